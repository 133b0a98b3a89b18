// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/html.hpp>

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

namespace {
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
}  // namespace

BOOST_AUTO_TEST_SUITE(write_html)

BOOST_AUTO_TEST_CASE(the_states_layout) {
    annual_report r = blank_report(2021);
    r.title = "<某县>&\"报告\"";
    std::string const page = write::to_html(r);
    BOOST_TEST(page.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    BOOST_TEST(contains(page, "<title>&lt;某县&gt;&amp;&quot;报告&quot;</title>"));
    BOOST_TEST(contains(page, "<h2>三、收到和处理政府信息公开申请情况</h2>\n<table>"));
    BOOST_TEST(contains(page, "<th scope=\"col\" colspan=\"7\">申请人情况</th>"));
    BOOST_TEST(contains(page, "<th scope=\"row\" rowspan=\"22\">三、本年度办理结果</th>"));
    BOOST_TEST(contains(page, "<tr><th scope=\"row\" class=\"label\">2.其他法律行政法规禁止公开</th><td></td>"));
    BOOST_TEST(!contains(page, "src="));  // no other file
    BOOST_TEST(!contains(page, "http"));
}

/// Whoever writes the figures knows which cells they are: （一）规章 and 行政规范性文件 come first.
BOOST_AUTO_TEST_CASE(figures_of_ones_own) {
    annual_report r = blank_report(2021);
    auto& section = std::get<proactive_disclosure_2021>(r.proactive_disclosure);
    section.normative_documents.issued.set(6, origin::printed);
    write::layout_table const table = write::lay_out(r).sections[1].table;
    std::string const html = write::to_html(table, [](write::layout_cell const& c) {
        return write::html_figure{" id=\"c" + std::to_string(c.figure) + '"', "<b>" + c.text + "</b>"};
    });
    BOOST_TEST(contains(html, ">行政规范性文件</th><td id=\"c3\"><b>6</b></td><td id=\"c4\"><b></b></td>"));
    BOOST_TEST(contains(html, ">规章</th><td id=\"c0\">"));
}

/// The mark is the style sheet's, not the text's.
BOOST_AUTO_TEST_CASE(inferred_figures) {
    annual_report r = blank_report(2021);
    BOOST_TEST(contains(write::to_html(r), "<main>"));
    r.review = {1, 2, 3, 4, {}};
    infer_totals(r);
    BOOST_TEST(contains(write::to_html(r), "<td>4</td><td class=\"inferred\">10</td>"));
    BOOST_TEST(contains(write::to_html(r), "<main class=\"inferred\">"));
}

BOOST_AUTO_TEST_SUITE_END()
