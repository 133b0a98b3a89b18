// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/picture.hpp>

#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai::lex;

BOOST_AUTO_TEST_SUITE(lex_picture)

BOOST_AUTO_TEST_CASE(marks) {
    for (char const* const s : {"![](a.png)", "  ![表](media/image1.png)", "[image: 1.jpg]", "[图片]", ".. image:: a.png"})
        BOOST_TEST(is_picture_mark(s), s);
    for (char const* const s : {"", "!", "图片12张", "[1]"}) BOOST_TEST(!is_picture_mark(s), s);
    BOOST_TEST(!is_picture_mark(std::string_view{"![](a.png)"}.substr(0, 1)));
}

BOOST_AUTO_TEST_SUITE_END()
