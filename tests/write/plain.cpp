// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/plain.hpp>

#include <string>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(write_plain)

BOOST_AUTO_TEST_CASE(a_table_is_lines_of_cells) {
    annual_report r = blank_report(2021);
    r.review = {1, 2, 3, 4, {}};
    infer_totals(r);
    std::string const text = write::to_plain(r);
    BOOST_TEST(text.find("\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\t\t\t\t\t行政诉讼\n") != std::string::npos);
    BOOST_TEST(text.find("\n1\t2\t3\t4\t10（推算）\t\t\t\t\t\t\t\t\t\t\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(controls_are_shown) {
    annual_report r;
    r.title = "甲\33[2J乙";
    r.overview.text = "丙\u2067丁";
    std::string const text = write::to_plain(r);
    BOOST_TEST(text.starts_with("甲\uFFFD[2J乙\n"));
    BOOST_TEST(text.find("\n丙\uFFFD丁\n") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
