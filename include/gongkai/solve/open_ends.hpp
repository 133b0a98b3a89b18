// SPDX-License-Identifier: BSL-1.0
/// Rows whose last cell is empty: the figure before it may be their total, in another's place.
#ifndef GONGKAI_SOLVE_OPEN_ENDS_HPP
#define GONGKAI_SOLVE_OPEN_ENDS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// A cell's number in a solved table; 0 where the table uses the other alternative.
[[nodiscard]] inline std::optional<std::int64_t> value_in(std::vector<solved_cell> const& cells, form::term const& t) {
    bool const unused = cells[t.cell].origin == origin::not_applicable;
    return unused ? std::optional<std::int64_t>{0} : whole(cells[t.cell]);
}

/// A row whose last cell is empty, and the figure before it is no less than the others of its sum: that may as well be the total, one place
/// to the left since a cell before it was lost, or more places where as many empty cells stand before the row's first; in this sum or in one
/// before it that is not printed whole. Where there are other rows, their columns tell.
class open_ends {
public:
    open_ends(model const& m, std::span<item const> items, std::vector<solved_cell>& cells)
        : m_(m), items_(items), cells_(cells) {}

    /// Whether there were such rows, which are not read.
    bool leave_all() {
        bool left = false;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            std::size_t const last = m_.rows[r].columns - 1;
            form::identity const* sum = sum_into(r, last);
            if (sum == nullptr || last == 0 || !may_end_early(r, *sum)) continue;
            if (m_.rows.size() > 1 && columns_hold(r)) continue;
            left = true;
            while (sum != nullptr) {
                std::size_t first = last;
                for (form::term const& t : sum->terms) first = std::min(first, t.column);
                form::identity const* const before = first == 0 ? nullptr : sum_into(r, first - 1);
                bool const open =
                    before != nullptr && (!is_printed(*before) || holds_one_to_the_left(r, first, sum->terms.front().column));
                for (form::term const& t : sum->terms) leave(cells_[t.cell]);
                sum = open ? before : nullptr;
            }
        }
        return left;
    }

private:
    [[nodiscard]] solved_cell const& cell(std::size_t r, std::size_t c) const { return cells_[m_.rows[r].first_cell + c]; }
    [[nodiscard]] form::residual residual_of(form::identity const& id) const {
        return form::residual_of(id, [this](form::term const& t) { return value_in(cells_, t); });
    }
    /// Whether the figures of a sum's columns hold, too, where each stands in the column behind its own.
    [[nodiscard]] bool holds_one_to_the_left(std::size_t r, std::size_t first, std::size_t total) const {
        std::int64_t parts = 0;
        for (std::size_t c = first - 1; c + 1 < total; ++c) {
            if (!whole(cell(r, c))) return false;
            parts += *whole(cell(r, c));
        }
        return whole(cell(r, total - 1)) == parts;
    }
    /// The sum of a row that a column holds; null where it holds none.
    [[nodiscard]] form::identity const* sum_into(std::size_t r, std::size_t column) const {
        for (form::identity const& sum : m_.rows[r].sums)
            if (sum.terms.front().column == column) return &sum;
        return nullptr;
    }
    /// Whether a sum is printed in full, holds and is more than nothing.
    [[nodiscard]] bool is_printed(form::identity const& sum) const {
        auto const is_in_print = [this](form::term const& t) { return cells_[t.cell].origin == origin::printed; };
        form::residual const found = residual_of(sum);
        return std::ranges::all_of(sum.terms, is_in_print) && found.holds() && found.plus != 0;
    }
    /// Whether several rows have figures and no total: it is the table's way.
    [[nodiscard]] bool are_totals_blank() const {
        constexpr std::size_t least = 3;
        std::size_t rows = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            std::size_t const last = m_.rows[r].columns - 1;
            bool some = false;
            for (std::size_t c = 0; c < last; ++c) some = some || whole(cell(r, c)).value_or(0) > 0;
            rows += some && cell(r, last).origin != origin::printed && cell(r, last).item != none;
        }
        return rows >= least;
    }
    /// How many empty cells stand before a row's first.
    [[nodiscard]] std::size_t empty_before(std::size_t r) const {
        std::size_t const first = cell(r, 0).item;
        std::size_t n = 0;
        while (first != none && n < first && items_[first - 1 - n].is_empty()) ++n;
        return n;
    }
    /// Whether the total of a sum is an empty cell, inferred or beside cells that cannot be read, and the figure before it may be that total.
    [[nodiscard]] bool may_end_early(std::size_t r, form::identity const& sum) const {
        std::size_t const last = sum.terms.front().column;
        solved_cell const& total = cell(r, last);
        if (total.item == none || !items_[total.item].is_empty()) return false;
        std::size_t const nearest = last - std::min(last, std::max<std::size_t>(1, empty_before(r)));
        std::size_t at = last - 1;
        while (at > nearest && !cell(r, at).value) --at;
        auto const before = whole(cell(r, at));
        if (!before) return false;
        std::int64_t others = 0;
        bool unread = false, blank = false;
        for (form::term const& t : sum.terms) {
            solved_cell const& part = cells_[t.cell];
            unread = unread || (part.item != none && items_[part.item].unread);
            blank = blank || (t.column != last && !part.value);
            if (t.column < at) others += whole(part).value_or(0);
        }
        if (others > *before) return false;
        bool const some = others + *before != 0;
        return total.origin == origin::inferred ? some : unread || (some && blank && !are_totals_blank());
    }
    /// Whether each sum of a column that a row is a part of is known and holds.
    [[nodiscard]] bool columns_hold(std::size_t r) const {
        return std::ranges::all_of(m_.column_identities, [&](form::identity const& id) {
            return std::ranges::find(id.terms, r, &form::term::row) == id.terms.end() || residual_of(id).holds();
        });
    }

    model const& m_;
    std::span<item const> items_;
    std::vector<solved_cell>& cells_;
};

}  // namespace gongkai::inline v0::solve

#endif
