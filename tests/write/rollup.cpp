// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/rollup.hpp>

#include <string>
#include <string_view>

#include <gongkai/write/page.hpp>
#include <gongkai/write/sarif.hpp>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace write_rollup {

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A cell that is the sum, one that is not, one that the second child lacks; a child that is not there.
checks::rollup_result example() {
    checks::rollup_result r;
    r.issuer = "澄川县人民政府";
    r.cells = {{"review.upheld", "行政复议", "结果维持", decimal{2, 0}, decimal{2, 0}, decimal{0, 0}, {}},
               {"review.other", "行政复议", "其他结果", decimal{1, 0}, decimal{0, 0}, decimal{1, 0}, {}},
               {"review.total", "行政复议", "总计", decimal{3, 0}, {}, {}, {1}}};
    r.missing = {"丙局"};
    r.diagnostics = {{code::child_missing, severity::warning, {}, {}, {{"name", "丙局"}}}};
    return r;
}

}  // namespace write_rollup

BOOST_AUTO_TEST_SUITE(write_rollup)

BOOST_AUTO_TEST_CASE(text_has_what_differs) {
    // A child is missing: that is the cause, and what differs for it is counted.
    BOOST_TEST(write::to_text(example()) == "一致 1，不一致 1，无法比较 1\n");
    checks::rollup_result found = example();
    found.diagnostics = {{code::rollup_differs, severity::error, {"review.other"}, {}, {}}};
    BOOST_TEST(write::to_text(found) ==
               "review.other: 1，各报告之和 0 (+1)  行政复议 / 其他结果\n一致 1，不一致 1，无法比较 1\n");
    BOOST_TEST(write::to_text(example(), write::language::en, true) ==
               "review.upheld: 2, children 2 (0)  行政复议 / 结果维持\nreview.other: 1, children 0 (+1)  行政复议 / 其他结果\n"
               "review.total: 3, children - (-)  行政复议 / 总计\nequal 1, different 1, not comparable 1\n");
}

BOOST_AUTO_TEST_CASE(json_has_every_cell) {
    std::string const json = write::to_json(example());
    BOOST_TEST(has(json, R"("schema": "gongkai.rollup/1")"));
    BOOST_TEST(has(json, R"("year": null)"));
    BOOST_TEST(has(json, R"("path": "review.other", "parent": 1, "sum": 0, "difference": 1, "without": [])"));
    BOOST_TEST(has(json, R"("path": "review.total", "parent": 3, "sum": null, "difference": null, "without": [1])"));
    BOOST_TEST(has(json, R"("missing": ["丙局"])"));
    BOOST_TEST(has(json, R"("report": null)"));
}

BOOST_AUTO_TEST_CASE(on_the_page) {
    // Where another cause is named, no cell is listed.
    write::checked shown = write::to_checked(example(), {});
    std::string page = write::to_page({shown}, write::language::en);
    BOOST_TEST(has(page, "<h2>Beside the sum of those below</h2>"));
    BOOST_TEST(has(page, "The other 3 cells agree or cannot be compared."));
    checks::rollup_result found = example();
    found.diagnostics = {{code::rollup_differs, severity::error, {"review.other"}, {}, {}}};
    shown = write::to_checked(found, {});
    page = write::to_page({shown}, write::language::en);
    BOOST_TEST(has(page,
                   ">行政复议</a></th><td><span class=\"in\">其他结果</span></td><td><span class=\"in\">0</span></td>"
                   "<td><span class=\"in\">1</span></td><td><span class=\"in\">+1</span></td></tr>"));
    BOOST_TEST(has(write::to_sarif({shown}), R"("ruleId": "rollup_differs")"));
}

BOOST_AUTO_TEST_SUITE_END()
