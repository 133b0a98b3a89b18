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

BOOST_AUTO_TEST_SUITE_END()
