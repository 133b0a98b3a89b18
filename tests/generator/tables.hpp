// SPDX-License-Identifier: BSL-1.0
/// Classes 16.5 and 16.6: tables with fillers, over two pages, as pictures, column after column, with blanks or a column lost.
#ifndef GONGKAI_GENERATOR_TABLES_HPP
#define GONGKAI_GENERATOR_TABLES_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <generator/fault.hpp>

namespace generator::tables {

/// `5914__`, as html2text fills its columns.
inline bool fill_out(document& d, chance& by) {
    lay_out(d, by, {layout::bars, layout::bars_led, layout::markdown, layout::aligned});
    std::string const filler = by.pick({"__", "_", "____"});
    bool const all = by.one_in(2);
    for (table_cell* const c : clean_cells(d))
        if (all || by.one_in(3)) c->print(c->text() + filler);
    note(d, "figures filled out with " + filler);
    return true;
}

/// The table goes on on the next page, under its heads again.
inline bool break_page(document& d, chance& by) {
    block* const b = table_of(d, 3);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    std::size_t const heads = b->grid.heads, from = heads + 2 + by.below(b->grid.rows.size() - heads - 3);
    block rest = *b;
    rest.grid.rows.erase(rest.grid.rows.begin() + static_cast<std::ptrdiff_t>(by.one_in(4) ? 0 : heads),
                         rest.grid.rows.begin() + static_cast<std::ptrdiff_t>(from));
    bool const repeated = rest.grid.rows.front().front().rows == 3;
    if (!repeated)
        rest.grid.rows.insert(rest.grid.rows.begin(), b->grid.rows.begin(),
                              b->grid.rows.begin() + static_cast<std::ptrdiff_t>(heads));
    // What a merged label covers is cut where the page is.
    std::size_t covered = 0, group = 0;
    for (std::size_t r = heads; r < from; ++r) {
        covered = covered > 0 ? covered - 1 : 0;
        group = group > 0 ? group - 1 : 0;
        for (table_cell& c : b->grid.rows[r]) {
            if (c.id != no_cell || c.rows == 1) continue;
            std::size_t& left = c.rows > 10 ? covered : group;
            left = c.rows;
            c.rows = std::min(c.rows, from - r);
        }
    }
    covered = covered > 0 ? covered - 1 : 0;
    group = group > 0 ? group - 1 : 0;
    table_row& first = rest.grid.rows[heads];
    if (group > 0) first.insert(first.begin(), words(by.one_in(2) ? "" : std::string{}, 1, group));
    if (covered > 0) first.insert(first.begin(), words(by.one_in(2) ? "三、本年度办理结果" : "", 1, covered));
    b->grid.rows.resize(from);
    std::vector<block> more;
    if (by.one_in(2)) more.push_back({block::furniture, by.pick({"— 3 —", "第3页 共8页", "3"}), {}, 3, true});
    more.push_back(std::move(rest));
    note(d, "三 goes on on another page after row " + std::to_string(from - heads));
    d.blocks.insert(d.blocks.begin() + (b - d.blocks.data()) + 1, more.begin(), more.end());
    d.taken[3] = true;
    return true;
}

inline bool take_picture(document& d, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    int const part = parts.front();
    for (std::size_t id = 0; id < cell_count; ++id)
        if (part_of(id) == part) d.expected[id].lost = true;  // null, and said
    block* const b = table_of(d, part);
    b->is = block::picture;
    b->grid = {};
    note(d, "table " + std::to_string(part) + " is a picture");
    return true;
}

inline bool apply_5(document& d, plan const&, chance& by) {
    switch (by.below(3)) {
        case 0: return d.as == format::text ? fill_out(d, by) : break_page(d, by);
        case 1: return break_page(d, by);
        default: return take_picture(d, by);
    }
}

/// A column of figures of 三 is gone, with or without its head.
inline bool lose_column(document& d, chance& by) {
    block* const b = table_of(d, 3);
    if (b == nullptr || !has_own_columns(b->grid)) return false;
    d.taken[3] = true;
    std::size_t const column = by.below(7);
    bool const head_too = column > 0 && column < 6 && by.one_in(2);
    note(d,
         "三 without the column " + std::string{applicants[column].label} + (head_too ? ", its head too" : ", its head stays"));
    for (table_row& r : b->grid.rows) {
        for (std::size_t i = r.size(); i-- > 0;)
            if (r[i].id != no_cell && r[i].id % 7 == column) take_out(d, r, i);
        if (head_too) {
            std::erase_if(r, [&](table_cell const& c) { return c.id == no_cell && c.text() == applicants[column].label; });
            for (table_cell& c : r)
                if (c.columns == 7 || c.columns == 5) --c.columns;
        }
    }
    return true;
}

/// Blanks: the zeros of a row, a row, or the first cells of 四.
inline bool blank_cells(document& d, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    int const part = parts.front();
    keep_blanks(d, by);
    if (by.one_in(3)) lay_out(d, by, {layout::aligned});
    std::string const nothing = by.pick({"", "", "/", "—", "无", "-"});
    std::size_t const how = by.below(3);
    note(d, "blanks \"" + nothing + "\" in table " + std::to_string(part) + ", kind " + std::to_string(how));
    std::size_t row = by.below(24), n = 0;
    for (table_cell* const c : clean_cells(d, part)) {
        bool const now = how == 0    ? c->text() == "0" && by.one_in(3)
                         : part == 3 ? c->id / 7 == row
                         : part == 4 ? n < 5
                                     : by.one_in(3);
        ++n;
        if (!now) continue;
        lose(d, c->id);
        c->print(nothing);
    }
    return true;
}

inline bool misprint_period(document& d, plan const& p, chance& by) {
    std::string const year = std::to_string(p.year);
    for (block& b : d.blocks) {
        std::size_t const at = b.text.find("统计期限自" + year);
        if (b.is != block::paragraph || at == std::string::npos) continue;
        std::string const to = "起至" + year;
        std::size_t const last = b.text.find(to);
        if (last == std::string::npos) continue;
        std::string const other = std::to_string(p.year + (by.one_in(2) ? 1 : -1));
        b.text.replace(last, to.size(), "起至" + other);
        note(d, "统计期限 ends in " + other);
        if (d.blocks.front().is != block::title) {  // nothing else tells the year
            d.years.push_back(p.year + (other > year ? 1 : -1));
            d.year_may_lack = true;
        }
        return true;
    }
    return false;
}

inline bool apply_6(document& d, plan const& p, chance& by) {
    switch (by.below(4)) {
        case 0:
            if (d.as == format::text) {
                d.laid = layout::columns;
                note(d, "column after column");
                return true;
            }
            return lose_column(d, by);
        case 1: return blank_cells(d, by);
        case 2: return misprint_period(d, p, by);
        default: return lose_column(d, by);
    }
}

}  // namespace generator::tables

#endif
