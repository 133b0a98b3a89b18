// SPDX-License-Identifier: BSL-1.0
/// Recognising labels: exactly where they are whole, by similarity where they are cut, misspelt or wrapped.
#ifndef GONGKAI_SOLVE_LABELS_HPP
#define GONGKAI_SOLVE_LABELS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::solve {

/// The row whose label the words end with, exactly; `none` if there is no such row.
[[nodiscard]] inline std::size_t row_at_end(model const& m, text::key const& words) {
    std::size_t const longest = std::min(words.size(), m.longest_key);
    for (std::size_t n = longest; n >= 2; --n) {
        auto const found = m.row_of_key.find(words.substr(words.size() - n));
        if (found != m.row_of_key.end()) return found->second;
    }
    return none;
}

/// Whether the words are, as a whole, one of the form's heads or column labels.
[[nodiscard]] inline bool is_head(model const& m, text::key const& words) { return m.head_keys.contains(words); }

/// All of a label, in the unit of label_similarity.
inline constexpr int all_of_it = 1000;

namespace detail {

/// How many letters of `label`, in parts of cost.letter, stand at the end of `words`, or begin there and go on in `after` (a label's
/// lines above and below the line of its figures). Words between the label and the figures count against it, words before it do not.
/// Costs |label|·(|words|+|after|), both cut to what a label can need.
[[nodiscard]] inline int letters_of(std::u32string_view label, std::u32string_view words, std::u32string_view after) {
    if (label.empty() || words.empty()) return 0;
    if (!after.empty() && letters_of(label, words, {}) == 0) return 0;  // nothing of it begins here
    std::size_t const window = label.size() * 2 + 24;
    if (words.size() > window) words.remove_prefix(words.size() - window);
    after = after.substr(0, label.size() + 8);
    std::size_t const size = words.size() + after.size();
    // best[j]: the highest score of matching label[0..i) against a piece that ends at j and begins in `words`
    constexpr int no_start = -1'000'000;
    std::vector<int> best(size + 1), previous(size + 1);
    std::size_t const boundary =
        after.empty() ? words.size() + 1 : words.size();  // a label that begins in `after` is another row's
    for (std::size_t j = boundary; j <= size; ++j) best[j] = no_start;
    for (std::size_t i = 1; i <= label.size(); ++i) {
        std::swap(best, previous);
        best[0] = 0;
        for (std::size_t j = 1; j <= size; ++j) {
            char32_t const c = j <= words.size() ? words[j - 1] : after[j - 1 - words.size()];
            int const match = previous[j - 1] + (label[i - 1] == c ? cost.letter : -cost.letter_other);
            best[j] = std::max({match, previous[j], best[j - 1] - cost.letter_added, j < boundary ? 0 : no_start});
        }
    }
    int top = 0;
    for (std::size_t j = 1; j <= size; ++j)
        top = std::max(top, best[j] - (j < words.size() ? cost.letter_behind * static_cast<int>(words.size() - j) : 0));
    return std::min(top, cost.letter * static_cast<int>(label.size()));
}

}  // namespace detail

/// How much of `label` stands at the end of `words`, or begins there and goes on in `after`: in thousandths, 0 for nothing of it.
[[nodiscard]] inline int label_similarity(std::u32string_view label, std::u32string_view words, std::u32string_view after = {}) {
    if (label.empty()) return 0;
    return all_of_it * detail::letters_of(label, words, after) / (cost.letter * static_cast<int>(label.size()));
}

/// How much of `label` stands anywhere in `words`, in one piece or nearly so: in thousandths.
[[nodiscard]] inline int partial_similarity(std::u32string_view label, std::u32string_view words) {
    if (label.empty() || words.empty()) return 0;
    if (words.find(label) != std::u32string_view::npos) return all_of_it;
    int top = 0;
    for (std::size_t at = 0; at < words.size(); at += label.size())
        top = std::max(top, label_similarity(label, words.substr(at, label.size()),
                                             words.substr(std::min(words.size(), at + label.size()), label.size())));
    return top;
}

/// How well the words of a table speak for this model: the share of its own labels that stand there, grid by grid, in thousandths. Where some
/// grids' heads stand there, the others tell nothing: the table may be cut off.
[[nodiscard]] inline int edition_score(model const& m, text::key const& words) {
    constexpr std::size_t longest_grid = 400;
    int found = 0, all = 0;
    auto const is_there = [&words](form::grid_view const& g) {
        text::key const head = text::label_key(g.head);
        return !head.empty() && words.find(head) != text::key::npos;
    };
    bool const any_head = std::any_of(m.table->grids.begin(), m.table->grids.end(), is_there);
    for (form::grid_view const& g : m.table->grids) {
        if (any_head && !is_there(g)) continue;
        std::u32string_view part = words;
        text::key const head = text::label_key(g.head);
        if (std::size_t const at = words.find(head); !head.empty() && at != text::key::npos) {
            part = std::u32string_view{words}.substr(at + head.size());
            // Up to the next grid's head, which begins alike.
            if (std::size_t const next = part.find(head.substr(0, head.size() - 2)); next != std::u32string_view::npos)
                part = part.substr(0, next);
        }
        part = part.substr(0, longest_grid);
        auto const add = [&](std::string_view label, auto const& others) {
            int top = partial_similarity(text::label_key(label), part);
            for (std::string_view const o : others)
                if (top < all_of_it) top = std::max(top, partial_similarity(text::label_key(o), part));
            found += top;
            ++all;
        };
        for (form::column_view const& c : g.columns) add(c.label, c.others);
        for (form::row_view const& r : g.rows) add(r.label, r.others);
    }
    return all > 0 ? found / all : 0;
}

/// What is lost of a row's label, by the spelling that the words are most like; cost.label_gone for all of it.
[[nodiscard]] inline int label_distance(row_model const& row, std::u32string_view words, std::u32string_view after) {
    int least = cost.label_gone;
    for (text::key const& k : row.keys) {
        int const full = cost.letter * static_cast<int>(k.size());
        least = std::min(least, cost.label_gone * (full - detail::letters_of(k, words, after)) / full);
    }
    return least;
}

/// Whether the words look like something the form prints: a label, or a piece of one.
[[nodiscard]] inline bool looks_like_label(model const& m, text::key const& words) {
    if (words.empty()) return false;
    if (m.head_keys.contains(words) || row_at_end(m, words) != none) return true;
    for (text::key const& k : m.all_keys) {
        if (words.size() >= 2 && k.find(words) != text::key::npos) return true;
        if (k.size() >= 4 && label_similarity(k, words) >= cost.similar) return true;
    }
    return false;
}

}  // namespace gongkai::solve

#endif
