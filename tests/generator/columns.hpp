// SPDX-License-Identifier: BSL-1.0
/// Classes B and J: columns in another order together with their heads; serial and other columns that the form has not.
#ifndef GONGKAI_GENERATOR_COLUMNS_HPP
#define GONGKAI_GENERATOR_COLUMNS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <generator/fault.hpp>

namespace generator::columns {

inline void prepare_b(plan& p, chance& by) {
    std::size_t const what = 1 + by.below(31);
    if ((what & 1) != 0) by.shuffle(p.documents);
    if ((what & 2) != 0) by.shuffle(p.items);
    if ((what & 4) != 0) by.one_in(2) ? by.shuffle(p.organizations) : by.shuffle(p.applicant_groups);
    if ((what & 8) != 0) by.one_in(2) ? p.litigation_first = true : p.after_review_first = true;
    if ((what & 16) != 0) by.shuffle(p.results);
}

inline bool apply_b(document& d, plan const& p, chance&) {
    auto const moved = [](std::vector<std::size_t> const& v) { return !std::is_sorted(v.begin(), v.end()); };
    bool const two = p.has[2] && (moved(p.documents) || (p.kind == edition::of_2019 && moved(p.items)));
    bool const three = p.has[3] && (moved(p.organizations) || moved(p.applicant_groups));
    bool const four = p.has[4] && (p.litigation_first || p.after_review_first || moved(p.results));
    if (two) note(d, "二's columns in another order");
    if (three) note(d, "三's columns in another order");
    if (four) note(d, "四's columns in another order");
    return two || three || four;
}

inline std::size_t width(table_row const& r) {
    std::size_t n = 0;
    for (table_cell const& c : r) n += c.columns;
    return n;
}
inline bool has_figures(table_row const& r) {
    return std::any_of(r.begin(), r.end(), [](table_cell const& c) { return c.id != no_cell; });
}

/// A column of serial numbers before the labels.
inline void number_rows(document& d, table& t, chance& by) {
    std::string const head = by.pick({"序号", "编号", ""});
    note(d, "a serial column headed \"" + head + "\" in table " + std::to_string(t.part));
    std::size_t n = 0;
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
        table_row& row = t.rows[r];
        if (t.part == 2 && row.size() == 1)
            ++row.front().columns;
        else if (has_figures(row))
            row.insert(row.begin(), words(std::to_string(++n)));
        else
            row.insert(row.begin(), words(t.part == 2 || r == 0 ? head : ""));
    }
}

/// A column that the form has not, after the figures.
inline void add_column(document& d, table& t, chance& by) {
    std::size_t const kind = by.below(4);
    note(d, "an extra column, kind " + std::to_string(kind) + ", in table " + std::to_string(t.part));
    std::string const head = kind == 0 ? "备注" : kind == 1 ? "单位" : kind == 2 ? "同比增减" : "上年数";
    for (std::size_t r = 0; r < t.rows.size(); ++r) {
        table_row& row = t.rows[r];
        if (t.part == 2 && row.size() == 1) {
            ++row.front().columns;
            continue;
        }
        std::string s = r == 0 || t.part == 2 ? head : "";
        if (has_figures(row))
            s = kind == 0   ? by.pick({"", "无", "—", "含派出机构"})
                : kind == 1 ? "件"
                : kind == 2 ? "+" + std::to_string(by.between(1, 40)) + "%"
                            : std::to_string(by.between(0, 900));
        row.push_back(words(s));
    }
}

inline bool apply_j(document& d, plan const&, chance& by) {
    std::vector<int> parts = free_tables(d, by);
    if (parts.empty()) return false;
    if (by.percent(70) && std::find(parts.begin(), parts.end(), 2) != parts.end()) parts.front() = 2;
    table& t = table_of(d, parts.front())->grid;
    if (d.as == format::text && by.one_in(4)) d.laid = layout::glued;
    std::size_t const what = t.part == 4 ? 1 : by.below(3);
    if (what != 1) number_rows(d, t, by);
    if (what != 0) add_column(d, t, by);
    return true;
}

}  // namespace generator::columns

#endif
