// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/extra_columns.hpp>

#include <functional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_extra_columns {

/// Section 三 with something more in each row.
struct wider : three {
    /// What stands in row `n` before its figure in column `at`.
    void add(std::size_t at, std::function<std::string(std::size_t, std::vector<std::string> const&)> const& what) {
        std::size_t n = 0;
        for (auto const& row : view.grids[0].rows) {
            std::istringstream in(table.values(row.path));
            std::vector<std::string> values;
            for (std::string v; in >> v;) values.push_back(v);
            std::string out;
            for (std::size_t c = 0; c <= values.size(); ++c) {
                if (c == at) out += what(n, values) + ' ';
                if (c < values.size()) out += values[c] + ' ';
            }
            table.rows[std::string{row.path}] = out;
            ++n;
        }
    }
    /// Its rows, all or those named, are read as without it, and it is said of all.
    void told(std::vector<std::string> const& but = {}) const {
        solve::solution const s = solved();
        same_but(s, but);
        BOOST_REQUIRE(find(s, code::cell_extra) != nullptr);
        BOOST_TEST(said<solve::about_rows>(*find(s, code::cell_extra)).rows.size() == 25u);
    }
};

}  // namespace solve_extra_columns

BOOST_AUTO_TEST_SUITE(solve_extra_columns)

BOOST_FIXTURE_TEST_CASE(last_years_total_behind, wider) {
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    told();
}

/// Blanks beside it are cells of the form: which figure is which, the other rows tell.
BOOST_FIXTURE_TEST_CASE(with_a_row_of_blanks, wider) {
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    std::string& row = table.rows["unavailable.not_held"];
    row = "_ 1 _ _ 1 0 4 " + row.substr(row.rfind('4', row.size() - 2));
    std::vector<solve::item> items = table.items(*this);
    for (solve::item& it : items) it.sign = it.kind == solve::item::kind::blank;
    solve::solution const s = solve::solve(model, items);
    same_but(s, {"unavailable.not_held"});
    BOOST_TEST(values(s, "unavailable.not_held").ends_with(" 1 0 4"));
}

/// Few rows have all their figures; these tell where the sums of no other choice hold.
BOOST_FIXTURE_TEST_CASE(with_blanks_for_most_noughts, wider) {
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    std::size_t n = 0;
    for (auto const& row : view.grids[0].rows)
        if (std::string& text = table.rows[std::string{row.path}]; n++ % 6 != 0)
            if (std::size_t const nought = text.find(" 0 "); nought != std::string::npos) text[nought + 1] = '_';
    std::vector<solve::item> items = table.items(*this);
    for (solve::item& it : items) it.sign = it.kind == solve::item::kind::blank;
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(has(s, code::cell_extra));
    BOOST_TEST(values(s, "received").ends_with(" 13"));
    BOOST_TEST(values(s, "processed_total").ends_with(" 13"));
}

/// Several stand before the figures, behind them, or at both ends.
BOOST_FIXTURE_TEST_CASE(two_columns_more, wider) {
    auto const some = [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); };
    auto const others = [](std::size_t n, auto const&) { return std::to_string(9000 + n * n); };
    for (auto const& [first, second] : {std::pair{0, 0}, std::pair{0, 8}, std::pair{7, 8}}) {
        table = {};
        add(static_cast<std::size_t>(first), some);
        add(static_cast<std::size_t>(second), others);
        BOOST_TEST_CONTEXT(first << ' ' << second) told();
    }
}

BOOST_FIXTURE_TEST_CASE(a_subtotal_inside, wider) {
    add(6, [](std::size_t, std::vector<std::string> const& v) {
        int sum = 0;
        for (std::size_t c = 1; c < 6; ++c) sum += std::stoi(v[c]);
        return std::to_string(sum);
    });
    told();
}

/// A column that the totals count and the form has not: without any column the sums do not hold, and nothing is read.
BOOST_FIXTURE_TEST_CASE(a_kind_of_applicant_that_the_form_has_not, wider) {
    add(5, [](std::size_t n, auto const&) { return n % 3 == 0 ? "2" : "0"; });
    for (auto& [path, row] : table.rows)
        if (row.find(" 2 ") != std::string::npos) {
            std::istringstream in(row);
            std::vector<std::string> v;
            for (std::string x; in >> x;) v.push_back(x);
            if (v[5] != "2") continue;
            v[7] = std::to_string(std::stoi(v[7]) + 2);
            row.clear();
            for (std::string const& x : v) row += x + ' ';
        }
    std::string const heads = "自然人 法人或其他组织 总计 ; 商业企业 科研机构 社会公益组织 法律服务机构 新闻媒体 其他 ; ";
    solve::solution const s = solve::solve(model, items_of(heads + table.text(*this)));
    for (std::string const& row : rows_of(model, s)) BOOST_TEST(row == "? ? ? ? ? ? ?");
    BOOST_TEST(has(s, code::table_not_read));
}

/// A figure too many in a row or two is no column.
BOOST_FIXTURE_TEST_CASE(figures_too_many_in_two_rows, wider) {
    table.rows["granted"] = "4 1 0 0 0 0 5 12";
    table.rows["received"] = "9 3 0 0 1 0 77 13";
    std::vector<solve::item> const items = table.items(*this);
    BOOST_TEST(!solve::find_extra_columns(model, items, solve::labelled_runs(model, items)).found);
    same_but(solved());
}

/// A row that lacks a cell hides no column; which of its cells is of that, nothing tells.
BOOST_FIXTURE_TEST_CASE(a_row_that_lacks_a_cell, wider) {
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    table.rows["unavailable.not_held"] = "_ _ _ _ _ _ 877";
    std::vector<solve::item> items = table.items(*this);
    for (solve::item& it : items) it.sign = it.kind == solve::item::kind::blank;
    solve::solution const s = solve::solve(model, items);
    same_but(s, {"unavailable.not_held"});
    BOOST_TEST(!values(s, "unavailable.not_held").ends_with("877"));
}

/// In a table of noughts few sums can hold; that no other column's do tells the same.
BOOST_FIXTURE_TEST_CASE(among_noughts, wider) {
    table.rows = {{"carried_over", "4 0 0 0 0 0 4"}, {"carried_forward", "4 0 0 0 0 0 4"}};
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    std::vector<solve::item> const items = table.items(*this);
    solve::extra_columns const found = solve::find_extra_columns(model, items, solve::labelled_runs(model, items));
    BOOST_TEST(found.found);
    BOOST_TEST(found.dropped.size() == 25u);
    BOOST_TEST(!found.rest.empty());
    // With nothing but noughts any column may be the one.
    table.rows.clear();
    add(7, [](std::size_t, auto const&) { return "0"; });
    std::vector<solve::item> const noughts = table.items(*this);
    BOOST_TEST(!solve::find_extra_columns(model, noughts, solve::labelled_runs(model, noughts)).found);
}

/// Of a row that lacks a cell no figure is one of the form's for sure: each stands for what cannot be read, in a cell.
BOOST_FIXTURE_TEST_CASE(figures_of_a_row_that_lacks_a_cell, wider) {
    add(7, [](std::size_t n, auto const&) { return std::to_string(400 + n * 7); });
    table.rows["unavailable.not_held"] = "_ _ _ _ _ _ 877";
    std::vector<solve::item> items = table.items(*this);
    for (solve::item& it : items) it.sign = it.kind == solve::item::kind::blank;
    solve::extra_columns const found = solve::find_extra_columns(model, items, solve::labelled_runs(model, items));
    BOOST_REQUIRE(found.found);
    std::size_t cells = 0;
    for (std::size_t k = 0; k < found.rest.items.size(); ++k)
        if (items[found.rest.printed[k]].digits == "877") {
            ++cells;
            BOOST_TEST((found.rest.items[k].kind == solve::item::kind::blank));
            BOOST_TEST(found.rest.items[k].unread);
            BOOST_TEST(found.rest.items[k].adjacent);
        }
    BOOST_TEST(cells == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
