// SPDX-License-Identifier: BSL-1.0
/// A report as plain text that parse() takes back: all of it, tables as lines of cells with tabs between them. For a person at a
/// terminal there is text.hpp.
#ifndef GONGKAI_WRITE_PLAIN_HPP
#define GONGKAI_WRITE_PLAIN_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::write {

struct layout_table;

[[nodiscard]] std::string to_plain(annual_report const& report);
[[nodiscard]] std::string to_plain(layout_table const& table);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/plain.ipp>
#endif

#endif
