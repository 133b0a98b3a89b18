// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/unit.hpp>

#include <string_view>

#include <boost/test/unit_test.hpp>

namespace {

void ok(std::string_view s) { BOOST_TEST(gongkai::lex::is_unit_or_note(s), s); }
void bad(std::string_view s) { BOOST_TEST(!gongkai::lex::is_unit_or_note(s), s); }

}  // namespace

BOOST_AUTO_TEST_SUITE(lex_unit)

BOOST_AUTO_TEST_CASE(units_and_notes) {
    for (std::string_view const s : {"件", "件次", "人次", "万元", "元", "份", "%", "(2025年1月1日生效)"}) ok(s);
    for (std::string_view const s : {"", "年", "件数", "万", "(未完", "(a)b", "3件"}) bad(s);
}

BOOST_AUTO_TEST_SUITE_END()
