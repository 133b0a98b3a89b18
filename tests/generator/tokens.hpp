// SPDX-License-Identifier: BSL-1.0
/// Classes H, I and L: digits on a second row, tokens that cannot be read, and a file that ends inside a number.
#ifndef GONGKAI_GENERATOR_TOKENS_HPP
#define GONGKAI_GENERATOR_TOKENS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/fault.hpp>

namespace generator::tokens {

inline void prepare_h(plan& p, chance& by) {
    if (p.size == level::township) p.size = by.pick({level::county, level::city, level::province});
}

inline std::vector<table_row*> rows_of_figures(table& t) {
    std::vector<table_row*> out;
    for (table_row& r : t.rows)
        if (std::any_of(r.begin(), r.end(), [](table_cell const& c) { return c.id != no_cell; })) out.push_back(&r);
    return out;
}

/// Breaks the figures of a row over two lines of their cells.
inline bool break_row(document& d, table_row& row, chance& by) {
    bool done = false;
    std::size_t const keep = 1 + by.below(3);
    for (table_cell& c : row) {
        if (c.id == no_cell || c.text() != d.truth.printed[c.id]) continue;
        std::string s = c.text();
        std::size_t const point = s.find('.');
        if (s.size() < 2) continue;
        std::size_t const at = point != std::string::npos && by.one_in(2) ? point + 1 : std::min(keep, s.size() - 1);
        if (s[at - 1] == '-') continue;
        s.insert(at, "\n");
        note(d, c.text() + " broken after " + s.substr(0, at));
        c.print(s);
        done = true;
    }
    return done;
}

inline bool apply_h(document& d, plan const&, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    lay_out(d, by,
            {layout::tabs, layout::bars, layout::bars_led, layout::markdown, layout::boxes, layout::aligned, layout::cell_lines,
             layout::cell_lines_apart});
    int const part = std::find(parts.begin(), parts.end(), 4) != parts.end() && by.one_in(2) ? 4 : parts.front();
    std::vector<table_row*> rows = rows_of_figures(table_of(d, part)->grid);
    by.shuffle(rows);
    for (table_row* const r : rows)
        if (break_row(d, *r, by)) {
            d.taken[static_cast<std::size_t>(part)] = true;
            return true;
        }
    return false;
}

inline bool apply_i(document& d, plan const&, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    std::vector<table_row*> rows = rows_of_figures(table_of(d, parts.front())->grid);
    for (std::size_t n = 1 + by.below(2); n > 0; --n) {
        std::vector<table_cell*> cells;
        for (table_cell& c : *by.pick(rows))
            if (c.id != no_cell && c.text() == d.truth.printed[c.id]) cells.push_back(&c);
        by.shuffle(cells);
        cells.resize(std::min(cells.size(), 1 + by.below(3)));
        for (table_cell* const c : cells) {
            expectation& e = d.expected[c->id];
            if (c->text().find_first_not_of("01") == std::string::npos && by.one_in(3)) {
                std::string s = c->text();  // a scanner's letters: a person may take them for the digits
                for (char& x : s) x = x == '0' ? by.pick({'O', 'o', 'O'}) : by.pick({'l', 'I'});
                e.null_too = true;
                note(d, c->text() + " as " + s);
                c->print(s);
                continue;
            }
            lose(d, c->id);
            std::string const s = by.pick({"Z", "ZZ", "?", "？", "□", "■", "#REF!", "###", "�", "x", "见附件", "待核", "S", "B"});
            note(d, c->text() + " as " + s);
            c->print(s);
        }
    }
    return !d.variant.empty();
}

inline bool apply_l(document& d, plan const&, chance& by) {
    std::vector<table_cell*> cells = clean_cells(d);
    std::erase_if(cells, [&](table_cell const* c) { return c->text().size() < 2 && !by.one_in(20); });
    if (cells.empty()) return false;
    table_cell* const at = by.pick(cells);
    bool after = false;
    auto const lose_rest = [&](block const& b) {
        for (table_row const& r : b.grid.rows)
            for (table_cell const& c : r) {
                if (after && c.id != no_cell && b.ours) lose(d, c.id);
                after = after || &c == at;
            }
    };
    for (block const& b : d.blocks) {
        lose_rest(b);
        for (block const& x : b.beside) lose_rest(x);
    }
    std::string s = at->text();
    std::size_t const keep = 1 + by.below(s.size());
    expectation& e = d.expected[at->id];
    if (keep < s.size())
        lose(d, at->id);
    else
        e.null_too = true;  // nobody can tell that the number is whole
    note(d, "ends with " + s.substr(0, keep) + " of " + s);
    at->print(s.insert(keep, cut_sign));
    d.cut = true;
    if (d.as == format::text && (d.laid == layout::aligned_wrapped || d.laid == layout::columns)) d.laid = layout::aligned;
    d.dates.clear();
    return true;
}

}  // namespace generator::tokens

#endif
