// SPDX-License-Identifier: BSL-1.0
/// How many allocations, and of how many bytes, a reading takes: it grows with its input, and is the same each time. Included by one file of a
/// program. Not counted under sanitizers, whose own operators find more.
#ifndef GONGKAI_FUZZ_COST_HPP
#define GONGKAI_FUZZ_COST_HPP

#include <cstddef>
#include <cstdlib>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#define GONGKAI_FUZZ_COUNTS 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer)
#define GONGKAI_FUZZ_COUNTS 0
#endif
#endif
#ifndef GONGKAI_FUZZ_COUNTS
#define GONGKAI_FUZZ_COUNTS 1
#endif

namespace gongkai_fuzz {

struct cost {
    std::size_t allocations = 0, bytes = 0;
};
inline thread_local cost spent;

/// What `f` costs.
template <class F>
cost cost_of(F const& f) {
    cost const before = spent;
    f();
    return {spent.allocations - before.allocations, spent.bytes - before.bytes};
}

}  // namespace gongkai_fuzz

#if GONGKAI_FUZZ_COUNTS
void* operator new(std::size_t size) {
    ++gongkai_fuzz::spent.allocations;
    gongkai_fuzz::spent.bytes += size;
    void* const out = std::malloc(size == 0 ? 1 : size);
    if (out == nullptr) throw std::bad_alloc{};
    return out;
}
// Not inlined: g++ 12 would take free() for the wrong way to give back what new gave.
[[gnu::noinline]] void operator delete(void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t) noexcept { operator delete(at); }
#endif

#endif
