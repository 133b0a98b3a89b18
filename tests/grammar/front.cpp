// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/front.hpp>

#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/grammar/witness.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_front {

static_assert(std::is_same_v<x3::traits::attribute_of<decltype(front), x3::unused_type>::type, std::vector<report_title>>);

std::vector<report_title> read(std::string_view text) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    std::vector<marked_line> const lines = index_lines(document);
    line_iterator first = lines.data();
    std::vector<report_title> out;
    BOOST_TEST(x3::parse(first, first + lines.size(), x3::with<parse_context>(here)[front], out));
    BOOST_TEST(first == lines.data() + lines.size());
    return out;
}
void ok(std::string_view text, std::string_view title, std::string_view issuer, int year) {
    BOOST_TEST_CONTEXT("text " << text) {
        report_title const t = choose_title(read(text), {}, {});
        BOOST_TEST(t.text == title);
        BOOST_TEST(t.issuer == issuer);
        BOOST_TEST(t.year.value_or(0) == year);
    }
}

}  // namespace grammar_front

BOOST_AUTO_TEST_SUITE(grammar_front)

BOOST_AUTO_TEST_CASE(on_one_to_three_lines) {
    ok("青石县林业局2024年政府信息公开工作年度报告\n", "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
    ok("青石县林业局\n2024年政府信息公开工作年度报告\n", "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
    ok("青石县林业局\n2024年政府信息公开\n工作年度报告\n", "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
    ok("首页 > 公开\n标题：青石县林业局2024年政府信息公开工作年度报告\n", "青石县林业局2024年政府信息公开工作年度报告",
       "青石县林业局", 2024);
    ok("== 青石县林业局 ==\n== 2024年政府信息公开工作年度报告 ==\n", "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局",
       2024);
    ok("# 青石县林业局2024年政府信息公开工作年度报告\n", "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
}

/// A page's box of data: names and values are cells of a row; who published the page is not who reports.
BOOST_AUTO_TEST_CASE(in_a_box) {
    std::string_view const title = "青石县林业局2024年政府信息公开工作年度报告";
    ok("索引号\t1137-2024-"
       "00012\t发布机构\t青石县政务公开办公室\n名称\t青石县林业局2024年政府信息公开工作年度报告\t成文日期\t2025-01-12\n",
       title, "青石县林业局", 2024);
    ok("标题\t青石县林业局2024年政府信息公开工作年度报告\n发布日期\t2025-01-12\n", title, "青石县林业局", 2024);
    ok("名称：青石县林业局2024年政府信息公开工作年度报告\n", title, "青石县林业局", 2024);
}

/// A title in a cell that is broken over two lines, and the cell beside it between them: what stands before its tail is no name.
BOOST_AUTO_TEST_CASE(a_name_holds_no_year) {
    BOOST_TEST(!plausible_name("青石县林业局2023年政府成文日期2024-02-15"));
    BOOST_TEST(plausible_name("青石县第12中学"));
}

/// What names the organ weighs more than what does not; of equals the first.
BOOST_AUTO_TEST_CASE(the_weightiest) {
    ok("2024年政府信息公开工作年度报告\n正文。\n青石县林业局2024年政府信息公开工作年度报告\n",
       "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
    ok("青石县林业局2024年政府信息公开工作年度报告\n云泽县档案馆2023年政府信息公开工作年度报告\n",
       "青石县林业局2024年政府信息公开工作年度报告", "青石县林业局", 2024);
}

/// A report on one line: the issuer and the year are told, the title has no end of its own.
BOOST_AUTO_TEST_CASE(in_front_of_other_text) {
    ok("青石县林业局2024年政府信息公开工作年度报告 根据《中华人民共和国政府信息公开条例》编制本报告，现予公布。", "",
       "青石县林业局", 2024);
}

BOOST_AUTO_TEST_CASE(bad) {
    ok("", "", "", 0);
    ok("青石县林业局关于春季造林的通知\n", "", "", 0);
    ok("。\n政府信息公开指南\n", "", "", 0);
}

BOOST_AUTO_TEST_SUITE_END()
