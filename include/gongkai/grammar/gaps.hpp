// SPDX-License-Identifier: BSL-1.0
/// Empty lines of a table that has each cell on a line of its own: some are empty cells, some part rows.
#ifndef GONGKAI_GRAMMAR_GAPS_HPP
#define GONGKAI_GRAMMAR_GAPS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/grammar/broken_lines.hpp>
#include <gongkai/grammar/context.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/marks.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

/// A few signs or letters that are neither digits nor words.
[[nodiscard]] inline bool is_short_sign(std::string_view cell) {
    constexpr std::size_t longest = 4;  // bytes
    std::string_view const s = text::trimmed(cell);
    if (s.empty() || s.size() > longest || std::ranges::any_of(s, [](char c) { return c >= '0' && c <= '9'; })) return false;
    text::key const key = text::key_of(s);
    return std::ranges::all_of(key, [](char32_t c) { return c < 0x80; });
}

/// Whether a cell is the first that is not empty of a row without a label: with those behind it they are as many as `columns`, or more where the
/// rows have none, all short, and one is digits.
[[nodiscard]] inline bool begins_bare_row(parse_context const& here, read::line const& line, std::size_t index,
                                          std::size_t columns, bool unlabelled) {
    constexpr std::size_t longest = 15;  // bytes
    std::size_t const end = std::size_t{line.first} + line.size, cells = end - index;
    if (columns < 2 || (unlabelled ? cells < columns : index == line.first || cells != columns)) return false;
    bool any = false;
    for (std::size_t c = line.first; c < end; ++c) {
        std::string_view const s = text::trimmed(here.view(c));
        if (c < index ? !s.empty() : s.size() > longest) return false;
        any = any || detail::all_of_chars(s, "0123456789");
    }
    return any;
}

/// How many empty lines stand anyway between a figure or words and a figure or words, and how many more each empty cell makes.
class line_gaps {
public:
    /// Looks at the lines [first, last); where a line has several cells, no empty line is one.
    line_gaps(parse_context& here, solve::model const& model, std::size_t first, std::size_t last)
        : here_(here), model_(model), unlabelled_(model.is_unlabelled()), first_label_(first) {
        constexpr std::size_t least_figures = 5;
        read::document const& doc = here_.lines();
        std::size_t figures = 0;
        bool before = false;
        for (std::size_t n = first; n < last && n < doc.lines.size(); ++n) {
            read::line const& line = doc.lines[n];
            if (line.tabular || line.size > 1) return;
            if (first_label_ == n && unlabelled_ && !is_digits_or_sign(n) && !is_label(n)) ++first_label_;
            bool const figure = is_figure(n);
            if (n > first) {
                std::size_t& least = between_[before][figure];
                least = std::min<std::size_t>(least, line.gap);
                if (before && figure) ++gaps_[std::min<std::size_t>(line.gap, 2)];
            }
            figures += figure;
            before = figure;
        }
        told_ = figures >= least_figures;
        // Where one empty line stands nearly everywhere, what has none goes on with the digits above it.
        if (gaps_[0] > 0 && gaps_[0] * most_broken <= gaps_[1] && gaps_[2] * most_broken < gaps_[1]) between_[true][true] = 1;
        if (between_[true][true] > 0) each_ = 2;
    }
    /// The empty cells right above a line, which is not the first.
    [[nodiscard]] std::size_t cells_above(std::size_t n) const {
        constexpr std::size_t most = 24;
        if (!told_) return 0;
        std::size_t const gap = here_.lines().lines[n].gap, anyway = between_[is_figure(n - 1)][is_figure(n)];
        return gap <= anyway ? 0 : std::min((gap - anyway) / each_, most);
    }

private:
    static constexpr std::size_t not_seen = static_cast<std::size_t>(-1);

    static constexpr std::size_t most_broken = 4;  ///< times as many gaps of one line as others
    static constexpr std::size_t longest = 15;     ///< bytes of a figure, or of what stands in the place of one
    static constexpr std::size_t longest_with_note = 120;

    [[nodiscard]] std::string_view view(std::size_t n) const { return here_.view(here_.lines().lines[n].first); }
    [[nodiscard]] bool is_digits_or_sign(std::size_t n) const {
        std::string_view const raw = view(n);
        return !raw.empty() && raw.size() <= longest && (detail::all_of_chars(raw, "0123456789") || is_short_sign(raw));
    }
    [[nodiscard]] std::string const& folded(std::size_t n) const { return here_.folded(here_.lines().lines[n].first).text; }
    [[nodiscard]] bool is_label(std::size_t n) const { return solve::looks_like_label(model_, text::key_of(folded(n))); }
    /// Whether a line is a figure, or what stands in the place of one.
    [[nodiscard]] bool is_figure(std::size_t n) const {
        if (is_digits_or_sign(n)) return true;
        std::string_view const raw = view(n);
        if (text::begins_with_digit(raw) && raw.size() <= longest_with_note && lex::parse_figure(folded(n))) return true;
        if (raw.empty() || raw.size() > longest || !unlabelled_ || n < first_label_) return false;
        return !is_label(n) && !lex::parse_year_caption(folded(n));
    }

    parse_context& here_;
    solve::model const& model_;
    bool unlabelled_;
    std::size_t first_label_;  ///< a line: what stands above it is a caption, and in the place of no figure
    bool told_ = false;
    std::size_t gaps_[3] = {};  ///< between two figures: without an empty line, with one, with more
    std::size_t each_ = 1;
    std::size_t between_[2][2] = {{not_seen, not_seen}, {not_seen, not_seen}};  ///< by whether a figure stands above, and below
};

}  // namespace gongkai::inline v0::grammar

#endif
