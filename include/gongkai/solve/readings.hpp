// SPDX-License-Identifier: BSL-1.0
/// The ways to read one row: its figures as the form's cells, each way with a cost. A row that reads as printed has one.
#ifndef GONGKAI_SOLVE_READINGS_HPP
#define GONGKAI_SOLVE_READINGS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <gongkai/solve/model.hpp>

namespace gongkai::solve {

/// One way to read a row.
struct reading {
    int cost = 0;                          ///< in hundredths; 0 is as printed
    std::vector<solved_cell> cells;        ///< by column
    std::vector<std::size_t> dropped;      ///< items left out as not belonging
    bool joined = false, split = false;    ///< a number in two pieces; digits of several cells in one
    bool gaps = false;                     ///< empty cells stand among its figures, or beside them in too wide a table, though it has all
    bool sums_hold = true;
};

/// What a row has to be read from.
struct row_input {
    row_model const* row = nullptr;
    std::span<item const> items;
    std::vector<std::size_t> values;  ///< indices into items: figures and blanks in order
    bool columns_decide = true;       ///< its columns have identities too, which may choose among dearer readings
    bool extra_column = false;        ///< other rows of the table have a figure too many: an empty cell may be one of the form's
};

namespace detail {

inline constexpr int cost_drop = 100;
inline constexpr int cost_missing = 100;
inline constexpr int cost_blank = 25;
inline constexpr int cost_join = 100;
inline constexpr int cost_join_in_cell = 70;
inline constexpr int cost_split = 100;
inline constexpr int cost_filler_before = 2;
inline constexpr int cost_filler_after = 1;
inline constexpr int cost_filler_inside = 40;
inline constexpr int budget = 210;
inline constexpr std::size_t most_readings = 4000;
inline constexpr std::size_t most_steps = 400'000;

[[nodiscard]] inline std::optional<std::int64_t> integer(std::string_view digits) {
    if (digits.empty() || digits.size() > 15 || (digits.size() > 1 && digits[0] == '0')) return std::nullopt;
    std::int64_t v = 0;
    for (char const c : digits) v = v * 10 + (c - '0');
    return v;
}

/// "00", "023": nobody prints a number so; cells ran together.
[[nodiscard]] inline bool zeros_in_front(item const& it) { return it.digits.size() > 1 && it.digits[0] == '0' && it.value && it.value->scale == 0; }

[[nodiscard]] inline std::optional<std::int64_t> whole(solved_cell const& c) {
    if (!c.value || c.value->scale != 0) return std::nullopt;
    return c.value->unscaled;
}

/// Checks the row's sums on what is known and infers a single unknown in each; false if a sum cannot hold.
[[nodiscard]] inline bool complete(row_model const& row, std::vector<solved_cell>& cells) {
    for (form::row_sum const& s : *row.sums) {
        std::int64_t sum = 0;
        std::size_t unknown = none;
        std::size_t unknowns = 0;
        for (std::size_t const t : s.terms) {
            if (auto const v = whole(cells[t]))
                sum += *v;
            else {
                unknown = t;
                ++unknowns;
            }
        }
        auto const total = whole(cells[s.target]);
        if (!total) {
            unknown = s.target;
            ++unknowns;
        }
        if (unknowns == 0) {
            if (sum != *total) return false;
        } else if (unknowns == 1) {
            std::int64_t const v = total ? *total - sum : sum;
            if (v < 0) return false;
            cells[unknown].value = decimal{v, 0};
            cells[unknown].origin = gongkai::origin::inferred;
        } else if (total && sum > *total)
            return false;
    }
    return true;
}

/// Depth-first search over small edits: leave one out, put one in, join two, split one.
class edit_search {
public:
    edit_search(row_input const& in, std::vector<reading>& out, std::size_t& steps) : in_(in), out_(out), steps_(steps) {
        current_.cells.resize(in.row->columns);
        surplus_ = in.values.size() > in.row->columns ? in.values.size() - in.row->columns : 0;
    }
    /// One edit first; two where one does not do, or where columns may want more to choose from. A search that meets its limit
    /// has not seen all readings, so what it found counts for nothing.
    void run() {
        for (int const b : {130, budget}) {
            std::size_t const before = out_.size();
            budget_ = b;
            std::size_t const steps = std::exchange(steps_, 0);
            descend(0, 0, 0, 0);
            bool const all_seen = steps_ <= most_steps && out_.size() < most_readings;
            steps_ += steps;
            if (!all_seen) {
                out_.resize(before);
                return;
            }
            if (out_.size() > before && !in_.columns_decide) return;
        }
    }

private:
    void descend(std::size_t column, std::size_t token, int cost, std::size_t missing) {
        if (cost > budget_ || out_.size() >= most_readings || ++steps_ > most_steps) return;
        std::size_t const columns = in_.row->columns;
        if (column > 0 && !sum_may_hold(column - 1)) return;
        std::size_t const left = in_.values.size() - token;
        std::size_t numbers_left = 0;
        for (std::size_t i = token; i < in_.values.size(); ++i) numbers_left += in_.items[in_.values[i]].kind == item::kind::number;
        if (numbers_left > columns - column && static_cast<int>(numbers_left - (columns - column)) * cost_join_in_cell + cost > budget_) return;
        if (column == columns) {
            finish(token, cost);
            return;
        }
        if (left > 0) {
            std::size_t const index = in_.values[token];
            item const& it = in_.items[index];
            solved_cell& cell = current_.cells[column];
            if (it.kind == item::kind::number) {
                // as it stands
                cell = {gongkai::origin::printed, it.value, index, index, 0, 0};
                if (it.value && !zeros_in_front(it)) descend(column + 1, token + 1, cost, missing);
                // joined with the next
                if (left > 1 && it.value && it.value->scale == 0 && in_.items[in_.values[token + 1]].kind == item::kind::number) {
                    item const& after = in_.items[in_.values[token + 1]];
                    if (auto const v = integer(it.digits + after.digits); v && it.digits != "0") {
                        cell = {gongkai::origin::printed, decimal{*v, 0}, index, in_.values[token + 1], 0, 0};
                        bool const was = std::exchange(current_.joined, true);
                        descend(column + 1, token + 2, cost + (after.joined ? cost_join_in_cell : cost_join), missing);
                        current_.joined = was;
                    }
                }
                // split over two columns
                if (column + 1 < columns && it.digits.size() > 1 && it.value && it.value->scale == 0 && it.value->unscaled >= 0 &&
                    cost + cost_split <= budget_) {
                    bool const was = std::exchange(current_.split, true);
                    for (std::size_t n = 1; n < it.digits.size(); ++n) {
                        auto const a = integer(std::string_view{it.digits}.substr(0, n));
                        auto const b = integer(std::string_view{it.digits}.substr(n));
                        if (!a || !b) continue;
                        current_.cells[column] = {gongkai::origin::printed, decimal{*a, 0}, index, index, 0, n};
                        current_.cells[column + 1] = {gongkai::origin::printed, decimal{*b, 0}, index, index, n, it.digits.size() - n};
                        descend(column + 2, token + 1, cost + cost_split, missing);
                        current_.cells[column + 1] = {};
                    }
                    current_.split = was;
                }
                // left out, where there is one too many
                if (current_.dropped.size() < surplus_) {
                    current_.dropped.push_back(index);
                    current_.cells[column] = {};
                    descend(column, token + 1, cost + cost_drop, missing);
                    current_.dropped.pop_back();
                }
            } else {
                // an empty cell of the row
                cell = {gongkai::origin::blank, std::nullopt, index, index, 0, 0};
                descend(column + 1, token + 1, cost + cost_blank, missing);
                // or a merged cell of the labels
                cell = {};
                descend(column, token + 1, cost + (column == 0 ? cost_filler_before : cost_filler_inside), missing);
            }
        }
        // a cell that was lost
        if (missing < 2) {
            current_.cells[column] = {};
            descend(column + 1, token, cost + cost_missing, missing + 1);
        }
        current_.cells[column] = {};
    }

    /// A sum whose last column was just filled: false where it cannot hold any more.
    [[nodiscard]] bool sum_may_hold(std::size_t column) const {
        for (form::row_sum const& s : *in_.row->sums) {
            if (s.target != column) continue;
            std::int64_t sum = 0;
            bool known = true;
            for (std::size_t const t : s.terms) {
                if (t > column) return true;
                if (auto const v = whole(current_.cells[t]))
                    sum += *v;
                else
                    known = false;
            }
            auto const total = whole(current_.cells[column]);
            if (total && (sum > *total || (known && sum != *total))) return false;
        }
        return true;
    }

    void finish(std::size_t token, int cost) {
        std::size_t const dropped = current_.dropped.size();
        for (std::size_t i = token; i < in_.values.size(); ++i) {
            if (in_.items[in_.values[i]].kind == item::kind::number) {
                cost += cost_drop;
                current_.dropped.push_back(in_.values[i]);
            } else
                cost += cost_filler_after;
        }
        if (cost <= budget_ && current_.dropped.size() <= surplus_) {
            reading r = current_;
            r.cost = cost;
            if (complete(*in_.row, r.cells)) out_.push_back(std::move(r));
        }
        current_.dropped.resize(dropped);
    }

    row_input const& in_;
    std::vector<reading>& out_;
    std::size_t& steps_;
    int budget_ = budget;
    std::size_t surplus_ = 0;  ///< cells more than the form has: a figure may be left out only then, or a printed one would be replaced
    reading current_;
};

/// Splits digits that ran together over the columns so that the row's sums hold.
class digit_search {
public:
    digit_search(row_input const& in, bool keep_boundaries, std::vector<reading>& out, std::size_t& steps)
        : in_(in), keep_(keep_boundaries), out_(out), steps_(steps) {
        for (std::size_t const i : in.values) {
            if (in.items[i].kind != item::kind::number) continue;
            starts_.push_back(digits_.size());
            owners_.push_back(i);
            digits_ += in.items[i].digits;
        }
        cells_.resize(in.row->columns);
        // Sums whose parts stand right before them, in order; columns without a sum are groups of their own.
        std::size_t column = 0;
        while (column < in.row->columns) {
            std::size_t next = column + 1;
            bool summed = false;
            for (form::row_sum const& s : *in.row->sums) {
                if (s.target < column || s.terms.size() + 1 != s.target - column + 1) continue;
                bool contiguous = true;
                for (std::size_t k = 0; k < s.terms.size(); ++k) contiguous = contiguous && s.terms[k] == column + k;
                if (contiguous) {
                    next = s.target + 1;
                    summed = true;
                }
            }
            groups_.push_back({column, next, summed});
            column = next;
        }
    }
    void run() {
        if (digits_.size() < in_.row->columns || digits_.size() > 400) return;
        std::size_t const before = out_.size();
        group(0, 0);
        if (out_.size() >= most_readings || steps_ > most_steps) out_.resize(before);
    }

private:
    struct span_of_columns {
        std::size_t first, end;
        bool summed;
    };

    [[nodiscard]] bool boundary_inside(std::size_t from, std::size_t to) const {
        if (!keep_) return false;
        for (std::size_t const s : starts_)
            if (s > from && s < to) return true;
        return false;
    }
    [[nodiscard]] std::optional<std::int64_t> piece(std::size_t from, std::size_t to) const {
        if (boundary_inside(from, to)) return std::nullopt;
        return integer(std::string_view{digits_}.substr(from, to - from));
    }
    void place(std::size_t column, std::size_t from, std::size_t to, std::int64_t v) {
        std::size_t k = starts_.size() - 1;
        while (starts_[k] > from) --k;
        std::size_t last = starts_.size() - 1;
        while (starts_[last] >= to) --last;
        cells_[column] = {gongkai::origin::printed, decimal{v, 0}, owners_[k], owners_[last], from - starts_[k], to - from};
    }
    [[nodiscard]] bool stop() { return out_.size() >= most_readings || ++steps_ > most_steps; }

    void group(std::size_t g, std::size_t from) {
        if (stop()) return;
        if (g == groups_.size()) {
            if (from != digits_.size()) return;
            reading r;
            r.cost = 150;
            r.split = true;
            r.cells = cells_;
            out_.push_back(std::move(r));
            return;
        }
        std::size_t after = 0;  // digits that the later groups need at least
        for (std::size_t k = g + 1; k < groups_.size(); ++k) after += groups_[k].end - groups_[k].first;
        auto const [first, end, summed] = groups_[g];
        std::size_t const need = end - first;
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
    void parts(std::size_t g, std::size_t column, std::size_t end, std::size_t from, std::size_t to, std::int64_t rest, std::size_t widest,
               std::size_t next) {
        if (stop()) return;
        std::size_t const left = end - column;
        std::size_t const have = to - from;
        if (have < left || have > left * widest) return;
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
    std::vector<reading>& out_;
    std::size_t& steps_;
    std::string digits_;
    std::vector<std::size_t> starts_, owners_;
    std::vector<solved_cell> cells_;
    std::vector<span_of_columns> groups_;
};

/// Just as many cells as the form has, some of them empty, and a sum that is printed in full and does not hold: clearly printed, so it
/// stands. Nothing where every sum holds or may be made to hold, which the search below decides.
[[nodiscard]] inline std::optional<reading> in_place(row_input const& in, std::size_t numbers) {
    if (in.values.size() != in.row->columns || numbers == 0 || numbers == in.row->columns || in.row->sums->size() < 2) return std::nullopt;
    reading r;
    r.cost = cost_blank;
    for (std::size_t const i : in.values) {
        item const& it = in.items[i];
        if (it.kind == item::kind::number && (!it.value || zeros_in_front(it))) return std::nullopt;
        r.cells.push_back({it.kind == item::kind::number ? gongkai::origin::printed : gongkai::origin::blank, it.value, i, i, 0, 0});
    }
    bool broken = false;
    for (form::row_sum const& s : *in.row->sums) {
        std::int64_t sum = 0;
        std::size_t unknown = 0;
        for (std::size_t const t : s.terms) {
            auto const v = whole(r.cells[t]);
            sum += v.value_or(0);
            unknown += !v;
        }
        auto const total = whole(r.cells[s.target]);
        unknown += !total;
        // A group that is partly empty may as well be shifted.
        if (unknown != 0 && unknown != s.terms.size() + 1) return std::nullopt;
        broken = broken || (unknown == 0 && sum != *total);
    }
    if (!broken) return std::nullopt;
    r.sums_hold = false;
    return r;
}

/// Numbers with a space inside: the cells of the document are as many as the form's, and some hold a number in pieces.
[[nodiscard]] inline std::optional<reading> joined_cells(row_input const& in) {
    reading r;
    r.cost = cost_join_in_cell / 2;
    for (std::size_t const i : in.values) {
        item const& it = in.items[i];
        if (it.kind != item::kind::number) continue;
        if (!it.value || it.value->unscaled < 0) return std::nullopt;
        if (!it.joined) {
            r.cells.push_back({gongkai::origin::printed, it.value, i, i, 0, 0});
            continue;
        }
        if (r.cells.empty()) return std::nullopt;
        solved_cell& before = r.cells.back();
        if (!before.value || before.value->scale != 0 || it.value->scale > 6 || before.value->unscaled == 0) return std::nullopt;
        // The digits go on; a fraction may close them.
        if (before.value->unscaled > 100'000'000) return std::nullopt;
        for (std::size_t k = 0; k < it.digits.size() + it.value->scale; ++k) before.value->unscaled *= 10;
        before.value->unscaled += it.value->unscaled;
        before.value->scale = it.value->scale;
        before.last_item = i;
        r.joined = true;
    }
    if (!r.joined || r.cells.size() != in.row->columns) return std::nullopt;
    std::vector<solved_cell> copy = r.cells;
    if (!complete(*in.row, copy)) return std::nullopt;
    return r;
}

/// Same values and gaps: the cheaper one is kept.
inline void unique_by_values(std::vector<reading>& readings) {
    std::stable_sort(readings.begin(), readings.end(), [](reading const& a, reading const& b) { return a.cost < b.cost; });
    std::map<std::vector<std::pair<bool, std::int64_t>>, bool> seen;
    std::erase_if(readings, [&seen](reading const& r) {
        std::vector<std::pair<bool, std::int64_t>> values;
        for (solved_cell const& c : r.cells) values.emplace_back(c.value.has_value(), c.value ? c.value->trimmed().unscaled : 0);
        return !seen.emplace(std::move(values), true).second;
    });
}

}  // namespace detail

/// All readings of a row within the budget, cheapest first. Where the row has as many figures as the form has cells, it reads as
/// printed and nothing else: what is clearly printed stands, even if its sum does not hold.
[[nodiscard]] inline std::vector<reading> read_row(row_input const& in, std::size_t& steps) {
    std::vector<reading> out;
    std::size_t const columns = in.row->columns;
    std::size_t numbers = 0, blanks = 0, digits = 0;
    bool plain = true, fits = true;
    for (std::size_t const i : in.values) {
        item const& it = in.items[i];
        if (it.kind != item::kind::number) {
            ++blanks;
            continue;
        }
        ++numbers;
        digits += it.digits.size();
        plain = plain && it.value.has_value() && !detail::zeros_in_front(it);
        fits = fits && it.value.has_value();
    }
    if (numbers == columns && plain) {
        reading r;
        for (std::size_t const i : in.values)
            if (in.items[i].kind == item::kind::number) r.cells.push_back({gongkai::origin::printed, in.items[i].value, i, i, 0, 0});
        std::vector<solved_cell> copy = r.cells;
        r.sums_hold = detail::complete(*in.row, copy);
        bool const inner_blank = [&] {
            std::size_t first = none, last = 0;
            for (std::size_t k = 0; k < in.values.size(); ++k)
                if (in.items[in.values[k]].kind == item::kind::number) {
                    if (first == none) first = k;
                    last = k;
                }
            return last - first + 1 != numbers;
        }();
        r.gaps = inner_blank || (in.extra_column && in.values.size() > columns);
        out.push_back(std::move(r));
        if (out.front().sums_hold || !inner_blank) return out;
        out.front().cost = detail::budget + 1;  // as printed, if nothing better is found
    }
    if (auto r = detail::in_place(in, numbers)) return {*std::move(r)};
    if (auto r = detail::joined_cells(in)) {
        if (in.row->sums->empty()) return {*std::move(r)};
        out.push_back(*std::move(r));
    }
    if (in.row->sums->empty() && numbers > 0) {
        // Nothing decides here but the count: cells in place, blanks among them.
        if (numbers == 1 && digits == columns && !plain && fits) {
            // No number begins with 0: as many cells as digits.
            detail::digit_search(in, false, out, steps).run();
        } else if (numbers < columns && plain) {
            std::size_t first = 0;
            while (first < in.values.size() && in.values.size() - first > columns && in.items[in.values[first]].kind == item::kind::blank) ++first;
            if (in.values.size() - first >= columns) {
                bool rest_blank = true;
                for (std::size_t k = first + columns; k < in.values.size(); ++k)
                    rest_blank = rest_blank && in.items[in.values[k]].kind == item::kind::blank;
                if (rest_blank) {
                    reading r;
                    r.cost = detail::cost_blank;
                    for (std::size_t k = first; k < first + columns; ++k) {
                        item const& it = in.items[in.values[k]];
                        r.cells.push_back({it.kind == item::kind::number ? gongkai::origin::printed : gongkai::origin::blank, it.value,
                                           in.values[k], in.values[k], 0, 0});
                    }
                    out.push_back(std::move(r));
                }
            }
        }
        return out;
    }
    if (numbers == 0) {
        if (blanks > 0) {
            reading r;
            r.cost = detail::cost_blank;
            r.cells.resize(columns);
            std::size_t const skip = in.values.size() > columns ? in.values.size() - columns : 0;
            for (std::size_t c = 0; c < columns; ++c) {
                r.cells[c].origin = gongkai::origin::blank;
                if (skip + c < in.values.size()) r.cells[c].item = r.cells[c].last_item = in.values[skip + c];
            }
            out.push_back(std::move(r));
        }
        return out;
    }
    if (!fits && numbers >= columns) return out;
    if (numbers + 2 >= columns || numbers + blanks >= columns) {
        std::size_t tried = 0;
        if (numbers <= columns + 3) detail::edit_search(in, out, tried).run();
        // Empty cells of a row that a page break cut in two are not cells of the form.
        if (out.empty() && blanks > 0 && numbers + 2 >= columns && numbers <= columns + 3) {
            row_input only_numbers = in;
            std::erase_if(only_numbers.values, [&](std::size_t i) { return in.items[i].kind != item::kind::number; });
            detail::edit_search(only_numbers, out, tried).run();
        }
        // Many blanks: the cells stand in place, two edits do not reach.
        if (out.empty() && numbers <= columns && numbers + blanks >= columns && in.values.size() <= 4 * columns) {
            for (std::size_t first = 0; first + columns <= in.values.size(); ++first) {
                reading r;
                bool all = true;
                for (std::size_t k = 0; k < in.values.size(); ++k) {
                    item const& it = in.items[in.values[k]];
                    bool const inside = k >= first && k < first + columns;
                    all = all && (it.kind == item::kind::blank || !detail::zeros_in_front(it));
                    if (inside)
                        r.cells.push_back({it.kind == item::kind::number ? gongkai::origin::printed : gongkai::origin::blank, it.value,
                                           in.values[k], in.values[k], 0, 0});
                    else
                        all = all && it.kind == item::kind::blank;
                }
                r.cost = detail::cost_blank * static_cast<int>(columns - numbers) + static_cast<int>(first) * detail::cost_filler_before;
                if (all && detail::complete(*in.row, r.cells)) out.push_back(std::move(r));
            }
        }
        steps += tried;
    }
    // All digits in one cell, the row's others left empty.
    bool const in_one_cell = numbers == 1 && blanks < 2 * columns;
    if (numbers < columns && digits >= columns && (blanks == 0 || in_one_cell) && (out.empty() || numbers + 2 <= columns)) {
        std::vector<reading> split;
        std::size_t tried = 0;
        detail::digit_search(in, true, split, tried).run();
        if (split.empty() && numbers > 1) detail::digit_search(in, false, split, tried).run();
        steps += tried;
        for (reading& r : split) out.push_back(std::move(r));
    }
    detail::unique_by_values(out);
    return out;
}

}  // namespace gongkai::solve

#endif
