// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_ROLLUP_IPP
#define GONGKAI_CHECK_ROLLUP_IPP

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::check {
namespace detail {

/// A child's number for a cell of the parent. A row that the child has not divided, or divided, counts as the parent has it.
inline std::optional<decimal> child_value(cell_index const& child, std::string_view path) {
    named_cell const* const c = child.find(path);
    if (c == nullptr) return std::nullopt;
    if (c->from() != origin::not_applicable) return c->value();
    static constexpr std::string_view group = "requests.other_handling.", whole = "undivided.";
    if (!path.starts_with(group)) return std::nullopt;
    std::string const column{path.substr(path.rfind('.') + 1)};
    if (path.substr(group.size()).starts_with(whole))
        return child.total({std::string{group} + "not_corrected." + column, std::string{group} + "fee_unpaid." + column,
                            std::string{group} + "other." + column});
    // Divided here, one row there: known only where there is nothing to divide.
    std::optional<decimal> const all = child.value(std::string{group} + std::string{whole} + column);
    return all && all->unscaled == 0 ? all : std::nullopt;
}

inline bool is_named(parsed const& report, std::string const& name) {
    text::key const wanted = text::label_key(name);
    return !wanted.empty() &&
           (text::label_key(report.report.issuer) == wanted || text::label_key(report.report.closing.issuer) == wanted ||
            text::label_key(report.report.title).find(wanted) != text::key::npos);
}

inline std::string name_of(parsed const& report) {
    return report.report.issuer.empty() ? report.source.name : report.report.issuer;
}

}  // namespace detail

GONGKAI_INLINE rollup_result rollup(parsed const& parent, std::span<parsed const> children,
                                    std::span<std::string const> expected) {
    rollup_result out;
    out.issuer = parent.report.issuer;
    out.year = parent.report.year;
    cell_index const own(parent.report);
    std::deque<cell_index> of_children;
    for (parsed const& child : children) of_children.emplace_back(child.report);
    std::vector<std::size_t> lacking(children.size());
    for (named_cell const& c : own.cells()) {
        if (c.from() == origin::not_applicable) continue;
        rolled_cell x{c.path, c.row, c.column, c.value(), decimal{}, {}, {}};
        for (std::size_t i = 0; i < of_children.size(); ++i) {
            std::optional<decimal> const v = detail::child_value(of_children[i], c.path);
            if (!v) {
                x.without.push_back(i);
                ++lacking[i];
            }
            x.sum = x.sum && v ? sum(*x.sum, *v) : std::nullopt;
        }
        if (x.sum && x.parent) x.difference = difference(*x.parent, *x.sum);
        if (x.difference && x.difference->unscaled != 0)
            out.diagnostics.push_back(
                {code::rollup_differs,
                 severity::error,
                 {c.path},
                 c.where(),
                 {{"row", c.row}, {"column", c.column}, {"printed", to_string(*x.parent)}, {"sum", to_string(*x.sum)}}});
        out.cells.push_back(std::move(x));
    }
    for (std::size_t i = 0; i < children.size(); ++i)
        if (lacking[i] > 0)
            out.diagnostics.push_back({code::rollup_incomplete,
                                       severity::note,
                                       {},
                                       {},
                                       {{"name", detail::name_of(children[i])}, {"count", std::to_string(lacking[i])}}});
    for (std::string const& name : expected) {
        if (std::any_of(children.begin(), children.end(), [&name](parsed const& child) { return detail::is_named(child, name); }))
            continue;
        out.missing.push_back(name);
        out.diagnostics.push_back({code::child_missing, severity::warning, {}, {}, {{"name", name}}});
    }
    return out;
}

}  // namespace gongkai::check

#endif
