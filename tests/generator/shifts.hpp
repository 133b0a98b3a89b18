// SPDX-License-Identifier: BSL-1.0
/// Classes E and M: figures that stand a row off their labels, or a row that stands a column off its heads.
#ifndef GONGKAI_GENERATOR_SHIFTS_HPP
#define GONGKAI_GENERATOR_SHIFTS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <generator/fault.hpp>

namespace generator::shifts {

/// The places of figures in a row; their number is the same in every row of 三.
inline std::vector<std::size_t> figures_of(table_row const& r) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < r.size(); ++i)
        if (r[i].id != no_cell) out.push_back(i);
    return out;
}

/// All figures from a row on stand one row lower; the last row's stand below the last label.
inline void push_down(document& d, table& t, chance& by) {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < t.rows.size(); ++r)
        if (!figures_of(t.rows[r]).empty()) rows.push_back(r);
    std::size_t const from = by.below(rows.size() - 1);
    note(d, "figures a row lower from row " + std::to_string(from + 1));
    table_row over{words("", t.rows[rows.back()].front().columns)};
    for (std::size_t const i : figures_of(t.rows[rows.back()])) over.push_back({t.rows[rows.back()][i].pieces});
    for (std::size_t k = rows.size() - 1; k > from; --k) {
        std::vector<std::size_t> const to = figures_of(t.rows[rows[k]]), source = figures_of(t.rows[rows[k - 1]]);
        for (std::size_t i = 0; i < to.size(); ++i) t.rows[rows[k]][to[i]].print(t.rows[rows[k - 1]][source[i]].pieces);
    }
    for (table_cell& c : t.rows[rows[from]])
        if (c.id != no_cell) c.print("");
    for (std::size_t k = from; k < rows.size(); ++k)
        for (table_cell const& c : t.rows[rows[k]])
            if (c.id != no_cell) d.expected[c.id].null_too = true;
    t.rows.push_back(std::move(over));
}

/// All figures up to a row stand one row higher; the first row's stand above the first label.
inline void pull_up(document& d, table& t, chance& by) {
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < t.rows.size(); ++r)
        if (!figures_of(t.rows[r]).empty()) rows.push_back(r);
    std::size_t const upto = 1 + by.below(rows.size() - 1);
    note(d, "figures a row higher up to row " + std::to_string(upto + 1));
    table_row over{words("", 3)};
    for (std::size_t const i : figures_of(t.rows[rows[0]])) over.push_back({t.rows[rows[0]][i].pieces});
    for (std::size_t k = 0; k < upto; ++k) {
        std::vector<std::size_t> const to = figures_of(t.rows[rows[k]]), source = figures_of(t.rows[rows[k + 1]]);
        for (std::size_t i = 0; i < to.size(); ++i) t.rows[rows[k]][to[i]].print(t.rows[rows[k + 1]][source[i]].pieces);
    }
    for (table_cell& c : t.rows[rows[upto]])
        if (c.id != no_cell) c.print("");
    for (std::size_t k = 0; k <= upto; ++k)
        for (table_cell const& c : t.rows[rows[k]])
            if (c.id != no_cell) d.expected[c.id].null_too = true;
    t.rows.insert(t.rows.begin() + static_cast<std::ptrdiff_t>(rows[0]), std::move(over));
}

/// All figures of 二 stand one row lower, some of them beside the title of the next item.
inline void push_disclosure_down(document& d, table& t) {
    note(d, "figures of 二 a row lower");
    std::vector<std::vector<piece>> carried;
    std::vector<std::size_t> columns;
    auto const put = [&](table_row& r) {  // beside a title, or below all
        r.front().columns = 1;
        for (std::size_t i = 0; i < carried.size(); ++i) r.push_back({carried[i], columns[i]});
    };
    for (table_row& r : t.rows) {
        std::vector<std::size_t> const at = figures_of(r);
        if (at.empty()) {
            if (!carried.empty() && r.size() == 1) put(r);
            carried.clear();
            continue;
        }
        std::vector<std::vector<piece>> const now = std::exchange(carried, {});
        columns.clear();
        for (std::size_t i = 0; i < at.size(); ++i) {
            carried.push_back(r[at[i]].pieces);
            columns.push_back(r[at[i]].columns);
            d.expected[r[at[i]].id].null_too = true;
            r[at[i]].print(i < now.size() ? now[i] : std::vector<piece>{{""}});
        }
    }
    table_row over{words("")};
    put(over);
    t.rows.push_back(std::move(over));
}

inline bool apply_e(document& d, plan const&, chance& by) {
    if (block* const two = table_of(d, 2); two != nullptr && by.one_in(3)) {
        d.taken[2] = true;
        keep_blanks(d, by);
        push_disclosure_down(d, two->grid);
        return true;
    }
    block* const b = table_of(d, 3);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    d.taken[3] = true;
    keep_blanks(d, by);
    by.one_in(3) ? pull_up(d, b->grid, by) : push_down(d, b->grid, by);
    return true;
}

/// One row of 三 stands a column to the right or to the left; its zeros may be blanks.
inline bool apply_m(document& d, plan const&, chance& by) {
    block* const b = table_of(d, 3);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    std::vector<table_row*> rows;
    for (table_row& r : b->grid.rows) {
        bool some = false;
        for (table_cell const& c : r) some = some || (c.id != no_cell && c.text() != "0");
        if (some) rows.push_back(&r);
    }
    if (rows.empty()) return false;
    d.taken[3] = true;
    keep_blanks(d, by);
    table_row& r = *by.pick(rows);
    bool const right = !by.one_in(3), blanks = by.one_in(2), over = by.one_in(2);
    std::vector<std::size_t> const at = figures_of(r);
    std::vector<std::vector<piece>> printed;
    for (std::size_t const i : at) printed.push_back(blanks && r[i].text() == "0" ? std::vector<piece>{{""}} : r[i].pieces);
    note(d,
         std::string{right ? "a row one column to the right" : "a row one column to the left"} + (blanks ? ", zeros blank" : ""));
    for (std::size_t const i : at) d.expected[r[i].id].null_too = true;
    for (std::size_t k = 0; k < at.size(); ++k) {
        std::size_t const from = right ? k - 1 : k + 1;
        r[at[k]].print(from < at.size() ? printed[from] : std::vector<piece>{{""}});
    }
    if (right && over) r.push_back({printed.back()});
    // Where a figure of its neighbour stands that is the same, nobody can tell that its own cannot be read.
    for (std::size_t const i : at)
        if (r[i].text() == d.truth.printed[r[i].id]) d.expected[r[i].id].lost = false;
    return true;
}

}  // namespace generator::shifts

#endif
