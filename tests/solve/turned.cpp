// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/turned.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace {

/// Section 三 column after column.
struct by_columns : three {
    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6};  ///< of the columns
    std::string lost_label;                               ///< of a row, by its path

    [[nodiscard]] std::string text() const {
        std::string out;
        std::vector<std::string> rows;
        for (auto const& row : view.grids[0].rows) {
            if (row.alternative == form::alternative::undivided) continue;
            if (row.path != lost_label) out += std::string{row.label} + " ; ";
            rows.push_back(table.values(row.path) + ' ');
        }
        for (std::size_t const c : order) {
            out += std::string{view.grids[0].columns[c].label} + " ; ";
            for (std::string const& row : rows) {
                std::size_t from = 0;
                for (std::size_t k = 0; k < c; ++k) from = row.find(' ', from) + 1;
                if (from < row.size()) out += row.substr(from, row.find(' ', from) - from) + " ; ";
            }
        }
        return out;
    }
    [[nodiscard]] solve::solution solved(std::string const& behind = {}) const {
        return solve::solve(model, items_of(text() + behind));
    }
    void nothing(solve::solution const& s) const {
        for (std::string const& row : rows_of(model, s)) BOOST_TEST(row == "? ? ? ? ? ? ?");
        BOOST_REQUIRE(s.findings.size() == 1u);
        BOOST_TEST(s.findings[0].code == code::table_not_read);
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(solve_turned)

BOOST_FIXTURE_TEST_CASE(columns_become_rows, by_columns) {
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(s.findings.empty());
    // 13, the total of what was received: the first figure behind 总计, behind all labels and six columns.
    std::size_t const rows = 25, labels = 2 * rows, column = 2 + 2 * rows;
    BOOST_TEST(s.cells.at(row("received") * 7 + 6).item == labels + 6 * column + 2);
}

BOOST_FIXTURE_TEST_CASE(their_heads_tell_which_they_are, by_columns) {
    order = {2, 0, 6, 1, 3, 4, 5};
    same_but(solved());
}

BOOST_FIXTURE_TEST_CASE(a_lost_label_or_two_are_told_by_the_count, by_columns) {
    lost_label = "granted";
    same_but(solved());
}

/// What is no whole table is not read: not a column without a figure, nor one twice or not there, nor figures behind other words.
BOOST_FIXTURE_TEST_CASE(nothing_is_read_unless_all_columns_are_whole, by_columns) {
    table.rows["granted"] = "4 1 0 0 0 0";
    nothing(solved());
    table.rows["granted"] = "4 1 0 0 0 0 5";
    order.pop_back();
    nothing(solved());
    order.push_back(5);
    nothing(solved());
    order.back() = 6;
    nothing(solved("别处 3 ; 7 ;"));
    same_but(solved("别处 ;"));
}

BOOST_FIXTURE_TEST_CASE(rows_under_heads_are_no_columns, by_columns) {
    BOOST_TEST(!solve::turn_columns(model, table.items(*this)).found);
    BOOST_TEST(!solve::turn_columns(model, items_of("自然人 其他 总计 " + table.text(*this))).found);
    // Merged cells of heads are empty.
    BOOST_TEST(
        !solve::turn_columns(model, items_of("总计 _ _ _ _ _ _ _ _ _ ; 其他 _ _ _ _ _ _ _ _ ; " + table.text(*this))).found);
}

BOOST_AUTO_TEST_SUITE_END()
