// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_GRAMMAR_REPORT_IPP
#define GONGKAI_GRAMMAR_REPORT_IPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/sections.hpp>
#include <gongkai/grammar/divide.hpp>
#include <gongkai/grammar/mark.hpp>
#include <gongkai/grammar/opening.hpp>
#include <gongkai/grammar/report.hpp>
#include <gongkai/grammar/survey.hpp>
#include <gongkai/read/repeats.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/each_cell.hpp>

namespace gongkai::inline v0::grammar {

/// Of the three tables.
[[nodiscard]] inline std::vector<std::string> table_paths() {
    std::vector<std::string> out;
    for (int const section : {2, 3, 4})
        for (std::string const& path : section_name::of(section).paths) out.push_back(path);
    return out;
}

/// Whether lines that would stand twice were removed from the tables: sections 三 and 四 are left unread then; of 二, whose rows have
/// labels, some is read, but nothing is sure.
inline void look_for_repeats(parse_context& here, std::vector<marked_line> const& lines) {
    if (here.source().format != "text") return;  // the lines of a page's or a file's source are not its table's
    read::repeats repeats{here.source().text};
    line_iterator const last = lines.data() + lines.size();
    std::optional<std::size_t> first;
    for (line_iterator at = lines.data(); at != last; ++at) {
        if (at->section < 2 || at->section > 4) continue;
        line_iterator const end = detail::body_end(at + 1, last);
        if (end == at + 1) continue;
        repeats.add(here.lines(), (at + 1)->index, (end - 1)->index + 1);
        if (!first) first = (at + 1)->index;
    }
    here.repeats_removed = first && repeats.removed();
    if (!here.repeats_removed) return;
    here.say(code::repeats_removed, severity::warning, table_paths(), here.where(*first));
}

/// The section with a table that a report's lines end in; 0 where they end elsewhere, or a page's own lines or a signature close them.
[[nodiscard]] inline int section_of_end(std::vector<marked_line> const& lines) {
    int last = 0, most = 0;
    for (marked_line const& line : lines) {
        if (line.what == marked_line::kind::closing || line.what == marked_line::kind::page_end) return 0;
        if (line.section == 0) continue;
        last = line.section;
        most = std::max(most, last);
    }
    return last == most && last > 1 && section_name::of(last).table ? last : 0;
}
/// Says once what a text that was cut off in a table has not.
inline void report_lost_end(parse_context& here, std::vector<marked_line> const& lines) {
    lost_end& end = here.lost_end;
    if (!end.found) return;
    here.say(code::text_cut, severity::warning, std::move(end.paths), here.where(lines.back().index),
             {{"section", std::string{text::numeral(end.section)}},
              {"row", end.row},
              {"count", end.rows > 1 ? std::to_string(end.rows) : std::string{}},
              {"sections", end.sections}});
}

/// In the edition of 2019 其他处理 is one row: where it is there and empty, those that divide it are not missing.
inline void settle_undivided(annual_report& report, std::vector<diagnostic>& findings) {
    if (report.edition != 2019) return;
    form::table_view const& view = grammar::requests.compiled().view;
    form::grid_view const& only = view.grids.front();
    auto const cells = form::cells_of(form::requests_table, report.requests);
    auto const all = [&](form::alternative which, origin from) {
        for (std::size_t r = 0; r < only.rows.size(); ++r)
            for (std::size_t c = 0; only.rows[r].alternative == which && c < only.columns.size(); ++c)
                if (!std::visit([from](auto* cell) { return cell->origin == from; }, cells[only.cell(r, c)])) return false;
        return true;
    };
    if (!all(form::alternative::undivided, origin::blank) || !all(form::alternative::divided, origin::absent)) return;
    std::vector<std::string> paths;
    for (std::size_t r = 0; r < only.rows.size(); ++r) {
        if (only.rows[r].alternative != form::alternative::divided) continue;
        paths.push_back(view.row_path(only, r));
        for (std::size_t c = 0; c < only.columns.size(); ++c)
            std::visit([](auto* cell) { cell->clear(origin::not_applicable); }, cells[only.cell(r, c)]);
    }
    std::erase_if(findings, [&paths](diagnostic const& d) {
        return d.code == code::row_missing && std::ranges::all_of(d.paths, [&paths](std::string const& p) {
                   return std::ranges::find(paths, p) != paths.end();
               });
    });
}

inline constexpr int first_year_of_form = 2019;  ///< 国办公开办函〔2019〕60号: before it, each organ wrote as it liked

/// Whether the tables of a report are there, and not a number in most of them.
[[nodiscard]] inline bool has_blank_tables(annual_report const& report) {
    std::size_t cells = 0, blank = 0;
    each_cell(report, [&](auto const& cell) {
        ++cells;
        blank += cell.origin == origin::blank ? 1U : 0U;
    });
    return blank * 2 > cells;
}

/// Whether a finding says that figures are not there or were not read.
[[nodiscard]] inline bool tells_of_lost_figures(diagnostic const& d) {
    switch (d.code) {
        case code::table_missing:
        case code::table_is_picture:
        case code::repeats_removed:
        case code::text_cut:
        case code::table_not_read:
        case code::row_not_read:
        case code::cell_blank:
        case code::cell_absent: return true;
        default: return false;
    }
}
/// Says that nothing was read of a report, and why; `from`: where its findings begin. A report from before the form has no other. Where all but
/// its figures was read, what says so of its tables is an error.
inline void judge_reading(parse_context& here, annual_report& out, std::size_t from) {
    static constexpr std::size_t few = 20;  // figures that a free report's own tables may seem to have
    auto const begin = here.diagnostics.begin() + static_cast<std::ptrdiff_t>(from);
    bool const dated = !out.title.empty() || out.period;
    if (dated && out.year && *out.year < first_year_of_form && count_figures(out) < few) {
        here.diagnostics.erase(begin, here.diagnostics.end());
        annual_report const none;
        out.proactive_disclosure = none.proactive_disclosure;
        out.requests = none.requests;
        out.review = none.review;
        out.litigation = none.litigation;
        out.edition = 0;
        here.say(code::free_form, severity::error, {}, {}, {{"year", std::to_string(*out.year)}});
        return;
    }
    // A file that is no text is told so already.
    if (has_figures(out) || std::ranges::any_of(here.diagnostics, [](diagnostic const& d) {
            return d.code == code::input_empty || d.code == code::input_not_text;
        }))
        return;
    if (is_unfilled(out) && has_blank_tables(out)) {
        here.diagnostics.erase(begin, here.diagnostics.end());
        here.say(code::form_blank, severity::error, table_paths(), {});
        return;
    }
    if (!out.overview.text.empty() || !out.problems_and_improvements.text.empty() || !out.other_matters.text.empty()) {
        for (auto at = begin; at != here.diagnostics.end(); ++at)
            if (tells_of_lost_figures(*at)) at->severity = severity::error;
        return;
    }
    here.say(code::nothing_read, severity::error, {}, {},
             out.headings.size() < 2 && out.title.empty()
                 ? std::vector<argument>{{"headings", std::to_string(out.headings.size())}}
                 : std::vector<argument>{});
}

GONGKAI_INLINE annual_report read_report(parse_context& here, survey const& seen, report_lines const& own) {
    here.begin_report();
    std::size_t const said_before = here.diagnostics.size();
    std::vector<marked_line> const lines = mark_lines(here, seen, own);
    look_for_repeats(here, lines);
    here.lost_end.section = here.repeats_removed ? 0 : section_of_end(lines);
    line_iterator first = lines.data();
    line_iterator const last = first + lines.size();
    here.bodies[0] = {own.from, own.from + static_cast<std::size_t>(detail::body_end(first, last) - first)};
    annual_report out;
    ast::report parts{out};
    x3::parse(first, last, x3::with<parse_context>(here)[rules::report], parts);
    report_lost_end(here, lines);
    out.edition = form::with_edition_of(out, [](auto const& edition) { return edition.year; });
    settle_undivided(out, here.diagnostics);
    out.headings = std::move(here.headings);
    if (auto closing = detail::to_closing(here, parts.signature)) out.closing = *std::move(closing);
    if (!parts.after.empty())
        here.say(code::text_after_end, severity::note, {}, here.where(parts.after.front().index),
                 {{"lines", std::to_string(parts.after.size())}});
    std::size_t const below = parts.after.empty() ? own.to : parts.after.front().index;
    opening_reader(here, out, parts.front, {below, own.to}).run();
    judge_reading(here, out, said_before);
    return out;
}

GONGKAI_INLINE annual_report read_report(parse_context& here) {
    survey const seen = survey_document(here);
    std::vector<report_lines> const all = divide_reports(here, seen);
    annual_report out = read_report(here, seen, all.front());
    if (all.size() > 1)
        here.say(code::several_reports, severity::warning, {}, here.where(all[1].from),
                 {{"more", std::to_string(all.size() - 1)}});
    return out;
}

}  // namespace gongkai::inline v0::grammar

#endif
