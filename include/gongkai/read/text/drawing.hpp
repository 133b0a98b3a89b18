// SPDX-License-Identifier: BSL-1.0
/// Tables that are drawn.
#ifndef GONGKAI_READ_TEXT_DRAWING_HPP
#define GONGKAI_READ_TEXT_DRAWING_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/read/text/builder.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read::detail {

/// A table drawn in box-drawing characters, or in +, - and |: cells are gathered by column until a rule closes them. An automaton, not
/// a rule: a cell's text is spread over lines. n log n in the size of the drawing.
class drawing {
public:
    /// Whether the line belongs to a drawing; if it does, it is taken in.
    bool take(std::string_view s, builder& out) {
        bool found = false;
        for (std::size_t i = 0; i + 2 < s.size() && !found; ++i) found = is_box_character(s, i);
        ascii_ = !found && (is_ascii_rule(s) || (ascii_ && (s.front() == '|' || s.front() == '+')));
        if (!found && !ascii_) {
            finish(out);
            return false;
        }
        std::vector<columns> const ruled = scan(s);
        std::vector<segment> cells;
        for (columns const r : ruled) close(cells, r);
        give(out, cells);
        if (!ruled.empty() && in_row_) {
            out.end_row();
            in_row_ = false;
        }
        return true;
    }
    /// A line that has none of a drawing's characters stands behind it.
    void pass(builder& out) {
        ascii_ = false;
        finish(out);
    }
    /// Whether a row is not closed yet.
    [[nodiscard]] bool is_open() const { return !open_.empty(); }
    void finish(builder& out) {
        if (open_.empty()) return;
        std::vector<segment> cells;
        close(cells, {0, static_cast<std::size_t>(-1)});
        give(out, cells);
    }

private:
    /// Terminal columns [from, to).
    struct columns {
        std::size_t from, to;
        [[nodiscard]] std::size_t middle() const noexcept { return from + (to - from) / 2; }
    };
    struct segment {
        columns at;
        std::size_t order;  ///< among all that were opened
        std::vector<std::string_view> texts;
    };

    /// A line's columns, where characters that are one or two wide are two; the drawing's own are one.
    [[nodiscard]] std::size_t width_of(std::string_view s) const {
        std::size_t width = 0;
        for (std::size_t i = 0; i < s.size();) {
            std::size_t const at = i;
            char32_t const c = text::next_character(s, i);
            width += is_line(s, at) ? 1U : static_cast<std::size_t>(text::display_width(c, 2));
        }
        return width;
    }
    /// Gathers what stands between verticals, and gives what stands over rules.
    [[nodiscard]] std::vector<columns> scan(std::string_view s) {
        std::vector<columns> ruled;
        // As wide as the table's rules a line is with its quotation marks and dashes as wide as where it was drawn.
        std::size_t const widest = width_of(s);
        int const ambiguous = widest == width_ ? 2 : 1;
        std::size_t column = 0, from_column = 0, from = 0;
        bool rule = false, open = false;
        for (std::size_t i = 0; i < s.size();) {
            std::size_t const at = i;
            char32_t const c = text::next_character(s, i);
            if (!is_line(s, at)) {
                column += static_cast<std::size_t>(text::display_width(c, ambiguous));
                continue;
            }
            bool const horizontal = ascii_ ? s[at] == '-' || s[at] == '=' || s[at] == ':' : c == U'─' || c == U'━' || c == U'═';
            if (horizontal)
                rule = true;
            else {
                if (open && rule)
                    ruled.push_back({from_column, column});
                else if (open && column > from_column)
                    gather({from_column, column}, trimmed(s.substr(from, at - from)));
                open = true;
                rule = false;
                from = i;
                from_column = column + 1;
            }
            ++column;
        }
        if (!ruled.empty() && column == widest) width_ = column;
        // What no vertical closes: the text was cut off here.
        if (std::string_view const rest = trimmed(s.substr(from)); open && !rule && !rest.empty())
            gather({from_column, std::max(column, from_column + 1)}, rest);
        return ruled;
    }
    /// Borders may be off by a column or two where quotation marks are wider on one terminal than on another. No two open segments
    /// begin so near.
    void gather(columns at, std::string_view text) {
        segment* into = nullptr;
        for (auto it = open_.lower_bound(at.from < 2 ? 0 : at.from - 2); it != open_.end() && it->first < at.from + 3; ++it)
            if (into == nullptr || it->second.order < into->order) into = &it->second;
        if (into == nullptr) {
            into = &open_.emplace(at.from, segment{at, opened_++, {}}).first->second;
            middles_.emplace(at.middle(), at.from);
        }
        if (!text.empty()) into->texts.push_back(text);
    }
    /// Closes the cells over a rule: those whose middle it has.
    void close(std::vector<segment>& cells, columns rule) {
        auto const first = middles_.lower_bound({rule.from, 0}),
                   last = middles_.upper_bound({rule.to, static_cast<std::size_t>(-1)});
        std::vector<std::size_t> closed;
        for (auto it = first; it != last; ++it) closed.push_back(it->second);
        middles_.erase(first, last);
        std::ranges::sort(closed);
        for (std::size_t const from : closed) cells.push_back(std::move(open_.extract(from).mapped()));
    }
    void give(builder& out, std::vector<segment> const& cells) {
        if (std::size_t const rows = in_row_ ? 1 : rows_in(cells); rows > 1) return give_rows(out, cells, rows);
        for (segment const& s : cells) {
            if (!std::exchange(in_row_, true)) out.begin(true);
            if (s.texts.empty()) out.add(std::string_view{out.target().text.data(), 0});
            for (std::string_view const& t : s.texts) {
                out.add(t);
                if (&t != &s.texts.front()) out.go_on();
            }
        }
    }
    /// Rows whose rules are lost: as many as the first cell has lines, where each other has as many figures.
    [[nodiscard]] static std::size_t rows_in(std::vector<segment> const& cells) {
        if (cells.size() < 2) return 1;
        std::size_t const rows = cells.front().texts.size();
        auto const is_figure = [](std::string_view t) { return t.find_first_not_of("0123456789.,-") == std::string_view::npos; };
        bool const all = std::all_of(cells.begin() + 1, cells.end(), [&](segment const& s) {
            return s.texts.size() == rows && std::ranges::all_of(s.texts, is_figure);
        });
        return all ? rows : 1;
    }
    void give_rows(builder& out, std::vector<segment> const& cells, std::size_t rows) {
        for (std::size_t k = 0; k < rows; ++k) {
            if (k > 0) out.end_row();
            out.begin(true);
            for (segment const& s : cells) out.add(s.texts[k]);
        }
        in_row_ = true;
    }
    /// Whether a character is one of the drawing's.
    [[nodiscard]] bool is_line(std::string_view s, std::size_t i) const {
        return ascii_ ? is_ascii_line(s, i) : is_box_character(s, i);
    }
    /// U+2500..U+257F: three bytes, E2 94 80 .. E2 95 BF.
    [[nodiscard]] static bool is_box_character(std::string_view s, std::size_t i) {
        return i + 2 < s.size() && s[i] == '\xE2' && (s[i + 1] == '\x94' || s[i + 1] == '\x95');
    }
    /// +-----+-----+, which begins such a drawing.
    [[nodiscard]] static bool is_ascii_rule(std::string_view s) {
        return s.size() > 2 && s.front() == '+' && s.back() == '+' && s.find_first_not_of("+-=:") == std::string_view::npos &&
               (s[1] == '-' || s[1] == '=' || s[1] == ':');
    }
    /// Whether the character at `i` is a line of it: a bar, a corner beside a rule, or a piece of a rule, which is two long at least.
    [[nodiscard]] static bool is_ascii_line(std::string_view s, std::size_t i) {
        auto const rule = [s](std::size_t k) { return k < s.size() && (s[k] == '-' || s[k] == '=' || s[k] == ':'); };
        if (s[i] == '+') return rule(i + 1) || (i > 0 && rule(i - 1));
        if (s[i] == '|') return true;
        auto const line = [&](std::size_t k) { return rule(k) || (k < s.size() && s[k] == '+'); };
        return rule(i) && line(i + 1) && (i == 0 || line(i - 1));
    }

    std::map<std::size_t, segment> open_;                    ///< by first column
    std::set<std::pair<std::size_t, std::size_t>> middles_;  ///< of the open ones: middle, first column
    std::size_t opened_ = 0;
    std::size_t width_ = 0;  ///< columns of its last rule
    bool in_row_ = false;
    bool ascii_ = false;  ///< of +, - and |
};

}  // namespace gongkai::inline v0::read::detail

#endif
