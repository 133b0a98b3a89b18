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

namespace {

read::document odt_of(std::string const& body) {
    return read::odt(make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                               {"content.xml",
                                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" "
                                "xmlns:draw=\"d\"><office:body><office:text>" +
                                    body + "</office:text></office:body></office:document-content>"}}));
}
read::document xlsx_of(std::string const& rows, std::string const& behind = {}) {
    return read::xlsx(
        make_zip({{"xl/workbook.xml",
                   "<workbook xmlns:r=\"r\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels",
                   "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                  {"xl/sharedStrings.xml", "<sst><si><t>行政许可</t></si><si><r><t>行政</t></r><r><t>处罚</t></r></si></sst>"},
                  {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>"}}));
}

}  // namespace

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
