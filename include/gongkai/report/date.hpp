// SPDX-License-Identifier: BSL-1.0
/// A day of the calendar.
#ifndef GONGKAI_REPORT_DATE_HPP
#define GONGKAI_REPORT_DATE_HPP

#include <compare>
#include <string>

#include <gongkai/config.hpp>

namespace gongkai::inline v0 {

/// A day of the Gregorian calendar: date{2025, 1, 31}. Its own struct, since <chrono> doubles what including the report costs;
/// `std::chrono::year{d.year} / d.month / d.day` is the same day there.
struct date {
    int year = 0;
    unsigned month = 0, day = 0;

    /// Whether there is such a day.
    [[nodiscard]] constexpr bool ok() const noexcept { return month >= 1 && month <= 12 && day >= 1 && day <= days_of_month(); }
    friend constexpr auto operator<=>(date const&, date const&) = default;

private:
    [[nodiscard]] constexpr unsigned days_of_month() const noexcept {
        if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }
};

/// "2024-12-31".
[[nodiscard]] std::string to_string(date d);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/report/date.ipp>
#endif

#endif
