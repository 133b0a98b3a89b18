// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/json.hpp>

#include <string>
#include <string_view>

#include "support/linear.hpp"
#include "support/test.hpp"

using namespace gongkai::text;

namespace write_json_text {

std::string again(std::string_view text) {
    auto const value = json_text{text}.read();
    if (!value) return "invalid";
    std::string out;
    json_stream json{out, false};
    put(json, *value);
    return out;
}

}  // namespace write_json_text

BOOST_AUTO_TEST_SUITE(write_json_text)

BOOST_AUTO_TEST_CASE(values) {
    BOOST_TEST(again(" {\"a\" : [1,-0.5e+3,true,false,null,\"\"],\"b\":{}} ") ==
               "{\"a\":[1,-0.5e+3,true,false,null,\"\"],\"b\":{}}");
    BOOST_TEST(again("\xEF\xBB\xBF[]") == "[]");
    BOOST_TEST(again("\"\\u4e00\\ud83d\\ude00\\n\\/文\\u0000\"") == "\"一\U0001F600\\n/文\\u0000\"");
    BOOST_TEST(again("\"\uFFFD\"") == "\"\uFFFD\"");
}

BOOST_AUTO_TEST_CASE(places) {
    std::string_view const text = "{\"a\": [10, \"x\"]}";
    auto const value = json_text{text}.read();
    BOOST_REQUIRE(value.has_value());
    json_value const& ten = value->find("a")->items[0];
    BOOST_TEST(text.substr(ten.from, ten.to - ten.from) == "10");
    BOOST_TEST(value->find("b") == nullptr);
}

BOOST_AUTO_TEST_CASE(strictly) {
    for (std::string_view const bad : {"",
                                       " ",
                                       "{",
                                       "[1,]",
                                       "{\"a\":1,}",
                                       "{\"a\":1,\"a\":2}",
                                       "{a:1}",
                                       "01",
                                       "+1",
                                       "1.",
                                       ".5",
                                       "1e",
                                       "-",
                                       "nul",
                                       "NaN",
                                       "'a'",
                                       "\"a",
                                       "\"\t\"",
                                       "\"\\x\"",
                                       "\"\\u12g4\"",
                                       "\"\\ud800\"",
                                       "\"\\ud800\\u0041\"",
                                       "\"\\udc00\"",
                                       "\"\xFF\"",
                                       "[1] 2",
                                       "[1 2]",
                                       "{\"a\" 1}",
                                       "// a\n1"}) {
        json_text text{bad};
        BOOST_TEST(!text.read().has_value(), bad << " was read");
        BOOST_TEST(!text.reason.empty());
        BOOST_TEST(text.at <= bad.size());
    }
    BOOST_TEST(again(std::string(60, '[') + std::string(60, ']')) != "invalid");
    BOOST_TEST(again(std::string(100'000, '[')) == "invalid");
}

BOOST_AUTO_TEST_CASE(keys_in_linear_time) {
    auto const object = [](std::size_t keys) {
        std::string out = "{\"a\":1";
        for (std::size_t i = 0; i < keys; ++i) out += ",\"k" + std::to_string(i) + "\":0";
        return out + "}";
    };
    BOOST_TEST(
        gongkai_test::is_linear(10'000, object, [](std::string const& text) { BOOST_TEST(json_text{text}.read().has_value()); }));
    std::string const twice = object(10'000);
    std::string const again_77 = twice.substr(0, twice.size() - 1) + ",\"k77\":0}";
    json_text text{again_77};
    BOOST_TEST(!text.read().has_value());
    BOOST_TEST(text.reason == "a key twice");
}

BOOST_AUTO_TEST_SUITE_END()
