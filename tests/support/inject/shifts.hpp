// SPDX-License-Identifier: BSL-1.0
/// Figures that stand beside other labels, or under other heads, than their own.
#ifndef GONGKAI_TEST_INJECT_SHIFTS_HPP
#define GONGKAI_TEST_INJECT_SHIFTS_HPP

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "common.hpp"

namespace gongkai_test::detail {

/// The rows of 三 with figures; none where one of them is not whole.
inline std::vector<std::size_t> whole_rows(model_table const& t) {
    std::vector<std::size_t> out;
    for (std::size_t r = 0; r < t.rows.size(); ++r)
        if (t.rows[r].kind == row_kind::figures) {
            if (!whole(t, t.rows[r])) return {};
            out.push_back(r);
        }
    return out;
}
inline void blank(model_row& r) {
    for (field& f : r.values) f = {};
}
inline model_row without_label(model_row const& r) {
    model_row out = r;
    out.label.clear();
    for (group_label& g : out.groups) g = {};
    out.cells.clear();
    return out;
}
/// From a row on, figures stand beside the label below their own; the last ones below all labels.
inline bool figures_a_row_lower(injector& x) {
    model_table* const t = x.table(1);
    if (t == nullptr) return false;
    std::vector<std::size_t> const rows = whole_rows(*t);
    if (rows.size() < 3) return false;
    std::size_t const from = x.random.below(rows.size() - 1);
    model_row over = without_label(t->rows[rows.back()]);
    for (std::size_t k = rows.size() - 1; k > from; --k) t->rows[rows[k]].values = t->rows[rows[k - 1]].values;
    blank(t->rows[rows[from]]);
    for (std::size_t k = from; k < rows.size(); ++k) x.touch(t->rows[rows[k]]);
    t->rows.insert(t->rows.begin() + static_cast<std::ptrdiff_t>(rows.back()) + 1, std::move(over));
    return true;
}
/// Up to a row, figures stand beside the label above their own; the first ones above all labels.
inline bool figures_a_row_higher(injector& x) {
    model_table* const t = x.table(1);
    if (t == nullptr) return false;
    std::vector<std::size_t> const rows = whole_rows(*t);
    if (rows.size() < 3) return false;
    std::size_t const upto = x.random.between(1, rows.size() - 1);
    model_row over = without_label(t->rows[rows.front()]);
    for (std::size_t k = 0; k < upto; ++k) t->rows[rows[k]].values = t->rows[rows[k + 1]].values;
    blank(t->rows[rows[upto]]);
    for (std::size_t k = 0; k <= upto; ++k) x.touch(t->rows[rows[k]]);
    t->rows.insert(t->rows.begin() + static_cast<std::ptrdiff_t>(rows.front()), std::move(over));
    return true;
}
/// A row of 三 a column to the right or to the left of its own; its zeros may be blanks.
inline bool row_a_column_off(injector& x) {
    model_row* const r = x.row([](model_table const& t, model_row const& c) {
        return t.index == 1 && whole(t, c) && !(c.values.back().text.empty() || c.values.back().text == "0");
    });
    if (r == nullptr) return false;
    bool const right = x.random.percent(65);
    if (x.random.percent(50))
        for (field& f : r->values)
            if (f.text == "0") f.text.clear();
    field const over = r->values.back();
    for (std::size_t k = 0; k < r->values.size(); ++k) {
        std::size_t const c = right ? r->values.size() - 1 - k : k;
        std::size_t const from = right ? c - 1 : c + 1;
        r->values[c] = from < r->values.size() ? r->values[from] : field{};
    }
    if (right && x.random.percent(50)) r->values.push_back(over);
    return true;
}

}  // namespace gongkai_test::detail

#endif
