// SPDX-License-Identifier: BSL-1.0
// That what is written validates is shown by validate.py, with a validator that is not ours.
#include <gongkai/write/json_schema.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <gongkai/text/json.hpp>

using namespace gongkai::write;

BOOST_AUTO_TEST_SUITE(write_json_schema)

BOOST_AUTO_TEST_CASE(from_members_and_labels) {
    for (int const edition : {2021, 2019}) {
        std::string const text = json_schema(edition);
        auto const schema = gongkai::text::json_text{text}.read();
        BOOST_REQUIRE(schema.has_value());
        BOOST_TEST(schema->find("$schema")->text == "https://json-schema.org/draft/2020-12/schema");
        gongkai::text::json_value const& properties = *schema->find("properties");
        BOOST_TEST(properties.find("edition")->find("enum")->items[0].text == std::to_string(edition));
        gongkai::text::json_value const& requests = *properties.find("requests");
        BOOST_TEST(requests.find("title")->text == "三、收到和处理政府信息公开申请情况");
        gongkai::text::json_value const& row =
            *requests.find("properties")->find("denied")->find("properties")->find("state_secret");
        gongkai::text::json_value const& cells = row.find("anyOf")->items[1];
        BOOST_TEST(cells.find("title")->text == "三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密");
        BOOST_TEST(cells.find("properties")->find("total")->find("title")->text == "申请人情况 / 总计");
        BOOST_TEST(cells.find("additionalProperties")->text == "false");
        // Section 二 of 2021 is that of the form or the mixed one.
        BOOST_TEST((properties.find("proactive_disclosure")->find("anyOf") != nullptr) == (edition == 2021));
    }
}

BOOST_AUTO_TEST_SUITE_END()
