// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/html_table.hpp>

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

namespace write_html_table {
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
}  // namespace write_html_table

BOOST_AUTO_TEST_SUITE(write_html_table)

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

BOOST_AUTO_TEST_SUITE_END()
