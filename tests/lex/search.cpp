// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/search.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
namespace x3 = lex::x3;

namespace lex_search {

constexpr auto digits = x3::raw[+lex::rules::ascii_digit];

template <class Rule, class Attribute>
bool found(std::string_view text, Rule const& rule, Attribute& attribute) {
    lex::iterator first = text.data();
    return x3::parse(first, text.data() + text.size(), rule, attribute);
}

static_assert(std::is_same_v<x3::traits::attribute_of<decltype(lex::search(x3::int_)), x3::unused_type>::type, int>);

}  // namespace lex_search

BOOST_AUTO_TEST_SUITE(lex_search)

BOOST_AUTO_TEST_CASE(the_first_match) {
    lex::slice out;
    BOOST_TEST(found("全年新收12件，办结7件", lex::search(digits), out));
    BOOST_TEST(lex::view(out) == "12");
    BOOST_TEST(found("3", lex::search(digits), out));
    BOOST_TEST(!found("没有", lex::search(digits), out));
    BOOST_TEST(!found("", lex::search(digits), out));
}

BOOST_AUTO_TEST_CASE(each_match) {
    std::vector<lex::slice> out;
    BOOST_TEST(found("12件，7件，90", *lex::search(digits), out));
    BOOST_TEST_REQUIRE(out.size() == 3u);
    BOOST_TEST(lex::view(out[1]) == "7");
    BOOST_TEST(lex::view(out[2]) == "90");
}

/// The bytes of 年 (E5 B9 B4) are not looked at one by one, nor is the text left inside a character.
BOOST_AUTO_TEST_CASE(characters_are_whole) {
    std::string_view const text = "年\xB9年x";
    lex::iterator first = text.data();
    BOOST_TEST(!x3::parse(first, text.data() + text.size(), lex::search(x3::lit("\xB9\xB4"))));
    BOOST_TEST((first == text.data()));
    BOOST_TEST(x3::parse(first, text.data() + text.size(), lex::search(x3::lit("x"))));
    BOOST_TEST((first == text.data() + text.size()));
}

/// A match that fails half-way leaves nothing in the attribute.
BOOST_AUTO_TEST_CASE(failed_matches_leave_nothing) {
    std::string out;
    BOOST_TEST(found("aaab aac", lex::search(+x3::char_('a') >> x3::char_('c')), out));
    BOOST_TEST(out == "aac");
}

BOOST_AUTO_TEST_CASE(what_is_passed_over) {
    lex::slice out;
    auto const four = x3::raw[x3::repeat(4)[lex::rules::ascii_digit]] >> "年";
    BOOST_TEST(found("12024年", lex::search(four), out));
    BOOST_TEST(!found("12024年", lex::search(four, +lex::rules::ascii_digit | lex::any_character), out));
}

BOOST_AUTO_TEST_CASE(matches_that_are_accepted) {
    auto const even = [](lex::slice s) {
        return (s.back() - '0') % 2 == 0 ? std::optional{std::string{lex::view(s)}} : std::nullopt;
    };
    std::string out;
    auto const rule = lex::search(lex::converted<lex::slice>(digits, even), +lex::rules::ascii_digit | lex::any_character);
    BOOST_TEST(found("3, 15, 24, 6", rule, out));
    BOOST_TEST(out == "24");
    BOOST_TEST(!found("3, 15", rule, out));
}

BOOST_AUTO_TEST_SUITE_END()
