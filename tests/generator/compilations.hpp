// SPDX-License-Identifier: BSL-1.0
/// Class A: several reports in one file. The first is the one that is asked for, however little it has.
#ifndef GONGKAI_GENERATOR_COMPILATIONS_HPP
#define GONGKAI_GENERATOR_COMPILATIONS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <generator/fault.hpp>

namespace generator::compilations {

inline void lose_part(document& d, int part) {
    for (std::size_t id = 0; id < cell_count; ++id)
        if (part_of(id) == part && d.expected[id].value) lose(d, id);
}

/// Takes a table out of the first report: alone, with its heading, or from a row on.
inline void thin(document& d, chance& by) {
    std::vector<int> const parts = free_tables(d, by);
    std::size_t const n = parts.empty() ? 0 : by.below(parts.size()) + 1;
    for (std::size_t i = 0; i < n; ++i) {
        int const part = parts[i];
        block* const b = table_of(d, part);
        switch (by.below(3)) {
            case 0:
                note(d, "no table " + std::to_string(part));
                lose_part(d, part);
                d.blocks.erase(d.blocks.begin() + (b - d.blocks.data()));
                break;
            case 1:
                note(d, "no section " + std::to_string(part));
                lose_part(d, part);
                std::erase_if(d.blocks, [&](block const& x) { return x.section == part; });
                break;
            default: {
                std::vector<table_row>& rows = b->grid.rows;
                std::size_t const from =
                    std::max<std::size_t>(1, b->grid.heads) + by.below(rows.size() - std::max<std::size_t>(1, b->grid.heads));
                note(d, "table " + std::to_string(part) + " up to row " + std::to_string(from));
                for (std::size_t r = from; r < rows.size(); ++r)
                    for (table_cell const& c : rows[r])
                        if (c.id != no_cell) lose(d, c.id);
                rows.resize(from);
                for (std::size_t r = 0; r < rows.size(); ++r)
                    for (table_cell& c : rows[r]) c.rows = std::min(c.rows, rows.size() - r);
            }
        }
        d.taken[static_cast<std::size_t>(part)] = true;
    }
}

/// Unnumbered, in the notice's wording, numbered otherwise.
inline void unusual_headings(document& d, chance& by) {
    std::size_t const how = by.below(4);
    note(d, "headings " + std::to_string(how));
    static constexpr std::array arabic{"1、", "2、", "3、", "4、", "5、", "6、"};
    for (block& b : d.blocks) {
        if (b.is != block::heading || b.section == 0) continue;
        std::string const numeral = section_title(b.section).substr(0, std::string_view{"一、"}.size());
        if (!b.text.starts_with(numeral)) continue;
        std::string const bare = b.text.substr(numeral.size());
        if (how == 0) b.text = bare;
        if (how == 1) b.text = arabic[static_cast<std::size_t>(b.section - 1)] + bare;
        if (how == 2 && b.section == 2) b.text = "行政机关主动公开政府信息情况";
        if (how == 2 && b.section == 3) b.text = "行政机关收到和处理政府信息公开申请情况";
        if (how == 2 && b.section == 4) b.text = "因政府信息公开工作被申请行政复议、提起行政诉讼情况";
        if (how == 3 && by.one_in(2)) b.text = bare;
    }
}

inline void add_title(std::vector<block>& to, plan const& p, chance& by) {
    std::string const year = std::to_string(p.year);
    switch (by.below(6)) {
        case 0: to.push_back({block::title, "附件：" + title_of(p.issuer, p.year), {}, 0, false}); break;
        case 1:
            to.push_back({block::paragraph, "附件2", {}, 0, false});
            to.push_back({block::title, title_of(p.issuer, p.year), {}, 0, false});
            break;
        case 2:
            to.push_back({block::title, p.issuer, {}, 0, false});
            to.push_back({block::title, year + "年政府信息公开工作年度报告", {}, 0, false});
            break;
        case 3: to.push_back({block::title, p.issuer + year + "年度政府信息公开工作报告", {}, 0, false}); break;
        default: to.push_back({block::title, title_of(p.issuer, p.year), {}, 0, false});
    }
}

inline bool apply(document& d, plan const& first, chance& by) {
    if (by.one_in(2)) thin(d, by);
    if (by.one_in(3)) unusual_headings(d, by);
    std::size_t const more = 1 + by.below(3);
    note(d, std::to_string(more) + " more reports");
    for (std::size_t k = 0; k < more; ++k) {
        plan p = any_plan(by);
        p.kind = by.one_in(3) ? p.kind : first.kind;
        bool const same_organ = by.one_in(3);
        if (same_organ) p.issuer = first.issuer;
        p.year = same_organ || by.one_in(2) ? first.year - 1 - static_cast<int>(k) : first.year;
        // Another report of one organ and year, whose own was thinned to its title, would be that.
        if (p.issuer == first.issuer && p.year == first.year) --p.year;
        if (by.one_in(2)) p.has = {false, false, true, true, true};
        p.title = false;
        figures f = any_figures(p.kind, p.size, by);
        if (by.one_in(4)) d.blocks.push_back({block::furniture, by.pick({"— 7 —", "————————", "附："}), {}, 0, false});
        if (same_organ && by.one_in(3)) {
            note(d, "an annex of figures");
            p.prose = false;
            d.blocks.push_back(
                {block::paragraph,
                 "附：" + std::to_string(p.year) + by.pick({"年度政府信息公开统计数据", "年数据（供对比）", "年各项数据"}),
                 {},
                 0,
                 false});
        } else
            add_title(d.blocks, p, by);
        for (block& b : report_blocks(f, p, by)) {
            b.ours = false;
            d.blocks.push_back(std::move(b));
        }
    }
    return true;
}

}  // namespace generator::compilations

#endif
