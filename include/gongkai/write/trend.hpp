// SPDX-License-Identifier: BSL-1.0
/// Numbers over years as lines in SVG: a file that any browser shows, light or dark.
#ifndef GONGKAI_WRITE_TREND_HPP
#define GONGKAI_WRITE_TREND_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// A line: a number for each year, nothing where there is none. It is broken there, not drawn as 0.
struct trend_line {
    std::string label;
    std::vector<std::optional<std::int64_t>> values;
};

/// Numbers of several years: years ascending, and each line has as many values.
struct trend {
    std::vector<int> years;
    std::vector<trend_line> lines;
};

/// What an organ received and how it came out, section 三, over the years of its reports: 本年新收, then the outcomes by category. Of a year
/// that several reports are on the first counts; one without a year does not. A sum that lacks a cell is no number.
[[nodiscard]] trend request_trend(std::vector<annual_report const*> const& reports);

/// Lines one below the other in their own frames would hide which is more: all stand in one, which begins at 0 (or at the least number, where that
/// is negative). Every number is also text, in the table that `desc` holds. `id` goes before the ids of its elements, which are an own page's if several
/// stand there. Thread-safe.
[[nodiscard]] std::string to_svg(trend const& all, std::string const& title, language lang = language::zh,
                                 std::string const& id = {});

/// What a trend is headed with.
[[nodiscard]] std::string trend_title(std::string_view issuer, language lang = language::zh);

/// Of each organ that has reports on several years, its `request_trend` as an `svg` element, for one page.
[[nodiscard]] std::vector<std::string> trends_of(std::vector<annual_report const*> const& reports, language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/trend.ipp>
#endif

#endif
