// SPDX-License-Identifier: BSL-1.0
/// Recognising labels: exactly where they are whole, by similarity where they are cut, misspelt or wrapped.
#ifndef GONGKAI_SOLVE_LABELS_HPP
#define GONGKAI_SOLVE_LABELS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/similarity.hpp>

namespace gongkai::inline v0::solve {

/// The row whose label the words end with, exactly; `none` if there is no such row.
[[nodiscard]] inline std::size_t row_at_end(model const& m, std::u32string_view words) {
    if (words.empty()) return none;
    char32_t const last = words.back();  // most labels are told apart by it
    for (auto const& [key, row] : m.row_endings)
        if (key.back() == last && words.ends_with(key)) return row;
    return none;
}

namespace detail {

/// Takes a row's label off the end of words; the row, `none` if they end with none.
[[nodiscard]] inline std::size_t take_row(model const& m, std::u32string_view& words) {
    auto const last = std::ranges::find_if(m.row_endings, [&](auto const& e) { return words.ends_with(e.first); });
    if (last == m.row_endings.end()) return none;
    words.remove_suffix(last->first.size());
    return last->second;
}
/// Takes the head of a group of rows off the end of words.
inline void take_group_head(model const& m, std::u32string_view& words) {
    std::size_t head = 0;
    for (auto const& [key, group] : m.head_keys)
        if (group && key.size() > head && words.ends_with(key) && !m.row_of_key.contains(key)) head = key.size();
    words.remove_suffix(head);
}

/// The same as below, for who asks for many rows and has the letters of the words at hand.
[[nodiscard]] inline int lost_of_label(row_model const& row, std::u32string_view words, std::u32string_view after,
                                       letter_set const& letters, int most) {
    int least = std::min(cost.label_gone, most + 1);
    for (text::key const& k : row.keys) {
        int const full = cost.letter * static_cast<int>(k.size());
        auto const lost = [full](int found) { return cost.label_gone * (full - found) / full; };
        if (lost(letters.most_of(k)) < least) least = std::min(least, lost(detail::letters_of(k, words, after)));
    }
    return least;
}

}  // namespace detail

/// The row whose label stands before that of another, or before its group's head and that, at the end of words: 8.属于行政查询事项
/// （四）无法提供 1.本机关不掌握相关政府信息. `none` if there is none.
[[nodiscard]] inline std::size_t row_before_last(model const& m, std::u32string_view words) {
    std::size_t const last = detail::take_row(m, words);
    if (last == none) return none;
    detail::take_group_head(m, words);
    std::size_t const before = row_at_end(m, words);
    // The head of the rows that a group is divided into is the label of the only one where it is not.
    bool const own_head = before != none && m.rows[last].alternative == form::alternative::divided &&
                          m.rows[before].alternative == form::alternative::undivided;
    if (own_head) static_cast<void>(detail::take_row(m, words));
    return own_head ? row_at_end(m, words) : before;
}

/// How many cells stand behind words that are a row's label, or, in one line of a table, the labels of two rows that ran together; 0 where they are
/// none.
[[nodiscard]] inline std::size_t columns_named(model const& m, text::key const& words, bool in_table) {
    if (std::size_t const row = m.row_named(words); row != none) return m.rows[row].columns;
    std::size_t const before = in_table ? row_before_last(m, words) : none;
    return before == none ? 0 : m.rows[before].columns + m.rows[row_at_end(m, words)].columns;
}

/// The rows of the form, one behind the other, whose labels are the last so many of the words, heads of groups among them; none if they are not.
[[nodiscard]] inline std::vector<std::size_t> rows_at_end(model const& m, std::u32string_view words, std::size_t count) {
    std::vector<std::size_t> out(std::min(count, m.rows.size()));
    if (out.size() < count) return {};
    form::alternative used = form::alternative::none;
    for (std::size_t k = count; k-- > 0;) {
        std::size_t const row = detail::take_row(m, words);
        if (row == none) return {};
        form::alternative const own = m.rows[row].alternative;
        if (own != form::alternative::none && used != form::alternative::none && own != used) return {};
        if (own != form::alternative::none) used = own;
        // Between them stands only what the other way to print a group has.
        for (std::size_t r = row + 1; k + 1 < count && r != out[k + 1]; ++r)
            if (r > out[k + 1] || m.rows[r].alternative == form::alternative::none) return {};
        out[k] = row;
        detail::take_group_head(m, words);
    }
    return out;
}

/// Whether the words are, as a whole, one of the form's heads or column labels.
[[nodiscard]] inline bool is_head(model const& m, text::key const& words) { return m.head_keys.contains(words); }

/// How well the words of a table speak for this model: the share of its own labels that stand there, grid by grid, in thousandths. Where some
/// grids' heads stand there, the others tell nothing: the table may be cut off.
[[nodiscard]] inline int edition_score(model const& m, text::key const& words) {
    constexpr std::size_t longest_grid = 400;
    int found = 0, all = 0;
    auto const stands = [&words](text::key const& k) { return !k.empty() && words.find(k) != text::key::npos; };
    // Words before its head may have taken that: then its rows, whose labels are the last, tell.
    auto const is_there = [&](grid_spellings const& g) {
        std::size_t const rows = m.table->grids[static_cast<std::size_t>(&g - m.spellings.data())].rows.size();
        return stands(g.head) || std::all_of(g.labels.end() - static_cast<std::ptrdiff_t>(rows), g.labels.end(),
                                             [&](std::vector<text::key> const& row) { return std::ranges::any_of(row, stands); });
    };
    bool const any_head = std::ranges::any_of(m.spellings, is_there);
    for (grid_spellings const& g : m.spellings) {
        if (any_head && !is_there(g)) continue;
        std::u32string_view part = words;
        text::key const& head = g.head;
        if (std::size_t const at = words.find(head); !head.empty() && at != text::key::npos) {
            part = std::u32string_view{words}.substr(at + head.size());
            // Up to the next grid's head, which begins alike.
            if (std::size_t const next = part.find(head.substr(0, head.size() - 2)); next != std::u32string_view::npos)
                part = part.substr(0, next);
        }
        part = part.substr(0, longest_grid);
        for (std::vector<text::key> const& label : g.labels) {
            int top = 0;
            for (text::key const& spelling : label)
                if (top < all_of_it) top = std::max(top, partial_similarity(spelling, part));
            found += top;
            ++all;
        }
    }
    return all > 0 ? found / all : 0;
}

/// What is lost of a row's label, by the spelling that the words are most like; cost.label_gone for all of it. What is more than `most`
/// need not be told exactly.
[[nodiscard]] inline int label_distance(row_model const& row, std::u32string_view words, std::u32string_view after,
                                        int most = cost.label_gone) {
    return detail::lost_of_label(row, words, after, detail::letter_set{words, after}, most);
}

/// Whether the words look like something the form prints: a label, or a piece of one.
[[nodiscard]] inline bool looks_like_label(model const& m, text::key const& words) {
    if (words.empty()) return false;
    if (m.head_keys.contains(words) || row_at_end(m, words) != none) return true;
    detail::letter_set const letters{words};
    return std::ranges::any_of(m.all_keys, [&](text::key const& k) {
        int const most = letters.most_of(k);
        if (words.size() >= 2 && most >= cost.letter * 2 && k.find(words) != text::key::npos) return true;
        return k.size() >= 4 && detail::part_of(k, most) >= cost.similar &&
               detail::part_of(k, detail::letters_of(k, words, {})) >= cost.similar;
    });
}

/// Whether two letters of a word, one behind the other, are in none of a table's labels; those of broken labels are.
[[nodiscard]] inline bool is_foreign(model const& m, text::key const& word) {
    auto const is_new = [&m](char32_t letter) {
        return letter >= 0x80 &&
               std::ranges::none_of(m.all_keys, [letter](text::key const& k) { return k.find(letter) != text::key::npos; });
    };
    return std::ranges::adjacent_find(word, [&](char32_t a, char32_t b) { return is_new(a) && is_new(b); }) != word.end();
}

}  // namespace gongkai::inline v0::solve

#endif
