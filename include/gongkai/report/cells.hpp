// SPDX-License-Identifier: BSL-1.0
/// All cells of a report under their paths, "requests.denied.state_secret.total", whatever the edition: without the form.
#ifndef GONGKAI_REPORT_CELLS_HPP
#define GONGKAI_REPORT_CELLS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

/// A cell of a report, wherever it lives; never null.
using cell_ref = std::variant<count*, amount*>;
using const_cell_ref = std::variant<count const*, amount const*>;

[[nodiscard]] origin origin_of(const_cell_ref const& cell);
/// The number as an exact decimal; nothing where the cell has none.
[[nodiscard]] std::optional<decimal> value_of(const_cell_ref const& cell);

/// A cell of a report and its path.
template <class Ref>
struct basic_cell_at {
    std::string path;
    Ref cell;
};
using cell_at = basic_cell_at<cell_ref>;
using const_cell_at = basic_cell_at<const_cell_ref>;

/// All cells of a report in the order of its members. They point into the report: some 250, made anew at each call.
[[nodiscard]] std::vector<const_cell_at> cells(annual_report const& report);
[[nodiscard]] std::vector<cell_at> cells(annual_report& report);

/// How many cells of a report have a number.
[[nodiscard]] std::size_t count_figures(annual_report const& report);
/// Whether a report has a number in any of its cells.
[[nodiscard]] bool has_figures(annual_report const& report);
/// Whether nothing is filled in: no number, no organ, no year and no word on problems, as in the blank form.
[[nodiscard]] bool is_unfilled(annual_report const& report);

/// The cell at a path; nothing where the report's edition has none there. Points into the report.
[[nodiscard]] std::optional<const_cell_ref> at(annual_report const& report, std::string_view path);
[[nodiscard]] std::optional<cell_ref> at(annual_report& report, std::string_view path);

/// Whether `path` is `above`, or a cell or row below it: "requests.granted.total" is below "requests.granted" and not below "requests.gran".
[[nodiscard]] inline bool is_at_or_below(std::string_view path, std::string_view above) noexcept {
    return path.starts_with(above) && (path.size() == above.size() || path.substr(above.size()).starts_with('.'));
}

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/report/cells.ipp>
#endif

#endif
