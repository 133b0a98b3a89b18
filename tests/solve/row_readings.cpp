// SPDX-License-Identifier: BSL-1.0
// The readings of one row and what each costs, and how soon a search gives up what cannot hold.
#include <gongkai/solve/candidates.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_row_readings {

struct rows {
    requests_form three;
    review_form four;
    disclosure_form two;

    struct read {
        std::vector<solve::candidate> all;
        bool may_grow = false;
        std::size_t steps = 0;
    };
    /// A row's readings; "-" is a sign for none, "?" a figure that cannot be read, "^5" stands in one cell with what is before it, "5.5" is no
    /// count.
    static read of(solve::row_model const& row, std::string_view figures, bool wide = true, bool columns_decide = true) {
        std::vector<solve::item> items;
        std::vector<std::size_t> values;
        while (!figures.empty()) {
            std::string_view word = figures.substr(0, figures.find(' '));
            figures.remove_prefix(std::min(figures.size(), word.size() + 1));
            bool const sign = word == "-", unread = word == "?", joined = word.starts_with('^');
            if (joined) word.remove_prefix(1);
            std::string digits{sign || unread ? "_" : word};
            std::size_t const point = digits.find('.');
            if (point != std::string::npos) digits.erase(point, 1);
            solve::item it = items_of(digits).front();
            it.sign = sign;
            it.unread = unread;
            it.joined = joined;
            if (point != std::string::npos) it.value->scale = 1, it.closed = true;
            values.push_back(items.size());
            items.push_back(std::move(it));
        }
        solve::step_counter steps;
        solve::row_candidates found = solve::read_row({&row, items, values, columns_decide}, steps, wide);
        return {std::move(found.all), found.may_grow, steps.taken()};
    }
    [[nodiscard]] read seven(std::string_view figures, bool wide = true, bool columns_decide = true) const {
        return of(three.model.rows[0], figures, wide, columns_decide);
    }
    [[nodiscard]] read fifteen(std::string_view figures) const { return of(four.model.rows[0], figures); }
    [[nodiscard]] read triple(std::string_view figures) const { return of(two.model.rows[0], figures); }

    static std::string shown(solve::candidate const& c) {
        std::string out;
        for (solve::solved_cell const& x : c.cells)
            out += (out.empty() ? "" : " ") + (x.value ? to_string(*x.value) : std::string{"?"});
        return out;
    }
};

}  // namespace solve_row_readings

BOOST_FIXTURE_TEST_SUITE(solve_row_readings, solve_row_readings::rows)

using solve::cost;

/// Empty cells in place cost the least; a lost cell or two in one, and one of the empty ones none of the row's, come next.
BOOST_AUTO_TEST_CASE(few_figures_and_empty_cells_behind) {
    auto const narrow = seven("7 35 6 2 _ _ _", false);
    BOOST_REQUIRE(narrow.all.size() == 1u);
    BOOST_TEST(shown(narrow.all[0]) == "7 35 6 2 ? ? ?");
    BOOST_TEST(narrow.all[0].cost == 3 * cost.blank);
    BOOST_TEST(narrow.may_grow);
    auto const wide = seven("7 35 6 2 _ _ _");
    BOOST_REQUIRE(wide.all.size() == 6u);
    BOOST_TEST(!wide.may_grow);
    bool split = false;
    for (std::size_t k = 1; k < wide.all.size(); ++k) {
        solve::candidate const& c = wide.all[k];
        BOOST_TEST(c.cost == cost.missing + 2 * cost.blank + cost.filler_rare);
        if (!c.split) continue;
        split = true;
        BOOST_TEST(shown(c) == "7 3 5 6 2 ? ?");
        BOOST_TEST(c.cells[1].digits_count == 1u);
        BOOST_TEST(c.cells[2].digits_from == 1u);
        BOOST_TEST(c.cells[2].digits_count == 1u);
    }
    BOOST_TEST(split);
    // Where no column decides, one edit is enough.
    BOOST_TEST(seven("7 35 6 2 _ _ _", true, false).all.size() == 1u);
}

/// More empty cells than two edits reach: each is one of the row's, and the one that closes it none.
BOOST_AUTO_TEST_CASE(many_empty_cells) {
    auto const all = fifteen("0 0 _ _ _ _ _ _ _ _ _ _ _ _ _ _").all;
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].cost == 13 * cost.blank + cost.filler_rare);
    auto const before = fifteen("_ 0 0 _ _ _ _ _ _ _ _ _ _ _ _ _").all;
    BOOST_REQUIRE(before.size() == 2u);  // in place, or behind a cell that is none of its own
    BOOST_TEST(shown(before[0]) == "0 0 ? ? ? ? ? ? ? ? ? ? ? ? ?");
    BOOST_TEST(before[0].cost == 13 * cost.blank + cost.filler);
    BOOST_TEST(before[1].cost == 13 * cost.blank + cost.filler_rare);
}

/// Not even one figure: the empty cells are the row's last, or as many as there are.
BOOST_AUTO_TEST_CASE(no_figure) {
    auto const items_of_row = [](read const& r) {
        std::string out;
        for (solve::solved_cell const& c : r.all.at(0).cells) out += c.item == solve::none ? "." : std::to_string(c.item);
        return out;
    };
    BOOST_TEST(items_of_row(seven("_ _")) == "01.....");
    BOOST_TEST(items_of_row(seven("_ _ _ _ _ _ _ _ _")) == "2345678");
    BOOST_TEST(seven("").all.empty());
}

/// One column lacks its figure and another has two digits in one: by the digits, or by an edit and what the sum then is.
BOOST_AUTO_TEST_CASE(a_needless_zero_among_few) {
    auto const all = seven("8 038 1 370 84").all;
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(shown(all[0]) == "8 0 38 1 37 0 84");
    BOOST_TEST(all[0].cost == cost.digits);
    BOOST_TEST(shown(all[1]) == "8 0 38 1 370 84 501");
    BOOST_TEST(all[1].cost == cost.missing + cost.split);
}

/// 00 for 0 is taken where figures other than noughts make the sum hold, and is surely so.
BOOST_AUTO_TEST_CASE(a_needless_zero_that_the_sum_confirms) {
    auto const all = seven("00 0 0 0 8 0 8").all;
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(shown(all[0]) == "0 0 0 0 8 0 8");
    BOOST_TEST(all[0].sums_hold);
    BOOST_TEST(all[0].cost == 0);
}

/// As printed, though the sum does not hold: dearer than any two edits.
BOOST_AUTO_TEST_CASE(as_printed_last) {
    auto const all = seven("0 98 9 0 5 8 0 -", true, false).all;
    BOOST_TEST(shown(all.back()) == "0 98 9 0 5 8 0");
    BOOST_TEST(all.back().cost == cost.two_edits + 1);
    BOOST_TEST(!all.back().sums_hold);
}

/// Nothing is read of too few cells, of too many, or where a figure cannot be read and no sum tells which is too many.
BOOST_AUTO_TEST_CASE(none) {
    BOOST_TEST(seven("0 ? 8 _ _ _").all.empty());
    BOOST_TEST(seven("1 2 3 4").all.empty());
    BOOST_TEST(triple("0 ? 0 0").all.empty());
    BOOST_TEST(triple("00 0").all.empty());
    BOOST_TEST(seven("1 2 3 4 5 6 7 8 9 10 11").all.empty());
}

/// A search goes on only with what may hold within its budget: else these rows would take half as many steps again, or several times as many.
BOOST_AUTO_TEST_CASE(steps) {
    struct limited {
        std::string_view figures;
        std::size_t most;
    };
    for (limited const& l : {limited{"7 35 6 2 _ _ _", 310}, limited{"9 3 0 0 1 0 0 13", 245}, limited{"93 0 0 1 0 13", 170},
                             limited{"9 3 0 0 1 0 13 4", 265}, limited{"1 009 3 0 0 1 0 1013", 90}, limited{"41 0 0 0 0 5", 145}})
        BOOST_TEST(seven(l.figures).steps <= l.most, l.figures << ": " << seven(l.figures).steps);
    for (limited const& l : {limited{"0 12 3 4 19 5 6 0 0 11 1 0 0 1", 465}, limited{"0 12 3 4 19 5 6 0 0 11 1 0 0 0 1 7", 455},
                             limited{"0 12 34 19 5 6 0 0 11 1 0 0 0 1", 275}})
        BOOST_TEST(fifteen(l.figures).steps <= l.most, l.figures << ": " << fifteen(l.figures).steps);
}

BOOST_AUTO_TEST_SUITE_END()
