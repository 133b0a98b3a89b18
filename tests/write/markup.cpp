// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/markup.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(write_markup)

BOOST_AUTO_TEST_CASE(escaped) {
    using gongkai::write::detail::escaped;
    BOOST_TEST(escaped("a<b>&\"文\"") == "a&lt;b&gt;&amp;&quot;文&quot;");
    BOOST_TEST(escaped("a\x01\xFF\tb") == "a\uFFFD\uFFFD\tb");
    BOOST_TEST(escaped("\33[2J\u009B\u202E甲\r") == "\uFFFD[2J\uFFFD\uFFFD甲\uFFFD");
}

BOOST_AUTO_TEST_SUITE_END()
