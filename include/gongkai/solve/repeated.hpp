// SPDX-License-Identifier: BSL-1.0
/// A table that stands twice in its section: rows under the same labels again. Where their figures differ, nothing tells which are the report's.
#ifndef GONGKAI_SOLVE_REPEATED_HPP
#define GONGKAI_SOLVE_REPEATED_HPP

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/runs.hpp>

namespace gongkai::inline v0::solve {

/// What stands again below a table's rows.
struct repeated_table {
    bool differs = false;    ///< with other figures
    std::size_t end = none;  ///< behind the first table's last figure, where nothing but the same stands again
};

/// Looks for rows that stand under their own labels again; a row or two may, where a page ends. Linear in the number of items.
[[nodiscard]] inline repeated_table find_repeats(model const& m, std::span<item const> items,
                                                 std::vector<labelled_run> const& runs) {
    constexpr std::size_t least = 3;
    std::vector<labelled_run const*> first(m.rows.size());
    std::size_t again = 0, others = 0, new_rows = 0;
    repeated_table out;
    for (std::size_t n = 0; n < runs.size(); ++n) {
        labelled_run const& run = runs[n];
        if (run.label == none) continue;
        std::size_t const row = run.row != none ? run.row : row_at_end(m, items[run.label].key);
        if (row == none) continue;
        labelled_run const*& before = first[row];
        if (before == nullptr) {
            before = &run;
            new_rows += again > 0;
            continue;
        }
        auto const figures = [&](labelled_run const& r) {
            std::vector<std::string_view> all;
            for (std::size_t const i : r.values)
                if (items[i].is_number()) all.push_back(items[i].digits);
            return all;
        };
        if (again++ == 0) out.end = runs[n - 1].values.back() + 1;
        others += figures(*before) != figures(run);
    }
    if (again < least) return {};
    out.differs = others > 0;
    if (new_rows > 0) out.end = none;
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
