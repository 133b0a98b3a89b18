// SPDX-License-Identifier: BSL-1.0
/// Class F: marks beside figures: references, raised digits, circled numbers, struck and hidden text, corrections.
#ifndef GONGKAI_GENERATOR_MARKS_HPP
#define GONGKAI_GENERATOR_MARKS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/fault.hpp>

namespace generator::marks {

inline std::string other_figure(std::string const& s, chance& by) {
    for (;;)
        if (std::string const o = std::to_string(by.between(1, 99)); o != s) return o;
}

/// In any format: characters that are no digits of the figure.
inline void mark_with_characters(document& d, table_cell& c, chance& by) {
    std::string const v = c.text();
    static constexpr std::array before{"①", "②", "⑴", "（注1）", "[1]", "*", "※", "注①"};
    static constexpr std::array after{"¹",     "²",       "³",         "①",
                                      "②",     "⑴",       "❶",         "㈠",
                                      "₁",     "[1]",     "［2］",     "*",
                                      "※",     "（注1）", "注1",       "（注：含派出机构3件）",
                                      "〔1〕", "¹²",      "（见注2）", "（其中修订 2 件）"};
    std::size_t const how = by.below(10);
    std::string s;
    if (how == 0)
        s = std::string{by.pick(before)} + v;
    else if (how == 1) {
        std::string const wrong = other_figure(v, by);
        s = wrong + by.pick({"（更正为", "（应为", "（更正："}) + v + "）";
        d.expected[c.id].if_said = {wrong};  // what is printed, where a finding says that it was corrected
    } else
        s = v + by.pick(after);
    note(d, s);
    c.print(s);
}

inline void mark_with_runs(document& d, table_cell& c, chance& by) {
    std::string const v = c.text(), n = std::to_string(by.between(1, 9)), old = other_figure(v, by);
    std::size_t const how = by.below(11);
    switch (how) {
        case 0: c.pieces = {{v}, {n, mark::sup}}; break;
        case 1: c.pieces = {{v}, {n, mark::sub}}; break;
        case 2: c.pieces = {{v}, {n, mark::raised}}; break;
        case 3: c.pieces = {{v}, {n, mark::note}}; break;
        case 4: c.pieces = {{v}, {n, mark::formula}}; break;
        case 5: c.pieces = {{old, mark::struck}, {v}}; break;
        case 6: c.pieces = {{old, mark::deleted}, {v, mark::inserted}}; break;
        case 7: c.pieces = {{v}, {old, mark::hidden}}; break;
        case 8: c.pieces = {{"[" + n + "]", mark::sup}, {v}}; break;
        case 9: c.pieces = {{v}, {old, mark::deleted}}; break;
        default: c.pieces = {{n, mark::sup}, {v}}; break;
    }
    static constexpr std::array names{"sup",          "sub",           "raised",           "note",
                                      "formula",      "struck",        "deleted/inserted", "hidden",
                                      "[sup] before", "deleted after", "sup before"};
    note(d, v + " with " + names[how] + ' ' + (how == 5 || how == 6 || how == 7 || how == 9 ? old : n));
}

/// What Markdown and its kin keep of a page's marks.
inline void mark_with_markup(document& d, table_cell& c, chance& by) {
    std::string const v = c.text(), old = other_figure(v, by);
    std::string const s = by.one_in(3)   ? "~~" + old + "~~" + v
                          : by.one_in(3) ? "<s>" + old + "</s>" + v
                          : by.one_in(2) ? v + "<sup>1</sup>"
                                         : v + "[^1]";
    note(d, s);
    c.print(s);
}

inline bool apply(document& d, plan const&, chance& by) {
    std::vector<table_cell*> cells = clean_cells(d);
    if (cells.empty()) return false;
    by.shuffle(cells);
    cells.resize(std::min(cells.size(), 1 + by.below(5)));
    for (table_cell* const c : cells) {
        if (d.as != format::text && !by.one_in(4))
            mark_with_runs(d, *c, by);
        else if (d.as == format::text && d.laid == layout::markdown && by.one_in(2))
            mark_with_markup(d, *c, by);
        else
            mark_with_characters(d, *c, by);
    }
    if (by.one_in(3))
        d.blocks.push_back(
            {block::paragraph, by.pick({"注：①含派出机构。", "注1：含派出机构3件。", "¹ 含派出机构3件。"}), {}, 0, true});
    return true;
}

}  // namespace generator::marks

#endif
