// SPDX-License-Identifier: BSL-1.0
/// What Boost.Describe knows of the report: the members of its structs and the names of its enums. Not beside the types, since it costs a
/// unit that only passes reports on a tenth of what it costs at all.
#ifndef GONGKAI_REPORT_DESCRIBED_HPP
#define GONGKAI_REPORT_DESCRIBED_HPP

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <gongkai/report/cell.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

// report/cell.hpp
BOOST_DESCRIBE_STRUCT(position, (), (offset, line, column))
BOOST_DESCRIBE_ENUM(origin, absent, printed, inferred, blank, not_applicable, unreadable)

// report/sections.hpp
BOOST_DESCRIBE_STRUCT(prose_part, (), (heading, text))
BOOST_DESCRIBE_STRUCT(prose, (), (text, parts))
BOOST_DESCRIBE_STRUCT(period, (), (from, to))
BOOST_DESCRIBE_STRUCT(closing, (), (issuer, date))
BOOST_DESCRIBE_STRUCT(documents_2021, (), (issued, repealed, in_force))
BOOST_DESCRIBE_STRUCT(decisions_2021, (), (decisions))
BOOST_DESCRIBE_STRUCT(charges_2021, (), (amount))
BOOST_DESCRIBE_STRUCT(proactive_disclosure_2021, (),
                      (regulations, normative_documents, licences, penalties, compulsory_measures, charges))
BOOST_DESCRIBE_STRUCT(documents_2019, (), (made, disclosed, total))
BOOST_DESCRIBE_STRUCT(items_2019, (), (previous, change, decisions))
BOOST_DESCRIBE_STRUCT(charges_2019, (), (previous, change))
BOOST_DESCRIBE_STRUCT(procurement_2019, (), (projects, amount, unit))
BOOST_DESCRIBE_STRUCT(proactive_disclosure_2019, (),
                      (regulations, normative_documents, licences, other_services, penalties, compulsory_measures, charges,
                       procurement))
BOOST_DESCRIBE_STRUCT(proactive_disclosure_mixed, (),
                      (regulations, normative_documents, licences, penalties, compulsory_measures, charges))
BOOST_DESCRIBE_STRUCT(applicant_counts, (),
                      (natural_person, commercial_enterprise, research_institution, public_welfare_organization,
                       legal_service_institution, other, total))
BOOST_DESCRIBE_STRUCT(denied_requests, (),
                      (state_secret, prohibited_by_law, endangers_security_or_stability, third_party_rights, internal_affairs,
                       deliberative_process, enforcement_file, administrative_query))
BOOST_DESCRIBE_STRUCT(unavailable_requests, (), (not_held, needs_creation, still_unclear))
BOOST_DESCRIBE_STRUCT(unprocessed_requests, (), (petition, repeated, published_material, excessive, confirmation))
BOOST_DESCRIBE_STRUCT(other_handling, (), (not_corrected, fee_unpaid, other, undivided))
BOOST_DESCRIBE_STRUCT(requests, (),
                      (received, carried_over, granted, partially_granted, denied, unavailable, not_processed, other_handling,
                       processed_total, carried_forward))
BOOST_DESCRIBE_STRUCT(case_results, (), (upheld, corrected, other, pending, total))
BOOST_DESCRIBE_STRUCT(litigation_results, (), (direct, after_review))
BOOST_DESCRIBE_STRUCT(annual_report, (),
                      (edition, title, issuer, year, period, overview, proactive_disclosure, requests, review, litigation,
                       problems_and_improvements, other_matters, closing))

// report/diagnostic.hpp
BOOST_DESCRIBE_ENUM(severity, note, warning, error)
// BOOST_DESCRIBE_ENUM takes 52 names at most; these are the pieces that it is made of.
BOOST_DESCRIBE_MAYBE_UNUSED BOOST_DESCRIBE_ENUM_BEGIN(code)
    BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, code, input_empty, input_not_text, encoding_invalid, limit_reached,
                               json_invalid, json_key_unknown, json_key_missing, json_value_wrong, nothing_read, free_form,
                               form_blank, title_missing, issuer_missing, year_missing, told_by_page, issuer_uncertain,
                               year_uncertain, heading_missing, section_missing, edition_mixed, text_cut, text_after_end,
                               several_reports, other_year, table_missing, table_is_picture, repeats_removed, table_not_read,
                               columns_reordered, columns_unclear, head_wording, row_missing, row_label_missing, rows_shifted,
                               rows_given_back, row_unknown, row_not_read, cell_blank, cell_absent, cell_inferred, cell_extra,
                               cell_joined, cell_split, cell_annotated, cell_not_a_number, row_sum_broken, balance_broken,
                               column_sum_broken)
        BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, code, heading_wording, section_out_of_order, heading_numeral,
                                   section_extra, section_empty, period_missing, period_unreadable, period_not_year,
                                   published_late, dated_before_year_end, overview_long, aspects_unreported,
                                   supervision_unreported, fees_unstated, in_force_too_low, count_negative, count_fractional,
                                   claim_differs, claim_uncertain, claim_meaning, claim_share_differs, claim_share_rounded,
                                   claim_parts_differ, issuers_differ, years_not_consecutive, carry_over_differs,
                                   stock_flow_broken, change_differs, prose_repeated, change_large, report_repeated, prose_shared,
                                   rollup_differs, rollup_incomplete, child_missing, child_unfit) BOOST_DESCRIBE_ENUM_END(code)

    // report/parsed.hpp
    BOOST_DESCRIBE_STRUCT(source_info, (), (name, format, encoding))

}  // namespace gongkai::inline v0

#endif
