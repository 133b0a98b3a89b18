// SPDX-License-Identifier: BSL-1.0
/// Why the figures that a row was given are not to be read: they may as well be another row's, or lack a cell, and nothing tells.
#ifndef GONGKAI_SOLVE_VETOES_HPP
#define GONGKAI_SOLVE_VETOES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <gongkai/solve/edits.hpp>
#include <gongkai/solve/similarity.hpp>
#include <gongkai/solve/veto_context.hpp>

namespace gongkai::inline v0::solve::detail {

inline constexpr std::int64_t most_summed = 1'000'000'000'000;

/// Its line has one row's figures and the labels of several, whose borders are gone.
inline bool one_row_under_several_labels(veto_context const& c, std::size_t r) { return c.under_several_labels(r); }

/// Its label stands elsewhere without figures: those that it was given are another row's.
inline bool its_label_elsewhere(veto_context const& c, std::size_t r) { return c.has_its_label_elsewhere(r); }

/// In a table of several grids, figures between which and the row nothing tells stand under another's head, or beside such: the line has more
/// figures than a row, or another row's.
inline bool figures_out_of_place(veto_context const& c, std::size_t r) {
    return c.m.rows[r].sums.empty() && (c.is_outside_its_grid(r) || c.adjoins_figures_out_of_place(r));
}

/// In a table with borders beside its cells, a row without sums that has as many cells as the form only with such a border lacks another.
/// Where all its cells are empty there is no figure to be in another's place.
inline bool a_border_for_a_cell(veto_context const& c, std::size_t r) {
    return c.has_borders() && c.m.rows[r].sums.empty() && c.values(r).size() <= c.m.rows[r].columns && c.ends_in_a_blank(r) &&
           numbers_among(c.items, c.values(r)) > 0;
}

/// A number that no sum vouches for, run together with its label, where the next row's label is not there: its digits may go on with
/// those of that row.
inline bool digits_that_run_on(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    if (!c.m.rows[r].sums.empty() || !c.items[values.front()].glued || r + 1 == c.m.rows.size() || c.al.rows[r + 1].found)
        return false;
    if (!c.m.ends_grid(r)) return true;
    std::size_t i = values.back() + 1;
    while (i < c.items.size() && !c.items[i].is_label()) ++i;
    return i == c.items.size() || c.items[i].key.find(c.m.spellings[c.m.rows[r + 1].grid].head) == text::key::npos;
}

/// Empty cells enough for a whole row, then figures, where the next row's label is not there: the figures may be that row's.
inline bool figures_of_the_next_row(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    std::size_t blanks = 0;
    while (blanks < values.size() && c.items[values[blanks]].is_blank()) ++blanks;
    if (blanks < c.m.rows[r].columns || blanks == values.size() || c.m.ends_grid(r)) return false;
    if (c.m.rows[r + 1].alternative == form::alternative::none) return !c.shows(r + 1);
    for (std::size_t k = 0; k < c.m.rows.size(); ++k)
        if (c.m.rows[k].grid == c.m.rows[r].grid && c.m.rows[k].alternative != form::alternative::none && c.shows(k))
            return false;
    return true;
}

/// Digits that ran together, in a row that no sum vouches for, or that is the only one, where the table has a column more than the form.
inline bool digits_of_an_extra_column(veto_context const& c, std::size_t r) {
    if (!c.m.rows[r].sums.empty() && c.m.rows.size() > 1) return false;
    std::size_t const numbers = numbers_among(c.items, c.values(r));
    bool const too_many = numbers > c.m.rows[r].columns;
    if (!c.m.rows[r].sums.empty()) return numbers < c.m.rows[r].columns && c.has_extra_column();
    auto const together = [&](std::size_t i) {
        item const& it = c.items[i];
        return it.is_number() &&
               ((it.joined && too_many) || (it.glued && (it.digits.size() > 1 || (it.value && it.value->scale > 0))));
    };
    return std::ranges::any_of(c.values(r), together) && c.has_extra_column();
}

/// No more figures than the form has, where other rows have one more for the table's extra column: theirs may be the last of them.
inline bool figures_beside_wider_rows(veto_context const& c, std::size_t r) {
    auto const figures = [&c](std::size_t row) {
        return std::ranges::count_if(c.values(row), [&c](std::size_t i) { return c.items[i].is_figure(); });
    };
    auto const columns = [&c](std::size_t row) { return static_cast<std::ptrdiff_t>(c.m.rows[row].columns); };
    if (!c.m.rows[r].sums.empty() || figures(r) > columns(r)) return false;
    for (std::size_t k = 0; k < c.m.rows.size(); ++k)
        if (c.shows(k) && figures(k) == columns(k) + 1) return c.has_extra_column();
    return false;
}

/// A word in the place of the last figure of a row, where the table has a column more: it may be that column's, and the row lack a cell.
inline bool a_word_of_an_extra_column(veto_context const& c, std::size_t r) {
    return c.m.rows[r].sums.empty() && c.items[c.values(r).back()].unread && c.has_extra_head();
}

/// Digits that ran together with their label, and may end with the next row's serial number.
inline bool digits_before_a_serial(veto_context const& c, std::size_t r) {
    auto const together = [&c](std::size_t i) { return c.items[i].is_number() && c.items[i].glued; };
    return std::ranges::any_of(c.values(r), together) && c.has_serials();
}

/// Figures without a label between them and those before, where the table has a column more: they may be that column's, of the row above.
inline bool an_extra_column_for_a_row(veto_context const& c, std::size_t r) {
    if (!c.m.rows[r].sums.empty() || c.al.rows[r].label_certain) return false;
    std::size_t i = c.values(r).front();
    while (i > 0 && (c.items[i - 1].is_blank() || c.items[i - 1].is_line_end())) --i;
    return i > 0 && c.items[i - 1].is_number() && (c.has_extra_column() || c.foreign_word_among_heads());
}

/// A figure behind an empty cell, where the table has a column more and the row a cell more: it may be that column's.
inline bool a_figure_of_an_extra_column(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    if (!c.m.rows[r].sums.empty() || values.size() <= c.m.rows[r].columns) return false;
    auto const is_blank = [&c](std::size_t i) { return c.items[i].is_blank(); };
    auto const blank = std::ranges::find_if(values, is_blank);
    return !std::all_of(blank, values.end(), is_blank) && c.has_extra_column();
}

/// Figures of several lines, each of which sums up by itself: they are several rows, the labels of which stand above and below them.
inline bool lines_that_sum_up(veto_context const& c, std::size_t r) {
    std::size_t const least = c.m.rows[r].sums.size() == 1 ? 2 : 3;  // figures of a line: those of several sums may have one each
    std::vector<std::size_t> const& values = c.values(r);
    std::size_t lines = 0;
    for (std::size_t k = 0; k < values.size();) {
        std::uint32_t const line = c.items[values[k]].line;
        std::size_t numbers = 0;
        std::int64_t sum = 0, last = 0;
        for (; k < values.size() && c.items[values[k]].line == line; ++k) {
            item const& it = c.items[values[k]];
            if (!it.is_number()) continue;
            if (!it.value || it.value->scale != 0 || it.value->unscaled > most_summed) return false;
            ++numbers;
            last = it.value->unscaled;
            sum += last;
        }
        if (numbers < least || last == 0 || sum != 2 * last) return false;
        ++lines;
    }
    return lines > 1;
}

/// A whole row of figures, and others below or above it in a line of as many cells: another row's, or the rest of these figures' digits. One
/// alone is no digit's rest, for a sum would have one, too.
inline bool lines_of_cells(veto_context const& c, std::size_t r) {
    constexpr std::size_t wide = 5;  // fewer cells may stand one below the other
    std::vector<std::size_t> const& values = c.values(r);
    std::size_t const columns = c.m.rows[r].columns;
    if (columns < wide || values.size() < 2 * columns) return false;
    std::size_t lines = 0;
    bool full = false;
    for (std::size_t k = 0; k < values.size();) {
        std::uint32_t const line = c.items[values[k]].line;
        std::size_t cells = 0, numbers = 0;
        for (; k < values.size() && c.items[values[k]].line == line; ++k, ++cells)
            numbers += c.items[values[k]].is_figure() || c.items[values[k]].sign;
        lines += cells >= columns && numbers > 1;
        full = full || numbers >= columns;
    }
    return lines > 1 && full;
}

/// A line with a cell for each column, an empty one before a figure, and figures below it: these may be the rest of its digits.
inline bool figures_below_a_line_of_cells(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    if (!c.m.rows[r].sums.empty() || values.size() <= c.m.rows[r].columns) return false;
    std::size_t cells = 0;
    bool empty = false, among = false, below = false;
    for (std::size_t const i : values) {
        item const& it = c.items[i];
        bool const own = it.line == c.items[values.front()].line;
        cells += own;
        empty = empty || (own && !it.is_figure());
        among = among || (own && empty && (it.is_figure() || it.sign));
        below = below || (!own && it.is_figure());
    }
    return cells >= c.m.rows[r].columns && among && below;
}

/// The numbers among a row's values, each a cell as it is printed.
[[nodiscard]] inline std::vector<solved_cell> numbers_as_cells(veto_context const& c, std::vector<std::size_t> const& values) {
    std::vector<solved_cell> cells;
    for (std::size_t const i : values)
        if (c.items[i].is_number()) cells.push_back({origin::printed, c.items[i].value, i, i, 0, 0});
    return cells;
}

/// How many sums of a row cells break that are as many as the form has; none where they are not.
[[nodiscard]] inline std::size_t broken_sums(row_model const& row, std::vector<solved_cell> const& cells) {
    if (cells.size() != row.columns) return 0;
    auto const broken = [&cells](form::identity const& sum) { return row_residual(sum, cells).impossible(); };
    return static_cast<std::size_t>(std::ranges::count_if(row.sums, broken));
}

/// Of as many figures as the form has none of several sums is true, and all may be a column further on: the first is lost, the last none of these.
inline bool figures_a_column_off(veto_context const& c, std::size_t r) {
    row_model const& row = c.m.rows[r];
    std::vector<solved_cell> cells = numbers_as_cells(c, c.values(r));
    if (row.sums.size() < 2 || broken_sums(row, cells) < row.sums.size()) return false;
    std::rotate(cells.begin(), cells.end() - 1, cells.end());
    cells.front().value.reset();
    return broken_sums(row, cells) == 0;
}

/// Behind a row's figures and before any label, digits that no number begins with, or figures in a row of empty cells, a few, or as many as a
/// row's of which they or these break their sum: they may be the rest of these.
inline bool digits_that_go_on_below(veto_context const& c, std::size_t r) {
    std::size_t const columns = c.m.rows[r].columns;
    std::vector<std::size_t> numbers;
    std::size_t blanks = 0;
    for (std::size_t i = c.values(r).back() + 1; i < c.items.size() && !c.items[i].is_label(); ++i) {
        item const& it = c.items[i];
        if (has_leading_zero(it) && it.digits.size() < columns) return true;
        if (it.is_number()) numbers.push_back(i);
        blanks += it.is_blank() && it.adjacent;
    }
    if (numbers.size() < 2 || numbers.size() > columns || blanks < 2) return false;
    if (numbers.size() < columns) return true;
    auto const given = [&](matched_row const& row) { return std::ranges::find(row.values, numbers.front()) != row.values.end(); };
    if (c.m.rows[r].sums.empty() || std::ranges::any_of(c.al.rows, given)) return false;
    auto const break_sums = [&](std::vector<std::size_t> const& values) {
        return broken_sums(c.m.rows[r], numbers_as_cells(c, values)) > 0;
    };
    return break_sums(numbers) || break_sums(c.values(r));
}

/// One of the rows that a group is divided into, not under its own label, where none of the others is there: the group may be printed as one.
inline bool a_group_as_one(veto_context const& c, std::size_t r) {
    if (c.m.rows[r].alternative != form::alternative::divided || c.al.rows[r].label_certain) return false;
    for (std::size_t k = 0; k < c.m.rows.size(); ++k)
        if (k != r && c.m.rows[k].alternative == form::alternative::divided && c.m.rows[k].grid == c.m.rows[r].grid && c.shows(k))
            return false;
    return true;
}

/// Whether a row's label is long enough to be told among the words beside another row's figures, and may stand in one table with that.
[[nodiscard]] inline bool may_be_named_with(veto_context const& c, std::size_t r, std::size_t other) {
    constexpr std::size_t least = 4;  // letters
    row_model const& row = c.m.rows[other];
    return !row.keys.empty() && row.keys.front().size() >= least && row.is_used_with(c.m.rows[r].alternative);
}

/// Whether a label ran together with the row's own, and not with the figures.
[[nodiscard]] inline bool ran_together_with(veto_context const& c, std::size_t r, text::key const& label) {
    return !c.items[c.values(r).front()].glued && std::ranges::any_of(c.al.rows[r].labels, [&](std::size_t i) {
        text::key const& words = c.items[i].key;
        return words.find(label) != text::key::npos && words.find(c.m.rows[r].keys.front()) != text::key::npos;
    });
}

/// Whether the most part of a label stands among the words beside a row's figures, which the row's own label is not like.
[[nodiscard]] inline bool is_named_beside(veto_context const& c, std::size_t r, text::key const& label) {
    constexpr int more = 200;  // in thousandths
    text::key words;
    for (std::size_t const i : c.al.rows[r].labels) words += c.items[i].key;
    text::key const& own = c.m.rows[r].keys.front();
    std::size_t const at = words.find(own);
    if (at != text::key::npos) words.erase(at, own.size());
    int const alike = at == text::key::npos ? partial_similarity(label, own) : 0;
    return partial_similarity(label, words) >= std::max(cost.similar, alike + more);
}

/// A row below, up to the next one that has figures, is named here too: its words are nearer to the figures. Or one above, in words that ran
/// together and not with the figures: then nothing tells which of the two these stood beside.
inline bool named_with_another(veto_context const& c, std::size_t r) {
    std::vector<row_model> const& rows = c.m.rows;
    if (rows[r].keys.empty()) return false;  // the only row of its grid
    for (std::size_t k = r; k-- > 0 && !c.shows(k);)
        if (may_be_named_with(c, r, k) && ran_together_with(c, r, rows[k].keys.front())) return true;
    if (c.al.rows[r].label_exact) return false;
    for (std::size_t k = r + 1; k < rows.size() && !c.shows(k); ++k)
        if (may_be_named_with(c, r, k) && is_named_beside(c, r, rows[k].keys.front())) return true;
    return false;
}

inline constexpr std::array vetoes{digits_that_go_on_below,
                                   lines_that_sum_up,
                                   lines_of_cells,
                                   figures_below_a_line_of_cells,
                                   digits_before_a_serial,
                                   figures_a_column_off,
                                   one_row_under_several_labels,
                                   its_label_elsewhere,
                                   named_with_another,
                                   a_group_as_one,
                                   figures_out_of_place,
                                   a_border_for_a_cell,
                                   digits_that_run_on,
                                   figures_of_the_next_row,
                                   digits_of_an_extra_column,
                                   a_figure_of_an_extra_column,
                                   a_word_of_an_extra_column,
                                   figures_beside_wider_rows,
                                   an_extra_column_for_a_row};

/// Whether the figures of a row that has some must not be read.
[[nodiscard]] inline bool vetoed(veto_context const& c, std::size_t r) {
    return std::ranges::any_of(vetoes, [&](auto const veto) { return veto(c, r); });
}

}  // namespace gongkai::inline v0::solve::detail

#endif
