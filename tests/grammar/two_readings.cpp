// SPDX-License-Identifier: BSL-1.0
// Reports whose figures may be read in more than one way, each as short as it can be: what is not certain is null, and a finding names it.
#include <initializer_list>
#include <string>
#include <string_view>

#include "support/cells_read.hpp"
#include "support/test.hpp"

using namespace gongkai;
using gongkai_test::cells_read;

namespace grammar_two_readings {

constexpr std::string_view two = "二、主动公开政府信息情况\n", section_three = "三、收到和处理政府信息公开申请情况\n",
                           four = "四、政府信息公开行政复议、行政诉讼情况\n",
                           heads = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";

/// None of these cells has a number, and each is named.
void open(cells_read const& r, std::initializer_list<std::string_view> paths) {
    for (std::string_view const path : paths) {
        BOOST_TEST_CONTEXT(path) {
            BOOST_TEST(r.value(path) == "null");
            BOOST_TEST(r.said(path));
        }
    }
}
std::string text_of(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (std::string_view const p : parts) out += p;
    return out;
}

}  // namespace grammar_two_readings

BOOST_AUTO_TEST_SUITE(grammar_two_readings)

/// A line drawn with dashes below a row is no cell of it.
BOOST_AUTO_TEST_CASE(a_line_below_a_row) {
    cells_read const r(
        text_of({"## ", four, "| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |\n",
                 "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
                 "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | "
                 "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n",
                 "| | | | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n\n————————\n"}));
    open(r, {"review.upheld", "review.total"});
    BOOST_TEST(r.value("litigation.direct.upheld") == "0");
    BOOST_TEST(r.value("litigation.after_review.total") == "0");
}

/// 27 0 13 0 40 without its second 0 is 2 7 1 30 40 as well.
BOOST_AUTO_TEST_CASE(a_nought_lost_from_digits_beside_those_of_another_year) {
    constexpr std::string_view words =
        "行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他"
        "结果尚未审结总计结果维持结果纠正其他结果尚未审结总计\n";
    cells_read const r(text_of({"某市2022年政府信息公开工作年度报告\n", four, "2022年\n", words,
                                "2713040721033119523047\n2021年\n", words, "134016511371930638193497\n"}));
    open(r, {"review.upheld", "review.corrected", "review.other", "review.pending"});
    BOOST_TEST(r.value("review.total") == "40");
    BOOST_TEST(r.value("litigation.direct.total") == "31");
    // Alone, all its figures are there.
    cells_read const alone(text_of({"某市2022年政府信息公开工作年度报告\n", four, words, "2713040721033119523047\n"}));
    BOOST_TEST(alone.value("review.upheld") == "2");
}

/// Behind the labels of two rows stand the cells of both, those that cannot be read, too.
BOOST_AUTO_TEST_CASE(two_rows_in_one_and_what_cannot_be_read) {
    cells_read const r(text_of({section_three, heads,
                                "5.属于三类内部事务信息6.属于四类过程性信息\t10\t1\t0\t0\t0\t0\t11\t待核\t待核\t1\t0\t0\t0\t6\n",
                                "7.属于行政执法案卷\t0\t0\t0\t1\t0\t0\t1\n"}));
    open(r,
         {"requests.denied.deliberative_process.natural_person", "requests.denied.deliberative_process.commercial_enterprise"});
    BOOST_TEST(r.value("requests.denied.internal_affairs.total") != "6");
}

/// A page's number below a row with signs for none: none of these is left out for it.
BOOST_AUTO_TEST_CASE(a_figure_below_a_row_with_signs) {
    cells_read const r(text_of({section_three, heads, "（一）予以公开\t4\t1\t无\t0\t0\t2\t7\n",
                                "（二）部分公开\t0\t0\t无\t0\t无\t1\t1\n3\n", "（七）总计\t4\t1\t0\t0\t0\t3\t8\n"}));
    BOOST_TEST(r.value("requests.partially_granted.total") != "3");
    BOOST_TEST(r.value("requests.partially_granted.legal_service_institution") != "1");
    BOOST_TEST(r.said("requests.partially_granted.total"));
}

/// A figure too many is none of a row whose head stands below.
BOOST_AUTO_TEST_CASE(a_column_more_in_a_table_that_is_cut) {
    cells_read const r(
        text_of({two, "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t上年数\n规章\t0\t10\t101\t153\n",
                 "行政规范性文件\t22\t16\t238\t795\n第二十条第（五）项\n"}));
    open(r, {"proactive_disclosure.licences.decisions", "proactive_disclosure.normative_documents.in_force"});
}

/// Nor are figures behind the head of a later item those of an earlier one, whose label stands among words that were not told apart.
BOOST_AUTO_TEST_CASE(figures_of_an_item_whose_head_is_broken) {
    cells_read const r(text_of(
        {"二、主动公开政府信息情况  第二十条  第(一）项 编号 信息内容 本年制发件数 本年度止件数 现行有效件数 备注 1 规章 3 7 18 "
         "— "
         "2 行政规范性文件 29 12 376 含派出机构 第二十条  第(五）项 编号 信息内容 本年处理决定数量 备注 3 行政许可 1984 无 "
         "第二十条  第(六）项 编号 信息内容 本年处理决定数量 备注 4 行政处罚 9093 5 行政强制 18601 第二十条  第(八）项 编号 "
         "信息内容 本年收费金额（单位：万元） 备注 6 行政事业性收费 7900.71721 无   ",
         "三、收到和处理政府信息公开申请情况"}));
    BOOST_TEST(r.value("proactive_disclosure.licences.decisions") != "9093");
    BOOST_TEST(r.value("proactive_disclosure.penalties.decisions") != "5");
    open(r, {"proactive_disclosure.regulations.issued"});
}

/// A row's number before its label is no figure of it, though the text ends there.
BOOST_AUTO_TEST_CASE(a_number_of_a_row_that_is_cut) {
    cells_read const r(text_of({two, "第二十条第（一）项\n序号\t信息内容\t本年制发件数\t本年废止件数\t现行有效件数\t备注\n",
                                "1\t规章\t0\t11\t148\t含派出机构\n2\t行政规范性文件\t28\t19"}));
    open(r, {"proactive_disclosure.normative_documents.issued", "proactive_disclosure.normative_documents.repealed"});
}

/// 4-4: two figures, since the second is a change; no space stands between, and it is said.
BOOST_AUTO_TEST_CASE(figures_that_a_sign_parts) {
    cells_read const r(
        text_of({two, "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t4\t-1\t17\n",
                 "其他对外管理服务事项\t4-4\t3\n"}));
    BOOST_TEST(r.value("proactive_disclosure.other_services.previous") == "4");
    BOOST_TEST(r.value("proactive_disclosure.other_services.change") == "-4");
    BOOST_TEST(r.said("proactive_disclosure.other_services.previous"));
    BOOST_TEST(r.said("proactive_disclosure.other_services.change"));
    BOOST_TEST(!r.said("proactive_disclosure.licences.previous"));
}

/// A column is lost from digits that ran together: the only row with as many digits as the form has columns is none either.
BOOST_AUTO_TEST_CASE(digits_of_a_table_without_a_column) {
    cells_read const r(
        "（六）其他处理000001\n（七）总计2011015\n四、结转下年度继续办理000000\n上年度（2019年）\n本年度（2020年）\n"
        "00303300300202\n");
    open(r, {"requests.processed_total.natural_person", "requests.processed_total.total"});
}

/// - 59 is no figure below zero in a column that has none, nor where each figure of a row is printed so, as in a list.
BOOST_AUTO_TEST_CASE(dashes_of_a_list) {
    cells_read const r(
        text_of({two, "第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t1\t14\n",
                 "规范性文件\t- 59\t- 59\t- 60\n第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n",
                 "行政许可\t6\t- 2\t3\n其他对外管理服务事项\t- 4\t- 9\t- 1\n"}));
    open(r, {"proactive_disclosure.normative_documents.made", "proactive_disclosure.normative_documents.total",
             "proactive_disclosure.other_services.previous", "proactive_disclosure.other_services.change"});
    BOOST_TEST(r.value("proactive_disclosure.licences.change") == "-2");
}

/// A row a column to the right, whose zeros are blank and whose total is beyond the table: its last figure stands where that should, and is as
/// much as the other.
BOOST_AUTO_TEST_CASE(one_figure_and_a_total_in_a_column_that_contradicts_them) {
    cells_read const r(text_of({section_three, heads, "（一）予以公开\t4\t1\t0\t0\t0\t1\t6\n",
                                "（三）不予公开\t\n1.属于国家秘密\t—\t—\t—\t—\t—\t—\t—\n", "2.重复申请\t\t\t1\t\t\t\t1\n",
                                "（七）总计\t4\t2\t0\t0\t0\t2\t8\n"}));
    BOOST_TEST(r.value("requests.not_processed.repeated.total") == "null");
    BOOST_TEST(r.value("requests.not_processed.repeated.research_institution") == "null");
}

BOOST_AUTO_TEST_SUITE_END()
