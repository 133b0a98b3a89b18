// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/utf8.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

using namespace gongkai::text;

namespace text_utf8 {

/// Where each character begins, and what it is.
void reads(std::string_view utf8, std::u32string_view characters, std::vector<std::size_t> const& ends) {
    std::u32string out;
    std::vector<std::size_t> at;
    for (std::size_t i = 0; i < utf8.size(); at.push_back(i)) out.push_back(next_code_point(utf8, i));
    BOOST_TEST((out == characters), "of " << utf8);
    BOOST_TEST(at == ends, boost::test_tools::per_element());
}

}  // namespace text_utf8

BOOST_AUTO_TEST_SUITE(text_utf8)

BOOST_AUTO_TEST_CASE(characters_of_one_to_four_bytes) {
    reads("a\u00E9年𠮷", U"a\u00E9年𠮷", {1, 3, 6, 10});
    reads("", U"", {});
    reads("\u0800\uD7FF\uE000\uFFFF", U"\u0800\uD7FF\uE000\uFFFF", {3, 6, 9, 12});  // beside the ill-formed ones
}

BOOST_AUTO_TEST_CASE(ill_formed_sequences) {
    std::u32string const bad(1, ill_formed);
    reads("\xFF", bad, {1});
    reads("\xE5\xB9", bad, {2});  // cut off
    reads("\xE5\xB9x", bad + U"x", {2, 3});
    reads("\xED\xA0\x80", bad + bad + bad, {1, 2, 3});  // a surrogate
    reads("\xE0\x80\x80", bad + bad + bad, {1, 2, 3});  // longer than need be
    reads("\xF4\x90\x80\x80", bad + bad + bad + bad, {1, 2, 3, 4});
    std::size_t i = 0;
    BOOST_TEST(next_character("\x80", i) == U'\uFFFD');
    BOOST_TEST(i == 1u);
}

/// The short way to three bytes says the same as ICU of every pair of bytes behind every lead.
BOOST_AUTO_TEST_CASE(three_bytes_or_nothing) {
    std::size_t some = 0;
    for (unsigned lead = 0x80; lead < 0x100; ++lead)
        for (unsigned second = 0x7F; second < 0x100; ++second)
            for (unsigned third : {0x7FU, 0x80U, 0xBFU, 0xC0U}) {
                std::string const s{static_cast<char>(lead), static_cast<char>(second), static_cast<char>(third)};
                char32_t const c = three_bytes(s, 0);
                if (c == 0) continue;
                ++some;
                std::int32_t at = 0;
                UChar32 icu = 0;
                U8_NEXT(reinterpret_cast<std::uint8_t const*>(s.data()), at, 3, icu);
                BOOST_TEST_REQUIRE((static_cast<UChar32>(c) == icu));
            }
    BOOST_TEST(some > 1000u);
    BOOST_TEST(static_cast<unsigned>(three_bytes("年", 1)) == 0u);
    BOOST_TEST(static_cast<unsigned>(three_bytes("\xE5\xB9", 0)) == 0u);
}

BOOST_AUTO_TEST_CASE(what_is_appended_is_read) {
    for (char32_t c = 0; c <= 0x10FFFF; c += c % 13 + 1) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string s;
        append(s, c);
        std::size_t i = 0;
        BOOST_TEST_REQUIRE((next_code_point(s, i) == c && i == s.size()));
    }
    BOOST_TEST(to_utf8(U"年\u00E9") == "年\u00E9");
}

BOOST_AUTO_TEST_CASE(what_is_no_character_is_replaced) {
    for (char32_t const c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, ill_formed}) {
        std::string s;
        append(s, c);
        BOOST_TEST(s == "\uFFFD");
    }
}

BOOST_AUTO_TEST_CASE(ends_and_counts) {
    std::string_view const s = "a年\xFF\x80 b";
    BOOST_TEST(character_end(s, 0) == 1u);
    BOOST_TEST(character_end(s, 1) == 4u);
    BOOST_TEST(character_end(s, 2) == 4u);  // from inside
    BOOST_TEST(character_end(s, 4) == 6u);
    BOOST_TEST(character_end(s, 7) == 8u);  // the last
    BOOST_TEST(count_characters(s) == 5u);
    BOOST_TEST(count_characters("") == 0u);
    BOOST_TEST(last_character(s) == 7u);
    BOOST_TEST(last_character("a年") == 1u);
    BOOST_TEST(last_character("") == 0u);
    BOOST_TEST(last_character("\x80\x80") == 0u);
}

/// Sixteen bytes at once, eight, and the rest.
BOOST_AUTO_TEST_CASE(counts_of_any_size) {
    std::string text;
    std::size_t characters = 0;
    for (int n = 0; n < 90; ++n) {
        for (std::size_t from = 0; from < 4; ++from) {
            std::string const moved = std::string(from, 'x') + text;
            BOOST_TEST(count_characters(std::string_view{moved}.substr(from)) == characters);
        }
        text += n % 7 == 3 ? "é" : n % 5 == 0 ? "1" : n % 11 == 2 ? "𠀀" : "年";
        ++characters;
    }
    BOOST_TEST(count_characters(std::string(4000, '\x80')) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
