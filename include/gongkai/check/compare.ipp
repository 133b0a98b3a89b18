// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_COMPARE_IPP
#define GONGKAI_CHECK_COMPARE_IPP

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/clauses.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/check/names.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

inline repeated_prose repeated(std::string section, prose const& was, prose const& is) {
    repeated_prose out;
    out.section = std::move(section);
    std::set<text::key> before;
    for (std::string const& s : sentences_of(was.text))
        for (std::string_view const c : clauses_of(s)) before.insert(clause_key(c));
    for (std::string const& s : sentences_of(is.text)) {
        if (is_boilerplate(sentence_key(s))) continue;
        ++out.sentences;
        std::string passage;
        auto const close = [&out, &passage] {
            if (!passage.empty()) out.repeated.push_back(std::exchange(passage, {}));
        };
        std::vector<std::string_view> const clauses = clauses_of(s);
        bool const whole = std::ranges::all_of(clauses, [&before](std::string_view c) { return before.contains(clause_key(c)); });
        for (std::string_view const c : clauses) {
            text::key const key = clause_key(c);
            out.characters += key.size();
            if (!whole && (is_boilerplate(key) || !before.contains(key))) {
                close();
                continue;
            }
            out.repeated_characters += key.size();
            passage += c;
        }
        close();
    }
    return out;
}

class comparer {
public:
    comparer(parsed const& was, parsed const& is) : was_(was), is_(is), old_(was.report), new_(is.report) {}

    comparison run() && {
        check_issuer_and_year();
        cells();
        if (follows()) {
            carry_over();
            stock_and_flow();
            large_changes();
        }
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
        if (!a.issuer.empty() && !b.issuer.empty() && !same_organ(a.issuer, b.issuer))
            say(code::issuers_differ, severity::warning, {"issuer"}, {}, {{"old", a.issuer}, {"new", b.issuer}});
        if (a.year && b.year && *b.year != *a.year + 1)
            say(code::years_not_consecutive, severity::warning, {"year"}, {},
                {{"old", std::to_string(*a.year)}, {"new", std::to_string(*b.year)}});
    }

    /// Whether figures carry over from the one to the other. Reports that do not say their years are taken to.
    [[nodiscard]] bool follows() const {
        return !was_.report.year || !is_.report.year || *is_.report.year == *was_.report.year + 1;
    }

    void cells() {
        for (report_cell const& c : new_.cells()) {
            cell_change x{c.path(), c.row(), c.column(), old_.value(c.path()), c.value(), {}};
            if (x.old_value && x.new_value) x.change = difference(*x.new_value, *x.old_value);
            out_.cells.push_back(std::move(x));
        }
        for (report_cell const& c : old_.cells())
            if (new_.find(c.path()) == nullptr) out_.cells.push_back({c.path(), c.row(), c.column(), c.value(), {}, {}});
    }

    /// This year's 上年结转 is last year's 结转下年度, column by column.
    void carry_over() {
        static constexpr std::string_view row = "requests.carried_over.", from = "requests.carried_forward.";
        for (report_cell const& c : new_.cells()) {
            if (!c.path().starts_with(row)) continue;
            std::string const before = std::string{from} + c.path().substr(row.size());
            std::optional<decimal> const is = c.value(), was = old_.value(before);
            if (!is || !was || *is == *was) continue;
            // What was not read as printed is no error of the report.
            if (c.origin() != origin::printed || old_.find(before)->origin() != origin::printed) continue;
            say(code::carry_over_differs, severity::error, {c.path(), before}, c.where(),
                {{"column", c.column()}, {"new", to_string(*is)}, {"old", to_string(*was)}});
        }
    }

    /// 现行有效 is last year's, and what was issued, less what was repealed.
    void stock_and_flow() {
        for (std::string const row : {"proactive_disclosure.regulations", "proactive_disclosure.normative_documents"}) {
            report_cell const* const stock = new_.find(row + ".in_force");
            std::optional<decimal> const was = old_.value(row + ".in_force"), in = new_.value(row + ".issued"),
                                         out = new_.value(row + ".repealed");
            if (stock == nullptr || !stock->value() || !was || !in || !out) continue;
            std::optional<decimal> const more = sum(*was, *in);
            std::optional<decimal> const expected = more ? difference(*more, *out) : std::nullopt;
            if (!expected || *expected == *stock->value()) continue;
            say(code::stock_flow_broken, severity::error, {row, stock->path(), row + ".issued", row + ".repealed"},
                stock->where(),
                {{"row", stock->row()},
                 {"printed", to_string(*stock->value())},
                 {"expected", to_string(*expected)},
                 {"equation", to_string(*was) + "+" + to_string(*in) + "-" + to_string(*out)}});
        }
    }

    /// Tenfold or more, in what rows come to, and in 二; a sum of money too. From nothing, or of a few, that is no jump.
    void large_changes() {
        constexpr decimal least{100, 0};
        auto const reaches = [](decimal a, decimal b) {
            std::optional<decimal> const more = difference(a, b);
            return more && more->unscaled >= 0;
        };
        std::string const disclosure = form::detail::member_name(&annual_report::proactive_disclosure) + '.';
        for (cell_change const& x : out_.cells) {
            bool const whole = x.path.ends_with(".total") || (x.path.starts_with(disclosure) && !x.path.ends_with(".change"));
            if (!whole || !x.old_value || !x.new_value || x.old_value->unscaled <= 0 || x.new_value->unscaled <= 0) continue;
            bool const grew = reaches(*x.new_value, *x.old_value);
            decimal const low = grew ? *x.old_value : *x.new_value, high = grew ? *x.new_value : *x.old_value;
            std::optional<decimal> const tenfold = low.times_ten_to(1);
            if (!tenfold || !reaches(high, least) || !reaches(high, *tenfold)) continue;
            say(code::change_large, severity::note, {x.path}, new_.find(x.path)->where(),
                {{"row", x.row}, {"column", x.column}, {"old", to_string(*x.old_value)}, {"new", to_string(*x.new_value)}});
        }
    }

    /// 同比增长22.6%: this year's number against what last year's tables give for the same claim.
    void changes() {
        out_.claims = compare_claims(is_);
        if (follows()) compare_changes(out_.claims, old_);
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
        constexpr std::size_t much = 100;  // of 1000 characters
        if (p.share() >= much) {
            bool const problems = member == &annual_report::problems_and_improvements;
            say(code::prose_repeated, problems && p.share() >= 500 ? severity::warning : severity::note, {p.section},
                (is_.report.*member).where,
                {{"repeated", std::to_string(p.repeated.size())},
                 {"share", to_string(decimal{static_cast<std::int64_t>(p.share()), 1}) + "%"},
                 {"first", p.repeated.front()}});
        }
        out_.prose.push_back(std::move(p));
    }

    parsed const& was_;
    parsed const& is_;
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

GONGKAI_INLINE comparison compare(parsed const& old_report, parsed const& new_report) {
    return detail::comparer{old_report, new_report}.run();
}

}  // namespace gongkai::inline v0::checks

#endif
