// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/divide.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/report/cells.hpp>

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace grammar_divide {

using numbers = std::vector<std::size_t>;

/// The lines, counted from 0, at which reports begin.
numbers begins(std::string const& text) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    survey const seen = survey_lines(here);
    numbers out;
    for (report_lines const& r : divide_reports(here, seen)) out.push_back(r.from);
    return out;
}
void ok(std::string const& text, numbers const& expected) {
    BOOST_TEST_CONTEXT(text) { BOOST_TEST(begins(text) == expected, per_element()); }
}

std::string const title_2024 = "青石县林业局2024年政府信息公开工作年度报告\n",
                  title_2023 = "青石县林业局2023年政府信息公开工作年度报告\n",
                  other_organ = "白杨县档案馆2024年政府信息公开工作年度报告\n";
std::string const disclosure = "二、主动公开政府信息情况\n行政许可\t5\n行政处罚\t6\n行政强制\t7\n";            // four lines
std::string const requests_table = "三、收到和处理政府信息公开申请情况\n一、本年新收\t1\t0\t0\t0\t0\t0\t1\n";  // two lines

}  // namespace grammar_divide

BOOST_AUTO_TEST_SUITE(grammar_divide)

BOOST_AUTO_TEST_CASE(one_report) {
    ok("", {0});
    ok(title_2024 + disclosure + requests_table, {0});
    ok("没有标题\n" + disclosure, {0});
}

BOOST_AUTO_TEST_CASE(another_title) {
    ok(title_2024 + disclosure + other_organ + disclosure, {0, 5});
    ok(title_2024 + disclosure + title_2023 + requests_table, {0, 5});
    ok(title_2024 + disclosure + "白杨县档案馆\n2024年政府信息公开工作年度报告\n" + requests_table, {0, 5});
    // the same title is a page's head, unless an earlier section follows
    ok(title_2024 + disclosure + title_2024 + requests_table, {0});
    ok(title_2024 + disclosure + title_2024 + disclosure, {0, 5});
    ok(title_2024 + disclosure + "林业局2024年政府信息公开工作年度报告\n" + requests_table, {0});
}

/// Each report of a text, as it is read alone.
BOOST_AUTO_TEST_CASE(all_reports_of_a_text) {
    std::string const one = title_2024 + disclosure + requests_table, other = other_organ + disclosure + requests_table;
    std::vector<parsed> const all = parse_all(one + other);
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[0].report.issuer == "青石县林业局");
    BOOST_TEST(all[1].report.issuer == "白杨县档案馆");
    for (std::size_t n = 0; n < all.size(); ++n) {
        parsed const alone = parse(n == 0 ? one : other);
        BOOST_TEST((all[n].report == alone.report));
        BOOST_TEST(count_figures(all[n].report) == 10u);
    }
    BOOST_TEST(parse_all(one).size() == 1u);
}

/// The first may have nothing but its title.
BOOST_AUTO_TEST_CASE(before_the_first_section) {
    ok(title_2024 + other_organ + disclosure, {0, 1});
    ok(title_2024 + "附件：" + title_2023 + disclosure, {0, 1});
    // links to other reports are none
    ok(title_2023 + other_organ + title_2024 + disclosure, {0});
}

BOOST_AUTO_TEST_CASE(an_annex_of_another_year) {
    ok(title_2024 + disclosure + "附：2023年度政府信息公开统计数据\n" + requests_table, {0, 5});
    ok(title_2024 + disclosure + "附：2024年度政府信息公开统计数据\n" + requests_table, {0});
    ok(title_2024 + disclosure + "2023年情况\n" + disclosure, {0, 5});
}

BOOST_AUTO_TEST_CASE(an_earlier_section_again) {
    ok(title_2024 + disclosure + requests_table + disclosure, {0, 7});
    ok(title_2024 + disclosure + requests_table + requests_table, {0});  // its second part
}

/// Headings that stand elsewhere, without anything of the form below them.
BOOST_AUTO_TEST_CASE(headings_that_begin_nothing) {
    std::string contents;
    for (std::string_view const s : {"一、总体情况\n", "二、主动公开政府信息情况\n", "三、收到和处理政府信息公开申请情况\n"})
        contents += s;
    ok(title_2024 + contents + disclosure + requests_table, {0});
    ok(title_2024 + "一、总体情况\n1\n二、主动公开政府信息情况\n2\n三、收到和处理政府信息公开申请情况\n4\n" + disclosure +
           requests_table,
       {0});
    ok("六、其他需要报告的事项\n" + title_2024 + disclosure + requests_table, {0});
}

/// Titles below a report head nothing: links of its page.
BOOST_AUTO_TEST_CASE(the_foot_of_a_page) { ok(title_2024 + disclosure + title_2023 + "打印\n关闭\n", {0}); }

BOOST_AUTO_TEST_SUITE_END()
