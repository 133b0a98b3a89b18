// SPDX-License-Identifier: BSL-1.0
/// A declaration as plain data: what the solver, the checks and the writers walk. Made once for each declaration.
#ifndef GONGKAI_FORM_VIEW_HPP
#define GONGKAI_FORM_VIEW_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include <boost/mp11/algorithm.hpp>

#include <gongkai/form/declare.hpp>
#include <gongkai/form/identity.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/members.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::form {

/// Which of two alternative readings of a group a row belongs to.
enum class alternative : unsigned char { none, divided, undivided };

struct column_view {
    std::vector<std::string_view> heads;  ///< from the outermost
    std::string_view label;
    std::vector<std::string_view> others;  ///< other spellings
    std::string path;                      ///< member names from the row's struct: "total", "direct.upheld"
    bool is_amount = false;                ///< an exact decimal, not a count
};

struct row_view {
    std::vector<std::string_view> heads;
    std::string_view label;
    std::string_view note;
    std::vector<std::string_view> others;
    std::string path;  ///< member names from the table's struct: "denied.state_secret"; empty for an unlabelled row
    form::alternative alternative = form::alternative::none;
};

/// In every row: cell `target` is the sum of the cells `terms`. Indices are columns.
struct row_sum {
    std::size_t target;
    std::vector<std::size_t> terms;
};
/// In every column: row `target` is the sum of the rows `terms`. Indices are rows.
struct column_sum {
    std::size_t target;
    std::vector<std::size_t> terms;
};
/// In every column: the rows `left` sum up to what the rows `right` sum up to.
struct row_balance {
    std::vector<std::size_t> left, right;
};

struct grid_view {
    std::string_view head;
    std::string_view corner;
    std::vector<column_view> columns;
    std::vector<row_view> rows;
    std::vector<row_sum> row_sums;
    std::vector<column_sum> column_sums;
    std::vector<row_balance> balances;
    std::size_t first_cell = 0;  ///< of this grid among the cells of its table, which go row by row
    std::size_t first_row = 0;   ///< of this grid among the rows of its table

    [[nodiscard]] std::size_t cell(std::size_t row, std::size_t column) const noexcept {
        return first_cell + row * columns.size() + column;
    }
    /// The member that a row shares with the others of its group: "denied" of "denied.state_secret"; its own where it is in none.
    [[nodiscard]] std::string_view group_of(std::size_t row) const noexcept {
        std::string_view const path = rows[row].path;
        return path.substr(0, path.find('.'));
    }
};

struct table_view {
    std::string path;  ///< of the table in the report: "requests"; empty where its columns name the report's members
    std::vector<grid_view> grids;
    std::vector<identity> identities;  ///< the sums of rows first, row by row, then those of columns, column by column
    std::size_t cells = 0, rows = 0;

    /// Calls `f(grid, row, column)` for each cell, in their order.
    template <class F>
    void each_cell(F&& f) const {
        for (grid_view const& g : grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size(); ++c) f(g, r, c);
    }
    /// "requests.denied.state_secret"; the table's path for a row without one.
    [[nodiscard]] std::string row_path(grid_view const& g, std::size_t row) const { return join(path, g.rows[row].path); }
    /// "requests.denied.state_secret.total".
    [[nodiscard]] std::string cell_path(grid_view const& g, std::size_t row, std::size_t column) const {
        return join(row_path(g, row), g.columns[column].path);
    }
    /// What a row is called beside one of its columns: its label, or the heads of the column where the row has none.
    [[nodiscard]] static std::string row_label(grid_view const& g, std::size_t row, std::size_t column) {
        std::string out{g.rows[row].label};
        if (out.empty())
            for (std::string_view const head : g.columns[column].heads) (out += out.empty() ? "" : " ") += head;
        return out;
    }
    /// The paths that name the whole table: its own, or those of the members that its outermost heads are bound to.
    [[nodiscard]] std::vector<std::string> paths() const {
        if (!path.empty()) return {path};
        std::vector<std::string> out;
        for (grid_view const& g : grids)
            for (column_view const& c : g.columns) {
                std::string const first = c.path.substr(0, c.path.find('.'));
                if (out.empty() || out.back() != first) out.push_back(first);
            }
        return out;
    }
    static std::string join(std::string_view a, std::string_view b) {
        std::string out{a};
        if (!a.empty() && !b.empty()) out += '.';
        return out += b;
    }
};

using gongkai::cell_ref;
using gongkai::const_cell_ref;
/// Divided or undivided: whether `row` belongs to that of two alternatives which a table does not use, so that its cells take no part in any
/// identity. None of its own alternative's rows is shown, but one of the other's is. `shown(row)` says whether a row has figures.
template <class Shown>
[[nodiscard]] bool out_of_use(grid_view const& grid, std::size_t row, Shown&& shown) {
    alternative const own = grid.rows[row].alternative;
    if (own == alternative::none || shown(row)) return false;
    bool other = false;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        if (grid.rows[r].alternative == alternative::none || !shown(r)) continue;
        if (grid.rows[r].alternative == own) return false;
        other = true;
    }
    return other;
}

namespace detail {

/// The described name of the member that `pointer` points to.
template <class S, class T>
std::string member_name(T S::*pointer) {
    std::string name;
    if constexpr (described<S>)
        boost::mp11::mp_for_each<members_of<S>>([&](auto d) {
            if constexpr (std::is_same_v<decltype(d.pointer), T S::*const> || std::is_same_v<decltype(d.pointer), T S::*>) {
                if (d.pointer == pointer) name = d.name;
            }
        });
    else
        static_assert(described<S>, "form: a struct is not described: write BOOST_DESCRIBE_STRUCT for it");
    return name;
}
inline std::string member_name(unbound) { return {}; }

template <class S, class T, class Object>
auto& bound(T S::*member, Object& object) {
    return object.*member;
}
template <class Object>
Object& bound(unbound, Object& object) {
    return object;
}

template <class T>
inline constexpr bool is_amount = false;
template <class S>
inline constexpr bool is_amount<amount S::*> = true;
template <class T>
inline constexpr bool is_count = false;
template <class S>
inline constexpr bool is_count<count S::*> = true;

/// Collects the columns below `heads`, and the sums that their totals declare; returns the indices of what it added.
struct column_walk {
    grid_view& grid;
    std::vector<std::string_view> heads;
    std::string path;
    std::vector<std::size_t> added;
    std::vector<std::size_t> totals;

    template <class Member, std::size_t N>
    void operator()(column_t<Member, N> const& c) {
        static_assert(is_amount<Member> || is_count<Member>,
                      "form: a column is bound to a member that is neither a count nor an amount");
        add({heads, c.label, {c.others.labels.begin(), c.others.labels.end()}, member_name(c.member), is_amount<Member>},
            c.is_total);
    }
    template <class Member, class... C>
    void operator()(columns_t<Member, C...> const& c) {
        column_walk inner = below(c.head, member_name(c.member));
        std::apply([&](auto const&... each) { (inner(each), ...); }, c.columns);
        take(inner);
    }
    void finish() const {
        for (std::size_t const t : totals) grid.row_sums.push_back({t, added});
    }

private:
    void add(column_view v, bool is_total) {
        v.path = table_view::join(path, v.path);
        (is_total ? totals : added).push_back(grid.columns.size());
        grid.columns.push_back(std::move(v));
    }
    [[nodiscard]] column_walk below(std::string_view head, std::string_view member) const {
        column_walk inner{grid, heads, table_view::join(path, member), {}, {}};
        if (!head.empty()) inner.heads.push_back(head);
        return inner;
    }
    void take(column_walk const& inner) {
        inner.finish();
        // A total beside a head sums what stands under the head, unless that has a total of its own.
        if (inner.totals.empty()) added.insert(added.end(), inner.added.begin(), inner.added.end());
    }
};

struct row_walk {
    grid_view& grid;
    std::vector<std::string_view> heads;
    std::string path;
    form::alternative alternative = form::alternative::none;
    std::vector<std::size_t> added;
    std::vector<std::size_t> totals;

    template <class Member, std::size_t N>
    void operator()(row_t<Member, N> const& r) {
        add({heads, r.label, r.note, {r.others.labels.begin(), r.others.labels.end()}, member_name(r.member), alternative},
            r.role == row_role::total);
    }
    template <class Member, class... R>
    void operator()(rows_t<Member, R...> const& r) {
        row_walk inner = below(r.head, member_name(r.member));
        std::apply([&](auto const&... each) { (inner(each), ...); }, r.rows);
        take(inner);
    }
    template <class U, class D>
    void operator()(either_rows_t<U, D> const& d) {
        auto const outer = alternative;
        alternative = form::alternative::undivided;
        (*this)(d.undivided);
        alternative = form::alternative::divided;
        (*this)(d.divided);
        alternative = outer;
    }

private:
    void add(row_view v, bool is_total) {
        v.path = table_view::join(path, v.path);
        (is_total ? totals : added).push_back(grid.rows.size());
        grid.rows.push_back(std::move(v));
    }
    [[nodiscard]] row_walk below(std::string_view head, std::string_view member) const {
        row_walk inner{grid, heads, table_view::join(path, member), alternative, {}, {}};
        if (!head.empty()) inner.heads.push_back(head);
        return inner;
    }
    void take(row_walk const& inner) {
        for (std::size_t const t : inner.totals) grid.column_sums.push_back({t, inner.added});
        if (inner.totals.empty()) added.insert(added.end(), inner.added.begin(), inner.added.end());
    }
};

/// Visits the leaf rows of a declaration with the struct each is bound to.
template <class Member, std::size_t N, class Object, class F>
void each_row(row_t<Member, N> const& r, Object& object, F&& f) {
    f(bound(r.member, object));
}
template <class U, class D, class Object, class F>
void each_row(either_rows_t<U, D> const& d, Object& object, F&& f);
template <class Member, class... R, class Object, class F>
void each_row(rows_t<Member, R...> const& r, Object& object, F&& f) {
    auto& inner = bound(r.member, object);
    std::apply([&](auto const&... each) { (each_row(each, inner, f), ...); }, r.rows);
}
template <class U, class D, class Object, class F>
void each_row(either_rows_t<U, D> const& d, Object& object, F&& f) {
    each_row(d.undivided, object, f);
    each_row(d.divided, object, f);
}

template <class Member, std::size_t N, class Object, class F>
void each_column(column_t<Member, N> const& c, Object& object, F&& f) {
    f(bound(c.member, object));
}
template <class Member, class... C, class Object, class F>
void each_column(columns_t<Member, C...> const& c, Object& object, F&& f) {
    auto& inner = bound(c.member, object);
    std::apply([&](auto const&... each) { (each_column(each, inner, f), ...); }, c.columns);
}

/// The row pointers of a balance are bound to the grid's outermost struct, so their names are the rows' whole paths.
template <class... M>
std::vector<std::size_t> rows_named(grid_view const& grid, std::tuple<M...> const& members) {
    std::vector<std::size_t> out;
    auto const find = [&](std::string const& name) {
        for (std::size_t i = 0; i < grid.rows.size(); ++i)
            if (grid.rows[i].path == name) out.push_back(i);
    };
    std::apply([&](auto... m) { (find(member_name(m)), ...); }, members);
    return out;
}

/// The sums and balances of every grid as identities between cells.
inline void add_identities(table_view& table) {
    auto const cell = [](grid_view const& g, std::size_t r, std::size_t c, int sign) {
        return term{g.cell(r, c), g.first_row + r, c, sign};
    };
    for (std::size_t n = 0; n < table.grids.size(); ++n) {
        grid_view const& g = table.grids[n];
        for (std::size_t r = 0; r < g.rows.size(); ++r)
            for (row_sum const& sum : g.row_sums) {
                identity id{identity_kind::row_sum, n, {cell(g, r, sum.target, -1)}};
                for (std::size_t const c : sum.terms) id.terms.push_back(cell(g, r, c, +1));
                table.identities.push_back(std::move(id));
            }
    }
    auto const columns = [&](std::size_t n, identity_kind kind, std::vector<std::size_t> const& minus,
                             std::vector<std::size_t> const& plus) {
        grid_view const& g = table.grids[n];
        for (std::size_t c = 0; c < g.columns.size(); ++c) {
            identity id{kind, n, {}};
            for (std::size_t const r : minus) id.terms.push_back(cell(g, r, c, -1));
            for (std::size_t const r : plus) id.terms.push_back(cell(g, r, c, +1));
            table.identities.push_back(std::move(id));
        }
    };
    for (std::size_t n = 0; n < table.grids.size(); ++n) {
        for (column_sum const& s : table.grids[n].column_sums) columns(n, identity_kind::column_sum, {s.target}, s.terms);
        for (row_balance const& b : table.grids[n].balances) columns(n, identity_kind::balance, b.right, b.left);
    }
}

}  // namespace detail

/// The plain view of a table declaration; `path` is the table's place in the report.
template <class... Grids>
table_view make_view(table_t<Grids...> const& table, std::string path) {
    table_view out;
    out.path = std::move(path);
    auto const add = [&out](auto const& g) {
        grid_view v;
        v.head = g.head;
        v.corner = g.corner;
        v.first_cell = out.cells;
        v.first_row = out.rows;
        detail::column_walk columns{v, {}, {}, {}, {}};
        columns(g.columns);
        columns.finish();
        detail::row_walk rows{v, {}, {}, alternative::none, {}, {}};
        rows(g.rows);
        std::apply(
            [&](auto const&... b) {
                (v.balances.push_back({detail::rows_named(v, b.left), detail::rows_named(v, b.right)}), ...);
            },
            g.balances);
        out.cells += v.rows.size() * v.columns.size();
        out.rows += v.rows.size();
        out.grids.push_back(std::move(v));
    };
    std::apply([&](auto const&... g) { (add(g), ...); }, table.grids);
    detail::add_identities(out);
    return out;
}

/// All cells of `object` in the order of the view: grid by grid, row by row.
template <class... Grids, class Object>
auto cells_of(table_t<Grids...> const& table, Object& object) {
    using ref = std::conditional_t<std::is_const_v<Object>, const_cell_ref, cell_ref>;
    auto const each = [&](auto&& take) {
        auto const of_grid = [&](auto const& g) {
            detail::each_row(g.rows, object, [&](auto& row_object) { detail::each_column(g.columns, row_object, take); });
        };
        std::apply([&](auto const&... g) { (of_grid(g), ...); }, table.grids);
    };
    std::size_t number = 0;
    each([&number](auto&) { ++number; });
    std::vector<ref> out;
    out.reserve(number);
    each([&out](auto& cell) { out.push_back(&cell); });
    return out;
}

}  // namespace gongkai::inline v0::form

#endif
