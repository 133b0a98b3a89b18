// SPDX-License-Identifier: BSL-1.0
/// A report as one HTML file in the state's layout: merged cells, header cells with scope, a style sheet for screen and A4 paper.
/// It needs no other file. Inferred figures are marked by the style sheet, so that the text holds nothing but the report.
#ifndef GONGKAI_WRITE_HTML_HPP
#define GONGKAI_WRITE_HTML_HPP

#include <functional>
#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/layout.hpp>

namespace gongkai::write {

[[nodiscard]] std::string to_html(annual_report const& report);
/// A `table` element. Thread-safe.
[[nodiscard]] std::string to_html(layout_table const& table);

/// A figure's element: its further attributes, each with a space before it, and what stands in it, as HTML.
struct html_figure {
    std::string attributes, content;
};
/// The same, with figures of one's own.
[[nodiscard]] std::string to_html(layout_table const& table, std::function<html_figure(layout_cell const&)> const& figure);

}  // namespace gongkai::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/html.ipp>
#endif

#endif
