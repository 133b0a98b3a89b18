// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/grid_heads.hpp>

#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2021.hpp>

using namespace gongkai;
using boost::test_tools::per_element;

namespace solve_grid_heads {

struct applicants {
    solve::grid_heads heads{form::make_view(form::requests_table, "requests").grids[0]};

    /// What words hold, by the columns of the form: -1 for a head above columns.
    [[nodiscard]] std::vector<int> cut(std::string_view words) const {
        std::vector<std::size_t> found;
        heads.cut(text::label_key(words), found);
        std::vector<int> out;
        for (std::size_t const head : found) {
            auto const column = std::find(heads.columns().begin(), heads.columns().end(), head);
            out.push_back(column == heads.columns().end() ? -1 : static_cast<int>(column - heads.columns().begin()));
        }
        return out;
    }
};

}  // namespace solve_grid_heads

BOOST_FIXTURE_TEST_SUITE(solve_grid_heads, solve_grid_heads::applicants)

BOOST_AUTO_TEST_CASE(columns_stand_under_their_heads) {
    auto const& nodes = heads.nodes();
    BOOST_TEST_REQUIRE(nodes[0].children.size() == 1u);  // 申请人情况
    auto const& under = nodes[nodes[0].children[0]].children;
    BOOST_TEST_REQUIRE(under.size() == 3u);  // 自然人, 法人或其他组织, 总计
    BOOST_TEST(nodes[under[0]].column == 0u);
    BOOST_TEST(nodes[under[1]].children.size() == 5u);
    BOOST_TEST(nodes[under[2]].column == 6u);
}

BOOST_AUTO_TEST_CASE(words_are_cut_into_heads) {
    BOOST_TEST(cut("自然人商业企业总计") == (std::vector{0, 1, 6}), per_element());
    BOOST_TEST(cut("申请人情况 法人或其他组织") == (std::vector{-1, -1}), per_element());
    BOOST_TEST(cut("法律服务") == std::vector{4}, per_element());  // another spelling
    BOOST_TEST(cut("科研") == std::vector{2}, per_element());      // the beginning of one
    BOOST_TEST(cut("法") == std::vector<int>{}, per_element());
    BOOST_TEST(cut("今天天气很好") == std::vector<int>{}, per_element());
    BOOST_TEST(cut("") == std::vector<int>{}, per_element());
}

BOOST_AUTO_TEST_SUITE_END()
