// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/caption.hpp>

#include <optional>
#include <string_view>
#include <type_traits>

#include "support/attribute.hpp"
#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;
using relation = year_caption::relation;

namespace lex_caption {

static_assert(std::is_same_v<gongkai_test::attribute_of<decltype(rules::year_caption)>, ast::year_caption>);

void ok(std::string_view text, std::optional<int> year, relation relative = relation::none, bool annex = false) {
    BOOST_TEST_CONTEXT("text " << text) {
        auto const c = parse_year_caption(text::compact(text).text);
        BOOST_REQUIRE(c.has_value());
        BOOST_TEST(may_be_year_caption(text));
        BOOST_TEST(c->year == year);
        BOOST_TEST((c->relative == relative));
        BOOST_TEST(c->annex == annex);
    }
}
void bad(std::string_view text) {
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(!parse_year_caption(text::compact(text).text).has_value()); }
}

}  // namespace lex_caption

BOOST_AUTO_TEST_SUITE(lex_caption)

BOOST_AUTO_TEST_CASE(a_year_above_a_table) {
    ok("2023年", 2023);
    ok("2023年度：", 2023);
    ok("（2022年度数据）", 2022);
    ok("表1　2023年情况", 2023);
    ok("表二：2021年统计表", 2021);
    ok("二〇二三年各项数据如下：", 2023);
    ok("上年度（2022年）", 2022, relation::last_year);
    ok("本年度（2023年）", 2023, relation::this_year);
    ok("上年度数据：", std::nullopt, relation::last_year);
    ok("（上年）", std::nullopt, relation::last_year);
}

/// 上年 by itself may be the half of a label.
BOOST_AUTO_TEST_CASE(alone) {
    BOOST_TEST(parse_year_caption("上年")->alone);
    BOOST_TEST(parse_year_caption("本年度")->alone);
    BOOST_TEST(!parse_year_caption("2023年")->alone);
    BOOST_TEST(!parse_year_caption("上年度:")->alone);
}

/// Rows' labels are told from captions as they are printed; what is not sure is asked again.
BOOST_AUTO_TEST_CASE(what_may_be_one) {
    for (char const* const label :
         {"本年制发件数", "一、本年新收数量", "上年结转", "（本年度办理结果）", "今年新增，去年未结", "全部", "年"})
        BOOST_TEST(may_be_year_caption(label) == (std::string_view{label} == "年"), label);
    for (char const* const other :
         {"本年", "上 年 结转", "本年 新收", "上一年新收", "结转下年度", "本年度（", "本年度數據", "去年情况", "2023年新收"})
        BOOST_TEST(may_be_year_caption(other), other);
}

BOOST_AUTO_TEST_CASE(an_annex) {
    ok("附：2018年度政府信息公开统计数据", 2018, relation::none, true);
    ok("附件2：2022年各项数据", 2022, relation::none, true);
}

/// Rows of the form, pieces of them, days and sentences are no captions.
BOOST_AUTO_TEST_CASE(numbers_of_tables) {
    for (std::string_view const word : {"表2", "表一:", "附件1", "附表2:", "附"}) BOOST_TEST(lex::is_table_number(word), word);
    for (std::string_view const word : {"", "2", "表2024年", "2024年", "表格", "附则"})
        BOOST_TEST(!lex::is_table_number(word), word);
}

BOOST_AUTO_TEST_CASE(none) {
    for (std::string_view const text : {"二、上年结转政府信息公开申请数量", "一、本年新收政府信息公开申请数量", "上年结",
                                        "本年度新", "上一年项目数量", "本年增/减", "2023年1月20日", "2023年1月1日至12月31日",
                                        "2023年，我局共收到申请3件。", "2023年新收申请3件", "1999年数据", "情况", ""})
        bad(text);
}

BOOST_AUTO_TEST_CASE(words_of_captions) {
    ok("表1、2023年情况", 2023);
    ok("表1.2023年情况", 2023);
    for (std::string_view const last : {"上一年度数据", "上年度数据", "上一年数据", "上年数据", "去年数据"})
        ok(last, std::nullopt, relation::last_year);
    for (std::string_view const own : {"本年度数据", "本年数据", "今年数据"}) ok(own, std::nullopt, relation::this_year);
}

BOOST_AUTO_TEST_SUITE_END()
