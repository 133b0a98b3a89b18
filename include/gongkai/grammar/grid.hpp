// SPDX-License-Identifier: BSL-1.0
/// The component grid[table]: the lines of a table read into the cells of a struct, by the form's declaration. Structure is the form's,
/// decisions are the solver's; here items become cells, and findings become diagnostics.
#ifndef GONGKAI_GRAMMAR_GRID_HPP
#define GONGKAI_GRAMMAR_GRID_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/solve/solve.hpp>

namespace gongkai::grammar {

/// A table of the form with its plain view and its solver's model, made once.
struct prepared_table {
    form::table_view view;
    solve::model model;
    explicit prepared_table(form::table_view v) : view(std::move(v)), model(solve::make_model(view)) {}
    prepared_table(prepared_table const&) = delete;
    prepared_table& operator=(prepared_table const&) = delete;
};

/// A declaration of form/declare.hpp with static storage, prepared.
template <auto const& Table>
struct prepared_grid : prepared_table {
    /// `path` is put before the paths in diagnostics: the table's place in the report.
    explicit prepared_grid(std::string path = {}) : prepared_table(form::make_view(Table, std::move(path))) {}
};

namespace detail {

/// Where the items [first, last] stand.
[[nodiscard]] inline place items_place(parse_context& r, table_items const& items, std::size_t first, std::size_t last) {
    auto const where = [&](std::size_t i) { return r.locate().of(r.lines().cells[items.places[i].cell], items.places[i].from, items.places[i].length); };
    return first == last ? where(first) : parse_context::around(where(first), where(last));
}

/// Reads one table.
class grid_reader {
public:
    explicit grid_reader(parse_context& r) : here_(r) {}

    /// Reads the lines [from, to) into `cells`, which are in the order of the table's view. False where nothing stands in the table:
    /// no figure, no blank, nothing that could not be read.
    bool read(prepared_table const& table, std::size_t from, std::size_t to, std::vector<form::cell_ref> const& cells) {
        if (to <= from) return false;
        table_items const items = table_reader(here_.source(), here_.lines(), table.model).read(from, to);
        solve::solution solved = solve::solve(table.model, items.items, {here_.limits.max_table_figures, here_.limits.max_solver_steps});
        bool const any = solved.any || std::any_of(solved.cells.begin(), solved.cells.end(), [](solve::solved_cell const& c) {
                             return c.origin == origin::unreadable || c.origin == origin::blank;
                         });
        for (std::size_t i = 0; i < solved.cells.size() && i < cells.size(); ++i) write_cell(solved.cells[i], cells[i], items);
        say_once(table.model, solved.findings);
        for (solve::finding const& f : solved.findings)
            if (any || f.code == code::table_not_read || f.code == code::limit_reached) describe(f, table, items, solved);
        return any;
    }

private:
    [[nodiscard]] place item_place(table_items const& items, std::size_t first, std::size_t last) const {
        return items_place(here_, items, first, last);
    }
    /// What holds for most rows of a table is said once, of the table.
    static void say_once(solve::model const& model, std::vector<solve::finding>& findings) {
        for (code const c : {code::cell_split, code::row_missing, code::cell_blank, code::cell_absent, code::row_not_read, code::row_label_missing, code::cell_extra}) {
            auto const same = [c](solve::finding const& f) { return f.code == c && f.row != solve::none; };
            if (static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), same)) * 2 <= model.rows.size() || model.rows.size() < 4) continue;
            solve::finding all;
            all.code = c;
            all.severity = severity::warning;
            for (solve::finding const& f : findings)
                if (same(f)) all.items.insert(all.items.end(), f.items.begin(), f.items.end());
            std::erase_if(findings, same);
            findings.push_back(std::move(all));
        }
    }

    [[nodiscard]] std::string item_text(table_items const& items, std::size_t i) const {
        grammar::item_place const& p = items.places[i];
        return std::string{here_.source().view(here_.lines().cells[p.cell]).substr(p.from, p.length)};
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
                if (from.digits_count > 0) {
                    write_digits(from, *cell, items);
                    return;
                }
                cell->where = item_place(items, from.item, from.last_item);
                cell->raw = item_text(items, from.item);
                if (from.last_item != from.item) {
                    cell->raw.clear();
                    for (std::size_t i = from.item; i <= from.last_item; ++i)
                        if (items.items[i].kind == solve::item::kind::number) cell->raw += (cell->raw.empty() ? "" : " ") + item_text(items, i);
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
            if (it.kind != solve::item::kind::number || it.digits.size() <= skip) continue;
            std::size_t const taken = std::min(rest, it.digits.size() - skip);
            grammar::item_place const& p = items.places[i];
            // Digits of a number stand side by side unless it has separators; then the whole number is the place.
            bool const side_by_side = it.digits.size() == p.length;
            place const here = side_by_side ? here_.locate().of(here_.lines().cells[p.cell], p.from + skip, taken) : item_place(items, i, i);
            to.where = to.raw.empty() ? here : parse_context::around(to.where, here);
            to.raw += (to.raw.empty() ? "" : " ") + (side_by_side ? item_text(items, i).substr(skip, taken) : item_text(items, i));
            skip = 0;
            rest -= taken;
        }
    }

    /// The paths of some columns of a row: the row's where it is all of them, a head's where it is all of its, else the cells'.
    [[nodiscard]] static std::vector<std::string> paths_of(prepared_table const& t, std::size_t row, std::vector<std::size_t> const& columns) {
        solve::row_model const& r = t.model.rows[row];
        form::grid_view const& g = t.view.grids[r.grid];
        std::string const whole = t.view.row_path(g, r.row);
        if ((columns.empty() || columns.size() == r.columns)) return whole.empty() ? t.view.paths() : std::vector<std::string>{whole};
        std::vector<std::string> out;
        auto const head = [&](std::size_t c) { return g.columns[c].path.substr(0, g.columns[c].path.rfind('.') == std::string::npos ? 0 : g.columns[c].path.rfind('.')); };
        for (std::size_t const c : columns) {
            std::string const h = head(c);
            std::size_t of_head = 0, given = 0;
            for (std::size_t k = 0; k < g.columns.size(); ++k) of_head += !h.empty() && head(k) == h;
            for (std::size_t const k : columns) given += !h.empty() && head(k) == h;
            std::string const path = of_head > 0 && of_head == given ? form::table_view::join(whole, h) : t.view.cell_path(g, r.row, c);
            if (std::find(out.begin(), out.end(), path) == out.end()) out.push_back(path);
        }
        return out;
    }

    [[nodiscard]] static std::string cell_path(prepared_table const& t, std::pair<std::size_t, std::size_t> at) {
        solve::row_model const& r = t.model.rows[at.first];
        return t.view.cell_path(t.view.grids[r.grid], r.row, at.second);
    }

    [[nodiscard]] static std::string row_label(prepared_table const& t, std::size_t row) {
        solve::row_model const& r = t.model.rows[row];
        form::row_view const& v = t.view.grids[r.grid].rows[r.row];
        if (!v.label.empty()) return std::string{v.label};
        return {};
    }

    [[nodiscard]] static std::string column_label(prepared_table const& t, std::size_t row, std::size_t column) {
        return std::string{t.view.grids[t.model.rows[row].grid].columns[column].label};
    }

    /// 867 = 835+5+23+4: the sum first, parts that are 0 left out.
    [[nodiscard]] static std::string equation(prepared_table const& t, solve::solution const& s, solve::finding const& f) {
        auto const value = [&](std::pair<std::size_t, std::size_t> at) -> std::int64_t {
            auto const& c = s.cells[t.model.rows[at.first].first_cell + at.second];
            return c.value ? c.value->unscaled : 0;
        };
        auto const side = [&](std::size_t from, std::size_t to) {
            std::string out;
            for (std::size_t i = from; i < to; ++i)
                if (value(f.cells[i]) != 0) out += (out.empty() ? "" : "+") + std::to_string(value(f.cells[i]));
            return out.empty() ? std::string{"0"} : out;
        };
        bool const balance = f.code == code::balance_broken || (f.code == code::cell_inferred && static_cast<code>(f.left) == code::balance_broken);
        std::size_t const split = balance ? t.model.identities[f.identity].minus.size() : 1;
        std::size_t const left = std::min(split, f.cells.size());
        if (balance) return side(left, f.cells.size()) + " = " + side(0, left);
        return side(0, left) + " = " + side(left, f.cells.size());
    }

    void describe(solve::finding const& f, prepared_table const& t, table_items const& items, solve::solution const& s) {
        diagnostic d;
        d.code = f.code;
        d.severity = f.severity;
        if (!f.items.empty()) d.where = item_place(items, f.items.front(), f.items.size() > 64 ? f.items.front() : f.items.back());
        std::string found;
        for (std::size_t k = 0; k < f.items.size() && k < 16; ++k) found += (k == 0 ? "" : " ") + item_text(items, f.items[k]);
        auto const with = [&d](std::string name, std::string value) { d.arguments.push_back({std::move(name), std::move(value)}); };
        switch (f.code) {
            case code::limit_reached:
                d.paths = t.view.paths();
                with("limit", f.steps ? "max_solver_steps" : "max_table_figures");
                with("value", std::to_string(f.left));
                break;
            case code::row_unknown:
                if (f.severity != severity::note) d.paths = t.view.paths();
                with("found", found);
                break;
            case code::table_not_read:
                if (f.severity != severity::note) d.paths = t.view.paths();
                with("count", std::to_string(f.items.size()));
                with("found", found);
                break;
            case code::cell_inferred: {
                auto const& r = t.model.rows[f.row];
                std::string const row = t.view.row_path(t.view.grids[r.grid], r.row);
                auto const& c = s.cells[r.first_cell + f.column];
                // Which cell was lost is itself deduced: the row is named, or the head that the sum is of.
                std::string const cell = cell_path(t, {f.row, f.column});
                d.paths.push_back(!row.empty() ? row : cell.substr(0, cell.rfind('.')));
                d.paths.push_back(cell_path(t, {f.row, f.column}));
                with("row", row_label(t, f.row));
                with("column", column_label(t, f.row, f.column));
                with("value", f.value ? to_string(*f.value) : "");
                with("identity", static_cast<code>(f.left) == code::row_sum_broken ? "row_sum" : static_cast<code>(f.left) == code::balance_broken ? "balance" : "column_sum");
                with("equation", equation(t, s, f));
                if (c.item != solve::none) d.where = item_place(items, c.item, c.item);
                else d.where = row_place(t, s, items, f.row);
                break;
            }
            case code::row_sum_broken: {
                std::vector<std::size_t> columns;
                for (auto const& at : f.cells) columns.push_back(at.second);
                d.paths = paths_of(t, f.row, columns);
                for (auto const& at : f.cells) d.paths.push_back(cell_path(t, at));
                with("row", group_label(t, f));
                with("printed", std::to_string(f.left));
                with("sum", std::to_string(f.right));
                with("terms", terms(t, s, f));
                break;
            }
            case code::balance_broken:
            case code::column_sum_broken:
                for (auto const& at : f.cells) d.paths.push_back(cell_path(t, at));
                with("column", column_label(t, f.row, f.column));
                if (f.code == code::balance_broken) {
                    with("left", std::to_string(f.left));
                    with("right", std::to_string(f.right));
                } else {
                    with("printed", std::to_string(f.left));
                    with("sum", std::to_string(f.right));
                }
                with("equation", equation(t, s, f));
                break;
            default:
                if (f.row == solve::none) {
                    d.paths = t.view.paths();
                    with("found", found);
                    with("value", found);
                    break;
                }
                d.paths = paths_of(t, f.row, f.columns);
                with("row", row_label(t, f.row));
                if (f.code == code::cell_blank || f.code == code::cell_absent || f.code == code::row_not_read || f.code == code::cell_not_a_number) {
                    std::string columns;
                    for (std::size_t const c : f.columns) columns += (columns.empty() ? "" : "、") + column_label(t, f.row, c);
                    with("columns", columns);
                }
                with("found", found);
                with("value", found);
                if (f.items.empty()) d.where = row_place(t, s, items, f.row);
        }
        here_.diagnostics.push_back(std::move(d));
    }

    /// The head of the columns that a sum is about, where the row has no label of its own.
    [[nodiscard]] static std::string group_label(prepared_table const& t, solve::finding const& f) {
        std::string const row = row_label(t, f.row);
        if (!row.empty()) return row;
        std::string out;
        for (std::string_view const h : t.view.grids[t.model.rows[f.row].grid].columns[f.column].heads) out += (out.empty() ? "" : " ") + std::string{h};
        return out;
    }

    [[nodiscard]] static std::string terms(prepared_table const& t, solve::solution const& s, solve::finding const& f) {
        std::string out;
        for (std::size_t i = 1; i < f.cells.size(); ++i) {
            auto const& c = s.cells[t.model.rows[f.cells[i].first].first_cell + f.cells[i].second];
            out += (i == 1 ? "" : "+") + (c.value ? to_string(*c.value) : std::string{"?"});
        }
        return out;
    }

    [[nodiscard]] place row_place(prepared_table const& t, solve::solution const& s, table_items const& items, std::size_t row) const {
        solve::row_model const& r = t.model.rows[row];
        std::size_t first = solve::none, last = 0;
        for (std::size_t c = 0; c < r.columns; ++c) {
            auto const& x = s.cells[r.first_cell + c];
            if (x.item == solve::none) continue;
            if (first == solve::none) first = x.item;
            last = std::max(last, x.last_item == solve::none ? x.item : x.last_item);
        }
        return first == solve::none ? place{} : item_place(items, first, last);
    }

    parse_context& here_;
};

}  // namespace detail

/// An X3 parser of lines: those up to the next heading, read into the struct that a table is declared for, which is the attribute.
/// Fails where nothing of the table stands there; findings go to the `reading` that its context has.
template <auto const& Table>
struct grid_parser : x3::parser<grid_parser<Table>> {
    static constexpr bool has_attribute = true;
    prepared_grid<Table> const& table;
    constexpr explicit grid_parser(prepared_grid<Table> const& t) : table(t) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        Iterator const end = detail::body_end(first, last);
        if (end == first) return false;
        parse_context& r = x3::get<parse_context>(context);
        std::size_t const from = first->index, to = from + static_cast<std::size_t>(end - first);
        if (!detail::grid_reader(r).read(table, from, to, form::cells_of(Table, attribute))) return false;
        first = end;
        return true;
    }
};
/// A table of the form by its place in the report; compiled when it is first read.
template <auto const& Table, class Object>
struct form_table {
    std::string_view path;
    [[nodiscard]] prepared_grid<Table> const& compiled() const {
        static prepared_grid<Table> const table{std::string{path}};
        return table;
    }
};
/// grid[form_table]: as grid[prepared_grid], for rules that are constants.
template <auto const& Table, class Object>
struct form_grid_parser : x3::parser<form_grid_parser<Table, Object>> {
    using attribute_type = Object;
    static constexpr bool has_attribute = true;
    form_table<Table, Object> table;
    constexpr explicit form_grid_parser(form_table<Table, Object> t) : table(t) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const& rcontext, Attribute& attribute) const {
        return grid_parser<Table>{table.compiled()}.parse(first, last, context, rcontext, attribute);
    }
};
struct grid_directive {
    template <auto const& Table, class Object>
    [[nodiscard]] constexpr form_grid_parser<Table, Object> operator[](form_table<Table, Object> const& table) const {
        return form_grid_parser<Table, Object>{table};
    }
    template <auto const& Table>
    [[nodiscard]] constexpr grid_parser<Table> operator[](prepared_grid<Table> const& table) const {
        return grid_parser<Table>{table};
    }
};
/// grid[table]: the parser of a prepared table, which it refers to.
inline constexpr grid_directive grid{};

/// Reads a table of one's own from plain text into `object`: any declaration of form/declare.hpp with static storage, any struct.
/// `path` is put before the paths in the diagnostics, which are returned in the order of the form.
template <auto const& Table, class Object>
std::vector<diagnostic> read_table(std::string_view text, Object& object, std::string path = {}) {
    prepared_grid<Table> const table{std::move(path)};
    std::vector<diagnostic> out;
    read::document const document = read::plain_text(text);
    parse_context here(document, out);
    std::vector<marked_line> const lines = index_lines(document);
    line_iterator first = lines.data();
    line_iterator const last = first + lines.size();
    x3::parse(first, last, x3::with<parse_context>(here)[grid[table]], object);
    return out;
}

}  // namespace gongkai::grammar

#endif
