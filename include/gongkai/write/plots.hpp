// SPDX-License-Identifier: BSL-1.0
/// Bars of a report's numbers as SVG: outcomes by category, and applicants. The form's declaration tells the categories.
#ifndef GONGKAI_WRITE_PLOTS_HPP
#define GONGKAI_WRITE_PLOTS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// A bar: the sum of the cells that have numbers, and how many have none.
struct bar {
    std::string label;
    std::string head;                   ///< what the label stands below, where that changes: 法人或其他组织
    std::optional<std::int64_t> value;  ///< of those that have numbers; nothing where none has
    std::size_t cells = 0, missing = 0;
};

/// 本年度办理结果 by category: the rows of a head are one bar, as （三）不予公开.
[[nodiscard]] std::vector<bar> outcome_bars(annual_report const& report);
/// 本年新收政府信息公开申请数量, all of it.
[[nodiscard]] bar received_bar(annual_report const& report);
/// The same by kind of applicant.
[[nodiscard]] std::vector<bar> applicant_bars(annual_report const& report);

/// An `svg` element, whose style sheet is the page's. What has no number has no bar, and says so; it is not drawn as 0.
[[nodiscard]] std::string to_svg(std::vector<bar> const& bars, std::string const& id, std::string const& title,
                                 language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/plots.ipp>
#endif

#endif
