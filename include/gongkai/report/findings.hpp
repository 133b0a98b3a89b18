// SPDX-License-Identifier: BSL-1.0
/// What was found on one report, and what is asked of it.
#ifndef GONGKAI_REPORT_FINDINGS_HPP
#define GONGKAI_REPORT_FINDINGS_HPP

#include <utility>
#include <vector>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0 {

/// Findings in the order of the source; those without a place come last.
struct findings : std::vector<diagnostic> {
    using std::vector<diagnostic>::vector;
    findings(std::vector<diagnostic> found) : std::vector<diagnostic>(std::move(found)) {}

    /// Those of this severity and above that nobody has settled. What `--fail-on` counts.
    [[nodiscard]] findings at_least(gongkai::severity s) const {
        findings out;
        for (diagnostic const& d : *this)
            if (counts(d, s)) out.push_back(d);
        return out;
    }
    /// Whether there is one.
    [[nodiscard]] bool any(gongkai::severity least) const {
        for (diagnostic const& d : *this)
            if (counts(d, least)) return true;
        return false;
    }
    /// Whether one has this code, settled or not.
    [[nodiscard]] bool any(gongkai::code c) const {
        for (diagnostic const& d : *this)
            if (d.code == c) return true;
        return false;
    }

private:
    [[nodiscard]] static bool counts(diagnostic const& d, gongkai::severity least) {
        return d.severity >= least && d.suppressed.empty();
    }
};

}  // namespace gongkai::inline v0

#endif
