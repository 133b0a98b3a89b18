// SPDX-License-Identifier: BSL-1.0
/// Numbers of rows before their labels and numbers of columns below their heads, which are none of a row's figures.
#ifndef GONGKAI_SOLVE_SERIALS_HPP
#define GONGKAI_SOLVE_SERIALS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

namespace detail {

/// The row that words name, or whose label they begin with where a figure ran together with it.
[[nodiscard]] inline row_model const* numbered_row(model const& m, text::key const& words) {
    if (std::size_t const row = m.row_named(words); row != none) return &m.rows[row];
    for (row_model const& r : m.rows)
        for (text::key const& k : r.keys)
            if (words.size() > k.size() && words.starts_with(k) && words[k.size()] >= U'0' && words[k.size()] <= U'9') return &r;
    return nullptr;
}

/// Whether words begin with the label of a row without sums, whatever stands behind it (行政事业性收费 见附件 on one line), or end with a row's
/// behind the head of its group: （三）不予公开 1.属于国家秘密.
[[nodiscard]] inline bool holds_a_label(model const& m, text::key const& words) {
    for (row_model const& r : m.rows)
        if (r.sums.empty() && std::ranges::any_of(r.keys, [&words](text::key const& k) { return words.starts_with(k); }))
            return true;
    if (m.rows.front().sums.empty()) return false;
    return std::ranges::any_of(m.head_keys, [&](auto const& head) {
        return head.second && words.starts_with(head.first) && m.row_of_key.contains(words.substr(head.first.size()));
    });
}

/// The number that words begin with: a serial number that ran together with its label; 0 where there is none.
[[nodiscard]] inline std::int64_t serial_in(text::key& words) {
    constexpr std::size_t longest = 2;
    std::size_t digits = 0;
    std::int64_t n = 0;
    for (; digits < words.size() && words[digits] >= U'0' && words[digits] <= U'9'; ++digits)
        if (digits < longest) n = n * 10 + static_cast<std::int64_t>(words[digits] - U'0');
    if (digits > longest) return 0;
    words.erase(0, digits);
    return n;
}

/// Whether another label stands behind one and what is empty: it is a group's. What holds a figure's place is a row's, and so is a share.
[[nodiscard]] inline bool label_follows(std::span<item const> items, std::size_t label) {
    constexpr std::size_t farthest = 64;  // several rows of empty cells
    std::size_t const end = std::min(items.size(), label + 1 + farthest);
    for (std::size_t k = label + 1; k < end && !items[k].is_figure() && !items[k].sign; ++k)
        if (items[k].is_label() && std::ranges::any_of(items[k].key, [](char32_t c) { return c >= 0x80; })) return true;
    return false;
}

/// Whether the only row's figures are behind its label, and the 1 before it, which nothing else stands before but heads, is none of them: a table
/// that was cut off in its first row. They are on one line, or the label is right behind the 1.
[[nodiscard]] inline bool numbers_the_only_row(model const& m, std::span<item const> items,
                                               std::vector<std::size_t> const& numbers) {
    if (numbers.size() != 1 || m.rows.front().keys.empty()) return false;
    bool behind = false;
    std::size_t next = numbers.front() + 1;
    while (next < items.size() && items[next].is_line_end()) ++next;
    bool const in_lines = next < items.size() && items[next].is_label() && items[next].line == items[numbers.front()].line + 1 &&
                          items.back().line > items[next].line;
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (i < numbers.front() && it.is_number()) return false;
        if (i < numbers.front() || (!in_lines && it.line != items[numbers.front()].line)) continue;
        if (it.is_label() && !behind && !m.row_of_key.contains(it.key)) return false;
        behind = behind || (i > numbers.front() && it.is_number());
    }
    std::size_t rows = 0;
    for (item const& it : items) rows += it.is_label() && numbered_row(m, it.key) != nullptr;
    return behind && rows == 1;
}

}  // namespace detail

/// The items that number the columns of a table: 1, 2, 3 … as many as a grid has, in a row below its heads and above its first row. The same
/// word may stand beside each: 数据1 数据2, 第1栏 第2栏. Linear.
[[nodiscard]] inline std::vector<std::size_t> column_numbers(model const& m, std::span<item const> items) {
    constexpr std::size_t least = 3, least_head = 4, longest_beside = 2;
    std::vector<std::size_t> out, run;
    bool below_heads = false;
    text::key beside;  // the word before the first number, or behind it
    auto const close = [&] {
        auto const as_many = [&run](form::grid_view const& g) { return g.columns.size() == run.size(); };
        if (below_heads && run.size() >= least && std::ranges::any_of(m.table->grids, as_many))
            out.insert(out.end(), run.begin(), run.end());
        run.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.is_label()) {
            bool const head = is_head(m, it.key);
            if (run.size() == 1 && !head && it.key.size() <= longest_beside && row_at_end(m, it.key) == none) beside = it.key;
            if (!run.empty() && it.key == beside) continue;
            close();
            beside = it.key;
            if (!head && row_at_end(m, it.key) != none)
                below_heads = false;
            else
                below_heads = below_heads || head || it.key.size() >= least_head;
        } else if (it.is_number()) {
            bool const next = it.value == decimal{static_cast<std::int64_t>(run.size()) + 1, 0};
            if (next && below_heads) {
                run.push_back(i);
                continue;
            }
            // Other figures behind them are the first row's, where rows have no labels.
            m.is_unlabelled() ? close() : run.clear();
            below_heads = false;
        }
    }
    return out;
}

/// The items that number the rows of a table: 1, 2, 3 … before the label of each, or of its group. Some may be lost; but none where a row's label has
/// another number before it or none at all, or where fewer than three are numbered: then they may be figures of the rows before. Those that are
/// next stand, too, where other words ran together with the row's label, but do not count. Linear.
[[nodiscard]] inline std::vector<std::size_t> serial_numbers(model const& m, std::span<item const> items) {
    constexpr std::size_t least = 3, most_lost = 2;
    std::vector<std::size_t> out;
    std::vector<std::size_t> passed;  // behind the last one: the next ones before words that name no row, as a part of a label
    std::size_t before = none;        // a number, if one stands last
    bool unread = false;              // or what cannot be read
    std::int64_t last = 0;
    std::size_t found = 0;
    auto const reach = [&last, &passed](std::int64_t n) { last = n, passed.clear(); };
    auto const pass = [&](std::size_t i) {
        auto const is = [&](std::size_t k) { return items[i].value == decimal{last + static_cast<std::int64_t>(k), 0}; };
        if (!passed.empty() && is(passed.size()))
            passed.back() = i;
        else if (passed.size() < m.rows.size() && is(passed.size() + 1))
            passed.push_back(i);
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].is_line_end() || (items[i].is_empty() && !items[i].sign)) continue;  // of a label that covers several rows
        if (items[i].is_label()) {
            row_model const* row = detail::numbered_row(m, items[i].key);
            if (row != nullptr && row->alternative == form::alternative::undivided && detail::label_follows(items, i))
                row = nullptr;
            std::int64_t n = 0;
            bool const inside = row == nullptr;
            if (inside) {
                text::key words = items[i].key;
                n = detail::serial_in(words);
                if (n > 0) row = detail::numbered_row(m, words);
                if (n == last + 1 && row == nullptr && detail::holds_a_label(m, words)) {
                    reach(n);
                    continue;
                }
            } else if (before != none && items[before].value && items[before].value->scale == 0)
                n = items[before].value->unscaled;
            // Words of another cell may have run together with the label of the row that is next, and no sum would tell.
            bool const next = before != none && items[before].value == decimal{last + 1, 0};
            if (row == nullptr && next && detail::holds_a_label(m, items[i].key)) {
                out.push_back(std::exchange(before, none));
                reach(last + 1);
                continue;
            }
            auto const between = n > last ? std::min(static_cast<std::int64_t>(passed.size()), n - last - 1) : 0;
            if (row != nullptr && n > last && n <= last + between + 1 + static_cast<std::int64_t>(last > 0 ? most_lost : 0)) {
                out.insert(out.end(), passed.begin(), passed.begin() + between);
                if (!inside) out.push_back(before);
                reach(n);
                ++found;
            } else if (row != nullptr && unread)  // that may be its number
                reach(last + 1);
            else if (row != nullptr && row->alternative != form::alternative::undivided)  // else it may be a head
                return {};
            if (row == nullptr) {  // a group's label, between a number and its row
                if (before != none) pass(before);
                continue;
            }
        }
        before = items[i].is_number() ? i : none;
        unread = items[i].unread;
    }
    if (found >= least || detail::numbers_the_only_row(m, items, out)) return out;
    return {};
}

}  // namespace gongkai::inline v0::solve

#endif
