// SPDX-License-Identifier: BSL-1.0
/// A table of a form of one's own as JSON, and the JSON Schema of that: what the state's form has in write/json.hpp and write/json_schema.hpp.
#ifndef GONGKAI_WRITE_OWN_FORM_HPP
#define GONGKAI_WRITE_OWN_FORM_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/view.hpp>

namespace gongkai::inline v0::write {

/// The cells under their members' names, nested as the structs are: a count is an integer, an amount a string, and what has no number is
/// null. `cells` are those of `form::cells_of`, in the table's order. Thread-safe.
[[nodiscard]] std::string to_json(form::table_view const& table, std::vector<form::const_cell_ref> const& cells);

/// The schema (2020-12) of that JSON; its titles are the form's labels. Thread-safe.
[[nodiscard]] std::string json_schema(form::table_view const& table, std::string_view title);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/own_form.ipp>
#endif

#endif
