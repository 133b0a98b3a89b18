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

BOOST_AUTO_TEST_CASE(what_a_cell_for_a_number_may_hold) {
    for (char const* const s :
         {"0", "1909", "1,909", "62,544.3758", "+19", "-18", "减4", "3件", "251000元", "22(其中修订16件)", "-", "/", "无"})
        BOOST_TEST(geometry::detail::is_value(s), s);
    for (char const* const s : {"", "1.", "2、", "(1)", "2023年", "1.属于", "件", "一", "第3"})
        BOOST_TEST(!geometry::detail::is_value(s), s);
}

BOOST_AUTO_TEST_CASE(what_begins_an_entry) {
    for (char const* const s : {"一、本年", "(三)不予", "(三", "1.属于", "12.其他", "2、重复", "十一、"})
        BOOST_TEST(geometry::detail::enumerator(s) > 0, s);
    for (char const* const s : {"三安全", "(区分处理的", "1909", "7730.28", ")不", "不予", ""})
        BOOST_TEST(geometry::detail::enumerator(s) == 0u, s);
    BOOST_TEST(geometry::detail::is_enumerator("1."));
    BOOST_TEST(!geometry::detail::is_enumerator("1.其他"));
}

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

BOOST_AUTO_TEST_CASE(page_numbers) {
    bool sure = false;
    BOOST_TEST(geometry::detail::page_number("-3-", sure) == 3);
    BOOST_TEST(sure);
    BOOST_TEST(geometry::detail::page_number("第12页共20页", sure) == 12);
    BOOST_TEST(sure);
    BOOST_TEST(geometry::detail::page_number("7", sure) == 7);
    BOOST_TEST(!sure);
    BOOST_TEST(geometry::detail::page_number("-18", sure) == 18);
    BOOST_TEST(!sure);  // may be a number of the report
    BOOST_TEST(geometry::detail::page_number("2023年", sure) == -1);
}

BOOST_AUTO_TEST_SUITE_END()
