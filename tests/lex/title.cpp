// SPDX-License-Identifier: BSL-1.0
#include <gongkai/lex/title.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "support/attribute.hpp"
#include "support/test.hpp"

#include <gongkai/text/fold.hpp>

using namespace gongkai;
using namespace gongkai::lex;

namespace grammar_title {

static_assert(std::is_same_v<gongkai_test::attribute_of<decltype(rules::title)>, ast::title>);

void ok(std::string_view text, std::string_view issuer, std::optional<int> year) {
    BOOST_TEST_CONTEXT("text " << text) {
        std::string const compact = text::compact(text).text;
        auto const t = parse_title(compact);
        BOOST_REQUIRE(t.has_value());
        BOOST_TEST(t->issuer == issuer);
        BOOST_TEST(t->year == year);
        // the issuer is a piece of what was read
        if (!t->issuer.empty())
            BOOST_TEST(
                (t->issuer.data() >= compact.data() && t->issuer.data() + t->issuer.size() <= compact.data() + compact.size()));
    }
}
void bad(std::string_view text) {
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(!parse_title(text::compact(text).text).has_value()); }
}

}  // namespace grammar_title

BOOST_AUTO_TEST_SUITE(grammar_title)

BOOST_AUTO_TEST_CASE(issuer_and_year) {
    ok("青石县人民政府2024年政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("青石县人民政府2024年度政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("青石县人民政府 2024 年 政府信息公开工作 年度报告", "青石县人民政府", 2024);
    ok("青石县人民政府２０２４年政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("青石县人民政府二〇二四年政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("青石市教育局（语委办）2024年政府信息公开工作年度报告", "青石市教育局(语委办)", 2024);
}

BOOST_AUTO_TEST_CASE(other_wordings) {
    ok("青石县教育局2024年政府信息公开年度报告", "青石县教育局", 2024);  // no 工作
    ok("青石县教育局2024年政府信息公开工作报告", "青石县教育局", 2024);
    ok("青石县教育局2024年政府信息公开工作情况报告", "青石县教育局", 2024);
    ok("青石县教育局2024年政府信息公开年报", "青石县教育局", 2024);
    ok("青石县教育局2024年政府政务公开年报", "青石县教育局", 2024);
    ok("青石县教育局2024年政务公开工作总结", "青石县教育局", 2024);
    ok("标题：青石县教育局2024年政府信息公开工作年度报告", "青石县教育局", 2024);
    ok("名　　称 青石县教育局2024年政府信息公开工作年度报告", "青石县教育局", 2024);
    ok("信息名称：青石县教育局2024年政府信息公开工作年度报告", "青石县教育局", 2024);
}

BOOST_AUTO_TEST_CASE(year_first_or_missing) {
    ok("2024年青石县人民政府政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("2024年度青石县教育局信息公开工作年度报告", "青石县教育局", 2024);
    ok("青石县人民政府政府信息公开工作年度报告", "青石县人民政府", std::nullopt);
    ok("2024年政府信息公开工作年度报告", "", 2024);
    ok("政府信息公开工作年度报告", "", std::nullopt);
    ok("青石县人民政府1999年政府信息公开工作年度报告", "青石县人民政府", std::nullopt);  // before the Regulations
    ok("青石县人民政府2002年政府信息公开工作年度报告", "青石县人民政府", std::nullopt);
    ok("青石县人民政府2003年政府信息公开工作年度报告", "青石县人民政府", 2003);
    ok("青石县人民政府2100年政府信息公开工作年度报告", "青石县人民政府", 2100);
    ok("青石县人民政府2101年政府信息公开工作年度报告", "青石县人民政府", std::nullopt);
}

/// 人民政府 and 政府信息公开 written with one 政府. The name is not cut to 青石县人民.
BOOST_AUTO_TEST_CASE(government_and_subject_share_two_characters) {
    ok("2024年度青石县人民政府信息公开工作年度报告", "青石县人民政府", 2024);
    ok("青石县人民政府信息公开工作年度报告", "青石县人民政府", std::nullopt);
}

BOOST_AUTO_TEST_CASE(what_is_no_title) {
    for (char const* const text : {"", "青石县人民政府", "2024年", "2024年工作总结", "一、总体情况", "主动公开政府信息情况",
                                   "现将青石县2024年政府信息公开工作情况报告如下。", "青石县2024年政府信息公开工作年度报告解读",
                                   "《青石县2024年政府信息公开工作年度报告》", "上一篇：青石县2024年政府信息公开工作年度报告"})
        bad(text);
}

BOOST_AUTO_TEST_CASE(at_the_start_of_a_long_line) {
    std::string const line = "青石县人民政府2024年政府信息公开工作年度报告现将有关情况报告如下。一、总体情况";
    auto const t = parse_title_prefix(line);
    BOOST_REQUIRE(t.has_value());
    BOOST_TEST(t->issuer == "青石县人民政府");
    BOOST_TEST(t->year == 2024);
    BOOST_TEST(!parse_title_prefix("首页>信息公开,青石县人民政府2024年政府信息公开工作年度报告").has_value());
    BOOST_TEST(!parse_title_prefix("").has_value());
}

BOOST_AUTO_TEST_CASE(inside_a_sentence) {
    std::string const text = "根据《条例》规定,现公布丽岙街道2023年度政府信息公开工作年度报告。全文如下。";
    auto const t = find_title(text);
    BOOST_REQUIRE(t.has_value());
    BOOST_TEST(t->issuer == "丽岙街道");
    BOOST_TEST(t->year == 2023);
    BOOST_TEST(!find_title("按照《条例》编制本报告。").has_value());
    BOOST_TEST(!find_title("现公布如下。").has_value());
    BOOST_TEST(!find_title("现公布丽岙街道政府信息公开工作年度报告。").has_value());  // of no year
    BOOST_TEST(!find_title("现公布2023年度政府信息公开工作年度报告。").has_value());  // of nobody
    BOOST_TEST(!find_title("现将我街道2023年度政府信息公开工作年度报告公布如下。").has_value());
    BOOST_TEST(!find_title("").has_value());
}

BOOST_AUTO_TEST_CASE(words_of_subjects) {
    for (std::string const subject : {"政府信息公开", "政务公开", "政务信息公开", "政府政务公开", "信息公开"})
        ok("青石县教育局2024年" + subject + "年报", "青石县教育局", 2024);
}

BOOST_AUTO_TEST_CASE(annexes) {
    for (std::string_view const s : {"附件", "附件2:", "附表1", "附录", "附录一:", "附1:", "附:"}) BOOST_TEST(begins_annex(s), s);
    for (std::string_view const s : {"", "附", "附1", "附近", "件"}) BOOST_TEST(!begins_annex(s), s);
    BOOST_TEST(!begins_annex(std::string_view{"附件"}.substr(0, 3)));
}

BOOST_AUTO_TEST_CASE(what_leads_to_a_title) {
    for (std::string const lead : {"现公布", "向社会公布", "现予公布", "现将", "现发布编制的"}) {
        std::string const text = lead + "丽岙街道2023年度政府信息公开工作年度报告";
        auto const t = find_title(text);
        BOOST_REQUIRE_MESSAGE(t.has_value(), lead);
        BOOST_TEST(t->issuer == "丽岙街道");
    }
}

BOOST_AUTO_TEST_CASE(years_that_a_text_speaks_of) {
    BOOST_TEST(find_year("2008年度").value_or(0) == 2008);
    BOOST_TEST(find_year("2100年").value_or(0) == 2100);
    BOOST_TEST(find_year("2019年4月3日,2022年").value_or(0) == 2022);
    for (std::string_view const s : {"", "2007年", "2101年", "2019年4月3日", "12022年"}) BOOST_TEST(!find_year(s).has_value(), s);
}

/// 由淮安市洪泽区人民政府编制, where the title says 洪泽区人民政府.
BOOST_AUTO_TEST_CASE(full_names) {
    std::string_view const issuer = "洪泽区人民政府";
    auto const full = [issuer](std::string const& text) { return std::string{find_full_name(text, issuer)}; };
    for (std::string const lead : {"由", "与", "向", "经", "据", "对", "和", "、", ",", "。", "(", "《"})
        BOOST_TEST(full("报告" + lead + "淮安市洪泽区人民政府编制") == "淮安市洪泽区人民政府", lead);
    for (std::string const seat : {"江苏省", "淮安市", "湘西州", "锡林郭勒盟", "阿里地区", "广西自治区", "江苏省淮安市"})
        BOOST_TEST(full("由" + seat + "洪泽区人民政府编制") == seat + "洪泽区人民政府", seat);
    BOOST_TEST(full("由洪泽区人民政府编制") == "");
    BOOST_TEST(full("淮安市洪泽区人民政府编制") == "");
    BOOST_TEST(full("") == "");
    BOOST_TEST(find_full_name("由淮安市洪泽区人民政府编制", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
