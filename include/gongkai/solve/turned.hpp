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

namespace gongkai::inline v0::solve {

namespace detail {

/// The figures below one column's head.
struct column_run {
    std::size_t grid = none, column = none;  ///< none where its head does not tell which of several it is
    std::vector<std::size_t> figures;        ///< items
};

class table_turner {
public:
    table_turner(model const& m, std::span<item const> items)
        : m_(m), items_(items), labels_(m.rows.size(), none), groups_(m.heads.size(), grid_heads::no_words) {}

    [[nodiscard]] rearrangement run() {
        rearrangement out;
        if (stands_by_rows()) return out;
        collect();
        out.found = stands_by_columns();
        if (!whole()) return out;
        for (form::alternative const used : {form::alternative::divided, form::alternative::undivided})
            if (std::vector<std::size_t> const rows = rows_with(used); has_figures(rows) && named(rows) && in_order(rows)) {
                by_rows(rows, out.rows);
                out.found = true;
                break;
            }
        return out;
    }

private:
    /// Whether figures stand right behind most of the labels of rows that are exactly the form's: told without cutting the others.
    [[nodiscard]] bool stands_by_rows() const {
        constexpr std::size_t least = 4;
        std::size_t rows = 0, beside = 0;
        bool at_row = false;
        for (item const& it : items_) {
            if (it.is_line_end()) continue;
            beside += at_row && !it.is_label();
            at_row = it.is_label() && m_.row_of_key.contains(it.key);
            rows += at_row;
        }
        return beside >= least && beside * 2 > rows;
    }
    /// Whether figures stand below heads of columns and not beside labels of rows, or below heads more than a row has.
    [[nodiscard]] bool stands_by_columns() const {
        constexpr std::size_t least = 2, few = 4, many = 8;
        auto const longer = [&](column_run const& c) {
            return numbers_among(items_, c.figures) > m_.table->grids.front().columns.size();
        };
        if (runs_.empty()) return false;
        if (row_labels_ >= (runs_.size() < least ? many : least) && beside_labels_ * few <= row_labels_) return true;
        return m_.table->grids.size() == 1 && m_.rows.size() > 1 && std::ranges::count_if(runs_, longer) >= 2;
    }
    static constexpr std::size_t longest_number = 4;  ///< of a column, with its word: 数据1
    /// Whether empty lines stand here, fewer than a row has cells, and a label behind them: a gap between columns.
    [[nodiscard]] bool is_gap(std::size_t i) const {
        std::size_t const most = i + m_.rows.front().columns;
        std::size_t end = i;
        while (end < items_.size() && end < most && items_[end].is_blank() && !items_[end].adjacent) ++end;
        if (end == i || end == most) return false;
        std::size_t next = end;
        while (next < items_.size() && items_[next].is_line_end()) ++next;
        return next < items_.size() && items_[next].is_label();
    }
    /// The runs of figures right behind a column's head, and the labels of rows.
    void collect() {
        bool at_head = false, at_row = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            item const& it = items_[i];
            if (it.is_line_end()) continue;
            if (it.is_label()) {
                // A column's number may stand between its head and its figures.
                bool const below_head = at_head && runs_.back().figures.empty();
                at_row = at_head = false;
                bool ours = false;
                m_.cut(it.key, [&](text::key const& words, bool at_end) {
                    ours = true;
                    std::size_t const row = m_.row_named(words);
                    at_row = row != none && at_end;
                    if (row != none) labels_[row] = i, ++row_labels_;
                    if (!runs_.empty() && runs_.back().figures.empty()) runs_.pop_back();
                    at_head = begin_run(words) && at_end;
                });
                if (!ours && it.key.size() <= longest_number) at_head = below_head;
                continue;
            }
            bool const gap = is_gap(i);
            if (!gap) beside_labels_ += std::exchange(at_row, false);
            if (at_head)
                runs_.back().figures.push_back(i);
            else
                astray_ = astray_ || it.is_number();
        }
        if (!runs_.empty() && runs_.back().figures.empty()) runs_.pop_back();
    }
    /// Begins a column's run where these words are its head. Of columns with the same one it is that under the common head printed last, or the
    /// first that is not there yet.
    bool begin_run(text::key const& words) {
        column_run run;
        bool named = false;
        for (std::size_t g = 0; g < m_.heads.size(); ++g) {
            std::size_t const head = m_.heads[g].head_named(words);
            if (head == grid_heads::no_words) continue;
            std::vector<std::size_t> const& columns = m_.heads[g].columns();
            auto const among = std::ranges::count(columns, head);
            if (among == 0) groups_[g] = head;
            named = named || among > 0;
            for (std::size_t c = 0; c < columns.size() && run.column == none; ++c)
                if (columns[c] == head && (among == 1 || is_under(g, c)) && !has_run(g, c)) run.grid = g, run.column = c;
        }
        if (named) runs_.push_back(std::move(run));
        return named;
    }
    [[nodiscard]] bool is_under(std::size_t grid, std::size_t column) const {
        auto const [first, count] = columns_under(m_.heads[grid], {groups_[grid]});
        return first <= column && column - first < count;
    }
    [[nodiscard]] bool has_run(std::size_t grid, std::size_t column) const {
        return std::ranges::any_of(
            runs_, [=](column_run const& r) { return r.grid == grid && r.column == column && !r.figures.empty(); });
    }
    /// Whether each column is there once, those of a grid all as long, and there is no other figure. Blanks behind the longest are gaps
    /// between columns.
    [[nodiscard]] bool whole() {
        auto const known = [](column_run const& r) { return r.column != none; };
        if (astray_ || !std::ranges::all_of(runs_, known)) return false;
        std::ranges::sort(runs_, [](column_run const& a, column_run const& b) {
            return std::pair{a.grid, a.column} < std::pair{b.grid, b.column};
        });
        std::size_t r = 0;
        for (std::size_t g = 0; g < m_.table->grids.size(); ++g) {
            std::size_t const first = r;
            for (std::size_t c = 0; c < m_.table->grids[g].columns.size(); ++c, ++r)
                if (r == runs_.size() || runs_[r].grid != g || runs_[r].column != c) return false;
            if (!as_long(std::span{runs_}.subspan(first, r - first))) return false;
        }
        return r == runs_.size();
    }
    [[nodiscard]] bool as_long(std::span<column_run> of) const {
        std::size_t longest = 0;
        for (column_run const& c : of)
            for (std::size_t k = 0; k < c.figures.size(); ++k)
                if (items_[c.figures[k]].is_number()) longest = std::max(longest, k + 1);
        for (column_run& c : of) c.figures.resize(std::min(c.figures.size(), longest));
        return std::ranges::all_of(of, [longest](column_run const& c) { return c.figures.size() == longest; });
    }
    /// Whether labels under as many heads, which stand in one column of the page, stand in the form's order.
    [[nodiscard]] bool in_order(std::vector<std::size_t> const& rows) const {
        std::vector<std::size_t> last;
        for (std::size_t const r : rows) {
            if (labels_[r] == none) continue;
            std::size_t const depth = m_.table->grids[m_.rows[r].grid].rows[m_.rows[r].row].heads.size();
            if (last.size() <= depth) last.resize(depth + 1, 0);
            if (labels_[r] < last[depth]) return false;
            last[depth] = labels_[r];
        }
        return true;
    }
    [[nodiscard]] std::vector<std::size_t> rows_with(form::alternative used) const {
        std::vector<std::size_t> out;
        for (std::size_t r = 0; r < m_.rows.size(); ++r)
            if (m_.rows[r].is_used_with(used)) out.push_back(r);
        return out;
    }
    /// Whether each column has a figure for each of its grid's rows.
    [[nodiscard]] bool has_figures(std::vector<std::size_t> const& rows) const {
        return std::ranges::all_of(runs_, [&](column_run const& c) {
            auto const of_grid = [&](std::size_t r) { return m_.rows[r].grid == c.grid; };
            return c.figures.size() == static_cast<std::size_t>(std::ranges::count_if(rows, of_grid));
        });
    }
    /// Whether these rows have their labels (all but two where sums would tell what is wrong), and no other row has.
    [[nodiscard]] bool named(std::vector<std::size_t> const& rows) const {
        std::size_t const most_lost = m_.column_identities.empty() ? 0 : 2;
        std::size_t lost = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool const wanted = std::ranges::binary_search(rows, r), there = labels_[r] != none;
            lost += wanted && !there && !m_.rows[r].keys.empty();
            // The row of the undivided alternative is named as the group of the divided rows is.
            if (there && !wanted && m_.rows[r].alternative == form::alternative::divided) return false;
        }
        return lost <= most_lost;
    }
    void by_rows(std::vector<std::size_t> const& rows, rearranged_items& out) const {
        std::size_t n = 0;  // in its grid
        for (std::size_t line = 0; line < rows.size(); ++line) {
            row_model const& row = m_.rows[rows[line]];
            n = line > 0 && m_.rows[rows[line - 1]].grid == row.grid ? n + 1 : 0;
            std::size_t printed = none;
            for (column_run const& c : runs_) {
                if (c.grid != row.grid) continue;
                if (printed == none && !row.keys.empty()) {
                    item label;
                    label.key = row.keys.front();
                    add(std::move(label), labels_[rows[line]] != none ? labels_[rows[line]] : c.figures[n], line, out);
                }
                printed = c.figures[n];
                add(items_[printed], printed, line, out);
            }
            item end;
            end.kind = item::kind::line_end;
            add(std::move(end), printed, line, out);
        }
    }
    static void add(item it, std::size_t printed, std::size_t line, rearranged_items& out) {
        it.line = static_cast<std::uint32_t>(line);
        it.adjacent = it.is_blank();
        out.add(std::move(it), printed);
    }

    model const& m_;
    std::span<item const> items_;
    std::vector<std::size_t> labels_;  ///< by row: its label's item
    std::vector<std::size_t> groups_;  ///< by grid: the common head that was printed last
    std::vector<column_run> runs_;
    std::size_t row_labels_ = 0,
                beside_labels_ = 0;  ///< how many labels of rows there are, and how many with a figure right behind
    bool astray_ = false;            ///< a figure stands below no column's head
};

}  // namespace detail

/// Looks for a table that is printed column after column, and turns it, if each column has a figure for each row. Linear in the number of items.
[[nodiscard]] inline rearrangement turn_columns(model const& m, std::span<item const> items) {
    return detail::table_turner(m, items).run();
}

}  // namespace gongkai::inline v0::solve

#endif
