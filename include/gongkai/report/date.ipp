// SPDX-License-Identifier: BSL-1.0
/// Definitions of report/date.hpp.
#ifndef GONGKAI_REPORT_DATE_IPP
#define GONGKAI_REPORT_DATE_IPP

#include <cstddef>
#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/date.hpp>

namespace gongkai::inline v0 {

GONGKAI_INLINE std::string to_string(date d) {
    auto const digits = [](unsigned n, std::size_t least) {
        std::string s = std::to_string(n);
        return s.size() < least ? s.insert(0, least - s.size(), '0') : s;
    };
    return (d.year < 0 ? "-" : "") + digits(static_cast<unsigned>(d.year < 0 ? -d.year : d.year), 4) + '-' + digits(d.month, 2) +
           '-' + digits(d.day, 2);
}

}  // namespace gongkai::inline v0

#endif
