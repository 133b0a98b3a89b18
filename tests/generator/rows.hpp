// SPDX-License-Identifier: BSL-1.0
/// Class W: what is wrong with rows of 三 in real tables: a cell lost or too many, one zero for all, totals blank, two rows in one, labels lost.
#ifndef GONGKAI_GENERATOR_ROWS_HPP
#define GONGKAI_GENERATOR_ROWS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/fault.hpp>
#include <generator/shifts.hpp>

namespace generator::rows {

inline void blank(document& d, table_cell& c) {
    lose(d, c.id);
    c.print("");
}

/// A row has six blanks and its total, or one cell for all its zeros.
inline bool thin_row(document& d, table_row& r, chance& by) {
    std::vector<std::size_t> const at = shifts::figures_of(r);
    bool const zeros = std::all_of(at.begin(), at.end(), [&](std::size_t i) { return r[i].text() == "0"; });
    if (zeros && by.one_in(2)) {
        note(d, "one 0 for a row");
        for (std::size_t const i : at) d.expected[r[i].id].null_too = true;
        r[at.front()].columns = at.size();
        r.erase(r.begin() + static_cast<std::ptrdiff_t>(at.front()) + 1, r.end());
        return true;
    }
    note(d, "six blanks and a total");
    for (std::size_t const i : at)
        if (r[i].id % 7 != 6) blank(d, r[i]);
    return true;
}

/// A figure of the row is gone and the others move up to it, or a page's number stands among them.
inline void lose_or_add(document& d, table_row& r, chance& by) {
    std::vector<std::size_t> const at = shifts::figures_of(r);
    std::ptrdiff_t const where = static_cast<std::ptrdiff_t>(by.pick(at));
    if (by.one_in(2)) {
        note(d, "a cell lost: " + paths()[r[static_cast<std::size_t>(where)].id]);
        take_out(d, r, static_cast<std::size_t>(where));
    } else {
        std::string const page = std::to_string(by.between(2, 19));
        note(d, "a page's number " + page + " in a row");
        r.insert(by.one_in(2) ? r.end() : r.begin() + where, words(page));
    }
}

/// The labels of some rows are gone; their places are not.
inline void lose_labels(document& d, table& t, chance& by) {
    bool const denied = by.one_in(2);
    std::size_t const one = t.heads + by.below(t.rows.size() - t.heads);
    note(d, denied ? "the labels of （三） lost" : "the label of row " + std::to_string(one - t.heads + 1) + " lost");
    for (std::size_t r = t.heads; r < t.rows.size(); ++r) {
        std::vector<std::size_t> const at = shifts::figures_of(t.rows[r]);
        bool const in_denied = t.rows[r][at.front()].id / 7 >= 4 && t.rows[r][at.front()].id / 7 < 12;
        if (denied ? in_denied : r == one) t.rows[r][at.front() - 1].print("");
    }
}

/// Two rows of figures stand in one: labels one after the other, fourteen figures.
inline void join_rows(document& d, table& t, chance& by) {
    std::vector<std::size_t> candidates;
    for (std::size_t r = t.heads; r + 1 < t.rows.size(); ++r)
        if (t.rows[r + 1].size() == 8 && t.rows[r].size() == 8) candidates.push_back(r);
    if (candidates.empty()) return;
    std::size_t const r = by.pick(candidates);
    table_row const next = t.rows[r + 1];
    note(d, "two rows in one: " + t.rows[r].front().text() + next.front().text());
    t.rows[r].front().print(t.rows[r].front().text() + next.front().text());
    t.rows[r].insert(t.rows[r].end(), next.begin() + 1, next.end());
    t.rows.erase(t.rows.begin() + static_cast<std::ptrdiff_t>(r) + 1);
    std::size_t const gone = r + 1;
    for (std::size_t k = t.heads; k < gone; ++k)  // merged labels that reach over the row have a row less
        for (table_cell& c : t.rows[k])
            if (c.id == no_cell && c.rows > gone - k) --c.rows;
}

inline bool apply(document& d, plan const&, chance& by) {
    block* const b = table_of(d, 3);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    table& t = b->grid;
    std::vector<table_row*> some;
    for (table_row& r : t.rows)
        if (!shifts::figures_of(r).empty()) some.push_back(&r);
    d.taken[3] = true;
    switch (by.below(5)) {
        case 0: keep_blanks(d, by); return thin_row(d, *by.pick(some), by);
        case 1:
            keep_blanks(d, by);
            note(d, "totals blank");
            for (table_row* const r : some)
                for (table_cell& c : *r)
                    if (c.id != no_cell && c.id % 7 == 6) blank(d, c);
            return true;
        case 2: lose_or_add(d, *by.pick(some), by); return true;
        case 3: lose_labels(d, t, by); return true;
        default: join_rows(d, t, by); return !d.variant.empty();
    }
}

}  // namespace generator::rows

#endif
