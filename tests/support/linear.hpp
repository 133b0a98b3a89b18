// SPDX-License-Identifier: BSL-1.0
/// How time grows with the size of what is read.
#ifndef GONGKAI_TEST_LINEAR_HPP
#define GONGKAI_TEST_LINEAR_HPP

#include <algorithm>
#include <cstddef>
#include <string>

#include <sys/resource.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <boost/test/unit_test.hpp>

namespace gongkai_test {

/// Time of a call in seconds, without the system's, which hands out new memory at its own pace; the least of three, as other programs
/// disturb it.
template <class F>
double seconds(F const& f) {
    auto const now = [] {
        rusage used{};
        getrusage(RUSAGE_SELF, &used);
        return static_cast<double>(used.ru_utime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec) / 1e6;
    };
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
#if defined(__GLIBC__)
        malloc_trim(
            0);  // all begin without memory: new memory costs more than used memory, and a small size would find enough of that
#endif
        double const from = now();
        f();
        least = std::min(least, now() - from);
    }
    return least;
}
/// Whether time grows as size does: `make(size)` gives what `read` takes. Of quadratic time, four times the size would take sixteen times as long.
template <class Make, class Read>
bool is_linear(std::size_t size, Make const& make, Read const& read) {
    auto const small = make(size), large = make(4 * size);
    double const once = seconds([&] { read(small); }), four = seconds([&] { read(large); });
    bool const linear = four < 10 * once + 0.05;
    if (!linear) BOOST_TEST_MESSAGE(once << " s for " << size << ", " << four << " s for four times that");
    return linear;
}

/// Pieces one after another up to `size` bytes; `piece` gives the i-th.
template <class Piece>
std::string repeated(std::size_t size, Piece const& piece) {
    std::string out;
    for (std::size_t i = 0; out.size() < size; ++i) out += piece(i);
    return out;
}

}  // namespace gongkai_test

#endif
