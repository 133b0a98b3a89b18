// SPDX-License-Identifier: BSL-1.0
// Three stages, each for what the one before leaves: a table as the form prints it, with no search; one whose rows all stand under their own
// labels, with lost or extra cells; anything else, which is aligned.
#ifndef GONGKAI_SOLVE_SOLVE_IPP
#define GONGKAI_SOLVE_SOLVE_IPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/extra_columns.hpp>
#include <gongkai/solve/findings.hpp>
#include <gongkai/solve/interpret.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/match.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/rearranged.hpp>
#include <gongkai/solve/repeated.hpp>
#include <gongkai/solve/runs.hpp>
#include <gongkai/solve/shifts.hpp>
#include <gongkai/solve/solve.hpp>
#include <gongkai/solve/steps.hpp>
#include <gongkai/solve/turned.hpp>

namespace gongkai::inline v0::solve {

namespace detail {

/// What a stage is given, and where its result goes.
struct task {
    model const& m;
    std::span<item const> items;
    limits const& lim;
    solution& out;
    reporter report;
    step_counter steps;

    task(model const& of, std::span<item const> all, limits const& within, solution& to)
        : m(of), items(all), lim(within), out(to), report(of, all, to), steps(within.max_solver_steps) {}

    void write(alignment const& al, interpretation const& o, agreement const& agreed, std::vector<label_run> const& runs = {}) {
        if (o.exhausted) report.limit_reached(limit::steps, lim.max_solver_steps);
        report.write(al, o, agreed, runs);
    }
    /// The only alignment.
    void read(alignment const& al) {
        interpretation const o = interpret(m, items, al, steps);
        write(al, o, o.agreed);
    }
};

/// Every row stands under its own label with just its figures. Clean tables end here.
[[nodiscard]] inline bool solve_exact(task& t) {
    exact_table table;
    if (!match_exact(t.m, t.items, table)) return false;
    if (accept_if_consistent(t.m, t.items, table, t.out.cells)) {
        t.out.has_values = true;
        t.out.rows_found = t.m.rows.size();
        return true;
    }
    t.out.cells.assign(t.m.cells, {});
    t.read(to_alignment(t.m, table));
    return true;
}

/// Every row stands under its own label; some have a cell or two more or less.
[[nodiscard]] inline bool solve_labelled(task& t) {
    alignment al;
    if (!match_by_label(t.m, t.items, al)) return false;
    t.read(al);
    return true;
}

inline constexpr std::size_t most_alignments = 16;  ///< of equal cost

/// Whether the undivided row is there under its own label, and no row of the divided ones: the undivided form has fewer rows to miss, so
/// that its lower cost alone says nothing.
[[nodiscard]] inline bool shows_undivided(model const& m, std::vector<label_run> const& runs, alignment const& al,
                                          bool far_cheaper) {
    constexpr std::size_t most_words = 4000, least_label = 6;
    bool shown = false;
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (m.rows[r].alternative == form::alternative::undivided)
            shown = al.rows[r].found && !al.rows[r].values.empty() &&
                    al.rows[r].label_cost <= (far_cheaper ? cost.certain_label : cost.own_label);
    if (!shown) return false;
    text::key words;
    for (label_run const& run : runs)
        if (words.size() < most_words) words += run.words;
    return std::ranges::none_of(m.rows, [&](row_model const& r) {
        return r.alternative == form::alternative::divided && r.keys.front().size() >= least_label &&
               partial_similarity(r.keys.front(), words) >= cost.half_there;
    });
}

/// The cheapest alignments of the alternative that the table uses. The undivided one is looked at where its row is named, or where divided
/// rows are missing.
[[nodiscard]] inline std::vector<alignment> align_alternatives(model const& m, std::vector<label_run> const& runs) {
    using form::alternative;
    label_costs label{m, runs};
    std::vector<alignment> found = align(m, runs, label, alternative::divided, most_alignments);
    auto const named = [&m](label_run const& r) {
        return r.row != none && r.numbers > 0 && m.rows[r.row].alternative == alternative::undivided;
    };
    bool look = std::ranges::any_of(runs, named);
    bool any = false;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        any = any || m.rows[r].alternative != alternative::none;
        look = look || (m.rows[r].alternative == alternative::divided &&
                        (!found.front().rows[r].found || !found.front().rows[r].label_exact));
    }
    if (!any || !look) return found;
    std::vector<alignment> other = align(m, runs, label, alternative::undivided, most_alignments);
    if (other.front().cost >= found.front().cost) return found;
    bool const far_cheaper = other.front().cost + cost.alternative_gap < found.front().cost;
    return shows_undivided(m, runs, other.front(), far_cheaper) ? other : found;
}

/// Interpretations of equal standing must agree on a cell; where they do not, it has no single reading.
[[nodiscard]] inline agreement agreed_by_all(model const& m, std::vector<interpretation> const& all, interpretation const& best) {
    agreement out = best.agreed;
    for (interpretation const& other : all) {
        if (&other == &best || other.broken != best.broken || other.cost != best.cost) continue;
        for (std::size_t r = 0; r < m.rows.size(); ++r)
            for (std::size_t c = 0; c < m.rows[r].columns; ++c)
                if (other.value(r, c) != best.value(r, c) || !other.agreed[r][c]) out[r][c] = 0;
    }
    return out;
}

/// The best of what alignments of runs with rows lead to.
struct aligned {
    std::vector<alignment> cut;
    std::vector<interpretation> all;
    std::size_t best = 0;
};
[[nodiscard]] inline aligned align_runs(task& t, std::vector<label_run> const& runs) {
    aligned out;
    share_cutter cutter(t.m, t.items, out.cut);
    std::vector<alignment> found = align_alternatives(t.m, runs);
    for (alignment& al : found)
        if (out.cut.size() < share_cutter::most) cutter.run(al);
    if (out.cut.empty()) out.cut.push_back(std::move(found.front()));
    for (alignment const& al : out.cut) {
        out.all.push_back(interpret(t.m, t.items, al, t.steps));
        if (t.steps.is_empty() && out.all.size() > 1) {  // cut short, it says nothing against the others
            out.all.pop_back();
            break;
        }
        interpretation const &now = out.all.back(), &best = out.all[out.best];
        if (std::pair{now.broken, now.cost} < std::pair{best.broken, best.cost}) out.best = out.all.size() - 1;
        if (t.steps.is_spent()) break;
    }
    return out;
}

/// What alignments lead to where figures that stand a row off are given back, and the runs then.
struct given_back {
    std::vector<label_run> runs;
    aligned read;
    [[nodiscard]] bool whole() const { return holds() && best().whole(); }
    /// Whether no identity is broken.
    [[nodiscard]] bool holds() const { return !read.all.empty() && best().broken == 0 && !best().exhausted; }
    /// How many cells are read.
    [[nodiscard]] std::size_t figures() const {
        std::size_t out = 0;
        for (std::size_t r = 0; r < best().rows.size(); ++r)
            for (std::size_t c = 0; c < best().agreed[r].size(); ++c) out += best().agreed[r][c] && best().value(r, c);
        return out;
    }

private:
    [[nodiscard]] interpretation const& best() const { return read.all[read.best]; }
};
/// Gives figures back to their labels. Where several empty rows may be the one that pushed them off, to the only one with which every identity
/// holds; as they are printed where that is not told.
[[nodiscard]] inline given_back give_back(task& t, std::vector<label_run> const& runs, std::vector<row_shift> shifts) {
    constexpr std::size_t most_tries = 8;
    auto const try_shifts = [&] {
        given_back out{shifted_back(runs, shifts), {}};
        out.read = align_runs(t, out.runs);
        return out;
    };
    auto const has_others = [](row_shift const& s) { return !s.others.empty(); };
    std::vector<std::size_t> const others = shifts.front().others;
    if (others.size() > most_tries || t.steps.is_spent() || (shifts.size() > 1 && std::ranges::any_of(shifts, has_others)))
        return {runs, {}};
    given_back found = try_shifts();
    // How many cells another reads, with which nothing is broken either.
    std::size_t rival = found.holds() && !found.whole() ? found.figures() : 0;
    for (std::size_t const other : others) {
        if (t.steps.is_spent()) return {runs, {}};
        shifts.front().bare = other;
        given_back next = try_shifts();
        if (next.holds() && !next.whole()) rival = std::max(rival, next.figures());
        if (!next.whole()) continue;
        if (found.whole()) return {runs, {}};
        found = std::move(next);
    }
    if (found.whole() && rival > 0 && rival >= found.figures()) return {runs, {}};
    return found;
}

/// Figures that stand a row off are given back where every identity then holds, and did not before; else they are not read.
inline void write_shifted(task& t, std::vector<label_run> const& printed, std::vector<label_run> const& runs,
                          std::vector<row_shift> const& shifts, aligned const& as_printed) {
    given_back const given = give_back(t, runs, shifts);
    bool const proven = given.whole() && as_printed.all[as_printed.best].broken > 0;
    aligned const& a = proven ? given.read : as_printed;
    t.write(a.cut[a.best], a.all[a.best], agreed_by_all(t.m, a.all, a.all[a.best]), proven ? given.runs : printed);
    std::vector<std::size_t> rows;
    if (!proven) rows = doubtful_rows(t.m, t.items, runs, shifts);
    for (row_shift const& s : shifts)
        for (std::size_t const r : rows_of(s, runs)) rows.push_back(r);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    t.report.shifted(std::move(rows), proven);
}

/// Anything else: runs are aligned with rows, and the best interpretation is taken.
inline void solve_aligned(task& t) {
    std::vector<label_run> runs = make_runs(t.m, t.items);
    if (runs.size() > t.lim.max_table_runs) {
        t.report.limit_reached(limit::runs, t.lim.max_table_runs);
        runs.resize(t.lim.max_table_runs);
    }
    aligned const a = align_runs(t, runs);
    std::vector<label_run> const cut = runs_cut(t.m, t.items, runs);
    if (std::vector<row_shift> const shifts = find_shifts(t.m, t.items, cut); !shifts.empty())
        write_shifted(t, runs, cut, shifts, a);
    else
        t.write(a.cut[a.best], a.all[a.best], agreed_by_all(t.m, a.all, a.all[a.best]), runs);
}

inline void solve_rows(model const& m, std::span<item const> items, limits const& lim, solution& out) {
    task t(m, items, lim, out);
    if (!solve_exact(t) && !solve_labelled(t)) solve_aligned(t);
    out.steps = t.steps.taken();
}

/// Nothing is read of a table whose parts stand in another order where they are not whole, or not beside their labels.
inline void leave_table(model const& m, std::span<item const> items, solution& out) {
    out.cells.assign(m.cells, {.origin = origin::unreadable, .value = {}});
    out.has_values = false;
    out.rows_found = 0;
    finding all{code::table_not_read, severity::warning, {}, left_over{}};
    for (std::size_t i = 0; i < items.size(); ++i)
        if (items[i].is_number()) all.items.push_back(i);
    out.findings.push_back(std::move(all));
}

/// A table whose items stand in another order.
inline void solve_rearranged(model const& m, rearranged_items const& rearranged, limits const& lim, solution& out) {
    std::size_t const said = out.findings.size();
    solve_rows(m, rearranged.items, lim, out);
    // Pieces of one number that stand apart in print are none: the table is not whole.
    auto const torn = [&rearranged](solved_cell const& c) {
        return c.item != none && rearranged.printed[c.last_item] - rearranged.printed[c.item] != c.last_item - c.item;
    };
    if (std::ranges::any_of(out.cells, torn)) {
        out.findings.resize(said);
        leave_table(m, rearranged.items, out);
    }
    auto const printed = [&rearranged](std::size_t& i) {
        if (i != none) i = rearranged.printed[i];
    };
    for (solved_cell& c : out.cells) printed(c.item), printed(c.last_item);
    for (std::size_t f = said; f < out.findings.size(); ++f)
        for (std::size_t& i : out.findings[f].items) printed(i);
}

/// A table without the columns that the form has not.
inline void solve_without(model const& m, extra_columns const& extra, limits const& lim, solution& out) {
    solve_rearranged(m, extra.rest, lim, out);
    about_rows rows;
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (out.cells[m.rows[r].first_cell].origin != origin::not_applicable) rows.rows.push_back(r);
    out.findings.push_back({code::cell_extra, severity::note, extra.dropped, std::move(rows)});
}

/// A table whose figures stood column after column. One that stands at another place of its column puts two rows out at least: then none is
/// read.
inline void solve_turned(model const& m, std::span<item const> items, rearranged_items const& rows, limits const& lim,
                         solution& out) {
    std::size_t const said = out.findings.size();
    solve_rearranged(m, rows, lim, out);
    auto const first = out.findings.begin() + static_cast<std::ptrdiff_t>(said);
    auto const is_broken = [](finding const& f) { return f.code == code::row_sum_broken; };
    if (m.rows.size() == 1 || std::count_if(first, out.findings.end(), is_broken) < 2) return;
    out.findings.resize(said);
    leave_table(m, items, out);
}

}  // namespace detail

GONGKAI_INLINE solution solve(model const& m, std::span<item const> items, limits const& lim) {
    solution out;
    std::size_t figures = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].is_label() || items[i].is_line_end() || ++figures <= lim.max_table_figures) continue;
        out.findings.push_back({code::limit_reached, severity::warning, {i}, limit_met{limit::figures, lim.max_table_figures}});
        items = items.first(i);
        break;
    }
    std::vector<labelled_run> const runs = labelled_runs(m, items);
    repeated_table const again = find_repeats(m, items, runs);
    if (!again.differs && again.end != none) items = items.first(again.end);
    if (again.differs)
        detail::leave_table(m, items, out);
    else if (extra_columns const extra = again.end == none ? find_extra_columns(m, items, runs) : extra_columns{}; extra.found)
        extra.rest.empty() || is_shifted(m, extra.rest.items) ? detail::leave_table(m, items, out)
                                                              : detail::solve_without(m, extra, lim, out);
    else if (rearrangement const turned = turn_columns(m, items); turned.found)
        turned.rows.empty() ? detail::leave_table(m, items, out) : detail::solve_turned(m, items, turned.rows, lim, out);
    else if (rearrangement const groups = order_groups(m, items); groups.found)
        groups.rows.empty() ? detail::leave_table(m, items, out) : detail::solve_rearranged(m, groups.rows, lim, out);
    else if (rearranged_items const by_grid = order_grids(m, items); !by_grid.empty())
        is_shifted(m, items) || has_figures_beside_heads(m, items) ? detail::leave_table(m, items, out)
                                                                   : detail::solve_rearranged(m, by_grid, lim, out);
    else
        detail::solve_rows(m, items, lim, out);
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
