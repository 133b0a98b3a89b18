// SPDX-License-Identifier: BSL-1.0
/// Numbers by chance, the same on every machine for the same seed.
#ifndef GONGKAI_GENERATOR_RANDOM_HPP
#define GONGKAI_GENERATOR_RANDOM_HPP

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace generator {

/// SplitMix64: the standard library's distributions differ from one implementation to the next.
class chance {
public:
    explicit chance(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// From 0 to n - 1; 0 where n is 0.
    std::size_t below(std::size_t n) { return n == 0 ? 0 : static_cast<std::size_t>(next() % n); }
    /// Both ends included.
    std::int64_t between(std::int64_t low, std::int64_t high) {
        return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
    }
    /// True once in n times.
    bool one_in(std::size_t n) { return below(n) == 0; }
    bool percent(std::size_t share) { return below(100) < share; }

    template <class C>
    auto const& pick(C const& from) {
        return from[below(std::size(from))];
    }
    template <class T>
    T const& pick(std::initializer_list<T> from) {
        return *(from.begin() + static_cast<std::ptrdiff_t>(below(from.size())));
    }
    template <class T>
    void shuffle(std::vector<T>& v) {
        for (std::size_t i = v.size(); i > 1; --i) std::swap(v[i - 1], v[below(i)]);
    }

private:
    std::uint64_t state_;
};

}  // namespace generator

#endif
