// SPDX-License-Identifier: BSL-1.0
/// Aligning what stands in a table with the form's rows: by label, by order and by count.
#ifndef GONGKAI_SOLVE_ALIGN_HPP
#define GONGKAI_SOLVE_ALIGN_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::solve {

/// Words, then the figures and blanks that follow them.
struct atom {
    text::key words;
    std::vector<std::size_t> labels;  ///< items of its words
    std::vector<std::size_t> values;  ///< items of its figures and blanks
    std::size_t row = none;           ///< the row its words name exactly
    bool head_only = true;            ///< all of its words are heads of the form, or there are none
    std::size_t numbers = 0, blanks = 0, digits = 0;
};

/// Rows and the items that each was given. A row that is not in the table has none.
struct matched_row {
    bool found = false;
    std::vector<std::size_t> labels;
    std::vector<std::size_t> values;
    bool label_certain = false;  ///< its label was there, whole or nearly so
    bool label_exact = false;    ///< letter by letter
    bool interrupted = false;    ///< words that are no head stand among its figures
    int label_cost = 0;
    std::size_t shared_with = 0; ///< more rows that the same figures serve
};

struct alignment {
    std::vector<matched_row> rows;         ///< one for each row of the model
    std::vector<std::size_t> left_over;    ///< atoms with figures that no row took
    int cost = 0;
};

namespace detail {

/// How many of these items are numbers; the others are blanks.
[[nodiscard]] inline std::size_t numbers_among(std::span<item const> items, std::vector<std::size_t> const& values) {
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [&](std::size_t i) { return items[i].kind == item::kind::number; }));
}

inline void add_value(atom& a, std::span<item const> items, std::size_t i) {
    a.values.push_back(i);
    if (items[i].kind == item::kind::number) {
        ++a.numbers;
        a.digits += items[i].digits.size();
    } else
        ++a.blanks;
}

/// Splits an atom whose lines are rows of their own: labels were lost, the lines are still there.
inline void push_lines(std::vector<atom>& out, atom&& a, std::vector<std::size_t> const& line_ends, std::span<item const> items,
                       std::size_t columns) {
    if (!line_ends.empty() && columns > 1 && a.numbers + a.blanks + 1 >= 2 * columns) {
        std::vector<atom> parts;
        atom part;
        part.words = std::move(a.words);
        part.labels = a.labels;
        part.row = a.row;
        part.head_only = a.head_only;
        // Each line is a row if it has a row's figures, or as many cells as a row.
        auto const is_row = [columns](atom const& p) { return p.numbers + 1 >= columns || (p.numbers != 1 && p.numbers + p.blanks >= columns); };
        std::size_t end = 0, rows = 0;
        bool whole = true;
        auto const close = [&] {
            if (part.numbers > 0 || is_row(part)) {
                whole = whole && is_row(part);
                ++rows;
            }
            parts.push_back(std::move(part));
            part = atom{};
        };
        for (std::size_t const i : a.values) {
            bool passed = false;
            for (; end < line_ends.size() && line_ends[end] < i; ++end) passed = true;
            if (passed && !part.values.empty()) close();
            add_value(part, items, i);
        }
        if (!part.values.empty()) close();
        if (whole && rows > 1) {
            for (atom& p : parts) out.push_back(std::move(p));
            return;
        }
        a.words = std::move(parts.front().words);
    }
    out.push_back(std::move(a));
}

}  // namespace detail

/// Groups items into atoms. Heads that stand alone before a row's label join it.
[[nodiscard]] inline std::vector<atom> make_atoms(model const& m, std::span<item const> items) {
    std::size_t columns = 0;
    for (row_model const& r : m.rows) columns = std::max(columns, r.columns);
    std::vector<atom> out;
    atom current;
    std::vector<std::size_t> ends;
    bool heads_line = false;  // the line has a label
    auto const flush = [&] {
        detail::push_lines(out, std::move(current), ends, items, columns);
        current = atom{};
        ends.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        switch (it.kind) {
            case item::kind::label: {
                bool const head = is_head(m, it.key);
                heads_line = true;
                if (!current.values.empty()) {
                    // Blanks after a head are merged cells of the head, not figures of a row.
                    bool const carries = current.numbers == 0 && current.row == none && (current.head_only || current.blanks < columns);
                    if (carries) {
                        current.values.clear();
                        current.blanks = 0;
                        ends.clear();
                    } else
                        flush();
                } else if (current.row != none && (head || row_at_end(m, it.key) != none))
                    flush();  // a row's label without any figures, then another label
                current.words += it.key;
                current.labels.push_back(i);
                current.head_only = current.head_only && head;
                current.row = head && !m.row_of_key.contains(it.key) ? none : row_at_end(m, current.words);
                break;
            }
            case item::kind::line_end:
                // Empty cells at the end of a line of heads are the heads', not the first of the row below.
                if (heads_line && current.numbers == 0 && current.row == none && current.head_only &&
                    std::all_of(current.values.begin(), current.values.end(), [&](std::size_t v) { return items[v].adjacent; })) {
                    current.values.clear();
                    current.blanks = 0;
                }
                heads_line = false;
                if (!current.values.empty()) ends.push_back(i);
                break;
            default:
                detail::add_value(current, items, i);
        }
    }
    if (!current.labels.empty() || !current.values.empty()) flush();
    return out;
}

namespace detail {

inline constexpr int unreachable = std::numeric_limits<int>::max() / 4;

// Costs, in hundredths.
inline constexpr int cost_row_absent = 180;
inline constexpr int cost_label_lost = 90;
inline constexpr int cost_label_other = 320;

/// What it costs to give an atom's label to a row.
class label_costs {
public:
    label_costs(model const& m, std::vector<atom> const& atoms) : model_(m), atoms_(atoms), cache_(m.rows.size() * atoms.size(), -1) {}

    /// Whether the row's label is told by this atom's own words, or by the next atom's too, which may be another row's.
    [[nodiscard]] bool alone(std::size_t row, std::size_t a) const {
        if (a + 1 == atoms_.size() || atoms_[a + 1].row != none || atoms_[a + 1].values.empty() || atoms_[a].row == row) return true;
        static text::key const nothing;
        return 200 * (1 - resemblance(model_.rows[row], atoms_[a].words, nothing)) <= 110;
    }
    int operator()(std::size_t row, std::size_t a) {
        int& c = cache_[a * model_.rows.size() + row];
        if (c < 0) c = compute(row, a);
        return c;
    }

private:
    [[nodiscard]] int compute(std::size_t row, std::size_t a) const {
        atom const& at = atoms_[a];
        row_model const& r = model_.rows[row];
        if (r.keys.empty()) return 0;  // the only row of its grid, without a label on the form
        if (at.row == row) return 0;
        if (at.words.empty() || at.head_only) return cost_label_lost;
        if (at.row != none && model_.rows[at.row].keys.front() != r.keys.front()) return cost_label_other;
        static text::key const nothing;
        double const s = resemblance(r, at.words, a + 1 < atoms_.size() && atoms_[a + 1].row == none ? atoms_[a + 1].words : nothing);
        if (s < 0.3) return cost_label_lost + 110;
        return static_cast<int>(200 * (1 - s));
    }

    model const& model_;
    std::vector<atom> const& atoms_;
    std::vector<int> cache_;
};

/// What it costs that a row of `columns` cells has these figures.
[[nodiscard]] inline int count_cost(std::size_t columns, std::size_t numbers, std::size_t blanks, std::size_t digits) {
    if (numbers == columns) return 0;
    if (numbers == 0) return blanks >= columns ? 20 : 120;
    std::size_t const off = numbers > columns ? numbers - columns : columns - numbers;
    if (numbers < columns && numbers + blanks >= columns) return 30;
    if (off == 1) return 60;
    if (numbers < columns && digits >= columns) return 80;  // digits may have run together
    if (off == 2) return 120;
    return 150 + 40 * static_cast<int>(std::min<std::size_t>(off, 8));
}

struct step {
    enum class kind : std::uint8_t { start, row_absent, atom_skipped, match, shared } what = kind::start;
    std::uint8_t count = 0;  ///< atoms of a match, rows of a share
};
/// The cheapest ways into a state; of more than a few of equal cost the first ones.
struct steps {
    std::array<step, 6> of{};
    std::uint8_t count = 0;
    void add(step s) {
        if (count < of.size()) of[count++] = s;
    }
};

}  // namespace detail

/// The cheapest alignments of atoms with rows, in the form's order; rows of the other alternative are left out. At most
/// `most` of equal cost are returned. Linear in the number of atoms.
[[nodiscard]] inline std::vector<alignment> align(model const& m, std::vector<atom> const& atoms, form::alternative use, std::size_t most) {
    using detail::step;
    std::vector<std::size_t> rows;
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        if (m.rows[r].alternative == form::alternative::none || m.rows[r].alternative == use) rows.push_back(r);
    std::size_t const R = rows.size(), A = atoms.size();
    detail::label_costs label(m, atoms);
    std::vector<int> best((R + 1) * (A + 1), detail::unreachable);
    std::vector<detail::steps> from((R + 1) * (A + 1));
    auto const at = [A](std::size_t r, std::size_t a) { return r * (A + 1) + a; };
    auto const reach = [&](std::size_t state, int cost, step s) {
        if (cost > best[state]) return;
        if (cost < best[state]) from[state].count = 0;
        best[state] = cost;
        from[state].add(s);
    };
    best[0] = 0;
    for (std::size_t r = 0; r <= R; ++r) {
        for (std::size_t a = 0; a <= A; ++a) {
            int const here = best[at(r, a)];
            if (here >= detail::unreachable) continue;
            if (r < R) reach(at(r + 1, a), here + detail::cost_row_absent, {step::kind::row_absent, 1});
            if (a < A) {
                atom const& next = atoms[a];
                int skip = next.numbers == 0 ? 0 : 50 + 30 * static_cast<int>(std::min<std::size_t>(next.numbers, 20));
                if (next.row != none && (m.rows[next.row].alternative == form::alternative::none || m.rows[next.row].alternative == use))
                    skip += 120;
                reach(at(r, a + 1), here + skip, {step::kind::atom_skipped, 1});
            }
            if (r == R || a == A) continue;
            std::size_t const columns = m.rows[rows[r]].columns;
            int const label_cost = label(rows[r], a);
            // one row, one atom or several: figures interrupted by words that are no label
            std::size_t numbers = 0, blanks = 0, digits = 0;
            int merge = 0;
            for (std::size_t k = a; k < A && k < a + 4; ++k) {
                int begun = label_cost;
                if (k > a) {
                    // A page may end within a label: its figures stand beside the beginning, the rest of it stands alone.
                    bool const rest = atoms[k].row == rows[r] && atoms[k].numbers == 0 && !atoms[a].words.empty() && atoms[a].row == none;
                    if (atoms[k].row != none && !rest) break;
                    if (rest) begun = 0;
                    merge += atoms[k].words.empty() ? 30 : 60;
                }
                numbers += atoms[k].numbers;
                blanks += atoms[k].blanks;
                digits += atoms[k].digits;
                reach(at(r + 1, k + 1), here + begun + merge + detail::count_cost(columns, numbers, blanks, digits),
                      {step::kind::match, static_cast<std::uint8_t>(k - a + 1)});
                if (numbers > columns + 2) break;
            }
            // several rows in one atom
            std::size_t const have = atoms[a].numbers + (atoms[a].numbers > 0 ? atoms[a].blanks : 0);
            std::size_t wanted = columns;
            for (std::size_t k = 2; r + k <= R && k <= 26; ++k) {
                wanted += m.rows[rows[r + k - 1]].columns;
                if (wanted > have + k) break;
                std::size_t const off = wanted > atoms[a].numbers ? wanted - atoms[a].numbers : atoms[a].numbers - wanted;
                if (off > k || (off > 0 && columns < 4)) continue;  // short rows have nothing to spare
                int const label_any = std::min(label_cost, label(rows[r + k - 1], a) + 20);
                reach(at(r + k, a + 1),
                      here + label_any + static_cast<int>(k - 1) * 80 + static_cast<int>(off) * 60, {step::kind::shared, static_cast<std::uint8_t>(k)});
            }
        }
    }
    // Where a row is missing, the labels around it that are not exact may belong to their neighbours.
    auto const doubt_neighbours = [&](alignment& al) {
        for (std::size_t k = 0; k < R; ++k) {
            if (al.rows[rows[k]].found && !al.rows[rows[k]].values.empty()) continue;
            for (std::size_t n = k + 1; n < R && !al.rows[rows[n]].label_exact; ++n) al.rows[rows[n]].label_certain = false;
            for (std::size_t n = k; n-- > 0 && !al.rows[rows[n]].label_exact;) al.rows[rows[n]].label_certain = false;
            // Where the row below has lost its label too, the figures of the one above may be those of this row, and its own be blank.
            if (k > 0 && k + 1 < R && al.rows[rows[k + 1]].found && !al.rows[rows[k + 1]].label_exact) al.rows[rows[k - 1]].label_certain = false;
        }
    };
    // Walk back along all cheapest paths, up to `most`.
    std::vector<alignment> out;
    struct frame {
        std::size_t r, a, choice;
    };
    std::vector<frame> path{{R, A, 0}};
    std::vector<step> taken;
    while (!path.empty() && out.size() < most) {
        frame& f = path.back();
        auto const& options = from[at(f.r, f.a)];
        if (f.r == 0 && f.a == 0) {
            alignment al;
            al.rows.resize(m.rows.size());
            al.cost = best[at(R, A)];
            std::size_t r = 0, a = 0;
            for (std::size_t i = taken.size(); i-- > 0;) {
                step const s = taken[i];
                switch (s.what) {
                    case step::kind::row_absent: ++r; break;
                    case step::kind::atom_skipped:
                        if (atoms[a].numbers > 0) al.left_over.push_back(a);
                        ++a;
                        break;
                    case step::kind::match: {
                        matched_row& row = al.rows[rows[r]];
                        row.found = true;
                        row.label_certain = label(rows[r], a) <= 110 && !atoms[a].words.empty() && (atoms[a].row == rows[r] || !atoms[a].head_only) &&
                                            (s.count > 1 || label.alone(rows[r], a));
                        row.label_exact = atoms[a].row == rows[r];
                        row.label_cost = label(rows[r], a);
                        if (m.rows[rows[r]].keys.empty()) row.label_certain = row.label_exact = true;
                        for (std::size_t k = 0; k < s.count; ++k) {
                            row.interrupted = row.interrupted || (k > 0 && !atoms[a + k].words.empty() && !atoms[a + k].head_only);
                            row.labels.insert(row.labels.end(), atoms[a + k].labels.begin(), atoms[a + k].labels.end());
                            row.values.insert(row.values.end(), atoms[a + k].values.begin(), atoms[a + k].values.end());
                        }
                        ++r;
                        a += s.count;
                        break;
                    }
                    case step::kind::shared:
                        for (std::size_t k = 0; k < s.count; ++k) {
                            matched_row& row = al.rows[rows[r + k]];
                            row.found = true;
                            row.label_certain = false;  // told by the order alone
                            row.label_exact = atoms[a].row == rows[r + k];
                            row.labels = atoms[a].labels;
                            row.values = atoms[a].values;
                            row.shared_with = k == 0 ? static_cast<std::size_t>(s.count) - 1 : 0;
                        }
                        r += s.count;
                        ++a;
                        break;
                    default: break;
                }
            }
            doubt_neighbours(al);
            out.push_back(std::move(al));
            path.pop_back();
            if (!taken.empty()) taken.pop_back();
            continue;
        }
        if (f.choice == options.count) {
            path.pop_back();
            if (!taken.empty()) taken.pop_back();
            continue;
        }
        step const s = options.of[f.choice++];
        // Leaving out an atom and then a row, or the other way round, is one alignment: only the first order is walked.
        if (s.what == step::kind::row_absent && !taken.empty() && taken.back().what == step::kind::atom_skipped) continue;
        frame next{f.r, f.a, 0};
        switch (s.what) {
            case step::kind::row_absent: --next.r; break;
            case step::kind::atom_skipped: --next.a; break;
            case step::kind::match:
                --next.r;
                next.a -= s.count;
                break;
            case step::kind::shared:
                next.r -= s.count;
                --next.a;
                break;
            default: break;
        }
        taken.push_back(s);
        path.push_back(next);
    }
    return out;
}

}  // namespace gongkai::solve

#endif
