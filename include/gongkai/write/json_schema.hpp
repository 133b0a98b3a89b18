// SPDX-License-Identifier: BSL-1.0
/// The JSON Schemas (2020-12) of the JSON that is written, made from the structs' described members and the form's labels.
#ifndef GONGKAI_WRITE_JSON_SCHEMA_HPP
#define GONGKAI_WRITE_JSON_SCHEMA_HPP

#include <string>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::write {

/// For reports of an edition, 2021 or 2019; with or without provenance. Thread-safe.
[[nodiscard]] std::string json_schema(int edition);

/// For comparisons of two years; for roll-ups; for the `diagnostics` of a report. Thread-safe.
[[nodiscard]] std::string comparison_schema();
[[nodiscard]] std::string rollup_schema();
[[nodiscard]] std::string findings_schema();

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/json_schema.ipp>
#endif

#endif
