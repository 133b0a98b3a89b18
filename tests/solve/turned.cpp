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

namespace solve_turned {

/// Section 三 column after column.
struct by_columns : three {
    std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6};  ///< of the columns
    std::string lost_label;                               ///< of a row, by its path
    bool numbered = false;                                ///< a number with a word below each column's head

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
            if (numbered) out += "数据" + std::to_string(c + 1) + " ; ";
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

/// The values of a table's rows, all of them one behind the other.
std::string all_of(solve::model const& m, solve::solution const& s) {
    std::string out;
    for (std::string const& row : rows_of(m, s)) out += (out.empty() ? "" : " | ") + row;
    return out;
}
bool not_read(solve::solution const& s) { return s.findings.size() == 1 && s.findings[0].code == code::table_not_read; }

}  // namespace solve_turned

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

BOOST_FIXTURE_TEST_CASE(a_columns_number_stands_below_its_head, by_columns) {
    numbered = true;
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
    // It is said of every figure.
    auto const items = items_of(text());
    std::vector<std::size_t> figures;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].kind == solve::item::kind::number) figures.push_back(i);
    BOOST_TEST(solved().findings[0].items == figures, boost::test_tools::per_element());
    table.rows["granted"] = "4 1 0 0 0 0 5";
    order.pop_back();
    nothing(solved());
    order.push_back(5);
    nothing(solved());
    order.back() = 6;
    nothing(solved("别处 3 ; 7 ;"));
    same_but(solved("别处 ;"));
}

BOOST_FIXTURE_TEST_CASE(labels_in_another_order_are_not_read, by_columns) {
    std::string swapped = text();
    std::string const a = "（一）予以公开 ; ", b = "（三）不予公开";
    BOOST_REQUIRE(swapped.starts_with("一、"));
    std::size_t const at = swapped.find(a);
    BOOST_REQUIRE(at != std::string::npos);
    swapped.erase(at, a.size());
    swapped.insert(swapped.find("四、结转"), a);
    nothing(solve::solve(model, items_of(swapped)));
}

/// A figure that was pushed to the end of its column: all labels and as many figures as rows, but two row sums do not hold.
BOOST_FIXTURE_TEST_CASE(a_figure_at_another_place_of_its_column_is_told_by_the_sums, by_columns) {
    std::string moved = text();
    std::size_t const total = moved.rfind("总计 ; 13 ; ");
    BOOST_REQUIRE(total != std::string::npos);
    std::string const head = "总计 ; ";
    moved.erase(total + head.size(), std::string{"13 ; "}.size());
    moved += "13 ; ";
    nothing(solve::solve(model, items_of(moved)));
    table.rows["granted"] = "4 1 0 0 0 0 6";  // an error of the report: one sum
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 6");
    BOOST_TEST(has(s, code::row_sum_broken));
}

BOOST_FIXTURE_TEST_CASE(the_first_page_of_columns_alone_is_not_read, by_columns) {
    std::string const all = text();
    nothing(solve::solve(model, items_of(all.substr(0, all.find("商业企业")))));
}

/// Section 二: four grids, of which two have a head in common.
BOOST_FIXTURE_TEST_CASE(columns_of_several_grids_are_turned, disclosure_form) {
    std::string const labels =
        "第二十条第（一）项 ; 信息内容 ; 规章 ; 行政规范性文件 ; 第二十条第（五）项 ; 信息内容 ; 行政许可 ; 第二十条第（六）项 ; "
        "信息内容 ; "
        "行政处罚 ; 行政强制 ; 第二十条第（八）项 ; 信息内容 ; 行政事业性收费 ; ";
    std::string const issued = "本年制发件数 ; 1 ; 2 ; ", others = "本年废止件数 ; 5 ; 6 ; 现行有效件数 ; 7 ; 8 ; ";
    std::string const licences = "本年处理决定数量 ; 31 ; ", penalties = "本年处理决定数量 ; 41 ; 42 ; ",
                      charges = "本年收费金额 ; 9 ; ";
    auto const read = [this](std::string const& text) { return solve::solve(model, items_of(text)); };
    std::string const want = "1 5 7 | 2 6 8 | 31 | 41 | 42 | 9";
    BOOST_TEST(all_of(model, read(labels + issued + licences + penalties + charges + others)) == want);
    BOOST_TEST(all_of(model, read(labels + others + issued + licences + penalties + charges)) == want);
    // The same on one line, where labels are not told apart.
    std::string together = labels + issued + licences + penalties + charges + others;
    auto const digit = [&together](std::size_t i) { return together[i] >= '0' && together[i] <= '9'; };
    for (std::size_t at = 0; (at = together.find(" ; ", at)) != std::string::npos;)
        together.replace(at, 3, digit(at - 1) || digit(at + 3) ? " " : "");
    BOOST_TEST(all_of(model, read(together)) == want);
    // 行政许可 has no figure, 行政处罚 no second one, a column is not there.
    BOOST_TEST(not_read(read(labels + issued + "本年处理决定数量 ; " + penalties + charges + others)));
    BOOST_TEST(not_read(read(labels + issued + licences + "本年处理决定数量 ; 41 ; " + charges + others)));
    BOOST_TEST(not_read(read(labels + issued + licences + penalties + charges)));
    // No sum would tell which label is lost.
    std::string lost = labels;
    lost.erase(lost.find("行政许可 ; "), std::string{"行政许可 ; "}.size());
    BOOST_TEST(not_read(read(lost + issued + licences + penalties + charges + others)));
}

/// A table that was cut off after three rows: an empty line between its columns is no figure beside a label.
BOOST_FIXTURE_TEST_CASE(few_rows_above_a_gap, by_columns) {
    std::string cut = "一、本年新收政府信息公开申请数量 ; 二、上年结转政府信息公开申请数量 ; （一）予以公开 ; _ _ ; ";
    for (auto const& column : view.grids[0].columns) cut += std::string{column.label} + " ; 5 ; 0 ; 0 ; ";
    nothing(solve::solve(model, items_of(cut)));
}

/// Section 四: each figure right behind its head, which three groups have.
BOOST_FIXTURE_TEST_CASE(groups_of_one_row_are_told_by_their_common_heads, review_form) {
    auto const group = [](std::string const& head, int first) {
        std::string out = head;
        for (char const* const h : {"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"})
            out += std::string{h} + " ; " + std::to_string(first++) + " ; ";
        return out;
    };
    std::string const review = group("行政复议 ; ", 10), direct = group("未经复议直接起诉 ; ", 20),
                      after = group("复议后起诉 ; ", 30);
    auto const read = [this](std::string const& text) { return all_of(model, solve::solve(model, items_of(text))); };
    std::string const want = "10 11 12 13 14 20 21 22 23 24 30 31 32 33 34";
    BOOST_TEST(read(review + "行政诉讼 ; " + direct + after) == want);
    BOOST_TEST(read("行政诉讼 ; " + direct + after + review) == want);
    BOOST_TEST(read(review + "行政诉讼 ; " + after + direct) == want);
}

BOOST_FIXTURE_TEST_CASE(rows_under_heads_are_no_columns, by_columns) {
    BOOST_TEST(!solve::turn_columns(model, table.items(*this)).found);
    BOOST_TEST(!solve::turn_columns(model, items_of("自然人 其他 总计 " + table.text(*this))).found);
    // Merged cells of heads are empty.
    BOOST_TEST(
        !solve::turn_columns(model, items_of("总计 _ _ _ _ _ _ _ _ _ ; 其他 _ _ _ _ _ _ _ _ ; " + table.text(*this))).found);
}

/// Below two heads more figures than a row has cells: those of a column, though no row's label is there.
BOOST_FIXTURE_TEST_CASE(figures_more_than_a_row_has, requests_form) {
    auto const turned = [this](std::string const& first, std::string const& second) {
        return solve::turn_columns(model, items_of("商业企业 " + first + " 科研机构 " + second)).found;
    };
    std::string const seven = "1 2 3 4 5 6 7", eight = seven + " 8";
    BOOST_TEST(turned(eight, eight));
    BOOST_TEST(!turned(seven, eight));
    BOOST_TEST(!turned(eight, seven));
    BOOST_TEST(!turned(seven + " _", eight));
}

/// 其他处理 as one row, and no label of the rows that it would be divided into: with one, which rows the figures are for is not told.
BOOST_FIXTURE_TEST_CASE(undivided_rows_by_columns, by_columns) {
    auto const solved_with = [this](std::string_view also_named) {
        std::string out;
        std::size_t rows = 0;
        for (auto const& row : view.grids[0].rows) {
            if (row.alternative == form::alternative::divided && row.path != also_named) continue;
            out += std::string{row.label} + " ; ";
            rows += row.alternative != form::alternative::divided;
        }
        for (auto const& column : view.grids[0].columns) {
            out += std::string{column.label} + " ; ";
            for (std::size_t r = 0; r < rows; ++r) out += "0 ; ";
        }
        return solve::solve(model, items_of(out));
    };
    solve::solution const s = solved_with("");
    BOOST_TEST(values(s, "granted") == zeros);
    BOOST_TEST(values(s, "other_handling.undivided") == zeros);
    BOOST_TEST(values(s, "other_handling.other") == "? ? ? ? ? ? ?");
    nothing(solved_with("other_handling.other"));
}

BOOST_AUTO_TEST_SUITE_END()
