// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_PARSE_IPP
#define GONGKAI_PARSE_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/lex/markup.hpp>
#include <gongkai/grammar/prose.hpp>
#include <gongkai/grammar/report.hpp>
#include <gongkai/lex/title.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/read/repeats.hpp>

namespace gongkai::detail {

struct prepared_form {
    grammar::section_titles titles{form::edition_2021};
    grammar::prepared_grid<form::proactive_disclosure_2021_table> disclosure{"proactive_disclosure"};
    grammar::prepared_grid<form::proactive_disclosure_2019_table> disclosure_2019{"proactive_disclosure"};
    grammar::prepared_grid<form::proactive_disclosure_mixed_table> disclosure_mixed{"proactive_disclosure"};
    grammar::prepared_grid<form::requests_table> requests{"requests"};
    grammar::prepared_grid<form::review_and_litigation_table> review;

    static prepared_form const& instance() {
        static prepared_form const f;
        return f;
    }
};

/// Reads one report from one document.
class report_reader {
public:
    report_reader(read::document const& doc, parse_options const& options, parsed& out)
        : form_(prepared_form::instance()), source_(doc), options_(options), out_(out), locate_(doc) {}

    void run() {
        find_headings();
        grammar::ast::report sections;
        grammar::line_iterator first = lines_.data();
        grammar::line_iterator const last = first + lines_.size();
        grammar::x3::parse(first, last, grammar::rules::report, sections);
        report_missing_headings();
        read_front(sections);
        read_prose(sections.overview, out_.report.overview);
        read_tables(sections);
        read_prose(sections.problems, out_.report.problems_and_improvements);
        read_closing(sections);
        read_prose(sections.other, out_.report.other_matters);
        read_year_and_period(sections);
        std::stable_sort(out_.diagnostics.begin(), out_.diagnostics.end(), [](diagnostic const& a, diagnostic const& b) {
            if (a.where.known() != b.where.known()) return a.where.known();
            return a.where.start.offset < b.where.start.offset;
        });
    }

private:
    // ---- headings and sections ---------------------------------------------------------------------------------

    [[nodiscard]] read::document const& doc() const { return cut_ ? *cut_ : source_; }
    [[nodiscard]] std::string_view view(read::cell const& c) const { return source_.view(c); }

    [[nodiscard]] static bool all_ascii(std::string_view s) {
        return std::all_of(s.begin(), s.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    }
    [[nodiscard]] std::vector<grammar::heading_candidate> candidates() const {
        std::vector<grammar::heading_candidate> found;
        for (std::size_t n = 0; n < doc().lines.size(); ++n) {
            read::line const& line = doc().lines[n];
            read::cell const* only = nullptr;
            std::size_t filled = 0;
            for (std::size_t c = line.first; c < line.first + line.size; ++c) {
                read::cell const& cell = doc().cells[c];
                if (cell.length == 0) continue;
                ++filled;
                only = &cell;
            }
            if (filled != 1 || only->length > 240 || only->length < 6 || all_ascii(view(*only))) continue;  // a figure, not a title
            if (auto h = grammar::parse_heading(form_.titles, text::compact(view(*only)).text)) {
                h->line = n;
                found.push_back(*h);
                if (found.size() > 20'000) break;
            }
        }
        return found;
    }

    void find_headings() {
        std::vector<grammar::heading_candidate> chosen = grammar::choose_headings(candidates());
        if (chosen.size() < 5) {
            read::document cut = grammar::cut_at_headings(source_, form_.titles);
            if (cut.lines.size() != source_.lines.size()) {
                cut_ = std::move(cut);
                chosen = grammar::choose_headings(candidates());
            }
        }
        here_.emplace(grammar::reading{source_, doc(), locate_, {options_.max_table_figures, options_.max_solver_steps}, out_.diagnostics});
        lines_ = grammar::unmarked(doc());
        for (grammar::heading_candidate const& h : chosen) {
            lines_[h.line].section = h.section;
            heading_line_[static_cast<std::size_t>(h.section)] = h.line;
        }
        find_lost_headings();
    }
    /// A table whose heading was lost begins where its first own label stands.
    void find_lost_headings() {
        for (std::size_t s = 2; s <= 4; ++s) {
            if (heading_line_[s]) continue;
            std::size_t from = 0, to = doc().lines.size();
            for (std::size_t b = 1; b < s; ++b)
                if (heading_line_[b]) from = std::max(from, *heading_line_[b] + 1);
            for (std::size_t b = s + 1; b <= 6; ++b)
                if (heading_line_[b]) to = std::min(to, *heading_line_[b]);
            solve::model const& model = s == 2 ? form_.disclosure.model : s == 3 ? form_.requests.model : form_.review.model;
            for (std::size_t n = from; n < to; ++n) {
                if (!begins_table(model, doc().lines[n])) continue;
                // The line becomes the body's first: a heading without text stands before it.
                insert_heading(n, static_cast<int>(s));
                break;
            }
        }
    }
    [[nodiscard]] bool begins_table(solve::model const& model, read::line const& line) const {
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            read::cell const& cell = doc().cells[c];
            if (cell.length < 12 || cell.length > 400) continue;
            text::key key = text::label_key(view(cell));
            while (!key.empty() && key.back() >= U'0' && key.back() <= U'9') key.pop_back();
            if (key.size() < 4) continue;
            if (model.head_keys.contains(key) || model.row_of_key.contains(key)) return true;
        }
        return false;
    }
    void insert_heading(std::size_t line, int section) {
        heading_line_[static_cast<std::size_t>(section)] = line;
        virtual_.push_back({line, section});
    }

    void report_missing_headings() {
        for (std::size_t s = 1; s <= 6; ++s) {
            bool const virtual_heading =
                std::any_of(virtual_.begin(), virtual_.end(), [s](auto const& v) { return v.second == static_cast<int>(s); });
            if (heading_line_[s] && !virtual_heading) continue;
            diagnostic d;
            d.code = virtual_heading ? code::heading_missing : code::section_missing;
            d.severity = severity::warning;
            d.arguments = {{"section", std::string{numeral(s)}}, {"title", std::string{form_.titles.label[s]}}};
            d.paths = section_paths(s);
            if (virtual_heading) d.where = line_place(*heading_line_[s]);
            if (!virtual_heading && s >= 2 && s <= 4) continue;  // said with the table
            out_.diagnostics.push_back(std::move(d));
        }
    }
    [[nodiscard]] static std::string_view numeral(std::size_t s) {
        static constexpr std::array<std::string_view, 7> n = {"", "一", "二", "三", "四", "五", "六"};
        return n[s];
    }
    [[nodiscard]] std::vector<std::string> section_paths(std::size_t s) const {
        switch (s) {
            case 1: return {"overview"};
            case 2: return form_.disclosure.view.paths();
            case 3: return form_.requests.view.paths();
            case 4: return form_.review.view.paths();
            case 5: return {"problems_and_improvements"};
            default: return {"other_matters"};
        }
    }
    [[nodiscard]] place line_place(std::size_t n) const { return here_->where(n); }

    /// The lines of a section: from its heading (or where its table begins) to the next section.
    [[nodiscard]] std::pair<std::size_t, std::size_t> body(std::size_t s) const {
        if (!heading_line_[s]) return {0, 0};
        bool const real = lines_[*heading_line_[s]].section == static_cast<int>(s);
        std::size_t const from = *heading_line_[s] + (real ? 1 : 0);
        std::size_t to = doc().lines.size();
        for (std::size_t b = 1; b <= 6; ++b)
            if (heading_line_[b] && *heading_line_[b] >= from && b > s) to = std::min(to, *heading_line_[b]);
        return {from, std::max(from, to)};
    }

    // ---- front: title, issuer ----------------------------------------------------------------------------------

    [[nodiscard]] std::string line_text(std::size_t n) const { return here_->text(n); }

    /// One to three short lines that together read as a title.
    void read_front(grammar::ast::report const& sections) {
        std::size_t const end = std::min<std::size_t>(front_end(sections), 400);
        struct candidate {
            std::string title, issuer;
            std::optional<int> year;
            int weight = 0;
        };
        candidate best;
        for (std::size_t n = 0; n < end; ++n) {
            std::string joined;
            for (std::size_t k = n; k < end && k < n + 3; ++k) {
                std::string const text = line_text(k);
                if (text.size() > 90 && k == n && best.weight == 0) {
                    // a report on one line begins with its title
                    std::string const head = text.substr(0, 600);
                    text::folded const compact = text::compact(head);
                    if (auto const parts = lex::parse_title_prefix(compact.text); parts && parts->year && plausible_name(parts->issuer)) {
                        best.weight = 10;
                        best.year = parts->year;
                        best.issuer = printed(compact, head, parts->issuer);
                    }
                }
                if (text.size() > 300 || text.empty()) break;
                joined += text;
                if (joined.size() > 400) break;
                text::folded const compact = text::compact(joined);
                std::string_view const t = lex::without_marks(compact.text);
                auto const parts = lex::parse_title(t);
                if (!parts) continue;
                int const weight = (parts->issuer.empty() ? 0 : 40) + (parts->year ? 20 : 0) - static_cast<int>(k - n);
                if (weight <= best.weight || !plausible_name(parts->issuer)) continue;
                best.weight = weight;
                best.year = parts->year;
                best.issuer = printed(compact, joined, parts->issuer);
                std::string_view const title = t.starts_with("标题:") ? t.substr(std::string_view{"标题:"}.size()) : t;
                best.title = printed(compact, joined, title);
            }
        }
        out_.report.title = best.title;
        out_.report.issuer = best.issuer;
        out_.report.year = best.year;
    }
    [[nodiscard]] static bool plausible_name(std::string_view issuer) { return issuer.size() <= 120 && (issuer.empty() || issuer.size() >= 6); }

    /// The printed characters behind a piece of a compact text, without spaces.
    [[nodiscard]] static std::string printed(text::folded const& compact, std::string_view original, std::string_view piece) {
        std::string out;
        if (piece.empty()) return out;
        auto const from = static_cast<std::size_t>(piece.data() - compact.text.data());
        std::size_t last = static_cast<std::size_t>(-1);
        for (std::size_t i = from; i < from + piece.size(); ++i) {
            std::size_t const at = compact.source[i];
            if (at == last) continue;
            last = at;
            std::size_t end = at + 1;
            while (end < original.size() && (static_cast<unsigned char>(original[end]) & 0xC0) == 0x80) ++end;
            out.append(original.substr(at, end - at));
        }
        return text::without_radicals(out);
    }
    [[nodiscard]] std::size_t front_end(grammar::ast::report const& sections) const {
        std::size_t end = static_cast<std::size_t>(sections.front.end() - sections.front.begin());
        for (auto const& [line, s] : virtual_) end = std::min(end, line);
        return end;
    }

    /// Spaces out of the lines [from, to), the lines kept together; at most `most` bytes.
    [[nodiscard]] std::string compact_text(std::size_t from, std::size_t to, std::size_t most) const {
        std::string out;
        for (std::size_t n = from; n < to && out.size() < most; ++n) out += text::compact(line_text(n).substr(0, most)).text;
        return out;
    }

    void read_year_and_period(grammar::ast::report const& sections) {
        std::size_t const front = front_end(sections);
        static constexpr std::size_t most = 60'000;
        for (std::size_t const s : {std::size_t{0}, std::size_t{1}, std::size_t{6}, std::size_t{5}}) {
            auto const [from, to] = s == 0 ? std::pair{std::size_t{0}, front} : body(s);
            std::string const text = compact_text(from, to, most);
            if (!out_.report.period) {
                // The range that 统计期限 or 统计数据 introduces; else the first.
                std::size_t const at = std::min(text.find("统计"), text.find("数据"));
                if (at != std::string::npos) out_.report.period = lex::find_period(std::string_view{text}.substr(at));
                if (!out_.report.period) out_.report.period = lex::find_period(text);
            }
            if (s == 0 && !out_.report.issuer.empty()) full_name_in_prose(to);
            if (s <= 1 && out_.report.issuer.empty()) issuer_in_prose(from, to);
        }
        if (!out_.report.year && out_.report.period) out_.report.year = static_cast<int>(out_.report.period->from.year());
        if (!out_.report.year) out_.report.year = lex::find_year(compact_text(0, front, most));
        if (auto const [from, to] = body(1); !out_.report.year) out_.report.year = lex::find_year(compact_text(from, to, most));
        if (out_.report.title.empty()) add(code::title_missing, severity::note, {"title"}, {});
        if (out_.report.issuer.empty()) {
            if (!out_.report.closing.issuer.empty())
                out_.report.issuer = out_.report.closing.issuer;
            else
                add(code::issuer_missing, severity::note, {"issuer"}, {});
        }
        if (!out_.report.year) add(code::year_missing, severity::note, {"year"}, {});
    }

    /// The title may shorten a name that the opening gives in full.
    void full_name_in_prose(std::size_t to) {
        std::string const own = text::compact(out_.report.issuer).text;
        for (std::size_t n = 0; n < to && n < 100; ++n) {
            text::folded const compact = text::compact(line_text(n).substr(0, 6000));
            if (auto const name = lex::find_full_name(compact.text, own); !name.empty()) {
                out_.report.issuer = std::string{name};
                return;
            }
        }
    }
    /// A report without a title of its own may name itself in a sentence of its opening.
    void issuer_in_prose(std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to && n < from + 40; ++n) {
            std::string const text = line_text(n).substr(0, 6000);
            text::folded const compact = text::compact(text);
            auto const t = lex::find_title(compact.text);
            if (!t || !plausible_name(t->issuer)) continue;
            out_.report.issuer = without_pinyin(printed(compact, text, t->issuer));
            if (!out_.report.year) out_.report.year = t->year;
            return;
        }
    }
    /// 農(nóng)業(yè) → 農業: a font's readings left behind the characters.
    [[nodiscard]] static std::string without_pinyin(std::string_view s) {
        std::string out;
        while (!s.empty()) {
            std::size_t const open = s.find('('), close = s.find(')', open == std::string_view::npos ? 0 : open);
            if (open == std::string_view::npos || close == std::string_view::npos || !text::label_key(s.substr(open, close - open)).empty()) break;
            out += s.substr(0, open);
            s.remove_prefix(close + 1);
        }
        return out += s;
    }

    void add(gongkai::code c, gongkai::severity s, std::vector<std::string> paths, place where, std::vector<argument> arguments = {}) {
        out_.diagnostics.push_back({c, s, std::move(paths), std::move(where), std::move(arguments)});
    }

    // ---- prose -------------------------------------------------------------------------------------------------

    void read_prose(grammar::ast::section const& section, prose& out) {
        if (section.body.empty()) return;
        std::size_t const from = section.body.front().index;
        std::size_t to = from + static_cast<std::size_t>(section.body.size());
        for (auto const& [line, s] : virtual_)
            if (line >= from && line < to) to = line;
        if (end_line_) to = std::min(to, *end_line_);
        read(from, to, grammar::prose, out);
    }
    /// Reads the lines [from, to) by a component.
    template <class Component, class Attribute>
    bool read(std::size_t from, std::size_t to, Component const& component, Attribute& out) {
        if (to <= from) return false;
        grammar::line_iterator first = lines_.data() + from;
        grammar::line_iterator const last = lines_.data() + to;
        return grammar::x3::parse(first, last, grammar::x3::with<grammar::reading>(*here_)[component], out);
    }

    /// 落款: who signs, and when; on the last lines. What comes after is not the report's.
    void read_closing(grammar::ast::report const& sections) {
        grammar::ast::section const& last = !sections.other.body.empty() ? sections.other : sections.problems;
        if (last.body.empty()) return;
        std::size_t const from = last.body.front().index, to = from + static_cast<std::size_t>(last.body.size());
        std::size_t looked = 0;
        for (std::size_t n = from; n < to && looked < 2000; ++n, ++looked) {
            std::string const text = line_text(n);
            if (text.size() > 80) continue;
            text::folded const compact = text::compact(text);
            auto const date = lex::parse_date(compact.text);
            if (!date) continue;
            out_.report.closing.date = *date;
            std::size_t begin = n;
            if (n > from) {
                std::string const above = line_text(n - 1);
                text::folded const name = text::compact(above);
                if (name.text.size() >= 9 && name.text.size() <= 120 && name.text.find("。") == std::string::npos && name.text.find(':') == std::string::npos &&
                    name.text.find(',') == std::string::npos && name.text[0] != '(') {
                    out_.report.closing.issuer = printed(name, above, name.text);
                    begin = n - 1;
                }
            }
            end_line_ = begin;
            if (n + 1 < to)
                add(code::text_after_end, severity::note, {}, line_place(n + 1), {{"lines", std::to_string(to - n - 1)}});
            break;
        }
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    void read_tables(grammar::ast::report const&) {
        read_disclosure();
        if (repeats_removed()) return;
        read_table(3, form_.requests, out_.report.requests);
        read_table(4, form_.review, out_.report);
    }

    /// Sections 三 and 四 are left unread where lines were removed that would stand twice; of 二, whose rows have labels, some is read, but
    /// nothing is sure.
    bool repeats_removed() {
        if (source_.format != "text") return false;  // the lines of a page's or a file's source are not its table's
        read::repeats lines{source_.text};
        std::optional<std::size_t> first;
        for (std::size_t const s : {std::size_t{2}, std::size_t{3}, std::size_t{4}}) {
            auto const [from, to] = body(s);
            lines.add(doc(), from, to);
            if (!first && to > from) first = from;
        }
        if (!lines.removed()) return false;
        std::vector<std::string> paths;
        for (form::table_view const* const table : {&form_.disclosure.view, &form_.requests.view, &form_.review.view})
            for (std::string& path : table->paths()) paths.push_back(std::move(path));
        add(code::repeats_removed, severity::warning, std::move(paths), line_place(*first));
        return true;
    }

    /// Section 二 in the edition that its labels speak for; neither the notice cited nor the year tells.
    void read_disclosure() {
        text::key words;
        auto const [from, to] = body(2);
        grammar::table_items items;
        if (to > from) {
            items = grammar::table_reader(source_, doc(), form_.disclosure_2019.model).read(from, to);
            for (std::size_t i = 0; i < items.items.size() && words.size() < 4000; ++i)
                if (items.items[i].kind == solve::item::kind::label) words += items.items[i].key;
        }
        int const of_2021 = solve::edition_score(form_.disclosure.model, words);
        bool const plain = of_2021 >= solve::all_of_it;  // every label of 2021 is there: the others need not be asked
        int const of_2019 = plain ? 0 : solve::edition_score(form_.disclosure_2019.model, words);
        int const of_both = plain ? 0 : solve::edition_score(form_.disclosure_mixed.model, words);
        auto& disclosure = out_.report.proactive_disclosure;
        if (of_2019 > of_2021 && of_2019 >= of_both) {
            out_.report.edition = form::edition_2019.year;
            auto& own = disclosure.emplace<proactive_disclosure_2019>();
            read_table(2, form_.disclosure_2019, own);
            read_unit(items, own.procurement);
        } else if (of_both > of_2021) {
            add(code::edition_mixed, severity::warning, {"proactive_disclosure.regulations", "proactive_disclosure.normative_documents"}, line_place(from));
            read_table(2, form_.disclosure_mixed, disclosure.emplace<proactive_disclosure_mixed>());
        } else
            read_table(2, form_.disclosure, disclosure.emplace<proactive_disclosure_2021>());
    }
    /// 采购总金额 is printed with its unit: 万元 or 元.
    void read_unit(grammar::table_items const& items, procurement_2019& own) const {
        if (!own.amount) return;
        for (std::size_t i = 0; i < items.items.size(); ++i)
            if (!items.places[i].unit.empty() && grammar::detail::items_place(*here_, items, i, i) == own.amount.where)
                own.unit = items.places[i].unit;
    }

    template <auto const& Table, class Object>
    void read_table(std::size_t s, grammar::prepared_grid<Table> const& table, Object& out) {
        auto const [from, to] = body(s);
        if (!read(from, to, grammar::grid[table], out))
            add(code::table_missing, severity::warning, table.view.paths(), to > from ? line_place(from) : place{},
                {{"section", std::string{numeral(s)}}, {"title", std::string{form_.titles.label[s]}}});
    }

    prepared_form const& form_;
    read::document const& source_;
    parse_options const& options_;
    parsed& out_;
    read::locator locate_;
    std::optional<read::document> cut_;
    std::optional<grammar::reading> here_;  ///< the lines, once they are cut
    std::vector<grammar::marked_line> lines_;
    std::array<std::optional<std::size_t>, 7> heading_line_{};
    std::vector<std::pair<std::size_t, int>> virtual_;
    std::optional<std::size_t> end_line_;
};

/// Counts ill-formed UTF-8 sequences; `first` is the offset of the first.
[[nodiscard]] inline std::size_t ill_formed(std::string_view text, std::size_t& first) {
    std::size_t bad = 0;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t const size = text.size();
    for (std::size_t i = 0; i < size;) {
        std::size_t const at = i;
        UChar32 c = bytes[i];
        if (c < 0x80) {
            ++i;
            continue;
        }
        U8_NEXT(bytes, i, size, c);
        if (c < 0 && bad++ == 0) first = at;
    }
    return bad;
}

}  // namespace gongkai::detail

namespace gongkai {

GONGKAI_INLINE parsed parse(read::document const& document, parse_options const& options) {
    parsed out;
    out.source.format = document.format;
    out.source.encoding = document.encoding;
    out.diagnostics = document.diagnostics;
    detail::report_reader{document, options, out}.run();
    return out;
}

GONGKAI_INLINE parsed parse(std::string_view text, parse_options const& options) {
    read::text_faults faults;
    if (text.size() > options.max_bytes) {
        text = text.substr(0, options.max_bytes);
        faults.cut_at = options.max_bytes;
    }
    faults.invalid = detail::ill_formed(text, faults.first_invalid);
    read::document document = read::plain_text(text, options.max_cells);
    read::say_faults(document, faults);
    return parse(document, options);
}

}  // namespace gongkai

#endif
