// SPDX-License-Identifier: BSL-1.0
// What all writers have in common: nothing of a document acts on the terminal or the page that shows it.
#include <gongkai/parse.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/claims.hpp>
#include <gongkai/write/comparison.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/write/diagnostics.hpp>
#include <gongkai/write/html.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/page.hpp>
#include <gongkai/write/plain.hpp>
#include <gongkai/write/rollup.hpp>
#include <gongkai/write/sarif.hpp>
#include <gongkai/write/text.hpp>

#include "support/test.hpp"

using namespace gongkai;
using write::language;

namespace outputs_ {

/// A report with `x` wherever a document's own words reach an output.
std::string report_with(std::string const& x, int year) {
    return "柳溪县" + x + "人民政府" + std::to_string(year) + "年" + x + "政府信息公开工作年度报告" + x + "\n一、总体" + x +
           "情况\n（一）主动" + x + "公开。新收到" + x + "申请225" + x + "件，增长" + x + "3件。\n（二）监督" + x +
           "保障\n本年无人追责" + x + "。\n二、主动公开政府信息情况\n规章\t" + x + "\t" + x + "1\t2" + x + "\n行政许可\t七" + x +
           "\n" + x + "怪\t5" + x + "\n四、政府信息公开行政复议、行政诉讼情况\n1\t" + x + "\t3" + x + "x\t4\t9\n六、其他" + x +
           "需要报告的事项\n" + x + "无\n柳溪县" + x + "人民政府\n2025年1月" + x + "\n";
}
/// Every output of a report, each with its name.
std::vector<std::pair<std::string_view, std::string>> outputs(std::string const& x) {
    std::string const text = report_with(x, 2024);
    parsed const old = parse(report_with(x, 2023));
    parsed report = parse(text);
    report.source.name = "a" + x + ".txt";
    checks::add_findings(report);
    checks::comparison const compared = checks::compare(old, report);
    checks::rollup_result const summed = checks::rollup(old, {report});
    std::vector<write::checked> both;
    both.push_back({report, text});
    both.back().claims = checks::compare_claims(report);
    auto const claims = *both.back().claims;
    return {{"text", write::to_text(report.report, language::zh)},
            {"plain", write::to_plain(report.report)},
            {"markdown", write::to_markdown(report.report)},
            {"html", write::to_html(report.report)},
            {"csv", write::to_csv(report)},
            {"wide csv", write::to_wide_csv(report)},
            {"findings as csv", write::findings_to_csv(report)},
            {"json", write::to_json(report, {true, language::zh})},
            {"ndjson", write::to_json_line(report, {true, language::en})},
            {"findings", write::to_text(report.diagnostics, text, report.source.name, language::zh)},
            {"claims", write::to_text(claims, language::en)},
            {"page", write::to_page(both, language::zh)},
            {"sarif", write::to_sarif(both, language::en)},
            {"comparison", write::to_text(compared, language::zh, true)},
            {"comparison as json", write::to_json(compared, language::zh)},
            {"rollup", write::to_text(summed, language::zh, true)},
            {"rollup as json", write::to_json(summed, language::zh)}};
}

}  // namespace outputs_

BOOST_AUTO_TEST_SUITE(outputs_)

BOOST_AUTO_TEST_CASE(nothing_acts_on_what_shows_it) {
    for (std::string const x :
         {"\33[2J", "\33]0;title\a", "\u009B31m", "\x7F", "\b\b", "\u202E", "\u2066", "\u200F", "\u061C", "\1"})
        for (auto const& [name, out] : outputs(x)) {
            BOOST_TEST((out.size() > 20u || name == "claims"), name);  // which may be none
            bool acts = false;
            for (std::size_t i = 0; i < out.size();) acts = text::acts_on_display(text::next_character(out, i)) || acts;
            BOOST_TEST(!acts, name << " has it: " << static_cast<unsigned>(static_cast<unsigned char>(x[0])));
        }
}

BOOST_AUTO_TEST_SUITE_END()
