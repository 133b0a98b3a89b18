// SPDX-License-Identifier: BSL-1.0
/// Every definition of the library, for the one translation unit that holds them when GONGKAI_SEPARATE_COMPILATION is defined.
#ifndef GONGKAI_SRC_HPP
#define GONGKAI_SRC_HPP

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#error "gongkai/src.hpp is for programs built with GONGKAI_SEPARATE_COMPILATION; without it, every header brings its definitions"
#endif

#include <gongkai/gongkai.hpp>

#include <gongkai/impl/check_check.ipp>
#include <gongkai/impl/check_claims.ipp>
#include <gongkai/impl/check_compare.ipp>
#include <gongkai/impl/check_identities.ipp>
#include <gongkai/impl/check_rollup.ipp>
#include <gongkai/impl/check_rules.ipp>
#include <gongkai/impl/check_suppress.ipp>
#include <gongkai/impl/parse.ipp>
#include <gongkai/impl/write_complete.ipp>
#include <gongkai/impl/write_csv.ipp>
#include <gongkai/impl/write_diagnostics.ipp>
#include <gongkai/impl/write_docx.ipp>
#include <gongkai/impl/write_findings_page.ipp>
#include <gongkai/impl/write_fingerprint.ipp>
#include <gongkai/impl/write_from_json.ipp>
#include <gongkai/impl/write_html.ipp>
#include <gongkai/impl/write_json.ipp>
#include <gongkai/impl/write_json_schema.ipp>
#include <gongkai/impl/write_markdown.ipp>
#include <gongkai/impl/write_messages.ipp>
#include <gongkai/impl/write_plain.ipp>
#include <gongkai/impl/write_plots.ipp>
#include <gongkai/impl/write_printed.ipp>
#include <gongkai/impl/write_sarif.ipp>
#include <gongkai/impl/write_sections.ipp>
#include <gongkai/impl/write_source_view.ipp>
#include <gongkai/impl/write_text.ipp>

#endif
