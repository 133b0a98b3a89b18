// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/spot.hpp>

#include "support/test.hpp"

using gongkai::lex::parse_spot;
using gongkai::lex::view;

BOOST_AUTO_TEST_SUITE(lex_spot)

BOOST_AUTO_TEST_CASE(a_box_on_a_page) {
    auto const s = parse_spot("page 3, box 72.0 100.5 90.2 112");
    BOOST_REQUIRE(s);
    BOOST_TEST(s->page == 3u);
    BOOST_REQUIRE(s->box.size() == 4u);
    BOOST_TEST(view(s->box[1]) == "100.5");
    BOOST_TEST(view(s->box[3]) == "112");
    BOOST_TEST(parse_spot("page 12")->page == 12u);
    BOOST_TEST(parse_spot("page 12")->box.empty());
}

BOOST_AUTO_TEST_CASE(a_cell_of_a_word_file) {
    auto const s = parse_spot("word/document.xml, table 2, row 6, cell 9, paragraph 1");
    BOOST_REQUIRE(s);
    BOOST_TEST(view(s->part) == "word/document.xml");
    BOOST_TEST(s->table == 2u);
    BOOST_TEST(s->row == 6u);
    BOOST_TEST(s->cell == 9u);
    BOOST_TEST(s->text_box == 0u);
    BOOST_TEST(s->paragraph == 1u);
    BOOST_TEST(parse_spot("word/document.xml, text box 4")->text_box == 4u);
}

BOOST_AUTO_TEST_CASE(other_words_are_none) {
    BOOST_TEST(!parse_spot(""));
    BOOST_TEST(!parse_spot("page 3, box 1 2 3"));
    BOOST_TEST(!parse_spot("page three, a"));
    BOOST_TEST(!parse_spot("a, cell x"));
}

BOOST_AUTO_TEST_SUITE_END()
