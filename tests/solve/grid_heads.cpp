// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/grid_heads.hpp>

#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2019.hpp>
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

BOOST_AUTO_TEST_CASE(columns_by_their_words) {
    auto const named = [this](std::string_view words) { return heads.column_named(text::label_key(words)); };
    BOOST_TEST(named("自然人") == 0u);
    BOOST_TEST(named("法律服务") == 4u);
    BOOST_TEST(named("总计") == 6u);
    for (std::string_view const words : {"申请人情况", "商业", "商业企业总计", ""})
        BOOST_TEST(named(words) == solve::none, words);
}

/// A letter wrong, too many or too few in a head of four or more; what is whole in some words, or begins a head, is no slip.
BOOST_AUTO_TEST_CASE(columns_by_misprinted_words) {
    auto const misprinted = [this](std::string_view words) { return heads.column_misprinted(text::label_key(words)); };
    BOOST_TEST(misprinted("商业企叶") == 1u);
    BOOST_TEST(misprinted("高业企业") == 1u);
    BOOST_TEST(misprinted("会公益组织") == 3u);
    BOOST_TEST(misprinted("土社会公益组织") == solve::none);  // whole in it
    BOOST_TEST(misprinted("土会公益组织") == 3u);
    BOOST_TEST(misprinted("土会公益组") == 3u);
    for (std::string_view const words :
         {"商业企业", "科研机构", "总汁", "其它", "白然人", "甲乙丙会公益组织", "业企", "法人或其也组织", "今天天气", "人", ""})
        BOOST_TEST(misprinted(words) == solve::none, words);
}

/// Heads with a slip beside whole ones, between them, before or behind.
BOOST_AUTO_TEST_CASE(misprinted_heads_beside_whole_ones) {
    solve::grid_heads const documents{form::make_view(form::proactive_disclosure_2021_table, "").grids[0]};
    auto const cut = [&documents](std::string_view words) {
        std::vector<std::size_t> found, out;
        documents.cut(text::label_key(words), found);
        for (std::size_t const head : found) {
            auto const& columns = documents.columns();
            out.push_back(static_cast<std::size_t>(std::find(columns.begin(), columns.end(), head) - columns.begin()));
        }
        return out;
    };
    using list = std::vector<std::size_t>;
    list const all{0, 1, 2};
    BOOST_TEST(cut("本年制发件数本年度止件数现行有效件数") == all, per_element());
    BOOST_TEST(cut("本年发件数本年废止件数现行有效件数") == all, per_element());
    BOOST_TEST(cut("本年制发件数本年废止件数现行有郊件数") == all, per_element());
    BOOST_TEST(cut("本年制发件数本年度止件数现行有郊件数") == all, per_element());
    BOOST_TEST(cut("本年度止件数") == list{1}, per_element());
    BOOST_TEST(cut("本年某某件数") == list{}, per_element());  // as like one as another
    BOOST_TEST(cut("本年制发件数甲乙丙现行有效件数") == (list{0, 2}), per_element());
    BOOST_TEST(cut("本年制发件数今天天气很好现行有效件数") == (list{0, 2}), per_element());
}

/// Words that are as like one head as another stand for none.
BOOST_AUTO_TEST_CASE(words_like_two_heads) {
    solve::grid_heads const documents{form::make_view(form::proactive_disclosure_2019_table, "").grids[0]};
    auto const misprinted = [&documents](std::string_view words) { return documents.column_misprinted(text::label_key(words)); };
    BOOST_TEST(misprinted("木年新制作数量") == 0u);
    BOOST_TEST(misprinted("木年新公开数量") == 1u);
    BOOST_TEST(misprinted("本年新某某数量") == solve::none);
}

/// Where heads are broken over lines, only what one head alone begins with.
BOOST_AUTO_TEST_CASE(first_parts_of_heads) {
    BOOST_TEST(cut("商业科研社会") == (std::vector{1, 2, 3}), per_element());
    BOOST_TEST(cut("商业甲") == std::vector<int>{}, per_element());
    // Beside a whole one too.
    BOOST_TEST(cut("自然人 社会公 法律服 商业企") == (std::vector{0, 3, 4, 1}), per_element());
    BOOST_TEST(cut("科研机 总计") == (std::vector{2, 6}), per_element());
    BOOST_TEST(cut("自然人 今天天 总计") == (std::vector{0, 6}), per_element());
    BOOST_TEST(cut("法律") == std::vector{4}, per_element());
    BOOST_TEST(cut("法人") == std::vector{-1}, per_element());
}

BOOST_AUTO_TEST_SUITE_END()
