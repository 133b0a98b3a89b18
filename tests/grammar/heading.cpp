// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/heading.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_heading {

section_titles const& titles() { return section_titles::instance(); }
std::optional<heading_candidate> heading_of(std::string_view line) { return parse_heading(titles(), text::compact(line).text); }

void ok(std::string_view line, int section) {
    BOOST_TEST_CONTEXT("line " << line) {
        auto const h = heading_of(line);
        BOOST_REQUIRE(h.has_value());
        BOOST_TEST(h->section == section);
    }
}
void bad(std::string_view line) {
    BOOST_TEST_CONTEXT("line " << line) { BOOST_TEST(!heading_of(line).has_value()); }
}
/// "section:text between this heading and the next" for each heading inside a line.
std::vector<std::string> inside(std::string_view line) {
    std::string const compact = text::compact(line).text;
    auto const found = find_headings(titles(), compact);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < found.size(); ++i) {
        std::size_t const end = i + 1 < found.size() ? found[i + 1].from : compact.size();
        out.push_back(std::to_string(found[i].section) + ":" + compact.substr(found[i].to, end - found[i].to));
    }
    return out;
}

}  // namespace grammar_heading

BOOST_AUTO_TEST_SUITE(grammar_heading)

BOOST_AUTO_TEST_CASE(titles_come_from_the_form) {
    BOOST_TEST(titles().label[0] == "");
    BOOST_TEST(titles().label[1] == "总体情况");
    BOOST_TEST(titles().label[6] == "其他需要报告的事项");
}

/// How a character is read, behind it, is no word of the heading.
BOOST_AUTO_TEST_CASE(glosses) {
    auto const h = heading_of("三、收到和处理政府信息公开申請(qǐng)情况");
    BOOST_REQUIRE(h.has_value());
    BOOST_TEST(h->section == 3);
    BOOST_TEST(h->words == "收到和处理政府信息公开申请情况");
    BOOST_TEST(heading_of("二、主动公开政府信息情况（单位：件）")->words == "主动公开政府信息情况");
    BOOST_TEST(inside("三、收到和处理政府信息公开申請(qǐng)情况表格如下五、存在的主要问题及改進(jìn)情况主要是") ==
                   (std::vector<std::string>{"3:表格如下", "5:主要是"}),
               boost::test_tools::per_element());
}

/// A note behind a title belongs to it; the numeral of a part is the part's.
BOOST_AUTO_TEST_CASE(a_parts_numeral_is_no_note) {
    BOOST_TEST(inside("二、主动公开政府信息情况(单位:件)表格如下五、存在的主要问题及改进情况(一)存在的主要问题是") ==
                   (std::vector<std::string>{"2:表格如下", "5:(一)存在的主要问题是"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(as_the_form_has_them) {
    ok("一、总体情况", 1);
    ok("二、主动公开政府信息情况", 2);
    ok("三、收到和处理政府信息公开申请情况", 3);
    ok("四、政府信息公开行政复议、行政诉讼情况", 4);
    ok("五、存在的主要问题及改进情况", 5);
    ok("六、其他需要报告的事项", 6);
    BOOST_TEST(heading_of("三、收到和处理政府信息公开申请情况")->numeral == 3);
}

BOOST_AUTO_TEST_CASE(in_the_notices_wording) {
    ok("二、行政机关主动公开政府信息情况", 2);
    ok("三、行政机关收到和处理政府信息公开申请情况", 3);
    ok("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4);
    ok("五、政府信息公开工作存在的主要问题及改进情况", 5);
    ok("五、存在问题及改进情况", 5);
    ok("一、总体工作情况", 1);
    ok("一、概述", 1);
}

BOOST_AUTO_TEST_CASE(numerals_lost_or_in_other_form) {
    ok("主动公开政府信息情况", 2);
    ok("收到和处理政府信息公开申请情况", 3);
    ok("、政府信息公开行政复议、行政诉讼情况", 4);
    ok("1、 总体情况", 1);
    ok("2．主动公开政府信息情况", 2);
    ok("三是收到和处理政府信息公开申请情况", 3);
    ok("第二部分、主动公开政府信息情况", 2);
    ok("一，总体情况", 1);
    BOOST_TEST(heading_of("主动公开政府信息情况")->numeral == 0);
    BOOST_TEST(heading_of("、政府信息公开行政复议、行政诉讼情况")->numeral == -1);
    BOOST_TEST(heading_of("1、 总体情况")->numeral == 1);
}

BOOST_AUTO_TEST_CASE(ornaments_units_spaces_and_typos) {
    ok("## 二、主动公开政府信息情况", 2);
    ok("**三、收到和处理政府信息公开申请情况**", 3);
    ok("表二：主动公开政府信息情况", 2);
    ok("三、收到和处理政府信息公开申请情况（单位：件）", 3);
    ok("一 、 总 体 情 况", 1);
    ok("一、總體情況", 1);
    ok("一、总体情况：", 1);
    ok("四、政府信息公开行政法复议、行政诉讼情况", 4);
    ok("四、政府信息公开行政复议行政诉讼情况", 4);
    ok("五、存在的主要问题和改进措施", 5);
    ok("六、其他需要报告事项", 6);
}

/// Without numeral, unit and marks.
BOOST_AUTO_TEST_CASE(words_of_a_heading) {
    auto const words = [](std::string_view line) { return heading_of(line)->words; };
    BOOST_TEST(words("三、收到和处理政府信息公开申请情况（单位：件）") == "收到和处理政府信息公开申请情况");
    BOOST_TEST(words("**五、存在的主要问题和改进措施**：") == "存在的主要问题和改进措施");
    BOOST_TEST(words("## 一、總體情況 ##") == "总体情况");
}

/// The heading with its own numeral is surer than one shifted or without.
BOOST_AUTO_TEST_CASE(weights) {
    auto const weight = [](std::string_view line) { return heading_of(line)->weight; };
    BOOST_TEST(weight("二、主动公开政府信息情况") > weight("三、主动公开政府信息情况"));
    BOOST_TEST(weight("三、主动公开政府信息情况") > weight("主动公开政府信息情况"));
    BOOST_TEST(weight("四、政府信息公开行政复议、行政诉讼情况") > weight("四、政府信息公开行政法复议、行政诉讼情况"));
}

/// Rows of the table in section 三 that begin like headings, and prose.
/// It may be its table's caption below the heading.
BOOST_AUTO_TEST_CASE(titles_of_tables) {
    ok("收到和处理政府信息公开申请情况表", 3);
    ok("主动公开政府信息情况统计表（单位：件）", 2);
    ok("二、主动公开政府信息情况一览表", 2);
    BOOST_TEST(heading_of("主动公开政府信息情况表")->weight < heading_of("主动公开政府信息情况")->weight);
    bad("主动公开政府信息情况表格如下");
}

BOOST_AUTO_TEST_CASE(what_is_no_heading) {
    for (char const* const line :
         {"", "一、", "三、本年度办理结果", "四、结转下年度继续办理", "一、本年新收政府信息公开申请数量",
          "二、上年结转政府信息公开申请数量", "（一）主动公开", "（三）不予公开", "（七）总计", "行政复议0件", "具体情况如下表：",
          "1.属于国家秘密", "总计", "其他", "信息内容", "青石县人民政府2024年政府信息公开工作年度报告",
          "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要"
          "问题及改进情况、其他需要报告的事项六部分组成。",
          "二、主动公开政府信息情况良好，全年发布信息402条。"})
        bad(line);
}

/// A whole report on one line: only numeral and title together are a heading there.
BOOST_AUTO_TEST_CASE(inside_a_long_line) {
    auto const same = boost::test_tools::per_element();
    using list = std::vector<std::string>;
    BOOST_TEST(inside("报告如下。一、总体情况甲。二、主动公开政府信息情况 乙三、收到和处理政府信息公开申请情况（单位：件）丙") ==
                   (list{"1:甲。", "2:乙", "3:丙"}),
               same);
    BOOST_TEST(inside("由总体情况、主动公开政府信息情况、其他需要报告的事项组成").empty());
    BOOST_TEST(
        inside("三、本年度办理结果四、结转下年度继续办理0000000四、政府信息公开行政复议、行政诉讼情况戊") == (list{"4:戊"}),
        same);
    // a letter wrong, lost or too many
    BOOST_TEST(inside("一、总体情况甲二、主动公开政府信息情兄乙三、收到和处理政府信息公开申情况丙四、政府信息公开行政法复议、行政"
                      "诉讼情况丁") == (list{"1:甲", "2:乙", "3:丙", "4:丁"}),
               same);
    BOOST_TEST(inside("1.总体情况甲") == (list{"1:甲"}), same);
    BOOST_TEST(inside("").empty());
}

BOOST_AUTO_TEST_CASE(marked_by_markup_languages) {
    ok("## 三、收到和处理政府信息公开申请情况", 3);
    ok("== 三、收到和处理政府信息公开申请情况 ==", 3);
    ok("h2(#三). 三、收到和处理政府信息公开申请情况", 3);
    ok("三、收到和处理政府信息公开申请情况 {#三}", 3);
    ok(".. rubric:: 三、收到和处理政府信息公开申请情况", 3);
    ok("**三、收到和处理政府信息公开申请情况（单位：件）**", 3);
    bad("{#三}");
}

BOOST_AUTO_TEST_SUITE_END()
