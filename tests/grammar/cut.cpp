// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/cut.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace grammar_cut {

using numbers = std::vector<std::size_t>;
using list = std::vector<std::string>;

}  // namespace grammar_cut

BOOST_AUTO_TEST_SUITE(grammar_cut)

/// The cells of the cut document are places in the text of the whole one.
BOOST_AUTO_TEST_CASE(long_lines_are_cut_at_their_headings) {
    read::document const doc = read::plain_text(
        "青石县2024年政府信息公开工作年度报告 一、总体情况 全年公开信息402条。 二、主动公开政府信息情况 "
        "规章0114三、收到和处理政府信息公开申请情况");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    BOOST_REQUIRE(doc.lines.size() == 1u);
    cut_document const cut = cut_at_headings(here, section_titles::instance());
    BOOST_TEST(cut.from == numbers(cut.lines.cells.size(), 0), per_element());
    list out;
    for (read::line const& l : cut.lines.lines) {
        BOOST_TEST(l.size == 1u);
        std::string_view piece = doc.view(cut.lines.cells[l.first]);
        while (piece.ends_with(' ')) piece.remove_suffix(1);
        out.emplace_back(piece);
    }
    BOOST_TEST(out == (list{"青石县2024年政府信息公开工作年度报告", "一、总体情况", "全年公开信息402条。",
                            "二、主动公开政府信息情况", "规章0114", "三、收到和处理政府信息公开申请情况"}),
               per_element());
}

/// Two spaces part cells: a title whose name ends the cell before its year is two lines of its own.
BOOST_AUTO_TEST_CASE(a_title_over_two_cells) {
    read::document const doc = read::plain_text(
        "青石县档案馆2023年政府信息公开工作年度报告  六、其他需要报告的事项  本年度未收取信息处理费，没有其他需要报告的事项。 "
        "青石县档案馆 "
        "2024年1月12日 临泽区人民政府  2022年政府信息公开工作年度报告  二、主动公开政府信息情况");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    cut_document const cut = cut_at_headings(here, section_titles::instance());
    list out;
    for (read::line const& l : cut.lines.lines)
        if (l.size == 1) out.emplace_back(doc.view(cut.lines.cells[l.first]));
    auto const at = std::find(out.begin(), out.end(), "2022年政府信息公开工作年度报告");
    BOOST_REQUIRE((at != out.begin() && at != out.end()));
    BOOST_TEST(*std::prev(at) == "临泽区人民政府");
}

/// 名　　称: the field's name is none of the organ's.
BOOST_AUTO_TEST_CASE(a_title_behind_a_field_with_spaces_in_its_name) {
    gongkai::parsed const p = parse(
        "索引号1137\n名　　称青石县人民政府2023年政府信息公开工作年度报告\n发布日期2024-01-24\n\n"
        "一、总体情况\n\n完善目录。\n");
    BOOST_TEST(p.report.issuer == "青石县人民政府");
    BOOST_TEST(p.report.title == "青石县人民政府2023年政府信息公开工作年度报告");
}

/// Markdown's marks before a heading are no line of their own, which would look like a cell that cannot be read.
BOOST_AUTO_TEST_CASE(the_marks_of_a_heading_go_with_it) {
    read::document const doc = read::plain_text("## 四、政府信息公开行政复议、行政诉讼情况");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    cut_document const cut = cut_at_headings(here, section_titles::instance());
    BOOST_REQUIRE(cut.lines.lines.size() == 1u);
    BOOST_TEST(doc.view(cut.lines.cells[0]) == "## 四、政府信息公开行政复议、行政诉讼情况");
}

BOOST_AUTO_TEST_CASE(lines_without_headings_stay) {
    read::document const doc = read::plain_text(
        "规章\t0\t1\t14\n\n一、总体情况\n一个很长的句子，里面没有任何标题，只是为了超过六十个字节的长度而写的。\n");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    cut_document const cut = cut_at_headings(here, section_titles::instance());
    BOOST_REQUIRE(cut.lines.lines.size() == 3u);
    BOOST_TEST(cut.lines.lines[0].size == 4u);
    BOOST_TEST(cut.lines.lines[0].row_end);
    BOOST_TEST(cut.lines.lines[1].gap == 1u);
    BOOST_TEST(cut.lines.cells.size() == doc.cells.size());
}

/// The lines of a report became the columns of one line: headings are cells among the others.
BOOST_AUTO_TEST_CASE(headings_that_are_cells_of_one_line) {
    read::document const doc = read::plain_text(
        "一、总体情况  公开402条。  二、主动公开政府信息情况  规章  0  1  14  三、收到和处理政府信息公开申请情况  0");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    std::vector<std::size_t> sizes;
    for (read::line const& l : cut_at_headings(here, section_titles::instance()).lines.lines) sizes.push_back(l.size);
    BOOST_TEST(sizes == (numbers{1, 1, 1, 4, 1, 1}), per_element());
}

/// So may the caption of a year be, with the first word of its table.
BOOST_AUTO_TEST_CASE(captions_among_the_cells_of_one_line) {
    annual_report const r =
        parse(
            "某县档案馆2023年政府信息公开工作年度报告  二、主动公开政府信息情况  2023年： 第二十条  第（五）项 信息内容 "
            "本年处理决定数量 行政许可 —  2022年： 第二十条  第（五）项 信息内容 本年处理决定数量 行政许可 9628  "
            "三、收到和处理政府信息公开申请情况  ")
            .report;
    BOOST_TEST((r.year == 2023));
    BOOST_TEST(!std::get<proactive_disclosure_2021>(r.proactive_disclosure).licences.decisions.has_value());
}

/// A caption's number stands apart from its year: 表2　2023年情况. Two captions one behind the other head tables that stood side by side.
BOOST_AUTO_TEST_CASE(captions_with_a_tables_number) {
    std::string const before = "某县档案馆2024年政府信息公开工作年度报告  四、政府信息公开行政复议、行政诉讼情况  ";
    std::string const heads =
        "行政复议 行政诉讼 未经复议直接起诉 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 "
        "尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 ";
    std::string const figures = "0 0 0 0 0 0 0 0 0 0 0 2 1 0 3   五、存在的主要问题及改进情况  没有。";
    BOOST_TEST(!parse(before + "表2　2023年情况 表1　2024年情况 " + heads + figures).report.review.total.has_value());
    BOOST_TEST(!parse(before + "表1　2023年情况 " + heads + figures).report.review.total.has_value());
    for (std::string const annex : {"附： 附：2023年各项数据 ", "附件1： 2023年各项数据 "})
        BOOST_TEST(!parse(before + annex + heads + figures).report.review.total.has_value(), annex);
    BOOST_TEST(!parse(before + "2024年数据如下： 2023年数据如下： " + heads + figures).report.review.total.has_value());
    BOOST_TEST((parse(before + "表1　2024年情况 " + heads + figures).report.review.total.optional() == 0));
}

BOOST_AUTO_TEST_SUITE_END()
