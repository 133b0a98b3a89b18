// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_PAGE_IPP
#define GONGKAI_WRITE_PAGE_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/places.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/page_style.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/members.hpp>
#include <gongkai/write/document_view.hpp>
#include <gongkai/write/html_table.hpp>
#include <gongkai/write/markup.hpp>
#include <gongkai/write/page_prose.hpp>
#include <gongkai/write/page_words.hpp>
#include <gongkai/write/plots.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/source_view.hpp>
#include <gongkai/write/trend.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Of page_script, which the browser runs only where this agrees; tests/write/page.py computes it.
inline constexpr std::string_view page_script_hash = "Vj40zjEHWQGTDgbvkT8mD9819wXgxuJvm+xxmkr41Cc=";

/// One report's part of the page. Its ids begin with r and its number: c is a cell, p its place, f a finding, m its mark.
class page_part {
public:
    page_part(checked const& c, std::size_t number, language lang)
        : checked_(c),
          report_(c.parsed),
          source_(c.source),
          document_(c.document && !is_plain(*c.document) ? c.document.get() : nullptr),
          claims_(c.claims ? *c.claims : std::vector<checks::claim>{}),
          rules_(c.rules),
          lang_(lang),
          prefix_('r' + std::to_string(number)),
          cells_(c.parsed.report),
          shown_(cells_.cells().size()),
          of_cell_(cells_.cells().size()) {
        std::size_t first = 0;
        for (form::section const& s : cells_.sections()) {
            layout_table const& table = tables_.emplace_back(lay_out(s.table, s.cells, s.units));
            for (layout_cell const& laid : table.cells)
                if (laid.role == layout_role::figure) shown_[first + laid.figure] = true;
            first += s.cells.size();
        }
        std::vector<std::string> const fingerprints = checks::fingerprints_of(report_.report, report_.diagnostics);
        for (std::size_t i = 0; i < fingerprints.size(); ++i)
            found_.push_back({&report_.diagnostics[i], fingerprints[i], cells_of(report_.diagnostics[i])});
        if (document_ != nullptr) in_document_.emplace(*document_);
        // Those that stand first, each in the source's order.
        std::stable_partition(found_.begin(), found_.end(), [](found const& f) { return f.is->suppressed.empty(); });
        for (std::size_t f = 0; f < found_.size(); ++f)
            for (std::size_t const cell : found_[f].cells) of_cell_[cell].push_back(f);
    }

    [[nodiscard]] std::string title() const {
        annual_report const& r = report_.report;
        return escaped(!r.title.empty() ? r.title : !r.issuer.empty() ? r.issuer : say(page_words::untitled));
    }
    [[nodiscard]] std::string const& prefix() const { return prefix_; }
    /// The report's row of the index.
    [[nodiscard]] std::string entry() const {
        std::string out = "<tr><td><a href=\"#" + prefix_ + "\">" + escaped(report_.source.name) + "</a></td><td><a href=\"#" +
                          prefix_ + "\">" + title() + "</a></td>";
        severities const n = counts();
        for (severity const s : by_weight)
            out += "<td class=\"" + std::string{boost::describe::enum_to_string(s, "")} +
                   (n[static_cast<std::size_t>(s)] == 0 ? " zero" : "") + "\">" + std::to_string(n[static_cast<std::size_t>(s)]) +
                   "</td>";
        return out + "</tr>\n";
    }
    static constexpr std::array by_weight{severity::error, severity::warning, severity::note};

    [[nodiscard]] std::string run() const {
        std::string out = "<article class=\"report\" id=\"" + prefix_ + "\">\n<div class=\"sheet\">\n";
        out += head() + findings(false) + findings(true) + compared() + sections() + rules() + plots();
        return out + "</div>\n" + source() + "</article>\n";
    }

private:
    struct found {
        diagnostic const* is;
        std::string fingerprint;
        std::vector<std::size_t> cells;
    };
    using severities = std::array<std::size_t, 3>;

    [[nodiscard]] std::string say(words const& w) const { return std::string{w.in(lang_)}; }
    [[nodiscard]] std::string id(char kind, std::size_t n) const { return prefix_ + kind + std::to_string(n); }
    [[nodiscard]] static std::string name_of(code c) { return boost::describe::enum_to_string(c, ""); }
    [[nodiscard]] static std::string style_of(diagnostic const& d) {
        return d.suppressed.empty() ? boost::describe::enum_to_string(d.severity, "") : "settled";
    }
    /// The number of a finding, which leads to it.
    [[nodiscard]] std::string flag(std::size_t f, std::string const& more = {}) const {
        return "<a class=\"flag " + style_of(*found_[f].is) + '"' + more + " href=\"#" + id('f', f + 1) + "\">" +
               std::to_string(f + 1) + "</a>";
    }
    [[nodiscard]] static bool in_text(place const& p) { return p.start.line != 0; }

    /// The cells that a finding names; those of a row or a table only where it names no cell.
    [[nodiscard]] std::vector<std::size_t> cells_of(diagnostic const& d) const {
        std::vector<std::size_t> out;
        auto const add = [&out](std::size_t i) {
            if (std::ranges::find(out, i) == out.end()) out.push_back(i);
        };
        for (std::string const& path : d.paths)
            if (report_cell const* const c = cells_.find(path)) add(number_of(*c));
        if (!out.empty()) return out;
        for (std::string const& path : d.paths)
            for (std::size_t i = 0; i < cells_.cells().size(); ++i)
                if (is_shown(i) && cells_.cells()[i].path().starts_with(path + '.')) add(i);
        return out;
    }
    [[nodiscard]] std::size_t number_of(report_cell const& c) const {
        return static_cast<std::size_t>(&c - cells_.cells().data());
    }
    /// Of two ways to print a row, the table has the one.
    [[nodiscard]] bool is_shown(std::size_t cell) const { return shown_[cell]; }

    // ---- the head ------------------------------------------------------------------------------------------------------

    [[nodiscard]] std::string head() const {
        annual_report const& r = report_.report;
        std::string out = "<header>\n<p class=\"file\">" + escaped(report_.source.name) + " · " + escaped(report_.source.format) +
                          " · " + escaped(report_.source.encoding) + "</p>\n<h1>" + title() + "</h1>\n<p class=\"who\">" +
                          escaped(r.issuer);
        if (r.year) out += (r.issuer.empty() ? "" : " · ") + filled(page_words::year.in(lang_), std::to_string(*r.year));
        if (r.edition > 0)
            out += (!r.issuer.empty() || r.year ? " · " : "") + filled(page_words::edition.in(lang_), std::to_string(r.edition));
        out += "</p>\n<ul class=\"counts\">";
        severities const n = counts();
        std::size_t const settled = report_.diagnostics.size() - (n[0] + n[1] + n[2]);
        for (severity const s : by_weight)
            out += count(
                boost::describe::enum_to_string(s, ""), n[static_cast<std::size_t>(s)],
                std::string{word_for(s, lang_)} + (lang_ == language::en && n[static_cast<std::size_t>(s)] != 1 ? "s" : ""));
        if (settled > 0) out += count("settled", settled, page_words::settled.in(lang_));
        return out + "</ul>\n</header>\n";
    }
    [[nodiscard]] severities counts() const {
        severities out{};
        for (diagnostic const& d : report_.diagnostics)
            if (d.suppressed.empty()) ++out[static_cast<std::size_t>(d.severity)];
        return out;
    }
    [[nodiscard]] static std::string count(std::string_view style, std::size_t n, std::string_view word) {
        return "<li class=\"" + std::string{style} + (n == 0 ? " zero" : "") + "\"><b>" + std::to_string(n) + "</b>" +
               std::string{word} + "</li>";
    }

    // ---- findings ------------------------------------------------------------------------------------------------------

    [[nodiscard]] std::string findings(bool settled) const {
        std::string list;
        for (std::size_t f = 0; f < found_.size(); ++f)
            if (found_[f].is->suppressed.empty() != settled) list += finding(f);
        if (settled && list.empty()) return {};
        return std::string{"<section class=\"card findings\">\n<h2>"} +
               say(settled ? page_words::settled : page_words::findings) + "</h2>\n" + (list.empty() ? std::string{} : steps()) +
               (list.empty() ? "<p class=\"none\">" + say(page_words::none) + "</p>\n" : "<ol>\n" + list + "</ol>\n") +
               "</section>\n";
    }
    /// Buttons, which the script makes work.
    [[nodiscard]] std::string steps() const {
        return "<p class=\"steps\" title=\"" + say(page_words::keys) + "\"><button type=\"button\" data-go=\"-1\">‹ " +
               say(page_words::previous) + "</button><button type=\"button\" data-go=\"1\">" + say(page_words::next) +
               " ›</button></p>\n";
    }
    [[nodiscard]] std::string finding(std::size_t f) const {
        diagnostic const& d = *found_[f].is;
        std::string cells, first;
        for (std::size_t const c : found_[f].cells) {
            if (!is_shown(c)) continue;
            (cells += cells.empty() ? "" : " ") += id('c', c);
            if (first.empty()) first = id('c', c);
        }
        bool const placed = has_mark(d.where);
        std::string const mark = id('m', f + 1), style = style_of(d);
        std::string out =
            "<li class=\"finding " + style + (placed || !first.empty() ? " jump" : "") + "\" id=\"" + id('f', f + 1) + '"';
        if (!cells.empty()) out += " data-c=\"" + cells + '"';
        out += "><span class=\"number " + style + "\">" + std::to_string(f + 1) + "</span>\n<div class=\"" + style +
               "\"><p class=\"message\">" + "<span class=\"kind\">" + std::string{word_for(d.severity, lang_)} + "</span>";
        std::string const target = !first.empty() ? first : placed ? mark : std::string{};
        std::string const message = escaped(message_of(d, lang_));
        out += target.empty() ? message : "<a href=\"#" + target + "\">" + message + "</a>";
        out += "</p>\n<p class=\"meta\">";
        if (placed)
            out += "<a href=\"#" + mark + "\">" +
                   (in_text(d.where) ? filled(page_words::line.in(lang_), std::to_string(d.where.start.line))
                                     : escaped(words_of(d.where, lang_))) +
                   "</a>";
        out += "<code>" + name_of(d.code) + "</code></p>\n";
        if (!d.suppressed.empty()) out += "<p class=\"reason\">" + escaped(d.suppressed) + "</p>\n";
        return out + explained(d, found_[f].fingerprint) + "</div></li>\n";
    }
    [[nodiscard]] std::string explained(diagnostic const& d, std::string const& fingerprint) const {
        message_entry const& entry = entry_of(d.code);
        std::string out =
            "<details><summary>" + say(page_words::more) + "</summary><p>" + escaped(entry.meaning.in(lang_)) + "</p>";
        if (!entry.basis.in(lang_).empty()) out += "<p>" + say(page_words::basis) + escaped(entry.basis.in(lang_)) + "</p>";
        std::string paths;
        for (std::string const& p : d.paths) (paths += paths.empty() ? "" : ", ") += p;
        if (!paths.empty()) out += "<p class=\"paths\">" + escaped(paths) + "</p>";
        return out + "<p>" + say(page_words::fingerprint) + " <code>" + fingerprint + "</code></p></details>";
    }
    /// The bytes of what the source's pane shows; nothing where it has no such place.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> shown_at(place const& where) const {
        if (in_document_) return in_document_->of(where);
        if (!lines_are_shown() || !in_text(where) || where.start.offset > source_.size()) return std::nullopt;
        return std::pair{where.start.offset, where.end.offset};
    }
    /// Whether the source's pane has a mark for it.
    [[nodiscard]] bool has_mark(place const& where) const {
        return shown_at(where).has_value() || (!lines_are_shown() && document_ == nullptr && !where.within.empty());
    }

    [[nodiscard]] std::string compared() const {
        if (checked_.against == held_against::nothing) return {};
        return compared_html(checked_, lang_, [this](std::string const& path) {
            report_cell const* const c = cells_.find(path);
            return c != nullptr && is_shown(number_of(*c)) ? id('c', number_of(*c)) : std::string{};
        });
    }

    // ---- plots and tables ----------------------------------------------------------------------------------------------

    [[nodiscard]] std::string plots() const {
        auto const figure = [this](char const* name, words const& title, std::vector<bar> const& bars) {
            if (bars.empty()) return std::string{};
            return "<figure><figcaption>" + say(title) + "</figcaption>\n" + to_svg(bars, prefix_ + name, say(title), lang_) +
                   "</figure>\n";
        };
        std::string const both = figure("o", page_words::outcomes, outcome_bars(report_.report)) +
                                 figure("a", page_words::applicants, applicant_bars(report_.report));
        if (both.empty()) return {};
        return "<section class=\"card\">\n<h2>" + say(page_words::plots) + "</h2>\n<div class=\"plots\">" + both +
               "</div>\n<p class=\"small\">" + say(page_words::no_zero) + "</p>\n</section>\n";
    }

    /// Prose and tables, as the form has them.
    [[nodiscard]] std::string sections() const {
        std::string out;
        std::size_t first = 0, legends = 0;
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            form::section const& s = cells_.sections()[i];
            if (s.prose != nullptr && !s.prose->text.empty())
                out += "<section class=\"card prose\">\n<h2>" + escaped(s.heading()) + "</h2>\n" +
                       prose_html(s.prose->text, prose_marks(*s.prose)) + "</section>\n";
            if (s.cells.empty()) continue;
            if (legends++ == 0) out += legend_html(lang_);
            out += "<section class=\"card form\">\n<h2>" + escaped(s.heading()) + "</h2>\n<div class=\"wide\">" +
                   to_html(tables_[i], [&](layout_cell const& c) { return figure(c, first + c.figure); }) +
                   "</div>\n</section>\n";
            first += s.cells.size();
        }
        return out;
    }
    [[nodiscard]] std::vector<prose_mark> prose_marks(prose const& p) const {
        std::string section;
        each_member(report_.report, [&](std::string_view name, auto const& member) {
            if constexpr (std::is_same_v<std::decay_t<decltype(member)>, prose>)
                if (&member == &p) section = name;
        });
        std::vector<prose_mark> out;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            checks::claim const& c = claims_[i];
            if (c.section != section) continue;
            bool const number = c.number_length > 0;
            std::size_t const from = number ? c.number_offset : c.offset;
            std::string tag = "<a class=\"claim " + style_of(c) + "\" id=\"" + id('q', i) + '"';
            if (has_mark(c.where)) tag += " href=\"#" + id('k', i) + '"';
            tag += " title=\"" + escaped(about(c)) + "\">";
            std::string note;
            for (std::size_t f = 0; f < found_.size(); ++f)
                if (found_[f].is->where == c.where && found_[f].is->suppressed.empty()) note += flag(f);
            out.push_back({from, from + (number ? c.number_length : c.length), std::move(tag), std::move(note)});
        }
        return out;
    }
    [[nodiscard]] static std::string style_of(checks::claim const& c) {
        return c.verdict == checks::verdict::holds ? "holds" : c.verdict == checks::verdict::differs ? "differs" : "open";
    }
    /// "新收…225件：与表格不符（223）".
    [[nodiscard]] std::string about(checks::claim const& c) const {
        std::string out = c.words + (lang_ == language::zh ? "：" : ": ") +
                          say(c.verdict == checks::verdict::holds     ? page_words::claim_holds
                              : c.verdict == checks::verdict::differs ? page_words::claim_differs
                                                                      : page_words::claim_open);
        if (!c.found.empty()) out += lang_ == language::zh ? "（" + c.found + "）" : " (" + c.found + ")";
        return out;
    }
    [[nodiscard]] std::string rules() const {
        if (rules_.empty()) return {};
        return "<section class=\"card\">\n<h2>" + say(page_words::rules) + "</h2>\n" +
               rules_html(rules_, lang_,
                          [this](checks::assessed_rule const& r) {
                              std::string out;
                              for (std::size_t f = 0; f < found_.size(); ++f)
                                  if (found_[f].is->code == r.rule) out += ' ' + flag(f);
                              return out;
                          }) +
               "</section>\n";
    }
    [[nodiscard]] std::string_view word_of(origin o) const { return origin_words[static_cast<std::size_t>(o)].in(lang_); }

    /// A figure as the report has it, or what stands there instead, with the numbers of its findings.
    [[nodiscard]] html_figure figure(layout_cell const& laid, std::size_t cell) const {
        report_cell const& c = cells_.cells()[cell];
        origin const from = c.origin();
        std::string style = from == origin::printed ? "" : boost::describe::enum_to_string(from, "");
        std::string numbers, badges;
        severity worst = severity::note;
        bool stands = false;
        for (std::size_t const f : of_cell_[cell]) {
            diagnostic const& d = *found_[f].is;
            (numbers += numbers.empty() ? "" : " ") += id('f', f + 1);
            if (!d.suppressed.empty()) continue;
            worst = std::max(worst, d.severity);
            badges += badges.empty() ? std::to_string(f + 1) : badges.ends_with('+') ? "" : "+";
            stands = true;
        }
        if (stands) ((style += style.empty() ? "" : " ") += boost::describe::enum_to_string(worst, "")) += " numbered";
        std::string text = escaped(laid.text);
        if (from == origin::inferred) text += '*';
        if (text.empty()) text = c.raw().empty() ? (from == origin::absent ? "—" : "") : escaped(c.raw());

        html_figure out;
        out.attributes = " id=\"" + id('c', cell) + '"';
        if (!style.empty()) out.attributes += " class=\"" + style + '"';
        if (!numbers.empty()) out.attributes += " data-f=\"" + numbers + '"';
        out.attributes += " title=\"" + escaped(about(c)) + '"';
        if (stands)
            text += "<sup><span class=\"sr\">" + std::string{word_for(worst, lang_)} + ' ' + "</span>" + badges + "</sup>";
        else if (from != origin::printed && from != origin::inferred)
            text += "<span class=\"sr\">" + std::string{word_of(from)} + "</span>";
        std::string const place = has_mark(c.where()) ? id('p', cell) : std::string{};
        out.content = place.empty() ? "<span class=\"in\">" + text + "</span>" : "<a href=\"#" + place + "\">" + text + "</a>";
        return out;
    }
    /// "（一）予以公开 / 自然人，文中所印，第 46 行".
    [[nodiscard]] std::string about(report_cell const& c) const {
        std::string_view const comma = lang_ == language::zh ? "，" : ", ";
        std::string out = c.label();
        (out += comma) += word_of(c.origin());
        if (in_text(c.where()))
            (out += comma) += filled(page_words::line.in(lang_), std::to_string(c.where().start.line));
        else if (!c.where().within.empty())
            (out += comma) += words_of(c.where(), lang_);
        return out;
    }
    // ---- the source ----------------------------------------------------------------------------------------------------

    /// Else places are told in words.
    [[nodiscard]] bool lines_are_shown() const {
        return document_ == nullptr && report_.source.format != "docx" && report_.source.format != "pdf";
    }

    [[nodiscard]] std::string source() const {
        bool const lines = lines_are_shown(), listed = !lines && document_ == nullptr;
        std::string out = "<aside class=\"source\">\n<header><h2>" + say(listed ? page_words::places : page_words::source) +
                          "</h2><p>" + escaped(report_.source.name) + "</p>" + (found_.empty() ? std::string{} : steps()) +
                          "<button type=\"button\" class=\"close\">" + say(page_words::close) + "</button></header>\n" +
                          "<div class=\"lines" +
                          (listed                 ? " places"
                           : document_ != nullptr ? " document"
                                                  : "") +
                          "\" tabindex=\"0\">\n";
        if (document_ != nullptr)
            out +=
                document_html(*document_, marks(), headings(), {.prefix = prefix_, .lang = lang_, .pictures = checked_.pictures});
        else if (listed)
            out += "<p>" + say(page_words::not_lines) + "</p>\n" + place_list();
        else if (source_.empty())
            out += "<p>" + say(page_words::no_source) + "</p>\n";
        else
            out += source_html(source_, marks(), {prefix_, lang_});
        return out + "</div>\n</aside>\n";
    }
    [[nodiscard]] std::vector<source_mark> marks() const {
        std::vector<source_mark> out;
        auto const add = [&](place const& where, std::string own, std::string to, std::string style, std::size_t finding) {
            if (auto const at = shown_at(where))
                out.push_back({at->first, at->second, std::move(own), '#' + std::move(to), std::move(style), finding});
        };
        for (std::size_t f = 0; f < found_.size(); ++f)
            add(found_[f].is->where, id('m', f + 1), id('f', f + 1), style_of(*found_[f].is), f + 1);
        for (std::size_t i = 0; i < cells_.cells().size(); ++i)
            if (is_shown(i)) add(cells_.cells()[i].where(), id('p', i), id('c', i), style_of_cell(i), 0);
        for (std::size_t i = 0; i < claims_.size(); ++i) add(claims_[i].where, id('k', i), id('q', i), style_of(claims_[i]), 0);
        return out;
    }
    /// Where lines begin that head the report and its sections, in the document's text.
    [[nodiscard]] std::vector<std::size_t> headings() const {
        std::vector<std::size_t> out;
        for (printed_heading const& h : report_.report.headings)
            if (auto const at = in_document_->of(h.where)) out.push_back(at->first);
        return out;
    }
    [[nodiscard]] std::string style_of_cell(std::size_t cell) const {
        diagnostic const* worst = nullptr;
        for (std::size_t const f : of_cell_[cell])
            if (diagnostic const* d = found_[f].is; d->suppressed.empty() && (worst == nullptr || d->severity > worst->severity))
                worst = d;
        return worst == nullptr ? std::string{} : boost::describe::enum_to_string(worst->severity, "");
    }
    [[nodiscard]] std::string place_list() const {
        std::string out;
        for (std::size_t f = 0; f < found_.size(); ++f) {
            diagnostic const& d = *found_[f].is;
            if (d.where.within.empty()) continue;
            std::string const mark = id('m', f + 1);
            out += "<div class=\"line\"><span class=\"n\">" + escaped(words_of(d.where, lang_)) + "</span><span class=\"t\">" +
                   flag(f, " id=\"" + mark + '"') + "<mark class=\"" + style_of(d) + "\" data-f=\"" + mark + "\">" +
                   escaped(message_of(d, lang_)) + "</mark></span></div>\n";
        }
        for (std::size_t i = 0; i < cells_.cells().size(); ++i) {
            report_cell const& c = cells_.cells()[i];
            if (!is_shown(i) || c.where().within.empty()) continue;
            std::string const style = style_of_cell(i);
            out += "<div class=\"line\"><span class=\"n\">" + escaped(words_of(c.where(), lang_)) +
                   "</span><span class=\"t\"><span class=\"at\" id=\"" + id('p', i) + "\"></span><a class=\"cell\" href=\"#" +
                   id('c', i) + "\"><mark" + (style.empty() ? "" : " class=\"" + style + '"') + " data-c=\"" + id('p', i) +
                   "\">" + escaped(c.raw()) + "</mark></a></span></div>\n";
        }
        return out;
    }

    checked const& checked_;
    parsed const& report_;
    std::string_view source_;
    read::document const* document_;  ///< where it shows the source better than lines do
    std::vector<checks::claim> const claims_;
    std::vector<checks::assessed_rule> const& rules_;
    std::optional<document_places> in_document_;
    language lang_;
    std::string prefix_;
    checks::cell_index cells_;
    std::vector<layout_table> tables_;               ///< of each section
    std::vector<bool> shown_;                        ///< of each cell, whether a table has it
    std::vector<found> found_;                       ///< in the order of the list, which numbers them
    std::vector<std::vector<std::size_t>> of_cell_;  ///< of each cell, the findings
};

}  // namespace detail

GONGKAI_INLINE std::string to_page(std::vector<checked> const& reports, language lang) {
    using namespace detail;
    std::string list, body, first;
    std::vector<annual_report const*> all;
    for (checked const& c : reports) all.push_back(&c.parsed.report);
    for (std::string const& svg : trends_of(all, lang)) body += "<section class=\"card\">\n" + svg + "</section>\n";
    bool const pictured = std::ranges::any_of(reports, [](checked const& c) { return !c.pictures.empty(); });
    for (std::size_t i = 0; i < reports.size(); ++i) {
        page_part const part{reports[i], i + 1, lang};
        if (i == 0) first = part.title();
        list += part.entry();
        body += part.run();
    }
    std::string out =
        std::string{"<!DOCTYPE html>\n<html lang=\""} + (lang == language::zh ? "zh-CN" : "en") +
        "\">\n<head>\n<meta charset=\"UTF-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; script-src 'sha256-";
    out += std::string{page_script_hash} + (pictured ? "'; img-src data:" : "'") +
           "; base-uri 'none'; form-action 'none'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
    out += std::string{page_words::title.in(lang)} + (first.empty() ? "" : " · " + first) + "</title>\n<style>";
    (out += page_style) += "</style>\n</head>\n<body>\n";
    if (reports.size() > 1)
        out += "<nav class=\"reports\" aria-label=\"" + std::string{page_words::reports.in(lang)} +
               "\">\n<table><thead><tr><th>" + std::string{page_words::file.in(lang)} + "</th><th>" +
               std::string{page_words::report.in(lang)} + "</th><th>" + std::string{word_for(severity::error, lang)} +
               "</th><th>" + std::string{word_for(severity::warning, lang)} + "</th><th>" +
               std::string{word_for(severity::note, lang)} + "</th></tr></thead>\n<tbody>\n" + list + "</tbody></table></nav>\n";
    out += "<main>\n" + body + "</main>\n<script>";
    return (out += page_script) += "</script>\n</body>\n</html>\n";
}

}  // namespace gongkai::inline v0::write

#endif
