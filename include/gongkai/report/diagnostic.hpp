// SPDX-License-Identifier: BSL-1.0
/// What was found: a value with code, severity, cell paths, place and arguments. It holds no text; `write` renders it.
#ifndef GONGKAI_REPORT_DIAGNOSTIC_HPP
#define GONGKAI_REPORT_DIAGNOSTIC_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

enum class severity : std::uint8_t {
    note,     ///< worth knowing; nothing is wrong
    warning,  ///< something was inferred, is blank, or is not as the form has it
    error,    ///< the report or the reading is wrong
};

/// Every finding that reading and checking a report can have. The names are part of the contract: they are the codes in JSON.
enum class code : std::uint16_t {
    // the input
    input_empty,       ///< there is nothing to read
    input_not_text,    ///< the bytes are not a text in any supported format
    encoding_invalid,  ///< bytes that are not UTF-8 were replaced
    limit_reached,     ///< a limit of parse_options was met; what lies beyond was not read
    json_invalid,      ///< the text is not JSON, or not that of a report
    json_key_unknown,  ///< the JSON has a key that the schema has not
    json_key_missing,  ///< the JSON lacks a key; what it would hold is absent
    json_value_wrong,  ///< the JSON has a value of another kind than the schema asks for
    // the document
    nothing_read,      ///< no number of the form's tables was read, or nothing of the form at all
    free_form,         ///< a report on a year before 2019, when there was no form
    form_blank,        ///< the form itself: no number, no organ and no year is filled in
    title_missing,     ///< no title of an annual report was found
    issuer_missing,    ///< nothing names the organ that reports
    year_missing,      ///< nothing tells the year the report is on
    told_by_page,      ///< title, organ, year or day stand not in the report but in the page around it
    issuer_uncertain,  ///< titles of the page name different organs
    year_uncertain,    ///< titles of the page name different years
    heading_missing,   ///< a section's heading is not there; its text was told by other signs
    section_missing,   ///< neither the heading nor anything of a section is there
    edition_mixed,     ///< the table mixes the columns of two editions; each item is read by the columns it has
    text_cut,          ///< the text stops inside a table; what would follow is absent
    text_after_end,    ///< text after the report's closing was left out
    several_reports,   ///< the file holds more reports than this one
    other_year,        ///< a table of another year stands in a section; it was left out
    // tables
    table_missing,      ///< a section's table is not in the text: every cell is absent
    table_is_picture,   ///< a picture stands where a section's table should: every cell is absent
    repeats_removed,    ///< the extraction left out lines that would stand twice: the cells of the tables are absent
    table_not_read,     ///< figures stand in the table that could not be given to cells
    columns_reordered,  ///< the columns stand in another order than the form's; they were read by their heads
    columns_unclear,    ///< they do, and which is which is not certain
    head_wording,       ///< a column's head is not the form's; it was read as what it is most like
    row_missing,        ///< a row of the form is not in the table
    row_label_missing,  ///< a row was told by its order: its label is lost or unlike the form's
    rows_shifted,       ///< figures stand a row off their labels; they were not read
    rows_given_back,    ///< they did, and the identities tell whose they are
    row_unknown,        ///< the table has a row that the form has not
    row_not_read,       ///< a row's figures allow no single reading
    // cells
    cell_blank,         ///< cells hold no number: empty, "/", "—", "无"
    cell_absent,        ///< cells have no place in the text
    cell_inferred,      ///< an identity decides a number that is not printed
    cell_extra,         ///< a row has figures too many; one was left out so that the identities hold
    cell_joined,        ///< a number was printed in two pieces
    cell_split,         ///< digits of several cells ran together and were told apart by the identities
    cell_annotated,     ///< words beside a number were left out
    cell_not_a_number,  ///< a cell holds something that is not a number
    // identities
    row_sum_broken,     ///< 总计 is not the sum of its parts
    balance_broken,     ///< 第一项加第二项之和 is not 第三项加第四项之和 in a column
    column_sum_broken,  ///< the 总计 row is not the sum of the rows above it in a column
    // the form's rules
    heading_wording,         ///< a section stands under another title than the form's
    section_out_of_order,    ///< a section stands before one that the form has before it
    heading_numeral,         ///< a section's heading has another section's numeral, or none
    section_extra,           ///< a seventh section
    section_empty,           ///< section 五 or 六 stands there without a word, or with 无 alone
    period_missing,          ///< the report states no 统计期限
    period_unreadable,       ///< what stands as 统计期限 is no range of dates
    period_not_year,         ///< 统计期限 is not the report's year
    published_late,          ///< dated after the day by which it had to be published
    dated_before_year_end,   ///< dated before the year that it is on was over
    overview_long,           ///< section 一 has more than 1,000 characters
    aspects_unreported,      ///< section 一 lacks one of its five aspects
    supervision_unreported,  ///< a government's section 一 lacks 工作考核, 社会评议 or 责任追究
    fees_unstated,           ///< section 六 does not state the processing fees
    in_force_too_low,        ///< fewer documents in force than the year alone left
    count_negative,          ///< a count below 0
    count_fractional,        ///< a count with decimals
    // prose against tables
    claim_differs,        ///< prose states another number than the table
    claim_uncertain,      ///< it seems to, but what the words are about is not certain
    claim_meaning,        ///< prose agrees with the table in another of its words' meanings
    claim_share_differs,  ///< a percentage is not the share that the numbers give
    claim_share_rounded,  ///< a percentage is cut off, or a unit in its last digit off
    claim_parts_differ,   ///< parts that prose lists do not add up to their sum
    // year against year
    issuers_differ,         ///< the two reports are of different organs
    years_not_consecutive,  ///< the two reports are not of one year and the next
    carry_over_differs,     ///< 上年结转 is not last year's 结转下年度
    stock_flow_broken,      ///< 现行有效 is not last year's and what was issued, less what was repealed
    change_differs,         ///< prose states another change than the two reports show
    prose_repeated,         ///< sentences were taken over from last year's report
    change_large,           ///< a number is more than ten times last year's, or less than a tenth of it
    // report against report
    report_repeated,  ///< another report is of the same organ and year
    prose_shared,     ///< another organ's report has nearly the same text
    // parent against children
    rollup_differs,     ///< a cell is not the sum of the reports that it sums up
    rollup_incomplete,  ///< a report lacks numbers for the sum
    child_missing,      ///< a report is not there that should be summed up
    child_unfit,        ///< a report cannot be summed up: of another year, given twice, or the summed-up one itself
};

/// A named value that a message may show: {"printed", "6"}.
struct argument {
    std::string name;
    std::string value;
    friend bool operator==(argument const&, argument const&) = default;
};

/// One finding.
struct diagnostic {
    gongkai::code code{};
    gongkai::severity severity{};
    std::vector<std::string> paths;  ///< the cells, rows or tables it is about, shortest true path first
    place where;
    std::vector<argument> arguments;
    std::string suppressed{};  ///< why somebody has settled it, so that it no longer counts; empty for all others
    friend bool operator==(diagnostic const&, diagnostic const&) = default;
};

/// Adds a finding to others.
inline diagnostic& add_finding(std::vector<diagnostic>& to, code c, severity s, std::vector<std::string> paths = {},
                               place where = {}, std::vector<argument> arguments = {}) {
    return to.emplace_back(diagnostic{c, s, std::move(paths), std::move(where), std::move(arguments)});
}

}  // namespace gongkai::inline v0

#endif
