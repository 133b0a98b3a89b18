// SPDX-License-Identifier: BSL-1.0
/// Two rows of a table that an editor put into one: each cell has the figure of the one above that of the other, and so has the cell of labels.
#ifndef GONGKAI_GRAMMAR_STACKED_ROWS_HPP
#define GONGKAI_GRAMMAR_STACKED_ROWS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/items.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

/// Such lines, and the cells of their figures, whose pieces are not one number.
struct stacked_rows {
    std::vector<std::size_t> lines, cells;
};

namespace detail {

/// How many groups of digits a cell has; 0 where it has anything else.
[[nodiscard]] inline std::size_t groups_of_digits(std::string_view s) {
    std::size_t out = 0;
    bool inside = false;
    for (char const c : s) {
        bool const digit = c >= '0' && c <= '9';
        if (!digit && c != ' ' && c != '\n' && c != '\t' && c != '\r') return 0;
        out += digit && !inside;
        inside = digit;
    }
    return out;
}
[[nodiscard]] inline bool is_stacked(parse_context const& here, solve::model const& model, read::line const& line) {
    constexpr std::size_t least = 3, longest = 40, longest_label = 400;
    if (!line.tabular || line.size <= least) return false;
    std::size_t figures = 0;
    for (std::size_t c = line.first; c < line.first + line.size; ++c) {
        std::string_view const s = text::trimmed(here.view(c));
        std::size_t const groups = s.size() <= longest ? groups_of_digits(s) : 0;
        if (groups > 0 ? groups != 2 : figures > 0 || s.size() > longest_label) return false;
        figures += groups > 0;
    }
    if (figures < least) return false;
    text::key words;
    for (std::size_t c = line.first; c < line.first + line.size - figures; ++c)
        words += text::label_key(text::trimmed(here.view(c)));
    std::size_t const last = solve::row_at_end(model, words), before = solve::row_before_last(model, words);
    return last != solve::none && before != solve::none && before + 1 == last && model.rows[last].columns == figures &&
           model.rows[before].columns == figures;
}

}  // namespace detail

/// Looks for such rows in the lines [from, to). Linear.
[[nodiscard]] inline stacked_rows find_stacked_rows(parse_context const& here, solve::model const& model, std::size_t from,
                                                    std::size_t to) {
    stacked_rows out;
    for (std::size_t n = from; n < to && n < here.lines().lines.size(); ++n) {
        read::line const& line = here.lines().lines[n];
        if (!detail::is_stacked(here, model, line)) continue;
        out.lines.push_back(n);
        for (std::size_t c = line.first; c < line.first + line.size; ++c)
            if (detail::groups_of_digits(here.view(c)) == 2) out.cells.push_back(c);
    }
    return out;
}

/// Puts the figures of such lines in order: those of the row above, then those of the other. Linear.
inline void unstack(stacked_rows const& stacked, table_items& items) {
    std::size_t i = 0;
    for (std::size_t const line : stacked.lines) {
        while (i < items.items.size() && items.items[i].line < line) ++i;
        std::vector<std::size_t> at;
        for (; i < items.items.size() && items.items[i].line == line; ++i)
            if (items.items[i].kind == solve::item::kind::number) at.push_back(i);
        if (at.size() % 2 != 0) continue;
        std::vector<solve::item> figures;
        std::vector<item_place> places;
        for (std::size_t const first : {std::size_t{0}, std::size_t{1}})
            for (std::size_t k = first; k < at.size(); k += 2) {
                figures.push_back(std::move(items.items[at[k]]));
                figures.back().joined = false;
                places.push_back(std::move(items.places[at[k]]));
            }
        for (std::size_t k = 0; k < at.size(); ++k) {
            items.items[at[k]] = std::move(figures[k]);
            items.places[at[k]] = std::move(places[k]);
        }
    }
}

}  // namespace gongkai::inline v0::grammar

#endif
