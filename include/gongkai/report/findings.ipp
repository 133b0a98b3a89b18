// SPDX-License-Identifier: BSL-1.0
/// Definitions of report/findings.hpp.
#ifndef GONGKAI_REPORT_FINDINGS_IPP
#define GONGKAI_REPORT_FINDINGS_IPP

#include <utility>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/findings.hpp>

namespace gongkai::inline v0 {

namespace detail {

[[nodiscard]] inline bool counts(diagnostic const& d, severity least) { return d.severity >= least && d.suppressed.empty(); }

}  // namespace detail

GONGKAI_INLINE findings::findings() = default;
GONGKAI_INLINE findings::findings(std::vector<diagnostic> found) : std::vector<diagnostic>(std::move(found)) {}
GONGKAI_INLINE findings::findings(findings const&) = default;
GONGKAI_INLINE findings::findings(findings&&) noexcept = default;
GONGKAI_INLINE findings& findings::operator=(findings const&) = default;
GONGKAI_INLINE findings& findings::operator=(findings&&) noexcept = default;
GONGKAI_INLINE findings::~findings() = default;

GONGKAI_INLINE findings findings::at_least(gongkai::severity least) const {
    findings out;
    for (diagnostic const& d : *this)
        if (detail::counts(d, least)) out.push_back(d);
    return out;
}

GONGKAI_INLINE bool findings::any(gongkai::severity least) const {
    for (diagnostic const& d : *this)
        if (detail::counts(d, least)) return true;
    return false;
}

GONGKAI_INLINE bool findings::any(gongkai::code c) const {
    for (diagnostic const& d : *this)
        if (d.code == c) return true;
    return false;
}

}  // namespace gongkai::inline v0

#endif
