// SPDX-License-Identifier: BSL-1.0
/// Other reports and other years' tables in the same text.
#ifndef GONGKAI_TEST_INJECT_REPORTS_HPP
#define GONGKAI_TEST_INJECT_REPORTS_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "common.hpp"

namespace gongkai_test::detail {

/// A report of the same edition: of another organ, of another year, or both; not of both the same.
inline generated another(injector& x) {
    generated g = x.m.make(x.random, x.m.size);
    bool const same_organ = x.random.percent(40);
    if (same_organ)
        give_to(g, x.m.issuer);
    else if (g.report.issuer == x.m.issuer)
        give_to(g, "临川县档案馆");
    move_to(g, same_organ || x.random.percent(30) ? x.m.year - 1 : x.m.year);
    return g;
}
/// A complete report of another organ or year below this one.
inline bool second_report(injector& x) {
    x.m.below.push_back(model_of(another(x), x.random.percent(60) ? x.m.written : random_style(x.random)));
    return true;
}

/// All cells of the report's tables from section `index` on are nowhere.
inline void nothing_from(injector& x, std::size_t index) {
    auto const& form = *x.m.form;
    for (std::size_t s = index; s < x.m.sections.size(); ++s) x.m.sections[s].tables.clear();
    for (std::size_t t = index; t < 3; ++t) {
        std::vector<std::size_t> all;
        for (std::size_t c = form.first[t]; c < (t == 2 ? form.paths.size() : form.first[t + 1]); ++c) {
            x.m.truth[c].reset();
            all.push_back(c);
        }
        x.say(all);
        x.out.touched.insert(x.out.touched.end(), all.begin(), all.end());
    }
}
/// The same, and this report has only its first part: it ends before a section, or within a table.
inline bool second_report_below_a_part(injector& x) {
    std::size_t const section = x.random.between(1, 3);
    if (x.m.sections.size() <= section || x.m.sections[section].tables.size() != 1) return false;
    bool const within = x.random.percent(50);
    model_table& t = x.m.sections[section].tables.front();
    std::size_t const last = within ? section : section - 1;  // the last section that is there
    if (within) {
        std::vector<std::size_t> rows;
        for (std::size_t r = 1; r < t.rows.size(); ++r)
            if (t.rows[r].kind == row_kind::figures && whole(t, t.rows[r])) rows.push_back(r);
        if (rows.empty()) return false;
        std::size_t const from = x.random.pick(rows);
        for (std::size_t r = from; r < t.rows.size(); ++r)
            if (!t.rows[r].cells.empty()) {
                x.say(t.rows[r].cells);
                x.touch(t.rows[r]);
            }
        t.rows.resize(from);
    }
    model_table const kept = t;
    nothing_from(x, last);
    if (within) x.m.sections[section].tables.assign(1, kept);
    x.m.sections.resize(last + 1);
    if (x.random.percent(60)) x.m.after.clear();
    return second_report(x);
}

// ---- last year's tables

/// How the tables of two years are captioned: this year's, last year's.
inline std::pair<std::string, std::string> captions(injector& x) {
    std::string const now = std::to_string(x.m.year), before = std::to_string(x.m.year - 1);
    switch (x.random.below(6)) {
        case 0: return {now + "年：", before + "年："};
        case 1: return {"（" + now + "年度数据）", "（" + before + "年度数据）"};
        case 2: return {"表1　" + now + "年情况", "表2　" + before + "年情况"};
        case 3: return {"本年度（" + now + "年）", "上年度（" + before + "年）"};
        case 4: return {now + "年数据如下：", before + "年数据如下："};
        default: return {now + "年", before + "年"};
    }
}
/// Last year's table, with as many rows as `now` has.
inline model_table last_years(injector& x, model_table const& now) {
    for (;;) {
        generated g = x.m.make(x.random, x.m.size);
        move_to(g, x.m.year - 1);
        model_table t = table_of(now.index, g.report, figures(g.report, *x.m.form), x.m.written);
        std::size_t rows = 0;
        for (model_row const& r : now.rows) rows += r.kind == row_kind::figures && !r.cells.empty();
        for (model_row const& r : t.rows) rows -= r.kind == row_kind::figures;
        t.ours = false;
        if (rows == 0) return t;
    }
}
/// A table of this report whose rows are all whole.
inline model_table* whole_table(injector& x, std::size_t index) {
    model_table* const t = x.table(index);
    if (t == nullptr) return nullptr;
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::page_break || (r.kind == row_kind::figures && !whole(*t, r))) return nullptr;
    // All that the form has, or last year's would have more.
    auto const& form = *x.m.form;
    std::size_t cells = 0;
    for (model_row const& r : t->rows) cells += r.cells.size();
    std::size_t const all = (index == 2 ? form.paths.size() : form.first[index + 1]) - form.first[index];
    return cells == all || (index == 1 && (cells + 7 == all || cells + 21 == all)) ? t
                                                                                   : nullptr;  // （六） in three rows or in one
}
/// Puts last year's table above or below this year's, both under their captions.
inline bool put_beside(injector& x, std::size_t index) {
    for (model_section& section : x.m.sections)
        for (std::size_t i = 0; i < section.tables.size(); ++i) {
            if (section.tables[i].index != index || !section.tables[i].ours) continue;
            model_table before = last_years(x, section.tables[i]);
            std::tie(section.tables[i].caption, before.caption) = captions(x);
            std::size_t const at = x.random.percent(50) ? i : i + 1;
            section.tables.insert(section.tables.begin() + static_cast<std::ptrdiff_t>(at), std::move(before));
            return true;
        }
    return false;
}
inline bool last_year_beside(injector& x) {
    std::size_t const index = x.random.below(3);
    return whole_table(x, index) != nullptr && put_beside(x, index);
}
/// This year's has no figure at all.
inline bool last_year_beside_empty(injector& x) {
    std::size_t const index = x.random.below(2);
    model_table* const t = whole_table(x, index);
    if (t == nullptr) return false;
    bool const shown = x.how != layout::together && x.how != layout::spaces && x.how != layout::lines_spaced &&
                       x.how != layout::words && x.how != layout::pdf_xml;
    std::string_view const nothing = shown && x.random.percent(60) ? "" : x.random.percent(50) ? "/" : "—";
    for (model_row& r : t->rows) {
        for (field& f : r.values) {
            f.text = nothing;
            if (f.cell != no_cell) x.m.truth[f.cell].reset();
        }
        if (!r.cells.empty()) x.say(r.cells);
        x.touch(r);
    }
    return put_beside(x, index);
}
/// Some of this year's figures are gone, or their cells.
inline bool last_year_beside_gaps(injector& x) {
    std::size_t const index = x.random.percent(40) ? 2 : x.random.below(2);
    model_table* const t = whole_table(x, index);
    if (t == nullptr) return false;
    for (std::size_t n = x.random.between(1, 3); n > 0; --n) {
        std::vector<model_row*> rows;
        for (model_row& r : t->rows)
            if (whole(*t, r) && !r.values.empty() && r.kind == row_kind::figures) rows.push_back(&r);
        if (rows.empty()) break;
        model_row& r = *x.random.pick(rows);
        lose_a_figure(x, r);
        x.touch(r);
    }
    return put_beside(x, index);
}

/// Another table under the same heads and labels below the report's own, which nothing captions: of an office below, of a year before.
inline bool table_again(injector& x) {
    std::size_t const index = x.random.below(3);
    model_table const* const t = whole_table(x, index);
    if (t == nullptr) return false;
    model_table again = last_years(x, *t);
    for (model_section& section : x.m.sections)
        for (std::size_t i = 0; i < section.tables.size(); ++i) {
            if (section.tables[i].index != index || !section.tables[i].ours) continue;
            for (model_row const& r : section.tables[i].rows) x.touch(r);
            section.tables.insert(section.tables.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(again));
            return true;
        }
    return false;
}

// ---- 四 in several tables

/// The columns [from, to) of a table without labels as a table of their own.
inline model_table columns_of(model_table const& t, std::size_t from, std::size_t to) {
    model_table out = t;
    out.rows.clear();
    out.value_columns = to - from;
    for (model_row r : t.rows) {
        std::erase_if(r.heads, [&](head_cell const& h) { return h.column < from || h.column >= to || h.continued; });
        for (head_cell& h : r.heads) h.column -= from;
        if (r.kind == row_kind::heads && r.heads.empty()) continue;
        if (r.kind == row_kind::figures) {
            auto const part = [&](auto const& all) {
                return std::decay_t<decltype(all)>(all.begin() + static_cast<std::ptrdiff_t>(from),
                                                   all.begin() + static_cast<std::ptrdiff_t>(to));
            };
            r.values = part(r.values);
            r.cells = part(r.cells);
            r.grid_columns = to - from;
        }
        out.rows.push_back(std::move(r));
    }
    return out;
}
/// 行政复议 and 行政诉讼 one below the other, in either order.
inline bool groups_below_each_other(injector& x) {
    model_table* const t = whole_table(x, 2);
    if (t == nullptr || t->label_columns != 0) return false;
    constexpr std::size_t of_review = 5;
    for (model_row const& r : t->rows) x.touch(r);
    model_table const review = columns_of(*t, 0, of_review), litigation = columns_of(*t, of_review, t->value_columns);
    bool const review_first = x.random.percent(40);
    for (model_section& section : x.m.sections)
        for (std::size_t i = 0; i < section.tables.size(); ++i) {
            if (&section.tables[i] != t) continue;
            section.tables[i] = review_first ? review : litigation;
            section.tables.insert(section.tables.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                  review_first ? litigation : review);
            return true;
        }
    return false;
}

}  // namespace gongkai_test::detail

#endif
