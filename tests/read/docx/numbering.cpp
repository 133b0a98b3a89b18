// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx/numbering.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

namespace read_docx_numbering {

using namespace gongkai::read::detail::ooxml;

/// A part's tree from its text.
struct tree {
    pugi::xml_document xml;
    explicit tree(std::string const& text) { BOOST_REQUIRE(xml.load_string(text.c_str())); }
    [[nodiscard]] node root() const { return xml.document_element(); }
};
std::string level(int at, std::string_view format, std::string_view text, std::string_view more = {}) {
    return "<lvl ilvl=\"" + std::to_string(at) + "\"><start val=\"1\"/><numFmt val=\"" + std::string{format} +
           "\"/><lvlText val=\"" + std::string{text} + "\"/>" + std::string{more} + "</lvl>";
}
std::string list(int id, int definition, std::string_view more = {}) {
    return "<num numId=\"" + std::to_string(id) + "\"><abstractNumId val=\"" + std::to_string(definition) + "\"/>" +
           std::string{more} + "</num>";
}

}  // namespace read_docx_numbering

BOOST_AUTO_TEST_SUITE(read_docx_numbering)

BOOST_AUTO_TEST_CASE(numbers_in_words_formats) {
    BOOST_TEST(number_text(1, "chineseCounting") == "一");
    BOOST_TEST(number_text(10, "chineseCounting") == "十");
    BOOST_TEST(number_text(11, "chineseCountingThousand") == "十一");
    BOOST_TEST(number_text(20, "chineseCountingThousand") == "二十");
    BOOST_TEST(number_text(105, "chineseCountingThousand") == "一百零五");
    BOOST_TEST(number_text(110, "chineseCountingThousand") == "一百一十");
    BOOST_TEST(number_text(2024, "chineseCountingThousand") == "二千零二十四");
    BOOST_TEST(number_text(1001, "chineseCountingThousand") == "一千零一");
    BOOST_TEST(number_text(12, "japaneseCounting") == "十二");
    BOOST_TEST(number_text(101, "japaneseCounting") == "百一");
    BOOST_TEST(number_text(12, "chineseLegalSimplified") == "壹拾贰");
    BOOST_TEST(number_text(10, "ideographDigital") == "一〇");
    BOOST_TEST(number_text(13, "decimal") == "13");
    BOOST_TEST(number_text(3, "decimalZero") == "03");
    BOOST_TEST(number_text(12, "decimalFullWidth") == "１２");
    BOOST_TEST(number_text(3, "decimalEnclosedCircleChinese") == "③");
    BOOST_TEST(number_text(21, "decimalEnclosedCircle") == "21");
    BOOST_TEST(number_text(2, "decimalEnclosedParen") == "⑵");
    BOOST_TEST(number_text(4, "decimalEnclosedFullstop") == "⒋");
    BOOST_TEST(number_text(2, "ideographEnclosedCircle") == "㊁");
    BOOST_TEST(number_text(3, "ideographTraditional") == "丙");
    BOOST_TEST(number_text(12, "ideographZodiac") == "亥");
    BOOST_TEST(number_text(27, "lowerLetter") == "aa");
    BOOST_TEST(number_text(26, "upperLetter") == "Z");
    BOOST_TEST(number_text(1949, "upperRoman") == "MCMXLIX");
    BOOST_TEST(number_text(4, "none") == "");
    BOOST_TEST(number_text(4, "something new") == "4");
    BOOST_TEST(number_text(0, "chineseCounting") == "0");
    BOOST_TEST(number_text(-3, "lowerRoman") == "-3");
    BOOST_TEST(number_text(2'000'000'000, "lowerRoman") == "2000000000");
}

BOOST_AUTO_TEST_CASE(levels_count_and_restart) {
    tree const part("<numbering><abstractNum abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、") +
                    level(1, "decimal", "%1.%2", "<isLgl/>") + level(2, "decimal", "%3)", "<lvlRestart val=\"0\"/>") +
                    level(3, "decimal", "%4)", "<lvlRestart val=\"1\"/>") + "</abstractNum>" + list(5, 0) + "</numbering>");
    style_sheet const none{node{}};
    lists l(part.root(), none);
    BOOST_TEST(l.next(5, 1) == "1.1 ");  // a level above that has not begun shows its start
    BOOST_TEST(l.next(5, 0) == "一、");
    BOOST_TEST(l.next(5, 1) == "1.1 ");
    BOOST_TEST(l.next(5, 2) == "1) ");
    BOOST_TEST(l.next(5, 3) == "1) ");
    BOOST_TEST(l.next(5, 1) == "1.2 ");
    BOOST_TEST(l.next(5, 2) == "2) ");  // never restarts
    BOOST_TEST(l.next(5, 3) == "2) ");  // restarts after level 1 only
    BOOST_TEST(l.next(5, 0) == "二、");
    BOOST_TEST(l.next(5, 1) == "2.1 ");
    BOOST_TEST(l.next(5, 2) == "3) ");
    BOOST_TEST(l.next(5, 3) == "1) ");
    BOOST_TEST(l.next(5, 8) == "");
    BOOST_TEST(l.next(5, -1) == "");
    BOOST_TEST(l.next(6, 0) == "");
}

BOOST_AUTO_TEST_CASE(lists_of_one_definition_count_on_unless_they_start_anew) {
    tree const part(
        "<numbering><abstractNum abstractNumId=\"0\">" + level(0, "decimal", "（%1）", "<suff val=\"nothing\"/>") +
        "</abstractNum>" + list(1, 0) + list(2, 0) +
        list(3, 0, "<lvlOverride ilvl=\"0\"><startOverride val=\"4\"/></lvlOverride>") +
        list(4, 0, "<lvlOverride ilvl=\"0\">" + level(0, "upperLetter", "%1.", "<suff val=\"nothing\"/>") + "</lvlOverride>") +
        "</numbering>");
    style_sheet const none{node{}};
    lists l(part.root(), none);
    BOOST_TEST(l.next(1, 0) == "（1）");
    BOOST_TEST(l.next(2, 0) == "（2）");
    BOOST_TEST(l.next(3, 0) == "（4）");
    BOOST_TEST(l.next(3, 0) == "（5）");
    BOOST_TEST(l.next(4, 0) == "F.");
}

BOOST_AUTO_TEST_CASE(bullets_and_hidden_numbers_print_nothing) {
    tree const part("<numbering><abstractNum abstractNumId=\"0\">" + level(0, "bullet", "\uF0B7") +
                    level(1, "decimal", "%2.", "<rPr><vanish/></rPr>") + level(2, "none", "附") +
                    level(3, "decimal", std::string(300, 'x')) + level(4, "decimal", "%%5%9%") + "</abstractNum>" + list(1, 0) +
                    "</numbering>");
    style_sheet const none{node{}};
    lists l(part.root(), none);
    BOOST_TEST(l.next(1, 0) == "");
    BOOST_TEST(l.next(1, 1) == "");
    BOOST_TEST(l.next(1, 2) == "附");
    BOOST_TEST(l.next(1, 3) == "");  // longer than any number: a part that would grow without end
    BOOST_TEST(l.next(1, 4) == "%1% ");
}

BOOST_AUTO_TEST_CASE(numbering_styles_lead_to_their_lists) {
    tree const styles(
        "<styles><style type=\"numbering\" styleId=\"L\"><pPr><numPr><numId val=\"1\"/></numPr></pPr></style>"
        "<style type=\"numbering\" styleId=\"loop\"><pPr><numPr><numId val=\"3\"/></numPr></pPr></style></styles>");
    tree const part("<numbering><abstractNum abstractNumId=\"0\">" + level(0, "decimal", "第%1条", "<pStyle val=\"条\"/>") +
                    "</abstractNum>" +
                    "<abstractNum abstractNumId=\"1\"><numStyleLink val=\"L\"/></abstractNum><abstractNum "
                    "abstractNumId=\"2\"><numStyleLink val=\"loop\"/></abstractNum>" +
                    list(1, 0) + list(2, 1) + list(3, 2) + "</numbering>");
    style_sheet const sheet(styles.root());
    lists l(part.root(), sheet);
    BOOST_TEST(l.next(2, 0) == "第1条");
    BOOST_TEST(l.next(3, 0) == "");  // leads to itself
    BOOST_TEST(l.level_of_style(2, "条") == 0);
    BOOST_TEST(l.level_of_style(2, "款") == std::nullopt);
}

BOOST_AUTO_TEST_CASE(styles_inherit) {
    tree const part(
        "<styles><style styleId=\"a\" type=\"paragraph\" default=\"1\"><basedOn val=\"b\"/></style>"
        "<style styleId=\"b\"><basedOn val=\"a\"/><name val=\"toc 3\"/></style>"
        "<style styleId=\"c\"><rPr><vanish/></rPr></style><style styleId=\"d\"><basedOn val=\"c\"/></style>"
        "<style styleId=\"e\"><basedOn val=\"c\"/><rPr><vanish val=\"false\"/></rPr></style></styles>");
    style_sheet const s(part.root());
    BOOST_TEST(s.default_paragraph() == "a");
    BOOST_TEST(!s.of_paragraphs("a").hidden);  // based on itself, by way of b
    BOOST_TEST(s.of_paragraphs("d").hidden);
    BOOST_TEST(!s.of_paragraphs("e").hidden);
    BOOST_TEST(s.of_paragraphs("b").contents);
    BOOST_TEST(!s.of_paragraphs("a").contents);
}

/// Bytes that are no character are not carried into the text.
BOOST_AUTO_TEST_CASE(ill_formed_text_of_a_level) {
    tree const t("<numbering><abstractNum abstractNumId=\"0\">" + level(0, "decimal", "第%1\xE3\x80;项%") + "</abstractNum>" +
                 list(1, 0) + "</numbering>");
    style_sheet const none{node{}};
    lists l(t.root(), none);
    BOOST_TEST(l.next(1, 0) == "第1\uFFFD;项% ");
}

BOOST_AUTO_TEST_SUITE_END()
#endif
