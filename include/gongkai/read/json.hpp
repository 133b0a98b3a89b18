// SPDX-License-Identifier: BSL-1.0
/// Reads back what json.hpp writes.
#ifndef GONGKAI_READ_JSON_HPP
#define GONGKAI_READ_JSON_HPP

#include <string_view>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai {

/// Reads the JSON of one report, with or without provenance. Strict: a cell is an integer, or null (an amount a string that holds the exact
/// decimal); what is of another kind is left out and said, with its place in the JSON. Does not throw on any input.
///
/// The diagnostics are those that the JSON holds, and behind them those on the JSON itself. Without provenance, a number is printed unless a
/// `cell_inferred` among the JSON's diagnostics names it.
[[nodiscard]] parsed from_json(std::string_view json);

}  // namespace gongkai

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/read/json.ipp>
#endif

#endif
