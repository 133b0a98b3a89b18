// SPDX-License-Identifier: BSL-1.0
/// Tables of other years beside a report's own: below a caption with another year, in rows that a year leads, in columns under one.
/// Their cells are left out, so that no figure of theirs is read as the report's.
#ifndef GONGKAI_GRAMMAR_YEARS_HPP
#define GONGKAI_GRAMMAR_YEARS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/section.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/text/numeral.hpp>
#include <gongkai/text/scan.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

namespace detail {

/// Goes through the lines of a section's table.
class year_sorter {
public:
    year_sorter(parse_context& here, std::optional<int> year) : here_(here), year_(year) {}

    /// Leaves out what is of another year in the lines [from, to) of a section.
    void run(int section, std::size_t from, std::size_t to) {
        std::vector<captioned_line> const all = captions(from, to);
        if (all.empty()) return;
        years_ = distinct_years(all);
        bool other = false;
        std::optional<std::size_t> said;
        columns_.clear();
        beside_ = false;
        auto at = all.begin();
        for (std::size_t n = from; n < to; ++n) {
            for (; at != all.end() && at->line == n; ++at) {
                bool const of_other = is_other(at->cells.front().says);
                if (at->in_one_cell) {
                    other = beside_ = true;
                    columns_.clear();
                } else if (at->cells.size() > 1)
                    set_columns(*at);
                else if (at->leads_row) {
                    leave_out(n, of_other ? 0 : at->cells.front().position,
                              of_other ? here_.lines().lines[n].size : at->cells.front().position + 1);
                    if (of_other && !said) said = n;
                    continue;
                } else {
                    other = stands_beside(at, all.end()) || of_other;
                    columns_.clear();
                }
                leave_out(n, 0, here_.lines().lines[n].size);
                if ((of_other || beside_ || !columns_.empty()) && !said) said = n;
            }
            if (other)
                leave_out(n, 0, here_.lines().lines[n].size);
            else if (!columns_.empty())
                leave_out_columns(n);
        }
        if (said) say(section, *said);
    }

private:
    struct captioned_cell {
        std::size_t position;  ///< in its line
        lex::year_caption says;
    };
    struct captioned_line {
        std::size_t line;
        std::vector<captioned_cell> cells;
        bool leads_row = false;     ///< the first of a row that has more
        bool in_one_cell = false;   ///< several years, which only spaces part: which column is whose, they do not tell
        bool heads_figures = true;  ///< a figure stands behind it, or it says more than 上年
    };
    /// What stands below a caption.
    struct year_columns {
        std::size_t first, last;
        bool other;
    };
    static constexpr std::size_t shortest = 6, longest = 100,
                                 longest_figure = 12;  ///< bytes of a caption, of a figure with its unit

    [[nodiscard]] std::vector<captioned_line> captions(std::size_t from, std::size_t to) {
        std::vector<captioned_line> out;
        for (std::size_t n = from; n < to; ++n) {
            read::line const& line = here_.lines().lines[n];
            captioned_line found{n, {}, false};
            std::size_t filled = 0;
            bool years = true;  // each of its cells may have a caption
            for (std::size_t k = 0; k < line.size; ++k) {
                std::size_t const c = line.first + k;
                std::string_view const text = here_.view(c);
                if (text.empty()) continue;
                ++filled;
                bool const may = text.size() >= shortest && lex::may_be_year_caption(text);
                years = years && may;
                if (!may || text.size() > longest) continue;
                if (auto const says = lex::parse_year_caption(here_.compact(c).text)) {
                    if (found.cells.empty()) found.leads_row = filled == 1;
                    found.cells.push_back({k, *says});
                }
            }
            if (found.cells.size() < filled && years && years_in_cells(n)) {
                found.in_one_cell = true;
                found.cells.assign(1, {0, {}});
                out.push_back(std::move(found));
                continue;
            }
            if (found.cells.empty()) continue;
            if (found.cells.size() == 1) {
                if (!found.leads_row) continue;  // among a row's words
                found.leads_row = filled > 1;
                captioned_cell const& only = found.cells.front();
                found.heads_figures = !only.says.alone || figure_follows(n, only.position + 1, to);
            }
            out.push_back(std::move(found));
        }
        leave_out_words(out);
        leave_out_alone(out);
        return out;
    }
    /// Behind the first caption of words: a space ends one, or where spaces are lost its colon or parenthesis.
    [[nodiscard]] static std::size_t end_of_caption(std::string_view words) {
        std::size_t out = words.size();
        for (std::string_view const mark : {" ", ":", ")", "：", "）"})
            if (std::size_t const at = words.find(mark); at != std::string_view::npos) out = std::min(out, at + mark.size());
        return out;
    }
    /// Whether a line's words are captions of different years, several in a cell: 上年 本年 上年.
    [[nodiscard]] bool years_in_cells(std::size_t n) {
        static constexpr std::size_t longest_line = 400;  // bytes
        std::string_view words = here_.text(n);
        if (words.size() > longest_line) return false;
        std::vector<lex::year_caption> all;
        while (!words.empty()) {
            std::size_t const end = end_of_caption(words);
            std::string_view const word = text::trimmed(words.substr(0, end));
            words.remove_prefix(end);
            if (word.empty()) continue;
            if (!lex::may_be_year_caption(word)) return false;
            auto const says = lex::parse_year_caption(text::compact(word).text);
            if (!says) return false;
            all.push_back(*says);
        }
        return std::ranges::any_of(
            all, [&all](lex::year_caption const& c) { return c.year != all.front().year || c.relative != all.front().relative; });
    }
    /// Whether the next cell that is not empty is a figure, or a sign in the place of one.
    [[nodiscard]] bool figure_follows(std::size_t n, std::size_t k, std::size_t to) const {
        for (; n < to; ++n, k = 0)
            for (; k < here_.lines().lines[n].size; ++k)
                if (std::string_view const text = here_.view(here_.lines().lines[n].first + k); !text.empty())
                    return text.size() <= 3 || (text.front() >= '0' && text.front() <= '9');
        return false;
    }
    /// 上年 or 本年 alone, before another word, is a caption where both stand one below the other: the columns of two years.
    static void leave_out_words(std::vector<captioned_line>& all) {
        auto const is_pair = [&all](std::size_t i, std::size_t k) {
            if (k >= all.size() || all[i].cells.size() != 1 || all[k].cells.size() != 1) return false;
            lex::year_caption const &a = all[i].cells.front().says, &b = all[k].cells.front().says;
            std::size_t const apart = all[i].line > all[k].line ? all[i].line - all[k].line : all[k].line - all[i].line;
            return apart == 1 && a.alone && b.alone && a.relative != b.relative;
        };
        std::vector<captioned_line> kept;
        for (std::size_t i = 0; i < all.size(); ++i)
            if (all[i].heads_figures || is_pair(i, i + 1) || is_pair(i, i - 1)) kept.push_back(all[i]);
        all = std::move(kept);
    }
    /// 上年 alone may be the half of a label; it is a caption where 本年 stands alone too.
    static void leave_out_alone(std::vector<captioned_line>& all) {
        using relation = lex::year_caption::relation;
        auto const stands = [&all](relation r) {
            return std::ranges::any_of(all, [r](captioned_line const& l) {
                return std::ranges::any_of(l.cells,
                                           [r](captioned_cell const& c) { return c.says.alone && c.says.relative == r; });
            });
        };
        if (stands(relation::last_year) && stands(relation::this_year)) return;
        std::erase_if(all, [](captioned_line const& l) { return !l.in_one_cell && l.cells.front().says.alone; });
    }
    [[nodiscard]] static std::size_t distinct_years(std::vector<captioned_line> const& all) {
        std::vector<int> years;
        for (captioned_line const& l : all)
            for (captioned_cell const& c : l.cells)
                if (c.says.year) years.push_back(*c.says.year);
        std::ranges::sort(years);
        return static_cast<std::size_t>(std::unique(years.begin(), years.end()) - years.begin());
    }
    /// Of a report whose year is not known, none of several years is surely its own.
    [[nodiscard]] bool is_other(lex::year_caption const& c) const {
        if (c.year) return year_ ? *c.year != *year_ : years_ > 1;
        return c.relative == lex::year_caption::relation::last_year;
    }
    /// Whether captions of several years stand in successive lines: their tables stood beside each other, and whose a figure is, nothing tells.
    [[nodiscard]] bool stands_beside(std::vector<captioned_line>::const_iterator at,
                                     std::vector<captioned_line>::const_iterator end) {
        auto const alone = [](captioned_line const& l) { return l.cells.size() == 1 && !l.leads_row; };
        if (beside_ || !alone(*at)) return beside_;
        auto const next = at + 1;
        return beside_ = next != end && next->line == at->line + 1 && alone(*next) &&
                         is_other(next->cells.front().says) != is_other(at->cells.front().says);
    }
    void leave_out(std::size_t n, std::size_t first, std::size_t last) {
        read::line const& line = here_.lines().lines[n];
        for (std::size_t k = first; k < last; ++k) here_.leave_out(line.first + k);
    }
    void set_columns(captioned_line const& head) {
        columns_.clear();
        width_ = here_.lines().lines[head.line].size;
        for (std::size_t i = 0; i < head.cells.size(); ++i)
            columns_.push_back({head.cells[i].position, i + 1 < head.cells.size() ? head.cells[i + 1].position : width_,
                                is_other(head.cells[i].says)});
        if (std::ranges::none_of(columns_, [](year_columns const& c) { return c.other; })) columns_.clear();
    }
    /// Whether a label stands among these cells of a line.
    [[nodiscard]] bool has_words(std::size_t n, std::size_t first, std::size_t last) const {
        for (std::size_t k = first; k < last; ++k) {
            std::string_view const text = here_.view(here_.lines().lines[n].first + k);
            if (text.size() > longest_figure || (text.size() > 3 && text.find_first_of("0123456789") == std::string_view::npos))
                return true;
        }
        return false;
    }
    /// Whether a line has words in columns of another year only, and no figure: heads that cover those of this year too.
    [[nodiscard]] bool covers_both(std::size_t n) const {
        bool any = false;
        for (year_columns const& c : columns_)
            for (std::size_t k = c.first; k < c.last; ++k) {
                std::string_view const text = here_.view(here_.lines().lines[n].first + k);
                if (text.empty()) continue;
                if (!c.other || text.size() <= 3 || (text.front() >= '0' && text.front() <= '9')) return false;
                any = true;
            }
        return any;
    }
    /// Whether a line of heads lacks but its first cell, which is not seen where rows of bars begin without one.
    [[nodiscard]] bool begins_with_bar(std::size_t n) const {
        read::line const& line = here_.lines().lines[n];
        if (!line.tabular || std::size_t{line.size} + 1 != width_ || columns_.front().first > 0) return false;
        for (std::size_t k = 0; k < line.size; ++k)
            if (here_.view(line.first + k).find_first_of("0123456789") != std::string_view::npos) return false;
        return true;
    }
    /// A line of other cells than the captions' shows no columns, nor does one with a label below only some of them: its cells stand a place
    /// off. All of it is left out.
    void leave_out_columns(std::size_t n) {
        std::size_t const size = here_.lines().lines[n].size;
        if (begins_with_bar(n)) {
            for (year_columns const& c : columns_)
                if (c.other) leave_out(n, c.first == 0 ? 0 : c.first - 1, c.last - 1);
            return;
        }
        if (size == width_ && covers_both(n)) return;
        std::size_t words = 0;
        for (year_columns const& c : columns_) words += size == width_ && has_words(n, c.first, c.last);
        if (size != width_ || (words != 0 && words != columns_.size())) return leave_out(n, 0, size);
        for (year_columns const& c : columns_)
            if (c.other) leave_out(n, c.first, c.last);
    }
    void say(int section, std::size_t line) {
        here_.say(code::other_year, severity::warning, section_name::of(section).paths, here_.where(line),
                  {{"section", std::string{text::numeral(section)}}});
    }

    parse_context& here_;
    std::optional<int> year_;
    bool beside_ = false;  ///< of several years
    std::size_t years_ = 0, width_ = 0;
    std::vector<year_columns> columns_;  ///< in the lines that follow; none where all are of this year
};

}  // namespace detail

/// Leaves the tables of other years out of the lines [from, to) of a section; `year` is the report's, if it is known. Linear.
inline void leave_out_other_years(parse_context& here, std::optional<int> year, int section, std::size_t from, std::size_t to) {
    detail::year_sorter(here, year).run(section, from, to);
}

}  // namespace gongkai::inline v0::grammar

#endif
