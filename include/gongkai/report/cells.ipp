// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_REPORT_CELLS_IPP
#define GONGKAI_REPORT_CELLS_IPP

#include <algorithm>
#include <type_traits>

#include <gongkai/config.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/each_cell.hpp>
#include <gongkai/report/members.hpp>

namespace gongkai::inline v0 {

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

GONGKAI_INLINE origin origin_of(const_cell_ref const& cell) {
    return std::visit([](auto const* c) { return c->origin; }, cell);
}

GONGKAI_INLINE std::optional<decimal> value_of(const_cell_ref const& cell) {
    if (auto const* const c = std::get_if<count const*>(&cell))
        return (*c)->has_value() ? std::optional{decimal{***c, 0}} : std::nullopt;
    return std::get<amount const*>(cell)->optional();
}

GONGKAI_INLINE std::vector<const_cell_at> cells(annual_report const& report) {
    std::vector<const_cell_at> out;
    detail::add_cells(report, {}, out);
    return out;
}
GONGKAI_INLINE std::vector<cell_at> cells(annual_report& report) {
    std::vector<cell_at> out;
    detail::add_cells(report, {}, out);
    return out;
}

GONGKAI_INLINE std::size_t count_figures(annual_report const& report) {
    std::size_t out = 0;
    each_cell(report, [&out](auto const& cell) {
        if (cell.has_value()) ++out;
    });
    return out;
}
GONGKAI_INLINE bool has_figures(annual_report const& report) {
    bool out = false;
    each_cell(report, [&out](auto const& cell) { out = out || cell.has_value(); });
    return out;
}

GONGKAI_INLINE bool is_unfilled(annual_report const& report) {
    return report.issuer.empty() && !report.year && report.problems_and_improvements.text.empty() && !has_figures(report);
}

GONGKAI_INLINE std::optional<const_cell_ref> at(annual_report const& report, std::string_view path) {
    return detail::find_cell<const_cell_ref>(report, path);
}
GONGKAI_INLINE std::optional<cell_ref> at(annual_report& report, std::string_view path) {
    return detail::find_cell<cell_ref>(report, path);
}

}  // namespace gongkai::inline v0

#endif
