// SPDX-License-Identifier: BSL-1.0
/// Rows and pages: broken, repeated, run into one; every figure stands.
#ifndef GONGKAI_TEST_INJECT_PAGES_HPP
#define GONGKAI_TEST_INJECT_PAGES_HPP

#include <cstddef>
#include <vector>

#include "common.hpp"

namespace gongkai_test::detail {

/// Where a page may end: between two whole rows of figures in section 三.
inline std::size_t between_rows(injector& x, model_table*& t) {
    t = x.table(1);
    std::vector<std::size_t> fit;
    for (std::size_t i = 1; t != nullptr && i < t->rows.size(); ++i)
        if (t->rows[i].kind == row_kind::figures && t->rows[i - 1].kind == row_kind::figures && whole(*t, t->rows[i]))
            fit.push_back(i);
    return fit.empty() ? 0 : x.random.pick(fit);
}
inline bool page_break(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    insert_at(*t, at, std::vector<model_row>{break_row(page_number(x, false))});
    return true;
}
inline bool page_break_heads(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    std::vector<model_row> rows = head_rows(*t, 0);
    rows.insert(rows.begin(), break_row(page_number(x, false)));
    insert_at(*t, at, rows);
    return true;
}
inline bool repeated_heads(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    insert_at(*t, at, head_rows(*t, 0));
    return true;
}
/// The page ends inside a row's label; its figures stand on the first page.
inline bool page_break_in_label(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(long_label, &at);
    if (r == nullptr) return false;
    auto c = characters(r->label);
    auto const cut = c.begin() + static_cast<std::ptrdiff_t>(x.random.between(2, c.size() - 2));
    model_row rest = *r;
    rest.continues = true;
    rest.cells.clear();
    rest.values.clear();
    rest.label = joined({cut, c.end()});
    r->label = joined({c.begin(), cut});
    insert_at(*at.first, at.second + 1, std::vector<model_row>{break_row(page_number(x, false)), rest});
    return true;
}
inline bool split_values(injector& x, bool page) {
    injector::row_ref at;
    model_row* r = x.row(several, &at);
    if (r == nullptr) return false;
    if (page) x.keeps_in_columns(*r);
    auto const cut = r->values.begin() + static_cast<std::ptrdiff_t>(x.random.between(1, r->values.size() - 1));
    model_row rest = *r;
    rest.continues = true;
    rest.label.clear();
    rest.cells.clear();
    rest.values.assign(cut, r->values.end());
    r->values.erase(cut, r->values.end());
    std::vector<model_row> rows{rest};
    if (page) rows.insert(rows.begin(), break_row(page_number(x, false)));
    insert_at(*at.first, at.second + 1, rows);
    return true;
}
inline bool page_break_in_values(injector& x) { return split_values(x, true); }
inline bool values_in_two_lines(injector& x) { return split_values(x, false); }
inline bool label_above_values(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(labelled, &at);
    if (r == nullptr) return false;
    model_row rest = *r;
    rest.continues = true;
    rest.label.clear();
    rest.cells.clear();
    r->values.clear();
    insert_at(*at.first, at.second + 1, std::vector<model_row>{rest});
    return true;
}
inline bool two_rows_in_one(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    t->rows[at].joined = true;
    x.touch(t->rows[at]);
    return true;
}

/// Two rows of one group in one: each cell has the figure of the one above that of the other.
inline bool stacked_rows(injector& x) {
    model_table* const t = x.table(1);
    if (t == nullptr) return false;
    std::vector<std::size_t> fit;
    for (std::size_t i = 0; i + 1 < t->rows.size(); ++i) {
        model_row const &a = t->rows[i], &b = t->rows[i + 1];
        bool const rows = a.kind == row_kind::figures && b.kind == row_kind::figures && labelled(*t, a) && labelled(*t, b);
        if (rows && !a.groups.empty() && a.groups.size() == b.groups.size() && a.groups.back().id == b.groups.back().id &&
            a.groups.back().id != 0 && a.values.size() == b.values.size())
            fit.push_back(i);
    }
    if (fit.empty()) return false;
    std::size_t const at = x.random.pick(fit);
    model_row &a = t->rows[at], &b = t->rows[at + 1];
    x.touch(a);
    x.touch(b);
    a.label += "\n" + b.label;
    for (std::size_t c = 0; c < a.values.size(); ++c) a.values[c].text += "\n" + b.values[c].text;
    t->rows.erase(t->rows.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    return true;
}

/// All rows of a group in one: each cell has their figures one above the other.
inline bool group_in_one_row(injector& x) {
    model_table* const t = x.table(1);
    if (t == nullptr) return false;
    auto const group = [&](std::size_t i) {
        model_row const& r = t->rows[i];
        return r.kind == row_kind::figures && labelled(*t, r) && !r.groups.empty() ? r.groups.back().id : 0;
    };
    std::vector<std::pair<std::size_t, std::size_t>> fit;
    for (std::size_t i = 0; i < t->rows.size(); ++i) {
        std::size_t end = i + 1;
        while (end < t->rows.size() && group(end) == group(i) && t->rows[end].values.size() == t->rows[i].values.size()) ++end;
        if (group(i) != 0 && end > i + 2) fit.emplace_back(i, end);
        i = end - 1;
    }
    if (fit.empty()) return false;
    auto const [first, end] = x.random.pick(fit);
    model_row& a = t->rows[first];
    x.touch(a);
    for (std::size_t i = first + 1; i < end; ++i) {
        x.touch(t->rows[i]);
        a.label += "\n" + t->rows[i].label;
        for (std::size_t c = 0; c < a.values.size(); ++c) a.values[c].text += "\n" + t->rows[i].values[c].text;
    }
    auto const at = [&](std::size_t i) { return t->rows.begin() + static_cast<std::ptrdiff_t>(i); };
    t->rows.erase(at(first + 1), at(end));
    return true;
}

}  // namespace gongkai_test::detail

#endif
