// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/broken_lines.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include "support/test.hpp"

#include "support/cells_read.hpp"

using gongkai_test::cells_read;

namespace grammar_broken_lines {

constexpr std::string_view four = "四、政府信息公开行政复议、行政诉讼情况\n";
std::string in_four(std::string_view rows) {
    std::string out{four};
    return out += rows;
}
std::string sum_of(std::string_view sum, std::string_view below) {
    std::string out = "二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t";
    return ((out += sum) += "\n") + std::string{below} + "\n三、收到和处理政府信息公开申请情况\n";
}

}  // namespace grammar_broken_lines

BOOST_AUTO_TEST_SUITE(grammar_broken_lines)

/// 12 and 12, over two rows.
BOOST_AUTO_TEST_CASE(digits_on_a_second_row) {
    cells_read const r(
        in_four("1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t3\t3\n2\t\t\t\t2\t\t\t\t\t\t\t\t\t\t\n五、存在的主要问题及改进情况\n"));
    BOOST_TEST(r.value("review.upheld") == "12");
    BOOST_TEST(r.value("review.total") == "12");
    BOOST_TEST(r.said("review.upheld"));
    BOOST_TEST(r.raw("review.upheld") == "1 2");
    BOOST_TEST(r.value("litigation.after_review.total") == "3");
}

/// A row of cells lacks no figure where one of them is empty, or has a sign for none: digits below another are that one's,
/// and no sum confirms it.
BOOST_AUTO_TEST_CASE(digits_below_a_row_with_an_empty_cell) {
    for (std::string_view const row : {"规章\t0\t—\t3\n\t\t\t9\n", "规章\t\t0\t3\n\t\t\t9\n"}) {
        cells_read const r("二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n" + std::string{row} +
                           "行政规范性文件\t3\t0\t75\n三、收到和处理政府信息公开申请情况\n");
        BOOST_TEST(r.value("proactive_disclosure.regulations.in_force") == "null", row);
        BOOST_TEST(r.said("proactive_disclosure.regulations.in_force"), row);
        BOOST_TEST(r.value("proactive_disclosure.regulations.repealed") != "3", row);
    }
}

/// Below the last row of a table whose items stand in another order.
BOOST_AUTO_TEST_CASE(digits_below_the_last_row) {
    cells_read const r(
        "二、主动公开政府信息情况\n第二十条第（五）项 |  |  | |\n信息内容 | 本年处理决定数量 |  | |\n行政许可 | 16 |  | |\n"
        "第二十条第（一）项 |  |  | |\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数|\n规章 | 0 | 1 | 2|\n"
        "行政规范性文件 | 4 | 2 | 5|\n |  | 3 | 7|\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.repealed") != "2");
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.in_force") != "5");
    BOOST_TEST(r.value("proactive_disclosure.regulations.in_force") == "2");
}

/// The same where spaces part the columns: digits stand under those that they go on with.
BOOST_AUTO_TEST_CASE(digits_under_digits) {
    cells_read const r(in_four("1  0  0  0  1  0  0  0  0  0  0  0  0  3  3\n2           2\n五、存在的主要问题及改进情况\n"));
    BOOST_TEST(r.value("review.upheld") == "12");
    BOOST_TEST(r.value("review.total") == "12");
    BOOST_TEST(r.value("review.corrected") == "0");
}

/// No sum is true of the digits together: they are another row's, or nobody's.
BOOST_AUTO_TEST_CASE(what_no_sum_confirms_is_not_joined) {
    cells_read const r(
        in_four("1\t0\t0\t0\t1\t0\t0\t0\t0\t0\t0\t0\t0\t3\t3\n7\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n五、存在的主要问题及改进情况\n"));
    BOOST_TEST(r.value("review.upheld") != "17");
    BOOST_TEST(r.value("litigation.after_review.total") == "3");
}

/// 316. over 5: a number ends with its point nowhere.
BOOST_AUTO_TEST_CASE(a_point_at_the_end_of_a_line) {
    constexpr std::string_view charges = "proactive_disclosure.charges.amount";
    BOOST_TEST(cells_read(sum_of("316.", "5")).value(charges) != "316");
    BOOST_TEST(cells_read(sum_of("316.", "\t5")).value(charges) != "316");
    cells_read const lines(
        "二、主动公开政府信息情况\n行政处罚\n56\n行政强制\n3\n行政事业性收费\n316.\n5\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(lines.value(charges) == "316.5");
    BOOST_TEST(lines.said(charges));
    cells_read const point(
        "二、主动公开政府信息情况\n行政处罚\n56\n行政强制\n3\n行政事业性收费\n316\n.5\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(point.value(charges) == "316.5");
    cells_read const alone(
        "二、主动公开政府信息情况\n行政处罚\n56\n行政强制\n3\n行政事业性收费\n316.\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(alone.value(charges) == "null");
    BOOST_TEST(alone.said(charges));
}

/// Without sums the two lines are one number at most, and nothing says so: null, and said.
BOOST_AUTO_TEST_CASE(without_sums_nothing_confirms) {
    cells_read const r(
        "二、主动公开政府信息情况\n第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t1\t27\n"
        "\t\t1\t4\n"
        "行政规范性文件\t30\t17\t238\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(r.value("proactive_disclosure.regulations.repealed") == "null");
    BOOST_TEST(r.value("proactive_disclosure.regulations.in_force") == "null");
    BOOST_TEST(r.said("proactive_disclosure.regulations.in_force"));
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.in_force") == "238");
}

/// A label of two lines beside figures of two: each line was taken for a row where the figures are as many.
BOOST_AUTO_TEST_CASE(a_label_that_goes_on_too) {
    cells_read const r(
        "二、主动公开政府信息情况\n"
        "┌────────────────┬──────────────┬──────────────┬──────────────┐\n"
        "│第二十条第（五）项                                           │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│信息内容        │上一年项目数量│本年增/减     │处理决定数量  │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│行政许可        │41            │6             │352           │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│其他对外管理服务│33            │2             │26            │\n"
        "│事项            │0             │4             │58            │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│第二十条第（六）项                                           │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│信息内容        │上一年项目数量│本年增/减     │处理决定数量  │\n"
        "├────────────────┼──────────────┼──────────────┼──────────────┤\n"
        "│行政处罚        │83            │5             │305           │\n"
        "└────────────────┴──────────────┴──────────────┴──────────────┘\n"
        "三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(r.value("proactive_disclosure.licences.previous") == "41");
    for (char const* const cell : {"previous", "change", "decisions"}) {
        std::string const path = std::string{"proactive_disclosure.other_services."} + cell;
        BOOST_TEST(r.value(path) == "null");
        BOOST_TEST(r.said(path));
    }
}

/// Items of 二 in another order: below the last row of one its figures go on, or a row's label is lost; no figure of it is whole for sure.
BOOST_AUTO_TEST_CASE(digits_below_the_last_row_of_an_item) {
    cells_read const r(
        "二、主动公开政府信息情况\n第二十条第（五）项\t\t\t\n信息内容\t本年处理决定数量\t\t\n行政许可\t2926\t\t\n"
        "第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t4\t1\t226\n"
        "行政规范性文件\t9\t5\t39\n\t0\t9\t3\n第二十条第（八）项\t\t\t\n信息内容\t本年收费金额（单位：万元）\t\t\n"
        "行政事业性收费\t12.5\t\t\n三、收到和处理政府信息公开申请情况\n");
    for (char const* const cell : {"issued", "repealed", "in_force"}) {
        std::string const path = std::string{"proactive_disclosure.normative_documents."} + cell;
        BOOST_TEST(r.value(path) == "null");
        BOOST_TEST(r.said(path));
    }
}

/// Digits below others in one box of a drawing are one number's, beside signs for none and empty boxes too, though the digits apart
/// would make a row of their own.
BOOST_AUTO_TEST_CASE(digits_below_others_in_one_box) {
    for (char const none : {'/', ' '}) {
        std::string row =
            "│3.危及三安全一稳定  │1 │/ │/ │0 │/ │1 │1 │\n"
            "│                    │3 │  │  │  │  │  │4 │\n";
        std::replace(row.begin(), row.end(), '/', none);
        cells_read const r(
            "三、收到和处理政府信息公开申请情况\n"
            "┌────────────────────┬──┬──┬──┬──┬──┬──┬──┐\n"
            "│1.属于国家秘密      │0 │0 │0 │0 │1 │1 │2 │\n"
            "├────────────────────┼──┼──┼──┼──┼──┼──┼──┤\n" +
            row +
            "├────────────────────┼──┼──┼──┼──┼──┼──┼──┤\n"
            "│4.保护第三方合法权益│0 │0 │0 │1 │0 │0 │1 │\n"
            "└────────────────────┴──┴──┴──┴──┴──┴──┴──┘\n"
            "四、政府信息公开行政复议、行政诉讼情况\n");
        std::string const path = "requests.denied.endangers_security_or_stability.";
        BOOST_TEST(r.value(path + "natural_person") == "13", none);
        BOOST_TEST(r.value(path + "total") == "14", none);
        BOOST_TEST(r.value(path + "commercial_enterprise") == "null", none);
        BOOST_TEST(r.value(path + "other") == "1", none);
        BOOST_TEST(r.said(path + "total"), none);
    }
}

/// Where every figure of a row goes on below, its pieces are as many as two rows have; they are one's.
BOOST_AUTO_TEST_CASE(digits_below_all_others_of_a_row) {
    cells_read const r(
        "三、收到和处理政府信息公开申请情况\n"
        "│（六）其他处理        │64  │0  │0 │74│37│0 │175 │\n"
        "├──────────────────────┼────┼───┼──┼──┼──┼──┼────┤\n"
        "│（七）总计            │1   │2  │1 │2 │2 │3 │2   │\n"
        "│                      │9826│011│95│89│53│26│2900│\n"
        "├──────────────────────┼────┼───┼──┼──┼──┼──┼────┤\n"
        "│四、结转下年度继续办理│452 │0  │21│0 │0 │0 │473 │\n"
        "四、政府信息公开行政复议、行政诉讼情况\n");
    BOOST_TEST(r.value("requests.processed_total.natural_person") == "19826");
    BOOST_TEST(r.value("requests.processed_total.commercial_enterprise") == "2011");
    BOOST_TEST(r.value("requests.processed_total.total") == "22900");
    BOOST_TEST(r.said("requests.processed_total.total"));
    BOOST_TEST(r.value("requests.carried_forward.total") == "473");
}

BOOST_AUTO_TEST_SUITE_END()
