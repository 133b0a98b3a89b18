// SPDX-License-Identifier: BSL-1.0
/// A table whose parts stand in another order than the form's, each under its own heads: 第二十条第（八）项 above 第二十条第（一）项, 行政诉讼 above
/// 行政复议. Each is read as its own.
#ifndef GONGKAI_SOLVE_REARRANGED_HPP
#define GONGKAI_SOLVE_REARRANGED_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// A table's items in the form's order.
struct rearranged_items {
    std::vector<item> items;
    std::vector<std::size_t> printed;  ///< by item: the one it stands for

    [[nodiscard]] bool empty() const noexcept { return items.empty(); }
    void add(item it, std::size_t stands_for) {
        items.push_back(std::move(it));
        printed.push_back(stands_for);
    }
};

/// A table whose parts stand in another order.
struct rearrangement {
    bool found = false;     ///< they do
    rearranged_items rows;  ///< the form's order; empty where they are not whole
};

namespace detail {

/// The items of one grid: its head, or else its first row's label, and all up to the next grid's.
struct grid_part {
    std::size_t first = 0, last = 0;
    std::size_t grid = none;
};

[[nodiscard]] inline std::vector<grid_part> parts_by_grid(model const& m, std::span<item const> items) {
    std::vector<grid_part> out{{0, items.size(), none}};
    std::size_t words = 0;  // the first label behind the last figure
    bool figures = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.is_line_end()) continue;
        if (!it.is_label()) {
            figures = true;
            continue;
        }
        if (std::exchange(figures, false)) words = i;
        std::size_t grid = none;
        if (auto const own = std::ranges::find(m.spellings, it.key, &grid_spellings::head);
            own != m.spellings.end() && !it.key.empty())
            grid = static_cast<std::size_t>(own - m.spellings.begin());
        else if (std::size_t const row = row_at_end(m, it.key); row != none && !is_head(m, it.key))
            grid = m.rows[row].grid;
        if (grid == none || grid == out.back().grid) continue;
        if (out.back().grid == none) {
            out.back().grid = grid;
            continue;
        }
        out.back().last = words;
        out.push_back({words, items.size(), grid});
    }
    return out;
}

/// The heads of some columns of a table's only row, and the figures below them.
struct group_part {
    std::size_t first = 0, last = 0;  ///< items
    std::size_t column = none;        ///< the first of them; none where no head tells it
    std::size_t columns = 0, figures = 0;
};

/// The first of a grid's columns that stand under the common heads in these words, and how many do.
[[nodiscard]] inline std::pair<std::size_t, std::size_t> columns_under(grid_heads const& of,
                                                                       std::vector<std::size_t> const& words) {
    std::size_t first = none, count = 0;
    for (head_node const& n : of.nodes()) {
        if (n.head == grid_heads::no_words || n.children.empty()) continue;
        if (std::ranges::find(words, n.head) == words.end()) continue;
        for (std::size_t const k : n.children) {
            if (of.nodes()[k].column == none) continue;
            first = std::min(first, of.nodes()[k].column);
            ++count;
        }
    }
    return {first, count};
}

[[nodiscard]] inline std::vector<group_part> parts_by_group(model const& m, std::span<item const> items) {
    std::vector<group_part> out(1);
    std::vector<std::size_t> words;
    auto const close = [&](std::size_t last) {
        std::tie(out.back().column, out.back().columns) = columns_under(m.heads.front(), words);
        out.back().last = last;
        words.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].is_label()) {
            if (out.back().figures > 0) {
                close(i);
                out.push_back({i, i, none, 0, 0});
            }
            m.heads.front().cut(items[i].key, words);
        }
        out.back().figures += items[i].is_number();
    }
    close(items.size());
    return out;
}

}  // namespace detail

/// Whether a figure stands right behind a grid's head: it is another row's, one row lower than its label.
[[nodiscard]] inline bool has_figures_beside_heads(model const& m, std::span<item const> items) {
    bool at_head = false;
    for (item const& it : items) {
        if (it.is_number() && at_head) return true;
        at_head = it.is_label() && !it.key.empty() &&
                  std::ranges::find(m.spellings, it.key, &grid_spellings::head) != m.spellings.end();
    }
    return false;
}

/// The items with their grids in the form's order; none where they stand so, or where a grid stands in several places. Linear.
[[nodiscard]] inline rearranged_items order_grids(model const& m, std::span<item const> items) {
    rearranged_items out;
    if (m.table->grids.size() < 2) return out;
    std::vector<detail::grid_part> parts = detail::parts_by_grid(m, items);
    if (std::ranges::is_sorted(parts, {}, &detail::grid_part::grid)) return out;
    std::ranges::stable_sort(parts, {}, &detail::grid_part::grid);
    if (std::ranges::adjacent_find(parts, {}, &detail::grid_part::grid) != parts.end()) return out;
    for (detail::grid_part const& p : parts)
        for (std::size_t i = p.first; i < p.last; ++i) out.add(items[i], i);
    return out;
}

/// Of a table of one row without a label, the items with the groups of its columns in the form's order, where each stands under its own heads,
/// 行政诉讼 above 行政复议, and has its figures. Linear.
[[nodiscard]] inline rearrangement order_groups(model const& m, std::span<item const> items) {
    rearrangement out;
    if (!m.is_unlabelled()) return out;
    std::vector<detail::group_part> parts = detail::parts_by_group(m, items);
    std::size_t last = 0, columns = 0;
    bool whole = true;
    for (detail::group_part const& p : parts) {
        if (p.figures == 0) continue;
        whole = whole && p.column != none && p.figures == p.columns;
        if (p.column == none) continue;
        out.found = out.found || p.column < last;
        last = p.column;
        columns += p.columns;
    }
    if (!out.found || !whole || columns != m.rows.front().columns) return out;
    std::ranges::stable_sort(parts, {}, &detail::group_part::column);
    for (detail::group_part const& p : parts)
        for (std::size_t i = p.first; i < p.last; ++i) out.rows.add(items[i], i);
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
