// SPDX-License-Identifier: BSL-1.0
/// A report beside what it was held against: what a comparison and a rollup give to SARIF and the page.
#ifndef GONGKAI_WRITE_HELD_HPP
#define GONGKAI_WRITE_HELD_HPP

#include <optional>
#include <utility>
#include <vector>

#include <gongkai/write/checked.hpp>

namespace gongkai::inline v0::write::detail {

/// A report with what came of holding it against others in the place of its own findings.
[[nodiscard]] inline checked held(checked report, held_against against, std::vector<diagnostic> found,
                                  std::optional<std::vector<checks::claim>> claims, std::vector<compared_cell> cells) {
    report.parsed.diagnostics = std::move(found);
    report.claims = std::move(claims);
    report.rules.clear();
    report.against = against;
    report.compared = std::move(cells);
    return report;
}

}  // namespace gongkai::inline v0::write::detail

#endif
