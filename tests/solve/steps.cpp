// SPDX-License-Identifier: BSL-1.0
// The steps of the searches in one table, and their limit.
#include "solve/items.hpp"
#include "support/test.hpp"

#include <cstddef>
#include <string>
#include <vector>

#include <gongkai/solve/solve.hpp>
#include <gongkai/solve/steps.hpp>

using namespace gongkai;
using namespace gongkai_test;

BOOST_AUTO_TEST_SUITE(solve_steps)

BOOST_AUTO_TEST_CASE(a_row_has_a_third) {
    solve::step_counter steps(12);
    steps.begin_row();
    for (int n = 0; n < 4; ++n) BOOST_TEST(steps.take());
    BOOST_TEST(!steps.refused());
    BOOST_TEST(!steps.take());
    BOOST_TEST(steps.refused());
    BOOST_TEST(steps.taken() == 4u);
    steps.begin_row();  // the next one has its own
    BOOST_TEST(!steps.refused());
    BOOST_TEST(steps.take());
    BOOST_TEST(steps.taken() == 5u);
}

BOOST_AUTO_TEST_CASE(all_rows_and_columns_have_what_there_is) {
    solve::step_counter steps(12);
    BOOST_TEST(steps.left_for_columns(0) == 2u);  // a sixth
    BOOST_TEST(steps.left_for_columns(1) == 1u);
    BOOST_TEST(steps.left_for_columns(3) == 0u);
    steps.add(8);
    BOOST_TEST(!steps.is_spent());  // a third is left for one more alignment
    steps.add(1);
    BOOST_TEST(steps.is_spent());
    steps.begin_row();
    for (int n = 0; n < 3; ++n) BOOST_TEST(steps.take());
    BOOST_TEST(!steps.take());
    BOOST_TEST(steps.is_empty());
    BOOST_TEST(steps.taken() == 12u);
    BOOST_TEST(steps.left_for_columns(0) == 0u);
}

/// limits.hpp: all searches together, whatever the table and however few they may be.
BOOST_FIXTURE_TEST_CASE(a_table_keeps_its_limit, requests_form) {
    requests_text table;
    for (auto const& r : view.grids[0].rows) {
        std::string together;
        for (char const c : requests_text{}.values(r.path))
            if (c != ' ') together += c;
        table.rows[r.path] = together + together;
    }
    for (std::size_t const most : {0u, 1u, 7u, 100u, 3'000u, 200'000u}) {
        solve::solution const s = solve::solve(model, table.items(*this), {.max_solver_steps = most});
        BOOST_TEST(s.steps <= most);
        BOOST_TEST(s.cells.size() == model.cells);
    }
}

BOOST_AUTO_TEST_SUITE_END()
