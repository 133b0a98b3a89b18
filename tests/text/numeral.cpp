// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/numeral.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai::text;

static_assert(numeral(1) == "一" && numeral(6) == "六" && numeral(9) == "九");
static_assert(numeral(0).empty() && numeral(10).empty() && numeral(-1).empty());
static_assert(digit_value(U'〇') == 0 && digit_value(U'○') == 0 && digit_value(U'零') == 0 && digit_value(U'9') == 9 &&
              digit_value(U'九') == 9);
static_assert(digit_value(U'十') == -1 && digit_value(U'年') == -1);
static_assert(is_numeral(U'一') && is_numeral(U'十') && is_numeral(U'0') && !is_numeral(U'〇') && !is_numeral(U'年'));

namespace text_numeral {

void ok(std::string_view s, std::int64_t value) {
    BOOST_TEST_CONTEXT(s) {
        auto const n = numeral_value(s);
        BOOST_TEST_REQUIRE(n.has_value());
        BOOST_TEST(*n == value);
    }
}
void bad(std::string_view s) { BOOST_TEST(!numeral_value(s).has_value(), s); }

}  // namespace text_numeral

BOOST_AUTO_TEST_SUITE(text_numeral)

BOOST_AUTO_TEST_CASE(values) {
    ok("0", 0);
    ok("2024", 2024);
    ok("三", 3);
    ok("二〇二四", 2024);
    ok("二○二四", 2024);
    ok("二零二四", 2024);
    ok("十", 10);
    ok("十二", 12);
    ok("三十", 30);
    ok("二十一", 21);
    ok("一百零一", 101);
    ok("一百〇一", 101);
    ok("一百一十", 110);
    ok("两千三百", 2300);
    ok("三万五千", 35000);
    ok("999999999999999999", 999'999'999'999'999'999);
    bad("");
    bad("年");
    bad("十十");
    bad("二三十");
    bad("十二三");
    bad("一百年");
    bad("三十件");
    bad("1.5");
    bad("-3");
    bad("1000000000000000000");  // 19 digits
    bad("\xE4\xB8");
    bad(std::string(1000, '\xE5'));
}

BOOST_AUTO_TEST_CASE(in_places) {
    BOOST_TEST(numeral_digits(2024) == "二〇二四");
    BOOST_TEST(numeral_digits(0) == "〇");
    BOOST_TEST(numeral_digits(-7) == "负七");
}

BOOST_AUTO_TEST_CASE(counted) {
    BOOST_TEST(counted_numeral(7) == "七");
    BOOST_TEST(counted_numeral(10) == "十");
    BOOST_TEST(counted_numeral(101) == "一百零一");
    BOOST_TEST(counted_numeral(110) == "一百一十");
    BOOST_TEST(counted_numeral(2024) == "二千零二十四");
    BOOST_TEST(counted_numeral(10, counting::formal) == "壹拾");
    BOOST_TEST(counted_numeral(101, counting::formal) == "壹佰零壹");
    BOOST_TEST(counted_numeral(2019, counting::formal) == "贰仟零壹拾玖");
    BOOST_TEST(counted_numeral(101, counting::japanese) == "百一");
    for (std::int64_t n = 1; n < 10'000; n += n < 120 ? 1 : 97) ok(counted_numeral(n), n);
}

BOOST_AUTO_TEST_CASE(roman) {
    BOOST_TEST(roman_numeral(4, false) == "iv");
    BOOST_TEST(roman_numeral(1949, true) == "MCMXLIX");
    BOOST_TEST(roman_numeral(3999, false) == "mmmcmxcix");
    BOOST_TEST(roman_numeral(4000, false) == "4000");
    BOOST_TEST(roman_numeral(0, true) == "0");
}

BOOST_AUTO_TEST_CASE(several_threads) {
    std::vector<int> right(4, 0);
    {
        std::vector<std::jthread> threads;
        for (int& r : right)
            threads.emplace_back([&r] {
                for (std::int64_t n = 100; n < 400; ++n) r += numeral_value(counted_numeral(n)) == n;
            });
    }
    BOOST_TEST(right == std::vector<int>(4, 300), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
