// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/tokens.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test.hpp"

using namespace gongkai;
using namespace gongkai::checks::claims;

namespace check_claims_tokens {

std::vector<token> of_kind(std::string_view text, token_kind kind) {
    std::vector<token> out;
    for (token const& t : tokens_of(text))
        if (t.kind == kind) out.push_back(t);
    return out;
}
void figure(std::string_view text, decimal number, std::string_view unit) {
    BOOST_TEST_INFO_SCOPE(text);
    std::vector<token> const found = of_kind(text, token_kind::figure);
    BOOST_REQUIRE(found.size() == 1u);
    BOOST_TEST(found[0].number == number);
    BOOST_TEST(text.substr(found[0].unit_from, found[0].unit_to - found[0].unit_from) == unit);
}
void no_figure(std::string_view text) { BOOST_TEST(of_kind(text, token_kind::figure).empty(), text); }
std::string squeezed_text(std::string const& text) { return squeeze(prose{text, {}, {}, {}}, gongkai::text::fold(text)).text; }

}  // namespace check_claims_tokens

BOOST_AUTO_TEST_SUITE(check_claims_tokens)

BOOST_AUTO_TEST_CASE(figures_with_their_units) {
    figure("收到申请1,042件", {1042, 0}, "件");
    figure("占44.5%", {445, 1}, "%");
    figure("下降2.2个百分点", {22, 1}, "个百分点");
    figure("收到三件", {3, 0}, "件");
    figure("十二起", {12, 0}, "起");
    figure("两件", {2, 0}, "件");
    figure("一百〇三件", {103, 0}, "件");
    figure("一百零三件", {103, 0}, "件");
    figure("三百件", {300, 0}, "件");
    figure("两千件", {2000, 0}, "件");
    no_figure("零件");
    no_figure("一件件办好");
    no_figure("三件事");
    BOOST_TEST(!of_kind("收到三件", token_kind::figure)[0].above);
    BOOST_TEST(!of_kind("收到三件", token_kind::figure)[0].about);
    BOOST_TEST(!of_kind("收到900件", token_kind::figure)[0].above);
    BOOST_TEST(of_kind("收到900件", token_kind::figure)[0].factor == 1);
    figure("收到900件左右", {900, 0}, "件");
    figure("收到900余件", {900, 0}, "件");
    figure("收到900多万件", {900, 0}, "件");
    for (char const* const span : {"20余个工作日", "20余个自然日", "20余个月", "20余个小时"}) figure(span, {20, 0}, "");
    figure("20余个单位", {20, 0}, "个");
    figure("收费900万元", {900, 0}, "万元");
    BOOST_TEST(of_kind("收费900万元", token_kind::figure)[0].factor == 1);
    figure("增长1.2倍", {12, 1}, "倍");
    BOOST_TEST(of_kind("办理5.8万件", token_kind::figure)[0].factor == 10'000);
    BOOST_TEST(of_kind("收到900余件", token_kind::figure)[0].above);
    BOOST_TEST(of_kind("收到90件左右", token_kind::figure)[0].about);
}

BOOST_AUTO_TEST_CASE(digits_that_count_nothing) {
    no_figure("国办函〔2020〕109号");
    no_figure("《2024年政务公开要点》");
    no_figure("在60至110件之间");
    no_figure("20-30件");
    no_figure("20~30件");
    no_figure("20件至30件");
    no_figure("20到30件");
    no_figure("〔第3期〕");
    no_figure("〔2021〕30");
    no_figure("第12条");
    no_figure("20个工作日内");
    no_figure("一是提高认识");
}

BOOST_AUTO_TEST_CASE(years_and_months) {
    std::vector<token> const years = of_kind("2022年至2024年", token_kind::year);
    BOOST_REQUIRE(years.size() == 1u);
    BOOST_TEST(years[0].first_year == 2022);
    BOOST_TEST(years[0].last_year == 2024);
    auto const part_time = [](std::string_view text) {
        for (token const& t : tokens_of(text))
            if (t.kind == token_kind::word && t.term.role == role::part_time) return true;
        return false;
    };
    BOOST_TEST(part_time("1至6月"));
    BOOST_TEST(part_time("10月份"));
    for (char const* const whole : {"截至12月31日", "1-12月", "1至12月", "12月31号", "12月底", "1月1日"})
        BOOST_TEST(!part_time(whole), whole);
    for (char const* const part : {"1-11月", "2至12月", "12月", "12月30日"}) BOOST_TEST(part_time(part), part);
}

/// Each is one token, whatever its parts could be alone.
BOOST_AUTO_TEST_CASE(dates_and_spans_are_one) {
    for (std::string_view const text :
         {"5月3日",         "5月份",    "5月底",        "12月",   "1月至6月",    "1-6月",  "1至12月",  "1-12月",
          "12月31日",       "12月31号", "12月底",       "1月1日", "3月至5月2日", "2024年", "2024年度", "2022-2024年",
          "2022年到2024年", "《条例》", "〔2021〕30号", "第12",   "3个工作日",   "二、",   "(二)",     "(二十三)"}) {
        std::vector<token> const all = tokens_of(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_REQUIRE(all.size() == 1u);
            BOOST_TEST((all[0].kind != token_kind::gap));
        }
    }
}

BOOST_AUTO_TEST_CASE(stops_of_each_kind) {
    for (auto const& [text, stop] : {std::pair{"。", '.'}, std::pair{"!", '.'}, std::pair{"?", '.'}, std::pair{"\n", '.'},
                                     std::pair{";", ';'}, std::pair{",", ','}, std::pair{":", ':'}, std::pair{"(", '('},
                                     std::pair{")", ')'}, std::pair{"、", '/'}, std::pair{"[", '('}, std::pair{"]", ')'}}) {
        std::vector<token> const all = tokens_of(text);
        BOOST_REQUIRE(all.size() == 1u);
        BOOST_TEST((all[0].kind == token_kind::stop));
        BOOST_TEST(all[0].stop == stop);
    }
}

/// The form's own labels, without their numerals.
BOOST_AUTO_TEST_CASE(labels_without_numerals) {
    BOOST_TEST(vocabulary::bare("（一）予以公开") == "予以公开");
    BOOST_TEST(vocabulary::bare("一、本年新收政府信息公开申请数量") == "本年新收政府信息公开申请数量");
    BOOST_TEST(vocabulary::bare("二、上年结转") == "上年结转");
    BOOST_TEST(vocabulary::bare("三、本年度办理结果") == "本年度办理结果");
    BOOST_TEST(vocabulary::bare("四、结转下年度继续办理") == "结转下年度继续办理");
    BOOST_TEST(vocabulary::bare("1.属于国家秘密") == "属于国家秘密");
    BOOST_TEST(vocabulary::bare("予以公开") == "予以公开");
}

BOOST_AUTO_TEST_CASE(every_byte_is_in_one_token) {
    for (std::string_view const text : {"（一）主动公开。收到46件，占3.1%；《条例》", "\xE6\x94", "一一一一、", "7.7.7."}) {
        std::size_t at = 0;
        for (token const& t : tokens_of(text)) {
            BOOST_TEST(t.from == at);
            at = t.to;
        }
        BOOST_TEST(at == text.size());
    }
}

BOOST_AUTO_TEST_CASE(lines_are_joined_but_where_sentences_or_cells_end) {
    BOOST_TEST(squeezed_text("收到政府信息\n公开申请 46 件") == "收到政府信息公开申请46件");
    BOOST_TEST(squeezed_text("主动公开。\n收到") == "主动公开。\n收到");
    BOOST_TEST(squeezed_text("（二）依申请公开\n收到46件") == "(二)依申请公开\n收到46件");
    BOOST_TEST(squeezed_text("收到申请\n1、公开") == "收到申请\n1、公开");
    BOOST_TEST(squeezed_text("收到申请\n1.公开") == "收到申请\n1.公开");
    BOOST_TEST(squeezed_text("收到申请\n（二）公开") == "收到申请\n(二)公开");
    BOOST_TEST(squeezed_text("收到申请；\n公开") == "收到申请;\n公开");
    BOOST_TEST(squeezed_text("收到申请：\n公开") == "收到申请:\n公开");
    BOOST_TEST(squeezed_text("收到申请！\n公开") == "收到申请!\n公开");
    BOOST_TEST(squeezed_text("收到申请？\n公开") == "收到申请?\n公开");
    BOOST_TEST(squeezed_text("收到申请12\n3件") == "收到申请12\n3件");
    BOOST_TEST(squeezed_text("收到申请\n3件") == "收到申请3件");
    BOOST_TEST(squeezed_text("**收到**“申请”") == "收到申请");
    BOOST_TEST(squeezed_text("\n收到") == "收到");
    BOOST_TEST(squeezed_text("答复数\n23\n30") == "答复数\n23\n30");
    BOOST_TEST(squeezed_text("2022\n2023\n依申请公开数\n23") == "2022\n2023\n依申请公开数\n23");
}

BOOST_AUTO_TEST_CASE(every_unit) {
    for (std::string const unit :
         {"个百分点", "百分点", "%",  "人次", "件次", "万元", "亿元", "元", "件", "份", "宗", "条", "起", "例", "篇", "期",
          "批次",     "部",     "项", "次",   "倍",   "人",   "场次", "场", "种", "类", "家", "册", "则", "幅", "个"})
        figure("共42" + unit, {42, 0}, unit);
    for (std::string const unit : {"件", "起", "宗", "例"}) figure("共三" + unit, {3, 0}, unit);
    for (std::string const other : {"号", "层", "楼", "小时", "天", "个工作日", "个月", "日", "周年", "时", "分钟"})
        no_figure("共42" + other);
}

BOOST_AUTO_TEST_CASE(markers_of_parts) {
    BOOST_TEST(of_kind("（二）依申请公开", token_kind::part_marker).empty());  // not folded
    BOOST_TEST(of_kind("(二)依申请公开", token_kind::part_marker).size() == 1u);
    BOOST_TEST(of_kind("二、依申请公开", token_kind::part_marker).size() == 1u);
    BOOST_TEST(of_kind("二依申请公开", token_kind::part_marker).empty());
}

BOOST_AUTO_TEST_CASE(spans_of_time_that_bound) {
    for (std::string const span : {"个工作日", "个自然日", "日", "天", "小时", "周", "个月"})
        for (std::string const within : {"内", "以内", "之内"}) {
            std::vector<token> const all = tokens_of("5" + span + within);
            BOOST_TEST_CONTEXT(span << within) {
                BOOST_REQUIRE(all.size() == 1u);
                BOOST_TEST((all[0].kind == token_kind::word));
            }
        }
    for (std::string_view const text : {"2022-2024年度", "2022年至2024年", "2022至2024年"}) {
        std::vector<token> const years = of_kind(text, token_kind::year);
        BOOST_REQUIRE(years.size() == 1u);
        BOOST_TEST(years[0].to == text.size());
    }
}

BOOST_AUTO_TEST_SUITE_END()
