// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/markup.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
