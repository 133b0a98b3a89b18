// SPDX-License-Identifier: BSL-1.0
/// Class 16.2: damaged headings, items in another order, rows of column numbers.
#ifndef GONGKAI_GENERATOR_HEADINGS_HPP
#define GONGKAI_GENERATOR_HEADINGS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/columns.hpp>
#include <generator/fault.hpp>

namespace generator::headings {

inline void prepare(plan& p, chance& by) {
    if (by.one_in(3)) by.shuffle(p.item_order);
}

inline void replace_in(std::string& s, std::string const& what, std::string const& with) {
    if (std::size_t const at = s.find(what); at != std::string::npos) s.replace(at, what.size(), with);
}

inline void misspell(document& d, chance& by) {
    for (block& b : d.blocks) {
        if (b.is != block::heading || b.section < 2 || b.section > 4 || by.one_in(3)) continue;
        switch (by.below(5)) {
            case 0: replace_in(b.text, "情况", "清况"); break;
            case 1: replace_in(b.text, "政府信息", "政府信自"); break;
            case 2: replace_in(b.text, "公开", "公幵"); break;
            case 3: replace_in(b.text, "行政复议", "行政法复议"); break;
            default: replace_in(b.text, "政府信息", "政信息");
        }
        note(d, "heading " + b.text);
    }
    if (d.as == format::text && by.one_in(2)) d.laid = layout::one_line;
}

/// A row of column numbers below the heads.
inline bool number_columns(document& d, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    if (parts.empty()) return false;
    table& t = table_of(d, parts.front())->grid;
    if (t.part != 2 && !has_own_columns(t)) return false;
    std::size_t const how = by.below(4);
    auto const number = [&](std::size_t n) { return (how == 2 ? "数据" : how == 3 ? "列" : "") + std::to_string(n); };
    table_row row;
    if (t.part == 4)
        for (std::size_t i = 1; i <= 15; ++i) row.push_back(words(number(i)));
    else if (t.part == 3) {
        row.push_back(words(how == 0 ? "栏次" : how == 1 ? "甲" : "", 3));
        for (std::size_t i = 1; i <= 7; ++i) row.push_back(words(number(i)));
    } else {
        row.push_back(words(how == 0 ? "栏次" : how == 1 ? "甲" : ""));
        for (std::size_t i = 1; i <= 3; ++i) row.push_back(words(number(i)));
    }
    note(d, "a row of column numbers in table " + std::to_string(t.part) + ", " + number(1));
    std::size_t const at = t.part == 2 ? 2 : 3;
    if (t.rows.size() <= at || (t.part == 2 && t.rows[1].size() != 4)) return false;
    t.rows.insert(t.rows.begin() + static_cast<std::ptrdiff_t>(at), std::move(row));
    d.taken[static_cast<std::size_t>(t.part)] = true;
    return true;
}

inline bool apply(document& d, plan const& p, chance& by) {
    if (!std::is_sorted(p.item_order.begin(), p.item_order.end()) && p.has[2]) {
        note(d, "items of 二 in another order");
        if (by.one_in(2)) return true;
    }
    switch (by.below(3)) {
        case 0: misspell(d, by); break;
        case 1:
            if (std::erase_if(d.blocks, [](block const& b) { return b.is == block::heading && b.section == 5; }) > 0)
                note(d, "no heading of 五");
            break;
        default: return number_columns(d, by) || !d.variant.empty();
    }
    return !d.variant.empty();
}

}  // namespace generator::headings

#endif
