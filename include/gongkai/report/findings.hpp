// SPDX-License-Identifier: BSL-1.0
/// What was found on one report, and what is asked of it.
#ifndef GONGKAI_REPORT_FINDINGS_HPP
#define GONGKAI_REPORT_FINDINGS_HPP

#include <vector>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0 {

/// Findings in the order of the source; those without a place come last.
struct findings : std::vector<diagnostic> {
    using std::vector<diagnostic>::vector;
    findings(std::vector<diagnostic> found);

    // Made once in the library, as an annual_report is.
    findings();
    findings(findings const&);
    findings(findings&&) noexcept;
    findings& operator=(findings const&);
    findings& operator=(findings&&) noexcept;
    ~findings();

    /// Those of this severity and above that nobody has settled. What `--fail-on` counts.
    [[nodiscard]] findings at_least(gongkai::severity least) const;
    /// Whether there is one.
    [[nodiscard]] bool any(gongkai::severity least) const;
    /// Whether one has this code, settled or not.
    [[nodiscard]] bool any(gongkai::code c) const;
};

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/report/findings.ipp>
#endif

#endif
