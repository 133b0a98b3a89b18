// SPDX-License-Identifier: BSL-1.0
/// Reports as CSV in long form, one line a cell: issuer,year,edition,table,row,column,label,value,origin.
#ifndef GONGKAI_WRITE_CSV_HPP
#define GONGKAI_WRITE_CSV_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::write {

/// The line of column names. Lines end with CR LF (RFC 4180).
[[nodiscard]] std::string csv_header();

/// The lines of one report. `table.row.column` is the cell's path in JSON; `value` is empty where there is no number, and `label` holds the
/// form's words from the outermost. Where a spreadsheet would run words of the source as a formula (they begin with =, +, @ or a tab, or with
/// - and no number), an apostrophe stands before them: who reads the file takes one off a field that begins with it. Numbers stay numbers.
[[nodiscard]] std::string to_csv(annual_report const& report);

}  // namespace gongkai::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/csv.ipp>
#endif

#endif
