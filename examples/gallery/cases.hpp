// SPDX-License-Identifier: BSL-1.0
/// A small report in which everything is as it should be, and for each code a change to it that calls that finding forth.
#ifndef GONGKAI_EXAMPLES_GALLERY_CASES_HPP
#define GONGKAI_EXAMPLES_GALLERY_CASES_HPP

#include <string>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/sections.hpp>

namespace gallery {

/// A finding and the text that its place counts in.
struct shown {
    std::string text;
    gongkai::diagnostic found;
};

/// The report that every case begins with.
[[nodiscard]] gongkai::annual_report sample();

/// The report of the year before, from which the sample follows in every identity.
[[nodiscard]] gongkai::annual_report last_year();

/// All that is found in the case of a code.
[[nodiscard]] std::vector<shown> findings(gongkai::code c);

/// The first finding of the case that has the code; nothing where the case misses it.
[[nodiscard]] std::vector<shown> show(gongkai::code c);

}  // namespace gallery

#endif
