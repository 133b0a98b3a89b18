// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/printed_labels.hpp>

#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/solve/model.hpp>

using namespace gongkai;

namespace solve_printed_labels {

struct items_of_disclosure {
    form::table_view view = form::make_view(form::proactive_disclosure_2021_table, "proactive_disclosure");
    solve::model model = solve::make_model(view);
    solve::printed_labels const& labels = model.labels;
};

}  // namespace solve_printed_labels

BOOST_FIXTURE_TEST_SUITE(solve_printed_labels, solve_printed_labels::items_of_disclosure)

BOOST_AUTO_TEST_CASE(by_their_bytes) {
    BOOST_REQUIRE(labels.find("行政处罚") != nullptr);
    BOOST_TEST(labels.find("行政处罚")->row == 3u);
    BOOST_TEST(!labels.find("行政处罚")->head);
    BOOST_REQUIRE(labels.find("规范性文件") != nullptr);  // another spelling of the form's
    BOOST_TEST(labels.find("规范性文件")->row == 1u);
    BOOST_REQUIRE(labels.find("本年废止件数") != nullptr);
    BOOST_TEST(labels.find("本年废止件数")->head);
    BOOST_TEST(labels.find("本年废止件数")->row == solve::none);
    BOOST_TEST(labels.find("本年废止件数")->heads[0].size() == 1u);
    BOOST_TEST(labels.find("本年废止件数")->heads[1].empty());
    BOOST_TEST(labels.find("行政 处罚") == nullptr);
    BOOST_TEST(labels.find("") == nullptr);
}

BOOST_AUTO_TEST_CASE(in_other_spellings) {
    BOOST_TEST(model.label("行政 處罰").value().row == 3u);
    BOOST_TEST(!model.label("行政处罚3").has_value());
    BOOST_TEST(!model.label("今天天气很好").has_value());
    BOOST_TEST(!model.label("").has_value());
}

BOOST_AUTO_TEST_CASE(units) {
    BOOST_TEST(labels.find("本年收费金额（单位：万元）")->unit == "万元");
    BOOST_TEST(labels.find("本年收费金额")->unit == "");
    BOOST_TEST(model.label("行政处罚（").value().begins_unit);
    BOOST_TEST(!labels.find("行政处罚")->begins_unit);
}

BOOST_AUTO_TEST_SUITE_END()
