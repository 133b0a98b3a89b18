// SPDX-License-Identifier: BSL-1.0
/// The cells of a report by the names that findings use: "requests.granted.total".
#ifndef GONGKAI_CHECK_CELLS_HPP
#define GONGKAI_CHECK_CELLS_HPP

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::check {

/// a + b, exact; nothing where 64 bits do not hold it.
[[nodiscard]] inline std::optional<decimal> sum(decimal a, decimal b) noexcept {
    while (a.scale != b.scale) {
        decimal& low = a.scale < b.scale ? a : b;
        if (__builtin_mul_overflow(low.unscaled, 10, &low.unscaled)) return std::nullopt;
        ++low.scale;
    }
    if (__builtin_add_overflow(a.unscaled, b.unscaled, &a.unscaled)) return std::nullopt;
    return a;
}
[[nodiscard]] inline std::optional<decimal> difference(decimal a, decimal b) noexcept {
    if (b.unscaled == INT64_MIN) return std::nullopt;
    b.unscaled = -b.unscaled;
    return sum(a, b);
}

/// A cell with its name and its labels.
struct named_cell : const_cell_at {
    std::string row;     ///< the row's label, or the heads of a column where its row has none
    std::string column;  ///< the column's label

    [[nodiscard]] origin from() const { return origin_of(cell); }
    [[nodiscard]] place const& where() const {
        return std::visit([](auto const* c) -> place const& { return c->where; }, cell);
    }
    [[nodiscard]] std::string const& raw() const {
        return std::visit([](auto const* c) -> std::string const& { return c->raw; }, cell);
    }
    [[nodiscard]] std::optional<decimal> value() const { return value_of(cell); }
};

/// All cells of a report's tables, in the form's order. Points into the report.
class cell_index {
public:
    explicit cell_index(annual_report const& report) : sections_(form::sections_of(report)) {
        for (form::section const& s : sections_)
            for (form::grid_view const& g : s.table.grids)
                for (std::size_t r = 0; r < g.rows.size(); ++r)
                    for (std::size_t c = 0; c < g.columns.size(); ++c) {
                        std::string row{g.rows[r].label};
                        if (row.empty())
                            for (std::string_view const h : g.columns[c].heads) (row += row.empty() ? "" : " ") += h;
                        std::string path = s.table.cell_path(g, r, c);
                        by_path_.emplace(path, cells_.size());
                        cells_.push_back({{std::move(path), s.cell(g, r, c)}, std::move(row), std::string{g.columns[c].label}});
                    }
    }
    cell_index(cell_index const&) = delete;
    cell_index& operator=(cell_index const&) = delete;

    [[nodiscard]] std::vector<named_cell> const& cells() const noexcept { return cells_; }
    [[nodiscard]] std::vector<form::section> const& sections() const noexcept { return sections_; }
    /// Null where the report's edition has no such cell.
    [[nodiscard]] named_cell const* find(std::string_view path) const {
        auto const it = by_path_.find(path);
        return it == by_path_.end() ? nullptr : &cells_[it->second];
    }
    [[nodiscard]] std::optional<decimal> value(std::string_view path) const {
        named_cell const* const c = find(path);
        return c == nullptr ? std::nullopt : c->value();
    }
    /// The sum of cells; those of rows that the report has in another way count nothing. Nothing where one has no number.
    [[nodiscard]] std::optional<decimal> total(std::vector<std::string> const& paths) const {
        std::optional<decimal> out;
        for (std::string const& p : paths) {
            named_cell const* const c = find(p);
            if (c == nullptr) return std::nullopt;
            if (c->from() == origin::not_applicable) continue;
            std::optional<decimal> const v = c->value();
            if (!v) return std::nullopt;
            out = sum(out.value_or(decimal{}), *v);
            if (!out) return std::nullopt;
        }
        return out;
    }

private:
    std::vector<form::section> sections_;
    std::vector<named_cell> cells_;
    std::map<std::string, std::size_t, std::less<>> by_path_;
};

}  // namespace gongkai::check

#endif
