// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/sections.hpp>

#include <string>
#include <variant>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(write_sections)

BOOST_AUTO_TEST_CASE(the_six_sections_in_order) {
    annual_report const report;
    std::vector<std::string> headings;
    for (form::section const& s : form::sections_of(report)) headings.push_back(s.heading());
    std::vector<std::string> const want = {"一、总体情况",
                                           "二、主动公开政府信息情况",
                                           "三、收到和处理政府信息公开申请情况",
                                           "四、政府信息公开行政复议、行政诉讼情况",
                                           "五、存在的主要问题及改进情况",
                                           "六、其他需要报告的事项"};
    BOOST_TEST(headings == want, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(prose_and_cells_are_the_reports_own) {
    annual_report report;
    auto const sections = form::sections_of(report);
    BOOST_TEST(sections[0].prose == &report.overview);
    BOOST_TEST(sections[5].prose == &report.other_matters);
    BOOST_TEST(sections[2].prose == nullptr);
    BOOST_TEST(sections[1].cells.size() == 10u);
    BOOST_TEST(sections[2].cells.size() == 26u * 7u);
    BOOST_TEST(sections[3].cells.size() == 15u);
    auto const& section_two = std::get<proactive_disclosure_2021>(report.proactive_disclosure);
    BOOST_TEST(std::get<amount const*>(sections[1].cells.back()) == &section_two.charges.amount);
    BOOST_TEST(std::get<count const*>(sections[2].cell(sections[2].table.grids[0], 1, 6)) == &report.requests.carried_over.total);
    BOOST_TEST(sections[3].table.cell_path(sections[3].table.grids[0], 0, 14) == "litigation.after_review.total");
    BOOST_TEST(sections[1].table.path == "proactive_disclosure");
}

BOOST_AUTO_TEST_CASE(a_row_has_one_origin_where_all_its_cells_have) {
    annual_report report;
    report.requests.received.other.set(3, origin::printed);
    form::section const three = form::sections_of(report)[2];
    form::grid_view const& grid = three.table.grids[0];
    BOOST_TEST(!form::row_is(origin::absent, three.cells, grid, 0));
    BOOST_TEST(form::row_is(origin::absent, three.cells, grid, 1));
    BOOST_TEST(!form::row_is(origin::not_applicable, three.cells, grid, 1));
}

BOOST_AUTO_TEST_SUITE_END()
