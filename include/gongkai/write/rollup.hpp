// SPDX-License-Identifier: BSL-1.0
/// A report against those that it sums up, as text and as JSON (schema "gongkai.rollup/1"), and for the page and SARIF.
#ifndef GONGKAI_WRITE_ROLLUP_HPP
#define GONGKAI_WRITE_ROLLUP_HPP

#include <string>

#include <gongkai/check/rollup.hpp>
#include <gongkai/config.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// Cells that differ (all of them with `every_cell`), as text. Thread-safe.
[[nodiscard]] std::string to_text(checks::rollup_result const& r, language lang = language::zh, bool every_cell = false);
[[nodiscard]] std::string to_json(checks::rollup_result const& r, language lang = language::zh);
/// The report that sums up with what the comparison found, in the place of what it was checked with: for to_page and to_sarif. Thread-safe.
[[nodiscard]] checked to_checked(checks::rollup_result const& r, checked parent);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/rollup.ipp>
#endif

#endif
