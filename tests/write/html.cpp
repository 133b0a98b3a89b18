// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/html.hpp>

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

namespace write_html {
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
}  // namespace write_html

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
