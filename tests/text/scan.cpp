// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/scan.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/random.hpp"

using namespace gongkai::text;
namespace mark = line_mark;

namespace text_scan {

/// What the scan finds, which is the same by characters and by blocks, wherever the text begins.
scanned found(std::string_view text) {
    scanned const out = detail::scan_by_characters(text);
    for (std::size_t before = 0; before < 18; ++before) {
        std::string const moved = std::string(before, 'a') + std::string{text};
        scanned const again = scan(moved), apart = detail::scan_by_characters(moved);
        BOOST_TEST((again == apart), "a text that begins at " << before);
    }
    BOOST_TEST((scan(text) == out));
    return out;
}

}  // namespace text_scan

BOOST_AUTO_TEST_SUITE(text_scan)

BOOST_AUTO_TEST_CASE(lines_and_what_stands_in_them) {
    scanned const s = found("一、总体情况\n规章\t0\t0\n\n| 甲 | 乙 |\n甲  乙\n├──┤\n+--+\n“甲”");
    BOOST_TEST(s.line_starts == (std::vector<std::size_t>{0, 19, 30, 31, 45, 54, 67, 72}), boost::test_tools::per_element());
    std::vector<int> const marks(s.marks.begin(), s.marks.end());
    BOOST_TEST(marks == (std::vector<int>{0, mark::tab, 0, mark::bar, mark::gap, mark::box, mark::plus, 0}),
               boost::test_tools::per_element());
    BOOST_TEST(s.invalid == 0u);
    BOOST_TEST(s.controls == 0u);
    BOOST_TEST(found("").line_starts.size() == 1u);
    BOOST_TEST(found("\n").marks.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_no_text) {
    using namespace std::string_view_literals;
    scanned const s = found("甲\0乙\x01丙\xE4\xB8丁\xFF\x1B\r\0"sv);
    BOOST_TEST(s.zeros == 2u);
    BOOST_TEST(s.first_zero == 3u);
    BOOST_TEST(s.controls == 3u);
    BOOST_TEST(s.invalid == 2u);
    BOOST_TEST(s.first_invalid == 11u);
}

/// Texts of pieces that are whole, cut, and no characters at all.
BOOST_AUTO_TEST_CASE(by_blocks_as_by_characters) {
    using namespace std::string_view_literals;
    std::vector<std::string_view> const pieces{
        "政府"sv,     "公"sv,       "1204"sv, "\t"sv,   "\n"sv,       "  "sv,   " "sv,    "|"sv,
        "─"sv,        "“"sv,        "é"sv,    "𠀀"sv,   "\xE4\xB8"sv, "\xE2"sv, "\x94"sv, "\xED\xA0\x80"sv,
        "\xE0\x80"sv, "\xF4\x90"sv, "\0"sv,   "\x1F"sv, "\xFF\xFE"sv, "+"sv,    "、"sv,   "abcdefghij"sv};
    gongkai_test::random_source random{7};
    for (int n = 0; n < 400; ++n) {
        std::string text;
        std::size_t const size = random.below(40);
        // Some texts have whole characters alone.
        std::size_t const kinds = n % 2 == 0 ? 12 : pieces.size();
        for (std::size_t k = 0; k < size; ++k) text += pieces[random.below(kinds)];
        (void)found(text);
        for (std::size_t at = 0; at <= text.size(); ++at) BOOST_TEST(next_stop(text, at) == detail::next_stop_by_bytes(text, at));
    }
}

BOOST_AUTO_TEST_CASE(a_character_of_three_bytes) {
    BOOST_TEST(find_character("2024年", "年") == 4u);
    BOOST_TEST(find_character("", "年") == std::string_view::npos);
    std::string text;
    for (int n = 0; n < 60; ++n) {
        for (std::size_t at = 0; at <= text.size(); ++at) BOOST_TEST(find_character(text, "年", at) == text.find("年", at));
        text += n % 13 == 9 ? "年" : n % 3 == 0 ? "乴" : n % 4 == 0 ? "\xE5\xB9" : "件";
    }
}

BOOST_AUTO_TEST_CASE(the_next_byte_that_may_end_a_sentence) {
    BOOST_TEST(next_stop("全年公开信息。", 0) == 18u);
    BOOST_TEST(next_stop("全年公开信息3.5条、", 0) == 19u);
    BOOST_TEST(next_stop("全年公开政府信息三百一十八条;", 3) == 42u);
    BOOST_TEST(next_stop("全年公开政府信息三百一十八条（", 3) == 42u);
    BOOST_TEST(next_stop("政府", 0) == 6u);
    BOOST_TEST(next_stop("", 0) == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
