// SPDX-License-Identifier: BSL-1.0
/// A report as Markdown, with GitHub's tables: merged cells stand at their upper left, and what else they cover is empty.
#ifndef GONGKAI_WRITE_MARKDOWN_HPP
#define GONGKAI_WRITE_MARKDOWN_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::write {

struct layout_table;

[[nodiscard]] std::string to_markdown(annual_report const& report);
[[nodiscard]] std::string to_markdown(layout_table const& table);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/markdown.ipp>
#endif

#endif
