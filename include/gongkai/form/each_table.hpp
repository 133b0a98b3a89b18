// SPDX-License-Identifier: BSL-1.0
/// The tables of a report by the form of its edition, with the structs that they are bound to.
#ifndef GONGKAI_FORM_EACH_TABLE_HPP
#define GONGKAI_FORM_EACH_TABLE_HPP

#include <tuple>
#include <type_traits>
#include <variant>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::form {
namespace detail {

/// The struct that a table is bound to.
template <class Grid, class... More>
struct owner_of<table_t<Grid, More...>>
    : std::conditional<std::is_same_v<typename owner_of<decltype(Grid::rows)>::type, unbound>,
                       typename owner_of<decltype(Grid::columns)>::type, typename owner_of<decltype(Grid::rows)>::type> {};

/// The struct that holds a table's cells; null where a variant holds another edition's.
template <class Table, class Object>
auto* object_of(Table const&, Object& object) {
    if constexpr (requires { object.valueless_by_exception(); })
        return std::get_if<typename owner_of<Table>::type>(&object);
    else
        return &object;
}

}  // namespace detail

/// Calls `f(view, cells)` for each table of a report, with cells that can be changed.
template <class F>
void each_table(annual_report& report, F&& f) {
    auto const section = [&]<class Member, class Content>(section_t<Member, Content> const& s) {
        if constexpr (!std::is_same_v<Content, prose_content>) {
            if (auto* const object = detail::object_of(s.content, detail::bound(s.member, report)))
                f(make_view(s.content, detail::member_name(s.member)), cells_of(s.content, *object));
        }
    };
    with_edition_of(report,
                    [&](auto const& edition) { std::apply([&](auto const&... s) { (section(s), ...); }, edition.sections); });
}

}  // namespace gongkai::inline v0::form

#endif
