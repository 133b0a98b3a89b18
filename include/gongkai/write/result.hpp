// SPDX-License-Identifier: BSL-1.0
/// What the outputs of comparing and summing up share.
#ifndef GONGKAI_WRITE_RESULT_HPP
#define GONGKAI_WRITE_RESULT_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/write/json_diagnostic.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::check::detail {

/// The JSON's kind, and whose report of which year its findings are about.
template <class Result>
void put_head(text::json_stream& json, std::string_view schema, Result const& result) {
    json.key("schema");
    json.string(schema);
    json.key("issuer");
    json.string(result.issuer);
    json.key("year");
    if (result.year)
        json.number(*result.year);
    else
        json.null();
}
/// The findings of several reports at once: their places are in the one that `name` names.
template <class Result>
void put_findings(text::json_stream& json, Result const& result, write::language lang, std::string_view name) {
    json.key("diagnostics");
    json.begin_array();
    std::vector<std::string> const fingerprints = write::fingerprints_of(result.issuer, result.year, result.diagnostics);
    for (std::size_t i = 0; i < fingerprints.size(); ++i)
        write::detail::put(json, result.diagnostics[i], lang, fingerprints[i], name);
    json.end_array();
}
/// An exact decimal as a string, as in a report's JSON amounts; null where there is none.
inline void put(text::json_stream& json, std::string_view key, std::optional<decimal> const& value) {
    json.key(key);
    if (!value)
        json.null();
    else if (value->scale == 0)
        json.number(value->unscaled);
    else
        json.string(to_string(*value));
}
[[nodiscard]] inline std::string shown(std::optional<decimal> const& value) { return value ? to_string(*value) : "-"; }
/// +5, -3, 0.
[[nodiscard]] inline std::string signed_text(std::optional<decimal> const& value) {
    return value && value->unscaled > 0 ? '+' + to_string(*value) : shown(value);
}

}  // namespace gongkai::check::detail

#endif
