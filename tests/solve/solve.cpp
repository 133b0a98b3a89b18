// SPDX-License-Identifier: BSL-1.0
#include <gongkai/report/described.hpp>
#include <gongkai/solve/solve.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_solve {

std::vector<std::string> codes(solve::solution const& s) {
    std::vector<std::string> out;
    for (solve::finding const& f : s.findings) out.emplace_back(boost::describe::enum_to_string(f.code, "?"));
    return out;
}

using cell_list = std::vector<std::pair<std::size_t, std::size_t>>;

}  // namespace solve_solve

BOOST_AUTO_TEST_SUITE(solve_solve)

// ---- as printed ------------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(a_clean_table_needs_no_search, three) {
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(s.steps == 0u);
    BOOST_TEST(s.findings.empty());
    BOOST_TEST(s.has_values);
    BOOST_TEST(origin_of(s, "granted", 0) == origin::printed);
    for (std::size_t c = 0; c < 7; ++c) BOOST_TEST(origin_of(s, "other_handling.undivided", c) == origin::not_applicable);
    BOOST_TEST(values(s, "other_handling.undivided") == "? ? ? ? ? ? ?");
}

BOOST_FIXTURE_TEST_CASE(undivided, three) {
    table.undivided = true;
    solve::solution const s = solved();
    BOOST_TEST(values(s, "other_handling.undivided") == zeros);
    for (char const* const path : {"other_handling.not_corrected", "other_handling.fee_unpaid", "other_handling.other"})
        BOOST_TEST(origin_of(s, path, 0) == origin::not_applicable);
    BOOST_TEST(s.findings.empty());
    BOOST_TEST(s.steps == 0u);
}

/// The figures of the undivided row count in the columns' sums.
BOOST_FIXTURE_TEST_CASE(undivided_with_figures, three) {
    table.undivided = true;
    table.rows["granted"] = "2 1 0 0 0 0 3";
    table.rows["other_handling.undivided"] = "2 0 0 0 0 0 2";
    BOOST_TEST(solved().findings.empty());
    table.rows["other_handling.undivided"] = "1 0 0 0 0 0 1";
    BOOST_TEST(has(solved(), code::column_sum_broken));
}

/// A printed number is never overwritten, not even where an identity says that it must be wrong.
BOOST_FIXTURE_TEST_CASE(a_broken_sum_stands_as_printed, three) {
    table.rows["granted"] = "4 1 0 0 0 0 6";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 6");
    same_but(s, {"granted"});
    for (std::size_t c = 0; c < 7; ++c) BOOST_TEST(origin_of(s, "granted", c) == origin::printed);
    BOOST_TEST(codes(s) == (std::vector<std::string>{"row_sum_broken", "column_sum_broken"}), per_element());

    std::size_t const granted = row("granted");
    solve::finding const& sum = *find(s, code::row_sum_broken);
    BOOST_TEST(sum.severity == severity::error);
    auto const& by_row = said<solve::broken>(sum);
    BOOST_TEST(sum.row() == granted);
    BOOST_TEST(by_row.left == 6);   // printed
    BOOST_TEST(by_row.right == 5);  // the sum of the parts
    BOOST_TEST((cells_of(s, *by_row.identity) ==
                cell_list{{granted, 6}, {granted, 0}, {granted, 1}, {granted, 2}, {granted, 3}, {granted, 4}, {granted, 5}}));

    solve::finding const& column = *find(s, code::column_sum_broken);
    BOOST_TEST(column.severity == severity::error);
    auto const& by_column = said<solve::broken>(column);
    BOOST_TEST(by_column.left == 13);
    BOOST_TEST(by_column.right == 14);
    BOOST_TEST(cells_of(s, *by_column.identity).front() == (std::pair{row("processed_total"), std::size_t{6}}));
    BOOST_TEST(cells_of(s, *by_column.identity).size() == 22u);  // the sum and 21 outcomes: the undivided row is not in use
}

BOOST_FIXTURE_TEST_CASE(a_broken_balance_names_its_four_cells, three) {
    table.rows["carried_over"] = "2 0 0 0 0 0 2";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "carried_over") == "2 0 0 0 0 0 2");
    BOOST_TEST(codes(s) == (std::vector<std::string>{"balance_broken", "balance_broken"}), per_element());
    auto const& f = said<solve::broken>(*find(s, code::balance_broken));
    BOOST_TEST(f.identity->terms.front().column == 0u);
    BOOST_TEST(f.left == 9 + 2);
    BOOST_TEST(f.right == 9 + 1);
    BOOST_TEST(f.identity->terms.size() == 4u);
}

// ---- cells lost, blank, extra ---------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(a_lost_zero_is_put_back, three) {
    table.rows["granted"] = "4 1 0 0 0 5";
    solve::solution const s = solved();
    same_but(s);
    std::size_t inferred = 0;
    for (std::size_t c = 0; c < 7; ++c) inferred += origin_of(s, "granted", c) == origin::inferred;
    BOOST_TEST(inferred == 4u);  // which of them is the one that is not printed, nothing tells
    solve::finding const* const f = find(s, code::cell_inferred, row("granted"));
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(f->severity == severity::warning);
    BOOST_TEST(said<solve::inferred>(*f).value == (decimal{0, 0}));
    BOOST_TEST(said<solve::inferred>(*f).identity->terms.size() == 7u);
}

/// 13 = 9+3+1, but which column has the 1 only the columns tell.
BOOST_FIXTURE_TEST_CASE(where_a_lost_figure_belongs_the_columns_decide, three) {
    table.rows["received"] = "9 3 0 0 0 13";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(origin_of(s, "received", 4) == origin::inferred);
    BOOST_TEST(origin_of(s, "received", 5) == origin::printed);
    BOOST_TEST(has(s, code::cell_inferred, row("received")));
}

BOOST_FIXTURE_TEST_CASE(a_lost_total, three) {
    table.rows["unavailable.not_held"] = "2 1 0 0 1 0";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(origin_of(s, "unavailable.not_held", 6) == origin::inferred);
}

BOOST_FIXTURE_TEST_CASE(a_blank_among_figures_is_inferred, three) {
    table.rows["granted"] = "4 _ 0 0 0 0 5";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(origin_of(s, "granted", 1) == origin::inferred);
    solve::finding const* const f = find(s, code::cell_inferred, row("granted"));
    BOOST_REQUIRE(f != nullptr);
    auto const& what = said<solve::inferred>(*f);
    BOOST_TEST(what.column == 1u);
    BOOST_TEST(what.value == (decimal{1, 0}));
    BOOST_TEST(cells_of(s, *what.identity).front() == (std::pair{row("granted"), std::size_t{6}}));
}

BOOST_FIXTURE_TEST_CASE(a_blank_row_stays_blank, three) {
    table.rows["not_processed.repeated"] = "_ _ _ _ _ _ _";
    solve::solution const s = solved();
    same_but(s, {"not_processed.repeated"});
    BOOST_TEST(values(s, "not_processed.repeated") == "? ? ? ? ? ? ?");
    BOOST_TEST(origin_of(s, "not_processed.repeated", 1) == origin::blank);
    solve::finding const* const f = find(s, code::cell_blank);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(f->row() == row("not_processed.repeated"));
    BOOST_TEST(f->severity == severity::warning);
}

BOOST_FIXTURE_TEST_CASE(a_wholly_blank_table_is_said_and_nothing_is_guessed, three) {
    for (auto const& r : view.grids[0].rows) table.rows[r.path] = "_ _ _ _ _ _ _";
    solve::solution const s = solved();
    BOOST_TEST(!s.has_values);
    for (solve::solved_cell const& c : s.cells) BOOST_TEST(!c.value.has_value());
    BOOST_TEST(has(s, code::cell_blank));
}

BOOST_FIXTURE_TEST_CASE(a_stray_page_number_is_left_out, three) {
    table.rows["denied.third_party_rights"] = "3 1 0 0 0 0 0 1";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(has(s, code::cell_extra, row("denied.third_party_rights")));
    BOOST_TEST(find(s, code::cell_extra)->items.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(an_extra_zero_is_left_out, three) {
    for (char const* const path : {"granted", "received"}) table.rows[path] += " ";
    table.rows["granted"] = "4 1 0 0 0 0 0 5";
    solve::solution const s = solved();
    same_but(s);
    BOOST_TEST(has(s, code::cell_extra, row("granted")));
}

BOOST_FIXTURE_TEST_CASE(a_row_that_is_missing_is_said, three) {
    table.left_out.insert("denied.third_party_rights");
    solve::solution const s = solved();
    same_but(s, {"denied.third_party_rights"});
    solve::finding const* const f = find(s, code::row_missing);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(f->row() == row("denied.third_party_rights"));
    // 9 = 4+2+2 and what is missing: either the columns infer it and say so, or it is null
    for (std::size_t c = 0; c < 7; ++c) {
        auto const& cell = s.cells.at(row("denied.third_party_rights") * 7 + c);
        BOOST_TEST((cell.origin == origin::inferred || cell.origin == origin::absent));
        if (cell.value) BOOST_TEST(has(s, code::cell_inferred, row("denied.third_party_rights")));
    }
}

// ---- limits -----------------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(the_step_limit_is_met_and_nothing_wrong_is_given, three) {
    table.rows["granted"] = "111000012";
    table.rows["processed_total"] = "16 3 0 0 1 0 20";
    table.rows["received"] = "16 3 0 0 1 0 20";
    BOOST_TEST(values(solved({.max_solver_steps = 1}), "granted") == "? ? ? ? ? ? ?");
    // A third of this is enough for the row, a sixth not for the columns.
    solve::solution const s = solved({.max_solver_steps = 120});
    BOOST_TEST(values(s, "granted") == "? ? ? 0 0 0 12");
    BOOST_TEST(has(s, code::row_not_read, row("granted")));
    BOOST_TEST(values(s, "partially_granted") == "2 0 0 0 0 0 2");
}

/// parse.hpp: "Where one is met, a diagnostic says so".
BOOST_FIXTURE_TEST_CASE(the_step_limit_is_said, three) {
    table.rows["granted"] = "111000012";
    BOOST_TEST(has(solved({.max_solver_steps = 1}), code::limit_reached));
}

/// What is to be aligned is cut at a number of runs; exact tables have none.
BOOST_FIXTURE_TEST_CASE(the_limit_of_runs_is_said, three) {
    table.unlabelled = {"granted"};
    solve::solution const s = solved({.max_table_runs = 12});
    solve::finding const* const f = find(s, code::limit_reached);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST((said<solve::limit_met>(*f).which == solve::limit::runs));
    BOOST_TEST(said<solve::limit_met>(*f).value == 12u);
    BOOST_TEST(values(s, "carried_forward") == "? ? ? ? ? ? ?");
    BOOST_TEST(!has(solved({.max_table_runs = 26}), code::limit_reached));
}

BOOST_FIXTURE_TEST_CASE(the_limit_of_figures_is_said, three) {
    solve::solution const s = solved({.max_table_figures = 14});
    BOOST_TEST(values(s, "received") == "9 3 0 0 1 0 13");
    BOOST_TEST(values(s, "carried_over") == "1 0 0 0 0 0 1");
    BOOST_TEST(values(s, "denied.state_secret") == "? ? ? ? ? ? ?");
    solve::finding const* const f = find(s, code::limit_reached);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST((said<solve::limit_met>(*f).which == solve::limit::figures));
    BOOST_TEST(said<solve::limit_met>(*f).value == 14u);
}

/// Steps grow with the size of the damage, not with its square.
BOOST_FIXTURE_TEST_CASE(steps_are_bounded, three) {
    auto const steps = [&](std::vector<std::string> const& rows) {
        requests_text const whole;
        for (std::string const& r : rows) {
            table.rows[r].clear();
            for (char const c : whole.values(r))
                if (c != ' ') table.rows[r] += c;
        }
        return solved().steps;
    };
    std::size_t const one = steps({"received"});
    std::size_t const four_rows = steps({"received", "granted", "partially_granted", "processed_total"});
    BOOST_TEST(one > 0u);
    BOOST_TEST(four_rows < 40 * one);
}

// ---- labels lost -------------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(a_lost_label, three) {
    for (char const* const path : {"received", "granted", "denied.third_party_rights", "processed_total", "carried_forward"}) {
        table = {};
        table.unlabelled = {path};
        solve::solution const s = solved();
        BOOST_TEST_CONTEXT(path) {
            same_but(s);
            BOOST_TEST(has(s, code::row_label_missing, row(path)));
        }
    }
}

BOOST_FIXTURE_TEST_CASE(a_blank_row_and_then_a_lost_label, three) {
    // Nothing between the cells tells where the row ends: its own cells may be the empty ones.
    table.rows["granted"] = "_ _ _ _ _ _ _";
    table.unlabelled = {"partially_granted"};
    table.line_ends = false;
    solve::solution const s = solved();
    for (char const* const path : {"granted", "partially_granted"}) BOOST_TEST_CONTEXT(path) {
            std::string const given = values(s, path);
            BOOST_TEST((given == "? ? ? ? ? ? ?" || given == requests_text{}.values(path)));
            BOOST_TEST(!s.findings.empty());
        }
    BOOST_TEST(values(s, "granted") == "? ? ? ? ? ? ?");
}

/// Rows with a figure too many show that the table is one column too wide: in a row with an empty cell, that may be one of the form's.
BOOST_FIXTURE_TEST_CASE(an_empty_cell_in_too_wide_a_table, three) {
    table.rows["received"] = "9 3 0 0 1 0 0 13";
    table.rows["processed_total"] = "9 3 0 0 1 0 0 13";
    table.rows["granted"] = "_ 4 1 0 0 0 0 5";
    BOOST_TEST(has(solved(), code::cell_extra, row("granted")));
    table = {};
    table.rows["granted"] = "_ 4 1 0 0 0 0 5";  // elsewhere it is a merged cell of the labels
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 5");
    BOOST_TEST(!has(s, code::cell_extra));
}

/// variations.md: all eight labels of （三） lost with their 56 figures left.
BOOST_FIXTURE_TEST_CASE(the_labels_of_a_whole_group_are_lost, three) {
    table.lost_heads = {"（三）不予公开"};
    for (auto const& r : view.grids[0].rows)
        if (r.path.starts_with("denied.")) table.unlabelled.insert(r.path);
    solve::solution const s = solved();
    same_but(s);
    for (std::string const& path : table.unlabelled) BOOST_TEST(has(s, code::row_label_missing, row(path)));
}

BOOST_FIXTURE_TEST_CASE(lost_group_labels_do_not_matter, three) {
    table.lost_heads = {"三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理"};
    solve::solution const s = solved();
    same_but(s);
    for (solve::finding const& f : s.findings) BOOST_TEST(f.severity != severity::error);
}

BOOST_FIXTURE_TEST_CASE(cut_misspelt_and_wrapped_labels, three) {
    std::string text = table.text(*this);
    auto const put = [&text](std::string_view from, std::string_view to) {
        std::size_t const at = text.find(from);
        BOOST_REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    };
    put("1.本机关不掌握相关政府信息", "1.本机关不掌握相关政府");
    put("2.其他法律行政法规禁止公开", "2.其他法律行政止公开");
    put("4.无正当理由大量反复申请", "4.无正当理由 大量反复申请");
    put("5.属于三类内部事务信息", "5、属于三类内部事务信息");
    solve::solution const s = solve::solve(model, items_of(text));
    same_but(s);
    for (solve::finding const& f : s.findings) BOOST_TEST(f.severity != severity::error);
}

BOOST_FIXTURE_TEST_CASE(two_rows_in_one, three) {
    table.rows["granted"] = "";
    table.rows["partially_granted"] = "4 1 0 0 0 0 5 2 0 0 0 0 0 2";
    solve::solution const s = solved();
    same_but(s, {"granted", "partially_granted"});
    // Right, or null and named: never another row's figures without a word.
    for (char const* const path : {"granted", "partially_granted"}) {
        bool const named = has(s, code::row_label_missing, row(path)) || has(s, code::row_not_read, row(path)) ||
                           has(s, code::row_missing, row(path));
        BOOST_TEST(named, path);
    }
    BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 5");
    BOOST_TEST(values(s, "partially_granted") == "2 0 0 0 0 0 2");
}

BOOST_FIXTURE_TEST_CASE(a_row_in_two_lines, three) {
    table.rows["received"] = "9 3 0 0 ; 1 0 13";
    solve::solution const s = solved();
    same_but(s);
}

/// The page ends within a label: its figures stand beside the beginning, what is left of it stands among empty cells.
BOOST_FIXTURE_TEST_CASE(a_page_break_in_a_label, three) {
    std::string text = table.text(*this);
    std::string_view const label = "4.保护第三方合法权益 1 0 0 0 0 0 1 ;";
    std::size_t const at = text.find(label);
    BOOST_REQUIRE(at != std::string::npos);
    text.replace(at, label.size(), "4. 1 0 0 0 0 0 1 ; 保护第三方合法权益 _ _ _ _ _ _ _ ;");
    solve::solution const s = solve::solve(model, items_of(text));
    same_but(s);
    BOOST_TEST(has(s, code::row_label_missing, row("denied.third_party_rights")));
}

BOOST_FIXTURE_TEST_CASE(a_page_break_with_its_number_and_repeated_heads, three) {
    table.rows["partially_granted"] += " ; 7 ; 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计";
    solve::solution const s = solved();
    same_but(s);
}

/// A line with the labels of two rows and the figures of one: they may be either's. Without lines each label has what follows it.
BOOST_FIXTURE_TEST_CASE(one_row_of_figures_under_two_labels, three) {
    auto const read = [this](bool lines) {
        requests_text damaged;
        damaged.line_ends = lines;
        damaged.rows["not_processed.published_material"] = "2 0 0 0 0 0 2";
        std::string text = damaged.text(*this);
        std::string const end = lines ? " ; " : " ";
        std::string const gone = damaged.values("not_processed.repeated") + end;
        std::size_t const label = text.find(view.grids[0].rows[row("not_processed.repeated")].label);
        text.erase(text.find(gone, label), gone.size());
        return solve::solve(model, items_of(text));
    };
    solve::solution const s = read(true);
    BOOST_TEST(values(s, "not_processed.published_material") == "? ? ? ? ? ? ?");
    BOOST_TEST(has(s, code::row_not_read, row("not_processed.published_material")));
    BOOST_TEST(values(s, "not_processed.excessive") == zeros);
    BOOST_TEST(values(read(false), "not_processed.published_material") == "2 0 0 0 0 0 2");
}

// ---- nothing there ----------------------------------------------------------------------------------------------------

BOOST_FIXTURE_TEST_CASE(no_items_at_all, three) {
    solve::solution const s = solve::solve(model, {});
    BOOST_TEST(!s.has_values);
    BOOST_TEST(s.cells.size() == 182u);
    BOOST_TEST(s.rows_found == 0u);
    for (auto const& c : s.cells) BOOST_TEST((c.origin == origin::absent && !c.value));
}

BOOST_FIXTURE_TEST_CASE(figures_without_any_label_of_the_form, three) {
    solve::solution const s = solve::solve(model, items_of("甲 1 ; 乙 2 3 ; 丙 4"));
    BOOST_TEST(!s.has_values);
    for (auto const& c : s.cells) BOOST_TEST(!c.value.has_value());
}

/// Two columns of every row are one. Digits of some rows could be cut so that their sums hold; those of the others are not read.
BOOST_FIXTURE_TEST_CASE(two_columns_in_one, three) {
    requests_text const whole;
    std::string text;
    for (auto const& r : view.grids[0].rows) {
        if (r.alternative == form::alternative::undivided) continue;
        std::string row = whole.values(r.path);
        std::size_t const at = row.rfind(' ', row.rfind(' ') - 1);  // before 其他
        row.erase(at, 1);
        text += std::string{r.label} + ' ' + row + " _ ; ";
    }
    solve::solution const s = solve::solve(model, items_of(text));
    for (auto const& r : view.grids[0].rows) {
        if (r.alternative == form::alternative::undivided) continue;
        std::string const got = values(s, r.path);
        BOOST_TEST((got == whole.values(r.path) || got == "? ? ? ? ? ? ?"), r.path << " is " << got);
    }
}

/// Where the labels' lines stand above and below those of the figures, a row may seem to have the figures of two.
BOOST_FIXTURE_TEST_CASE(lines_that_sum_up_by_themselves, three) {
    std::vector<solve::item> items = items_of("（一）予以公开 60 7 67 191 18 209 ;");
    for (std::size_t i = 0; i < items.size(); ++i) items[i].line = i < 4 ? 1 : 2;
    BOOST_TEST(values(solve::solve(model, items), "granted") == "? ? ? ? ? ? ?");
}

BOOST_AUTO_TEST_SUITE_END()
