// SPDX-License-Identifier: BSL-1.0
/// The columns decide among the rows' candidates: depth first over the ambiguous rows, with each column's residual bounded by what the
/// remaining rows can still contribute. Solutions are counted, not just found.
#ifndef GONGKAI_SOLVE_SEARCH_HPP
#define GONGKAI_SOLVE_SEARCH_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include <gongkai/solve/candidates.hpp>

namespace gongkai::inline v0::solve {

/// The candidates of each row of a model; a row without any takes no part.
using choices = std::vector<std::vector<candidate>>;

/// Divided or undivided: whether a row is not expected, since the table uses the other alternative.
[[nodiscard]] inline bool out_of_use(model const& m, choices const& rows, std::size_t row) {
    form::grid_view const& g = m.table->grids[m.rows[row].grid];
    return form::out_of_use(g, m.rows[row].row, [&](std::size_t r) { return !rows[g.first_row + r].empty(); });
}

/// What the columns decided.
struct decision {
    enum class outcome : unsigned char {
        unique,      ///< one cheapest combination
        several,     ///< several; `agreed` says which rows they share
        impossible,  ///< none keeps the identities
        exhausted,   ///< the step limit was met
    } result = outcome::impossible;
    std::vector<std::size_t> first;         ///< one cheapest combination: for each row the index of its candidate
    std::vector<std::vector<char>> agreed;  ///< for each row and column, whether all cheapest combinations agree
    std::size_t steps = 0;
    int cost = 0;  ///< of that combination
};

/// Finds the cheapest combinations of candidates in which the column identities hold.
class column_search {
public:
    column_search(model const& m, choices const& rows, std::size_t max_steps) : model_(m), rows_(rows), max_steps_(max_steps) {
        for (form::identity const& id : m.column_identities)
            if (std::all_of(id.terms.begin(), id.terms.end(), [this](form::term const& t) { return usable(t); }))
                active_.push_back(&id);
        alive_.resize(rows.size());
        for (std::size_t r = 0; r < rows.size(); ++r) {
            alive_[r].resize(rows[r].size());
            for (std::size_t i = 0; i < rows[r].size(); ++i) alive_[r][i] = static_cast<std::uint32_t>(i);
        }
    }

    decision run() {
        decision d;
        best_ = std::numeric_limits<int>::max();
        if (propagate(alive_)) descend(alive_);
        d.steps = std::min(steps_, max_steps_);
        if (steps_ >= max_steps_ || found_ >= most_solutions)
            d.result = decision::outcome::exhausted;
        else if (found_ == 0)
            d.result = decision::outcome::impossible;
        else
            d.result = found_ == 1 ? decision::outcome::unique : decision::outcome::several;
        if (found_ > 0) {
            d.first = first_;
            d.agreed = agreed_;
            d.cost = best_;
        }
        return d;
    }

private:
    using domains = std::vector<std::vector<std::uint32_t>>;
    static constexpr std::size_t most_solutions = 4096;
    static constexpr std::int64_t open = std::numeric_limits<std::int64_t>::max() / 64;

    /// A row that is not there counts as zero only if it is not expected.
    [[nodiscard]] bool usable(form::term const& t) const {
        std::vector<candidate> const& row = rows_[t.row];
        if (row.empty()) return out_of_use(model_, rows_, t.row);
        return std::any_of(row.begin(), row.end(), [&t](candidate const& c) { return whole(c.cells[t.column]).has_value(); });
    }

    void bounds(form::term const& t, domains const& d, std::int64_t& low, std::int64_t& high) const {
        low = 0;
        high = 0;
        if (rows_[t.row].empty()) return;
        low = open;
        high = -open;
        for (std::uint32_t const i : d[t.row]) {
            auto const v = whole(rows_[t.row][i].cells[t.column]);
            std::int64_t const a = v ? *v * t.sign : (t.sign > 0 ? 0 : -open);
            std::int64_t const b = v ? *v * t.sign : (t.sign > 0 ? open : 0);
            low = std::min(low, a);
            high = std::max(high, b);
        }
    }

    /// Removes candidates that no combination of the others can balance; false if a row is left without any.
    bool propagate(domains& d) {
        bool changed = true;
        while (changed) {
            changed = false;
            for (form::identity const* const id : active_) {
                if (++steps_ >= max_steps_) return false;
                std::int64_t low = 0, high = 0;
                lows_.clear();
                highs_.clear();
                for (form::term const& t : id->terms) {
                    std::int64_t a = 0, b = 0;
                    bounds(t, d, a, b);
                    lows_.push_back(a);
                    highs_.push_back(b);
                    low += a;
                    high += b;
                }
                if (low > 0 || high < 0) return false;
                for (std::size_t n = 0; n < id->terms.size(); ++n) {
                    form::term const& t = id->terms[n];
                    if (rows_[t.row].empty() || d[t.row].size() < 2) continue;
                    std::int64_t const others_low = low - lows_[n], others_high = high - highs_[n];
                    std::size_t const before = d[t.row].size();
                    std::erase_if(d[t.row], [&](std::uint32_t i) {
                        auto const v = whole(rows_[t.row][i].cells[t.column]);
                        if (!v) return false;
                        std::int64_t const x = *v * t.sign;
                        return x + others_low > 0 || x + others_high < 0;
                    });
                    if (d[t.row].empty()) return false;
                    if (d[t.row].size() != before) {
                        changed = true;
                        std::int64_t a = 0, b = 0;
                        bounds(t, d, a, b);
                        low += a - lows_[n];
                        high += b - highs_[n];
                        lows_[n] = a;
                        highs_[n] = b;
                    }
                }
            }
        }
        return true;
    }

    [[nodiscard]] int least_cost(domains const& d) const {
        int sum = 0;
        for (std::size_t r = 0; r < d.size(); ++r) {
            if (rows_[r].empty()) continue;
            int least = std::numeric_limits<int>::max();
            for (std::uint32_t const i : d[r]) least = std::min(least, rows_[r][i].cost);
            sum += least;
        }
        return sum;
    }

    void descend(domains const& d) {
        if (++steps_ >= max_steps_ || found_ >= most_solutions) return;
        if (least_cost(d) > best_) return;
        std::size_t pick = none;
        for (std::size_t r = 0; r < d.size(); ++r)
            if (d[r].size() > 1 && (pick == none || d[r].size() < d[pick].size())) pick = r;
        if (pick == none) {
            record(d);
            return;
        }
        for (std::uint32_t const i : d[pick]) {
            domains next = d;
            next[pick] = {i};
            if (propagate(next)) descend(next);
            if (steps_ >= max_steps_) return;
        }
    }

    void record(domains const& d) {
        int const total = least_cost(d);
        if (total > best_) return;
        std::vector<std::size_t> now(d.size(), none);
        for (std::size_t r = 0; r < d.size(); ++r)
            if (!d[r].empty()) now[r] = d[r][0];
        if (total < best_) {
            best_ = total;
            found_ = 1;
            first_ = now;
            agreed_.assign(d.size(), {});
            for (std::size_t r = 0; r < d.size(); ++r) agreed_[r].assign(model_.rows[r].columns, 1);
            return;
        }
        ++found_;
        for (std::size_t r = 0; r < d.size(); ++r) {
            if (now[r] == none || now[r] == first_[r]) continue;
            for (std::size_t c = 0; c < model_.rows[r].columns; ++c)
                if (rows_[r][now[r]].cells[c].value != rows_[r][first_[r]].cells[c].value) agreed_[r][c] = 0;
        }
    }

    model const& model_;
    choices const& rows_;
    std::size_t max_steps_;
    std::size_t steps_ = 0;
    std::vector<form::identity const*> active_;
    domains alive_;
    std::vector<std::int64_t> lows_, highs_;
    int best_ = 0;
    std::size_t found_ = 0;
    std::vector<std::size_t> first_;
    std::vector<std::vector<char>> agreed_;
};

}  // namespace gongkai::inline v0::solve

#endif
