// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/rtf.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/lines_of.hpp"

#include <gongkai/read/places.hpp>

using namespace gongkai;

namespace read_rtf {

std::string lines(std::string_view rtf) { return gongkai_test::lines_of(read::rtf(rtf)); }

}  // namespace read_rtf

BOOST_AUTO_TEST_SUITE(read_rtf)

BOOST_AUTO_TEST_CASE(paragraphs_and_tables) {
    BOOST_TEST(lines("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x;}\\pard a\\par b\\line "
                     "c\\par\\trowd\\intbl d\\cell "
                     "1\\cell\\cell\\row\\pard e\\par}") == "a\nb\nc\n+d|1|\ne\n");
}

/// Bytes of a code page, and \u with its stand-in.
BOOST_AUTO_TEST_CASE(characters) {
    BOOST_TEST(lines("{\\rtf1\\ansicpg936 \\'b9\\'ab\\'bf\\'aa 12\\par}") == "公开 12\n");
    BOOST_TEST(lines("{\\rtf1\\uc1\\u20844?\\u24320?\\par}") == "公开\n");
    BOOST_TEST(lines("{\\rtf1\\uc2\\u20844\\'b9\\'ab!\\par}") == "公!\n");
    BOOST_TEST(lines("{\\rtf1\\u-10179?\\u-9216?\\par}") == "\xF0\x9F\x90\x80\n");  // a pair of surrogates
    BOOST_TEST(lines("{\\rtf1 a\\{b\\}\\\\c\\~d\\par}") == "a{b}\\c d\n");
}

/// What is hidden or deleted is not there; a raised digit is none of the number, a struck one is marked.
BOOST_AUTO_TEST_CASE(how_text_is_set) {
    BOOST_TEST(lines("{\\rtf1 1{\\v 2}{\\deleted 3}4\\par}") == "14\n");
    BOOST_TEST(lines("{\\rtf1 12{\\super 1}\\par}") == "12¹\n");
    BOOST_TEST(lines("{\\rtf1 {\\strike 12}\\strike0 34\\par}") == "~~12~~34\n");
}

/// What is moved by a length is raised where something else is not; what is white or tiny is set apart from the number beside it.
BOOST_AUTO_TEST_CASE(text_set_apart) {
    BOOST_TEST(lines("{\\rtf1 12{\\up8 1}\\par}") == "12¹\n");
    BOOST_TEST(lines("{\\rtf1 12{\\dn8 1}\\par}") == "12₁\n");
    BOOST_TEST(lines("{\\rtf1 12{\\up2 1}\\par}") == "121\n");
    BOOST_TEST(lines("{\\rtf1{\\up8 12}\\par}") == "12\n");
    std::string const colours = "{\\rtf1{\\colortbl;\\red0\\green0\\blue0;\\red255\\green255\\blue255;}";
    BOOST_TEST(lines(colours + "12{\\cf2 1}\\par}") == "12|1\n");
    BOOST_TEST(lines(colours + "12{\\cf1 1}\\par}") == "121\n");
    BOOST_TEST(lines("{\\rtf1 12{\\fs2 1}\\par}") == "12|1\n");
}

/// A dash is a minus, whichever way it is written; an index's entry is none of the text, and bytes of a picture are not markup.
BOOST_AUTO_TEST_CASE(words_for_characters) {
    BOOST_TEST(lines("{\\rtf1 \\_5\\par\\endash 6\\par\\emdash 7\\par}") == "\u20115\n–6\n—7\n");
    BOOST_TEST(lines("{\\rtf1 12{\\xe 9}{\\tc 9}\\par}") == "12\n");
    BOOST_TEST(lines("{\\rtf1 12{\\pict\\bin4 }9}9}\\par}") == "12\n");
}

/// The number of a list is none of a figure in a table.
BOOST_AUTO_TEST_CASE(numbers_of_lists) {
    std::string const number = "{\\listtext\\pard 1.\\tab}";
    BOOST_TEST(lines("{\\rtf1\\trowd\\intbl " + number + "a\\cell " + number + "11\\cell\\row}") == "+1. a|11\n");
    BOOST_TEST(lines("{\\rtf1 " + number + "11\\par}") == "1. 11\n");
}

/// A picture in the line of a table's cell may be a digit.
BOOST_AUTO_TEST_CASE(pictures_beside_digits) {
    BOOST_TEST(lines("{\\rtf1\\trowd\\intbl a\\cell 1{\\pict 00}\\cell{\\pict 00}2\\cell\\row}") == "+a|1|||2\n");
    BOOST_TEST(lines("{\\rtf1\\trowd\\intbl a{\\pict 00}\\cell{\\shp{\\pict 00}}2\\cell\\row}") == "+a|2\n");
}

/// A picture is no text, and remembered.
BOOST_AUTO_TEST_CASE(pictures) {
    read::document const doc = read::rtf("{\\rtf1 a\\par{\\pict\\pngblip 89504e47}b\\par}");
    BOOST_TEST(gongkai_test::lines_of(doc) == "a\nb\n");
    BOOST_TEST(doc.pictures.size() == 1u);
}

/// Each cell's place is its bytes.
BOOST_AUTO_TEST_CASE(places) {
    std::string const rtf = "{\\rtf1\\ansi\n\\u20844? 318\\par}";
    read::document const doc = read::rtf(rtf);
    BOOST_REQUIRE(doc.cells.size() == 1u);
    std::string_view const text = doc.view(doc.cells[0]);
    auto const at = read::locator(doc).of(doc.cells[0], text.find("318"), 3);
    BOOST_TEST(rtf.substr(at.start.offset, at.end.offset - at.start.offset) == "318");
    BOOST_TEST(at.start.line == 2u);
}

BOOST_AUTO_TEST_CASE(bad) {
    for (std::string const s : {"", "{\\rtf1", "}}}}", "{\\rtf1\\", "{\\rtf1\\'", "{\\rtf1\\'g"})
        BOOST_TEST(lines(s).size() <= 8u);
    BOOST_TEST(lines(std::string(100000, '{')) == "");
    BOOST_TEST(read::rtf("{\\rtf1}").diagnostics.size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
