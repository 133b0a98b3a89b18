// SPDX-License-Identifier: BSL-1.0
/// Class G: the unit of a sum, in its head or its cell; units beside counts.
#ifndef GONGKAI_GENERATOR_UNITS_HPP
#define GONGKAI_GENERATOR_UNITS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include <generator/fault.hpp>

namespace generator::units {

inline void prepare(plan& p, chance& by) {
    p.has[2] = true;
    if (p.kind == edition::of_2019 && by.one_in(2)) p.amount_unit = 1;
}

inline table_cell* head_of(table& t, std::string const& words_in_it) {
    for (table_row& r : t.rows)
        for (table_cell& c : r)
            if (c.id == no_cell && c.text().find(words_in_it) != std::string::npos) return &c;
    return nullptr;
}
inline table_cell* cell_with(table& t, std::size_t id) {
    for (table_row& r : t.rows)
        for (table_cell& c : r)
            if (c.id == id) return &c;
    return nullptr;
}

inline std::string with_commas(std::string s) {
    std::size_t const point = std::min(s.find('.'), s.size());
    for (std::size_t i = point; i > 3; i -= 3) s.insert(i - 3, ",");
    return s;
}

/// A sum in another unit, said by the head, by the cell, or by both that differ.
inline bool sum(document& d, table& t, std::size_t id, std::string const& head_words, chance& by) {
    table_cell *const c = cell_with(t, id), *const head = head_of(t, head_words);
    if (c == nullptr || head == nullptr || !c->text().starts_with(*d.truth.printed[id])) return false;
    std::string const wan =
        worth(*d.truth.printed[id],
              id == charges_amount || d.truth.procurement_unit.empty() ? "万元" : std::string_view{d.truth.procurement_unit});
    std::string const unit = by.pick({"元", "元", "千元", "亿元", "百万元", "万元"});
    std::string s = moved_point(wan, -*power_of(unit));
    if (by.one_in(4)) s = with_commas(s);
    d.expected[id].value = wan;
    switch (by.below(5)) {
        case 0:  // the cell alone
            head->print(head_words);
            c->print(s + unit);
            break;
        case 1:  // the cell, against the head; a reader may doubt it
            head->print(head_words + "（单位：万元）");
            c->print(s + by.pick({"", " "}) + unit);
            d.expected[id].null_too = unit != "万元";
            break;
        case 2: {  // above the table
            head->print(head_words);
            c->print(s);
            std::size_t at = 0;
            while (d.blocks[at].is != block::table || d.blocks[at].grid.part != 2) ++at;
            d.blocks.insert(d.blocks.begin() + static_cast<std::ptrdiff_t>(at),
                            block{block::paragraph, by.pick({"（金额单位：", "金额单位："}) + unit, {}, 2, true, {}});
            if (d.blocks[at].text.starts_with("（")) d.blocks[at].text += "）";
            d.expected[id].null_too = true;
            note(d, d.blocks[at].text);
            return true;
        }
        case 3:
            head->print(head_words + "（单位：" + unit + "）");
            c->print(s);
            break;
        default: head->print(head_words + by.pick({"（", "(", "\n（"}) + unit + by.pick({"）", ")"})); c->print(s);
    }
    note(d, head->text() + " | " + c->text());
    return true;
}

inline bool counts_with_units(document& d, chance& by) {
    std::vector<table_cell*> cells = clean_cells(d);
    std::erase_if(cells, [](table_cell const* c) { return is_amount(c->id); });
    if (cells.empty()) return false;
    by.shuffle(cells);
    cells.resize(std::min(cells.size(), 1 + by.below(4)));
    for (table_cell* const c : cells) {
        std::string const v = c->text();
        if (v.size() > 3 && v.ends_with("00") && v.front() != '-' && by.one_in(2))
            c->print(moved_point(v, -4) + "万" + by.pick({"", "件"}));
        else
            c->print(v + by.pick({"", " "}) + by.pick({"件", "项", "条", "宗", "次"}));
        note(d, c->text());
    }
    return true;
}

/// A count of two zeros at its end, so that 万 is used.
inline void round_count(document& d, table& t, chance& by) {
    std::size_t const id = by.pick({licences_decisions, penalties_decisions});
    table_cell* const c = cell_with(t, id);
    if (c == nullptr || c->text() != d.truth.printed[id]) return;
    std::string const v = std::to_string(by.between(10, 900) * 100);
    d.expected[id].value = v;
    c->print(moved_point(v, -4) + "万" + by.pick({"", "件"}));
    note(d, v + " as " + c->text());
}

inline bool apply(document& d, plan const&, chance& by) {
    block* const b = table_of(d, 2);
    if (b == nullptr) return counts_with_units(d, by);
    if (by.one_in(4)) return counts_with_units(d, by);
    if (by.one_in(4)) round_count(d, b->grid, by);
    return d.truth.kind == edition::of_2019 ? sum(d, b->grid, procurement_amount, "采购总金额", by)
                                            : sum(d, b->grid, charges_amount, "本年收费金额", by);
}

}  // namespace generator::units

#endif
