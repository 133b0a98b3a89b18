// SPDX-License-Identifier: BSL-1.0
/// What a library says that has no memory left, as C++ says it.
#ifndef GONGKAI_TEXT_NO_MEMORY_HPP
#define GONGKAI_TEXT_NO_MEMORY_HPP

#include <cstdlib>
#include <new>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::text {

/// Throws std::bad_alloc; in a unit without exceptions, ends the program.
[[noreturn]] inline void no_memory() {
#if defined(__cpp_exceptions)
    throw std::bad_alloc{};
#else
    std::abort();
#endif
}

}  // namespace gongkai::inline v0::text

#endif
