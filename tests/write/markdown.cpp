// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/markdown.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>
#include <gongkai/write/layout.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(write_markdown)

BOOST_AUTO_TEST_CASE(headings_and_tables) {
    std::string const text = write::to_markdown(blank_report(2021));
    BOOST_TEST(text.starts_with("# 政府信息公开工作年度报告\n\n按照"));
    BOOST_TEST(text.find("\n## 二、主动公开政府信息情况\n\n"
                         "| 第二十条第（一）项 |  |  |  |\n"
                         "|---|---:|---:|---:|\n"
                         "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
                         "| 规章 |  |  |  |\n") != std::string::npos);
    BOOST_TEST(text.find("|  | （三）不予公开 | 1.属于国家秘密 |") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(controls_are_shown) {
    annual_report r;
    r.title = "甲\33]0;x\a乙";
    r.overview.text = "丙\u202E丁\u009B";
    std::string const text = write::to_markdown(r);
    BOOST_TEST(text.starts_with("# 甲\uFFFD]0;x\uFFFD乙\n"));
    BOOST_TEST(text.find("\n丙\uFFFD丁\uFFFD\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(markup_is_escaped) {
    annual_report r;
    r.overview.text = "# 1*2 <b> [x] `y` a_b _c_\na|b-c\n- d";
    std::string const text = write::to_markdown(r);
    BOOST_TEST(text.find("\n\\# 1\\*2 \\<b> \\[x] \\`y\\` a_b \\_c\\_\n\na|b-c\n\n\\- d\n") != std::string::npos);
    write::layout_table table;
    table.rows = table.columns = 1;
    table.cells = {{write::layout_role::figure, "a|b", 0, 0, 1, 1, false}};
    BOOST_TEST(write::to_markdown(table) == "| a\\|b |\n|---:|\n");
}

BOOST_AUTO_TEST_SUITE_END()
