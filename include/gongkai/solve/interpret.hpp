// SPDX-License-Identifier: BSL-1.0
/// What one alignment leads to: its rows' candidates, and what the columns decide among them.
#ifndef GONGKAI_SOLVE_INTERPRET_HPP
#define GONGKAI_SOLVE_INTERPRET_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/align.hpp>
#include <gongkai/solve/candidates.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/heads.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/search.hpp>
#include <gongkai/solve/steps.hpp>
#include <gongkai/solve/vetoes.hpp>

namespace gongkai::inline v0::solve {

using agreement = std::vector<std::vector<char>>;  ///< by row and column

/// Everything one alignment leads to.
struct interpretation {
    choices rows;
    std::vector<std::size_t> pick;  ///< by row, none where there is no candidate
    agreement agreed;
    int cost = 0;
    std::size_t broken = 0;
    bool exhausted = false;  ///< a step limit was met
    bool lost_column =
        false;  ///< a column lost from nearly every row was looked for, and the cells are those that do not depend on which

    /// Whether every cell of every row that has a candidate holds a number, all agreed, and no search was cut short.
    [[nodiscard]] bool whole() const {
        if (exhausted) return false;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            if (pick[r] == none) continue;
            for (std::size_t c = 0; c < agreed[r].size(); ++c)
                if (!agreed[r][c] || !rows[r][pick[r]].cells[c].value) return false;
        }
        return true;
    }
    /// The candidate that was taken; null where there is none.
    [[nodiscard]] candidate const* chosen(std::size_t row) const { return pick[row] == none ? nullptr : &rows[row][pick[row]]; }
    [[nodiscard]] std::optional<decimal> value(std::size_t row, std::size_t column) const {
        candidate const* const c = chosen(row);
        return c == nullptr ? std::nullopt : c->cells[column].value;
    }
};

namespace detail {

/// How many column identities a combination breaks: those with unknown cells do not count, or where it is `impossible` that they hold.
[[nodiscard]] inline std::size_t count_broken(model const& m, choices const& rows, std::vector<std::size_t> const& pick,
                                              bool (form::residual::*breaks)() const = &form::residual::broken) {
    auto const value = [&](form::term const& t) -> std::optional<std::int64_t> {
        if (pick[t.row] != none) return whole(rows[t.row][pick[t.row]].cells[t.column]);
        return out_of_use(m, rows, t.row) ? std::optional<std::int64_t>{0} : std::nullopt;
    };
    return static_cast<std::size_t>(std::ranges::count_if(
        m.column_identities, [&](form::identity const& id) { return (form::residual_of(id, value).*breaks)(); }));
}

/// No combination keeps every identity: the fewest broken ones, where few combinations are to be tried. False where there are too many.
inline bool least_broken(model const& m, interpretation& o) {
    constexpr std::size_t most_combinations = 2000;
    std::size_t combinations = 1;
    std::vector<std::size_t> open;
    for (std::size_t r = 0; r < o.rows.size(); ++r) {
        if (o.rows[r].size() < 2) continue;
        for (candidate const& x : o.rows[r])
            if (x.split) return false;  // digits that ran together: what the rows alone decide
        combinations *= o.rows[r].size();
        if (combinations > most_combinations) return false;
        open.push_back(r);
    }
    std::vector<std::size_t> pick(o.rows.size(), none);
    for (std::size_t r = 0; r < o.rows.size(); ++r)
        if (!o.rows[r].empty()) pick[r] = 0;
    std::pair<std::size_t, int> best{none, 0};
    for (std::size_t n = 0; n < combinations; ++n) {
        std::size_t rest = n;
        std::pair<std::size_t, int> now{0, 0};
        for (std::size_t const r : open) {
            pick[r] = rest % o.rows[r].size();
            rest /= o.rows[r].size();
            now.second += o.rows[r][pick[r]].cost;
        }
        now.first = count_broken(m, o.rows, pick);
        if (now < best) {
            best = now;
            o.pick = pick;
            for (auto& a : o.agreed) std::ranges::fill(a, char{1});
        } else if (now == best) {
            for (std::size_t const r : open)
                for (std::size_t c = 0; c < o.agreed[r].size(); ++c)
                    if (o.rows[r][pick[r]].cells[c].value != o.value(r, c)) o.agreed[r][c] = 0;
        }
    }
    return true;
}

/// What the rows alone decide: the cells on which a row's cheapest candidates agree.
inline void rows_alone(model const& m, interpretation& o) {
    for (std::size_t r = 0; r < o.rows.size(); ++r) {
        o.agreed[r].assign(m.rows[r].columns, 1);
        if (o.rows[r].empty()) continue;
        o.pick[r] = 0;
        for (candidate const& x : o.rows[r]) {
            if (x.cost > o.rows[r][0].cost) break;
            for (std::size_t c = 0; c < m.rows[r].columns; ++c)
                if (x.cells[c].value != o.rows[r][0].cells[c].value) o.agreed[r][c] = 0;
        }
    }
}

/// Reads the rows of one alignment and lets the columns decide.
class interpreter {
public:
    interpreter(model const& m, std::span<item const> items, alignment const& al, step_counter& steps)
        : model_(m), items_(items), al_(al), steps_(steps) {}

    [[nodiscard]] interpretation run() {
        std::size_t const rows = model_.rows.size();
        out_.cost = al_.cost;
        out_.rows.resize(rows);
        out_.agreed.resize(rows);
        may_grow_.assign(rows, 0);
        for (std::size_t r = 0; r < rows; ++r) out_.agreed[r].assign(model_.rows[r].columns, 1);
        read_rows();
        decide();
        leave_uncertain_splits();
        infer_where_places_differ();
        for (std::size_t r = 0; r < rows; ++r) {
            if (candidate const* const c = out_.chosen(r))
                out_.cost += c->cost;
            else if (al_.rows[r].found && !al_.rows[r].values.empty())
                out_.cost += cost.row_unread;
        }
        out_.broken = count_broken(model_, out_.rows, out_.pick);
        return std::move(out_);
    }

private:
    void read_rows() {
        std::size_t wide = 0;  // rows with a figure too many
        for (std::size_t r = 0; r < model_.rows.size(); ++r)
            wide += al_.rows[r].shared_with == 0 && numbers_among(items_, al_.rows[r].values) > model_.rows[r].columns;
        too_wide_ = wide > 1;
        veto_context const context(model_, items_, al_);
        for (std::size_t r = 0; r < model_.rows.size(); ++r)
            if (context.shows(r) && !vetoed(context, r)) read(r, false);
        // In the only row of a table with a column more, a figure too many is that column's, and no piece of another.
        if (std::vector<candidate>& only = out_.rows.front();
            out_.rows.size() == 1 && is_joined(only) && context.has_extra_column()) {
            std::erase_if(only, [](candidate const& c) { return c.joined; });
            may_grow_[0] = 0;
        }
    }
    [[nodiscard]] static bool is_joined(std::vector<candidate> const& all) {
        return std::ranges::any_of(all, [](candidate const& c) { return c.joined; });
    }
    void read(std::size_t r, bool wide) {
        row_candidates found =
            read_row({&model_.rows[r], items_, al_.rows[r].values, !model_.column_identities.empty(), too_wide_}, steps_, wide);
        out_.rows[r] = std::move(found.all);
        // Words among the figures may be another row's, and the figures behind them, unless their sums speak for one row.
        if (al_.rows[r].interrupted) std::erase_if(out_.rows[r], [](candidate const& c) { return !c.sums_hold; });
        may_grow_[r] = found.may_grow;
        out_.exhausted = out_.exhausted || found.exhausted;
    }

    void decide() {
        bool const single = settled();
        if (std::vector<std::size_t> const lacking = rows_that_lack_one(); !lacking.empty() && lost_column(lacking)) return;
        if (single) return;
        decision d = search();
        if (any_may_grow() && !out_of_reach(d)) {
            for (std::size_t r = 0; r < out_.rows.size(); ++r)
                if (may_grow_[r]) read(r, true);
            if (settled()) return;
            d = search();
        }
        switch (d.result) {
            case decision::outcome::unique:
            case decision::outcome::several: take(d); break;
            case decision::outcome::impossible:
                if (!least_broken(model_, out_)) rows_alone(model_, out_);
                break;
            case decision::outcome::exhausted:
                out_.exhausted = true;
                rows_alone(model_, out_);
                break;
        }
    }
    void take(decision const& d) {
        out_.pick = d.first;
        out_.agreed = d.agreed;
    }
    /// Digits that ran together are told apart by sums. Where these fail in many rows or columns, the table has not the figures that the form has, and
    /// the sums that hold do so by chance.
    void leave_uncertain_splits() {
        constexpr std::size_t many_rows = 3, many_identities = 5;
        std::size_t shown = 0, unread = 0, split = 0;
        for (std::size_t r = 0; r < out_.rows.size(); ++r) {
            if (al_.rows[r].values.empty()) continue;
            ++shown;
            unread += out_.chosen(r) == nullptr || !is_agreed(r);
            split += is_split(r);
        }
        if (split == 0 || model_.rows.size() < 2) return;
        leave_splits_beyond_their_total();
        std::size_t const broken = count_broken(model_, out_.rows, out_.pick, &form::residual::impossible);
        bool const few = unread < many_rows || unread * 4 < shown;
        if (few && broken < many_identities && al_.left_over.size() <= shown) return;
        for (std::size_t r = 0; r < out_.rows.size(); ++r)
            if (is_split(r)) leave(r);
    }
    [[nodiscard]] bool is_split(std::size_t r) const { return out_.chosen(r) != nullptr && out_.chosen(r)->split; }
    [[nodiscard]] bool is_agreed(std::size_t r) const {
        return std::ranges::find(out_.agreed[r], char{0}) == out_.agreed[r].end();
    }
    void leave(std::size_t r) { std::ranges::fill(out_.agreed[r], char{0}); }
    /// Digits cut so that a row holds are cut wrongly where one of its figures is more than its column's total.
    void leave_splits_beyond_their_total() {
        auto const value = [this](form::term const& t) {
            candidate const* const c = out_.chosen(t.row);
            return c != nullptr && out_.agreed[t.row][t.column] ? whole(c->cells[t.column]) : std::nullopt;
        };
        for (form::identity const& id : model_.column_identities) {
            if (id.kind == form::identity_kind::balance) continue;
            form::term const& total = id.terms.front();
            auto const most = value(total);
            for (form::term const& t : id.terms)
                if (most && t.row != total.row && is_split(t.row) && value(t).value_or(0) > *most) leave(t.row);
        }
    }
    /// Where a row's cheapest readings differ in values or in places, a value that all have is printed only where it is in each.
    void infer_where_places_differ() {
        for (std::size_t r = 0; r < out_.rows.size(); ++r) {
            if (out_.pick[r] == none) continue;
            candidate& read = out_.rows[r][out_.pick[r]];
            if (read.elsewhere != 0) infer_what_either_infers(read, read);
            if (is_agreed(r)) continue;
            for (candidate const& other : out_.rows[r])
                if (other.cost == read.cost) infer_what_either_infers(read, other);
        }
    }
    /// The rows that have one figure less than the form and no empty cell among them, where nearly all rows are such; none elsewhere. Where an
    /// empty cell closes rows, their figures must end in totals: else it is the totals that are blank.
    [[nodiscard]] std::vector<std::size_t> rows_that_lack_one() {
        std::vector<std::size_t> out;
        std::size_t rows = 0;
        bool closed = false;
        for (std::size_t r = 0; r < out_.rows.size(); ++r) {
            if (out_.rows[r].empty() || model_.rows[r].sums.empty() || is_unread(r)) continue;
            ++rows;
            std::vector<std::size_t> const figures = figures_of(r);
            if (figures.size() + 1 != model_.rows[r].columns || figures.back() - figures.front() + 1 != figures.size()) continue;
            out.push_back(r);
            closed = closed || ends_empty(r, figures.back());
        }
        if (out.size() < 3 || out.size() + 2 < rows || model_.column_identities.empty()) return {};
        if (!closed) return out;
        bool const has_heads = column_without_head(model_, model_.rows[out.front()].grid, items_) == none;
        if (!end_in_totals(out, has_heads)) return {};
        if (!has_heads || parts_in_order(model_.rows[out.front()])) return out;
        // Where columns stand in another order, it may be the largest of the parts that closes each row.
        for (std::size_t const r : out) out_.rows[r].clear(), out_.pick[r] = none, may_grow_[r] = 0;
        return {};
    }
    /// Whether a row lacks a cell, and some that are there cannot be read: what is in which, its own sums do not tell.
    [[nodiscard]] bool is_unread(std::size_t row) const {
        std::vector<std::size_t> const& values = al_.rows[row].values;
        auto const unread = std::ranges::count_if(values, [this](std::size_t i) { return items_[i].unread; });
        return unread > 0 && numbers_among(items_, values) + static_cast<std::size_t>(unread) + 1 == model_.rows[row].columns;
    }
    [[nodiscard]] std::vector<std::size_t> figures_of(std::size_t row) const {
        std::vector<std::size_t> out = al_.rows[row].values;
        std::erase_if(out, [this](std::size_t i) { return !items_[i].is_number(); });
        return out;
    }
    /// Whether the parts of a row's sum stand in the form's order.
    [[nodiscard]] static bool parts_in_order(row_model const& row) {
        auto const& terms = row.sums.front().terms;
        return std::ranges::is_sorted(terms.begin() + 1, terms.end(), {}, &form::term::column);
    }
    /// Whether an empty cell stands behind the last figure of a row, and not before the label of the next.
    [[nodiscard]] bool ends_empty(std::size_t row, std::size_t last) const {
        if (al_.rows[row].values.back() == last) return false;
        item const& next = items_[last + 1];
        return next.is_blank() && (!next.adjacent || next.line == items_[last].line);
    }
    /// Whether each row's last figure is at least the sum of those before it, and some are more than nothing: it is their total. Where it must be
    /// `shown`, so are some of the sums.
    [[nodiscard]] bool end_in_totals(std::vector<std::size_t> const& rows, bool shown = false) const {
        std::size_t some = 0;
        for (std::size_t const r : rows) {
            std::vector<std::size_t> const values = figures_of(r);
            std::optional<decimal> const total = items_[values.back()].value;
            std::int64_t left = total && total->scale == 0 ? total->unscaled : 0;
            std::int64_t const all = left;
            for (std::size_t k = 0; k + 1 < values.size(); ++k) {
                std::optional<decimal> const part = items_[values[k]].value;
                if (!part || part->scale != 0) continue;
                if (part->unscaled < 0 || part->unscaled > left) return false;
                left -= part->unscaled;
            }
            some += static_cast<std::size_t>(shown ? left < all : all > 0);
        }
        return some >= 3;
    }
    /// Where nearly all rows lack one figure, one lost column is likelier by far than a cell lost in each. Which, a head that is not there
    /// tells; else every column is tried in all rows at once, and the cells are taken on which those agree that keep every identity: sums
    /// alone hold with any. False where there is no such column.
    [[nodiscard]] bool lost_column(std::vector<std::size_t> const& lacking) {
        choices const own = out_.rows;
        row_model const& first = model_.rows[lacking.front()];
        std::size_t const headless = column_without_head(model_, first.grid, items_);
        std::size_t const total = end_in_totals(lacking) ? first.sums.front().terms.front().column : none;
        bool found = false;
        for (std::size_t column = 0; column < first.columns; ++column) {
            if (headless != none ? column != headless : column == total) continue;
            choices trial = own;
            for (std::size_t const r : lacking)
                trial[r] = candidate_without({&model_.rows[r], items_, al_.rows[r].values}, column);
            if (std::ranges::any_of(lacking, [&trial](std::size_t r) { return trial[r].empty(); })) continue;
            for (std::size_t r = 0; r < trial.size(); ++r)
                if (is_unread(r)) trial[r].clear();
            decision const d = search(trial);
            if (d.result != decision::outcome::unique && d.result != decision::outcome::several) continue;
            if (!std::exchange(found, true)) {
                out_.rows = std::move(trial);
                take(d);
                continue;
            }
            for (std::size_t r = 0; r < trial.size(); ++r) agree_with(r, trial[r], d);
        }
        out_.lost_column = found;
        return found;
    }
    /// Keeps of a row what another reading has, too.
    void agree_with(std::size_t r, std::vector<candidate> const& other, decision const& d) {
        if (d.first[r] == none) return;
        candidate const& read = other[d.first[r]];
        for (std::size_t c = 0; c < model_.rows[r].columns; ++c)
            if (!d.agreed[r][c] || read.cells[c].value != out_.value(r, c)) out_.agreed[r][c] = 0;
        infer_what_either_infers(out_.rows[r][out_.pick[r]], read);
    }
    [[nodiscard]] bool any_may_grow() const { return std::ranges::find(may_grow_, true) != may_grow_.end(); }
    /// Takes each row's first candidate; true where none has another.
    [[nodiscard]] bool settled() {
        out_.pick.assign(out_.rows.size(), none);
        bool single = true;
        for (std::size_t r = 0; r < out_.rows.size(); ++r) {
            if (!out_.rows[r].empty()) out_.pick[r] = 0;
            single = single && out_.rows[r].size() < 2 && !may_grow_[r];
        }
        return single;
    }
    [[nodiscard]] decision search() { return search(out_.rows); }
    /// With the steps that are left: all searches of one alignment have them together.
    [[nodiscard]] decision search(choices const& rows) {
        decision d = column_search(model_, rows, steps_.left_for_columns(searched_)).run();
        searched_ += d.steps;
        steps_.add(d.steps);
        return d;
    }
    /// Whether the combination found is cheaper than any with a candidate that was left for later.
    [[nodiscard]] bool out_of_reach(decision const& d) const {
        if (d.result == decision::outcome::exhausted) return true;  // with more to choose from it would be too
        if (d.result == decision::outcome::impossible) return false;
        int least = 0;
        for (std::vector<candidate> const& row : out_.rows) least += row.empty() ? 0 : row.front().cost;
        for (std::size_t r = 0; r < out_.rows.size(); ++r)
            if (may_grow_[r] && d.cost - least > cost.one_edit - out_.rows[r].front().cost) return false;
        return true;
    }

    model const& model_;
    std::span<item const> items_;
    alignment const& al_;
    step_counter& steps_;
    std::size_t searched_ = 0;
    bool too_wide_ = false;
    std::vector<bool> may_grow_;
    interpretation out_;
};

[[nodiscard]] inline interpretation interpret(model const& m, std::span<item const> items, alignment const& al,
                                              step_counter& steps) {
    return interpreter(m, items, al, steps).run();
}

/// Takes an alignment; of rows that share figures, told apart by count, every way to cut the run, each part one figure off its count at most.
class share_cutter {
public:
    static constexpr std::size_t most = 64;

    share_cutter(model const& m, std::span<item const> items, std::vector<alignment>& out)
        : model_(m), items_(items), out_(out) {}

    /// `al` is moved from where nothing is shared.
    void run(alignment& al) {
        auto const first = std::ranges::find_if(al.rows, [](matched_row const& r) { return r.shared_with > 0; });
        if (first == al.rows.end()) return out_.push_back(std::move(al));
        share s;
        for (auto r = first; s.rows.size() < first->shared_with + 1 && r != al.rows.end(); ++r)
            if (r->found && r->values == first->values) s.rows.push_back(static_cast<std::size_t>(r - al.rows.begin()));
        for (std::size_t const r : s.rows) s.wanted += model_.rows[r].columns;
        for (std::size_t const i : first->values)
            if (items_[i].is_figure()) s.values.push_back(i);
        if (s.values.size() != s.wanted && first->values.size() == s.wanted) s.values = first->values;
        // One share that cannot be cut is so whatever becomes of the others.
        impossible_ = !may_take(s.rows.size(), s.wanted, s.values.size());
        std::size_t const before = out_.size();
        cut(al, s, 0, s.wanted);
        impossible_ = impossible_ || out_.size() == before;
    }

private:
    struct share {
        std::vector<std::size_t> rows, values, sizes;
        std::size_t wanted = 0;
    };
    /// Whether rows that want so many cells together may take so many, each one more or less than its own.
    [[nodiscard]] static bool may_take(std::size_t rows, std::size_t wanted, std::size_t cells) {
        return cells + rows >= wanted && cells <= wanted + rows;
    }
    /// `wanted` is what the rows that are left want. No way is gone that does not end: there may be 3 for each row.
    void cut(alignment const& al, share& s, std::size_t used, std::size_t wanted) {
        if (out_.size() >= most || impossible_) return;
        if (s.sizes.size() == s.rows.size()) return give(al, s);
        std::size_t const columns = model_.rows[s.rows[s.sizes.size()]].columns, rest = s.rows.size() - s.sizes.size() - 1;
        for (std::size_t const size : {columns, columns - 1, columns + 1}) {
            if (used + size > s.values.size() || !may_take(rest, wanted - columns, s.values.size() - used - size)) continue;
            if (s.values.size() == s.wanted && size != columns) continue;
            if (size + 1 == columns && total_follows(s, used, size)) continue;
            s.sizes.push_back(size);
            cut(al, s, used + size, wanted - columns);
            s.sizes.pop_back();
        }
    }
    /// Whether the figure behind a row's is just their sum: it is the row's, too.
    [[nodiscard]] bool total_follows(share const& s, std::size_t used, std::size_t size) const {
        if (used + size == s.values.size() || model_.rows[s.rows[s.sizes.size()]].sums.empty()) return false;
        std::int64_t sum = 0;
        for (std::size_t k = used; k < used + size; ++k) {
            std::optional<decimal> const& v = items_[s.values[k]].value;
            if (!v || v->scale != 0 || v->unscaled > most_summed) return false;
            sum += v->unscaled;
        }
        return sum > 0 && items_[s.values[used + size]].value == decimal{sum, 0};
    }
    void give(alignment next, share const& s) {
        auto at = s.values.begin();
        for (std::size_t k = 0; k < s.rows.size(); ++k) {
            matched_row& row = next.rows[s.rows[k]];
            auto const end = at + static_cast<std::ptrdiff_t>(s.sizes[k]);
            row.shared_with = 0;
            row.values.assign(at, end);
            at = end;
        }
        run(next);
    }

    model const& model_;
    std::span<item const> items_;
    std::vector<alignment>& out_;
    bool impossible_ = false;
};

}  // namespace detail

}  // namespace gongkai::inline v0::solve

#endif
