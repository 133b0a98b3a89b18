// SPDX-License-Identifier: BSL-1.0
/// Tables in which every row stands under its own whole label, in order: nothing is to be aligned.
#ifndef GONGKAI_SOLVE_MATCH_HPP
#define GONGKAI_SOLVE_MATCH_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/align.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve::detail {

/// The rows that are named, in order, of one alternative only.
class row_sequence {
public:
    explicit row_sequence(model const& m) : model_(m) {}

    /// The label of the undivided row is the head of its divided rows too: what stands behind it tells which it is.
    [[nodiscard]] bool is_head_of_divided(std::span<item const> items, std::size_t label, std::size_t row,
                                          bool skip_blanks) const {
        if (model_.rows[row].alternative != form::alternative::undivided) return false;
        std::size_t k = label + 1;
        while (k < items.size() && (items[k].is_line_end() || (skip_blanks && items[k].is_blank()))) ++k;
        if (skip_blanks) return k < items.size() && items[k].is_label();
        return k == items.size() || !items[k].is_number();
    }
    [[nodiscard]] bool late(std::size_t row) const noexcept { return row < next_; }
    /// Takes the next row; false where it comes too late.
    bool take(std::size_t row) {
        if (late(row)) return false;
        next_ = row + 1;
        undivided_ = undivided_ || model_.rows[row].alternative == form::alternative::undivided;
        divided_ = divided_ || model_.rows[row].alternative == form::alternative::divided;
        return true;
    }
    [[nodiscard]] bool of_both() const noexcept { return undivided_ && divided_; }
    /// Whether a row must be there: divided rows unless the undivided one was.
    [[nodiscard]] bool expects(std::size_t row) const {
        form::alternative const a = model_.rows[row].alternative;
        return a == form::alternative::none || (a == form::alternative::undivided) == undivided_;
    }

private:
    model const& model_;
    std::size_t next_ = 0;
    bool undivided_ = false, divided_ = false;
};

/// A table in which every row has just its figures.
struct exact_table {
    std::vector<std::size_t> item_of_cell;  ///< by table_view's cell index
    std::vector<std::size_t> label_of_row;  ///< none for a row that is not there
};

/// One look at each item, no search. False where anything is out of order.
[[nodiscard]] inline bool match_exact(model const& m, std::span<item const> items, exact_table& out) {
    out.item_of_cell.assign(m.cells, none);
    out.label_of_row.assign(m.rows.size(), none);
    bool const unlabelled = m.is_unlabelled();
    row_sequence rows(m);
    std::size_t current = none, count = 0;
    if (unlabelled) {
        current = 0;
        out.label_of_row[0] = 0;
    }
    auto const complete = [&] { return current == none || count == m.rows[current].columns; };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.is_number()) {
            if (current == none || count == m.rows[current].columns || !it.value || has_leading_zero(it)) return false;
            out.item_of_cell[m.rows[current].first_cell + count++] = i;
        } else if (it.is_blank()) {
            if (it.unread || (count > 0 && !complete())) return false;  // among the figures
        } else if (it.is_label()) {
            if (unlabelled) {
                if (count > 0 || !is_head(m, it.key)) return false;
                continue;
            }
            // Between a row's label and its figures nothing may stand; elsewhere only the form's own heads.
            if (!complete()) return false;
            std::size_t const row = m.row_named(it.key);
            if (row == none && !is_head(m, it.key)) return false;
            if (row == none || rows.is_head_of_divided(items, i, row, true)) continue;
            if (!rows.take(row)) return false;
            current = row;
            count = 0;
            out.label_of_row[current] = i;
        }
    }
    if (!complete() || rows.of_both()) return false;
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (rows.expects(r) && out.label_of_row[r] == none) return false;
    return true;
}

/// The cells of an exact table; true if it is clean: every number whole where the form counts, every identity holding.
[[nodiscard]] inline bool accept_if_consistent(model const& m, std::span<item const> items, exact_table const& t,
                                               std::vector<solved_cell>& cells) {
    for (row_model const& row : m.rows)
        for (std::size_t c = 0; c < row.columns; ++c) {
            solved_cell& cell = cells[row.first_cell + c];
            std::size_t const i = t.item_of_cell[row.first_cell + c];
            if (i == none) {
                cell.origin = origin::not_applicable;
                continue;
            }
            if (items[i].value->scale > 0 && !m.table->grids[row.grid].columns[c].is_amount) return false;
            cell = {origin::printed, items[i].value, i, i, 0, 0};
        }
    auto const value = [&cells](form::term const& at) -> std::optional<std::int64_t> {
        solved_cell const& cell = cells[at.cell];
        return cell.origin == origin::not_applicable ? 0 : whole(cell);
    };
    return std::ranges::none_of(m.table->identities,
                                [&](form::identity const& id) { return form::residual_of(id, value).impossible(); });
}

/// An exact table as an alignment, for what is to be said of one whose identities do not hold.
[[nodiscard]] inline alignment to_alignment(model const& m, exact_table const& t) {
    alignment al;
    al.rows.resize(m.rows.size());
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        if (t.label_of_row[r] == none) continue;
        matched_row& row = al.rows[r];
        row.found = row.label_certain = row.label_exact = true;
        row.labels.push_back(t.label_of_row[r]);
        for (std::size_t c = 0; c < m.rows[r].columns; ++c) row.values.push_back(t.item_of_cell[m.rows[r].first_cell + c]);
    }
    return al;
}

/// A table in which some rows have a cell or two more or less than the form. False where anything else is out of order.
[[nodiscard]] inline bool match_by_label(model const& m, std::span<item const> items, alignment& al) {
    al.rows.resize(m.rows.size());
    row_sequence rows(m);
    std::size_t current = none;
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.is_number() || it.is_blank()) {
            if (current != none)
                al.rows[current].values.push_back(i);
            else if (it.is_number())
                return false;
        } else if (it.is_label()) {
            std::size_t const r = m.row_named(it.key);
            current = none;
            if (r == none && !is_head(m, it.key)) return false;
            if (r == none) continue;
            if (rows.late(r)) return false;
            if (rows.is_head_of_divided(items, i, r, false)) continue;
            rows.take(r);
            current = r;
            matched_row& found = al.rows[r];
            found.found = found.label_certain = found.label_exact = true;
            found.labels.push_back(i);
            found.values.reserve(m.rows[r].columns + 1);
        }
    }
    if (rows.of_both()) return false;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        if (!rows.expects(r)) continue;
        std::size_t const numbers = numbers_among(items, al.rows[r].values);
        if (!al.rows[r].found || numbers == 0 || numbers > m.rows[r].columns + 1 || numbers + 2 < m.rows[r].columns) return false;
        al.cost += count_cost(m.rows[r].columns, numbers, al.rows[r].values.size() - numbers, 0);
    }
    return true;
}

}  // namespace gongkai::inline v0::solve::detail

#endif
