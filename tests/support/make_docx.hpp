// SPDX-License-Identifier: BSL-1.0
/// Word files made in memory: a zip archive of parts, and the markup that tests write again and again.
#ifndef GONGKAI_TEST_MAKE_DOCX_HPP
#define GONGKAI_TEST_MAKE_DOCX_HPP

#include <cstddef>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <zip.h>

namespace gongkai_test {

/// A part: its name in the archive and its bytes.
using docx_part = std::pair<std::string, std::string>;

/// A zip archive; with a password its entries are encrypted.
[[nodiscard]] inline std::string make_zip(std::vector<docx_part> const& parts, char const* password = nullptr) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const out = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const zip = out == nullptr ? nullptr : zip_open_from_source(out, ZIP_TRUNCATE, &error);
    if (zip == nullptr) throw std::runtime_error{"no archive"};
    zip_source_keep(out);
    for (docx_part const& p : parts) {
        zip_int64_t const at = zip_file_add(zip, p.first.c_str(), zip_source_buffer(zip, p.second.data(), p.second.size(), 0), 0);
        if (at < 0) throw std::runtime_error{"no entry"};
        auto const index = static_cast<zip_uint64_t>(at);
        if (password != nullptr && zip_file_set_encryption(zip, index, ZIP_EM_AES_256, password) != 0)
            throw std::runtime_error{"no encryption"};
    }
    if (zip_close(zip) != 0) throw std::runtime_error{"not written"};
    std::string bytes;
    zip_source_open(out);
    zip_source_seek(out, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(zip_source_tell(out)));
    zip_source_seek(out, 0, SEEK_SET);
    zip_source_read(out, bytes.data(), bytes.size());
    zip_source_close(out);
    zip_source_free(out);
    return bytes;
}

/// A part of WordprocessingML whose outermost element is `root`.
[[nodiscard]] inline std::string wordprocessing(std::string_view root, std::string_view inside) {
    std::string const name{root};
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           std::string{inside} + "</w:" + name + ">";
}
[[nodiscard]] inline std::string relationships(std::initializer_list<std::pair<std::string_view, std::string_view>> targets) {
    std::string out = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (auto const& [type, target] : targets)
        out += "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
               std::string{type} + "\" Target=\"" + std::string{target} + "\"/>";
    return out + "</Relationships>";
}

/// A Word file with this body, and with these styles and lists where they are given.
[[nodiscard]] inline std::string make_docx(std::string_view body, std::string_view styles = {}, std::string_view numbering = {}) {
    std::vector<docx_part> parts = {
        {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
        {"word/_rels/document.xml.rels", relationships({{"styles", "styles.xml"}, {"numbering", "numbering.xml"}})},
        {"word/document.xml", wordprocessing("document", "<w:body>" + std::string{body} + "</w:body>")}};
    if (!styles.empty()) parts.emplace_back("word/styles.xml", wordprocessing("styles", styles));
    if (!numbering.empty()) parts.emplace_back("word/numbering.xml", wordprocessing("numbering", numbering));
    return make_zip(parts);
}

[[nodiscard]] inline std::string run(std::string_view text) {
    return "<w:r><w:t xml:space=\"preserve\">" + std::string{text} + "</w:t></w:r>";
}
/// A paragraph of runs, with properties where they are given.
[[nodiscard]] inline std::string para(std::string_view runs, std::string_view properties = {}) {
    return "<w:p>" + (properties.empty() ? std::string{} : "<w:pPr>" + std::string{properties} + "</w:pPr>") + std::string{runs} +
           "</w:p>";
}
[[nodiscard]] inline std::string listed(std::string_view text, int list, int level) {
    return para(run(text), "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
                               "\"/></w:numPr>");
}
/// A cell of blocks, with properties where they are given.
[[nodiscard]] inline std::string tc(std::string_view blocks, std::string_view properties = {}) {
    return "<w:tc><w:tcPr>" + std::string{properties} + "</w:tcPr>" + std::string{blocks} + "</w:tc>";
}
[[nodiscard]] inline std::string tr(std::string_view cells) { return "<w:tr>" + std::string{cells} + "</w:tr>"; }
/// A row of cells with one paragraph each.
[[nodiscard]] inline std::string tr_of(std::initializer_list<std::string_view> texts) {
    std::string out;
    for (std::string_view const t : texts) out += tc(para(run(t)));
    return tr(out);
}
[[nodiscard]] inline std::string tbl(std::string_view rows) {
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + std::string{rows} + "</w:tbl>";
}

}  // namespace gongkai_test

#endif
