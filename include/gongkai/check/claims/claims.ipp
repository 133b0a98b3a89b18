// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_CLAIMS_IPP
#define GONGKAI_CHECK_CLAIMS_CLAIMS_IPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/claims/judge.hpp>
#include <gongkai/check/claims/reader.hpp>
#include <gongkai/check/claims/vocabulary.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

using claims::detail::power;
using claims::detail::wide;

/// What a reading is called: its own name, or the labels of its cell.
inline std::string name_of(reading const& r, cell_index const& cells) {
    if (!r.name.empty() || r.plus.empty()) return r.name;
    report_cell const* const c = cells.find(r.plus.front());
    return c == nullptr ? std::string{} : claims::vocabulary::bare(c->row()) + c->column();
}
/// 本年新收312件，新收加上年结转329件.
inline void describe(claim& c, cell_index const& cells) {
    c.table.clear();
    for (reading const& r : c.readings) {
        std::optional<decimal> const v = claims::value_of(r, cells);
        if (v)
            c.table +=
                (c.table.empty() ? "" : "，") + name_of(r, cells) + to_string(*v) + (c.unit.ends_with("元") ? "万元" : "件");
    }
}

/// The cells of a reading that are not blank: 诉讼9件 where one kind of lawsuits has no number.
inline std::optional<decimal> value_of_filled(reading r, cell_index const& cells) {
    std::size_t const all = r.plus.size();
    std::erase_if(r.plus, [&](std::string const& p) { return cells.find(p)->origin() == origin::blank; });
    return r.plus.empty() || r.plus.size() == all ? std::nullopt : claims::value_of(r, cells);
}

/// The first reading that a claim agrees with.
inline void judge_count(claim& c, cell_index const& cells) {
    std::erase_if(c.readings, [&](reading const& r) { return !claims::has_cells(r, cells); });
    bool unknown = c.readings.empty();
    for (std::size_t i = 0; i < c.readings.size() && !c.held; ++i) {
        std::optional<decimal> const v = claims::value_of(c.readings[i], cells);
        if (v && i == 0) c.found = to_string(*v);
        claims::answer const a = v ? claims::fits(c, *v) : claims::answer::unknown;
        if (a == claims::answer::yes) c.held = i;
        if (std::optional<decimal> const filled = v ? std::nullopt : value_of_filled(c.readings[i], cells);
            filled && *filled == c.number && c.factor == 1) {
            c.held = i;
            c.found = to_string(*filled);
        }
        unknown = unknown || a == claims::answer::unknown;
    }
    c.verdict = c.held ? verdict::holds : unknown ? verdict::not_compared : verdict::differs;
    describe(c, cells);
}

/// A share in percent with one digit more than the claim prints.
inline std::string percent_text(std::int64_t part, std::int64_t whole, unsigned digits) {
    wide const scaled = static_cast<wide>(part) * power(digits + 3) / whole;
    return to_string(decimal{static_cast<std::int64_t>(scaled), static_cast<std::uint8_t>(digits + 1)}) + "%";
}

/// 占44.5%, of any of the wholes that its words may mean.
inline void judge_share(claim& c, cell_index const& cells) {
    std::erase_if(c.readings, [&](reading const& r) { return !claims::has_cells(r, cells); });
    std::vector<std::int64_t> parts, wholes;
    bool unknown = false;
    auto const add = [&](std::vector<std::int64_t>& to, std::optional<decimal> const& v) {
        if (v && v->scale == 0 && v->unscaled >= 0)
            to.push_back(v->unscaled);
        else
            unknown = true;
    };
    if (c.part_number)
        parts.push_back(*c.part_number);
    else
        for (reading const& r : c.readings) add(parts, claims::value_of(r, cells));
    if (c.whole_number)
        wholes.push_back(*c.whole_number);
    else
        for (reading const& r : c.of) add(wholes, claims::value_of(r, cells));
    share_fit best = share_fit::off;
    for (std::int64_t const whole : wholes)
        for (std::int64_t const part : parts) {
            if (whole == 0) {
                unknown = unknown || c.number.unscaled != 0 || part != 0;
                if (part == 0 && c.number.unscaled == 0) best = share_fit::rounded;
                continue;
            }
            if (c.found.empty()) c.found = percent_text(part, whole, c.number.scale);
            share_fit fit = fit_of_share(c.number, part, whole);
            if (c.precision != precision::exact) {
                claim approximate = c;
                approximate.unit.clear();
                decimal const exact{static_cast<std::int64_t>(static_cast<wide>(part) * 10'000'000 / whole), 5};
                fit = claims::fits(approximate, exact) == claims::answer::no ? share_fit::off : share_fit::rounded;
            }
            best = std::min(best, fit);
        }
    c.rounded = best == share_fit::cut || best == share_fit::near;
    c.verdict = best <= share_fit::cut ? verdict::holds : (unknown || c.found.empty()) ? verdict::not_compared : verdict::differs;
}

/// All that follow 其中, or the first few of them.
inline void judge_parts(claim& c) {
    std::optional<decimal> total = decimal{};
    for (std::size_t i = 0; i < c.parts.size(); ++i) {
        total = sum(*total, c.parts[i]);
        if (!total) return;
        if (i > 0 && *total == c.number) {
            c.found = to_string(*total);
            c.verdict = verdict::holds;
            return;
        }
    }
    c.found = to_string(*total);
    std::optional<decimal> const more = difference(*total, c.number);
    // A list that adds up to less may be incomplete.
    if (more && (more->unscaled > 0 || c.complete)) c.verdict = verdict::differs;
}

/// What a statement says to be 0.
inline void judge_statement(claim& c, cell_index const& cells) {
    std::erase_if(c.readings, [&](reading const& r) { return !claims::has_cells(r, cells); });
    if (c.readings.empty()) return;
    std::int64_t most = 0;
    bool unknown = false;
    for (std::string const& p : c.readings.front().plus) {
        report_cell const* const cell = cells.find(p);
        if (cell->origin() == origin::not_applicable) continue;
        std::optional<decimal> const v = cell->value();
        unknown = unknown || !v;
        if (v && v->unscaled > 0) {
            most += v->unscaled;
            c.found = std::to_string(most);
        }
    }
    c.verdict = most > 0 ? verdict::differs : unknown ? verdict::not_compared : verdict::holds;
    if (c.verdict == verdict::holds) c.found = "0";
    describe(c, cells);
    if (c.table.empty() && most > 0) c.table = name_of(c.readings.front(), cells) + c.found + "件";
}

inline void judge(claim& c, cell_index const& cells) {
    if (c.certainty == certainty::none) return;
    switch (c.kind) {
        case claim_kind::count:
            if (c.fee == claim::fee_said::nothing) judge_count(c, cells);
            break;
        case claim_kind::share: judge_share(c, cells); break;
        case claim_kind::parts: judge_parts(c); break;
        case claim_kind::statement:
            if (c.fee == claim::fee_said::nothing) judge_statement(c, cells);
            break;
        case claim_kind::change: break;
    }
    if (c.verdict == verdict::differs && c.certainty == certainty::perhaps) c.verdict = verdict::not_compared;
}

/// What a report says of its fees, said twice, must agree.
inline void judge_fees(std::vector<claim>& all) {
    std::size_t none = 0, some = 0;
    for (claim const& c : all) {
        none += c.fee == claim::fee_said::none && c.certainty == certainty::certain ? 1 : 0;
        some += c.fee == claim::fee_said::some && c.certainty == certainty::certain ? 1 : 0;
    }
    if (none + some < 2) return;
    for (claim& c : all)
        if (c.fee != claim::fee_said::nothing && c.certainty == certainty::certain)
            c.verdict = some == 0 ? verdict::holds : none > 0 ? verdict::differs : verdict::not_compared;
}

/// "agrees" of a change: in units of its last digit, as rounded or cut off.
inline bool change_holds(claim const& c, std::int64_t now, std::int64_t then) {
    std::int64_t const change = now - then;
    if (c.unit == "%" || c.unit == "倍") {
        decimal d = c.number;
        if ((d.unscaled < 0) != (change < 0) && d.unscaled != 0 && change != 0) return false;
        d.unscaled = std::abs(d.unscaled);
        // 1.1倍 is that to its last digit, not 110.0%.
        if (c.unit == "倍" && __builtin_mul_overflow(then, 100, &then)) return true;
        return fit_of_share(d, std::abs(change), then) <= share_fit::cut;
    }
    return c.number == decimal{change, 0};
}

}  // namespace detail

GONGKAI_INLINE prose_reading read_prose(parsed const& report) {
    annual_report const& r = report.report;
    cell_index const cells(r);
    claims::author const who{text::compact_text(r.issuer), r.year};
    prose_reading out;
    for (auto const& [name, section, folded] :
         {std::tuple{"overview", &r.overview, &out.overview},
          std::tuple{"problems_and_improvements", &r.problems_and_improvements, &out.problems_and_improvements},
          std::tuple{"other_matters", &r.other_matters, &out.other_matters}}) {
        *folded = text::fold(section->text);
        std::size_t const first = out.claims.size();
        for (claim& c : claims::read_claims(*section, *folded, who)) {
            c.section = name;
            if (c.about) c.about = *c.about + first;
            detail::judge(c, cells);
            out.claims.push_back(std::move(c));
        }
    }
    detail::judge_fees(out.claims);
    return out;
}

GONGKAI_INLINE std::vector<claim> compare_claims(parsed const& report) { return read_prose(report).claims; }

GONGKAI_INLINE void compare_changes(std::vector<claim>& all, cell_index const& last_year) {
    using namespace detail;
    for (claim& c : all) {
        if (c.kind != claim_kind::change || c.certainty == certainty::none) continue;
        if (c.of_last_year) {
            judge_count(c, last_year);
            c.was = c.found;
            continue;
        }
        if (!c.about || c.precision != precision::exact) continue;
        claim const& about = all[*c.about];
        if (about.kind == claim_kind::share) {
            // 占比下降2.2个百分点.
            if (about.verdict != verdict::holds || about.readings.empty() || about.of.empty()) continue;
            claim then = about;
            then.part_number.reset();
            std::optional<decimal> const part = claims::value_of(about.readings.front(), last_year),
                                         whole = claims::value_of(about.of.front(), last_year);
            if (!part || !whole || part->scale != 0 || whole->unscaled <= 0) continue;
            wide const unit = power(about.number.scale + 2U);
            wide const was =
                (2 * static_cast<wide>(part->unscaled) * unit + whole->unscaled) / (2 * static_cast<wide>(whole->unscaled));
            wide const change = about.number.unscaled - was;
            if (c.number.scale != about.number.scale) continue;
            wide const off = change > c.number.unscaled ? change - c.number.unscaled : c.number.unscaled - change;
            c.readings = about.readings;
            c.now = to_string(about.number);
            c.was = to_string(decimal{static_cast<std::int64_t>(was), about.number.scale});
            c.found = to_string(decimal{static_cast<std::int64_t>(change), about.number.scale});
            c.verdict = off <= 1 ? verdict::holds : verdict::differs;
            continue;
        }
        if (about.readings.empty() || about.factor != 1 || about.precision != precision::exact ||
            about.verdict == verdict::not_compared)
            continue;
        reading const& r = about.readings[about.held.value_or(0)];
        std::optional<decimal> const was = claims::value_of(r, last_year);
        if (!was || was->scale != 0 || about.number.scale != 0) continue;
        c.readings = {r};
        c.was = to_string(*was);
        c.now = to_string(about.number);
        c.found = std::to_string(about.number.unscaled - was->unscaled);
        if (was->unscaled == 0 && c.unit == "%") continue;
        c.verdict = change_holds(c, about.number.unscaled, was->unscaled) ? verdict::holds : verdict::differs;
        if (c.verdict == verdict::differs && c.certainty == certainty::perhaps) c.verdict = verdict::not_compared;
    }
}

GONGKAI_INLINE std::vector<diagnostic> claim_findings(std::vector<claim> const& all) {
    std::vector<diagnostic> out;
    for (claim const& c : all) {
        bool const other_meaning = c.kind == claim_kind::count && c.verdict == verdict::holds && c.held &&
                                   c.readings[*c.held].other && c.certainty == certainty::certain;
        bool const cut = c.kind == claim_kind::share && c.verdict == verdict::holds && c.rounded;
        if ((c.verdict != verdict::differs && !other_meaning && !cut) || c.kind == claim_kind::change) continue;
        diagnostic d;
        d.where = c.where;
        bool const note = c.certainty != certainty::certain || other_meaning || cut || (c.kind == claim_kind::share && c.rounded);
        d.severity = note ? severity::note : severity::warning;
        d.arguments = {{"words", c.words}, {"printed", c.printed + c.unit}, {"expected", c.found}};
        d.arguments.push_back({"table", c.table.empty() ? c.found : c.table});
        if (c.kind == claim_kind::parts) {
            d.code = code::claim_parts_differ;
            d.paths = {c.section};
        } else if (c.kind == claim_kind::share) {
            d.code = cut ? code::claim_share_rounded : code::claim_share_differs;
            if (!c.readings.empty()) d.paths = c.readings.front().plus;
        } else {
            d.code = other_meaning ? code::claim_meaning : note ? code::claim_uncertain : code::claim_differs;
            if (other_meaning) {
                d.arguments.push_back({"reading", c.readings[*c.held].name});
                d.arguments.push_back({"row", c.readings.front().name});
            }
            if (!c.readings.empty()) d.paths = c.readings[other_meaning ? *c.held : 0].plus;
        }
        if (d.paths.empty()) d.paths = {c.section};
        out.push_back(std::move(d));
    }
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
