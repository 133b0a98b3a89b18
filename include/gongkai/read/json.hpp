// SPDX-License-Identifier: BSL-1.0
/// Reads back what json.hpp writes.
#ifndef GONGKAI_READ_JSON_HPP
#define GONGKAI_READ_JSON_HPP

#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0 {

/// Reads the JSON of one report, with or without provenance. Strict: a cell is an integer, or null (an amount a string that holds the exact
/// decimal); what is of another kind is left out and said, with its place in the JSON. Does not throw on any input.
///
/// The diagnostics are those that the JSON holds, and behind them those on the JSON itself. Without provenance, a number is printed unless a
/// `cell_inferred` among the JSON's diagnostics names it. Thread-safe.
[[nodiscard]] parsed from_json(std::string_view json);

/// The same of all reports of a text: one, an array, or lines of NDJSON. At least one; what is no report has `json_invalid` among its
/// diagnostics. Thread-safe.
[[nodiscard]] std::vector<parsed> all_from_json(std::string_view json);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/read/json.ipp>
#endif

#endif
