// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/markup.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using gongkai::lex::strip_heading_markup;

BOOST_AUTO_TEST_SUITE(grammar_markup)

BOOST_AUTO_TEST_CASE(ok) {
    for (std::string_view const marked :
         {"一、总体情况", "#一、总体情况", "##一、总体情况##", "**一、总体情况**", "==一、总体情况==", "=一、总体情况",
          "h1.一、总体情况", "h1(#总体).一、总体情况", "#一、总体情况{#总体}", "..rubric::一、总体情况"})
        BOOST_TEST(strip_heading_markup(marked) == "一、总体情况");
}

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(strip_heading_markup("") == "");
    BOOST_TEST(strip_heading_markup("##") == "");
    BOOST_TEST(strip_heading_markup("h2") == "h2");
    BOOST_TEST(strip_heading_markup("总体{情况}") == "总体{情况}");
    BOOST_TEST(strip_heading_markup("h1(#总体一、总体情况") == "h1(#总体一、总体情况");
}

BOOST_AUTO_TEST_CASE(tags_of_blocks) {
    using gongkai::lex::is_block_tag;
    for (std::string const name : {"div", "center", "details", "summary", "section", "article", "p", "br", "hr"}) {
        BOOST_TEST(is_block_tag("<" + name + ">"), name);
        BOOST_TEST(is_block_tag("</" + name + " class=\"a\">"), name);
    }
    for (std::string_view const s : {"", "<", "div>", "<div", "<div>一", "<b>"}) BOOST_TEST(!is_block_tag(s), s);
}

BOOST_AUTO_TEST_SUITE_END()
