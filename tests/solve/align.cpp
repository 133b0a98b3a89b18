// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/align.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_align {

using list = std::vector<std::string>;

/// "words:numbers+blanks" for each run.
list runs_of(solve::model const& m, std::string_view text) {
    auto const items = items_of(text);
    list out;
    for (solve::label_run const& a : solve::make_runs(m, items)) {
        BOOST_TEST(a.values.size() == a.numbers + a.blanks);
        out.push_back(text::to_utf8(a.words) + ":" + std::to_string(a.numbers) + "+" + std::to_string(a.blanks));
    }
    return out;
}

/// The figures that each row was given, as digits.
list aligned(solve::model const& m, std::string_view text, form::alternative use = form::alternative::divided) {
    auto const items = items_of(text);
    auto const runs = solve::make_runs(m, items);
    solve::label_costs label{m, runs};
    auto const all = solve::align(m, runs, label, use, 16);
    BOOST_REQUIRE(!all.empty());
    list out;
    for (solve::matched_row const& r : all.front().rows) {
        std::string line = r.found ? "" : "-";
        for (std::size_t const i : r.values)
            line += (line.empty() ? "" : " ") + (items[i].digits.empty() ? std::string{"_"} : items[i].digits);
        out.push_back(line);
    }
    return out;
}

}  // namespace solve_align

BOOST_FIXTURE_TEST_SUITE(solve_align, disclosure_form)

BOOST_AUTO_TEST_CASE(words_and_the_figures_behind_them) {
    BOOST_TEST(runs_of(model, "规章 0 1 14 ; 行政规范性文件 30 56 258 ;") == (list{"规章:3+0", "行政规范性文件:3+0"}),
               per_element());
    BOOST_TEST(runs_of(model, "规章 _ _ 14 ;") == (list{"规章:1+2"}), per_element());
    BOOST_TEST(runs_of(model, "") == list{}, per_element());
    BOOST_TEST(runs_of(model, "12 13") == (list{":2+0"}), per_element());
}

BOOST_AUTO_TEST_CASE(heads_join_the_label_behind_them) {
    BOOST_TEST(runs_of(model, "第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 2293 ;") ==
                   (list{"第二十条第五项信息内容本年处理决定数量行政许可:1+0"}),
               per_element());
    // merged cells of a head are no figures
    BOOST_TEST(runs_of(model, "信息内容 _ _ ; 规章 0 1 14 ;") == (list{"信息内容规章:3+0"}), per_element());
}

BOOST_AUTO_TEST_CASE(lines_without_a_label_are_rows_of_their_own) {
    BOOST_TEST(runs_of(model, "规章 0 1 14 ; 30 56 258 ;") == (list{"规章:3+0", ":3+0"}), per_element());
    BOOST_TEST(runs_of(model, "规章 0 1 ; 14 ;") == (list{"规章:3+0"}), per_element());  // one row in two lines
}

BOOST_AUTO_TEST_CASE(a_run_knows_its_row) {
    auto const items = items_of("信息内容 规章 0 1 14 ; 甲 5");
    auto const runs = solve::make_runs(model, items);
    BOOST_REQUIRE(runs.size() == 2u);
    BOOST_TEST(runs[0].row == 0u);
    BOOST_TEST(!runs[0].head_only);
    BOOST_TEST(runs[0].digits == 4u);
    BOOST_TEST(runs[1].row == solve::none);
}

BOOST_AUTO_TEST_CASE(rows_get_their_figures) {
    BOOST_TEST(
        aligned(model, "规章 0 1 14 ; 行政规范性文件 30 56 258 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;") ==
            (list{"0 1 14", "30 56 258", "7", "8", "9", "10"}),
        per_element());
}

BOOST_AUTO_TEST_CASE(a_row_without_label_by_its_order) {
    BOOST_TEST(aligned(model, "规章 0 1 14 ; 30 56 258 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;") ==
                   (list{"0 1 14", "30 56 258", "7", "8", "9", "10"}),
               per_element());
}

BOOST_AUTO_TEST_CASE(a_missing_row_gets_nothing) {
    BOOST_TEST(aligned(model, "规章 0 1 14 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;") ==
                   (list{"0 1 14", "-", "7", "8", "9", "10"}),
               per_element());
    BOOST_TEST(aligned(model, "") == (list{"-", "-", "-", "-", "-", "-"}), per_element());
}

BOOST_AUTO_TEST_CASE(misspelt_labels_by_similarity) {
    BOOST_TEST(aligned(model, "规章 0 1 14 ; 行政规范文件 30 56 258 ; 行政可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业收费 10 ;") ==
                   (list{"0 1 14", "30 56 258", "7", "8", "9", "10"}),
               per_element());
}

BOOST_AUTO_TEST_CASE(figures_of_an_unknown_row_are_left_over) {
    auto const items = items_of(
        "规章 0 1 14 ; 行政规范性文件 30 56 258 ; 其他主动公开文件 1 2 3 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 "
        "10 ;");
    auto const runs = solve::make_runs(model, items);
    solve::label_costs label{model, runs};
    auto const all = solve::align(model, runs, label, form::alternative::none, 16);
    BOOST_REQUIRE(!all.empty());
    BOOST_TEST(all.front().left_over == (std::vector<std::size_t>{2}), per_element());
    for (solve::matched_row const& r : all.front().rows) {
        BOOST_TEST(r.found);
        BOOST_TEST(r.label_certain);
        BOOST_TEST(r.label_exact);
    }
}

BOOST_AUTO_TEST_CASE(rows_of_the_other_alternative_are_left_out) {
    requests_form const form;
    requests_text table;
    table.undivided = true;
    auto const rows = aligned(form.model, table.text(form), form::alternative::undivided);
    BOOST_TEST(rows[form.row("other_handling.undivided")] == zeros);
    BOOST_TEST(rows[form.row("other_handling.other")] == "-");
    table.undivided = false;
    auto const divided = aligned(form.model, table.text(form));
    BOOST_TEST(divided[form.row("other_handling.undivided")] == "-");
    BOOST_TEST(divided[form.row("processed_total")] == "9 3 0 0 1 0 13");
}

/// A run that seems to name a later row than it has: the cheapest way is found though a first guess leaves many rows out.
BOOST_AUTO_TEST_CASE(a_label_far_below_its_place) {
    requests_form const form;
    requests_text table;
    std::string const text = table.text(form);
    std::string const label = "四、结转下年度继续办理";
    auto const rows = aligned(form.model, label + "\n" + text);
    BOOST_TEST(rows[form.row("processed_total")] == "9 3 0 0 1 0 13");
    BOOST_TEST(rows == aligned(form.model, text), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(costs) {
    using solve::detail::count_cost;
    BOOST_TEST(count_cost(7, 7, 0, 7) == 0);
    BOOST_TEST(count_cost(7, 6, 0, 6) > 0);
    BOOST_TEST(count_cost(7, 5, 0, 5) > count_cost(7, 6, 0, 6));
    BOOST_TEST(count_cost(7, 1, 6, 2) < count_cost(7, 1, 0, 2));
    BOOST_TEST(count_cost(7, 1, 0, 7) < count_cost(7, 1, 0, 2));  // digits may have run together
}

/// By the departures that cost.hpp names.
BOOST_AUTO_TEST_CASE(each_count_has_its_cost) {
    using solve::cost;
    using solve::detail::count_cost;
    BOOST_TEST(count_cost(7, 0, 7, 0) == cost.all_blank);
    BOOST_TEST(count_cost(7, 0, 6, 0) == cost.too_few_blanks);
    BOOST_TEST(count_cost(7, 3, 4, 3) == cost.blanks_fill);
    BOOST_TEST(count_cost(7, 3, 3, 3) == cost.far_off + 4 * cost.each_off);
    BOOST_TEST(count_cost(7, 6, 0, 6) == cost.one_off);
    BOOST_TEST(count_cost(7, 8, 3, 8) == cost.one_off);
    BOOST_TEST(count_cost(7, 5, 0, 6) == cost.two_off);
    BOOST_TEST(count_cost(7, 9, 0, 9) == cost.two_off);
    BOOST_TEST(count_cost(7, 5, 0, 7) == cost.run_together);
    BOOST_TEST(count_cost(7, 10, 0, 20) == cost.far_off + 3 * cost.each_off);
    BOOST_TEST(count_cost(7, 40, 0, 40) == cost.far_off + 8 * cost.each_off);
}

/// Rows of figures, each whole, with empty cells between them, are runs of their own.
BOOST_AUTO_TEST_CASE(whole_rows_with_empty_cells_between) {
    BOOST_TEST(runs_of(model, "规章 1 2 3 _ 4 5 6") == (list{"规章:3+1", ":3+0"}), per_element());
    BOOST_TEST(runs_of(model, "规章 _ 1 2 3 _ _ 4 5 6 _") == (list{"规章:3+3", ":3+1"}), per_element());
    BOOST_TEST(runs_of(model, "1 2 3 _ 4 5 6 _ 7 8 9") == (list{":3+1", ":3+1", ":3+0"}), per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 4 5 6") == list{"规章:6+0"}, per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 _ 3 4 5 6") == list{"规章:6+1"}, per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 4 5 6 _") == list{"规章:6+1"}, per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 _ 4 5") == list{"规章:5+1"}, per_element());
    auto const items = items_of("规章 12 2 3 _ 4 567 6");
    auto const runs = solve::make_runs(model, items);
    BOOST_REQUIRE(runs.size() == 2u);
    BOOST_TEST(runs[0].row == 0u);
    BOOST_TEST(runs[0].digits == 4u);
    BOOST_TEST(runs[1].digits == 5u);
    BOOST_TEST(runs[1].row == solve::none);
}

/// Lines of digits that are enough for a row each: the digits of each ran together.
BOOST_AUTO_TEST_CASE(lines_of_digits_that_ran_together) {
    requests_form const form;
    std::string const label = "（一）予以公开";
    auto const cells = [&form](std::string const& text) {
        list out;
        for (std::string const& run : runs_of(form.model, text)) out.push_back(run.substr(run.find(':') + 1));
        return out;
    };
    BOOST_TEST(cells(label + " 4100005 ; 2000002") == (list{"1+0", "1+0"}), per_element());
    BOOST_TEST(cells(label + " 4100005 2000002") == list{"2+0"}, per_element());      // one line
    BOOST_TEST(cells(label + " 4100005 ; 200002") == list{"2+0"}, per_element());     // not enough
    BOOST_TEST(cells(label + " 4100005 ; 2000002 _") == list{"2+1"}, per_element());  // a cell of its own
    BOOST_TEST(runs_of(model, "规章 123 ; 456") == list{"规章:2+0"}, per_element());  // few columns: they may be numbers
}

/// A line is a row with a row's cells, one less among them; one figure beside empty cells is none.
BOOST_AUTO_TEST_CASE(lines_that_are_rows) {
    BOOST_TEST(runs_of(model, "规章 1 2 3 ; 4 5 ;") == (list{"规章:3+0", ":2+0"}), per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 ; _ _ _ ;") == (list{"规章:3+0", ":0+3"}), per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 ; 4 _ _ ;") == list{"规章:4+2"}, per_element());
    BOOST_TEST(runs_of(model, "规章 1 2 3 ; 4 ;") == list{"规章:4+0"}, per_element());
}

/// Empty cells behind a head are its own, a sign is a row's figure.
BOOST_AUTO_TEST_CASE(cells_behind_heads) {
    auto const runs = [this](std::string_view text, std::size_t sign = solve::none, bool adjacent = true) {
        auto items = items_of(text);
        if (sign != solve::none) items[sign].sign = true;
        for (solve::item& it : items) it.adjacent = adjacent && it.kind == solve::item::kind::blank;
        list out;
        for (solve::label_run const& r : solve::make_runs(model, items))
            out.push_back(text::to_utf8(r.words) + ":" + std::to_string(r.numbers) + "+" + std::to_string(r.blanks));
        return out;
    };
    BOOST_TEST(runs("信息内容 _ _ 规章 1 2 3") == list{"信息内容规章:3+0"}, per_element());
    BOOST_TEST(runs("信息内容 _ _ 规章 1 2 3", 1) == (list{"信息内容:0+2", "规章:3+0"}), per_element());
    BOOST_TEST(runs("信息内容 _ ; 1 2 3") == list{"信息内容:3+0"}, per_element());
    BOOST_TEST(runs("信息内容 _ ; 1 2 3", 1) == list{"信息内容:3+1"}, per_element());
    BOOST_TEST(runs("信息内容 _ ; 1 2 3", solve::none, false) == list{"信息内容:3+1"}, per_element());
    BOOST_TEST(runs("规章 _ ; 1 2 3") == list{"规章:3+1"}, per_element());
    BOOST_TEST(runs("规章 行政规范性文件 1 2 3") == (list{"规章:0+0", "行政规范性文件:3+0"}), per_element());
    BOOST_TEST(runs("规章 _ _ _ 行政规范性文件 1 2 3") == (list{"规章:0+3", "行政规范性文件:3+0"}), per_element());
}

/// Nothing for the row's own label; what a label lost, what another row's costs, and what words that are neither.
BOOST_AUTO_TEST_CASE(what_a_label_costs) {
    using solve::cost;
    auto const of = [this](std::string_view text, std::size_t row, std::size_t run = 0) {
        auto const items = items_of(text);
        auto const runs = solve::make_runs(model, items);
        return solve::label_costs{model, runs}(row, run);
    };
    BOOST_TEST(of("规章 1 2 3", 0) == 0);
    BOOST_TEST(of("规章 1 2 3", 1) == cost.label_other);
    BOOST_TEST(of("1 2 3", 0) == cost.label_lost);
    BOOST_TEST(of("信息内容 1 2 3", 0) == cost.label_lost);
    BOOST_TEST(of("今天天气很好 1 2 3", 1) == cost.label_lost + cost.label_foreign);
    BOOST_TEST(of("行政事业收费 5", 5) == cost.label_gone / 7);             // one letter of seven
    BOOST_TEST(of("行政事 4 ; 业性收费 5", 5) == 0);                        // it goes on in the next line
    BOOST_TEST(of("行政事 4 ; 行政许可 5", 5) == cost.label_gone * 4 / 7);  // another row's label does not
    review_form const four;
    auto const items = items_of("1 2 3");
    auto const runs = solve::make_runs(four.model, items);
    BOOST_TEST(solve::label_costs(four.model, runs)(0, 0) == 0);  // the only row has none
}

/// A label is there for certain by its own run's words; by those of the next one only where a match has both.
BOOST_AUTO_TEST_CASE(labels_that_are_certain) {
    auto const certain = [this](std::string_view text, std::size_t row, bool several = false) {
        auto const items = items_of(text);
        auto const runs = solve::make_runs(model, items);
        return solve::label_costs{model, runs}.certain(row, 0, several);
    };
    BOOST_TEST(certain("规章 1 2 3", 0));
    BOOST_TEST(certain("行政事业收费 5", 5));
    BOOST_TEST(!certain("1 2 3", 0));
    BOOST_TEST(!certain("信息内容 1 2 3", 0));
    BOOST_TEST(!certain("今天天气很好 1 2 3", 0));
    BOOST_TEST(!certain("行政许可 5", 5));
    BOOST_TEST(!certain("行政事 4 ; 业性收费 5", 5));
    BOOST_TEST(certain("行政事 4 ; 业性收费 5", 5, true));
    BOOST_TEST(certain("行政事业 4 ; 性收费 5", 5));  // enough of it
    BOOST_TEST(certain("行政事 4 ; 业性收费", 5));    // nothing stands beside the rest
}

/// Two rows in one run: the labels are not told apart, and the figures serve both.
BOOST_AUTO_TEST_CASE(rows_that_share_a_run) {
    auto const items = items_of("1 2 3 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;");
    std::vector<solve::label_run> const runs = solve::make_runs(model, items);
    solve::label_costs label{model, runs};
    auto const all = solve::align(model, runs, label, form::alternative::none, 16);
    BOOST_REQUIRE(!all.empty());
    auto const& rows = all.front().rows;
    BOOST_TEST(rows[0].shared_with == 1u);
    BOOST_TEST(rows[1].shared_with == 0u);
    BOOST_TEST(rows[0].values == rows[1].values, per_element());
    BOOST_TEST(rows[0].values.size() == 6u);
    for (std::size_t r = 0; r < 2; ++r) {
        BOOST_TEST(rows[r].found);
        BOOST_TEST(!rows[r].label_certain);
        BOOST_TEST(!rows[r].label_exact);
    }
    BOOST_TEST(rows[2].label_certain);
    BOOST_TEST(all.front().cost == solve::cost.label_lost + solve::cost.share);
}

/// Around a row that is missing only exact labels are certain.
BOOST_AUTO_TEST_CASE(labels_around_a_missing_row) {
    auto const certain = [this](std::string_view text) {
        auto const items = items_of(text);
        std::vector<solve::label_run> const runs = solve::make_runs(model, items);
        solve::label_costs label{model, runs};
        auto const all = solve::align(model, runs, label, form::alternative::none, 16);
        BOOST_REQUIRE(!all.empty());
        std::string out;
        for (solve::matched_row const& r : all.front().rows) out += !r.found ? '-' : r.label_certain ? 'y' : 'n';
        return out;
    };
    BOOST_TEST(certain("规章 1 2 3 ; 行政规范文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业收费 10 ;") == "yyyyyy");
    BOOST_TEST(certain("规章 1 2 3 ; 行政规范文件 4 5 6 ; 行政处罚 8 ; 行政强制 9 ; 行政事业收费 10 ;") == "yn-yyy");
    BOOST_TEST(certain("规章 1 2 3 ; 行政规范性文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政事业性收费 10 ;") == "yyyy-y");
    // Where the row below has lost its label, too, the figures of the one above may be those of the missing row.
    BOOST_TEST(certain("规章 1 2 3 ; 行政规范性文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政事业收费 10 ;") == "yyyn-n");
    BOOST_TEST(certain("行政规范文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业收费 10 ;") == "-nyyyy");
}

BOOST_AUTO_TEST_SUITE_END()
