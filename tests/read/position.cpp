// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/position.hpp>

#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using gongkai::position;
using gongkai::read::position_at;

BOOST_AUTO_TEST_SUITE(read_position)

BOOST_AUTO_TEST_CASE(columns_count_characters) {
    std::string_view const text = "一二\n三a四\n";
    std::vector<std::size_t> const lines{0, 7, 15};
    BOOST_TEST((position_at(text, lines, 0) == position{0, 1, 1}));
    BOOST_TEST((position_at(text, lines, 3) == position{3, 1, 2}));
    BOOST_TEST((position_at(text, lines, 7) == position{7, 2, 1}));
    BOOST_TEST((position_at(text, lines, 11) == position{11, 2, 3}));
    BOOST_TEST((position_at(text, lines, 15) == position{15, 3, 1}));
}

BOOST_AUTO_TEST_CASE(beyond_the_text_is_its_end) {
    BOOST_TEST((position_at("", {}, 5) == position{5, 1, 1}));
    BOOST_TEST((position_at("ab", {0}, 9) == position{9, 1, 3}));
}

BOOST_AUTO_TEST_SUITE_END()
