// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/closing.hpp>

#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_closing {

static_assert(std::is_same_v<x3::traits::attribute_of<decltype(rules::closing), x3::unused_type>::type, ast::closing>);

std::optional<closing> read(std::string_view text, std::ptrdiff_t& taken) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    std::vector<marked_line> const lines = index_lines(document);
    line_iterator first = lines.data();
    ast::closing out;
    bool const found = x3::parse(first, first + lines.size(), x3::with<parse_context>(here)[rules::closing], out);
    taken = first - lines.data();
    return found ? detail::to_closing(here, out) : std::nullopt;
}
void ok(std::string_view text, std::string_view issuer, gongkai::date date, std::ptrdiff_t lines) {
    BOOST_TEST_CONTEXT("text " << text) {
        std::ptrdiff_t taken = 0;
        auto const c = read(text, taken);
        BOOST_REQUIRE(c.has_value());
        BOOST_TEST(c->issuer == issuer);
        BOOST_TEST((c->date == date));
        BOOST_TEST(taken == lines);
    }
}
void bad(std::string_view text) {
    std::ptrdiff_t taken = 0;
    BOOST_TEST_CONTEXT("text " << text) { BOOST_TEST(!read(text, taken).has_value()); }
}

}  // namespace grammar_closing

BOOST_AUTO_TEST_SUITE(grammar_closing)

BOOST_AUTO_TEST_CASE(signer_and_date) {
    ok("青石县林业局\n2025年1月20日\n附件\n", "青石县林业局", gongkai::date{2025, 1, 20}, 2);
    ok("青 石 县 林 业 局\n二〇二五年一月二十日\n", "青石县林业局", gongkai::date{2025, 1, 20}, 2);
}

BOOST_AUTO_TEST_CASE(both_on_one_line) {
    ok("青石县林业局　　2025年1月20日\n", "青石县林业局", gongkai::date{2025, 1, 20}, 1);
    bad("打印 2025年1月20日\n");
}

/// A page's link signs nothing.
BOOST_AUTO_TEST_CASE(a_link_above_the_date) { bad("附件下载\n2025年1月20日\n"); }

/// Where a text has no lines, the signature stands behind the last sentence; a page's day is none.
BOOST_AUTO_TEST_CASE(behind_prose) {
    std::string const text =
        "成文日期 2025-02-12 青石县林业局2024年政府信息公开工作年度报告 一、总体情况 全年公开信息5条。 "
        "五、存在的主要问题及改进情况 "
        "更新不够及时。 六、其他需要报告的事项 没有其他需要报告的事项。 ";
    annual_report const r = parse(text + "青石县林业局 2025年1月20日 上一篇：无 【打印】").report;
    BOOST_TEST(r.closing.issuer == "青石县林业局");
    BOOST_REQUIRE(r.closing.date.has_value());
    BOOST_TEST((*r.closing.date == gongkai::date{2025, 1, 20}));
    BOOST_TEST((parse(text).report.closing.date == gongkai::date{2025, 2, 12}));
    // Notes may stand below it; another sentence is none.
    std::string const signature = "青石县林业局 2025年1月20日 ";
    BOOST_TEST((parse(text + signature + "【打印】 【关闭】 注：①含派出机构。 — 7 —").report.closing.date ==
                gongkai::date{2025, 1, 20}));
    BOOST_TEST((parse(text + signature + "印发本报告。 — 7 —").report.closing.date == gongkai::date{2025, 2, 12}));
    for (std::string_view const below : {"¹ 含派出机构3件。 【打印】", "【打印】 【关闭】 ₁ 含派出机构3件。",
                                         "— 7 — ¹ 含派出机构3件。 — 8 —", "① 含派出机构3件。", "* 含派出机构3件。",
                                         "版权所有 © 市人民政府 ¹ 含派出机构3件。", "附件下载：年报.pdf 注1：含派出机构3件。",
                                         "上一篇：无 下一篇：青石县档案馆2023年政府信息公开工作年度报告 注：①含派出机构。"})
        BOOST_TEST((parse(text + signature + std::string{below}).report.closing.date == gongkai::date{2025, 1, 20}), below);
    for (std::string_view const sentence : {"召开会议。", "含派出机构3件。", "新增栏目1个¹。", "下一步加强管理。"})
        BOOST_TEST((parse(text + signature + std::string{sentence}).report.closing.date == gongkai::date{2025, 2, 12}), sentence);
}

BOOST_AUTO_TEST_CASE(the_date_alone) {
    ok("2025年1月20日\n", "", gongkai::date{2025, 1, 20}, 1);
    ok("2025年1月20日\n2025年1月21日\n", "", gongkai::date{2025, 1, 20}, 1);  // a date signs nothing
}

BOOST_AUTO_TEST_CASE(what_signs_nothing) {
    bad("以上情况，特此报告。\n2025年1月20日\n");
    bad("（此件公开）\n2025年1月20日\n");
    bad("局\n2025年1月20日\n");
    bad("青石县林业局\n2025年13月20日\n");
    bad("青石县林业局\n");
    bad("");
}

BOOST_AUTO_TEST_SUITE_END()
