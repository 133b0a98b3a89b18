// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_DOCX_IPP
#define GONGKAI_WRITE_DOCX_IPP

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/write/docx.hpp>
#include <gongkai/write/markup.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/zip.hpp>

namespace gongkai::inline v0::write {
namespace detail {

inline constexpr std::string_view xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
)";
inline constexpr std::string_view docx_namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

inline constexpr std::string_view docx_types = R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>
</Types>
)";
inline constexpr std::string_view docx_package =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>
)";
inline constexpr std::string_view docx_parts =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>
</Relationships>
)";

/// A font of official documents, and those that stand in for it where it is not installed.
inline std::string docx_font(std::string_view name, std::string_view others, std::string_view family) {
    std::string out = "<w:font w:name=\"";
    ((out += name) += "\"><w:altName w:val=\"") += others;
    return ((out += "\"/><w:charset w:val=\"86\"/><w:family w:val=\"") += family) += "\"/></w:font>\n";
}
inline std::string docx_fonts() {
    return "<w:fonts " + std::string{docx_namespaces} + ">\n" +
           docx_font("方正小标宋简体", "方正小标宋_GBK,宋体,SimSun", "roman") +
           docx_font("仿宋_GB2312", "方正仿宋简体,仿宋,FangSong", "modern") +
           docx_font("楷体_GB2312", "方正楷体简体,楷体,KaiTi", "modern") + docx_font("黑体", "方正黑体简体,SimHei", "modern") +
           docx_font("宋体", "SimSun", "roman") + "</w:fonts>\n";
}

/// A paragraph style; sizes in half points, indents in hundredths of a character.
inline std::string docx_style(std::string_view id, std::string_view name, std::string_view font, int half_points,
                              std::string_view paragraph) {
    std::string out = "<w:style w:type=\"paragraph\"";
    if (id == "Normal") out += " w:default=\"1\"";
    ((((out += " w:styleId=\"") += id) += "\"><w:name w:val=\"") += name) += "\"/>";
    if (id != "Normal") out += "<w:basedOn w:val=\"Normal\"/>";
    ((out += "<w:qFormat/><w:pPr>") += paragraph) += "</w:pPr><w:rPr><w:rFonts w:ascii=\"";
    if (id == "Table")
        out += "宋体\" w:hAnsi=\"宋体";
    else
        out += "Times New Roman\" w:hAnsi=\"Times New Roman";
    ((out += "\" w:eastAsia=\"") += font) += "\"/>";
    std::string const size = std::to_string(half_points);
    return out + "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/></w:rPr></w:style>\n";
}
inline std::string docx_styles() {
    static constexpr std::string_view text =
        R"(<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>)";
    static constexpr std::string_view head =
        R"(<w:keepNext/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:outlineLvl w:val=")";
    std::string out = "<w:styles " + std::string{docx_namespaces} +
                      ">\n<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\" "
                      "w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault></w:docDefaults>\n";
    out += docx_style("Normal", "Normal", "仿宋_GB2312", 32, text);
    out += docx_style(
        "Title", "Title", "方正小标宋简体", 44,
        R"(<w:spacing w:after="560" w:line="660" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)");
    out += docx_style("Heading1", "heading 1", "黑体", 32, std::string{head} + "0\"/>");
    out += docx_style("Heading2", "heading 2", "楷体_GB2312", 32, std::string{head} + "1\"/>");
    out += docx_style(
        "Table", "Table Text", "宋体", 18,
        R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)");
    out += docx_style(
        "Label", "Table Label", "宋体", 18,
        R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>)");
    out += docx_style(
        "Signed", "Signature", "仿宋_GB2312", 32,
        R"(<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>)");
    out += docx_style(
        "Footer", "footer", "宋体", 28,
        R"(<w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>)");
    return out + "</w:styles>\n";
}
/// — 1 —, below what the marks mean.
inline std::string docx_footer(bool inferred) {
    std::string out = "<w:ftr " + std::string{docx_namespaces} + ">\n";
    if (inferred)
        out += R"(<w:p><w:pPr><w:pStyle w:val="Label"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>斜体、底色：)" +
               escaped(inferred_note) + "</w:t></w:r></w:p>\n";
    return out +
           R"(<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>
</w:ftr>
)";
}

inline std::string docx_paragraph(std::string_view style, std::string_view text, std::string_view run = {}) {
    std::string out = "<w:p>";
    if (!style.empty()) ((out += "<w:pPr><w:pStyle w:val=\"") += style) += "\"/></w:pPr>";
    if (!text.empty()) {
        out += "<w:r>";
        if (!run.empty()) ((out += "<w:rPr>") += run) += "</w:rPr>";
        out += "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }
    return out + "</w:p>";
}

/// Of the text and of a table, in twentieths of a point: 156 mm.
inline constexpr std::size_t docx_width = 8844;

/// Word has no rowspan: a cell that covers several rows is begun in the first and continued in the others.
inline std::string docx_table(layout_table const& t) {
    std::string out = R"(<w:tbl><w:tblPr><w:tblW w:w=")" + std::to_string(docx_width) +
                      R"(" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>)";
    for (std::string_view const edge : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
        bool const outer = !edge.starts_with("inside");
        out += "<w:" + std::string{edge} + " w:val=\"single\" w:sz=\"" + (outer ? "12" : "4") +
               "\" w:space=\"0\" w:color=\"000000\"/>";
    }
    out +=
        R"(</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>)";
    std::vector<std::size_t> widths = t.widths();
    for (std::size_t& w : widths) w = w * docx_width / 1000;
    for (std::size_t const w : widths) out += "<w:gridCol w:w=\"" + std::to_string(w) + "\"/>";
    out += "</w:tblGrid>\n";
    std::vector<layout_cell const*> const lattice = t.lattice();
    for (std::size_t r = 0; r < t.rows; ++r) {
        out += R"(<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="397" w:hRule="atLeast"/>)";
        out += r < t.head_rows ? "<w:tblHeader/></w:trPr>" : "</w:trPr>";
        for (std::size_t c = 0; c < t.columns;) {
            layout_cell const& cell = *lattice[r * t.columns + c];
            bool const begins = cell.row == r;
            std::size_t width = 0;
            for (std::size_t k = c; k < c + cell.columns; ++k) width += widths[k];
            out += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) + "\" w:type=\"dxa\"/>";
            if (cell.columns > 1) out += "<w:gridSpan w:val=\"" + std::to_string(cell.columns) + "\"/>";
            if (cell.rows > 1) out += begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
            if (cell.inferred) out += R"(<w:shd w:val="clear" w:color="auto" w:fill="FFF3CD"/>)";
            out += "<w:vAlign w:val=\"center\"/></w:tcPr>";
            bool const label = cell.role == layout_role::row_head && cell.rows == 1 && t.label_columns > 1;
            out += docx_paragraph(label ? "Label" : "Table", begins ? cell.text : std::string{}, cell.inferred ? "<w:i/>" : "");
            out += "</w:tc>";
            c = cell.column + cell.columns;
        }
        out += "</w:tr>\n";
    }
    return out + "</w:tbl>\n";
}

/// A long title is broken behind the organ's name.
inline std::string docx_title(layout_report const& paper, std::string const& issuer) {
    static constexpr std::size_t one_line = 20 * 3;
    if (issuer.empty() || !paper.title.starts_with(issuer) || paper.title.size() <= one_line)
        return docx_paragraph("Title", paper.title);
    return R"(<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">)" + escaped(issuer) +
           R"(</w:t><w:br/><w:t xml:space="preserve">)" + escaped(std::string_view{paper.title}.substr(issuer.size())) +
           "</w:t></w:r></w:p>";
}

inline std::string docx_document(layout_report const& paper, std::string const& issuer) {
    std::string out = "<w:document " + std::string{docx_namespaces} + "><w:body>\n" + docx_title(paper, issuer) + '\n' +
                      docx_paragraph({}, paper.opening) + '\n';
    for (layout_section const& s : paper.sections) {
        out += docx_paragraph("Heading1", s.heading) + '\n';
        for (layout_line const& line : s.lines) out += docx_paragraph(line.heading ? "Heading2" : "", line.text) + '\n';
        if (!s.table.cells.empty()) out += docx_table(s.table);
    }
    if (!paper.issuer.empty() || !paper.date.empty()) out += "<w:p/>\n";
    if (!paper.issuer.empty()) out += docx_paragraph("Signed", paper.issuer) + '\n';
    if (!paper.date.empty()) out += docx_paragraph("Signed", paper.date) + '\n';
    // GB/T 9704: the text begins 37 mm from the top and 28 mm from the left, and is 156 mm wide and 225 mm high.
    return out +
           R"(<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1134" w:gutter="0"/></w:sectPr></w:body></w:document>
)";
}

}  // namespace detail

GONGKAI_INLINE std::string to_docx(annual_report const& report) {
    layout_report const paper = lay_out(report);
    std::string const head{detail::xml_head};
    detail::zip_writer zip;
    zip.add("[Content_Types].xml", head + std::string{detail::docx_types});
    zip.add("_rels/.rels", head + std::string{detail::docx_package});
    zip.add("word/document.xml", head + detail::docx_document(paper, report.issuer));
    zip.add("word/_rels/document.xml.rels", head + std::string{detail::docx_parts});
    zip.add("word/styles.xml", head + detail::docx_styles());
    zip.add("word/fontTable.xml", head + detail::docx_fonts());
    zip.add("word/footer1.xml", head + detail::docx_footer(paper.inferred));
    return std::move(zip).finish();
}

}  // namespace gongkai::inline v0::write

#endif
