// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/pdf/layout.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/make_words.hpp"

using namespace gongkai_test;
namespace geometry = gongkai::read::geometry;

BOOST_AUTO_TEST_SUITE(read_pdf_layout)

BOOST_AUTO_TEST_CASE(nothing_is_nothing) {
    BOOST_TEST(geometry::lay_out({}).lines.empty());
    BOOST_TEST(geometry::lay_out({geometry::page{}}).lines.empty());
}

BOOST_AUTO_TEST_CASE(lines_that_run_to_the_margin_go_on) {
    sheet s;
    s.put(50, 100, "一、总体情况");
    s.put(70, 120, "本机关认真贯彻落实条例的各项规定并且")
        .put(50, 135, "坚持以公开为常态以不公开为例外扎实推进")
        .put(50, 150, "各项工作。");
    s.put(70, 165, "下一步将继续努力并且加强培训提高水平做").put(50, 180, "好工作。");
    BOOST_TEST(shown(s) ==
               "一、总体情况\n本机关认真贯彻落实条例的各项规定并且坚持以公开为常态以不公开为例外扎实推进各项工作。\n"
               "下一步将继续努力并且加强培训提高水平做好工作。\n");
}

BOOST_AUTO_TEST_CASE(figures_in_prose_stand_without_spaces) {
    sheet s;
    s.put(50, 100, "新收").put(73, 100, "12").put(86, 100, "件，其中").put(126, 100, "PDF").put(145, 100, "file");
    BOOST_TEST(shown(s) == "新收12件，其中PDF file\n");
}

BOOST_AUTO_TEST_CASE(a_paragraph_goes_on_over_the_page_and_its_number) {
    sheet first, second;
    first.put(50, 745, "全面推进政务公开工作规范有序发展，提升")
        .put(50, 760, "公开的质量和实效，不断完善各项制度，始")
        .put(140, 810, "- 1 -");
    second.put(50, 60, "终坚持依法公开，保障人民群众的知情权和").put(50, 75, "监督权。").put(140, 810, "- 2 -");
    BOOST_TEST(shown(std::vector{first, second}) ==
               "全面推进政务公开工作规范有序发展，提升公开的质量和实效，不断完善各项制度，始终坚持依法公开，保障人民群众的知情权"
               "和监督权。\n");
}

BOOST_AUTO_TEST_CASE(running_heads_and_bare_numbers_of_pages_are_out) {
    std::vector<sheet> pages(3);
    std::string const number[] = {"1", "2", "3"};
    for (std::size_t p = 0; p < 3; ++p)
        pages[p].put(100, 30, "年度报告汇编").put(50, 100, "第" + number[p] + "章").put(145, 815, number[p]);
    BOOST_TEST(shown(pages) == "第1章\n第2章\n第3章\n");
}

/// What stands elsewhere on the line is no running head: the organ as the title's first line and as a signature at the next page's top.
BOOST_AUTO_TEST_CASE(a_signature_at_a_pages_top_is_no_running_head) {
    std::vector<sheet> pages(3);
    pages[0].put(110, 56, "河湾县林业局").put(60, 100, "一、总体情况");
    pages[1].put(50, 100, "第二页的话。");
    pages[2].put(200, 56, "河湾县林业局").put(200, 76, "某日");
    BOOST_TEST(shown(pages) == "河湾县林业局\n一、总体情况\n第二页的话。\n河湾县林业局\n某日\n");
}

/// Facing pages mirror each other.
BOOST_AUTO_TEST_CASE(running_heads_at_the_outer_edges) {
    std::vector<sheet> pages(4);
    for (std::size_t p = 0; p < 4; ++p) pages[p].put(p % 2 == 0 ? 30 : 210, 30, "年度报告汇编").put(50, 100, "正文");
    BOOST_TEST(shown(pages) == "正文\n正文\n正文\n正文\n");
}

/// A year alone on a line heads the table below; it is no piece of the last row's label above.
BOOST_AUTO_TEST_CASE(a_year_between_tables_is_a_caption) {
    sheet s;
    s.put(60, 100, "1.甲").numbers(150, 100, {"1", "2", "3"}).put(60, 120, "2.乙").numbers(150, 120, {"4", "5", "9"});
    s.put(60, 152, "2023年");
    s.put(60, 178, "1.甲").numbers(150, 178, {"6", "7", "13"}).put(60, 198, "2.乙").numbers(150, 198, {"0", "1", "1"});
    BOOST_TEST(shown(s) == "[1.甲][1][2][3]\n[2.乙][4][5][9]\n2023年\n[1.甲][6][7][13]\n[2.乙][0][1][1]\n");
}

/// Where no label is wrapped, a label as far below another as rows stand apart is a row of its own, whose number is not there.
BOOST_AUTO_TEST_CASE(a_row_without_its_number) {
    sheet s;
    for (int r = 0; r < 6; ++r)
        s.put(60, 100 + 18 * r, "第" + std::string(1, static_cast<char>('a' + r)) + "项")
            .numbers(150, 100 + 18 * r, {"1", "2", "3"});
    s.put(60, 260, "行政处罚").put(150, 260, "15").put(60, 278, "行政强制");
    std::string const text = shown(s);
    BOOST_TEST(text.substr(text.find("[行政处罚]")).starts_with("[行政处罚][15]"));
    BOOST_TEST(text.find("行政处罚行政强制") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_number_in_the_margin_that_counts_no_pages_stays) {
    sheet s;
    s.put(60, 790, "规章").numbers(150, 790, {"4", "1", "9"});
    BOOST_TEST(shown(s) == "[规章][4][1][9]\n");
}

BOOST_AUTO_TEST_CASE(a_table_goes_on_over_the_page) {
    sheet first, second;
    first.put(60, 700, "1.甲").numbers(150, 700, {"1", "2", "3"}).put(60, 720, "2.乙").numbers(150, 720, {"4", "5", "9"});
    second.put(60, 60, "3.丙").numbers(150, 60, {"6", "", "6"});
    BOOST_TEST(shown(std::vector{first, second}) == "[1.甲][1][2][3]\n[2.乙][4][5][9]\n[3.丙][6][][6]\n");
}

BOOST_AUTO_TEST_CASE(headings_between_tables_stand_alone) {
    sheet s;
    s.put(100, 100, "第二十条第（五）项");
    s.put(60, 120, "信息内容").put(200, 120, "本年处理决定数量");
    s.put(60, 140, "行政许可").put(200, 140, "550");
    s.put(50, 170, "四、行政复议、行政诉讼情况");
    s.numbers(60, 200, {"1", "2", "3", "4", "10"});
    BOOST_TEST(
        shown(s) ==
        "第二十条第（五）项\n[信息内容][本年处理决定数量]\n[行政许可][550]\n四、行政复议、行政诉讼情况\n[1][2][3][4][10]\n");
}

BOOST_AUTO_TEST_CASE(a_number_close_to_its_label_is_a_cell_by_its_column) {
    sheet s;
    s.put(60, 120, "信息内容").put(135, 120, "本年收费金额");
    s.put(60, 140, "行政事业性收费").put(135, 140, "126661.053152");
    BOOST_TEST(shown(s) == "[信息内容][本年收费金额]\n[行政事业性收费][126661.053152]\n");
}

BOOST_AUTO_TEST_CASE(heads_wrapped_in_their_cells) {
    sheet s;
    s.put(150, 60, "申请人").put(330, 60, "总").put(345, 60, "计");
    s.put(150, 84, "商业").put(210, 84, "社会").put(270, 84, "法律");
    s.put(150, 96, "企业").put(210, 96, "组织").put(270, 96, "机构");
    s.put(60, 120, "1.甲").numbers(150, 120, {"1", "2", "3", "6"});
    BOOST_TEST(shown(s) == "[申请人][总计]\n[商业企业][社会组织][法律机构]\n[1.甲][1][2][3][6]\n");
}

BOOST_AUTO_TEST_CASE(each_cell_has_its_page_and_box) {
    sheet first, second;
    first.put(50, 100, "甲");
    second.put(60, 94, "1.本机关")
        .put(60, 106, "不掌握")
        .numbers(150, 100, {"1", "", "3"})
        .put(60, 126, "2.其他")
        .numbers(150, 126, {"0", "0", "0"});
    auto const lines = geometry::lay_out({first.page, second.page}).lines;
    BOOST_TEST_REQUIRE(lines.size() == 3u);
    geometry::laid_cell const& label = lines[1].cells[0];
    BOOST_TEST(label.page == 1u);
    BOOST_TEST(label.where.x0 == 60);
    BOOST_TEST(label.where.y0 == 94);
    BOOST_TEST(label.where.x1 == 100);
    BOOST_TEST(label.where.y1 == 116);
    BOOST_TEST(lines[1].cells[2].text.empty());
    BOOST_TEST(lines[1].cells[2].where.x0 == 210);
}

BOOST_AUTO_TEST_SUITE_END()
