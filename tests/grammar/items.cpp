// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/items.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(grammar_items)

/// A figure that is not read keeps its place among the others.
BOOST_AUTO_TEST_CASE(a_figure_left_unread) {
    grammar::table_items t;
    t.items.resize(2);
    t.places.resize(2);
    t.items[1].kind = solve::item::kind::number;
    t.items[1].digits = "13";
    t.items[1].value = decimal{13, 0};
    t.leave_unread(1);
    BOOST_TEST(t.items.size() == 2u);
    BOOST_TEST((t.items[1].kind == solve::item::kind::blank));
    BOOST_TEST(t.items[1].unread);
    BOOST_TEST(!t.items[1].value.has_value());
    BOOST_TEST(!t.items[0].unread);
}

BOOST_AUTO_TEST_CASE(items_left_out) {
    auto const left = [](std::vector<std::size_t> const& numbers) {
        grammar::table_items t;
        for (std::size_t i = 0; i < 5; ++i) {
            t.items.emplace_back().digits = std::to_string(i);
            t.places.emplace_back().cell = i;
        }
        t.leave_out(numbers);
        std::string out;
        for (std::size_t i = 0; i < t.items.size(); ++i) {
            BOOST_TEST(t.items[i].digits == std::to_string(t.places[i].cell));
            out += t.items[i].digits;
        }
        return out;
    };
    BOOST_TEST(left({}) == "01234");
    BOOST_TEST(left({0}) == "1234");
    BOOST_TEST(left({1, 2, 4}) == "03");
    BOOST_TEST(left({0, 1, 2, 3, 4}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
