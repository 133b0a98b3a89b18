// SPDX-License-Identifier: BSL-1.0
/// Classes C and D: last year's table above, below or beside this year's, which is empty or damaged. Both are captioned with their years.
#ifndef GONGKAI_GENERATOR_LAST_YEAR_HPP
#define GONGKAI_GENERATOR_LAST_YEAR_HPP

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <generator/columns.hpp>
#include <generator/fault.hpp>

namespace generator::last_year {

inline std::pair<std::string, std::string> captions(plan const& p, chance& by) {
    std::string const now = std::to_string(p.year), before = std::to_string(p.year - 1);
    switch (by.below(6)) {
        case 0: return {now + "年：", before + "年："};
        case 1: return {"（" + now + "年度数据）", "（" + before + "年度数据）"};
        case 2: return {"表1　" + now + "年情况", "表2　" + before + "年情况"};
        case 3: return {"本年度（" + now + "年）", "上年度（" + before + "年）"};
        case 4: return {now + "年数据如下：", before + "年数据如下："};
        default: return {now + "年", before + "年"};
    }
}

inline table others(int part, plan const& p, document const& d, chance& by) {
    figures f = any_figures(p.kind, p.size, by);
    if (f.undivided != d.truth.undivided)
        for (f = any_figures(p.kind, p.size, by); f.undivided != d.truth.undivided;) f = any_figures(p.kind, p.size, by);
    f.procurement_unit = d.truth.procurement_unit;
    table t = table_for(part, f, p);
    for (table_row& r : t.rows)
        for (table_cell& c : r) c.id = no_cell;
    return t;
}

/// Empties this year's table, all of it or some rows.
inline void empty(document& d, table& t, chance& by) {
    std::string const nothing = d.as == format::text && !keeps_blanks(d.laid) ? by.pick({"/", "—"}) : by.pick({"", "/", "—", ""});
    bool const all = by.one_in(2);
    note(d, all ? "this year's empty" : "this year's in part empty");
    for (table_row& r : t.rows) {
        bool const now = all || by.one_in(2);
        for (table_cell& c : r)
            if (c.id != no_cell && now) {
                c.print(nothing);
                lose(d, c.id);
                if (all) d.expected[c.id].value.reset();
            }
    }
}

/// Both in one table, side by side, under a row of years; the labels stand once or twice.
inline table beside(table const& now, table const& before, std::pair<std::string, std::string> const& caption, bool now_first) {
    table out;
    out.part = now.part;
    out.heads = now.heads + 1;
    std::size_t const w = columns::width(now.rows.front());
    out.rows.push_back(
        {words(now_first ? caption.first : caption.second, w), words(now_first ? caption.second : caption.first, w)});
    for (std::size_t r = 0; r < now.rows.size(); ++r) {
        table_row row = now_first ? now.rows[r] : before.rows[r];
        table_row const& rest = now_first ? before.rows[r] : now.rows[r];
        row.insert(row.end(), rest.begin(), rest.end());
        out.rows.push_back(std::move(row));
    }
    return out;
}

/// Last year's table above or below this year's; the captions stand above each or in its first row.
inline void put_with(document& d, block const& now, table before, std::pair<std::string, std::string> const& caption,
                     bool now_first, chance& by) {
    std::size_t const at = static_cast<std::size_t>(&now - d.blocks.data());
    block this_one = now;
    int const part = now.section;
    std::vector<block> pair;
    if (by.one_in(4)) {
        note(d, "captions in the tables");
        this_one.grid.rows.insert(this_one.grid.rows.begin(),
                                  table_row{words(caption.first, columns::width(this_one.grid.rows.front()))});
        before.rows.insert(before.rows.begin(), table_row{words(caption.second, columns::width(before.rows.front()))});
        pair = {this_one, {block::table, {}, std::move(before), part, false}};
        if (!now_first) std::swap(pair[0], pair[1]);
    } else if (d.as != format::text && by.one_in(3)) {
        note(d, "each in a cell of a table that lays out");
        block both{block::table, {}, {}, part, true, {}};
        block here = now, there{block::table, caption.second, std::move(before), part, false, {}};
        here.text = caption.first;
        both.beside = {here, there};
        if (!now_first) std::swap(both.beside[0], both.beside[1]);
        pair = {both};
    } else {
        pair = {{block::paragraph, caption.first, {}, part, true},
                this_one,
                {block::paragraph, caption.second, {}, part, false},
                {block::table, {}, std::move(before), part, false}};
        if (!now_first) pair = {pair[2], pair[3], pair[0], pair[1]};
    }
    d.blocks.erase(d.blocks.begin() + static_cast<std::ptrdiff_t>(at));
    d.blocks.insert(d.blocks.begin() + static_cast<std::ptrdiff_t>(at), pair.begin(), pair.end());
}

inline bool apply_c(document& d, plan const& p, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    int const part = parts.front();
    block* const b = table_of(d, part);
    d.taken[static_cast<std::size_t>(part)] = true;
    table const before = others(part, p, d, by);
    auto const caption = captions(p, by);
    if (!by.one_in(3)) empty(d, b->grid, by);
    bool const now_first = by.one_in(2);
    bool const alike =
        b->grid.rows.size() == before.rows.size() && columns::width(b->grid.rows.front()) == columns::width(before.rows.front());
    if (alike && by.one_in(4)) {
        note(d, std::string{"side by side, "} + (now_first ? "this year's first" : "last year's first"));
        b->grid = beside(b->grid, before, caption, now_first);
        if (d.as == format::text && !keeps_blanks(d.laid)) d.laid = layout::tabs;
        return true;
    }
    note(d, now_first ? "last year's below" : "last year's above");
    put_with(d, *b, before, caption, now_first, by);
    return true;
}

/// One figure of this year's row in 四 is gone, blank or unreadable.
inline void damage(document& d, table_row& row, chance& by) {
    std::size_t const first = row.size() - 15, at = first + by.below(15);
    if (by.one_in(2)) {
        note(d, "14 figures");
        return take_out(d, row, at);
    }
    lose(d, row[at].id);
    switch (by.below(2)) {
        case 0:
            note(d, "a blank");
            row[at].print(d.as == format::text && !keeps_blanks(d.laid) ? "—" : "");
            break;
        default: note(d, "an unreadable figure"); row[at].print(by.pick({"?", "□", "Z", "#REF!"}));
    }
}

inline bool apply_d(document& d, plan const& p, chance& by) {
    block* const b = table_of(d, 4);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    d.taken[4] = true;
    table const before = others(4, p, d, by);
    auto const caption = captions(p, by);
    bool const now_first = by.one_in(2);
    damage(d, b->grid.rows.back(), by);
    note(d, now_first ? "last year's below" : "last year's above");
    if (by.one_in(2)) {
        note(d, "in one table");
        table& t = b->grid;
        t.rows[0].insert(t.rows[0].begin(), words("年度", 1, 3));
        table_row old = before.rows.back();
        old.insert(old.begin(), words(std::to_string(p.year - 1) + "年"));
        t.rows.back().insert(t.rows.back().begin(), words(std::to_string(p.year) + "年"));
        t.rows.insert(now_first ? t.rows.end() : t.rows.end() - 1, std::move(old));
        return true;
    }
    put_with(d, *b, before, caption, now_first, by);
    return true;
}

}  // namespace generator::last_year

#endif
