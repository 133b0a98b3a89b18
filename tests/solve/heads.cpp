// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/heads.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

using namespace gongkai;
using namespace gongkai::solve;
using boost::test_tools::per_element;

namespace solve_heads {

using numbers = std::vector<std::size_t>;

/// A table of the form with its model.
struct table {
    form::table_view view;
    model m;
    explicit table(form::table_view v) : view(std::move(v)), m(make_model(view)) {}
    table(table const&) = delete;
    table& operator=(table const&) = delete;
};
table const& disclosure() {
    static table const t{form::make_view(form::proactive_disclosure_2021_table, "proactive_disclosure")};
    return t;
}
table const& disclosure_2019() {
    static table const t{form::make_view(form::proactive_disclosure_2019_table, "proactive_disclosure")};
    return t;
}
table const& applicants() {
    static table const t{form::make_view(form::requests_table, "requests")};
    return t;
}
table const& cases() {
    static table const t{form::make_view(form::review_and_litigation_table, {})};
    return t;
}

/// Lines of heads with bars between them, then a row's label or a figure.
std::vector<item> items_of_heads(std::vector<std::string> const& lines, std::string_view row) {
    std::vector<item> items;
    std::uint32_t n = 0;
    auto const label = [&](std::string_view words) {
        item it;
        it.line = n;
        it.key = text::label_key(words);
        items.push_back(std::move(it));
    };
    for (std::string const& line : lines) {
        for (std::size_t from = 0; from <= line.size();) {
            std::size_t const to = std::min(line.find('|', from), line.size());
            label(std::string_view{line}.substr(from, to - from));
            from = to + 1;
        }
        ++n;
    }
    if (!row.empty()) label(row);
    item figure;
    figure.kind = item::kind::number;
    figure.digits = "1";
    figure.line = n;
    items.push_back(figure);
    return items;
}
column_order order(table const& of, std::vector<std::string> const& lines, std::string_view row) {
    return read_heads(of.m, items_of_heads(lines, row)).front();
}
void ok(table const& of, std::vector<std::string> const& lines, std::string_view row, numbers const& expected) {
    column_order const o = order(of, lines, row);
    BOOST_TEST(!o.doubtful);
    BOOST_TEST(o.columns == expected, per_element());
}

constexpr std::string_view first_row = "一、本年新收政府信息公开申请数量";
std::string const results = "结果维持|结果纠正|其他结果|尚未审结|总计";

}  // namespace solve_heads

BOOST_AUTO_TEST_SUITE(solve_heads)

/// The columns of one group stand on a line without the others', in another order: whose they are no line tells.
BOOST_AUTO_TEST_CASE(a_group_in_another_order_on_a_line_of_its_own) {
    std::string const turned = "结果维持|尚未审结|其他结果|结果纠正|总计";
    BOOST_TEST(
        order(cases(), {"行政复议|行政诉讼", "未经复议直接起诉|复议后起诉", turned, results + '|' + results}, {}).doubtful);
    ok(cases(), {"行政复议|行政诉讼", "未经复议直接起诉|复议后起诉", results, results + '|' + results}, {}, {});
}

BOOST_AUTO_TEST_CASE(as_the_form_has_them) {
    ok(disclosure(), {"信息内容|本年制发件数|本年废止件数|现行有效件数"}, "规章", {});
    ok(applicants(), {"申请人情况", "自然人|法人或其他组织|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"}, first_row,
       {});
    ok(cases(), {"行政复议|行政诉讼", "未经复议直接起诉|复议后起诉", results + '|' + results + '|' + results}, "", {});
}

/// The smallest example, and each level of heads.
BOOST_AUTO_TEST_CASE(in_another_order) {
    ok(disclosure(), {"信息内容|现行有效件数|本年制发件数|本年废止件数"}, "规章", {2, 0, 1});
    ok(applicants(), {"申请人情况", "总计|自然人|法人或其他组织", "商业企业|科研机构|社会公益组织|法律服务机构|其他"}, first_row,
       {6, 0, 1, 2, 3, 4, 5});
    ok(applicants(), {"申请人情况", "自然人|法人或其他组织|总计", "其他|商业企业|科研机构|社会公益组织|法律服务机构"}, first_row,
       {0, 5, 1, 2, 3, 4, 6});
    ok(cases(), {"行政诉讼|行政复议", "未经复议直接起诉|复议后起诉", results + '|' + results + '|' + results}, "",
       {5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0, 1, 2, 3, 4});
    ok(cases(), {"行政复议|行政诉讼", "复议后起诉|未经复议直接起诉", results + '|' + results + '|' + results}, "",
       {0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 5, 6, 7, 8, 9});
}

/// Some columns stand beside heads of others: below a line of heads stand the columns of its first, then of its second.
BOOST_AUTO_TEST_CASE(level_by_level) {
    std::string const turned = "尚未审结|结果维持|其他结果|总计|结果纠正";
    ok(cases(), {"行政复议|行政诉讼", turned + "|复议后起诉|未经复议直接起诉", results + '|' + turned}, "",
       {3, 0, 2, 4, 1, 10, 11, 12, 13, 14, 8, 5, 7, 9, 6});
    ok(cases(), {"行政复议|行政诉讼", results + "|未经复议直接起诉|复议后起诉", results + '|' + results}, "", {});
}

/// One cell a line, and all in one cell: group by group.
BOOST_AUTO_TEST_CASE(one_behind_the_other) {
    ok(applicants(),
       {"申请人情况", "自然人", "法人或其他组织", "总计", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"},
       first_row, {});
    ok(disclosure(), {"信息内容", "现行有效件数", "本年制发件数", "本年废止件数"}, "规章", {2, 0, 1});
    ok(disclosure(), {"信息内容现行有效件数本年制发件数本年废止件数"}, "规章", {2, 0, 1});
}

/// Heads whose lines are mixed, where labels of several lines stand in the middle of their cells: they tell nothing.
BOOST_AUTO_TEST_CASE(heads_that_tell_nothing) {
    ok(applicants(), {"申请人情况|法人或其他组织|自然人|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"}, first_row,
       {});
    ok(applicants(), {"法人或其他组织", "自然人|总计", "科研|社会公", "商业企业|其他"}, first_row, {});
    ok(applicants(), {}, first_row, {});
}

BOOST_AUTO_TEST_CASE(heads_that_do_not_tell_enough) {
    BOOST_TEST(order(disclosure(), {"信息内容|现行有效件数|本年废止件数"}, "规章").doubtful);
    BOOST_TEST(order(applicants(), {"总计|自然人"}, first_row).doubtful);
}

/// A piece that only one head begins with stands for it.
BOOST_AUTO_TEST_CASE(cut_heads) {
    ok(disclosure(), {"信息内容|现行有|本年制|本年废"}, "规章", {2, 0, 1});
    ok(disclosure(), {"信息内容|现行有本年废本年制", "效件数止件数发件数"}, "规章", {2, 1, 0});
}

/// A head with a slip stands for the one that it is most like; words of another kind for none.
BOOST_AUTO_TEST_CASE(misprinted_heads) {
    ok(disclosure(), {"信息内容|本年度止件数|本年制发件数|现行有效件数（历史累计）"}, "规章", {1, 0, 2});
    BOOST_TEST(order(disclosure(), {"信息内容|现行有效件数|本年废止件数|上年结转件数"}, "规章").doubtful);
}

/// In words that ran together, beside one that is whole.
BOOST_AUTO_TEST_CASE(misprinted_heads_that_ran_together) {
    ok(disclosure(), {"信息内容本年度止件数现行有效件本年制发件数"}, "规章", {1, 2, 0});
    ok(disclosure(), {"信息内容现行有效件本年制发件数本年度止件数"}, "规章", {2, 0, 1});
}

/// The first row's label is broken over lines: its heads stand above it all the same.
BOOST_AUTO_TEST_CASE(heads_above_a_broken_label) {
    ok(applicants(),
       {"自然人|法人或其他组织|总计", "其他|商业企业|科研机构|社会公益组织|法律服务机构", "一、本年新收政府信息公开"}, "申请数量",
       {0, 5, 1, 2, 3, 4, 6});
}

/// Something stands behind the first label of a later grid: its heads are read by its own head.
BOOST_AUTO_TEST_CASE(heads_of_a_later_grid_above_a_label_with_more) {
    std::string const heads = "信息内容|本年增/减|处理决定数量|上一年项目数量";
    auto const orders = read_heads(disclosure_2019().m, items_of_heads({"第二十条第（五）项", heads}, "行政许可不变"));
    BOOST_TEST(orders[0].columns.empty());
    BOOST_TEST(orders[1].columns == (numbers{1, 2, 0}), per_element());
    BOOST_TEST(orders[2].columns.empty());
    std::string const in_one = "第二十条第（五）项信息内容本年增/减处理决定数量上一年项目数量行政许可不变";
    BOOST_TEST(read_heads(disclosure_2019().m, items_of_heads({in_one}, {}))[1].columns == (numbers{1, 2, 0}), per_element());
}

/// It is said once, with what stands there; not of a head that is whole, of a part of one, nor of one whose own stands beside it.
BOOST_AUTO_TEST_CASE(misprinted_heads_are_said) {
    auto const said = [](table const& of, std::vector<std::string> const& lines, std::string_view row) {
        numbers out;
        for (finding const& f : solve::misprinted_heads(of.m, items_of_heads(lines, row)))
            out.push_back(std::get<about_head>(f.what).column);
        return out;
    };
    BOOST_TEST(said(disclosure(), {"信息内容|本年制发件数|本年度止件数|现行有效件数"}, "规章") == numbers{1}, per_element());
    BOOST_TEST(said(disclosure(), {"信息内容", "本年制发件数", "本年废上件数", "现行有较件数"}, "规章") == (numbers{1, 2}),
               per_element());
    for (std::vector<std::string> const& lines : {std::vector<std::string>{"信息内容|本年制发件数|本年废止件数|现行有效件数"},
                                                  {"信息内容|本年制发|本年废止|现行有效", "件数|件数|件数"},
                                                  {"信息内容|本年制发件数|本年废止件数|本年度止件数|现行有效件数"},
                                                  {"信息内容|本年制发件数|本年废止件数|现行有效件数|备注说明一栏"}})
        BOOST_TEST(said(disclosure(), lines, "规章") == numbers{}, per_element());
    BOOST_TEST(said(applicants(), {"自然人|法人或其他组织|总计", "商业企业|科研机构|社会公益组识|法律服务机构|其他"},
                    first_row) == numbers{3},
               per_element());
}

BOOST_AUTO_TEST_CASE(a_reordered_table_has_the_same_cells_and_identities) {
    std::vector<column_order> orders(1);
    orders[0].columns = {6, 0, 1, 2, 3, 4, 5};
    reordered_table const t = reordered(applicants().view, orders);
    form::grid_view const& g = t.view.grids[0];
    BOOST_TEST(g.columns[0].label == "总计");
    BOOST_TEST(t.cells[g.cell(1, 0)] == applicants().view.grids[0].cell(1, 6));
    form::identity const& sum = t.view.identities.front();
    BOOST_TEST(sum.terms.front().column == 0u);  // the total's
    BOOST_TEST(sum.terms.front().cell == g.cell(sum.terms.front().row, 0));
}

BOOST_AUTO_TEST_CASE(a_column_without_its_head) {
    auto const lost = [](std::vector<std::string> const& lines) {
        return column_without_head(applicants().m, 0, items_of_heads(lines, first_row));
    };
    BOOST_TEST(lost({"自然人|法人或其他组织|总计", "商业企业|科研机构|法律服务机构|其他"}) == 3u);
    BOOST_TEST(lost({"自然人|法人或其他组织|总计", "商业企业|科研机构|社会公益组织|法律服务机构|其他"}) == none);
    BOOST_TEST(lost({"自然人|法人或其他组织|总计", "商业企业|科研机构|法律服务机构"}) == none);  // two
    BOOST_TEST(lost({}) == none);
}

BOOST_AUTO_TEST_SUITE_END()
