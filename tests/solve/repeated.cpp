// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/repeated.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_repeated {

constexpr std::string_view two = "规章 0 1 14 ; 行政规范性文件 30 56 258 ; 行政许可 118 ; 行政处罚 1100 ; ";

}  // namespace solve_repeated

BOOST_AUTO_TEST_SUITE(solve_repeated)

/// Nothing tells which of the two is the report's: not a cell is read, and one finding says so.
BOOST_FIXTURE_TEST_CASE(a_table_below_with_other_figures, three) {
    std::string const first = table.text(*this);
    table.rows["granted"] = "3 1 0 0 0 0 4";
    table.rows["received"] = "8 3 0 0 1 0 12";
    solve::solution const s = solve::solve(model, items_of(first + table.text(*this)));
    for (std::string const& row : rows_of(model, s)) BOOST_TEST(row == "? ? ? ? ? ? ?");
    BOOST_REQUIRE(s.findings.size() == 1u);
    BOOST_TEST(s.findings[0].code == code::table_not_read);
}

BOOST_FIXTURE_TEST_CASE(the_same_table_again, three) {
    std::string const once = table.text(*this);
    solve::solution const s = solve::solve(model, items_of(once + once));
    same_but(s);
    BOOST_TEST(s.findings.empty());
}

/// A row or two stand again where a page ends; rows below them are the first table's.
BOOST_FIXTURE_TEST_CASE(rows_at_a_pages_end, disclosure_form) {
    auto const repeats = [this](std::string const& text) {
        auto const items = items_of(text);
        return solve::find_repeats(model, items, solve::labelled_runs(model, items));
    };
    std::string const once{two};
    BOOST_TEST(!repeats(once + "行政许可 119 ; 行政处罚 1101 ; ").differs);
    BOOST_TEST(repeats(once + "规章 0 1 14 ; 行政许可 119 ; 行政处罚 1100 ; ").differs);
    BOOST_TEST(repeats(once + once).end == items_of(once).size() - 1);
    BOOST_TEST(repeats(once + once + "行政强制 45 ; ").end == solve::none);
    BOOST_TEST(repeats(once).end == solve::none);
}

BOOST_AUTO_TEST_SUITE_END()
