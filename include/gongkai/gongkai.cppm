// SPDX-License-Identifier: BSL-1.0
/// What gongkai/gongkai.hpp declares, as a C++20 module: `import gongkai;`. It declares only, so that a program links the compiled library
/// (gongkai::compiled), and it may be in one program, and in one unit, with the headers. With GONGKAI_WITH_HTML, _DOCX or _PDF it has these
/// readers, too. Own forms (write/own_form.hpp) and macros are for who includes headers. tests/package/module.py sees that no name is missing.
module;

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#define GONGKAI_SEPARATE_COMPILATION
#endif
#include <gongkai/gongkai.hpp>
#include <gongkai/report/described.hpp>
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html.hpp>
#endif
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>
#endif
#if defined(GONGKAI_WITH_PDF)
#include <gongkai/read/pdf.hpp>
#endif

export module gongkai;

export namespace gongkai::inline v0 {
using gongkai::boost_base_descriptor_fn;
using gongkai::boost_enum_descriptor_fn;
using gongkai::boost_private_member_descriptor_fn;
using gongkai::boost_protected_member_descriptor_fn;
using gongkai::boost_public_member_descriptor_fn;
using gongkai::decimal;
using gongkai::origin;
using gongkai::place;
using gongkai::position;
using gongkai::to_string;
using gongkai::operator<<;
using gongkai::add_finding;
using gongkai::all_from_json;
using gongkai::amount;
using gongkai::annual_report;
using gongkai::applicant_counts;
using gongkai::argument;
using gongkai::at;
using gongkai::basic_cell_at;
using gongkai::case_results;
using gongkai::cell;
using gongkai::cell_at;
using gongkai::cell_ref;
using gongkai::cells;
using gongkai::charges_2019;
using gongkai::charges_2021;
using gongkai::check;
using gongkai::closing;
using gongkai::code;
using gongkai::const_cell_at;
using gongkai::const_cell_ref;
using gongkai::count;
using gongkai::count_figures;
using gongkai::date;
using gongkai::decisions_2021;
using gongkai::denied_requests;
using gongkai::diagnostic;
using gongkai::documents_2019;
using gongkai::documents_2021;
using gongkai::file_report;
using gongkai::findings;
using gongkai::from_json;
using gongkai::has_figures;
using gongkai::is_at_or_below;
using gongkai::is_unfilled;
using gongkai::items_2019;
using gongkai::limits;
using gongkai::litigation_results;
using gongkai::origin_of;
using gongkai::other_handling;
using gongkai::parse;
using gongkai::parse_all;
using gongkai::parse_options;
using gongkai::parsed;
using gongkai::period;
using gongkai::printed_heading;
using gongkai::proactive_disclosure;
using gongkai::proactive_disclosure_2019;
using gongkai::proactive_disclosure_2021;
using gongkai::proactive_disclosure_mixed;
using gongkai::procurement_2019;
using gongkai::prose;
using gongkai::prose_part;
using gongkai::prose_places;
using gongkai::read_all;
using gongkai::read_bytes;
using gongkai::read_error;
using gongkai::read_failure;
using gongkai::read_file;
using gongkai::report_cell;
using gongkai::requests;
using gongkai::result;
using gongkai::severity;
using gongkai::source_info;
using gongkai::source_run;
using gongkai::to_decimal;
using gongkai::unavailable_requests;
using gongkai::unprocessed_requests;
using gongkai::value_of;
}  // namespace gongkai::inline v0

export namespace gongkai::inline v0::form {
using gongkai::form::grid_view;
using gongkai::form::section;
}  // namespace gongkai::inline v0::form

export namespace gongkai::inline v0::read {
using gongkai::read::boost_enum_descriptor_fn;
using gongkai::read::document;
using gongkai::read::format;
using gongkai::read::is_read;
using gongkai::read::page_picture;
using gongkai::read::readers;
using gongkai::read::shared_document;
#if defined(GONGKAI_WITH_HTML)
using gongkai::read::html;
#endif
#if defined(GONGKAI_WITH_DOCX)
using gongkai::read::docx;
#endif
#if defined(GONGKAI_WITH_PDF)
using gongkai::read::pdf;
#endif
}  // namespace gongkai::inline v0::read

export namespace gongkai::inline v0::checks {
using gongkai::checks::add_findings;
using gongkai::checks::assessed_rule;
using gongkai::checks::boost_enum_descriptor_fn;
using gongkai::checks::cell_change;
using gongkai::checks::certainty;
using gongkai::checks::claim;
using gongkai::checks::claim_kind;
using gongkai::checks::compare;
using gongkai::checks::comparison;
using gongkai::checks::faulty_suppression;
using gongkai::checks::findings_of;
using gongkai::checks::precision;
using gongkai::checks::prose_reading;
using gongkai::checks::read_suppressions;
using gongkai::checks::reading;
using gongkai::checks::repeated_prose;
using gongkai::checks::rolled_cell;
using gongkai::checks::rollup;
using gongkai::checks::rollup_result;
using gongkai::checks::rule_status;
using gongkai::checks::sentences_of;
using gongkai::checks::suppress;
using gongkai::checks::suppression;
using gongkai::checks::suppression_fault;
using gongkai::checks::suppression_file;
using gongkai::checks::verdict;
}  // namespace gongkai::inline v0::checks

export namespace gongkai::inline v0::write {
using gongkai::write::checked;
using gongkai::write::codebook;
using gongkai::write::codebook_to_json;
using gongkai::write::codebook_to_markdown;
using gongkai::write::compared_cell;
using gongkai::write::comparison_schema;
using gongkai::write::csv_header;
using gongkai::write::csv_line;
using gongkai::write::entry_of;
using gongkai::write::findings_csv_header;
using gongkai::write::findings_schema;
using gongkai::write::findings_to_csv;
using gongkai::write::held_against;
using gongkai::write::json_options;
using gongkai::write::json_schema;
using gongkai::write::language;
using gongkai::write::layout_table;
using gongkai::write::message_entry;
using gongkai::write::message_of;
using gongkai::write::reason_of;
using gongkai::write::rollup_schema;
using gongkai::write::to_checked;
using gongkai::write::to_csv;
using gongkai::write::to_html;
using gongkai::write::to_json;
using gongkai::write::to_json_line;
using gongkai::write::to_markdown;
using gongkai::write::to_page;
using gongkai::write::to_plain;
using gongkai::write::to_sarif;
using gongkai::write::to_text;
using gongkai::write::to_wide_csv;
using gongkai::write::variable;
using gongkai::write::variables_of;
using gongkai::write::wide_csv_header;
using gongkai::write::word_for;
using gongkai::write::word_for_suppressed;
using gongkai::write::words;
}  // namespace gongkai::inline v0::write
