// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_GRAMMAR_GRID_IPP
#define GONGKAI_GRAMMAR_GRID_IPP

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/grammar/describe.hpp>
#include <gongkai/grammar/figures.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/head_places.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/grammar/placed_figures.hpp>
#include <gongkai/grammar/stacked_rows.hpp>
#include <gongkai/grammar/straight.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/solve/heads.hpp>
#include <gongkai/solve/shifts.hpp>
#include <gongkai/solve/solve.hpp>

namespace gongkai::inline v0::grammar {

namespace detail {

/// Reads one table.
class grid_reader {
public:
    explicit grid_reader(parse_context& r) : here_(r) {}

    bool read(compiled_table const& table, std::size_t from, std::size_t to, std::vector<form::cell_ref> const& cells) {
        if (to <= from) return false;
        if (straight_reader straight(here_, table); here_.straight && straight.match(from, to)) {
            straight.write(cells);
            return true;
        }
        table_items items;
        solve::solution solved = solve_lines(table, from, to, items);
        std::vector<solve::column_order> const orders = order_of_heads(here_, table.model, items.items);
        if (std::ranges::none_of(orders, &solve::column_order::departs)) return write(table, std::move(solved), items, cells);
        solve::reordered_table reordered = solve::reordered(table.view, orders);
        compiled_table const as_headed{std::move(reordered.view)};
        table_items items_as_headed;
        solve::solution solved_as_headed = solve_lines(as_headed, from, to, items_as_headed);
        // Heads that the identities contradict were not read as they are, or are not those of the figures.
        bool const contradicted = broken(solved) < broken(solved_as_headed);
        leave_doubtful(table.view, contradicted, orders, solved_as_headed);
        std::vector<form::cell_ref> moved;
        for (std::size_t const c : reordered.cells) moved.push_back(cells[c]);
        return write(as_headed, std::move(solved_as_headed), items_as_headed, moved);
    }

private:
    /// How many identities a solution breaks.
    [[nodiscard]] static std::size_t broken(solve::solution const& s) {
        return static_cast<std::size_t>(std::ranges::count_if(s.findings, [](solve::finding const& f) {
            return std::holds_alternative<solve::broken>(f.what) || f.code == code::table_not_read;
        }));
    }
    /// Says in which order the columns stand; where that is not sure, nothing of them is read.
    static void leave_doubtful(form::table_view const& view, bool contradicted, std::vector<solve::column_order> const& orders,
                               solve::solution& solved) {
        for (std::size_t g = 0; g < orders.size(); ++g) {
            solve::column_order const& order = orders[g];
            if (!order.departs()) continue;
            form::grid_view const& grid = view.grids[g];
            bool const unclear = order.doubtful || (contradicted && !grid.row_sums.empty());
            solve::about_rows rows;
            for (std::size_t r = 0; r < grid.rows.size(); ++r) rows.rows.push_back(grid.first_row + r);
            solved.findings.push_back(
                {unclear ? code::columns_unclear : code::columns_reordered, severity::warning, {}, std::move(rows)});
            if (!unclear) continue;
            for (std::size_t r = 0; r < grid.rows.size(); ++r)
                for (std::size_t c = 0; c < grid.columns.size(); ++c)
                    if (order.doubtful || order.columns[c] != c) solve::leave(solved.cells[grid.cell(r, c)]);
        }
    }
    /// Writes a solution into cells and says its findings; false where nothing stands there.
    bool write(compiled_table const& table, solve::solution solved, table_items const& items,
               std::vector<form::cell_ref> const& cells) {
        for (form::grid_view const& g : table.view.grids)
            for (std::size_t c = 0; c < g.columns.size(); ++c)
                for (std::size_t r = 0; r < g.rows.size() && g.columns[c].is_amount; ++r)
                    use_form_unit(solved.cells[g.cell(r, c)], g.columns[c], items);
        bool const any = solved.has_values || std::ranges::any_of(solved.cells, [](solve::solved_cell const& c) {
                             return c.origin == origin::unreadable || c.origin == origin::blank;
                         });
        for (std::size_t i = 0; i < solved.cells.size() && i < cells.size(); ++i) write_cell(solved.cells[i], cells[i], items);
        for (solve::finding& f : solve::misprinted_heads(table.model, items.items)) solved.findings.push_back(std::move(f));
        if (!any || solved.has_values) leave_prose(items, solved.findings);
        if (here_.lost_end.open && any) leave_lost_end(table, items, solved);
        coalesce_findings(table.model, solved.has_values, solved.findings);
        finding_describer const describe{here_, table, items, solved};
        for (solve::finding const& f : solved.findings)
            if (any || f.code == code::table_not_read || f.code == code::limit_reached) here_.diagnostics.push_back(describe(f));
        return any;
    }
    /// Where the text was cut off in the table, the rows behind its end are no lack of each.
    void leave_lost_end(compiled_table const& table, table_items const& items, solve::solution& solved) {
        std::vector<solve::row_model> const& rows = table.model.rows;
        auto const origin_of = [&](std::size_t r, std::size_t c) { return solved.cells[rows[r].first_cell + c].origin; };
        auto const is_there = [&](std::size_t r) {
            return std::ranges::any_of(rows[r].among(solved.cells), [](solve::solved_cell const& c) {
                return c.origin != origin::absent && c.origin != origin::not_applicable;
            });
        };
        std::size_t first = rows.size();
        while (first > 0 && !is_there(first - 1)) --first;
        lost_end& end = here_.lost_end;
        origin const last = origin_of(rows.size() - 1, rows.back().columns - 1);
        end.found = first < rows.size() || last == origin::absent || (last == origin::unreadable && items.cut);
        bool const divided = std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                                         [](auto const& row) { return row.alternative == form::alternative::divided; });
        // Of two alternatives, the one that is not there is no lack where the other may go on.
        auto const is_other = [&](std::size_t r) {
            return divided && rows[r].alternative == form::alternative::undivided && !is_there(r);
        };
        std::erase_if(solved.findings, [&](solve::finding const& f) {
            bool const lost = f.code == code::row_missing || f.code == code::cell_absent;
            return lost && std::holds_alternative<solve::about_row>(f.what) && (f.row() >= first || is_other(f.row()));
        });
        for (std::size_t r = 0; r < rows.size(); ++r) {
            form::grid_view const& grid = table.view.grids[rows[r].grid];
            if ((r < first && !is_other(r)) || origin_of(r, 0) == origin::not_applicable) continue;
            end.paths.push_back(table.view.row_path(grid, rows[r].row));
            if (is_other(r)) continue;
            if (end.rows++ == 0) end.row = form::table_view::row_label(grid, rows[r].row, 0);
        }
    }
    /// Reads the lines of a table and solves it; once more where digits of a line turn out to be none of those above them.
    [[nodiscard]] solve::solution solve_lines(compiled_table const& table, std::size_t from, std::size_t to, table_items& items) {
        constexpr int most_rounds = 3;
        stacked_rows const stacked = find_stacked_rows(here_, table.model, from, to);
        std::vector<std::size_t> apart = stacked.cells;
        for (int round = 1;; ++round) {
            items = table_reader(here_, table.model).read(from, to, apart);
            unstack(table.model, stacked, items);
            place_figures(here_, table.model, items);
            if (table.model.rows.size() == 1) doubt_beside_another_year(from, to, items);
            if (round == 1 && items.to_be_confirmed && stacked.stacks.empty()) keep_shifted_rows(table, from, to, items);
            figure_confirmer confirmer(table, items, here_.limits, round == most_rounds);
            solve::solution out = confirmer.run();
            if (confirmer.apart().empty()) return out;
            apart.insert(apart.end(), confirmer.apart().begin(), confirmer.apart().end());
        }
    }

    /// Where another year's row stands beside the only one, and the digits of each ran together, either may have lost a cell.
    void doubt_beside_another_year(std::size_t from, std::size_t to, table_items& items) const {
        constexpr std::size_t least = 10;  // digits of a row
        auto const ran_together = [&](std::size_t cell) {
            std::string_view const s = here_.view(cell);
            return s.size() >= least && all_of_chars(s, "0123456789");
        };
        for (std::size_t n = from; n < to; ++n) {
            read::line const& line = here_.lines().lines[n];
            if (line.size != 1 || !here_.left_out(line.first) || !ran_together(line.first)) continue;
            for (std::size_t i = 0; i < items.items.size(); ++i)
                items.items[i].may_lack = items.items[i].is_number() && ran_together(items.places[i].cell);
        }
    }

    /// A row of figures without a label is no second line of the row above it where another label has none.
    void keep_shifted_rows(compiled_table const& table, std::size_t from, std::size_t to, table_items& items) {
        std::vector<std::size_t> apart;
        for (item_place const& p : items.places)
            if (p.rest > 0) apart.push_back(p.cell);
        if (apart.empty() || apart.size() > here_.limits.max_table_runs) return;
        table_items other = table_reader(here_, table.model).read(from, to, apart);
        place_figures(here_, table.model, other);
        if (solve::is_shifted(table.model, other.items)) items = std::move(other);
    }

    /// Figures in sentences beside a table are none of it.
    void leave_prose(table_items const& items, std::vector<solve::finding>& findings) const {
        auto const in_prose = [&](std::size_t i) {
            std::string_view const text = here_.view(items.places[i].cell);
            constexpr std::size_t dense = 15;  // bytes a digit: those of tables that ran together have fewer
            auto const digits =
                static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }));
            return text.find("。") != std::string_view::npos && digits * dense < text.size();
        };
        std::erase_if(findings, [&](solve::finding& f) {
            if (f.code != code::table_not_read || !std::holds_alternative<solve::left_over>(f.what) || f.items.empty())
                return false;
            std::erase_if(f.items, in_prose);
            return f.items.empty();
        });
    }
    /// Where nothing of a table was read, its rows are said, and not the table once more for the same figures.
    static void drop_said_by_rows(std::vector<solve::finding>& findings) {
        std::set<std::size_t> said;
        for (solve::finding const& f : findings)
            if (f.code == code::row_not_read) said.insert(f.items.begin(), f.items.end());
        std::erase_if(findings, [&said](solve::finding const& f) {
            return f.code == code::table_not_read && !f.items.empty() &&
                   std::ranges::all_of(f.items, [&said](std::size_t i) { return said.contains(i); });
        });
    }
    /// What holds for most rows of a table is said once: of the table where nothing of it was read, else of these rows.
    static void coalesce_findings(solve::model const& model, bool has_values, std::vector<solve::finding>& findings) {
        if (!has_values) drop_said_by_rows(findings);
        if (model.rows.size() < 4) return;
        for (code const c : {code::cell_split, code::row_missing, code::cell_blank, code::cell_absent, code::row_not_read,
                             code::row_label_missing, code::cell_extra}) {
            auto const same = [c](solve::finding const& f) {
                return f.code == c && std::holds_alternative<solve::about_row>(f.what);
            };
            // One cause: an end that is lost, a column too many.
            constexpr std::size_t several = 3;
            bool const together = c == code::row_missing || c == code::cell_extra;
            auto const count = static_cast<std::size_t>(std::ranges::count_if(findings, same));
            if (count * 2 <= model.rows.size() && !(together && count >= several)) continue;
            solve::finding all{c, severity::note, {}, solve::about_table{}};
            solve::about_rows rows;
            for (solve::finding const& f : findings) {
                if (!same(f)) continue;
                all.severity = std::max(all.severity, f.severity);
                all.items.insert(all.items.end(), f.items.begin(), f.items.end());
                rows.rows.push_back(f.row());
            }
            if (has_values && c != code::row_label_missing && c != code::cell_split) all.what = std::move(rows);
            std::erase_if(findings, same);
            findings.push_back(std::move(all));
        }
    }

    void write_cell(solve::solved_cell const& from, form::cell_ref const& to, table_items const& items) {
        std::visit(
            [&](auto* cell) {
                *cell = {};  // the object may have been read into before
                cell->origin = from.origin;
                if (from.value) {
                    if constexpr (std::is_same_v<decltype(cell), count*>)
                        cell->set(from.value->unscaled, from.origin);
                    else
                        cell->set(*from.value, from.origin);
                }
                if (from.item == solve::none || from.origin == origin::inferred) return;
                if (from.digits_count > 0) return write_digits(from, *cell, items);
                if (from.last_item == from.item && items.places[from.item].rest == 0) {
                    item_place const& p = items.places[from.item];
                    read::cell const& printed = here_.lines().cells[p.cell];
                    here_.locate().set(cell->where, printed, p.from, p.length);
                    cell->raw = here_.source().view(printed).substr(p.from, p.length);
                    return;
                }
                cell->where = items_place(here_, items, from.item, from.last_item);
                cell->raw = item_text(here_, items, from.item);
                if (from.last_item != from.item) {
                    cell->raw.clear();
                    for (std::size_t i = from.item; i <= from.last_item; ++i)
                        if (items.items[i].is_number()) cell->raw += (cell->raw.empty() ? "" : " ") + item_text(here_, items, i);
                }
            },
            to);
    }

    /// A cell of some of the digits that ran together, which may go on in the next figure.
    template <class Cell>
    void write_digits(solve::solved_cell const& from, Cell& to, table_items const& items) const {
        std::size_t skip = from.digits_from, rest = from.digits_count;
        for (std::size_t i = from.item; i < items.items.size() && i <= from.last_item && rest > 0; ++i) {
            solve::item const& it = items.items[i];
            if (!it.is_number() || it.digits.size() <= skip) continue;
            std::size_t const taken = std::min(rest, it.digits.size() - skip);
            item_place const& p = items.places[i];
            // Digits of a number stand side by side unless it has separators; then the whole number is the place.
            bool const side_by_side = it.digits.size() == p.length;
            place const here = side_by_side ? here_.locate().of(here_.lines().cells[p.cell], p.from + skip, taken)
                                            : items_place(here_, items, i, i);
            to.where = to.raw.empty() ? here : parse_context::around(to.where, here);
            std::string const text = item_text(here_, items, i);
            to.raw += (to.raw.empty() ? "" : " ") + (side_by_side ? text.substr(skip, taken) : text);
            skip = 0;
            rest -= taken;
        }
    }

    parse_context& here_;
};

GONGKAI_INLINE bool read_grid(parse_context& here, compiled_table const& table, std::size_t from, std::size_t to,
                              std::vector<form::cell_ref> const& cells) {
    return grid_reader(here).read(table, from, to, cells);
}

}  // namespace detail

}  // namespace gongkai::inline v0::grammar

#endif
