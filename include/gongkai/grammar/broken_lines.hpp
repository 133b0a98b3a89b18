// SPDX-License-Identifier: BSL-1.0
/// Rows whose figures go on in the line below: 1 … 1 over 2 … 2, 316. over 5.
#ifndef GONGKAI_GRAMMAR_BROKEN_LINES_HPP
#define GONGKAI_GRAMMAR_BROKEN_LINES_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/extents.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar::detail {

[[nodiscard]] inline bool all_of_chars(std::string_view s, std::string_view set) {
    return !s.empty() && s.find_first_not_of(set) == std::string_view::npos;
}
/// Digits, as a number's second part is.
[[nodiscard]] inline bool is_rest(std::string_view s) { return s.size() <= 15 && all_of_chars(s, "0123456789.") && s != "."; }
/// A number that ends with its point, or with a comma.
[[nodiscard]] inline bool ends_open(std::string_view s) {
    return s.size() > 1 && (s.back() == '.' || s.back() == ',') && s.front() >= '0' && s.front() <= '9' &&
           all_of_chars(s, "0123456789.,");
}
/// What digits may follow: a figure that does not begin with a needless 0.
[[nodiscard]] inline bool may_go_on(std::string_view s, std::string_view rest) {
    if (s.empty() || s.size() > 24 || (s.front() == '0' && s.find('.') == std::string_view::npos)) return false;
    if (!ends_open(s) && !lex::parse_figure(text::fold(s).text)) return false;
    return lex::parse_figure(text::fold(std::string{s} + std::string{rest}).text).has_value();
}

/// Tells lines that go on with the figures of the line above.
class broken_lines {
public:
    using rests = std::vector<std::vector<std::size_t>>;  ///< by cell of a line: the cells that go on with it

    broken_lines(read::document const& source, read::document const& lines, solve::model const& model)
        : source_(source), doc_(lines), model_(model) {
        for (solve::row_model const& r : model.rows) sums_ = sums_ || !r.sums.empty();
    }

    /// The lines right below line `n`, up to `last`, that go on with its figures: how many, and which of their cells belong to which of its
    /// own.
    [[nodiscard]] std::size_t below(std::size_t n, std::size_t last, rests& out) const {
        out.clear();
        std::size_t count = 0;
        for (std::size_t next = n + 1; next < last && goes_on(n, next, out); ++next) ++count;
        return count;
    }

private:
    [[nodiscard]] std::string_view view(std::size_t cell) const { return text::trimmed(source_.view(doc_.cells[cell])); }

    [[nodiscard]] bool goes_on(std::size_t n, std::size_t next, rests& out) const {
        read::line const &above = doc_.lines[n], &line = doc_.lines[next];
        if (line.gap > 0 || line.size == 0 || above.size < 2 || above.tabular != line.tabular) return false;
        // An empty first cell is not seen where rows of bars begin without one.
        bool const shorter = above.tabular && line.size + 1 == above.size;
        if (above.tabular ? above.size != line.size && !shorter : above.size < line.size || source_.format != "text")
            return false;
        // The label may go on, too, where each line of a drawing's row was taken for a row.
        std::size_t const wrapped = above.tabular ? row_of_both(above, line) : solve::none;
        std::size_t const first = line.first + (wrapped != solve::none);
        std::size_t filled = 0, begun = 0;  // the first of them
        for (std::size_t c = first; c < line.first + line.size; ++c) {
            std::string_view const s = view(c);
            if (!s.empty() && !is_rest(s)) return false;
            if (!s.empty() && filled++ == 0) begun = c - line.first;
        }
        if (filled == 0) return false;
        std::vector<std::size_t> const columns = above.tabular ? in_order(line, shorter) : by_place(above, line);
        rests found = out;
        found.resize(above.size);
        for (std::size_t k = 0; k < line.size; ++k) {
            std::size_t const c = line.first + k;
            if (c < first || view(c).empty()) continue;
            if (columns[k] == solve::none) return false;
            std::string so_far{view(above.first + columns[k])};
            for (std::size_t const r : found[columns[k]]) so_far += view(r);
            if (!may_go_on(so_far, view(c))) return false;
            found[columns[k]].push_back(c);
        }
        if (model_.rows.size() > 1 && !has_words(above)) return false;
        std::size_t const row = model_.rows.size() == 1 ? 0 : wrapped != solve::none ? wrapped : row_of(above);
        bool const no_row = wrapped != solve::none || is_no_row(row, next);
        if (fill_up(row, above, filled, columns[begun]) || !(no_row || (sums_ && !all_broken(above, found)))) return false;
        out = std::move(found);
        return true;
    }
    [[nodiscard]] bool has_words(read::line const& line) const {
        for (std::size_t c = line.first; c < line.first + line.size; ++c)
            if (!view(c).empty() && !is_figure(view(c))) return true;
        return false;
    }
    /// Whether the row lacks just so many figures: those of the line are its last ones. In a row of cells they begin where its own do.
    [[nodiscard]] bool fill_up(std::size_t row, read::line const& above, std::size_t figures, std::size_t below) const {
        if (row == solve::none) return false;
        std::size_t own = 0, first = above.size;
        for (std::size_t k = 0; k < above.size; ++k) {
            std::string_view const s = view(above.first + k);
            if (!is_figure(s) && !(above.tabular && !s.empty() && lex::is_blank(s))) continue;
            if (own++ == 0) first = k;
        }
        if (above.tabular && below > first) return false;
        return own < model_.rows[row].columns && own + figures == model_.rows[row].columns;
    }
    /// Whether a figure stands in a cell, with its notes, and read or not.
    [[nodiscard]] static bool is_figure(std::string_view s) {
        constexpr std::size_t longest = 120;
        if (s.empty() || s.size() > longest) return false;
        std::string const folded = text::fold(s).text;
        return ends_open(s) || lex::parse_figure(folded) || lex::is_doubtful_figure(folded);
    }
    [[nodiscard]] static std::vector<std::size_t> in_order(read::line const& line, bool first_is_empty) {
        std::vector<std::size_t> out(line.size);
        for (std::size_t k = 0; k < line.size; ++k) out[k] = k + first_is_empty;
        return out;
    }
    /// Whether every figure of the row goes on: then the line may as well be a row whose label is lost.
    [[nodiscard]] bool all_broken(read::line const& above, rests const& found) const {
        for (std::size_t k = 0; k < above.size; ++k)
            if (found[k].empty() && is_figure(view(above.first + k))) return false;
        return true;
    }
    /// Whether the row below line `next` is the form's next one after `row`, or where that is its grid's last, one of another grid below
    /// its head, so that no row's label is lost in between.
    [[nodiscard]] bool is_no_row(std::size_t row, std::size_t next) const {
        if (model_.rows.size() == 1) return true;
        if (row == solve::none) return false;
        for (std::size_t n = next + 1, seen = 0; n < doc_.lines.size() && seen < most_heads; ++n, ++seen)
            if (std::size_t const below = row_of(doc_.lines[n]); below != solve::none)
                return below == row + 1 ||
                       (seen > 0 && model_.ends_grid(row) && model_.rows[below].grid != model_.rows[row].grid);
        return model_.ends_grid(row);  // the table ends here
    }
    /// The row that the first cells of two lines name together, and neither alone.
    [[nodiscard]] std::size_t row_of_both(read::line const& above, read::line const& line) const {
        text::key const begun = text::label_key(view(above.first)), rest = text::label_key(view(line.first));
        if (begun.empty() || rest.empty() || is_rest(view(line.first))) return solve::none;
        if (model_.row_of_key.contains(begun) || model_.row_of_key.contains(rest)) return solve::none;
        return model_.row_named(begun + rest);
    }
    static constexpr std::size_t most_heads = 6;  ///< lines between two rows
    [[nodiscard]] std::size_t row_of(read::line const& line) const {
        std::size_t out = solve::none;
        for (std::size_t c = line.first; c < line.first + line.size; ++c)
            if (std::size_t const row = model_.row_named(text::label_key(view(c))); row != solve::none) out = row;
        return out;
    }

    /// For each cell of `line` the cell of `above` that it stands under; the columns may be off by a few where characters are wider on one
    /// terminal than on another.
    [[nodiscard]] std::vector<std::size_t> by_place(read::line const& above, read::line const& line) const {
        constexpr std::size_t most_off = 4;
        std::vector<std::size_t> out(line.size, solve::none);
        std::vector<extent> const upper = extents_of(source_, doc_, above), lower = extents_of(source_, doc_, line);
        if (upper.size() != above.size || lower.size() != line.size) return out;
        for (std::size_t k = 0, u = 0; k < lower.size(); ++k) {
            auto const distance = [&](std::size_t n) {
                return upper[n].from > lower[k].from ? upper[n].from - lower[k].from : lower[k].from - upper[n].from;
            };
            while (u + 1 < upper.size() && distance(u + 1) <= distance(u)) ++u;
            if (distance(u) <= most_off) out[k] = u;
        }
        return out;
    }

    read::document const& source_;
    read::document const& doc_;
    solve::model const& model_;
    bool sums_ = false;
};

}  // namespace gongkai::inline v0::grammar::detail

#endif
