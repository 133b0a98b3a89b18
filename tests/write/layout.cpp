// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/layout.hpp>

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;
using write::layout_cell;
using write::layout_role;
using write::layout_table;

namespace write_printed {

layout_cell const* find(layout_table const& t, std::string const& text) {
    auto const at = std::find_if(t.cells.begin(), t.cells.end(), [&](layout_cell const& c) { return c.text.starts_with(text); });
    return at == t.cells.end() ? nullptr : &*at;
}
bool covers(layout_cell const* c, std::size_t row, std::size_t column, std::size_t rows, std::size_t columns) {
    return c != nullptr && c->row == row && c->column == column && c->rows == rows && c->columns == columns;
}

}  // namespace write_printed

BOOST_AUTO_TEST_SUITE(write_printed)

/// Every place of every table is covered once, whatever the edition.
BOOST_AUTO_TEST_CASE(tables_have_no_gaps) {
    for (int const edition : {2021, 2019})
        for (write::layout_section const& s : write::lay_out(blank_report(edition)).sections) {
            std::size_t area = 0, widths = 0;
            for (layout_cell const& c : s.table.cells) area += c.rows * c.columns;
            BOOST_TEST(area == s.table.rows * s.table.columns);
            for (layout_cell const* const c : s.table.lattice()) BOOST_TEST(c != nullptr);
            for (std::size_t const w : s.table.widths()) widths += w;
            BOOST_TEST((s.table.columns == 0 || (widths > 950 && widths <= 1000)));
        }
}

/// The annex: three head rows; labels in three columns; 三、 beside 22 rows, of which （三） has 8.
BOOST_AUTO_TEST_CASE(section_three) {
    layout_table const t = write::lay_out(blank_report(2021)).sections[2].table;
    BOOST_TEST(t.columns == 10u);
    BOOST_TEST(t.label_columns == 3u);
    BOOST_TEST(t.head_rows == 3u);
    BOOST_TEST(t.rows == 3u + 2 + 22 + 1);
    BOOST_TEST(covers(find(t, "（本列数据"), 0, 0, 3, 3));
    BOOST_TEST(covers(find(t, "申请人情况"), 0, 3, 1, 7));
    BOOST_TEST(covers(find(t, "自然人"), 1, 3, 2, 1));
    BOOST_TEST(covers(find(t, "法人或其他组织"), 1, 4, 1, 5));
    BOOST_TEST(covers(find(t, "商业企业"), 2, 4, 1, 1));
    BOOST_TEST(covers(find(t, "总计"), 1, 9, 2, 1));
    BOOST_TEST(covers(find(t, "一、本年新收"), 3, 0, 1, 3));
    BOOST_TEST(covers(find(t, "三、本年度办理结果"), 5, 0, 22, 1));
    BOOST_TEST(covers(find(t, "（一）予以公开"), 5, 1, 1, 2));
    BOOST_TEST(find(t, "（二）部分公开")->text == "（二）部分公开（区分处理的，只计这一情形，不计其他情形）");
    BOOST_TEST(covers(find(t, "（三）不予公开"), 7, 1, 8, 1));
    BOOST_TEST(covers(find(t, "1.属于国家秘密"), 7, 2, 1, 1));
    BOOST_TEST(covers(find(t, "（六）其他处理"), 23, 1, 3, 1));
    BOOST_TEST(covers(find(t, "（七）总计"), 26, 1, 1, 2));
}

/// Fifteen columns under three heads; a result's label reaches down to the figures.
BOOST_AUTO_TEST_CASE(section_four) {
    layout_table const t = write::lay_out(blank_report(2021)).sections[3].table;
    BOOST_TEST(t.columns == 15u);
    BOOST_TEST(t.rows == 4u);
    BOOST_TEST(covers(find(t, "行政复议"), 0, 0, 1, 5));
    BOOST_TEST(covers(find(t, "结果维持"), 1, 0, 2, 1));
    BOOST_TEST(covers(find(t, "行政诉讼"), 0, 5, 1, 10));
    BOOST_TEST(covers(find(t, "复议后起诉"), 1, 10, 1, 5));
}

/// In a table of several grids, the last column of each reaches to the edge.
BOOST_AUTO_TEST_CASE(section_two) {
    layout_table const t = write::lay_out(blank_report(2021)).sections[1].table;
    BOOST_TEST(t.columns == 4u);
    BOOST_TEST(t.head_rows == 0u);
    BOOST_TEST(covers(find(t, "第二十条第（五）项"), 4, 0, 1, 4));
    BOOST_TEST(covers(find(t, "本年处理决定数量"), 5, 1, 1, 3));
    layout_table const old = write::lay_out(blank_report(2019)).sections[1].table;
    BOOST_TEST(covers(find(old, "采购总金额"), old.rows - 2, 2, 1, 2));
}

/// 2019 has （六）其他处理 in one row.
BOOST_AUTO_TEST_CASE(alternatives) {
    layout_table const t = write::lay_out(blank_report(2019)).sections[2].table;
    BOOST_TEST(covers(find(t, "（六）其他处理"), 23, 1, 1, 2));
    BOOST_TEST(find(t, "3.其他") == nullptr);
    annual_report lost;  // nothing tells: as in 2021
    BOOST_TEST(find(write::lay_out(lost).sections[2].table, "3.其他") != nullptr);
    lost.requests.other_handling.undivided.total.set(0, origin::printed);
    BOOST_TEST(find(write::lay_out(lost).sections[2].table, "3.其他") == nullptr);
}

BOOST_AUTO_TEST_CASE(figures_and_units) {
    annual_report r = blank_report(2019);
    auto& two = std::get<proactive_disclosure_2019>(r.proactive_disclosure);
    two.procurement.amount.set({-150, 2}, origin::printed);
    two.procurement.unit = "万元";
    two.procurement.projects.set(3, origin::inferred);
    auto const printed = write::lay_out(r);
    BOOST_TEST(printed.sections[1].table.cells.back().text == "-1.50万元");
    BOOST_TEST(printed.sections[1].table.cells[printed.sections[1].table.cells.size() - 2].inferred);
    BOOST_TEST(printed.inferred);
}

BOOST_AUTO_TEST_CASE(lines) {
    annual_report r;
    r.issuer = "某县教育局";
    r.year = 2024;
    r.overview.text = "前言\n（一）主动公开\n\n发布信息。";
    r.overview.parts = {{"（一）主动公开", "发布信息。", {}}};
    r.other_matters.parts = {{"（一）收费", "没有。", {}}};
    auto const printed = write::lay_out(r);
    BOOST_TEST(printed.title == "某县教育局2024年政府信息公开工作年度报告");
    BOOST_TEST(printed.opening.starts_with(
        "按照《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号的要求，现公布某县教育局2024年"));
    BOOST_TEST(printed.sections[0].heading == "一、总体情况");
    BOOST_REQUIRE(printed.sections[0].lines.size() == 3u);
    BOOST_TEST(!printed.sections[0].lines[0].heading);
    BOOST_TEST(printed.sections[0].lines[1].heading);
    BOOST_TEST(printed.sections[5].lines.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
