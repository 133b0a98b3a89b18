// SPDX-License-Identifier: BSL-1.0
/// Class K: the signs of 2019's 本年增/减, and tables of two editions.
#ifndef GONGKAI_GENERATOR_SIGNS_HPP
#define GONGKAI_GENERATOR_SIGNS_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <generator/fault.hpp>

namespace generator::signs {

inline void prepare(plan& p, chance& by) {
    p.kind = by.one_in(5) ? edition::mixed : edition::of_2019;
    p.year = static_cast<int>(by.between(2019, 2020));
    p.has[2] = true;
}

/// How an increase or a decrease is printed; `doubtful` where a reader need not be sure of it.
inline std::string printed(std::string const& v, bool& doubtful, chance& by) {
    if (v == "0") {
        std::string const s = by.pick({"0", "未增未减", "持平", "无变化", "不变", "无增减", "+0", "0"});
        doubtful = s != "0";
        return s;
    }
    if (v.front() != '-')
        return by.one_in(6)   ? v + "（增）"
               : by.one_in(5) ? "增" + v
               : by.one_in(4) ? "增加" + v
               : by.one_in(3) ? "+" + v
               : by.one_in(2) ? "＋" + v
                              : "↑" + v;
    std::string const n = v.substr(1);
    switch (by.below(14)) {
        case 0: return n + "（减）";
        case 1: return n + "(减)";
        case 2: return n + "（减少）";
        case 3: return "减" + n;
        case 4: return "减少" + n;
        case 5: return "下降" + n;
        case 6: return "-" + n;
        case 7: return "－" + n;
        case 8: return "−" + n;
        case 9: return "↓" + n;
        case 10: return n + "↓";
        case 11: return "减 " + n;
        case 12: doubtful = true; return "（" + n + "）";
        default: doubtful = true; return "—" + n;
    }
}

inline bool apply(document& d, plan const&, chance& by) {
    if (table_of(d, 2) == nullptr) return false;
    if (d.truth.kind == edition::mixed) note(d, "（一） as in 2019, the others as in 2021");
    for (table_cell* const c : clean_cells(d, 2)) {
        if (!is_change(c->id)) continue;
        expectation& e = d.expected[c->id];
        std::string const s = printed(*d.truth.printed[c->id], e.null_too, by);
        note(d, *d.truth.printed[c->id] + " as " + s);
        c->print(s);
    }
    return true;
}

}  // namespace generator::signs

#endif
