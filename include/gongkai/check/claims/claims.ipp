// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_CLAIMS_IPP
#define GONGKAI_CHECK_CLAIMS_CLAIMS_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/claims/claims.hpp>

namespace gongkai::check {
namespace detail {

/// Finds the source places of a prose section, whose text is the source's but for white space.
class prose_places {
public:
    prose_places(prose const& p, std::string_view source) : prose_(p) {
        if (!p.where.known() || source.empty() || p.where.start.line == 0) return;
        std::size_t j = p.where.start.offset;
        auto const blank = [](std::string_view s, std::size_t i) {
            return i < s.size() && (s[i] == ' ' || s[i] == '\n' || s[i] == '\r' || s[i] == '\t');
        };
        offsets_.reserve(p.text.size());
        for (std::size_t i = 0; i < p.text.size(); ++i) {
            if (blank(p.text, i)) {
                offsets_.push_back(j);
                continue;
            }
            while (blank(source, j)) ++j;
            if (j >= source.size() || source[j] != p.text[i]) {
                offsets_.clear();
                return;
            }
            offsets_.push_back(j++);
        }
        source_ = source;
    }

    [[nodiscard]] place of(std::size_t offset, std::size_t length) {
        if (length == 0 || offset + length > offsets_.size()) return prose_.where;
        place out;
        out.within = prose_.where.within;
        out.start = at(offsets_[offset]);
        out.end = at(offsets_[offset + length - 1] + 1);
        return out;
    }

private:
    /// Lines and columns from the section's start; claims come in order, so each is found from the one before.
    position at(std::size_t offset) {
        if (last_.line == 0 || offset < last_.offset) last_ = prose_.where.start;
        for (std::size_t i = last_.offset; i < offset; ++i) {
            char const c = source_[i];
            if (c == '\n' || (c == '\r' && (i + 1 >= source_.size() || source_[i + 1] != '\n'))) {
                ++last_.line;
                last_.column = 1;
            } else
                last_.column += i + 1 >= source_.size() || !text::is_continuation(source_[i + 1]) ? 1 : 0;
        }
        last_.offset = offset;
        return last_;
    }

    prose const& prose_;
    std::string_view source_;
    std::vector<std::size_t> offsets_;
    position last_;
};

inline std::string const received = "requests.received.total";
inline std::string const carried_over = "requests.carried_over.total";
inline std::string const processed = "requests.processed_total.total";

/// What a claim may mean, the likeliest first.
inline std::vector<reading> readings_of(grammar::claim const& c, cell_index const& cells) {
    using grammar::claim_kind;
    switch (c.kind) {
        case claim_kind::received: return {{"received", {received}, {}}, {"received+carried_over", {received, carried_over}, {}}};
        case claim_kind::incoming: return {{"received+carried_over", {received, carried_over}, {}}};
        case claim_kind::handled:
            return {{"received", {received}, {}},
                    {"received+carried_over", {received, carried_over}, {}},
                    {"processed_total", {processed}, {}}};
        case claim_kind::answered:
            return {{"processed_total", {processed}, {}}, {"processed_total-carried_over", {processed}, {carried_over}}};
        case claim_kind::cases:
            if (c.cells.size() == 2)
                return {{"direct+after_review", c.cells, {}}, {"direct", {c.cells[0]}, {}}, {"after_review", {c.cells[1]}, {}}};
            return {{"", c.cells, {}}};
        case claim_kind::documents: {
            // The edition of 2019 has other columns for nearly the same.
            reading r{"", c.cells, {}};
            for (std::string& path : r.plus) {
                if (cells.find(path) != nullptr) continue;
                std::size_t const dot = path.rfind('.') + 1;
                path.replace(dot, std::string::npos, path.substr(dot) == "issued" ? "made" : "total");
            }
            return {r};
        }
        case claim_kind::carried_over:
        case claim_kind::carried_forward:
        case claim_kind::outcome:
        case claim_kind::case_result: return {{"", c.cells, {}}};
        default: return {};
    }
}

inline std::optional<decimal> value_of(reading const& r, cell_index const& cells) {
    std::optional<decimal> const plus = cells.total(r.plus);
    if (r.minus.empty() || !plus) return plus;
    std::optional<decimal> const minus = cells.total(r.minus);
    return minus ? difference(*plus, *minus) : std::nullopt;
}

inline void compare_count(compared_claim& c, cell_index const& cells) {
    c.readings = readings_of(c.claim, cells);
    if (c.claim.approximate || c.readings.empty()) return;
    bool known = false;
    for (std::size_t i = 0; i < c.readings.size() && !c.held; ++i) {
        std::optional<decimal> const v = value_of(c.readings[i], cells);
        if (i == 0 && !v) return;
        if (!v) continue;
        known = true;
        if (i == 0) c.expected = to_string(*v);
        if (*v == c.claim.number) c.held = i;
    }
    if (known) c.verdict = !c.held ? verdict::differs : *c.held == 0 ? verdict::holds : verdict::holds_else;
}

/// 占44.5%: of those answered, received, or received and carried over. The part is the claim's own number.
inline void compare_share(compared_claim& c, grammar::claim const& of, cell_index const& cells) {
    if (of.number.scale != 0 || of.approximate) return;
    c.readings = {{"processed_total", {processed}, {}},
                  {"received", {received}, {}},
                  {"received+carried_over", {received, carried_over}, {}}};
    std::optional<std::size_t> nearly;
    for (std::size_t i = 0; i < c.readings.size() && !c.held; ++i) {
        std::optional<decimal> const whole = value_of(c.readings[i], cells);
        if (!whole || whole->unscaled <= 0 || whole->scale != 0) {
            if (i == 0) return;
            continue;
        }
        if (i == 0) {
            // One digit more than printed, so that the difference is seen.
            std::int64_t scaled = of.number.unscaled;
            for (unsigned k = 0; k < c.claim.number.scale + 3U; ++k)
                if (__builtin_mul_overflow(scaled, 10, &scaled)) return;
            c.expected = to_string(decimal{scaled / whole->unscaled, static_cast<std::uint8_t>(c.claim.number.scale + 1)}) + "%";
        }
        bool exactly = false;
        if (is_share(c.claim.number, of.number.unscaled, whole->unscaled, exactly)) {
            if (exactly)
                c.held = i;
            else if (!nearly)
                nearly = i;
        }
    }
    c.verdict = c.held ? verdict::holds : nearly ? verdict::holds_else : verdict::differs;
    if (!c.held) c.held = nearly;
}

/// 其中信函16件，网络8件: all that follow, or the first few of them.
inline void compare_parts(compared_claim& c) {
    std::optional<decimal> total = decimal{};
    for (std::size_t i = 0; i < c.claim.parts.size(); ++i) {
        total = sum(*total, c.claim.parts[i]);
        if (!total) return;
        if (i > 0 && *total == c.claim.number) {
            c.verdict = verdict::holds;
            return;
        }
    }
    c.expected = to_string(*total);
    c.verdict = verdict::differs;
}

}  // namespace detail

GONGKAI_INLINE bool is_share(decimal percent, std::int64_t part, std::int64_t whole, bool& exactly) noexcept {
    // percent = p / 10^s of hundredths: p against part * 100 * 10^s / whole.
    std::int64_t scaled = part;
    exactly = false;
    for (unsigned k = 0; k < percent.scale + 2U; ++k)
        if (__builtin_mul_overflow(scaled, 10, &scaled)) return false;
    if (whole <= 0 || scaled < 0 || scaled > INT64_MAX / 2 - whole) return false;
    exactly = (2 * scaled + whole) / (2 * whole) == percent.unscaled;
    std::int64_t const cut = scaled / whole;
    return percent.unscaled >= cut - 1 && percent.unscaled <= cut + 1;
}

GONGKAI_INLINE std::vector<compared_claim> compare_claims(parsed const& report, std::string_view source) {
    using grammar::claim_kind;
    annual_report const& r = report.report;
    cell_index const cells(r);
    std::vector<compared_claim> out;
    for (auto const& [name, text] :
         {std::pair{"overview", &r.overview}, std::pair{"problems_and_improvements", &r.problems_and_improvements},
          std::pair{"other_matters", &r.other_matters}}) {
        std::vector<grammar::claim> claims = grammar::find_claims(text->text);
        detail::prose_places places(*text, source);
        std::size_t const first = out.size();
        for (grammar::claim& claim : claims) {
            compared_claim c;
            c.section = name;
            c.where = places.of(claim.offset, claim.words.size());
            c.claim = std::move(claim);
            // A sentence about another year is not certain to be about these tables.
            if (c.claim.year && r.year && *c.claim.year != *r.year) c.claim.uncertain = true;
            if (c.claim.of) c.claim.of = *c.claim.of + first;
            if (c.claim.kind == claim_kind::parts)
                detail::compare_parts(c);
            else if (c.claim.kind == claim_kind::share && c.claim.of)
                detail::compare_share(c, out[*c.claim.of].claim, cells);
            else
                detail::compare_count(c, cells);
            out.push_back(std::move(c));
        }
    }
    return out;
}

GONGKAI_INLINE std::vector<diagnostic> claim_findings(std::vector<compared_claim> const& claims) {
    using grammar::claim_kind;
    std::vector<diagnostic> out;
    for (compared_claim const& c : claims) {
        if (c.verdict == verdict::holds || c.verdict == verdict::not_compared) continue;
        diagnostic d;
        d.where = c.where;
        std::string const printed = to_string(c.claim.number) + (c.claim.unit == "%" ? "%" : "");
        d.arguments = {{"words", c.claim.words}, {"printed", printed}, {"expected", c.expected}};
        auto const paths_of_reading = [&](std::size_t i) {
            for (std::string const& p : c.readings[i].plus) d.paths.push_back(p);
        };
        if (c.claim.kind == claim_kind::parts) {
            // A list after 其中 need not be complete, unless it says how requests came in.
            bool const of_requests = c.claim.of && claims[*c.claim.of].claim.kind != claim_kind::documents;
            d.code = code::claim_parts_differ;
            d.severity = of_requests ? severity::warning : severity::note;
            d.paths = {c.section};
        } else if (c.claim.kind == claim_kind::share) {
            d.code = c.verdict == verdict::holds_else ? code::claim_share_rounded : code::claim_share_differs;
            d.severity =
                c.verdict == verdict::holds_else || claims[*c.claim.of].claim.uncertain ? severity::note : severity::warning;
            d.paths = claims[*c.claim.of].claim.cells;
        } else if (c.verdict == verdict::holds_else) {
            d.code = code::claim_meaning;
            d.severity = severity::note;
            d.arguments.push_back({"reading", c.readings[*c.held].name});
            paths_of_reading(*c.held);
        } else {
            d.code = c.claim.uncertain ? code::claim_uncertain : code::claim_differs;
            d.severity = c.claim.uncertain ? severity::note : severity::warning;
            paths_of_reading(0);
        }
        out.push_back(std::move(d));
    }
    return out;
}

}  // namespace gongkai::check

#endif
