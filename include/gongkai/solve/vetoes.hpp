// SPDX-License-Identifier: BSL-1.0
/// Why the figures that a row was given are not to be read: they may as well be another row's, or lack a cell, and nothing tells.
#ifndef GONGKAI_SOLVE_VETOES_HPP
#define GONGKAI_SOLVE_VETOES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::solve::detail {

/// A table's alignment with what several vetoes ask of it, found once.
class veto_context {
public:
    model const& m;
    std::span<item const> items;
    alignment const& al;

    veto_context(model const& of, std::span<item const> all, alignment const& given) : m(of), items(all), al(given) {
        for (std::size_t r = 0; r < al.rows.size(); ++r)
            has_borders_ = has_borders_ || (al.rows[r].values.size() == m.rows[r].columns + 1 && ends_in_a_blank(r));
        find_several_labels();
    }
    [[nodiscard]] std::vector<std::size_t> const& values(std::size_t r) const { return al.rows[r].values; }
    [[nodiscard]] bool shows(std::size_t r) const { return al.rows[r].found && !al.rows[r].values.empty(); }
    [[nodiscard]] bool is_last_of_its_grid(std::size_t r) const {
        return r + 1 == m.rows.size() || m.rows[r + 1].grid != m.rows[r].grid;
    }
    /// Whether an empty cell is a row's last, and its line goes on behind it.
    [[nodiscard]] bool ends_in_a_blank(std::size_t r) const {
        if (values(r).size() < 2) return false;
        std::size_t const last = values(r).back();
        return items[last].kind == item::kind::blank && last + 1 < items.size() && items[last + 1].kind != item::kind::line_end;
    }
    /// Whether rows have an empty cell beside their own: on one line of bars, the two that stand between rows look like one.
    [[nodiscard]] bool has_borders() const { return has_borders_; }
    [[nodiscard]] bool under_several_labels(std::size_t r) const { return !several_labels_.empty() && several_labels_[r]; }

private:
    void find_several_labels() {
        auto const bare = [](matched_row const& row) { return row.found && row.values.empty() && !row.labels.empty(); };
        if (std::none_of(al.rows.begin(), al.rows.end(), bare)) return;
        std::vector<std::size_t> line_of(items.size());
        std::size_t lines = 1;
        for (std::size_t i = 0; i < items.size(); ++i) {
            line_of[i] = lines - 1;
            lines += items[i].kind == item::kind::line_end;
        }
        std::vector<bool> waits(lines);
        std::vector<std::size_t> valued(lines);
        for (std::size_t r = 0; r < al.rows.size(); ++r) {
            if (bare(al.rows[r])) waits[line_of[al.rows[r].labels.front()]] = true;
            if (shows(r)) ++valued[line_of[values(r).front()]];
        }
        several_labels_.resize(al.rows.size());
        for (std::size_t r = 0; r < al.rows.size(); ++r)
            if (shows(r)) several_labels_[r] = waits[line_of[values(r).front()]] && valued[line_of[values(r).front()]] == 1;
    }

    bool has_borders_ = false;
    std::vector<bool> several_labels_;
};

/// Its line has one row's figures and the labels of several, whose borders are gone.
inline bool one_row_under_several_labels(veto_context const& c, std::size_t r) { return c.under_several_labels(r); }

/// In a table with borders beside its cells, a row without sums that has as many cells as the form only with such a border lacks another.
inline bool a_border_for_a_cell(veto_context const& c, std::size_t r) {
    return c.has_borders() && c.m.rows[r].sums.empty() && c.values(r).size() <= c.m.rows[r].columns && c.ends_in_a_blank(r);
}

/// A number that no sum vouches for, run together with its label, where the next row's label is not there: its digits may go on with
/// those of that row.
inline bool digits_that_run_on(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    if (!c.m.rows[r].sums.empty() || !c.items[values.front()].glued || r + 1 == c.m.rows.size() || c.al.rows[r + 1].found)
        return false;
    if (!c.is_last_of_its_grid(r)) return true;
    std::size_t i = values.back() + 1;
    while (i < c.items.size() && c.items[i].kind != item::kind::label) ++i;
    return i == c.items.size() ||
           c.items[i].key.find(text::label_key(c.m.table->grids[c.m.rows[r + 1].grid].head)) == text::key::npos;
}

/// Empty cells enough for a whole row, then figures, where the next row's label is not there: the figures may be that row's.
inline bool figures_of_the_next_row(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    std::size_t blanks = 0;
    while (blanks < values.size() && c.items[values[blanks]].kind == item::kind::blank) ++blanks;
    if (blanks < c.m.rows[r].columns || blanks == values.size() || c.is_last_of_its_grid(r)) return false;
    if (c.m.rows[r + 1].alternative == form::alternative::none) return !c.shows(r + 1);
    for (std::size_t k = 0; k < c.m.rows.size(); ++k)
        if (c.m.rows[k].grid == c.m.rows[r].grid && c.m.rows[k].alternative != form::alternative::none && c.shows(k))
            return false;
    return true;
}

inline constexpr std::array vetoes{one_row_under_several_labels, a_border_for_a_cell, digits_that_run_on,
                                   figures_of_the_next_row};

/// Whether the figures of a row that has some must not be read.
[[nodiscard]] inline bool vetoed(veto_context const& c, std::size_t r) {
    return std::any_of(vetoes.begin(), vetoes.end(), [&](auto const veto) { return veto(c, r); });
}

}  // namespace gongkai::solve::detail

#endif
