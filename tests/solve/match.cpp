// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/match.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

BOOST_FIXTURE_TEST_SUITE(solve_match, requests_form)

/// The label of the undivided row heads the divided rows where no figure follows it; no other row's label does.
BOOST_AUTO_TEST_CASE(heads_of_divided_rows) {
    solve::detail::row_sequence const rows(model);
    std::size_t const undivided = row("other_handling.undivided"), granted = row("granted");
    auto const heads = [&](std::size_t of, std::string_view text, bool skip_blanks = false) {
        return rows.is_head_of_divided(items_of(text), 0, of, skip_blanks);
    };
    BOOST_TEST(!heads(undivided, "甲 0 0"));
    BOOST_TEST(!heads(undivided, "甲 ; 0 0"));
    BOOST_TEST(heads(undivided, "甲 乙 0"));
    BOOST_TEST(heads(undivided, "甲 ; 乙 0"));
    BOOST_TEST(heads(undivided, "甲 _ 0"));
    BOOST_TEST(heads(undivided, "甲"));
    BOOST_TEST(heads(undivided, "甲 _ 乙 0", true));
    BOOST_TEST(!heads(undivided, "甲 _ 0", true));
    BOOST_TEST(!heads(undivided, "甲 _", true));
    for (std::string_view const text : {"甲 乙 0", "甲", "甲 0"}) BOOST_TEST(!heads(granted, text));
}

/// Rows come in order, and of one alternative: what is expected beside those that were taken.
BOOST_AUTO_TEST_CASE(rows_in_order) {
    std::size_t const undivided = row("other_handling.undivided"), other = row("other_handling.other"), granted = row("granted");
    solve::detail::row_sequence rows(model);
    BOOST_TEST(rows.expects(other));
    BOOST_TEST(!rows.expects(undivided));
    BOOST_TEST(rows.take(granted));
    BOOST_TEST(rows.late(granted));
    BOOST_TEST(!rows.take(granted));
    BOOST_TEST(!rows.late(granted + 1));
    BOOST_TEST(rows.take(undivided));
    BOOST_TEST(rows.expects(undivided));
    BOOST_TEST(!rows.expects(other));
    BOOST_TEST(rows.expects(granted));
    BOOST_TEST(!rows.of_both());
}

BOOST_AUTO_TEST_SUITE_END()
