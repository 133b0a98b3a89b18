// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/plain_text.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

using namespace gongkai;
using boost::test_tools::per_element;

namespace read_plain_text {

using cell_list = std::vector<std::string>;

cell_list line(read::document const& d, std::size_t n) {
    cell_list out;
    read::line const& l = d.lines.at(n);
    for (std::size_t c = l.first; c < l.first + l.size; ++c) out.emplace_back(d.view(d.cells.at(c)));
    return out;
}

/// Each line as "cell/cell", with "." behind it where a row ends there.
std::vector<std::string> lines(read::document const& d) {
    std::vector<std::string> out;
    for (std::size_t n = 0; n < d.lines.size(); ++n) {
        std::string text;
        cell_list const all = line(d, n);
        for (std::size_t c = 0; c < all.size(); ++c) text += (c == 0 ? "" : "/") + all[c];
        out.push_back(text + (d.lines[n].row_end ? "." : ""));
    }
    return out;
}

void reads(std::string_view text, std::vector<std::string> const& want) {
    BOOST_TEST_CONTEXT("text:\n" << text) { BOOST_TEST(lines(read::plain_text(text)) == want, per_element()); }
}

}  // namespace read_plain_text

BOOST_AUTO_TEST_SUITE(read_plain_text)

BOOST_AUTO_TEST_CASE(prose_is_a_cell_a_line) {
    read::document const d = read::plain_text("一、总体情况\n\n\n  （一）主动公开。 \n");
    BOOST_TEST(lines(d) == (cell_list{"一、总体情况", "（一）主动公开。"}), per_element());
    BOOST_TEST(d.lines[0].gap == 0u);
    BOOST_TEST(d.lines[1].gap == 2u);
    BOOST_TEST(!d.lines[0].tabular);
    BOOST_TEST(!d.lines[1].row_end);
    BOOST_TEST(d.format == "text");
    BOOST_TEST(d.encoding == "UTF-8");
    BOOST_TEST(d.diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(nothing_gives_no_lines) {
    for (std::string_view const text : {"", " ", "\n\n", "\r\n \r\n", "\u3000\n\u00A0", "\uFEFF"}) {
        read::document const d = read::plain_text(text);
        BOOST_TEST(d.lines.empty());
        BOOST_TEST(d.cells.empty());
        BOOST_TEST(!d.line_starts.empty());
    }
}

BOOST_AUTO_TEST_CASE(cells_point_into_the_source) {
    std::string const text = "\uFEFF规章\t0\t14\r\n\u3000总计 \n";
    read::document const d = read::plain_text(text);
    BOOST_TEST(d.text == text);
    BOOST_TEST(lines(d) == (cell_list{"规章/0/14.", "总计"}), per_element());
    BOOST_TEST(d.cells[0].offset == 3u);
    BOOST_TEST(d.cells[0].length == 6u);
    BOOST_TEST(d.cells[1].offset == 10u);
    BOOST_TEST(d.cells[2].offset == 12u);
    BOOST_TEST(d.cells[3].offset == 19u);
    BOOST_TEST(d.line_starts == (std::vector<std::size_t>{0, 16, 27}), per_element());
    BOOST_TEST(d.map.empty());
}

/// Layout 1: a row a line, merged cells as empty fields.
BOOST_AUTO_TEST_CASE(tabs) {
    reads("规章\t0\t1\t14\n行政规范性文件\t30\t56\t258", {"规章/0/1/14.", "行政规范性文件/30/56/258."});
    reads("三、本年度办理结果\t（一）予以公开\t\t4\t1", {"三、本年度办理结果/（一）予以公开//4/1."});
    reads("\t\t2.重复申请\t0\t1", {"//2.重复申请/0/1."});
    reads("规章\t0\t", {"规章/0/."});
    reads("a \t b\u3000\t\u00A0c", {"a/b/c."});
}

/// Layout 2: one cell a line, rows apart by a blank line, tab-indented or not.
BOOST_AUTO_TEST_CASE(a_cell_a_line) {
    read::document const d = read::plain_text("\t规章\n\t0\n\t1\n\n\t行政许可\n\t2\n");
    BOOST_TEST(lines(d) == (cell_list{"规章", "0", "1", "行政许可", "2"}), per_element());
    BOOST_TEST(d.lines[0].tabular);
    BOOST_TEST(d.lines[1].gap == 0u);
    BOOST_TEST(d.lines[3].gap == 1u);

    read::document const plain = read::plain_text("规章\n0\n1\n行政许可\n2\n");
    BOOST_TEST(lines(plain) == (cell_list{"规章", "0", "1", "行政许可", "2"}), per_element());
    BOOST_TEST(!plain.lines[1].tabular);

    read::document const spaced = read::plain_text("规章\n\n0\n\n1\n\n行政许可\n");
    BOOST_TEST(lines(spaced) == (cell_list{"规章", "0", "1", "行政许可"}), per_element());
    for (std::size_t n = 1; n < 4; ++n) BOOST_TEST(spaced.lines[n].gap == 1u);
}

BOOST_AUTO_TEST_CASE(a_tab_alone_is_an_empty_cell) {
    reads("\t规章\n\t\n\t1\n", {"规章", "", "1"});
    read::document const d = read::plain_text("规章\t1\n\t\t\n行政许可\t2\n");
    BOOST_TEST(line(d, 1) == (cell_list{"", ""}), per_element());
    BOOST_TEST(d.lines[1].row_end);
}

/// A bar beside a digit may be a 1: where tabs part the cells it parts none.
BOOST_AUTO_TEST_CASE(bars_between_tabs) {
    reads("行政规范性文件\t6\t3\t4|\n", {"行政规范性文件/6/3/4|."});
    reads("| 规章\t| 0 |\n", {"规章/0."});
}

/// As a spreadsheet writes rows.
BOOST_AUTO_TEST_CASE(commas) {
    reads("规章,0,0,14\n", {"规章/0/0/14."});
    reads("规章;0;;14\n", {"规章/0//14."});
    reads(",,1.属于国家秘密,1,0,12件\n", {"//1.属于国家秘密/1/0/12件."});
    reads("\"行政许可\",\"1,234\",\"\"\n", {"行政许可/1,234/."});
    reads("一、总体情况,,,\n", {"一、总体情况///."});
    reads("11,4,2,1,18,123,456\n", {"11/4/2/1/18/123/456."});
    reads("行政规范性文件,475,185,584\n", {"行政规范性文件/475/185/584."});
    reads("行政许可,\"482\n13\",,\n", {"行政许可/\"482.", "13\",,"});
}

/// A row is known by the one above it, too; a cell in quotes may go on over lines, and one that never ends hides nothing.
BOOST_AUTO_TEST_CASE(rows_of_commas_below_another) {
    reads("行政许可,12,3\n行政处罚,约4,共5件\n", {"行政许可/12/3.", "行政处罚/约4/共5件."});
    reads("行政许可,12,3\n行政处罚,约4\n", {"行政许可/12/3.", "行政处罚,约4"});
    reads("规章,1,2\n\"商业\n企业\",3,\"其\n\n他\"\n甲,4,5\n", {"规章/1/2.", "商业\n企业/3/其\n\n他.", "甲/4/5."});
    reads("规章,1,2\n\"\"\"甲\"\"\",3,4\n乙\n", {"规章/1/2.", "\"\"甲\"\"/3/4.", "乙"});
    reads("规章,1,2\n\"商业\n企业,3,4\n甲\n", {"规章/1/2.", "\"商业", "企业/3/4.", "甲"});
}

/// What a program left of a web page's spaces is none of the cell.
BOOST_AUTO_TEST_CASE(references_to_spaces) {
    reads("规章\t&nbsp;1&nbsp;\t&#160;\t2&emsp;\t&amp;\n", {"规章/1//2/&amp;."});
    reads("&nbsp;&nbsp;一、总体情况\n", {"一、总体情况"});
}

/// Numbers with separators of thousands, and sentences.
BOOST_AUTO_TEST_CASE(commas_that_part_no_cells) {
    for (std::string const line :
         {"1,234", "12,345.6", "1,234,567件", "公开1,234条,其中2,345条", "今年以来,我局加强领导;", "加强领导,",
          "共办理5件,其中网络3件", "公开信息,5,件。", "\"公开\"信息,5", "电话:0571-88880000,邮编310000"})
        reads(line + '\n', {line});
}

/// Layout 3: a | b | c |, with or without leading bar and padding bars.
BOOST_AUTO_TEST_CASE(bars) {
    reads("规章 | 0 | 1 | 14 |", {"规章/0/1/14."});
    reads("| 规章 | 0 | 1 | 14 |", {"规章/0/1/14."});
    reads("|规章|0|1|14|", {"规章/0/1/14."});
    reads("规章 | 0 | 1", {"规章/0/1."});
    reads("规章 | 0 | | |", {"规章/0//."});
    reads("| | 2.重复申请 | 0 |", {"/2.重复申请/0."});
}

/// Layout 3: a bar alone on a line ends the cell above it; a second one is an empty cell.
BOOST_AUTO_TEST_CASE(bars_alone) {
    reads("规章\n|\n0\n|\n14\n|\n", {"规章", "0", "14"});
    reads("规章\n|\n|\n14\n|\n", {"规章", "", "14"});
    reads("规章 |\n0 |\n14 |\n", {"规章", "0", "14"});
}

/// Layout 4: rules of hyphens between rows are no cells.
BOOST_AUTO_TEST_CASE(markdown) {
    reads("| 信息内容 | 本年制发件数 |\n|----------|:------------:|\n| 规章     | 0            |\n",
          {"信息内容/本年制发件数.", "规章/0."});
    reads("信息内容 | 数量\n--- | ---\n规章 | 0\n", {"信息内容/数量.", "规章/0."});
    reads("| - | -1 |", {"-/-1."});  // blanks and negative figures are not rules
}

/// Layout 5: box-drawing characters.
BOOST_AUTO_TEST_CASE(drawing) {
    reads(
        "┌────────┬──┬──┐\n"
        "│规章    │ 0│14│\n"
        "├────────┼──┼──┤\n"
        "│总计    │ 1│  │\n"
        "└────────┴──┴──┘\n",
        {"规章/0/14.", "总计/1/."});
    reads(
        "┏━━━━┳━━┓\n"
        "┃规章┃ 0┃\n"
        "┗━━━━┻━━┛\n",
        {"规章/0."});
}

/// The figures of a row stay together; the words of a cell that reaches over rows stand in the row that it ends with.
BOOST_AUTO_TEST_CASE(drawing_with_a_cell_over_two_rows) {
    read::document const d = read::plain_text(
        "┌────┬──────┬──┬──┐\n"
        "│其他│甲甲甲│ 1│ 2│\n"
        "│处理├──────┼──┼──┤\n"
        "│    │乙    │ 3│ 4│\n"
        "└────┴──────┴──┴──┘\n");
    BOOST_REQUIRE(d.lines.size() == 2u);
    BOOST_TEST(line(d, 0) == (cell_list{"甲甲甲", "1", "2"}), per_element());
    BOOST_TEST(line(d, 1) == (cell_list{"其他", "处理", "乙", "3", "4"}), per_element());
    BOOST_TEST(d.lines[0].row_end);
    BOOST_TEST(d.lines[1].row_end);
}

BOOST_AUTO_TEST_CASE(drawing_with_a_label_in_two_lines_and_a_centred_figure) {
    reads(
        "┌────────┬──┐\n"
        "│其他法律│  │\n"
        "│行政法规│ 7│\n"
        "│禁止公开│  │\n"
        "└────────┴──┘\n"
        "后面的话\n",
        {"其他法律/行政法规/禁止公开/7.", "后面的话"});
}

/// The same in +, - and |, as reStructuredText and pandoc's Markdown have it.
BOOST_AUTO_TEST_CASE(drawing_in_ascii) {
    reads(
        "+----------+-----+----+\n"
        "| 其他法律 |     | -- |\n"
        "| 行政法规 | +19 |    |\n"
        "+==========+=====+====+\n"
        "| 总计     | 1   |    |\n"
        "+----------+-----+----+\n"
        "后面的话\n",
        {"其他法律/行政法规/+19/--.", "总计/1/.", "后面的话"});
    reads(
        "+------+------+---+\n"
        "| 其他 | 甲   | 1 |\n"
        "| 处理 +------+---+\n"
        "|      | 乙   | 3 |\n"
        "+------+------+---+\n",
        {"甲/1.", "其他/处理/乙/3."});
    reads("| 规章 | 0 |\n|---+---|\n| 总计 | 1 |\n", {"规章/0.", "总计/1."});  // no such drawing
    reads("+19\n", {"+19"});
}

BOOST_AUTO_TEST_CASE(drawing_that_is_cut_off_gives_what_it_has) {
    reads("┌────┬──┐\n│规章│ 0│\n", {"规章/0"});
    reads("│规章│ 0│\n后面的话\n", {"规章/0", "后面的话"});
}

/// Layout 6: runs of two spaces or more make columns, one space does not.
BOOST_AUTO_TEST_CASE(columns_of_spaces) {
    reads("  行政规范性文件        30      56    258\n", {"行政规范性文件/30/56/258."});
    reads("行政许可      1672944\n", {"行政许可/1672944"});
    reads("本年 制发 件数\n", {"本年 制发 件数"});
    reads("          2.其他法律行政法\n                          0      0      0\n          规禁止公开\n",
          {"2.其他法律行政法", "0/0/0.", "规禁止公开"});
}

/// A long label leaves but one space before its first figure.
BOOST_AUTO_TEST_CASE(a_figure_close_behind_its_label) {
    reads("不计其他情形 1      0     17\n", {"不计其他情形/1/0/17."});
    reads("不计其 2    0 0  0 0    0 0\n", {"不计其/2/0 0/0 0/0 0."});
    reads("不计其 2 0    0 0 0\n", {"不计其/2 0/0 0 0."});
    reads("3.其他 其 他 2   0   2\n", {"3.其他 其 他/2/0/2."});
    reads("结果 2   纠正   其他\n", {"结果 2/纠正/其他."});  // no row of figures
    reads("全年公开信息 12 条  共 3 类\n", {"全年公开信息 12 条/共 3 类"});
    reads("第 3   0   2\n", {"第/3/0/2."});
    reads("1 2   0   2\n", {"1 2/0/2."});  // perhaps a number in two pieces
}

BOOST_AUTO_TEST_CASE(line_ends_of_all_systems_and_pages) {
    reads("甲\r\n乙\n\f丙\n丁\f\n", {"甲", "乙", "丙", "丁"});
    reads("最后一行没有换行", {"最后一行没有换行"});
}

BOOST_AUTO_TEST_CASE(a_document_can_be_moved_and_copied) {
    read::document a = read::plain_text("规章\t0");  // short enough to live inside the string object
    read::document const copy = a;
    read::document const b = std::move(a);
    BOOST_TEST(lines(b) == (cell_list{"规章/0."}), per_element());
    BOOST_TEST(lines(copy) == (cell_list{"规章/0."}), per_element());
    BOOST_TEST((b.view(b.cells[0]).data() == b.text.data()));
    BOOST_TEST((copy.view(copy.cells[0]).data() == copy.text.data()));
    std::vector<read::document> many;
    for (int i = 0; i < 20; ++i) many.push_back(read::plain_text("甲\t" + std::to_string(i)));
    BOOST_TEST(lines(many[19]) == (cell_list{"甲/19."}), per_element());
}

BOOST_AUTO_TEST_CASE(a_limit_is_met_and_said) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "a\tb\tc\n";
    read::document const d = read::plain_text(text, {.max_cells = 7});
    BOOST_TEST(d.cells.size() == 7u);
    BOOST_TEST(d.lines.size() == 3u);
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::limit_reached);
    BOOST_TEST(d.diagnostics[0].severity == severity::warning);
    BOOST_TEST(d.diagnostics[0].where.start.offset == 18u);
    BOOST_REQUIRE(d.diagnostics[0].arguments.size() == 2u);
    BOOST_TEST(d.diagnostics[0].arguments[0].value == "max_cells");
    BOOST_TEST(d.diagnostics[0].arguments[1].value == "7");
    BOOST_TEST(read::plain_text(text, {.max_cells = 30}).diagnostics.empty());
}

/// Where the limit is met inside the last line, its other cells are not left out without a word.
BOOST_AUTO_TEST_CASE(a_limit_met_in_the_last_line_is_said) {
    BOOST_TEST(read::plain_text("a\tb\tc\n", {.max_cells = 2}).diagnostics.size() == 1u);
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_and_nuls_are_read_as_they_are) {
    std::string const text{"\xFF\xFE\t1\n\0\t2\n│\xE6│\n", 17};
    read::document const d = read::plain_text(text);
    BOOST_TEST(d.text == text);
    BOOST_TEST(d.lines.size() == 3u);
    BOOST_TEST(line(d, 1)[0] == std::string(1, '\0'));
}

BOOST_AUTO_TEST_SUITE_END()
