// SPDX-License-Identifier: BSL-1.0
// Numbers in two pieces and digits that ran together, told apart by a row's sums and by the columns.
#include <gongkai/solve/edits.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_edits {

using columns = std::vector<std::size_t>;

}  // namespace solve_edits

BOOST_AUTO_TEST_SUITE(solve_edits)

BOOST_FIXTURE_TEST_CASE(a_number_in_two_pieces, three) {
    table.rows["received"] = "1 009 3 0 0 1 0 1013";
    table.rows["granted"] = "1004 1 0 0 0 0 1005";
    table.rows["processed_total"] = "1009 3 0 0 1 0 1013";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "received") == "1009 3 0 0 1 0 1013");
    BOOST_TEST(values(s, "granted") == "1004 1 0 0 0 0 1005");
    BOOST_TEST(has(s, code::cell_joined, row("received")));
    solve::solved_cell const& c = s.cells.at(0);
    BOOST_TEST(c.origin == origin::printed);
    BOOST_TEST(c.last_item == c.item + 1);
}

BOOST_FIXTURE_TEST_CASE(two_cells_in_one, three) {
    table.rows["granted"] = "41 0 0 0 0 5";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(has(s, code::cell_split, row("granted")));
    auto const& a = s.cells.at(row("granted") * 7);
    auto const& b = s.cells.at(row("granted") * 7 + 1);
    BOOST_TEST(a.item == b.item);
    BOOST_TEST(a.digits_count == 1u);
    BOOST_TEST(b.digits_from == 1u);
    BOOST_TEST(b.origin == origin::printed);
}

/// 其他 and 总计 in one, and two empty cells at the end: what the columns would put in these is not in place of the figure that is printed.
BOOST_FIXTURE_TEST_CASE(a_figure_in_the_place_of_two, three) {
    table.rows["granted"] = "4 1 0 0 0 05 _ _";
    table.rows["partially_granted"] = "2 0 0 0 0 2 _ _";
    solve::solution const s = solved();
    BOOST_TEST(!has(s, code::cell_extra, row("granted")));
    BOOST_TEST(!has(s, code::cell_extra, row("partially_granted")));
}

BOOST_FIXTURE_TEST_CASE(digits_of_one_row_ran_together, three) {
    table.rows["received"] = "93001013";
    table.rows["not_processed.repeated"] = "0100001";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(has(s, code::cell_split, row("received")));
    BOOST_TEST(has(s, code::cell_split, row("not_processed.repeated")));
}

/// Layout 7: a whole grid without a space.
BOOST_FIXTURE_TEST_CASE(digits_of_one_row_in_its_first_cell, three) {
    for (char const* const cells : {"4100005 _ _ _ _ _ _", "_ 4100005 _ _ _ _ _ _", "4100005 _ _"}) {
        table.rows["granted"] = cells;
        solve::solution const s = solved();
        BOOST_TEST_CONTEXT(cells) {
            BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 5");
            same_but(s, {"granted"});
            BOOST_TEST(has(s, code::cell_split, row("granted")));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(digits_of_all_rows_ran_together, three) {
    for (auto const& r : view.grids[0].rows) {
        std::string const spaced = table.values(r.path);
        std::string& out = table.rows[r.path];
        out.clear();
        for (char const c : spaced)
            if (c != ' ') out += c;
    }
    table.line_ends = false;
    solve::solution const s = solved();
    same_but(s);
}

/// Digits of two readings, and more of them than a figure has: before empty cells, too, they are no figure of the first cell.
BOOST_FIXTURE_TEST_CASE(many_digits_of_one_row_and_the_columns_decide, three) {
    for (char const* const cells : {"125316184746011762814428", "125316184746011762814428 _ _ _ _ _ _"}) {
        table.rows["granted"] = cells;
        table.rows["processed_total"] = table.rows["received"] = "12536 620 474 60 118 628 14436";
        solve::solution const s = solved();
        BOOST_TEST_CONTEXT(cells)
        BOOST_TEST(values(s, "granted") == "12531 618 474 60 117 628 14428");
    }
}

/// "111000012" is 1+11, 11+1 or 1+1+10 = 12: the columns decide.
BOOST_FIXTURE_TEST_CASE(two_readings_of_a_row_and_the_columns_decide, three) {
    table.rows["granted"] = "111000012";
    table.rows["processed_total"] = "16 3 0 0 1 0 20";
    table.rows["received"] = "16 3 0 0 1 0 20";
    solve::solution const one = solved();
    BOOST_TEST(values(one, "granted") == "11 1 0 0 0 0 12");
    table.rows["processed_total"] = "6 13 0 0 1 0 20";
    table.rows["received"] = "6 13 0 0 1 0 20";
    solve::solution const other = solved();
    BOOST_TEST(values(other, "granted") == "1 11 0 0 0 0 12");
    BOOST_TEST(has(other, code::cell_split, row("granted")));
    BOOST_TEST(!has(other, code::row_not_read));
}

/// Two such rows: 1+11 and 11+1, or 11+1 and 1+11; the columns leave no 10. The cells on which both agree are given, the others are null and named.
BOOST_FIXTURE_TEST_CASE(several_solutions_give_the_cells_they_share, three) {
    table.rows["granted"] = "111000012";
    table.rows["partially_granted"] = "111000012";
    table.rows["processed_total"] = "15 14 0 0 1 0 30";
    table.rows["received"] = "15 14 0 0 1 0 30";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? 0 0 0 0 12");
    BOOST_TEST(values(s, "partially_granted") == "? ? 0 0 0 0 12");
    same_but(s, {"granted", "partially_granted", "processed_total", "received"});
    for (char const* const path : {"granted", "partially_granted"}) {
        BOOST_TEST(origin_of(s, path, 0) == origin::unreadable);
        BOOST_TEST(origin_of(s, path, 6) == origin::printed);
        solve::finding const* const f = find(s, code::row_not_read, row(path));
        BOOST_REQUIRE(f != nullptr);
        BOOST_TEST(named(*f, columns{0, 1}));
    }
}

/// No reading keeps the columns' identities: only what the row alone decides is given.
BOOST_FIXTURE_TEST_CASE(an_inconsistent_grid_falls_back_to_its_rows, three) {
    table.rows["granted"] = "111000012";
    table.rows["processed_total"] = "99 3 0 0 1 0 103";
    table.rows["received"] = "99 3 0 0 1 0 103";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? ? 0 0 0 12");
    BOOST_TEST(values(s, "processed_total") == "99 3 0 0 1 0 103");
    BOOST_TEST(has(s, code::row_not_read, row("granted")));
    BOOST_TEST(has(s, code::column_sum_broken));
}

/// Digits as a number: none that begins with a needless 0, or is longer than any sum.
BOOST_AUTO_TEST_CASE(digits_that_are_a_number) {
    using solve::detail::integer;
    BOOST_TEST(integer("0").value() == 0);
    BOOST_TEST(integer("10").value() == 10);
    BOOST_TEST(integer("123456789012345").value() == 123456789012345);
    for (std::string_view const digits : {"", "00", "05", "1234567890123456"}) BOOST_TEST(!integer(digits).has_value(), digits);
}

/// A sum fills its single unknown cell; more are left, and one that cannot hold is none.
BOOST_FIXTURE_TEST_CASE(a_sum_and_its_unknown_cell, requests_form) {
    auto const filled = [this](std::vector<int> const& values) {
        std::vector<solve::solved_cell> cells(7);
        for (std::size_t c = 0; c < 7; ++c)
            if (values[c] >= 0) cells[c].value = decimal{values[c], 0};
        if (!solve::detail::infer_single_unknown(model.rows[0], cells)) return std::string{"cannot hold"};
        std::string out;
        for (auto const& c : cells)
            out += (c.value ? to_string(*c.value) : std::string{"?"}) + (c.origin == origin::inferred ? "! " : " ");
        return out;
    };
    BOOST_TEST(filled({9, 3, 0, 0, 1, 0, 13}) == "9 3 0 0 1 0 13 ");
    BOOST_TEST(filled({9, 3, 0, 0, 1, 0, -1}) == "9 3 0 0 1 0 13! ");
    BOOST_TEST(filled({9, -1, 0, 0, 1, 0, 13}) == "9 3! 0 0 1 0 13 ");
    BOOST_TEST(filled({9, -1, -1, 0, 1, 0, 13}) == "9 ? ? 0 1 0 13 ");
    BOOST_TEST(filled({9, 3, 0, 0, 1, 0, 14}) == "cannot hold");
    BOOST_TEST(filled({9, -1, 0, 0, 1, 0, 9}) == "cannot hold");
}

BOOST_AUTO_TEST_SUITE_END()
