// SPDX-License-Identifier: BSL-1.0
// What the columns decide among the ways to read the rows: above all which column of a table is not there.
#include <gongkai/solve/interpret.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"
#include "shop.hpp"
#include "support/requests_labels.hpp"

#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/mark.hpp>
#include <gongkai/solve/heads.hpp>

using namespace gongkai;
using namespace gongkai_test;

namespace solve_interpret {

struct lost : three {
    /// Takes the figure of this number out of each row, and puts words behind its last.
    void take_out(std::size_t column, std::string_view behind = {}) {
        requests_text const whole;
        for (auto const& r : view.grids[0].rows) {
            std::string row = whole.values(r.path) + ' ';
            std::size_t from = 0;
            for (std::size_t c = 0; c < column; ++c) from = row.find(' ', from) + 1;
            row.erase(from, row.find(' ', from) + 1 - from);
            row.pop_back();
            table.rows[r.path] = row + std::string{behind};
        }
    }
    /// The heads of all columns but one, each a cell of one line, before the table.
    [[nodiscard]] solve::solution solved_under_heads(std::size_t without) const {
        std::string heads;
        auto const& columns = view.grids[0].columns;
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (c != without) heads += std::string{columns[c].label} + ' ';
        return solve::solve(model, items_of(heads + "; " + table.text(*this)));
    }
};

/// The ways in which the first two rows share figures: how many each has.
std::string cut_in_two(solve::model const& model, std::string_view text) {
    auto const items = items_of(text);
    solve::alignment al;
    al.rows.resize(model.rows.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t r = 0; r < 2; ++r) al.rows[r].values.push_back(i);
    al.rows[0].found = al.rows[1].found = true;
    al.rows[0].shared_with = 1;
    std::vector<solve::alignment> out;
    solve::detail::share_cutter(model, items, out).run(al);
    std::string shown;
    for (solve::alignment const& a : out)
        shown += std::to_string(a.rows[0].values.size()) + "+" + std::to_string(a.rows[1].values.size()) + " ";
    return shown;
}

}  // namespace solve_interpret

BOOST_AUTO_TEST_SUITE(solve_interpret)

/// A figure too many, and one that is not read: either may be none of the row's. The columns tell, where they can.
BOOST_FIXTURE_TEST_CASE(a_figure_too_many_beside_one_that_is_not_read, three) {
    for (bool const told : {true, false}) {
        std::string const rest = told ? " （七）总计 4 0 0 0 0 0 4" : "";
        std::vector<solve::item> items = items_of("6.属于四类过程性信息 0 0 0 0 0 0 0 7.属于行政执法案卷 _ 0 0 0 0 0 4 4" + rest);
        auto const blank =
            std::find_if(items.begin(), items.end(), [](auto const& it) { return it.kind == solve::item::kind::blank; });
        blank->unread = blank->adjacent = true;
        solve::solution const s = solve::solve(model, items);
        BOOST_TEST(values(s, "denied.enforcement_file").substr(0, 1) != "0", told);
    }
}

/// Sums do not tell which column was lost: every row then reads as if another had been. What all of these share is given, and no search is
/// spent on more. Where no row's last figure is less than the others together, it is their total.
BOOST_FIXTURE_TEST_CASE(a_lost_column_is_null_and_said, lost) {
    take_out(1);
    solve::solution const s = solved();
    BOOST_TEST(values(s, "received") == "? ? ? ? ? ? 13");
    BOOST_TEST(values(s, "denied.state_secret") == zeros);
    BOOST_TEST(s.steps < 60'000u);
    BOOST_TEST(has(s, code::cell_absent));
    BOOST_TEST(!has(s, code::limit_reached));
}

/// An empty cell that closes each row moves nothing: the figures before it end in totals.
BOOST_FIXTURE_TEST_CASE(a_lost_column_before_empty_last_cells, lost) {
    take_out(1, " _");
    solve::solution const s = solved();
    BOOST_TEST(values(s, "received") == "? ? ? ? ? ? 13");
    BOOST_TEST(values(s, "denied.state_secret") == zeros);
}

/// The head that is not there tells which column it was.
BOOST_FIXTURE_TEST_CASE(a_lost_column_whose_head_is_lost_too, lost) {
    for (char const* const behind : {"", " _"}) {
        take_out(1, behind);
        solve::solution const s = solved_under_heads(1);
        same_but(s);
        BOOST_TEST(origin_of(s, "received", 1) == origin::inferred);
        BOOST_TEST(origin_of(s, "received", 6) == origin::printed);
    }
}

/// Figures that rows share are cut where they may be: with one too few, each row may be the one that lacks it; where some rows have not enough in
/// whatever way, no way is gone at all, of which there are 3 for each row.
BOOST_FIXTURE_TEST_CASE(rows_that_share_figures, three) {
    std::string figures;
    for (std::size_t i = 0; i < 7 * model.rows.size(); ++i) figures += "1 ";
    auto const items = items_of(figures);
    auto const ways = [&](std::size_t last, std::size_t numbers) {
        solve::alignment al;
        al.rows.resize(model.rows.size());
        for (std::size_t r = 0; r < last; ++r) {
            al.rows[r].found = true;
            al.rows[r].shared_with = last - 1;
            for (std::size_t i = 0; i < numbers; ++i) al.rows[r].values.push_back(i);
        }
        std::vector<solve::alignment> out;
        solve::detail::share_cutter(model, items, out).run(al);
        for (solve::alignment const& a : out) {
            std::size_t next = 0;
            for (solve::matched_row const& row : a.rows)
                for (std::size_t const i : row.values) BOOST_TEST(i == next++);
            BOOST_TEST(next == numbers);
        }
        return out.size();
    };
    BOOST_TEST(ways(3, 21) == 1u);
    BOOST_TEST(ways(3, 20) == 6u);  // of each row one less, or of two one less and of the third one more
    BOOST_TEST(ways(3, 18) == 1u);
    BOOST_TEST(ways(3, 17) == 0u);
    BOOST_TEST(ways(3, 24) == 1u);
    BOOST_TEST(ways(3, 25) == 0u);
    BOOST_TEST(ways(26, 26 * 6 - 1) == 0u);
    BOOST_TEST(ways(26, 26 * 6) == 1u);
    BOOST_TEST(ways(26, 26 * 6 + 1) == 26u);
    BOOST_TEST(ways(26, 26 * 7 - 2) == solve::detail::share_cutter::most);
}

/// Totals that are blank are told by their rows, where the figures before them do not end in totals.
BOOST_FIXTURE_TEST_CASE(blank_totals_are_no_lost_column, lost) {
    take_out(6, " _");
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(origin_of(s, "received", 5) == origin::printed);
    BOOST_TEST(origin_of(s, "received", 6) == origin::inferred);
}

/// Digits that ran together, and with them those of a column that the form has not: what sums up does so by chance.
BOOST_FIXTURE_TEST_CASE(splits_of_a_table_that_does_not_add_up, lost) {
    requests_text const whole;
    int more = 17;
    for (auto const& r : view.grids[0].rows) {
        std::string row = whole.values(r.path) + std::to_string(more += 7);
        std::erase(row, ' ');
        table.rows[r.path] = row;
    }
    solve::solution const s = solved();
    for (std::string const& row : rows_of(model, s)) BOOST_TEST(row.find_first_of("123456789") == std::string::npos, row);
    BOOST_TEST(has(s, code::table_not_read));
}

/// 9 11 20 of one row and 1 3 2 6 of the next are seven figures, but no row's: they do not sum up.
BOOST_FIXTURE_TEST_CASE(figures_behind_other_words_are_no_row_unless_they_sum_up, lost) {
    table.rows["denied.state_secret"] = "9 11 20 ; 另有情形 1 3 2 6";
    table.unlabelled.insert("denied.prohibited_by_law");
    table.rows["denied.prohibited_by_law"] = "";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "denied.state_secret") == "? ? ? ? ? ? ?");
}

/// Digits of a row's figures may go on in a line that the row's label cells do not shift: which figures', nothing tells.
BOOST_AUTO_TEST_CASE(digits_that_go_on_below) {
    std::vector<std::string> const labels = requests_labels();
    auto const read = [&labels](std::string_view row, std::string_view below) {
        std::string text;
        for (std::size_t k = 0; k < labels.size(); ++k)
            text += labels[k] + '\t' + (k == 6 ? std::string{row} + '\n' + std::string{below} : "0\t0\t0\t0\t0\t0\t0") + '\n';
        requests out;
        std::vector<diagnostic> const said = grammar::read_table<form::requests_table>(text, out, "requests");
        BOOST_TEST(!said.empty());
        return out.denied.endangers_security_or_stability;
    };
    for (std::string_view const below : {"\t01\t\t\t\t\t\t05\t\t", "\t2\t\t\t\t\t\t2\t\t"}) {
        auto const row = read("1\t0\t0\t0\t0\t0\t1", below);
        BOOST_TEST(!row.natural_person.has_value());
        BOOST_TEST(!row.total.has_value());
    }
}

/// A row that lacks a cell and has some that cannot be read tells nothing of which column is lost: it does not speak for a wrong one.
BOOST_FIXTURE_TEST_CASE(a_lost_column_beside_figures_that_cannot_be_read, lost) {
    take_out(1);
    auto items = items_of(table.text(*this));
    std::size_t const label = [&] {
        std::size_t i = 0;
        while (items[i].key != text::label_key(view.grids[0].rows[row("processed_total")].label)) ++i;
        return i;
    }();
    for (std::size_t const k : {label + 2, label + 6}) {
        items[k] = {};
        items[k].kind = solve::item::kind::blank;
        items[k].adjacent = items[k].unread = true;
    }
    solve::solution const s = solve::solve(model, items);
    for (char const* const path : {"received", "granted", "unavailable.not_held"}) {
        std::string const read = values(s, path);
        BOOST_TEST(read.starts_with("? "), path << ": " << read);
    }
    BOOST_TEST(has(s, code::row_not_read, row("processed_total")));
}

/// Where columns stand in another order, the largest part may stand where the last part does, and is no total though it is no less than the others.
BOOST_FIXTURE_TEST_CASE(blank_totals_behind_the_largest_part, lost) {
    solve::column_order order;
    order.columns = {1, 2, 3, 4, 5, 0, 6};
    solve::reordered_table const other = solve::reordered(view, {order});
    solve::model const turned = solve::make_model(other.view);
    std::string text;
    requests_text whole;
    whole.rows["granted"] = "3 2 0 0 0 0 5";
    whole.rows["not_processed.repeated"] = "1 0 0 0 0 0 1";
    for (auto const& r : view.grids[0].rows) {
        if (r.alternative == form::alternative::undivided) continue;
        std::string const v = whole.values(r.path);
        std::size_t const first = v.find(' '), last = v.rfind(' ');
        text += std::string{r.label} + v.substr(first, last - first) + ' ' + v.substr(0, first) + " _ ; ";
    }
    solve::solution const s = solve::solve(turned, items_of(text));
    for (auto const& r : turned.rows) {
        auto const& total = s.cells.at(r.first_cell + 6);
        BOOST_TEST((!total.value || total.origin == origin::inferred));
        if (r.row == row("received")) BOOST_TEST(!total.value);
    }
}

/// Two rows' figures in one, some of them lost: the first row's total is not the second's first figure.
BOOST_FIXTURE_TEST_CASE(a_total_before_the_next_rows_figures, three) {
    table.left_out = {"received", "carried_over"};
    std::string const labels = "一、本年新收政府信息公开申请数量二、上年结转政府信息公开申请数量 ";
    solve::solution const s = solve::solve(model, items_of(labels + "9 3 0 0 1 0 13 1 0 0 0 1 ; " + table.text(*this)));
    BOOST_TEST(!values(s, "carried_over").starts_with("13"));
}

/// What cannot be read holds its place there.
BOOST_FIXTURE_TEST_CASE(figures_that_cannot_be_read_in_rows_that_share, three) {
    table.left_out = {"not_processed.excessive", "not_processed.confirmation"};
    std::string text = table.text(*this);
    text.insert(text.find("（六）"),
                "4.无正当理由大量反复申请5.要求行政机关确认或重新出具已获取信息 _ 0 0 0 0 1 0 1 _ _ 0 0 0 0 1 ; ");
    std::vector<solve::item> items = items_of(text);
    std::size_t at = 0;
    while (!items[at].key.starts_with(text::label_key("4.无正当理由大量反复申请"))) ++at;
    for (std::size_t const i : {at + 9, at + 10}) items[i].adjacent = items[i].unread = true;
    solve::solution const s = solve::solve(model, items);
    std::string const first = values(s, "not_processed.excessive"), second = values(s, "not_processed.confirmation");
    BOOST_TEST((first == "0 0 0 0 1 0 1" || first == "? ? ? ? ? ? ?"));
    BOOST_TEST((second.ends_with("0 0 0 0 1") || second == "? ? ? ? ? ? ?"));
}

/// Digits that hold as a row by chance, with figures larger than the totals of their columns.
BOOST_FIXTURE_TEST_CASE(splits_beyond_their_columns_total, three) {
    table.rows["granted"] = "0100001111110014";
    BOOST_TEST(values(solved(), "granted") == "? ? ? ? ? ? ?");
}

/// Three rows of readings as an interpretation has them before anything is decided.
solve::interpretation undecided(solve::choices rows) {
    solve::interpretation out;
    out.rows = std::move(rows);
    out.pick.assign(out.rows.size(), solve::none);
    out.agreed.assign(out.rows.size(), std::vector<char>(2, 1));
    return out;
}
std::string agreed(solve::interpretation const& o) {
    std::string out;
    for (auto const& row : o.agreed)
        for (char const c : row) out += c != 0 ? 'y' : 'n';
    return out;
}

/// Every cell a number, all agreed, and no search cut short.
BOOST_FIXTURE_TEST_CASE(a_whole_interpretation, shop::form) {
    solve::interpretation o = undecided({{read(0, 1, 2)}, {}, {read(0, 9, -1), read(0, 3, 4)}});
    BOOST_TEST(o.whole());  // nothing is picked
    BOOST_TEST(o.chosen(0) == nullptr);
    BOOST_TEST(!o.value(0, 0));
    o.pick = {0, solve::none, 1};
    BOOST_TEST(o.whole());
    BOOST_TEST(o.value(2, 1)->unscaled == 4);
    o.agreed[1][0] = 0;  // of a row without a reading
    BOOST_TEST(o.whole());
    o.agreed[2][1] = 0;
    BOOST_TEST(!o.whole());
    o.agreed[2][1] = 1;
    o.pick[2] = 0;
    BOOST_TEST(!o.whole());
    o.pick[2] = 1;
    o.exhausted = true;
    BOOST_TEST(!o.whole());
}

/// Identities that do not hold; those with unknown cells tell nothing, nor do those of a row that is not there.
BOOST_FIXTURE_TEST_CASE(broken_identities, shop::form) {
    auto const broken = [this](solve::choices const& rows) {
        std::vector<std::size_t> pick;
        for (auto const& row : rows) pick.push_back(row.empty() ? solve::none : 0);
        return solve::detail::count_broken(model, rows, pick);
    };
    BOOST_TEST(broken({{read(0, 1, 2)}, {read(0, 3, 4)}, {read(0, 4, 6)}}) == 0u);
    BOOST_TEST(broken({{read(0, 1, 2)}, {read(0, 3, 4)}, {read(0, 4, 7)}}) == 1u);
    BOOST_TEST(broken({{read(0, 1, 2)}, {read(0, 3, 4)}, {read(0, 5, 7)}}) == 2u);
    BOOST_TEST(broken({{read(0, 1, -1)}, {read(0, 3, 4)}, {read(0, 5, 1)}}) == 1u);
    BOOST_TEST(broken({{read(0, 1, 2)}, {}, {read(0, 5, 7)}}) == 0u);
}

/// Where no combination keeps every identity: those that break fewest, the cheapest of these, and what they share.
BOOST_FIXTURE_TEST_CASE(the_fewest_broken_identities, shop::form) {
    solve::interpretation one = undecided({{read(0, 1, 2), read(0, 2, 3)}, {read(0, 3, 4)}, {read(0, 5, 9)}});
    BOOST_TEST(solve::detail::least_broken(model, one));
    BOOST_TEST(one.value(0, 0)->unscaled == 2);  // the apples hold
    BOOST_TEST(agreed(one) == "yyyyyy");
    solve::interpretation cheap = undecided({{read(0, 1, 2), read(9, 2, 3), read(5, 2, 8)}, {read(0, 3, 4)}, {read(0, 5, 99)}});
    BOOST_TEST(solve::detail::least_broken(model, cheap));
    BOOST_TEST(cheap.value(0, 1)->unscaled == 8);
    BOOST_TEST(agreed(cheap) == "yyyyyy");
    solve::interpretation two = undecided({{read(5, 2, 3), read(5, 2, 8)}, {read(0, 3, 4)}, {read(0, 5, 99)}});
    BOOST_TEST(solve::detail::least_broken(model, two));
    BOOST_TEST(two.value(0, 0)->unscaled == 2);
    BOOST_TEST(agreed(two) == "ynyyyy");
    // What is found later and better makes it sure again.
    solve::interpretation later = undecided({{read(5, 1, 3), read(5, 1, 8), read(5, 2, 8)}, {read(0, 3, 4)}, {read(0, 5, 99)}});
    BOOST_TEST(solve::detail::least_broken(model, later));
    BOOST_TEST(later.value(0, 0)->unscaled == 2);
    BOOST_TEST(agreed(later) == "yyyyyy");
    solve::interpretation gone = undecided({{read(0, 1, 2)}, {}, {read(0, 5, 9)}});
    BOOST_TEST(solve::detail::least_broken(model, gone));
    BOOST_TEST(gone.pick[0] == 0u);
    BOOST_TEST(gone.pick[1] == solve::none);
}
/// Digits that were cut are left to their rows, and so are too many combinations.
BOOST_FIXTURE_TEST_CASE(what_is_not_tried_in_all_combinations, shop::form) {
    solve::interpretation cut = undecided({{read(0, 1, 2), read(0, 2, 3)}, {read(0, 3, 4)}, {read(0, 5, 9)}});
    cut.rows[0][1].split = true;
    BOOST_TEST(!solve::detail::least_broken(model, cut));
    cut.rows[0] = {cut.rows[0][1]};  // the only reading of its row
    BOOST_TEST(solve::detail::least_broken(model, cut));
    auto const many = [](int count) {
        std::vector<solve::candidate> out;
        for (int v = 0; v < count; ++v) out.push_back(read(0, v, 0));
        return out;
    };
    solve::interpretation few = undecided({many(20), many(10), many(10)}), too_many = undecided({many(20), many(10), many(11)});
    BOOST_TEST(solve::detail::least_broken(model, few));
    BOOST_TEST(!solve::detail::least_broken(model, too_many));
}

/// A row alone decides what its cheapest readings share.
BOOST_FIXTURE_TEST_CASE(what_rows_alone_decide, shop::form) {
    solve::interpretation o = undecided({{read(0, 1, 2), read(0, 1, 3), read(1, 7, 7)}, {}, {read(4, 5, 9)}});
    solve::detail::rows_alone(model, o);
    BOOST_TEST(agreed(o) == "ynyyyy");
    BOOST_TEST(o.pick[0] == 0u);
    BOOST_TEST(o.pick[1] == solve::none);
    BOOST_TEST(o.pick[2] == 0u);
}

/// Two rows of three in one run: as many figures as they want are cut in one way; one less or more is either's; two less are one of each.
BOOST_FIXTURE_TEST_CASE(figures_that_two_rows_share, disclosure_form) {
    auto const cut = [this](std::string_view text) { return cut_in_two(model, text); };
    BOOST_TEST(cut("1 2 3 4 5 6") == "3+3 ");
    BOOST_TEST(cut("1 2 3 4 5") == "3+2 2+3 ");
    BOOST_TEST(cut("1 2 3 4 5 6 7") == "3+4 4+3 ");
    BOOST_TEST(cut("1 2 3 4") == "2+2 ");
    BOOST_TEST(cut("1 2 3 4 5 6 7 8") == "4+4 ");
    BOOST_TEST(cut("1 2 3") == "");
    BOOST_TEST(cut("1 2 3 4 5 6 7 8 9") == "");
    BOOST_TEST(cut("1 2 _ 4 5 6") == "3+3 ");        // all cells are there
    BOOST_TEST(cut("1 2 _ 3 4 5 _") == "3+2 2+3 ");  // the empty ones are none of them
}
/// A figure that is just the sum of those before it is their row's, too.
BOOST_FIXTURE_TEST_CASE(a_total_among_shared_figures, requests_form) {
    auto const cut = [this](std::string_view text) { return cut_in_two(model, text); };
    BOOST_TEST(cut("1 2 0 0 0 0 4 1 2 0 0 0 3") == "7+6 6+7 ");
    BOOST_TEST(cut("1 2 0 0 0 0 3 1 2 0 0 0 3") == "7+6 ");
    BOOST_TEST(cut("0 0 0 0 0 0 0 1 2 0 0 0 3") == "7+6 6+7 ");  // noughts tell nothing
}

BOOST_AUTO_TEST_SUITE_END()
