// SPDX-License-Identifier: BSL-1.0
/// What the form prints beside and above a cell, in one line.
#ifndef GONGKAI_WRITE_CELL_LABEL_HPP
#define GONGKAI_WRITE_CELL_LABEL_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/form/view.hpp>

namespace gongkai::inline v0::write::detail {

/// Puts a label behind those outside it; an empty one is none.
inline void add_label(std::string& to, std::string_view label) {
    if (!label.empty()) (to += to.empty() ? "" : " / ") += label;
}
/// The heads of a row or a column, from the outermost, and its own label.
[[nodiscard]] inline std::string joined_labels(std::vector<std::string_view> const& heads, std::string_view label) {
    std::string out;
    for (std::string_view const head : heads) add_label(out, head);
    add_label(out, label);
    return out;
}
/// Those of a cell's row, then of its column.
[[nodiscard]] inline std::string cell_label(form::grid_view const& g, std::size_t row, std::size_t column) {
    std::string out = joined_labels(g.rows[row].heads, g.rows[row].label);
    add_label(out, joined_labels(g.columns[column].heads, g.columns[column].label));
    return out;
}

}  // namespace gongkai::inline v0::write::detail

#endif
