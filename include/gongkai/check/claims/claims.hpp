// SPDX-License-Identifier: BSL-1.0
/// Prose against tables: every claim of a report's prose with the cells that it was compared with.
#ifndef GONGKAI_CHECK_CLAIMS_CLAIMS_HPP
#define GONGKAI_CHECK_CLAIMS_CLAIMS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <gongkai/check/cells.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/check/claims/grammar.hpp>
#include <gongkai/parse.hpp>

namespace gongkai::check {

/// What a claim may mean: cells that are added up, less those that are taken off.
struct reading {
    std::string name;  ///< "received", "received+carried_over"
    std::vector<std::string> plus, minus;
};

enum class verdict : std::uint8_t {
    holds,       ///< as the first of its readings has it, or with the rounding that it prints
    holds_else,  ///< as another reading has it, or rounded otherwise
    differs,
    not_compared,  ///< a cell has no number, the number is approximate, or it is about last year
};
BOOST_DESCRIBE_ENUM(verdict, holds, holds_else, differs, not_compared)

/// A claim and how it came out.
struct compared_claim {
    grammar::claim claim;
    std::string section;  ///< "overview"
    place where;          ///< in the source, as near as it is known
    std::vector<reading> readings;
    std::optional<std::size_t> held;  ///< the reading that it agrees with
    std::string expected;             ///< what the first reading gives, as printed numbers
    check::verdict verdict = check::verdict::not_compared;
};

/// Every claim of 一, 五 and 六 in order. `source` is the text that places count in; where it is empty, places are whole sections.
[[nodiscard]] std::vector<compared_claim> compare_claims(parsed const& report, std::string_view source = {});

/// What is wrong with them. A claim that does not hold is a warning; one whose meaning is uncertain is a note.
[[nodiscard]] std::vector<diagnostic> claim_findings(std::vector<compared_claim> const& claims);

/// Whether `percent` is `part` of `whole`, rounded to the digits that it prints. `exactly` is false where it is cut off or a unit
/// in its last digit off.
[[nodiscard]] bool is_share(decimal percent, std::int64_t part, std::int64_t whole, bool& exactly) noexcept;

}  // namespace gongkai::check

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/claims/claims.ipp>
#endif

#endif
