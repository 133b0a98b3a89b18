// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_OWN_FORM_IPP
#define GONGKAI_WRITE_OWN_FORM_IPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

#include <gongkai/text/json.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/cell_label.hpp>
#include <gongkai/write/own_form.hpp>

namespace gongkai::inline v0::write {
namespace detail {

using text::json_token;
using text::json_value;

/// Puts `leaf` into nested objects, by a path of members.
inline void put_at(json_value& tree, std::string_view path, json_value leaf) {
    std::size_t const end = path.find('.');
    std::string_view const name = path.substr(0, end);
    auto at = std::ranges::find_if(tree.members, [name](auto const& m) { return m.first == name; });
    if (at == tree.members.end()) at = tree.members.emplace(at, name, json_token(json_value::kind::object));
    if (end == std::string_view::npos)
        at->second = std::move(leaf);
    else
        put_at(at->second, path.substr(end + 1), std::move(leaf));
}

/// `leaf(grid, row, column)` for each cell, nested.
template <class Leaf>
json_value nested(form::table_view const& table, Leaf&& leaf) {
    json_value out = json_token(json_value::kind::object);
    table.each_cell([&](auto const&... cell) { put_at(out, table.cell_path(cell...), leaf(cell...)); });
    return out;
}

inline json_value json_of(form::const_cell_ref const& cell) {
    std::optional<decimal> const value = value_of(cell);
    if (!value) return {};
    bool const is_amount = std::holds_alternative<amount const*>(cell);
    return json_token(is_amount ? json_value::kind::string : json_value::kind::number, to_string(*value));
}

/// An object with all of these members and no others; leaves are schemas already.
inline json_value object_schema(json_value const& tree) {
    using kind = json_value::kind;
    json_value properties = json_token(kind::object), required = json_token(kind::array);
    required.narrow = true;
    for (auto const& [name, member] : tree.members) {
        bool const is_leaf = member.find("type") != nullptr && member.find("type")->is == kind::array;
        properties.members.emplace_back(name, is_leaf ? member : object_schema(member));
        required.items.push_back(json_token(kind::string, name));
    }
    json_value out = json_token(kind::object);
    out.members = {{"type", json_token(kind::string, "object")},
                   {"properties", std::move(properties)},
                   {"required", std::move(required)},
                   {"additionalProperties", json_token(kind::boolean, "false")}};
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::string to_json(form::table_view const& table, std::vector<form::const_cell_ref> const& cells) {
    return text::to_lines(detail::nested(table, [&cells](form::grid_view const& g, std::size_t r, std::size_t c) {
        return detail::json_of(cells[g.cell(r, c)]);
    }));
}

GONGKAI_INLINE std::string json_schema(form::table_view const& table, std::string_view title) {
    using detail::json_token;
    using kind = text::json_value::kind;
    text::json_value const leaves = detail::nested(table, [](form::grid_view const& g, std::size_t r, std::size_t c) {
        text::json_value types = json_token(kind::array), out = json_token(kind::object);
        types.items = {json_token(kind::string, g.columns[c].is_amount ? "string" : "integer"), json_token(kind::string, "null")};
        types.narrow = out.narrow = true;
        out.members = {{"title", json_token(kind::string, detail::cell_label(g, r, c))}, {"type", std::move(types)}};
        return out;
    });
    text::json_value out = detail::object_schema(leaves);
    out.members.insert(out.members.begin(),
                       {{"$schema", json_token(kind::string, "https://json-schema.org/draft/2020-12/schema")},
                        {"title", json_token(kind::string, title)}});
    return text::to_lines(out);
}

}  // namespace gongkai::inline v0::write

#endif
