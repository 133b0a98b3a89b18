// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/vetoes.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
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
/// Section 四: a row of three sums.
using four = aligned<review_form>;

std::vector<std::size_t> from(std::size_t first, std::size_t count) {
    std::vector<std::size_t> out;
    for (std::size_t k = 0; k < count; ++k) out.push_back(first + k);
    return out;
}

}  // namespace solve_vetoes

BOOST_AUTO_TEST_SUITE(solve_vetoes)

BOOST_FIXTURE_TEST_CASE(the_last_row_of_a_grid, two) {
    std::vector<bool> last;
    for (std::size_t r = 0; r < model.rows.size(); ++r) last.push_back(model.ends_grid(r));
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

/// Behind a row's figures, a few more among empty cells, or 05, which is no number: the rest of digits, unless a label stands between.
BOOST_FIXTURE_TEST_CASE(digits_below_a_row, seven) {
    auto const vetoed = [this](std::string_view below) {
        table("收到 1 2 3 4 5 6 7 ; " + std::string{below});
        for (item& it : items) it.adjacent = it.kind == item::kind::blank;
        give(0, {0}, from(1, 7));
        return vetoes::digits_that_go_on_below(context(), 0);
    };
    for (std::string_view const text : {"05 ;", "5 6 _ _ ;", "_ 5 6 7 8 9 10 _ ;"}) BOOST_TEST(vetoed(text), text);
    for (std::string_view const text : {"", "5 ;", "5 6 ;", "5 6 _ ;", "5 _ _ ;", "0123456 ;", "甲 05 ;", "甲 5 6 _ _ ;"})
        BOOST_TEST(!vetoed(text), text);
}

/// Lines of two figures at least, the last of which is the sum of the others, are rows; of three where a row has several sums, or none.
BOOST_FIXTURE_TEST_CASE(lines_each_with_its_sum, seven) {
    auto const vetoed = [this](std::string_view text) {
        table("收到 " + std::string{text});
        std::vector<std::size_t> values;
        for (std::size_t i = 1; i < items.size(); ++i)
            if (items[i].kind != item::kind::line_end) values.push_back(i);
        give(0, {0}, values);
        return vetoes::lines_that_sum_up(context(), 0);
    };
    BOOST_TEST(vetoed("1 2 3 ; 4 5 9 ;"));
    BOOST_TEST(vetoed("1 2 3 ; 4 _ 5 9 ;"));
    BOOST_TEST(vetoed("1 2 3 ; 4 5 9 ; 1 1 2 ;"));
    BOOST_TEST(vetoed("1 1 ; 10 10 ;"));
    for (std::string_view const text :
         {"1 2 3 ;", "1 2 3 ; 4 5 8 ;", "1 2 4 ; 4 5 9 ;", "2 ; 3 ;", "2 2 ; 3 4 ;", "1 2 3 ; 0 0 0 ;",
          "1 2 3 ; 4 9999999999999999999 5 9 ;", "1 2 3 ; 0 2000000000000 2000000000000 ;"})
        BOOST_TEST(!vetoed(text), text);
}

/// 行政复议's only case, and below it that of 行政诉讼.
BOOST_FIXTURE_TEST_CASE(lines_each_with_one_of_several_sums, four) {
    table("1 1 ; 10 10 ;");
    give(0, {}, {0, 1, 3, 4});
    BOOST_TEST(!vetoes::lines_that_sum_up(context(), 0));
}

/// （六）其 and figures, and none of the rows that it is divided into: it may be the only row.
BOOST_FIXTURE_TEST_CASE(a_group_that_may_be_one_row, seven) {
    table("其 1 2 3 4 5 6 7 ; 甲 1 2 3 4 5 6 7 ;");
    std::size_t const third = row("other_handling.other"), first = row("other_handling.not_corrected");
    give(third, {0}, from(1, 7));
    BOOST_TEST(vetoes::a_group_as_one(context(), third));
    give(row("granted"), {9}, from(10, 7));
    BOOST_TEST(vetoes::a_group_as_one(context(), third));
    BOOST_TEST(!vetoes::a_group_as_one(context(), row("granted")));
    al.rows[third].label_certain = true;
    BOOST_TEST(!vetoes::a_group_as_one(context(), third));
    al.rows[third].label_certain = false;
    give(first, {9}, from(10, 7));
    BOOST_TEST(!vetoes::a_group_as_one(context(), third));
}

/// A whole line of cells, an empty one before a figure or a sign, and figures below.
BOOST_FIXTURE_TEST_CASE(figures_below_a_whole_line, two) {
    auto const vetoed = [this](std::string_view text, std::size_t sign = solve::none) {
        table("规章 " + std::string{text});
        if (sign != solve::none) items[sign].sign = true;
        std::vector<std::size_t> values;
        for (std::size_t i = 1; i < items.size(); ++i)
            if (items[i].kind != item::kind::line_end) values.push_back(i);
        give(0, {0}, values);
        return vetoes::figures_below_a_line_of_cells(context(), 0);
    };
    BOOST_TEST(vetoed("_ 1 2 ; 5 ;"));
    BOOST_TEST(vetoed("1 _ 2 ; 5 ;"));
    BOOST_TEST(vetoed("1 _ _ ; 5 ;", 3));
    for (std::string_view const text : {"1 2 3 ; 5 ;", "1 2 _ ; 5 ;", "1 _ _ ; 5 ;", "_ 1 2 ; _ ;", "_ 1 ; 5 6 ;", "_ 1 2 5 ;"})
        BOOST_TEST(!vetoed(text), text);
}

/// On one line 规章 has an empty cell behind its three: a border. Then 规范性文件 with three, the last empty, lacks one.
BOOST_FIXTURE_TEST_CASE(borders_on_one_line, two) {
    auto const vetoed = [this](std::string_view first, std::string_view second, std::string_view behind) {
        std::string const front = "规章 " + std::string{first} + " 行政规范性文件 ";
        std::size_t const own = items_of(front).size();
        table(front + std::string{second} + " " + std::string{behind});
        give(0, {0}, from(1, own - 2));
        give(1, {own - 1}, from(own, items_of(second).size()));
        return vetoes::a_border_for_a_cell(context(), 1);
    };
    BOOST_TEST(vetoed("1 2 3 _", "4 5 _", "行政许可"));
    BOOST_TEST(!vetoed("1 2 3", "4 5 _", "行政许可"));      // no borders
    BOOST_TEST(!vetoed("1 2 3 _", "4 5 6 _", "行政许可"));  // a border of its own
    BOOST_TEST(!vetoed("1 2 3 _", "_ _ _", "行政许可"));
    BOOST_TEST(!vetoed("1 2 3 _", "4 5 6", "行政许可"));
    BOOST_TEST(!vetoed("1 2 3 _", "4 5 _", "; 行政许可"));  // the line ends there
    BOOST_TEST(!vetoed("1 2 3 _", "4 5 _", ""));
}

/// The only row with a border is the table's last, and nothing stands behind it.
BOOST_FIXTURE_TEST_CASE(a_border_at_the_end, two) {
    auto const vetoed = [this](std::string_view end) {
        table("规章 4 5 _ 行政许可 7 " + std::string{end});
        give(0, {0}, from(1, 3));
        give(2, {4}, from(5, end.starts_with('_') ? 2 : 1));
        return vetoes::a_border_for_a_cell(context(), 0);
    };
    BOOST_TEST(vetoed("_"));
    BOOST_TEST(!vetoed("_ ;"));
    BOOST_TEST(!vetoed(""));
}

/// 规章 has three empty cells and then figures: 规范性文件's, if it shows none.
BOOST_FIXTURE_TEST_CASE(figures_behind_a_row_of_empty_cells, two) {
    auto const vetoed = [this](std::size_t row, std::string_view text) {
        table("规章 " + std::string{text});
        give(row, {0}, from(1, items.size() - 1));
        return vetoes::figures_of_the_next_row(context(), row);
    };
    BOOST_TEST(vetoed(0, "_ _ _ 1 2 3"));
    BOOST_TEST(vetoed(0, "_ _ _ _ 1"));
    BOOST_TEST(!vetoed(0, "_ _ 1 2 3"));
    BOOST_TEST(!vetoed(0, "_ _ _"));
    BOOST_TEST(!vetoed(1, "_ _ _ 1 2 3"));  // the last of its grid
    table("规章 _ _ _ 1 2 3 行政规范性文件 4 5 6");
    give(0, {0}, from(1, 6));
    give(1, {7}, from(8, 3));
    BOOST_TEST(!vetoes::figures_of_the_next_row(context(), 0));
}
/// Before the rows of 其他处理, either way to print them may be the one whose label is gone.
BOOST_FIXTURE_TEST_CASE(figures_behind_empty_cells_before_alternatives, seven) {
    std::size_t row = 0;
    while (model.rows[row + 1].alternative == form::alternative::none) ++row;
    table("甲 _ _ _ _ _ _ _ 1 2 3 4 5 6 21 ; 乙 1 0 0 0 0 0 1 ;");
    give(row, {0}, from(1, 14));
    BOOST_TEST(vetoes::figures_of_the_next_row(context(), row));
    for (std::size_t r = 0; r < model.rows.size(); ++r) {
        if (r == row) continue;
        give(r, {16}, from(17, 7));
        BOOST_TEST(vetoes::figures_of_the_next_row(context(), row) == (model.rows[r].alternative == form::alternative::none));
        al.rows[r] = {};
    }
}

/// A line with the labels of two rows, one of which has all its figures.
BOOST_FIXTURE_TEST_CASE(a_line_with_labels_of_two_rows, two) {
    auto const vetoed = [this](std::string_view text, std::size_t second) {
        table(text);
        give(0, {0}, {});
        give(1, {second}, from(second + 1, 3));
        return vetoes::one_row_under_several_labels(context(), 1);
    };
    BOOST_TEST(vetoed("规章 行政规范性文件 1 2 3 ;", 1));
    BOOST_TEST(!vetoed("规章 ; 行政规范性文件 1 2 3 ;", 2));
    std::string_view const three = "规章 行政规范性文件 1 2 3 行政许可 7 ;";
    vetoed(three, 1);
    give(2, {5}, {6});
    BOOST_TEST(!vetoes::one_row_under_several_labels(context(), 1));
    BOOST_TEST(vetoed(three, 1));
    al.rows[0].found = false;
    BOOST_TEST(!vetoes::one_row_under_several_labels(context(), 1));
}

/// The label stands behind the figures that its row was given; not where it is among those that gave them.
BOOST_FIXTURE_TEST_CASE(a_label_behind_the_figures, two) {
    std::size_t const own = 4;
    table("甲 1 2 3 一、规章 4 5 6 ;");
    items[own].key = model.rows[0].keys.front();
    give(0, {0}, from(1, 3));
    BOOST_TEST(vetoes::its_label_elsewhere(context(), 0));
    al.rows[0].label_exact = true;
    BOOST_TEST(!vetoes::its_label_elsewhere(context(), 0));
    give(0, {own}, from(5, 3));
    al.rows[0].label_exact = false;
    BOOST_TEST(!vetoes::its_label_elsewhere(context(), 0));
    give(0, {0}, from(5, 3));
    BOOST_TEST(vetoes::its_label_elsewhere(context(), 0));
}

/// What ran together with its label goes on with the next row's, unless that has its own or sums tell.
BOOST_FIXTURE_TEST_CASE(digits_before_a_row_that_is_not_there, two) {
    table("行政处罚 +12 ; 行政强制 3 ; 行政事业性收费 +4 ;");
    give(3, {0}, {1});
    BOOST_TEST(vetoes::digits_that_run_on(context(), 3));
    give(4, {3}, {4});
    BOOST_TEST(!vetoes::digits_that_run_on(context(), 3));
    give(5, {6}, {7});
    BOOST_TEST(!vetoes::digits_that_run_on(context(), 5));  // none is behind it
    table("行政许可 +12");
    give(2, {0}, {1});
    BOOST_TEST(vetoes::digits_that_run_on(context(), 2));
}
BOOST_FIXTURE_TEST_CASE(digits_that_sums_vouch_for, seven) {
    table("收到 +12 ;");
    give(0, {0}, {1});
    BOOST_TEST(!vetoes::digits_that_run_on(context(), 0));
}

/// The head of a column more, 同比, by two grids' heads: in the same words, the next cell, the next line, behind an empty cell, or before them.
BOOST_FIXTURE_TEST_CASE(where_an_extra_head_stands, two) {
    auto const has_head = [this](std::string const& first, std::string const& second) {
        table(first + " 行政许可 5 ; " + second + " 行政处罚 12 ;");
        return context().has_extra_head();
    };
    std::string const head = "本年处理决定数量";
    for (std::string const& words :
         {head + "同比", head + " 同比", head + " ; 同比", head + " _ 同比", head + " _ _ ; 同比", "信息内容同比" + head})
        BOOST_TEST(has_head(words, words), words);
    BOOST_TEST(has_head(head + "同比", head + " 同比"));
    BOOST_TEST(has_head(head + head, head));
    BOOST_TEST(!has_head(head, head));
    BOOST_TEST(!has_head(head + "同比", head));
    BOOST_TEST(!has_head(head + "同比", head + "环比"));
    BOOST_TEST(!has_head("信息内容同比" + head, head));
    BOOST_TEST(!has_head("同比" + head, "同比" + head));  // behind no label
    BOOST_TEST(!has_head(head + "甲", head + "甲"));      // a letter alone
    BOOST_TEST(!has_head(head + " ; ; 同比", head + " ; ; 同比"));
}
/// Where words stand behind figures, the head is theirs; not where they look like the form's, or begin the next line.
BOOST_FIXTURE_TEST_CASE(words_of_an_extra_column, two) {
    auto const has_column = [this](std::string const& behind) {
        table("本年处理决定数量同比 行政许可 5 " + behind + " ; 本年处理决定数量同比 行政处罚 12 ;");
        give(2, {1}, {2});
        return context().has_extra_column();
    };
    BOOST_TEST(has_column(""));
    BOOST_TEST(!has_column("说明文字"));
    BOOST_TEST(has_column("; 说明文字"));
    BOOST_TEST(has_column("行政处罚"));
    BOOST_TEST(context().has_extra_head());
}

/// 行政处罚 with a column more: what is behind an empty cell, or in pieces, may be that column's; so may what rows have that are as wide as the form.
BOOST_FIXTURE_TEST_CASE(rows_beside_an_extra_column, two) {
    auto const rows = [this](std::string const& figures, bool extra = true) {
        std::string const head = extra ? "本年处理决定数量同比" : "本年处理决定数量";
        table(head + " 行政许可 5 ; " + head + " 行政处罚 " + figures);
        give(2, {1}, {2});
        give(3, {5}, from(6, items_of(figures).size()));
    };
    auto const behind_a_blank = [&](std::string const& figures, bool extra = true) {
        rows(figures, extra);
        return vetoes::a_figure_of_an_extra_column(context(), 3);
    };
    BOOST_TEST(behind_a_blank("12 _ 3"));
    BOOST_TEST(behind_a_blank("_ 3"));
    BOOST_TEST(!behind_a_blank("_ 3", false));
    BOOST_TEST(!behind_a_blank("12 3"));
    BOOST_TEST(!behind_a_blank("12 _ _"));
    BOOST_TEST(!behind_a_blank("12"));
    auto const beside_wider = [&](std::string const& figures, std::size_t row, bool extra = true) {
        rows(figures, extra);
        return vetoes::figures_beside_wider_rows(context(), row);
    };
    BOOST_TEST(beside_wider("12 3", 2));
    BOOST_TEST(!beside_wider("12 3", 3));
    BOOST_TEST(!beside_wider("12 3", 2, false));
    BOOST_TEST(!beside_wider("12", 2));
    BOOST_TEST(!beside_wider("12 _", 2));
    BOOST_TEST(!beside_wider("12 3 4", 2));
    rows("12 _");
    items[7].unread = true;
    BOOST_TEST(vetoes::figures_beside_wider_rows(context(), 2));
    BOOST_TEST(vetoes::a_word_of_an_extra_column(context(), 3));
    BOOST_TEST(!vetoes::a_word_of_an_extra_column(context(), 2));
    rows("12 _", false);
    items[7].unread = true;
    BOOST_TEST(!vetoes::a_word_of_an_extra_column(context(), 3));
    rows("12 3");
    BOOST_TEST(!vetoes::digits_of_an_extra_column(context(), 3));
    items[7].joined = true;
    BOOST_TEST(vetoes::digits_of_an_extra_column(context(), 3));
    // 强制's label is lost: its figure may be the other column's of the row above.
    rows("12 3");
    give(3, {5}, {6});
    give(4, {}, {7});
    BOOST_TEST(vetoes::an_extra_column_for_a_row(context(), 4));
    al.rows[4].label_certain = true;
    BOOST_TEST(!vetoes::an_extra_column_for_a_row(context(), 4));
    BOOST_TEST(!vetoes::an_extra_column_for_a_row(context(), 3));  // its label is before it
    rows("12 _ 3", false);
    give(4, {}, {8});
    BOOST_TEST(!vetoes::an_extra_column_for_a_row(context(), 4));
}

/// All ran together: 1规章12规范性文件: whether the 2 is a serial number, nothing tells.
BOOST_FIXTURE_TEST_CASE(serial_numbers_that_ran_together, two) {
    auto const vetoed = [this](std::string_view text) {
        table(text);
        give(0, {2}, {3});
        return vetoes::digits_before_a_serial(context(), 0);
    };
    BOOST_TEST(vetoed("信息内容 +1 规章 +12 行政规范性文件 +3"));
    BOOST_TEST(!vetoed("信息内容 1 规章 +12 行政规范性文件 +3"));
    BOOST_TEST(!vetoed("信息内容 +2 规章 +12 行政规范性文件 +3"));
    BOOST_TEST(!vetoed("信息内容 +1 规章 12 行政规范性文件 +3"));
    BOOST_TEST(!vetoed("信息内容 +1 甲 +12 行政规范性文件 +3"));
    BOOST_TEST(!vetoed("行政许可 +1 规章 +12 行政规范性文件 +3"));
    table("信息内容 +1 规章");
    BOOST_TEST(context().has_serials());
    table("信息内容 +1");
    BOOST_TEST(!context().has_serials());
    table("+1 规章 12");
    BOOST_TEST(!context().has_serials());
}

/// A row below as long as these figures, and none of the form's: where both sum up, it is another's.
BOOST_FIXTURE_TEST_CASE(a_whole_row_of_digits_below, seven) {
    auto const vetoed = [this](std::string_view above, std::string_view below) {
        table("收到 " + std::string{above} + " ; _ _ _ " + std::string{below} + " ;");
        for (item& it : items) it.adjacent = it.kind == item::kind::blank;
        give(0, {0}, from(1, 7));
        return vetoes::digits_that_go_on_below(context(), 0);
    };
    BOOST_TEST(vetoed("127 21 1 2 1 1 155", "6 8 0 5 5 3 7"));
    BOOST_TEST(vetoed("1 2 0 0 0 0 3", "6 8 0 5 5 3 7"));
    BOOST_TEST(vetoed("127 21 1 2 1 1 155", "1 2 0 0 0 0 3"));
    BOOST_TEST(!vetoed("4 1 0 0 0 0 5", "1 2 0 0 0 0 3"));
    give(1, {}, from(12, 7));  // the next row's
    BOOST_TEST(!vetoes::digits_that_go_on_below(context(), 0));
}

/// 规章 规范性文件 and the head of the next grid, below which nothing stands: a figure too many is none of the next row.
BOOST_FIXTURE_TEST_CASE(figures_before_their_head, two) {
    table("第二十条第（一）项 规章 1 2 3 行政规范性文件 4 5 6 7 ; 第二十条第（五）项 ;");
    give(0, {1}, from(2, 3));
    give(1, {5}, from(6, 3));
    give(2, {5}, {9});
    BOOST_TEST(vetoes::figures_out_of_place(context(), 2));
    BOOST_TEST(vetoes::figures_out_of_place(context(), 1));  // beside it
    BOOST_TEST(!vetoes::figures_out_of_place(context(), 0));
    al.rows[2].label_exact = true;
    BOOST_TEST(!vetoes::figures_out_of_place(context(), 2));
}

/// Figures behind the head of a later grid are none of an earlier one's row.
BOOST_FIXTURE_TEST_CASE(figures_behind_the_head_of_another_item, two) {
    table("第二十条第（五）项 ; 第二十条第（六）项 ; 行政处罚 5 ;");
    give(2, {4}, {5});
    BOOST_TEST(vetoes::figures_out_of_place(context(), 2));
    give(3, {4}, {5});
    al.rows[2] = {};
    BOOST_TEST(!vetoes::figures_out_of_place(context(), 3));
}

BOOST_AUTO_TEST_SUITE_END()
