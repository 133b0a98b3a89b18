// SPDX-License-Identifier: BSL-1.0
/// What sentences say of the report itself: 统计期限, the issuer's full name, the year. The opening says it, or a section of prose.
#ifndef GONGKAI_GRAMMAR_OPENING_HPP
#define GONGKAI_GRAMMAR_OPENING_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/closing.hpp>
#include <gongkai/grammar/front.hpp>
#include <gongkai/grammar/witness.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/lex/title.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/marks.hpp>

namespace gongkai::inline v0::grammar {

/// 農(nóng)業(yè) → 農業: a font's readings left behind the characters.
[[nodiscard]] inline std::string without_pinyin(std::string_view s) {
    std::string out;
    while (!s.empty()) {
        std::size_t const open = s.find('('), close = s.find(')', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos ||
            !text::label_key(s.substr(open, close - open)).empty())
            break;
        out += s.substr(0, open);
        s.remove_prefix(close + 1);
    }
    return out += s;
}

/// Tells the report's title, organ, year and day: by the titles above its first section, what the opening and the prose say, the signature,
/// and last by the page around it; and says where these disagree. Linear in the lines of all these, within the limits below.
class opening_reader {
public:
    /// `after`: the lines below the report.
    opening_reader(parse_context& here, annual_report& report, std::vector<report_title> const& titles,
                   std::pair<std::size_t, std::size_t> after)
        : here_(here), report_(report), front_(titles), after_(after), page_(here) {
        if (here.one_report) titles_ = page_titles(here.source());
    }

    void run() {
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}, std::size_t{6}, std::size_t{5}})
            if (!report_.period) read_period(compact_text(here_.bodies[part].first, here_.bodies[part].second));
        if (!report_.period) say_misprinted_period();
        std::optional<int> stated;
        if (report_.period) stated = report_.period->from.year;
        report_title const own = choose_title(front_, titles_, stated);
        report_.title = own.text;
        report_.issuer = own.issuer;
        report_.year = own.year;
        if (auto const [from, to] = here_.bodies[0]; !report_.issuer.empty()) full_name(from, to);
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}})
            if (report_.issuer.empty()) issuer_in_prose(here_.bodies[part].first, here_.bodies[part].second);
        if (!report_.year) report_.year = stated;
        take_page_title();
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}})
            if (!report_.year) report_.year = lex::find_year(compact_text(here_.bodies[part].first, here_.bodies[part].second));
        if (!report_.closing.date) take_signature_in_prose();
        if (report_.issuer.empty()) report_.issuer = report_.closing.issuer;
        if (report_.issuer.empty()) take_page_organ();
        if (!report_.closing.date) take_page_day();
        say_disagreement();
        say_missing();
    }

private:
    static constexpr std::size_t opening_lines = 100, naming_lines = 40;  ///< a report names itself at its top

    /// Spaces out of the lines [from, to), the lines kept together.
    [[nodiscard]] std::string compact_text(std::size_t from, std::size_t to) {
        std::string out;
        std::size_t const most = here_.limits.max_front_bytes;
        for (std::size_t n = from; n < to; ++n) {
            if (out.size() >= most) {
                here_.meet("max_front_bytes", most, here_.where(n));
                break;
            }
            out += of_line(n, "max_front_bytes", most);
        }
        return out;
    }
    [[nodiscard]] std::string_view of_line(std::size_t n, std::string_view limit, std::size_t most) {
        std::string_view const text = here_.compact_line(n).text;
        if (text.size() > most) here_.meet(limit, most, here_.where(n));
        return text.substr(0, most);
    }
    [[nodiscard]] std::string_view opening_line(std::size_t n) {
        return of_line(n, "max_opening_bytes", here_.limits.max_opening_bytes);
    }

    /// The range that 统计期限 or 统计数据 introduces; else the first.
    void read_period(std::string_view text) {
        std::size_t const at = std::min(text.find("统计"), text.find("数据"));
        if (at != std::string_view::npos) report_.period = lex::find_period(text.substr(at));
        if (!report_.period) report_.period = lex::find_period(text);
    }
    /// A 统计期限 that is none, as of a day that the calendar has not.
    void say_misprinted_period() {
        for (std::size_t const part : {std::size_t{0}, std::size_t{1}, std::size_t{6}, std::size_t{5}})
            for (std::size_t n = here_.bodies[part].first;
                 n < std::min(here_.bodies[part].second, here_.bodies[part].first + opening_lines); ++n)
                if (std::string_view const words = lex::find_period_words(opening_line(n)); !words.empty())
                    return here_.say(code::period_unreadable, severity::warning, {"period"}, here_.where(n),
                                     {{"found", printed(here_.compact_line(n), here_.text(n), words)}});
    }
    /// The title may shorten a name that the opening gives in full.
    void full_name(std::size_t from, std::size_t to) {
        std::string const own = text::compact(report_.issuer).text;
        for (std::size_t n = from; n < std::min(to, from + opening_lines); ++n)
            if (auto const name = lex::find_full_name(opening_line(n), own); !name.empty()) {
                report_.issuer = std::string{name};
                return;
            }
    }
    /// A report without a title of its own may name itself in a sentence of its opening.
    void issuer_in_prose(std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < std::min(to, from + naming_lines); ++n) {
            auto const t = lex::find_title(opening_line(n));
            if (!t || !plausible_name(t->issuer)) continue;
            report_.issuer = without_pinyin(printed(here_.compact_line(n), here_.text(n), t->issuer));
            if (!report_.year) report_.year = t->year;
            return;
        }
    }
    /// What the report's lines leave open, the page's own title may tell.
    void take_page_title() {
        for (page_title const& p : titles_) {
            bool const new_title = report_.title.empty() && (report_.year == p.says.year || !report_.year);
            bool const new_issuer = report_.issuer.empty() && !p.says.issuer.empty();
            if (!new_title && !new_issuer && report_.year) continue;
            std::vector<std::string> paths;
            auto const take = [&paths](bool fills, auto& to, auto const& value, char const* path) {
                if (!fills) return;
                to = value;
                paths.emplace_back(path);
            };
            take(new_title, report_.title, p.says.text, "title");
            take(new_issuer, report_.issuer, p.says.issuer, "issuer");
            take(!report_.year, report_.year, p.says.year, "year");
            say_told(std::move(paths), page_.where(*p.field), p.says.text, p.field->name);
        }
    }
    /// A name that two places of the page agree on: its box of data, and its source or its site.
    void take_page_organ() {
        if (!here_.one_report) return;
        std::vector<std::string> named = page_.organs(here_.bodies[0].first, here_.bodies[0].second);
        for (std::string_view const name : {"sitename", "contentsource", "source", "author", "publisher"})
            for (read::page_field const& f : here_.source().fields)
                if (f.name == name) named.push_back(text::compact(f.text).text);
        for (std::size_t i = 0; i < named.size(); ++i)
            if (page_reader::is_organ(named[i]) &&
                std::find(named.begin() + static_cast<std::ptrdiff_t>(i) + 1, named.end(), named[i]) != named.end()) {
                report_.issuer = named[i];
                return say_told({"issuer"}, {}, named[i], {});
            }
    }
    /// Where a text has no lines, the signature stands behind the last sentence but notes.
    void take_signature_in_prose() {
        for (std::size_t const part : {std::size_t{6}, std::size_t{5}}) {
            auto const [from, to] = here_.bodies[part];
            if (from == to) continue;
            ast::signed_line found;
            if (!find_signature(here_.compact_line(to - 1), here_.text(to - 1), found)) return;
            auto const date = lex::detail::to_date(found.date, 0);
            if (!date || !plausible_name(lex::view(found.signer))) return;
            report_.closing = {printed(here_.compact_line(to - 1), here_.text(to - 1), lex::view(found.signer)), date};
            return;
        }
    }
    [[nodiscard]] static bool find_signature(text::folded const& line, std::string_view original, ast::signed_line& found) {
        constexpr int most_notes = 3;
        constexpr std::string_view stop = "。";
        std::string_view words = line.text;
        for (int notes = 0; notes <= most_notes; ++notes) {
            std::size_t const end = words.rfind(stop);
            std::string_view const last = end == std::string_view::npos ? words : words.substr(end + stop.size());
            lex::iterator first = last.data(), behind = first + last.size();
            found = {};
            if (x3::parse(first, behind, rules::signed_words, found) &&
                (notes == 0 || note_begins(first, behind, line, original)))
                return true;
            if (end == std::string_view::npos) return false;
            words = words.substr(0, end);
        }
        return false;
    }
    /// Whether a page's words or a note stand at `at`; a note may begin with a raised digit, which folding took out.
    [[nodiscard]] static bool note_begins(lex::iterator at, lex::iterator end, text::folded const& line,
                                          std::string_view original) {
        x3::parse(at, end, rules::between);
        std::size_t const k = static_cast<std::size_t>(at - line.text.data());
        std::size_t from = text::character_end(original, line.source[k - 1]);
        while (from < line.source[k])
            if (text::is_raised_or_lowered(text::next_character(original, from))) return true;
        return x3::parse(at, end, rules::note_below);
    }
    /// The day that the page says the report is of, or was published on.
    void take_page_day() {
        if (!here_.one_report) return;
        auto const fits = [this](gongkai::date d) { return !report_.year || d.year >= *report_.year; };
        std::optional<page_day> found;
        for (auto const& [from, to] : {here_.bodies[0], after_}) {
            auto const d = page_.day(from, to);
            if (!d || !fits(d->first.day) || (found && d->first.kind != lex::page_date_kind::signed_on)) continue;
            found = page_day{d->first.day, {}, here_.where(d->second)};
        }
        if (!found)
            if (found = page_.day_of_fields(); found && !fits(found->day)) found.reset();
        if (!found) return;
        report_.closing.date = found->day;
        say_told({"closing.date"}, found->where, to_string(found->day), found->by);
    }
    void say_told(std::vector<std::string> paths, place where, std::string value, std::string by) {
        here_.say(code::told_by_page, severity::note, std::move(paths), std::move(where),
                  {{"value", std::move(value)}, {"by", std::move(by)}});
    }
    /// The page's title names another organ or year than the report, or two titles above it do.
    void say_disagreement() {
        report_title const* other_year = nullptr;
        report_title const* other_organ = nullptr;
        std::size_t titles = 0;
        auto const look = [&](report_title const& t) {
            bool const year = t.year && report_.year && *t.year != *report_.year;
            bool const organ = !t.issuer.empty() && !may_be_one_organ(t.issuer, report_.issuer);
            titles += year || organ;
            if (year && other_year == nullptr) other_year = &t;
            if (organ && other_organ == nullptr) other_organ = &t;
        };
        for (report_title const& t : front_)
            if (!t.text.empty()) look(t);
        if (titles > 1) other_year = other_organ = nullptr;  // links to other reports
        for (page_title const& p : titles_) look(p.says);
        if (other_year != nullptr)
            here_.say(code::year_uncertain, severity::warning, {"year"}, {},
                      {{"year", std::to_string(*report_.year)},
                       {"other", std::to_string(*other_year->year)},
                       {"found", other_year->text}});
        if (other_organ != nullptr)
            here_.say(code::issuer_uncertain, severity::warning, {"issuer"}, {},
                      {{"issuer", report_.issuer}, {"other", other_organ->issuer}, {"found", other_organ->text}});
    }
    void say_missing() {
        if (report_.title.empty()) here_.say(code::title_missing, severity::note, {"title"}, {});
        if (report_.issuer.empty()) here_.say(code::issuer_missing, severity::note, {"issuer"}, {});
        if (!report_.year) here_.say(code::year_missing, severity::note, {"year"}, {});
    }

    parse_context& here_;
    annual_report& report_;
    std::vector<report_title> const& front_;
    std::pair<std::size_t, std::size_t> after_;
    page_reader page_;
    std::vector<page_title> titles_;
};

}  // namespace gongkai::inline v0::grammar

#endif
