// SPDX-License-Identifier: BSL-1.0
/// A report as one HTML file in the state's layout: merged cells, header cells with scope, a style sheet for screen and A4 paper.
/// It needs no other file. Inferred figures are marked by the style sheet, so that the text holds nothing but the report.
#ifndef GONGKAI_WRITE_HTML_HPP
#define GONGKAI_WRITE_HTML_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::write {

[[nodiscard]] std::string to_html(annual_report const& report);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/html.ipp>
#endif

#endif
