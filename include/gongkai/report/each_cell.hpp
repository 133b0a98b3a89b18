// SPDX-License-Identifier: BSL-1.0
/// A function called for every cell of a report, by Boost.Describe.
#ifndef GONGKAI_REPORT_EACH_CELL_HPP
#define GONGKAI_REPORT_EACH_CELL_HPP

#include <string_view>
#include <type_traits>
#include <variant>

#include <gongkai/report/members.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

/// Calls `f(count)` or `f(amount)` for every cell of a report, or of a part of one, in the order of `cells`; makes no paths.
template <class Object, class F>
void each_cell(Object& object, F&& f) {
    if constexpr (is_cell<std::remove_const_t<Object>>)
        f(object);
    else if constexpr (requires { object.valueless_by_exception(); })
        std::visit([&f](auto& alternative) { each_cell(alternative, f); }, object);
    else if constexpr (described<Object>)
        each_member(object, [&f](std::string_view, auto& member) { each_cell(member, f); });
}

}  // namespace gongkai::inline v0

#endif
