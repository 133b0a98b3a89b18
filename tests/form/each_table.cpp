// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/each_table.hpp>

#include <string>
#include <variant>
#include <vector>

#include "support/test.hpp"

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(form_each_table)

BOOST_AUTO_TEST_CASE(tables_can_be_changed) {
    annual_report r;
    r.proactive_disclosure.emplace<proactive_disclosure_2019>();
    std::vector<std::string> paths;
    form::each_table(r, [&](form::table_view const& view, std::vector<form::cell_ref> const& cells) {
        paths.push_back(view.path);
        BOOST_TEST(view.cells == cells.size());
        std::get<count*>(cells.front())->set(7, origin::printed);
    });
    BOOST_TEST(paths == (std::vector<std::string>{"proactive_disclosure", "requests", ""}));
    BOOST_TEST(std::get<proactive_disclosure_2019>(r.proactive_disclosure).regulations.made.value() == 7);
    BOOST_TEST(r.review.upheld.value() == 7);
}

BOOST_AUTO_TEST_SUITE_END()
