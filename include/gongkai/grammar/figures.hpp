// SPDX-License-Identifier: BSL-1.0
/// What is decided of a table's figures once it is known which cells they stand in: whether one that may be a part of a number is confirmed,
/// whether an increase stands in a column of increases, and in which unit a sum of money is.
#ifndef GONGKAI_GRAMMAR_FIGURES_HPP
#define GONGKAI_GRAMMAR_FIGURES_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/grammar/describe.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/lex/unit.hpp>
#include <gongkai/solve/shifts.hpp>
#include <gongkai/solve/solve.hpp>

namespace gongkai::inline v0::grammar {

/// The unit of money that a column's label names: that of its sums in the report.
[[nodiscard]] inline std::string unit_of_column(form::column_view const& column) {
    return column.is_amount ? lex::money_unit_of(text::fold(column.label).text) : std::string{};
}

/// A sum of money in another unit, exactly; nothing where it does not fit.
[[nodiscard]] inline std::optional<decimal> in_unit(decimal sum, std::string_view from, std::string_view to) {
    return from == to ? sum : sum.times_ten_to(lex::power_of(from) - lex::power_of(to));
}

/// The unit that a figure's own words name; 元 where they only say 万, which its value is multiplied by already.
[[nodiscard]] inline std::string_view own_unit(std::string_view unit) {
    return lex::is_money(unit) ? unit : lex::power_of(unit) > 0 ? std::string_view{"元"} : std::string_view{};
}

/// A sum whose unit is as printed: that of its own words, else that of its head, and 万元 where it is neither 元 nor 万元. The unit; empty
/// where nothing names one.
[[nodiscard]] inline std::string settle_unit(amount& sum, std::string_view head_unit) {
    static constexpr std::string_view yuan = "元", wan = "万元";
    if (!sum.has_value()) return {};
    auto const printed = lex::parse_figure(text::fold(sum.raw).text);
    std::string_view const own = printed ? own_unit(printed->unit) : std::string_view{};
    std::string_view const unit = own.empty() ? head_unit : own;
    if (unit.empty() || unit == yuan || unit == wan) return std::string{unit};
    if (auto const value = in_unit(*sum, unit, wan))
        sum.set(*value, sum.origin);
    else
        sum.clear(origin::unreadable);
    return std::string{wan};
}

namespace detail {

/// Solves a table, and again without the figures that its solution does not bear out.
class figure_confirmer {
public:
    /// `last`: the table is not read once more, whatever is said.
    figure_confirmer(compiled_table const& table, table_items& items, limits const& most, bool last)
        : table_(table), items_(items), limits_(most), final_(last) {}

    [[nodiscard]] solve::solution run() {
        if (items_.cut) leave_cut_row();
        leave_crowded_rows();
        solve::solution out = solve::solve(table_.model, items_.items, limits_);
        // Each round leaves one more figure unread at least; few have to be confirmed.
        for (std::size_t round = 0; round < most_rounds && (items_.to_be_confirmed || items_.several_units); ++round) {
            if (!leave_unconfirmed(out, round + 1 == most_rounds)) break;
            if (!apart_.empty() && !final_) return out;
            out = solve::solve(table_.model, items_.items, limits_);
        }
        mark_unread(out);
        mark_joined(out);
        mark_touching(out);
        if (crowded_rows_ > limits_.max_crowded_rows)
            out.findings.push_back({code::limit_reached,
                                    severity::warning,
                                    {},
                                    solve::limit_met{solve::limit::crowded_rows, limits_.max_crowded_rows}});
        return out;
    }
    /// The cells whose digits do not go on in the lines below, though they looked so: the table is to be read once more.
    [[nodiscard]] std::vector<std::size_t> const& apart() const noexcept { return apart_; }

private:
    static constexpr std::size_t most_rounds = 4;

    /// The row in which the source was cut off lacks its last cells: nothing tells whether those that are there are all that stood before them.
    void leave_cut_row() {
        std::vector<std::size_t> figures;
        std::size_t at = items_.items.size();
        for (; at > 0 && !items_.items[at - 1].is_label(); --at)
            if (items_.items[at - 1].is_figure()) figures.push_back(at - 1);
        text::key words;
        for (; at > 0 && items_.items[at - 1].is_label(); --at) words.insert(0, items_.items[at - 1].key);
        std::vector<solve::row_model> const& rows = table_.model.rows;
        std::size_t const row = rows.size() == 1 ? 0 : solve::row_at_end(table_.model, words);
        std::size_t const columns = row == solve::none ? table_.model.widest() : rows[row].columns;
        if (figures.size() < columns || (row == solve::none && items_.half_label))
            for (std::size_t const i : figures) items_.leave_unread(i);
    }
    /// Leaves the figures of rows that have too many unread, where no other row's label is lost before or behind them: digits of one number
    /// may stand in several lines, and no sum tells which, or too many of them.
    void leave_crowded_rows() {
        std::vector<solve::row_model> const& rows = table_.model.rows;
        std::size_t before = solve::none, row = solve::none;  // the row whose figures are counted, and the one above it
        std::vector<std::size_t> figures;
        text::key words;
        // Each asks the whole table: of very many the last answer stands.
        bool shifted = false;
        auto const is_shifted = [&] {
            if (crowded_rows_++ < limits_.max_crowded_rows) shifted = solve::is_shifted(table_.model, items_.items);
            return shifted;
        };
        auto const close = [&](std::size_t next) {
            constexpr std::size_t most_edits = 3;
            bool const crowded =
                row != solve::none && figures.size() > rows[row].columns + (rows[row].sums.empty() ? 0 : most_edits);
            if (crowded && follows(row, next) && (row == 0 || follows(before, row)) && !is_shifted())
                for (std::size_t const i : figures) items_.leave_unread(i);
            figures.clear();
            before = std::exchange(row, next);
        };
        for (std::size_t i = 0; i < items_.items.size(); ++i) {
            solve::item const& it = items_.items[i];
            if (it.is_label())
                words += it.key;
            else if (it.is_figure()) {
                if (!words.empty()) close(solve::row_at_end(table_.model, std::exchange(words, {})));
                if (!it.joined) figures.push_back(i);
            }
        }
        close(rows.size());
    }
    /// Whether a row is the form's next one; rows of the alternative that is not in use do not count.
    [[nodiscard]] bool follows(std::size_t row, std::size_t next) const {
        std::vector<solve::row_model> const& rows = table_.model.rows;
        if (row == solve::none || next == solve::none || next <= row) return false;
        auto const used = [&](std::size_t r) { return r < rows.size() ? rows[r].alternative : form::alternative::none; };
        for (std::size_t r = row + 1; r < next; ++r) {
            bool const other = (used(row) != form::alternative::none && used(r) != used(row)) ||
                               (used(next) != form::alternative::none && used(r) != used(next));
            if (used(r) == form::alternative::none || !other) return false;
        }
        return true;
    }

    /// Leaves unread what `solved` does not confirm; false where there is nothing such. At the `last` time nothing uncertain is confirmed.
    bool leave_unconfirmed(solve::solution const& solved, bool last) {
        bool any = false;
        std::vector<bool> stands(items_.items.size());
        for (std::size_t cell = 0; cell < solved.cells.size(); ++cell) {
            solve::solved_cell const& c = solved.cells[cell];
            if (c.item == solve::none || c.origin != origin::printed) continue;
            for (std::size_t i = c.item; i <= c.last_item; ++i) {
                if (!items_.items[i].is_number()) continue;
                stands[i] = fits(solved, cell, i, last);
                if (stands[i]) continue;
                // Without sums it is known that no row stands between: both lines are this one's.
                if (is_joined(i) && has_sums(cell)) read_apart(i);
                items_.leave_unread(i);
                any = true;
            }
        }
        // One that stands nowhere may be two figures.
        for (std::size_t i = 0; i < stands.size(); ++i)
            if (!stands[i] && items_.places[i].in_pieces && is_joined(i)) {
                read_apart(i);
                any = true;
            }
        return any;
    }
    [[nodiscard]] bool fits(solve::solution const& solved, std::size_t cell, std::size_t i, bool last) const {
        form::column_view const& column = column_of(cell);
        item_place const& p = items_.places[i];
        if ((p.changes || p.parted) && !table_kind::is_change(column)) return false;
        if (p.parted && (is_parted(i, i - 1) || is_parted(i, i + 1))) return false;
        if (column.is_amount && items_.several_units && own_unit(p.unit).empty()) return false;
        // Nothing follows a 0 but a fraction.
        bool const uncertain = p.uncertain && (column.is_amount || items_.items[i].digits != "0");
        return !uncertain || (!last && confirmed(solved, cell));
    }
    /// Whether the figure beside another has a dash before it, too, which spaces part from its digits: both are a list's.
    [[nodiscard]] bool is_parted(std::size_t i, std::size_t beside) const {
        if (beside < items_.items.size() && items_.items[beside].is_line_end()) beside += beside - i;
        return beside < items_.items.size() && items_.places[beside].parted;
    }
    /// Whether its digits were put together, which is not certain.
    [[nodiscard]] bool is_joined(std::size_t i) const {
        return !final_ && items_.places[i].uncertain && (items_.places[i].rest > 0 || items_.places[i].in_pieces);
    }
    void read_apart(std::size_t i) {
        if (apart_.empty() || apart_.back() != items_.places[i].cell) apart_.push_back(items_.places[i].cell);
    }
    /// Whether an identity whose cells are all printed or empty holds, and none is broken.
    [[nodiscard]] bool confirmed(solve::solution const& solved, std::size_t cell) const {
        bool const cut = solved.cells[cell].digits_count > 0;  // from its neighbours, so that the row holds
        bool holds = false;
        for (form::identity const& id : table_.view.identities) {
            if (std::ranges::none_of(id.terms, [cell](form::term const& t) { return t.cell == cell; })) continue;
            form::residual const found = form::residual_of(id, [&](form::term const& t) -> std::optional<std::int64_t> {
                solve::solved_cell const& c = solved.cells[t.cell];
                if (c.origin == origin::not_applicable || is_nothing(c)) return 0;
                return c.origin == origin::printed ? solve::whole(c) : std::nullopt;
            });
            if (found.impossible()) return false;
            holds = holds || (found.unknowns() == 0 && !found.overflow && !(cut && id.kind == form::identity_kind::row_sum));
        }
        return holds;
    }
    /// Whether a cell is empty, and what its sums tell of it is no more than nothing.
    [[nodiscard]] bool is_nothing(solve::solved_cell const& c) const {
        if (c.item == solve::none || !items_.items[c.item].is_empty()) return false;
        return c.origin == origin::blank || (c.origin == origin::inferred && c.value && c.value->unscaled == 0);
    }
    /// Of a row of one cell, what stands there and cannot be read is the cell, not the empty cells behind it.
    void take_unread(solve::solution& solved, std::size_t r) const {
        solve::solved_cell& cell = solved.cells[table_.model.rows[r].first_cell];
        if (cell.origin != origin::blank) return;
        for (solve::finding const& f : solved.findings)
            if (f.code == code::cell_blank && f.row() == r)
                for (std::size_t const i : f.items)
                    if (items_.items[i].unread) cell.item = cell.last_item = i;
    }
    /// Figures that are there and allow no single reading are not blank.
    void mark_unread(solve::solution& solved) const {
        for (std::size_t r = 0; r < table_.model.rows.size(); ++r) {
            solve::row_model const& row = table_.model.rows[r];
            if (row.columns == 1) take_unread(solved, r);
            std::vector<std::size_t> columns, items;
            for (std::size_t c = 0; c < row.columns; ++c) {
                solve::solved_cell& cell = solved.cells[row.first_cell + c];
                if (cell.item == solve::none || cell.value || !items_.items[cell.item].unread) continue;
                cell.origin = origin::unreadable;
                columns.push_back(c);
                items.push_back(cell.item);
            }
            if (columns.empty()) continue;
            bool whole = false;
            std::erase_if(solved.findings, [&](solve::finding& f) {
                auto* const about = std::get_if<solve::about_row>(&f.what);
                if (about == nullptr || about->row != r || f.code != code::cell_blank) return false;
                if (about->columns.empty()) return whole = true;
                std::erase_if(about->columns,
                              [&columns](std::size_t c) { return std::ranges::find(columns, c) != columns.end(); });
                return about->columns.empty();
            });
            if (whole && row.columns > 1)  // which of them are blank is not certain either
                say(code::row_not_read, r, {}, std::move(items), solved);
            else
                say(code::cell_not_a_number, r, std::move(columns), std::move(items), solved);
        }
    }
    /// Says something of the items of a row, if there are any.
    static void say(code what, std::size_t row, std::vector<std::size_t> columns, std::vector<std::size_t> items,
                    solve::solution& solved) {
        if (items.empty()) return;
        solved.findings.push_back({what, severity::warning, std::move(items), solve::about_row{row, std::move(columns)}});
    }

    /// Says which numbers were put together from several lines.
    void mark_joined(solve::solution& solved) const {
        if (!items_.to_be_confirmed && items_.rests.empty()) return;
        for (std::size_t r = 0; r < table_.model.rows.size(); ++r) {
            solve::row_model const& row = table_.model.rows[r];
            std::vector<std::size_t> columns, items;
            for (std::size_t c = 0; c < row.columns; ++c) {
                solve::solved_cell const& cell = solved.cells[row.first_cell + c];
                if (cell.item == solve::none || !cell.value) continue;
                if (items_.places[cell.item].rest == 0 && !items_.places[cell.item].in_pieces) continue;
                columns.push_back(c);
                items.push_back(cell.item);
            }
            say(code::cell_joined, r, std::move(columns), std::move(items), solved);
        }
    }

    /// Says which figures nothing parts but a sign: 4-4 is two, unless the sign is a dash.
    void mark_touching(solve::solution& solved) const {
        if (table_.view.grids.front().row_sums.size() > 0) return;
        for (std::size_t r = 0; r < table_.model.rows.size(); ++r) {
            std::vector<std::size_t> columns, items;
            for (std::size_t c = 1; c < table_.model.rows[r].columns; ++c) {
                std::size_t const at = table_.model.rows[r].first_cell + c, item = solved.cells[at].item;
                if (item == solve::none || item == 0 || solved.cells[at - 1].item + 1 != item) continue;
                item_place const &before = items_.places[item - 1], &own = items_.places[item];
                if (before.cell != own.cell || before.from + before.length != own.from) continue;
                columns.insert(columns.end(), {c - 1, c});
                items.insert(items.end(), {item - 1, item});
            }
            say(code::cell_split, r, std::move(columns), std::move(items), solved);
        }
    }

    [[nodiscard]] form::column_view const& column_of(std::size_t cell) const {
        solve::row_model const& row = row_of(cell);
        return table_.view.grids[row.grid].columns[cell - row.first_cell];
    }
    [[nodiscard]] bool has_sums(std::size_t cell) const { return !row_of(cell).sums.empty(); }
    [[nodiscard]] solve::row_model const& row_of(std::size_t cell) const {
        return *std::ranges::find_if(table_.model.rows, [cell](auto const& r) { return cell < r.first_cell + r.columns; });
    }

    compiled_table const& table_;
    table_items& items_;
    limits const& limits_;
    bool final_;
    std::vector<std::size_t> apart_;
    std::size_t crowded_rows_ = 0;  ///< with figures too many
};

/// A solved cell's sum of money in the form's unit.
inline void use_form_unit(solve::solved_cell& cell, form::column_view const& column, table_items const& items) {
    if (!cell.value || cell.item == solve::none) return;
    std::string const to = unit_of_column(column);
    std::string_view const own = own_unit(items.places[cell.last_item].unit), from = own.empty() ? items.money_unit : own;
    if (to.empty() || from.empty()) return;
    cell.value = in_unit(*cell.value, from, to);
    if (!cell.value) cell.origin = origin::unreadable;
}

}  // namespace detail

}  // namespace gongkai::inline v0::grammar

#endif
