// SPDX-License-Identifier: BSL-1.0
/// The JSON Schema (2020-12) of a report's JSON, made from the structs' described members and the form's labels.
#ifndef GONGKAI_WRITE_JSON_SCHEMA_HPP
#define GONGKAI_WRITE_JSON_SCHEMA_HPP

#include <string>

#include <gongkai/config.hpp>

namespace gongkai::write {

/// For reports of an edition, 2021 or 2019; with or without provenance. Thread-safe.
[[nodiscard]] std::string json_schema(int edition);

}  // namespace gongkai::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/json_schema.ipp>
#endif

#endif
