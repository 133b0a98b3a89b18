// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/grammar.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

using namespace gongkai;
using grammar::claim;
using grammar::claim_kind;
using grammar::find_claims;

namespace {

/// The only claim of a text.
claim one(std::string_view prose) {
    std::vector<claim> const found = find_claims(prose);
    BOOST_TEST_INFO_SCOPE(prose);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(prose.substr(found[0].offset, found[0].words.size()) == found[0].words);
    return found[0];
}
void says(std::string_view prose, claim_kind kind, std::int64_t number, std::vector<std::string> const& cells) {
    claim const c = one(prose);
    BOOST_TEST_INFO_SCOPE(prose);
    BOOST_TEST(c.kind == kind);
    BOOST_TEST(c.number == (decimal{number, 0}));
    BOOST_TEST(c.cells == cells, boost::test_tools::per_element());
}
void says_nothing(std::string_view prose) {
    BOOST_TEST_INFO_SCOPE(prose);
    BOOST_TEST(find_claims(prose).empty());
}

std::string const received = "requests.received.total";
std::string const carried_over = "requests.carried_over.total";

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_claims)

BOOST_AUTO_TEST_CASE(stages_of_requests) {
    says("2023年收到政府信息公开申请125件。", claim_kind::received, 125, {received});
    says("共受理政府信息公开申请1,130件。", claim_kind::received, 1130, {received});
    says("本年新收政府信息公开申请７件。", claim_kind::received, 7, {received});
    says("新收到及上年结转信息公开申请 1980 件。", claim_kind::incoming, 1980, {received, carried_over});
    says("上年结转政府信息公开申请29件。", claim_kind::carried_over, 29, {carried_over});
    says("全年办理政府信息公开申请24件。", claim_kind::handled, 24, {received});
    says("答复政府信息公开申请128件。", claim_kind::answered, 128, {"requests.processed_total.total"});
    says("政府信息公开申请结转下一年度30件。", claim_kind::carried_forward, 30, {"requests.carried_forward.total"});
    says("我局未收到政府信息公开申请。", claim_kind::received, 0, {received});
}

BOOST_AUTO_TEST_CASE(the_subject_is_that_of_the_clauses_before) {
    auto const c = find_claims("收到信息公开申请1980件；已答复1950件，结转下一年度30件。");
    BOOST_REQUIRE(c.size() == 3u);
    BOOST_TEST(c[1].kind == claim_kind::answered);
    BOOST_TEST(c[2].kind == claim_kind::carried_forward);
    BOOST_TEST(!c[1].uncertain);
}

BOOST_AUTO_TEST_CASE(what_else_is_counted_is_no_claim) {
    says_nothing("收到人大代表建议127件，政协提案224件。");
    says_nothing("答复网站留言204件，开展征集调查14期。");
    says_nothing("公开各类政府信息14185条。");
    says_nothing("主动公开部门文件和规范性文件2件，共制发解读材料11件。");
    says_nothing("在收到申请之日起20个工作日内答复。");
    says_nothing("根据国办公开办函〔2021〕30号，拨打12345政务服务便民热线。");
    says_nothing("去年受理政府信息公开申请上年100件。");
    says_nothing("");
}

BOOST_AUTO_TEST_CASE(outcomes_come_from_the_form) {
    says("予以公开46件。", claim_kind::outcome, 46, {"requests.granted.total"});
    says("属于国家秘密2件。", claim_kind::outcome, 2, {"requests.denied.state_secret.total"});
    says("予以公开及部分公开42件。", claim_kind::outcome, 42, {"requests.granted.total", "requests.partially_granted.total"});
    BOOST_TEST(one("不予公开82件。").cells.size() == 8u);
    BOOST_TEST(one("无法提供568件。").cells.size() == 3u);
    BOOST_TEST(one("本机关不掌握等原因无法提供265件。").cells.size() == 3u);
    BOOST_TEST(one("不予处理25件。").cells.size() == 5u);
    BOOST_TEST(one("其他处理98件。").cells.size() == 4u);
}

BOOST_AUTO_TEST_CASE(shares_and_changes) {
    auto const c = find_claims("受理政府信息公开申请130件，同比增长22.6%。予以公开46件、占比36%，部分公开13件（占10.2%）。");
    BOOST_REQUIRE(c.size() == 6u);
    BOOST_TEST(c[1].kind == claim_kind::change);
    BOOST_TEST(c[1].of == std::size_t{0});
    BOOST_TEST(c[3].kind == claim_kind::share);
    BOOST_TEST(c[3].number == (decimal{36, 0}));
    BOOST_TEST(c[3].of == std::size_t{2});
    BOOST_TEST(c[5].of == std::size_t{4});
    auto const d = find_claims("办理政府信息公开申请24件，与上年相比，减少3件。");
    BOOST_REQUIRE(d.size() == 2u);
    BOOST_TEST(d[1].number == (decimal{-3, 0}));
}

BOOST_AUTO_TEST_CASE(reviews_and_lawsuits) {
    auto const c = find_claims("信息公开行政复议3件，结果维持2件，其他结果1件；未经复议直接起诉10件，结果维持8件。");
    BOOST_REQUIRE(c.size() == 5u);
    BOOST_TEST(c[0].cells.front() == "review.total");
    BOOST_TEST(c[1].cells.front() == "review.upheld");
    BOOST_TEST(c[2].cells.front() == "review.other");
    BOOST_TEST(c[3].cells.front() == "litigation.direct.total");
    BOOST_TEST(c[4].cells.front() == "litigation.direct.upheld");
    says("复议后起诉2件。", claim_kind::cases, 2, {"litigation.after_review.total"});
    says("行政诉讼案件8件。", claim_kind::cases, 8, {"litigation.direct.total", "litigation.after_review.total"});
    BOOST_TEST(find_claims("行政复议、行政诉讼均为0件。").size() == 2u);
    BOOST_TEST(find_claims("未发生行政复议和行政诉讼。").size() == 2u);
    BOOST_TEST(one("行政复议、行政诉讼3件。").uncertain);
}

BOOST_AUTO_TEST_CASE(documents) {
    auto const c =
        find_claims("本年度制发政府规章0件，废止1件，现行有效规章14件；制发行政规范性文件30件，失效废止规范性文件56件。");
    BOOST_REQUIRE(c.size() == 5u);
    BOOST_TEST(c[0].cells.front() == "proactive_disclosure.regulations.issued");
    BOOST_TEST(c[1].cells.front() == "proactive_disclosure.regulations.repealed");
    BOOST_TEST(c[2].cells.front() == "proactive_disclosure.regulations.in_force");
    BOOST_TEST(c[3].cells.front() == "proactive_disclosure.normative_documents.issued");
    BOOST_TEST(c[4].cells.front() == "proactive_disclosure.normative_documents.repealed");
}

BOOST_AUTO_TEST_CASE(sums) {
    auto const c = find_claims("办理政府信息公开申请24件，(同比增加1件)，其中通过信函方式提交16件，网络在线提交8件。");
    BOOST_REQUIRE(c.size() == 3u);
    BOOST_TEST(c[2].kind == claim_kind::parts);
    BOOST_TEST(c[2].number == (decimal{24, 0}));
    BOOST_TEST(c[2].parts.size() == 2u);
    BOOST_TEST(c[2].of == std::size_t{0});
    auto const d = find_claims("答复政府信息公开申请805件（含上年结转18件，另有72件顺延）。");  // no list
    BOOST_REQUIRE(d.size() == 2u);
    BOOST_TEST(d[1].kind == claim_kind::carried_over);
    BOOST_TEST(d[1].uncertain);
    says_nothing("接待190余次。其中接听140次，当面55次。");  // about 190 is no sum
}

BOOST_AUTO_TEST_CASE(fees) {
    for (std::string_view const none :
         {"未收取信息公开处理费。", "没有收取信息处理费的情况。", "全年无收费。", "未向公民收取任何费用。"}) {
        claim const c = one(none);
        BOOST_TEST(c.kind == claim_kind::fee);
        BOOST_TEST(c.number == (decimal{0, 0}));
    }
    claim const c = one("收取信息处理费251.5元。");
    BOOST_TEST(c.kind == claim_kind::fee);
    BOOST_TEST(c.number == (decimal{2515, 1}));
    BOOST_TEST(c.unit == "元");
}

BOOST_AUTO_TEST_CASE(approximate_numbers_and_other_years_are_marked) {
    BOOST_TEST(one("受理政府信息公开申请130余件。").approximate);
    BOOST_TEST(one("受理政府信息公开申请约130件。").approximate);
    BOOST_TEST(one("2022年，受理政府信息公开申请130件。").year == 2022);
}

BOOST_AUTO_TEST_CASE(spaces_emphasis_and_line_ends_stand_anywhere) {
    claim const c = one("共收到信息公开\n申请 **2** 件。");
    BOOST_TEST(c.number == (decimal{2, 0}));
    BOOST_TEST(c.words == "收到信息公开\n申请 **2** 件");
}

BOOST_AUTO_TEST_CASE(any_text_ends) {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "其中予以公开9件占3%，(同比，";
    BOOST_TEST(find_claims(text).size() > 2000u);
    (void)find_claims("\xFF\xFE其中\xE4");
    (void)find_claims(std::string(100'000, '7'));
}

BOOST_AUTO_TEST_SUITE_END()
