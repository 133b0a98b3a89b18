// SPDX-License-Identifier: BSL-1.0
/// Figures that stand a row off their labels: one label has none, and a whole row of figures has no label, above or below.
#ifndef GONGKAI_SOLVE_SHIFTS_HPP
#define GONGKAI_SOLVE_SHIFTS_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/runs.hpp>

namespace gongkai::solve {

/// Two runs: the label without figures, and the figures without a label. All rows between them are a row off.
struct row_shift {
    std::size_t bare = 0, over = 0;
};

namespace detail {

class shift_finder {
public:
    shift_finder(model const& m, std::span<item const> items, std::vector<label_run> const& runs)
        : m_(m),
          items_(items),
          runs_(runs),
          has_blanks_(std::any_of(runs.begin(), runs.end(), [](label_run const& r) { return r.blanks > 0; })) {}

    [[nodiscard]] std::vector<row_shift> run() {
        std::vector<row_shift> out;
        std::size_t bare = none, over = none;  // not yet paired
        for (std::size_t n = 0; n < runs_.size(); ++n) {
            if (is_over(n)) {
                if (bare != none && bare + 1 < n && is_pair(bare, n))  // right below its label they are that row's
                    out.push_back({bare, n});
                else if (bare == none)
                    over = n;
                bare = none;
            } else if (is_bare(n)) {
                if (over != none && over + 1 < n && is_pair(n, over))
                    out.push_back({n, over});
                else if (over == none && bare == none)
                    bare = n;
                over = none;
            }
        }
        return out;
    }

private:
    /// A row's label, whole or nearly so, and no figure.
    [[nodiscard]] bool is_bare(std::size_t n) const {
        label_run const& r = runs_[n];
        if (r.numbers > 0 || (r.blanks == 0 && has_blanks_)) return false;
        if (r.row != none) return true;
        if (r.head_only || r.blanks < columns_beside(n, false) || r.blanks < columns_beside(n, true)) return false;
        return std::any_of(m_.rows.begin(), m_.rows.end(), [&r](row_model const& row) {
            return label_distance(row, r.words, {}, cost.own_label) <= cost.own_label;
        });
    }
    /// As many figures as a row beside them has, and no word but the form's heads right before them.
    [[nodiscard]] bool is_over(std::size_t n) const {
        label_run const& r = runs_[n];
        if (ran_together(n)) return true;
        if (r.row != none || r.numbers == 0 || !(r.head_only || is_head(m_, items_[r.labels.back()].key))) return false;
        // A number alone may be a page's: it stands in a row of cells, or beside a head.
        if (r.numbers == 1 && r.words.empty() && !beside_a_blank(r)) return false;
        return r.numbers == columns_beside(n, false) || r.numbers == columns_beside(n, true);
    }
    /// Digits alone that are enough for the row above them, whose own ran together, too.
    [[nodiscard]] bool ran_together(std::size_t n) const {
        auto const in_one = [](label_run const& r, std::size_t columns) {
            return r.numbers == 1 && columns > 1 && r.digits >= columns;
        };
        label_run const& r = runs_[n];
        std::size_t const above = row_beside(n, false);
        return r.labels.empty() && above != none && in_one(r, columns_of(above)) && in_one(runs_[above], columns_of(above));
    }
    /// A label without even an empty cell may have lost its figures, unless those of another row stand beside a grid's head.
    [[nodiscard]] bool is_pair(std::size_t bare, std::size_t over) const {
        if (runs_[bare].blanks > 0 || ran_together(over)) return true;
        label_run const& r = runs_[over];
        if (r.labels.empty() || items_[r.values.front()].line != items_[r.labels.back()].line) return false;
        auto const& grids = m_.table->grids;
        return grids.size() > 1 && std::any_of(grids.begin(), grids.end(), [&](form::grid_view const& g) {
                   return text::label_key(g.head) == items_[r.labels.back()].key;
               });
    }
    [[nodiscard]] bool beside_a_blank(label_run const& r) const {
        for (std::size_t const i : r.values)
            if (items_[i].kind == item::kind::blank && items_[i].adjacent) return true;
        return false;
    }
    /// The next run that a row's label names.
    [[nodiscard]] std::size_t row_beside(std::size_t n, bool below) const {
        while (below ? ++n < runs_.size() : n-- > 0)
            if (runs_[n].row != none) return n;
        return none;
    }
    [[nodiscard]] std::size_t columns_of(std::size_t n) const { return m_.rows[runs_[n].row].columns; }
    [[nodiscard]] std::size_t columns_beside(std::size_t n, bool below) const {
        std::size_t const row = row_beside(n, below);
        return row == none ? 0 : columns_of(row);
    }

    model const& m_;
    std::span<item const> items_;
    std::vector<label_run> const& runs_;
    bool has_blanks_;  ///< else the text has no cells, and a label without figures no empty one
};

}  // namespace detail

/// The shifts of a table, none in nearly all. Linear.
[[nodiscard]] inline std::vector<row_shift> find_shifts(model const& m, std::span<item const> items,
                                                        std::vector<label_run> const& runs) {
    return detail::shift_finder(m, items, runs).run();
}

/// Whether figures stand a row off their labels.
[[nodiscard]] inline bool is_shifted(model const& m, std::span<item const> items) {
    return !find_shifts(m, items, make_runs(m, items)).empty();
}

/// The runs with their figures given back to the labels that they belong to.
[[nodiscard]] inline std::vector<label_run> shifted_back(std::vector<label_run> runs, std::vector<row_shift> const& shifts) {
    auto const give = [&runs](std::size_t from, std::size_t to) {
        runs[to].values = std::move(runs[from].values);
        runs[to].numbers = runs[from].numbers;
        runs[to].blanks = runs[from].blanks;
        runs[to].digits = runs[from].digits;
    };
    for (row_shift const& s : shifts) {
        std::size_t const step = s.bare < s.over ? 1 : static_cast<std::size_t>(-1);
        std::size_t to = s.bare;
        for (std::size_t n = s.bare + step; to != s.over; n += step) {
            bool const is_row = runs[n].row != none || (!runs[n].head_only && runs[n].numbers > 0);
            if (n != s.over && !is_row) continue;
            give(n, to);
            to = n;
        }
        runs[s.over].values.clear();
        runs[s.over].numbers = runs[s.over].blanks = runs[s.over].digits = 0;
    }
    return runs;
}

/// The rows that a shift concerns: from the first that is named to the last, those between whose labels are cut among them.
[[nodiscard]] inline std::vector<std::size_t> rows_of(row_shift const& s, std::vector<label_run> const& runs) {
    std::size_t first = none, last = 0;
    for (std::size_t n = std::min(s.bare, s.over); n <= std::max(s.bare, s.over); ++n) {
        if (runs[n].row == none) continue;
        first = std::min(first, runs[n].row);
        last = std::max(last, runs[n].row + 1);
    }
    std::vector<std::size_t> out;
    for (std::size_t r = first; r < last; ++r) out.push_back(r);
    return out;
}

}  // namespace gongkai::solve

#endif
