// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_READ_ERROR_IPP
#define GONGKAI_WRITE_READ_ERROR_IPP

#include <ostream>

#include <gongkai/write/read_error.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// A format by its name, and what helps where it is not read.
inline words words_of(read::format f) {
    using read::format;
    switch (f) {
        case format::html:
            return {"网页；这里没有读取网页的组件（read/html.hpp，需 libgumbo）",
                    "a web page; there is no HTML reader here (read/html.hpp; it needs libgumbo)"};
        case format::docx:
            return {"Word 文档；这里没有读取 docx 的组件（read/docx.hpp，需 libzip、pugixml）",
                    "a Word document; there is no docx reader here (read/docx.hpp; it needs libzip and pugixml)"};
        case format::pdf:
            return {"PDF；这里没有读取 PDF 的组件（read/pdf.hpp，需 poppler-cpp）",
                    "a PDF; there is no PDF reader here (read/pdf.hpp; it needs poppler-cpp)"};
        case format::xlsx:
            return {"Excel 工作簿；这里没有读取它的组件（read/xlsx.hpp，需 libzip、pugixml）",
                    "an Excel workbook; there is no reader for it here (read/xlsx.hpp; it needs libzip and pugixml)"};
        case format::odt:
            return {"OpenDocument 文件；这里没有读取它的组件（read/odt.hpp，需 libzip、pugixml）",
                    "an OpenDocument file; there is no reader for it here (read/odt.hpp; it needs libzip and pugixml)"};
        case format::pdf_xml:
            return {"pdftohtml -xml 的输出；这里没有读取它的组件（read/pdf_xml.hpp，需 pugixml）",
                    "the output of pdftohtml -xml; there is no reader for it here (read/pdf_xml.hpp; it needs pugixml)"};
        case format::ole:
            return {
                "旧式 Word、Excel 或 WPS 文件（.doc、.xls、.wps）；请先转换：soffice --headless --convert-to docx 文件（表格转为 "
                "html）",
                "an old Word, Excel or WPS file (.doc, .xls, .wps); convert it: soffice --headless --convert-to docx FILE "
                "(for tables: html)"};
        case format::encrypted:
            return {"设有密码的 Office 文档；请去掉密码另存", "an Office document under a password; save it without one"};
        case format::ofd:
            return {"OFD 文件；请用 OFD 阅读器（WPS、数科、ofdrw）另存为 PDF 后再读",
                    "an OFD file; save it as PDF with an OFD reader (WPS, Suwell, ofdrw), and read that"};
        case format::mhtml: return {"MHTML 网页或邮件；请另存为 HTML", "a web page in MHTML, or a mail; save it as HTML"};
        case format::image: return {"图片，没有文字", "an image; it has no text"};
        case format::zip: return {"zip 压缩包；请解压后读取其中的文件", "a zip archive; unpack it, and read what is in it"};
        default: return {"无法识别的格式", "of no known format"};
    }
}

inline words words_of(read_error const& error) {
    switch (error.why) {
        case read_failure::cannot_open: return {};
        case read_failure::unsupported:
        case read_failure::no_reader: return words_of(error.format);
        case read_failure::encrypted: return {"设有密码的文件；请去掉密码另存", "under a password; save it without one"};
        case read_failure::damaged: return {"损坏或不完整的文件，无法打开", "damaged, or cut short: it cannot be opened"};
        case read_failure::image_only: return {"由图片构成的 PDF，没有文字", "a PDF of images; it has no text"};
        case read_failure::not_word: return {"不是 Word 文件，或者不完整", "no Word file, or one that is cut short"};
        case read_failure::compound_file:
            return {"旧式 Word 文件，或者设有密码；请另存为没有密码的 docx",
                    "an old Word file, or one under a password; save it as docx without one"};
        case read_failure::no_main_part:
            return {"不是 Word 文件：缺少正文部分", "no Word file: the part with its text is missing"};
        case read_failure::malformed_xml: return {"损坏的 Word 文件", "a damaged Word file"};
        case read_failure::no_text: return {"没有文字的文件", "no text"};
        case read_failure::limit: return {"超出读取上限的文件", "beyond a limit"};
        case read_failure::not_a_report: return {"不是年度报告的 JSON", "not the JSON of a report"};
    }
    return {};
}

}  // namespace detail

GONGKAI_INLINE std::string reason_of(read_error const& error, language lang) {
    std::string out{detail::words_of(error).in(lang)};
    if (error.detail.empty()) return out;
    if (out.empty()) return error.detail;
    return out + (lang == language::zh ? "（" : " (") + error.detail + (lang == language::zh ? "）" : ")");
}

GONGKAI_INLINE std::string message_of(read_error const& error, language lang) {
    bool const zh = lang == language::zh, says_what = error.why != read_failure::cannot_open;
    std::string out = zh ? "无法读取" : "cannot read";
    if (!error.file.empty()) out += (zh ? "“" : " '") + error.file + (zh ? "”" : "'");
    return out + (zh ? "：" : says_what ? ": it is " : ": ") + reason_of(error, lang);
}

}  // namespace gongkai::inline v0::write

namespace gongkai::inline v0 {

GONGKAI_INLINE std::ostream& operator<<(std::ostream& out, read_error const& error) { return out << write::message_of(error); }

}  // namespace gongkai::inline v0

#endif
