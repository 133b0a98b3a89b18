// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/date.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/attribute.hpp"
#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;

namespace grammar_date {

using gongkai_test::attribute_of;

static_assert(std::is_same_v<attribute_of<decltype(rules::date)>, ast::date>);
static_assert(std::is_same_v<attribute_of<decltype(rules::day_of_year)>, ast::date>);
static_assert(std::is_same_v<attribute_of<decltype(rules::date_range)>, ast::date_range>);
static_assert(std::is_same_v<attribute_of<decltype(rules::year_number)>, x3::unused_type>);

/// A text that is one date and nothing else.
std::optional<gongkai::date> date_of(std::string_view printed) {
    std::string const text = text::compact(printed).text;
    iterator first = text.data();
    ast::date d;
    if (!x3::parse(first, text.data() + text.size(), rules::date >> x3::eoi, d)) return std::nullopt;
    return lex::detail::to_date(d, 0);
}
void ok(std::string_view text, gongkai::date want) {
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(date_of(text) == want); }
}
void bad(std::string_view text) {
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(!date_of(text).has_value()); }
}
void finds(std::string_view text, gongkai::date from, gongkai::date to) {
    BOOST_TEST_CONTEXT("text " << text) {
        auto const p = find_period(text::compact(text).text);
        BOOST_REQUIRE(p.has_value());
        BOOST_TEST(p->from == from);
        BOOST_TEST(p->to == to);
    }
}
void finds_none(std::string_view text) {
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(!find_period(text::compact(text).text).has_value()); }
}
std::string rest(auto const& rule, std::string_view text) {
    iterator first = text.data();
    iterator const last = first + text.size();
    bool const matched = x3::parse(first, last, rule);
    return (matched ? "" : "!") + std::string{first, last};
}

}  // namespace grammar_date

BOOST_AUTO_TEST_SUITE(grammar_date)

BOOST_AUTO_TEST_CASE(dates) {
    ok("2025年1月20日", gongkai::date{2025, 1, 20});
    ok("2025 年 1 月 20 日", gongkai::date{2025, 1, 20});
    ok("２０２５年１月２０日", gongkai::date{2025, 1, 20});
    ok("2025年01月05日", gongkai::date{2025, 1, 5});
    ok("2025.1.20", gongkai::date{2025, 1, 20});
    ok("2025-01-20", gongkai::date{2025, 1, 20});
    ok("2025/1/20", gongkai::date{2025, 1, 20});
    ok("2025年1月20号", gongkai::date{2025, 1, 20});
    ok("2025年1月20", gongkai::date{2025, 1, 20});  // 日 was lost
    ok("2024年2月29日", gongkai::date{2024, 2, 29});
}

BOOST_AUTO_TEST_CASE(dates_in_characters) {
    ok("二〇二五年一月二十日", gongkai::date{2025, 1, 20});
    ok("二○二五年一月二十日", gongkai::date{2025, 1, 20});
    ok("二零二四年十二月三十一日", gongkai::date{2024, 12, 31});
    ok("二〇二五年十月十日", gongkai::date{2025, 10, 10});
    ok("二〇二五年十一月十五日", gongkai::date{2025, 11, 15});
    ok("二〇二五年三月九日", gongkai::date{2025, 3, 9});
}

BOOST_AUTO_TEST_CASE(what_is_no_date) {
    for (char const* const text :
         {"", "2025年", "2025年1月", "1月20日", "2025年13月1日", "2025年0月1日", "2023年2月29日", "2025年4月31日",
          "2025年1月32日", "2025年1月20日发布", "截至2025年1月20日", "20250120", "年月日", "25年1月20日", "二五年一月二十日"})
        bad(text);
}

/// Told of the last character alone, of a text that is not folded.
BOOST_AUTO_TEST_CASE(lines_that_may_end_with_a_date) {
    for (char const* const text : {"青石县林业局2025年1月20日", "2025-01-20 ", "2025年1月２０日\u3000", "二〇二五年一月三十",
                                   "2025年1月20號", "2025年㏭", "第3号\u200B"})
        BOOST_TEST(may_end_with_date(text), text);
    for (char const* const text : {"", " ", "青石县林业局", "2025年1月20日起", "2025年1月20日。", "\x80\x80", "2025年1月"})
        BOOST_TEST(!may_end_with_date(text), text);
}

BOOST_AUTO_TEST_CASE(rules_leave_what_follows) {
    BOOST_TEST(rest(rules::date, "2025年1月20日起") == "起");
    BOOST_TEST(rest(rules::date, "2025年1月20日,") == ",");
    BOOST_TEST(rest(rules::day_of_year, "12月31日止") == "止");
    BOOST_TEST(rest(rules::day_of_year, "2024年12月31日") == "!2024年12月31日");
    BOOST_TEST(rest(rules::date_range, "2024年1月1日至12月31日。") == "。");
    BOOST_TEST(rest(rules::date_range, "2024年1月1日发布") == "!2024年1月1日发布");
}

/// 统计期限 in the wordings of real reports.
BOOST_AUTO_TEST_CASE(periods) {
    auto const from = gongkai::date{2024, 1, 1}, to = gongkai::date{2024, 12, 31};
    finds("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。", from, to);
    finds("从2024年1月1日到2024年12月31日", from, to);
    finds("统计期限为2024年1月1日至2024年12月31日", from, to);
    finds("统计期限：2024年1月1日-2024年12月31日", from, to);
    finds("2024年1月1日—2024年12月31日", from, to);
    finds("2024年1月1日～2024年12月31日", from, to);
    finds("2024.1.1-2024.12.31", from, to);
    finds("2024-01-01至2024-12-31", from, to);
    finds("自2024年1月1日起，至2024年12月31日止", from, to);
    finds("2024年1月1日至12月31日", from, to);
    finds("2024年1月1日至当年12月31日", from, to);
    finds("自 2024 年 1 月 1 日 至 2024 年 12 月 31 日", from, to);
    finds("二〇二四年一月一日至二〇二四年十二月三十一日", from, to);
    finds("2024年7月1日至2024年12月31日", gongkai::date{2024, 7, 1}, to);
}

BOOST_AUTO_TEST_CASE(the_first_range_after_other_dates_and_numbers) {
    finds("国办公开办函〔2021〕30号，2021年9月29日印发。数据自2024年1月1日至2024年12月31日。", gongkai::date{2024, 1, 1},
          gongkai::date{2024, 12, 31});
    finds("12024年1月1日至2024年12月31日", gongkai::date{2024, 1, 1}, gongkai::date{2024, 12, 31});
    finds("2024年1月1日至2024年6月30日，另2023年1月1日至2023年12月31日", gongkai::date{2024, 1, 1}, gongkai::date{2024, 6, 30});
}

BOOST_AUTO_TEST_CASE(what_is_no_period) {
    for (char const* const text :
         {"", "2024年", "2024年1月1日", "2024年1月1日发布，2024年2月1日修订", "2024年12月31日至2024年1月1日",
          "2024年13月1日至2024年14月1日", "一二三四五六七八九十", "自年月日至年月日"})
        finds_none(text);
}

/// What stands as the period and is none.
BOOST_AUTO_TEST_CASE(words_of_a_period) {
    BOOST_TEST(find_period_words("数据的统计期限自2024年1月1日起至2024年13月31日止。读者") ==
               "自2024年1月1日起至2024年13月31日止");
    BOOST_TEST(find_period_words("统计期限为全年。").empty());
    BOOST_TEST(find_period_words("2024年").empty());
}

BOOST_AUTO_TEST_CASE(a_period_of_one_day) {
    finds("2024年3月1日至2024年3月1日", {2024, 3, 1}, {2024, 3, 1});
    finds_none("2024年3月2日至2024年3月1日");
}

/// 150 bytes: three digits and 49 characters of three.
BOOST_AUTO_TEST_CASE(the_longest_words_of_a_period) {
    std::string words = "202";
    for (int n = 0; n < 49; ++n) words += "年";
    BOOST_TEST(find_period_words("统计期限" + words + "。") == words);
    BOOST_TEST(find_period_words("统计期限" + words + "1。") == "");
}

BOOST_AUTO_TEST_CASE(ends_of_ranges) {
    finds("2024.1.1-12.31", {2024, 1, 1}, {2024, 12, 31});
    finds("2024年1月1日零时起,至当年12月31号", {2024, 1, 1}, {2024, 12, 31});
    for (std::string const to : {"至", "到", "-", "~", "—"})
        finds("2024年1月1日" + to + "2024年12月31日", {2024, 1, 1}, {2024, 12, 31});
}

BOOST_AUTO_TEST_SUITE_END()
