// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_COMPARE_IPP
#define GONGKAI_CHECK_COMPARE_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::check {
namespace detail {

/// What a sentence says, years aside: 2024年 is 年. Other numbers count: a figure brought up to date is no repetition.
inline text::key sentence_key(std::string_view sentence) {
    text::key key = text::label_key(sentence);
    for (std::size_t at = key.find(U'年'); at != text::key::npos; at = key.find(U'年', at + 1)) {
        std::size_t from = at;
        while (from > 0 && key[from - 1] >= U'0' && key[from - 1] <= U'9') --from;
        if (at - from != 4) continue;
        key.erase(from, 4);
        at = from;
    }
    return key;
}

/// What stands in every report: the legal basis, the period, where to read it, that no fees were charged, that nothing is to add.
inline bool is_boilerplate(text::key const& key) {
    static constexpr std::array<std::u32string_view, 9> words = {U"中华人民共和国政府信息公开条例",
                                                                 U"政府信息公开工作年度报告",
                                                                 U"统计期限",
                                                                 U"信息处理费",
                                                                 U"收取政府信息公开",
                                                                 U"需要报告的",
                                                                 U"习近平新时代中国特色社会主义思想",
                                                                 U"具体情况如下",
                                                                 U"联系地址"};
    constexpr std::size_t shortest = 8;  // 一是, 主要问题, 下一步工作打算: no sentences
    return key.size() < shortest ||
           std::any_of(words.begin(), words.end(), [&key](std::u32string_view w) { return key.find(w) != text::key::npos; });
}

inline repeated_prose repeated(std::string section, prose const& was, prose const& is) {
    repeated_prose out;
    out.section = std::move(section);
    std::set<text::key> before;
    for (std::string const& s : sentences_of(was.text)) before.insert(sentence_key(s));
    for (std::string& s : sentences_of(is.text)) {
        text::key const key = sentence_key(s);
        if (is_boilerplate(key)) continue;
        ++out.sentences;
        out.characters += key.size();
        if (!before.contains(key)) continue;
        out.repeated_characters += key.size();
        out.repeated.push_back(std::move(s));
    }
    return out;
}

class comparer {
public:
    comparer(parsed const& was, parsed const& is, std::string_view source)
        : was_(was), is_(is), source_(source), old_(was.report), new_(is.report) {}

    comparison run() && {
        check_issuer_and_year();
        cells();
        carry_over();
        stock_and_flow();
        changes();
        for (auto const& [name, member] : {std::pair{"overview", &annual_report::overview},
                                           std::pair{"problems_and_improvements", &annual_report::problems_and_improvements},
                                           std::pair{"other_matters", &annual_report::other_matters}})
            prose_of(name, member);
        out_.issuer = is_.report.issuer;
        out_.year = is_.report.year;
        return std::move(out_);
    }

private:
    diagnostic& say(code c, severity s, std::vector<std::string> paths, place where, std::vector<argument> arguments) {
        return out_.diagnostics.emplace_back(diagnostic{c, s, std::move(paths), std::move(where), std::move(arguments)});
    }

    /// Two years of one organ, one after the other.
    void check_issuer_and_year() {
        annual_report const& a = was_.report;
        annual_report const& b = is_.report;
        if (!a.issuer.empty() && !b.issuer.empty() && text::label_key(a.issuer) != text::label_key(b.issuer))
            say(code::issuers_differ, severity::warning, {"issuer"}, {}, {{"old", a.issuer}, {"new", b.issuer}});
        if (a.year && b.year && *b.year != *a.year + 1)
            say(code::years_not_consecutive, severity::warning, {"year"}, {},
                {{"old", std::to_string(*a.year)}, {"new", std::to_string(*b.year)}});
    }

    void cells() {
        for (named_cell const& c : new_.cells()) {
            cell_change x{c.path, c.row, c.column, old_.value(c.path), c.value(), {}};
            if (x.old_value && x.new_value) x.change = difference(*x.new_value, *x.old_value);
            out_.cells.push_back(std::move(x));
        }
        for (named_cell const& c : old_.cells())
            if (new_.find(c.path) == nullptr) out_.cells.push_back({c.path, c.row, c.column, c.value(), {}, {}});
    }

    /// This year's 上年结转 is last year's 结转下年度, column by column.
    void carry_over() {
        static constexpr std::string_view row = "requests.carried_over.", from = "requests.carried_forward.";
        for (named_cell const& c : new_.cells()) {
            if (!c.path.starts_with(row)) continue;
            std::string const before = std::string{from} + c.path.substr(row.size());
            std::optional<decimal> const is = c.value(), was = old_.value(before);
            if (!is || !was || *is == *was) continue;
            say(code::carry_over_differs, severity::error, {c.path, before}, c.where(),
                {{"column", c.column}, {"new", to_string(*is)}, {"old", to_string(*was)}});
        }
    }

    /// 现行有效 is last year's, and what was issued, less what was repealed.
    void stock_and_flow() {
        for (std::string const row : {"proactive_disclosure.regulations", "proactive_disclosure.normative_documents"}) {
            named_cell const* const stock = new_.find(row + ".in_force");
            std::optional<decimal> const was = old_.value(row + ".in_force"), in = new_.value(row + ".issued"),
                                         out = new_.value(row + ".repealed");
            if (stock == nullptr || !stock->value() || !was || !in || !out) continue;
            std::optional<decimal> const more = sum(*was, *in);
            std::optional<decimal> const expected = more ? difference(*more, *out) : std::nullopt;
            if (!expected || *expected == *stock->value()) continue;
            say(code::stock_flow_broken, severity::error, {row, stock->path, row + ".issued", row + ".repealed"}, stock->where(),
                {{"row", stock->row},
                 {"printed", to_string(*stock->value())},
                 {"expected", to_string(*expected)},
                 {"equation", to_string(*was) + "+" + to_string(*in) + "-" + to_string(*out)}});
        }
    }

    /// 同比增长22.6%: this year's number against what last year's tables give for the same claim.
    void changes() {
        out_.claims = compare_claims(is_);
        compare_changes(out_.claims, old_);
        std::erase_if(out_.claims, [](claim const& c) { return c.kind != claim_kind::change; });
        for (claim const& c : out_.claims) {
            if (c.verdict != verdict::differs) continue;
            say(code::change_differs, c.certainty == certainty::certain ? severity::warning : severity::note,
                c.readings.empty() ? std::vector<std::string>{c.section} : c.readings.front().plus, c.where,
                {{"words", c.words}, {"old", c.was}, {"new", c.now}, {"expected", c.found}});
        }
    }

    /// 30号第一部分（五）: section 五 does not repeat last year's text.
    void prose_of(std::string name, prose annual_report::*member) {
        repeated_prose p = repeated(std::move(name), was_.report.*member, is_.report.*member);
        if (!p.repeated.empty()) {
            bool const problems = member == &annual_report::problems_and_improvements;
            say(code::prose_repeated, problems && p.share() >= 500 ? severity::warning : severity::note, {p.section},
                (is_.report.*member).where,
                {{"repeated", std::to_string(p.repeated.size())},
                 {"sentences", std::to_string(p.sentences)},
                 {"share", to_string(decimal{static_cast<std::int64_t>(p.share()), 1}) + "%"},
                 {"first", p.repeated.front()}});
        }
        out_.prose.push_back(std::move(p));
    }

    parsed const& was_;
    parsed const& is_;
    std::string_view source_;
    cell_index old_, new_;
    comparison out_;
};

}  // namespace detail

GONGKAI_INLINE std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> out;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> const sentences{
        icu::BreakIterator::createSentenceInstance(icu::Locale::getChina(), status)};
    if (U_FAILURE(status)) return out;
    icu::UnicodeString const all = icu::UnicodeString::fromUTF8(icu::StringPiece{text.data(), static_cast<int32_t>(text.size())});
    sentences->setText(all);
    int32_t from = sentences->first();
    for (int32_t to = sentences->next(); to != icu::BreakIterator::DONE; from = to, to = sentences->next()) {
        std::string s;
        icu::UnicodeString piece = all.tempSubStringBetween(from, to);
        piece.trim();
        piece.toUTF8String(s);
        if (!s.empty()) out.push_back(std::move(s));
    }
    return out;
}

GONGKAI_INLINE comparison compare(parsed const& old_report, parsed const& new_report, std::string_view source) {
    return detail::comparer{old_report, new_report, source}.run();
}

}  // namespace gongkai::check

#endif
