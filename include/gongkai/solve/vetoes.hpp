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
#include <gongkai/solve/other_labels.hpp>
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
    if (!c.is_last_of_its_grid(r)) return true;
    std::size_t i = values.back() + 1;
    while (i < c.items.size() && c.items[i].kind != item::kind::label) ++i;
    return i == c.items.size() ||
           c.items[i].key.find(text::label_key(c.m.table->grids[c.m.rows[r + 1].grid].head)) == text::key::npos;
}

/// Empty cells enough for a whole row, then figures, where the next row's label is not there: the figures may be that row's.
inline bool figures_of_the_next_row(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    std::size_t blanks = 0;
    while (blanks < values.size() && c.items[values[blanks]].kind == item::kind::blank) ++blanks;
    if (blanks < c.m.rows[r].columns || blanks == values.size() || c.is_last_of_its_grid(r)) return false;
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
        return it.kind == item::kind::number &&
               ((it.joined && too_many) || (it.glued && (it.digits.size() > 1 || (it.value && it.value->scale > 0))));
    };
    return std::any_of(c.values(r).begin(), c.values(r).end(), together) && c.has_extra_column();
}

/// No more figures than the form has, where other rows have one more for the table's extra column: theirs may be the last of them.
inline bool figures_beside_wider_rows(veto_context const& c, std::size_t r) {
    auto const figures = [&c](std::size_t row) {
        return std::count_if(c.values(row).begin(), c.values(row).end(),
                             [&c](std::size_t i) { return c.items[i].kind == item::kind::number || c.items[i].unread; });
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
    auto const together = [&c](std::size_t i) { return c.items[i].kind == item::kind::number && c.items[i].glued; };
    return std::any_of(c.values(r).begin(), c.values(r).end(), together) && c.has_serials();
}

/// Figures without a label between them and those before, where the table has a column more: they may be that column's, of the row above.
inline bool an_extra_column_for_a_row(veto_context const& c, std::size_t r) {
    if (!c.m.rows[r].sums.empty() || c.al.rows[r].label_certain) return false;
    std::size_t i = c.values(r).front();
    while (i > 0 && (c.items[i - 1].kind == item::kind::blank || c.items[i - 1].kind == item::kind::line_end)) --i;
    return i > 0 && c.items[i - 1].kind == item::kind::number && (c.has_extra_column() || c.foreign_word_among_heads());
}

/// A figure behind an empty cell, where the table has a column more and the row a cell more: it may be that column's.
inline bool a_figure_of_an_extra_column(veto_context const& c, std::size_t r) {
    std::vector<std::size_t> const& values = c.values(r);
    if (!c.m.rows[r].sums.empty() || values.size() <= c.m.rows[r].columns) return false;
    auto const is_blank = [&c](std::size_t i) { return c.items[i].kind == item::kind::blank; };
    auto const blank = std::find_if(values.begin(), values.end(), is_blank);
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
            if (it.kind != item::kind::number) continue;
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
            numbers += c.items[values[k]].kind == item::kind::number || c.items[values[k]].unread || c.items[values[k]].sign;
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
        bool const figure = it.kind == item::kind::number || it.unread, own = it.line == c.items[values.front()].line;
        cells += own;
        empty = empty || (own && !figure);
        among = among || (own && empty && (figure || it.sign));
        below = below || (!own && figure);
    }
    return cells >= c.m.rows[r].columns && among && below;
}

/// The numbers among a row's values, each a cell as it is printed.
[[nodiscard]] inline std::vector<solved_cell> numbers_as_cells(veto_context const& c, std::vector<std::size_t> const& values) {
    std::vector<solved_cell> cells;
    for (std::size_t const i : values)
        if (c.items[i].kind == item::kind::number) cells.push_back({gongkai::origin::printed, c.items[i].value, i, i, 0, 0});
    return cells;
}

/// Whether figures are as many as a row's, and the last of them is not the sum of the others.
[[nodiscard]] inline bool break_their_sum(veto_context const& c, std::size_t r, std::vector<std::size_t> const& values) {
    auto const& sums = c.m.rows[r].sums;
    std::vector<solved_cell> const cells = numbers_as_cells(c, values);
    auto const broken = [&cells](form::identity const& sum) { return row_residual(sum, cells).impossible(); };
    return cells.size() == c.m.rows[r].columns && std::any_of(sums.begin(), sums.end(), broken);
}

/// Of as many figures as the form has none of several sums is true, and all may be a column further on: the first is lost, the last none of these.
inline bool figures_a_column_off(veto_context const& c, std::size_t r) {
    auto const& sums = c.m.rows[r].sums;
    std::vector<solved_cell> cells = numbers_as_cells(c, c.values(r));
    auto const broken = [&cells](form::identity const& sum) { return row_residual(sum, cells).impossible(); };
    if (sums.size() < 2 || cells.size() != c.m.rows[r].columns || !std::all_of(sums.begin(), sums.end(), broken)) return false;
    std::rotate(cells.begin(), cells.end() - 1, cells.end());
    cells.front().value.reset();
    return std::none_of(sums.begin(), sums.end(), broken);
}

/// Behind a row's figures and before any label, digits that no number begins with, or figures in a row of empty cells, a few, or as many as a
/// row's of which they or these break their sum: they may be the rest of these.
inline bool digits_that_go_on_below(veto_context const& c, std::size_t r) {
    std::size_t const columns = c.m.rows[r].columns;
    std::vector<std::size_t> numbers;
    std::size_t blanks = 0;
    for (std::size_t i = c.values(r).back() + 1; i < c.items.size() && c.items[i].kind != item::kind::label; ++i) {
        item const& it = c.items[i];
        if (has_leading_zero(it) && it.digits.size() < columns) return true;
        if (it.kind == item::kind::number) numbers.push_back(i);
        blanks += it.kind == item::kind::blank && it.adjacent;
    }
    if (numbers.size() < 2 || numbers.size() > columns || blanks < 2) return false;
    if (numbers.size() < columns) return true;
    auto const given = [&](matched_row const& row) {
        return std::find(row.values.begin(), row.values.end(), numbers.front()) != row.values.end();
    };
    if (c.m.rows[r].sums.empty() || std::any_of(c.al.rows.begin(), c.al.rows.end(), given)) return false;
    return break_their_sum(c, r, numbers) || break_their_sum(c, r, c.values(r));
}

/// One of the rows that a group is divided into, not under its own label, where none of the others is there: the group may be printed as one.
inline bool a_group_as_one(veto_context const& c, std::size_t r) {
    if (c.m.rows[r].alternative != form::alternative::divided || c.al.rows[r].label_certain) return false;
    for (std::size_t k = 0; k < c.m.rows.size(); ++k)
        if (k != r && c.m.rows[k].alternative == form::alternative::divided && c.m.rows[k].grid == c.m.rows[r].grid && c.shows(k))
            return false;
    return true;
}

/// The words beside its figures name another row too, which has none.
inline bool named_with_another(veto_context const& c, std::size_t r) { return other_labels(c.m, c.items, c.al, r).any(); }

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
    return std::any_of(vetoes.begin(), vetoes.end(), [&](auto const veto) { return veto(c, r); });
}

}  // namespace gongkai::inline v0::solve::detail

#endif
