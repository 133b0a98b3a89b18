// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_DOCX)
/// OpenDocument files, workbooks and what pdftohtml writes, each made here.
#include <gongkai/read/odt.hpp>
#include <gongkai/read/pdf_xml.hpp>
#include <gongkai/read/xlsx.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/lines_of.hpp"
#include "support/make_docx.hpp"

using namespace gongkai;
using gongkai_test::lines_of;
using gongkai_test::make_zip;

namespace read_office {

read::document odt_of(std::string const& body, std::string const& styles = {}) {
    return read::odt(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"content.xml",
                                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" "
                                "xmlns:draw=\"d\" xmlns:style=\"s\" xmlns:fo=\"f\"><office:automatic-styles>" +
                                    styles + "</office:automatic-styles><office:body><office:text>" + body +
                                    "</office:text></office:body></office:document-content>"}}));
}
read::document xlsx_of(std::string const& rows, std::string const& behind = {}, std::string const& before = {},
                       std::string const& styles = {}) {
    return read::xlsx(
        make_zip({{"xl/workbook.xml",
                   "<workbook xmlns:r=\"r\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels",
                   "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                  {"xl/sharedStrings.xml", "<sst><si><t>行政许可</t></si><si><r><t>行政</t></r><r><t>处罚</t></r></si></sst>"},
                  {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
                  {"xl/worksheets/sheet1.xml",
                   "<worksheet>" + before + "<sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}}));
}

}  // namespace read_office

BOOST_AUTO_TEST_SUITE(read_office)

BOOST_AUTO_TEST_CASE(open_document_text) {
    read::document const doc = odt_of(
        "<text:h>一、总体<text:span>情况</text:span></text:h><text:p>甲<text:line-break/>乙<text:s/>丙</text:p><text:p/>"
        "<table:table><table:table-row><table:table-cell "
        "table:number-columns-spanned=\"2\"><text:p>规章</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell><text:p>12</text:p></table:table-cell>"
        "<table:table-cell "
        "table:number-columns-repeated=\"2\"><text:p>0</text:p></table:table-cell></table:table-row></table:table>"
        "<text:list><text:list-item><text:p>丁</text:p></text:list-item></text:list>");
    BOOST_TEST(lines_of(doc) == "一、总体情况\n甲\n乙 丙\n+规章|12|0|0\n丁\n");
    BOOST_TEST(doc.places[doc.cells[4].within] == "content.xml, table 1, row 1, cell 2");
    BOOST_TEST(doc.lines[3].gap == 1u);
}

std::string style_of(std::string const& name, std::string const& text) {
    return "<style:style style:name=\"" + name + "\"><style:text-properties " + text + "/></style:style>";
}
std::string span(std::string const& style, std::string const& text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
}
std::string row_of(std::string const& cell) {
    return "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>" +
           cell + "</text:p></table:table-cell></table:table-row></table:table>";
}

/// What is raised, lowered, struck out, hidden, white or tiny is none of the number beside it, and neither is a picture's name.
BOOST_AUTO_TEST_CASE(open_document_styles) {
    auto const shown = [](std::string const& text, std::string const& properties) {
        return lines_of(odt_of("<text:p>12" + span("S", text) + "</text:p>", style_of("S", properties)));
    };
    BOOST_TEST(shown("1", "style:text-position=\"super 58%\"") == "12¹\n");
    BOOST_TEST(shown("1", "style:text-position=\"-33% 58%\"") == "12₁\n");
    BOOST_TEST(shown("3", "style:text-line-through-style=\"solid\"") == "12~~3~~\n");
    BOOST_TEST(shown("3", "text:display=\"none\"") == "12\n");
    BOOST_TEST(shown("3", "fo:color=\"#ffffff\"") == "12|3\n");
    BOOST_TEST(shown("3", "fo:color=\"#000000\" fo:font-size=\"12pt\"") == "123\n");
    BOOST_TEST(shown("3", "fo:font-size=\"1pt\"") == "12|3\n");
    BOOST_TEST(lines_of(odt_of("<text:section text:display=\"none\"><text:p>1</text:p></text:section><text:p>2</text:p>")) ==
               "2\n");
    BOOST_TEST(lines_of(odt_of("<text:p>12<draw:frame><svg:title>9</svg:title></draw:frame></text:p>")) == "12\n");
    BOOST_TEST(lines_of(odt_of("<text:p>12<text:hidden-text text:is-hidden=\"true\">9</text:hidden-text></text:p>")) == "12\n");
}

/// A picture in the line of a table's cell may be a digit; a table of one row in a cell is that row's cells.
BOOST_AUTO_TEST_CASE(open_document_cells) {
    std::string const picture = "<draw:frame text:anchor-type=\"as-char\"><draw:image/></draw:frame>";
    BOOST_TEST(lines_of(odt_of(row_of("1" + picture))) == "+a|1|\n");
    BOOST_TEST(lines_of(odt_of(row_of(picture + "1"))) == "+a||1\n");
    BOOST_TEST(lines_of(odt_of("<text:p>1" + picture + "</text:p>")) == "1\n");
    BOOST_TEST(lines_of(odt_of("<table:table><table:table-row><table:table-cell>" + row_of("1") +
                               "</table:table-cell><table:table-cell><text:p>2</text:p></table:table-cell></table:table-row>"
                               "</table:table>")) == "+a|1|2\n");
}

/// A spreadsheet's rows reach to its last column.
BOOST_AUTO_TEST_CASE(open_document_sheet) {
    BOOST_TEST(lines_of(odt_of(
                   "<table:table><table:table-row><table:table-cell><text:p>规章</text:p></table:table-cell><table:table-cell>"
                   "<text:p>3</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16000\"/>"
                   "</table:table-row></table:table>")) == "+规章|3\n");
}

BOOST_AUTO_TEST_CASE(workbook) {
    read::document const doc = xlsx_of(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>某局年报</t></is></c></row>"
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\"><v>12</v></c><c r=\"D2\"><v>5320.4186000000003</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"/><c r=\"C3\"><v>7</v></c></row>",
        "<mergeCells><mergeCell ref=\"A3:B3\"/></mergeCells>");
    BOOST_TEST(lines_of(doc) == "某局年报\n+行政许可|12||5320.4186\n+行政处罚|7\n");
    BOOST_TEST(doc.places[doc.cells[2].within] == "年报!B2");
}

/// A number is read as its cell shows it: where the format shows another, the cell allows no single reading.
BOOST_AUTO_TEST_CASE(formats_of_numbers) {
    using enum read::detail::ooxml::number_shown;
    for (std::string const format :
         {"", "General", "0", "0.00", "#,##0", "@", "0\"件\"", "0_);[Red](0)", "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ "})
        BOOST_TEST((read::detail::ooxml::shown_by(format) == plainly), format);
    for (std::string const format : {"0%", "yyyy/m/d", "0,", "# ?/?", "0.00E+00", "\"-\"0", "(0)", "0\"1\"", "[h]:mm"})
        BOOST_TEST((read::detail::ooxml::shown_by(format) == otherwise), format);
    BOOST_TEST((read::detail::ooxml::shown_by(";;;") == hidden));
    BOOST_TEST((read::detail::ooxml::shown_by(14) == otherwise));
    BOOST_TEST((read::detail::ooxml::shown_by(3) == plainly));
    std::string const styles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"0%\"/></numFmts><fonts><font/><font><strike/></font></fonts>"
        "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"164\" fontId=\"0\"/><xf numFmtId=\"0\" "
        "fontId=\"1\"/></cellXfs>";
    BOOST_TEST(lines_of(xlsx_of("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c>"
                                "<c r=\"C1\" s=\"2\"><v>3</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>",
                                {}, {}, styles)) == "+1||2|~~3~~|TRUE\n");
}

/// Pieces of a cell are set as those of a Word file; hidden rows and columns are not there.
BOOST_AUTO_TEST_CASE(workbook_as_shown) {
    auto const cell = [](std::string const& properties) {
        return lines_of(xlsx_of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>12</t></r><r><rPr>" + properties +
                                "</rPr><t>3</t></r></is></c></row>"));
    };
    BOOST_TEST(cell("<vertAlign val=\"superscript\"/>") == "12³\n");
    BOOST_TEST(cell("<strike/>") == "12~~3~~\n");
    BOOST_TEST(cell("<color rgb=\"FFFFFFFF\"/>") == "12|3\n");
    BOOST_TEST(cell("<sz val=\"1\"/>") == "12|3\n");
    BOOST_TEST(cell("<color rgb=\"FF000000\"/><sz val=\"11\"/>") == "123\n");
    BOOST_TEST(lines_of(xlsx_of("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>"
                                "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>4</v></c></row>",
                                {}, "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")) == "+1|3\n");
}

BOOST_AUTO_TEST_CASE(what_is_damaged) {
    for (std::string const& bytes :
         {std::string{}, std::string{"PK\3\4"}, make_zip({{"content.xml", "<a"}}), make_zip({{"a", "b"}})}) {
        BOOST_TEST(!read::odt(bytes).diagnostics.empty());
        BOOST_TEST(!read::xlsx(bytes).diagnostics.empty());
    }
    BOOST_TEST(read::detail::ooxml::parse_spot("AB12").column == 28u);
    BOOST_TEST(read::detail::ooxml::parse_spot("12").column == 0u);
}

BOOST_AUTO_TEST_CASE(pages_of_pdftohtml) {
    read::document const doc = read::pdf_xml(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pdf2xml><page number=\"1\" top=\"0\" left=\"0\" height=\"1262\" "
        "width=\"892\">\n"
        "<text top=\"100\" left=\"100\" width=\"120\" height=\"20\" font=\"0\"><b>一、总体情况</b></text>\n"
        "<text top=\"140\" left=\"100\" width=\"180\" height=\"20\" font=\"0\">甲&amp;乙。</text>\n</page></pdf2xml>");
    BOOST_TEST(lines_of(doc) == "一、总体情况\n甲&乙。\n");
    BOOST_TEST(doc.places[doc.cells[0].within].starts_with("page 1, box 100.0 100.0"));
    BOOST_TEST(!read::pdf_xml("<pdf2xml><page").diagnostics.empty());
    BOOST_TEST(lines_of(read::pdf_xml("<pdf2xml><page number=\"1\" height=\"1262\" width=\"892\">"
                                      "<text top=\"100\" left=\"100\" width=\"80\" height=\"20\">行政许可</text>"
                                      "<text top=\"100\" left=\"300\" width=\"20\" height=\"20\">12")) == "行政许可\n");
}

BOOST_AUTO_TEST_SUITE_END()

#endif
