// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_ROLLUP_IPP
#define GONGKAI_CHECK_ROLLUP_IPP

#include <algorithm>
#include <deque>
#include <string_view>
#include <utility>

#include <gongkai/check/cells.hpp>
#include <gongkai/check/names.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// A child's number for a cell of the parent. A row that the child has not divided, or divided, counts as the parent has it.
inline std::optional<decimal> child_value(cell_index const& child, std::string_view path) {
    report_cell const* const c = child.find(path);
    if (c == nullptr) return std::nullopt;
    if (c->origin() != origin::not_applicable) return c->value();
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
    text::key const wanted = issuer_key(name);
    return same_organ(report.report.issuer, name) || same_organ(report.report.closing.issuer, name) ||
           (!wanted.empty() && text::label_key(report.report.title).find(wanted) != text::key::npos);
}

inline std::string name_of(parsed const& report) {
    return report.report.issuer.empty() ? report.source.name : report.report.issuer;
}

/// Which reports are summed up: those that do not fit are left out, and why is said once for each.
inline std::vector<char> find_unfit(parsed const& parent, std::vector<parsed> const& children, std::vector<diagnostic>& out) {
    std::vector<char> fit(children.size(), 1);
    auto const say = [&](std::size_t i, std::string reason) {
        fit[i] = 0;
        add_finding(out, code::child_unfit, severity::error, {}, {},
                    {{"name", name_of(children[i])}, {"reason", std::move(reason)}});
    };
    for (std::size_t i = 0; i < children.size(); ++i) {
        annual_report const& r = children[i].report;
        auto const same = [&r](parsed const& other) {
            return !r.issuer.empty() && issuer_key(r.issuer) == issuer_key(other.report.issuer) && r.year == other.report.year;
        };
        if (r.year && parent.report.year && *r.year != *parent.report.year)
            say(i, std::to_string(*r.year) + " ≠ " + std::to_string(*parent.report.year));
        else if (same(parent))
            say(i, "即汇总报告本身");
        else if (std::any_of(children.begin(), children.begin() + static_cast<std::ptrdiff_t>(i), same))
            say(i, "重复提供");
    }
    return fit;
}

/// Every cell with the sum of the children's, and how many cells each child lacks.
inline void add_up(rollup_result& out, cell_index const& own, std::vector<parsed> const& children, std::vector<char> const& fit,
                   std::vector<std::size_t>& lacking) {
    std::deque<cell_index> of_children;
    for (parsed const& child : children) of_children.emplace_back(child.report);
    for (report_cell const& c : own.cells()) {
        if (c.origin() == origin::not_applicable) continue;
        rolled_cell x{c.path(), c.row(), c.column(), c.value(), decimal{}, {}, {}};
        for (std::size_t i = 0; i < of_children.size(); ++i) {
            if (fit[i] == 0) continue;
            std::optional<decimal> const v = child_value(of_children[i], c.path());
            if (!v) {
                x.without.push_back(i);
                ++lacking[i];
            }
            x.sum = x.sum && v ? sum(*x.sum, *v) : std::nullopt;
        }
        if (x.sum && x.parent) x.difference = difference(*x.parent, *x.sum);
        out.cells.push_back(std::move(x));
    }
}

/// A cell that is not the sum. Where very many are more than the sums and none is less, a report is lacking: that is said once.
inline void find_differences(rollup_result& out, cell_index const& own) {
    constexpr std::ptrdiff_t many = 20;
    auto const more =
        std::ranges::count_if(out.cells, [](rolled_cell const& x) { return x.difference && x.difference->unscaled > 0; });
    bool const less =
        std::ranges::any_of(out.cells, [](rolled_cell const& x) { return x.difference && x.difference->unscaled < 0; });
    if (more >= many && !less) {
        add_finding(out.diagnostics, code::child_missing, severity::error);
        return;
    }
    for (rolled_cell const& x : out.cells) {
        if (!x.difference || x.difference->unscaled == 0) continue;
        report_cell const* const c = own.find(x.path);
        bool const printed = c->origin() == origin::printed;
        add_finding(out.diagnostics, code::rollup_differs, printed ? severity::error : severity::warning, {x.path}, c->where(),
                    {{"row", x.row}, {"column", x.column}, {"printed", to_string(*x.parent)}, {"sum", to_string(*x.sum)}});
    }
}

}  // namespace detail

GONGKAI_INLINE rollup_result rollup(parsed const& parent, std::vector<parsed> const& children,
                                    std::vector<std::string> const& expected) {
    rollup_result out;
    out.issuer = parent.report.issuer;
    out.year = parent.report.year;
    cell_index const own(parent.report);
    std::vector<std::size_t> lacking(children.size());
    std::vector<char> const fit = detail::find_unfit(parent, children, out.diagnostics);
    detail::add_up(out, own, children, fit, lacking);
    for (std::string const& name : expected) {
        if (std::ranges::any_of(children, [&name](parsed const& child) { return detail::is_named(child, name); })) continue;
        out.missing.push_back(name);
        add_finding(out.diagnostics, code::child_missing, severity::warning, {}, {}, {{"name", name}});
    }
    // With a cause named, the cells that differ for it are not.
    if (out.diagnostics.empty()) detail::find_differences(out, own);
    for (std::size_t i = 0; i < children.size(); ++i)
        if (lacking[i] > 0)
            add_finding(out.diagnostics, code::rollup_incomplete, severity::note, {}, {},
                        {{"name", detail::name_of(children[i])}, {"count", std::to_string(lacking[i])}});
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
