// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/disclosure.hpp>

#include <algorithm>
#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>

using namespace gongkai;

namespace grammar_disclosure {

/// Section 二 with the items' heads and what stands behind 行政强制; （一） has 2019's columns.
std::string report_with(std::string const& heads, std::string const& figures, std::string const& rest) {
    return "青石县档案馆2019年政府信息公开工作年度报告\n一、总体情况\n完善目录。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
           "信息内容\t本年新\t本年新\t对外公开总数量\n\t制作数\t公开数\n规章\t0\t0\t2\n规范性文件\t5\t5\t9\n"
           "第二十条第（五）项\n信息内容\t" +
           heads + "\n行政许可\t" + figures + "\n第二十条第（六）项\n信息内容\t" + heads + "\n行政处罚\t" + figures +
           "\n行政强制\t" + figures + '\n' + rest;
}
bool says_mixed(parsed const& p) { return p.diagnostics.any(code::edition_mixed); }

}  // namespace grammar_disclosure

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

/// All that 2021's form has of （五） is in that of 2019, which has more.
BOOST_AUTO_TEST_CASE(only_the_second_grid_of_2019) {
    parsed const p = parse(
        "青石县档案馆2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（五）项\n"
        "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t405\t34\t1607\n");
    auto const* const two = std::get_if<proactive_disclosure_2019>(&p.report.proactive_disclosure);
    BOOST_REQUIRE(two != nullptr);
    BOOST_TEST((two->licences == items_2019{405, 34, 1607}));
}

/// The text ends in what 2019's form and the mixed one share: it is one of 2019, whose other cells are then said to be missing.
BOOST_AUTO_TEST_CASE(cut_behind_the_first_grid) {
    std::string const whole = report_with("本年处理决定数量", "68", "");
    std::string const label = "行政许可\t";
    std::size_t const end = whole.find(label) + label.size();
    parsed const cut = parse(whole.substr(0, end));
    BOOST_TEST(std::holds_alternative<proactive_disclosure_2019>(cut.report.proactive_disclosure));
    BOOST_TEST(!says_mixed(cut));
    BOOST_TEST(std::any_of(cut.diagnostics.begin(), cut.diagnostics.end(), [](diagnostic const& d) {
        return d.severity >= severity::warning && std::any_of(d.paths.begin(), d.paths.end(), [](std::string const& path) {
                   return is_at_or_below("proactive_disclosure.procurement.projects", path);
               });
    }));
    BOOST_TEST(std::holds_alternative<proactive_disclosure_mixed>(parse(whole).report.proactive_disclosure));
}

/// Printed column after column, heads stand behind all labels of rows and so below no grid of theirs: the words that only one edition has tell.
BOOST_AUTO_TEST_CASE(a_mixed_table_column_after_column) {
    parsed const p = parse(
        "青石县档案馆2021年政府信息公开工作年度报告\n一、总体情况\n完善目录。\n二、主动公开政府信息情况\n第二十条第（一）项\n信息"
        "内容\n规章\n"
        "规范性文件\n第二十条第（五）项\n信息内容\n行政许可\n第二十条第（六）项\n信息内容\n行政处罚\n行政强制\n第二十条第（八）项"
        "\n信息内容\n"
        "行政事业性收费\n本年新制作数量\n1\n42\n本年处理决定数量\n7\n本年处理决定数量\n15\n2\n本年收费金额（单位：万元）\n31\n"
        "本年新公开数量\n3\n44\n对外公开总数量\n5\n46\n");
    auto const* const two = std::get_if<proactive_disclosure_mixed>(&p.report.proactive_disclosure);
    BOOST_REQUIRE(two != nullptr);
    BOOST_TEST((two->normative_documents == documents_2019{42, 44, 46}));
    BOOST_TEST((two->compulsory_measures.decisions == count{2}));
    BOOST_TEST(says_mixed(p));
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

/// Where spaces keep the columns, heads that are broken over lines are put together from above.
BOOST_AUTO_TEST_CASE(heads_of_2019_one_below_the_other) {
    parsed const p = parse(
        "青石县档案馆政府信息公开工作年度报告\n一、总体情况\n完善目录。\n二、主动公开政府信息情况\n第二十条第（一）项\n"
        "             本年新  本年新  对外公\n信息内容     制作数  公开数  开总数\n             量      量      量\n"
        "规章         0       0       2\n规范性文件   5       5       9\n第二十条第（五）项\n"
        "             上一年  本年增  处理决\n信息内容     项目数          定数\n             量      /减     量\n"
        "行政许可     16\n");
    BOOST_TEST(std::holds_alternative<proactive_disclosure_2019>(p.report.proactive_disclosure));
    BOOST_TEST(!says_mixed(p));
}

/// Words before a grid's head may have run together with it: its rows tell that it is there.
BOOST_AUTO_TEST_CASE(a_mixed_table_whose_first_head_is_lost) {
    parsed const p = parse(
        "青石县档案馆2021年政府信息公开工作年度报告  一、总体情况  完善目录。  二、主动公开政府信息情况  如下表： 第二十条  "
        "第(一）项 "
        "信息内容 本年新制作数量 本年新公开数量 对外公开总数量 规章 0 9 70 规范性文件 2 10 276 第二十条第（五）项 信息内容 "
        "本年处理决定数量 行政许可 760 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 1689 行政强制 18 第二十条第（八）项 "
        "信息内容 本年收费金额（单位：万元） 行政事业性收费 125  三、收到和处理政府信息公开申请情况\n");
    auto const* const two = std::get_if<proactive_disclosure_mixed>(&p.report.proactive_disclosure);
    BOOST_REQUIRE(two != nullptr);
    BOOST_TEST((two->normative_documents.total == count{276}));
    BOOST_TEST(says_mixed(p));
}

BOOST_AUTO_TEST_SUITE_END()
