// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_JSON_IPP
#define GONGKAI_WRITE_JSON_IPP

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <variant>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/claims.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/values.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/report/members.hpp>

namespace gongkai::inline v0::write {
namespace detail {

using layout = text::json_layout;

/// Writes a report member by member, under the names that Describe gives.
class report_json {
public:
    report_json(text::json_stream& json, json_options const& options) : json_(json), options_(options) {}

    void put(parsed const& p, checked const* more = nullptr) {
        json_.begin_object();
        detail::put(json_, "schema", json_schema_name);
        each_member(p.report, [&](std::string_view name, auto const& member) {
            json_.key(name);
            if constexpr (std::is_same_v<decltype(member), int const&>) {  // the edition
                member == 0 ? json_.null() : put(member);
                json_.key("source");
                put(p.source);
            } else
                put(member);
        });
        std::vector<std::string> const fingerprints = checks::fingerprints_of(p.report, p.diagnostics);
        put_array(json_, "diagnostics", layout::lines, [&] {
            for (std::size_t i = 0; i < fingerprints.size(); ++i)
                detail::put(json_, p.diagnostics[i], options_.lang, fingerprints[i]);
        });
        if (more != nullptr && more->claims) {
            put_claims(json_, *more->claims);
            put_rules(more->rules);
        }
        json_.end_object();
    }

private:
    void put_rules(std::vector<checks::assessed_rule> const& rules) {
        put_objects(json_, "rules", layout::one_line, rules, [&](checks::assessed_rule const& r) {
            detail::put(json_, "rule", boost::describe::enum_to_string(r.rule, ""));
            detail::put(json_, "status", boost::describe::enum_to_string(r.status, ""));
            put_or_null(json_, "why", r.finding ? message_of(*r.finding, options_.lang) : r.lacking);
        });
    }
    void put(int n) { json_.number(n); }
    /// A string that the source may lack.
    void put(std::string const& s) { s.empty() ? json_.null() : json_.string(s); }
    template <class T>
    void put(std::optional<T> const& o) {
        o ? put(*o) : json_.null();
    }
    void put(gongkai::date d) {
        if (!d.ok()) return json_.null();
        json_.string(to_string(d));
    }
    /// Their strings are never null: a section without words has the text "".
    void put(source_info const& s) { put_words(s, layout::one_line); }
    void put(prose const& p) { put_words(p, layout::lines); }
    void put(std::vector<prose_part> const& parts) {
        json_.begin_array();
        for (prose_part const& part : parts) put_words(part, layout::lines);
        json_.end_array();
    }
    template <class S>
    void put_words(S const& object, layout how) {
        json_.begin_object(how);
        each_member(object, [this](std::string_view name, auto const& member) {
            json_.key(name);
            if constexpr (std::is_same_v<decltype(member), std::string const&>)
                json_.string(member);
            else
                put(member);
        });
        json_.end_object();
    }

    template <class... S>
    void put(std::variant<S...> const& section) {
        std::visit([this](auto const& s) { this->put(s); }, section);
    }
    template <described S>
    void put(S const& object) {
        if constexpr (is_row<S>)
            if (!options_.provenance && unused(object)) return json_.null();
        constexpr bool plain = std::is_same_v<S, period> || std::is_same_v<S, closing>;
        json_.begin_object(plain || (is_row<S> && !options_.provenance) ? layout::one_line : layout::lines);
        each_member(object, [this](std::string_view name, auto const& member) {
            json_.key(name);
            put(member);
        });
        json_.end_object();
    }
    /// A row that the report has in another way: all its cells say so.
    template <class S>
    static bool unused(S const& object) {
        bool all = true;
        each_member(object, [&all](std::string_view, auto const& cell) { all = all && cell.origin == origin::not_applicable; });
        return all;
    }

    template <class T>
    void put(cell<T> const& c) {
        if (!options_.provenance) return put_value(c);
        json_.begin_object(layout::one_line);
        json_.key("value");
        put_value(c);
        detail::put(json_, "origin", boost::describe::enum_to_string(c.origin, ""));
        detail::put(json_, "raw", c.raw);
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
    return detail::json_text(true, [&](text::json_stream& json) { detail::report_json{json, options}.put(report); });
}

GONGKAI_INLINE std::string to_json(std::vector<parsed> const& reports, json_options const& options) {
    return detail::json_text(true, [&](text::json_stream& json) {
        json.begin_array();
        for (parsed const& report : reports) detail::report_json{json, options}.put(report);
        json.end_array();
    });
}

GONGKAI_INLINE std::string to_json(std::vector<checked> const& reports, json_options const& options) {
    return detail::json_text(true, [&](text::json_stream& json) {
        if (reports.size() != 1) json.begin_array();
        for (checked const& c : reports) detail::report_json{json, options}.put(c.parsed, &c);
        if (reports.size() != 1) json.end_array();
    });
}

GONGKAI_INLINE std::string to_json_line(parsed const& report, json_options const& options) {
    return detail::json_text(false, [&](text::json_stream& json) { detail::report_json{json, options}.put(report); });
}

}  // namespace gongkai::inline v0::write

#endif
