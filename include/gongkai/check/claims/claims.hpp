// SPDX-License-Identifier: BSL-1.0
/// Prose against tables: every claim of a report's prose with the cells that it was compared with, and the findings about them.
#ifndef GONGKAI_CHECK_CLAIMS_CLAIMS_HPP
#define GONGKAI_CHECK_CLAIMS_CLAIMS_HPP

#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claim.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/text/folded.hpp>

namespace gongkai::inline v0::checks {

/// The prose of a report as the checks read it: each section folded once, and the claims of all three in order, with the place that
/// the report keeps of their words.
struct prose_reading {
    text::folded overview, problems_and_improvements, other_matters;
    std::vector<claim> claims;
};

/// Reads 一, 五 and 六 and holds their claims against the tables. Linear in the prose. Thread-safe.
[[nodiscard]] prose_reading read_prose(parsed const& report);
/// The claims alone.
[[nodiscard]] std::vector<claim> compare_claims(parsed const& report);

/// What is wrong with them. One that does not hold is a warning; one whose meaning is uncertain is a note.
[[nodiscard]] std::vector<diagnostic> claim_findings(std::vector<claim> const& claims);

/// Holds the changes among this year's claims (同比增长22.6%, 上年收到835件) against last year's cells.
void compare_changes(std::vector<claim>& claims, cell_index const& last_year);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/claims/claims.ipp>
#endif

#endif
