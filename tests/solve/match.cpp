// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/match.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;

BOOST_FIXTURE_TEST_SUITE(solve_match, requests_form)

/// The label of the undivided row heads the divided rows where no figure follows it; no other row's label does.
BOOST_AUTO_TEST_CASE(heads_of_divided_rows) {
    solve::detail::row_sequence const rows(model);
    std::size_t const undivided = row("other_handling.undivided"), granted = row("granted");
    auto const heads = [&](std::size_t of, std::string_view text, bool skip_blanks = false) {
        return rows.is_head_of_divided(items_of(text), 0, of, skip_blanks);
    };
    BOOST_TEST(!heads(undivided, "甲 0 0"));
    BOOST_TEST(!heads(undivided, "甲 ; 0 0"));
    BOOST_TEST(heads(undivided, "甲 乙 0"));
    BOOST_TEST(heads(undivided, "甲 ; 乙 0"));
    BOOST_TEST(heads(undivided, "甲 _ 0"));
    BOOST_TEST(heads(undivided, "甲"));
    BOOST_TEST(heads(undivided, "甲 _ 乙 0", true));
    BOOST_TEST(!heads(undivided, "甲 _ 0", true));
    BOOST_TEST(!heads(undivided, "甲 _", true));
    for (std::string_view const text : {"甲 乙 0", "甲", "甲 0"}) BOOST_TEST(!heads(granted, text));
}

/// Rows come in order, and of one alternative: what is expected beside those that were taken.
BOOST_AUTO_TEST_CASE(rows_in_order) {
    std::size_t const undivided = row("other_handling.undivided"), other = row("other_handling.other"), granted = row("granted");
    solve::detail::row_sequence rows(model);
    BOOST_TEST(rows.expects(other));
    BOOST_TEST(!rows.expects(undivided));
    BOOST_TEST(rows.take(granted));
    BOOST_TEST(rows.late(granted));
    BOOST_TEST(!rows.take(granted));
    BOOST_TEST(!rows.late(granted + 1));
    BOOST_TEST(rows.take(undivided));
    BOOST_TEST(rows.expects(undivided));
    BOOST_TEST(!rows.expects(other));
    BOOST_TEST(rows.expects(granted));
    BOOST_TEST(!rows.of_both());
}

/// Every row under its own label: no cell among the figures, none that is there and cannot be read, no row too many.
BOOST_AUTO_TEST_CASE(tables_in_order) {
    disclosure_form const two;
    auto const matches = [&two](std::string_view text, std::size_t unread = solve::none) {
        std::vector<solve::item> items = items_of(text);
        if (unread != solve::none) items[unread].unread = true;
        solve::detail::exact_table out;
        return solve::detail::match_exact(two.model, items, out);
    };
    std::string const front = "规章 1 2 3 ; 行政规范性文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; ";
    BOOST_TEST(matches(front + "行政事业性收费 10 ;"));
    BOOST_TEST(matches(front + "行政事业性收费 10 _ ;"));
    BOOST_TEST(!matches(front + "行政事业性收费 10 _ ;", 21));
    BOOST_TEST(!matches(front + "行政事业性收费 _ ;"));
    BOOST_TEST(!matches(front + "行政事业性收费 10 11 ;"));
    BOOST_TEST(!matches(front));
    BOOST_TEST(!matches("行政规范性文件 4 5 6 ; 规章 1 2 3 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;"));
    BOOST_TEST(!matches("规章 1 2 3 ; " + front + "行政事业性收费 10 ;"));
    BOOST_TEST(!matches("规章 1 2 03 ; 行政规范性文件 4 5 6 ; 行政许可 7 ; 行政处罚 8 ; 行政强制 9 ; 行政事业性收费 10 ;"));
    BOOST_TEST(!matches("5 ; " + front + "行政事业性收费 10 ;"));
    BOOST_TEST(!matches("说明 ; " + front + "行政事业性收费 10 ;"));
    BOOST_TEST(matches("信息内容 ; " + front + "本年收费金额 ; 行政事业性收费 10 ;"));
    BOOST_TEST(!matches(front + "行政事业性收费 信息内容 10 ;"));
}

/// One figure or two may lack, and one be too many.
BOOST_AUTO_TEST_CASE(rows_with_other_counts) {
    requests_text table;
    auto const matches = [&](std::string const& granted) {
        table.rows["granted"] = granted;
        solve::alignment al;
        return solve::detail::match_by_label(model, table.items(*this), al);
    };
    for (std::string const figures : {"4 1 0 0 0 0 5", "4 1 0 0 0 5", "4 1 0 0 5", "4 1 0 0 0 0 0 5"})
        BOOST_TEST(matches(figures), figures);
    for (std::string const figures : {"4 1 0 5", "4 1 0 0 0 0 0 0 5", "_ _ _ _ _ _ _"}) BOOST_TEST(!matches(figures), figures);
}

BOOST_AUTO_TEST_SUITE_END()
