// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/shifts.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/requests_labels.hpp"
#include "support/test.hpp"

#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/mark.hpp>

#include "items.hpp"

using namespace gongkai;

namespace solve_shifts {

struct reading {
    requests table;
    std::vector<diagnostic> said;
    explicit reading(std::string const& text) { said = grammar::read_table<form::requests_table>(text, table, "requests"); }
    [[nodiscard]] std::size_t count(code c) const {
        return static_cast<std::size_t>(
            std::count_if(said.begin(), said.end(), [c](diagnostic const& d) { return d.code == c; }));
    }
};

/// The rows of a whole table, of which each natural person's request was answered in one way.
std::vector<std::string> const labels = gongkai_test::requests_labels();
/// Its figures; 18 received, 3 carried over, 15 processed, 6 carried forward.
std::vector<int> const figures{18, 3, 4, 2, 0, 0, 1, 0, 0, 1, 0, 0, 3, 0, 0, 1, 0, 0, 0, 0, 3, 15, 6};

std::string cells(int n) { return std::to_string(n) + "\t0\t0\t0\t0\t0\t" + std::to_string(n) + '\n'; }
constexpr std::string_view empty = "\t\t\t\t\t\t\n";

/// From row `bare` on each figure stands a row lower.
std::string pushed_down(std::size_t bare) {
    std::string out;
    for (std::size_t r = 0; r < labels.size(); ++r)
        out += labels[r] + '\t' + (r < bare ? cells(figures[r]) : r == bare ? std::string{empty} : cells(figures[r - 1]));
    return out + '\t' + cells(figures.back());
}

/// The same where each row's digits ran together.
std::string pushed_down_together(std::size_t bare) {
    auto const digits = [](int n) { return std::to_string(n) + "00000" + std::to_string(n) + '\n'; };
    std::string out;
    for (std::size_t r = 0; r < labels.size(); ++r)
        out += labels[r] + (r < bare ? digits(figures[r]) : r == bare ? std::string{"\n"} : digits(figures[r - 1]));
    return out + digits(figures.back());
}

/// Up to row `bare` each figure stands a row higher: the first right below the heads.
std::string pushed_up_together(std::size_t bare) {
    auto const digits = [](int n) { return std::to_string(n) + "00000" + std::to_string(n) + '\n'; };
    std::string out = "自然人法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n" + digits(figures.front());
    for (std::size_t r = 0; r < labels.size(); ++r)
        out += labels[r] + (r < bare ? digits(figures[r + 1]) : r == bare ? std::string{"\n"} : digits(figures[r]));
    return out;
}

bool null_or(count const& cell, std::int64_t value) { return cell.optional().value_or(value) == value; }

}  // namespace solve_shifts

BOOST_AUTO_TEST_SUITE(solve_shifts)

BOOST_AUTO_TEST_CASE(digits_that_ran_together) {
    for (std::size_t const bare : {std::size_t{5}, std::size_t{16}}) {
        reading const r(pushed_down_together(bare));
        BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
        BOOST_TEST(r.table.received.total.optional() == 18);
        BOOST_TEST(null_or(r.table.processed_total.total, 15));
        BOOST_TEST(null_or(r.table.carried_forward.total, 6));
    }
    for (std::size_t const bare : {std::size_t{4}, std::size_t{19}}) {
        reading const r(pushed_up_together(bare));
        BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
        BOOST_TEST(null_or(r.table.received.total, 18));
        BOOST_TEST(null_or(r.table.granted.total, 4));
        BOOST_TEST(r.table.carried_forward.total.optional() == 6);
    }
    // Without the line of digits that no label stands before, a row has but lost its figures.
    std::string lost = pushed_down_together(5);
    lost.resize(lost.rfind('\n', lost.size() - 2) + 1);
    reading const r(lost);
    BOOST_TEST(r.count(code::rows_shifted) == 0u);
}

/// A row that has an empty end may stand one column to the left: its last figure is the sum of those before it. Its columns tell, where they
/// can.
BOOST_AUTO_TEST_CASE(a_row_that_may_stand_a_column_to_the_left) {
    auto const with = [](std::string const& row_6) {
        std::string out;
        for (std::size_t r = 0; r < labels.size(); ++r)
            out += labels[r] + '\t' +
                   (r == 0                   ? "14\t0\t0\t1\t0\t0\t15\n"
                    : r == 2                 ? "0\t0\t1\t0\t0\t1\t\n"
                    : r == 6                 ? row_6
                    : r + 2 == labels.size() ? "11\t0\t0\t1\t0\t0\t12\n"
                                             : cells(figures[r]));
        return reading(out);
    };
    reading const r = with(std::string{empty});
    BOOST_TEST(!r.table.granted.other.has_value());
    BOOST_TEST(!r.table.granted.total.has_value());
    BOOST_TEST(r.count(code::row_not_read) == 1u);
    reading const told = with(cells(figures[6]));
    BOOST_TEST(null_or(told.table.granted.other, 0));
    BOOST_TEST(null_or(told.table.granted.total, 1));
}

/// The pushed row has a figure that cannot be read right behind the empty cell of its label: it is a row of figures all the same, and what
/// stands above it is not sure.
BOOST_AUTO_TEST_CASE(the_last_row_begins_with_what_is_no_figure) {
    std::string text = pushed_down(12);
    std::size_t const last = text.rfind('\n', text.size() - 2) + 1;
    for (std::string const token : {"待核", "?"}) {
        text = text.substr(0, last) + '\t' + token + "\t0\t0\t0\t0\t0\t6\n";
        reading const r(text);
        BOOST_TEST(r.count(code::rows_shifted) == 1u);
        BOOST_TEST(null_or(r.table.processed_total.total, 15));
        BOOST_TEST(null_or(r.table.carried_forward.total, 6));
    }
}
/// 二 has no sums: where some rows are off, those between them may be, and behind a label whose figures are not found all others.
BOOST_AUTO_TEST_CASE(rows_without_sums_beside_rows_that_are_off) {
    proactive_disclosure_2021 table;
    auto const read = [&](std::string const& text) {
        return grammar::read_table<form::proactive_disclosure_2021_table>(text, table, "proactive_disclosure");
    };
    auto const said = read(
        "第二十条第（一）项\t\t\t\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t\t\t\n行政规范性文件\t0\t4\t40\n"
        "第二十条第（五）项\t24\t17\t164\n信息内容\t本年处理决定数量\t\t\n行政许可\t\t\t\n第二十条第（六）项\t1121\t\t\n"
        "信息内容\t本年处理决定数量\t\t\n行政处罚\t\t\t\n行政强制\t1665\t\t\n第二十条第（八）项\t□\t\t\n"
        "信息内容\t本年收费金额（单位：万元）\t\t\n行政事业性收费\t\t\t\n\t9.5\t\t\n");
    BOOST_TEST(!table.compulsory_measures.decisions.has_value());
    BOOST_TEST(!table.penalties.decisions.has_value());
    BOOST_TEST(std::any_of(said.begin(), said.end(), [](diagnostic const& d) {
        return d.code == code::rows_shifted &&
               std::find(d.paths.begin(), d.paths.end(), "proactive_disclosure.compulsory_measures") != d.paths.end();
    }));
}

/// A row of what cannot be read has figures; a word behind empty cells is another column's.
BOOST_AUTO_TEST_CASE(unread_figures_and_other_words) {
    gongkai_test::disclosure_form const two;
    auto const shifted = [&two](std::string const& text, std::vector<std::size_t> const& unread) {
        std::vector<solve::item> items = gongkai_test::items_of(text);
        for (std::size_t const i : unread) items[i].unread = items[i].adjacent = true;
        return solve::is_shifted(two.model, items);
    };
    std::string const above = "第二十条第（一）项 ; 规章 4 6 43 ; _ 9 0 0 ; 行政规范性文件 ";
    BOOST_TEST(!shifted(above + "_ _ _ ;", {12, 13, 14}));
    // Nothing stands beside a grid's head: figures there are a row's, though one of its cells is empty.
    BOOST_TEST(shifted("规章 _ _ _ ; 行政规范性文件 _ 13 91 ; 第二十条第（五）项 86 _ 412 ; 行政许可 _ _ _ ;", {}));
    BOOST_TEST(!shifted("规章 _ _ _ ; 行政规范性文件 86 _ 412 ; 第二十条第（五）项 _ _ _ ; 行政许可 _ _ _ ;", {}));
    BOOST_TEST(shifted("规章 _ _ _ _ ; 行政规范性文件 0 8 366 ; 第二十条第（五）项 24 0 214 ; 行政许可 _ _ ;", {4}));
}

BOOST_AUTO_TEST_CASE(given_back_where_the_columns_prove_it) {
    for (std::size_t const bare : {std::size_t{1}, std::size_t{5}, std::size_t{20}}) {
        reading const r(pushed_down(bare));
        BOOST_TEST(r.table.received.natural_person.optional() == 18);
        BOOST_TEST(r.table.carried_over.total.optional() == 3);
        BOOST_TEST(r.table.other_handling.undivided.natural_person.optional() == 3);
        BOOST_TEST(r.table.processed_total.natural_person.optional() == 15);
        BOOST_TEST(r.table.carried_forward.total.optional() == 6);
        BOOST_TEST(r.count(code::rows_given_back) == 1u);
    }
}

/// 其他处理 of one row, without a cell behind its label, is a row whose figures stand below, and no group's head.
BOOST_AUTO_TEST_CASE(below_an_undivided_row) {
    std::string text = pushed_down(20);
    std::string const row = labels[20] + '\t' + std::string{empty};
    text.replace(text.find(row), row.size(), labels[20] + '\n');
    std::replace(text.begin(), text.end(), '\t', ' ');
    reading const r(text);
    BOOST_TEST(null_or(r.table.other_handling.undivided.natural_person, 3));
    BOOST_TEST(null_or(r.table.processed_total.natural_person, 15));
    BOOST_TEST(null_or(r.table.carried_forward.total, 6));
    BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
}

/// Of the empty row's label some letters are lost.
BOOST_AUTO_TEST_CASE(below_a_misprinted_label) {
    std::string text = pushed_down(5);
    text.replace(text.find(labels[5]), labels[5].size(), "2.其他法律行政止公开");
    reading const r(text);
    BOOST_TEST(r.table.processed_total.natural_person.optional() == 15);
    BOOST_TEST(r.count(code::rows_given_back) == 1u);
}

/// With a cell a line, the figures without a label follow those of the last row: empty cells stand between.
BOOST_AUTO_TEST_CASE(a_cell_a_line) {
    std::string text;
    for (char const c : pushed_down(5)) text += c == '\t' || c == '\n' ? std::string_view{" |\n"} : std::string_view{&c, 1};
    reading const r(text);
    BOOST_TEST(r.table.denied.internal_affairs.total.optional() == figures[8]);
    BOOST_TEST(r.table.carried_forward.total.optional() == 6);
    BOOST_TEST(r.count(code::rows_given_back) == 1u);
}

/// Figures that cannot be read hold their places, and so do empty cells.
BOOST_AUTO_TEST_CASE(unread_and_empty_cells) {
    std::string text = pushed_down(5);
    std::string const last = "\t6\t0\t0\t0\t0\t0\t6";
    text.replace(text.rfind(last), last.size(), "\t6\t-\t-\t待核\t0\t0\t6");
    reading const r(text);
    BOOST_TEST(null_or(r.table.processed_total.natural_person, 15));
    BOOST_TEST(null_or(r.table.carried_forward.total, 6));
    BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
}

/// Rows of zeros are empty: which of the empty rows pushed the figures down, the columns tell.
BOOST_AUTO_TEST_CASE(the_one_of_several_empty_rows) {
    std::string text;
    for (std::size_t k = 0; k < labels.size(); ++k) {
        int const n = k < 8 ? figures[k] : k == 8 ? 0 : figures[k - 1];
        text += labels[k] + '\t' + (n == 0 ? std::string{empty} : cells(n));
    }
    text += '\t' + cells(figures.back());
    reading const r(text);
    BOOST_TEST(r.table.received.total.optional() == 18);
    BOOST_TEST(null_or(r.table.processed_total.total, 15));
    BOOST_TEST(null_or(r.table.carried_forward.total, 6));
    BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
}

/// A row of dashes has no figures of its own, and may be no row that lost them: another empty row is there, and nothing proves which it is.
BOOST_AUTO_TEST_CASE(a_row_of_dashes_above_the_empty_one) {
    std::string text;
    for (std::size_t k = 0; k < labels.size(); ++k)
        text += labels[k] + '\t' +
                (k == 11   ? "—\t—\t—\t—\t—\t—\t—\n"
                 : k < 19  ? cells(figures[k])
                 : k == 19 ? std::string{empty}
                           : cells(figures[k - 1]));
    reading const r(text + '\t' + cells(figures.back()));
    BOOST_TEST(!r.table.denied.administrative_query.total.has_value());
    BOOST_TEST(null_or(r.table.unavailable.not_held.total, figures[12]));
    BOOST_TEST(null_or(r.table.processed_total.total, 15));
    BOOST_TEST(r.count(code::rows_given_back) == 0u);
}

/// In a text whose cells spaces part, an empty row is a label alone.
BOOST_AUTO_TEST_CASE(without_cells) {
    std::string text;
    for (std::size_t r = 0; r < labels.size(); ++r) {
        std::string row = r < 5 ? cells(figures[r]) : r == 5 ? std::string{"\n"} : cells(figures[r - 1]);
        for (char const c : row) text += c == '\t' && r == 5 ? std::string{} : std::string{c};
        if (r != 5) text.insert(text.size() - row.size(), labels[r] + "    ");
        if (r == 5) text.insert(text.size() - 1, labels[r]);
    }
    std::string spaced;
    for (char const c : text + "                " + cells(figures.back()))
        spaced += c == '\t' ? std::string(4, ' ') : std::string{c};
    reading const r(spaced);
    BOOST_TEST(r.table.processed_total.total.optional() == 15);
    BOOST_TEST(r.table.carried_forward.total.optional() == 6);
    BOOST_TEST(r.count(code::rows_given_back) == 1u);
}

/// On one line, figures stand behind the heads' words, two rows behind one label, or two labels before one row of figures.
BOOST_AUTO_TEST_CASE(on_one_line) {
    auto const joined = [](std::string const& from) {
        std::string out;
        for (char const c : from) out += c == '\t' || c == '\n' ? ' ' : c;
        return out;
    };
    std::string down, up = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 " + cells(figures.front());
    for (std::size_t r = 0; r < labels.size(); ++r) {
        down += labels[r] + ' ' + (r < 5 ? cells(figures[r]) : r == 5 ? std::string{} : cells(figures[r - 1]));
        up += labels[r] + ' ' + (r < 10 ? cells(figures[r + 1]) : r == 10 ? std::string{} : cells(figures[r]));
    }
    std::string undivided;  // 其他处理, of one row, is the one without figures
    for (std::size_t r = 0; r < labels.size(); ++r)
        undivided += labels[r] + ' ' + (r < 20 ? cells(figures[r]) : r == 20 ? std::string{} : cells(figures[r - 1]));
    for (std::string const& text :
         {joined(down + cells(figures.back())), joined(undivided + cells(figures.back())), joined(up)}) {
        reading const r(text);
        BOOST_TEST(null_or(r.table.received.total, 18));
        BOOST_TEST(null_or(r.table.processed_total.total, 15));
        BOOST_TEST(null_or(r.table.carried_forward.total, 6));
        BOOST_TEST(r.count(code::rows_given_back) + r.count(code::rows_shifted) == 1u);
    }
}

/// Nothing is read of the rows that are off where the columns do not prove whose the figures are.
BOOST_AUTO_TEST_CASE(not_read_where_they_do_not) {
    std::string text = pushed_down(5);
    text.replace(text.find("（一）予以公开\t4"), std::string_view{"（一）予以公开\t4"}.size(), "（一）予以公开\t5");
    reading const r(text);
    BOOST_TEST(!r.table.processed_total.natural_person.has_value());
    BOOST_TEST(!r.table.denied.prohibited_by_law.total.has_value());
    BOOST_TEST(r.count(code::rows_shifted) == 1u);
    BOOST_TEST(r.count(code::column_sum_broken) == 0u);  // a fault of reading is no error of the report
}

BOOST_AUTO_TEST_CASE(a_clean_table_has_none) {
    std::string text;
    for (std::size_t k = 0; k < labels.size(); ++k) text += labels[k] + '\t' + cells(figures[k]);
    reading const r(text);
    BOOST_TEST(r.said.empty());
    BOOST_TEST(r.table.processed_total.total.optional() == 15);
}

/// Figures right below their label, or right above it, are that row's; and a label without even an empty cell may have lost its own.
BOOST_FIXTURE_TEST_CASE(labels_beside_their_figures, gongkai_test::disclosure_form) {
    auto const is_shifted = [this](std::string_view text) { return solve::is_shifted(model, gongkai_test::items_of(text)); };
    BOOST_TEST(is_shifted("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 信息内容 4 5 6 ;"));
    BOOST_TEST(!is_shifted("规章 1 2 3 ; 行政规范性文件 _ _ _ ; 信息内容 4 5 6 ;"));
    BOOST_TEST(is_shifted("信息内容 4 5 6 ; 规章 1 2 3 ; 行政规范性文件 _ _ _ ;"));
    BOOST_TEST(!is_shifted("规章 1 2 3 ; 信息内容 4 5 6 ; 行政规范性文件 _ _ _ ;"));
    BOOST_TEST(!is_shifted("规章 ; 行政规范性文件 1 2 3 ; 信息内容 4 5 6 ;"));
}

/// From the first shift to the last; to the table's end where another label is bare there, on the side to which the figures went.
BOOST_FIXTURE_TEST_CASE(rows_that_a_shift_makes_doubtful, gongkai_test::disclosure_form) {
    using list = std::vector<std::size_t>;
    auto const doubtful = [this](std::string_view text, solve::row_shift const& shift) {
        auto const items = gongkai_test::items_of(text);
        auto const runs = solve::make_runs(model, items);
        return solve::doubtful_rows(model, items, runs, {shift});
    };
    std::string const up = "规章 1 2 3 ; 信息内容 4 5 6 ; 行政许可 7 ; 行政处罚 _ ;",
                      down = "行政规范性文件 _ _ _ ; 行政许可 7 ; 信息内容 8 ;";
    BOOST_TEST(doubtful(up, {3, 1, {}}) == (list{2, 3}), boost::test_tools::per_element());
    BOOST_TEST(doubtful("规章 _ _ _ ; 信息内容 4 5 6 ; 行政许可 7 ; 行政处罚 _ ;", {3, 1, {}}) == (list{0, 1, 2, 3}),
               boost::test_tools::per_element());
    BOOST_TEST(doubtful(up + " 行政强制 _ ;", {3, 1, {}}) == (list{2, 3}), boost::test_tools::per_element());
    BOOST_TEST(doubtful("规章 _ _ _ ; " + down, {1, 3, {}}) == (list{1, 2}), boost::test_tools::per_element());
    BOOST_TEST(doubtful("规章 _ _ _ ; " + down + " 行政处罚 8 ; 行政强制 _ ;", {1, 3, {}}) == (list{1, 2, 3, 4}),
               boost::test_tools::per_element());
}

/// A label is bare with empty cells and no figure, in a table that has empty cells; misspelt, where enough of it is there and as many cells as the
/// rows beside it have.
BOOST_FIXTURE_TEST_CASE(labels_that_are_bare, gongkai_test::disclosure_form) {
    auto const is_shifted = [this](std::string_view text, std::size_t unread = solve::none) {
        auto items = gongkai_test::items_of(text);
        if (unread != solve::none) items[unread].unread = true;
        return solve::is_shifted(model, items);
    };
    std::string const behind = " ; 行政规范性文件 1 2 3 ; 信息内容 4 5 6 ;";
    BOOST_TEST(is_shifted("规章 _ _ _" + behind));
    BOOST_TEST(!is_shifted("规章 _ _ _" + behind, 2));
    BOOST_TEST(is_shifted("规章 _ _ _ _" + behind, 4));  // behind its cells
    BOOST_TEST(!is_shifted("规章 9 _ _" + behind));
    BOOST_TEST(!is_shifted("规章" + behind + " 行政许可 _ ;"));
    BOOST_TEST(is_shifted("行政规范文件 _ _ _ ; 行政许可 7 ; 信息内容 8 ;"));
    BOOST_TEST(!is_shifted("行政规范 _ _ _ ; 行政许可 7 ; 信息内容 8 ;"));
    BOOST_TEST(is_shifted("规章 1 2 3 ; 行政规范文件 _ _ _ ; 行政许可 7 ; 信息内容 8 ;"));
    BOOST_TEST(!is_shifted("规章 1 2 3 ; 行政规范文件 _ _ ; 行政许可 7 ; 信息内容 8 ;"));
    // Figures without a label: as many as a row has; fewer only beside a grid's head, where none should stand.
    BOOST_TEST(!is_shifted("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 信息内容 4 _ 6 ;"));
    BOOST_TEST(is_shifted("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 第二十条第（五）项 4 _ 6 ;"));
    BOOST_TEST(!is_shifted("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 第二十条第（五）项 4 6 ;"));
    BOOST_TEST(!is_shifted("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 今天天气很好 4 5 6 ;"));
}
BOOST_FIXTURE_TEST_CASE(figures_among_empty_cells, gongkai_test::requests_form) {
    auto const is_shifted = [this](std::string const& row) {
        return solve::is_shifted(
            model,
            gongkai_test::items_of("（一）予以公开 _ _ _ _ _ _ _ ; （二）部分公开 2 0 0 0 0 0 2 ; 申请人情况 " + row + " ;"));
    };
    BOOST_TEST(is_shifted("1 0 0 0 0 0 1"));
    BOOST_TEST(is_shifted("1 _ _ 2 _ _ _"));
    BOOST_TEST(!is_shifted("1 _ _ 2 _ _"));
    BOOST_TEST(!is_shifted("1 _ _ _ _ _ _"));
    BOOST_TEST(!is_shifted("1 0 0 0 0 0 0 1"));
}

/// Two labels without figures between figures without a label above and below them: each pair is one.
BOOST_FIXTURE_TEST_CASE(two_shifts, gongkai_test::disclosure_form) {
    auto const items =
        gongkai_test::items_of("信息内容 4 5 6 ; 规章 1 2 3 ; 行政规范性文件 _ _ _ ; 行政许可 _ ; 行政处罚 8 ; 信息内容 9 ;");
    std::vector<solve::row_shift> const found = solve::find_shifts(model, items, solve::make_runs(model, items));
    BOOST_REQUIRE(found.size() == 2u);
    BOOST_TEST(found[0].over == 0u);
    BOOST_TEST(found[0].bare == 2u);
    BOOST_TEST(found[1].bare == 3u);
    BOOST_TEST(found[1].over == 5u);
    for (solve::row_shift const& s : found) BOOST_TEST(s.others.empty());
}

/// Each label gets the figures of the next, down or up, and the place that had none of its own is left without.
BOOST_FIXTURE_TEST_CASE(figures_given_to_their_labels, gongkai_test::disclosure_form) {
    auto const back = [this](std::string_view text, solve::row_shift const& shift) {
        auto const items = gongkai_test::items_of(text);
        std::string out;
        for (solve::label_run const& r : solve::shifted_back(solve::make_runs(model, items), {shift})) {
            for (std::size_t const i : r.values) out += items[i].digits + " ";
            out += "(" + std::to_string(r.numbers) + "," + std::to_string(r.blanks) + "," + std::to_string(r.digits) + ") ";
        }
        return out;
    };
    BOOST_TEST(back("规章 _ _ _ ; 行政规范性文件 1 2 3 ; 信息内容 4 55 6 ;", {0, 2, {}}) ==
               "1 2 3 (3,0,3) 4 55 6 (3,0,4) (0,0,0) ");
    BOOST_TEST(back("信息内容 4 55 6 ; 规章 1 2 3 ; 行政规范性文件 _ _ _ ;", {2, 0, {}}) ==
               "(0,0,0) 4 55 6 (3,0,4) 1 2 3 (3,0,3) ");
    // What is no row between them has no part in it.
    BOOST_TEST(back("规章 _ _ _ ; 信息内容 9 ; 行政规范性文件 1 2 3 ; 信息内容 4 5 6 ;", {0, 3, {}}) ==
               "1 2 3 (3,0,3) 9 (1,0,1) 4 5 6 (3,0,3) (0,0,0) ");
}

/// The figures of two rows behind one label, and two labels before the figures of one.
BOOST_FIXTURE_TEST_CASE(runs_that_are_two, gongkai_test::disclosure_form) {
    auto const cut = [this](std::string_view text) {
        auto const items = gongkai_test::items_of(text);
        std::string out;
        for (solve::label_run const& r : solve::runs_cut(model, items, solve::make_runs(model, items)))
            out += (r.row == solve::none ? "-" : std::to_string(r.row)) + ":" + std::to_string(r.numbers) + " ";
        return out;
    };
    BOOST_TEST(cut("行政规范性文件 1 2 3 4 5 6") == "1:3 -:3 ");
    BOOST_TEST(cut("行政规范性文件 1 2 3 4 5") == "1:5 ");
    BOOST_TEST(cut("行政规范性文件 1 2 _ 3 4 5 6") == "1:6 ");
    BOOST_TEST(cut("行政许可 7 8") == "2:2 ");
    BOOST_TEST(cut("规章 ; 行政规范性文件 1 2 3 4 5 6") == "0:0 1:6 ");
    BOOST_TEST(cut("规章行政规范性文件 1 2 3") == "0:0 1:3 ");
    BOOST_TEST(cut("规章行政规范性文件 1 2 3 4 5 6") == "1:6 ");
    BOOST_TEST(cut("信息内容行政规范性文件 1 2 3") == "1:3 ");
    BOOST_TEST(cut("信息内容 1 2 3 4 5 6") == "-:6 ");
}

BOOST_AUTO_TEST_SUITE_END()
