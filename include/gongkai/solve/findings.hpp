// SPDX-License-Identifier: BSL-1.0
/// From a solved table to its cells and findings: what was inferred by which identity, what is blank, lost, doubtful or broken.
#ifndef GONGKAI_SOLVE_FINDINGS_HPP
#define GONGKAI_SOLVE_FINDINGS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/columns.hpp>
#include <gongkai/solve/readings.hpp>

namespace gongkai::solve {

namespace detail {

/// Everything one alignment leads to.
struct outcome {
    choices rows;
    std::vector<std::size_t> pick;             ///< by row, none where there is no reading
    std::vector<std::vector<char>> agreed;     ///< by row and column
    int cost = 0;
    std::size_t broken = 0;
    std::size_t steps = 0;
    bool exhausted = false;                    ///< the step limit was met
};

[[nodiscard]] inline bool counts_as_zero(model const& m, choices const& rows, std::size_t r) {
    if (m.rows[r].alternative == form::alternative::none || !rows[r].empty()) return false;
    for (std::size_t o = 0; o < m.rows.size(); ++o)
        if (m.rows[o].grid == m.rows[r].grid && m.rows[o].alternative != form::alternative::none &&
            m.rows[o].alternative != m.rows[r].alternative && !rows[o].empty())
            return true;
    return false;
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
        doubt_columns(al, o);
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
                    // A row that shows no figure at all may be a group's head, cut off from its rows.
                    bool shown = false;
                    for (std::size_t c = 0; c < m_.rows[k].columns; ++c) shown = shown || cell(k, c).value.has_value();
                    whole = whole && !o.rows[k].empty() && (shown || m_.rows[k].alternative == form::alternative::divided);
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
        terms t;  // one for all: this is walked for every table that is not clean
        for (std::size_t r = 0; r < m_.rows.size(); ++r)
            for (std::size_t s = 0; s < m_.rows[r].sums->size(); ++s) {
                form::row_sum const& sum = (*m_.rows[r].sums)[s];
                t.assign(1, {{r, sum.target}, -1});
                for (std::size_t const c : sum.terms) t.push_back({{r, c}, +1});
                f(t, code::row_sum_broken, s);
            }
        for (std::size_t i = 0; i < m_.identities.size(); ++i) {
            column_identity const& id = m_.identities[i];
            for (std::size_t c = 0; c < id.columns; ++c) {
                t.clear();
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
            bool blanks = false;
            for (auto const& [at, s] : t) {
                solved_cell const& x = cell(at.first, at.second);
                if (x.origin == gongkai::origin::not_applicable) continue;
                auto const v = detail::whole(x);
                // Parts left blank may be zeros: a row must sum up without them, or something is not where it should be.
                bool const blank = !v && x.origin == gongkai::origin::blank && which == code::row_sum_broken && s > 0;
                blanks = blanks || blank;
                if (!v && !blank) return;
                (s > 0 ? plus : minus) += v.value_or(0);
            }
            if (plus == minus) return;
            finding f;
            f.code = which;
            f.severity = blanks ? severity::warning : severity::error;
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

    /// Where many rows allow no single reading or do not sum up, the others are not to be relied on either: they may have lost cells or
    /// stand one column off, and still sum up.
    void doubt_table(alignment const& al) {
        finding f;
        f.code = code::table_not_read;
        f.severity = severity::warning;
        std::size_t unread = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool any = false;
            for (std::size_t c = 0; c < m_.rows[r].columns; ++c) any = any || cell(r, c).origin == gongkai::origin::unreadable;
            any = any || std::any_of(out_.findings.begin(), out_.findings.end(),
                                     [r](finding const& x) { return x.code == code::row_sum_broken && x.row == r; });
            if (!any) continue;
            ++unread;
            f.items.insert(f.items.end(), al.rows[r].values.begin(), al.rows[r].values.end());
        }
        if (unread >= 3 && unread * 4 >= m_.rows.size()) out_.findings.push_back(std::move(f));
    }

    /// Where most rows have the same number of figures, and fewer than the form, a column is lost or blank: which one, the sums alone do
    /// not tell for sure.
    void doubt_columns(alignment const& al, detail::outcome const& o) {
        std::map<std::size_t, std::size_t> rows_of;  // by how many figures are lacking
        std::size_t rows = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            if (m_.rows[r].sums->empty() || o.pick[r] == none || o.rows[r][o.pick[r]].split) continue;
            std::size_t const numbers = detail::numbers_among(items_, al.rows[r].values);
            ++rows;
            if (numbers > 1 && numbers < m_.rows[r].columns) ++rows_of[m_.rows[r].columns - numbers];
        }
        if (std::none_of(rows_of.begin(), rows_of.end(), [rows](auto const& n) { return n.second >= 3 && n.second * 2 >= rows; })) return;
        finding f;
        f.code = code::cell_absent;
        f.severity = severity::warning;
        for (matched_row const& row : al.rows) f.items.insert(f.items.end(), row.values.begin(), row.values.end());
        out_.findings.push_back(std::move(f));
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

}  // namespace gongkai::solve

#endif
