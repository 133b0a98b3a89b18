// SPDX-License-Identifier: BSL-1.0
/// A table printed column after column, as by a program that does not look at a page's layout: the labels of all rows, then each column's head
/// and below it the figures of all rows.
#ifndef GONGKAI_SOLVE_TURNED_HPP
#define GONGKAI_SOLVE_TURNED_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/rearranged.hpp>

namespace gongkai::solve {

/// A table whose figures stand column after column.
struct turned_table {
    bool found = false;     ///< they do
    rearranged_items rows;  ///< the same row after row; empty where not each column has a figure for each row
};

namespace detail {

/// The figures below one column's head.
struct column_run {
    std::size_t column = none;
    std::vector<std::size_t> figures;  ///< items
};

class table_turner {
public:
    table_turner(model const& m, std::span<item const> items)
        : m_(m), items_(items), labels_(m.rows.size(), none), grid_(m.table->grids.front()) {}

    [[nodiscard]] turned_table run() {
        collect();
        turned_table out;
        auto const longer = [this](column_run const& c) { return numbers_among(items_, c.figures) > grid_.columns.size(); };
        out.found = std::count_if(runs_.begin(), runs_.end(), longer) >= 2;
        if (!out.found || !whole()) return out;
        for (form::alternative const used : {form::alternative::divided, form::alternative::undivided})
            if (std::vector<std::size_t> const rows = rows_with(used);
                rows.size() == runs_.front().figures.size() && named(rows)) {
                by_rows(rows, out.rows);
                break;
            }
        return out;
    }

private:
    /// The runs of figures right behind a column's head, and the labels of rows.
    void collect() {
        bool at_head = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            item const& it = items_[i];
            if (it.kind == item::kind::line_end) continue;
            if (it.kind == item::kind::label) {
                if (auto const row = m_.row_of_key.find(it.key); row != m_.row_of_key.end()) labels_[row->second] = i;
                std::size_t const column = m_.heads.front().column_named(it.key);
                at_head = column != none;
                if (at_head && !runs_.empty() && runs_.back().figures.empty()) runs_.pop_back();
                if (at_head) runs_.push_back({column, {}});
            } else if (at_head)
                runs_.back().figures.push_back(i);
            else
                astray_ = astray_ || it.kind == item::kind::number;
        }
    }
    /// Whether each column is there once, all as long, and there is no other figure. Blanks behind the longest are gaps between columns.
    [[nodiscard]] bool whole() {
        if (astray_ || runs_.size() != grid_.columns.size()) return false;
        std::size_t longest = 0;
        for (column_run const& c : runs_)
            for (std::size_t k = 0; k < c.figures.size(); ++k)
                if (items_[c.figures[k]].kind == item::kind::number) longest = std::max(longest, k + 1);
        for (column_run& c : runs_) c.figures.resize(std::min(c.figures.size(), longest));
        std::sort(runs_.begin(), runs_.end(), [](column_run const& a, column_run const& b) { return a.column < b.column; });
        for (std::size_t c = 0; c < runs_.size(); ++c)
            if (runs_[c].column != c || runs_[c].figures.size() != runs_.front().figures.size()) return false;
        return true;
    }
    [[nodiscard]] std::vector<std::size_t> rows_with(form::alternative used) const {
        std::vector<std::size_t> out;
        for (std::size_t r = 0; r < m_.rows.size(); ++r)
            if (m_.rows[r].alternative == form::alternative::none || m_.rows[r].alternative == used) out.push_back(r);
        return out;
    }
    /// Whether nearly all of these rows have their labels, and no other row has.
    [[nodiscard]] bool named(std::vector<std::size_t> const& rows) const {
        constexpr std::size_t most_lost = 2;
        std::size_t lost = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool const wanted = std::binary_search(rows.begin(), rows.end(), r), there = labels_[r] != none;
            lost += wanted && !there;
            // The row of the undivided alternative is named as the group of the divided rows is.
            if (there && !wanted && m_.rows[r].alternative == form::alternative::divided) return false;
        }
        return lost <= most_lost;
    }
    void by_rows(std::vector<std::size_t> const& rows, rearranged_items& out) const {
        for (std::size_t n = 0; n < rows.size(); ++n) {
            item label;
            label.key = m_.rows[rows[n]].keys.front();
            add(std::move(label), labels_[rows[n]] != none ? labels_[rows[n]] : runs_.front().figures[n], n, out);
            for (column_run const& c : runs_) add(items_[c.figures[n]], c.figures[n], n, out);
            item end;
            end.kind = item::kind::line_end;
            add(std::move(end), runs_.back().figures[n], n, out);
        }
    }
    static void add(item it, std::size_t printed, std::size_t line, rearranged_items& out) {
        it.line = static_cast<std::uint32_t>(line);
        it.adjacent = it.kind == item::kind::blank;
        out.add(std::move(it), printed);
    }

    model const& m_;
    std::span<item const> items_;
    std::vector<std::size_t> labels_;  ///< by row: its label's item
    form::grid_view const& grid_;
    std::vector<column_run> runs_;
    bool astray_ = false;  ///< a figure stands below no column's head
};

}  // namespace detail

/// Looks for a table of one grid that is printed column after column, and turns it. Linear in the number of items.
[[nodiscard]] inline turned_table turn_columns(model const& m, std::span<item const> items) {
    constexpr std::size_t least_rows = 4;
    if (m.table->grids.size() != 1 || m.rows.size() < least_rows) return {};
    return detail::table_turner(m, items).run();
}

}  // namespace gongkai::solve

#endif
