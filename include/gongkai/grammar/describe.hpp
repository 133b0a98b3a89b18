// SPDX-License-Identifier: BSL-1.0
/// From the solver's findings to diagnostics: paths, places and arguments, one short function an event.
#ifndef GONGKAI_GRAMMAR_DESCRIBE_HPP
#define GONGKAI_GRAMMAR_DESCRIBE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::grammar {

/// A table of the form with its plain view and its solver's model, made once.
struct compiled_table {
    form::table_view view;
    solve::model model;
    explicit compiled_table(form::table_view v) : view(std::move(v)), model(solve::make_model(view)) {}
    compiled_table(compiled_table const&) = delete;
    compiled_table& operator=(compiled_table const&) = delete;
};

namespace detail {

/// Where the items [first, last] stand.
[[nodiscard]] inline place items_place(parse_context const& r, table_items const& items, std::size_t first, std::size_t last) {
    auto const where = [&](std::size_t i) {
        item_place const& p = items.places[i];
        place out = r.locate().of(r.lines().cells[p.cell], p.from, p.length);
        if (p.rest == 0) return out;
        for (std::size_t const c : items.rests[p.rest - 1])
            out = parse_context::around(out, r.locate().of(r.lines().cells[c], 0, r.lines().cells[c].length));
        return out;
    };
    return first == last ? where(first) : parse_context::around(where(first), where(last));
}
/// What stands there, as the source has it.
[[nodiscard]] inline std::string item_text(parse_context const& r, table_items const& items, std::size_t i) {
    item_place const& p = items.places[i];
    std::string out{r.view(p.cell).substr(p.from, p.length)};
    if (p.rest > 0)
        for (std::size_t const c : items.rests[p.rest - 1]) (out += ' ') += r.view(c);
    return out;
}

/// The diagnostic of a finding in one table.
class finding_describer {
public:
    finding_describer(parse_context const& here, compiled_table const& table, table_items const& items,
                      solve::solution const& solved)
        : here_(here), view_(table.view), rows_(table.model.rows), items_(items), solved_(solved) {}

    [[nodiscard]] diagnostic operator()(solve::finding const& f) const {
        diagnostic d{f.code, f.severity, {}, {}, {}};
        if (!f.items.empty())
            d.where = items_place(here_, items_, f.items.front(), f.items.size() > most_items ? f.items.front() : f.items.back());
        std::visit([&](auto const& what) { describe(what, f, d); }, f.what);
        return d;
    }

private:
    static constexpr std::size_t most_items = 64;  ///< that a place reaches over: more are no place but a table
    static constexpr std::size_t most_items_shown = 16;

    static void with(diagnostic& d, std::string name, std::string value) {
        d.arguments.push_back({std::move(name), std::move(value)});
    }
    [[nodiscard]] std::string found(solve::finding const& f) const {
        std::string out;
        for (std::size_t k = 0; k < f.items.size() && k < most_items_shown; ++k)
            if (std::string const text = item_text(here_, items_, f.items[k]); !text.empty())
                (out += out.empty() ? "" : " ") += text;
        return out;
    }

    void describe(solve::about_table, solve::finding const& f, diagnostic& d) const {
        d.paths = view_.paths();
        with(d, "found", found(f));
        with(d, "value", found(f));
    }
    void describe(solve::about_rows const& what, solve::finding const&, diagnostic& d) const {
        for (std::size_t const row : what.rows)
            for (std::string& path : paths_of(row, {}))
                if (std::ranges::find(d.paths, path) == d.paths.end()) d.paths.push_back(std::move(path));
        std::string names;
        std::size_t count = 0;
        auto const is = [this](form::alternative a) {
            return [this, a](std::size_t row) { return grid(row).rows[row_in_grid(row)].alternative == a; };
        };
        bool const divided = std::ranges::any_of(what.rows, is(form::alternative::divided));
        for (std::size_t const row : what.rows) {
            if (divided && is(form::alternative::undivided)(row)) continue;  // of two alternatives, one
            std::string const label = form::table_view::row_label(grid(row), row_in_grid(row), 0);
            if (++count == 1)
                with(d, "row", label);
            else
                (names += names.empty() ? "" : "，") += label;
        }
        with(d, "count", std::to_string(count));
        with(d, "rows", std::move(names));
    }
    void describe(solve::left_over, solve::finding const& f, diagnostic& d) const {
        if (f.severity != severity::note) d.paths = view_.paths();
        if (f.code == code::table_not_read) with(d, "count", std::to_string(f.items.size()));
        with(d, "found", found(f));
    }
    void describe(solve::limit_met const& met, solve::finding const&, diagnostic& d) const {
        d.paths = view_.paths();
        with(d, "limit",
             met.which == solve::limit::figures        ? "max_table_figures"
             : met.which == solve::limit::steps        ? "max_solver_steps"
             : met.which == solve::limit::crowded_rows ? "max_crowded_rows"
                                                       : "max_table_runs");
        with(d, "value", std::to_string(met.value));
    }
    void describe(solve::about_row const& what, solve::finding const& f, diagnostic& d) const {
        d.paths = paths_of(what.row, what.columns);
        with(d, "row", std::string{grid(what.row).rows[row_in_grid(what.row)].label});
        if (f.code == code::cell_blank || f.code == code::cell_absent || f.code == code::row_not_read ||
            f.code == code::cell_not_a_number) {
            with(d, "columns", columns_text(grid(what.row), row_in_grid(what.row), what.columns));
        }
        // A row without a label has only its figures.
        bool const labelled = f.code != code::row_label_missing || f.items.empty() || items_.items[f.items.front()].is_label();
        if (labelled) with(d, "found", found(f));
        with(d, "value", found(f));
        if (f.items.empty()) d.where = row_place(what.row);
    }
    void describe(solve::about_head const& what, solve::finding const& f, diagnostic& d) const {
        static constexpr std::size_t few = 4;
        form::grid_view const& g = view_.grids[what.grid];
        if (g.rows.size() > few) d.paths = view_.paths();
        for (std::size_t r = 0; r < g.rows.size() && g.rows.size() <= few; ++r)
            d.paths.push_back(view_.cell_path(g, r, what.column));
        with(d, "head", std::string{g.columns[what.column].label});
        with(d, "found", found(f));
    }
    void describe(solve::inferred const& what, solve::finding const&, diagnostic& d) const {
        form::grid_view const& g = grid(what.row);
        std::size_t const row = row_in_grid(what.row);
        std::string const whole = view_.row_path(g, row), cell = view_.cell_path(g, row, what.column);
        // Which cell was lost is itself deduced: the row is named, or the head that the sum is of.
        d.paths = {!whole.empty() ? whole : cell.substr(0, cell.rfind('.')), cell};
        with(d, "row", std::string{g.rows[row].label});
        with(d, "column", std::string{g.columns[what.column].label});
        with(d, "value", to_string(what.value));
        with(d, "identity", std::string{form::name_of(what.identity->kind)});
        with(d, "equation", form::equation(*what.identity, " = ", [this](form::term const& t) { return number(t); }));
        std::size_t const item = solved_.cells[g.cell(row, what.column)].item;
        if (item != solve::none) with(d, "found", item_text(here_, items_, item));
        d.where = item != solve::none ? items_place(here_, items_, item, item) : row_place(what.row);
    }
    void describe(solve::broken const& what, solve::finding const&, diagnostic& d) const {
        form::identity const& id = *what.identity;
        form::term const& first = id.terms.front();
        form::grid_view const& g = grid(first.row);
        auto const value = [this](form::term const& t) { return number(t); };
        bool const balance = id.kind == form::identity_kind::balance, row_sum = id.kind == form::identity_kind::row_sum;
        if (row_sum) {
            std::vector<std::size_t> columns;
            for (form::term const& t : id.terms) columns.push_back(t.column);
            d.paths = paths_of(first.row, columns);
            with(d, "row", form::table_view::row_label(g, row_in_grid(first.row), first.column));
        } else
            with(d, "column", std::string{g.columns[first.column].label});
        for (form::term const& t : id.terms)
            if (solved_.cells[t.cell].origin != origin::not_applicable)
                d.paths.push_back(view_.cell_path(g, row_in_grid(t.row), t.column));
        with(d, balance ? "left" : "printed", std::to_string(what.left));
        with(d, balance ? "right" : "sum", std::to_string(what.right));
        if (row_sum)
            with(d, "terms", form::side_text(id, +1, value, true));
        else
            with(d, "equation", balance ? form::unequal(id, what.left, what.right, value) : form::equation(id, " ≠ ", value));
    }

    /// Columns by their labels; of a row that has no label itself under what they stand: 行政复议：结果纠正、其他结果；….
    [[nodiscard]] static std::string columns_text(form::grid_view const& g, std::size_t row,
                                                  std::vector<std::size_t> const& columns) {
        std::string out, head;
        for (std::size_t const c : columns) {
            bool const headed = g.rows[row].label.empty() && !g.columns[c].heads.empty();
            if (headed && head != g.columns[c].heads.back()) {
                head = g.columns[c].heads.back();
                ((out += out.empty() ? "" : "；") += head) += "：";
            } else
                out += out.empty() ? "" : "、";
            out += g.columns[c].label;
        }
        return out;
    }
    /// The number of a cell; nothing where it has none.
    [[nodiscard]] std::optional<std::int64_t> number(form::term const& t) const { return solve::whole(solved_.cells[t.cell]); }
    [[nodiscard]] form::grid_view const& grid(std::size_t row) const { return view_.grids[rows_[row].grid]; }
    [[nodiscard]] std::size_t row_in_grid(std::size_t row) const { return rows_[row].row; }

    /// The paths of some columns of a row: the row's where it is all of them, a head's where it is all of its, else the cells'.
    [[nodiscard]] std::vector<std::string> paths_of(std::size_t of_table, std::vector<std::size_t> const& columns) const {
        form::grid_view const& g = grid(of_table);
        std::size_t const row = row_in_grid(of_table);
        std::string const whole = view_.row_path(g, row);
        if (columns.empty() || columns.size() == g.columns.size())
            return whole.empty() ? view_.paths() : std::vector<std::string>{whole};
        auto const head = [&g](std::size_t c) {
            std::size_t const dot = g.columns[c].path.rfind('.');
            return g.columns[c].path.substr(0, dot == std::string::npos ? 0 : dot);
        };
        std::vector<std::string> out;
        for (std::size_t const c : columns) {
            std::string const h = head(c);
            std::size_t of_head = 0, given = 0;
            for (std::size_t k = 0; k < g.columns.size(); ++k) of_head += !h.empty() && head(k) == h;
            for (std::size_t const k : columns) given += !h.empty() && head(k) == h;
            std::string path = of_head > 0 && of_head == given ? form::table_view::join(whole, h) : view_.cell_path(g, row, c);
            if (std::ranges::find(out, path) == out.end()) out.push_back(std::move(path));
        }
        return out;
    }

    /// Where a row's figures stand.
    [[nodiscard]] place row_place(std::size_t row) const {
        form::grid_view const& g = grid(row);
        std::size_t first = solve::none, last = 0;
        for (std::size_t c = 0; c < g.columns.size(); ++c) {
            solve::solved_cell const& x = solved_.cells[g.cell(row_in_grid(row), c)];
            if (x.item == solve::none) continue;
            if (first == solve::none) first = x.item;
            last = std::max(last, x.last_item);
        }
        return first == solve::none ? place{} : items_place(here_, items_, first, last);
    }

    parse_context const& here_;
    form::table_view const& view_;
    std::vector<solve::row_model> const& rows_;
    table_items const& items_;
    solve::solution const& solved_;
};

}  // namespace detail

}  // namespace gongkai::inline v0::grammar

#endif
