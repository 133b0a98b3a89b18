// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/disclosure.hpp>

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>

using namespace gongkai;

namespace {

/// Section 二 with the items' heads and what stands behind 行政强制; （一） has 2019's columns.
std::string report_with(std::string const& heads, std::string const& figures, std::string const& rest) {
    return "青石县档案馆2019年政府信息公开工作年度报告\n一、总体情况\n完善目录。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
           "信息内容\t本年新\t本年新\t对外公开总数量\n\t制作数\t公开数\n规章\t0\t0\t2\n规范性文件\t5\t5\t9\n"
           "第二十条第（五）项\n信息内容\t" +
           heads + "\n行政许可\t" + figures + "\n第二十条第（六）项\n信息内容\t" + heads + "\n行政处罚\t" + figures +
           "\n行政强制\t" + figures + '\n' + rest;
}
bool says_mixed(parsed const& p) { return p.diagnostics.any(code::edition_mixed); }

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_disclosure)

/// Heads that an extractor broke over lines speak for no edition; a row that 2019 alone has does.
BOOST_AUTO_TEST_CASE(broken_heads_of_2019) {
    parsed const p = parse(report_with("上一年\t本年增\t处理决定数量", "6\t-3\t68",
                                       "第二十条第（八）项\n信息内容\t上一年\t本年增\n行政事业性收费\t11\t2\n第二十条第（九）项\n"
                                       "信息内容\t采购项\t采购总金额\n政府集中采购\t7\t5.65\n"));
    auto const* const two = std::get_if<proactive_disclosure_2019>(&p.report.proactive_disclosure);
    BOOST_REQUIRE(two != nullptr);
    BOOST_TEST((two->licences == items_2019{6, -3, 68}));
    BOOST_TEST((two->procurement.projects == count{7}));
    BOOST_TEST(!says_mixed(p));
}

/// A row that a report has kept from 2019 does not make it one of 2019: its items have 2021's column.
BOOST_AUTO_TEST_CASE(a_row_of_2019_in_a_mixed_table) {
    parsed const p =
        parse(report_with("本年处理决定数量", "68",
                          "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t11\n第二十条第（九）项\n"
                          "信息内容\t采购项目数量\t采购总金额\n政府集中采购\t7\t5.65\n"));
    auto const* const two = std::get_if<proactive_disclosure_mixed>(&p.report.proactive_disclosure);
    BOOST_REQUIRE(two != nullptr);
    BOOST_TEST((two->licences.decisions == count{68}));
    BOOST_TEST(says_mixed(p));
}

BOOST_AUTO_TEST_SUITE_END()
