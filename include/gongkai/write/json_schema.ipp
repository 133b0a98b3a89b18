// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_JSON_SCHEMA_IPP
#define GONGKAI_WRITE_JSON_SCHEMA_IPP

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/cell_label.hpp>
#include <gongkai/write/json_schema.hpp>
#include <gongkai/text/json.hpp>
#include <gongkai/report/members.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::inline v0::write {
namespace detail {

using text::json_member;
using text::json_value;

/// Makes schemas as JSON values, out of types and of the form's words.
class schema_maker {
public:
    explicit schema_maker(int edition) : edition_(edition) {
        alternatives(proactive_disclosure{}, [this](auto const&, annual_report const& r) { add_titles(r); });
    }

    [[nodiscard]] json_value report() const {
        members properties{{"schema", constant(string(json_schema_name))}};
        boost::mp11::mp_for_each<members_of<annual_report>>([&](auto d) {
            using type = std::remove_cvref_t<decltype(std::declval<annual_report&>().*d.pointer)>;
            if constexpr (std::is_same_v<std::remove_const_t<decltype(d.pointer)>, decltype(&annual_report::edition)>) {
                properties.emplace_back(d.name, map({{"enum", list({number(edition_), json_value{}})}}));
                properties.emplace_back("source", reference("source"));
            } else
                properties.emplace_back(d.name, schema(static_cast<type const*>(nullptr), d.name));
        });
        properties.emplace_back("diagnostics", array_of(reference("diagnostic")));
        properties.emplace_back("claims", array_of(reference("claim")));
        properties.emplace_back("rules", array_of(object({{"rule", type({"string"})},
                                                          {"status", names<checks::rule_status>()},
                                                          {"why", type({"string", "null"})}})));
        return whole(object(properties, "政府信息公开工作年度报告（" + std::to_string(edition_) + "年版）", {"claims", "rules"}),
                     "report:1:" + std::to_string(edition_));
    }
    [[nodiscard]] json_value comparison() const {
        members properties = of_several("gongkai.comparison/1");
        json_value const value = type({"integer", "string", "null"});
        properties.emplace_back(
            "cells", array_of(object({{"path", type({"string"})}, {"old", value}, {"new", value}, {"change", value}})));
        properties.emplace_back("prose", array_of(object({{"section", type({"string"})},
                                                          {"sentences", type({"integer"})},
                                                          {"share", type({"string"})},
                                                          {"repeated", array_of(type({"string"}))}})));
        properties.emplace_back("claims", array_of(reference("claim")));
        properties.emplace_back("diagnostics", array_of(reference("diagnostic")));
        return whole(object(properties, "两个年度的比较"), "comparison:1");
    }
    [[nodiscard]] json_value rollup() const {
        members properties = of_several("gongkai.rollup/1");
        json_value const value = type({"integer", "string", "null"});
        properties.emplace_back("cells", array_of(object({{"path", type({"string"})},
                                                          {"parent", value},
                                                          {"sum", value},
                                                          {"difference", value},
                                                          {"without", array_of(type({"integer"}))}})));
        properties.emplace_back("missing", array_of(type({"string"})));
        properties.emplace_back("diagnostics", array_of(reference("diagnostic")));
        return whole(object(properties, "汇总报告与下级各份报告"), "rollup:1");
    }
    [[nodiscard]] json_value found() const { return whole(titled(array_of(reference("diagnostic")), "检查结果"), "findings:1"); }

private:
    using kind = json_value::kind;
    using members = std::vector<json_member>;

    [[nodiscard]] json_value whole(json_value out, std::string const& name) const {
        out.members.insert(out.members.begin(), {{"$schema", string("https://json-schema.org/draft/2020-12/schema")},
                                                 {"$id", string("urn:gongkai:" + name)}});
        out.members.push_back({"$defs", definitions()});
        return out;
    }
    /// The head of what is about several reports: whose findings they are.
    [[nodiscard]] static members of_several(std::string_view name) {
        return {{"schema", constant(string(name))}, {"issuer", type({"string"})}, {"year", type({"integer", "null"})}};
    }

    // ---- words ---------------------------------------------------------------------------------------------------------

    /// Calls `f(alternative, report)` for each struct of section 二 that an edition's form is bound to.
    template <class... S, class F>
    void alternatives(std::variant<S...> const&, F&& f) const {
        auto const one = [&]<class T>(T const& own) {
            annual_report r;
            r.proactive_disclosure = own;
            if (form::with_edition_of(r, [](auto const& e) { return e.year; }) == edition_) f(own, r);
        };
        (one(S{}), ...);
    }
    void add_titles(annual_report const& report) {
        for (form::section const& s : form::sections_of(report)) {
            for (std::string const& path : s.table.paths()) titles_.emplace(path, s.heading());
            for (form::grid_view const& g : s.table.grids)
                for (std::size_t r = 0; r < g.rows.size(); ++r) {
                    titles_.emplace(s.table.row_path(g, r), joined_labels(g.rows[r].heads, g.rows[r].label));
                    for (std::size_t c = 0; c < g.columns.size(); ++c)
                        titles_.emplace(s.table.cell_path(g, r, c), joined_labels(g.columns[c].heads, g.columns[c].label));
                }
        }
    }
    [[nodiscard]] std::string title(std::string const& path) const {
        auto const at = titles_.find(path);
        return at == titles_.end() ? std::string{} : at->second;
    }

    // ---- values --------------------------------------------------------------------------------------------------------

    [[nodiscard]] static json_value string(std::string_view text) { return text::json_token(kind::string, text); }
    [[nodiscard]] static json_value number(int n) { return text::json_token(kind::number, std::to_string(n)); }
    [[nodiscard]] static json_value list(std::vector<json_value> items) {
        json_value v = text::json_token(kind::array);
        v.items = std::move(items);
        v.narrow = true;
        return v;
    }
    [[nodiscard]] static json_value map(members m, bool narrow = true) {
        json_value v = text::json_token(kind::object);
        v.members = std::move(m);
        v.narrow = narrow;
        return v;
    }
    [[nodiscard]] static json_value constant(json_value v) { return map({{"const", std::move(v)}}); }
    [[nodiscard]] static json_value reference(std::string_view name) {
        return map({{"$ref", string("#/$defs/" + std::string{name})}});
    }
    [[nodiscard]] static json_value type(std::initializer_list<std::string_view> names) {
        std::vector<json_value> types;
        for (std::string_view const name : names) types.push_back(string(name));
        return map({{"type", types.size() == 1 ? types.front() : list(std::move(types))}});
    }
    [[nodiscard]] static json_value with(json_value v, std::string_view key, json_value value) {
        v.members.push_back({std::string{key}, std::move(value)});
        return v;
    }
    [[nodiscard]] static json_value array_of(json_value items) { return with(type({"array"}), "items", std::move(items)); }
    [[nodiscard]] static json_value either(std::vector<json_value> all, bool narrow) {
        json_value any = list(std::move(all));
        any.narrow = narrow;
        return map({{"anyOf", std::move(any)}}, narrow);
    }
    [[nodiscard]] static json_value titled(json_value v, std::string const& title) {
        if (!title.empty()) v.members.insert(v.members.begin(), json_member{"title", string(title)});
        return v;
    }
    /// An object with all these members and no others; `optional` ones may be left out.
    [[nodiscard]] static json_value object(members const& properties, std::string const& title = {},
                                           std::initializer_list<std::string_view> optional = {}) {
        std::vector<json_value> required;
        for (auto const& [key, unused] : properties)
            if (std::ranges::find(optional, key) == optional.end()) required.push_back(string(key));
        return titled(map({{"type", string("object")},
                           {"properties", map(properties, false)},
                           {"required", list(std::move(required))},
                           {"additionalProperties", text::json_token(kind::boolean, "false")}},
                          false),
                      title);
    }
    [[nodiscard]] static json_value names_of(std::initializer_list<std::string_view> all) {
        std::vector<json_value> items;
        for (std::string_view const name : all) items.push_back(string(name));
        return map({{"enum", list(std::move(items))}});
    }
    template <class Enum>
    [[nodiscard]] static json_value names() {
        std::vector<json_value> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&all](auto e) { all.push_back(string(e.name)); });
        return map({{"enum", list(std::move(all))}});
    }

    // ---- types ---------------------------------------------------------------------------------------------------------

    [[nodiscard]] json_value schema(std::string const*, std::string const&) const { return type({"string", "null"}); }
    [[nodiscard]] json_value schema(std::optional<int> const*, std::string const&) const { return type({"integer", "null"}); }
    [[nodiscard]] json_value schema(std::optional<period> const*, std::string const&) const {
        return either({type({"null"}), object({{"from", reference("date")}, {"to", reference("date")}})}, false);
    }
    [[nodiscard]] json_value schema(std::optional<gongkai::date> const*, std::string const&) const { return reference("date"); }
    [[nodiscard]] json_value schema(prose const*, std::string const&) const { return reference("prose"); }
    [[nodiscard]] json_value schema(count const*, std::string const& path) const {
        return titled(reference("count"), title(path));
    }
    [[nodiscard]] json_value schema(amount const*, std::string const& path) const {
        return titled(reference("amount"), title(path));
    }
    template <class... S>
    [[nodiscard]] json_value schema(std::variant<S...> const* v, std::string const& path) const {
        std::vector<json_value> all;
        alternatives(std::variant<S...>{}, [&]<class T>(T const&, annual_report const&) {
            all.push_back(schema(static_cast<T const*>(nullptr), path));
        });
        static_cast<void>(v);
        return all.size() == 1 ? all.front() : titled(either(std::move(all), false), title(path));
    }
    template <described S>
    [[nodiscard]] json_value schema(S const*, std::string const& path) const {
        members properties;
        boost::mp11::mp_for_each<members_of<S>>([&](auto d) {
            using member = std::remove_cvref_t<decltype(std::declval<S&>().*d.pointer)>;
            properties.emplace_back(d.name, schema(static_cast<member const*>(nullptr), form::table_view::join(path, d.name)));
        });
        json_value out = object(properties, title(path));
        // A row that the report has in another way is null.
        return is_row<S> ? either({type({"null"}), std::move(out)}, false) : out;
    }

    [[nodiscard]] json_value definitions() const {
        json_value const natural = with(type({"integer"}), "minimum", number(0));
        json_value const place = object({{"start", reference("position")},
                                         {"end", reference("position")},
                                         {"within", type({"string"})},
                                         {"page", natural},
                                         {"box", array_of(type({"number"}))},
                                         {"table", natural},
                                         {"row", natural},
                                         {"cell", natural},
                                         {"text_box", natural},
                                         {"paragraph", natural}},
                                        {}, {"within", "page", "box", "table", "row", "cell", "text_box", "paragraph"});
        auto const cell = [&](json_value const& value) {
            return either({value, object({{"value", value},
                                          {"origin", names<origin>()},
                                          {"raw", type({"string"})},
                                          {"range", either({type({"null"}), reference("place")}, true)}})},
                          false);
        };
        auto const text = [&](json_value v, std::string_view pattern) { return with(std::move(v), "pattern", string(pattern)); };
        members const prose{{"text", type({"string"})},
                            {"parts", array_of(object({{"heading", type({"string"})}, {"text", type({"string"})}}))}};
        return map(
            {{"count", cell(type({"integer", "null"}))},
             {"amount", cell(text(type({"string", "null"}), "^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$"))},
             {"date", text(type({"string", "null"}), "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$")},
             {"prose", object(prose)},
             {"source", object({{"name", type({"string"})}, {"format", type({"string"})}, {"encoding", type({"string"})}})},
             {"position", object({{"offset", natural}, {"line", natural}, {"column", natural}})},
             {"place", place},
             {"diagnostic", object({{"code", text(type({"string"}), "^[a-z][a-z0-9_]*$")},
                                    {"severity", names<severity>()},
                                    {"message", type({"string"})},
                                    {"paths", array_of(type({"string"}))},
                                    {"range", either({type({"null"}), reference("place")}, true)},
                                    {"arguments", with(type({"object"}), "additionalProperties", type({"string"}))},
                                    {"fingerprint", text(type({"string"}), "^[0-9a-f]{16}$")},
                                    {"report", either({type({"null"}), names_of({"old", "new", "parent"})}, true)},
                                    {"suppressed", object({{"reason", type({"string"})}})}},
                                   {}, {"fingerprint", "report", "suppressed"})},
             {"claim", object({{"words", type({"string"})},
                               {"where", either({type({"null"}), reference("place")}, true)},
                               {"number", type({"string", "null"})},
                               {"unit", type({"string"})},
                               {"kind", names<checks::claim_kind>()},
                               {"cells", array_of(type({"string"}))},
                               {"found", type({"string", "null"})},
                               {"verdict", names<checks::verdict>()}})}},
            false);
    }

    int edition_;
    std::map<std::string, std::string> titles_;
};

}  // namespace detail

GONGKAI_INLINE std::string json_schema(int edition) { return text::to_lines(detail::schema_maker{edition}.report()); }
GONGKAI_INLINE std::string comparison_schema() { return text::to_lines(detail::schema_maker{2021}.comparison()); }
GONGKAI_INLINE std::string rollup_schema() { return text::to_lines(detail::schema_maker{2021}.rollup()); }
GONGKAI_INLINE std::string findings_schema() { return text::to_lines(detail::schema_maker{2021}.found()); }

}  // namespace gongkai::inline v0::write

#endif
