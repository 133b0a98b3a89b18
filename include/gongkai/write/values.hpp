// SPDX-License-Identifier: BSL-1.0
/// The values that several outputs share: members, places, findings and exact decimals in JSON, and decimals in text.
#ifndef GONGKAI_WRITE_VALUES_HPP
#define GONGKAI_WRITE_VALUES_HPP

#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/members.hpp>
#include <gongkai/lex/spot.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write::detail {

// ---- members -------------------------------------------------------------------------------------------------------

inline void put(text::json_stream& json, std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
}
inline void put(text::json_stream& json, std::string_view key, std::integral auto value) {
    json.key(key);
    json.number(value);
}
/// A whole number, or an exact decimal as a string, as in a report's JSON amounts; null where there is none.
inline void put(text::json_stream& json, std::string_view key, std::optional<decimal> const& value) {
    json.key(key);
    if (!value)
        json.null();
    else if (value->scale == 0)
        json.number(value->unscaled);
    else
        json.string(to_string(*value));
}
inline void put(text::json_stream& json, std::string_view key, std::vector<std::string> const& values, text::json_layout how) {
    json.key(key);
    json.begin_array(how);
    for (std::string const& value : values) json.string(value);
    json.end_array();
}
/// A string, or null where it is empty.
inline void put_or_null(text::json_stream& json, std::string_view key, std::string_view value) {
    json.key(key);
    value.empty() ? json.null() : json.string(value);
}
/// An object, whose members `fill` writes.
template <class Fill>
void put_object(text::json_stream& json, std::string_view key, text::json_layout how, Fill&& fill) {
    json.key(key);
    json.begin_object(how);
    fill();
    json.end_object();
}
/// An array, whose items `fill` writes.
template <class Fill>
void put_array(text::json_stream& json, std::string_view key, text::json_layout how, Fill&& fill) {
    json.key(key);
    json.begin_array(how);
    fill();
    json.end_array();
}
/// An array with an object for each of `all`, whose members `fill` writes.
template <class All, class Fill>
void put_objects(text::json_stream& json, std::string_view key, text::json_layout how, All const& all, Fill&& fill) {
    put_array(json, key, text::json_layout::lines, [&] {
        for (auto const& one : all) {
            json.begin_object(how);
            fill(one);
            json.end_object();
        }
    });
}
/// The JSON that `fill` writes: on lines, or all on one.
template <class Fill>
[[nodiscard]] std::string json_text(bool lines, Fill&& fill) {
    std::string out;
    text::json_stream json{out, lines};
    fill(json);
    return out;
}

// ---- places, findings ----------------------------------------------------------------------------------------------

inline void put(text::json_stream& json, position const& p) {
    json.begin_object(text::json_layout::one_line);
    each_member(p, [&json](std::string_view name, std::size_t value) { put(json, name, value); });
    json.end_object();
}
/// The fields of a place without lines, those that it has.
inline void put(text::json_stream& json, lex::spot const& s) {
    auto const field = [&json](std::string_view name, std::uint32_t value) {
        if (value > 0) put(json, name, value);
    };
    field("page", s.page);
    if (!s.box.empty())
        put_array(json, "box", text::json_layout::one_line, [&] {
            for (lex::slice const& coordinate : s.box) json.token(lex::view(coordinate));
        });
    field("table", s.table);
    field("row", s.row);
    field("cell", s.cell);
    field("text_box", s.text_box);
    field("paragraph", s.paragraph);
}
/// null where the source has no such place.
inline void put(text::json_stream& json, place const& p) {
    if (!p.known()) return json.null();
    json.begin_object(text::json_layout::one_line);
    json.key("start");
    put(json, p.start);
    json.key("end");
    put(json, p.end);
    if (!p.within.empty()) {
        put(json, "within", p.within);
        if (std::optional<lex::spot> const s = lex::parse_spot(p.within)) put(json, *s);
    }
    json.end_object();
}
/// `report` says which of several reports the place is in; it and `fingerprint` are left out where they are empty.
inline void put(text::json_stream& json, diagnostic const& d, language lang, std::string_view fingerprint,
                std::string_view report = {}) {
    json.begin_object();
    put(json, "code", boost::describe::enum_to_string(d.code, ""));
    put(json, "severity", boost::describe::enum_to_string(d.severity, ""));
    put(json, "message", message_of(d, lang));
    put(json, "paths", d.paths, text::json_layout::one_line);
    if (!report.empty()) put_or_null(json, "report", d.where.known() ? report : "");
    json.key("range");
    put(json, d.where);
    put_object(json, "arguments", text::json_layout::one_line, [&] {
        for (argument const& a : d.arguments) put(json, a.name, a.value);
    });
    if (!fingerprint.empty()) put(json, "fingerprint", fingerprint);
    if (!d.suppressed.empty())
        put_object(json, "suppressed", text::json_layout::one_line, [&] { put(json, "reason", d.suppressed); });
    json.end_object();
}

// ---- results of several reports: a comparison's, a roll-up's -------------------------------------------------------

/// The JSON's kind, and whose report of which year its findings are about.
template <class Result>
void put_head(text::json_stream& json, std::string_view schema, Result const& result) {
    put(json, "schema", schema);
    put(json, "issuer", result.issuer);
    json.key("year");
    result.year ? json.number(*result.year) : json.null();
}
/// The findings of several reports at once: their places are in the one that `name` names.
template <class Result>
void put_findings(text::json_stream& json, Result const& result, language lang, std::string_view name) {
    std::vector<std::string> const fingerprints = checks::fingerprints_of(result.issuer, result.year, result.diagnostics);
    put_array(json, "diagnostics", text::json_layout::lines, [&] {
        for (std::size_t i = 0; i < fingerprints.size(); ++i) put(json, result.diagnostics[i], lang, fingerprints[i], name);
    });
}

// ---- text ----------------------------------------------------------------------------------------------------------

/// The digits, or - where there is no number.
[[nodiscard]] inline std::string to_text(std::optional<decimal> const& value) { return value ? to_string(*value) : "-"; }
/// +5, -3, 0.
[[nodiscard]] inline std::string to_signed_text(std::optional<decimal> const& value) {
    return (value && value->unscaled > 0 ? "+" : "") + to_text(value);
}

}  // namespace gongkai::inline v0::write::detail

#endif
