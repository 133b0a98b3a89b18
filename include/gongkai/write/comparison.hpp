// SPDX-License-Identifier: BSL-1.0
/// Two years of one organ, as text and as JSON (schema "gongkai.comparison/1"), and for the page and SARIF.
#ifndef GONGKAI_WRITE_COMPARISON_HPP
#define GONGKAI_WRITE_COMPARISON_HPP

#include <string>

#include <gongkai/check/compare.hpp>
#include <gongkai/config.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// Cells that changed (all of them with `every_cell`), and repeated sentences, as text. Thread-safe.
[[nodiscard]] std::string to_text(checks::comparison const& c, language lang = language::zh, bool every_cell = false);
[[nodiscard]] std::string to_json(checks::comparison const& c, language lang = language::zh);
/// This year's report with what the comparison found, in the place of what it was checked with: for to_page and to_sarif. Thread-safe.
[[nodiscard]] checked to_checked(checks::comparison const& c, checked new_report);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/comparison.ipp>
#endif

#endif
