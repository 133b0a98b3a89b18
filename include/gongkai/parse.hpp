// SPDX-License-Identifier: BSL-1.0
/// The front door: parse().
#ifndef GONGKAI_PARSE_HPP
#define GONGKAI_PARSE_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai {

namespace read {
struct document;
}

/// What may be asked of a parse: its limits.
using parse_options = limits;

/// Where a report came from.
struct source_info {
    std::string name;                ///< the file's; empty for text in memory
    std::string format = "text";     ///< "text", "html", "docx", "pdf"
    std::string encoding = "UTF-8";  ///< as detected or declared
};

/// A report and what was found while reading it.
struct parsed {
    annual_report report;
    std::vector<diagnostic> diagnostics;  ///< in source order; those without a place come last
    source_info source;
};

/// Reads a report from plain text in UTF-8. Does not throw on any input (out of memory aside).
[[nodiscard]] parsed parse(std::string_view text, parse_options const& options = {});

/// Reads a report from a document that a reader made.
[[nodiscard]] parsed parse(read::document const& document, parse_options const& options = {});

}  // namespace gongkai

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/parse.ipp>
#endif

#endif
