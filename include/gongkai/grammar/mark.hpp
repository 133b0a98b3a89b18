// SPDX-License-Identifier: BSL-1.0
/// The pass before the grammar: which lines head a section, where a section begins whose heading is lost, where the report is closed.
#ifndef GONGKAI_GRAMMAR_MARK_HPP
#define GONGKAI_GRAMMAR_MARK_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/container/static_vector.hpp>

#include <gongkai/grammar/closing.hpp>
#include <gongkai/grammar/cut.hpp>
#include <gongkai/grammar/disclosure.hpp>
#include <gongkai/grammar/divide.hpp>
#include <gongkai/grammar/heading.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/grammar/prose.hpp>
#include <gongkai/grammar/survey.hpp>
#include <gongkai/grammar/years.hpp>
#include <gongkai/lex/page.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::inline v0::grammar {

inline constexpr form_table<form::requests_table, gongkai::requests> requests{"requests"};
inline constexpr form_table<form::review_and_litigation_table, annual_report> review_and_litigation{};

/// Candidates by number, in the form's order: one a section at most.
using chosen_headings = boost::container::static_vector<std::size_t, 6>;

/// Chooses the headings: in the form's order, the surest chain; a table of contents loses to headings with text below them.
/// Linear in the number of candidates.
[[nodiscard]] inline chosen_headings choose_headings(std::span<heading_candidate const> candidates) {
    auto const weight_of = [&candidates](std::size_t i) {
        heading_candidate const& h = candidates[i];
        bool const nothing_below =
            i + 1 < candidates.size() && candidates[i + 1].line <= h.line + 1 && candidates[i + 1].section != h.section;
        return nothing_below ? std::max(1, h.weight + evidence::nothing_below) : h.weight;
    };
    // best[s]: the surest chain that ends with section s
    struct chain {
        int weight = 0;
        chosen_headings taken;
    };
    std::array<chain, 7> best;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        auto const section = static_cast<std::size_t>(candidates[i].section);
        chain const& before = *std::ranges::max_element(best.begin(), best.begin() + candidates[i].section, {}, &chain::weight);
        int const weight = before.weight + weight_of(i);
        if (weight <= best[section].weight) continue;
        chain next{weight, before.taken};
        next.taken.push_back(i);
        best[section] = next;
    }
    return std::ranges::max_element(best, {}, &chain::weight)->taken;
}

namespace detail {

/// Makes the tokens of a report.
class marker {
public:
    marker(parse_context& here, survey const& seen, report_lines lines) : here_(here), seen_(seen), own_(std::move(lines)) {}

    [[nodiscard]] std::vector<marked_line> run() {
        std::span<heading_candidate const> const all{seen_.heading_from(own_.from), seen_.heading_from(own_.to)};
        chosen_headings const chosen = choose_headings(all);
        for (std::size_t const i : chosen) line_of(all[i].section) = all[i].line;
        keep_headings(all);
        for (std::size_t const i : chosen) marks_.push_back({all[i].line, all[i].section, marked_line::kind::heading});
        for (int s = 2; s <= 4; ++s) find_lost_table(s);
        find_other_years();
        find_lost_prose();
        find_closing();
        return tokens();
    }

private:
    static constexpr std::size_t shortest = 6;  ///< bytes of a line of prose

    [[nodiscard]] std::optional<std::size_t>& line_of(int section) { return line_of_[static_cast<std::size_t>(section)]; }

    /// For the report: the chosen headings, and those of sections that stand elsewhere than the form has them.
    void keep_headings(std::span<heading_candidate const> all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            heading_candidate const& h = all[i];
            std::optional<std::size_t> const& chosen = line_of(h.section);
            bool const in_contents =
                (i > 0 && all[i - 1].line + 1 == h.line) || (i + 1 < all.size() && h.line + 1 == all[i + 1].line);
            if (chosen ? *chosen != h.line : h.weight < evidence::title || in_contents) continue;
            here_.headings.push_back({h.section, std::max(h.numeral, 0), h.words, here_.where(h.line)});
        }
    }

    /// Between the beginnings of tables' sections, tables of other years are left out. A caption above a table whose heading is lost is its own.
    void find_other_years() {
        std::vector<marked_line> const heads = [this] {
            std::vector<marked_line> out = marks_;
            for (marked_line& m : out)
                if (m.what == marked_line::kind::lost_heading)
                    for (std::size_t const top = room_for(m.section).first; m.index > top && !has_figures(m.index - 1);)
                        --m.index;
            std::ranges::stable_sort(out, {}, &marked_line::index);
            return out;
        }();
        for (std::size_t i = 0; i < heads.size(); ++i) {
            if (heads[i].section < 2 || heads[i].section > 4) continue;
            std::size_t const from = heads[i].index + (heads[i].what == marked_line::kind::heading ? 1 : 0);
            leave_out_other_years(here_, year(), heads[i].section, from, i + 1 < heads.size() ? heads[i + 1].index : own_.to);
        }
    }
    /// The report's, of its title or of what stands above its first heading.
    [[nodiscard]] std::optional<int> year() {
        if (own_.year) return own_.year;
        std::size_t const to = marks_.empty() ? own_.to : marks_.front().index;
        for (std::size_t n = own_.from; n < std::min(to, own_.from + here_.limits.max_front_lines) && !own_.year; ++n)
            own_.year = lex::find_year(here_.compact_line(n).text);
        return own_.year;
    }

    /// The lines between the nearest headings before and behind a section.
    [[nodiscard]] std::pair<std::size_t, std::size_t> room_for(int section) {
        std::size_t from = own_.from, to = own_.to;
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
            if (length < 12 || length > 400 || here_.left_out(c)) continue;
            text::key key = text::key_of(here_.folded(c).text);
            while (!key.empty() && key.back() >= U'0' && key.back() <= U'9') key.pop_back();
            if (key.size() >= 4 && model.knows(key)) return true;
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
        return lex::begins_with(x3::omit[rules::part_numeral_han], text) &&
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
        std::size_t const page_end = find_page_end(*last + 1);
        line_iterator const end = lines.data() + std::min(page_end, *last + here_.limits.max_closing_lines);
        bool const own_line = std::ranges::any_of(
            marks_, [&last](marked_line const& m) { return m.index == *last && m.what == marked_line::kind::heading; });
        line_iterator at = lines.data() + *last + (own_line ? 1 : 0);
        for (bool dated = at < end && ends_with_date(*at); at < end; ++at) {
            bool const below = at + 1 < end && ends_with_date(*(at + 1));
            if (!std::exchange(dated, below) && !below) continue;
            line_iterator first = at;
            ast::closing found;
            if (!x3::parse(first, end, x3::with<parse_context>(here_)[rules::closing], found) || !to_closing(here_, found))
                continue;
            marks_.push_back({at->index, 0, marked_line::kind::closing});
            return;
        }
        if (page_end != own_.to) marks_.push_back({page_end, 0, marked_line::kind::page_end});
        if (end != lines.data() + page_end)
            here_.meet("max_closing_lines", here_.limits.max_closing_lines, here_.where(end->index));
    }

    [[nodiscard]] bool ends_with_date(marked_line const& line) const { return lex::may_end_with_date(here_.text(line.index)); }

    /// The first line from `from` on that is the page's, below which no sentence stands; the report's end where there is none.
    [[nodiscard]] std::size_t find_page_end(std::size_t from) {
        std::size_t out = own_.to;
        for (std::size_t n = std::min(from, own_.to); n < own_.to; ++n) {
            std::string_view const text = here_.text(n);
            if (text.empty()) continue;
            bool const page = text.size() <= longest_furniture && lex::is_page_furniture(here_.compact_line(n).text);
            if (page && out == own_.to) out = n;
            if (!page && text.size() >= sentence && text.find("。") != std::string_view::npos) out = own_.to;
        }
        return out;
    }
    static constexpr std::size_t longest_furniture = 400;  ///< bytes

    /// The lines with the marks between them.
    [[nodiscard]] std::vector<marked_line> tokens() {
        std::ranges::stable_sort(marks_, {}, [](marked_line const& m) { return std::pair{m.index, m.section}; });
        std::vector<marked_line> out;
        out.reserve(own_.to - own_.from + marks_.size());
        auto mark = marks_.begin();
        for (std::size_t n = own_.from; n < own_.to; ++n) {
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
    survey const& seen_;
    report_lines own_;
    std::array<std::optional<std::size_t>, 7> line_of_{};
    std::vector<marked_line> marks_;
};

/// Whether a text may begin with a title: the letters of one stand there before a mark that no title has.
[[nodiscard]] inline bool may_begin_with_title(std::string_view text) {
    section_titles const& titles = section_titles::instance();
    for (std::string_view const end : {"。", "，", "《"}) text = text.substr(0, text::find_character(text, end));
    letter_bits const letters = titles.letters.of(text);
    return (letters & titles.report) == titles.report || (letters & titles.summary) == titles.summary;
}

/// Whether a whole report stands in one cell, headings and all (no table of the form is shorter), or one begins there: title and heading.
[[nodiscard]] inline bool holds_report(parse_context& here, std::size_t headings) {
    constexpr std::size_t shortest = 1500, shortest_beginning = 240;  // bytes
    for (std::size_t c = 0; c < here.lines().cells.size(); ++c) {
        std::size_t const length = here.lines().cells[c].length;
        if (length < shortest_beginning || (length < shortest && !may_begin_with_title(here.view(c)))) continue;
        std::string const& text = here.compact(c).text;
        bool const begins = lex::parse_title_prefix(text).has_value();
        if (!begins && text.size() < shortest) continue;
        if (find_headings(section_titles::instance(), text).size() >= (begins ? 1 : headings)) return true;
    }
    return false;
}

}  // namespace detail

/// What the lines of a context's document show; where headings stand inside lines, the context's lines are cut there first. Linear in
/// the size of the document.
[[nodiscard]] inline survey survey_document(parse_context& here) {
    static constexpr std::size_t enough = 5;  // headings on lines of their own: no need to look inside lines
    survey seen = survey_lines(here);
    if (choose_headings(seen.headings).size() >= enough && !detail::holds_report(here, enough)) return seen;
    cut_document cut = cut_at_headings(here, section_titles::instance());
    if (cut.lines.lines.size() == here.source().lines.size()) return seen;
    here.replace_lines(std::move(cut.lines), cut.from);
    return survey_lines(here);
}

/// The lines of one report with their marks. Linear in their number.
[[nodiscard]] inline std::vector<marked_line> mark_lines(parse_context& here, survey const& seen, report_lines lines) {
    return detail::marker(here, seen, std::move(lines)).run();
}

}  // namespace gongkai::inline v0::grammar

#endif
