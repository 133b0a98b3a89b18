// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/rearranged.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_rearranged {

std::vector<std::string> const whole{"0 1 14", "30 56 258", "118", "1100", "45", "9"};
constexpr std::string_view one = "第二十条第（一）项 ; 规章 0 1 14 ; 行政规范性文件 30 56 258 ; ";
constexpr std::string_view five = "第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 118 ; ";
constexpr std::string_view six = "第二十条第（六）项 ; 行政处罚 1100 ; 行政强制 45 ; ";
constexpr std::string_view eight = "第二十条第（八）项 ; 行政事业性收费 9 ; ";

struct two : disclosure_form {
    [[nodiscard]] std::vector<std::string> rows(std::vector<std::string_view> const& parts) const {
        std::string text;
        for (std::string_view const p : parts) text += p;
        return rows_of(model, solve::solve(model, items_of(text)));
    }
};

}  // namespace solve_rearranged

BOOST_AUTO_TEST_SUITE(solve_rearranged)

BOOST_FIXTURE_TEST_CASE(grids_in_another_order_are_read_as_their_own, two) {
    BOOST_TEST(rows({one, five, six, eight}) == whole, per_element());
    BOOST_TEST(rows({eight, one, five, six}) == whole, per_element());
    BOOST_TEST(rows({eight, six, five, one}) == whole, per_element());
}

/// The labels of rows tell them where the heads of grids are lost.
BOOST_FIXTURE_TEST_CASE(without_the_heads_of_grids, two) {
    BOOST_TEST(rows({"行政事业性收费 9 ; ", "规章 0 1 14 ; 行政规范性文件 30 56 258 ; ", five,
                     "行政处罚 1100 ; 行政强制 45 ; "}) == whole,
               per_element());
}

/// On one line a grid's head, its columns' heads and its first row's label are one.
BOOST_FIXTURE_TEST_CASE(whose_words_ran_together, two) {
    BOOST_TEST(rows({"第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费 9 ",
                     "第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章 0 1 14 行政规范性文件 30 56 258 ",
                     "第二十条第（六）项信息内容本年处理决定数量行政处罚 1100 行政强制 45 ",
                     "第二十条第（五）项信息内容本年处理决定数量行政许可 118 "}) == whole,
               per_element());
}

/// Each cell holds the item that is printed for it.
BOOST_FIXTURE_TEST_CASE(cells_keep_their_items, two) {
    auto const items = items_of(std::string{eight} + std::string{one});
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(items.at(s.cells.at(2).item).digits == "14");
    BOOST_TEST(items.at(s.cells.back().item).digits == "9");
}

BOOST_FIXTURE_TEST_CASE(nothing_moves_where_the_order_is_the_forms_or_a_grid_stands_twice, two) {
    auto const moved = [this](std::string const& text) { return !solve::order_grids(model, items_of(text)).empty(); };
    BOOST_TEST(!moved(std::string{one} + std::string{five} + std::string{eight}));
    BOOST_TEST(!moved(std::string{five} + std::string{one} + std::string{five}));
    BOOST_TEST(moved(std::string{five} + std::string{one}));
    BOOST_TEST(!moved(""));
}

/// 四 in two tables, 行政诉讼 above 行政复议: each group of columns is read under its own head.
BOOST_FIXTURE_TEST_CASE(groups_of_columns_below_each_other, review_form) {
    std::string const leaves = "结果维持 结果纠正 其他结果 尚未审结 总计 ";
    std::string const litigation = "行政诉讼 ; 未经复议直接起诉 复议后起诉 ; " + leaves + leaves + "; 1 0 2 0 3 4 0 0 1 5 ; ";
    std::string const review = "行政复议 ; " + leaves + "; 7 1 0 0 8 ; ";
    auto const rows = [this](std::string const& text) { return rows_of(model, solve::solve(model, items_of(text))); };
    std::vector<std::string> const read{"7 1 0 0 8 1 0 2 0 3 4 0 0 1 5"};
    BOOST_TEST(rows(review + litigation) == read, per_element());
    BOOST_TEST(rows(litigation + review) == read, per_element());
    // A figure that is lost leaves all unread: whose the others are, only the heads told.
    solve::solution const s = solve::solve(model, items_of(litigation + "行政复议 ; " + leaves + "; 7 1 0 8 ; "));
    BOOST_TEST(rows_of(model, s) == std::vector<std::string>{"? ? ? ? ? ? ? ? ? ? ? ? ? ? ?"}, per_element());
    BOOST_TEST(has(s, code::table_not_read));
}

/// A figure beside a grid's head is that of the row above it: none of a table whose grids stand in another order is sure.
BOOST_FIXTURE_TEST_CASE(figures_beside_heads, two) {
    std::string const text =
        "第二十条第（五）项 信息内容 行政许可 第二十条第（八）项 124 信息内容 行政事业性收费 "
        "第二十条第（六）项 0 信息内容 行政处罚 行政强制 18 第二十条第（一）项 107 信息内容 规章 "
        "行政规范性文件 0 8 73 3 13 401";
    for (std::string const& row : rows_of(model, solve::solve(model, items_of(text))))
        BOOST_TEST(row.find_first_not_of("? ") == std::string::npos);
    BOOST_TEST(!solve::has_figures_beside_heads(model, items_of("第二十条第（五）项 信息内容 行政许可 124 第二十条第（八）项")));
}

BOOST_AUTO_TEST_SUITE_END()
