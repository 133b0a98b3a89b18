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

namespace grammar_stacked_rows {

/// The figures of a part of 三 in the order that they are read in.
std::string figures(std::string_view text) {
    static form::table_view const view = form::make_view(form::requests_table, "requests");
    static solve::model const model = solve::make_model(view);
    read::document const doc = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    stacked_rows const stacked = find_stacked_rows(here, model, 0, doc.lines.size());
    table_items items = table_reader(here, model).read(0, doc.lines.size(), stacked.cells);
    unstack(model, stacked, items);
    std::string out;
    for (solve::item const& it : items.items)
        if (it.kind == solve::item::kind::number) out += it.digits + ' ';
    return out;
}

}  // namespace grammar_stacked_rows

BOOST_AUTO_TEST_SUITE(grammar_stacked_rows)

/// What a cell has of two rows is no number in two pieces.
BOOST_AUTO_TEST_CASE(two_rows_in_one) {
    BOOST_TEST(figures("1.属于国家秘密 2.其他法律行政法规禁止公开\t1 3\t0 2\t0 0\t0 0\t0 10\t0 0\t1 15\n") ==
               "1 0 0 0 0 0 1 3 2 0 0 10 0 15 ");
}

/// A group of rows in one, as Word has it, and as Markdown writes it.
BOOST_AUTO_TEST_CASE(a_group_in_one) {
    BOOST_TEST(figures("（四）无法提供\t1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确\t1 2 3\t0 "
                       "0 4\t0 0 0\t0 0 "
                       "0\t0 0 0\t0 0 0\t1 2 7\n") == "1 0 0 0 0 0 1 2 0 0 0 0 0 2 3 4 0 0 0 0 7 ");
    BOOST_TEST(figures("| 1.属于国家秘密<br>2.其他法律行政法规禁止公开 | 1<br/>3 | 0<br/>2 | 0<br/>0 | 0<br/>0 | 0<br/>10 | "
                       "0<br/>0 | 1<br/>15 |\n") == "1 0 0 0 0 0 1 3 2 0 0 10 0 15 ");
}

/// Rows that are no neighbours, one label, a cell of one figure: nothing moves.
BOOST_AUTO_TEST_CASE(anything_else) {
    BOOST_TEST(figures("1.属于国家秘密 3.危及“三安全一稳定”\t1 3\t0 2\t0 0\t0 0\t0 0\t0 0\t1 5\n").starts_with("13 "));
    BOOST_TEST(figures("1.属于国家秘密\t1 3\t0\t0\t0\t0\t0\t13\n") == "13 0 0 0 0 0 13 ");
    BOOST_TEST(figures("1.属于国家秘密 2.其他法律行政法规禁止公开\t1 3\t0\t0 0\t0 0\t0 0\t0 0\t1 5\n").starts_with("13 0 "));
}

BOOST_AUTO_TEST_SUITE_END()
