// SPDX-License-Identifier: BSL-1.0
// What a claim is held against, beyond whether it holds: the cells of its readings and its wholes, the claim that a change is of.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claims.hpp>

#include "support/account.hpp"
#include "support/test.hpp"

using namespace gongkai_test;

namespace check_claims_meanings {

using checks::claim;
using checks::verdict;

std::vector<claim> claims_of(std::string_view text, parsed report = claimed_report()) {
    report.report.overview = prose{"（二）依申请公开。" + std::string{text}, {}, {}, {}};
    return checks::compare_claims(report);
}

// clang-format off
constexpr accounted sentences[] = {
    // a number's words may stand behind it, up to the next
    {"347件予以公开、82件部分公开。", "347= 82="},
    // 个 is counted where nothing goes on behind it
    {"制发规范性文件26个和规章4件。", "26= 4="},
    {"制发规范性文件26个文种。", ""},
    // one row's figure in two parts is neither
    {"行政强制措施和行政强制执行分别为186件和28件。", "186-~ 28-~"},
    // words of a clause that ended are not the next one's
    {"本机关不掌握相关政府信息；法院判决确认违法1件。", ""},
    {"涉及政府信息公开的行政复议48宗，行政诉讼35宗。", "48= 35="},
    {"涉及征地的政府信息公开行政复议48宗。", "48=~"},
    // 其中 in parentheses says that these are parts
    {"不予处理64件（其中信访举报投诉类45件、重复申请19件）。", "64= 45= 19= 64+="},
    {"不予处理64件（信访举报投诉类45件、重复申请19件）。", "64= 45= 19= 64+=~"},
    // a list within a list
    {"办结申请836件，其中予以公开和部分公开429件，其中予以公开347件、部分公开82件，不予公开54件。", "836= 429= 347= 82= 54= 429+= 836+-"},
    {"收到申请827件（含网络800件），其中信函27件、网络800件。", "827= 827+="},
    // numerals
    {"受理申请九百七十八件。", "九百七十八≈"},
    {"依申请公开收件八百二十七件。", "八百二十七="},
    // what is done with some
    {"对836件申请作出答复。", "836=~"},
    {"针对836件申请作出答复。", "836=~"},
    // a member's name before its group's
    {"因国家秘密，决定不予公开的3件。", "3="},
    {"因国家秘密、内部事务，决定不予公开的31件。", "31="},
    {"因国家秘密等，决定不予公开的54件。", "54="},
    // aside, and before the number
    {"收到申请（含上年结转）共978件。", "978="},
    {"收到申请（不含上年结转）共827件。", "827="},
    // the nearest number of its kind is the whole
    {"收到申请827件，发布信息500条，其中信函27件、网络800件。", "827= 827+="},
    // a result without its cases; a share in parentheses
    {"维持33件。", ""},
    {"予以公开347件（41.5%）。", "347= 41.5%="},
    {"予以公开（41.5%）。", "41.5%="},
    // the last of the applicants, or what is left of them
    {"自然人731件，商业企业64件，法律服务机构23件，其他9件。", "731= 64= 23= 9="},
    {"自然人731件，商业企业64件，法律服务机构23件，其余9件。", "731= 64= 23="},
    // both together where both were named
    {"新收827件，共978件。", "827="},
    {"新收827件，上年结转151件，共978件。", "827= 151= 978="},
    {"结转151件，新收827件，合计978件。", "151=? 827= 978="},
    // which year's: the one before
    {"2023年结转151件。", "151="},
    {"2022年结转151件。", "151=?"},
    // of what was before
    {"由703件增至827件。", ""},
    {"申请由703件增加到827件。", "703-0"},
    {"同意公开429件（含部分公开82件）。", "429= 82="},
    // another organ's, and this one's again
    {"市公安局收到申请827件；我市收到申请827件。", "827=~ 827="},
};
// clang-format on

}  // namespace check_claims_meanings

BOOST_AUTO_TEST_SUITE(check_claims_meanings)

BOOST_AUTO_TEST_CASE(accounts) {
    for (accounted const& a : sentences)
        BOOST_TEST(account("（二）依申请公开。" + std::string{a.sentence}) == a.numbers,
                   a.sentence << ": " << account("（二）依申请公开。" + std::string{a.sentence}) << " for " << a.numbers);
}

/// What was done with documents, each kind.
BOOST_AUTO_TEST_CASE(documents) {
    BOOST_TEST(account("（一）主动公开。制发规章4件，规范性文件26件；废止规章2件，规范性文件14件。") == "4= 26= 2= 14=");
    BOOST_TEST(account("（一）主动公开。公开规章39件，规范性文件218件，其中新制定26件。") == "39=? 218=? 26=");
}

BOOST_AUTO_TEST_CASE(numerals) {
    for (std::string const n : {"一", "两", "三", "四", "五", "六", "七", "八", "九", "十"})
        BOOST_TEST(account("（二）依申请公开。收到申请" + n + "件。") == n + "!");
}

/// A share that is nearly right is noted, another is warned of.
BOOST_AUTO_TEST_CASE(how_far_a_share_is_off) {
    auto const severity_of = [](std::string_view text) { return checks::claim_findings(claims_of(text)).at(0).severity; };
    BOOST_TEST((severity_of("予以公开347件，占41.6%。") == severity::note));
    BOOST_TEST((severity_of("予以公开347件，占45.6%。") == severity::warning));
    BOOST_TEST(claims_of("予以公开占41.5%。").at(0).found == "41.50%");  // 347 of 836
}

/// Where all have one outcome, the others are 0.
BOOST_AUTO_TEST_CASE(all_have_one_outcome) {
    claim const granted = claims_of("申请均予以公开。").at(0);
    BOOST_TEST(granted.found == "489");  // of 836, 347
    BOOST_TEST((granted.verdict == verdict::differs));
    claim const upheld = claims_of("行政复议均维持。").at(0);
    BOOST_TEST(upheld.found == "15");  // 8, 5, 2
    BOOST_TEST(upheld.readings.at(0).plus.size() == 3u);
    parsed unknown = claimed_report();
    unknown.report.review.corrected = count{};
    unknown.report.review.other.set(0, origin::printed);
    unknown.report.review.pending.set(0, origin::printed);
    claim const open = claims_of("行政复议均维持。", unknown).at(0);
    BOOST_TEST((open.verdict == verdict::not_compared));
    BOOST_TEST(open.found == "");
    BOOST_TEST(open.table == "");
}

/// A share of all, of what was received; of its group where it is of one.
BOOST_AUTO_TEST_CASE(wholes_of_a_share) {
    auto const wholes = [](std::string_view text) { return claims_of(text).at(0).of.size(); };
    BOOST_TEST(wholes("部分公开占9.8%。") == 3u);
    BOOST_TEST(wholes("予以公开占41.5%。") == 3u);
    BOOST_TEST(wholes("因国家秘密不予公开占0.4%。") == 4u);
}

/// Of nothing, 0 %.
BOOST_AUTO_TEST_CASE(a_share_of_nothing) {
    parsed none = claimed_report();
    for (count* const cell : {&none.report.review.upheld, &none.report.review.corrected, &none.report.review.other,
                              &none.report.review.pending, &none.report.review.total})
        cell->set(0, origin::printed);
    BOOST_TEST((claims_of("行政复议纠错率0%。", none).at(0).verdict == verdict::holds));
    BOOST_TEST((claims_of("行政复议纠错率5%。", none).at(0).verdict == verdict::not_compared));
}

/// Empty cells are none of those that a claim may be of; where all are empty there is nothing to hold it against.
BOOST_AUTO_TEST_CASE(empty_cells) {
    parsed blank = claimed_report();
    auto& of = blank.report.litigation;
    of.after_review.total.clear(origin::blank);
    BOOST_TEST(account("（二）依申请公开。行政诉讼24件。", blank) == "24=");
    BOOST_TEST(account("（二）依申请公开。行政诉讼35件。", blank) == "35-");
    of.direct.total.clear(origin::blank);
    BOOST_TEST(account("（二）依申请公开。行政诉讼0件。", blank) == "0-");
}

/// As rounded or cut off: from 703 to 827 it is 17.638… %.
BOOST_AUTO_TEST_CASE(a_change_from_last_year) {
    auto const holds = [](std::string_view change, std::int64_t then = 703, std::int64_t now = 827) {
        parsed report = claimed_report(), before = claimed_report();
        report.report.requests.received.total.set(now, origin::printed);
        before.report.requests.received.total.set(then, origin::printed);
        std::vector<claim> all = claims_of("新收申请" + std::to_string(now) + "件，同比" + std::string{change} + "。", report);
        BOOST_REQUIRE(all.size() == 2u);
        checks::compare_changes(all, checks::cell_index{before.report});
        return all[1].verdict == verdict::holds;
    };
    for (std::string_view const c : {"增长18%", "增长17%", "增长17.6%", "增长17.63%", "增长17.64%", "增长124件", "增加124件"})
        BOOST_TEST(holds(c), c);
    for (std::string_view const c :
         {"增长19%", "增长16%", "增长17.5%", "增长17.7%", "增长17.62%", "增长17.65%", "下降17.6%", "增长125件"})
        BOOST_TEST(!holds(c), c);
    BOOST_TEST(holds("下降15%", 100, 85));
    BOOST_TEST(!holds("增长15%", 100, 85));
    BOOST_TEST(holds("增长0%", 10'000, 9'999));  // 0.01 % less
    BOOST_TEST(holds("增长1.1倍", 100, 210));
    BOOST_TEST(!holds("增长1.3倍", 100, 210));
}

/// A change is of the number before it, in whichever section that stands.
BOOST_AUTO_TEST_CASE(a_change_and_its_number) {
    parsed report = claimed_report();
    report.report.overview = prose{"（二）依申请公开。收到申请827件。办结申请836件。", {}, {}, {}};
    report.report.other_matters = prose{"（二）依申请公开。新收申请827件，同比增长17.6%。", {}, {}, {}};
    std::vector<claim> all = checks::compare_claims(report);
    BOOST_REQUIRE(all.size() == 4u);
    BOOST_REQUIRE(all[3].about.has_value());
    BOOST_TEST(*all[3].about == 2u);
    parsed before = claimed_report();
    before.report.requests.received.total.set(703, origin::printed);
    checks::compare_changes(all, checks::cell_index{before.report});
    BOOST_TEST((all[3].verdict == verdict::holds));
    BOOST_TEST(all[3].was == "703");
    BOOST_TEST(all[3].now == "827");
    // Of a number that is printed in 万, the change is not told.
    report.report.other_matters = prose{"（一）主动公开。行政处罚0.8万件，同比增长17.6%。", {}, {}, {}};
    all = checks::compare_claims(report);
    checks::compare_changes(all, checks::cell_index{before.report});
    BOOST_TEST((all.back().verdict == verdict::not_compared));
}

BOOST_AUTO_TEST_SUITE_END()
