// SPDX-License-Identifier: BSL-1.0
/// A report as its form has it: sections in order, each with its prose or its tables' cells. What every writer walks.
#ifndef GONGKAI_FORM_SECTIONS_HPP
#define GONGKAI_FORM_SECTIONS_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::form {

/// A section of a report. It points into the report it was made from.
struct section {
    int number = 0;                         ///< 一 is 1
    std::string_view title;                 ///< as the form prints it, without the numeral
    gongkai::prose const* prose = nullptr;  ///< null for a section of tables
    table_view table;                       ///< without grids for a section of prose
    std::vector<const_cell_ref> cells;      ///< the table's, in the view's order
    std::vector<std::string_view> units;    ///< printed behind the cells: 元; empty for most

    /// "一、总体情况".
    [[nodiscard]] std::string heading() const;
    [[nodiscard]] const_cell_ref cell(grid_view const& grid, std::size_t row, std::size_t column) const {
        return cells[grid.cell(row, column)];
    }
};

/// Whether all cells of a row came by their values in one way: not_applicable for the row of the other alternative, absent for a lost one.
[[nodiscard]] bool row_is(origin how, std::vector<const_cell_ref> const& cells, grid_view const& grid, std::size_t row);

/// The sections of a report, by the form of its edition.
[[nodiscard]] std::vector<section> sections_of(annual_report const& report);

}  // namespace gongkai::inline v0::form

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/form/sections.ipp>
#endif

#endif
