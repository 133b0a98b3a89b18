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

namespace gongkai::inline v0::solve {

/// Two runs: the label without figures, and the figures without a label. All rows between them are a row off. Where empty rows stand between
/// them, each may be the one: `others`, beside the farthest.
struct row_shift {
    std::size_t bare = 0, over = 0;
    std::vector<std::size_t> others;
};

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

namespace detail {

/// Whether some of the runs are rows of an item that may be one row: then its own label is a group's head.
[[nodiscard]] inline bool has_divided(model const& m, std::vector<label_run> const& runs) {
    return std::ranges::any_of(
        runs, [&m](label_run const& r) { return r.row != none && m.rows[r.row].alternative == form::alternative::divided; });
}

class shift_finder {
public:
    shift_finder(model const& m, std::span<item const> items, std::vector<label_run> const& runs)
        : m_(m),
          items_(items),
          runs_(runs),
          has_blanks_(std::ranges::any_of(runs, [](label_run const& r) { return r.blanks > 0; })),
          divided_(has_divided(m, runs)) {}

    /// Rows that have no sums, from the first shift to the last; to the table's end where another label without figures stands there, whose
    /// figures are not found below it.
    [[nodiscard]] std::vector<std::size_t> doubtful(std::vector<row_shift> const& shifts) const {
        std::size_t first = none, last = 0;
        for (row_shift const& s : shifts) {
            first = std::min({first, s.bare, s.over});
            last = std::max({last, s.bare, s.over});
        }
        for (std::size_t n = 0; n < runs_.size(); ++n) {
            if (runs_[n].row == none || !is_bare(n)) continue;
            if (n < first && shifts.front().over < shifts.front().bare) first = 0;
            if (n > last && shifts.back().bare < shifts.back().over) last = runs_.size() - 1;
        }
        std::vector<std::size_t> out;
        for (std::size_t const r : rows_of({first, last, {}}, runs_))
            if (m_.rows[r].sums.empty()) out.push_back(r);
        return out;
    }

    [[nodiscard]] std::vector<row_shift> run() {
        std::size_t over = none;         // not yet paired with a label below it
        std::vector<std::size_t> bares;  // since, or since the last pair
        for (std::size_t n = 0; n < runs_.size(); ++n) {
            if (is_bare(n)) bares.push_back(n);
            if (!is_over(n)) continue;
            bool const below = over == none && !bares.empty();
            if (over != none && !bares.empty()) {
                bool const two = bares.size() > 1;
                pair(over, two ? std::vector<std::size_t>{bares.front()} : bares);
                if (two) pair(n, {bares.begin() + 1, bares.end()});
                over = two ? none : n;
            } else if (below)
                pair(n, bares);
            else
                over = n;
            bares.clear();
        }
        if (over != none) pair(over, bares);
        return std::move(out_);
    }

private:
    /// A row's label, whole or nearly so, and no figure.
    [[nodiscard]] bool is_bare(std::size_t n) const {
        label_run const& r = runs_[n];
        if (r.numbers > 0 || shows_unread(r) || (r.blanks == 0 && has_blanks_)) return false;
        if (r.row != none)
            return r.blanks > 0 || !divided_ ||
                   m_.rows[r.row].alternative != form::alternative::undivided;  // else a group's head
        if (r.head_only || r.blanks < columns_beside(n, false) || r.blanks < columns_beside(n, true)) return false;
        // Beside few empty cells the words may be a column's.
        int const most = r.blanks >= least_on_line ? cost.certain_label : cost.own_label;
        return std::ranges::any_of(m_.rows,
                                   [&r, most](row_model const& row) { return label_distance(row, r.words, {}, most) <= most; });
    }
    /// Whether a figure that cannot be read stands in a cell of the row, not behind its empty ones, where a word of another column may.
    [[nodiscard]] bool shows_unread(label_run const& r) const {
        std::size_t const columns = std::min(r.values.size(), r.row == none ? r.values.size() : m_.rows[r.row].columns);
        auto const end = r.values.begin() + static_cast<std::ptrdiff_t>(columns);
        return std::any_of(r.values.begin(), end, [this](std::size_t i) { return items_[i].unread; });
    }
    /// As many figures as a row beside them has, or fewer among empty cells, and no word but the form's heads right before them.
    [[nodiscard]] bool is_over(std::size_t n) const {
        label_run const& r = runs_[n];
        if (ran_together(n)) return true;
        std::size_t const figures = r.figures();
        if (r.row != none || figures == 0 || !(r.head_only || ends_in_head(items_[r.labels.back()].key))) return false;
        // A number alone may be a page's: it stands in a row of cells, or beside a head.
        if (figures == 1 && r.words.empty() && !beside_a_blank(r)) return false;
        constexpr std::size_t wide = 5;           // with fewer columns, two figures and an empty cell may be anything
        bool const beside = beside_grid_head(r);  // where nothing should
        auto const fits = [&](std::size_t columns) {
            return figures == columns ||
                   ((beside || (columns >= wide && figures >= 2)) && figures < columns && r.numbers + r.blanks >= columns);
        };
        return fits(columns_beside(n, false)) || fits(columns_beside(n, true));
    }
    /// A head; where a text has no cells, words of which the last are a column's head.
    [[nodiscard]] bool ends_in_head(text::key const& words) const {
        if (is_head(m_, words) || has_blanks_) return is_head(m_, words);
        return std::ranges::any_of(m_.head_keys, [&words](auto const& h) { return !h.second && words.ends_with(h.first); });
    }
    /// Digits alone that are enough for the row above them, or right below the heads for the first row, whose own ran together, too.
    [[nodiscard]] bool ran_together(std::size_t n) const {
        auto const in_one = [](label_run const& r, std::size_t columns) {
            return r.numbers == 1 && columns > 1 && r.digits >= columns;
        };
        label_run const& r = runs_[n];
        if (r.row != none || !(r.labels.empty() || ends_in_head(items_[r.labels.back()].key))) return false;
        std::size_t const row = row_beside(n, !r.labels.empty());
        return row != none && in_one(r, columns_of(row)) && in_one(runs_[row], columns_of(row));
    }
    /// A label without even an empty cell may have lost its figures, unless those of another row stand beside a grid's head.
    [[nodiscard]] bool is_pair(std::size_t bare, std::size_t over) const {
        if (runs_[bare].blanks > 0 || ran_together(over)) return true;
        label_run const& r = runs_[over];
        bool const on_one_line = items_[r.values.front()].line == items_[r.values.back()].line;
        if (!has_blanks_ && r.numbers >= least_on_line && on_one_line) return true;
        return beside_grid_head(r);
    }
    /// Whether figures stand on the line of a grid's head, in a table of several.
    [[nodiscard]] bool beside_grid_head(label_run const& r) const {
        if (r.labels.empty() || items_[r.values.front()].line != items_[r.labels.back()].line) return false;
        auto const& grids = m_.spellings;
        return grids.size() > 1 &&
               std::ranges::any_of(grids, [&](grid_spellings const& g) { return g.head == items_[r.labels.back()].key; });
    }
    /// Right below its label, or above it, figures are that row's.
    void pair(std::size_t over, std::vector<std::size_t> bares) {
        std::erase_if(bares, [&](std::size_t b) { return (b < over ? over - b : b - over) < 2 || !is_pair(b, over); });
        if (bares.empty()) return;
        if (bares.front() > over) std::ranges::reverse(bares);  // the farthest first
        out_.push_back({bares.front(), over, {bares.begin() + 1, bares.end()}});
    }
    [[nodiscard]] bool beside_a_blank(label_run const& r) const {
        return std::ranges::any_of(r.values, [this](std::size_t i) { return items_[i].is_blank() && items_[i].adjacent; });
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
    static constexpr std::size_t least_on_line = 5;  ///< figures of a row: fewer may be a part of one

    std::vector<row_shift> out_;
    bool has_blanks_;  ///< else the text has no cells, and a label without figures no empty one
    bool divided_;
};

}  // namespace detail

/// The runs as they are where a text has no lines: a row's label with the figures of two is cut after the first, since the second may be
/// another row's; a label without figures that ran together with the next row's stands alone.
[[nodiscard]] inline std::vector<label_run> runs_cut(model const& m, std::span<item const> items,
                                                     std::vector<label_run> const& runs) {
    std::vector<label_run> out;
    bool const divided = detail::has_divided(m, runs);
    for (label_run const& r : runs) {
        std::size_t const columns = r.row == none ? 0 : m.rows[r.row].columns;
        bool const below_bare = !out.empty() && out.back().row != none && out.back().values.empty();  // both labels', then
        bool const has_two = columns > 1 && r.blanks == 0 && r.numbers == 2 * columns && !below_bare;
        std::size_t const before = columns > 0 && r.labels.size() == 1 ? row_before_last(m, r.words) : none;
        bool const names_two =
            before != none && before != r.row && (!divided || m.rows[before].alternative != form::alternative::undivided);
        if (names_two && !has_two) {
            label_run alone;
            alone.labels = r.labels;
            alone.row = before;
            alone.head_only = false;
            out.push_back(std::move(alone));
        }
        out.push_back(r);
        if (!has_two || names_two) continue;  // two labels with the figures of both
        label_run &first = out.back(), second;
        first.clear_values();
        for (std::size_t k = 0; k < r.values.size(); ++k) detail::add_value(k < columns ? first : second, items, r.values[k]);
        out.push_back(std::move(second));
    }
    return out;
}

/// The shifts of a table, none in nearly all. Linear.
[[nodiscard]] inline std::vector<row_shift> find_shifts(model const& m, std::span<item const> items,
                                                        std::vector<label_run> const& runs) {
    return detail::shift_finder(m, items, runs).run();
}

/// The rows of which nothing but the shifts of the table tells whether their figures are their own: those that have no sums, from its first
/// shift to its last or its end. Linear.
[[nodiscard]] inline std::vector<std::size_t> doubtful_rows(model const& m, std::span<item const> items,
                                                            std::vector<label_run> const& runs,
                                                            std::vector<row_shift> const& shifts) {
    return detail::shift_finder(m, items, runs).doubtful(shifts);
}

/// Whether figures stand a row off their labels.
[[nodiscard]] inline bool is_shifted(model const& m, std::span<item const> items) {
    return !find_shifts(m, items, make_runs(m, items)).empty();
}

/// The runs with their figures given back to the labels that they belong to.
[[nodiscard]] inline std::vector<label_run> shifted_back(std::vector<label_run> runs, std::vector<row_shift> const& shifts) {
    for (row_shift const& s : shifts) {
        std::size_t const step = s.bare < s.over ? 1 : static_cast<std::size_t>(-1);
        std::size_t to = s.bare;
        for (std::size_t n = s.bare + step; to != s.over; n += step) {
            bool const is_row = runs[n].row != none || (!runs[n].head_only && runs[n].numbers > 0);
            if (n != s.over && !is_row) continue;
            runs[to].take_values(runs[n]);
            to = n;
        }
        runs[s.over].clear_values();
    }
    return runs;
}

}  // namespace gongkai::inline v0::solve

#endif
