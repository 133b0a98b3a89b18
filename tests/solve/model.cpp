// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/model.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_model {

text::key key(std::string_view s) { return text::label_key(s); }
using list = std::vector<std::string>;

}  // namespace solve_model

BOOST_AUTO_TEST_SUITE(solve_model)

/// Heads of groups of rows are told from all other heads; rows are no heads.
BOOST_FIXTURE_TEST_CASE(heads_of_row_groups, requests_form) {
    auto const& heads = model.head_keys;
    for (std::string_view const head : {"三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理"})
        BOOST_TEST((heads.contains(key(head)) && heads.at(key(head))), head);
    for (std::string_view const head : {"申请人情况", "法人或其他组织", "商业企业", "法律服务机构", "法律服务", "总计"})
        BOOST_TEST((heads.contains(key(head)) && !heads.at(key(head))), head);
    disclosure_form const two;
    for (std::string_view const head : {"第二十条第（一）项", "信息内容", "本年制发件数", "本年新制发数量", "本年处理决定数量"})
        BOOST_TEST((two.model.head_keys.contains(key(head)) && !two.model.head_keys.at(key(head))), head);
    BOOST_TEST(!heads.contains(key("1.属于国家秘密")));
    BOOST_TEST(!heads.contains(text::key{}));
}

/// With its numeral, without it where enough is left, with the form's note.
BOOST_FIXTURE_TEST_CASE(spellings_of_a_row, requests_form) {
    auto const rows = [this](std::string_view words) {
        auto const found = model.row_of_key.find(key(words));
        return found == model.row_of_key.end() ? std::string_view{"none"} : view.grids[0].rows[found->second].path;
    };
    BOOST_TEST(rows("（一）予以公开") == "granted");
    BOOST_TEST(rows("予以公开") == "granted");
    BOOST_TEST(rows("1.属于国家秘密") == "denied.state_secret");
    BOOST_TEST(rows("（二）部分公开") == "partially_granted");
    BOOST_TEST(rows("部分公开（区分处理的，只计这一情形，不计其他情形）") == "partially_granted");
    BOOST_TEST(rows("3.其他") == "other_handling.other");
    BOOST_TEST(rows("其他") == "none");
    BOOST_TEST(rows("（七）总计") == "processed_total");
    BOOST_TEST(rows("总计") == "none");
    BOOST_TEST((model.rows[row("granted")].keys.front() == key("（一）予以公开")));
}

/// Each row's cells and its own sums; the columns' are the others.
BOOST_AUTO_TEST_CASE(cells_and_sums) {
    disclosure_form const two;
    requests_form const three;
    BOOST_TEST(two.model.cells == 10u);
    std::vector<std::size_t> first, columns;
    for (solve::row_model const& r : two.model.rows) first.push_back(r.first_cell), columns.push_back(r.columns);
    BOOST_TEST(first == (std::vector<std::size_t>{0, 3, 6, 7, 8, 9}), per_element());
    BOOST_TEST(columns == (std::vector<std::size_t>{3, 3, 1, 1, 1, 1}), per_element());
    for (std::size_t r = 0; r < three.model.rows.size(); ++r) {
        BOOST_TEST(three.model.rows[r].sums.size() == 1u);
        BOOST_TEST(three.model.rows[r].sums.front().terms.front().cell == 7 * r + 6);
    }
    for (form::identity const& id : three.model.column_identities) BOOST_TEST((id.kind != form::identity_kind::row_sum));
    BOOST_TEST(three.model.column_identities.size() % 7 == 0u);
    BOOST_TEST(!three.model.column_identities.empty());
}

/// The longest spelling first, so that a label is not taken for one that ends it or begins it.
BOOST_FIXTURE_TEST_CASE(longer_spellings_first, requests_form) {
    auto const longer = [](auto const& a, auto const& b) { return a.first.size() > b.first.size(); };
    BOOST_TEST(std::is_sorted(model.row_endings.begin(), model.row_endings.end(), longer));
    for (auto const& [words, row] : model.row_endings) BOOST_TEST(words.size() >= 2u);
    for (text::key const& words : model.words) BOOST_TEST(words.size() >= 2u);
    list found;
    bool at_end = false;
    model.cut(key("甲商业企业（三）不予公开1.属于国家秘密乙"), [&](text::key const& words, bool end) {
        found.push_back(text::to_utf8(words));
        at_end = end;
    });
    BOOST_TEST(found == (list{"商业企业", text::to_utf8(key("（三）不予公开")), text::to_utf8(key("1.属于国家秘密"))}),
               per_element());
    BOOST_TEST(!at_end);
    model.cut(key("商业企业总计"), [&](text::key const&, bool end) { at_end = end; });
    BOOST_TEST(at_end);
    found.clear();
    model.cut(key("总计"), [&](text::key const& words, bool end) {
        found.push_back(text::to_utf8(words));
        BOOST_TEST(end);
    });
    BOOST_TEST(found == list{"总计"}, per_element());
}

/// What a label is to the table.
BOOST_FIXTURE_TEST_CASE(uses_of_labels, requests_form) {
    auto const row_label = model.label("1. 属于国家秘密");
    BOOST_REQUIRE(row_label);
    BOOST_TEST(row_label->row == row("denied.state_secret"));
    BOOST_TEST(!row_label->head);
    auto const head = model.label("商业企业");
    BOOST_REQUIRE(head);
    BOOST_TEST(head->row == solve::none);
    BOOST_TEST(head->head);
    BOOST_TEST(head->heads.at(0).size() == 1u);
    BOOST_TEST(!model.label("属于国家"));
    disclosure_form const two;
    auto const money = two.model.label("本年收费金额（单位：万元）");
    BOOST_REQUIRE(money);
    BOOST_TEST(money->unit == "万元");
    BOOST_TEST(!money->begins_unit);
}

BOOST_AUTO_TEST_CASE(numbers_and_blanks) {
    auto const items = items_of("12 00 0 023 _ 5");
    BOOST_TEST(!solve::has_leading_zero(items[0]));
    BOOST_TEST(solve::has_leading_zero(items[1]));
    BOOST_TEST(!solve::has_leading_zero(items[2]));
    BOOST_TEST(solve::has_leading_zero(items[3]));
    BOOST_TEST(solve::numbers_among(items, {0, 4, 5}) == 2u);
    solve::item half = items_of("05")[0];
    half.value = decimal{5, 1};
    BOOST_TEST(!solve::has_leading_zero(half));  // 0.5
    solve::solved_cell cell;
    BOOST_TEST(!solve::whole(cell).has_value());
    cell.value = decimal{5, 1};
    BOOST_TEST(!solve::whole(cell).has_value());
    cell.value = decimal{5, 0};
    BOOST_TEST(solve::whole(cell).value() == 5);
}

BOOST_AUTO_TEST_SUITE_END()
