// SPDX-License-Identifier: BSL-1.0
/// Columns in another order, columns that the form has not, and last year's figures among this year's.
#ifndef GONGKAI_TEST_INJECT_COLUMNS_HPP
#define GONGKAI_TEST_INJECT_COLUMNS_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common.hpp"
#include "reports.hpp"

namespace gongkai_test::detail {

template <class T>
void shuffle(std::vector<T>& v, random_source& random) {
    for (std::size_t i = v.size(); i > 1; --i) std::swap(v[i - 1], v[random.below(i)]);
}

// ---- another order

/// The columns from `from` to `to`, which share their heads above `level`, in another order: groups as wholes, and within them.
inline void another_order(gongkai::form::grid_view const& grid, std::size_t level, std::size_t from, std::size_t to,
                          random_source& random, std::vector<std::size_t>& out) {
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t c = from; c < to; ++c) {
        auto const& heads = grid.columns[c].heads;
        bool const grouped = heads.size() > level;
        if (!grouped || c == from || grid.columns[c - 1].heads.size() <= level ||
            grid.columns[c - 1].heads[level] != heads[level])
            groups.emplace_back();
        groups.back().push_back(c);
    }
    shuffle(groups, random);
    for (auto const& g : groups)
        if (grid.columns[g.front()].heads.size() > level)
            another_order(grid, level + 1, g.front(), g.back() + 1, random, out);
        else
            out.push_back(g.front());
}
/// Columns change their places, and their heads and figures with them.
inline bool reordered_columns(injector& x) {
    std::size_t const index = x.random.below(3);
    model_table* const t = x.table(index);
    if (t == nullptr) return false;
    bool any = false;
    for (std::size_t g = 0; g < x.m.form->tables[index].grids.size(); ++g) {
        auto const& grid = x.m.form->tables[index].grids[g];
        if (grid.columns.size() < 2 || grid.columns.size() != t->value_columns) continue;
        std::vector<std::size_t> order;
        another_order(grid, 0, 0, grid.columns.size(), x.random, order);
        if (std::is_sorted(order.begin(), order.end())) std::swap(order.front(), order.back());
        if (!grid.columns.front().heads.empty() && order.front() > order.back() && order.front() + 1 == order.size())
            std::sort(order.begin(), order.end());  // ends that are of different groups stay
        std::vector<std::size_t> place(order.size());
        for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
        for (model_row const& r : t->rows)
            if (r.grid == g && r.kind == row_kind::figures && !whole(*t, r)) return false;
        for (model_row& r : t->rows) {
            if (r.grid != g || r.kind == row_kind::page_break) continue;
            if (r.kind == row_kind::figures) {
                std::vector<field> moved;
                for (std::size_t const c : order) moved.push_back(r.values[c]);
                r.values = std::move(moved);
                x.touch(r);
                continue;
            }
            for (head_cell& h : r.heads)
                if (h.column >= t->label_columns) {
                    auto const first = place.begin() + static_cast<std::ptrdiff_t>(h.column - t->label_columns);
                    h.column = t->label_columns + *std::min_element(first, first + static_cast<std::ptrdiff_t>(h.columns));
                }
            std::sort(r.heads.begin(), r.heads.end(), [](head_cell const& a, head_cell const& b) { return a.column < b.column; });
        }
        any = any || !std::is_sorted(order.begin(), order.end());
    }
    return any;
}

// ---- columns that the form has not

/// Serial numbers before the labels.
inline bool serial_column(injector& x) {
    model_table* const t = x.table(x.random.below(2));
    if (t == nullptr || t->label_columns == 0) return false;
    static constexpr std::array<std::string_view, 3> words{"序号", "编号", ""};
    std::string const head{x.random.pick(words)};
    std::size_t n = 0;
    bool named = false;
    for (model_row& r : t->rows) {
        for (head_cell& h : r.heads) (h.column == 0 && h.columns > t->label_columns ? h.columns : h.column) += 1;
        bool const title = r.heads.size() == 1 && r.heads.front().column == 0;
        if (r.kind == row_kind::heads && !title) {
            r.heads.insert(r.heads.begin(), {t->index == 0 || !named ? head : "", 0, 1, t->index != 0 && named});
            named = true;
        } else if (r.kind == row_kind::figures && !r.continues)
            r.groups.insert(r.groups.begin(), {std::to_string(++n), 0});
    }
    t->label_columns += 1;
    return true;
}
/// A column behind the figures: a note, a unit, a change in percent, last year's figures.
inline bool column_behind(injector& x) {
    model_table* const t = x.table(x.random.below(3));
    if (t == nullptr) return false;
    static constexpr std::array<std::string_view, 4> heads{"备注", "单位", "同比增减", "上年数"};
    static constexpr std::array<std::string_view, 4> notes{"", "无", "—", "含派出机构"};
    std::size_t const what = x.random.below(heads.size()), edge = t->label_columns + t->value_columns;
    bool named = false;
    for (model_row& r : t->rows) {
        if (r.kind == row_kind::heads) {
            if (r.heads.size() == 1 && r.heads.front().column == 0)
                r.heads.front().columns += 1;
            else
                r.heads.push_back({t->index == 0 || !named ? std::string{heads[what]} : "", edge, 1, t->index != 0 && named});
            named = named || r.heads.size() > 1;
        } else if (r.kind == row_kind::figures && !r.cells.empty())
            r.behind.push_back({what == 0   ? std::string{x.random.pick(notes)}
                                : what == 1 ? std::string{"件"}
                                : what == 2 ? "+" + std::to_string(x.random.between(1, 40)) + "%"
                                            : std::to_string(x.random.between(0, 900)),
                                no_cell});
    }
    return true;
}

/// A column among those of 三 that the form has not: what is counted in it the totals count too, or it sums up columns beside it.
inline bool column_among(injector& x) {
    model_table* const t = whole_table(x, 1);
    if (t == nullptr) return false;
    for (model_row const& r : t->rows)
        for (field const& f : r.values)
            if (!digits(f.text)) return false;
    bool const subtotal = x.random.percent(50);
    std::size_t const at = subtotal ? 6 : 5, last = t->value_columns - 1;
    auto const figures = static_cast<std::size_t>(
        std::count_if(t->rows.begin(), t->rows.end(), [](model_row const& r) { return !r.cells.empty(); }));
    long long const counted = static_cast<long long>(x.random.between(1, 3));
    std::size_t n = 0;
    for (model_row& r : t->rows) {
        if (r.kind == row_kind::heads) {
            bool const own = std::any_of(r.heads.begin(), r.heads.end(), [&](head_cell const& h) {
                return h.column == t->label_columns + at - 1 && h.columns == 1;
            });
            for (head_cell& h : r.heads) {
                if (h.column >= t->label_columns + at)
                    ++h.column;
                else if (h.column + h.columns > t->label_columns + at - 1 && h.columns > 1 && h.column >= t->label_columns)
                    ++h.columns;
            }
            if (!own) continue;
            auto const behind = std::find_if(r.heads.begin(), r.heads.end(),
                                             [&](head_cell const& h) { return h.column > t->label_columns + at; });
            r.heads.insert(behind, {subtotal ? "小计" : "新闻媒体", t->label_columns + at, 1, false});
            continue;
        }
        if (r.cells.empty()) continue;
        long long sum = 0;
        for (std::size_t c = 1; c < at; ++c) sum += std::stoll(r.values[c].text);
        // Of what was received, granted and so counted among the outcomes.
        long long const more = n == 0 || n == 2 || n + 2 == figures ? counted : 0;
        ++n;
        if (!subtotal) {
            auto& total = x.m.truth[r.cells[last]];
            total = gongkai::decimal{total->unscaled + more, 0};
            r.values[last].text = gongkai::to_string(*total);
        }
        r.values.insert(r.values.begin() + static_cast<std::ptrdiff_t>(at), {std::to_string(subtotal ? sum : more), no_cell});
        r.grid_columns = 0;  // no value reaches to the edge
        x.touch(r);
    }
    t->value_columns += 1;
    return true;
}

// ---- two years in one table

/// Each column twice, last year's and this year's: side by side, or all of one before all of the other.
inline bool last_years_columns(injector& x) {
    std::size_t const index = x.random.below(3);
    model_table* const t = whole_table(x, index);
    if (t == nullptr) return false;
    model_table const before = last_years(x, *t);
    bool const apart = x.random.percent(40), now_first = x.random.percent(30);
    std::array<std::string, 2> names{"上年", "本年"};
    if (x.random.percent(50)) names = {std::to_string(x.m.year - 1) + "年", std::to_string(x.m.year) + "年"};
    if (now_first) std::swap(names[0], names[1]);
    std::size_t const labels = t->label_columns, columns = t->value_columns;
    std::vector<model_row const*> olds;
    for (model_row const& r : before.rows)
        if (r.kind == row_kind::figures) olds.push_back(&r);
    std::vector<model_row> out;
    std::size_t n = 0;
    for (std::size_t i = 0; i < t->rows.size(); ++i) {
        model_row r = t->rows[i];
        bool const title = r.heads.size() == 1 && r.heads.front().column == 0;
        if (r.kind == row_kind::heads && title) {
            r.heads.front().columns += columns;
            out.push_back(r);
            continue;
        }
        if (r.kind == row_kind::heads) {
            std::vector<head_cell> heads;
            for (head_cell const& h : r.heads)
                if (h.column < labels)
                    heads.push_back(h);
                else if (!apart)
                    heads.push_back({h.text, labels + 2 * (h.column - labels), 2 * h.columns, h.continued});
            if (apart)
                for (std::size_t const half : {std::size_t{0}, columns})
                    for (head_cell const& h : r.heads)
                        if (h.column >= labels) heads.push_back({h.text, h.column + half, h.columns, h.continued});
            model_row years = r;
            years.heads.clear();
            bool const last = i + 1 == t->rows.size() || t->rows[i + 1].kind != row_kind::heads;
            bool const first = i == 0 || t->rows[i - 1].kind != row_kind::heads || t->rows[i - 1].heads.size() == 1;
            if (labels > 0) years.heads.push_back({"", 0, labels, !apart});
            for (std::size_t c = 0; c < (apart ? 1 : columns); ++c)
                for (std::size_t half = 0; half < 2; ++half)
                    years.heads.push_back(
                        {names[half], labels + 2 * c + half * (apart ? columns : 1), apart ? columns : 1, false});
            r.heads = std::move(heads);
            if (apart && first) out.push_back(years);
            out.push_back(r);
            if (!apart && last) out.push_back(years);
            continue;
        }
        std::vector<field> values;
        std::vector<field> old = olds[n++]->values;
        for (field& f : old) f.cell = no_cell;
        auto const &a = now_first ? r.values : old, &b = now_first ? old : r.values;
        if (apart) {
            values = a;
            values.resize(columns);
            values.insert(values.end(), b.begin(), b.end());
        } else
            for (std::size_t c = 0; c < a.size(); ++c) values.insert(values.end(), {a[c], b[c]});
        r.values = std::move(values);
        r.grid_columns = 0;  // no value reaches to the edge
        x.touch(r);
        out.push_back(r);
    }
    t->rows = std::move(out);
    t->value_columns *= 2;
    return true;
}
/// 四 with a row a year, each under its name.
inline bool last_years_row(injector& x) {
    model_table* const t = whole_table(x, 2);
    if (t == nullptr || t->label_columns != 0) return false;
    model_table const before = last_years(x, *t);
    for (model_row& r : t->rows)
        for (head_cell& h : r.heads) h.column += 1;
    static constexpr std::array<std::string_view, 3> corners{"年度", "年份", ""};
    std::string const corner{x.random.pick(corners)};
    bool const years = x.random.percent(70), now_first = x.random.percent(40);
    bool named = false;
    for (model_row& r : t->rows)
        if (r.kind == row_kind::heads) r.heads.insert(r.heads.begin(), {named ? "" : corner, 0, 1, std::exchange(named, true)});
    t->label_columns = 1;
    model_row& now = t->rows.back();
    model_row old = before.rows.back();
    now.label = years ? std::to_string(x.m.year) + "年" : "本年";
    old.label = years ? std::to_string(x.m.year - 1) + "年" : "上年";
    old.cells.clear();
    for (field& f : old.values) f.cell = no_cell;
    x.touch(now);
    t->rows.insert(now_first ? t->rows.end() : t->rows.end() - 1, old);
    return true;
}
/// And this year's lacks a figure.
inline bool last_years_row_and_lost_cell(injector& x) {
    if (!last_years_row(x)) return false;
    model_table* const t = x.table(2);
    for (model_row& r : t->rows) {
        if (r.cells.empty()) continue;
        lose_a_figure(x, r);
    }
    return true;
}

}  // namespace gongkai_test::detail

#endif
