// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/candidates.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/solve/heads.hpp>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_candidates {

using list = std::vector<std::string>;

std::string shown(solve::candidate const& r) {
    std::string out;
    for (auto const& c : r.cells) out += (out.empty() ? "" : " ") + (c.value ? to_string(*c.value) : std::string{"?"});
    return out;
}

/// All candidates of one row's figures, cheapest first.
std::vector<solve::candidate> candidates(solve::row_model const& row, std::string_view figures, bool on_lines = false,
                                         std::optional<std::size_t> closed = {}) {
    auto items = items_of(figures);
    std::vector<std::size_t> values;
    for (std::size_t i = 0; i < items.size(); ++i) {
        values.push_back(i);
        items[i].closed = i == closed;
        if (on_lines) items[i].line = static_cast<std::uint32_t>(i);
    }
    solve::step_counter steps;
    auto out = solve::read_row({&row, items, values}, steps).all;
    for (std::size_t i = 0; i < out.size(); ++i) {
        BOOST_TEST(out[i].cells.size() == row.columns);
        if (i > 0) BOOST_TEST(out[i - 1].cost <= out[i].cost);
    }
    return out;
}
bool among(std::vector<solve::candidate> const& all, std::string_view want) {
    return std::any_of(all.begin(), all.end(), [&](auto const& r) { return shown(r) == want; });
}

struct rows {
    requests_form three;
    review_form four;
    disclosure_form two;

    [[nodiscard]] std::vector<solve::candidate> seven(std::string_view figures) const {
        return candidates(three.model.rows[0], figures);
    }
    [[nodiscard]] std::vector<solve::candidate> fifteen(std::string_view figures) const {
        return candidates(four.model.rows[0], figures);
    }
    [[nodiscard]] std::vector<solve::candidate> triple(std::string_view figures) const {
        return candidates(two.model.rows[0], figures);
    }
};

}  // namespace solve_candidates

BOOST_FIXTURE_TEST_SUITE(solve_candidates, solve_candidates::rows)

/// 04 is 4 where the sums say so, and else cells that ran together.
BOOST_AUTO_TEST_CASE(a_needless_zero) {
    auto const all = seven("1 04 1 0 0 1 7");
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(shown(all[0]) == "1 4 1 0 0 1 7");
    BOOST_TEST(!among(seven("1 04 1 0 0 1 9"), "1 4 1 0 0 1 9"));
    auto const beside_noughts = fifteen("0 0 0 0 0 0 0 2 00 2 0 0 0 0 0");
    BOOST_REQUIRE(beside_noughts.size() == 1u);
    BOOST_TEST(shown(beside_noughts[0]) == "0 0 0 0 0 0 0 2 0 2 0 0 0 0 0");
    auto const behind_a_wide_label = seven("_ _ 186 21 1 02 9 4 223");
    BOOST_REQUIRE(behind_a_wide_label.size() == 1u);
    BOOST_TEST(shown(behind_a_wide_label[0]) == "186 21 1 2 9 4 223");
}

BOOST_AUTO_TEST_CASE(as_printed_and_nothing_else) {
    auto const all = seven("9 3 0 0 1 0 13");
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].cost == 0);
    BOOST_TEST(shown(all[0]) == "9 3 0 0 1 0 13");
    BOOST_TEST(all[0].sums_hold);
    BOOST_TEST(!all[0].joined);
    BOOST_TEST(!all[0].split);
}

/// Of two empty cells too many, those before the figures are merged labels' on a line of cells; where each cell has a line of its own, those
/// behind close the row.
BOOST_AUTO_TEST_CASE(empty_cells_at_a_rows_ends) {
    std::string_view const figures = "_ _ 0 0 0 0 0 _ _";
    auto const& row = three.model.rows[0];
    BOOST_TEST(candidates(row, figures).front().cells[0].item == 2u);
    BOOST_TEST(candidates(row, figures, true).front().cells[0].item == 0u);
}

/// A sign stands for a figure that is not there. Of two at a row's ends, nothing tells which is of another column; an empty cell is likelier.
BOOST_AUTO_TEST_CASE(signs_at_a_rows_ends) {
    auto const all = [this](std::string_view figures, std::vector<std::size_t> const& signs) {
        auto items = items_of(figures);
        std::vector<std::size_t> values;
        for (std::size_t i = 0; i < items.size(); ++i) values.push_back(i);
        for (std::size_t const i : signs) items[i].sign = true;
        solve::step_counter steps;
        return solve::read_row({&three.model.rows[0], items, values}, steps).all;
    };
    auto const several = all("_ 0 _ _ _ 0 0 _", {0, 2, 3, 4, 7});
    BOOST_REQUIRE(several.size() > 1u);
    BOOST_TEST(several[0].cost == several[1].cost);
    auto const told = all("_ 0 0 1 0 0 1 _", {0});
    BOOST_TEST(shown(told.front()) == "0 0 0 1 0 0 1");
    // Nor is the row of one cell for all its digits.
    BOOST_TEST(all("_ 0200000200", {0}).empty());
}

/// What is clearly printed stands, even where its sum does not hold.
BOOST_AUTO_TEST_CASE(a_wrong_sum_has_one_candidate_too) {
    auto const all = seven("9 3 0 0 1 0 14");
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(shown(all[0]) == "9 3 0 0 1 0 14");
    BOOST_TEST(!all[0].sums_hold);
}

/// A group that is left empty beside one whose sum holds is searched like any row; beside one whose sum does not, what is printed stands.
BOOST_AUTO_TEST_CASE(an_empty_group) {
    auto const holds = fifteen("1 0 2 0 3 _ _ _ _ _ 0 1 0 0 1");
    BOOST_REQUIRE(!holds.empty());
    BOOST_TEST(shown(holds[0]) == "1 0 2 0 3 ? ? ? ? ? 0 1 0 0 1");
    BOOST_TEST(holds[0].sums_hold);
    auto const broken = fifteen("1 0 2 0 4 _ _ _ _ _ 0 1 0 0 1");
    BOOST_REQUIRE(broken.size() == 1u);
    BOOST_TEST(shown(broken[0]) == "1 0 2 0 4 ? ? ? ? ? 0 1 0 0 1");
    BOOST_TEST(!broken[0].sums_hold);
}

BOOST_AUTO_TEST_CASE(one_too_few) {
    auto const all = seven("9 3 0 0 0 13");
    // the missing 1 may stand in any column; every candidate's sum holds
    for (char const* const want : {"9 3 0 0 1 0 13", "9 3 0 0 0 1 13", "9 3 1 0 0 0 13"}) BOOST_TEST(among(all, want), want);
    auto const lost_total = seven("9 3 0 0 1 0");
    BOOST_TEST(among(lost_total, "9 3 0 0 1 0 13"));
}

BOOST_AUTO_TEST_CASE(one_too_many) {
    auto const all = seven("7 9 3 0 0 1 0 13");
    BOOST_REQUIRE(!all.empty());
    BOOST_TEST(shown(all[0]) == "9 3 0 0 1 0 13");
    BOOST_TEST(all[0].dropped.size() == 1u);
}

BOOST_AUTO_TEST_CASE(two_pieces_of_one) {
    auto const all = seven("1 009 3 0 0 1 0 1013");
    BOOST_REQUIRE(!all.empty());
    BOOST_TEST(shown(all[0]) == "1009 3 0 0 1 0 1013");
    BOOST_TEST(all[0].joined);
}

/// 1.0 and 009 are no 1009, nor is 1 with 9.0; and 93.0 is no 9 with a 3.
BOOST_AUTO_TEST_CASE(a_fraction_of_nought_is_no_piece) {
    solve::row_model const& row = three.model.rows[0];
    for (std::size_t const closed : {std::size_t{0}, std::size_t{1}})
        BOOST_TEST(!among(candidates(row, "1 009 3 0 0 1 0 1013", false, closed), "1009 3 0 0 1 0 1013"));
    BOOST_TEST(among(candidates(row, "93 0 0 1 0 13"), "9 3 0 0 1 0 13"));
    BOOST_TEST(!among(candidates(row, "93 0 0 1 0 13", false, 0), "9 3 0 0 1 0 13"));
    BOOST_TEST(among(candidates(row, "9300 1 0 13"), "9 3 0 0 1 0 13"));
    BOOST_TEST(!among(candidates(row, "9300 1 0 13", false, 0), "9 3 0 0 1 0 13"));
    BOOST_TEST(among(candidates(row, "9 3 0 0 1 0 13", false, 0), "9 3 0 0 1 0 13"));
}

BOOST_AUTO_TEST_CASE(a_blank_among_figures) {
    auto const all = seven("9 _ 0 0 1 0 13");
    BOOST_TEST(among(all, "9 3 0 0 1 0 13"));
    auto const none = seven("_ _ _ _ _ _ _");
    BOOST_REQUIRE(none.size() == 1u);
    BOOST_TEST(shown(none[0]) == "? ? ? ? ? ? ?");
}

BOOST_AUTO_TEST_CASE(digits_in_one) {
    auto const one = seven("93001013");
    BOOST_REQUIRE(!one.empty());
    BOOST_TEST(among(one, "9 3 0 0 1 0 13"));
    for (auto const& r : one) BOOST_TEST(r.split);
    auto const several = seven("111000012");
    BOOST_TEST(among(several, "1 11 0 0 0 0 12"));
    BOOST_TEST(among(several, "11 1 0 0 0 0 12"));
    BOOST_TEST(among(several, "1 1 10 0 0 0 12"));
    BOOST_TEST(several.size() == 3u);
    auto const zeros_only = seven("0000000");
    BOOST_REQUIRE(zeros_only.size() == 1u);
    BOOST_TEST(shown(zeros_only[0]) == zeros);
}

/// Every candidate of run-together digits uses them all, in order, and its sum holds.
BOOST_AUTO_TEST_CASE(digits_are_all_used) {
    for (std::string const digits : {"1101100112", "4100005", "123456711111", "1020000030", "99100000100"}) {
        for (auto const& r : seven(digits)) {
            std::string all;
            std::int64_t sum = 0;
            for (std::size_t c = 0; c < 7; ++c) {
                all += to_string(r.cells[c].value.value());
                if (c < 6) sum += r.cells[c].value->unscaled;
            }
            BOOST_TEST(all == digits);
            BOOST_TEST(sum == r.cells[6].value->unscaled);
        }
    }
}

/// Where columns stand in another order, a sum may stand before its parts: it must hold all the same.
BOOST_AUTO_TEST_CASE(digits_under_a_sum_that_stands_first) {
    std::vector<form::identity> sums(three.model.rows[0].sums.begin(), three.model.rows[0].sums.end());
    for (form::identity& sum : sums)
        for (form::term& t : sum.terms) t.column = (t.column + 1) % 7;
    solve::row_model row = three.model.rows[0];
    row.sums = sums;
    BOOST_TEST(among(candidates(row, "3120000"), "3 1 2 0 0 0 0"));
    BOOST_TEST(candidates(row, "1210001").empty());
}

/// Cells of the document as many as the form's, some empty, some with a number in two pieces: each is in its place.
BOOST_AUTO_TEST_CASE(pieces_beside_empty_cells) {
    auto items = items_of("1 0 _ 0 _ 0 0 1 0");
    std::vector<std::size_t> values(items.size());
    std::iota(values.begin(), values.end(), std::size_t{0});
    items[1].joined = items[8].joined = true;
    solve::step_counter steps;
    auto const all = solve::read_row({&three.model.rows[0], items, values}, steps).all;
    BOOST_REQUIRE(!all.empty());
    BOOST_TEST(shown(all[0]) == "10 ? 0 ? 0 0 10");
}

/// Two pieces of a cell are one number or two, but the second is none with the next cell's.
BOOST_AUTO_TEST_CASE(a_piece_of_the_cell_before) {
    auto items = items_of("2 3 4 0 0 0 0 36");
    std::vector<std::size_t> values(items.size());
    std::iota(values.begin(), values.end(), std::size_t{0});
    auto const read = [&] {
        solve::step_counter steps;
        return solve::read_row({&three.model.rows[0], items, values}, steps).all;
    };
    BOOST_TEST(among(read(), "2 34 0 0 0 0 36"));
    items[1].joined = true;
    BOOST_TEST(!among(read(), "2 34 0 0 0 0 36"));
}

/// Beside a sign for nothing, which is a cell, two pieces that stand in one cell are not two; nor is a page's number one where sums tell.
BOOST_AUTO_TEST_CASE(cells_too_many_beside_a_sign) {
    auto const read = [](solve::row_model const& row, std::string_view figures, std::size_t sign, std::size_t piece) {
        auto items = items_of(figures);
        items[sign].sign = true;
        if (piece != solve::none) items[piece].joined = true;
        std::vector<std::size_t> values(items.size());
        std::iota(values.begin(), values.end(), std::size_t{0});
        solve::step_counter steps;
        return solve::read_row({&row, items, values}, steps).all;
    };
    BOOST_TEST(read(two.model.rows[0], "_ 7 38 0", 0, 3).empty());
    BOOST_TEST(read(two.model.rows[0], "7 38 0 _", 3, solve::none).size() == 1u);
    auto const paged = read(three.model.rows[0], "0 0 9 0 0 0 0 _", 7, solve::none);
    BOOST_TEST(among(paged, zeros));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_has_no_candidate) {
    BOOST_TEST(seven("").empty());
    BOOST_TEST(seven("5").empty());
    BOOST_TEST(seven("1 2").empty());
    BOOST_TEST(seven("1 2 3 4 5 6 7 8 9 10 11 12").empty());
    BOOST_TEST(seven("9999999").empty());  // seven nines add up to nothing
}

/// "00" and "023" are cells that ran together: nobody prints a number so.
BOOST_AUTO_TEST_CASE(a_number_that_begins_with_zero_is_two_cells) {
    auto const all = seven("9 3 00 1 0 13");
    BOOST_TEST(among(all, "9 3 0 0 1 0 13"));
}

BOOST_AUTO_TEST_CASE(fifteen_in_three_groups) {
    auto const all = fifteen("10203120001200000");
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(shown(all[0]) == "1 0 2 0 3 12 0 0 0 12 0 0 0 0 0");
    auto const printed = fifteen("4 1 1 1 6 0 0 0 0 0 0 0 0 0 0");
    BOOST_REQUIRE(printed.size() == 1u);
    BOOST_TEST(!printed[0].sums_hold);
}

/// Section 二 has no sums: what is not there cannot be told.
BOOST_AUTO_TEST_CASE(without_sums_only_the_count_tells) {
    auto const printed = triple("30 56 258");
    BOOST_REQUIRE(printed.size() == 1u);
    BOOST_TEST(shown(printed[0]) == "30 56 258");
    BOOST_TEST(triple("30 56").empty());
    BOOST_TEST(triple("693665").empty());
    auto const blank = triple("30 _ 258");
    BOOST_REQUIRE(blank.size() == 1u);
    BOOST_TEST(shown(blank[0]) == "30 ? 258");
}

/// Three digits of which the first is 0 are three cells.
BOOST_AUTO_TEST_CASE(three_zeros_are_three_cells) {
    auto const zeros_only = triple("000");
    BOOST_REQUIRE(zeros_only.size() == 1u);
    BOOST_TEST(shown(zeros_only[0]) == "0 0 0");
}

BOOST_AUTO_TEST_CASE(sums_on_what_is_known) {
    solve::row_model const& row = three.model.rows[0];
    auto const cells = [](std::vector<int> const& values) {
        std::vector<solve::solved_cell> out(7);
        for (std::size_t i = 0; i < 7; ++i)
            if (values[i] >= 0) out[i].value = decimal{values[i], 0};
        return out;
    };
    auto whole = cells({9, 3, 0, 0, 1, 0, 13});
    BOOST_TEST(solve::detail::infer_single_unknown(row, whole));
    auto wrong = cells({9, 3, 0, 0, 1, 0, 14});
    BOOST_TEST(!solve::detail::infer_single_unknown(row, wrong));
    auto one = cells({9, -1, 0, 0, 1, 0, 13});
    BOOST_TEST(solve::detail::infer_single_unknown(row, one));
    BOOST_TEST(one[1].value == (decimal{3, 0}));
    BOOST_TEST(one[1].origin == origin::inferred);
    auto negative = cells({9, -1, 0, 0, 1, 0, 4});
    BOOST_TEST(!solve::detail::infer_single_unknown(row, negative));
    auto open = cells({9, -1, -1, 0, 1, 0, 13});
    BOOST_TEST(solve::detail::infer_single_unknown(row, open));
    BOOST_TEST(!open[1].value.has_value());
    auto too_small = cells({9, -1, -1, 0, 1, 0, 5});
    BOOST_TEST(!solve::detail::infer_single_unknown(row, too_small));
}

/// One column lost in every row: the sums tell what stood there, not where.
BOOST_AUTO_TEST_CASE(a_row_without_a_column) {
    auto const items = items_of("9 3 0 0 0 13");
    std::vector<std::size_t> const values{0, 1, 2, 3, 4, 5};
    solve::row_input const in{&three.model.rows[0], items, values};
    for (auto const& [column, want] : {std::pair{0u, "1 9 3 0 0 0 13"}, std::pair{4u, "9 3 0 0 1 0 13"}}) {
        auto const c = solve::detail::candidate_without(in, column);
        BOOST_REQUIRE(c.size() == 1u);
        BOOST_TEST(shown(c[0]) == want);
        BOOST_TEST((c[0].cells[column].origin == origin::inferred));
    }
    // Where one reading has printed what the other takes from the sums, that is printed nowhere for sure.
    auto const other = items_of("9 0 0 0 0 9");
    solve::row_input const zeros{&three.model.rows[0], other, values};
    solve::candidate either = solve::detail::candidate_without(zeros, 2).at(0);
    solve::detail::infer_what_either_infers(either, solve::detail::candidate_without(zeros, 4).at(0));
    BOOST_TEST(shown(either) == "9 0 0 0 0 0 9");
    for (std::size_t c = 0; c < 7; ++c) BOOST_TEST((either.cells[c].origin == origin::inferred) == (c == 2 || c == 4));
    BOOST_TEST(solve::detail::candidate_without(in, 6).size() == 1u);  // the total itself, then of 25
    auto const wrong = items_of("9 3 0 0 0 11");
    BOOST_TEST(solve::detail::candidate_without({&three.model.rows[0], wrong, values}, 2).empty());
}

/// Candidates of one edit are enough at first; those of two may be asked for.
BOOST_AUTO_TEST_CASE(dearer_ones_are_left_for_later) {
    auto const items = items_of("9 3 _ 0 0 0 13");
    std::vector<std::size_t> const values{0, 1, 2, 3, 4, 5, 6};
    solve::step_counter steps;
    auto const few = solve::read_row({&three.model.rows[0], items, values}, steps, false);
    auto const all = solve::read_row({&three.model.rows[0], items, values}, steps, true);
    BOOST_TEST(few.may_grow);
    BOOST_TEST(!all.may_grow);
    BOOST_TEST(few.all.size() < all.all.size());
    BOOST_TEST(few.all.back().cost <= solve::cost.one_edit);
    for (std::size_t i = 0; i < few.all.size(); ++i) BOOST_TEST(shown(few.all[i]) == shown(all.all[i]));
    BOOST_TEST(all.all.at(few.all.size()).cost > solve::cost.one_edit);
}

/// Many candidates and long rows end.
BOOST_AUTO_TEST_CASE(the_search_is_bounded) {
    solve::step_counter steps;
    auto const items = items_of(std::string(18, '1'));
    solve::item it = items[0];
    it.digits = std::string(300, '1');
    it.value.reset();
    std::vector<solve::item> const one{it};
    std::vector<std::size_t> const values{0};
    auto const all = solve::read_row({&four.model.rows[0], one, values}, steps).all;
    BOOST_TEST(all.size() <= solve::detail::most_candidates);
    BOOST_TEST(steps.taken() < 1'000'000u);
}

/// Digits that ran together end with their line: 100 1 40 0 0 31 172 sums up, but 2 is the next row's number.
BOOST_FIXTURE_TEST_CASE(digits_of_two_lines, rows) {
    BOOST_TEST(among(seven("100140003117 2"), "100 1 40 0 0 31 172"));
    BOOST_TEST(!among(candidates(three.model.rows[0], "100140003117 2", true), "100 1 40 0 0 31 172"));
}

/// Where the total stands first, its parts are not yet known when it is placed: a total in two pieces is found.
BOOST_AUTO_TEST_CASE(a_total_before_its_parts) {
    solve::reordered_table const turned = solve::reordered(three.view, {{{6, 0, 1, 2, 3, 4, 5}, false}});
    solve::model const model = solve::make_model(turned.view);
    auto const all = candidates(model.rows[0], "1 3 9 3 0 0 1 0");
    BOOST_TEST(among(all, "13 9 3 0 0 1 0"));
    BOOST_TEST(shown(candidates(model.rows[0], "13 9 3 0 0 1 0").front()) == "13 9 3 0 0 1 0");
    BOOST_TEST(!among(candidates(model.rows[0], "1 3 9 3 0 0 2 0"), "13 9 3 0 0 2 0"));
}

/// All digits of a row in one cell, the others empty; not beside a sign, which is a cell of its own, nor where several cells hold them.
BOOST_AUTO_TEST_CASE(digits_in_one_cell) {
    auto const read = [this](std::string_view figures, std::size_t sign = solve::none) {
        auto items = items_of(figures);
        std::vector<std::size_t> values;
        for (std::size_t i = 0; i < items.size(); ++i) values.push_back(i);
        if (sign != solve::none) items[sign].sign = true;
        solve::step_counter steps;
        return solve::read_row({&three.model.rows[0], items, values}, steps).all;
    };
    BOOST_TEST(among(read("4100005"), "4 1 0 0 0 0 5"));
    BOOST_TEST(among(read("_ 4100005"), "4 1 0 0 0 0 5"));
    BOOST_TEST(among(read("4100005 _ _ _ _ _ _"), "4 1 0 0 0 0 5"));
    BOOST_TEST(among(read("4 100005"), "4 1 0 0 0 0 5"));
    BOOST_TEST(read("_ 4100005", 0).empty());
    BOOST_TEST(read("4 100005 _").empty());
    BOOST_TEST(!among(read("4100005 _ _ _ _ _ _ _ _ _ _ _ _ _ _"), "4 1 0 0 0 0 5"));
}

/// Of readings with the same values the cheapest is kept; where two cost as much, what one takes from the sums is printed nowhere for sure.
BOOST_AUTO_TEST_CASE(readings_with_the_same_values) {
    auto const read = [](int cost, std::vector<int> const& values, std::size_t inferred = solve::none) {
        solve::candidate c;
        c.cost = cost;
        for (int const v : values) {
            solve::solved_cell x;
            if (v >= 0) x.value = decimal{v, 0};
            x.origin = c.cells.size() == inferred ? origin::inferred : origin::printed;
            c.cells.push_back(x);
        }
        return c;
    };
    std::vector<solve::candidate> all{read(9, {1, 2}), read(5, {1, 2}), read(7, {1, -1}), read(5, {1, 2}, 1), read(9, {1, 2}, 0)};
    solve::detail::unique_by_values(all);
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].cost == 5);
    BOOST_TEST(all[0].elsewhere == 2u);  // the second column
    BOOST_TEST(all[1].cost == 7);
    BOOST_TEST(all[1].elsewhere == 0u);
    solve::detail::infer_what_either_infers(all[0], all[0]);
    BOOST_TEST((all[0].cells[0].origin == origin::printed));
    BOOST_TEST((all[0].cells[1].origin == origin::inferred));
    BOOST_TEST(all[0].cells[1].value->unscaled == 2);
    solve::candidate own = read(5, {1, 2, 3});
    solve::detail::infer_what_either_infers(own, read(5, {1, 4, 3}, 1));
    BOOST_TEST((own.cells[1].origin == origin::printed));  // another value
    solve::detail::infer_what_either_infers(own, read(5, {1, 4, 3}, 2));
    BOOST_TEST((own.cells[2].origin == origin::inferred));
}

/// Two groups of three are empty: the cells stand in place, with an empty one too many before them or behind.
BOOST_AUTO_TEST_CASE(many_empty_cells) {
    for (std::string const& row : {std::string{"1 0 0 0 1 _ _ _ _ _ _ _ _ _ _"}, std::string{"_ _ _ _ _ _ _ _ _ _ 1 0 0 0 1"}}) {
        std::string want = row;
        std::replace(want.begin(), want.end(), '_', '?');
        for (std::string const& figures : {row, "_ " + row, row + " _"}) BOOST_TEST(among(fifteen(figures), want), figures);
    }
    BOOST_TEST(fifteen("1 0 0 0 2 _ _ _ _ _ _ _ _ _").empty());
}

/// Each cell cut from digits knows the items that hold it.
BOOST_AUTO_TEST_CASE(items_of_cut_digits) {
    auto const all = seven("4 100005");
    BOOST_REQUIRE(!all.empty());
    BOOST_TEST(shown(all[0]) == "4 1 0 0 0 0 5");
    BOOST_TEST(all[0].cells[0].item == 0u);
    BOOST_TEST(all[0].cells[0].last_item == 0u);
    for (std::size_t c = 1; c < 7; ++c) {
        BOOST_TEST(all[0].cells[c].item == 1u);
        BOOST_TEST(all[0].cells[c].last_item == 1u);
        BOOST_TEST(all[0].cells[c].digits_from == c - 1);
        BOOST_TEST(all[0].cells[c].digits_count == 1u);
    }
}

BOOST_AUTO_TEST_SUITE_END()
