// SPDX-License-Identifier: BSL-1.0
/// A report as JSON: schema "gongkai.report/1". Names are those of the form, and every cell is a number or null.
#ifndef GONGKAI_WRITE_JSON_HPP
#define GONGKAI_WRITE_JSON_HPP

#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

struct json_options {
    bool provenance = false;       ///< every cell becomes {"value", "origin", "raw", "range"}
    language lang = language::zh;  ///< of the diagnostics' messages
};

/// One object on several lines, without a line end behind it. A row of the form stands on one line. Thread-safe.
[[nodiscard]] std::string to_json(parsed const& report, json_options const& options = {});

/// Several reports: an array of such objects.
[[nodiscard]] std::string to_json(std::vector<parsed> const& reports, json_options const& options = {});

/// Checked reports: one object, or an array of several, with the claims of their prose where they are there.
[[nodiscard]] std::string to_json(std::vector<checked> const& reports, json_options const& options = {});

/// One object on one line, without a line end: for NDJSON. Thread-safe.
[[nodiscard]] std::string to_json_line(parsed const& report, json_options const& options = {});

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/json.ipp>
#endif

#endif
