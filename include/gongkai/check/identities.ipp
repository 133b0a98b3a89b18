// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_IDENTITIES_IPP
#define GONGKAI_CHECK_IDENTITIES_IPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <gongkai/check/identities.hpp>

namespace gongkai::check {
namespace detail {

/// Walks the identities of one grid.
class identity_walk {
public:
    identity_walk(form::section const& section, form::grid_view const& grid, std::vector<diagnostic>& out)
        : section_(section), grid_(grid), out_(out) {}

    void run() {
        for (std::size_t r = 0; r < grid_.rows.size(); ++r)
            for (form::row_sum const& sum : grid_.row_sums) row(r, sum);
        for (std::size_t c = 0; c < grid_.columns.size(); ++c) {
            for (form::row_balance const& b : grid_.balances) balance(c, b);
            for (form::column_sum const& s : grid_.column_sums) column(c, s);
        }
    }

private:
    struct side {
        bool known = true;
        std::int64_t value = 0;
        std::string terms;
        std::vector<std::string> paths;
    };
    void add(side& s, std::size_t r, std::size_t c) const {
        auto const* const ref = std::get_if<count const*>(&section_.cells[grid_.cell(r, c)]);
        if (ref == nullptr) {
            s.known = false;
            return;
        }
        count const& cell = **ref;
        if (cell.origin == origin::not_applicable) return;
        s.paths.push_back(section_.table.cell_path(grid_, r, c));
        if (!cell || __builtin_add_overflow(s.value, *cell, &s.value)) {
            s.known = false;
            return;
        }
        if (*cell != 0) s.terms += (s.terms.empty() ? "" : "+") + std::to_string(*cell);
    }
    void say(code c, std::vector<std::string> paths, side const& a, side const& b, std::vector<argument> arguments) {
        paths.insert(paths.end(), a.paths.begin(), a.paths.end());
        paths.insert(paths.end(), b.paths.begin(), b.paths.end());
        diagnostic d{c, severity::error, std::move(paths), {}, std::move(arguments)};
        out_.push_back(std::move(d));
    }
    static std::string terms(side const& s) { return s.terms.empty() ? "0" : s.terms; }

    /// 总计 is the sum of its parts.
    void row(std::size_t r, form::row_sum const& sum) {
        side total, parts;
        add(total, r, sum.target);
        for (std::size_t const c : sum.terms) add(parts, r, c);
        if (!total.known || !parts.known || total.value == parts.value) return;
        std::string name{grid_.rows[r].label};
        std::string path = section_.table.row_path(grid_, r);
        if (name.empty()) {
            for (std::string_view const h : grid_.columns[sum.target].heads) (name += name.empty() ? "" : " ") += h;
            path = total.paths[0].substr(0, total.paths[0].rfind('.'));
        }
        std::size_t const first = out_.size();
        say(code::row_sum_broken, {path}, total, parts,
            {{"row", name},
             {"printed", std::to_string(total.value)},
             {"sum", std::to_string(parts.value)},
             {"terms", terms(parts)}});
        out_[first].where = place_of(r, sum.target);
    }
    /// 第一项加第二项之和，等于第三项加第四项之和.
    void balance(std::size_t c, form::row_balance const& b) {
        side left, right;
        for (std::size_t const r : b.left) add(left, r, c);
        for (std::size_t const r : b.right) add(right, r, c);
        if (!left.known || !right.known || left.value == right.value) return;
        say(code::balance_broken, {}, left, right,
            {{"column", std::string{grid_.columns[c].label}},
             {"left", std::to_string(left.value)},
             {"right", std::to_string(right.value)},
             {"equation", terms(left) + " ≠ " + terms(right)}});
        out_.back().where = place_of(b.right.back(), c);
    }
    /// （七）总计 is the sum of the rows above it; of alternative rows, those that the report has.
    void column(std::size_t c, form::column_sum const& s) {
        side total, parts;
        add(total, s.target, c);
        for (std::size_t const r : s.terms) add(parts, r, c);
        if (!total.known || !parts.known || total.value == parts.value) return;
        say(code::column_sum_broken, {}, total, parts,
            {{"column", std::string{grid_.columns[c].label}},
             {"printed", std::to_string(total.value)},
             {"sum", std::to_string(parts.value)},
             {"equation", terms(total) + " ≠ " + terms(parts)}});
        out_.back().where = place_of(s.target, c);
    }
    [[nodiscard]] place place_of(std::size_t r, std::size_t c) const {
        return std::visit([](auto const* cell) { return cell->where; }, section_.cells[grid_.cell(r, c)]);
    }

    form::section const& section_;
    form::grid_view const& grid_;
    std::vector<diagnostic>& out_;
};

}  // namespace detail

GONGKAI_INLINE std::vector<diagnostic> broken_identities(cell_index const& cells) {
    std::vector<diagnostic> out;
    for (form::section const& s : cells.sections())
        for (form::grid_view const& g : s.table.grids) detail::identity_walk{s, g, out}.run();
    return out;
}

}  // namespace gongkai::check

#endif
