// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/survey.hpp>

#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_survey {

survey of(std::string_view text, limits const& most = {}) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said, most);
    return survey_lines(here);
}

}  // namespace grammar_survey

BOOST_AUTO_TEST_SUITE(grammar_survey)

BOOST_AUTO_TEST_CASE(headings_titles_and_captions) {
    survey const seen =
        of("青石县林业局2024年政府信息公开工作年度报告\n"
           "二、主动公开政府信息情况\n"
           "2023年：\n"
           "行政许可\t1204\n");
    BOOST_REQUIRE(seen.titles.size() == 1u);
    BOOST_TEST(seen.titles[0].issuer == "青石县林业局");
    BOOST_TEST(seen.titles[0].year == 2024);
    BOOST_TEST(!seen.titles[0].annex);
    BOOST_REQUIRE(seen.headings.size() == 1u);
    BOOST_TEST(seen.headings[0].section == 2);
    BOOST_TEST(seen.headings[0].line == 1u);
    BOOST_REQUIRE(seen.captions.size() == 1u);
    BOOST_TEST(seen.captions[0].line == 2u);
}

BOOST_AUTO_TEST_CASE(a_title_on_two_lines_begins_on_the_first) {
    survey const seen = of("正文\n\n青石县林业局\n2023年政府信息公开工作年度报告\n");
    BOOST_REQUIRE(seen.titles.size() == 1u);
    BOOST_TEST(seen.titles[0].line == 1u);
    BOOST_TEST(seen.titles[0].issuer == "青石县林业局");
    // a heading is no issuer, nor is what stands above a link without a year
    BOOST_TEST(of("六、其他需要报告的事项\n2023年政府信息公开工作年度报告\n").titles.at(0).issuer == "");
    BOOST_TEST(of("政府信息公开制度\n政府信息公开年报\n").titles.empty());
}

BOOST_AUTO_TEST_CASE(an_annex_is_said) {
    BOOST_TEST(of("附件2：青石县林业局2023年政府信息公开工作年度报告\n").titles.at(0).annex);
}

BOOST_AUTO_TEST_CASE(its_limit_is_said) {
    read::document const document =
        read::plain_text("一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n");
    std::vector<diagnostic> said;
    parse_context here(document, said, {.max_heading_candidates = 2});
    BOOST_TEST(survey_lines(here).headings.size() == 2u);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST((said[0].code == code::limit_reached));
}

BOOST_AUTO_TEST_SUITE_END()
