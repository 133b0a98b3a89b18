// SPDX-License-Identifier: BSL-1.0
/// Two years of one organ: every cell, what must carry over, and prose that was copied.
#ifndef GONGKAI_CHECK_COMPARE_HPP
#define GONGKAI_CHECK_COMPARE_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0::checks {

/// A cell in both years. `change` is new less old; nothing where one of them has no number.
struct cell_change {
    std::string path, row, column;
    std::optional<decimal> old_value, new_value, change;
};

/// A prose section and the passages, clause by clause, that stood in last year's report too, years aside.
struct repeated_prose {
    std::string section;         ///< "overview"
    std::size_t sentences = 0;   ///< of the new report, those that every report has left out
    std::size_t characters = 0;  ///< of these
    std::size_t repeated_characters = 0;
    std::vector<std::string> repeated;  ///< whole clauses, those that follow one another together, as the new report prints them
    /// Of 1000 characters.
    [[nodiscard]] std::size_t share() const noexcept { return characters == 0 ? 0 : repeated_characters * 1000 / characters; }
};

struct comparison {
    std::string issuer;                   ///< the new report's
    std::optional<int> year;              ///< the new report's
    std::vector<cell_change> cells;       ///< those that either year's edition has, in the new one's order
    std::vector<repeated_prose> prose;    ///< 一, 五, 六
    std::vector<claim> claims;            ///< of changes, in the new report's prose
    std::vector<diagnostic> diagnostics;  ///< places are in the new report
};

/// Compares last year's report with this year's; places are in the new one. Thread-safe.
[[nodiscard]] comparison compare(parsed const& old_report, parsed const& new_report);

/// The sentences of a Chinese text, by ICU's rules; line ends end one too.
[[nodiscard]] std::vector<std::string> sentences_of(std::string_view text);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/compare.ipp>
#endif

#endif
