// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "support/misplaced.hpp"
#include "support/test.hpp"

#include <gongkai/parse.hpp>

using namespace std::string_view_literals;
using gongkai::code;
using gongkai::read::document;
using gongkai::read::html;

namespace read_html {

/// A document as text: a line a line, the cells of rows in brackets.
std::string shown(document const& d) {
    std::string out;
    for (gongkai::read::line const& l : d.lines) {
        for (std::size_t c = l.first; c < l.first + l.size; ++c)
            out += l.tabular ? "[" + std::string{d.view(d.cells[c])} + "]" : std::string{d.view(d.cells[c])};
        out += l.tabular && !l.row_end ? "...\n" : "\n";
    }
    return out;
}
std::string shown(std::string_view page) {
    document const d = html(page);
    BOOST_TEST(d.diagnostics.empty());
    return shown(d);
}
/// What the source has at a cell's place.
std::string at(document const& d, std::size_t cell) {
    auto const [from, to] = d.map.of(d.cells.at(cell).offset, d.cells.at(cell).offset + d.cells.at(cell).length);
    return d.source.substr(from, to - from);
}

std::string limit(document const& d) {
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::limit_reached);
    BOOST_TEST(d.diagnostics[0].where.start.line > 0u);
    return d.diagnostics[0].arguments.at(0).value;
}

std::string times(std::size_t n, std::string_view s) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += s;
    return out;
}

}  // namespace read_html

BOOST_AUTO_TEST_SUITE(read_html)

// ---- lines ---------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(blocks_are_lines) {
    BOOST_TEST(shown("<!DOCTYPE html><html><head><title>网站</title></head><body><h1>柳溪县年报</h1><p>一、总体情况</p>"
                     "<div>甲<div>乙</div>丙</div><ul><li>丁<li>戊</ul>己<br/>庚<hr>辛</body></html>") ==
               "柳溪县年报\n一、总体情况\n甲\n乙\n丙\n丁\n戊\n己\n庚\n辛\n");
}

BOOST_AUTO_TEST_CASE(white_space_is_as_a_browser_shows_it) {
    BOOST_TEST(shown("<p>\n  全年  新收\t3 件 \n</p>") == "全年 新收 3 件\n");
    BOOST_TEST(shown("<p>政府信息\r\n    公开</p>") == "政府信息公开\n");  // a line's end between ideographs is none of the text
    BOOST_TEST(shown("<p>fee\nwaived</p>") == "fee waived\n");
    BOOST_TEST(shown("<p>&nbsp;&nbsp;　　一、总体情况&#12288;</p>") == "一、总体情况\n");
    BOOST_TEST(shown("<p>甲&nbsp;乙</p>") == "甲\u00A0乙\n");
    BOOST_TEST(shown("<pre>\n规章 1\n\n文件 2\n</pre>") == "规章 1\n文件 2\n");
}

BOOST_AUTO_TEST_CASE(empty_lines_are_counted) {
    document const d = html("<p>甲</p><p>&nbsp;</p><p><br></p><p>乙</p>丙<br><br>丁<ul><li><p>戊</p></li></ul>");
    BOOST_TEST(shown(d) == "甲\n乙\n丙\n丁\n戊\n");
    std::vector<unsigned> gaps;
    for (gongkai::read::line const& l : d.lines) gaps.push_back(l.gap);
    BOOST_TEST(gaps == (std::vector<unsigned>{0, 2, 0, 1, 0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(elements_do_not_split_words) {
    BOOST_TEST(shown("<p><span>20</span><span>23</span>年<b>新</b><font color=red>收</font><o:p></o:p></p>") == "2023年新收\n");
    BOOST_TEST(shown("<td><p><span lang=EN-US>1<o:p></o:p></span><!-- x --><span>9</span></p></td>") == "19\n");
    BOOST_TEST(shown("<p>20</i></span>23</p>") == "2023\n");
}

BOOST_AUTO_TEST_CASE(references) {
    BOOST_TEST(shown("<p>&lt;条例&gt; &amp; &#20214;&#x4EF6; &quot;A&amp;B&quot; a&b=1</p>") == "<条例> & 件件 \"A&B\" a&b=1\n");
    BOOST_TEST(shown("<p>5 < 7</p>") == "5 < 7\n");
}

BOOST_AUTO_TEST_CASE(what_is_not_shown_is_left_out) {
    BOOST_TEST(
        shown("<p>甲</p><script>var a = '<p>乙</p>';</script><style><!-- p { } --></style><!-- <p>丙</p> -->"
              "<template><p>丁</p></template><noscript>请开启脚本</noscript><select><option>2022年</option></select><p>戊</p>") ==
        "甲\n戊\n");
    BOOST_TEST(shown("<p>甲<span style=\"color:red; DISPLAY : none\">乙<span>丙</span>丁</span>戊</p>") == "甲戊\n");
    BOOST_TEST(shown("<div hidden><p>甲</p><table><tr><td>1</td></tr></table></div><p>乙</p>") == "乙\n");
    BOOST_TEST(
        shown("<p style='mso-hide:all'>甲</p><p style='visibility: hidden !important'>乙</p><p style='display:block'>丙</p>") ==
        "丙\n");
    BOOST_TEST(
        shown("<table><tr style='display:none'><td>9</td></tr><tr><td>规章</td><td hidden>8</td><td>7</td></tr></table>") ==
        "[规章][7]\n");
    BOOST_TEST(shown("<ul><li style='display:none'><div>甲</div></li><li>乙</li></ul>") == "乙\n");
    BOOST_TEST(shown("<p><ruby>规<rp>(</rp><rt>guī</rt><rp>)</rp></ruby>章</p>") == "规章\n");
}

/// What a page's style puts out of sight in the midst of a line; a block may be shown later.
BOOST_AUTO_TEST_CASE(pieces_out_of_sight_are_left_out) {
    for (std::string const style :
         {"opacity:0", "opacity: 0.0", "color:transparent", "position:absolute;left:-9999px", "text-indent:-999em",
          "position:absolute; clip: rect(0, 0, 0, 0)", "width:0;height:0;overflow:hidden"})
        BOOST_TEST(
            shown("<table><tr><td>规章</td><td><span style=\"" + style + "\">3</span>5</td></tr></table>") == "[规章][5]\n",
            style);
    BOOST_TEST(shown("<p><span class='a sr-only'>件数</span>5<span class=visually-hidden>件</span></p>") == "5\n");
    BOOST_TEST(shown("<div style='opacity:0'>规章</div><p style='text-indent:-18pt'>一</p><p><b style='width:0'>二</b></p>") ==
               "规章\n一\n二\n");
}

/// Digits side by side that a page sets differently are hardly one number.
BOOST_AUTO_TEST_CASE(digits_of_another_look_are_parted) {
    auto const cell = [](std::string const& inner) {
        return shown("<table><tr><td>规章</td><td>" + inner + "</td></tr></table>");
    };
    for (std::string const other : {"<span style='color:#fff'>3</span>", "<font color=White>3</font>", "<small>3</small>",
                                    "<span style='font-size:1px'>3</span>", "<span class=old>3</span>"}) {
        BOOST_TEST(cell(other + "5") == "[规章][3|5]\n", other);
        BOOST_TEST(cell("5" + other) == "[规章][5|3]\n", other);
        BOOST_TEST(cell(other) == "[规章][3]\n", other);
        BOOST_TEST(cell(other + " 5").find('|') == std::string::npos, other);
    }
    BOOST_TEST(cell("<span class=a>3</span><span class=a>5</span>") == "[规章][35]\n");
    BOOST_TEST(cell("<span class=a>3</span><span class=b>5</span>") == "[规章][3|5]\n");
    BOOST_TEST(cell("<span class=a>3</span>件<small>5</small>") == "[规章][3件5]\n");
    BOOST_TEST(cell("<span style='font-size:12pt'>3</span><font color=red>5</font>") == "[规章][35]\n");
}

/// What a form's fields were filled in with, in a table; those beside it are the page's.
BOOST_AUTO_TEST_CASE(fields_of_a_form_in_a_table) {
    auto const cell = [](std::string const& inner) {
        return shown("<table><tr><td>规章</td><td>" + inner + "</td></tr></table>");
    };
    BOOST_TEST(cell("<input value=5>") == "[规章][5]\n");
    BOOST_TEST(cell("<INPUT type='text' readonly value=\"1&#50;\"/>件") == "[规章][12件]\n");
    BOOST_TEST(cell("5<input type=hidden value=7><input type=checkbox value=8><input placeholder=9>") == "[规章][5]\n");
    BOOST_TEST(cell("<textarea rows=1>5</textarea>") == "[规章][5]\n");
    BOOST_TEST(cell("<select><option value=3>3<option selected>5</option><option>7</option></select>") == "[规章][5]\n");
    BOOST_TEST(cell("<select><option>3</option></select>") == "[规章][]\n");
    // digits beside a field are another number's
    for (char const* const field :
         {"<input value='7' />", "<textarea>7</textarea>", "<select><option selected>7</option></select>"}) {
        BOOST_TEST(cell(std::string{"5"} + field) == "[规章][5|7]\n", field);
        BOOST_TEST(cell(std::string{field} + "5件") == "[规章][7|5件]\n", field);
        BOOST_TEST(cell(std::string{field} + field) == "[规章][7|7]\n", field);
    }
    BOOST_TEST(shown("<p>搜索<input value='请输入'><select><option selected>站内</option></select></p>") == "搜索\n");
    std::string const page = "<table><tr><td>规章</td><td><input name='a' value='22'></td></tr></table>";
    BOOST_TEST(at(html(page), 1) == "22");
}

BOOST_AUTO_TEST_CASE(an_end_that_is_missing_hides_nothing) {
    BOOST_TEST(shown("<p><span style='display:none'>甲<p>乙</p>") == "甲\n乙\n");
    BOOST_TEST(shown("<svg><p>甲</p>") == "甲\n");
}

// ---- tables --------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_cell_stands_once_where_it_is_written) {
    BOOST_TEST(
        shown("<table border=1><thead><tr><th rowspan=2>信息内容</th><th colspan=2>件数</th></tr>"
              "<tr><th>制发</th><th>废止</th></tr></thead>"
              "<tbody><tr><td rowspan=\"2\">规章</td><td>1</td><td>0</td></tr><tr><td>2</td><td></td></tr></tbody></table>") ==
        "[信息内容][件数]\n[制发][废止]\n[规章][1][0]\n[2][]\n");
}

BOOST_AUTO_TEST_CASE(blocks_within_a_cell_are_one_cell) {
    BOOST_TEST(shown("<table><tr><td><p>结果</p><p>维持</p></td><td>结果<br>纠正</td><td><div> 12 "
                     "</div></td><td><br></td></tr></table>") == "[结果 维持][结果 纠正][12][]\n");
}

BOOST_AUTO_TEST_CASE(end_tags_may_be_missing) {
    BOOST_TEST(shown("<TABLE><TR><TD>规章<TD>1<TD>0<TR><TD>文件<TD>2<TD>3</TABLE>说明") == "[规章][1][0]\n[文件][2][3]\n说明\n");
    BOOST_TEST(shown("<table><td>规章</td><td>1</td></table>") == "[规章][1]\n");
    BOOST_TEST(shown("<tr><td>规章</td><td>1</td></tr>") == "规章\n1\n");  // no table: a browser shows no row
}

BOOST_AUTO_TEST_CASE(captions_and_words_between_rows_are_lines) {
    BOOST_TEST(shown("<p>甲</p><table><caption>表一</caption><tr><td>规章</td><td>1</td></tr></table>") ==
               "甲\n表一\n[规章][1]\n");
    BOOST_TEST(shown("<table>单位：件<tr><td>规章</td><td>1</td></tr></table>") == "单位：件\n[规章][1]\n");
}

BOOST_AUTO_TEST_CASE(tables_that_lay_out_the_page_are_blocks) {
    BOOST_TEST(shown("<table><tr><td>首页</td><td><h2>二、主动公开</h2><p>如下表。</p><table><tr><td>规章</td><td>1</td></"
                     "tr><tr><td>文件</td><td>2</td></tr></table>"
                     "<p>以上。</p></td></tr><tr><td>版权</td><td>所有</td></tr></table>") ==
               "首页\n二、主动公开\n如下表。\n[规章][1]\n[文件][2]\n以上。\n[版权][所有]\n");
    // Prose in a lone cell, its paragraphs lines.
    std::string const long_line = times(20, "及时公开");
    BOOST_TEST(shown("<table><tr><td><p>一、总体情况</p><p>" + long_line + "</p></td></tr></table>") ==
               "一、总体情况\n" + long_line + "\n");
    // A label over two lines in a lone cell is no prose.
    BOOST_TEST(shown("<table><tr><td colspan=4><p>第二十条</p><p>第（一）项</p></td></tr></table>") == "[第二十条 第（一）项]\n");
}

BOOST_AUTO_TEST_CASE(a_table_of_one_cell_within_a_cell_is_a_cell) {
    BOOST_TEST(shown("<table><tr><td>规章</td><td><table><tr><td>1</td></tr></table></td></tr></table>") == "[规章][1]\n");
}

// ---- reports -------------------------------------------------------------------------------------------------------

namespace {

/// Cells of a row, after what is given as markup.
std::string row(std::string_view before, std::string_view numbers, std::string_view cell = "<td>") {
    std::string out = "<tr>" + std::string{before};
    for (std::size_t from = 0; from <= numbers.size();) {
        std::size_t const end = std::min(numbers.find(' ', from), numbers.size());
        out += std::string{cell} + std::string{numbers.substr(from, end - from)} + "</td>";
        from = end + 1;
    }
    return out + "</tr>\n";
}
constexpr std::string_view page_head =
    "<h1>青石镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本镇依法公开。</p>"
    "<p>二、主动公开政府信息情况</p><p>三、收到和处理政府信息公开申请情况</p><p>四、政府信息公开行政复议、行政诉讼情况</p>";

std::array<std::int64_t, 5> values(gongkai::case_results const& g) {
    auto const v = [](gongkai::count const& c) { return c.has_value() ? c.value() : -1; };
    return {v(g.upheld), v(g.corrected), v(g.other), v(g.pending), v(g.total)};
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_forms_grid_with_its_spans) {
    std::string const page =
        std::string{page_head} + "<table><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>" +
        "<tr><td rowspan=2>结果<br>维持</td><td rowspan=2>结果纠正</td><td rowspan=2>其他结果</td><td rowspan=2>尚未审结</td>"
        "<td rowspan=2>总计</td><td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>" +
        row("", "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计") +
        row("", "1 2 3 4 10 0 0 5 0 5 7 0 0 1 8", "<td><p class=MsoNormal><span lang=EN-US>") + "</table>";
    gongkai::parsed const r = gongkai::parse(html(page));
    BOOST_TEST(r.report.issuer == "青石镇人民政府");
    BOOST_TEST(r.source.format == "html");
    BOOST_TEST(values(r.report.review) == (std::array<std::int64_t, 5>{1, 2, 3, 4, 10}), boost::test_tools::per_element());
    BOOST_TEST(values(r.report.litigation.direct) == (std::array<std::int64_t, 5>{0, 0, 5, 0, 5}),
               boost::test_tools::per_element());
    BOOST_TEST(values(r.report.litigation.after_review) == (std::array<std::int64_t, 5>{7, 0, 0, 1, 8}),
               boost::test_tools::per_element());
    // Its place is the number in the page, line and column too.
    gongkai::place const& where = r.report.review.total.where;
    BOOST_TEST(page.substr(where.start.offset, where.end.offset - where.start.offset) == "10");
    BOOST_TEST(where.start.line == 2u);
}

BOOST_AUTO_TEST_CASE(grids_with_more_columns_than_the_form) {
    // Sixteen columns, spans that differ from row to row: the order of the cells is what counts.
    std::string const page =
        std::string{page_head} + "<table><tr><td colspan=9>行政复议</td><td colspan=7>行政诉讼</td></tr>" +
        "<tr><td colspan=2 rowspan=2>结果维持</td><td rowspan=2>结果纠正</td><td colspan=3 rowspan=2>其他结果</td>"
        "<td rowspan=2>尚未审结</td><td colspan=2 rowspan=2>总计</td><td colspan=3>未经复议直接起诉</td>"
        "<td colspan=4>复议后起诉</td></tr>" +
        row("", "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计") +
        "<tr><td colspan=3>1<td>0<td colspan=2>0<td>0<td>1<td colspan=4>2<td>0<td>0<td>0<td>2<td>0<td>0"
        "<td colspan=9>3<td>0<td>3</tr></table>";
    gongkai::parsed const r = gongkai::parse(html(page));
    BOOST_TEST(values(r.report.review) == (std::array<std::int64_t, 5>{1, 0, 0, 0, 1}), boost::test_tools::per_element());
    BOOST_TEST(values(r.report.litigation.direct) == (std::array<std::int64_t, 5>{2, 0, 0, 0, 2}),
               boost::test_tools::per_element());
    BOOST_TEST(values(r.report.litigation.after_review) == (std::array<std::int64_t, 5>{0, 0, 3, 0, 3}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(chrome_around_the_report) {
    std::string const page =
        "<div class=top><a href=/>首页</a> &gt; <a>政务公开</a></div>"
        "<table class=meta><tr><td>索引号</td><td>014-2024-0007</td><td>发布机构</td><td>网站管理员</td></tr></table>"
        "<div><h3>青石镇人民政府<br>2023年政府信息公开工作年度报告</h3><div>发布时间：2024-01-15 [打印] [分享]</div>"
        "<div><p>一、总体情况</p><p>本镇依法公开。</p>"
        "<p>二、主动公开政府信息情况</p><table><tr><td colspan=4>第二十条第（一）项</td></tr>"
        "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>" +
        row("<td>规章</td>", "0 0 0") + row("<td>行政规范性文件</td>", "2 1 <b>1</b>6") +
        "</table></div></div><div class=foot>版权所有：柳溪县大数据中心</div>";
    gongkai::parsed const r = gongkai::parse(html(page));
    BOOST_TEST(r.report.issuer == "青石镇人民政府");
    auto const* const table = std::get_if<gongkai::proactive_disclosure_2021>(&r.report.proactive_disclosure);
    BOOST_REQUIRE(table != nullptr);
    BOOST_TEST(table->normative_documents.in_force.value() == 16);
    gongkai::place const& where = table->normative_documents.in_force.where;
    BOOST_TEST(page.substr(where.start.offset, where.end.offset - where.start.offset) == "1</b>6");
}

// ---- encodings -----------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(declarations) {
    using gongkai::read::detail::declared_charset;
    BOOST_TEST(declared_charset("<meta charset=gb2312>") == "gb2312");
    BOOST_TEST(declared_charset("<html><META Charset = 'GBK' />") == "GBK");
    BOOST_TEST(declared_charset("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\">") == "big5");
    BOOST_TEST(declared_charset("<meta content='text/html;charset=gb2312;x' http-equiv=Content-Type>") == "gb2312");
    BOOST_TEST(declared_charset("<?xml version=\"1.0\" encoding=\"GB18030\"?><html>") == "GB18030");
    BOOST_TEST(declared_charset("<!-- <meta charset=big5> --><meta name=a content=b><meta charset=\"utf-8\">") == "utf-8");
    BOOST_TEST(declared_charset("<p>charset=big5</p><a title=\"<meta charset=big5>\">") == "");
    BOOST_TEST(declared_charset("<meta charset=") == "");
    BOOST_TEST(declared_charset("<") == "");
}

BOOST_AUTO_TEST_CASE(pages_in_other_encodings) {
    document const gb = html("<meta charset=gb2312><p>\xE9\x46\x81\x39\xEE\x39</p>");  // 镕 is GBK, 㐀 GB18030
    BOOST_TEST(shown(gb) == "镕㐀\n");
    BOOST_TEST(gb.encoding == "GB18030");
    BOOST_TEST(at(gb, 0) == "镕㐀");
    BOOST_TEST(gb.map.of(0, 1).from == 24u);  // of the page in UTF-8
    document const big5 = html("<meta charset=big5><p>\xB3\xF8\xA7\x69</p>");
    BOOST_TEST(shown(big5) == "報告\n");
    BOOST_TEST(big5.encoding == "Big5");
    document const little = html("\xFF\xFE<\0p\0>\0\xF6\x4E"sv);
    BOOST_TEST(shown(little) == "件\n");
    BOOST_TEST(little.encoding == "UTF-16LE");
    document const big = html("\xFE\xFF\0<\0p\0>\x4E\xF6"sv);
    BOOST_TEST(shown(big) == "件\n");
    BOOST_TEST(big.encoding == "UTF-16BE");
    document const marked = html("\xEF\xBB\xBF<p>件</p>");
    BOOST_TEST(shown(marked) == "件\n");
    BOOST_TEST(marked.map.of(0, 1).from == 6u);
}

BOOST_AUTO_TEST_CASE(undecodable_bytes_are_said) {
    document const d = html("<p>全年新收申请</p>\n<p>3\xFF件</p>");
    BOOST_TEST(shown(d) == "全年新收申请\n3\uFFFD件\n");
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::encoding_invalid);
    BOOST_TEST(d.diagnostics[0].where.start == (gongkai::position{30, 2, 5}));
    BOOST_TEST(at(d, 1) == "3\xFF件");
    document const gb = html("<meta charset=gbk><p>\xD0\xC2\xCA\xD5\xFF\xBC\xFE</p>");
    BOOST_TEST(shown(gb) == "新收\uFFFD件\n");
    BOOST_TEST(gb.diagnostics.at(0).where.start.offset == 27u);
}

BOOST_AUTO_TEST_CASE(what_is_no_page) {
    std::string noise = "<p>";
    for (unsigned i = 0; i < 20'000; ++i) noise += static_cast<char>(i * i * 7 % 251);
    document const d = html(noise);
    BOOST_TEST_REQUIRE(!d.diagnostics.empty());
    BOOST_TEST(d.diagnostics[0].code == code::input_not_text);
    BOOST_TEST(d.diagnostics[0].severity == gongkai::severity::error);
}

/// HTML5 shows nothing for a NUL; that the page has one is said.
BOOST_AUTO_TEST_CASE(a_nul_in_a_page) {
    std::string page = "<p>全年新收申请</p><table><tr><td>规章</td><td>1";
    page += '\0';
    page += "2</td></tr></table>" + times(20, "<p>件</p>");
    document const d = html(page);
    BOOST_TEST_REQUIRE(!d.diagnostics.empty());
    BOOST_TEST(d.diagnostics[0].code == code::encoding_invalid);
    BOOST_TEST(d.diagnostics[0].where.start.offset == page.find('\0'));
    BOOST_TEST_REQUIRE(d.cells.size() > 3u);
    BOOST_TEST(d.view(d.cells[2]) != "12");
}

// ---- places --------------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(places_are_of_the_source) {
    document const d = html(
        "<p> &nbsp;规章&nbsp; </p>\r\n<table><tr><td><p> <b>1</b>,<i>909</i> "
        "</p><td>&#49;&nbsp2<td></td><td>a&amp;b\r\nc</td></tr></table>5&lt;<!-- -->7");
    BOOST_TEST(shown(d) ==
               "规章\n[1,909][1\u00A0"
               "2][][a&b c]\n5<7\n");
    BOOST_TEST(at(d, 0) == "规章");
    BOOST_TEST(at(d, 1) == "1</b>,<i>909");
    BOOST_TEST(at(d, 2) == "&#49;&nbsp2");
    BOOST_TEST(at(d, 3) == "");
    BOOST_TEST(d.source.substr(d.map.of(d.cells[3].offset, d.cells[3].offset).from - 4, 9) == "<td></td>");
    BOOST_TEST(at(d, 4) == "a&amp;b\r\nc");
    BOOST_TEST(at(d, 5) == "5&lt;<!-- -->7");
}

/// A label and its figure in one cell: the figure's own place, whatever stands before it.
BOOST_AUTO_TEST_CASE(places_of_pieces_of_a_cell) {
    std::string const head =
        "<h1>青石镇2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>"
        "<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr>";
    for (std::string const figure : {"22", "2<b>2</b>", "<span>22</span>", "<p>22</p>", "&#50;2", "2&#x32;", "<!-- 7 -->22",
                                     "2<!-- 7 -->2", "２２", "2<!-- -->&#50;"})
        for (std::string const between :
             {"&nbsp;&nbsp;", " ", "<br>", "&ensp;&#12288;", "</span> <span>", "<!-- a --> ", "：&nbsp;"}) {
            std::string const page = head + "<tr><td><span>行政&#22788;罚" + between + figure + "</span></td></tr></table>";
            gongkai::parsed const r = gongkai::parse(html(page));
            auto const* const table = std::get_if<gongkai::proactive_disclosure_2021>(&r.report.proactive_disclosure);
            BOOST_TEST_REQUIRE(table != nullptr);
            gongkai::count const& found = table->penalties.decisions;
            BOOST_TEST(found.optional().value_or(-1) == 22, page);
            std::string const there = page.substr(found.where.start.offset, found.where.end.offset - found.where.start.offset);
            BOOST_TEST(gongkai_test::bare(gongkai_test::resolved(there)) == gongkai_test::bare(figure == "２２" ? figure : "22"),
                       "'" << there << "' in " << page);
            BOOST_TEST(gongkai_test::misplaced(r, page) == "");
        }
}

/// A number that prose states stands where it is printed.
BOOST_AUTO_TEST_CASE(places_in_prose) {
    std::string const page =
        "<h1>青石镇2023年政府信息公开工作年度报告</h1><p>一、总体情况</p>"
        "<p>&ldquo;甲&rdquo;&nbsp;<b>新收到</b>申请&nbsp;&#50;<i>25</i>件。</p><p>&nbsp;乙</p>";
    gongkai::prose const overview = gongkai::parse(html(page)).report.overview;
    auto const there = [&](std::string_view words, std::size_t length) {
        gongkai::place const p = overview.place_of(overview.text.find(words), length);
        BOOST_TEST(p.start.column == 1 + gongkai::text::count_characters(std::string_view{page}.substr(0, p.start.offset)));
        return page.substr(p.start.offset, p.end.offset - p.start.offset);
    };
    BOOST_TEST(there("225", 3) == "&#50;<i>25");
    BOOST_TEST(there("5件", 1) == "5");
    BOOST_TEST(there("新收到申请", 15) == "新收到</b>申请");
    BOOST_TEST(there("“", 3) == "&ldquo;");
    BOOST_TEST(there("乙", 3) == "乙");
}

BOOST_AUTO_TEST_CASE(places_after_references_and_tags_without_effect) {
    document const d = html("<p>&ensp;&nbsp;&#x4E00;</span>、总体</u>情况&ensp;</p><p>&NotEqualTilde;1</p>");
    BOOST_TEST(at(d, 0) == "&#x4E00;</span>、总体</u>情况");
    BOOST_TEST(at(d, 1) == "&NotEqualTilde;1");
}

// ---- hostile pages: these would take minutes, or the stack, if anything were not linear ------------------------------

BOOST_AUTO_TEST_CASE(deep_nesting) {
    for (std::string_view const tag : {"<div>", "<table><tr><td>", "<ul><li>", "<blockquote>"})
        BOOST_TEST(limit(html(times(100'000, tag) + "件")) == "max_html_depth");
    for (std::string_view const tag : {"<span>", "<font color=a>", "<b><p>", "<a><i>", "<p></p>", "<x-y>", "<select>", "<svg>",
                                       "<h1><li><div></li><section></div>"})
        BOOST_TEST(shown(times(100'000, tag) + "件") == "件\n");
    BOOST_TEST(limit(html(times(100'000, "<div>") + "<p>甲</p>" + times(100'000, "</div>") + "<div>乙</div>")) ==
               "max_html_depth");
}

BOOST_AUTO_TEST_CASE(large_tables) {
    document const d = html(
        "<table>" + times(20'000, "<tr>" + times(10, "<td colspan=1000000000 rowspan=1000000000>0</td>") + "</tr>") + "</table>");
    BOOST_TEST(d.cells.size() == 200'000u);
    BOOST_TEST(d.diagnostics.empty());
    document const cut = html("<table>" + times(50, "<tr><td>1</td><td>2</td></tr>") + "</table><p>甲</p>", {.max_cells = 33});
    BOOST_TEST(cut.cells.size() == 33u);
    BOOST_TEST(cut.lines.size() == 17u);
    BOOST_TEST(limit(cut) == "max_cells");
}

BOOST_AUTO_TEST_CASE(limits_of_size) {
    gongkai::limits limits;
    limits.max_bytes = 12;
    document const d = html("<p>甲</p><p>乙</p>", limits);
    BOOST_TEST(shown(d) == "甲\n");
    BOOST_TEST(limit(d) == "max_bytes");
    gongkai::limits few;
    few.max_html_nodes = 100;
    BOOST_TEST(limit(html(times(1000, "<p>甲</p>"), few)) == "max_html_nodes");
}

BOOST_AUTO_TEST_CASE(tags_attributes_and_references_without_end) {
    std::string attributes = "<p ";
    for (int i = 0; i < 100'000; ++i) attributes += "a" + std::to_string(i) + "=1 ";
    BOOST_TEST(shown(attributes + ">件") == "件\n");
    std::string bodies;
    for (int i = 0; i < 50'000; ++i) bodies += "<body a" + std::to_string(i) + "=1>";
    BOOST_TEST(shown(bodies + "件") == "件\n");
    for (std::string_view const piece : {"<!-- --", "<script>", "<a ", "<a b='", "<p a=\"x\" ", "<", "</", "<!", "<?", "&", "&lt",
                                         "<!--", "<textarea>", "</p>", "<span hidden>", "<table>", "<tr>", "]]>", "<![CDATA["})
        BOOST_TEST(html(times(100'000, piece)).cells.size() <= 100'000u);
    for (std::string_view const end : {"<", "</", "<!", "<!-", "<!--", "<a", "</a", "<a b", "<a b=", "<a b='", "<?", "&", "&#",
                                       "&#x", "<br/", "<script", "<script>x</script"})
        BOOST_TEST(html("<p>件" + std::string{end}).cells.size() == 1u);
}

BOOST_AUTO_TEST_CASE(nothing_to_read) {
    for (std::string_view const page : {"", " \n", "<html></html>", "<script>x</script>", "<p>&nbsp;</p>"}) {
        document const d = html(page);
        BOOST_TEST(d.cells.empty());
        BOOST_REQUIRE(d.diagnostics.size() == 1u);
        BOOST_TEST(d.diagnostics[0].code == code::input_empty);
    }
}

BOOST_AUTO_TEST_SUITE_END()
#endif
