// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/page_number.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai::lex;

namespace lex_page_number {

void ok(std::string_view s, long number, bool sure) {
    BOOST_TEST_CONTEXT(s) {
        auto const n = parse_margin_number(s);
        BOOST_TEST_REQUIRE(n.has_value());
        BOOST_TEST(n->number == number);
        BOOST_TEST(n->sure == sure);
    }
}
void bad(std::string_view s) { BOOST_TEST(!parse_margin_number(s).has_value(), s); }

}  // namespace lex_page_number

BOOST_AUTO_TEST_SUITE(lex_page_number)

BOOST_AUTO_TEST_CASE(lines_in_the_margin) {
    ok("3", 3, false);
    ok("-3-", 3, true);
    ok("第3页", 3, true);
    ok("3/12", 3, true);
    ok("第3页,共12页", 3, true);
    ok("·7·", 7, true);
    ok("-3", 3, false);  // a negative number
    ok("0000007", 7, false);
    ok("123456789", 123456, false);  // no page; told apart by no other
    bad("");
    bad("第页");
    bad("3件");
    bad("3/12/4");
    bad("2024年");
    ok("1000000", 100000, false);  // no digit behind the sixth counts
    ok(std::string(40, '1'), 111111, false);
    bad(std::string(41, '1'));
}

BOOST_AUTO_TEST_CASE(cells) {
    BOOST_TEST(is_page_number("- 3 -"));
    BOOST_TEST(is_page_number(" 第 3 页 共 9 页"));
    BOOST_TEST(is_page_number("3/7"));
    BOOST_TEST(!is_page_number("3"));
    BOOST_TEST(!is_page_number("-3"));
}

BOOST_AUTO_TEST_SUITE_END()
