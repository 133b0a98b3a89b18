// SPDX-License-Identifier: BSL-1.0
// The order between costs that readings rest on: what may stand for one another costs the same, and what is rarer costs more.
#include <gongkai/solve/cost.hpp>

#include <boost/test/unit_test.hpp>

using gongkai::solve::cost;

BOOST_AUTO_TEST_SUITE(solve_cost)

/// A figure too many may be left out, or be the second piece of its neighbour; one too few may be lost, or stand at another's end.
BOOST_AUTO_TEST_CASE(what_may_stand_for_one_another_costs_the_same) {
    BOOST_TEST(cost.drop == cost.join);
    BOOST_TEST(cost.missing == cost.split);
}

/// One edit fits its budget and two of them do not; two fit theirs and three do not.
BOOST_AUTO_TEST_CASE(budgets_count_edits) {
    for (int const edit : {cost.missing, cost.drop, cost.split, cost.join}) {
        BOOST_TEST(edit <= cost.one_edit);
        BOOST_TEST(2 * edit > cost.one_edit);
        BOOST_TEST(2 * edit <= cost.two_edits);
        BOOST_TEST(3 * edit > cost.two_edits);
    }
}

/// An empty cell explains more than an edit does.
BOOST_AUTO_TEST_CASE(what_is_seen_is_cheaper_than_what_is_supposed) {
    BOOST_TEST(cost.filler < cost.filler_rare);
    BOOST_TEST(cost.filler_rare < cost.filler_sign);
    BOOST_TEST(cost.filler_sign < cost.blank);
    BOOST_TEST(cost.blank < cost.filler_inside);
    BOOST_TEST(cost.filler_inside < cost.join_in_cell);
    BOOST_TEST(cost.join_in_cell < cost.join);
}

/// A row whose label is lost is likelier than one that is not there, and that likelier than one under another row's label.
BOOST_AUTO_TEST_CASE(labels) {
    BOOST_TEST(cost.label_lost < cost.row_absent);
    BOOST_TEST(cost.row_absent < cost.label_other);
    BOOST_TEST(cost.label_lost + cost.label_foreign < cost.label_other);
    BOOST_TEST(cost.own_label < cost.certain_label);
    BOOST_TEST(cost.certain_label < cost.label_unlike);
}

BOOST_AUTO_TEST_SUITE_END()
