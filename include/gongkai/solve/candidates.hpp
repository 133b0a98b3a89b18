// SPDX-License-Identifier: BSL-1.0
/// The ways to read one row: its figures as the form's cells, each way with a cost. A row that reads as printed has one. Each way is made by a
/// generator of its own, and the generators are asked in turn.
#ifndef GONGKAI_SOLVE_CANDIDATES_HPP
#define GONGKAI_SOLVE_CANDIDATES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/edits.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/runs.hpp>
#include <gongkai/solve/steps.hpp>

namespace gongkai::inline v0::solve {

/// The candidates of one row.
struct row_candidates {
    std::vector<candidate> all;  ///< cheapest first
    bool may_grow = false;       ///< there may be more, each dearer than cost.one_edit
    bool exhausted = false;      ///< a search met its limit of steps: there may be more
};

namespace detail {

/// A row's figures as they are counted, and what was made of them so far.
struct row_state : value_counts {
    row_input const& in;
    std::size_t columns = 0;
    bool plain = true;   ///< every number could stand in a cell of its own
    bool fits = true;    ///< every number has a value
    bool signs = false;  ///< a sign stands for none: in a cell of its own
    bool wide = false;   ///< look for dearer candidates too
    step_counter& steps;
    row_candidates out;

    row_state(row_input const& row, bool look_wide, step_counter& taken)
        : in(row), columns(row.row->columns), wide(look_wide), steps(taken) {
        for (std::size_t k = 0; k < row.values.size(); ++k) {
            item const& it = at(k);
            add(it);
            signs = signs || it.sign;
            fits = fits && (!it.is_number() || it.value);
            plain = plain && fits && !has_leading_zero(it);
        }
    }
    [[nodiscard]] item const& at(std::size_t k) const { return in.items[in.values[k]]; }
    [[nodiscard]] bool is_number(std::size_t k) const { return at(k).is_number(); }
    /// An empty cell, which may be none of the row's.
    [[nodiscard]] bool is_blank(std::size_t k) const { return !is_number(k) && !at(k).unread; }
    [[nodiscard]] bool has_sums() const { return !in.row->sums.empty(); }
    /// A value as it stands, number or blank.
    [[nodiscard]] solved_cell cell(std::size_t k) const {
        return {is_number(k) ? origin::printed : origin::blank, at(k).value, in.values[k], in.values[k], 0, 0};
    }
    /// `columns` values from `first` on, in place.
    [[nodiscard]] candidate laid_out(std::size_t first, int with_cost) const {
        candidate c;
        c.cost = with_cost;
        c.cells.reserve(columns);
        for (std::size_t k = first; k < first + columns; ++k) c.cells.push_back(cell(k));
        return c;
    }
    /// Whether the row's sums hold on these cells, or may be made to.
    [[nodiscard]] bool sums_may_hold(std::vector<solved_cell> cells) const { return infer_single_unknown(*in.row, cells); }
    /// After a search.
    void note_limit() { out.exhausted = out.exhausted || steps.refused(); }
    [[nodiscard]] bool blank_between(std::size_t from, std::size_t to) const {
        for (std::size_t k = from; k < to; ++k)
            if (!is_blank(k)) return false;
        return true;
    }
};

/// A generator adds its candidates; `decided` where no other has to be asked.
enum class verdict : bool { undecided, decided };
using enum verdict;

/// As many figures as the form has cells: what is clearly printed stands, even if its sum does not hold.
inline verdict candidate_as_printed(row_state& s) {
    if (s.numbers != s.columns || !s.plain) return undecided;
    candidate c;
    c.cells.reserve(s.columns);
    std::size_t first = none, last = 0;
    bool signs = false, joined = false;  // cells too many: one of the figures may be none of the row's
    std::size_t whole = 0;               // cells of the document
    for (std::size_t k = 0; k < s.in.values.size(); ++k) {
        whole += !s.at(k).joined;
        if (!s.is_number(k)) {
            signs = signs || s.at(k).sign;
            continue;
        }
        c.cells.push_back(s.cell(k));
        joined = joined || s.at(k).joined;
        if (first == none) first = k;
        last = k;
    }
    // A sign is a cell of its own, and so is an empty cell where there are as many as the form's: pieces in one cell are not two.
    if ((signs || whole >= s.columns) && joined && !s.has_sums()) return undecided;
    c.sums_hold = s.sums_may_hold(c.cells);
    bool const inner_blank = last - first + 1 != s.numbers;
    c.gaps = inner_blank || (s.in.extra_column && s.in.values.size() > s.columns);
    if (s.unread) {
        // Which figure is one too many, nothing tells; where the sums hold, it may be what is not read, or another.
        if (!s.has_sums() || !c.sums_hold) return undecided;
        for (std::size_t const i : s.in.values)
            if (s.in.items[i].unread) c.dropped.push_back(i), c.cost += cost.drop + cost.blank;
        s.out.all.push_back(std::move(c));
        return undecided;
    }
    bool const stands = c.sums_hold || !(inner_blank || (signs && s.has_sums()));
    if (!stands) c.cost = cost.two_edits + 1;  // if nothing better is found
    s.out.all.push_back(std::move(c));
    return stands ? decided : undecided;
}

/// As many figures as the form has cells, beside each other, one of which begins with a needless 0, if the sums hold with what it comes
/// to: 04.
inline verdict candidate_with_needless_zeros(row_state& s) {
    if (s.numbers != s.columns || s.plain || !s.fits || !s.has_sums()) return undecided;
    std::size_t first = 0;
    while (s.is_blank(first)) ++first;
    if (first + s.columns > s.in.values.size() || !s.blank_between(first + s.columns, s.in.values.size())) return undecided;
    candidate c = s.laid_out(first, 0);
    for (form::identity const& sum : s.in.row->sums) {
        form::residual const found = row_residual(sum, c.cells);
        // Noughts alone confirm none.
        bool const doubtful =
            std::ranges::any_of(sum.terms, [&](form::term const& at) { return has_leading_zero(s.at(first + at.column)); });
        if (!found.holds() || (doubtful && found.plus == 0)) return undecided;
    }
    c.sums_hold = true;
    s.out.all.assign(1, std::move(c));
    return decided;
}

/// Just as many cells as the form has, some of them empty, and a sum that is printed in full and does not hold: clearly printed, so it
/// stands. Nothing where every sum holds or may be made to hold, which the searches decide.
inline verdict candidate_as_laid_out(row_state& s) {
    if (s.in.values.size() != s.columns || s.numbers == 0 || s.numbers == s.columns || s.in.row->sums.size() < 2)
        return undecided;
    if (!s.plain) return undecided;
    candidate c = s.laid_out(0, cost.blank);
    c.sums_hold = false;
    bool broken = false;
    for (form::identity const& sum : s.in.row->sums) {
        form::residual const found = row_residual(sum, c.cells);
        // A group that is partly empty may as well be shifted.
        if (found.unknowns() != 0 && found.unknowns() != sum.terms.size()) return undecided;
        broken = broken || found.broken();
    }
    if (!broken) return undecided;
    s.out.all.assign(1, std::move(c));
    return decided;
}

/// Just as many cells as the form has, some of which cannot be read and none empty: each holds its place, unless the sums tell otherwise.
inline verdict candidate_in_place(row_state& s) {
    if (!s.unread || s.numbers == 0 || s.in.values.size() != s.columns || !s.plain) return undecided;
    auto const is_empty = [&s](std::size_t i) { return s.in.items[i].is_empty(); };
    if (std::ranges::any_of(s.in.values, is_empty)) return undecided;
    candidate c = s.laid_out(0, cost.blank);
    auto const impossible = [&c](form::identity const& sum) { return row_residual(sum, c.cells).impossible(); };
    if (std::ranges::any_of(s.in.row->sums, impossible)) return undecided;
    c.sums_hold = s.sums_may_hold(c.cells);
    s.out.all.assign(1, std::move(c));
    return decided;
}

/// Numbers with a space inside: the cells of the document are as many as the form's, and some hold a number in pieces.
inline verdict candidate_rejoined(row_state& s) {
    if (s.unread) return undecided;
    candidate c;
    c.cost = cost.rejoined;
    std::size_t whole = 0;  // cells of the document, empty ones too: none is left out where they are as many as the form's
    for (std::size_t k = 0; k < s.in.values.size(); ++k) whole += !s.at(k).joined;
    bool const in_place = s.has_sums() && whole == s.columns;
    for (std::size_t k = 0; k < s.in.values.size(); ++k) {
        item const& it = s.at(k);
        if (!it.is_number()) {
            if (in_place) c.cells.push_back(s.cell(k)), c.cost += cost.blank;
            continue;
        }
        if (!it.value || it.value->unscaled < 0 || it.closed) return undecided;
        if (!it.joined) {
            c.cells.push_back(s.cell(k));
            continue;
        }
        if (c.cells.empty()) return undecided;
        solved_cell& before = c.cells.back();
        if (!before.value || before.value->scale != 0 || it.value->scale > 6 || before.value->unscaled == 0) return undecided;
        // The digits go on; a fraction may close them.
        if (before.value->unscaled > 100'000'000) return undecided;
        for (std::size_t n = 0; n < it.digits.size() + it.value->scale; ++n) before.value->unscaled *= 10;
        before.value->unscaled += it.value->unscaled;
        before.value->scale = it.value->scale;
        before.last_item = s.in.values[k];
        c.joined = true;
    }
    if (!c.joined || c.cells.size() != s.columns) return undecided;
    if (!s.sums_may_hold(c.cells)) return undecided;
    if (!s.has_sums()) s.out.all.clear();
    s.out.all.push_back(std::move(c));
    return s.has_sums() ? undecided : decided;
}

/// Without sums nothing decides but the count: as many cells as the form has, in place, blanks among them.
inline verdict candidate_by_count(row_state& s) {
    if (s.has_sums() || s.numbers == 0) return undecided;
    if (s.numbers == 1 && s.digits == s.columns && !s.plain && s.fits && !s.unread) {
        // No number begins with 0: as many cells as digits.
        s.steps.begin_row();
        digit_search(s.in, false, s.out.all, s.steps).run();
        s.note_limit();
    } else if (s.numbers < s.columns && s.plain) {
        // Of more cells than that, which empty ones are none of the row's, may be open.
        for (std::size_t first = 0; first + s.columns <= s.in.values.size() && s.blank_between(0, first); ++first)
            if (s.blank_between(first + s.columns, s.in.values.size())) s.out.all.push_back(s.laid_out(first, cost.blank));
    }
    return decided;
}

/// No figure at all: the row's last cells, or as many as there are.
inline verdict candidate_all_blank(row_state& s) {
    if (s.numbers != 0) return undecided;
    if (s.blanks == 0) return decided;
    candidate c;
    c.cost = cost.blank;
    c.cells.resize(s.columns);
    std::size_t const skip = s.in.values.size() > s.columns ? s.in.values.size() - s.columns : 0;
    for (std::size_t n = 0; n < s.columns; ++n) {
        c.cells[n].origin = origin::blank;
        if (skip + n < s.in.values.size()) c.cells[n].item = c.cells[n].last_item = s.in.values[skip + n];
    }
    s.out.all.push_back(std::move(c));
    return decided;
}

/// Figures enough, and one of them too large to be read: which cell it is in, nothing tells.
inline verdict no_candidate_of_too_large_figures(row_state& s) { return s.fits || s.numbers < s.columns ? undecided : decided; }

/// One edit first; two where one does not do, or where columns may want more to choose from.
inline void search_edits(row_state& s, row_input const& in) {
    std::size_t const before = s.out.all.size();
    edit_search search(in, s.out.all, s.steps);
    bool const all_seen = search.run(cost.one_edit);
    s.note_limit();
    bool const found = s.out.all.size() > before;
    if (!all_seen || (found && !in.columns_decide)) return;
    s.out.may_grow = found && !s.wide;
    if (s.out.may_grow) return;
    search.run(cost.two_edits);
    s.note_limit();
}
inline verdict candidates_edited(row_state& s) {
    if ((s.numbers + 2 < s.columns && s.numbers + s.blanks < s.columns) || s.numbers > s.columns + 3) return undecided;
    search_edits(s, s.in);
    // Empty cells of a row that a page break cut in two are not cells of the form.
    if (s.out.all.empty() && s.blanks > 0 && !s.unread && s.numbers + 2 >= s.columns) {
        row_input only_numbers = s.in;
        std::erase_if(only_numbers.values, [&](std::size_t i) { return !s.in.items[i].is_number(); });
        search_edits(s, only_numbers);
    }
    return undecided;
}

/// Many blanks: the cells stand in place, two edits do not reach.
inline verdict candidates_among_blanks(row_state& s) {
    std::size_t const size = s.in.values.size();
    // A figure that is too large to be one is no cell's: digits of several, which are cut below.
    if (!s.out.all.empty() || !s.fits || s.numbers > s.columns || size < s.columns || size > 4 * s.columns) return undecided;
    for (std::size_t k = 0; k < size; ++k)
        if (s.is_number(k) && has_leading_zero(s.at(k))) return undecided;
    filler_costs const each = fillers_of(s.in);
    for (std::size_t first = 0; first + s.columns <= size; ++first) {
        if (!s.blank_between(0, first) || !s.blank_between(first + s.columns, size)) continue;
        int fillers = 0;
        for (std::size_t k = 0; k < first; ++k) fillers += filler_costs::of(s.at(k), each.before);
        for (std::size_t k = first + s.columns; k < size; ++k) fillers += filler_costs::of(s.at(k), each.behind);
        candidate c = s.laid_out(first, cost.blank * static_cast<int>(s.columns - s.numbers) + fillers);
        if (infer_single_unknown(*s.in.row, c.cells)) s.out.all.push_back(std::move(c));
    }
    return undecided;
}

/// Digits of several cells in one; or all of the row's in one, the others left empty.
inline verdict candidates_from_digits(row_state& s) {
    if (s.unread) return undecided;
    bool const in_one_cell = s.numbers == 1 && !s.signs && s.blanks < 2 * s.columns;
    if (s.numbers >= s.columns || s.digits < s.columns || (s.blanks > 0 && !in_one_cell)) return undecided;
    if (!s.out.all.empty() && s.numbers + 2 > s.columns) return undecided;
    std::vector<candidate> found;
    s.steps.begin_row();
    digit_search(s.in, true, found, s.steps).run();
    // No cell's digits end a line and begin the next.
    bool const on_one_line = s.at(0).line == s.at(s.in.values.size() - 1).line;
    if (found.empty() && s.numbers > 1 && on_one_line) digit_search(s.in, false, found, s.steps).run();
    auto const may_lack = [&s](std::size_t i) { return s.in.items[i].may_lack; };
    if (!found.empty() && std::ranges::any_of(s.in.values, may_lack)) digit_search(s.in, true, found, s.steps, true).run();
    s.note_limit();
    for (candidate& c : found) s.out.all.push_back(std::move(c));
    return undecided;
}

inline constexpr std::array generators{candidate_as_printed,  candidate_with_needless_zeros,
                                       candidate_as_laid_out, candidate_in_place,
                                       candidate_rejoined,    candidate_by_count,
                                       candidate_all_blank,   no_candidate_of_too_large_figures,
                                       candidates_edited,     candidates_among_blanks,
                                       candidates_from_digits};

/// The row's figures in order, with one column lost, which its sums must tell; nothing where they cannot.
[[nodiscard]] inline std::vector<candidate> candidate_without(row_input const& in, std::size_t column) {
    candidate c;
    c.cost = cost.missing;
    for (std::size_t const i : in.values) {
        item const& it = in.items[i];
        if (it.unread) return {};
        if (!it.is_number()) continue;
        if (!it.value || has_leading_zero(it)) return {};
        if (c.cells.size() == column) c.cells.emplace_back();
        c.cells.push_back({origin::printed, it.value, i, i, 0, 0});
    }
    c.cells.resize(in.row->columns);
    if (!infer_single_unknown(*in.row, c.cells)) return {};
    return {std::move(c)};
}

/// Where another reading of a row has the same value and costs as much, a figure that it takes from the sums is printed nowhere for sure.
inline void infer_what_either_infers(candidate& c, candidate const& other) {
    for (std::size_t k = 0; k < c.cells.size(); ++k) {
        bool const infers = other.cells[k].origin == origin::inferred || (other.elsewhere >> k & 1U) != 0;
        if (infers && c.cells[k].origin == origin::printed && c.cells[k].value == other.cells[k].value)
            c.cells[k] = {origin::inferred, c.cells[k].value, none, none, 0, 0};
    }
}

/// Marks the figures of a reading that another, with the same values, takes from the sums.
inline void mark_elsewhere(candidate& c, candidate const& other) {
    for (std::size_t k = 0; k < c.cells.size(); ++k)
        if (other.cells[k].origin == origin::inferred) c.elsewhere |= std::uint32_t{1} << k;
}

/// Cheapest first; of those with the same values and gaps the cheapest.
inline void unique_by_values(std::vector<candidate>& all) {
    std::ranges::stable_sort(all, {}, &candidate::cost);
    if (all.size() < 2) return;
    std::map<std::vector<std::pair<bool, std::int64_t>>, std::size_t> seen;
    std::vector<candidate> kept;
    for (candidate& c : all) {
        std::vector<std::pair<bool, std::int64_t>> values;
        for (solved_cell const& x : c.cells) values.emplace_back(x.value.has_value(), x.value ? x.value->trimmed().unscaled : 0);
        auto const [found, is_new] = seen.try_emplace(std::move(values), kept.size());
        if (is_new)
            kept.push_back(std::move(c));
        else if (kept[found->second].cost == c.cost)
            mark_elsewhere(kept[found->second], c);
    }
    all = std::move(kept);
}

}  // namespace detail

/// The candidates of a row; where `wide` is not set, those that cost more than one edit may be left for later.
[[nodiscard]] inline row_candidates read_row(row_input const& in, step_counter& steps, bool wide = true) {
    detail::row_state s(in, wide, steps);
    for (auto const generator : detail::generators)
        if (generator(s) == detail::decided) break;
    detail::unique_by_values(s.out.all);
    return std::move(s.out);
}

}  // namespace gongkai::inline v0::solve

#endif
