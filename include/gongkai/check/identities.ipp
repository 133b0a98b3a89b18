// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_IDENTITIES_IPP
#define GONGKAI_CHECK_IDENTITIES_IPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include <gongkai/check/identities.hpp>
#include <gongkai/form/identity.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// What is to be said of an identity that does not hold.
[[nodiscard]] inline diagnostic broken(form::section const& section, form::identity const& id, form::residual const& found) {
    auto const cell = [&section](form::term const& t) {
        auto const* const held = std::get_if<count const*>(&section.cells[t.cell]);
        return held == nullptr ? nullptr : *held;
    };
    auto const number = [&cell](form::term const& t) { return cell(t) == nullptr ? std::nullopt : cell(t)->optional(); };
    form::table_view const& table = section.table;
    form::grid_view const& grid = table.grids[id.grid];
    bool const balance = id.kind == form::identity_kind::balance;
    diagnostic out{form::broken_code(id.kind), found.unknowns() > 0 ? severity::warning : severity::error, {}, {}, {}};
    auto const paths = [&](int sign) {
        for (form::term const& t : id.terms)
            if (t.sign == sign && (cell(t) == nullptr || cell(t)->origin != origin::not_applicable))
                out.paths.push_back(table.cell_path(grid, t.row - grid.first_row, t.column));
    };
    paths(balance ? +1 : -1);
    paths(balance ? -1 : +1);
    form::term const& first = id.terms.front();
    std::size_t const row = first.row - grid.first_row;
    auto const with = [&out](std::string name, std::string value) {
        out.arguments.push_back({std::move(name), std::move(value)});
    };
    if (id.kind == form::identity_kind::row_sum) {
        std::string path = table.row_path(grid, row);
        if (path.empty()) path = out.paths[0].substr(0, out.paths[0].rfind('.'));
        out.paths.insert(out.paths.begin(), std::move(path));
        with("row", table.row_label(grid, row, first.column));
    } else
        with("column", std::string{grid.columns[first.column].label});
    with(balance ? "left" : "printed", std::to_string(balance ? found.plus : found.minus));
    with(balance ? "right" : "sum", std::to_string(balance ? found.minus : found.plus));
    if (id.kind == form::identity_kind::row_sum)
        with("terms", form::side_text(id, +1, number));
    else
        with("equation", balance ? form::unequal(id, found.plus, found.minus, number) : form::equation(id, " ≠ ", number));
    // A balance is told where its last cell stands: 第四项.
    form::term const* where = &first;
    for (form::term const& t : id.terms)
        if (balance && t.sign < 0) where = &t;
    if (count const* const at = cell(*where)) out.where = at->where;
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::vector<diagnostic> broken_identities(cell_index const& cells) {
    std::vector<diagnostic> out;
    for (form::section const& s : cells.sections())
        for (form::identity const& id : s.table.identities) {
            auto const value = [&s](form::term const& t) -> std::optional<std::int64_t> {
                auto const* const cell = std::get_if<count const*>(&s.cells[t.cell]);
                if (cell == nullptr) return std::nullopt;
                return (*cell)->origin == origin::not_applicable ? 0 : (*cell)->optional();
            };
            if (form::residual const found = form::residual_of(id, value); found.impossible())
                out.push_back(detail::broken(s, id, found));
        }
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
