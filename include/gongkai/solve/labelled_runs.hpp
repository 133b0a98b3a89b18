// SPDX-License-Identifier: BSL-1.0
/// What stands behind each label of a table, as it is printed: before rows are told.
#ifndef GONGKAI_SOLVE_LABELLED_RUNS_HPP
#define GONGKAI_SOLVE_LABELLED_RUNS_HPP

#include <cstddef>
#include <span>
#include <vector>

#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// The figures and blanks right behind a label.
struct labelled_run {
    std::size_t row = none;           ///< whose label it is, letter by letter
    std::size_t label = none;         ///< its item; none where no label stands before
    std::vector<std::size_t> values;  ///< items: a figure at least
};

/// All of a table, in order. Linear.
[[nodiscard]] inline std::vector<labelled_run> labelled_runs(model const& m, std::span<item const> items) {
    std::vector<labelled_run> out;
    labelled_run now;
    bool figures = false;
    auto const close = [&] {
        if (figures) out.push_back(now);
        figures = false;
        now.values.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.kind == item::kind::label) {
            close();
            auto const row = m.row_of_key.find(it.key);
            now.row = row == m.row_of_key.end() ? none : row->second;
            now.label = i;
        } else if (it.kind != item::kind::line_end) {
            figures = figures || it.kind == item::kind::number;
            now.values.push_back(i);
        }
    }
    close();
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
