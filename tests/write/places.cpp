// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/places.hpp>

#include "support/test.hpp"

using namespace gongkai;
using write::language;
using write::words_of;

namespace write_places {

std::string zh(std::string within) { return words_of({{}, {}, std::move(within)}, language::zh); }

}  // namespace write_places

BOOST_AUTO_TEST_SUITE(write_places)

BOOST_AUTO_TEST_CASE(in_chinese) {
    BOOST_TEST(zh("word/document.xml, table 2, row 6, cell 9") == "第2个表第6行第9格");
    BOOST_TEST(zh("word/document.xml, paragraph 12") == "第12段");
    BOOST_TEST(zh("word/footnotes.xml, paragraph 1") == "word/footnotes.xml 第1段");
    BOOST_TEST(zh("page 4, box 213.2 452.0 220.3 466.1") == "第4页左75毫米、上159毫米处");
    BOOST_TEST(zh("word/document.xml") == "word/document.xml");
    BOOST_TEST(zh("somewhere, else") == "somewhere, else");
    BOOST_TEST(zh("") == "");
}

BOOST_AUTO_TEST_CASE(in_english_as_the_reader_has_it) {
    BOOST_TEST(words_of({{}, {}, "page 4, box 1.0 2.0 3.0 4.0"}, language::en) == "page 4, box 1.0 2.0 3.0 4.0");
}

/// Of a number within a paragraph, its character; of a whole one, none.
BOOST_AUTO_TEST_CASE(within_a_paragraph) {
    place const number{{40, 0, 14}, {43, 0, 17}, "word/document.xml, paragraph 5"}, whole{{10, 0, 1}, {90, 0, 40}, number.within};
    BOOST_TEST(words_of(number, language::zh) == "第5段第14字");
    BOOST_TEST(words_of(number, language::en) == "word/document.xml, paragraph 5, character 14");
    BOOST_TEST(words_of(whole, language::zh) == "第5段");
    BOOST_TEST(words_of(whole, language::en) == whole.within);
    // Of a PDF, the character of what begins in the box.
    place const printed{{40, 0, 14}, {43, 0, 17}, "page 1, box 72.0 144.0 500.0 300.0"};
    BOOST_TEST(words_of(printed, language::zh) == "第1页左25毫米、上51毫米处起第14字");
}

BOOST_AUTO_TEST_SUITE_END()
