// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/comparison.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <gongkai/write/page.hpp>
#include <gongkai/write/sarif.hpp>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace write_comparison {

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A cell that rose, one that stayed, one that last year's report lacks; one of two sentences taken over.
checks::comparison example() {
    checks::comparison c;
    c.issuer = "澄川县人民政府";
    c.year = 2024;
    c.cells = {{"requests.received.total", "一、本年新收", "总计", decimal{86, 0}, decimal{107, 0}, decimal{21, 0}},
               {"requests.received.other", "一、本年新收", "其他", decimal{0, 0}, decimal{0, 0}, decimal{0, 0}},
               {"proactive_disclosure.charges.amount", "收费", "金额", {}, decimal{125, 2}, {}}};
    c.prose = {{"overview", 2, 40, 10, {"公开渠道\n还不够多。"}}};
    c.diagnostics = {{code::years_not_consecutive, severity::warning, {"year"}, {{5, 1, 6}, {9, 1, 10}, {}}, {}}};
    return c;
}

}  // namespace write_comparison

BOOST_AUTO_TEST_SUITE(write_comparison)

BOOST_AUTO_TEST_CASE(text_has_what_changed) {
    BOOST_TEST(write::to_text(example()) ==
               "requests.received.total: 86 -> 107 (+21)  一、本年新收 / 总计\n"
               "proactive_disclosure.charges.amount: - -> 1.25 (-)  收费 / 金额\n"
               "overview: 与上年重复 1 处，占 25.0%\n"
               "  = 公开渠道 还不够多。\n");
    BOOST_TEST(
        has(write::to_text(example(), write::language::en, true), "requests.received.other: 0 -> 0 (0)  一、本年新收 / 其他\n"));
    BOOST_TEST(has(write::to_text(example(), write::language::en), "overview: repeated from last year: 1 passages, 25.0%\n"));
}

BOOST_AUTO_TEST_CASE(json_has_every_cell) {
    std::string const json = write::to_json(example());
    BOOST_TEST(has(json, R"("schema": "gongkai.comparison/1")"));
    BOOST_TEST(has(json, R"("path": "requests.received.total", "old": 86, "new": 107, "change": 21)"));
    BOOST_TEST(has(json, R"("path": "requests.received.other", "old": 0, "new": 0, "change": 0)"));
    BOOST_TEST(has(json, R"("path": "proactive_disclosure.charges.amount", "old": null, "new": "1.25", "change": null)"));
    BOOST_TEST(has(json, R"("share": "25.0%")"));
    BOOST_TEST(has(json, R"("report": "new")"));
}

/// For the page and SARIF: this year's report with what the comparison found.
BOOST_AUTO_TEST_CASE(on_the_page) {
    write::checked is;
    is.parsed.report.issuer = "澄川县人民政府";
    is.parsed.source.name = "new.txt";
    is.parsed.diagnostics = {{code::cell_blank, severity::warning, {}, {}, {}}};
    write::checked const shown = write::to_checked(example(), std::move(is));
    BOOST_REQUIRE(shown.parsed.diagnostics.size() == 1u);
    BOOST_CHECK(shown.parsed.diagnostics[0].code == code::years_not_consecutive);
    std::string const page = write::to_page({shown});
    BOOST_TEST(has(page, "<h2>与上年比较</h2>"));
    std::string const cell = "<td><span class=\"in\">";
    BOOST_TEST(has(page, ">一、本年新收</a></th>" + cell + "总计</span></td>" + cell + "86</span></td>" + cell +
                             "107</span></td>" + cell + "+21</span></td></tr>"));
    BOOST_TEST(has(page, "其余 2 格一致或者无法比较。"));
    BOOST_TEST(has(page, "years_not_consecutive"));
    BOOST_TEST(has(write::to_sarif({shown}), R"("ruleId": "years_not_consecutive")"));
    // A report that was only checked has no such table.
    write::checked const alone;
    BOOST_TEST(!has(write::to_page({alone}), "与上年比较"));
}

BOOST_AUTO_TEST_SUITE_END()
