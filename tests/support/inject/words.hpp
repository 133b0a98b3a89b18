// SPDX-License-Identifier: BSL-1.0
/// Words around the figures: headings with a typo, the items of section 二 in another order, numbered columns, fillers, Markdown in a page's tag.
#ifndef GONGKAI_TEST_INJECT_WORDS_HPP
#define GONGKAI_TEST_INJECT_WORDS_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common.hpp"

namespace gongkai_test::detail {

/// A heading of a section lacks one of its characters, or has another in its place.
inline bool misspelt_heading(injector& x) {
    static constexpr std::array<std::string_view, 5> others{"致", "信", "清", "巳", "〇"};
    std::string& heading = x.m.sections[x.random.below(x.m.sections.size())].heading;
    auto c = characters(heading);
    if (c.size() < 6) return false;
    std::size_t const at = x.random.between(2, c.size() - 1);
    c[at] = x.random.percent(50) ? std::string{} : std::string{x.random.pick(others)};
    heading = joined(c);
    return true;
}

/// （八） before （一）: each item with its heads and rows.
inline bool items_in_another_order(injector& x) {
    model_table* const t = x.table(0);
    if (t == nullptr || t->rows.empty()) return false;
    std::size_t const last = t->rows.back().grid;
    std::size_t const moved = last < 2 ? 0 : x.random.between(1, last);
    if (moved == 0) return false;
    auto const first = std::find_if(t->rows.begin(), t->rows.end(), [&](model_row const& r) { return r.grid == moved; });
    std::rotate(t->rows.begin(), first, t->rows.end());
    return true;
}

/// A row below the heads counts the columns: 栏次 1 2 3, or 数据1 数据2 数据3.
inline bool column_numbers(injector& x) {
    model_table* const t = x.table(x.random.below(3));
    if (t == nullptr) return false;
    auto const figures = std::find_if(t->rows.begin(), t->rows.end(), [](model_row const& r) { return !r.cells.empty(); });
    if (figures == t->rows.end() || figures == t->rows.begin() || figures->values.size() < 3) return false;
    static constexpr std::array<std::string_view, 4> corners{"栏次", "栏目", "序号", ""};
    bool const words = x.random.percent(40);
    model_row row;
    row.kind = row_kind::heads;
    row.grid = figures->grid;
    if (t->label_columns > 0) row.heads.push_back({std::string{x.random.pick(corners)}, 0, t->label_columns, false});
    for (std::size_t c = 0; c < figures->values.size(); ++c)
        row.heads.push_back({(words ? "数据" : "") + std::to_string(c + 1), t->label_columns + c, 1, false});
    t->rows.insert(figures, row);
    return true;
}

/// What fills a table's cells up where a page was turned into text.
inline bool fillers(injector& x) {
    auto const filled = [&x](std::string& s) { s += std::string(x.random.between(1, 4), '_'); };
    for (model_table* const t : x.m.tables())
        for (model_row& r : t->rows) {
            if (r.kind == row_kind::page_break) continue;
            if (!r.label.empty()) filled(r.label);
            for (field& f : r.values) filled(f.text);
        }
    return true;
}

inline std::string in_a_tag(std::string text, random_source&) { return "<div align=\"center\">\n\n" + text + "\n\n</div>\n"; }
/// Markdown that begins with a tag of HTML.
inline bool markdown_in_a_tag(injector& x) {
    x.out.rewrites.push_back(in_a_tag);
    return true;
}

}  // namespace gongkai_test::detail

#endif
