// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/unit.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

namespace lex_unit {

void ok(std::string_view s) { BOOST_TEST(gongkai::lex::is_unit_or_note(s), s); }
void bad(std::string_view s) { BOOST_TEST(!gongkai::lex::is_unit_or_note(s), s); }

std::string named(std::string_view head) {
    std::string const folded = gongkai::text::fold(head).text;
    return gongkai::lex::money_unit_of(folded);
}

}  // namespace lex_unit

BOOST_AUTO_TEST_SUITE(lex_unit)

BOOST_AUTO_TEST_CASE(units_and_notes) {
    for (std::string_view const s :
         {"件", "件次", "人次", "万元", "元", "千元", "百万元", "亿元", "份", "%", "万", "万件", "(2025年1月1日生效)"})
        ok(s);
    for (std::string_view const s : {"", "年", "件数", "(未完", "(a)b", "3件", "元旦", "件万"}) bad(s);
}

BOOST_AUTO_TEST_CASE(what_a_unit_multiplies_by) {
    using gongkai::lex::power_of;
    BOOST_TEST(power_of("元") == 0);
    BOOST_TEST(power_of("千元") == 3);
    BOOST_TEST(power_of("万元") == 4);
    BOOST_TEST(power_of("百万元") == 6);
    BOOST_TEST(power_of("亿元") == 8);
    BOOST_TEST(power_of("万件") == 4);
    BOOST_TEST(power_of("件") == 0);
    BOOST_TEST(power_of("") == 0);
}

BOOST_AUTO_TEST_CASE(the_unit_that_a_head_names) {
    BOOST_TEST(named("本年收费金额（单位：万元）") == "万元");
    BOOST_TEST(named("本年收费金额（单位：元）") == "元");
    BOOST_TEST(named("采购总金额（千元）") == "千元");
    BOOST_TEST(named("（金额单位：亿元）") == "亿元");
    BOOST_TEST(named("单位：件、万元") == "万元");
    BOOST_TEST(named("收费金额/元") == "元");
    BOOST_TEST(named("行政事业性收费（人民币元）") == "元");
    BOOST_TEST(named("本年收费金额（单位：万　元）") ==
               "万元");  // found by a fuzz target: as 元 it made 万元 of every ten thousand
    BOOST_TEST(named("金额单位： 元") == "元");
    BOOST_TEST(named("采购总金额（ 万 元）") == "万元");
    BOOST_TEST(named("金额单位：百万元 第二十条第（八）项") == "百万元");
    for (std::string_view const s :
         {"", "本年收费金额", "单位：件", "多元化", "全年收费3元", "单位负责人收费3元", "（元旦）", "单元（一）"})
        BOOST_TEST(named(s) == "", s);
}

/// A head's line ends within its unit.
BOOST_AUTO_TEST_CASE(a_unit_that_goes_on) {
    using gongkai::lex::begun_unit_of;
    BOOST_TEST(begun_unit_of("本年收费金额(单位:万") == "(单位:万");
    BOOST_TEST(begun_unit_of("金额单位:") == "单位:");
    BOOST_TEST(begun_unit_of("本年收费金额(单位:万元)").empty());
    BOOST_TEST(begun_unit_of("本年收费金额").empty());
}

/// 64 bytes, six of them those of 单位.
BOOST_AUTO_TEST_CASE(the_longest_begun_unit) {
    std::string const longest = "单位" + std::string(58, 'x');
    BOOST_TEST(gongkai::lex::begun_unit_of("数量" + longest) == longest);
    BOOST_TEST(gongkai::lex::begun_unit_of("数量" + longest + 'x') == "");
}

BOOST_AUTO_TEST_CASE(units) {
    for (std::string_view const s : {"件次", "件", "条", "个", "项", "人次", "次", "宗", "起", "份"}) ok(s);
}

BOOST_AUTO_TEST_SUITE_END()
