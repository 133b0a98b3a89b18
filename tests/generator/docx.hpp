// SPDX-License-Identifier: BSL-1.0
/// A document as a Word file: the parts it needs in a zip whose members are stored.
#ifndef GONGKAI_GENERATOR_DOCX_HPP
#define GONGKAI_GENERATOR_DOCX_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/crc.hpp>

#include <generator/model.hpp>

namespace generator {

/// A zip of stored members.
inline std::string stored_zip(std::vector<std::pair<std::string, std::string>> const& members) {
    std::string out, directory;
    auto const number = [](std::string& s, std::size_t n, int bytes) {
        for (int i = 0; i < bytes; ++i) s += static_cast<char>((n >> (8 * i)) & 0xFF);
    };
    for (auto const& [name, data] : members) {
        boost::crc_32_type crc;
        crc.process_bytes(data.data(), data.size());
        std::string common;
        number(common, 20, 2);
        number(common, 0, 2);
        number(common, 0, 2);
        number(common, 0, 2);
        number(common, 0x21, 2);  // 1 January 1980, the first day that the format knows
        number(common, crc.checksum(), 4);
        number(common, data.size(), 4);
        number(common, data.size(), 4);
        number(common, name.size(), 2);
        number(common, 0, 2);
        directory += "PK\x01\x02";
        number(directory, 20, 2);
        directory += common;
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, 0, 2);
        number(directory, 0, 4);
        number(directory, out.size(), 4);
        directory += name;
        out += "PK\x03\x04" + common + name + data;
    }
    std::size_t const start = out.size();
    out += directory + "PK\x05\x06";
    number(out, 0, 4);
    number(out, members.size(), 2);
    number(out, members.size(), 2);
    number(out, directory.size(), 4);
    number(out, start, 4);
    number(out, 0, 2);
    return out;
}

class docx_writer {
public:
    docx_writer(document const& d, chance& by) : d_(d), by_(by) {}

    std::string run() {
        for (block const& b : d_.blocks) write(b);
        std::string const head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        std::string const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        std::string const office = "http://schemas.openxmlformats.org/officeDocument/2006/";
        std::string const package = "http://schemas.openxmlformats.org/package/2006/";
        std::string const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        std::string const namespaces = " xmlns:w=\"" + word + "\" xmlns:m=\"" + office + "math\"";
        std::vector<std::pair<std::string, std::string>> members{
            {"[Content_Types].xml",
             head + "<Types xmlns=\"" + package +
                 "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                 "openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                 "<Override PartName=\"/word/document.xml\" ContentType=\"" +
                 type +
                 "document.main+xml\"/>"
                 "<Override PartName=\"/word/footnotes.xml\" ContentType=\"" +
                 type + "footnotes+xml\"/></Types>"},
            {"_rels/.rels", head + "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"rId1\" Type=\"" +
                                office + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
            {"word/document.xml", head + "<w:document" + namespaces + "><w:body>" + out_ + "<w:sectPr/></w:body></w:document>"},
            {"word/_rels/document.xml.rels", head + "<Relationships xmlns=\"" + package +
                                                 "relationships\"><Relationship Id=\"rId1\" Type=\"" + office +
                                                 "relationships/footnotes\" Target=\"footnotes.xml\"/></Relationships>"},
            {"word/footnotes.xml", head + "<w:footnotes" + namespaces + ">" + notes_ + "</w:footnotes>"}};
        return stored_zip(members);
    }

private:
    [[nodiscard]] static std::string escaped(std::string_view s) {
        std::string out;
        for (char const c : s)
            if (c == '&')
                out += "&amp;";
            else if (c == '<')
                out += "&lt;";
            else if (c == '>')
                out += "&gt;";
            else
                out += c;
        return out;
    }
    [[nodiscard]] static std::string run_of(std::string_view s, std::string const& properties = {}, char const* element = "w:t") {
        std::string out = "<w:r>";
        if (!properties.empty()) out += "<w:rPr>" + properties + "</w:rPr>";
        for (;;) {
            std::size_t const end = s.find('\n');
            ((((out += '<') += element) += " xml:space=\"preserve\">") += escaped(s.substr(0, end))) +=
                std::string{"</"} + element + ">";
            if (end == std::string_view::npos) break;
            out += "<w:br/>";
            s.remove_prefix(end + 1);
        }
        return out + "</w:r>";
    }
    void write(block const& b) {
        if (!b.beside.empty()) {
            out_ += "<w:tbl><w:tblPr/><w:tr>";
            for (block const& x : b.beside) {
                out_ += "<w:tc><w:p>" + run_of(x.text) + "</w:p>";
                write(x.grid);
                out_ += "</w:tc>";
            }
            out_ += "</w:tr></w:tbl><w:p/>";
        } else if (b.is == block::table)
            write(b.grid);
        else if (b.is == block::picture)
            out_ += "<w:p><w:r><w:drawing/></w:r></w:p>";
        else
            out_ += "<w:p>" + run_of(b.text, b.is == block::title ? "<w:b/><w:sz w:val=\"44\"/>" : "") + "</w:p>";
    }
    void write(table const& t) {
        out_ += "<w:tbl><w:tblPr/>";
        struct hanging_cell {
            std::size_t rows = 0, columns = 1;
        };
        std::vector<hanging_cell> hanging;
        for (table_row const& r : t.rows) {
            out_ += "<w:tr>";
            std::size_t at = 0;
            auto const skip = [&] {
                while (at < hanging.size() && hanging[at].rows > 0) {
                    --hanging[at].rows;
                    out_ += "<w:tc><w:tcPr>" + span(hanging[at].columns) + "<w:vMerge/></w:tcPr><w:p/></w:tc>";
                    at += hanging[at].columns;
                }
            };
            for (table_cell const& c : r) {
                skip();
                if (hanging.size() < at + c.columns) hanging.resize(at + c.columns);
                hanging[at] = {c.rows - 1, c.columns};
                at += c.columns;
                out_ +=
                    "<w:tc><w:tcPr>" + span(c.columns) + (c.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "") + "</w:tcPr><w:p>";
                for (piece const& p : c.pieces) write(p);
                out_ += "</w:p></w:tc>";
            }
            skip();
            out_ += "</w:tr>";
        }
        out_ += "</w:tbl><w:p/>";
    }
    [[nodiscard]] static std::string span(std::size_t columns) {
        return columns > 1 ? "<w:gridSpan w:val=\"" + std::to_string(columns) + "\"/>" : std::string{};
    }
    void write(piece const& p) {
        switch (p.as) {
            case mark::plain:
                if (!p.text.empty()) out_ += run_of(p.text);
                break;
            case mark::sup: out_ += run_of(p.text, "<w:vertAlign w:val=\"superscript\"/>"); break;
            case mark::sub: out_ += run_of(p.text, "<w:vertAlign w:val=\"subscript\"/>"); break;
            case mark::raised: out_ += run_of(p.text, "<w:position w:val=\"8\"/><w:sz w:val=\"12\"/>"); break;
            case mark::struck: out_ += run_of(p.text, by_.one_in(2) ? "<w:strike/>" : "<w:dstrike/>"); break;
            case mark::deleted: out_ += "<w:del w:id=\"1\" w:author=\"a\">" + run_of(p.text, {}, "w:delText") + "</w:del>"; break;
            case mark::inserted: out_ += "<w:ins w:id=\"2\" w:author=\"a\">" + run_of(p.text) + "</w:ins>"; break;
            case mark::hidden: out_ += run_of(p.text, "<w:vanish/>"); break;
            case mark::note:
                out_ += "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"" + p.text +
                        "\"/></w:r>";
                notes_ += "<w:footnote w:id=\"" + p.text + "\"><w:p>" + run_of("含派出机构 3 件。") + "</w:p></w:footnote>";
                break;
            case mark::formula:
                out_ += "<m:oMath><m:sSup><m:e/><m:sup><m:r><m:t>" + p.text + "</m:t></m:r></m:sup></m:sSup></m:oMath>";
                break;
        }
    }

    document const& d_;
    chance& by_;
    std::string out_, notes_;
};

inline std::string as_docx(document const& d, chance& by) { return docx_writer(d, by).run(); }

}  // namespace generator

#endif
