// SPDX-License-Identifier: BSL-1.0
/// All cells of a report under their paths, "requests.denied.state_secret.total", whatever the edition: by Boost.Describe, without the form.
#ifndef GONGKAI_REPORT_CELLS_HPP
#define GONGKAI_REPORT_CELLS_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/report/members.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

/// A cell of a report, wherever it lives; never null.
using cell_ref = std::variant<count*, amount*>;
using const_cell_ref = std::variant<count const*, amount const*>;

[[nodiscard]] inline origin origin_of(const_cell_ref const& cell) {
    return std::visit([](auto const* c) { return c->origin; }, cell);
}
/// The number as an exact decimal; nothing where the cell has none.
[[nodiscard]] inline std::optional<decimal> value_of(const_cell_ref const& cell) {
    if (auto const* const c = std::get_if<count const*>(&cell))
        return (*c)->has_value() ? std::optional{decimal{***c, 0}} : std::nullopt;
    return std::get<amount const*>(cell)->optional();
}

/// A cell of a report and its path.
template <class Ref>
struct basic_cell_at {
    std::string path;
    Ref cell;
};
using cell_at = basic_cell_at<cell_ref>;
using const_cell_at = basic_cell_at<const_cell_ref>;

namespace detail {

template <class Object, class Ref>
void add_cells(Object& object, std::string const& path, std::vector<basic_cell_at<Ref>>& out) {
    if constexpr (is_cell<std::remove_const_t<Object>>)
        out.push_back({path, &object});
    else if constexpr (requires { object.valueless_by_exception(); })
        std::visit([&](auto& alternative) { add_cells(alternative, path, out); }, object);
    else if constexpr (described<Object>)
        each_member(object, [&](std::string_view name, auto& member) {
            add_cells(member, (path.empty() ? "" : path + '.') + std::string{name}, out);
        });
}

template <class Object, class F>
void each_cell(Object& object, F&& f) {
    if constexpr (is_cell<std::remove_const_t<Object>>)
        f(object);
    else if constexpr (requires { object.valueless_by_exception(); })
        std::visit([&f](auto& alternative) { each_cell(alternative, f); }, object);
    else if constexpr (described<Object>)
        each_member(object, [&f](std::string_view, auto& member) { each_cell(member, f); });
}

template <class Object>
[[nodiscard]] bool any_printed(Object const& object) {
    if constexpr (is_cell<Object>)
        return object.has_value();
    else if constexpr (requires { object.valueless_by_exception(); })
        return std::visit([](auto const& alternative) { return any_printed(alternative); }, object);
    else {
        bool out = false;
        if constexpr (described<Object>)
            each_member(object, [&out](std::string_view, auto const& member) { out = out || any_printed(member); });
        return out;
    }
}

template <class Ref, class Object>
std::optional<Ref> find_cell(Object& object, std::string_view path) {
    if constexpr (is_cell<std::remove_const_t<Object>>)
        return path.empty() ? std::optional<Ref>{&object} : std::nullopt;
    else if constexpr (requires { object.valueless_by_exception(); })
        return std::visit([path](auto& alternative) { return find_cell<Ref>(alternative, path); }, object);
    else {
        std::optional<Ref> out;
        if constexpr (described<Object>)
            each_member(object, [&](std::string_view name, auto& member) {
                if (!path.starts_with(name) || (path.size() > name.size() && path[name.size()] != '.')) return;
                out = find_cell<Ref>(member, path.substr(std::min(path.size(), name.size() + 1)));
            });
        return out;
    }
}

}  // namespace detail

/// All cells of a report in the order of its members. They point into the report: some 250, made anew at each call.
[[nodiscard]] inline std::vector<const_cell_at> cells(annual_report const& report) {
    std::vector<const_cell_at> out;
    detail::add_cells(report, {}, out);
    return out;
}
[[nodiscard]] inline std::vector<cell_at> cells(annual_report& report) {
    std::vector<cell_at> out;
    detail::add_cells(report, {}, out);
    return out;
}

/// Calls `f(count)` or `f(amount)` for every cell, in the order of `cells`; makes no paths.
template <class F>
void each_cell(annual_report const& report, F&& f) {
    detail::each_cell(report, f);
}
template <class F>
void each_cell(annual_report& report, F&& f) {
    detail::each_cell(report, f);
}

/// How many cells of a report have a number.
[[nodiscard]] inline std::size_t count_figures(annual_report const& report) {
    auto const all = cells(report);
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const_cell_at const& c) { return value_of(c.cell).has_value(); }));
}
/// Whether a report has a number in any of its cells.
[[nodiscard]] inline bool has_figures(annual_report const& report) { return detail::any_printed(report); }

/// The cell at a path; nothing where the report's edition has none there. Points into the report.
[[nodiscard]] inline std::optional<const_cell_ref> at(annual_report const& report, std::string_view path) {
    return detail::find_cell<const_cell_ref>(report, path);
}
[[nodiscard]] inline std::optional<cell_ref> at(annual_report& report, std::string_view path) {
    return detail::find_cell<cell_ref>(report, path);
}

/// Whether `path` is `above`, or a cell or row below it: "requests.granted.total" is below "requests.granted" and not below "requests.gran".
[[nodiscard]] inline bool is_at_or_below(std::string_view path, std::string_view above) noexcept {
    return path.starts_with(above) && (path.size() == above.size() || path.substr(above.size()).starts_with('.'));
}

}  // namespace gongkai::inline v0

#endif
