// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_ISO_DATE_HPP
#define GONGKAI_TEXT_ISO_DATE_HPP

#include <chrono>
#include <string>

#include <gongkai/config.hpp>

namespace gongkai::text {

/// "2024-12-31"; the date must be a real one.
inline std::string iso_date(std::chrono::year_month_day d) {
    auto const digits = [](unsigned n, std::size_t least) {
        std::string s = std::to_string(n);
        return s.size() < least ? s.insert(0, least - s.size(), '0') : s;
    };
    int const year = static_cast<int>(d.year());
    return (year < 0 ? "-" : "") + digits(static_cast<unsigned>(year < 0 ? -year : year), 4) + '-' +
           digits(static_cast<unsigned>(d.month()), 2) + '-' + digits(static_cast<unsigned>(d.day()), 2);
}

}  // namespace gongkai::text

#endif
