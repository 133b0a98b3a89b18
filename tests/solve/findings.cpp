// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/findings.hpp>

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

BOOST_AUTO_TEST_SUITE(solve_findings)

BOOST_FIXTURE_TEST_CASE(nothing_is_said_of_a_clean_table, three) { BOOST_TEST(solved().findings.empty()); }

/// A row that is not there follows from its columns, cell by cell, each with its identity and the cells it came from.
BOOST_FIXTURE_TEST_CASE(an_inferred_cell_names_where_it_came_from, three) {
    table.left_out = {"granted"};
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "4 1 0 0 0 0 5");
    std::size_t explained = 0;
    for (solve::finding const& f : s.findings) {
        if (f.code != code::cell_inferred) continue;
        ++explained;
        BOOST_TEST(f.row() == row("granted"));
        auto const& what = said<solve::inferred>(f);
        BOOST_TEST(
            (what.identity->kind == form::identity_kind::column_sum || what.identity->kind == form::identity_kind::row_sum));
        auto const cells = cells_of(s, *what.identity);
        BOOST_TEST((std::find(cells.begin(), cells.end(), std::pair{what.row, what.column}) != cells.end()));
    }
    BOOST_TEST(explained == 7u);
}

/// What is wholly blank is not inferred, though its columns would tell: the source shows that nothing was entered.
BOOST_FIXTURE_TEST_CASE(a_blank_row_is_not_inferred, three) {
    table.rows["granted"] = "_ _ _ _ _ _ _";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? ? ? ? ? ?");
    BOOST_TEST(!has(s, code::cell_inferred));
    BOOST_TEST(has(s, code::cell_blank, row("granted")));
}

/// A row that the form has not is named as one, 其他 too, which is a column's word; a figure beside a word is none.
BOOST_FIXTURE_TEST_CASE(an_added_row_is_named, three) {
    std::string const before = "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0 ; ";
    std::string text = table.text(*this);
    std::size_t const at = text.find(before);
    BOOST_REQUIRE(at != std::string::npos);
    for (std::string const label : {"6.移交信访", "6.其他", "其他"}) {
        std::string added = text;
        added.insert(at + before.size(), label + " 1 2 0 0 0 0 3 ; ");
        solve::solution const s = solve::solve(model, items_of(added));
        BOOST_TEST_CONTEXT(label) {
            same_but(s);
            solve::finding const* const f = find(s, code::row_unknown);
            BOOST_REQUIRE(f != nullptr);
            BOOST_TEST(f->items.size() == 8u);
            BOOST_TEST(!has(s, code::table_not_read));
        }
    }
    for (std::string const few : {"其他 9 ; ", "其他 9 8 ; "}) {
        std::string odd = text;
        odd.insert(at + before.size(), few);
        BOOST_TEST(!has(solve::solve(model, items_of(odd)), code::row_unknown), few);
    }
}

/// One wrong total is that row's error alone; where a quarter of all rows do not sum up, the others are doubted too: a column may be off.
BOOST_FIXTURE_TEST_CASE(many_rows_that_do_not_sum_up_make_the_table_doubtful, three) {
    table.rows["granted"] = "4 1 0 0 0 0 6";
    BOOST_TEST(!has(solved(), code::table_not_read));
    std::vector<std::string> const wrong{"received", "carried_over",         "partially_granted",     "denied.third_party_rights",
                                         "granted",  "unavailable.not_held", "not_processed.repeated"};
    for (std::string const& path : wrong) table.rows[path] = "1 1 0 0 0 0 9";
    solve::solution const s = solved();
    solve::finding const* const f = find(s, code::table_not_read);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(f->severity == severity::warning);
    for (std::string const& path : wrong) BOOST_TEST(has(s, code::row_sum_broken, row(path)));
}

/// Where half of the rows cannot be read, a row that does not sum up may have another's figure, too: it is not read.
BOOST_FIXTURE_TEST_CASE(a_wrong_sum_among_rows_that_are_not_read, three) {
    table.rows["granted"] = "4 1 0 0 0 0 6";
    std::size_t left = 0;
    for (auto const& r : view.grids[0].rows) {
        if (left == 11) break;
        if (r.path == "granted" || r.alternative == form::alternative::undivided) continue;
        table.rows[std::string{r.path}] = "7 7 7 7 7";
        ++left;
    }
    BOOST_TEST(values(solved(), "granted") == "4 1 0 0 0 0 6");
    table.rows["carried_forward"] = table.rows["processed_total"] = "7 7 7 7 7";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? ? ? ? ? ?");
    BOOST_TEST(has(s, code::row_not_read, row("granted")));
    BOOST_TEST(!has(s, code::row_sum_broken, row("granted")));
    BOOST_TEST(values(s, "other_handling.other") == zeros);
}

/// Figures a row off their labels: a blank row leaves an identity with one unknown cell, which no count can fill.
BOOST_FIXTURE_TEST_CASE(parts_that_exceed_their_sum_are_said_though_one_is_unknown, three) {
    table.rows["granted"] = "_ _ _ _ _ _ _";
    table.rows["processed_total"] = "4 1 0 0 0 0 5";
    solve::solution const s = solved();
    solve::finding const* const f = find(s, code::column_sum_broken);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST((f->severity == severity::warning));
    BOOST_TEST(said<solve::broken>(*f).left == 4);
    BOOST_TEST(said<solve::broken>(*f).right == 2 + 1 + 2);
    BOOST_TEST(cells_of(s, *said<solve::broken>(*f).identity).size() == 22u);
    table.rows["processed_total"] = "9 3 0 0 1 0 13";
    BOOST_TEST(!has(solved(), code::column_sum_broken));
}

/// Blanks may be zeros; where the printed parts alone are not the total, that is said, and the figures stand.
BOOST_FIXTURE_TEST_CASE(a_row_with_blanks_sums_up_without_them, review_form) {
    auto const of = [this](std::string_view figures) { return solve::solve(model, items_of(figures)); };
    solve::solution const s = of("1 0 0 0 1 _ _ _ 41 44 0 0 2 0 2 ;");
    BOOST_TEST(rows_of(model, s).front() == "1 0 0 0 1 ? ? ? 41 44 0 0 2 0 2");
    solve::finding const* const f = find(s, code::row_sum_broken);
    BOOST_REQUIRE(f != nullptr);
    BOOST_TEST(f->severity == severity::warning);
    BOOST_TEST(said<solve::broken>(*f).left == 44);
    BOOST_TEST(said<solve::broken>(*f).right == 41);
    BOOST_TEST(!has(of("1 0 0 0 1 _ _ _ 44 44 0 0 2 0 2 ;"), code::row_sum_broken));
    BOOST_TEST(!has(of("1 0 0 0 1 _ _ _ 44 _ 0 0 2 0 2 ;"), code::row_sum_broken));
}

namespace {

/// The only row of 四: "_" is an empty cell, "?" one that cannot be read.
std::string one_row(review_form const& four, std::string_view row) {
    std::string text{row};
    std::vector<std::size_t> unread;
    for (std::size_t i = 0, n = 0; i < text.size(); n += text[i] == ' ', ++i)
        if (text[i] == '?') text[i] = '_', unread.push_back(n);
    std::vector<solve::item> items = items_of(text);
    for (solve::item& it : items) it.adjacent = it.kind == solve::item::kind::blank;
    for (std::size_t const n : unread) items[n].unread = true;
    return rows_of(four.model, solve::solve(four.model, items)).front();
}

}  // namespace

/// A cell lost in a sum that is not printed whole moves the sums behind it, the last of which then ends in an empty cell.
BOOST_FIXTURE_TEST_CASE(a_row_that_ends_early, review_form) {
    BOOST_TEST(one_row(*this, "0 0 2 4 6 ? 0 0 6 ? 0 2 0 2 _") == "0 0 2 4 6 ? ? ? ? ? ? ? ? ? ?");
    BOOST_TEST(one_row(*this, "0 0 2 4 6 1 0 0 6 7 0 ? 0 0 _") == "0 0 2 4 6 1 0 0 6 7 ? ? ? ? ?");
    // In a sum that is printed whole, too, where that behind it holds with its total.
    BOOST_TEST(one_row(*this, "3 2 4 1 10 0 0 0 3 3 0 2 0 5 _") == "3 2 4 1 10 ? ? ? ? ? ? ? ? ? ?");
    BOOST_TEST(one_row(*this, "3 2 4 1 10 0 0 0 3 3 0 2 0 6 _") == "3 2 4 1 10 0 0 0 3 3 ? ? ? ? ?");
    // What is printed after it is not moved.
    BOOST_TEST(one_row(*this, "0 0 2 4 6 ? 0 0 6 7 0 2 0 2 4").ends_with("0 0 6 7 0 2 0 2 4"));
}

/// What the cheapest readings of a row share is printed only where it is in each of them.
BOOST_FIXTURE_TEST_CASE(a_value_in_another_place_is_inferred, review_form) {
    auto const s = solve::solve(model, items_of("0 0 1 1 0 0 0 0 0 0 0 0 3 3"));
    for (std::size_t c = 0; c < 5; ++c) BOOST_TEST((!s.cells[c].value || s.cells[c].origin == origin::inferred || c == 4));
    BOOST_TEST((s.cells[0].value && s.cells[0].origin == origin::inferred));
}

/// Neither its total nor its columns vouch for a row with empty cells: it may stand a column off, noughts and all.
BOOST_FIXTURE_TEST_CASE(a_row_that_may_stand_a_column_off, three) {
    table.rows["granted"] = "0 _ _ 1 0 4 _";
    table.rows["partially_granted"] = "_ _ _ _ _ _ _";
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? ? ? ? ? ?");
    same_but(s, {"granted", "partially_granted"});
}

/// In a table of signs for nothing, the only row with an empty cell may stand a column off.
BOOST_FIXTURE_TEST_CASE(an_empty_cell_among_signs, three) {
    auto const solved_with = [this](std::string const& row, bool signs) {
        table = {};
        for (char const* const path : {"received", "granted", "denied.state_secret", "processed_total"}) {
            std::string values = table.values(path);
            values[4] = '_';  // the third figure
            table.rows[path] = values;
        }
        table.rows["not_processed.repeated"] = row;
        auto items = table.items(*this);
        std::size_t at = 0;
        while (items[at].key != text::label_key(view.grids[0].rows[this->row("not_processed.repeated")].label)) ++at;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (items[i].kind != solve::item::kind::blank) continue;
            items[i].adjacent = true;
            items[i].sign = signs && (i < at || i > at + 7);
        }
        return values(solve::solve(model, items), "not_processed.repeated");
    };
    BOOST_TEST(solved_with("_ 0 0 0 0 0 0", true) == "? ? ? ? ? ? ?");
    BOOST_TEST(solved_with("_ 0 0 0 0 0 0", false) != "? ? ? ? ? ? ?");
    // Unless a column vouches for one of its figures.
    BOOST_TEST(solved_with("_ 1 0 0 0 0 1", true).ends_with(" 1 0 0 0 0 1"));
    BOOST_TEST(solved_with("_ 2 0 0 0 0 2", true) == "? ? ? ? ? ? ?");
}

/// What columns told with the help of a row that is not read after all is not told: the row that is not there stays so.
BOOST_FIXTURE_TEST_CASE(inferred_from_what_is_left, three) {
    table.rows["granted"] = "0 _ _ 1 0 4 _";
    table.left_out = {"denied.third_party_rights"};
    solve::solution const s = solved();
    BOOST_TEST(values(s, "granted") == "? ? ? ? ? ? ?");
    BOOST_TEST(values(s, "denied.third_party_rights") == "? ? ? ? ? ? ?");
    for (std::size_t c = 0; c < 7; ++c) BOOST_TEST((origin_of(s, "denied.third_party_rights", c) == origin::absent));
    BOOST_TEST(!has(s, code::cell_inferred));
    BOOST_TEST(has(s, code::row_missing, row("denied.third_party_rights")));
    same_but(s, {"granted", "denied.third_party_rights"});
}

/// A figure beside a whole table is a page's; beside one that lacks something, or has no sums, or with as many others as a row has, it may be more.
BOOST_FIXTURE_TEST_CASE(stray_figures, three) {
    auto const how = [](solve::solution const& s) {
        solve::finding const* const f = find(s, code::table_not_read);
        return f == nullptr ? severity::error : f->severity;
    };
    auto const beside = [&](std::string const& stray) { return how(solve::solve(model, items_of(table.text(*this) + stray))); };
    BOOST_TEST((beside("别处 7 ;") == severity::note));
    BOOST_TEST((beside("别处 1 2 3 4 5 6 ;") == severity::note));
    BOOST_TEST((beside("别处 1 2 3 4 5 6 7 8 9 10 ;") == severity::warning));
    table.left_out = {"granted", "partially_granted"};
    BOOST_TEST((beside("别处 7 ;") == severity::warning));
    disclosure_form const two;
    std::string const whole = "规章 1 2 3 ; 行政规范性文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ; ";
    BOOST_TEST((how(solve::solve(two.model, items_of(whole + "别处 7 ;"))) == severity::warning));
}

/// 其他处理 with figures is the row itself; with none it may be the head of rows that were cut off.
BOOST_FIXTURE_TEST_CASE(an_undivided_row_that_shows_nothing, three) {
    table.undivided = true;
    table.rows["other_handling.undivided"] = zeros;
    BOOST_TEST((origin_of(solved(), "other_handling.other", 0) == origin::not_applicable));
    table.rows["other_handling.undivided"] = "_ _ _ _ _ _ _";
    BOOST_TEST((origin_of(solved(), "other_handling.other", 0) != origin::not_applicable));
}

BOOST_AUTO_TEST_SUITE_END()
