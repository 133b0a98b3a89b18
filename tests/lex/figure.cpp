// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/figure.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/attribute.hpp"
#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;

namespace grammar_figure {

using gongkai_test::attribute_of;

static_assert(std::is_same_v<attribute_of<decltype(rules::figure)>, ast::figure>);
static_assert(std::is_same_v<attribute_of<decltype(rules::piece)>, ast::piece>);
static_assert(std::is_same_v<attribute_of<decltype(*rules::piece)>, std::vector<ast::piece>>);
static_assert(std::is_same_v<attribute_of<decltype(rules::spaces)>, x3::unused_type>);
static_assert(std::is_same_v<attribute_of<decltype(rules::ascii_digit)>, x3::unused_type>);
static_assert(std::is_same_v<attribute_of<decltype(rules::number_only)>, x3::unused_type>);

/// A folded cell that is this figure.
void ok(std::string_view cell, decimal value, std::string_view unit = {}, std::string_view note = {}) {
    BOOST_TEST_CONTEXT("cell " << cell) {
        std::string const folded = text::fold(cell).text;
        auto const f = parse_figure(folded);
        BOOST_REQUIRE(f.has_value());
        BOOST_TEST(f->fits);
        BOOST_TEST(to_string(f->value) == to_string(value));
        BOOST_TEST(f->unit == unit);
        BOOST_TEST(f->note == note);
    }
}
void bad(std::string_view cell) {
    BOOST_TEST_CONTEXT("cell " << cell) { BOOST_TEST(!parse_figure(text::fold(cell).text).has_value()); }
}
/// What a rule leaves of the text; "!" and all of it where it does not match.
template <class Rule>
std::string rest(Rule const& rule, std::string_view text) {
    iterator first = text.data();
    iterator const last = first + text.size();
    bool const matched = x3::parse(first, last, rule);
    return (matched ? "" : "!") + std::string{first, last};
}
/// "words=number" for each piece.
std::vector<std::string> pieces(std::string_view cell) {
    std::string const folded = text::fold(cell).text;
    std::vector<std::string> out;
    for (ast::piece const& p : parse_pieces(folded))
        out.push_back(std::string{view(p.words)} + "=" + std::string{view(p.number)});
    return out;
}
using list = std::vector<std::string>;

}  // namespace grammar_figure

BOOST_AUTO_TEST_SUITE(grammar_figure)

/// An extractor fills cells with them.
BOOST_AUTO_TEST_CASE(fillers) {
    ok("5914__", {5914, 0});
    ok("__12____", {12, 0});
    ok("316.5__", {3165, 1});
    ok("__4(减)_", {-4, 0});
    bad("__");
    bad("1_2");
    BOOST_TEST(pieces("规章12__0_3") == (list{"规章=12__", "=0_", "=3"}), boost::test_tools::per_element());
}

/// What programs set a figure in, and the words before one that counts all.
BOOST_AUTO_TEST_CASE(settings) {
    ok("$12$", {12, 0});
    ok("`12`", {12, 0});
    ok("\"1,234\"", {1234, 0});
    ok("'0", {0, 0});
    ok("共12件", {12, 0}, "件");
    ok("共计 12", {12, 0});
    ok("：12", {12, 0});
    for (char const* const cell : {"$$", "\"\"", "1'234", "1$2", "共", "共件", "12：", ":"}) bad(cell);
    BOOST_TEST(is_blank("\"\""));
}

/// No case at all in a word, and what a figure says of a part of it.
BOOST_AUTO_TEST_CASE(words_about_a_figure) {
    ok("零", {0, 0});
    ok("零件", {0, 0});
    ok("〇", {0, 0});
    bad("零三");
    ok("12，其中线上2", {12, 0});
    ok("12件 其中线上2件", {12, 0}, "件");
    bad("其中2");
}

/// A cell that has two figures for one.
BOOST_AUTO_TEST_CASE(composed_figures) {
    for (char const* const cell : {"12/9", "20:23", "1,234/5", "18+9", "18+9=27", "1+2+3", "二十三", "一〇五件"}) {
        bad(cell);
        BOOST_TEST(is_composed_figure(cell, true), cell);
    }
    for (char const* const cell : {"20+3", "1+2=3"}) BOOST_TEST(!is_composed_figure(cell, false), cell);
    for (char const* const cell : {"3 / 0", "12/", "+3", "5", "3/0/5", ":5", "三", "三、", "十二月"})
        BOOST_TEST(!is_composed_figure(cell, true), cell);
}

/// Where the page lies that tells more is no figure, and none of a figure's digits.
BOOST_AUTO_TEST_CASE(addresses) {
    ok("7 http://www.example.gov.cn/art/2024/1/21.html", {7, 0}, "", "http://www.example.gov.cn/art/2024/1/21.html");
    ok("7 www.example.gov.cn/3", {7, 0}, "", "www.example.gov.cn/3");
    bad("http://www.example.gov.cn/21.html");
    BOOST_TEST(pieces("规章 https://www.example.gov.cn/21.html 3") == (list{"规章 https://www.example.gov.cn/21.html =3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(whole_numbers) {
    ok("0", {0, 0});
    ok("7", {7, 0});
    ok("1672944", {1672944, 0});
    ok(" 12 ", {12, 0});
    ok("１，９０９", {1909, 0});
    ok("1,909", {1909, 0});
    ok("1,234,567", {1234567, 0});
    ok("007", {7, 0});
    ok("999999999999999999", {999999999999999999, 0});
}

/// 本年收费金额: up to six decimals, exact.
BOOST_AUTO_TEST_CASE(decimals) {
    ok("62,544.3758", {625443758, 4});
    ok("126661.053152", {126661053152, 6});
    ok("0.5", {5, 1});
    ok("1.50", {150, 2});
    ok("３．１４", {314, 2});
    ok("316. 5", {3165, 1});
    ok("316 .5", {3165, 1});
}

BOOST_AUTO_TEST_CASE(signs) {
    ok("+19", {19, 0});
    ok("-18", {-18, 0});
    ok("－18", {-18, 0});
    ok("−18", {-18, 0});
    ok("减4", {-4, 0});
    ok("减少4", {-4, 0});
    ok("增4", {4, 0});
    ok("增加 4", {4, 0});
    ok("-0.5", {-5, 1});
    ok("未增未减", {0, 0});
    for (char const* const cell : {"-减8", "增-8", "--1", "（减）4（减）", "减4减"}) bad(cell);
}

/// 2019's 本年增/减, and the words that make a figure one of an increase or a decrease.
BOOST_AUTO_TEST_CASE(increases_and_decreases) {
    for (char const* const cell : {"42（减）", "42(减少)", "（减）42", "（-）42", "减 42", "减少42", "下降42", "↓42", "42↓",
                                   "较上年减少42", "与去年相比减少了42", "42减", "负42"})
        ok(cell, {-42, 0});
    for (char const* const cell : {"42（增）", "（+）42", "增加42", "↑42", "42↑", "＋42", "新增42", "同比增长42"})
        ok(cell, {42, 0});
    for (char const* const cell : {"无变化", "持平", "不变", "与上年持平", "无增减"}) ok(cell, {0, 0});
    BOOST_TEST(parse_figure("42(减)")->changes);
    BOOST_TEST(parse_figure("持平")->changes);
    BOOST_TEST(!parse_figure("-42")->changes);
    BOOST_TEST(!parse_figure("42")->changes);
}

/// What stands beside a figure and is none of its digits.
BOOST_AUTO_TEST_CASE(marks) {
    for (char const* const cell : {"289¹",
                                   "289①",
                                   "①289",
                                   "289[1]",
                                   "[1]289",
                                   "289［2］",
                                   "〔1〕289",
                                   "289*",
                                   "*289",
                                   "**289**",
                                   "289※",
                                   "289注1",
                                   "（注1）289",
                                   "289（见注2）",
                                   "289₁",
                                   "289❶",
                                   "289㈠",
                                   "注①289",
                                   "289<sup>1</sup>",
                                   "289[^1]",
                                   "289^1^",
                                   "~~30~~289",
                                   "289~~30~~",
                                   "<s>30</s>289",
                                   "289<del>3</del>",
                                   "<ins>289</ins>",
                                   "289（注：含派出机构3件）"}) {
        std::string const folded = text::fold(cell).text;
        auto const f = parse_figure(folded);
        BOOST_TEST_REQUIRE(f.has_value(), cell);
        BOOST_TEST(to_string(f->value) == "289", cell);
    }
}

/// Units that multiply a count; a sum of money stays in its unit.
BOOST_AUTO_TEST_CASE(units_that_multiply) {
    ok("1.2万件", {12000, 0}, "万件");
    ok("12万", {120000, 0}, "万");
    ok("0.00001万", {1, 1}, "万");
    ok("3.165亿元", {3165, 3}, "亿元");
    ok("316.5 元", {3165, 1}, "元");
    BOOST_TEST(!parse_figure("99999999999999999亿")->fits);
    BOOST_TEST((parse_figure("12万")->closed && !parse_figure("12")->closed && !parse_figure("12件")->closed));
}

/// A figure stands there, but which?
BOOST_AUTO_TEST_CASE(figures_of_no_single_reading) {
    for (char const* const cell :
         {"10（更正为5）", "10（应为5）", "10（更正：5）", "10更正为5", "10→5", "10，应为5", "（15）", "（-15）", "(15)",
          "~~30~~", "增-8", "--1", "30（错，应为31）", "5（减）（增）", "4|", "|3", "1. 11", "\u202E21"}) {
        std::string const folded = text::fold(cell).text;
        BOOST_TEST(!parse_figure(folded), cell);
        BOOST_TEST(is_doubtful_figure(folded), cell);
    }
    for (char const* const cell :
         {"", "规章", "（一）", "1.属于国家秘密", "（区分处理的）", "3/7", "2024年", "12,34", "*", "1.", "|"})
        BOOST_TEST(!is_doubtful_figure(text::fold(cell).text), cell);
}

BOOST_AUTO_TEST_CASE(units_and_notes) {
    ok("3件", {3, 0}, "件");
    ok("251000元", {251000, 0}, "元");
    ok("160.5964万元", {1605964, 4}, "万元");
    ok("12 人次", {12, 0}, "人次");
    ok("1（2025年1月1日生效）", {1, 0}, "", "(2025年1月1日生效)");
    ok("22（其中修订 16 件）", {22, 0}, "", "(其中修订 16 件)");
    ok("3件（含上年）", {3, 0}, "件", "(含上年)");
    ok("减4项", {-4, 0}, "项");
}

BOOST_AUTO_TEST_CASE(what_is_no_figure) {
    for (char const* const cell : {"",       " ",  "/",   "-",  "无",    "规章",           "1.",     "1、", ".5", "1 2", "1,2345",
                                   "12,34",  "1,", "3/7", "5%", "第3页", "1.属于国家秘密", "3件4件", "1(",  "一", "--1", "1.2.3",
                                   "2024年", "1)"})
        bad(cell);
}

/// More digits than a 64-bit number holds: the digits are kept, the value is not used.
BOOST_AUTO_TEST_CASE(too_many_digits) {
    auto const f = parse_figure("12345678901234567890");
    BOOST_REQUIRE(f.has_value());
    BOOST_TEST(!f->fits);
    BOOST_TEST(f->digits == "12345678901234567890");
    std::string const row(105, '0');
    auto const zeros = parse_figure(row);
    BOOST_REQUIRE(zeros.has_value());
    BOOST_TEST(zeros->digits == row);
    auto const fraction = parse_figure("1234567890123.456789");
    BOOST_REQUIRE(fraction.has_value());
    BOOST_TEST(!fraction->fits);
}

BOOST_AUTO_TEST_CASE(digits_are_those_before_the_point) {
    BOOST_TEST(parse_figure("1,909")->digits == "1909");
    BOOST_TEST(parse_figure("62,544.3758")->digits == "62544");
    BOOST_TEST(parse_figure("-18")->digits == "18");
    BOOST_TEST(parse_figure("未增未减")->digits == "0");
}

BOOST_AUTO_TEST_CASE(rules_take_no_more_than_theirs) {
    BOOST_TEST(rest(rules::figure, "12元/年") == "元/年");  // a price is no sum of money
    BOOST_TEST(rest(rules::figure, "3件的") == "的");
    BOOST_TEST(rest(rules::figure, "12 34") == "34");
    BOOST_TEST(rest(rules::figure, "规章3") == "!规章3");
    BOOST_TEST(rest(rules::numeral, "1.属于") == "属于");
    BOOST_TEST(rest(rules::numeral, "1、属于") == "属于");
    BOOST_TEST(rest(rules::numeral, "1.5") == "!1.5");
    BOOST_TEST(rest(rules::numeral, "12.") == "!12.");
    BOOST_TEST(rest(rules::thousands, "1,909件") == "件");
    BOOST_TEST(rest(rules::thousands, "1,9090") == "!1,9090");
    BOOST_TEST(rest(rules::thousands, "1909") == "!1909");
    BOOST_TEST(rest(rules::digits, "0002.其他") == "2.其他");  // 0, 0, 0, then the next label
    BOOST_TEST(rest(rules::note, "(甲)乙") == "乙");
    BOOST_TEST(rest(rules::note, "(甲") == "!(甲");
    BOOST_TEST(rest(rules::spaces, "   x") == "x");
    BOOST_TEST(rest(rules::unit, "万元整") == "整");
}

BOOST_AUTO_TEST_CASE(blank_marks) {
    for (char const* const cell : {"", " ", "/", "-", "—", "——", "－", "无", " 无 ", "\\"})
        BOOST_TEST(is_blank(text::fold(cell).text), cell);
    for (char const* const cell : {"0", "//", "无变化", "-1", "规章", "无 1"}) BOOST_TEST(!is_blank(text::fold(cell).text), cell);
}

/// Longer than any sign for none.
BOOST_AUTO_TEST_CASE(drawn_lines) {
    for (char const* const cell : {"————————", " ----- "}) BOOST_TEST(is_drawn_line(text::fold(cell).text), cell);
    for (char const* const cell : {"", "—", "——", "----", "-----1"}) BOOST_TEST(!is_drawn_line(text::fold(cell).text), cell);
}

BOOST_AUTO_TEST_CASE(page_numbers) {
    for (char const* const cell : {"第3页", "第 3 页", "第3页 共7页", "- 3 -", "—3—", "3/7", "3 / 7"})
        BOOST_TEST(is_page_number(text::fold(cell).text), cell);
    for (char const* const cell : {"3", "-3", "", "第三部分", "/", "3件"})
        BOOST_TEST(!is_page_number(text::fold(cell).text), cell);
}

/// Layout 7: cells without separators.
BOOST_AUTO_TEST_CASE(words_and_figures_that_ran_together) {
    auto const same = boost::test_tools::per_element();
    BOOST_TEST(pieces("行政许可2293行政处罚4") == (list{"行政许可=2293", "行政处罚=4"}), same);
    BOOST_TEST(pieces("（一）予以公开3300000 33") == (list{"(一)予以公开=3300000", "=33"}), same);
    BOOST_TEST(pieces("1.属于国家秘密00000002.其他法律0000000") == (list{"1.属于国家秘密=0000000", "2.其他法律=0000000"}), same);
    BOOST_TEST(pieces("行政事业性收费62,544.3758") == (list{"行政事业性收费=62,544.3758"}), same);
    BOOST_TEST(pieces("规章（共3件）0") == (list{"规章(共3件)=0"}), same);  // a note's digits are words
    BOOST_TEST(pieces("总计") == (list{"总计="}), same);
    BOOST_TEST(pieces("12 0 3") == (list{"=12", "=0", "=3"}), same);
    BOOST_TEST(pieces("").empty());
}

/// A sign belongs to its number where a space parts it from what stands before; a page number has a dash on either side.
BOOST_AUTO_TEST_CASE(signs_in_a_line_of_figures) {
    auto const same = boost::test_tools::per_element();
    BOOST_TEST(pieces("行政许可 -18") == (list{"行政许可=", "=-18"}), same);
    BOOST_TEST(pieces("2 -1 +19") == (list{"=2", "=-1", "=+19"}), same);
    BOOST_TEST(pieces("2 -3- 7") == (list{"=2", "-=3", "- =7"}), same);
    BOOST_TEST(pieces("2021-01-30") == (list{"=2021", "-=01", "-=30"}), same);
    BOOST_TEST(pieces("行政许可 20 减17 300") == (list{"行政许可 =20", "=减17", "=300"}), same);
    BOOST_TEST(pieces("行政许可 20 17（减） 300") == (list{"行政许可 =20", "=17(减)", "=300"}), same);
    BOOST_TEST(pieces("行政许可 20 ①-17 300") == (list{"行政许可 =20", "=(1)-17", "=300"}), same);
    BOOST_TEST(pieces("行政许可20↓17") == (list{"行政许可=20", "=↓17"}), same);
}

/// A share is no figure, wherever it stands.
BOOST_AUTO_TEST_CASE(shares) {
    auto const same = boost::test_tools::per_element();
    BOOST_TEST(pieces("行政许可 1757 +6% 行政处罚 1893") == (list{"行政许可 =1757", "+6%=", "行政处罚 =1893"}), same);
    BOOST_TEST(
        pieces("予以公开46件、占比36.5%，不予公开12 %") == (list{"予以公开=46件", "、占比=", "36.5%=", ",不予公开=", "12 %="}),
        same);
    for (char const* const share : {"12%", "+5.3%", "-7 %", " 40％ "}) BOOST_TEST(is_percentage(text::fold(share).text), share);
    for (char const* const other : {"12", "%", "5%以上", "12% 3"}) BOOST_TEST(!is_percentage(text::fold(other).text), other);
}

/// A figure among words keeps what is its own.
BOOST_AUTO_TEST_CASE(marks_and_units_among_words) {
    auto const same = boost::test_tools::per_element();
    BOOST_TEST(pieces("行政许可289[1]行政处罚4") == (list{"行政许可=289[1]", "行政处罚=4"}), same);
    BOOST_TEST(pieces("行政许可289件行政处罚4①规章0") == (list{"行政许可=289件", "行政处罚=4(1)", "规章=0"}), same);
    BOOST_TEST(pieces("行政许可10（更正为5）行政处罚4") == (list{"行政许可=10(更正为5)", "行政处罚=4"}), same);
    BOOST_TEST(pieces("行政许可~~30~~28") == (list{"行政许可~~30~~=28"}), same);
    BOOST_TEST(pieces("行政事业性收费316.5元三、收到") == (list{"行政事业性收费=316.5元", "三、收到="}), same);
    BOOST_TEST(pieces("行政事业性收费 316.5 千元 三、") == (list{"行政事业性收费 =316.5 千元", "三、="}), same);
}

/// Whatever stands in a cell, the pieces hold all of it but spaces.
BOOST_AUTO_TEST_CASE(pieces_lose_nothing) {
    for (std::string const text :
         {"a1b2", "(1", "1.2.3", "一、12、3", "第3页12", "((1))2", "1,2345", "减4", "2 -1 7", "甲 -3- 4"}) {
        std::string all;
        for (ast::piece const& p : parse_pieces(text)) all += std::string{view(p.words)} + std::string{view(p.number)};
        std::string expected = text;
        std::erase(expected, ' ');
        std::erase(all, ' ');
        BOOST_TEST(all == expected);
    }
}

BOOST_AUTO_TEST_CASE(several_figures_in_one_cell) {
    auto const read = [](std::string_view cell) {
        std::string const folded = text::fold(cell).text;
        std::string out;
        for (ast::figure const& f : parse_figures(folded)) {
            figure_value const v = *lex::detail::to_value(f);
            out += (out.empty() ? "" : "|") + to_string(v.value) + v.unit + v.note;
        }
        return out;
    };
    BOOST_TEST(read("9（2021年起生效） 0") == "9(2021年起生效)|0");
    BOOST_TEST(read("3件 4件 减5") == "3件|4件|-5");
    BOOST_TEST(read("1 234") == "1|234");
    BOOST_TEST(read("1（减） 10") == "-1|10");  // the sign of the one that it stands at
    BOOST_TEST(read("1 （减）10") == "1|-10");
    BOOST_TEST(read("1（减）10") == "1|-10");
    BOOST_TEST(read("9（2021年起生效）").empty());  // one
    BOOST_TEST(read("9（2021年起生效） 其他 0").empty());
    BOOST_TEST(read("").empty());
}

/// A word of a page, before its table is known.
BOOST_AUTO_TEST_CASE(what_a_cell_for_a_number_may_hold) {
    for (char const* const s : {"0", "1909", "1,909", "1,90", "62,544.3758", "+19", "-18", "减4", "3件", "251000元",
                                "22(其中修订16件)", "4821三", "5%", "-", "--", "/", "无", "未增未减"})
        BOOST_TEST(lex::is_value_word(s), s);
    for (char const* const s :
         {"", "1.", "2、", "(1)", "2023年", "1.属于", "件", "一", "3一般", "第3", "---", "3,", "减", "1(未完"})
        BOOST_TEST(!lex::is_value_word(s), s);
}

BOOST_AUTO_TEST_CASE(words_of_signs) {
    auto const value = [](std::string const& cell) {
        auto const f = parse_figure(cell);
        return f ? f->value.unscaled : 0;
    };
    for (std::string const less : {"减少", "减", "下降", "降低", "降", "↓", "▼", "负"}) BOOST_TEST(value(less + "5") == -5, less);
    for (std::string const more : {"增加", "增长", "新增", "增", "上升", "升", "↑"}) BOOST_TEST(value(more + "5") == 5, more);
    for (std::string const last : {"同比", "较上年", "比上年", "与上一年相比", "较去年"})
        BOOST_TEST(value(last + "减少5") == -5, last);
    for (std::string const behind : {"↓", "减少", "减", "(减)"}) BOOST_TEST(value("5" + behind) == -5, behind);
    for (std::string const behind : {"↑", "增加", "增", "(增)"}) BOOST_TEST(value("5" + behind) == 5, behind);
    BOOST_TEST(parse_figure("- 4")->parted);
    BOOST_TEST(!parse_figure("-4")->parted);
}

BOOST_AUTO_TEST_CASE(words_of_cells_without_a_single_figure) {
    for (std::string_view const s : {"/", "-", "--", "无", "\\", "·", "\"\""}) BOOST_TEST(is_blank(s), s);
    for (std::string_view const s : {"二十", "〇五", "零五", "三百", "三千", "三万", "一〇五件"})
        BOOST_TEST(is_composed_figure(s, false), s);
    for (std::string_view const s : {"|12", "12|", "12||", "12|3", "||12|3"}) BOOST_TEST(is_doubtful_figure(s), s);
    BOOST_TEST(!is_doubtful_figure("|"));
    BOOST_TEST(bare_digits(parse_figures("12 34")) == "1234");
    BOOST_TEST(bare_digits(parse_figures("1,234 5")) == "");
    BOOST_TEST(bare_digits(parse_figures("12件 34")) == "");
    auto const marked = parse_pieces("规章[1] -5");
    BOOST_REQUIRE(marked.size() == 2u);
    BOOST_TEST(view(marked[0].words) == "规章[1]");
    BOOST_TEST(view(marked[1].number) == "-5");
}

BOOST_AUTO_TEST_SUITE_END()
