// SPDX-License-Identifier: BSL-1.0
// Section 四, which is one row of three sums, and section 二, which has none.
#include <gongkai/solve/solve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_short_tables {

struct four : review_form {
    [[nodiscard]] solve::solution solved(std::string_view text) const { return solve::solve(model, items_of(text)); }
    [[nodiscard]] std::string row(solve::solution const& s) const { return rows_of(model, s).at(0); }
};

using cell_list = std::vector<std::pair<std::size_t, std::size_t>>;
using columns = std::vector<std::size_t>;

}  // namespace solve_short_tables

BOOST_AUTO_TEST_SUITE(solve_short_tables)

// ---- section 四 -------------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(fifteen_figures_under_any_header, four) {
    std::string const want = "1 0 2 0 3 12 0 0 0 12 0 0 0 0 0";
    for (char const* const heads :
         {"行政复议 行政诉讼 ; 未经复议直接起诉 复议后起诉 ; 结果维持 结果纠正 其他结果 尚未审结 总计 ; ", "",
          "行政复议行政诉讼 ; ", "结 结 其 尚 ; 果 果 他 未 ; "}) {
        solve::solution const s = solved(heads + want + " ;");
        BOOST_TEST(row(s) == want);
        BOOST_TEST(s.findings.empty(), heads);
    }
}

BOOST_FIXTURE_TEST_CASE(run_together_digits_of_section_four, four) {
    solve::solution const s = solved("10203120001200000");
    BOOST_TEST(row(s) == "1 0 2 0 3 12 0 0 0 12 0 0 0 0 0");
    BOOST_TEST(has(s, code::cell_split));
    BOOST_TEST(s.cells[5].origin == origin::printed);
    BOOST_TEST(s.cells[5].digits_from == 5u);
    BOOST_TEST(s.cells[5].digits_count == 2u);
}

BOOST_FIXTURE_TEST_CASE(fifteen_zeros_run_together, four) {
    BOOST_TEST(row(solved("000000000000000")) == "0 0 0 0 0 0 0 0 0 0 0 0 0 0 0");
}

/// 1+11, 11+1 or 1+1+10 = 12: nothing in section 四 can tell.
/// Empty cells at the end of a line of heads are not the first cell of the figures below.
BOOST_FIXTURE_TEST_CASE(empty_cells_beside_the_heads, four) {
    std::vector<solve::item> items = items_of("行政复议 行政诉讼 _ _ ; 0 0 0 0 0 0 1 0 1 0 0 0 0 0 ;");
    for (solve::item& it : items) it.adjacent = it.kind == solve::item::kind::blank;
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(row(s) == "0 0 0 0 0 0 ? ? ? ? 0 0 0 0 0");  // 维持 and so on: which zero was lost, nothing tells
    BOOST_TEST(has(s, code::row_not_read));
}

BOOST_FIXTURE_TEST_CASE(run_together_digits_with_two_readings, four) {
    solve::solution const s = solved("11100120000000000");
    BOOST_TEST(row(s) == "? ? ? 0 12 0 0 0 0 0 0 0 0 0 0");
    solve::finding const* const f = find(s, code::row_not_read);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(named(*f, columns{0, 1, 2}));
}

BOOST_FIXTURE_TEST_CASE(a_blank_group, four) {
    solve::solution const s = solved("_ _ _ _ _ 3 0 1 0 4 0 0 0 0 0 ;");
    BOOST_TEST(row(s) == "? ? ? ? ? 3 0 1 0 4 0 0 0 0 0");
    for (std::size_t c = 0; c < 5; ++c) BOOST_TEST(s.cells[c].origin == origin::blank);
    solve::finding const* const f = find(s, code::cell_blank);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(named(*f, columns{0, 1, 2, 3, 4}));
}

/// Under each head a row of its own: signs for none are figures' places, empty cells beside a head are merged with it.
BOOST_FIXTURE_TEST_CASE(a_group_of_signs_in_a_row_of_its_own, four) {
    std::vector<solve::item> items = items_of(
        "结果维持 结果纠正 其他结果 尚未审结 总计 ; 行政复议 _ _ _ _ _ ; 未经复议直接起诉 3 0 1 0 4 ; 复议后起诉 0 0 0 0 0 ;");
    for (solve::item& it : items) it.sign = it.kind == solve::item::kind::blank;
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(row(s) == "? ? ? ? ? 3 0 1 0 4 0 0 0 0 0");
    for (std::size_t c = 0; c < 5; ++c) BOOST_TEST(s.cells[c].origin == origin::blank);
    BOOST_TEST(has(s, code::cell_blank));
    BOOST_TEST(!has(s, code::row_not_read));
}

/// A head that the form has not, and one figure at the end of a row of empty cells: it is that column's, not the last total.
BOOST_FIXTURE_TEST_CASE(a_figure_of_a_column_that_the_form_has_not, four) {
    std::string const heads =
        "行政复议 行政诉讼 备注 ; 未经复议直接起诉 复议后起诉 ; 结果维持 结果纠正 其他结果 尚未审结 总计 ; ";
    solve::solution const s = solved(heads + "_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ 249 ;");
    BOOST_TEST(row(s) == "? ? ? ? ? ? ? ? ? ? ? ? ? ? ?");
    BOOST_TEST(has(s, code::row_not_read));
    // A row of no more cells than the form's has none in it.
    BOOST_TEST(row(solved(heads + "0 0 0 0 3 0 1 0 4 2 0 0 0 2 ;")) == "0 0 0 0 0 3 0 1 0 4 2 0 0 0 2");
}

/// Its last figure is the sum of 21, 0, 0 and 3 as well: where a word stands between the heads, it is that column's.
BOOST_FIXTURE_TEST_CASE(a_space_in_a_number_or_a_column_more, four) {
    std::vector<solve::item> items = items_of(
        "行政复议行政诉讼上年数未经复议直接起诉复议后起诉结果维持结果纠正其他结果尚未审结总计 4 0 0 2 6 0 0 1 4 5 2 1 0 0 3 24");
    for (std::size_t i = 2; i < items.size(); ++i) items[i].joined = true;
    BOOST_TEST(row(solve::solve(model, items)) == "4 0 0 2 6 0 0 1 4 5 2 1 0 0 3");
}

BOOST_FIXTURE_TEST_CASE(a_wrong_total_of_a_group, four) {
    solve::solution const s = solved("4 1 1 1 6 0 0 0 0 0 0 0 0 0 0 ;");
    BOOST_TEST(row(s) == "4 1 1 1 6 0 0 0 0 0 0 0 0 0 0");
    BOOST_REQUIRE(s.findings.size() == 1u);
    BOOST_TEST(s.findings[0].code == code::row_sum_broken);
    BOOST_TEST(said<solve::broken>(s.findings[0]).left == 6);
    BOOST_TEST(said<solve::broken>(s.findings[0]).right == 7);
    BOOST_TEST(cells_of(s, *said<solve::broken>(s.findings[0]).identity) == (cell_list{{0, 4}, {0, 0}, {0, 1}, {0, 2}, {0, 3}}));
}

/// As many figures as cells, of which no sum is true, though all are where each stands a column further on: the first is lost, the last is
/// another column's. Where the sums are not true there either, they are printed so.
BOOST_FIXTURE_TEST_CASE(figures_a_column_off, four) {
    solve::solution const off = solved("35 25 19 79 16 22 28 21 87 33 0 13 15 61 654 ;");
    BOOST_TEST(row(off) == "? ? ? ? ? ? ? ? ? ? ? ? ? ? ?");
    BOOST_TEST(has(off, code::row_not_read));
    BOOST_TEST(!has(off, code::row_sum_broken));
    solve::solution const wrong = solved("35 25 19 79 16 22 28 21 87 33 0 13 15 62 654 ;");
    BOOST_TEST(row(wrong) == "35 25 19 79 16 22 28 21 87 33 0 13 15 62 654");
    BOOST_TEST(has(wrong, code::row_sum_broken));
}

/// Which of them, nothing tells: none is printed for sure.
BOOST_FIXTURE_TEST_CASE(a_zero_of_a_group_is_lost, four) {
    solve::solution const s = solved("0 0 0 0 3 0 1 0 4 2 0 0 0 2 ;");
    BOOST_TEST(row(s) == "0 0 0 0 0 3 0 1 0 4 2 0 0 0 2");
    for (std::size_t c = 0; c < 6; ++c) BOOST_TEST((s.cells[c].origin == origin::inferred) == (c < 5), c);
    BOOST_TEST(has(s, code::cell_inferred));
}

/// 4 2 0 0 6, 0 4 2 0 6, or 4 2 0 6 and a lost total of 12: nothing of the group is given.
BOOST_FIXTURE_TEST_CASE(a_cell_of_a_group_is_lost, four) {
    solve::solution const s = solved("4 2 0 6 3 0 1 0 4 0 0 0 0 0 ;");
    BOOST_TEST(row(s) == "? ? ? ? ? 3 0 1 0 4 0 0 0 0 0");
    solve::finding const* const f = find(s, code::row_not_read);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(named(*f, columns{0, 1, 2, 3, 4}));
}

BOOST_FIXTURE_TEST_CASE(a_number_too_large_is_not_read, four) {
    solve::solution const s = solved("1234567890123456789012 0 0 0 3 0 0 0 0 0 0 0 0 0 0 ;");
    BOOST_TEST(!s.cells[0].value.has_value());
    BOOST_TEST(!s.findings.empty());
}

// ---- section 二 -------------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(section_two_clean, disclosure_form) {
    auto const s = solve::solve(
        model,
        items_of(
            "第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 ; 规章 0 1 14 ; 行政规范性文件 30 56 258 ; "
            "第二十条第（五）项 ; 行政许可 2293 ; 第二十条第（六）项 ; 行政处罚 4 ; 行政强制 0 ; 第二十条第（八）项 ; "
            "行政事业性收费 12 ;"));
    BOOST_TEST(rows_of(model, s) == (std::vector<std::string>{"0 1 14", "30 56 258", "2293", "4", "0", "12"}), per_element());
    BOOST_TEST(s.findings.empty());
}

/// Where the next row's label is lost, its digits may stand in the run: no identity tells.
BOOST_FIXTURE_TEST_CASE(a_run_together_number_may_hold_the_next_rows, disclosure_form) {
    std::string const before = "规章 0 1 14 行政规范性文件 30 56 258 行政许可 ";
    auto const of = [&](std::string_view rest) {
        return rows_of(model, solve::solve(model, items_of(before + std::string{rest})));
    };
    std::vector<std::string> expected{"0 1 14", "30 56 258", "118", "1100", "45", "9"};
    BOOST_TEST(of("+118 第二十条第（六）项 行政处罚 +1100 行政强制 +45 行政事业性收费 +9") == expected, per_element());
    BOOST_TEST(of("118 第二十条第（六）项 行政处罚 1100 行政强制 45 行政事业性收费 9") == expected, per_element());
    expected[3] = expected[4] = "?";
    BOOST_TEST(of("+118 第二十条第（六）项 行政处罚 +110045 第二十条第（八）项 行政事业性收费 +9") == expected, per_element());
    solve::solution const s =
        solve::solve(model, items_of(before + "+118 第二十条第（六）项 行政处罚 +110045 第二十条第（八）项 行政事业性收费 +9"));
    BOOST_TEST(has(s, code::row_not_read, 3));
    BOOST_TEST(has(s, code::row_missing, 4));
    expected[2] = "?";
    expected[4] = "45";
    BOOST_TEST(of("+1181100 行政强制 +45 第二十条第（八）项 行政事业性收费 +9") == expected, per_element());
}

/// Where rows stand on one line with a bar at either end, two bars between rows look like an empty cell.
BOOST_FIXTURE_TEST_CASE(a_border_between_rows_is_no_cell, disclosure_form) {
    auto const of = [&](std::string_view documents) {
        return rows_of(model, solve::solve(model, items_of("规章 0 1 14 _ 行政规范性文件 " + std::string{documents} +
                                                           " _ 行政许可 2293 _ 行政处罚 4 _ 行政强制 0 _ 行政事业性收费 12 _")));
    };
    std::vector<std::string> expected{"0 1 14", "30 56 258", "2293", "4", "0", "12"};
    BOOST_TEST(of("30 56 258") == expected, per_element());
    expected[1] = "? ? ?";
    BOOST_TEST(of("30 258") == expected, per_element());
}

/// "/ / /" beside such borders: every cell is there, and none has a figure.
BOOST_FIXTURE_TEST_CASE(a_row_of_empty_cells_beside_borders_is_blank, disclosure_form) {
    solve::solution const s = solve::solve(
        model, items_of("规章 _ _ _ 行政规范性文件 30 56 258 _ 行政许可 2293 _ 行政处罚 4 _ 行政强制 0 _ 行政事业性收费 12 _"));
    BOOST_TEST(has(s, code::cell_blank, 0));
    BOOST_TEST(!has(s, code::row_not_read));
    for (std::size_t c = 0; c < 3; ++c) BOOST_TEST(s.cells[c].origin == origin::blank);
}

/// A row whose label stands without figures takes none of another's, whose label cannot be read.
BOOST_FIXTURE_TEST_CASE(figures_are_not_given_to_a_label_that_stands_elsewhere, disclosure_form) {
    auto const rows = rows_of(
        model,
        solve::solve(
            model, items_of("规章 0 1 14 ; 行政见附件 91 ; 第二十条第（五）项 ; 行政许可 ; 第二十条第（六）项 ; 行政处罚 4 ;")));
    BOOST_TEST(rows.at(2) == "?");
    BOOST_TEST(rows.at(3) == "4");
}

/// Which of the empty cells at a row's ends is none of its own, nothing tells: 17 may be the second figure as well as the first.
BOOST_FIXTURE_TEST_CASE(empty_cells_at_both_ends_leave_a_row_open, disclosure_form) {
    auto const of = [&](std::string_view row) {
        return rows_of(model, solve::solve(model, items_of("规章 " + std::string{row} + " ; 行政规范性文件 30 56 258 ;"))).at(0);
    };
    BOOST_TEST(of("_ 17 8 _") == "? ? ?");
    BOOST_TEST(of("_ 17 _ 8") == "17 ? 8");
    BOOST_TEST(of("17 8 _") == "17 8 ?");
}

/// "693665" of 行政规范性文件 has no identity: it stays unread, and it is said; a single figure is read.
BOOST_FIXTURE_TEST_CASE(run_together_triples_stay_unread, disclosure_form) {
    auto const s =
        solve::solve(model, items_of("规章 000 行政规范性文件 693665 行政许可 2293 行政处罚 4 行政强制 0 行政事业性收费 12"));
    auto const rows = rows_of(model, s);
    BOOST_TEST(rows[1] == "? ? ?");
    BOOST_TEST(s.cells[3].origin == origin::unreadable);
    BOOST_TEST(has(s, code::row_not_read, 1));
    BOOST_TEST(rows[2] == "2293");
    BOOST_TEST(rows[5] == "12");
}

/// A column of last year's figures, whose digits ran together with this year's.
/// A 1 before the first row: what ran together with the figures may be the next row's serial number.
BOOST_FIXTURE_TEST_CASE(digits_before_a_serial_number_are_not_read, disclosure_form) {
    std::vector<std::string> const rows =
        rows_of(model, solve::solve(model, items_of("信息内容 +1 规章 +0002 行政规范性文件 +0013 行政许可 +84 "
                                                    "行政处罚 +1345 行政强制 +26 行政事业性收费 +9")));
    for (std::size_t r = 0; r < rows.size(); ++r) BOOST_TEST(rows[r].find_first_of("0123456789") == std::string::npos, rows[r]);
}

BOOST_FIXTURE_TEST_CASE(digits_of_an_extra_column_are_not_read, disclosure_form) {
    auto const licences = [this](std::string_view text) { return rows_of(model, solve::solve(model, items_of(text))).at(2); };
    BOOST_TEST(licences("第二十条第（五）项 信息内容本年处理决定数量上年数 行政许可 +243869 ; "
                        "第二十条第（六）项 信息内容本年处理决定数量上年数 行政处罚 +200089 ; 行政强制 +2757230 ;") == "?");
    // A word before the heads is none of a column: a figure that could not be read, twice.
    BOOST_TEST(licences("第二十条第（五）项 信息内容本年处理决定数量 行政许可 +243869 "
                        "见附件第二十条第（六）项信息内容本年处理决定数量 行政处罚 "
                        "+2000 行政强制 见附件第二十条第（八）项信息内容本年收费金额（单位：万元） 行政事业性收费 +3") ==
               "243869");
    // One between the corner and the heads is.
    BOOST_TEST(licences("第二十条第（五）项 ; 信息内容累计本年处理决定数量 ; 行政许可 +243869 ; "
                        "第二十条第（六）项 ; 信息内容累计本年处理决定数量 ; 行政处罚 +200089 ; 行政强制 +2757230 ;") == "?");
    // The same digits in a table that has the form's columns are a number.
    BOOST_TEST(licences("第二十条第（五）项 信息内容本年处理决定数量 行政许可 +243869 ; "
                        "第二十条第（六）项 信息内容本年处理决定数量 行政处罚 +200089 ; 行政强制 +2757230 ;") == "243869");
}

/// In a table with a column more, a row that has no more figures than the form may lack one of its own.
BOOST_FIXTURE_TEST_CASE(a_row_without_the_extra_columns_figure, disclosure_form) {
    auto const rows = [this](std::string const& last_year) {
        std::string const extra = last_year.empty() ? "" : "上年数 ";
        return rows_of(
            model, solve::solve(model, items_of("第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 " + extra +
                                                "; 规章 0 6 20 ; 行政规范性文件 2 0 141 " + last_year +
                                                " ; 第二十条第（五）项 ; 信息内容 本年处理决定数量 " + extra + "; 行政许可 14 " +
                                                last_year + " ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 " + extra +
                                                "; 行政处罚 552 ; 行政强制 12 " + last_year + " ;")));
    };
    BOOST_TEST(rows("71")[0] == "? ? ?");
    BOOST_TEST(rows("71")[3] == "?");
    BOOST_TEST(rows("")[0] == "0 6 20");
    BOOST_TEST(rows("")[3] == "552");
}

/// A word that was taken for the last figure of a row may be that of a column which the form has not, though other rows show whose it is.
BOOST_FIXTURE_TEST_CASE(a_word_in_the_place_of_the_last_figure, disclosure_form) {
    auto const regulations = [this](std::string const& head) {
        std::vector<solve::item> items = items_of("第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 " + head +
                                                  " ; 规章 3 30 _ ; 行政规范性文件 5 18 7 件 ; 第二十条第（五）项 ; "
                                                  "信息内容 本年处理决定数量 " +
                                                  head + " ; 行政许可 221 件 ;");
        auto const word =
            std::find_if(items.begin(), items.end(), [](auto const& it) { return it.kind == solve::item::kind::blank; });
        word->unread = true;
        return rows_of(model, solve::solve(model, items)).front();
    };
    BOOST_TEST(regulations("单位") == "? ? ?");
    BOOST_TEST(regulations("") == "3 30 ?");
}

/// The row has a cell for each column, one of them empty: what stands below is no third figure.
BOOST_FIXTURE_TEST_CASE(figures_below_a_line_of_cells, disclosure_form) {
    auto const regulations = [this](std::string_view cells, std::uint32_t lines) {
        std::vector<solve::item> items = items_of("规章 " + std::string{cells} + " ; 行政规范性文件 5 18 7 ;");
        for (std::size_t i = 0; i < items.size(); ++i) items[i].line = i < 4 ? 1 : 1 + lines;
        return rows_of(model, solve::solve(model, items)).front();
    };
    BOOST_TEST(regulations("29 _ 0 2", 1) == "? ? ?");
    BOOST_TEST(regulations("_ 0 29 2", 1) == "? ? ?");
    BOOST_TEST(regulations("29 _ 0 2", 0) == "29 0 2");  // all on one line, the empty cell may be none of the row's
}

/// A cell that holds two pieces is one, where the others are as many as the form's with it.
BOOST_FIXTURE_TEST_CASE(two_pieces_in_a_row_with_an_empty_cell, disclosure_form) {
    std::vector<solve::item> items = items_of("规章 _ 1 2 27 ; 行政规范性文件 5 18 7 ;");
    items[4].joined = true;
    BOOST_TEST(rows_of(model, solve::solve(model, items)).front() == "? ? ?");
}

BOOST_AUTO_TEST_SUITE_END()
