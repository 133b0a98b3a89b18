// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_JSON_IPP
#define GONGKAI_WRITE_JSON_IPP

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/text/iso_date.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/json_diagnostic.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/report/members.hpp>

namespace gongkai::write {
namespace detail {

using layout = text::json_layout;

/// Writes a report member by member, under the names that Describe gives.
class report_json {
public:
    report_json(text::json_stream& json, json_options const& options) : json_(json), options_(options) {}

    void put(parsed const& p) {
        json_.begin_object();
        json_.key("schema");
        json_.string(json_schema_name);
        boost::mp11::mp_for_each<members_of<annual_report>>([&](auto d) {
            json_.key(d.name);
            put(p.report.*d.pointer);
            if constexpr (std::is_same_v<std::remove_const_t<decltype(d.pointer)>, decltype(&annual_report::edition)>) {
                json_.key("source");
                put(p.source);
            }
        });
        json_.key("diagnostics");
        json_.begin_array();
        std::vector<std::string> const fingerprints = fingerprints_of(p.report, p.diagnostics);
        for (std::size_t i = 0; i < fingerprints.size(); ++i)
            detail::put(json_, p.diagnostics[i], options_.lang, fingerprints[i]);
        json_.end_array();
        json_.end_object();
    }

private:
    void put(int n) { json_.number(n); }
    /// A string that the source may lack.
    void put(std::string const& s) { s.empty() ? json_.null() : json_.string(s); }
    template <class T>
    void put(std::optional<T> const& o) {
        o ? put(*o) : json_.null();
    }
    void put(std::chrono::year_month_day d) {
        if (!d.ok()) return json_.null();
        json_.string(text::iso_date(d));
    }
    void put(period const& p) {
        json_.begin_object(layout::one_line);
        json_.key("from");
        put(p.from);
        json_.key("to");
        put(p.to);
        json_.end_object();
    }
    void put(closing const& c) {
        json_.begin_object(layout::one_line);
        json_.key("issuer");
        put(c.issuer);
        json_.key("date");
        put(c.date);
        json_.end_object();
    }
    void put(source_info const& s) {
        json_.begin_object(layout::one_line);
        json_.key("name");
        json_.string(s.name);
        json_.key("format");
        json_.string(s.format);
        json_.key("encoding");
        json_.string(s.encoding);
        json_.end_object();
    }

    /// Prose: its strings are never null, for a section without words has the text "".
    void put(prose const& p) { put_prose(p); }
    void put(std::vector<prose_part> const& parts) {
        json_.begin_array();
        for (prose_part const& part : parts) put_prose(part);
        json_.end_array();
    }
    template <class S>
    void put_prose(S const& object) {
        json_.begin_object();
        boost::mp11::mp_for_each<members_of<S>>([&](auto d) {
            json_.key(d.name);
            if constexpr (std::is_same_v<decltype(d.pointer), std::string S::* const>)
                json_.string(object.*d.pointer);
            else
                put(object.*d.pointer);
        });
        json_.end_object();
    }

    template <class... S>
    void put(std::variant<S...> const& section) {
        std::visit([this](auto const& s) { this->put(s); }, section);
    }
    template <described S>
    void put(S const& object) {
        if (is_row<S> && !options_.provenance && unused(object)) return json_.null();
        json_.begin_object(is_row<S> && !options_.provenance ? layout::one_line : layout::lines);
        boost::mp11::mp_for_each<members_of<S>>([&](auto d) {
            json_.key(d.name);
            put(object.*d.pointer);
        });
        json_.end_object();
    }
    /// A row that the report has in another way: all its cells say so.
    template <class S>
    static bool unused(S const& object) {
        bool all = true;
        boost::mp11::mp_for_each<members_of<S>>([&](auto d) {
            if constexpr (is_cell<std::remove_cvref_t<decltype(object.*d.pointer)>>)
                all = all && (object.*d.pointer).origin == origin::not_applicable;
        });
        return all;
    }

    template <class T>
    void put(cell<T> const& c) {
        if (!options_.provenance) return put_value(c);
        json_.begin_object(layout::one_line);
        json_.key("value");
        put_value(c);
        json_.key("origin");
        json_.string(boost::describe::enum_to_string(c.origin, ""));
        json_.key("raw");
        json_.string(c.raw);
        json_.key("range");
        detail::put(json_, c.where);
        json_.end_object();
    }
    void put_value(count const& c) { c ? json_.number(*c) : json_.null(); }
    void put_value(amount const& a) { a ? json_.string(to_string(*a)) : json_.null(); }

    text::json_stream& json_;
    json_options const& options_;
};

}  // namespace detail

GONGKAI_INLINE std::string to_json(parsed const& report, json_options const& options) {
    std::string out;
    text::json_stream json{out, true};
    detail::report_json{json, options}.put(report);
    return out;
}

GONGKAI_INLINE std::string to_json(std::span<parsed const> reports, json_options const& options) {
    std::string out;
    text::json_stream json{out, true};
    json.begin_array();
    for (parsed const& report : reports) detail::report_json{json, options}.put(report);
    json.end_array();
    return out;
}

GONGKAI_INLINE std::string to_json_line(parsed const& report, json_options const& options) {
    std::string out;
    text::json_stream json{out, false};
    detail::report_json{json, options}.put(report);
    return out;
}

}  // namespace gongkai::write

#endif
