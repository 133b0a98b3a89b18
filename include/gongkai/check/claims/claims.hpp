// SPDX-License-Identifier: BSL-1.0
/// Prose against tables: every claim of a report's prose with the cells that it was compared with, and the findings about them.
#ifndef GONGKAI_CHECK_CLAIMS_CLAIMS_HPP
#define GONGKAI_CHECK_CLAIMS_CLAIMS_HPP

#include <cstdint>
#include <string>
#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claim.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::checks {

/// Every claim of 一, 五 and 六 in order, with the place that the report keeps of its words. Linear in the prose. Thread-safe.
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
