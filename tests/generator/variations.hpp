// SPDX-License-Identifier: BSL-1.0
/// Class V: departures from the form that cost no figure: wordings of headings and labels, ways to print a number.
#ifndef GONGKAI_GENERATOR_VARIATIONS_HPP
#define GONGKAI_GENERATOR_VARIATIONS_HPP

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <generator/compilations.hpp>
#include <generator/fault.hpp>
#include <generator/headings.hpp>
#include <generator/units.hpp>

namespace generator::variations {

inline constexpr std::array<std::pair<char const*, char const*>, 18> labels{{
    {"本年制发件数", "本年制发\n件数"},
    {"本年废止件数", "本年度止件数"},
    {"现行有效件数", "现行有效件"},
    {"现行有效件数", "现行有效件数(历史累计)"},
    {"本年新制作数量", "本年新\n制作数量"},
    {"本年增/减", "本年增/"},
    {"第二十条第（", "第二十条  第("},
    {"行政规范性文件", "规范性文件"},
    {"商业企业", "商业\n企业"},
    {"社会公益组织", "社会公\n益组织"},
    {"2.其他法律行政法规禁止公开", "2.其他法律行政法 规禁止公开"},
    {"1.本机关不掌握相关政府信息", "1.本机关不掌握相关政府"},
    {"三、本年度办理结果", "三 、 本 年 度 办 理 结 果"},
    {"2.其他法律行政法规禁止公开", "2.其他法律行政止公开"},
    {"1.属于国家秘密", "1、属于国家秘密"},
    {"3.危及“三安全一稳定”", "3.危及三安全一稳定"},
    {"（七）总计", "(七)总计"},
    {"二、上年结转政府信息公开申请数量", "二、上年结转政府信息公开申请数"},
}};

inline void reword(document& d, chance& by) {
    for (auto const& [usual, other] : labels) {
        if (!by.one_in(4)) continue;
        for (block& b : d.blocks)
            for (table_row& r : b.grid.rows)
                for (table_cell& c : r) {
                    if (c.id != no_cell || c.text().find(usual) == std::string::npos) continue;
                    if (std::string_view{usual} == "行政规范性文件" && c.text() != usual) continue;
                    std::string s = c.text(), with = other;
                    if (d.as == format::text) std::erase(with, '\n');
                    headings::replace_in(s, usual, with);
                    note(d, with);
                    c.print(s);
                }
    }
}

inline std::string full_width(std::string const& s) {
    std::string out;
    for (char const c : s) {
        if (c < '0' || c > '9')
            out += c;
        else
            out += {'\xEF', '\xBC', static_cast<char>('\x90' + (c - '0'))};
    }
    return out;
}

inline void reprint(document& d, chance& by) {
    std::size_t const how = by.below(d.as == format::text ? 3 : 4);
    for (table_cell* const c : clean_cells(d)) {
        std::string const v = c->text();
        if (how == 0 && v.find('-') == std::string::npos) c->print(units::with_commas(v));
        if (how == 1) c->print(full_width(v));
        if (how == 3 && v.size() > 1 && v.front() != '-')  // split by markup
            c->pieces = {{v.substr(0, v.size() / 2)}, {v.substr(v.size() / 2)}};
        if (how == 2 && by.one_in(12) && !is_amount(c->id))
            c->print(v + by.pick({"（2025年1月1日生效）", "（其中修订 16 件）", "件"}));
    }
    note(d, std::string{how == 0   ? "commas"
                        : how == 1 ? "full-width digits"
                        : how == 3 ? "figures of two pieces"
                                   : "notes beside figures"});
}

inline bool apply(document& d, plan const&, chance& by) {
    std::size_t const what = 1 + by.below(15);
    if ((what & 1) != 0) reword(d, by);
    if ((what & 2) != 0) reprint(d, by);
    if ((what & 4) != 0) compilations::unusual_headings(d, by);
    if ((what & 8) != 0)
        for (block& b : d.blocks)
            if (b.is == block::heading && b.section >= 2 && b.section <= 4 && by.one_in(2))
                b.text += by.pick({"（单位：件）", "：", "表"});
    return true;
}

}  // namespace generator::variations

#endif
