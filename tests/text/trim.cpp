// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/trim.hpp>

#include <boost/test/unit_test.hpp>

using gongkai::text::trimmed;

BOOST_AUTO_TEST_SUITE(text_trim)

BOOST_AUTO_TEST_CASE(white_space_at_the_ends) {
    BOOST_TEST(trimmed(" \t\r\f\v甲 乙\u3000\u00A0 ") == "甲 乙");
    BOOST_TEST(trimmed("\uFEFF\u3000甲") == "甲");
    BOOST_TEST(trimmed("甲\uFEFF") == "甲\uFEFF");  // no mark
    BOOST_TEST(trimmed("").empty());
    BOOST_TEST(trimmed(" \u3000\t").empty());
    BOOST_TEST(trimmed("\n") == "\n");
}

BOOST_AUTO_TEST_CASE(nothing_but_blanks) {
    BOOST_TEST(gongkai::text::is_empty(" \t\r "));
    BOOST_TEST(gongkai::text::is_empty(""));
    BOOST_TEST(!gongkai::text::is_empty(" 0 "));
    BOOST_TEST(!gongkai::text::is_empty("\u3000"));
}

BOOST_AUTO_TEST_SUITE_END()
