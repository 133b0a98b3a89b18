// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/characters.hpp>

#include <string>

#include "support/test.hpp"

using namespace gongkai::text;

BOOST_AUTO_TEST_SUITE(write_characters)

BOOST_AUTO_TEST_CASE(width_in_terminal_columns) {
    BOOST_TEST(display_width(U'a') == 1);
    BOOST_TEST(display_width(U' ') == 1);
    BOOST_TEST(display_width(U'总') == 2);
    BOOST_TEST(display_width(U'（') == 2);
    BOOST_TEST(display_width(U'１') == 2);
    BOOST_TEST(display_width(U'\u3000') == 2);
    BOOST_TEST(display_width(U'𠮷') == 2);
    BOOST_TEST(display_width(U'│') == 1);
    BOOST_TEST(display_width(U'é') == 1);
    BOOST_TEST(display_width(U'\u0301') == 0);
    BOOST_TEST(display_width(U'\u200B') == 0);
    BOOST_TEST(display_width(U'\uFEFF') == 0);
    BOOST_TEST(display_width(U'\n') == 0);
}

BOOST_AUTO_TEST_CASE(decodes_and_encodes_every_length) {
    std::string out;
    for (char32_t const c : {U'a', U'é', U'件', U'𠮷'}) append(out, c);
    BOOST_TEST(out == "aé件𠮷");
    std::size_t i = 0;
    BOOST_TEST((next_character(out, i) == U'a' && i == 1));
    BOOST_TEST((next_character(out, i) == U'é' && i == 3));
    BOOST_TEST((next_character(out, i) == U'件' && i == 6));
    BOOST_TEST((next_character(out, i) == U'𠮷' && i == 10));
}

BOOST_AUTO_TEST_CASE(ill_formed_bytes_are_replaced_and_the_end_is_met) {
    for (std::string const bytes : {"\xFF", "\xE4\xBB", "\xC0\x80", "\xED\xA0\x80", "\xF8\x88\x80\x80\x80", "\x80"}) {
        std::size_t i = 0;
        BOOST_TEST(next_character(bytes, i) == U'\uFFFD');
        BOOST_TEST(i >= 1u);
        while (i < bytes.size()) static_cast<void>(next_character(bytes, i));
        BOOST_TEST(i == bytes.size());
    }
}

BOOST_AUTO_TEST_CASE(a_terminal_gets_no_controls) {
    BOOST_TEST(printable(U'\t') == U' ');
    BOOST_TEST(printable(U'\u00A0') == U' ');
    BOOST_TEST(printable(U'\u3000') == U'\u3000');  // as wide as an ideograph: it stays
    BOOST_TEST(printable(U'\33') == U'\uFFFD');
    BOOST_TEST(printable(U'\u202E') == U'\uFFFD');  // right-to-left override
    BOOST_TEST(printable(U'\uFEFF') == nothing);
    BOOST_TEST(printable(U'件') == U'件');
}

BOOST_AUTO_TEST_CASE(what_acts_on_the_display) {
    for (char32_t c = 0; c < 0x3000; ++c) {
        bool const control = (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c <= 0x9F);
        BOOST_TEST(acts_on_display(c) == (control || u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL)),
                   "U+" << std::hex << static_cast<unsigned>(c));
    }
    BOOST_TEST(harmless("甲\33[2J\u202E乙\u009B\x7F\t\n\u200F\xFF") == "甲\uFFFD[2J\uFFFD乙\uFFFD\uFFFD\t\n\uFFFD\uFFFD");
}

BOOST_AUTO_TEST_CASE(width_is_in_terminal_columns) {
    BOOST_TEST(width_of("") == 0u);
    BOOST_TEST(width_of("abc") == 3u);
    BOOST_TEST(width_of("总计") == 4u);
    BOOST_TEST(width_of("１２") == 4u);  // full-width digits
    BOOST_TEST(width_of("é") == 1u);     // e with a combining accent
}

BOOST_AUTO_TEST_CASE(one_line_joins_white_space) {
    BOOST_TEST(truncate_to_width("  甲\r\n\t乙　丙  ", 80) == "甲 乙 丙");
    BOOST_TEST(truncate_to_width("", 80) == "");
    BOOST_TEST(truncate_to_width(" \n ", 80) == "");
    BOOST_TEST(truncate_to_width("a\33[31mb", 80) == "a\uFFFD[31mb");
}

BOOST_AUTO_TEST_CASE(one_line_is_cut_within_its_columns) {
    BOOST_TEST(truncate_to_width("12345", 5) == "12345");
    BOOST_TEST(truncate_to_width("123456", 5) == "1234…");
    BOOST_TEST(truncate_to_width("一二三", 6) == "一二三");
    BOOST_TEST(truncate_to_width("一二三四", 6) == "一二…");  // 五 columns: 三 would leave none for the …
    BOOST_TEST(truncate_to_width("一二三四", 7) == "一二三…");
}

BOOST_AUTO_TEST_SUITE_END()
