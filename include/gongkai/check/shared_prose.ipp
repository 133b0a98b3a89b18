// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_SHARED_PROSE_IPP
#define GONGKAI_CHECK_SHARED_PROSE_IPP

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/clauses.hpp>
#include <gongkai/check/names.hpp>
#include <gongkai/check/shared_prose.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// The finalizer of splitmix64: every bit of the result depends on every bit of `x`.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}
[[nodiscard]] inline std::uint64_t hash_of(text::key const& key) noexcept {
    std::uint64_t h = 0xCBF29CE484222325ULL;  // FNV-1a, over code points
    for (char32_t const c : key) h = (h ^ c) * 0x100000001B3ULL;
    return mixed(h);
}

/// Calls `f(key, clause)` for each clause of 一, 五 and 六 that is not in every report.
template <class F>
void each_own_clause(annual_report const& report, F&& f) {
    for (prose const* const p : {&report.overview, &report.problems_and_improvements, &report.other_matters})
        text::each_line(p->text, [&f](std::string_view line) {
            for (std::string_view const clause : clauses_of(line)) {
                text::key key = clause_key(clause);
                if (!is_boilerplate(key)) f(std::move(key), clause);
            }
        });
}

}  // namespace detail

GONGKAI_INLINE std::uint64_t prose_signature::band(std::size_t which) const noexcept {
    constexpr std::size_t rows = size / bands;
    std::uint64_t h = which;
    for (std::size_t i = which * rows; i < (which + 1) * rows; ++i) h = detail::mixed(h ^ least[i]) + i;
    return h;
}

GONGKAI_INLINE prose_signature signature_of(annual_report const& report) {
    prose_signature out;
    out.least.fill(std::numeric_limits<std::uint32_t>::max());
    std::unordered_set<std::uint64_t> seen;
    detail::each_own_clause(report, [&](text::key const& key, std::string_view) {
        std::uint64_t const h = detail::hash_of(key);
        if (!seen.insert(h).second) return;
        ++out.clauses;
        for (std::size_t i = 0; i < out.least.size(); ++i) {
            auto const value = static_cast<std::uint32_t>(detail::mixed(h + (i + 1) * 0x9E3779B97F4A7C15ULL) >> 32);
            out.least[i] = std::min(out.least[i], value);
        }
    });
    return out;
}

GONGKAI_INLINE std::size_t resemblance(prose_signature const& a, prose_signature const& b) noexcept {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < prose_signature::size; ++i) equal += a.least[i] == b.least[i];
    return a.clauses == 0 || b.clauses == 0 ? 0 : equal * 1000 / prose_signature::size;
}

GONGKAI_INLINE std::optional<diagnostic> shared_prose(parsed const& other, parsed const& report) {
    if (same_organ(other.report.issuer, report.report.issuer)) return std::nullopt;
    std::set<text::key> all, own;
    detail::each_own_clause(other.report, [&all](text::key&& key, std::string_view) { all.insert(std::move(key)); });
    std::size_t common = 0, more = 0;
    std::string first;
    detail::each_own_clause(report.report, [&](text::key&& key, std::string_view clause) {
        if (!own.insert(key).second) return;
        bool const shared = all.contains(key);
        ++(shared ? common : more);
        if (shared && first.empty()) first = clause;
    });
    constexpr std::size_t much = 800;  // of 1000
    std::size_t const together = all.size() + more;
    if (common < least_shared_clauses || common * 1000 < together * much) return std::nullopt;
    return diagnostic{code::prose_shared,
                      severity::warning,
                      {"overview"},
                      report.report.overview.where,
                      {{"name", other.report.issuer.empty() ? other.source.name : other.report.issuer},
                       {"year", other.report.year ? std::to_string(*other.report.year) : ""},
                       {"share", to_string(decimal{static_cast<std::int64_t>(common * 1000 / together), 1}) + "%"},
                       {"first", first}}};
}

GONGKAI_INLINE diagnostic repeated_report(parsed const& other, parsed const& report) {
    cell_index const theirs(other.report), own(report.report);
    std::size_t differ = 0;
    for (report_cell const& c : own.cells()) differ += c.value() != theirs.value(c.path());
    return {code::report_repeated,
            differ == 0 ? severity::note : severity::warning,
            {"issuer"},
            {},
            {{"name", report.report.issuer},
             {"year", report.report.year ? std::to_string(*report.report.year) : ""},
             {"file", other.source.name},
             {"count", differ == 0 ? "" : std::to_string(differ)}}};
}

}  // namespace gongkai::inline v0::checks

#endif
