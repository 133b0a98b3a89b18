// SPDX-License-Identifier: BSL-1.0
/// Aligning what stands in a table with the form's rows: by label, by order and by count. A dynamic programme over rows and runs; its
/// cheapest ways are walked back, and what the labels do not vouch for is marked.
#ifndef GONGKAI_SOLVE_ALIGN_HPP
#define GONGKAI_SOLVE_ALIGN_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/runs.hpp>

namespace gongkai::inline v0::solve {

/// Rows and the items that each was given. A row that is not in the table has none.
struct matched_row {
    bool found = false;
    std::vector<std::size_t> labels;
    std::vector<std::size_t> values;
    bool label_certain = false;  ///< its label was there, whole or nearly so
    bool label_exact = false;    ///< letter by letter
    bool interrupted = false;    ///< words that are no head stand among its figures
    int label_cost = 0;
    std::size_t shared_with = 0;  ///< more rows that the same figures serve
};

struct alignment {
    std::vector<matched_row> rows;       ///< one for each row of the model
    std::vector<std::size_t> left_over;  ///< runs with figures that no row took
    int cost = 0;
};

/// What it costs to give a run's label to a row. Each is computed once a table, and serves all its alignments.
class label_costs {
public:
    label_costs(model const& m, std::vector<label_run> const& runs)
        : model_(m), runs_(runs), costs_(m.rows.size() * runs.size(), -1), letters_(runs.size()) {}

    [[nodiscard]] int operator()(std::size_t row, std::size_t run) {
        int& c = costs_[run * model_.rows.size() + row];
        if (c < 0) c = compute(row, run);
        return c;
    }
    /// Whether the row's label is there for certain, in this run's own words: with the next run's too, it may be another row's. A match of
    /// several runs has them all.
    [[nodiscard]] bool certain(std::size_t row, std::size_t run, bool several) {
        if (model_.rows[row].keys.empty()) return true;
        label_run const& at = runs_[run];
        if ((*this)(row, run) > cost.certain_label || at.words.empty() || (at.head_only && at.row != row)) return false;
        return several || at.row == row || !goes_on(run) || runs_[run + 1].values.empty() ||
               label_distance(model_.rows[row], at.words, {}, cost.certain_label) <= cost.certain_label;
    }

private:
    [[nodiscard]] bool goes_on(std::size_t run) const { return run + 1 < runs_.size() && runs_[run + 1].row == none; }
    [[nodiscard]] int compute(std::size_t row, std::size_t run) {
        label_run const& at = runs_[run];
        row_model const& r = model_.rows[row];
        if (r.keys.empty()) return 0;  // the only row of its grid, without a label on the form
        if (at.row == row) return 0;
        if (at.words.empty() || at.head_only) return cost.label_lost;
        if (at.row != none && model_.rows[at.row].keys.front() != r.keys.front()) return cost.label_other;
        std::u32string_view const after = goes_on(run) ? std::u32string_view{runs_[run + 1].words} : std::u32string_view{};
        if (!letters_[run]) letters_[run].emplace(at.words, after);
        int const distance = detail::lost_of_label(r, at.words, after, *letters_[run], cost.label_unlike);
        return distance > cost.label_unlike ? cost.label_lost + cost.label_foreign : distance;
    }

    model const& model_;
    std::vector<label_run> const& runs_;
    std::vector<int> costs_;
    std::vector<std::optional<detail::letter_set>> letters_;  ///< of each run's words and what goes on behind them
};

namespace detail {

/// What it costs that a row of `columns` cells has these figures.
[[nodiscard]] inline int count_cost(std::size_t columns, std::size_t numbers, std::size_t blanks, std::size_t digits) {
    if (numbers == columns) return 0;
    if (numbers == 0) return blanks >= columns ? cost.all_blank : cost.too_few_blanks;
    std::size_t const off = numbers > columns ? numbers - columns : columns - numbers;
    if (numbers < columns && numbers + blanks >= columns) return cost.blanks_fill;
    if (off == 1) return cost.one_off;
    if (numbers < columns && digits >= columns) return cost.run_together;
    if (off == 2) return cost.two_off;
    return cost.far_off + cost.each_off * static_cast<int>(std::min<std::size_t>(off, 8));
}

/// A step of the programme: what the next row or run came to.
struct step {
    enum class kind : std::uint8_t { row_absent, run_skipped, match, shared } what{};
    std::uint8_t count = 0;  ///< runs of a match, rows of a share

    [[nodiscard]] std::size_t rows() const noexcept { return what == kind::run_skipped ? 0 : what == kind::shared ? count : 1; }
    [[nodiscard]] std::size_t runs() const noexcept { return what == kind::row_absent ? 0 : what == kind::match ? count : 1; }
};
/// The cheapest steps into a state; of more than a few of equal cost the first ones.
struct steps_into {
    std::array<step, 6> of{};
    std::uint8_t count = 0;
    void add(step s) {
        if (count < of.size()) of[count++] = s;
    }
};

class aligner {
public:
    aligner(model const& m, std::vector<label_run> const& runs, label_costs& label, form::alternative use)
        : model_(m), runs_(runs), label_(label), use_(use) {
        for (std::size_t r = 0; r < m.rows.size(); ++r)
            if (in_use(r)) rows_.push_back(r);
        std::size_t const states = (rows_.size() + 1) * (runs.size() + 1);
        best_.assign(states, unreachable);
        from_.resize(states);
    }

    [[nodiscard]] std::vector<alignment> run(std::size_t most) {
        programme();
        return walk_back(most);
    }

private:
    static constexpr int unreachable = std::numeric_limits<int>::max() / 4;
    static constexpr std::size_t most_runs_in_a_row = 4, most_rows_in_a_run = 26;

    [[nodiscard]] bool in_use(std::size_t row) const { return model_.rows[row].is_used_with(use_); }
    [[nodiscard]] std::size_t state(std::size_t row, std::size_t run) const { return row * (runs_.size() + 1) + run; }
    void reach(std::size_t row, std::size_t run, int total, step s) {
        std::size_t const to = state(row, run);
        if (total > best_[to]) return;
        if (total < best_[to]) from_[to].count = 0;
        best_[to] = total;
        from_[to].add(s);
    }

    void programme() {
        int const most = cost_of_some_way();
        best_[0] = 0;
        for (std::size_t r = 0; r <= rows_.size(); ++r)
            for (std::size_t n = 0; n <= runs_.size(); ++n) {
                int const here = best_[state(r, n)];
                if (here > most) continue;
                if (r < rows_.size()) reach(r + 1, n, here + cost.row_absent, {step::kind::row_absent, 1});
                if (n < runs_.size()) reach(r, n + 1, here + skip_cost(runs_[n]), {step::kind::run_skipped, 1});
                if (r == rows_.size() || n == runs_.size()) continue;
                one_row(r, n, here);
                several_rows(r, n, here);
            }
    }
    /// What it costs to take each run for the row that it names, or else for the next one: no way through a dearer state is the cheapest.
    [[nodiscard]] int cost_of_some_way() {
        int out = 0;
        std::size_t r = 0;
        for (std::size_t n = 0; n < runs_.size(); ++n) {
            label_run const& run = runs_[n];
            auto const own = run.row == none ? rows_.begin() + static_cast<std::ptrdiff_t>(r)
                                             : std::find(rows_.begin() + static_cast<std::ptrdiff_t>(r), rows_.end(), run.row);
            if (own == rows_.end() || run.values.empty()) {
                out += skip_cost(run);
                continue;
            }
            auto const row = static_cast<std::size_t>(own - rows_.begin());
            out += cost.row_absent * static_cast<int>(row - r) + label_(*own, n) +
                   count_cost(model_.rows[*own].columns, run.numbers, run.blanks, run.digits);
            r = row + 1;
        }
        return out + cost.row_absent * static_cast<int>(rows_.size() - r);
    }
    [[nodiscard]] int skip_cost(label_run const& run) const {
        int out = run.figures() == 0
                      ? 0
                      : cost.skip_figures + cost.skip_figure * static_cast<int>(std::min<std::size_t>(run.figures(), 20));
        if (run.row != none && in_use(run.row)) out += cost.skip_label;
        return out;
    }
    /// One row from one run or several: its figures are interrupted by words that are no label.
    void one_row(std::size_t r, std::size_t n, int here) {
        std::size_t const row = rows_[r], columns = model_.rows[row].columns;
        std::size_t numbers = 0, pieces = 0, blanks = 0, digits = 0;
        int rests = 0;
        for (std::size_t k = n; k < runs_.size() && k < n + most_runs_in_a_row; ++k) {
            label_run const& next = runs_[k];
            int label = label_(row, n);
            if (k > n) {
                // A page may end within a label: its figures stand beside the beginning, the rest of it stands alone.
                bool const rest = next.row == row && next.numbers == 0 && !runs_[n].words.empty() && runs_[n].row == none;
                if (next.row != none && !rest) break;
                if (rest) label = 0;
                rests += next.words.empty() ? cost.rest_wordless : cost.rest_with_words;
            }
            numbers += next.numbers;
            pieces += next.pieces;
            blanks += next.blanks;
            digits += next.digits;
            // What stands in one cell may be one number.
            int const count =
                std::min(count_cost(columns, numbers, blanks, digits), count_cost(columns, numbers - pieces, blanks, digits));
            reach(r + 1, k + 1, here + label + rests + count, {step::kind::match, static_cast<std::uint8_t>(k - n + 1)});
            if (numbers - pieces > columns + 2) break;
        }
    }
    /// Several rows in one run.
    void several_rows(std::size_t r, std::size_t n, int here) {
        label_run const& run = runs_[n];
        std::size_t const columns = model_.rows[rows_[r]].columns;
        std::size_t const have = run.numbers + (run.numbers > 0 ? run.blanks : 0);
        std::size_t wanted = columns;
        for (std::size_t k = 2; r + k <= rows_.size() && k <= most_rows_in_a_run; ++k) {
            std::size_t const last = rows_[r + k - 1];
            wanted += model_.rows[last].columns;
            if (wanted > have + k) break;
            std::size_t const off = wanted > run.numbers ? wanted - run.numbers : run.numbers - wanted;
            if (off > k || (off > 0 && columns < 4)) continue;  // short rows have nothing to spare
            int const label = std::min(label_(rows_[r], n), label_(last, n) + cost.last_label);
            reach(r + k, n + 1, here + label + static_cast<int>(k - 1) * cost.share + static_cast<int>(off) * cost.share_off,
                  {step::kind::shared, static_cast<std::uint8_t>(k)});
        }
    }

    /// The alignments of all cheapest ways, up to `most`.
    [[nodiscard]] std::vector<alignment> walk_back(std::size_t most) {
        std::vector<alignment> out;
        struct frame {
            std::size_t row, run, choice;
        };
        std::vector<frame> path{{rows_.size(), runs_.size(), 0}};
        std::vector<step> taken;
        auto const back = [&] {
            path.pop_back();
            if (!taken.empty()) taken.pop_back();
        };
        while (!path.empty() && out.size() < most) {
            frame& f = path.back();
            steps_into const& options = from_[state(f.row, f.run)];
            if (f.row == 0 && f.run == 0) {
                out.push_back(alignment_of(taken));
                back();
            } else if (f.choice == options.count)
                back();
            else {
                step const s = options.of[f.choice++];
                // Leaving out a run and then a row, or the other way round, is one alignment: only the first order is walked.
                if (s.what == step::kind::row_absent && !taken.empty() && taken.back().what == step::kind::run_skipped) continue;
                frame const next{f.row - s.rows(), f.run - s.runs(), 0};
                taken.push_back(s);
                path.push_back(next);
            }
        }
        return out;
    }
    /// `taken` has the last step first.
    [[nodiscard]] alignment alignment_of(std::vector<step> const& taken) {
        alignment out;
        out.rows.resize(model_.rows.size());
        out.cost = best_[state(rows_.size(), runs_.size())];
        std::size_t r = 0, n = 0;
        for (auto s = taken.rbegin(); s != taken.rend(); ++s) {
            if (s->what == step::kind::run_skipped && runs_[n].numbers > 0) out.left_over.push_back(n);
            if (s->what == step::kind::match) match(out.rows[rows_[r]], rows_[r], n, s->count);
            for (std::size_t k = 0; s->what == step::kind::shared && k < s->count; ++k) {
                matched_row& row = out.rows[rows_[r + k]];
                row.found = true;  // its label is told by the order alone
                row.label_exact = runs_[n].row == rows_[r + k];
                row.labels = runs_[n].labels;
                row.values = runs_[n].values;
                row.shared_with = k == 0 ? static_cast<std::size_t>(s->count) - 1 : 0;
            }
            r += s->rows();
            n += s->runs();
        }
        downgrade_neighbours(out);
        return out;
    }
    void match(matched_row& out, std::size_t row, std::size_t n, std::size_t count) {
        out.found = true;
        out.label_certain = label_.certain(row, n, count > 1);
        out.label_exact = runs_[n].row == row || model_.rows[row].keys.empty();
        out.label_cost = label_(row, n);
        for (std::size_t k = n; k < n + count; ++k) {
            out.interrupted = out.interrupted || (k > n && !runs_[k].words.empty() && !runs_[k].head_only);
            out.labels.insert(out.labels.end(), runs_[k].labels.begin(), runs_[k].labels.end());
            out.values.insert(out.values.end(), runs_[k].values.begin(), runs_[k].values.end());
        }
    }
    /// Where a row is missing, the labels around it that are not exact may belong to their neighbours.
    void downgrade_neighbours(alignment& out) const {
        auto const at = [&](std::size_t k) -> matched_row& { return out.rows[rows_[k]]; };
        std::size_t const count = rows_.size();
        for (std::size_t k = 0; k < count; ++k) {
            if (at(k).found && !at(k).values.empty()) continue;
            for (std::size_t n = k + 1; n < count && !at(n).label_exact; ++n) at(n).label_certain = false;
            for (std::size_t n = k; n-- > 0 && !at(n).label_exact;) at(n).label_certain = false;
            // Where the row below has lost its label too, the figures of the one above may be those of this row, and its own be blank.
            if (k > 0 && k + 1 < count && at(k + 1).found && !at(k + 1).label_exact) at(k - 1).label_certain = false;
        }
    }

    model const& model_;
    std::vector<label_run> const& runs_;
    label_costs& label_;
    form::alternative use_;
    std::vector<std::size_t> rows_;  ///< those of the model that are in use
    std::vector<int> best_;
    std::vector<steps_into> from_;
};

}  // namespace detail

/// The cheapest alignments of runs with rows, one at least, in the form's order; rows of the other alternative are left out. At most `most` of equal
/// cost are returned. Linear in the number of runs.
[[nodiscard]] inline std::vector<alignment> align(model const& m, std::vector<label_run> const& runs, label_costs& label,
                                                  form::alternative use, std::size_t most) {
    return detail::aligner(m, runs, label, use).run(most);
}

}  // namespace gongkai::inline v0::solve

#endif
