// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/heading.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;

namespace lex_heading {

template <class Rule>
using attribute = typename x3::traits::attribute_of<std::remove_cvref_t<Rule>, x3::unused_type>::type;

static_assert(std::is_same_v<attribute<decltype(rules::heading)>, ast::heading>);
static_assert(std::is_same_v<attribute<decltype(rules::heading_numeral)>, ast::heading_numeral>);
static_assert(std::is_same_v<attribute<decltype(rules::title_end)>, x3::unused_type>);

/// "numeral mark words" of a line.
void ok(std::string_view line, int numeral, std::string_view mark, std::string_view words) {
    BOOST_TEST_CONTEXT("line " << line) {
        std::string const compact = text::compact(line).text;
        ast::heading const h = read_heading(compact);
        BOOST_TEST(value_of(h.numeral) == numeral);
        BOOST_TEST(view(h.numeral.mark) == mark);
        BOOST_TEST(view(h.words) == words);
    }
}

}  // namespace lex_heading

BOOST_AUTO_TEST_SUITE(lex_heading)

BOOST_AUTO_TEST_CASE(numerals) {
    ok("一、林木情况", 1, "、", "林木情况");
    ok("2．林木情况", 2, ".", "林木情况");
    ok("三是林木情况", 3, "是", "林木情况");
    ok("第四部分：林木情况", 4, ":", "林木情况");
    ok("十、林木情况", 10, "、", "林木情况");
    ok("、林木情况", 0, "、", "林木情况");
    ok("林木情况", 0, "", "林木情况");
}

BOOST_AUTO_TEST_CASE(marks_around) {
    ok("## 一、林木情况", 1, "、", "林木情况");
    ok("● 五、**林木情况**", 5, "、", "林木情况**");
    ok("表二：林木情况", 0, "", "林木情况");
}

/// What is no section's numeral stays with the words.
BOOST_AUTO_TEST_CASE(bad) {
    ok("（一）林木情况", 0, "", "(一)林木情况");
    ok("一林木情况", 0, "", "一林木情况");
    ok("", 0, "", "");
}

BOOST_AUTO_TEST_CASE(words_of_numerals_and_ornaments) {
    for (std::string const ornament : {"*", "■", "●", "▲", "◆", "-", "*■", "●**", "表二:", "表2、", "表二."})
        ok(ornament + "一、林木情况", 1, "、", "林木情况");
    for (std::string const mark : {"、", ".", ",", ":", "是"}) ok("一" + mark + "林木情况", 1, mark, "林木情况");
    for (std::string const end : {"", "*", ":", "。", "(单位:件)", ":**", "{#一}"})
        BOOST_TEST(matches(rules::title_end, end), end);
    BOOST_TEST(!matches(rules::title_end, "情况"));
}

/// A gloss is passed over, and each byte of the rest told where it stood.
BOOST_AUTO_TEST_CASE(glosses) {
    unglossed const u = without_glosses("申請(qǐng)情况");
    BOOST_TEST(u.text == "申請情况");
    std::vector<std::size_t> from;
    for (std::size_t at = 0; at < 6; ++at) from.push_back(at);
    for (std::size_t at = 13; at <= 19; ++at) from.push_back(at);
    BOOST_TEST(u.from == from, boost::test_tools::per_element());
    BOOST_TEST(without_glosses("申請(一)").text == "申請(一)");
}

BOOST_AUTO_TEST_SUITE_END()
