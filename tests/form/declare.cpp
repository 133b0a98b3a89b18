// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/declare.hpp>

#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

using namespace gongkai;
using boost::test_tools::per_element;

namespace form_declare {

using indices = std::vector<std::size_t>;
using words = std::vector<std::string_view>;

form::table_view disclosure() { return form::make_view(form::proactive_disclosure_2021_table, "proactive_disclosure"); }
form::table_view requests_view() { return form::make_view(form::requests_table, "requests"); }
form::table_view review() { return form::make_view(form::review_and_litigation_table, ""); }

template <class Range>
words labels(Range const& range) {
    words out;
    for (auto const& x : range) out.push_back(x.label);
    return out;
}

/// Every declaration can be read while compiling.
static_assert(form::edition_2021.year == 2021);
static_assert(form::edition_2021.notice == "国办公开办函〔2021〕30号");
static_assert(std::tuple_size_v<std::remove_cvref_t<decltype(form::edition_2021.sections)>> == 6);
static_assert(std::get<2>(form::edition_2021.sections).number == 3);
static_assert(std::get<2>(form::edition_2021.sections).title == "收到和处理政府信息公开申请情况");
static_assert(form::total("总计", &case_results::total).is_total);
static_assert(!form::column("结果维持", &case_results::upheld).is_total);
static_assert(form::aliases("一", "二").labels[1] == "二");
static_assert(form::total_row("（七）总计", &requests::processed_total).role == form::row_role::total);
static_assert(form::row("规章", form::note{"（注）"}, &proactive_disclosure_2021::regulations).note == "（注）");

}  // namespace form_declare

BOOST_AUTO_TEST_SUITE(form_declare)

/// form.md: the six sections in this order, under these titles.
BOOST_AUTO_TEST_CASE(six_sections_in_order) {
    words titles;
    std::vector<int> numbers;
    std::apply([&](auto const&... s) { ((titles.push_back(s.title), numbers.push_back(s.number)), ...); },
               form::edition_2021.sections);
    BOOST_TEST(titles == (words{"总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
                                "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项"}),
               per_element());
    BOOST_TEST(numbers == (std::vector<int>{1, 2, 3, 4, 5, 6}), per_element());
}

/// Section 二: four items, each with its own columns; nothing in it sums up to anything.
BOOST_AUTO_TEST_CASE(section_two) {
    form::table_view const t = disclosure();
    BOOST_REQUIRE(t.grids.size() == 4u);
    BOOST_TEST(t.cells == 10u);
    BOOST_TEST(t.path == "proactive_disclosure");
    BOOST_TEST(t.paths() == (std::vector<std::string>{"proactive_disclosure"}), per_element());
    words heads;
    indices firsts;
    for (auto const& g : t.grids) {
        heads.push_back(g.head);
        firsts.push_back(g.first_cell);
        BOOST_TEST(g.corner == "信息内容");
        BOOST_TEST(g.row_sums.empty());
        BOOST_TEST(g.column_sums.empty());
        BOOST_TEST(g.balances.empty());
    }
    BOOST_TEST(heads == (words{"第二十条第（一）项", "第二十条第（五）项", "第二十条第（六）项", "第二十条第（八）项"}),
               per_element());
    BOOST_TEST(firsts == (indices{0, 6, 7, 9}), per_element());
    BOOST_TEST(labels(t.grids[0].columns) == (words{"本年制发件数", "本年废止件数", "现行有效件数"}), per_element());
    BOOST_TEST(labels(t.grids[0].rows) == (words{"规章", "行政规范性文件"}), per_element());
    BOOST_TEST(labels(t.grids[1].rows) == (words{"行政许可"}), per_element());
    BOOST_TEST(labels(t.grids[2].rows) == (words{"行政处罚", "行政强制"}), per_element());
    BOOST_TEST(labels(t.grids[3].rows) == (words{"行政事业性收费"}), per_element());
    BOOST_TEST(t.grids[3].columns[0].is_amount);
    BOOST_TEST(!t.grids[2].columns[0].is_amount);
    BOOST_TEST(t.cell_path(t.grids[0], 1, 2) == "proactive_disclosure.normative_documents.in_force");
    BOOST_TEST(t.cell_path(t.grids[2], 1, 0) == "proactive_disclosure.compulsory_measures.decisions");
    BOOST_TEST(t.cell_path(t.grids[3], 0, 0) == "proactive_disclosure.charges.amount");
    BOOST_TEST(t.row_path(t.grids[2], 0) == "proactive_disclosure.penalties");
    BOOST_TEST(t.grids[0].cell(1, 2) == 5u);
    BOOST_TEST(t.grids[2].cell(1, 0) == 8u);
}

/// Section 三, columns: seven, five of them under 法人或其他组织; identity 1: 总计 is the six others' sum.
BOOST_AUTO_TEST_CASE(section_three_columns) {
    form::table_view const t = requests_view();
    BOOST_REQUIRE(t.grids.size() == 1u);
    form::grid_view const& g = t.grids[0];
    BOOST_TEST(labels(g.columns) == (words{"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"}),
               per_element());
    BOOST_TEST(g.columns[0].heads == (words{"申请人情况"}), per_element());
    for (std::size_t c = 1; c < 6; ++c) BOOST_TEST(g.columns[c].heads == (words{"申请人情况", "法人或其他组织"}), per_element());
    BOOST_TEST(g.columns[6].heads == (words{"申请人情况"}), per_element());
    BOOST_REQUIRE(g.row_sums.size() == 1u);
    BOOST_TEST(g.row_sums[0].target == 6u);
    BOOST_TEST(g.row_sums[0].terms == (indices{0, 1, 2, 3, 4, 5}), per_element());
    BOOST_TEST(g.columns[3].path == "public_welfare_organization");
}

/// Section 三, rows: 26 with both ways to print （六）; identities 2 and 3.
BOOST_AUTO_TEST_CASE(section_three_rows) {
    form::table_view const t = requests_view();
    form::grid_view const& g = t.grids[0];
    BOOST_REQUIRE(g.rows.size() == 26u);
    BOOST_TEST(t.cells == 26u * 7u);
    BOOST_TEST(g.rows[0].label == "一、本年新收政府信息公开申请数量");
    BOOST_TEST(g.rows[0].heads.empty());
    BOOST_TEST(g.rows[2].label == "（一）予以公开");
    BOOST_TEST(g.rows[2].heads == (words{"三、本年度办理结果"}), per_element());
    BOOST_TEST(g.rows[3].label == "（二）部分公开");
    BOOST_TEST(g.rows[3].note == "（区分处理的，只计这一情形，不计其他情形）");
    BOOST_TEST(g.rows[4].label == "1.属于国家秘密");
    BOOST_TEST(g.rows[4].heads == (words{"三、本年度办理结果", "（三）不予公开"}), per_element());
    BOOST_TEST(g.rows[4].path == "denied.state_secret");
    BOOST_TEST(g.rows[20].path == "other_handling.undivided");
    BOOST_TEST(g.rows[20].label == "（六）其他处理");
    BOOST_TEST(g.rows[20].heads == (words{"三、本年度办理结果"}), per_element());
    BOOST_TEST(g.rows[20].alternative == form::alternative::undivided);
    for (std::size_t r = 21; r < 24; ++r) {
        BOOST_TEST(g.rows[r].alternative == form::alternative::divided);
        BOOST_TEST(g.rows[r].heads == (words{"三、本年度办理结果", "（六）其他处理"}), per_element());
    }
    BOOST_TEST(g.rows[19].alternative == form::alternative::none);
    BOOST_TEST(g.rows[24].alternative == form::alternative::none);
    BOOST_TEST(g.rows[24].path == "processed_total");
    BOOST_TEST(g.rows[25].path == "carried_forward");

    // processed_total is the sum of all outcome rows
    BOOST_REQUIRE(g.column_sums.size() == 1u);
    BOOST_TEST(g.column_sums[0].target == 24u);
    indices outcomes;
    for (std::size_t r = 2; r < 24; ++r) outcomes.push_back(r);
    BOOST_TEST(g.column_sums[0].terms == outcomes, per_element());
    // received + carried_over = processed_total + carried_forward
    BOOST_REQUIRE(g.balances.size() == 1u);
    BOOST_TEST(g.balances[0].left == (indices{0, 1}), per_element());
    BOOST_TEST(g.balances[0].right == (indices{24, 25}), per_element());
}

/// Section 四: fifteen figures in one row without a label; identity 4: three sums.
BOOST_AUTO_TEST_CASE(section_four) {
    form::table_view const t = review();
    BOOST_REQUIRE(t.grids.size() == 1u);
    form::grid_view const& g = t.grids[0];
    BOOST_REQUIRE(g.columns.size() == 15u);
    BOOST_REQUIRE(g.rows.size() == 1u);
    BOOST_TEST(g.rows[0].label == "");
    BOOST_TEST(t.cells == 15u);
    BOOST_REQUIRE(g.row_sums.size() == 3u);
    for (std::size_t k = 0; k < 3; ++k) {
        BOOST_TEST(g.row_sums[k].target == 5 * k + 4);
        BOOST_TEST(g.row_sums[k].terms == (indices{5 * k, 5 * k + 1, 5 * k + 2, 5 * k + 3}), per_element());
    }
    BOOST_TEST(g.columns[0].heads == (words{"行政复议"}), per_element());
    BOOST_TEST(g.columns[5].heads == (words{"行政诉讼", "未经复议直接起诉"}), per_element());
    BOOST_TEST(g.columns[14].heads == (words{"行政诉讼", "复议后起诉"}), per_element());
    BOOST_TEST(t.cell_path(g, 0, 0) == "review.upheld");
    BOOST_TEST(t.cell_path(g, 0, 9) == "litigation.direct.total");
    BOOST_TEST(t.cell_path(g, 0, 13) == "litigation.after_review.pending");
    BOOST_TEST(t.row_path(g, 0) == "");
    BOOST_TEST(t.paths() == (std::vector<std::string>{"review", "litigation"}), per_element());
}

BOOST_AUTO_TEST_CASE(every_cell_has_a_path_of_its_own) {
    std::set<std::string> paths;
    std::size_t cells = 0;
    for (form::table_view const& t : {disclosure(), requests_view(), review()}) {
        cells += t.cells;
        for (auto const& g : t.grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size(); ++c) {
                    std::string const path = t.cell_path(g, r, c);
                    BOOST_TEST(!path.empty());
                    BOOST_TEST(path.find("..") == std::string::npos);
                    paths.insert(path);
                }
    }
    BOOST_TEST(cells == 207u);
    BOOST_TEST(paths.size() == cells);
}

/// Cells come in the view's order, and each is the member that its path names.
BOOST_AUTO_TEST_CASE(cells_in_the_order_of_the_view) {
    annual_report report;
    auto const cells = form::cells_of(form::requests_table, report.requests);
    BOOST_REQUIRE(cells.size() == 182u);
    for (std::size_t i = 0; i < cells.size(); ++i) std::get<count*>(cells[i])->set(static_cast<std::int64_t>(i), origin::printed);
    BOOST_TEST(report.requests.received.natural_person.value() == 0);
    BOOST_TEST(report.requests.received.total.value() == 6);
    BOOST_TEST(report.requests.carried_over.natural_person.value() == 7);
    BOOST_TEST(report.requests.granted.commercial_enterprise.value() == 2 * 7 + 1);
    BOOST_TEST(report.requests.denied.administrative_query.other.value() == 11 * 7 + 5);
    BOOST_TEST(report.requests.not_processed.confirmation.legal_service_institution.value() == 19 * 7 + 4);
    BOOST_TEST(report.requests.other_handling.undivided.research_institution.value() == 20 * 7 + 2);
    BOOST_TEST(report.requests.other_handling.fee_unpaid.public_welfare_organization.value() == 22 * 7 + 3);
    BOOST_TEST(report.requests.carried_forward.total.value() == 181);

    auto& two = report.proactive_disclosure.emplace<proactive_disclosure_2021>();
    auto const first = form::cells_of(form::proactive_disclosure_2021_table, two);
    BOOST_REQUIRE(first.size() == 10u);
    BOOST_TEST(std::get<count*>(first[5]) == &two.normative_documents.in_force);
    BOOST_TEST(std::get<count*>(first[6]) == &two.licences.decisions);
    BOOST_TEST(std::get<amount*>(first[9]) == &two.charges.amount);

    auto const last = form::cells_of(form::review_and_litigation_table, report);
    BOOST_REQUIRE(last.size() == 15u);
    BOOST_TEST(std::get<count*>(last[4]) == &report.review.total);
    BOOST_TEST(std::get<count*>(last[5]) == &report.litigation.direct.upheld);
    BOOST_TEST(std::get<count*>(last[10]) == &report.litigation.after_review.upheld);
}

BOOST_AUTO_TEST_CASE(a_const_report_gives_const_cells) {
    annual_report const report;
    auto const cells = form::cells_of(form::requests_table, report.requests);
    static_assert(std::is_same_v<decltype(cells)::value_type, form::const_cell_ref>);
    BOOST_TEST(std::get<count const*>(cells[0]) == &report.requests.received.natural_person);
}

BOOST_AUTO_TEST_SUITE_END()
