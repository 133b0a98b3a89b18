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
#include <vector>

#include <gongkai/form/cells.hpp>
#include <gongkai/form/sections.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::checks {

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

/// All cells of a report's tables, in the form's order. Points into the report.
class cell_index {
public:
    explicit cell_index(annual_report const& report) : sections_(form::sections_of(report)) {
        for (form::section const& s : sections_)
            s.table.each_cell([&](form::grid_view const& g, std::size_t r, std::size_t c) {
                cells_.emplace_back(s, g, r, c);
                by_path_.emplace(cells_.back().path(), cells_.size() - 1);
            });
    }
    cell_index(cell_index const&) = delete;
    cell_index& operator=(cell_index const&) = delete;

    [[nodiscard]] std::vector<report_cell> const& cells() const noexcept { return cells_; }
    [[nodiscard]] std::vector<form::section> const& sections() const noexcept { return sections_; }
    /// Null where the report's edition has no such cell.
    [[nodiscard]] report_cell const* find(std::string_view path) const {
        auto const it = by_path_.find(path);
        return it == by_path_.end() ? nullptr : &cells_[it->second];
    }
    [[nodiscard]] std::optional<decimal> value(std::string_view path) const {
        report_cell const* const c = find(path);
        return c == nullptr ? std::nullopt : c->value();
    }
    /// The sum of cells; those of rows that the report has in another way count nothing. Nothing where one has no number.
    [[nodiscard]] std::optional<decimal> total(std::vector<std::string> const& paths) const {
        std::optional<decimal> out;
        for (std::string const& p : paths) {
            report_cell const* const c = find(p);
            if (c == nullptr) return std::nullopt;
            if (c->origin() == origin::not_applicable) continue;
            std::optional<decimal> const v = c->value();
            if (!v) return std::nullopt;
            out = sum(out.value_or(decimal{}), *v);
            if (!out) return std::nullopt;
        }
        return out;
    }

private:
    std::vector<form::section> sections_;
    std::vector<report_cell> cells_;
    std::map<std::string, std::size_t, std::less<>> by_path_;
};

}  // namespace gongkai::inline v0::checks

#endif
