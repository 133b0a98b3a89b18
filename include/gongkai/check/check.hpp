// SPDX-License-Identifier: BSL-1.0
/// Checks one report: identities, the form's rules, prose against tables.
#ifndef GONGKAI_CHECK_CHECK_HPP
#define GONGKAI_CHECK_CHECK_HPP

#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::check {

/// What `parse` did not say, in source order; findings without a place come last. A broken identity that `parse` reported is not
/// reported again. Headings, prose and their places are those that `parse` found: the source is not read again. Thread-safe.
[[nodiscard]] std::vector<diagnostic> findings_of(parsed const& report);

/// The same for who has the report's claims at hand (`compare_claims`), which are most of the work.
[[nodiscard]] std::vector<diagnostic> findings_of(parsed const& report, std::vector<claim> const& claims);

/// The same among the report's own diagnostics: all that there is to say.
void add_findings(parsed& report);
void add_findings(parsed& report, std::vector<claim> const& claims);

}  // namespace gongkai::check

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/check.ipp>
#endif

#endif
