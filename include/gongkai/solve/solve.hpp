// SPDX-License-Identifier: BSL-1.0
/// Solving a table: labels propose, identities decide. Data in, data out.
#ifndef GONGKAI_SOLVE_SOLVE_HPP
#define GONGKAI_SOLVE_SOLVE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/columns.hpp>
#include <gongkai/solve/findings.hpp>
#include <gongkai/solve/readings.hpp>

namespace gongkai::solve {

namespace detail {

/// A table in which every row stands under its own whole label, in order, with just its figures.
struct straight_table {
    std::vector<std::size_t> item_of_cell;  ///< by table_view's cell index
    std::vector<std::size_t> label_of_row;  ///< none for a row that is not there
    bool undivided = false;
};

/// The straight path: no search, one look at each item. False where anything is out of order.
[[nodiscard]] inline bool straight(model const& m, std::span<item const> items, straight_table& out) {
    out.item_of_cell.assign(m.cells, none);
    out.label_of_row.assign(m.rows.size(), none);
    bool const unlabelled = m.rows.size() == 1 && m.rows[0].keys.empty();
    std::size_t current = none, count = 0;
    std::size_t next = 0;  // the first row that may still come
    bool divided = false;
    if (unlabelled) {
        current = 0;
        out.label_of_row[0] = 0;
    }
    auto const complete = [&] { return current == none || count == m.rows[current].columns; };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.kind == item::kind::number) {
            if (current == none || count == m.rows[current].columns || !it.value || zeros_in_front(it)) return false;
            out.item_of_cell[m.rows[current].first_cell + count++] = i;
        } else if (it.kind == item::kind::blank) {
            if (count > 0 && !complete()) return false;  // among the figures
        } else if (it.kind == item::kind::label) {
            if (unlabelled) {
                if (count > 0 || !is_head(m, it.key)) return false;
                continue;
            }
            auto const row = m.row_of_key.find(it.key);
            if (row == m.row_of_key.end()) {
                // Between a row's label and its figures nothing may stand; elsewhere only the form's own heads.
                if (!complete() || !is_head(m, it.key)) return false;
                continue;
            }
            std::size_t const r = row->second;
            if (!complete()) return false;
            if (m.rows[r].alternative == form::alternative::undivided) {
                // The head of a divisible group, or the group as one row: what follows tells.
                std::size_t k = i + 1;
                while (k < items.size() && (items[k].kind == item::kind::blank || items[k].kind == item::kind::line_end)) ++k;
                if (k < items.size() && items[k].kind == item::kind::label) continue;
                out.undivided = true;
            }
            divided = divided || m.rows[r].alternative == form::alternative::divided;
            if (r < next) return false;
            current = r;
            count = 0;
            next = r + 1;
            out.label_of_row[r] = i;
        }
    }
    if (!complete() || (out.undivided && divided)) return false;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        bool const expected = m.rows[r].alternative == form::alternative::none ||
                              (m.rows[r].alternative == form::alternative::undivided) == out.undivided;
        if (expected && out.label_of_row[r] == none) return false;
    }
    return true;
}

/// The cells of a straight table; true if it is clean: every number whole where the form counts, every identity holding.
[[nodiscard]] inline bool write_clean(model const& m, std::span<item const> items, straight_table const& t, std::vector<solved_cell>& cells) {
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        row_model const& row = m.rows[r];
        for (std::size_t c = 0; c < row.columns; ++c) {
            solved_cell& cell = cells[row.first_cell + c];
            std::size_t const i = t.item_of_cell[row.first_cell + c];
            if (i == none) {
                cell.origin = gongkai::origin::not_applicable;
                continue;
            }
            if (items[i].value->scale > 0 && !m.table->grids[row.grid].columns[c].is_amount) return false;
            cell = {gongkai::origin::printed, items[i].value, i, i, 0, 0};
        }
    }
    auto const value = [&](std::size_t r, std::size_t c) { return cells[m.rows[r].first_cell + c].value.value_or(decimal{}).unscaled; };
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        for (form::row_sum const& s : *m.rows[r].sums) {
            std::int64_t sum = 0;
            for (std::size_t const c : s.terms) sum += value(r, c);
            if (sum != value(r, s.target)) return false;
        }
    for (column_identity const& id : m.identities)
        for (std::size_t c = 0; c < id.columns; ++c) {
            std::int64_t sum = 0;
            for (std::size_t const r : id.plus) sum += value(r, c);
            for (std::size_t const r : id.minus) sum -= value(r, c);
            if (sum != 0) return false;
        }
    return true;
}

/// A straight table as an alignment, for what is to be said of one whose identities do not hold.
[[nodiscard]] inline alignment to_alignment(model const& m, straight_table const& t) {
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

/// A table in which every row stands under its own whole label, in order, but some have a cell or two more or less than the form:
/// nothing is to be aligned. False where anything else is out of order.
[[nodiscard]] inline bool under_labels(model const& m, std::span<item const> items, alignment& al) {
    al.rows.resize(m.rows.size());
    std::size_t current = none, next = 0;
    bool undivided = false, divided = false;
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.kind == item::kind::number || it.kind == item::kind::blank) {
            if (current != none)
                al.rows[current].values.push_back(i);
            else if (it.kind == item::kind::number)
                return false;
        } else if (it.kind == item::kind::label) {
            auto const row = m.row_of_key.find(it.key);
            current = none;
            if (row == m.row_of_key.end()) {
                if (!is_head(m, it.key)) return false;
                continue;
            }
            std::size_t const r = row->second;
            if (r < next) return false;
            if (m.rows[r].alternative == form::alternative::undivided) {
                std::size_t k = i + 1;
                while (k < items.size() && items[k].kind == item::kind::line_end) ++k;
                if (k == items.size() || items[k].kind != item::kind::number) continue;
                undivided = true;
            }
            divided = divided || m.rows[r].alternative == form::alternative::divided;
            current = r;
            next = r + 1;
            matched_row& found = al.rows[r];
            found.found = found.label_certain = found.label_exact = true;
            found.labels.push_back(i);
            found.values.reserve(m.rows[r].columns + 1);
        }
    }
    if (undivided && divided) return false;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        bool const expected = m.rows[r].alternative == form::alternative::none ||
                              (m.rows[r].alternative == form::alternative::undivided) == undivided;
        if (!expected) continue;
        std::size_t const numbers = numbers_among(items, al.rows[r].values);
        if (!al.rows[r].found || numbers == 0 || numbers > m.rows[r].columns + 1 || numbers + 2 < m.rows[r].columns) return false;
        al.cost += count_cost(m.rows[r].columns, numbers, al.rows[r].values.size() - numbers, 0);
    }
    return true;
}

/// How many column identities a combination breaks; those with unknown cells do not count.
[[nodiscard]] inline std::size_t broken_identities(model const& m, choices const& rows, std::vector<std::size_t> const& pick) {
    std::size_t broken = 0;
    for (column_identity const& id : m.identities) {
        for (std::size_t c = 0; c < id.columns; ++c) {
            std::int64_t sum = 0;
            bool known = true;
            auto const add = [&](std::size_t r, int sign) {
                if (pick[r] == none) {
                    known = known && counts_as_zero(m, rows, r);
                    return;
                }
                if (auto const v = whole(rows[r][pick[r]].cells[c]))
                    sum += *v * sign;
                else
                    known = false;
            };
            for (std::size_t const r : id.plus) add(r, +1);
            for (std::size_t const r : id.minus) add(r, -1);
            if (known && sum != 0) ++broken;
        }
    }
    return broken;
}

/// No combination keeps every identity: the fewest broken ones, where few combinations are to be tried.
inline bool least_broken(model const& m, outcome& o) {
    std::size_t combinations = 1;
    std::vector<std::size_t> open;
    for (std::size_t r = 0; r < o.rows.size(); ++r) {
        if (o.rows[r].size() < 2) continue;
        for (reading const& x : o.rows[r])
            if (x.split) return false;  // digits that ran together: what the rows alone decide
        combinations *= o.rows[r].size();
        if (combinations > 2000) return false;
        open.push_back(r);
    }
    std::vector<std::size_t> pick(o.rows.size(), none);
    for (std::size_t r = 0; r < o.rows.size(); ++r)
        if (!o.rows[r].empty()) pick[r] = 0;
    std::size_t best_broken = none;
    int best_cost = 0;
    for (std::size_t n = 0; n < combinations; ++n) {
        std::size_t k = n;
        int cost = 0;
        for (std::size_t const r : open) {
            pick[r] = k % o.rows[r].size();
            k /= o.rows[r].size();
            cost += o.rows[r][pick[r]].cost;
        }
        std::size_t const broken = broken_identities(m, o.rows, pick);
        if (best_broken == none || broken < best_broken || (broken == best_broken && cost < best_cost)) {
            best_broken = broken;
            best_cost = cost;
            o.pick = pick;
            for (auto& a : o.agreed) std::fill(a.begin(), a.end(), char{1});
        } else if (broken == best_broken && cost == best_cost) {
            for (std::size_t const r : open)
                for (std::size_t c = 0; c < o.agreed[r].size(); ++c)
                    if (o.rows[r][pick[r]].cells[c].value != o.rows[r][o.pick[r]].cells[c].value) o.agreed[r][c] = 0;
        }
    }
    return true;
}

/// What the rows alone decide: the cells on which a row's cheapest readings agree.
inline void rows_alone(model const& m, outcome& o) {
    for (std::size_t r = 0; r < o.rows.size(); ++r) {
        o.agreed[r].assign(m.rows[r].columns, 1);
        if (o.rows[r].empty()) continue;
        o.pick[r] = 0;
        for (reading const& x : o.rows[r]) {
            if (x.cost > o.rows[r][0].cost) break;
            for (std::size_t c = 0; c < m.rows[r].columns; ++c)
                if (x.cells[c].value != o.rows[r][0].cells[c].value) o.agreed[r][c] = 0;
        }
    }
}

/// A number that no sum vouches for, run together with its label, where the next row's label is not there: its digits may go on with
/// those of that row, and nothing tells.
[[nodiscard]] inline bool may_run_on(model const& m, std::span<item const> items, alignment const& al, std::size_t r) {
    std::vector<std::size_t> const& values = al.rows[r].values;
    if (!m.rows[r].sums->empty() || values.empty() || !items[values.front()].glued || r + 1 == m.rows.size() || al.rows[r + 1].found)
        return false;
    if (m.rows[r + 1].grid == m.rows[r].grid) return true;
    std::size_t i = values.back() + 1;
    while (i < items.size() && items[i].kind != item::kind::label) ++i;
    return i == items.size() ||
           items[i].key.find(text::label_key(m.table->grids[m.rows[r + 1].grid].head)) == text::key::npos;
}

/// Empty cells enough for a whole row, then figures, where the next row's label is not there: the figures may be that row's.
[[nodiscard]] inline bool may_be_the_next_rows(model const& m, std::span<item const> items, alignment const& al, std::size_t r) {
    std::vector<std::size_t> const& values = al.rows[r].values;
    std::size_t blanks = 0;
    while (blanks < values.size() && items[values[blanks]].kind == item::kind::blank) ++blanks;
    if (blanks < m.rows[r].columns || blanks == values.size() || r + 1 == m.rows.size() || m.rows[r + 1].grid != m.rows[r].grid) return false;
    auto const in_use = [&](std::size_t k) { return al.rows[k].found && !al.rows[k].values.empty(); };
    if (m.rows[r + 1].alternative == form::alternative::none) return !in_use(r + 1);
    for (std::size_t k = 0; k < m.rows.size(); ++k)
        if (m.rows[k].grid == m.rows[r].grid && m.rows[k].alternative != form::alternative::none && in_use(k)) return false;
    return true;
}

/// Whether an empty cell is a row's last, and its line goes on behind it.
[[nodiscard]] inline bool ends_in_a_blank(std::span<item const> items, matched_row const& row) {
    if (row.values.size() < 2) return false;
    std::size_t const last = row.values.back();
    return items[last].kind == item::kind::blank && last + 1 < items.size() && items[last + 1].kind != item::kind::line_end;
}

/// Whether rows have an empty cell beside their own: on one line of bars, the two that stand between rows look like one.
[[nodiscard]] inline bool has_borders(model const& m, std::span<item const> items, alignment const& al) {
    for (std::size_t r = 0; r < al.rows.size(); ++r)
        if (al.rows[r].values.size() == m.rows[r].columns + 1 && ends_in_a_blank(items, al.rows[r])) return true;
    return false;
}

/// In such a table: whether a row without sums has as many cells as the form only with that empty one. It lacks another then, and nothing
/// tells which.
[[nodiscard]] inline bool lacks_a_cell(row_model const& row, std::span<item const> items, matched_row const& found) {
    return row.sums->empty() && found.values.size() <= row.columns && ends_in_a_blank(items, found);
}

/// For each row: its line has one row's figures and the labels of several, whose borders are gone; nothing tells whose they are. Empty
/// where there is no such line.
[[nodiscard]] inline std::vector<char> under_several_labels(std::span<item const> items, alignment const& al) {
    auto const bare = [](matched_row const& row) { return row.found && row.values.empty() && !row.labels.empty(); };
    if (std::none_of(al.rows.begin(), al.rows.end(), bare)) return {};
    std::vector<char> out(al.rows.size());
    std::vector<std::size_t> line_of(items.size());
    std::size_t lines = 1;
    for (std::size_t i = 0; i < items.size(); ++i) {
        line_of[i] = lines - 1;
        lines += items[i].kind == item::kind::line_end;
    }
    std::vector<char> waits(lines);
    std::vector<std::size_t> valued(lines);
    for (matched_row const& row : al.rows) {
        if (bare(row)) waits[line_of[row.labels.front()]] = 1;
        if (row.found && !row.values.empty()) ++valued[line_of[row.values.front()]];
    }
    for (std::size_t r = 0; r < al.rows.size(); ++r) {
        matched_row const& row = al.rows[r];
        if (!row.found || row.values.empty()) continue;
        std::size_t const line = line_of[row.values.front()];
        out[r] = waits[line] != 0 && valued[line] == 1;
    }
    return out;
}

/// Reads the rows of one alignment and lets the columns decide.
[[nodiscard]] inline outcome evaluate(model const& m, std::span<item const> items, alignment const& al, std::size_t max_steps) {
    outcome o;
    o.cost = al.cost;
    o.rows.resize(m.rows.size());
    o.pick.assign(m.rows.size(), none);
    o.agreed.resize(m.rows.size());
    std::size_t wide = 0;  // rows with a figure too many
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        wide += al.rows[r].shared_with == 0 && al.rows[r].values.size() > m.rows[r].columns &&
                numbers_among(items, al.rows[r].values) > m.rows[r].columns;
    bool ambiguous = false;
    std::vector<char> const several = under_several_labels(items, al);
    bool const borders = has_borders(m, items, al);
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        o.agreed[r].assign(m.rows[r].columns, 1);
        if (!al.rows[r].found || al.rows[r].values.empty()) continue;
        if ((!several.empty() && several[r] != 0) || (borders && lacks_a_cell(m.rows[r], items, al.rows[r])) ||
            may_run_on(m, items, al, r) || may_be_the_next_rows(m, items, al, r)) {
            o.cost += 300;
            continue;
        }
        o.rows[r] = read_row({&m.rows[r], items, al.rows[r].values, !m.identities.empty(), wide > 1}, o.steps);
        ambiguous = ambiguous || o.rows[r].size() > 1;
        if (!o.rows[r].empty()) o.pick[r] = 0;
        else o.cost += 300;
    }
    if (ambiguous) {
        decision const d = column_search(m, o.rows, max_steps).run();
        o.steps += d.steps;
        switch (d.result) {
            case decision::outcome::unique:
            case decision::outcome::several:
                o.pick = d.first;
                o.agreed = d.agreed;
                break;
            case decision::outcome::impossible:
                if (!least_broken(m, o)) rows_alone(m, o);
                break;
            case decision::outcome::exhausted:
                o.exhausted = true;
                rows_alone(m, o);
                break;
        }
    }
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (o.pick[r] != none) o.cost += o.rows[r][o.pick[r]].cost;
    o.broken = broken_identities(m, o.rows, o.pick);
    return o;
}

/// Takes an alignment; of rows that share figures, told apart by count, every way to cut the run, each part one figure off its count at most.
inline void expand_shared(model const& m, std::span<item const> items, alignment& al, std::vector<alignment>& out) {
    std::size_t first = none;
    for (std::size_t r = 0; r < al.rows.size() && first == none; ++r)
        if (al.rows[r].shared_with > 0) first = r;
    if (first == none) {
        out.push_back(std::move(al));
        return;
    }
    std::size_t const k = al.rows[first].shared_with + 1;
    std::vector<std::size_t> members;
    for (std::size_t r = first; members.size() < k && r < al.rows.size(); ++r)
        if (al.rows[r].found && al.rows[r].values == al.rows[first].values) members.push_back(r);
    std::vector<std::size_t> numbers;
    for (std::size_t const i : al.rows[first].values)
        if (items[i].kind == item::kind::number) numbers.push_back(i);
    std::size_t wanted = 0;
    for (std::size_t const r : members) wanted += m.rows[r].columns;
    std::vector<std::size_t> const& all = numbers.size() == wanted || al.rows[first].values.size() != wanted ? numbers : al.rows[first].values;
    std::vector<std::size_t> sizes;
    auto const cut = [&](auto const& self, std::size_t n, std::size_t used) -> void {
        if (out.size() >= 64) return;
        if (n == members.size()) {
            if (used != all.size()) return;
            alignment next = al;
            std::size_t at = 0;
            for (std::size_t j = 0; j < members.size(); ++j) {
                matched_row& row = next.rows[members[j]];
                row.shared_with = 0;
                row.values.assign(all.begin() + static_cast<std::ptrdiff_t>(at), all.begin() + static_cast<std::ptrdiff_t>(at + sizes[j]));
                at += sizes[j];
            }
            expand_shared(m, items, next, out);
            return;
        }
        std::size_t const columns = m.rows[members[n]].columns;
        for (std::size_t const size : {columns, columns - 1, columns + 1}) {
            if (used + size > all.size() || (all.size() == wanted && size != columns)) continue;
            sizes.push_back(size);
            self(self, n + 1, used + size);
            sizes.pop_back();
        }
    };
    cut(cut, 0, 0);
}

}  // namespace detail

/// Solves a table. Never throws (out of memory aside); linear in the number of items within the limits.
[[nodiscard]] inline solution solve(model const& m, std::span<item const> items, limits const& lim = {}) {
    solution out;
    reporter write(m, items, out);
    std::size_t figures = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].kind == item::kind::label || items[i].kind == item::kind::line_end) continue;
        if (++figures > lim.max_figures) {
            finding f;
            f.code = code::limit_reached;
            f.severity = severity::warning;
            f.left = static_cast<std::int64_t>(lim.max_figures);
            f.items.push_back(i);
            out.findings.push_back(std::move(f));
            items = items.first(i);
            break;
        }
    }
    auto const say_exhausted = [&] {
        finding f;
        f.code = code::limit_reached;
        f.severity = severity::warning;
        f.left = static_cast<std::int64_t>(lim.max_steps);
        f.steps = true;
        out.findings.push_back(std::move(f));
    };
    if (detail::straight_table t; detail::straight(m, items, t)) {
        if (detail::write_clean(m, items, t, out.cells)) {
            out.any = true;
            out.rows_found = m.rows.size();
            return out;
        }
        out.cells.assign(m.cells, {});
        alignment const al = detail::to_alignment(m, t);
        detail::outcome o = detail::evaluate(m, items, al, lim.max_steps);
        write.write(al, o, o.agreed, {});
        return out;
    }
    if (alignment al; detail::under_labels(m, items, al)) {
        detail::outcome const o = detail::evaluate(m, items, al, lim.max_steps);
        out.steps = o.steps;
        out.cost = al.cost;
        if (o.exhausted) say_exhausted();
        write.write(al, o, o.agreed, {});
        return out;
    }
    std::vector<atom> atoms = make_atoms(m, items);
    if (atoms.size() > 4096) atoms.resize(4096);
    bool const alternatives = std::any_of(m.rows.begin(), m.rows.end(), [](row_model const& r) { return r.alternative != form::alternative::none; });
    std::vector<alignment> found = align(m, atoms, form::alternative::divided, 16);
    // The other alternative is looked at where its row is named, or where rows of this one are missing.
    bool const look = alternatives && (std::any_of(atoms.begin(), atoms.end(), [&m](atom const& a) {
        return a.row != none && a.numbers > 0 && m.rows[a.row].alternative == form::alternative::undivided;
    }) || found.empty() || [&] {
        for (std::size_t r = 0; r < m.rows.size(); ++r)
            if (m.rows[r].alternative == form::alternative::divided && (!found.front().rows[r].found || !found.front().rows[r].label_exact)) return true;
        return false;
    }());
    if (look) {
        std::vector<alignment> other = align(m, atoms, form::alternative::undivided, 16);
        // The undivided form has fewer rows to miss: its row must stand there under its own label.
        bool shown = false;
        bool const far = !other.empty() && !found.empty() && other.front().cost + 150 < found.front().cost;
        for (std::size_t r = 0; r < m.rows.size() && !other.empty(); ++r)
            if (m.rows[r].alternative == form::alternative::undivided)
                shown = other.front().rows[r].found && !other.front().rows[r].values.empty() && other.front().rows[r].label_cost <= (far ? 110 : 40);
        if (shown) {
            text::key words;
            for (atom const& a : atoms)
                if (words.size() < 4000) words += a.words;
            for (row_model const& r : m.rows)
                if (r.alternative == form::alternative::divided && r.keys.front().size() >= 6 && contained(r.keys.front(), words) >= 0.5) shown = false;
        }
        if (shown && (found.empty() || other.front().cost < found.front().cost)) found = std::move(other);
    }
    std::vector<alignment> cut;
    for (alignment& al : found) {
        if (cut.size() >= 64) break;
        detail::expand_shared(m, items, al, cut);
    }
    if (cut.empty() && !found.empty()) cut.push_back(found.front());
    std::vector<detail::outcome> results;
    std::size_t best = 0;
    for (alignment const& al : cut) {
        results.push_back(detail::evaluate(m, items, al, lim.max_steps));
        out.steps += results.back().steps;
        detail::outcome const &a = results.back(), &b = results[best];
        if (std::pair{a.broken, a.cost} < std::pair{b.broken, b.cost}) best = results.size() - 1;
        if (out.steps > lim.max_steps * 4) break;
    }
    if (results.empty()) return out;
    // Alignments of equal standing must agree on a cell; where they do not, it has no single reading.
    std::vector<std::vector<char>> agreed = results[best].agreed;
    for (std::size_t k = 0; k < results.size(); ++k) {
        if (k == best || results[k].broken != results[best].broken || results[k].cost != results[best].cost) continue;
        for (std::size_t r = 0; r < m.rows.size(); ++r)
            for (std::size_t c = 0; c < m.rows[r].columns; ++c) {
                auto const value = [&](detail::outcome const& o) -> std::optional<decimal> {
                    return o.pick[r] == none ? std::nullopt : o.rows[r][o.pick[r]].cells[c].value;
                };
                if (value(results[k]) != value(results[best]) || !results[k].agreed[r][c]) agreed[r][c] = 0;
            }
    }
    if (results[best].exhausted) say_exhausted();
    out.cost = cut[best].cost;
    write.write(cut[best], results[best], agreed, atoms);
    return out;
}

}  // namespace gongkai::solve

#endif
