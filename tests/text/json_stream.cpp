// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/json_stream.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include <boost/test/unit_test.hpp>

using gongkai::text::json_stream;
using layout = gongkai::text::json_layout;

namespace write_json_stream {

std::string quoted(std::string_view s) {
    std::string out;
    json_stream{out, false}.string(s);
    return out;
}

void sample(json_stream& json) {
    json.begin_object();
    json.key("a");
    json.number(1);
    json.key("row");
    json.begin_object(layout::one_line);
    json.key("x");
    json.null();
    json.key("y");
    json.begin_array();  // inside a line, everything is on that line
    json.number(-2);
    json.string("三");
    json.end_array();
    json.end_object();
    json.key("list");
    json.begin_array();
    json.begin_object();
    json.end_object();
    json.begin_array();
    json.end_array();
    json.end_array();
    json.end_object();
}

}  // namespace write_json_stream

BOOST_AUTO_TEST_SUITE(write_json_stream)

BOOST_AUTO_TEST_CASE(pretty) {
    std::string out;
    json_stream json{out, true};
    sample(json);
    BOOST_TEST(out == R"({
  "a": 1,
  "row": {"x": null, "y": [-2, "三"]},
  "list": [
    {},
    []
  ]
})");
}

BOOST_AUTO_TEST_CASE(compact) {
    std::string out;
    json_stream json{out, false};
    sample(json);
    BOOST_TEST(out == R"({"a":1,"row":{"x":null,"y":[-2,"三"]},"list":[{},[]]})");
}

BOOST_AUTO_TEST_CASE(strings) {
    BOOST_TEST(quoted("") == R"("")");
    BOOST_TEST(quoted("“引号”与\"quote\"、\\") == R"("“引号”与\"quote\"、\\")");
    BOOST_TEST(quoted("a\tb\nc\rd") == R"("a\tb\nc\rd")");
    BOOST_TEST(quoted(std::string_view{"\0\x1f\x7f", 3}) == "\"\\u0000\\u001f\\u007f\"");
    BOOST_TEST(quoted("\33[2J\u009B\u202E甲\u2069\u200F") == R"("\u001b[2J\u009b\u202e甲\u2069\u200f")");
    BOOST_TEST(quoted("𠮷") == R"("𠮷")");
}

BOOST_AUTO_TEST_CASE(ill_formed_utf8_becomes_replacement_characters) {
    BOOST_TEST(quoted("\xFF") == "\"\uFFFD\"");
    BOOST_TEST(quoted("甲\xE4\xBB"
                      "b") ==
               "\"甲\uFFFD"
               "b\"");
    BOOST_TEST(quoted("\xED\xA0\x80").find('\xED') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(numbers_keep_every_digit) {
    std::string out;
    json_stream json{out, false};
    json.begin_array();
    json.number(std::numeric_limits<std::int64_t>::max());
    json.number(std::numeric_limits<std::int64_t>::min());
    json.number(std::numeric_limits<std::uint64_t>::max());
    json.end_array();
    BOOST_TEST(out == "[9223372036854775807,-9223372036854775808,18446744073709551615]");
}

BOOST_AUTO_TEST_SUITE_END()
