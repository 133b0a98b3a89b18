// SPDX-License-Identifier: BSL-1.0
/// The columns decide among the rows' candidates: depth first over the ambiguous rows, with each column's residual bounded by what the
/// remaining rows can still contribute. Solutions are counted, not just found.
#ifndef GONGKAI_SOLVE_SEARCH_HPP
#define GONGKAI_SOLVE_SEARCH_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
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
            if (std::ranges::all_of(id.terms, [this](form::term const& t) { return usable(t); })) active_.push_back(&id);
    }

    decision run() {
        domains alive(rows_.size());
        for (std::size_t r = 0; r < rows_.size(); ++r)
            for (std::size_t i = 0; i < rows_[r].size(); ++i) alive[r].push_back(static_cast<std::uint32_t>(i));
        if (propagate(alive)) descend(alive);
        out_.steps = std::min(steps_, max_steps_);
        if (steps_ >= max_steps_ || found_ >= most_solutions)
            out_.result = decision::outcome::exhausted;
        else if (found_ > 0)
            out_.result = found_ == 1 ? decision::outcome::unique : decision::outcome::several;
        return std::move(out_);
    }

private:
    using domains = std::vector<std::vector<std::uint32_t>>;
    static constexpr std::size_t most_solutions = 4096;
    static constexpr std::int64_t open = std::numeric_limits<std::int64_t>::max() / 64;

    /// A row that is not there counts as zero only if it is not expected.
    [[nodiscard]] bool usable(form::term const& t) const {
        std::vector<candidate> const& row = rows_[t.row];
        if (row.empty()) return out_of_use(model_, rows_, t.row);
        return std::ranges::any_of(row, [&t](candidate const& c) { return whole(c.cells[t.column]).has_value(); });
    }

    /// What a term may come to.
    struct range {
        std::int64_t low = 0, high = 0;
    };
    [[nodiscard]] range bounds(form::term const& t, domains const& d) const {
        if (rows_[t.row].empty()) return {};
        range out{open, -open};
        for (std::uint32_t const i : d[t.row]) {
            auto const v = whole(rows_[t.row][i].cells[t.column]);
            out.low = std::min(out.low, v ? *v * t.sign : (t.sign > 0 ? 0 : -open));
            out.high = std::max(out.high, v ? *v * t.sign : (t.sign > 0 ? open : 0));
        }
        return out;
    }

    /// Removes candidates that no combination of the others can balance; false if a row is left without any.
    bool propagate(domains& d) {
        for (bool changed = true; changed;) {
            changed = false;
            for (form::identity const* const id : active_) {
                if (++steps_ >= max_steps_) return false;
                range all;
                bounds_.clear();
                for (form::term const& t : id->terms) {
                    range const& own = bounds_.emplace_back(bounds(t, d));
                    all = {all.low + own.low, all.high + own.high};
                }
                if (all.low > 0 || all.high < 0) return false;
                for (std::size_t n = 0; n < id->terms.size(); ++n) {
                    form::term const& t = id->terms[n];
                    if (rows_[t.row].empty() || d[t.row].size() < 2) continue;
                    range const others{all.low - bounds_[n].low, all.high - bounds_[n].high};
                    auto const removed = std::erase_if(d[t.row], [&](std::uint32_t i) {
                        auto const v = whole(rows_[t.row][i].cells[t.column]);
                        return v && (*v * t.sign + others.low > 0 || *v * t.sign + others.high < 0);
                    });
                    if (d[t.row].empty()) return false;
                    if (removed == 0) continue;
                    changed = true;
                    bounds_[n] = bounds(t, d);
                    all = {others.low + bounds_[n].low, others.high + bounds_[n].high};
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
        if (pick == none) return record(d);
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
            best_ = out_.cost = total;
            found_ = 1;
            out_.first = now;
            out_.agreed.assign(d.size(), {});
            for (std::size_t r = 0; r < d.size(); ++r) out_.agreed[r].assign(model_.rows[r].columns, 1);
            return;
        }
        ++found_;
        for (std::size_t r = 0; r < d.size(); ++r) {
            if (now[r] == none || now[r] == out_.first[r]) continue;
            for (std::size_t c = 0; c < model_.rows[r].columns; ++c)
                if (rows_[r][now[r]].cells[c].value != rows_[r][out_.first[r]].cells[c].value) out_.agreed[r][c] = 0;
        }
    }

    model const& model_;
    choices const& rows_;
    std::size_t max_steps_;
    std::size_t steps_ = 0;
    std::vector<form::identity const*> active_;
    std::vector<range> bounds_;  ///< by term of the identity that is looked at
    int best_ = std::numeric_limits<int>::max();
    std::size_t found_ = 0;
    decision out_;
};

}  // namespace gongkai::inline v0::solve

#endif
