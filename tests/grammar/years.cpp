// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/years.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_years {

/// The cells that stay, a bar between them; findings' codes at the end of it.
std::string stay(std::string_view text, std::optional<int> year) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    leave_out_other_years(here, year, 2, 0, document.lines.size());
    std::string out;
    for (std::size_t c = 0; c < document.cells.size(); ++c)
        if (!here.left_out(c) && document.cells[c].length > 0) out += (out.empty() ? "" : "|") + std::string{here.view(c)};
    for (diagnostic const& d : said) out += d.code == code::other_year ? " said" : " ?";
    return out;
}
void ok(std::string_view text, std::optional<int> year, std::string_view expected) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(stay(text, year) == expected); }
}

}  // namespace grammar_years

BOOST_AUTO_TEST_SUITE(grammar_years)

BOOST_AUTO_TEST_CASE(below_captions) {
    ok("2024年：\n行政许可\t5\n2023年：\n行政许可\t7\n", 2024, "行政许可|5 said");
    ok("2023年：\n行政许可\t7\n2024年：\n行政许可\t5\n", 2024, "行政许可|5 said");
    ok("本年度：\n行政许可\t5\n上年度：\n行政许可\t7\n", 2024, "行政许可|5 said");
    ok("上年数据\n行政许可\t7\n本年度数据\n行政许可\t5\n", 2024, "行政许可|5 said");
    ok("（上年度）\n行政许可\t7\n（本年度 ）\n行政许可\t5\n", 2024, "行政许可|5 said");
    ok("本年度数据\n本年制发件数\t5\n上年度（2023年）\n上年结转数量\t7\n", 2024, "本年制发件数|5 said");
    ok("行政许可\t5\n", 2024, "行政许可|5");
    // its own year's caption alone is none of the table's words
    ok("2024年情况\n行政许可\t5\n", 2024, "行政许可|5");
    // only another year's: nothing stays
    ok("2023年情况\n行政许可\t5\n", 2024, " said");
}

/// Which of two tables is whose is not known where their captions ran together.
BOOST_AUTO_TEST_CASE(captions_that_ran_together) {
    for (std::string const captions :
         {"2023年：2024年：", "（2023年度数据）（2024年度数据）", "本年度（2024年）上年度（2023年）"})
        ok(captions + "\n行政许可5行政许可7\n", 2024, " said");
}

/// A line of heads that begins with an empty cell has it not, where a bar stands there.
BOOST_AUTO_TEST_CASE(heads_behind_an_empty_cell) {
    ok("2024年：| | |2023年：| | |\n甲| |乙|甲| |乙|\n |丙|丁| |戊|己|\n1|2|3|4|5|6|\n", 2024, "甲|乙|丙|丁|1|2|3 said");
}

BOOST_AUTO_TEST_CASE(rows_that_a_year_leads) {
    ok("年度\t甲\t乙\n2023年\t1\t2\n2024年\t3\t4\n", 2024, "年度|甲|乙|3|4 said");
    ok("年度\t甲\t乙\n2024年\t3\t4\n", 2024, "年度|甲|乙|3|4");
}

/// 上年 by itself is a caption only where 本年 stands by itself too.
BOOST_AUTO_TEST_CASE(rows_of_this_year_and_the_last) {
    ok("\t甲\t乙\n上年\t1\t2\n本年\t3\t4\n", 2024, "甲|乙|3|4 said");
    ok("本年\n3\n4\n上年\n1\n2\n", 2024, "3|4 said");
    ok("上年\t1\t2\n", 2024, "上年|1|2");
    // one below the other before heads, they are those of columns, and which are whose, nothing tells
    ok("上年\n本年\n甲\n乙\n甲\n乙\n1\n2\n3\n4\n", 2024, " said");
    ok("二、\n上年\n结转\n1\n一、\n本年\n新收\n2\n", 2024, "二、|上年|结转|1|一、|本年|新收|2");
}

BOOST_AUTO_TEST_CASE(columns_side_by_side) {
    ok("2024年\t\t2023年\t\n甲\t1\t甲\t2\n", 2024, "甲|1 said");
    ok("2023年\t\t2024年\t\n甲\t1\t甲\t2\n", 2024, "甲|2 said");
    ok("项目\t2024年\t2023年\n甲\t1\t2\n", 2024, "甲|1 said");
    // a row of other cells shows no columns
    ok("2024年\t\t2023年\t\n甲\t1\t2\n", 2024, " said");
}

/// Heads that cover columns of both years stay.
BOOST_AUTO_TEST_CASE(heads_over_columns_of_two_years) {
    ok("\t2023年\t2024年\n甲\t1\t2\n项目\t数量\t\n乙\t3\t4\n", 2024, "甲|2|项目|数量|乙|4 said");
}

/// Where only spaces part them, nothing tells which column is whose.
BOOST_AUTO_TEST_CASE(years_of_columns_between_spaces) {
    ok("上年 本年 上年  本年\n甲  1  2  3  4\n", 2024, " said");
    ok("2023年 2024年\n甲  1  2\n", 2024, " said");
    ok("2024年 2024年\n甲  1  2\n", 2024, "2024年 2024年|甲|1|2");
}

/// A cell a line, the tables of two years that stood beside each other are not told apart.
BOOST_AUTO_TEST_CASE(captions_in_successive_lines) {
    ok("2023年度数据\n2024年度数据\n甲\n甲\n1\n2\n", 2024, " said");
    ok("上年度（2023年）\n本年度（2024年）\n甲\n1\n", 2024, " said");
    ok("2024年度数据\n2024年情况\n甲\n1\n", 2024, "甲|1");
}

/// Of a report whose year is not known, no table of several years is surely its own.
BOOST_AUTO_TEST_CASE(without_the_reports_year) {
    ok("2024年：\n甲\t1\n2023年：\n甲\t2\n", std::nullopt, " said");
    ok("2024年：\n甲\t1\n", std::nullopt, "甲|1");
}

BOOST_AUTO_TEST_SUITE_END()
