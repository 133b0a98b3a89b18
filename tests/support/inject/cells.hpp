// SPDX-License-Identifier: BSL-1.0
/// Cells and columns that are too many, too few or one.
#ifndef GONGKAI_TEST_INJECT_CELLS_HPP
#define GONGKAI_TEST_INJECT_CELLS_HPP

#include <cstddef>
#include <string>

#include "common.hpp"

namespace gongkai_test::detail {

inline bool extra_empty_cell(injector& x) {
    model_row* r = x.row(several);
    if (r == nullptr) return false;
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(x.random.below(r->values.size() + 1)), field{});
    return true;
}
inline bool extra_zero_cell(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) { return several(t, c) && t.index != 0; });
    if (r == nullptr) return false;
    x.keeps_in_columns(*r);
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(x.random.below(r->values.size() + 1)), field{"0", no_cell});
    return true;
}
inline bool extra_column(injector& x, std::string const& text) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns + 1);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at)
                (h.column >= t->label_columns + at && at > 0 ? h.column : h.columns) += 1;
        if (r.kind != row_kind::figures) continue;
        r.values.insert(r.values.begin() + static_cast<std::ptrdiff_t>(at), field{text, no_cell});
        x.touch(r);
    }
    t->value_columns += 1;
    return true;
}
inline bool extra_empty_column(injector& x) { return extra_column(x, {}); }
inline bool extra_zero_column(injector& x) { return extra_column(x, "0"); }
/// A column of section 三 that is not in any row, its head with it.
inline bool lost_column(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        std::erase_if(r.heads, [&](head_cell const& h) { return h.columns == 1 && h.column == t->label_columns + at; });
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at) (h.column > t->label_columns + at ? h.column : h.columns) -= 1;
        if (r.kind != row_kind::figures) continue;
        r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(at));
        x.say(r.cells);
        x.touch(r);
    }
    t->value_columns -= 1;
    return true;
}
/// Two columns of section 三 as one: their figures run together in every row.
inline bool merged_columns(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns - 1);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at + 1) (h.column > t->label_columns + at ? h.column : h.columns) -= 1;
        if (r.kind != row_kind::figures) continue;
        r.values[at].text += r.values[at + 1].text;
        r.values[at].cell = no_cell;
        r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        x.say(r.cells);
        x.touch(r);
    }
    t->value_columns -= 1;
    return true;
}
/// A page's number in a cell of the labels, where a group's merged cell goes on.
inline bool page_number_at_label(injector& x) {
    model_row* r =
        x.row([](model_table const& t, model_row const& c) { return labelled(t, c) && t.index == 1 && !c.groups.empty(); });
    if (r == nullptr) return false;
    r->groups.front() = {page_number(x, true), 0};
    return true;
}
inline bool page_number_among_values(injector& x) {
    model_row* r = x.row(several);
    if (r == nullptr) return false;
    std::size_t const at = x.random.below(r->values.size() + 1);
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(at), field{page_number(x, true), no_cell});
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}

}  // namespace gongkai_test::detail

#endif
