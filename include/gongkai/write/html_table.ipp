// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_HTML_TABLE_IPP
#define GONGKAI_WRITE_HTML_TABLE_IPP

#include <cstddef>

#include <gongkai/write/html_table.hpp>
#include <gongkai/write/markup.hpp>

namespace gongkai::inline v0::write {
namespace detail {

using html_figures = std::function<html_figure(layout_cell const&)>;

[[nodiscard]] inline html_figure plain_figure(layout_cell const& c) {
    return {c.inferred ? " class=\"inferred\"" : "", escaped(c.text)};
}

[[nodiscard]] inline std::string html_cell(layout_table const& table, layout_cell const& c, html_figures const& figures) {
    bool const figure = c.role == layout_role::figure;
    html_figure const own = figure ? figures(c) : html_figure{{}, escaped(c.text)};
    bool const beside = c.role == layout_role::row_head;
    // A head that covers several rows or columns is the header of them all: scope counts what it spans.
    std::string out = figure ? "<td" : beside ? "<th scope=\"row\"" : c.role == layout_role::corner ? "<th" : "<th scope=\"col\"";
    if (beside && c.column + c.columns == table.label_columns && c.rows == 1) out += " class=\"label\"";
    out += own.attributes;
    if (c.rows > 1) out += " rowspan=\"" + std::to_string(c.rows) + '"';
    if (c.columns > 1) out += " colspan=\"" + std::to_string(c.columns) + '"';
    return out + '>' + own.content + (figure ? "</td>" : "</th>");
}

}  // namespace detail

GONGKAI_INLINE std::string to_html(layout_table const& table) { return to_html(table, detail::plain_figure); }

GONGKAI_INLINE std::string to_html(layout_table const& table, std::function<html_figure(layout_cell const&)> const& figure) {
    std::string out = "<table>\n<colgroup>";
    for (std::size_t const width : table.widths())
        out += "<col style=\"width:" + std::to_string(width / 10) + '.' + std::to_string(width % 10) + "%\">";
    out += "</colgroup>\n";
    if (table.head_rows > 0) out += "<thead>\n";
    std::size_t i = 0;
    for (std::size_t r = 0; r < table.rows; ++r) {
        if (r == table.head_rows) out += r > 0 ? "</thead>\n<tbody>\n" : "<tbody>\n";
        out += "<tr>";
        for (; i < table.cells.size() && table.cells[i].row == r; ++i) out += detail::html_cell(table, table.cells[i], figure);
        out += "</tr>\n";
    }
    return out + (table.rows > table.head_rows ? "</tbody>\n</table>\n" : "</thead>\n</table>\n");
}

}  // namespace gongkai::inline v0::write

#endif
