// SPDX-License-Identifier: BSL-1.0
/// The report: one rule over lines that reads like the form (国办公开办函〔2021〕30号, annex), and yields the typed report.
#ifndef GONGKAI_GRAMMAR_REPORT_HPP
#define GONGKAI_GRAMMAR_REPORT_HPP

#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/config.hpp>
#include <gongkai/grammar/closing.hpp>
#include <gongkai/grammar/disclosure.hpp>
#include <gongkai/grammar/divide.hpp>
#include <gongkai/grammar/front.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/mark.hpp>
#include <gongkai/grammar/prose.hpp>
#include <gongkai/grammar/section.hpp>
#include <gongkai/grammar/survey.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::grammar {

namespace ast {
/// What stands in 四, whose columns are the report's own members.
using results = annual_report;
/// The parts of a report in their order, most of them where they stand in it: its cells are made once and not moved.
struct report {
    explicit report(annual_report& of)
        : overview(of.overview),
          proactive_disclosure(of.proactive_disclosure),
          requests(of.requests),
          review_and_litigation(of),
          problems_and_improvements(of.problems_and_improvements),
          other_matters(of.other_matters) {}

    std::vector<report_title> front;
    gongkai::prose& overview;
    gongkai::proactive_disclosure& proactive_disclosure;
    gongkai::requests& requests;
    results& review_and_litigation;
    gongkai::prose &problems_and_improvements, &other_matters;
    closing signature;
    line_range after;
};
}  // namespace ast
}  // namespace gongkai::inline v0::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::report, front, overview, proactive_disclosure, requests, review_and_litigation,
                          problems_and_improvements, other_matters, signature, after)

namespace gongkai::inline v0::grammar {

namespace rules {

/// 标题、一 to 六、落款, and what a page has below it.
struct report_class;
inline constexpr x3::rule<report_class, ast::report> report{"report"};
// clang-format off
inline constexpr auto report_def = front >> section<1>[prose]
                                         >> section<2>[disclosure]
                                         >> section<3>[grid[requests]]
                                         >> section<4>[grid[review_and_litigation]]
                                         >> section<5>[prose]
                                         >> section<6>[prose]
                                         >> -((closing_mark >> closing) | page_end_mark)
                                         >> x3::raw[*any_line];
// clang-format on
BOOST_SPIRIT_DEFINE(report)

}  // namespace rules

/// Reads one report of a context's document; findings go to the context.
[[nodiscard]] annual_report read_report(parse_context& here, survey const& seen, report_lines const& own);
/// Reads the first report of a context's document, and says where others follow.
[[nodiscard]] annual_report read_report(parse_context& here);

}  // namespace gongkai::inline v0::grammar

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/grammar/report.ipp>
#endif

#endif
