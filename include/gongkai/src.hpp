// SPDX-License-Identifier: BSL-1.0
/// Every definition of the library, for the one translation unit that holds them when GONGKAI_SEPARATE_COMPILATION is defined.
#ifndef GONGKAI_SRC_HPP
#define GONGKAI_SRC_HPP

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#error "gongkai/src.hpp is for programs built with GONGKAI_SEPARATE_COMPILATION; without it, every header brings its definitions"
#endif

#include <gongkai/gongkai.hpp>

#include <gongkai/check/check.ipp>
#include <gongkai/check/claims/claims.ipp>
#include <gongkai/check/claims/frames.ipp>
#include <gongkai/check/claims/reader.ipp>
#include <gongkai/check/claims/tokens.ipp>
#include <gongkai/check/compare.ipp>
#include <gongkai/check/fingerprint.ipp>
#include <gongkai/check/identities.ipp>
#include <gongkai/check/rollup.ipp>
#include <gongkai/check/rules.ipp>
#include <gongkai/check/shared_prose.ipp>
#include <gongkai/check/suppressions.ipp>
#include <gongkai/form/cells.ipp>
#include <gongkai/form/infer_totals.ipp>
#include <gongkai/form/sections.ipp>
#include <gongkai/grammar/grid.ipp>
#include <gongkai/grammar/report.ipp>
#include <gongkai/parse.ipp>
#include <gongkai/read/json.ipp>
#include <gongkai/read/shared_document.ipp>
#include <gongkai/read_file.ipp>
#include <gongkai/report/cell.ipp>
#include <gongkai/report/cells.ipp>
#include <gongkai/report/date.ipp>
#include <gongkai/report/findings.ipp>
#include <gongkai/report/sections.ipp>
#include <gongkai/solve/solve.ipp>
#include <gongkai/text/numeral.ipp>
#include <gongkai/write/claims.ipp>
#include <gongkai/write/codebook.ipp>
#include <gongkai/write/comparison.ipp>
#include <gongkai/write/csv.ipp>
#include <gongkai/write/diagnostics.ipp>
#include <gongkai/write/document_view.ipp>
#include <gongkai/write/docx.ipp>
#include <gongkai/write/html.ipp>
#include <gongkai/write/html_table.ipp>
#include <gongkai/write/json.ipp>
#include <gongkai/write/json_schema.ipp>
#include <gongkai/write/layout.ipp>
#include <gongkai/write/markdown.ipp>
#include <gongkai/write/messages.ipp>
#include <gongkai/write/own_form.ipp>
#include <gongkai/write/own_page.ipp>
#include <gongkai/write/page.ipp>
#include <gongkai/write/places.ipp>
#include <gongkai/write/plain.ipp>
#include <gongkai/write/plots.ipp>
#include <gongkai/write/read_error.ipp>
#include <gongkai/write/rollup.ipp>
#include <gongkai/write/sarif.ipp>
#include <gongkai/write/source_view.ipp>
#include <gongkai/write/text.ipp>
#include <gongkai/write/trend.ipp>

#endif
