// SPDX-License-Identifier: BSL-1.0
/// Findings and places in JSON: the same in a report's, a comparison's and a rollup's.
#ifndef GONGKAI_WRITE_JSON_DIAGNOSTIC_HPP
#define GONGKAI_WRITE_JSON_DIAGNOSTIC_HPP

#include <string>
#include <string_view>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::write::detail {

inline void put(text::json_stream& json, position const& p) {
    json.begin_object(text::json_layout::one_line);
    json.key("offset");
    json.number(p.offset);
    json.key("line");
    json.number(p.line);
    json.key("column");
    json.number(p.column);
    json.end_object();
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
        json.key("within");
        json.string(p.within);
    }
    json.end_object();
}
/// `report` says which of several reports the place is in; it and `fingerprint` are left out where they are empty.
inline void put(text::json_stream& json, diagnostic const& d, language lang, std::string_view fingerprint,
                std::string_view report = {}) {
    json.begin_object();
    json.key("code");
    json.string(boost::describe::enum_to_string(d.code, ""));
    json.key("severity");
    json.string(boost::describe::enum_to_string(d.severity, ""));
    json.key("message");
    json.string(message_of(d, lang));
    json.key("paths");
    json.begin_array(text::json_layout::one_line);
    for (std::string const& path : d.paths) json.string(path);
    json.end_array();
    if (!report.empty()) {
        json.key("report");
        d.where.known() ? json.string(report) : json.null();
    }
    json.key("range");
    put(json, d.where);
    json.key("arguments");
    json.begin_object(text::json_layout::one_line);
    for (argument const& a : d.arguments) {
        json.key(a.name);
        json.string(a.value);
    }
    json.end_object();
    if (!fingerprint.empty()) {
        json.key("fingerprint");
        json.string(fingerprint);
    }
    if (!d.suppressed.empty()) {
        json.key("suppressed");
        json.begin_object(text::json_layout::one_line);
        json.key("reason");
        json.string(d.suppressed);
        json.end_object();
    }
    json.end_object();
}

}  // namespace gongkai::write::detail

#endif
