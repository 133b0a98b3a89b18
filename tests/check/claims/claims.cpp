// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/claims.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/linear.hpp"
#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/plain.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;
using checks::verdict;

namespace check_claims {

/// What is found in the sample with another 总体情况.
std::vector<diagnostic> found(std::string const& overview) {
    parsed p{gallery::sample(), {}, {}};
    p.report.overview.text = overview;
    return checks::claim_findings(checks::compare_claims(p));
}
void pair(code c, severity s, std::string const& good, std::string const& bad) {
    BOOST_TEST_INFO_SCOPE(bad);
    BOOST_TEST(found(good).empty());
    auto const d = found(bad);
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST(d[0].code == c);
    BOOST_TEST(d[0].severity == s);
    BOOST_TEST(!d[0].paths.empty());
}

}  // namespace check_claims

BOOST_AUTO_TEST_SUITE(check_claims)

BOOST_AUTO_TEST_CASE(numbers_against_cells) {
    pair(code::claim_differs, severity::warning, "收到政府信息公开申请107件。", "收到政府信息公开申请108件。");
    pair(code::claim_differs, severity::warning, "政府信息公开申请办结102件。", "政府信息公开申请办结101件。");
    pair(code::claim_differs, severity::warning, "无法提供18件。", "无法提供81件。");
    pair(code::claim_differs, severity::warning, "政府信息公开行政复议3件，结果维持2件。",
         "政府信息公开行政复议3件，结果维持1件。");
    pair(code::claim_differs, severity::warning, "未发生政府信息公开行政诉讼。", "政府信息公开行政诉讼1件。");
    pair(code::claim_differs, severity::warning, "废止行政规范性文件3件。", "废止行政规范性文件4件。");
    pair(code::claim_uncertain, severity::note, "政府信息公开申请办结102件（含上年结转5件）。",
         "政府信息公开申请办结102件（含上年结转3件）。");
    pair(code::claim_uncertain, severity::note, "行政诉讼0件。", "行政诉讼1件。");  // of what, it does not say
    BOOST_TEST(found("2023年，收到政府信息公开申请86件。").empty());
}

BOOST_AUTO_TEST_CASE(both_meanings_of_received) {
    BOOST_TEST(found("新收到及上年结转信息公开申请112件。").empty());
    pair(code::claim_meaning, severity::note, "受理政府信息公开申请107件。", "受理政府信息公开申请112件。");
    BOOST_TEST(write::message_of(found("受理政府信息公开申请112件。")[0]) ==
               "正文“受理政府信息公开申请112件”与“新收加上年结转”一致，与“本年新收”107件不符");
}

BOOST_AUTO_TEST_CASE(shares) {
    pair(code::claim_share_differs, severity::warning, "予以公开66件，占64.7%。", "予以公开66件，占67.4%。");
    pair(code::claim_share_rounded, severity::note, "予以公开66件，占65%。", "予以公开66件，占64%。");
    BOOST_TEST(found("予以公开66件，占61.68%。").empty());  // of the 107 received
}

BOOST_AUTO_TEST_CASE(parts) {
    pair(code::claim_parts_differ, severity::warning, "收到政府信息公开申请107件，其中信函60件，网络47件。",
         "收到政府信息公开申请107件，其中信函60件，网络74件。");
    pair(code::claim_parts_differ, severity::note, "发布解读108件，其中图文10件，视频98件。",
         "发布解读108件，其中图文10件，视频99件。");
    BOOST_TEST(found("发布解读108件，其中图文10件，视频89件。").empty());  // a list need not be whole
}

BOOST_AUTO_TEST_CASE(cells_without_numbers_are_not_compared) {
    parsed p{gallery::sample(), {}, {}};
    p.report.requests.received.total.clear(origin::blank);
    p.report.overview.text = "收到政府信息公开申请9件。";
    p.report.other_matters.text.clear();
    auto const c = checks::compare_claims(p);
    BOOST_REQUIRE(c.size() == 1u);
    BOOST_TEST(c[0].verdict == verdict::not_compared);
    BOOST_TEST(checks::claim_findings(c).empty());
}

BOOST_AUTO_TEST_CASE(claims_have_their_place_in_the_source) {
    std::string const text = write::to_plain(gallery::sample());
    std::size_t n = 0;
    for (checks::claim const& c : checks::compare_claims(parse(text))) {
        ++n;
        std::string const there = text.substr(c.where.start.offset, c.where.end.offset - c.where.start.offset);
        BOOST_TEST(there == (c.printed.empty() ? c.words : c.printed));
        BOOST_TEST(c.where.start.line > 5u);
    }
    BOOST_TEST(n > 12u);
}

/// One paragraph or many, with stops or without, of claims or of what is none: time grows as the prose does.
BOOST_AUTO_TEST_CASE(long_prose_in_linear_time) {
    using piece = std::string (*)(std::size_t);
    static auto const n = [](std::size_t i) { return std::to_string(i % 300); };
    std::pair<std::string_view, piece> const kinds[] = {
        {"one paragraph",
         [](std::size_t i) {
             return "新收到政府信息公开申请" + n(i) + "件，予以公开" + n(i / 2) + "件，占" + n(i % 99) + "%。";
         }},
        {"many paragraphs", [](std::size_t i) { return "新收到申请" + n(i) + "件，其中予以公开" + n(i / 2) + "件。\n"; }},
        {"no stop", [](std::size_t i) { return "新收到申请" + n(i) + "件予以公开" + n(i / 2) + "件"; }},
        {"commas", [](std::size_t i) { return "新收到申请" + n(i) + "件，其中自然人" + n(i / 2) + "件，"; }},
        {"names in turn", [](std::size_t i) { return "予以公开、不予公开分别为" + n(i) + "件、3件、"; }},
        {"digits", [](std::size_t) { return std::string{"1"}; }},
        {"digits in threes", [](std::size_t) { return std::string{"111,"}; }},
        {"brackets", [](std::size_t) { return std::string{"（1件"}; }},
        {"book titles", [](std::size_t) { return std::string{"《甲"}; }}};
    for (auto const& [name, next] : kinds)
        BOOST_TEST(gongkai_test::is_linear(
                       200'000,
                       [next = next](std::size_t size) {
                           parsed p{gallery::sample(), {}, {}};
                           p.report.overview.text = gongkai_test::repeated(size, next);
                           return p;
                       },
                       [](parsed const& p) { static_cast<void>(checks::compare_claims(p)); }),
                   name);
}

BOOST_AUTO_TEST_SUITE_END()
