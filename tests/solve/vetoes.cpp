// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/vetoes.hpp>

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_vetoes {

namespace vetoes = solve::detail;
using solve::item;

/// A form's table, its items and what was given to rows: labels and values, by item.
template <class Form>
struct aligned : Form {
    std::vector<item> items;
    solve::alignment al;

    void table(std::string_view text) {
        items = items_of(text);
        std::uint32_t line = 0;
        for (item& it : items) {
            it.line = line;
            line += it.kind == item::kind::line_end;
        }
        al = {};
        al.rows.resize(this->model.rows.size());
    }
    void give(std::size_t row, std::vector<std::size_t> labels, std::vector<std::size_t> values) {
        al.rows[row].found = true;
        al.rows[row].labels = std::move(labels);
        al.rows[row].values = std::move(values);
    }
    [[nodiscard]] vetoes::veto_context context() const { return {this->model, items, al}; }
};
/// Section 二: 规章, 规范性文件 with three columns; 行政许可; 行政处罚, 行政强制; 行政事业性收费.
using two = aligned<disclosure_form>;
/// Section 三: seven columns.
using seven = aligned<requests_form>;

std::vector<std::size_t> from(std::size_t first, std::size_t count) {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < count; ++k) out.push_back(first + k);
    return out;
}

}  // namespace solve_vetoes

BOOST_AUTO_TEST_SUITE(solve_vetoes)

BOOST_FIXTURE_TEST_CASE(the_last_row_of_a_grid, two) {
    table("");
    auto const c = context();
    std::vector<bool> last;
    for (std::size_t r = 0; r < model.rows.size(); ++r) last.push_back(c.is_last_of_its_grid(r));
    BOOST_TEST(last == (std::vector<bool>{false, true, true, false, true, true}), boost::test_tools::per_element());
}

/// 规章 规范性文件 1 2 3 4 5 6: what stands between 规章 and its figures is the next row's label, whose figures follow.
BOOST_FIXTURE_TEST_CASE(two_rows_in_one, two) {
    table("规章 规范性文件 1 2 3 4 5 6 ;");
    give(0, {1}, {2, 3, 4});
    give(1, {}, {5, 6, 7});
    BOOST_TEST(!vetoes::its_label_elsewhere(context(), 0));
    al.rows[1].values = {6, 7};  // not the next
    BOOST_TEST(vetoes::its_label_elsewhere(context(), 0));
    table("规章 9 规范性文件 1 2 3 4 5 6 ;");
    give(0, {2}, {3, 4, 5});
    give(1, {}, {6, 7, 8});
    BOOST_TEST(vetoes::its_label_elsewhere(context(), 0));
}

BOOST_FIXTURE_TEST_CASE(lines_of_as_many_cells, seven) {
    auto const vetoed = [this](std::string_view text) {
        table(text);
        std::vector<std::size_t> values;
        for (std::size_t i = 1; i < items.size(); ++i)
            if (items[i].kind != item::kind::line_end) values.push_back(i);
        give(0, {0}, values);
        return vetoes::lines_of_cells(context(), 0);
    };
    BOOST_TEST(vetoed("收到 1 2 3 4 5 6 7 ; 8 9 _ _ _ _ _ ;"));
    BOOST_TEST(!vetoed("收到 1 2 _ _ _ _ _ ; 8 9 _ _ _ _ _ ;"));  // no line is full
    BOOST_TEST(!vetoed("收到 1 2 3 4 5 6 7 ; 8 _ _ _ _ _ _ ;"));  // one figure alone
    BOOST_TEST(!vetoed("收到 1 2 3 4 5 6 7 ; 8 9 _ _ _ _ ;"));
}

/// The table has a column more: its head stands behind those of two grids.
BOOST_FIXTURE_TEST_CASE(digits_run_together_beside_an_extra_column, two) {
    table("本年处理决定数量同比 行政许可 +5 ; 本年处理决定数量同比 行政处罚 +12 ; 行政强制 12 ;");
    give(2, {1}, {2});
    give(3, {5}, {6});
    give(4, {8}, {9});
    BOOST_TEST(context().has_extra_column());
    BOOST_TEST(!vetoes::digits_of_an_extra_column(context(), 2));  // one digit
    BOOST_TEST(vetoes::digits_of_an_extra_column(context(), 3));
    BOOST_TEST(!vetoes::digits_of_an_extra_column(context(), 4));  // not right at its label
}

/// What stands in the cell behind the heads of the only grid is no head of it.
BOOST_FIXTURE_TEST_CASE(a_word_behind_the_heads_of_one_grid, seven) {
    table("自然人商业企业科研机构 说明文字 ; 收到 1 2 3 4 5 6 7 ;");
    BOOST_TEST(!context().has_extra_column());
    table("自然人商业企业科研机构说明文字 ; 收到 1 2 3 4 5 6 7 ;");
    BOOST_TEST(context().has_extra_column());
}

/// 行政许可12, and the next row is not there: the next grid's head ends its digits, other words do not.
BOOST_FIXTURE_TEST_CASE(digits_before_the_next_grid, two) {
    table("行政许可 +12 ; 第二十条第（六）项 ;");
    give(2, {0}, {1});
    BOOST_TEST(!vetoes::digits_that_run_on(context(), 2));
    table("行政许可 +12 ; 说明文字 ;");
    give(2, {0}, {1});
    BOOST_TEST(vetoes::digits_that_run_on(context(), 2));
    table("行政许可 12 ; 说明文字 ;");
    give(2, {0}, {1});
    BOOST_TEST(!vetoes::digits_that_run_on(context(), 2));
}

BOOST_AUTO_TEST_SUITE_END()
