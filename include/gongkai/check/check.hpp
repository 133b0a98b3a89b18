// SPDX-License-Identifier: BSL-1.0
/// Checks one report: identities, the form's rules, prose against tables.
#ifndef GONGKAI_CHECK_CHECK_HPP
#define GONGKAI_CHECK_CHECK_HPP

#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::check {

/// What `parse` did not say, in source order; findings without a place come last. A broken identity that `parse` reported is not
/// reported again. `source` is the text that the report's places count in: with it, claims in prose have their own places
/// instead of their section's, and the sections' headings are looked at.
[[nodiscard]] std::vector<diagnostic> findings_of(parsed const& report, std::string_view source = {});

/// The same among the report's own diagnostics: all that there is to say.
void add_findings(parsed& report, std::string_view source = {});

}  // namespace gongkai::check

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/check.ipp>
#endif

#endif
