// SPDX-License-Identifier: BSL-1.0
/// The words in which a state form is declared: columns, rows, heads, totals, balances, sections.
///
/// A declaration is constexpr and bound to the members of plain structs by pointer. It holds labels as the notice prints them,
/// once; everything else (reading, solving, checking, writing) is derived from it. See edition_2021.hpp for a whole form
/// and tests/form/own_grid.cpp for a grid of one's own.
#ifndef GONGKAI_FORM_DECLARE_HPP
#define GONGKAI_FORM_DECLARE_HPP

#include <array>
#include <cstddef>
#include <cstdlib>
#include <string_view>
#include <tuple>
#include <type_traits>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::form {

/// Stands where a declaration is bound to no member: a head that only groups.
struct unbound {};

/// Other spellings of a label that reports use.
template <std::size_t N>
struct aliases_t {
    std::array<std::string_view, N> labels;
};
template <class... S>
constexpr auto aliases(S... labels) {
    return aliases_t<sizeof...(S)>{{std::string_view{labels}...}};
}

// ---- columns -------------------------------------------------------------------------------------------------------

/// A column: its label and the member that holds its cell.
template <class Member, std::size_t N = 0>
struct column_t {
    std::string_view label;
    Member member;
    aliases_t<N> others{};
    bool is_total = false;
};
template <class Member, std::size_t N = 0>
constexpr auto column(std::string_view label, Member member, aliases_t<N> others = {}) {
    return column_t<Member, N>{label, member, others};
}
/// A column that is the sum of all others beside it (those of nested heads too): 总计.
template <class Member>
constexpr auto total(std::string_view label, Member member) {
    return column_t<Member>{label, member, {}, true};
}

/// Columns under a common head, bound to a member struct or to none.
template <class Member, class... Columns>
struct columns_t {
    std::string_view head;
    Member member;
    std::tuple<Columns...> columns;
};
template <class... Columns>
constexpr auto columns(Columns... c) {
    return columns_t<unbound, Columns...>{{}, {}, {c...}};
}
template <class... Columns>
constexpr auto under(std::string_view head, Columns... c) {
    return columns_t<unbound, Columns...>{head, {}, {c...}};
}
template <class S, class T, class... Columns>
constexpr auto under(std::string_view head, T S::*member, columns_t<unbound, Columns...> c) {
    return columns_t<T S::*, Columns...>{head, member, c.columns};
}
template <class S, class T, class First, class... Columns>
requires(!std::is_same_v<First, columns_t<unbound, Columns...>>) constexpr auto under(std::string_view head, T S::*member,
                                                                                      First first, Columns... c) {
    return columns_t<T S::*, First, Columns...>{head, member, {first, c...}};
}

// ---- rows ----------------------------------------------------------------------------------------------------------

enum class row_role : unsigned char {
    item,   ///< a row of its own
    part,   ///< counted in the sum of the group it stands in
    total,  ///< the sum of the group's other rows
};

/// A row: its label, the note in parentheses that follows it on the form, and the member that holds its cells.
template <class Member, std::size_t N = 0>
struct row_t {
    std::string_view label;
    std::string_view note;
    Member member;
    aliases_t<N> others{};
    row_role role = row_role::item;
};
template <class Member, std::size_t N = 0>
constexpr auto row(std::string_view label, Member member, aliases_t<N> others = {}) {
    return row_t<Member, N>{label, {}, member, others};
}
/// The text that the form prints after a label, in parentheses; reports often leave it out.
struct note {
    std::string_view text;
};
template <class Member>
constexpr auto row(std::string_view label, note n, Member member) {
    return row_t<Member>{label, n.text, member};
}
/// A row without a label, in a grid that has only one: section 四.
constexpr auto figures() { return row_t<unbound>{}; }
/// A row that is the sum of all rows in its group: （七）总计.
template <class Member>
constexpr auto total_row(std::string_view label, Member member) {
    return row_t<Member>{label, {}, member, {}, row_role::total};
}

/// Rows under a group head, bound to a member struct or to none.
template <class Member, class... Rows>
struct rows_t {
    std::string_view head;
    Member member;
    std::tuple<Rows...> rows;
};
template <class... Rows>
constexpr auto rows(Rows... r) {
    return rows_t<unbound, Rows...>{{}, {}, {r...}};
}
/// Rows under a head that is bound to no member.
template <class... Rows>
constexpr auto group(std::string_view head, rows_t<unbound, Rows...> r) {
    return rows_t<unbound, Rows...>{head, {}, r.rows};
}
/// Rows under a head, all in one member struct.
template <class S, class T, class... Rows>
constexpr auto group(std::string_view head, T S::*member, Rows... r) {
    return rows_t<T S::*, Rows...>{head, member, {r...}};
}
/// A group that some reports print as a single row under the group's own head: （六）其他处理 in the edition of 2019.
template <class Undivided, class Rows>
struct either_rows_t {
    Undivided undivided;
    Rows divided;
};
template <class S, class T, class U, class... Rows>
constexpr auto either_rows(std::string_view head, T S::*member, U undivided, Rows... r) {
    auto const whole = row_t<U>{head, {}, undivided};
    auto const parts = rows_t<T S::*, Rows...>{head, member, {r...}};
    return either_rows_t<rows_t<T S::*, row_t<U>>, rows_t<T S::*, Rows...>>{{{}, member, {whole}}, parts};
}

// ---- balances ------------------------------------------------------------------------------------------------------

/// In every column, the sum of the rows on one side equals that of the other side.
template <class Left, class Right>
struct balance_t {
    Left left;
    Right right;
};
template <class... M>
constexpr auto sum_of(M... members) {
    return std::tuple<M...>{members...};
}
template <class... L, class... R>
constexpr auto balance(std::tuple<L...> left, std::tuple<R...> right) {
    return balance_t<std::tuple<L...>, std::tuple<R...>>{left, right};
}

// ---- what a declaration must fulfil ---------------------------------------------------------------------------------

/// A total stands alone: there is nothing that it could be the sum of. No constant expression may come here, so that the compiler names it.
[[noreturn]] inline void a_total_has_no_parts() { std::abort(); }

namespace detail {

/// The struct that a member pointer is bound to, and the member's type; `unbound` where it is none.
template <class Member>
struct bound_to {
    using owner = unbound;
    using member = unbound;
};
template <class S, class T>
struct bound_to<T S::*> {
    using owner = S;
    using member = T;
};

/// The struct that a row, a column or a group of them is bound to.
template <class Part>
struct owner_of : owner_of<decltype(Part::divided)> {};
template <class Member, class... Parts>
struct owner_of_group {
    using inner = typename owner_of<std::tuple_element_t<0, std::tuple<Parts...>>>::type;
    static_assert((std::is_same_v<typename owner_of<Parts>::type, inner> && ...),
                  "form: rows or columns that stand together are bound to members of different structs");
    static constexpr bool free = std::is_same_v<Member, unbound> || std::is_same_v<inner, unbound>;
    static_assert(free || std::is_same_v<inner, typename bound_to<Member>::member>,
                  "form: what stands under a head is not bound to members of the head's struct");
    using type = std::conditional_t<std::is_same_v<Member, unbound>, inner, typename bound_to<Member>::owner>;
};
template <class Member, std::size_t N>
struct owner_of<column_t<Member, N>> {
    using type = typename bound_to<Member>::owner;
};
template <class Member, std::size_t N>
struct owner_of<row_t<Member, N>> {
    using type = typename bound_to<Member>::owner;
};
template <class Member, class... C>
struct owner_of<columns_t<Member, C...>> : owner_of_group<Member, C...> {};
template <class Member, class... R>
struct owner_of<rows_t<Member, R...>> : owner_of_group<Member, R...> {};

/// Whether every row is bound to a `Struct`, that of the columns, or to no member at all.
template <class Part, class Struct>
struct rows_hold : std::bool_constant<rows_hold<decltype(Part::divided), Struct>::value &&
                                      rows_hold<decltype(Part::undivided), Struct>::value> {};
template <class Member, std::size_t N, class Struct>
struct rows_hold<row_t<Member, N>, Struct>
    : std::bool_constant<std::is_same_v<Member, unbound> || std::is_same_v<typename bound_to<Member>::member, Struct>> {};
template <class Member, class... R, class Struct>
struct rows_hold<rows_t<Member, R...>, Struct> : std::conjunction<rows_hold<R, Struct>...> {};

template <class Columns, class Rows>
constexpr void check_rows() {
    using columns_owner = typename owner_of<Columns>::type;
    static_assert(!std::is_void_v<typename owner_of<Rows>::type> && rows_hold<Rows, columns_owner>::value,
                  "form: a row is bound to another struct than the one that the columns are members of");
}
template <class Rows, class... L, class... R>
constexpr void check_balance(balance_t<std::tuple<L...>, std::tuple<R...>> const&) {
    using owner = typename owner_of<Rows>::type;
    static_assert((std::is_same_v<typename bound_to<L>::owner, owner> && ...) &&
                      (std::is_same_v<typename bound_to<R>::owner, owner> && ...),
                  "form: a balance names a row of another struct than the grid's");
}
template <class... Parts>
constexpr void check_totals(Parts const&... parts) {
    constexpr auto is_total = [](auto const& part) {
        if constexpr (requires { part.is_total; })
            return part.is_total;
        else if constexpr (requires { part.role; })
            return part.role == row_role::total;
        else
            return false;
    };
    if ((is_total(parts) && ...)) a_total_has_no_parts();
}

}  // namespace detail

// ---- grids, tables -------------------------------------------------------------------------------------------------

/// A grid: columns, rows, balances. `head` is the line above it where a table has several: 第二十条第（一）项.
template <class Columns, class Rows, class... Balances>
struct grid_t {
    std::string_view head;
    std::string_view corner;  ///< what the form prints in the empty corner above the row labels
    Columns columns;
    Rows rows;
    std::tuple<Balances...> balances;
};
template <class Columns, class Rows, class... Balances>
constexpr auto grid(std::string_view corner, Columns columns, Rows rows, Balances... balances) {
    detail::check_rows<Columns, Rows>();
    (detail::check_balance<Rows>(balances), ...);
    std::apply([](auto const&... c) { detail::check_totals(c...); }, columns.columns);
    std::apply([](auto const&... r) { detail::check_totals(r...); }, rows.rows);
    return grid_t<Columns, Rows, Balances...>{{}, corner, columns, rows, {balances...}};
}
/// A grid under a head line of its own, in a table that has several.
template <class Columns, class Rows>
constexpr auto item(std::string_view head, std::string_view corner, Columns columns, Rows rows) {
    detail::check_rows<Columns, Rows>();
    return grid_t<Columns, Rows>{head, corner, columns, rows, {}};
}

/// A table: one grid or several, all bound to one struct.
template <class... Grids>
struct table_t {
    std::tuple<Grids...> grids;
};
template <class... Grids>
constexpr auto table(Grids... g) {
    return table_t<Grids...>{{g...}};
}

// ---- sections ------------------------------------------------------------------------------------------------------

/// What a section holds: prose, or a table, and the report's member that it goes to.
template <class Member, class Content>
struct section_t {
    int number;  ///< 一 is 1
    std::string_view title;
    std::array<std::string_view, 8> others;  ///< wordings seen in reports
    Member member;
    Content content;
};
/// Marks a section of prose.
struct prose_content {};

template <class Member, class Content, std::size_t N = 0>
constexpr auto table_section(int number, std::string_view title, Member member, Content content, aliases_t<N> others = {}) {
    static_assert(N <= 8);
    section_t<Member, Content> s{number, title, {}, member, content};
    for (std::size_t i = 0; i < N; ++i) s.others[i] = others.labels[i];
    return s;
}
template <class Member, std::size_t N = 0>
constexpr auto prose_section(int number, std::string_view title, Member member, aliases_t<N> others = {}) {
    return table_section(number, title, member, prose_content{}, others);
}

/// An edition of the form: the year it came into force for, its notice, its sections in order.
template <class... Sections>
struct edition_t {
    int year;
    std::string_view notice;
    std::tuple<Sections...> sections;
};
template <class... Sections>
constexpr auto edition(int year, std::string_view notice, Sections... s) {
    return edition_t<Sections...>{year, notice, {s...}};
}

}  // namespace gongkai::inline v0::form

#endif
