// SPDX-License-Identifier: BSL-1.0
/// Reports that are made, not read: blank ones, and their totals.
#ifndef GONGKAI_FORM_INFER_TOTALS_HPP
#define GONGKAI_FORM_INFER_TOTALS_HPP

#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

/// What stands behind an inferred number where a format has no other mark; a check says nothing of it where it is read again.
inline constexpr std::string_view inferred_mark = "（推算）";
/// Takes the marks off: every number stands as if it were printed, for a final copy.
void accept_inferred(annual_report& report);

/// The report of an edition (2021 or 2019) in which nothing is filled in; section 一 has the headings of its parts, 六 the sentence on fees.
/// （六）其他处理 is in three rows in 2021, in one in 2019.
[[nodiscard]] annual_report blank_report(int edition);

/// Computes the totals that have no number but whose parts all have: sums of rows, and rows that are sums (（七）总计). They are marked as
/// inferred, and for each a `cell_inferred` tells how. A number that is there is never changed, and a missing part is never taken for 0.
std::vector<diagnostic> infer_totals(annual_report& report);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/form/infer_totals.ipp>
#endif

#endif
