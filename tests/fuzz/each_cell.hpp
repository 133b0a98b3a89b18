// SPDX-License-Identifier: BSL-1.0
/// Every cell of a report with its path, whatever edition it is of: a walk over the described structs, not over the form, so that it can
/// tell on those who walk the form.
#ifndef GONGKAI_TESTS_FUZZ_EACH_CELL_HPP
#define GONGKAI_TESTS_FUZZ_EACH_CELL_HPP

#include <string>
#include <variant>

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/sections.hpp>

namespace gongkai_test {

template <class T, class F>
void each_cell(gongkai::cell<T> const& cell, std::string const& path, F&& f) {
    f(path, cell);
}
template <class... T, class F>
void each_cell(std::variant<T...> const& one, std::string const& path, F&& f);

/// A struct goes member by member; what is not described holds no cells.
template <class T, class F>
void each_cell(T const& node, std::string const& path, F&& f) {
    if constexpr (boost::describe::has_describe_members<T>::value)
        boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access>>(
            [&](auto member) { each_cell(node.*member.pointer, path.empty() ? member.name : path + '.' + member.name, f); });
}
template <class... T, class F>
void each_cell(std::variant<T...> const& one, std::string const& path, F&& f) {
    std::visit([&](auto const& held) { each_cell(held, path, f); }, one);
}

}  // namespace gongkai_test

#endif
