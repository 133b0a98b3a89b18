// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/context.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

BOOST_AUTO_TEST_SUITE(grammar_context)

BOOST_AUTO_TEST_CASE(the_lines_texts_and_places) {
    read::document const document = read::plain_text("一、总体情况\n\n规章\t0\t3\n");
    std::vector<diagnostic> said;
    parse_context const here(document, said);
    BOOST_TEST(here.text(0) == "一、总体情况");
    BOOST_TEST(here.text(1) == "规章\t0\t3");
    BOOST_TEST(here.where(1).start.line == 3u);
    BOOST_TEST(here.where(1).end.column == 7u);
}

/// The cells of a drawing's row stand column by column, its last one in an upper line: the row still reaches from its first to its last.
BOOST_AUTO_TEST_CASE(a_row_over_several_lines) {
    read::document const document = read::plain_text(
        "┌────┬──┐\n"
        "│其他│  │\n"
        "│    │ 1│\n"
        "│处理│  │\n"
        "└────┴──┘\n"
        "后面的话\n");
    std::vector<diagnostic> said;
    parse_context const here(document, said);
    BOOST_TEST(here.text(0) == "其他│  │\n│    │ 1│\n│处理");
    BOOST_TEST(here.where(0).start.line == 2u);
    BOOST_TEST(here.where(0).end.line == 4u);
}

BOOST_AUTO_TEST_CASE(a_cell_is_folded_once) {
    read::document const document = read::plain_text("（一） 總體\t１２\n");
    std::vector<diagnostic> said;
    parse_context here(document, said);
    text::folded const& first = here.folded(0);
    BOOST_TEST(first.text == "(一) 总体");
    BOOST_TEST(&here.folded(0) == &first);
    BOOST_TEST(here.compact(0).text == "(一)总体");
    BOOST_TEST(&here.compact(0) == &here.compact(0));
    BOOST_TEST(here.folded(1).text == "12");
    BOOST_TEST(here.compact_line(0).text == "(一)总体12");
    BOOST_TEST(printed(here.compact(0), here.view(0), std::string_view{here.compact(0).text}.substr(5)) == "總體");
}

/// Pieces of a cell keep what was folded of the whole, with their own offsets.
BOOST_AUTO_TEST_CASE(cut_lines_are_not_folded_again) {
    read::document const document = read::plain_text("（一）甲１\n");
    std::vector<diagnostic> said;
    parse_context here(document, said);
    (void)here.folded(0);
    read::document cut;
    cut.cells = {{0, 9, 0}, {9, 6, 0}};
    cut.lines.resize(2);
    cut.lines[0].size = cut.lines[1].size = 1;
    cut.lines[1].first = 1;
    here.replace_lines(std::move(cut), {0, 0});
    BOOST_TEST(here.text(1) == "甲１");
    BOOST_TEST(here.folded(0).text == "(一)");
    BOOST_TEST(here.folded(1).text == "甲1");
    BOOST_TEST(here.folded(1).source == (std::vector<std::uint32_t>{0, 0, 0, 3, 6}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
