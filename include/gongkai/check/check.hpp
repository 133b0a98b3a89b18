// SPDX-License-Identifier: BSL-1.0
/// Checks one report: identities, the form's rules, prose against tables.
#ifndef GONGKAI_CHECK_CHECK_HPP
#define GONGKAI_CHECK_CHECK_HPP

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0 {

/// All that there is to say on a report: what reading it found, and what its identities, the form's rules and its prose say, in source order.
/// A report that was checked before, and read back from JSON, says nothing twice. Thread-safe.
[[nodiscard]] findings check(parsed const& report);

}  // namespace gongkai::inline v0

namespace gongkai::inline v0::checks {

struct prose_reading;

/// What `parse` did not say, in source order; findings without a place come last. A broken identity that `parse` reported is not
/// reported again. Headings, prose and their places are those that `parse` found: the source is not read again. Thread-safe.
[[nodiscard]] findings findings_of(parsed const& report);

/// The same for who has read the report's prose (`read_prose` of check/claims/claims.hpp), which is most of the work.
[[nodiscard]] findings findings_of(parsed const& report, prose_reading const& prose);

/// The same among the report's own diagnostics.
void add_findings(parsed& report);
void add_findings(parsed& report, prose_reading const& prose);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/check.ipp>
#endif

#endif
