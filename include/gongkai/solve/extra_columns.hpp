// SPDX-License-Identifier: BSL-1.0
/// Columns that the form has not, in each row of a table: a serial number, last year's total, a share. Where every row has as many cells too
/// many, it is the same columns in all, and which, the sums tell.
#ifndef GONGKAI_SOLVE_EXTRA_COLUMNS_HPP
#define GONGKAI_SOLVE_EXTRA_COLUMNS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/rearranged.hpp>
#include <gongkai/solve/runs.hpp>

namespace gongkai::inline v0::solve {

/// A table with such columns.
struct extra_columns {
    bool found = false;                ///< not where several may be them
    rearranged_items rest;             ///< the table without them; empty where with none of them left out the sums hold
    std::vector<std::size_t> dropped;  ///< items
};

namespace detail {

class extra_column_finder {
public:
    extra_column_finder(model const& m, std::span<item const> items, std::vector<labelled_run> const& runs)
        : m_(m), items_(items), runs_(runs), row_(m.rows.front()) {}

    [[nodiscard]] extra_columns run() {
        extra_columns out;
        if (!uniform()) return out;
        std::vector<std::size_t> kept;
        told how = choose(kept);
        // A column of noughts may be any of them: not that, but one that the form has not is counted in the totals.
        foreign_head const foreign = find_foreign_head();
        if (foreign == foreign_head::among ? how == told::by_several || drops_noughts(kept)
                                           : foreign == foreign_head::somewhere && how == told::by_one && drops_noughts(kept))
            how = told::by_none;
        out.found = how != told::by_several;  // then the rows decide what they can
        if (how != told::by_one) return out;
        std::vector<std::size_t> open;  // figures of rows that lack a cell: one may be of the columns left out
        for (labelled_run const& run : runs_) {
            if (!is_even(run)) {
                if (numbers_among(items_, run.values) < row_.columns)
                    open.insert(open.end(), run.values.begin(), run.values.end());
                continue;
            }
            for (std::size_t k = 0; k < width_; ++k)
                if (std::ranges::find(kept, k) == kept.end()) out.dropped.push_back(cell(run, k));
        }
        auto next = out.dropped.begin();
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (next != out.dropped.end() && *next == i) {
                ++next;
                continue;
            }
            bool const left = items_[i].is_number() && std::ranges::binary_search(open, i);
            out.rest.add(left ? item::unread_at(items_[i].line) : items_[i], i);
        }
        return out;
    }

private:
    static constexpr std::size_t least_rows = 6, most_extra = 3;

    /// How the columns of one choice do.
    struct trial {
        std::vector<std::size_t> kept;
        std::size_t known = 0, holds = 0,
                    breaks = 0;  ///< sums whose cells all hold figures; those that hold and are more than 0; that break
    };

    [[nodiscard]] std::size_t start(labelled_run const& run) const {
        return starts_[static_cast<std::size_t>(&run - runs_.data())];
    }
    [[nodiscard]] std::size_t cell(labelled_run const& run, std::size_t k) const { return run.values[start(run) + k]; }
    /// Whether a row has all cells of the table.
    [[nodiscard]] bool is_even(labelled_run const& run) const { return start(run) != none; }
    /// A figure, or a sign for none.
    [[nodiscard]] bool holds(std::size_t i) const { return items_[i].is_figure() || items_[i].sign; }
    /// Where a row's figures and signs begin, and behind the last.
    [[nodiscard]] std::pair<std::size_t, std::size_t> core(labelled_run const& run) const {
        std::size_t first = 0, last = run.values.size();
        while (first < last && !holds(run.values[first])) ++first;
        while (last > first && !holds(run.values[last - 1])) --last;
        return {first, last};
    }
    /// Whether rows have the same number of cells, more than the form has, and something stands in each column, not only in a row or two.
    [[nodiscard]] bool uniform() {
        if (runs_.size() < least_rows) return false;
        std::vector<std::size_t> rows_of(row_.columns + most_extra + 1);  // by their cells
        for (labelled_run const& run : runs_) {
            auto const [first, last] = core(run);
            if (last - first < rows_of.size()) ++rows_of[last - first];
        }
        width_ = static_cast<std::size_t>(std::ranges::max_element(rows_of) - rows_of.begin());
        if (width_ <= row_.columns || rows_of[width_] * 4 < runs_.size() * 3 || !find_starts()) return false;
        std::vector<std::size_t> filled(width_);  // rows, by column
        for (labelled_run const& run : runs_)
            for (std::size_t k = 0; k < width_ && is_even(run); ++k) filled[k] += holds(cell(run, k));
        return std::ranges::all_of(filled, [this](std::size_t rows) { return rows * 4 >= runs_.size(); });
    }
    /// Where the cells of each row begin. Of a row whose first or last are empty, empty cells of a wide label before it are not told from them
    /// where other rows have such behind; a few may lack one. False where one has too many.
    [[nodiscard]] bool find_starts() {
        bool at_end = true;
        for (labelled_run const& run : runs_) {
            auto const [first, last] = core(run);
            if (last - first == width_) at_end = at_end && last == run.values.size();
        }
        for (labelled_run const& run : runs_) {
            auto const [first, last] = core(run);
            std::size_t const size = run.values.size();
            if (last - first > width_) return false;
            bool const lacks = size < width_ || (last - first < width_ && size != width_ && !at_end);
            starts_.push_back(lacks ? none : last - first == width_ ? first : size - width_);
        }
        return true;
    }
    /// What is told of the columns that are the form's.
    enum class told { by_none, by_one, by_several };
    /// Which columns are the form's: with these the sums hold, but for one that is a slip, and with no others.
    [[nodiscard]] told choose(std::vector<std::size_t>& kept) const {
        constexpr std::size_t least_holding = 3, many_holding = 8, many_breaking = 3;
        std::vector<trial> all = trials();
        for (trial& t : all)
            for (labelled_run const& run : runs_)
                if (is_even(run)) test(run, t);
        std::ranges::stable_sort(all, {}, &trial::breaks);
        trial const& best = all.front();
        auto const other = std::find_if(all.begin() + 1, all.end(), [&](trial const& t) { return !same_values(best, t); });
        bool const clear = other == all.end() || other->breaks > 0;
        kept = best.kept;
        bool const others_break = other != all.end() && other->breaks >= many_breaking;
        if (best.breaks == 0)
            return clear && (best.holds >= least_holding || (others_break && best.known >= least_holding)) ? told::by_one
                                                                                                           : told::by_several;
        bool const slip = best.breaks == 1 && best.holds >= many_holding && others_break;
        return slip ? told::by_one : told::by_none;
    }
    /// Whether a word that is none of the form's stands among its heads, and between two that it has beside each other.
    enum class foreign_head { none, somewhere, among };
    [[nodiscard]] foreign_head find_foreign_head() const {
        bool foreign = false, any = false;
        std::size_t before = none;
        std::vector<std::size_t> heads;
        for (std::size_t i = 0; i < items_.size() && i < runs_.front().label; ++i) {
            item const& it = items_[i];
            if (!it.is_label()) continue;
            heads.clear();
            m_.heads.front().cut(it.key, heads);
            if (heads.empty()) {
                foreign = foreign || (before != none && is_foreign(m_, it.key));
                continue;
            }
            if (foreign && are_beside(before, heads.front())) return foreign_head::among;
            any = any || foreign || is_foreign(m_, it.key);  // spaces alone may part it from heads
            foreign = false;
            before = heads.back();
        }
        return any || foreign ? foreign_head::somewhere : foreign_head::none;
    }
    /// Whether two heads stand below the same one.
    [[nodiscard]] bool are_beside(std::size_t a, std::size_t b) const {
        std::vector<head_node> const& nodes = m_.heads.front().nodes();
        return std::ranges::any_of(nodes, [&](head_node const& n) {
            auto const has = [&](std::size_t head) {
                return std::ranges::any_of(n.children, [&](std::size_t k) { return nodes[k].head == head; });
            };
            return has(a) && has(b);
        });
    }
    [[nodiscard]] bool drops_noughts(std::vector<std::size_t> const& kept) const {
        for (std::size_t k = 0; k < width_; ++k)
            if (std::ranges::find(kept, k) == kept.end())
                for (labelled_run const& run : runs_)
                    if (is_even(run) && items_[cell(run, k)].value.value_or(decimal{}).unscaled != 0) return false;
        return true;
    }
    /// One column left out, or several at the ends.
    [[nodiscard]] std::vector<trial> trials() const {
        std::vector<trial> out;
        std::size_t const extra = width_ - row_.columns;
        if (extra == 1)
            for (std::size_t left = 0; left < width_; ++left) {
                trial& t = out.emplace_back();
                for (std::size_t k = 0; k < width_; ++k)
                    if (k != left) t.kept.push_back(k);
            }
        else
            for (std::size_t first = 0; first <= extra; ++first) {
                trial& t = out.emplace_back();
                for (std::size_t k = first; k < first + row_.columns; ++k) t.kept.push_back(k);
            }
        return out;
    }
    void test(labelled_run const& run, trial& t) const {
        for (form::identity const& sum : row_.sums) {
            form::residual const found = form::residual_of(sum, [&](form::term const& at) -> std::optional<std::int64_t> {
                item const& it = items_[cell(run, t.kept[at.column])];
                return it.value && it.value->scale == 0 ? std::optional{it.value->unscaled} : std::nullopt;
            });
            t.breaks += found.impossible() || has_fraction(run, t);
            t.known += found.unknowns() == 0;
            t.holds += found.holds() && found.plus > 0;
        }
    }
    /// A count has none.
    [[nodiscard]] bool has_fraction(labelled_run const& run, trial const& t) const {
        return std::ranges::any_of(t.kept, [&](std::size_t k) {
            item const& it = items_[cell(run, k)];
            return it.value && it.value->scale > 0;
        });
    }
    [[nodiscard]] bool same_values(trial const& a, trial const& b) const {
        return std::ranges::all_of(runs_, [&](labelled_run const& run) {
            return !is_even(run) || std::equal(a.kept.begin(), a.kept.end(), b.kept.begin(), [&](std::size_t k, std::size_t l) {
                item const &x = items_[cell(run, k)], &y = items_[cell(run, l)];
                return x.kind == y.kind && x.digits == y.digits && x.unread == y.unread;
            });
        });
    }

    model const& m_;
    std::span<item const> items_;
    std::vector<labelled_run> const& runs_;
    row_model const& row_;
    std::size_t width_ = 0;            ///< cells of each row
    std::vector<std::size_t> starts_;  ///< the first of them, by run; none where it lacks some
};

}  // namespace detail

/// Looks for columns that the form has not in a table of one grid whose rows have sums. Linear in the number of items.
[[nodiscard]] inline extra_columns find_extra_columns(model const& m, std::span<item const> items,
                                                      std::vector<labelled_run> const& runs) {
    if (m.table->grids.size() != 1 || m.rows.size() < 2 || m.rows.front().sums.empty()) return {};
    return detail::extra_column_finder(m, items, runs).run();
}

}  // namespace gongkai::inline v0::solve

#endif
