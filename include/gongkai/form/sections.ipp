// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_FORM_SECTIONS_IPP
#define GONGKAI_FORM_SECTIONS_IPP

#include <cstddef>
#include <tuple>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/each_table.hpp>
#include <gongkai/text/numeral.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::inline v0::form {
namespace detail {

/// The unit that a row's struct keeps beside its amounts; none for other rows, and for counts.
template <class Row, class Cell>
std::string_view unit_of(Row const&, Cell const&) {
    return {};
}
template <class Row>
requires requires(Row const& row) { std::string_view{row.unit}; }
std::string_view unit_of(Row const& row, amount const&) { return row.unit; }

/// The units of a table's cells, in the view's order: a row's `unit` is that of its amounts.
template <class... Grids, class Object>
std::vector<std::string_view> units_of(table_t<Grids...> const& table, Object const& object) {
    std::vector<std::string_view> out;
    auto const add = [&](auto const& g) {
        each_row(g.rows, object, [&](auto const& row) {
            each_column(g.columns, row, [&](auto const& cell) { out.push_back(unit_of(row, cell)); });
        });
    };
    std::apply([&](auto const&... g) { (add(g), ...); }, table.grids);
    return out;
}

template <class Member>
section content_of(section_t<Member, prose_content> const& s, annual_report const& report) {
    return {s.number, s.title, &bound(s.member, report), {}, {}, {}};
}
template <class Member, class... Grids>
section content_of(section_t<Member, table_t<Grids...>> const& s, annual_report const& report) {
    section out{s.number, s.title, nullptr, {}, {}, {}};
    if (auto const* const object = object_of(s.content, bound(s.member, report))) {
        out.table = make_view(s.content, member_name(s.member));
        out.cells = cells_of(s.content, *object);
        out.units = units_of(s.content, *object);
    }
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::string section::heading() const { return std::string{text::numeral(number)} + "、" + std::string{title}; }

GONGKAI_INLINE bool row_is(origin how, std::vector<const_cell_ref> const& cells, grid_view const& grid, std::size_t row) {
    for (std::size_t column = 0; column < grid.columns.size(); ++column)
        if (origin_of(cells[grid.cell(row, column)]) != how) return false;
    return true;
}

GONGKAI_INLINE std::vector<section> sections_of(annual_report const& report) {
    return with_edition_of(report, [&](auto const& edition) {
        return std::apply([&](auto const&... s) { return std::vector<section>{detail::content_of(s, report)...}; },
                          edition.sections);
    });
}

}  // namespace gongkai::inline v0::form

#endif
