// SPDX-License-Identifier: BSL-1.0
/// Numbers over years as lines in SVG: a file that any browser shows, light or dark.
#ifndef GONGKAI_WRITE_TREND_HPP
#define GONGKAI_WRITE_TREND_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::write {

/// A line: a number for each year, nothing where there is none. It is broken there, not drawn as 0.
struct trend_line {
    std::string label;
    std::vector<std::optional<std::int64_t>> values;
};

/// Lines one below the other in their own frames would hide which is more: all stand in one, which begins at 0 (or at the least number, where that
/// is negative). `years` are ascending, and each line has as many values. Every number is also text, in the table that `desc` holds. Thread-safe.
[[nodiscard]] std::string to_svg(std::vector<int> const& years, std::vector<trend_line> const& lines, std::string const& title,
                                 language lang = language::zh);

}  // namespace gongkai::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/trend.ipp>
#endif

#endif
