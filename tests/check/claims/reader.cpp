// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/reader.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/claims/claims.hpp>

#include "support/claimed.hpp"
#include "support/test.hpp"

using namespace gongkai;
using checks::certainty;
using checks::claim;
using checks::claim_kind;
using checks::verdict;

namespace check_claims_reader {

std::vector<claim> claims_of(std::string const& sentence) {
    parsed p = gongkai_test::claimed_report();
    p.report.overview = prose{"（二）依申请公开。" + sentence, {}, {}, {}};
    return checks::compare_claims(p);
}
/// A sentence's verdicts, in its order: '=' holds, '!' differs, '-' not compared.
std::string verdicts(std::string const& sentence) {
    std::string out;
    for (claim const& c : claims_of(sentence))
        out += c.verdict == verdict::holds ? '=' : c.verdict == verdict::differs ? '!' : '-';
    return out;
}
void ok(std::string const& sentence) {
    BOOST_TEST_INFO_SCOPE(sentence);
    std::string const v = verdicts(sentence);
    BOOST_TEST(v.find('=') != std::string::npos);
    BOOST_TEST(v.find('!') == std::string::npos);
}
void bad(std::string const& sentence) { BOOST_TEST(verdicts(sentence).find('!') != std::string::npos, sentence); }
/// Nothing is surely wrong.
void silent(std::string const& sentence) {
    for (claim const& c : claims_of(sentence))
        BOOST_TEST((c.verdict != verdict::differs || c.certainty != certainty::certain), sentence << ": " << c.words);
}

}  // namespace check_claims_reader

BOOST_AUTO_TEST_SUITE(check_claims_reader)

BOOST_AUTO_TEST_CASE(the_number_may_stand_before_or_behind_its_words) {
    ok("结转下年度142件。");
    ok("142件结转下年度继续办理。");
    bad("143件结转下年度继续办理。");
    ok("共收到政府信息公开申请827件，836件已办结。");
    ok("347件予以公开、82件部分公开。");
    bad("347件予以公开、83件部分公开。");
}

BOOST_AUTO_TEST_CASE(new_is_not_new_and_carried_over) {
    ok("受理政府信息公开申请978件（含上年结转151件）。");
    bad("新收政府信息公开申请978件。");
    std::vector<claim> const c = claims_of("受理政府信息公开申请978件。");
    BOOST_REQUIRE(c.size() == 1u);
    BOOST_TEST((c[0].verdict == verdict::holds));
    BOOST_TEST(c[0].readings[*c[0].held].other);
    bad("受理政府信息公开申请977件（含上年结转151件）。");
}

BOOST_AUTO_TEST_CASE(a_reason_stands_beside_its_outcome) {
    ok("因涉及国家秘密不予公开3件。");
    ok("因涉及国家秘密等原因不予公开54件。");
    ok("予以公开及部分公开429件。");
    ok("无法提供和不予处理合计310件。");
    ok("予以公开347件、部分公开82件、不予公开54件、无法提供246件、不予处理64件、其他处理43件，总计836件。");
}

BOOST_AUTO_TEST_CASE(in_turn) {
    ok("予以公开、部分公开、不予公开分别为347件、82件和54件。");
    bad("予以公开、部分公开、不予公开分别为347件、54件和82件。");
    silent("2022年至2024年，收到的申请分别为512件、633件、827件。");
}

BOOST_AUTO_TEST_CASE(shares) {
    ok("予以公开347件，占41.5%。");
    bad("予以公开347件，占42.5%。");
    ok("予以公开占答复总数的41.5%，无法提供占29.4%。");
    ok("自然人申请731件，占88.4%。");
    ok("因政府信息公开引发行政复议48件，纠错率16.7%。");
    bad("因政府信息公开引发行政复议48件，维持率86.8%。");
    silent("按期办结率100%。");
}

BOOST_AUTO_TEST_CASE(lists) {
    ok("收到政府信息公开申请827件，其中信函27件、网络800件。");
    bad("收到政府信息公开申请827件，其中信函28件、网络800件。");
    ok("受理政府信息公开申请978件（含上年结转151件），其中网络提交900件，信函78件。");
    silent("收到政府信息公开申请827件，其中网络800件，信函2件。");  // a list need not be whole
    silent("发布信息900条，其中要闻500条、公告300条，另有视频12部。");
}

BOOST_AUTO_TEST_CASE(statements) {
    bad("收到的政府信息公开申请均已答复。");
    bad("全年未收到政府信息公开申请。");
    bad("因政府信息公开引发行政复议48件，均予维持。");
    bad("全年未发生因政府信息公开引发的行政诉讼。");
    bad("本年度未制定行政规范性文件。");
    ok("没有收到科研机构的申请。");
    silent("答复政府信息公开申请836件，均在法定期限内答复。");
    silent("836件申请已全部答复完毕，另有142件结转下年度。");
    silent("未收到人大代表建议。");
}

BOOST_AUTO_TEST_CASE(what_is_said_twice_of_fees_agrees) {
    parsed p = gongkai_test::claimed_report();
    p.report.overview.text = "全年未收取信息处理费。";
    BOOST_TEST((checks::compare_claims(p).at(0).verdict == verdict::not_compared));
    p.report.other_matters.text = "2024年未收取信息处理费。";
    BOOST_TEST((checks::compare_claims(p).at(1).verdict == verdict::holds));
    p.report.other_matters.text = "2024年收取信息处理费80元。";
    BOOST_TEST((checks::compare_claims(p).at(1).verdict == verdict::differs));
}

BOOST_AUTO_TEST_CASE(another_scope_is_not_compared) {
    for (char const* const sentence : {"市本级收到政府信息公开申请21件。",
                                       "各街道收到政府信息公开申请25件。",
                                       "市公安局收到政府信息公开申请88件。",
                                       "上半年收到政府信息公开申请402件。",
                                       "自2008年以来，累计收到政府信息公开申请8642件。",
                                       "2022年收到政府信息公开申请512件。",
                                       "线上受理申请39件、线下受理7件。",
                                       "延期答复申请12件。",
                                       "同一申请人提出申请36件。",
                                       "市政府作为复议机关，审结行政复议案件902件。",
                                       "全市共发生行政诉讼案件2301件。",
                                       "2025年拟制定规章5件。",
                                       "公开行政许可信息60213条。",
                                       "各月收到申请在60至110件之间。",
                                       "县（市、区）政府受理申请602件。",
                                       "45个单位受理过申请。",
                                       "收到行政复议建议书3份。",
                                       "补正后继续办理98件。",
                                       "出庭应诉案件102件。",
                                       "新增政务公开专区12个。",
                                       "上年收到申请703件，办结702件。",
                                       "涉企行政处罚120件。",
                                       "收到网站留言302件，均已答复。"})
        silent(sentence);
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_numbers) {
    std::string const text = "（二）依申请公开。共收到政府信息公开申请827件，142件结转下年度。";
    parsed p = gongkai_test::claimed_report();
    position const end{10 + text.size(), 3, 5 + text::count_characters(text)};
    p.report.overview = prose{text, {}, {}, {{0, text.size(), {{10, 3, 5}, end, {}}}}};
    for (claim const& c : checks::compare_claims(p)) {
        BOOST_TEST(text.substr(c.offset, c.length) == c.words);
        BOOST_TEST(text.substr(c.number_offset, c.number_length) == c.printed);
        BOOST_TEST(c.where.start.offset == 10 + c.number_offset);
        BOOST_TEST(c.where == p.report.overview.place_of(c.number_offset, c.number_length));
    }
}

/// A section of one line without a stop takes no more than its length.
BOOST_AUTO_TEST_CASE(any_text_is_read_in_linear_time) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "其中（收到申请" + std::to_string(i) + "件、";
    prose const p{text, {}, {}, {{0, text.size(), {{0, 1, 1}, {text.size(), 1, text.size()}, {}}}}};
    BOOST_TEST(checks::claims::read_claims(p, text::fold(p.text), {}).size() > 10'000u);
    for (std::string const& bytes :
         {std::string("\xFF\xFE其中\xE4"), std::string(100'000, '7'), std::string("(((((%件占"), std::string()})
        (void)checks::claims::read_claims(prose{bytes, {}, {}, {}}, text::fold(bytes), {});
}

/// A request that ended since its fee was not paid had a notice.
BOOST_AUTO_TEST_CASE(no_notice_of_a_fee_is_no_unpaid_fee) {
    parsed p = gongkai_test::claimed_report();
    p.report.other_matters = prose{"本年度未发出收费通知。", {}, {}, {}};
    p.report.overview.text.clear();
    auto const verdict_now = [&p] { return checks::compare_claims(p).at(0).verdict; };
    BOOST_TEST((verdict_now() == verdict::holds));
    p.report.requests.other_handling.fee_unpaid.total.set(2, origin::printed);
    BOOST_TEST((verdict_now() == verdict::differs));
}

BOOST_AUTO_TEST_SUITE_END()
