// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/open_ends.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

BOOST_AUTO_TEST_SUITE(solve_open_ends)

/// A row whose total is empty, and a part of it, may stand a place to the left where its last figure is as much as the others. Where several rows
/// have no total, that is the table's way, and it stands.
BOOST_FIXTURE_TEST_CASE(a_row_without_total_and_part, three) {
    auto const granted = [this](std::initializer_list<char const*> without_total) {
        table = {};
        table.rows["granted"] = "0 0 0 _ 0 4 _";
        table.rows["partially_granted"] = "_ _ _ _ _ _ _";
        table.rows["received"] = table.rows["processed_total"] = "5 2 0 0 1 4 12";
        for (char const* const path : without_total) {
            std::string const whole = table.values(path);
            table.rows[path] = whole.substr(0, whole.rfind(' ') + 1) + "_";
        }
        return values(solved(), "granted");
    };
    BOOST_TEST(granted({}) == "? ? ? ? ? ? ?");
    BOOST_TEST(granted({"received"}) == "? ? ? ? ? ? ?");
    BOOST_TEST(granted({"received", "unavailable.not_held", "processed_total"}) == "0 0 0 ? 0 4 ?");
}

/// Two empty cells before a row's first leave as much room: its last figure may be the total, two places to the left.
BOOST_FIXTURE_TEST_CASE(a_row_that_may_begin_two_places_before, three) {
    auto const left = [this](std::string_view figures) {
        std::vector<solve::item> const items = items_of(figures);
        std::vector<solve::solved_cell> cells(model.cells);
        std::size_t const r = row("granted"), first = items.size() - 7;
        for (std::size_t c = 0; c < 7; ++c) {
            bool const printed = items[first + c].kind == solve::item::kind::number;
            cells[model.rows[r].first_cell + c] = {
                printed ? origin::printed : origin::blank, items[first + c].value, first + c, first + c, 0, 0};
        }
        bool const any = solve::open_ends(model, items, cells).leave_all();
        BOOST_TEST(any == (cells[model.rows[r].first_cell + 2].origin == origin::unreadable));
        return any;
    };
    BOOST_TEST(left("予以公开 _ _ _ _ 2 _ 2 _ _"));
    BOOST_TEST(left("予以公开 _ _ _ _ 2 _ _ 2 _"));  // the nearest
    BOOST_TEST(left("予以公开 _ _ _ _ 1 _ 2 _ _"));
    BOOST_TEST(!left("予以公开 _ _ _ _ 3 _ 2 _ _"));  // less than another
    BOOST_TEST(!left("予以公开 _ _ _ 2 _ 2 _ _"));    // one place is no room for it
    BOOST_TEST(!left("予以公开 _ _ 2 _ 2 _ _"));
    BOOST_TEST(!left("予以公开 0 _ _ _ 2 _ 2 _ _"));
}

BOOST_AUTO_TEST_SUITE_END()
