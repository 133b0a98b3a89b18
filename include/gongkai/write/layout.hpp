// SPDX-License-Identifier: BSL-1.0
/// A report as it stands on paper, before any format: its lines and its tables with merged cells, laid out by the form.
/// Markdown, HTML, Word and plain text render this and know no label.
#ifndef GONGKAI_WRITE_LAYOUT_HPP
#define GONGKAI_WRITE_LAYOUT_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::write {

/// What a cell of a table is there for.
enum class layout_role : unsigned char {
    grid_head,    ///< the line above a grid: 第二十条第（一）项
    corner,       ///< above the row labels
    column_head,  ///< a column's label, or a head over several
    row_head,     ///< a row's label, or a head beside several
    figure,
};

/// A cell, with the rows and columns that it covers.
struct layout_cell {
    layout_role role{};
    std::string text;
    std::size_t row = 0, column = 0;
    std::size_t rows = 1, columns = 1;
    bool inferred = false;   ///< a figure that an identity decides
    std::size_t figure = 0;  ///< of a figure: which of the table's cells it is
};

/// A table in the state's layout. Its cells go row by row and leave no gap.
struct layout_table {
    std::size_t rows = 0, columns = 0;
    std::size_t label_columns = 0;  ///< at the left edge
    std::size_t head_rows = 0;      ///< above all figures, where the table is one grid; else 0
    std::vector<layout_cell> cells;

    /// For each place, row by row, the cell that covers it.
    [[nodiscard]] std::vector<layout_cell const*> lattice() const;
    /// Column widths in thousandths of the table's: labels wide, the heads beside them narrow, figures equal.
    [[nodiscard]] std::vector<std::size_t> widths() const;
};

/// Lays out a table of any form. `units` stand behind the figures of the cells beside them: 元. Rows that the report has in another
/// way are left out: of （六）其他处理 either the one row or the three.
[[nodiscard]] layout_table lay_out(form::table_view const& view, std::vector<form::const_cell_ref> const& cells,
                                   std::vector<std::string_view> const& units = {});

struct layout_line {
    std::string text;
    bool heading = false;  ///< a part's heading on its own line
};
struct layout_section {
    std::string heading;  ///< 一、总体情况
    std::vector<layout_line> lines;
    layout_table table;  ///< without cells for a section of prose
};
struct layout_report {
    std::string title;
    std::string opening;  ///< basis and 统计期限
    std::vector<layout_section> sections;
    std::string issuer, date;  ///< 落款; empty where there is none
    bool inferred = false;     ///< some figure is
};

/// A report without a title gets the one that its issuer and year make.
[[nodiscard]] layout_report lay_out(annual_report const& report);

/// What an inferred figure is, for the foot of a page.
inline constexpr std::string_view inferred_note = "文中没有，依勾稽关系推算";

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/layout.ipp>
#endif

#endif
