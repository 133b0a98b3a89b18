// SPDX-License-Identifier: BSL-1.0
// From how many rows, and by which of their sums, columns that the form has not are told.
#include <gongkai/solve/extra_columns.hpp>

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_extra_columns_told {

using cells = std::vector<std::string>;

/// The first rows of section 三, each as wide as is asked.
struct wide_rows : requests_form {
    /// A row of which the sum holds, and is more than 0.
    static cells filled(std::size_t n) { return {std::to_string(n + 1), "0", "0", "0", "0", "1", std::to_string(n + 2)}; }
    static cells noughts() { return cells(7, "0"); }
    /// Rows, each with a cell more in front of column `at`.
    static std::vector<cells> widened(std::size_t rows, std::size_t at, std::function<std::string(std::size_t)> const& more,
                                      std::function<cells(std::size_t)> const& row = filled) {
        std::vector<cells> out;
        for (std::size_t n = 0; n < rows; ++n) {
            out.push_back(row(n));
            out[n].insert(out[n].begin() + static_cast<std::ptrdiff_t>(at), more(n));
        }
        return out;
    }
    static std::string last_years(std::size_t n) { return std::to_string(400 + 7 * n); }

    [[nodiscard]] solve::extra_columns find(std::vector<cells> const& rows, std::string_view heads = {}) const {
        std::string text{heads};
        std::size_t n = 0;
        for (form::row_view const& r : view.grids[0].rows) {
            if (n == rows.size()) break;
            if (r.alternative == form::alternative::undivided) continue;
            text += ' ' + std::string{r.label};
            for (std::string const& c : rows[n]) text += ' ' + c;
            text += " ;";
            ++n;
        }
        std::vector<solve::item> const items = items_of(text);
        return solve::find_extra_columns(model, items, solve::labelled_runs(model, items));
    }
    /// "none", or "left" for a table that is not read, or of how many rows a cell is left out.
    [[nodiscard]] std::string told(std::vector<cells> const& rows, std::string_view heads = {}) const {
        solve::extra_columns const e = find(rows, heads);
        return !e.found ? "none" : e.rest.empty() ? "left" : std::to_string(e.dropped.size());
    }
};

constexpr std::string_view among = "自然人 法人或其他组织 总计 ; 商业企业 新闻媒体 科研机构 社会公益组织 法律服务机构 其他 ;",
                           behind = "自然人 法人或其他组织 总计 新闻媒体 ; 商业企业 科研机构 社会公益组织 法律服务机构 其他 ;",
                           before = "新闻媒体 自然人 法人或其他组织 总计 ; 商业企业 科研机构 社会公益组织 法律服务机构 其他 ;",
                           declared = "自然人 法人或其他组织 总计 ; 商业企业 科研机构 社会公益组织 法律服务机构 其他 ;";

}  // namespace solve_extra_columns_told

BOOST_FIXTURE_TEST_SUITE(solve_extra_columns_told, solve_extra_columns_told::wide_rows)

using namespace solve_extra_columns_told;

BOOST_AUTO_TEST_CASE(of_six_rows_and_more) {
    BOOST_TEST(told(widened(6, 7, last_years)) == "6");
    BOOST_TEST(told(widened(5, 7, last_years)) == "none");
}

/// Three quarters of the rows are as wide.
BOOST_AUTO_TEST_CASE(rows_that_are_as_wide) {
    for (std::size_t const wide : {18u, 17u}) {
        std::vector<cells> rows = widened(24, 7, last_years);
        for (std::size_t n = wide; n < rows.size(); ++n) rows[n].pop_back();
        BOOST_TEST(told(rows) == (wide == 18 ? "18" : "none"));
    }
    std::vector<cells> rows = widened(24, 7, last_years);
    rows[5].push_back("3");  // one is wider still
    BOOST_TEST(told(rows) == "none");
}

/// A quarter of them has something in the column.
BOOST_AUTO_TEST_CASE(rows_that_fill_it) {
    for (std::size_t const some : {6u, 5u})
        BOOST_TEST(told(widened(24, 3, [some](std::size_t n) { return n < some ? last_years(n) : "_"; })) ==
                   (some == 6 ? "24" : "none"));
}

/// An empty cell of a wide label stands before each row's; a row whose first cell is empty has its own behind that, unless empty cells close
/// rows, too.
BOOST_AUTO_TEST_CASE(where_a_row_begins) {
    std::vector<cells> rows = widened(24, 7, last_years);
    for (cells& r : rows) r.insert(r.begin(), "_");
    rows[3][1] = "_";
    BOOST_TEST(told(rows) == "24");
    rows[9].push_back("_");
    BOOST_TEST(told(rows) == "23");
    // A row that has just the cells of the table begins with its first.
    rows[3].erase(rows[3].begin());
    BOOST_TEST(told(rows) == "24");
    // One cell less, and it lacks one.
    rows[3].pop_back();
    BOOST_TEST(told(rows) == "23");
}

/// Three sums that hold and are more than 0, or three that hold where three of any other choice break.
BOOST_AUTO_TEST_CASE(sums_that_hold) {
    auto const table = [](std::size_t holding, std::size_t breaking) {
        return widened(
            24, 3, [breaking](std::size_t n) { return n >= 10 && n < 10 + breaking ? "5" : "0"; },
            [holding](std::size_t n) { return n < holding ? filled(n) : noughts(); });
    };
    BOOST_TEST(told(table(3, 2)) == "24");
    BOOST_TEST(told(table(2, 2)) == "none");
    BOOST_TEST(told(table(2, 3)) == "24");
    BOOST_TEST(told(table(3, 0)) == "24");  // any of several columns of noughts
    std::set<std::string> left;
    solve::extra_columns const e = find(table(3, 2));
    for (solve::item const& it : e.rest.items)
        if (it.digits == "5") left.insert(it.digits);
    BOOST_TEST(left.empty());
}

/// One sum that does not hold is a slip where eight do.
BOOST_AUTO_TEST_CASE(a_slip) {
    for (std::size_t const filled_rows : {9u, 8u}) {
        std::vector<cells> rows =
            widened(24, 7, last_years, [filled_rows](std::size_t n) { return n < filled_rows ? filled(n) : noughts(); });
        rows[0][6] = "77";
        BOOST_TEST(told(rows) == (filled_rows == 9 ? "24" : "left"));
    }
    std::vector<cells> rows = widened(24, 7, last_years);
    rows[0][6] = rows[1][6] = "77";
    BOOST_TEST(told(rows) == "left");
}

/// A column of noughts that the form has not is counted in the totals; one without a head may be any.
BOOST_AUTO_TEST_CASE(noughts_under_a_foreign_head) {
    auto const nought = [](std::size_t) { return "0"; };
    auto const some = [](std::size_t n) { return n % 2 == 0 ? "5" : "0"; };
    BOOST_TEST(told(widened(24, 2, nought), among) == "left");
    BOOST_TEST(told(widened(24, 2, some), among) == "24");
    BOOST_TEST(told(widened(24, 7, nought), behind) == "left");
    BOOST_TEST(told(widened(24, 7, some), behind) == "24");
    BOOST_TEST(told(widened(24, 7, nought), declared) == "24");
    BOOST_TEST(told(widened(24, 7, nought), before) == "24");
}

/// Not in a table of several grids, of one row, or without sums.
BOOST_AUTO_TEST_CASE(other_tables) {
    disclosure_form const two;
    std::vector<solve::item> const items =
        items_of("规章 1 2 3 4 行政规范性文件 1 2 3 4 行政许可 1 4 行政处罚 1 4 行政强制 1 4 行政事业性收费 1 4");
    BOOST_TEST(!solve::find_extra_columns(two.model, items, solve::labelled_runs(two.model, items)).found);
    review_form const four;
    std::vector<solve::item> const row = items_of("1 0 0 0 1 1 0 0 0 1 1 0 0 0 1 9");
    BOOST_TEST(!solve::find_extra_columns(four.model, row, solve::labelled_runs(four.model, row)).found);
}

BOOST_AUTO_TEST_SUITE_END()
