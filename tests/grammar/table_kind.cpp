// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/table_kind.hpp>

#include <string>
#include <vector>

#include "support/test.hpp"

#include <gongkai/grammar/disclosure.hpp>
#include <gongkai/grammar/mark.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

BOOST_AUTO_TEST_SUITE(grammar_table_kind)

BOOST_AUTO_TEST_CASE(what_a_table_holds) {
    table_kind const two(disclosure_2021.compiled().model), earlier(disclosure_2019.compiled().model),
        three(grammar::requests.compiled().model), four(review_and_litigation.compiled().model);
    BOOST_TEST((two.has_money && !two.has_sums && !two.has_changes && !two.unlabelled));
    BOOST_TEST((earlier.has_money && earlier.has_changes));
    BOOST_TEST((three.has_sums && !three.has_money && !three.has_changes && !three.unlabelled));
    BOOST_TEST((four.has_sums && four.unlabelled));
}

/// A short word that stands often, always alone on its line, has the place of a figure; a label or a sentence does not.
BOOST_AUTO_TEST_CASE(words_that_stand_for_no_figure) {
    std::string text;
    for (int i = 0; i < 6; ++i) text += "NIL\n此处没有任何数字可以填写\n";
    for (int i = 0; i < 5; ++i) text += "无此项\nNIL\t不涉及\n不涉及\t1\n";
    read::document const d = read::plain_text(text);
    std::vector<diagnostic> none;
    parse_context const here(d, none);
    stock_words all(here, 0, d.lines.size()), some(here, 0, 4);
    BOOST_TEST(all.contains("NIL"));
    BOOST_TEST(!all.contains("无此项"));
    BOOST_TEST(!all.contains("不涉及"));
    BOOST_TEST(!all.contains("此处没有任何数字可以填写"));
    BOOST_TEST(!some.contains("NIL"));
    BOOST_TEST(!stock_words{}.contains("NIL"));
}

BOOST_AUTO_TEST_SUITE_END()
