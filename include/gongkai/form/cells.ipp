// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_FORM_CELLS_IPP
#define GONGKAI_FORM_CELLS_IPP

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/form/cells.hpp>
#include <gongkai/form/sections.hpp>
#include <gongkai/form/view.hpp>

namespace gongkai::inline v0 {

GONGKAI_INLINE report_cell::report_cell(form::section const& s, form::grid_view const& grid, std::size_t row, std::size_t column)
    : path_(s.table.cell_path(grid, row, column)),
      row_(form::table_view::row_label(grid, row, column)),
      column_(grid.columns[column].label),
      cell_(s.cell(grid, row, column)) {}

GONGKAI_INLINE std::string report_cell::label() const { return row_ + (row_.empty() ? "" : " / ") + column_; }

GONGKAI_INLINE std::optional<decimal> report_cell::value() const { return value_of(cell_); }
GONGKAI_INLINE bool report_cell::has_value() const { return value().has_value(); }
GONGKAI_INLINE decimal report_cell::operator*() const { return *value(); }
GONGKAI_INLINE gongkai::origin report_cell::origin() const { return origin_of(cell_); }

GONGKAI_INLINE place const& report_cell::where() const {
    return std::visit([](auto const* c) -> place const& { return c->where; }, cell_);
}

GONGKAI_INLINE std::string const& report_cell::raw() const {
    return std::visit([](auto const* c) -> std::string const& { return c->raw; }, cell_);
}

GONGKAI_INLINE std::string_view report_cell::why() const noexcept {
    if (found_ != nullptr)
        for (argument const& a : found_->arguments)
            if (a.name == "equation") return a.value;
    return {};
}

GONGKAI_INLINE std::vector<report_cell> parsed::cells() const {
    std::vector<report_cell> out;
    for (form::section const& s : form::sections_of(report))
        s.table.each_cell([&](form::grid_view const& g, std::size_t r, std::size_t c) { out.emplace_back(s, g, r, c); });
    for (diagnostic const& d : diagnostics)
        if (d.code == code::cell_inferred)
            for (report_cell& c : out)
                if (c.origin() == origin::inferred && std::ranges::find(d.paths, c.path_) != d.paths.end()) c.found_ = &d;
    return out;
}

GONGKAI_INLINE std::optional<report_cell> parsed::at(std::string_view path) const {
    if (!gongkai::at(report, path)) return std::nullopt;
    for (report_cell& c : cells())
        if (c.path_ == path) return std::move(c);
    return std::nullopt;
}

}  // namespace gongkai::inline v0

#endif
