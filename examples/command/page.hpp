// SPDX-License-Identifier: BSL-1.0
/// The formats that show a whole report as a page does, for every subcommand that writes one.
#ifndef GONGKAI_EXAMPLES_COMMAND_PAGE_HPP
#define GONGKAI_EXAMPLES_COMMAND_PAGE_HPP

#include <cstddef>
#include <set>
#include <string>

#include <gongkai/report/sections.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace command {

inline std::set<std::string> const page_formats{"plain", "markdown", "html", "docx"};

std::string to_page(gongkai::annual_report const& report, std::string const& format);

/// The page of findings, or SARIF: "html", "sarif".
std::string as_page_or_log(gongkai::write::checked const& report, std::string const& format, gongkai::write::language lang);

/// Web pages and Word files hold one report each, and a terminal is no place for a Word file. Throws failure.
void require_page(std::string const& format, std::size_t reports, std::string const& out);

}  // namespace command

#endif
