// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/detect.hpp>

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>

#include "support/test.hpp"

using namespace std::string_view_literals;
using gongkai::read::detect;
using gongkai::read::format;

namespace gongkai::read {
inline std::ostream& operator<<(std::ostream& out, format f) { return out << static_cast<int>(f); }
}  // namespace gongkai::read

namespace read_detect {

/// Entries without content, as a zip file's local headers have them.
std::string zip(std::initializer_list<std::string_view> names) {
    std::string out;
    for (std::string_view const name : names) {
        std::string header = "PK\3\4";
        header.resize(30, '\0');
        header[26] = static_cast<char>(name.size());
        out += header + std::string{name};
    }
    return out;
}

}  // namespace read_detect

BOOST_AUTO_TEST_SUITE(read_detect)

BOOST_AUTO_TEST_CASE(texts) {
    BOOST_TEST(detect("") == format::text);
    BOOST_TEST(detect("柳溪县2023年政府信息公开工作年度报告\n") == format::text);
    BOOST_TEST(detect("\xFF\xFE\xF6\x4E"sv) == format::text);
    BOOST_TEST(detect("\xC1\xF8\xCF\xAA\xCF\xD8\n") == format::text);  // GB18030
    BOOST_TEST(detect("R\0e\0p\0o\0r\0t\0\n\0"sv) == format::text);    // UTF-16 without its mark
    BOOST_TEST(detect("5 < 7, <二> and <b>\n") == format::text);
}

BOOST_AUTO_TEST_CASE(markdown_is_text_even_with_tags) {
    BOOST_TEST(detect("# 年度报告\n\n|规章|1<br>2|\n") == format::text);
    BOOST_TEST(detect("## 二、主动公开\n\n<table><tr><td>规章</td></tr></table>\n") == format::text);
}

BOOST_AUTO_TEST_CASE(reports_as_json) {
    BOOST_TEST(detect("{\n  \"schema\": \"gongkai.report/1\",") == format::json);
    BOOST_TEST(detect("\xEF\xBB\xBF[ {\"schema\":\"gongkai.report/1\"") == format::json);
    BOOST_TEST(detect("{\"schema\": \"other/1\"}") == format::text);
    BOOST_TEST(detect("[1, 2]") == format::text);
    BOOST_TEST(detect("\"schema\": \"gongkai.report/1\"") == format::text);
    BOOST_TEST(detect("[") == format::text);
    BOOST_TEST(detect("{") == format::text);
}

BOOST_AUTO_TEST_CASE(pages) {
    BOOST_TEST(detect("<!DOCTYPE html><title>x</title>") == format::html);
    BOOST_TEST(detect("\xEF\xBB\xBF\r\n <HTML>\n") == format::html);
    BOOST_TEST(detect("<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">") == format::html);
    BOOST_TEST(detect("<!-- 模板 --><div class=\"a\">") == format::html);
    BOOST_TEST(detect("<p style='x'>柳溪县</p>") == format::html);
    BOOST_TEST(detect("<table><tr>") == format::html);
    BOOST_TEST(detect("HTTP 200\n<html>") == format::html);
    BOOST_TEST(detect("\xFF\xFE<\0p\0>\0"sv) == format::html);
    BOOST_TEST(detect("\xFE\xFF\0<\0p\0>"sv) == format::html);
    BOOST_TEST(detect("<header>") == format::text);  // not <head>
}

BOOST_AUTO_TEST_CASE(archives_by_the_names_in_them) {
    BOOST_TEST(detect(zip({"[Content_Types].xml", "_rels/.rels", "word/document.xml"})) == format::docx);
    BOOST_TEST(detect(zip({"[Content_Types].xml"})) == format::docx);
    BOOST_TEST(detect(zip({"[Content_Types].xml", "xl/workbook.xml"})) == format::xlsx);
    BOOST_TEST(detect(zip({"mimetype", "content.xml"})) == format::odt);
    BOOST_TEST(detect(zip({"OFD.xml", "Doc_0/Document.xml"})) == format::ofd);
    BOOST_TEST(detect(zip({"报告.txt"})) == format::zip);
    BOOST_TEST(detect("PK\5\6") == format::zip);
}

BOOST_AUTO_TEST_CASE(archives_cut_short) {
    std::string const whole = zip({"word/document.xml"});
    for (std::size_t n = 4; n < whole.size(); ++n)
        BOOST_TEST(detect(std::string_view{whole}.substr(0, n)) == (n < 35 ? format::zip : format::docx));
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += "PK\3\4";
    BOOST_TEST(detect(many) == format::zip);
}

BOOST_AUTO_TEST_CASE(others) {
    BOOST_TEST(detect("%PDF-1.7\n") == format::pdf);
    BOOST_TEST(detect("\r\n\0junk%PDF-1.4"sv) == format::pdf);
    BOOST_TEST(detect("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == format::ole);
    BOOST_TEST(detect("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
                      "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) == format::encrypted);
    BOOST_TEST(detect("{\\rtf1\\ansi") == format::rtf);
    BOOST_TEST(detect("level\tpage_num\tpar_num\n1\t1\t0\n") == format::pdf_words);
    BOOST_TEST(detect("<?xml version=\"1.0\"?>\n<!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\">\n<pdf2xml>") == format::pdf_xml);
    BOOST_TEST(detect("<div align=\"center\">\n\n# 某局年报\n\n</div>\n\n| 一 | 二 |\n") == format::text);
    BOOST_TEST(detect("<div>\n# 1\n<table><tr><td>一</td></tr></table></div>\n") == format::html);
    BOOST_TEST(detect("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n<html>") == format::mhtml);
    BOOST_TEST(detect("From: <Saved by Blink>\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\nContent-Type: "
                      "multipart/related\r\n\r\n<html>") == format::mhtml);
    BOOST_TEST(detect("\xEF\xBB\xBFmime-version: 1.0\ncontent-type: text/html\n\n<html>") == format::mhtml);
    BOOST_TEST(detect("Title: a\nDate: b\n\n<html><body>") == format::html);
    BOOST_TEST(detect("\xEF\xBB\xBF\r\n {\\rtf1\\ansi") == format::rtf);
    BOOST_TEST(detect("\x89PNG\r\n\x1A\n") == format::image);
    BOOST_TEST(detect("\xFF\xD8\xFF\xE0") == format::image);
    BOOST_TEST(detect("BM") == format::text);
    BOOST_TEST(detect("\x7F"
                      "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0\x3E\0\1\0\0\0"sv) == format::unknown);
    BOOST_TEST(detect("\1\2\3\4\5\6") == format::unknown);
}

/// A zero or two in a text are a fault of what wrote it.
BOOST_AUTO_TEST_CASE(a_nul_makes_no_text_binary) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "全年主动公开信息三百条。\n";
    std::string one = text;
    one[40] = '\0';
    BOOST_TEST((gongkai::read::detect(one) == gongkai::read::format::text));
    BOOST_TEST((gongkai::read::detect(text + std::string(100, '\0')) == gongkai::read::format::unknown));
}

BOOST_AUTO_TEST_SUITE_END()
