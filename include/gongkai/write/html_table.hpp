// SPDX-License-Identifier: BSL-1.0
/// A table in the state's layout as HTML.
#ifndef GONGKAI_WRITE_HTML_TABLE_HPP
#define GONGKAI_WRITE_HTML_TABLE_HPP

#include <functional>
#include <string>

#include <gongkai/config.hpp>
#include <gongkai/write/layout.hpp>

namespace gongkai::inline v0::write {

/// A `table` element. Thread-safe.
[[nodiscard]] std::string to_html(layout_table const& table);

/// A figure's element: its further attributes, each with a space before it, and what stands in it, as HTML.
struct html_figure {
    std::string attributes, content;
};
/// The same, with figures of one's own.
[[nodiscard]] std::string to_html(layout_table const& table, std::function<html_figure(layout_cell const&)> const& figure);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/html_table.ipp>
#endif

#endif
