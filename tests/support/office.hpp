// SPDX-License-Identifier: BSL-1.0
/// A model as the parts of an OpenDocument text and of an Excel workbook, and these as files.
#ifndef GONGKAI_TEST_OFFICE_HPP
#define GONGKAI_TEST_OFFICE_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lay.hpp"
#include "markup.hpp"
#include "model.hpp"
#include "random.hpp"

#if defined(GONGKAI_WITH_DOCX)
#include "make_docx.hpp"
#endif

namespace gongkai_test {
namespace detail {

/// What stands in the body of content.xml.
class odt_format {
public:
    explicit odt_format(random_source& random) : random_(random) {}
    void paragraph(std::string_view text, bool strong) {
        std::string const words = inside(text, "<text:line-break/>");
        out_ += strong ? "<text:h text:outline-level=\"1\">" + words + "</text:h>\n" : "<text:p>" + words + "</text:p>\n";
    }
    void begin_table() { out_ += "<table:table><table:table-column table:number-columns-repeated=\"10\"/>\n"; }
    void end_table() { out_ += "</table:table>\n<text:p/>\n"; }
    void begin_row() { out_ += "<table:table-row>"; }
    void end_row() { out_ += "</table:table-row>\n"; }
    void cell(box const& b, std::size_t rows) {
        std::string const covered = "<table:covered-table-cell/>";
        if (rows == 0) {
            for (std::size_t c = 0; c < b.columns; ++c) out_ += covered;
            return;
        }
        out_ += "<table:table-cell office:value-type=\"string\"";
        if (b.columns > 1) out_ += " table:number-columns-spanned=\"" + std::to_string(b.columns) + '"';
        if (rows > 1) out_ += " table:number-rows-spanned=\"" + std::to_string(rows) + '"';
        out_ += '>' + paragraphs_of(b.text) + "</table:table-cell>";
        for (std::size_t c = 1; c < b.columns; ++c) out_ += covered;
    }
    std::string done() { return out_; }

private:
    std::string paragraphs_of(std::string_view text) {
        if (text.empty()) return random_.percent(50) ? "<text:p/>" : "";
        return "<text:p>" + inside(text, "</text:p><text:p>") + "</text:p>";
    }
    /// Now and then a line has its own style.
    std::string inside(std::string_view text, std::string_view line_end) {
        std::string out;
        for (std::string const& line : wrapped(text, 100000)) {
            std::string const words = escaped(line);
            out += (out.empty() ? std::string_view{} : line_end);
            out += random_.percent(20) ? "<text:span text:style-name=\"T1\">" + words + "</text:span>" : words;
        }
        return out;
    }

    random_source& random_;
    std::string out_;
};

/// The strings and the sheet of a workbook, one behind the other. A paragraph is a row with one cell, merged over the table's width.
class xlsx_format {
public:
    explicit xlsx_format(random_source& random) : random_(random) {}
    void paragraph(std::string_view text, bool) {
        for (std::string const& line : wrapped(text, 100000)) {
            begin_row();
            cell({line, 0, random_.percent(50) ? std::size_t{10} : std::size_t{1}, false, false}, 1);
            end_row();
        }
    }
    void begin_table() {}
    void end_table() {
        if (random_.percent(50)) ++row_;  // an empty row is none in the file
    }
    void begin_row() {
        ++row_;
        column_ = 0;
        rows_ += "<row r=\"" + std::to_string(row_) + "\">";
    }
    void end_row() { rows_ += "</row>\n"; }
    void cell(box const& b, std::size_t rows) {
        std::size_t const first = std::max(b.column, column_);
        column_ = first + b.columns;
        if (rows > 1 || b.columns > 1)
            if (rows > 0) merged_ += "<mergeCell ref=\"" + spot(first, row_) + ':' + spot(column_ - 1, row_ + rows - 1) + "\"/>";
        value(first, rows == 0 ? std::string_view{} : std::string_view{b.text});
        for (std::size_t c = first + 1; c < column_; ++c) value(c, {});
    }
    std::string done() {
        return "<sst>" + strings_ + "</sst>\n<worksheet><sheetData>\n" + rows_ + "</sheetData><mergeCells>" + merged_ +
               "</mergeCells></worksheet>\n";
    }

private:
    static std::string spot(std::size_t column, std::size_t row) { return static_cast<char>('A' + column) + std::to_string(row); }
    void value(std::size_t column, std::string_view text) {
        std::string const at = "<c r=\"" + spot(column, row_) + "\" s=\"1\"";
        bool const number = !text.empty() && text.size() < 10 && (text == "0" || text.front() != '0') &&
                            std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (text.empty())
            rows_ += at + "/>";
        else if (number && random_.percent(80))
            rows_ += at + "><v>" + std::string{text} + "</v></c>";
        else if (random_.percent(20))
            rows_ += at + " t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
        else {
            rows_ += at + " t=\"s\"><v>" + std::to_string(count_++) + "</v></c>";
            strings_ += "<si><t>" + escaped(text) + "</t></si>";
        }
    }

    random_source& random_;
    std::string strings_, rows_, merged_;
    std::size_t row_ = 0, column_ = 0, count_ = 0;
};

}  // namespace detail

#if defined(GONGKAI_WITH_DOCX)
/// An OpenDocument text with this body.
[[nodiscard]] inline std::string make_odt(std::string_view body) {
    return make_zip({{"mimetype", "application/vnd.oasis.opendocument.text"},
                     {"content.xml",
                      "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\" xmlns:draw=\"d\">"
                      "<office:body><office:text>" +
                          std::string{body} + "</office:text></office:body></office:document-content>"}});
}
/// A workbook of one sheet, from its strings and its sheet one behind the other.
[[nodiscard]] inline std::string make_xlsx(std::string_view strings_and_sheet) {
    std::size_t const sheet = std::min(strings_and_sheet.find("<worksheet"), strings_and_sheet.size());
    return make_zip({{"xl/workbook.xml",
                      "<workbook xmlns:r=\"r\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
                     {"xl/_rels/workbook.xml.rels",
                      "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
                     {"xl/sharedStrings.xml", std::string{strings_and_sheet.substr(0, sheet)}},
                     {"xl/worksheets/sheet1.xml", std::string{strings_and_sheet.substr(sheet)}}});
}
#endif

}  // namespace gongkai_test

#endif
