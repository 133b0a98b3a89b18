// SPDX-License-Identifier: BSL-1.0
/// The rows of a model's table as they are printed: each cell in its column, merged cells told.
#ifndef GONGKAI_TEST_LAY_HPP
#define GONGKAI_TEST_LAY_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "canvas.hpp"
#include "model.hpp"

namespace gongkai_test::detail {

/// A page break, or one printed row.
struct laid_row {
    box_row boxes;
    std::string page;
    bool is_break = false;
    bool joined = false;
    bool ragged = false;
};

/// Gives each label and value its columns, and merges the groups' cells downwards.
inline std::vector<laid_row> lay(model_table const& table) {
    std::vector<laid_row> out;
    std::vector<std::size_t> printed;  // groups whose label stands already
    std::vector<std::size_t> open;     // groups of the row above
    std::size_t const edge = table.label_columns + table.value_columns;
    for (model_row const& row : table.rows) {
        laid_row laid;
        laid.joined = row.joined && !out.empty();
        laid.ragged = row.ragged;
        if (row.kind == row_kind::page_break) {
            laid.page = row.page;
            laid.is_break = true;
            open.clear();
        } else if (row.kind == row_kind::heads) {
            for (head_cell const& h : row.heads) laid.boxes.push_back({h.text, h.column, h.columns, h.continued, false});
            open.clear();
        } else {
            std::vector<std::size_t> here;
            std::size_t column = 0;
            if (!row.continues && table.label_columns > 0) {
                for (group_label const& g : row.groups) {
                    if (column + 1 >= table.label_columns) break;
                    bool const known = g.id != 0 && std::find(printed.begin(), printed.end(), g.id) != printed.end();
                    bool const continued =
                        !table.repeat_groups && g.id != 0 && open.size() > here.size() && open[here.size()] == g.id;
                    laid.boxes.push_back({known && !table.repeat_groups ? std::string{} : g.text, column, 1, continued, false});
                    if (!known && g.id != 0) printed.push_back(g.id);
                    here.push_back(g.id);
                    ++column;
                }
                laid.boxes.push_back({row.label, column, table.label_columns - column, false, false});
            } else if (row.continues && table.label_columns > 0)
                laid.boxes.push_back({row.label, 0, table.label_columns, false, false});
            column = table.label_columns;
            for (field const& f : row.stray) laid.boxes.push_back({f.text, column++, 1, false, true});
            for (std::size_t i = 0; i < row.values.size(); ++i) {
                bool const last = i + 1 == row.values.size() && row.values.size() == row.grid_columns && column < edge;
                std::size_t const columns = last ? edge - column : 1;
                laid.boxes.push_back({row.values[i].text, column, columns, false, true});
                column += columns;
            }
            for (field const& f : row.behind) {
                column = std::max(column, edge);
                laid.boxes.push_back({f.text, column++, 1, false, true});
            }
            open = here;
        }
        out.push_back(std::move(laid));
    }
    return out;
}

inline std::size_t edge_of(std::vector<laid_row> const& rows) {
    std::size_t edge = 0;
    for (auto const& r : rows)
        for (box const& b : r.boxes) edge = std::max(edge, b.column + b.columns);
    return edge;
}
/// Calls `print(rows)` for the rows of each page and `page(number)` between them.
template <class Print, class Page>
void by_page(std::vector<laid_row> const& rows, Print&& print, Page&& page) {
    std::vector<laid_row> here;
    for (laid_row const& r : rows) {
        if (!r.is_break) {
            here.push_back(r);
            continue;
        }
        if (!here.empty()) print(here);
        here.clear();
        page(r.page);
    }
    if (!here.empty()) print(here);
}

}  // namespace gongkai_test::detail

#endif
