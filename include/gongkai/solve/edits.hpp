// SPDX-License-Identifier: BSL-1.0
/// Searches for the ways to read one row's figures as the form's cells: by small edits, and by cutting digits that ran together.
#ifndef GONGKAI_SOLVE_EDITS_HPP
#define GONGKAI_SOLVE_EDITS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/steps.hpp>

namespace gongkai::inline v0::solve {

/// One way to read a row.
struct candidate {
    int cost = 0;                        ///< 0 is as printed
    std::vector<solved_cell> cells;      ///< by column
    std::vector<std::size_t> dropped;    ///< items left out as not belonging
    bool joined = false, split = false;  ///< a number in two pieces; digits of several cells in one
    bool gaps = false;  ///< empty cells stand among its figures, or beside them in too wide a table, though it has all
    bool sums_hold = true;
    std::uint32_t elsewhere =
        0;  ///< by column, a bit where another reading as cheap, with the same values, has no figure printed
};

/// What a row has to be read from.
struct row_input {
    row_model const* row = nullptr;
    std::span<item const> items;
    std::vector<std::size_t> values;  ///< indices into items: figures and blanks in order
    bool columns_decide = true;       ///< its columns have identities too, which may choose among dearer candidates
    bool extra_column = false;        ///< other rows of the table have a figure too many: an empty cell may be one of the form's
};

namespace detail {

/// What an empty cell costs that is none of the row's, before its figures and behind them. On a line of cells those before it are merged labels';
/// where the cells stand on several lines, those behind close the row.
struct filler_costs {
    int before = 0, behind = 0;
    [[nodiscard]] static int of(item const& it, int empty) { return it.sign ? cost.filler_sign : empty; }
};
[[nodiscard]] inline filler_costs fillers_of(row_input const& in) {
    bool const one_line = in.values.empty() || in.items[in.values.front()].line == in.items[in.values.back()].line;
    return one_line ? filler_costs{cost.filler, cost.filler_rare} : filler_costs{cost.filler_rare, cost.filler};
}

inline constexpr std::size_t most_candidates = 4000;

[[nodiscard]] inline std::optional<std::int64_t> integer(std::string_view digits) {
    if (digits.empty() || digits.size() > 15 || (digits.size() > 1 && digits[0] == '0')) return std::nullopt;
    std::int64_t v = 0;
    for (char const c : digits) v = v * 10 + (c - '0');
    return v;
}

/// A row's own sum on the cells of one way to read it.
[[nodiscard]] inline form::residual row_residual(form::identity const& sum, std::vector<solved_cell> const& cells) {
    return form::residual_of(sum, [&cells](form::term const& t) { return whole(cells[t.column]); });
}

/// Checks the row's sums on what is known and infers a single unknown in each; false if a sum cannot hold.
[[nodiscard]] inline bool infer_single_unknown(row_model const& row, std::vector<solved_cell>& cells) {
    for (form::identity const& sum : row.sums) {
        form::residual const found = row_residual(sum, cells);
        if (found.impossible()) return false;
        if (auto const v = found.missing()) {
            solved_cell& cell = cells[sum.terms[found.unknown].column];
            cell.value = decimal{*v, 0};
            cell.origin = origin::inferred;
        }
    }
    return true;
}

/// Depth-first search over small edits of a row: leave one out, put one in, join two, split one.
class edit_search {
public:
    edit_search(row_input const& in, std::vector<candidate>& out, step_counter& steps)
        : in_(in), out_(out), steps_(steps), fillers_(fillers_of(in)) {
        current_.cells.resize(in.row->columns);
        numbers_from_.assign(in.values.size() + 1, 0);
        for (std::size_t i = in.values.size(); i-- > 0;)
            numbers_from_[i] = numbers_from_[i + 1] + (in.items[in.values[i]].is_number() ? 1 : 0);
        surplus_ = in.values.size() > in.row->columns ? in.values.size() - in.row->columns : 0;
    }
    /// All candidates within a budget. A search that meets its limit has not seen all of them, so what it found counts for nothing; false then.
    bool run(int budget) {
        std::size_t const before = out_.size();
        steps_.begin_row();
        budget_ = budget;
        descend(0, 0, 0, 0);
        bool const all_seen = !steps_.refused() && out_.size() < most_candidates;
        if (!all_seen) out_.resize(before);
        return all_seen;
    }

private:
    void descend(std::size_t column, std::size_t token, int so_far, std::size_t missing) {
        if (so_far > budget_ || out_.size() >= most_candidates || !steps_.take()) return;
        std::size_t const columns = in_.row->columns;
        if (column > 0 && !sums_may_hold(column - 1)) return;
        std::size_t const too_many = numbers_from_[token] > columns - column ? numbers_from_[token] - (columns - column) : 0;
        if (static_cast<int>(too_many) * cost.join_in_cell + so_far > budget_) return;
        if (column == columns) return finish(token, so_far);
        if (token < in_.values.size()) {
            if (in_.items[in_.values[token]].is_number())
                number(column, token, so_far, missing);
            else
                blank(column, token, so_far, missing);
        }
        current_.cells[column] = {};
        if (missing < 2) descend(column + 1, token, so_far + cost.missing, missing + 1);  // a cell that was lost
    }
    void number(std::size_t column, std::size_t token, int so_far, std::size_t missing) {
        std::size_t const index = in_.values[token];
        item const& it = in_.items[index];
        bool const is_whole = it.value && it.value->scale == 0 && !it.closed;
        // as it stands
        current_.cells[column] = {origin::printed, it.value, index, index, 0, 0};
        if (it.value && !has_leading_zero(it)) descend(column + 1, token + 1, so_far, missing);
        if (is_whole && token + 1 < in_.values.size()) joined(column, token, so_far, missing);
        if (is_whole && column + 1 < in_.row->columns && it.value->unscaled >= 0) split(column, token, so_far, missing);
        // left out, where there is one too many
        if (current_.dropped.size() < surplus_) {
            current_.dropped.push_back(index);
            current_.cells[column] = {};
            descend(column, token + 1, so_far + cost.drop, missing);
            current_.dropped.pop_back();
        }
    }
    /// With the next one, as a number in two pieces.
    void joined(std::size_t column, std::size_t token, int so_far, std::size_t missing) {
        item const &it = in_.items[in_.values[token]], &after = in_.items[in_.values[token + 1]];
        if (!after.is_number() || after.closed || it.digits == "0") return;
        if (it.joined && !after.joined) return;  // a piece of the cell before
        auto const v = integer(it.digits + after.digits);
        if (!v) return;
        current_.cells[column] = {origin::printed, decimal{*v, 0}, in_.values[token], in_.values[token + 1], 0, 0};
        bool const was = std::exchange(current_.joined, true);
        descend(column + 1, token + 2, so_far + (after.joined ? cost.join_in_cell : cost.join), missing);
        current_.joined = was;
    }
    /// Over two columns.
    void split(std::size_t column, std::size_t token, int so_far, std::size_t missing) {
        std::size_t const index = in_.values[token];
        std::string_view const digits = in_.items[index].digits;
        if (so_far + cost.split > budget_) return;
        bool const was = std::exchange(current_.split, true);
        for (std::size_t n = 1; n < digits.size(); ++n) {
            auto const left = integer(digits.substr(0, n)), right = integer(digits.substr(n));
            if (!left || !right) continue;
            current_.cells[column] = {origin::printed, decimal{*left, 0}, index, index, 0, n};
            current_.cells[column + 1] = {origin::printed, decimal{*right, 0}, index, index, n, digits.size() - n};
            descend(column + 2, token + 1, so_far + cost.split, missing);
            current_.cells[column + 1] = {};
        }
        current_.split = was;
    }
    void blank(std::size_t column, std::size_t token, int so_far, std::size_t missing) {
        std::size_t const index = in_.values[token];
        // an empty cell of the row
        current_.cells[column] = {origin::blank, std::nullopt, index, index, 0, 0};
        descend(column + 1, token + 1, so_far + cost.blank, missing);
        current_.cells[column] = {};
        // or a merged cell of the labels, in which no sign stands
        if (in_.items[index].unread || (in_.items[index].sign && column > 0)) return;
        descend(column, token + 1,
                so_far + (column == 0 ? filler_costs::of(in_.items[index], fillers_.before) : cost.filler_inside), missing);
    }

    /// False where a sum whose last column was just filled cannot hold any more.
    [[nodiscard]] bool sums_may_hold(std::size_t column) const {
        return std::ranges::all_of(in_.row->sums, [&](form::identity const& sum) {
            bool const filled = sum.terms.front().column == column &&
                                std::ranges::all_of(sum.terms, [column](form::term const& t) { return t.column <= column; });
            return !filled || !row_residual(sum, current_.cells).impossible();
        });
    }

    /// Whether figures are left out of a row that lacks more cells than these: one may have the digits of several.
    [[nodiscard]] bool replaces() const {
        auto const lacks = [this](solved_cell const& c) { return !c.value && (c.item == none || !in_.items[c.item].unread); };
        auto const dropped = static_cast<std::ptrdiff_t>(numbers_among(in_.items, current_.dropped));
        return dropped > 0 && std::ranges::count_if(current_.cells, lacks) > dropped;
    }
    void finish(std::size_t token, int total) {
        std::size_t const dropped = current_.dropped.size();
        for (std::size_t i = token; i < in_.values.size(); ++i) {
            item const& it = in_.items[in_.values[i]];
            if (it.is_figure()) {
                total += cost.drop;
                current_.dropped.push_back(in_.values[i]);
            } else
                total += filler_costs::of(it, fillers_.behind);
        }
        if (total <= budget_ && current_.dropped.size() <= surplus_ && !replaces()) {
            candidate c = current_;
            c.cost = total;
            if (infer_single_unknown(*in_.row, c.cells)) out_.push_back(std::move(c));
        }
        current_.dropped.resize(dropped);
    }

    row_input const& in_;
    std::vector<candidate>& out_;
    step_counter& steps_;
    filler_costs fillers_;
    int budget_ = 0;
    std::size_t surplus_ =
        0;  ///< cells more than the form has: a figure may be left out only then, or a printed one would be replaced
    std::vector<std::size_t> numbers_from_;  ///< how many numbers stand from each value on
    candidate current_;
};

/// Splits digits that ran together over the columns so that the row's sums hold. Its steps are those of a search that has begun. Where one is
/// `lost`, a part of a sum that holds without it, 0, is not among them.
class digit_search {
public:
    digit_search(row_input const& in, bool keep_boundaries, std::vector<candidate>& out, step_counter& steps, bool lost = false)
        : in_(in), keep_(keep_boundaries), out_(out), steps_(steps), lost_(lost ? 1 : 0) {
        for (std::size_t const i : in.values) {
            if (!in.items[i].is_number()) continue;
            starts_.push_back(digits_.size());
            owners_.push_back(i);
            digits_ += in.items[i].digits;
        }
        cells_.resize(in.row->columns);
        // Sums whose parts stand right before them, in order; columns without a sum are groups of their own.
        for (std::size_t column = 0; column < in.row->columns;) {
            span_of_columns next{column, column + 1, false};
            for (form::identity const& sum : in.row->sums) {
                bool contiguous = true;
                for (std::size_t k = 1; k < sum.terms.size(); ++k)
                    contiguous = contiguous && sum.terms[k].column == column + k - 1;
                if (contiguous && sum.terms.front().column == column + sum.terms.size() - 1)
                    next = {column, column + sum.terms.size(), true};
            }
            groups_.push_back(next);
            column = next.end;
        }
    }
    void run() {
        if (digits_.size() + lost_ < in_.row->columns || digits_.size() > 400) return;
        if (std::ranges::any_of(owners_, [this](std::size_t i) { return in_.items[i].closed; })) return;
        std::size_t const before = out_.size();
        group(0, 0);
        if (out_.size() >= most_candidates || steps_.refused()) out_.resize(before);
    }

private:
    struct span_of_columns {
        std::size_t first, end;
        bool summed;
    };

    [[nodiscard]] std::optional<std::int64_t> piece(std::size_t from, std::size_t to) const {
        auto const is_inside = [from, to](std::size_t start) { return start > from && start < to; };
        if (keep_ && std::ranges::any_of(starts_, is_inside)) return std::nullopt;
        return integer(std::string_view{digits_}.substr(from, to - from));
    }
    void place(std::size_t column, std::size_t from, std::size_t to, std::int64_t v) {
        std::size_t k = starts_.size() - 1;
        while (starts_[k] > from) --k;
        std::size_t last = starts_.size() - 1;
        while (starts_[last] >= to) --last;
        cells_[column] = {origin::printed, decimal{v, 0}, owners_[k], owners_[last], from - starts_[k], to - from};
    }
    [[nodiscard]] bool stop() { return out_.size() >= most_candidates || !steps_.take(); }

    void group(std::size_t g, std::size_t from) {
        if (stop()) return;
        if (g == groups_.size()) {
            // A sum whose parts do not stand right before it has told nothing yet.
            auto const fails = [this](form::identity const& sum) { return row_residual(sum, cells_).impossible(); };
            bool const whole_row = from == digits_.size() && lost_ == 0;
            if (!whole_row || std::ranges::any_of(in_.row->sums, fails)) return;
            candidate c;
            c.cost = cost.digits;
            c.split = true;
            c.cells = cells_;
            if (infer_single_unknown(*in_.row, c.cells)) out_.push_back(std::move(c));
            return;
        }
        std::size_t after = 0;  // digits that the later groups need at least
        for (std::size_t k = g + 1; k < groups_.size(); ++k) after += groups_[k].end - groups_[k].first;
        auto const [first, end, summed] = groups_[g];
        std::size_t const need = end - first - (summed ? lost_ : 0);
        after -= std::min(after, lost_);
        if (digits_.size() < from + need + after) return;
        std::size_t const latest = digits_.size() - after;
        for (std::size_t stop_at = g + 1 == groups_.size() ? latest : from + need; stop_at <= latest; ++stop_at) {
            if (!summed) {
                if (auto const v = piece(from, stop_at)) {
                    place(first, from, stop_at, *v);
                    group(g + 1, stop_at);
                }
                continue;
            }
            for (std::size_t n = 1; n <= 15 && n + need - 1 <= stop_at - from; ++n) {
                auto const total = piece(stop_at - n, stop_at);
                if (!total) continue;
                place(end - 1, stop_at - n, stop_at, *total);
                parts(g, first, end - 1, from, stop_at - n, *total, n, stop_at);
            }
        }
    }
    void parts(std::size_t g, std::size_t column, std::size_t end, std::size_t from, std::size_t to, std::int64_t rest,
               std::size_t widest, std::size_t next) {
        if (stop()) return;
        std::size_t const left = end - column;
        std::size_t const have = to - from;
        if (have + lost_ < left || have > left * widest) return;
        if (lost_ > 0) {
            lost_ = 0;
            cells_[column] = {};
            if (left > 1)
                parts(g, column + 1, end, from, to, rest, widest, next);
            else if (have == 0 && rest == 0)
                group(g + 1, next);
            lost_ = 1;
        }
        if (have < left) return;
        if (left == 1) {
            if (auto const v = piece(from, to); v && *v == rest) {
                place(column, from, to, *v);
                group(g + 1, next);
            }
            return;
        }
        for (std::size_t n = 1; n <= widest && n + left - 1 <= have; ++n) {
            auto const v = piece(from, from + n);
            if (!v) {
                if (digits_[from] == '0') return;
                continue;
            }
            if (*v > rest) return;
            place(column, from, from + n, *v);
            parts(g, column + 1, end, from + n, to, rest - *v, widest, next);
        }
    }

    row_input const& in_;
    bool keep_;
    std::vector<candidate>& out_;
    step_counter& steps_;
    std::size_t lost_;  ///< cells that are still to be left out
    std::string digits_;
    std::vector<std::size_t> starts_, owners_;
    std::vector<solved_cell> cells_;
    std::vector<span_of_columns> groups_;
};

}  // namespace detail

}  // namespace gongkai::inline v0::solve

#endif
