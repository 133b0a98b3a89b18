// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_RULES_IPP
#define GONGKAI_CHECK_RULES_IPP

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include <gongkai/check/rules.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/numeral.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// A government, not one of its departments or offices.
inline bool is_government(std::string_view issuer) {
    return text::ends_with_any(issuer, {"人民政府", "县", "区", "市", "州", "盟", "旗", "省"});
}

[[nodiscard]] inline std::string without_spaces(std::string_view folded) {
    std::string out{folded};
    std::erase(out, ' ');
    return out;
}

/// What a text should speak of, and the words that show it; those that are not needed are empty.
struct topic {
    std::string_view name;
    std::array<std::string_view, 5> words;
};
/// Whether there is enough of a text to say what it lacks: not where it is a few words, or says itself that something is left out.
inline bool is_whole(std::string const& compact) {
    constexpr std::size_t few = 60;
    // Cut off within a sentence.
    if (!text::ends_with_any(compact, {"。", ".", ";", "!", "?", ":", ")", "\""})) return false;
    return text::count_characters(compact) > few && compact.find("〔...") == std::string::npos &&
           compact.find("[...") == std::string::npos;
}
template <std::size_t N>
void report_topics(std::array<topic, N> const& topics, code c, rule_context const& s, std::vector<diagnostic>& out) {
    std::string const& text = s.overview;
    if (!is_whole(text)) return;
    std::string missing;
    for (topic const& t : topics)
        if (std::ranges::none_of(t.words,
                                 [&text](std::string_view w) { return !w.empty() && text.find(w) != std::string::npos; }))
            (missing += missing.empty() ? "" : "、") += t.name;
    if (!missing.empty()) out.push_back({c, severity::note, {"overview"}, s.report.overview.where, {{"topics", missing}}});
}

/// Whether the report's day stands not in its 落款 but in the page around it.
inline bool is_dated_by_page(rule_context const& s) {
    return std::ranges::any_of(s.parsed.diagnostics, [](diagnostic const& d) {
        return d.code == code::told_by_page && std::ranges::find(d.paths, "closing.date") != d.paths.end();
    });
}
/// The report's day, and where it stands if that is not its 落款.
inline std::vector<argument> day_of(rule_context const& s) {
    std::vector<argument> out{{"date", to_string(*s.report.closing.date)}};
    if (is_dated_by_page(s)) out.push_back({"dated_by", "page"});
    return out;
}

/// As word processors count: a number or a foreign word is one.
inline std::size_t count_words(std::string_view words) {
    std::size_t out = 0;
    bool within = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        char const c = words[i];
        if (words.substr(i).starts_with("\u3000")) {
            i += 2;
            within = false;
            continue;
        }
        bool const ascii = static_cast<unsigned char>(c) < 0x80, wordy = ascii && c > ' ';
        if ((wordy && !within) || (!ascii && !text::is_continuation(c))) ++out;
        within = wordy;
    }
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::optional<level> level_of(std::string_view issuer) {
    if (text::ends_with_any(issuer, {"开发区", "实验区", "高新区", "新区", "示范区", "保税区", "合作区", "园区", "管理区",
                                     "管理委员会", "管委会"}))
        return std::nullopt;
    if (!detail::is_government(issuer)) return level::department;
    if (std::size_t const at = issuer.rfind("人民政府"); at != std::string_view::npos) issuer = issuer.substr(0, at);
    if (text::ends_with_any(issuer, {"乡", "镇", "苏木"})) return level::department;
    for (std::string_view const municipality : {"北京市", "天津市", "上海市", "重庆市"})
        if (issuer == municipality) return level::province;
    if (text::ends_with_any(issuer, {"省", "自治区"})) return level::province;
    if (text::ends_with_any(issuer, {"市", "自治州", "州", "盟", "地区"})) return level::prefecture;
    return level::county;
}

GONGKAI_INLINE gongkai::date deadline(level l, int year) {
    switch (l) {
        case level::county: return {year + 1, 2, 20};
        case level::prefecture: return {year + 1, 3, 10};
        case level::province: return {year + 1, 3, 31};
        default: return {year + 1, 1, 31};
    }
}

namespace rules {

GONGKAI_INLINE void heading_wording(rule_context const& s, std::vector<diagnostic>& out) {
    for (printed_heading const& h : s.report.headings) {
        std::string_view const own = form::title_of(h.section);
        if (h.words == own || text::label_key(h.words) == text::label_key(own)) continue;
        add_finding(out, code::heading_wording, severity::note, {}, h.where,
                    {{"section", std::to_string(h.section)}, {"found", h.words}, {"title", std::string{own}}});
    }
}

/// A section stands behind those that the form has before it.
GONGKAI_INLINE void section_order(rule_context const& s, std::vector<diagnostic>& out) {
    std::vector<printed_heading> const& found = s.report.headings;
    for (std::size_t i = 0; i < found.size(); ++i) {
        auto const before =
            std::max_element(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(i),
                             [](printed_heading const& a, printed_heading const& b) { return a.section < b.section; });
        if (i == 0 || before->section <= found[i].section) continue;
        add_finding(out, code::section_out_of_order, severity::warning, {}, found[i].where,
                    {{"section", std::to_string(found[i].section)}, {"before", std::to_string(before->section)}});
    }
}

GONGKAI_INLINE void heading_numeral(rule_context const& s, std::vector<diagnostic>& out) {
    std::vector<printed_heading> const& all = s.report.headings;
    // Several that are lost may have been lost by the extraction.
    bool const others =
        all.size() > 4 && std::ranges::count_if(all, [](printed_heading const& h) { return h.numeral == 0; }) == 1;
    for (printed_heading const& h : all)
        if (h.numeral != h.section && (h.numeral > 0 || others))
            add_finding(out, code::heading_numeral, severity::note, {}, h.where,
                        {{"section", std::to_string(h.section)},
                         {"found", h.numeral > 0 ? std::string{text::numeral(h.numeral)} : std::string{}}});
}

GONGKAI_INLINE void section_extra(rule_context const& s, std::vector<diagnostic>& out) {
    prose const& last = s.report.other_matters;
    constexpr std::size_t longest = 90;  // bytes of a heading
    constexpr int sections = 6;
    std::vector<std::uint32_t> const& source = s.prose.other_matters.source;
    auto const begin_of = [&source](std::size_t printed) {
        return static_cast<std::size_t>(std::lower_bound(source.begin(), source.end(), printed) - source.begin());
    };
    for (std::size_t from = 0; from < last.text.size();) {
        std::size_t const to = std::min(last.text.find('\n', from), last.text.size());
        // Sentences are no headings.
        std::string const line = to - from <= 2 * longest
                                     ? detail::without_spaces(std::string_view{s.prose.other_matters.text}.substr(
                                           begin_of(from), begin_of(to) - begin_of(from)))
                                     : std::string{};
        std::string_view const numeral = std::string_view{line}.substr(0, line.find("、"));
        std::optional<std::int64_t> const n = numeral.size() < line.size() ? text::numeral_value(numeral) : std::nullopt;
        bool const chinese = !numeral.empty() && !text::is_ascii(numeral.front());
        if (n && chinese && *n == sections + 1 && line.size() <= longest && !line.ends_with("。"))
            add_finding(out, code::section_extra, severity::note, {"other_matters"}, last.place_of(from, to - from),
                        {{"found", line}});
        from = to + 1;
    }
}

GONGKAI_INLINE void section_empty(rule_context const& s, std::vector<diagnostic>& out) {
    for (auto const& [number, name, text, folded] :
         {std::tuple{5, "problems_and_improvements", &s.report.problems_and_improvements, &s.problems},
          std::tuple{6, "other_matters", &s.report.other_matters, &s.other_matters}}) {
        bool const headed =
            std::ranges::any_of(s.report.headings, [n = number](printed_heading const& h) { return h.section == n; });
        std::string const& words = *folded;
        bool const none = words == "无" || words == "无。" || words == "暂无" || words == "暂无。" || words == "/";
        // 六 without a word on fees is said by the rule on fees.
        if (!headed || (!words.empty() && !none) || (number == 6 && none)) continue;
        add_finding(out, code::section_empty, severity::warning, {name}, text->where,
                    {{"section", std::to_string(number)}, {"found", words}});
    }
}

GONGKAI_INLINE void period_missing(rule_context const& s, std::vector<diagnostic>& out) {
    if (s.report.period || !s.report.year || s.parsed.diagnostics.any(code::period_unreadable)) return;
    add_finding(out, code::period_missing, severity::note, {"period"});
}

GONGKAI_INLINE void period_not_year(rule_context const& s, std::vector<diagnostic>& out) {
    if (!s.report.period || !s.report.year) return;
    if (*s.report.period == period{{*s.report.year, 1, 1}, {*s.report.year, 12, 31}}) return;
    add_finding(out, code::period_not_year, severity::warning, {"period"}, {},
                {{"from", to_string(s.report.period->from)},
                 {"to", to_string(s.report.period->to)},
                 {"year", std::to_string(*s.report.year)}});
}

GONGKAI_INLINE void published_late(rule_context const& s, std::vector<diagnostic>& out) {
    if (!s.report.closing.date || !s.report.year || s.report.issuer.empty()) return;
    std::optional<level> const kind = level_of(s.report.issuer);
    if (!kind) return;
    gongkai::date const last = deadline(*kind, *s.report.year);
    if (*s.report.closing.date <= last) return;
    std::vector<argument> day = detail::day_of(s);
    day.push_back({"deadline", to_string(last)});
    // A page put up anew has a later day than its report.
    bool const anew = detail::is_dated_by_page(s) && s.report.closing.date->year > *s.report.year + 1;
    add_finding(out, code::published_late, anew ? severity::note : severity::warning, {"closing.date"}, {}, std::move(day));
}

GONGKAI_INLINE void dated_before_year_end(rule_context const& s, std::vector<diagnostic>& out) {
    if (!s.report.closing.date || !s.report.year || s.report.closing.date->year > *s.report.year) return;
    std::vector<argument> day = detail::day_of(s);
    day.push_back({"year", std::to_string(*s.report.year)});
    add_finding(out, code::dated_before_year_end, severity::warning, {"closing.date"}, {}, std::move(day));
}

GONGKAI_INLINE void overview_long(rule_context const& s, std::vector<diagnostic>& out) {
    constexpr std::size_t most = 1000;
    std::size_t const characters = detail::count_words(s.report.overview.text);
    if (characters <= most) return;
    add_finding(out, code::overview_long, severity::note, {"overview"}, s.report.overview.where,
                {{"characters", std::to_string(characters)}});
}

GONGKAI_INLINE void aspects_unreported(rule_context const& s, std::vector<diagnostic>& out) {
    static constexpr std::array<detail::topic, 5> aspects{
        {{"主动公开", {"主动公开", "公开信息", "发布信息", "发布", ""}},
         {"依申请公开", {"依申请", "申请", "", "", ""}},
         {"政府信息管理", {"信息管理", form::normative_documents_2019, "审查", "审核", "三审"}},
         {"平台建设", {"平台", "网站", "新媒体", "公众号", "栏目"}},
         {"监督保障", {"监督", "保障", "考核", "培训", "评议"}}}};
    detail::report_topics(aspects, code::aspects_unreported, s, out);
}

GONGKAI_INLINE void supervision_unreported(rule_context const& s, std::vector<diagnostic>& out) {
    if (!detail::is_government(s.report.issuer) || s.report.overview.text.empty()) return;
    static constexpr std::array<detail::topic, 3> topics{{{"工作考核", {"考核", "考评", "绩效", "", ""}},
                                                          {"社会评议", {"评议", "满意度", "第三方评估", "", ""}},
                                                          {"责任追究", {"追究", "问责", "追责", "", ""}}}};
    detail::report_topics(topics, code::supervision_unreported, s, out);
}

GONGKAI_INLINE void fees_unstated(rule_context const& s, std::vector<diagnostic>& out) {
    if (s.report.edition != 2021 || s.report.other_matters.text.empty()) return;
    auto const states = [&s](std::string const& words, std::string_view section) {
        if (words.find("处理费") != std::string::npos || words.find("收费通知") != std::string::npos) return true;
        return std::ranges::any_of(
            s.prose.claims, [section](claim const& c) { return c.section == section && c.fee != claim::fee_said::nothing; });
    };
    if (states(s.other_matters, "other_matters")) return;
    // Said, but not in its place.
    bool const elsewhere = states(s.overview, "overview");
    add_finding(out, code::fees_unstated, elsewhere ? severity::note : severity::warning, {"other_matters"},
                s.report.other_matters.where, {{"elsewhere", elsewhere ? "一" : ""}});
}

GONGKAI_INLINE void in_force_too_low(rule_context const& s, std::vector<diagnostic>& out) {
    for (std::string const row : {"proactive_disclosure.regulations", "proactive_disclosure.normative_documents"}) {
        report_cell const* const issued = s.cells.find(row + ".issued");
        report_cell const* const in_force = s.cells.find(row + ".in_force");
        if (issued == nullptr || in_force == nullptr || !issued->value() || !in_force->value()) continue;
        decimal const repealed = s.cells.value(row + ".repealed").value_or(decimal{});
        // What the year issued and repealed again is not in force.
        if (in_force->value()->unscaled >= issued->value()->unscaled - std::max<std::int64_t>(repealed.unscaled, 0)) continue;
        add_finding(
            out, code::in_force_too_low, severity::warning, {row, in_force->path(), issued->path()}, in_force->where(),
            {{"row", in_force->row()}, {"in_force", to_string(*in_force->value())}, {"issued", to_string(*issued->value())}});
    }
}

GONGKAI_INLINE void count_negative(rule_context const& s, std::vector<diagnostic>& out) {
    for (report_cell const& c : s.cells.cells()) {
        std::optional<decimal> const v = c.value();
        if (!v || v->unscaled >= 0 || c.origin() != origin::printed || c.path().ends_with(".change")) continue;
        add_finding(out, code::count_negative, severity::error, {c.path()}, c.where(),
                    {{"row", c.row()}, {"column", c.column()}, {"value", to_string(*v)}});
    }
}

GONGKAI_INLINE void count_fractional(rule_context const& s, std::vector<diagnostic>& out) {
    for (report_cell const& c : s.cells.cells()) {
        if (!std::holds_alternative<count const*>(c.cell()) || c.raw().find_first_of(".\xEF") == std::string::npos) continue;
        auto const f = lex::parse_figure(text::fold(c.raw()).text);
        if (!f || f->value.trimmed().scale == 0) continue;
        bool const said = std::ranges::any_of(s.parsed.diagnostics, [&c](diagnostic const& d) {
            return d.code == code::cell_not_a_number && c.path().starts_with(d.paths.empty() ? "?" : d.paths.front());
        });
        add_finding(out, code::count_fractional, said ? severity::note : severity::warning, {c.path()}, c.where(),
                    {{"row", c.row()}, {"column", c.column()}, {"found", c.raw()}});
    }
}

GONGKAI_INLINE void cell_annotated(rule_context const& s, std::vector<diagnostic>& out) {
    for (report_cell const& c : s.cells.cells()) {
        if (c.origin() != origin::printed || c.raw().find_first_not_of("0123456789,.+- ") == std::string::npos) continue;
        auto const f = lex::parse_figure(text::fold(c.raw()).text);
        if (!f || (f->note.empty() && f->unit.empty())) continue;
        if (f->note == text::fold(inferred_mark).text) continue;
        // The form of 2019 leaves the unit of 采购总金额 to the cell.
        if (f->note.empty() && c.path().ends_with(".procurement.amount")) continue;
        add_finding(out, code::cell_annotated, severity::note, {c.path()}, c.where(),
                    {{"value", f->fits ? to_string(f->value) : ""}, {"note", f->note.empty() ? f->unit : f->note}});
    }
}

}  // namespace rules

namespace detail {

/// What a rule would have to know and the reading does not tell; empty where it tells all.
inline std::string lacking(code rule, rule_context const& s) {
    annual_report const& r = s.report;
    switch (rule) {
        case code::heading_wording:
        case code::section_out_of_order:
        case code::heading_numeral:
        case code::section_extra:
        case code::section_empty: return r.headings.empty() ? "headings" : "";
        case code::period_missing: return r.year ? "" : "year";
        case code::period_not_year: return !r.period ? "period" : r.year ? "" : "year";
        case code::published_late:
            return !r.closing.date ? "closing.date" : !r.year ? "year" : r.issuer.empty() || !level_of(r.issuer) ? "issuer" : "";
        case code::dated_before_year_end: return !r.closing.date ? "closing.date" : r.year ? "" : "year";
        case code::overview_long: return r.overview.text.empty() ? "overview" : "";
        case code::aspects_unreported: return is_whole(s.overview) ? "" : "overview";
        case code::supervision_unreported: return !is_whole(s.overview) ? "overview" : is_government(r.issuer) ? "" : "issuer";
        case code::fees_unstated: return r.edition != 2021 ? "edition" : r.other_matters.text.empty() ? "other_matters" : "";
        default: return "";
    }
}

}  // namespace detail

GONGKAI_INLINE rule_context::rule_context(gongkai::parsed const& all, cell_index const& index, prose_reading const& read)
    : parsed(all),
      report(all.report),
      cells(index),
      prose(read),
      overview(detail::without_spaces(read.overview.text)),
      problems(detail::without_spaces(read.problems_and_improvements.text)),
      other_matters(detail::without_spaces(read.other_matters.text)) {}

GONGKAI_INLINE std::vector<assessed_rule> assess_rules(parsed const& report) { return assess_rules(report, read_prose(report)); }

GONGKAI_INLINE std::vector<assessed_rule> assess_rules(parsed const& report, prose_reading const& prose) {
    cell_index const cells(report.report);
    rule_context const s{report, cells, prose};
    std::vector<assessed_rule> out;
    for (rule const& r : rule_table) {
        std::vector<diagnostic> found;
        bool const has_form = report.report.edition != 0;
        if (has_form) r.find(s, found);
        assessed_rule a{r.code, rule_status::holds, {}, {}};
        if (!has_form) {  // before it, there was nothing to break
            a.status = rule_status::not_assessable;
            a.lacking = "edition";
        } else if (!found.empty()) {
            a.status = rule_status::broken;
            a.finding = std::move(found.front());
        } else if (a.lacking = detail::lacking(r.code, s); !a.lacking.empty())
            a.status = rule_status::not_assessable;
        out.push_back(std::move(a));
    }
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
