// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/search.hpp>

#include <string>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "shop.hpp"

namespace solve_search {

using namespace gongkai;
using outcome = solve::decision::outcome;
using boost::test_tools::per_element;

struct fixture : shop::form {
    [[nodiscard]] solve::decision decide(solve::choices const& rows, std::size_t steps = 1000) const {
        return solve::column_search(model, rows, steps).run();
    }
};

using picks = std::vector<std::size_t>;
using flags = std::vector<int>;
flags agreed(solve::decision const& d, std::size_t row) { return {d.agreed.at(row).begin(), d.agreed.at(row).end()}; }

}  // namespace solve_search

BOOST_FIXTURE_TEST_SUITE(solve_search, solve_search::fixture)

BOOST_AUTO_TEST_CASE(the_columns_choose) {
    auto const d = decide({{read(0, 1, 11), read(0, 11, 1)}, {read(0, 2, 2)}, {read(0, 13, 3)}});
    BOOST_TEST(d.result == outcome::unique);
    BOOST_TEST(d.first == (picks{1, 0, 0}), per_element());
    BOOST_TEST(agreed(d, 0) == (flags{1, 1}), per_element());
    BOOST_TEST(d.steps > 0u);
}

BOOST_AUTO_TEST_CASE(the_cheapest_of_those_that_hold) {
    auto const d = decide({{read(0, 5, 5), read(50, 1, 2), read(100, 1, 2)}, {read(0, 2, 2)}, {read(0, 3, 4)}});
    BOOST_TEST(d.result == outcome::unique);
    BOOST_TEST(d.first[0] == 1u);
}

/// 1+2 or 2+1: both columns' sums hold; the row of the sum is agreed on.
BOOST_AUTO_TEST_CASE(several_of_one_cost) {
    auto const d = decide({{read(0, 1, 7), read(0, 2, 7)}, {read(0, 1, 0), read(0, 2, 0)}, {read(0, 3, 7)}});
    BOOST_TEST(d.result == outcome::several);
    BOOST_TEST(agreed(d, 0) == (flags{0, 1}), per_element());
    BOOST_TEST(agreed(d, 1) == (flags{0, 1}), per_element());
    BOOST_TEST(agreed(d, 2) == (flags{1, 1}), per_element());
}

/// A dearer solution does not make a cheaper one doubtful.
BOOST_AUTO_TEST_CASE(a_dearer_one_does_not_count) {
    auto const d = decide({{read(0, 1, 7), read(10, 2, 7)}, {read(0, 2, 0), read(10, 1, 0)}, {read(0, 3, 7)}});
    BOOST_TEST(d.result == outcome::unique);
    BOOST_TEST(d.first == (picks{0, 0, 0}), per_element());
}

BOOST_AUTO_TEST_CASE(none_holds) {
    auto const d = decide({{read(0, 1, 1), read(0, 2, 2)}, {read(0, 1, 1)}, {read(0, 9, 9)}});
    BOOST_TEST(d.result == outcome::impossible);
    BOOST_TEST(d.first.empty());
}

BOOST_AUTO_TEST_CASE(an_unknown_cell_may_be_anything_that_is_not_negative) {
    auto const open = decide({{read(0, 1, -1), read(0, 20, -1)}, {read(0, 2, 2)}, {read(0, 3, 4)}});
    BOOST_TEST(open.result == outcome::unique);
    BOOST_TEST(open.first[0] == 0u);
    auto const too_much = decide({{read(0, 1, -1), read(0, 1, 7)}, {read(0, 2, 9)}, {read(0, 3, 4)}});
    BOOST_TEST(too_much.result == outcome::impossible);
}

/// A row that is not there takes no part: its columns' identities cannot be held against the others.
BOOST_AUTO_TEST_CASE(a_missing_row_decides_nothing) {
    auto const d = decide({{read(0, 1, 1), read(0, 2, 2)}, {}, {read(0, 2, 2)}});
    BOOST_TEST(d.result == outcome::several);
    BOOST_TEST(agreed(d, 0) == (flags{0, 0}), per_element());
}

BOOST_AUTO_TEST_CASE(the_step_limit) {
    solve::choices const rows{{read(0, 1, 7), read(0, 2, 7)}, {read(0, 1, 0), read(0, 2, 0)}, {read(0, 3, 7)}};
    auto const d = decide(rows, 2);
    BOOST_TEST(d.result == outcome::exhausted);
    BOOST_TEST(d.steps <= 2u);
}

/// Too many solutions to count are not said to be several: their agreement is not known.
BOOST_AUTO_TEST_CASE(too_many_solutions) {
    solve::choices rows(3);
    for (int v = 0; v <= 5000; ++v) {
        rows[0].push_back(read(0, v, 0));
        rows[1].push_back(read(0, 5000 - v, 0));
    }
    rows[2] = {read(0, 5000, 0)};
    auto const d = decide(rows, 200'000);
    BOOST_TEST(d.result == outcome::exhausted);
}

BOOST_AUTO_TEST_SUITE_END()
