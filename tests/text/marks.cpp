// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/marks.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

using namespace gongkai::text;

BOOST_AUTO_TEST_SUITE(text_marks)

BOOST_AUTO_TEST_CASE(digits_as_they_are_set) {
    marking up, down;
    up.raised = true;
    down.lowered = true;
    BOOST_TEST((set_as(U'1', up) == U'¹'));
    BOOST_TEST((set_as(U'9', up) == U'⁹'));
    BOOST_TEST((set_as(U'0', down) == U'₀'));
    BOOST_TEST((set_as(U'1', {}) == U'1'));
    BOOST_TEST((set_as(U'注', up) == U'注'));
}

BOOST_AUTO_TEST_CASE(on_the_line_again) {
    BOOST_TEST(on_the_line("2⁸9₀¹件") == "28901件");
    BOOST_TEST(on_the_line("") == "");
    BOOST_TEST(on_the_line("规章 3") == "规章 3");
}

BOOST_AUTO_TEST_CASE(markings_add_up) {
    marking m;
    BOOST_TEST((m == marking{}));
    m |= marking{.struck = true};
    m |= marking{.raised = true};
    BOOST_TEST(m.struck);
    BOOST_TEST(m.raised);
    BOOST_TEST(!m.lowered);
    BOOST_TEST((m != marking{}));
}

BOOST_AUTO_TEST_SUITE_END()
