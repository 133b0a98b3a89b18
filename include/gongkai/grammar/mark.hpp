// SPDX-License-Identifier: BSL-1.0
/// The pass before the grammar: which lines head a section, where a section begins whose heading is lost, where the report is closed.
#ifndef GONGKAI_GRAMMAR_MARK_HPP
#define GONGKAI_GRAMMAR_MARK_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/closing.hpp>
#include <gongkai/grammar/disclosure.hpp>
#include <gongkai/grammar/heading.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/grammar/prose.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::grammar {

inline constexpr form_table<form::requests_table, gongkai::requests> requests{"requests"};
inline constexpr form_table<form::review_and_litigation_table, annual_report> review_and_litigation{};

/// A document cut at the headings inside its lines, and which cell of the whole each of its cells is a piece of.
struct cut_document {
    read::document lines;
    std::vector<std::size_t> from;
};

/// Makes lines of what stands before, in and behind a heading.
class heading_cutter {
public:
    heading_cutter(parse_context& here, section_titles const& titles) : here_(here), titles_(titles) {}

    [[nodiscard]] cut_document run() {
        read::document const& doc = here_.source();
        out_.lines.cells.reserve(doc.cells.size() + 16);
        for (read::line const& line : doc.lines) {
            now_ = line;
            begin();
            now_.gap = line.gap;
            for (std::size_t c = line.first; c < line.first + line.size; ++c) cell(c, line.size > 1);
            if (now_.size > 0) out_.lines.lines.push_back(now_);
        }
        return std::move(out_);
    }

private:
    /// A cell this long may be a heading among the cells of a line; one longer may hold some.
    static constexpr std::size_t heading_from = 12, heading_to = 120, holds_from = 60, holds_from_in_row = 24;

    void begin() {
        now_.first = static_cast<std::uint32_t>(out_.lines.cells.size());
        now_.size = 0;
        now_.gap = 0;
    }
    void end_line() {
        if (now_.size > 0) out_.lines.lines.push_back(now_);
        begin();
    }
    void take(read::cell const& cell, std::size_t from) {
        out_.lines.cells.push_back(cell);
        out_.from.push_back(from);
        ++now_.size;
    }
    void cell(std::size_t index, bool in_row) {
        read::cell const& whole = here_.source().cells[index];
        std::string_view const text = here_.source().view(whole);
        // The lines of a report may have become the columns of one.
        if (in_row && text.size() >= heading_from && text.size() <= heading_to &&
            parse_heading(titles_, here_.compact(index).text)) {
            end_line();
            take(whole, index);
            end_line();
        } else if (text.size() < (in_row ? holds_from_in_row : holds_from))
            take(whole, index);
        else
            cut(whole, text, index);
    }
    void cut(read::cell const& whole, std::string_view text, std::size_t index) {
        text::folded const& folded = here_.compact(index);
        std::size_t at = 0;
        auto const piece = [&](std::size_t to) {
            while (at < to && (text[at] == ' ' || text[at] == '\t')) ++at;
            if (to > at) take({whole.offset + at, static_cast<std::uint32_t>(to - at), whole.within}, index);
            at = to;
        };
        for (inline_heading const& h : find_headings(titles_, folded.text)) {
            piece(folded.source[h.from]);
            end_line();
            piece(folded.source[h.to]);
            end_line();
        }
        piece(text.size());
    }

    parse_context& here_;
    section_titles const& titles_;
    cut_document out_;
    read::line now_;
};

/// The lines of a document, its long lines cut where headings stand inside them.
[[nodiscard]] inline cut_document cut_at_headings(parse_context& here, section_titles const& titles) {
    return heading_cutter(here, titles).run();
}

/// Chooses the headings: in the form's order, the surest chain; a table of contents loses to headings with text below them.
/// Linear in the number of candidates.
[[nodiscard]] inline std::vector<heading_candidate> choose_headings(std::vector<heading_candidate> candidates) {
    for (std::size_t i = 0; i + 1 < candidates.size(); ++i)
        if (candidates[i + 1].line <= candidates[i].line + 1)
            candidates[i].weight = std::max(1, candidates[i].weight + evidence::nothing_below);
    // best[s]: the surest chain that ends with section s
    struct chain {
        int weight = 0;
        std::vector<std::size_t> taken;
    };
    std::array<chain, 7> best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const section = static_cast<std::size_t>(candidates[i].section);
        chain const& before = *std::max_element(best.begin(), best.begin() + candidates[i].section,
                                                [](chain const& a, chain const& b) { return a.weight < b.weight; });
        int const weight = before.weight + candidates[i].weight;
        if (weight <= best[section].weight) continue;
        chain next{weight, before.taken};
        next.taken.push_back(i);
        best[section] = std::move(next);
    }
    auto const top =
        std::max_element(best.begin(), best.end(), [](chain const& a, chain const& b) { return a.weight < b.weight; });
    std::vector<heading_candidate> out;
    for (std::size_t const i : top->taken) out.push_back(std::move(candidates[i]));
    return out;
}

namespace detail {

/// Makes the tokens of a report.
class marker {
public:
    explicit marker(parse_context& here) : here_(here), titles_(section_titles::instance()) {}

    [[nodiscard]] std::vector<marked_line> run() {
        std::vector<heading_candidate> all = candidates();
        std::vector<heading_candidate> chosen = choose_headings(all);
        if (chosen.size() < enough) {
            cut_document cut = cut_at_headings(here_, titles_);
            if (cut.lines.lines.size() != here_.source().lines.size()) {
                here_.replace_lines(std::move(cut.lines), cut.from);
                all = candidates();
                chosen = choose_headings(all);
            }
        }
        for (heading_candidate const& h : chosen) line_of_[static_cast<std::size_t>(h.section)] = h.line;
        keep_headings(all);
        for (heading_candidate const& h : chosen) marks_.push_back({h.line, h.section, marked_line::kind::heading});
        for (int s = 2; s <= 4; ++s) find_lost_table(s);
        find_lost_prose();
        find_closing();
        return tokens();
    }

private:
    static constexpr std::size_t enough = 5;                   ///< headings on lines of their own: no need to look inside lines
    static constexpr std::size_t shortest = 6, longest = 240;  ///< bytes of a line that may be a title

    [[nodiscard]] std::size_t size() const { return here_.lines().lines.size(); }
    [[nodiscard]] std::optional<std::size_t>& line_of(int section) { return line_of_[static_cast<std::size_t>(section)]; }

    [[nodiscard]] static bool all_ascii(std::string_view s) {
        return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }
    /// The only cell of a line that holds anything; nothing where there are more, or none.
    [[nodiscard]] std::optional<std::size_t> only_cell(std::size_t n) const {
        read::line const& line = here_.lines().lines[n];
        std::optional<std::size_t> only;
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            if (here_.lines().cells[c].length == 0) continue;
            if (only) return std::nullopt;
            only = c;
        }
        return only;
    }
    [[nodiscard]] std::vector<heading_candidate> candidates() {
        std::vector<heading_candidate> found;
        for (std::size_t n = 0; n < size(); ++n) {
            if (found.size() >= here_.limits.max_heading_candidates) {
                here_.meet("max_heading_candidates", here_.limits.max_heading_candidates, here_.where(n));
                break;
            }
            auto const cell = only_cell(n);
            if (!cell) continue;
            std::string_view const text = here_.view(*cell);
            if (text.size() > longest || text.size() < shortest || all_ascii(text)) continue;  // a figure, not a title
            auto h = parse_heading(titles_, here_.compact(*cell).text);
            if (!h) continue;
            h->line = n;
            found.push_back(*std::move(h));
        }
        return found;
    }
    /// For the report: the chosen headings, and those of sections that stand elsewhere than the form has them.
    void keep_headings(std::vector<heading_candidate> const& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            heading_candidate const& h = all[i];
            std::optional<std::size_t> const& chosen = line_of(h.section);
            bool const in_contents =
                (i > 0 && all[i - 1].line + 1 == h.line) || (i + 1 < all.size() && h.line + 1 == all[i + 1].line);
            if (chosen ? *chosen != h.line : h.weight < evidence::title || in_contents) continue;
            here_.headings.push_back({h.section, std::max(h.numeral, 0), h.words, here_.where(h.line)});
        }
    }

    /// The lines between the nearest headings before and behind a section.
    [[nodiscard]] std::pair<std::size_t, std::size_t> room_for(int section) {
        std::size_t from = 0, to = size();
        for (int s = 1; s < section; ++s)
            if (line_of(s)) from = std::max(from, *line_of(s) + 1);
        for (int s = section + 1; s <= 6; ++s)
            if (line_of(s)) to = std::min(to, *line_of(s));
        return {from, to};
    }
    void lost(int section, std::size_t line) {
        line_of(section) = line;
        marks_.push_back({line, section, marked_line::kind::lost_heading});
    }
    /// A table whose heading was lost begins where its first own label stands.
    void find_lost_table(int section) {
        if (line_of(section)) return;
        solve::model const& model = section == 2   ? disclosure_2021.compiled().model
                                    : section == 3 ? requests.compiled().model
                                                   : review_and_litigation.compiled().model;
        auto const [from, to] = room_for(section);
        for (std::size_t n = from; n < to; ++n)
            if (begins_table(model, here_.lines().lines[n])) return lost(section, n);
    }
    [[nodiscard]] bool begins_table(solve::model const& model, read::line const& line) {
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            std::size_t const length = here_.lines().cells[c].length;
            if (length < 12 || length > 400) continue;
            text::key key = text::key_of(here_.folded(c).text);
            while (!key.empty() && key.back() >= U'0' && key.back() <= U'9') key.pop_back();
            if (key.size() < 4) continue;
            if (model.head_keys.contains(key) || model.row_of_key.contains(key)) return true;
        }
        return false;
    }

    /// 一 without its heading begins with the prose above the first table, 五 with the prose below the last one.
    void find_lost_prose() {
        int last_table = 0;
        for (int s = 2; s <= 4; ++s)
            if (line_of(s)) last_table = s;
        if (last_table == 0) return;
        if (!line_of(1)) {
            auto const [from, to] = room_for(1);
            mark_prose(1, from, to);
        }
        if (line_of(5)) return;
        auto const [begin, to] = room_for(5);
        std::size_t from = begin;
        for (std::size_t n = begin; n < to; ++n)
            if (has_figures(n)) from = n + 1;
        mark_prose(5, from, to);
    }
    void mark_prose(int section, std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to; ++n)
            if (is_prose(n)) return lost(section, n);
    }
    /// A sentence, or a numbered part; not the opening's, which announces the report or begins with its title, nor a row's label.
    [[nodiscard]] bool is_prose(std::size_t n) {
        read::line const& line = here_.lines().lines[n];
        if (line.tabular || line.size != 1 || here_.view(line.first).size() < shortest) return false;
        std::string_view const text = here_.compact(line.first).text;
        if (text.ends_with("如下") || text.ends_with("如下:") || text.ends_with("如下。") || lex::parse_title_prefix(text))
            return false;
        if (text.size() >= sentence && text.find("。") != std::string_view::npos) return true;
        lex::iterator first = text.data();
        lex::slice number;
        return x3::parse(first, text.data() + text.size(), rules::part_numeral_han, number) &&
               !solve::looks_like_label(requests.compiled().model, text::key_of(text));
    }
    static constexpr std::size_t sentence = 60;  ///< bytes: twenty characters

    /// A cell that holds digits and nothing else.
    [[nodiscard]] bool has_figures(std::size_t n) const {
        read::line const& line = here_.lines().lines[n];
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            std::string_view const text = here_.view(c);
            if (!text.empty() && text.find_first_not_of("0123456789., \t") == std::string_view::npos) return true;
        }
        return line.tabular;
    }

    /// Behind the last heading of prose.
    void find_closing() {
        std::optional<std::size_t> const last = line_of(6) ? line_of(6) : line_of(5);
        if (!last) return;
        std::vector<marked_line> lines = index_lines(here_.lines());
        line_iterator const end = lines.data() + std::min(lines.size(), *last + here_.limits.max_closing_lines);
        bool const own_line = std::any_of(marks_.begin(), marks_.end(), [&last](marked_line const& m) {
            return m.index == *last && m.what == marked_line::kind::heading;
        });
        for (line_iterator at = lines.data() + *last + (own_line ? 1 : 0); at < end; ++at) {
            line_iterator first = at;
            ast::closing found;
            if (!x3::parse(first, end, x3::with<parse_context>(here_)[rules::closing], found) || !to_closing(here_, found))
                continue;
            marks_.push_back({at->index, 0, marked_line::kind::closing});
            return;
        }
        if (end != lines.data() + lines.size())
            here_.meet("max_closing_lines", here_.limits.max_closing_lines, here_.where(end->index));
    }

    /// The lines with the marks between them.
    [[nodiscard]] std::vector<marked_line> tokens() {
        std::stable_sort(marks_.begin(), marks_.end(), [](marked_line const& a, marked_line const& b) {
            return std::pair{a.index, a.section} < std::pair{b.index, b.section};
        });
        std::vector<marked_line> out;
        out.reserve(size() + marks_.size());
        auto mark = marks_.begin();
        for (std::size_t n = 0; n < size(); ++n) {
            bool heads = false;
            for (; mark != marks_.end() && mark->index == n; ++mark) {
                out.push_back(*mark);
                heads = heads || mark->what == marked_line::kind::heading;
            }
            if (!heads) out.push_back({n, 0, marked_line::kind::line});
        }
        return out;
    }

    parse_context& here_;
    section_titles const& titles_;
    std::array<std::optional<std::size_t>, 7> line_of_{};
    std::vector<marked_line> marks_;
};

}  // namespace detail

/// The lines of a context's document with their marks; where headings stand inside lines, the context's lines are cut there.
/// Linear in the size of the document.
[[nodiscard]] inline std::vector<marked_line> mark_lines(parse_context& here) { return detail::marker(here).run(); }

}  // namespace gongkai::grammar

#endif
