// SPDX-License-Identifier: BSL-1.0
/// Rows of a table that an editor put into one: each cell has their figures one above the other, and so has the cell of labels.
#ifndef GONGKAI_GRAMMAR_STACKED_ROWS_HPP
#define GONGKAI_GRAMMAR_STACKED_ROWS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
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
    struct stack {
        std::size_t line = 0;
        std::vector<std::size_t> rows;  ///< of the model
    };
    std::vector<stack> stacks;
    std::vector<std::size_t> cells;
};

namespace detail {

/// A cell's lines parted by spaces, where Markdown has <br> for their ends; `room` holds them where it has some.
[[nodiscard]] inline std::string_view without_breaks(std::string_view s, std::string& room) {
    if (s.find("<br") == std::string_view::npos) return s;
    room.clear();
    for (std::size_t at = 0; (at = s.find("<br")) != std::string_view::npos;
         s.remove_prefix(std::min(s.find('>', at), s.size() - 1) + 1))
        (room += s.substr(0, at)) += ' ';
    return room += s;
}
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
/// The rows of a line whose cells have as many figures each as the line has labels; none where it is no such line.
[[nodiscard]] inline std::vector<std::size_t> rows_of_line(parse_context const& here, solve::model const& model,
                                                           read::line const& line) {
    constexpr std::size_t least = 3, longest = 400, longest_label = 4000;
    if (!line.tabular || line.size <= least) return {};
    std::size_t figures = 0, height = 0;
    std::string room;
    for (std::size_t c = line.first; c < line.first + line.size; ++c) {
        std::string_view const s = text::trimmed(without_breaks(here.view(c), room));
        std::size_t const groups = s.size() <= longest ? groups_of_digits(s) : 0;
        if (groups == 0) {
            if (figures > 0 || s.size() > longest_label) return {};
        } else if (figures++ == 0)
            height = groups;
        if (groups != 0 && (groups != height || height == 1)) return {};
    }
    if (figures < least) return {};
    text::key words;
    for (std::size_t c = line.first; c < line.first + line.size - figures; ++c)
        words += text::label_key(text::trimmed(without_breaks(here.view(c), room)));
    std::vector<std::size_t> rows = solve::rows_at_end(model, words, height);
    if (!std::ranges::all_of(rows, [&](std::size_t r) { return model.rows[r].columns == figures; })) return {};
    return rows;
}

/// Writes the items [from, to) of a stack's line, row by row, each under its own label; as they are where their number is not that of its rows.
inline void write_rows(solve::model const& model, std::vector<std::size_t> const& rows, table_items& items, std::size_t from,
                       std::size_t to, table_items& out) {
    std::vector<std::size_t> figures;
    std::size_t label = to;
    for (std::size_t i = from; i < to; ++i)
        if (items.items[i].is_number())
            figures.push_back(i);
        else if (items.items[i].is_label() && figures.empty())
            label = i;
    std::size_t const height = rows.size(), columns = figures.size() / height;
    if (label == to || figures.size() != columns * height) {
        for (std::size_t i = from; i < to; ++i) out.take(items, i);
        return;
    }
    for (std::size_t k = 0; k < height; ++k) {
        out.items.push_back(items.items[label]);
        out.items.back().key = model.rows[rows[k]].keys.front();
        out.places.push_back(items.places[label]);
        for (std::size_t c = 0; c < columns; ++c) {
            out.take(items, figures[c * height + k]);
            out.items.back().joined = false;
        }
        solve::item& end = out.items.emplace_back();
        end.kind = solve::item::kind::line_end;
        end.line = out.items[out.items.size() - 2].line;
        out.places.push_back(out.places.back());
    }
}

}  // namespace detail

/// Looks for such rows in the lines [from, to). Linear.
[[nodiscard]] inline stacked_rows find_stacked_rows(parse_context const& here, solve::model const& model, std::size_t from,
                                                    std::size_t to) {
    stacked_rows out;
    std::string room;
    for (std::size_t n = from; n < to && n < here.lines().lines.size(); ++n) {
        read::line const& line = here.lines().lines[n];
        std::vector<std::size_t> rows = detail::rows_of_line(here, model, line);
        if (rows.empty()) continue;
        out.stacks.push_back({n, std::move(rows)});
        for (std::size_t c = line.first; c < line.first + line.size; ++c)
            if (detail::groups_of_digits(detail::without_breaks(here.view(c), room)) > 1) out.cells.push_back(c);
    }
    return out;
}

/// Gives each row of such lines its label and its figures. Linear.
inline void unstack(solve::model const& model, stacked_rows const& stacked, table_items& items) {
    if (stacked.stacks.empty()) return;
    table_items out;
    std::size_t i = 0;
    auto const up_to = [&](std::size_t line) {
        std::size_t const from = i;
        while (i < items.items.size() && items.items[i].line < line) ++i;
        return from;
    };
    auto const keep = [&](std::size_t from) {
        for (std::size_t k = from; k < i; ++k) out.take(items, k);
    };
    for (stacked_rows::stack const& s : stacked.stacks) {
        keep(up_to(s.line));
        std::size_t const from = up_to(s.line + 1);
        detail::write_rows(model, s.rows, items, from, i, out);
    }
    keep(std::exchange(i, items.items.size()));
    items.items = std::move(out.items);
    items.places = std::move(out.places);
}

}  // namespace gongkai::inline v0::grammar

#endif
