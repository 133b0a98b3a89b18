// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/stacked_rows.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace {

/// The figures of a part of 三 in the order that they are read in.
std::string figures(std::string_view text) {
    static form::table_view const view = form::make_view(form::requests_table, "requests");
    static solve::model const model = solve::make_model(view);
    read::document const doc = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    stacked_rows const stacked = find_stacked_rows(here, model, 0, doc.lines.size());
    table_items items = table_reader(here, model).read(0, doc.lines.size(), stacked.cells);
    unstack(stacked, items);
    std::string out;
    for (solve::item const& it : items.items)
        if (it.kind == solve::item::kind::number) out += it.digits + ' ';
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_stacked_rows)

/// What a cell has of two rows is no number in two pieces.
BOOST_AUTO_TEST_CASE(two_rows_in_one) {
    BOOST_TEST(figures("1.属于国家秘密 2.其他法律行政法规禁止公开\t1 3\t0 2\t0 0\t0 0\t0 10\t0 0\t1 15\n") ==
               "1 0 0 0 0 0 1 3 2 0 0 10 0 15 ");
}

/// Rows that are no neighbours, one label, a cell of one figure: nothing moves.
BOOST_AUTO_TEST_CASE(anything_else) {
    BOOST_TEST(figures("1.属于国家秘密 3.危及“三安全一稳定”\t1 3\t0 2\t0 0\t0 0\t0 0\t0 0\t1 5\n").starts_with("13 "));
    BOOST_TEST(figures("1.属于国家秘密\t1 3\t0\t0\t0\t0\t0\t13\n") == "13 0 0 0 0 0 13 ");
    BOOST_TEST(figures("1.属于国家秘密 2.其他法律行政法规禁止公开\t1 3\t0\t0 0\t0 0\t0 0\t0 0\t1 5\n").starts_with("13 0 "));
}

BOOST_AUTO_TEST_SUITE_END()
