// SPDX-License-Identifier: BSL-1.0
/// The form's rules for one report: one rule, one function, under its code. Its words and legal basis stand in
/// write/messages.hpp.
#ifndef GONGKAI_CHECK_RULES_HPP
#define GONGKAI_CHECK_RULES_HPP

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <gongkai/check/assessed_rule.hpp>
#include <gongkai/check/cells.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/parse.hpp>

namespace gongkai::inline v0::checks {

/// What a rule looks at: a report, and its prose as it was read (read_prose), without spaces too.
struct rule_context {
    rule_context(gongkai::parsed const& all, cell_index const& index, prose_reading const& read);

    gongkai::parsed const& parsed;
    annual_report const& report;
    cell_index const& cells;
    prose_reading const& prose;
    std::string overview, problems, other_matters;
};

/// One rule: the code that its findings have (their severity may be lower than `severity`, never higher), and what finds them.
struct rule {
    gongkai::code code;
    gongkai::severity severity;
    void (*find)(rule_context const&, std::vector<diagnostic>&);
};

/// The levels of government that have deadlines of their own (《条例》第四十九条；30号第二部分).
enum class level : std::uint8_t { department, county, prefecture, province };
/// Nothing where the name does not tell: 开发区, 新区, 管理委员会. Of 市人民政府, which may be a county-level city's, the later deadline.
[[nodiscard]] std::optional<level> level_of(std::string_view issuer);
/// The last day for the report of `year`.
[[nodiscard]] gongkai::date deadline(level l, int year);

namespace rules {

/// 《条例》第五十条；30号附件: the sections under the form's titles.
void heading_wording(rule_context const&, std::vector<diagnostic>&);
/// The same: in the form's order.
void section_order(rule_context const&, std::vector<diagnostic>&);
/// The same: the headings' numerals.
void heading_numeral(rule_context const&, std::vector<diagnostic>&);
/// The same: six sections, and no seventh within 六.
void section_extra(rule_context const&, std::vector<diagnostic>&);
/// 30号第一部分（五）、（六）: sections 五 and 六 say something.
void section_empty(rule_context const&, std::vector<diagnostic>&);
/// 30号第一部分（二）: a report states its 统计期限.
void period_missing(rule_context const&, std::vector<diagnostic>&);
/// The same: 1 January to 31 December of the report's year.
void period_not_year(rule_context const&, std::vector<diagnostic>&);
/// 《条例》第四十九条；30号第二部分: published by 31 January; summed-up reports by 20 February, 10 March, 31 March.
void published_late(rule_context const&, std::vector<diagnostic>&);
/// A report on a whole year is not dated before its end.
void dated_before_year_end(rule_context const&, std::vector<diagnostic>&);
/// 30号第一部分（一）: section 一 has at most 1,000 characters.
void overview_long(rule_context const&, std::vector<diagnostic>&);
/// The same: its five aspects.
void aspects_unreported(rule_context const&, std::vector<diagnostic>&);
/// 《条例》第五十条第（四）项: a government reports on 工作考核, 社会评议, 责任追究.
void supervision_unreported(rule_context const&, std::vector<diagnostic>&);
/// 30号第一部分（六）；国办函〔2020〕109号: section 六 states the processing fees, or that there were none.
void fees_unstated(rule_context const&, std::vector<diagnostic>&);
/// What is issued in a year is in force, but for what the year itself repealed.
void in_force_too_low(rule_context const&, std::vector<diagnostic>&);
/// No count is negative but an increase or decrease.
void count_negative(rule_context const&, std::vector<diagnostic>&);
/// Counts are whole numbers. `parse` gives such a cell no value and says so; this says why.
void count_fractional(rule_context const&, std::vector<diagnostic>&);
/// A cell holds a number only: no unit, no note in parentheses.
void cell_annotated(rule_context const&, std::vector<diagnostic>&);

}  // namespace rules

/// Every rule of one report.
inline constexpr std::array rule_table = {
    rule{code::heading_wording, severity::note, &rules::heading_wording},
    rule{code::section_out_of_order, severity::warning, &rules::section_order},
    rule{code::heading_numeral, severity::note, &rules::heading_numeral},
    rule{code::section_extra, severity::note, &rules::section_extra},
    rule{code::section_empty, severity::warning, &rules::section_empty},
    rule{code::period_missing, severity::note, &rules::period_missing},
    rule{code::period_not_year, severity::warning, &rules::period_not_year},
    rule{code::published_late, severity::warning, &rules::published_late},
    rule{code::dated_before_year_end, severity::warning, &rules::dated_before_year_end},
    rule{code::overview_long, severity::note, &rules::overview_long},
    rule{code::aspects_unreported, severity::note, &rules::aspects_unreported},
    rule{code::supervision_unreported, severity::note, &rules::supervision_unreported},
    rule{code::fees_unstated, severity::warning, &rules::fees_unstated},
    rule{code::in_force_too_low, severity::warning, &rules::in_force_too_low},
    rule{code::count_negative, severity::error, &rules::count_negative},
    rule{code::count_fractional, severity::warning, &rules::count_fractional},
    rule{code::cell_annotated, severity::note, &rules::cell_annotated},
};

/// Every rule of the table, with its outcome; for who has read the report's prose, with this.
[[nodiscard]] std::vector<assessed_rule> assess_rules(parsed const& report, prose_reading const& prose);
[[nodiscard]] std::vector<assessed_rule> assess_rules(parsed const& report);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/rules.ipp>
#endif

#endif
