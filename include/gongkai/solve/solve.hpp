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
#include <gongkai/solve/readings.hpp>

namespace gongkai::solve {

namespace detail {

/// The straight path: every row under its own whole label, in order, with just its figures. No search.
[[nodiscard]] inline std::optional<alignment> straight(model const& m, std::span<item const> items) {
    alignment al;
    al.rows.resize(m.rows.size());
    std::size_t current = none, labels_from = 0;
    std::size_t next = 0;  // the first row that may still come
    bool undivided = false, divided = false;
    bool const unlabelled = m.rows.size() == 1 && m.rows[0].keys.empty();
    if (unlabelled) {
        current = 0;
        al.rows[0].found = al.rows[0].label_certain = al.rows[0].label_exact = true;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.kind == item::kind::number) {
            if (current == none) return std::nullopt;
            al.rows[current].values.push_back(i);
        } else if (it.kind == item::kind::blank) {
            // merged cells of labels; a row that is short of figures leaves this path below
        } else if (it.kind == item::kind::label) {
            if (unlabelled) {
                if (!is_head(m, it.key) || !al.rows[0].values.empty()) return std::nullopt;
                continue;
            }
            auto const row = m.row_of_key.find(it.key);
            bool const head = m.head_keys.contains(it.key);
            if (row == m.row_of_key.end()) {
                if (!head) return std::nullopt;
                // Between a row's label and its figures only the form's own heads may stand, and before any row the column heads.
                if (current != none && al.rows[current].values.empty()) return std::nullopt;
                labels_from = i;
                continue;
            }
            if (head && current != none && al.rows[current].values.empty()) return std::nullopt;
            std::size_t const r = row->second;
            if (head) {
                // The head of a divisible group, or the group as one row: what follows tells.
                std::size_t k = i + 1;
                while (k < items.size() && (items[k].kind == item::kind::blank || items[k].kind == item::kind::line_end)) ++k;
                if (k < items.size() && items[k].kind == item::kind::label) continue;
            }
            if (r < next) return std::nullopt;
            current = r;
            next = r + 1;
            al.rows[r].found = al.rows[r].label_certain = al.rows[r].label_exact = true;
            al.rows[r].labels.push_back(i);
            undivided = undivided || m.rows[r].alternative == form::alternative::undivided;
            divided = divided || m.rows[r].alternative == form::alternative::divided;
        }
    }
    static_cast<void>(labels_from);
    if (undivided && divided) return std::nullopt;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        bool const expected = m.rows[r].alternative == form::alternative::none ||
                              (m.rows[r].alternative == form::alternative::undivided) == undivided;
        if (expected && al.rows[r].values.size() != m.rows[r].columns) return std::nullopt;
    }
    return al;
}

/// Everything one alignment leads to.
struct outcome {
    choices rows;
    std::vector<std::size_t> pick;             ///< by row, none where there is no reading
    std::vector<std::vector<char>> agreed;     ///< by row and column
    int cost = 0;
    std::size_t broken = 0;
    std::size_t steps = 0;
};

[[nodiscard]] inline bool counts_as_zero(model const& m, choices const& rows, std::size_t r) {
    if (m.rows[r].alternative == form::alternative::none || !rows[r].empty()) return false;
    for (std::size_t o = 0; o < m.rows.size(); ++o)
        if (m.rows[o].grid == m.rows[r].grid && m.rows[o].alternative != form::alternative::none &&
            m.rows[o].alternative != m.rows[r].alternative && !rows[o].empty())
            return true;
    return false;
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

/// Reads the rows of one alignment and lets the columns decide.
[[nodiscard]] inline outcome evaluate(model const& m, std::span<item const> items, alignment const& al, std::size_t max_steps) {
    outcome o;
    o.cost = al.cost;
    o.rows.resize(m.rows.size());
    o.pick.assign(m.rows.size(), none);
    o.agreed.resize(m.rows.size());
    bool ambiguous = false;
    for (std::size_t r = 0; r < m.rows.size(); ++r) {
        o.agreed[r].assign(m.rows[r].columns, 1);
        if (!al.rows[r].found || al.rows[r].values.empty()) continue;
        o.rows[r] = read_row({&m.rows[r], items, al.rows[r].values, !m.identities.empty()}, o.steps);
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
            case decision::outcome::exhausted: rows_alone(m, o); break;
        }
    }
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (o.pick[r] != none) o.cost += o.rows[r][o.pick[r]].cost;
    o.broken = broken_identities(m, o.rows, o.pick);
    return o;
}

/// Rows that share figures, told apart by count: every way to cut the run, each part one figure off its row's count at most.
inline void expand_shared(model const& m, std::span<item const> items, alignment const& al, std::vector<alignment>& out) {
    std::size_t first = none;
    for (std::size_t r = 0; r < al.rows.size() && first == none; ++r)
        if (al.rows[r].shared_with > 0) first = r;
    if (first == none) {
        out.push_back(al);
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

/// Writes a solved table and what is to be said about it.
class reporter {
public:
    reporter(model const& m, std::span<item const> items, solution& out) : m_(m), items_(items), out_(out) { out_.cells.resize(m.cells); }

    void write(alignment const& al, detail::outcome const& o, std::vector<std::vector<char>> const& agreed, std::vector<atom> const& atoms) {
        for (std::size_t r = 0; r < m_.rows.size(); ++r) write_row(al.rows[r], o, r, agreed[r]);
        mark_alternatives(al, o);
        infer();
        for (std::size_t r = 0; r < m_.rows.size(); ++r) describe_row(al.rows[r], o, r);
        check();
        doubt_table(al);
        leftovers(al, atoms);
    }

private:
    solved_cell& cell(std::size_t r, std::size_t c) { return out_.cells[m_.rows[r].first_cell + c]; }

    void write_row(matched_row const& from, detail::outcome const& o, std::size_t r, std::vector<char> const& agreed) {
        if (!from.found) return;
        ++out_.rows_found;
        if (o.pick[r] == none) {
            for (std::size_t c = 0; c < m_.rows[r].columns; ++c)
                cell(r, c).origin = from.values.empty() ? gongkai::origin::absent : gongkai::origin::unreadable;
            return;
        }
        reading const& x = o.rows[r][o.pick[r]];
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c) {
            solved_cell s = x.cells[c];
            if (!agreed[c]) s = {gongkai::origin::unreadable, std::nullopt, none, none, 0, 0};
            else if (s.value && s.value->scale > 0 && !m_.table->grids[m_.rows[r].grid].columns[c].is_amount) {
                s.value.reset();
                s.origin = gongkai::origin::unreadable;
                out_.findings.push_back(at_row(code::cell_not_a_number, severity::warning, r, {c}, {s.item}));
            }
            out_.any = out_.any || s.value.has_value();
            cell(r, c) = s;
        }
    }

    /// The other alternative is not applicable only where the one in use is whole; else nobody knows which it was.
    void mark_alternatives(alignment const& al, detail::outcome const& o) {
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool whole = true, certain = true;
            for (std::size_t k = 0; k < m_.rows.size(); ++k)
                if (m_.rows[k].grid == m_.rows[r].grid && m_.rows[k].alternative != form::alternative::none &&
                    m_.rows[k].alternative != m_.rows[r].alternative) {
                    whole = whole && !o.rows[k].empty();
                    certain = certain && (al.rows[k].label_certain || m_.rows[k].alternative == form::alternative::divided);
                }
            if (whole && certain && detail::counts_as_zero(m_, o.rows, r))
                for (std::size_t c = 0; c < m_.rows[r].columns; ++c) cell(r, c).origin = gongkai::origin::not_applicable;
        }
    }

    /// A cell that the source shows blank in a wholly blank row stays so; one that was lost, or is blank among figures, may be inferred.
    [[nodiscard]] bool inferable(std::size_t r, std::size_t c) {
        solved_cell const& s = cell(r, c);
        if (s.value || s.origin == gongkai::origin::not_applicable || s.origin == gongkai::origin::unreadable) return false;
        if (s.origin == gongkai::origin::absent) return true;
        std::size_t printed = 0;
        for (std::size_t k = 0; k < m_.rows[r].columns; ++k) printed += cell(r, k).origin == gongkai::origin::printed;
        return printed >= 2;
    }

    /// The cells of a row's sum or a column's identity with their signs; the total's is -1.
    using terms = std::vector<std::pair<std::pair<std::size_t, std::size_t>, int>>;

    template <class F>
    void each_identity(F&& f) {
        for (std::size_t r = 0; r < m_.rows.size(); ++r)
            for (std::size_t s = 0; s < m_.rows[r].sums->size(); ++s) {
                form::row_sum const& sum = (*m_.rows[r].sums)[s];
                terms t{{{r, sum.target}, -1}};
                for (std::size_t const c : sum.terms) t.push_back({{r, c}, +1});
                f(t, code::row_sum_broken, s);
            }
        for (std::size_t i = 0; i < m_.identities.size(); ++i) {
            column_identity const& id = m_.identities[i];
            for (std::size_t c = 0; c < id.columns; ++c) {
                terms t;
                for (std::size_t const r : id.minus) t.push_back({{r, c}, -1});
                for (std::size_t const r : id.plus) t.push_back({{r, c}, +1});
                f(t, id.is_balance ? code::balance_broken : code::column_sum_broken, i);
            }
        }
    }

    void infer() {
        if (!out_.any) return;
        // A row's own sum was tried with its reading; here the columns fill what is single, until nothing more follows.
        for (bool changed = true; changed;) {
            changed = false;
            each_identity([&](terms const& t, gongkai::code which, std::size_t index) {
                std::pair<std::size_t, std::size_t> hole{none, none};
                int sign = 0, holes = 0;
                std::int64_t sum = 0;
                for (auto const& [at, s] : t) {
                    solved_cell const& x = cell(at.first, at.second);
                    if (x.origin == gongkai::origin::not_applicable) continue;
                    if (auto const v = detail::whole(x))
                        sum += *v * s;
                    else {
                        hole = at;
                        sign = s;
                        ++holes;
                    }
                }
                if (holes != 1 || !inferable(hole.first, hole.second) || -sum * sign < 0) return;
                solved_cell& x = cell(hole.first, hole.second);
                x.value = decimal{-sum * sign, 0};
                x.origin = gongkai::origin::inferred;
                changed = true;
                inferred_.push_back({hole, which, index});
                explain(hole, which, index, t);
            });
        }
    }

    void explain(std::pair<std::size_t, std::size_t> at, gongkai::code which, std::size_t index, terms const& t) {
        finding f = at_row(code::cell_inferred, severity::warning, at.first, {at.second}, {});
        f.column = at.second;
        f.value = cell(at.first, at.second).value;
        f.identity = index;
        f.left = static_cast<std::int64_t>(which);
        for (auto const& [place, sign] : t) f.cells.push_back(place);
        out_.findings.push_back(std::move(f));
    }

    [[nodiscard]] static finding at_row(gongkai::code c, gongkai::severity s, std::size_t row, std::vector<std::size_t> columns, std::vector<std::size_t> items) {
        finding f;
        f.code = c;
        f.severity = s;
        f.row = row;
        f.columns = std::move(columns);
        f.items = std::move(items);
        return f;
    }

    void describe_row(matched_row const& from, detail::outcome const& o, std::size_t r) {
        row_model const& row = m_.rows[r];
        if (cell(r, 0).origin == gongkai::origin::not_applicable) return;
        if (!from.found) {
            if (out_.rows_found > 0) out_.findings.push_back(at_row(code::row_missing, severity::warning, r, {}, {}));
            return;
        }
        std::vector<std::size_t> blank, absent, unreadable;
        for (std::size_t c = 0; c < row.columns; ++c) {
            solved_cell const& s = cell(r, c);
            if (s.value) continue;
            (s.origin == gongkai::origin::blank ? blank : s.origin == gongkai::origin::unreadable ? unreadable : absent).push_back(c);
        }
        if ((!from.label_certain || from.interrupted) && !from.values.empty()) out_.findings.push_back(at_row(code::row_label_missing, severity::warning, r, {}, label_items(from)));
        // Where the row has more or fewer cells than the form, which of them are blank is itself deduced: the row is named.
        bool const in_place = from.values.size() == row.columns;
        if (!blank.empty())
            out_.findings.push_back(at_row(code::cell_blank, severity::warning, r, in_place ? blank : std::vector<std::size_t>{}, from.values));
        if (!absent.empty()) out_.findings.push_back(at_row(code::cell_absent, severity::warning, r, absent, from.values));
        if (!unreadable.empty()) out_.findings.push_back(at_row(code::row_not_read, severity::warning, r, {}, from.values));
        if (o.pick[r] == none) return;
        reading const& x = o.rows[r][o.pick[r]];
        if (x.gaps) out_.findings.push_back(at_row(code::cell_extra, severity::warning, r, {}, from.values));
        if (!x.dropped.empty()) out_.findings.push_back(at_row(code::cell_extra, severity::warning, r, {}, x.dropped));
        if (x.joined) out_.findings.push_back(at_row(code::cell_joined, severity::warning, r, row.sums->empty() ? std::vector<std::size_t>{} : joined_columns(r), from.values));
        if (x.split && unreadable.size() < row.columns) out_.findings.push_back(at_row(code::cell_split, severity::warning, r, {}, from.values));
        for (std::size_t c = 0; c < row.columns; ++c) {
            solved_cell const& s = cell(r, c);
            if (s.origin != gongkai::origin::inferred || already_explained(r, c)) continue;
            for (std::size_t k = 0; k < row.sums->size(); ++k) {
                form::row_sum const& sum = (*row.sums)[k];
                if (sum.target != c && std::find(sum.terms.begin(), sum.terms.end(), c) == sum.terms.end()) continue;
                terms t{{{r, sum.target}, -1}};
                for (std::size_t const p : sum.terms) t.push_back({{r, p}, +1});
                explain({r, c}, code::row_sum_broken, k, t);
                break;
            }
        }
    }

    [[nodiscard]] std::vector<std::size_t> joined_columns(std::size_t r) {
        std::vector<std::size_t> out;
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c)
            if (cell(r, c).item != cell(r, c).last_item) out.push_back(c);
        return out;
    }
    [[nodiscard]] bool already_explained(std::size_t r, std::size_t c) const {
        for (auto const& i : inferred_)
            if (i.at == std::pair{r, c}) return true;
        return false;
    }
    [[nodiscard]] static std::vector<std::size_t> label_items(matched_row const& from) {
        return from.labels.empty() ? from.values : from.labels;
    }

    void check() {
        each_identity([&](terms const& t, gongkai::code which, std::size_t index) {
            std::int64_t plus = 0, minus = 0;
            for (auto const& [at, s] : t) {
                solved_cell const& x = cell(at.first, at.second);
                if (x.origin == gongkai::origin::not_applicable) continue;
                auto const v = detail::whole(x);
                if (!v) return;
                (s > 0 ? plus : minus) += *v;
            }
            if (plus == minus) return;
            finding f;
            f.code = which;
            f.severity = severity::error;
            f.row = t.front().first.first;
            f.column = t.front().first.second;
            f.identity = index;
            f.left = which == code::row_sum_broken || which == code::column_sum_broken ? minus : plus;
            f.right = which == code::row_sum_broken || which == code::column_sum_broken ? plus : minus;
            for (auto const& [at, s] : t)
                if (cell(at.first, at.second).origin != gongkai::origin::not_applicable) f.cells.push_back(at);
            if (auto const i = cell(f.row, f.column).item; i != none) f.items.push_back(i);
            out_.findings.push_back(std::move(f));
        });
    }

    /// Where many rows allow no single reading, the others are not to be relied on either: they may have lost cells and still sum up.
    void doubt_table(alignment const& al) {
        finding f;
        f.code = code::table_not_read;
        f.severity = severity::warning;
        std::size_t unread = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool any = false;
            for (std::size_t c = 0; c < m_.rows[r].columns; ++c) any = any || cell(r, c).origin == gongkai::origin::unreadable;
            if (!any) continue;
            ++unread;
            f.items.insert(f.items.end(), al.rows[r].values.begin(), al.rows[r].values.end());
        }
        if (unread >= 3 && unread * 4 >= m_.rows.size()) out_.findings.push_back(std::move(f));
    }

    void leftovers(alignment const& al, std::vector<atom> const& atoms) {
        std::size_t widest = 0;
        for (row_model const& r : m_.rows) widest = std::max(widest, r.columns);
        bool incomplete = false;
        for (solved_cell const& c : out_.cells)
            incomplete = incomplete || (!c.value && c.origin != gongkai::origin::not_applicable && c.origin != gongkai::origin::blank);
        finding stray;
        stray.code = code::table_not_read;
        for (std::size_t const a : al.left_over) {
            finding unknown;
            unknown.code = code::row_unknown;
            unknown.severity = incomplete ? severity::warning : severity::note;
            // A row that the form has not: words of its own, and figures.
            bool const row = atoms[a].words.size() >= 4 && !atoms[a].head_only && atoms[a].row == none && atoms[a].numbers > 1;
            for (std::size_t const i : atoms[a].labels) unknown.items.push_back(i);
            for (std::size_t const i : atoms[a].values)
                if (items_[i].kind == item::kind::number) (row ? unknown : stray).items.push_back(i);
            if (row) out_.findings.push_back(std::move(unknown));
        }
        if (stray.items.empty()) return;
        // A figure or two between complete rows are page numbers; more, or anything beside an incomplete table, may be a row.
        // Without sums nothing tells a stray figure from a row's own.
        bool const no_sums = std::any_of(m_.rows.begin(), m_.rows.end(), [](row_model const& r) { return r.sums->empty(); });
        stray.severity = incomplete || no_sums || stray.items.size() >= widest ? severity::warning : severity::note;
        out_.findings.push_back(std::move(stray));
    }

    struct inference {
        std::pair<std::size_t, std::size_t> at;
        gongkai::code which;
        std::size_t identity;
    };

    model const& m_;
    std::span<item const> items_;
    solution& out_;
    std::vector<inference> inferred_;
};

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
    if (auto const al = detail::straight(m, items)) {
        detail::outcome o = detail::evaluate(m, items, *al, lim.max_steps);
        write.write(*al, o, o.agreed, {});
        return out;
    }
    std::vector<atom> atoms = make_atoms(m, items);
    if (atoms.size() > 4096) atoms.resize(4096);
    bool const alternatives = std::any_of(m.rows.begin(), m.rows.end(), [](row_model const& r) { return r.alternative != form::alternative::none; });
    std::vector<alignment> found = align(m, atoms, form::alternative::divided, 16);
    if (alternatives) {
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
    for (alignment const& al : found) {
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
    out.cost = cut[best].cost;
    write.write(cut[best], results[best], agreed, atoms);
    return out;
}

}  // namespace gongkai::solve

#endif
