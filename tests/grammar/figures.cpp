// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/figures.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include "support/cells_read.hpp"

using namespace gongkai;
using gongkai_test::cells_read;

namespace grammar_figures {

constexpr std::string_view licences = "proactive_disclosure.licences.decisions", charges = "proactive_disclosure.charges.amount";

/// Section 二 of 2021 with these cells for 行政许可 and for 行政事业性收费, and with this head over the latter.
std::string disclosure(std::string_view licence, std::string_view charge = "38.2",
                       std::string_view head = "本年收费金额（单位：万元）", std::string_view above = {}) {
    std::string out = "二、主动公开政府信息情况\n";
    (out += above) +=
        "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t1\t14\n行政规范性文件\t30\t56\t258\n"
        "第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t";
    (out += licence) +=
        "\n第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t56\n行政强制\t3\n第二十条第（八）项\n信息内容\t";
    (out += head) += "\n行政事业性收费\t";
    (out += charge) += "\n三、收到和处理政府信息公开申请情况\n";
    return out;
}
/// A cell that is this number, and whose words are kept.
void ok(std::string_view cell, std::string_view number) {
    cells_read const r(disclosure(cell));
    BOOST_TEST_CONTEXT("cell " << cell) {
        BOOST_TEST(r.value(licences) == number);
        BOOST_TEST(r.raw(licences) == cell);
        BOOST_TEST(r.value("proactive_disclosure.penalties.decisions") == "56");
    }
}
/// A cell that allows no single reading: null, and said.
void bad(std::string_view cell) {
    cells_read const r(disclosure(cell));
    BOOST_TEST_CONTEXT("cell " << cell) {
        BOOST_TEST(r.value(licences) == "null");
        BOOST_TEST(r.said(licences));
        BOOST_TEST(r.raw(licences) == cell);
        BOOST_TEST(r.value("proactive_disclosure.penalties.decisions") == "56");
    }
}

/// Section 二 of 2019 with this cell for 行政许可's 本年增/减, and this for 采购总金额.
std::string disclosure_2019(std::string_view change, std::string_view sum = "8.5万元", std::string_view head = "采购总金额") {
    std::string out =
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t1\t14\n"
        "规范性文件\t3\t5\t25\n第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t120\t";
    (out += change) +=
        "\t931\n其他对外管理服务事项\t45\t0\t8\n第二十条第（六）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
        "行政处罚\t30\t1\t56\n行政强制\t7\t0\t3\n第二十条第（八）项\n信息内容\t上一年项目数量\t本年增/减\n行政事业性收费\t9\t0\n"
        "第二十条第（九）项\n信息内容\t采购项目数量\t";
    (out += head) += "\n政府集中采购\t17\t";
    (out += sum) += "\n三、收到和处理政府信息公开申请情况\n";
    return out;
}
void change_is(std::string_view cell, std::string_view number) {
    cells_read const r(disclosure_2019(cell));
    BOOST_TEST_CONTEXT("cell " << cell) {
        BOOST_TEST(r.value("proactive_disclosure.licences.change") == number);
        BOOST_TEST(r.value("proactive_disclosure.licences.decisions") == "931");
        if (number == "null") BOOST_TEST(r.said("proactive_disclosure.licences.change"));
    }
}

}  // namespace grammar_figures

BOOST_AUTO_TEST_SUITE(grammar_figures)

// ---- marks ---------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(marks_are_no_digits) {
    ok("289¹", "289");
    ok("11①", "11");
    ok("①950", "950");
    ok("289[1]", "289");
    ok("289<sup>1</sup>", "289");
    ok("<s>30</s>28", "28");
    ok("~~30~~28", "28");
    ok("289※", "289");
    ok("289注1", "289");
}

/// Of rows with figures too many, each asks whether the table's stand a row off; how many may, a limit says.
BOOST_AUTO_TEST_CASE(very_many_rows_with_figures_too_many) {
    auto const met = [](std::size_t most) {
        parse_options options;
        options.max_crowded_rows = most;
        parsed const p = parse(disclosure("118\t7"), options);
        for (diagnostic const& d : p.diagnostics)
            if (d.code == code::limit_reached) return d.arguments.front().value + ' ' + d.arguments.at(1).value;
        return std::string{};
    };
    BOOST_TEST(met(0) == "max_crowded_rows 0");
    BOOST_TEST(met(1).empty());
}

BOOST_AUTO_TEST_CASE(a_correction_is_said) {
    bad("10（更正为5）");
    bad("10（应为5）");
    bad("10→5");
    bad("（15）");
    bad("~~30~~");
}

/// The note stands on a line of its own, or the cells ran together.
BOOST_AUTO_TEST_CASE(corrections_behind_the_cell) {
    cells_read const lines(
        "二、主动公开政府信息情况\n行政许可\n10\n（更正为5，统计口径有误）\n行政处罚\n56\n行政强制\n3\n行政事业性收费\n0\n三、收"
        "到和处理政府信息公开申请情况\n");
    BOOST_TEST(lines.value(licences) == "null");
    BOOST_TEST(lines.said(licences));
    BOOST_TEST(lines.value("proactive_disclosure.penalties.decisions") == "56");
    cells_read const together(
        "二、主动公开政府信息情况\n行政许可10（更正为5）行政处罚56¹行政强制3[2]"
        "行政事业性收费0\n三、收到和处理政府信息公开申请情况\n");
    BOOST_TEST(together.value(licences) == "null");
    BOOST_TEST(together.value("proactive_disclosure.penalties.decisions") == "56");
    BOOST_TEST(together.value("proactive_disclosure.compulsory_measures.decisions") == "3");
}

/// An unread figure keeps its place: those beside it do not move.
BOOST_AUTO_TEST_CASE(an_unread_figure_keeps_its_place) {
    std::string text = disclosure("7");
    text.replace(text.find("30\t56"), 2, "30（更正为31）");
    cells_read const r(text);
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.issued") == "null");
    BOOST_TEST(r.said("proactive_disclosure.normative_documents.issued"));
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.repealed") == "56");
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.in_force") == "258");
}

// ---- sums of money -------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_sum_in_the_unit_of_its_cell) {
    BOOST_TEST(cells_read(disclosure("7", "316.5元")).value(charges) == "0.03165");
    BOOST_TEST(cells_read(disclosure("7", "3.165亿元")).value(charges) == "31650");
    BOOST_TEST(cells_read(disclosure("7", "160.5964万元")).value(charges) == "160.5964");
    BOOST_TEST(cells_read(disclosure("7", "251,000 元", "本年收费金额")).value(charges) == "25.1");
    BOOST_TEST(cells_read(disclosure("7", "12万")).value(charges) == "12");
    BOOST_TEST(cells_read(disclosure("7", "316.5元")).raw(charges) == "316.5元");
}

BOOST_AUTO_TEST_CASE(a_sum_in_the_unit_of_its_head) {
    BOOST_TEST(cells_read(disclosure("7", "38.2")).value(charges) == "38.2");
    BOOST_TEST(cells_read(disclosure("7", "382000", "本年收费金额（单位：元）")).value(charges) == "38.2");
    BOOST_TEST(cells_read(disclosure("7", "382", "本年收费金额（千元）")).value(charges) == "38.2");
    BOOST_TEST(cells_read(disclosure("7", "38.2", "本年收费金额")).value(charges) == "38.2");  // the form's own
    BOOST_TEST(cells_read(disclosure("7", "382000", "本年收费金额", "（金额单位：元）\n")).value(charges) == "38.2");
    BOOST_TEST(cells_read(disclosure("7", "38.2", "本年收费金额（单位：万\n元）")).value(charges) == "38.2");
}

BOOST_AUTO_TEST_CASE(two_units_are_none) {
    cells_read const r(disclosure("7", "382", "本年收费金额（单位：元）", "（金额单位：万元）\n"));
    BOOST_TEST(r.value(charges) == "null");
    BOOST_TEST(r.said(charges));
    BOOST_TEST(cells_read(disclosure("7", "382元", "本年收费金额（单位：元）", "（金额单位：万元）\n")).value(charges) ==
               "0.0382");
}

/// 采购总金额 has the unit that it is printed in beside it.
BOOST_AUTO_TEST_CASE(a_sum_with_its_unit_beside_it) {
    auto const sum = [](std::string_view cell, std::string_view head = "采购总金额") {
        cells_read const r(disclosure_2019("0", cell, head));
        auto const& own = std::get<proactive_disclosure_2019>(r.parsed.report.proactive_disclosure).procurement;
        return r.value("proactive_disclosure.procurement.amount") + own.unit;
    };
    BOOST_TEST(sum("8.5万元") == "8.5万元");
    BOOST_TEST(sum("85000元") == "85000元");
    BOOST_TEST(sum("8.5", "采购总金额（万元）") == "8.5万元");
    BOOST_TEST(sum("85000元", "采购总金额（万元）") == "85000元");
    BOOST_TEST(sum("1.2亿元") == "12000万元");
    BOOST_TEST(sum("85", "采购总金额（千元）") == "8.5万元");
    BOOST_TEST(sum("8.5") == "8.5");
}

BOOST_AUTO_TEST_CASE(counts_in_ten_thousands) {
    ok("1.2万件", "12000");
    ok("12万", "120000");
    ok("3件", "3");
}

// ---- signs ---------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(increases_and_decreases) {
    change_is("42（减）", "-42");
    change_is("减42", "-42");
    change_is("↓42", "-42");
    change_is("-42", "-42");
    change_is("42（增）", "42");
    change_is("未增未减", "0");
    change_is("持平", "0");
    change_is("（42）", "null");
    change_is("增-42", "null");
}

/// In another column the words of an increase say nothing of the number itself.
BOOST_AUTO_TEST_CASE(an_increase_in_a_column_of_counts) {
    bad("增加3");
    bad("持平");
    ok("+3", "3");
}

// ---- a number that goes on -----------------------------------------------------------------------------------------

/// `行政许可 | 13` of 1364587, where the file ends.
BOOST_AUTO_TEST_CASE(a_file_that_ends_in_a_number) {
    std::string const whole = disclosure("1364587");
    std::string const cut = whole.substr(0, whole.find("64587"));
    cells_read const r(cut);
    BOOST_TEST(r.value(licences) == "null");
    BOOST_TEST(r.said(licences));
    BOOST_TEST(r.raw(licences) == "13");
    BOOST_TEST(r.value("proactive_disclosure.normative_documents.in_force") == "258");
    BOOST_TEST(cells_read(cut + "\n").value(licences) == "13");                                     // the line is whole
    BOOST_TEST(cells_read(whole.substr(0, whole.find("364587")) + "0").value(licences) == "null");  // 10
}

/// A cell's number in two pieces is confirmed beside a dash, which is nothing.
BOOST_AUTO_TEST_CASE(a_number_in_two_pieces_beside_a_dash) {
    std::string text = "四、政府信息公开行政复议、行政诉讼情况\n";
    for (int group = 0; group < 3; ++group) text += "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t";
    text.back() = '\n';
    cells_read const r(text + "3 5\t0\t1 2\t2\t4 9\t—\t2 3\t9\t1 0\t4 2\t3\t9\t2 9\t3 5\t7 6\n");
    BOOST_TEST(r.value("litigation.direct.corrected") == "23");
    BOOST_TEST(r.value("litigation.direct.other") == "9");
    BOOST_TEST(r.value("litigation.direct.pending") == "10");
}

/// A row's sum confirms the last number; without it nothing does.
BOOST_AUTO_TEST_CASE(a_sum_confirms_the_last_number) {
    std::string const row = "四、政府信息公开行政复议、行政诉讼情况\n1\t0\t2\t0\t3\t0\t0\t0\t0\t0\t4\t0\t0\t12\t16";
    cells_read const whole(row);
    BOOST_TEST(whole.value("litigation.after_review.total") == "16");
    cells_read const cut(row.substr(0, row.size() - 1));
    BOOST_TEST(cut.value("litigation.after_review.total") != "1");
    BOOST_TEST(cut.said("litigation.after_review.total"));
    cells_read const shorter(row.substr(0, row.size() - 4));  // ends in the 1 of 12
    // cells may be lost before those that are there, too: nothing tells that they are the row's first
    BOOST_TEST(shorter.value("review.total") == "null");
    BOOST_TEST(shorter.said("review.total"));
    BOOST_TEST(shorter.value("litigation.after_review.upheld") == "null");
    BOOST_TEST(shorter.value("litigation.after_review.pending") == "null");
    BOOST_TEST(shorter.said("litigation.after_review.pending"));
}

/// A cell was lost and the others moved up, or the total is empty: nothing tells which.
BOOST_AUTO_TEST_CASE(fourteen_figures_and_an_empty_last_cell) {
    std::string const four = "四、政府信息公开行政复议、行政诉讼情况\n1\t0\t2\t0\t3\t0\t0\t0\t0\t0\t2\t3\t0\t";
    cells_read const open(four + "5\t\n五、存在的主要问题及改进情况\n");
    BOOST_TEST(open.value("review.total") == "3");
    BOOST_TEST(open.value("litigation.after_review.pending") == "null");
    BOOST_TEST(open.value("litigation.after_review.total") == "null");
    BOOST_TEST(open.said("litigation.after_review.total"));
    cells_read const clear(four + "1\t\n五、存在的主要问题及改进情况\n");  // 1 is no total of 2 and 3
    BOOST_TEST(clear.value("litigation.after_review.pending") == "1");
    BOOST_TEST(clear.value("litigation.after_review.total") == "6");
}

/// Where no figure is below zero, a dash apart is an empty cell and no sign.
BOOST_AUTO_TEST_CASE(a_dash_that_spaces_part_from_a_figure) {
    cells_read const r("四、政府信息公开行政复议、行政诉讼情况\n1 2 1 — 4 0 2 0 0 2 3 2 4 0 9\n五、存在的主要问题及改进情况\n");
    BOOST_TEST(r.value("review.pending") != "-4");
    BOOST_TEST(r.value("review.total") == "4");
}

BOOST_AUTO_TEST_SUITE_END()
