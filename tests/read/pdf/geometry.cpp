// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/pdf/geometry.hpp>

#include <limits>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/make_words.hpp"

using namespace gongkai_test;
namespace geometry = gongkai::read::geometry;

BOOST_AUTO_TEST_SUITE(read_pdf_geometry)

BOOST_AUTO_TEST_CASE(words_on_a_baseline_are_a_line_from_left_to_right) {
    sheet s;
    s.put(200, 101, "12").put(100, 100, "本年").put(100, 120, "下年");
    auto const lines = geometry::detail::make_lines(s.page);
    BOOST_TEST_REQUIRE(lines.size() == 2u);
    BOOST_TEST(geometry::detail::compact_text(lines[0]) == "本年12");
    BOOST_TEST(geometry::detail::compact_text(lines[1]) == "下年");
}

BOOST_AUTO_TEST_CASE(words_without_a_place_are_left_out) {
    sheet s;
    s.put(100, 100, "本年");
    s.page.words.push_back({"nan", {std::numeric_limits<double>::quiet_NaN(), 0, 1, 1}, {}});
    s.page.words.push_back({"far", {1e300, 0, 2e300, 1}, {}});
    s.page.words.push_back({"turned", {50, 50, 40, 40}, {}});
    BOOST_TEST(shown(s) == "本年\n");
}

BOOST_AUTO_TEST_CASE(a_unit_belongs_to_its_number) {
    sheet s;
    s.put(100, 100, "251000").put(131, 100, "元");
    auto const lines = geometry::detail::make_lines(s.page);
    BOOST_TEST_REQUIRE(lines[0].words.size() == 1u);
    BOOST_TEST(lines[0].words[0].text == "251000元");
    BOOST_TEST(lines[0].words[0].value);
}

BOOST_AUTO_TEST_SUITE_END()
