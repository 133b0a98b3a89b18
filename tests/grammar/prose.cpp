// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/prose.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai::grammar;

namespace grammar_prose {

using list = std::vector<std::string>;

/// "heading|text" for each part of a prose whose lines are apart by '\n'.
list parts(std::string_view prose) {
    part_finder finder;
    for (std::size_t from = 0; from <= prose.size();) {
        std::size_t const to = std::min(prose.find('\n', from), prose.size());
        finder.take(prose.substr(from, to - from), from);
        from = to + 1;
    }
    list out;
    for (part_span const& p : finder.parts(prose.size())) {
        BOOST_TEST(p.from <= p.heading_end);
        BOOST_TEST(p.heading_end <= p.text_from);
        BOOST_TEST(p.text_from <= p.to);
        BOOST_TEST(p.to <= prose.size());
        out.push_back(std::string{prose.substr(p.from, p.heading_end - p.from)} + "|" +
                      std::string{prose.substr(p.text_from, p.to - p.text_from)});
    }
    return out;
}
void ok(std::string_view prose, list const& want) {
    BOOST_TEST_CONTEXT("text " << prose) { BOOST_TEST(parts(prose) == want, boost::test_tools::per_element()); }
}

}  // namespace grammar_prose

BOOST_AUTO_TEST_SUITE(grammar_prose)

BOOST_AUTO_TEST_CASE(headings_on_lines_of_their_own) {
    ok("(一)主动公开\n甲。\n(二)依申请公开\n乙。", {"(一)主动公开|\n甲。\n", "(二)依申请公开|\n乙。"});
}

BOOST_AUTO_TEST_CASE(headings_that_end_with_a_mark) {
    ok("(一)主动公开。甲。\n(二)依申请公开:乙。", {"(一)主动公开|甲。\n", "(二)依申请公开|乙。"});
    ok("前言。(一)主动公开。甲。(二)依申请公开。乙。", {"(一)主动公开|甲。", "(二)依申请公开|乙。"});
}

BOOST_AUTO_TEST_CASE(arabic_numerals_where_there_are_no_others) {
    ok("1.主动公开。甲。\n2.依申请公开。乙。", {"1.主动公开|甲。\n", "2.依申请公开|乙。"});
    ok("1、主动公开\n甲\n2、依申请公开\n乙", {"1、主动公开|\n甲\n", "2、依申请公开|\n乙"});
    // inside a part they are its text
    ok("(一)主动公开\n1.甲。\n2.乙。\n(二)依申请公开\n丙", {"(一)主动公开|\n1.甲。\n2.乙。\n", "(二)依申请公开|\n丙"});
}

BOOST_AUTO_TEST_CASE(ten_parts_and_more) {
    std::string text;
    list want;
    for (std::string const n : {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"}) {
        text += "(" + n + ")题" + n + "\n文。\n";
        want.push_back("(" + n + ")题" + n + "|\n文。\n");
    }
    ok(text, want);
}

BOOST_AUTO_TEST_CASE(a_numeral_that_was_lost) { ok("(一)甲\n文\n(三)丙\n文", {"(一)甲|\n文\n", "(三)丙|\n文"}); }

BOOST_AUTO_TEST_CASE(what_has_no_parts) {
    ok("", {});
    ok("全年发布信息402条。", {});
    ok("按照第(一)项和第(二)项的规定。", {});  // inside a sentence
    ok("增长1.5倍。", {});
    ok("(二)甲\n文", {});           // begins with the second
    ok("全年402条。\n(一)甲", {});  // a lone numeral inside text
}

BOOST_AUTO_TEST_CASE(spaces_before_and_inside_the_numeral) {
    ok("  ( 一 )主动公开\n甲\n  (二) 依申请公开\n乙", {"( 一 )主动公开|\n甲\n  ", "(二) 依申请公开|\n乙"});
}

/// Whatever characters folding makes the same of: widths, radicals, what is not seen.
BOOST_AUTO_TEST_CASE(as_printed) {
    ok("（一）主动公开。甲。（二）依申请公开：乙", {"（一）主动公开|甲。", "（二）依申请公开|乙"});
    ok("㈠主动公开\n甲\n㈡依申请公开\n乙", {"㈠主动公开|\n甲\n", "㈡依申请公开|\n乙"});
    ok("１．主动公开；甲；２．依申请公开；乙", {"１．主动公开|甲；", "２．依申请公开|乙"});
    ok("⒈主动公开\n甲…⒉依申请公开\n乙", {"⒈主动公开|\n甲…", "⒉依申请公开|\n乙"});
    ok("\u200B（一）\u200B主动公开。\u200B甲\n　（二）乙", {"（一）\u200B主动公开|甲\n　", "（二）乙|"});
    ok("（一）甲\n（二", {"（一）甲|\n（二"});
}

/// What stands between sentences of ideographs is looked for by their first byte.
BOOST_AUTO_TEST_CASE(ideographs_fold_to_ideographs) {
    for (char32_t c = 0x4000; c < 0xA000; ++c)
        gongkai::text::detail::each_folded(c, [c](char32_t to) {
            if (to < 0x3400 || to >= 0xA000)
                BOOST_ERROR("U+" << std::hex << static_cast<unsigned>(c) << " folds to another kind");
        });
}

/// A long sentence after the numeral is text, not a heading.
BOOST_AUTO_TEST_CASE(a_sentence_is_no_heading) {
    std::string sentence;
    for (int i = 0; i < 50; ++i) sentence += "政府";
    ok("(一)" + sentence + "。\n(二)乙。丙", {"|(一)" + sentence + "。\n", "(二)乙|丙"});
    ok("(一)全年公开318条,其中图解12个。\n(二)乙。丙", {"|(一)全年公开318条,其中图解12个。\n", "(二)乙|丙"});
    // its first words are one
    ok("(一)主动公开方面,全年公开318条。\n(二)监督保障,开展培训。\n",
       {"(一)主动公开方面|全年公开318条。\n", "(二)监督保障|开展培训。\n"});
}

/// A title may have commas, on a line of its own or before the text.
BOOST_AUTO_TEST_CASE(a_heading_with_a_comma) {
    ok("(一)加强领导,健全机制\n甲。\n(二)依法依规,及时答复。乙。",
       {"(一)加强领导,健全机制|\n甲。\n", "(二)依法依规,及时答复|乙。"});
}

/// A numeral on a line of its own has its title on the next; a sentence there is none.
BOOST_AUTO_TEST_CASE(a_numeral_on_a_line_of_its_own) {
    ok("(一)\n主动公开\n甲。\n(二)\n依申请公开\n乙", {"(一)\n主动公开|\n甲。\n", "(二)\n依申请公开|\n乙"});
    ok("(一)\n全年公开318条。\n(二)\n乙", {"|(一)\n全年公开318条。\n", "(二)\n乙|"});
}

BOOST_AUTO_TEST_SUITE_END()
