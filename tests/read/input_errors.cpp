// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/input_errors.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;

namespace read_input_errors {

std::vector<diagnostic> reported(std::string const& text, std::optional<std::size_t> cut_at = {}) {
    read::document d = read::plain_text(text);
    read::input_errors errors = read::errors_of(text::scan(text));
    errors.cut_at = cut_at;
    read::report_input_errors(d, errors);
    return d.diagnostics;
}

}  // namespace read_input_errors

BOOST_AUTO_TEST_SUITE(read_input_errors)

BOOST_AUTO_TEST_CASE(sequences_are_counted) {
    BOOST_TEST(read::errors_of(text::scan("年")).invalid == 0u);
    read::input_errors const e = read::errors_of(text::scan("年\xFF月\xE5\xB9"));
    BOOST_TEST(e.invalid == 2u);
    BOOST_TEST(e.first_invalid == 3u);
}

BOOST_AUTO_TEST_CASE(text_without_fault) { BOOST_TEST(reported("规章\t1\n").empty()); }

BOOST_AUTO_TEST_CASE(nothing_to_read) {
    for (std::string const text : {"", " \r\n", "\xEF\xBB\xBF", "\u200B\u3000"}) {
        auto const found = reported(text);
        BOOST_TEST_REQUIRE(found.size() == 1u);
        BOOST_TEST((found[0].code == code::input_empty));
    }
}

/// One NUL is a fault in a text; where many stand it is none.
BOOST_AUTO_TEST_CASE(nuls) {
    std::string text = "一、总体情况\n";
    for (int i = 0; i < 20; ++i) text += "全年主动公开信息三百条。\n";
    std::string const whole = text;
    text[100] = '\0';
    auto const one = reported(text);
    BOOST_TEST_REQUIRE(one.size() == 1u);
    BOOST_TEST((one[0].code == code::encoding_invalid));
    BOOST_TEST((one[0].severity == severity::warning));
    BOOST_TEST((one[0].where.start.offset == 100u || one[0].where.start.offset == 99u));  // a character was broken by it
    auto const many = reported(whole + std::string(whole.size() / 40, '\0'));
    BOOST_TEST_REQUIRE(many.size() == 1u);
    BOOST_TEST((many[0].code == code::input_not_text));
}

BOOST_AUTO_TEST_CASE(no_text) {
    std::string noise;
    for (unsigned i = 0; i < 20'000; ++i) noise += static_cast<char>(i * i * 7 % 125);  // well-formed, every tenth a control
    BOOST_TEST(read::is_no_text(noise.size(), text::scan(noise).controls, 0));
    BOOST_TEST((reported(noise).at(0).code == code::input_not_text));
    BOOST_TEST(text::scan("甲\t乙\r\n\f丙\33[1m").controls == 0u);
    BOOST_TEST(read::is_no_text(9, 0, 1));
    BOOST_TEST(!read::is_no_text(0, 0, 0));
}

BOOST_AUTO_TEST_CASE(a_cut_is_said_first) {
    auto const found = reported("规章\xFF\t1\n行政许可\t2\n", 9);
    BOOST_TEST_REQUIRE(found.size() == 2u);
    BOOST_TEST((found[0].arguments == std::vector<argument>{{"limit", "max_bytes"}, {"value", "9"}}));
    BOOST_TEST((found[1].code == code::encoding_invalid));
    BOOST_TEST((found[1].where.start == position{6, 1, 3}));
}

BOOST_AUTO_TEST_SUITE_END()
