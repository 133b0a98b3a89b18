// SPDX-License-Identifier: BSL-1.0
/// The component grid[table]: the lines of a table read into the cells of a struct, by the form's declaration. Structure is the form's,
/// decisions are the solver's; here items become cells, and findings become diagnostics.
#ifndef GONGKAI_GRAMMAR_GRID_HPP
#define GONGKAI_GRAMMAR_GRID_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/describe.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/plain_text.hpp>

namespace gongkai::inline v0::grammar {

/// A declaration of form/declare.hpp with static storage, compiled.
template <auto const& Table>
struct compiled_grid : compiled_table {
    /// `path` is put before the paths in diagnostics: the table's place in the report.
    explicit compiled_grid(std::string path = {}) : compiled_table(form::make_view(Table, std::move(path))) {}
};

namespace detail {

/// Reads the lines [from, to) of a table into `cells`, which are in the order of its view. False where nothing stands in it: no figure, no
/// blank, nothing that could not be read.
[[nodiscard]] bool read_grid(parse_context& here, compiled_table const& table, std::size_t from, std::size_t to,
                             std::vector<form::cell_ref> const& cells);

}  // namespace detail

/// The lines up to the next mark, read into the struct that a table is declared for, which is the attribute. Fails where nothing of the table
/// stands there; findings go to the context.
template <auto const& Table>
struct grid_parser : body_parser<grid_parser<Table>> {
    compiled_grid<Table> const& table;
    constexpr explicit grid_parser(compiled_grid<Table> const& t) : table(t) {}

    template <class Attribute>
    bool read(parse_context& here, std::size_t from, std::size_t to, Attribute& attribute) const {
        return detail::read_grid(here, table, from, to, form::cells_of(Table, attribute));
    }
};
/// A table of the form by its place in the report; compiled when it is first read.
template <auto const& Table, class Object>
struct form_table {
    std::string_view path;
    [[nodiscard]] compiled_grid<Table> const& compiled() const {
        static compiled_grid<Table> const table{std::string{path}};
        return table;
    }
};
/// grid[form_table]: as grid[compiled_grid], for rules that are constants.
template <auto const& Table, class Object>
struct form_grid_parser : body_parser<form_grid_parser<Table, Object>> {
    using attribute_type = Object;
    form_table<Table, Object> table;
    constexpr explicit form_grid_parser(form_table<Table, Object> t) : table(t) {}

    template <class Attribute>
    bool read(parse_context& here, std::size_t from, std::size_t to, Attribute& attribute) const {
        return grid_parser<Table>{table.compiled()}.read(here, from, to, attribute);
    }
};
struct grid_directive {
    template <auto const& Table, class Object>
    [[nodiscard]] constexpr form_grid_parser<Table, Object> operator[](form_table<Table, Object> const& table) const {
        return form_grid_parser<Table, Object>{table};
    }
    template <auto const& Table>
    [[nodiscard]] constexpr grid_parser<Table> operator[](compiled_grid<Table> const& table) const {
        return grid_parser<Table>{table};
    }
};
/// grid[table]: the parser of a compiled table, which it refers to.
inline constexpr grid_directive grid{};

/// Reads a table of one's own from plain text into `object`: any declaration of form/declare.hpp with static storage, any struct.
/// `path` is put before the paths in the diagnostics, which are returned in the order of the form.
template <auto const& Table, class Object>
std::vector<diagnostic> read_table(std::string_view text, Object& object, std::string path = {}) {
    compiled_grid<Table> const table{std::move(path)};
    std::vector<diagnostic> out;
    read::document const document = read::plain_text(text);
    parse_context here(document, out);
    std::vector<marked_line> const lines = index_lines(document);
    line_iterator first = lines.data();
    line_iterator const last = first + lines.size();
    x3::parse(first, last, x3::with<parse_context>(here)[grid[table]], object);
    return out;
}

}  // namespace gongkai::inline v0::grammar

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/grammar/grid.ipp>
#endif

#endif
