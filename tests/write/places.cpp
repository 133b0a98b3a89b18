// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/places.hpp>

#include "support/test.hpp"

using namespace gongkai;
using write::language;
using write::words_of;

namespace {

std::string zh(std::string within) { return words_of({{}, {}, std::move(within)}, language::zh); }

}  // namespace

BOOST_AUTO_TEST_SUITE(write_places)

BOOST_AUTO_TEST_CASE(in_chinese) {
    BOOST_TEST(zh("word/document.xml, table 2, row 6, cell 9") == "第2个表第6行第9格");
    BOOST_TEST(zh("word/document.xml, paragraph 12") == "第12段");
    BOOST_TEST(zh("word/footnotes.xml, paragraph 1") == "word/footnotes.xml 第1段");
    BOOST_TEST(zh("page 4, box 213.2 452.0 220.3 466.1") == "第4页");
    BOOST_TEST(zh("word/document.xml") == "word/document.xml");
    BOOST_TEST(zh("somewhere, else") == "somewhere, else");
    BOOST_TEST(zh("") == "");
}

BOOST_AUTO_TEST_CASE(in_english_as_the_reader_has_it) {
    BOOST_TEST(words_of({{}, {}, "page 4, box 1.0 2.0 3.0 4.0"}, language::en) == "page 4, box 1.0 2.0 3.0 4.0");
}

BOOST_AUTO_TEST_SUITE_END()
