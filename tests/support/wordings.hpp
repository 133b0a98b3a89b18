// SPDX-License-Identifier: BSL-1.0
// Sentences held against a report whose figures are all different: true ones, and the same off by one.
#ifndef GONGKAI_TEST_WORDINGS_HPP
#define GONGKAI_TEST_WORDINGS_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "claimed.hpp"
#include "test.hpp"

#include <gongkai/check/claims/claims.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai_test {

/// A sentence without a number: as it is so, and as it is not.
struct statement_pair {
    std::string_view holds, differs;
};

/// One more or one less: 四 is 五, 41.5 is 42.4.
inline std::string changed(std::string const& number, int by) {
    if (std::string_view{"0123456789"}.find(number.front()) == std::string_view::npos)
        return gongkai::text::counted_numeral(*gongkai::text::numeral_value(number) + by);
    std::size_t const dot = number.find('.');
    std::string digits = number;
    if (dot != std::string::npos) digits.erase(dot, 1);
    std::string out = std::to_string(std::stoll(digits) + (dot == std::string::npos ? by : 9 * by));
    if (dot != std::string::npos) out.insert(out.size() - (number.size() - dot - 1), ".");
    return out;
}

/// How many false sentences were caught.
struct counted_claims {
    std::size_t caught = 0, all = 0;
    std::string missed;
};

/// Reads sentences as the prose of one report and looks whether its tables contradict them.
class claim_looker {
public:
    bool finds(std::string const& text) {
        report_.report.overview = gongkai::prose{text, {}, {}, {}};
        return !gongkai::checks::claim_findings(gongkai::checks::compare_claims(report_)).empty();
    }
    void take(counted_claims& n, std::string const& holds, std::string const& differs) {
        BOOST_TEST(!finds(holds), holds);
        ++n.all;
        if (finds(differs))
            ++n.caught;
        else
            n.missed += differs + '\n';
    }
    void take(counted_claims& n, std::string_view before, std::span<std::string_view const> sentences) {
        for (std::string_view const s : sentences) {
            std::size_t const from = s.find('<'), to = s.find('>');
            std::string const start = std::string{before} + std::string{s.substr(0, from)},
                              number{s.substr(from + 1, to - from - 1)}, end{s.substr(to + 1)};
            take(n, start + number + end, start + changed(number, n.all % 2 == 0 ? 1 : -1) + end);
        }
    }

    /// Nothing is said of a sentence, alone, in a part on requests, or behind a claim.
    void silent(std::string_view part, std::string_view sentence) {
        for (std::string const& before :
             {std::string{}, std::string{part}, std::string{part} + "全年收到政府信息公开申请827件。"})
            BOOST_TEST(!finds(before + std::string{sentence}), before << sentence);
    }

private:
    gongkai::parsed report_ = claimed_report();
};

}  // namespace gongkai_test

#endif
