// SPDX-License-Identifier: BSL-1.0
/// The described members of the report's structs: what cells, paths, JSON and its schema are named by.
#ifndef GONGKAI_REPORT_MEMBERS_HPP
#define GONGKAI_REPORT_MEMBERS_HPP

#include <string_view>
#include <type_traits>
#include <utility>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/cell.hpp>
#include <gongkai/report/described.hpp>

namespace gongkai::inline v0 {

/// The value of a report's key "schema".
inline constexpr std::string_view json_schema_name = "gongkai.report/1";

template <class T>
inline constexpr bool is_cell = false;
template <class T>
inline constexpr bool is_cell<cell<T>> = true;

/// A struct that Boost.Describe knows.
template <class S>
concept described = boost::describe::has_describe_members<std::remove_const_t<S>>::value;

template <class S>
using members_of = boost::describe::describe_members<std::remove_const_t<S>, boost::describe::mod_any_access>;

/// Calls `f(name, member)` for each described member of `object`, in order.
template <described S, class F>
void each_member(S& object, F&& f) {
    boost::mp11::mp_for_each<members_of<S>>([&](auto d) { f(std::string_view{d.name}, object.*d.pointer); });
}

/// A struct that holds nothing but cells: a row of the form, or a column of one row.
template <class S>
inline constexpr bool is_row = [] {
    if constexpr (described<S>) {
        bool all = true;
        boost::mp11::mp_for_each<members_of<S>>(
            [&all](auto d) { all = all && is_cell<std::remove_cvref_t<decltype(std::declval<S>().*d.pointer)>>; });
        return all;
    } else
        return false;
}();

}  // namespace gongkai::inline v0

#endif
