// SPDX-License-Identifier: BSL-1.0
/// A report as a Word file (Office Open XML, transitional) in the layout of the notice's annex: A4, title in 小标宋, text in 仿宋, headings
/// in 黑体, tables with merged cells and single borders. Where a font is not installed, its alternative in the font table is used.
#ifndef GONGKAI_WRITE_DOCX_HPP
#define GONGKAI_WRITE_DOCX_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::write {

/// The file's bytes: the same report gives the same bytes. Thread-safe.
[[nodiscard]] std::string to_docx(annual_report const& report);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/docx.ipp>
#endif

#endif
