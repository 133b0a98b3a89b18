// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/witness.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_witness {

std::string of_field(std::string_view name, std::string_view text) {
    read::document doc;
    doc.fields.push_back({std::string{name}, std::string{text}, {}});
    auto const all = page_titles(doc);
    return all.empty() ? "" : all.front().says.issuer + "|" + std::to_string(all.front().says.year.value_or(0));
}

}  // namespace grammar_witness

BOOST_AUTO_TEST_SUITE(grammar_witness)

BOOST_AUTO_TEST_CASE(titles_of_fields) {
    BOOST_TEST(of_field("<title>", "青石县水务局2024年政府信息公开工作年度报告_青石县人民政府门户网站") == "青石县水务局|2024");
    BOOST_TEST(of_field("<title>", "青石县人民政府 - 青石县水务局2024年政府信息公开工作年度报告") == "青石县水务局|2024");
    BOOST_TEST(of_field("<title>", "青石县人民政府 青石县水务局2024年政府信息公开工作年度报告") == "青石县水务局|2024");
    BOOST_TEST(of_field("articletitle", "2024年政府信息公开工作年度报告") == "|2024");
    BOOST_TEST(of_field("<title>", "政府信息公开年报-青石县人民政府") == "");  // a column's name
    BOOST_TEST(of_field("keywords", "青石县水务局2024年政府信息公开工作年度报告") == "");
}

BOOST_AUTO_TEST_CASE(names_of_one_organ) {
    BOOST_TEST(may_be_one_organ("洪泽区人民政府", "淮安市洪泽区人民政府"));
    BOOST_TEST(may_be_one_organ("青石县人民政府", "青石县政务公开办公室"));
    BOOST_TEST(!may_be_one_organ("青石县水务局", "青石县档案馆"));
    BOOST_TEST(!may_be_one_organ("青石县水务局", "河湾县水务局"));
}

/// Links to other years' reports above the report's own title: 统计期限 and the page's title tell which it is.
BOOST_AUTO_TEST_CASE(the_title_that_others_agree_with) {
    std::vector<report_title> const front{
        {"一", "青石县水务局", 2022, 60}, {"二", "青石县水务局", 2023, 60}, {"三", "青石县水务局", 2024, 60}};
    BOOST_TEST(choose_title(front, {}, {}).text == "一");
    BOOST_TEST(choose_title(front, {}, 2024).text == "三");
    read::page_field const field;
    BOOST_TEST(choose_title(front, {{{"页", "青石县水务局", 2023, 0}, &field}}, {}).text == "二");
}

BOOST_AUTO_TEST_SUITE_END()
