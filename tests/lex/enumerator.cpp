// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/enumerator.hpp>

#include <cstddef>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai::lex;

namespace lex_enumerator {

/// The front of `s` up to its bar is the mark.
void ok(std::string_view s) {
    BOOST_TEST_CONTEXT(s) { BOOST_TEST(enumerator_length(s) == s.find('|')); }
}
void bad(std::string_view s) { BOOST_TEST(enumerator_length(s) == 0u, s); }

}  // namespace lex_enumerator

BOOST_AUTO_TEST_SUITE(lex_enumerator)

BOOST_AUTO_TEST_CASE(marks) {
    for (std::string_view const s :
         {"一、|总体情况", "十二、|其他", "(三)|不予公开", "(12)|其他", "1.|属于国家秘密", "2、|其他", "10.|其他"})
        ok(s);
    for (std::string_view const s :
         {"", "一", "总体情况", "1.5", "12", "123.甲", "(甲)", "(3", "一.甲", "三安全", "(区分处理的", "7730.28", ")不"})
        bad(s);
}

BOOST_AUTO_TEST_CASE(a_mark_at_the_end_of_a_line) {
    BOOST_TEST(enumerator_length("(三") == 4u);
    BOOST_TEST(enumerator_length("(三", false) == 0u);
    BOOST_TEST(enumerator_length("(3") == 0u);  // may be the front of a note
    BOOST_TEST(enumerator_length("(三者") == 0u);
}

BOOST_AUTO_TEST_CASE(whole_texts) {
    BOOST_TEST(is_enumerator("（一）") == false);  // not folded
    BOOST_TEST(is_enumerator("(一)"));
    BOOST_TEST(is_enumerator("1."));
    BOOST_TEST(!is_enumerator("1.甲"));
    BOOST_TEST(!is_enumerator("(三"));
    BOOST_TEST(has_section_numeral("三、收到"));
    BOOST_TEST(!has_section_numeral("(三)收到"));
    BOOST_TEST(!has_section_numeral("3、收到"));
    BOOST_TEST(!has_section_numeral(""));
    BOOST_TEST(!has_section_numeral(std::string_view{"三、"}.substr(0, 3)));
}

BOOST_AUTO_TEST_CASE(numerals) {
    for (std::string const n : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}) {
        BOOST_TEST(is_enumerator("(" + n + ")"), n);
        BOOST_TEST(has_section_numeral(n + "、"), n);
    }
}

BOOST_AUTO_TEST_SUITE_END()
