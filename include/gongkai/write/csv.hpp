// SPDX-License-Identifier: BSL-1.0
/// Reports and their findings as CSV. Every table begins with file,issuer,year,edition.
#ifndef GONGKAI_WRITE_CSV_HPP
#define GONGKAI_WRITE_CSV_HPP

#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// A line of fields, each written as every field of these tables is.
[[nodiscard]] std::string csv_line(std::vector<std::string> const& fields);

/// The line of column names. Lines end with CR LF (RFC 4180).
[[nodiscard]] std::string csv_header();

/// The lines of one report in long form, one a cell. `table.row.column` is the cell's path in JSON; `value` is empty where there is no number,
/// and `label` holds the form's words from the outermost. Where a spreadsheet would run words of the source as a formula (they begin with =, +, @
/// or a tab, or with - and no number), an apostrophe stands before them: who reads the file takes one off a field that begins with it. Numbers
/// stay numbers. Thread-safe.
[[nodiscard]] std::string to_csv(parsed const& report);

/// In wide form: a report a line, a column for each cell of the codebook under its path, empty where the report has no such number.
/// `unread` is empty: a table of many files has a line of its own, with the reason there, for a file that could not be read. Thread-safe.
[[nodiscard]] std::string wide_csv_header();
[[nodiscard]] std::string to_wide_csv(parsed const& report);

/// Its findings, one a line, in their order. `line` and `column` are empty where the source has none; `within` is the place in words. Thread-safe.
[[nodiscard]] std::string findings_csv_header();
[[nodiscard]] std::string findings_to_csv(parsed const& report, language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/csv.ipp>
#endif

#endif
