// SPDX-License-Identifier: BSL-1.0
/// The front door: parse().
#ifndef GONGKAI_PARSE_HPP
#define GONGKAI_PARSE_HPP

#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0 {

namespace read {
struct document;
}

/// What may be asked of a parse: its limits.
using parse_options = limits;

/// Reads a report from plain text in UTF-8. Does not throw on any input (out of memory aside). Of a text that holds several, the
/// first is read, and code::several_reports says where the next begins. Thread-safe.
[[nodiscard]] parsed parse(std::string_view text, parse_options const& options = {});

/// Reads a report from a document that a reader made. Thread-safe.
[[nodiscard]] parsed parse(read::document const& document, parse_options const& options = {});

/// Reads every report that a text holds, in the source's order: a compilation of an area's organs, a report with last year's below it.
/// At least one, which may be empty. Thread-safe.
[[nodiscard]] std::vector<parsed> parse_all(std::string_view text, parse_options const& options = {});

/// The same of a document that a reader made. Thread-safe.
[[nodiscard]] std::vector<parsed> parse_all(read::document const& document, parse_options const& options = {});

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/parse.ipp>
#endif

#endif
