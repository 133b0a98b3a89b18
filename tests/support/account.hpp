// SPDX-License-Identifier: BSL-1.0
// What is made of a sentence, as one line: each number as printed, what kind of claim it is, how it came out, and how surely it is the table's.
#ifndef GONGKAI_TEST_ACCOUNT_HPP
#define GONGKAI_TEST_ACCOUNT_HPP

#include <string>
#include <string_view>
#include <vector>

#include "claimed.hpp"

#include <gongkai/check/claims/claims.hpp>

namespace gongkai_test {

/// A number, or s for a statement; % for a share, + for a whole of parts, ± for a change, L for last year's own; = holds, ≈ as its
/// words seldom mean it, ! differs, - not compared; nothing where it is surely the table's, ? doubtful, ~ perhaps, 0 of another scope.
inline std::string account_of(checks::claim const& c) {
    std::string out = c.printed;
    switch (c.kind) {
        case checks::claim_kind::count: break;
        case checks::claim_kind::share: out += '%'; break;
        case checks::claim_kind::parts: out += '+'; break;
        case checks::claim_kind::change: out += c.of_last_year ? "L" : "±"; break;
        case checks::claim_kind::statement: out += 's'; break;
    }
    bool const seldom = c.held && !c.readings.empty() && c.readings[*c.held].other;
    out += c.verdict == checks::verdict::holds ? seldom ? "≈" : "=" : c.verdict == checks::verdict::differs ? "!" : "-";
    out += c.certainty == checks::certainty::certain    ? ""
           : c.certainty == checks::certainty::doubtful ? "?"
           : c.certainty == checks::certainty::perhaps  ? "~"
                                                        : "0";
    return out;
}
inline std::string account(std::string_view text, parsed report = claimed_report()) {
    report.report.overview = prose{std::string{text}, {}, {}, {}};
    std::string out;
    for (checks::claim const& c : checks::compare_claims(report)) (out += out.empty() ? "" : " ") += account_of(c);
    return out;
}

/// A sentence, and what a careful reader makes of its numbers.
struct accounted {
    std::string_view sentence, numbers;
};

}  // namespace gongkai_test

#endif
