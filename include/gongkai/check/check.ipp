// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CHECK_IPP
#define GONGKAI_CHECK_CHECK_IPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/identities.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/lex/spot.hpp>
#include <gongkai/report/cells.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// As `parse` orders them; of a PDF by page, and down the page.
inline void sort_by_place(std::vector<diagnostic>& found) {
    struct placed {
        diagnostic finding;
        std::uint32_t page = 0;
        double top = 0;
    };
    std::vector<placed> all;
    for (diagnostic& d : found) {
        placed& p = all.emplace_back(placed{std::move(d)});
        std::optional<lex::spot> const s = lex::parse_spot(p.finding.where.within);
        if (!s || s->box.empty()) continue;
        p.page = s->page;
        std::from_chars(s->box[1].begin(), s->box[1].end(), p.top);
    }
    std::ranges::stable_sort(all, [](placed const& a, placed const& b) {
        if (a.finding.where.known() != b.finding.where.known()) return a.finding.where.known();
        return std::tuple{a.finding.where.start.offset, a.page, a.top} < std::tuple{b.finding.where.start.offset, b.page, b.top};
    });
    for (std::size_t i = 0; i < all.size(); ++i) found[i] = std::move(all[i].finding);
}

/// Whether two findings say the same: one code, and every cell of one among the other's.
inline bool same(diagnostic const& a, diagnostic const& b) {
    if (a.code != b.code) return false;
    auto const among = [](std::vector<std::string> const& x, std::vector<std::string> const& y) {
        return !x.empty() && std::ranges::all_of(x, [&y](std::string const& p) { return std::ranges::find(y, p) != y.end(); });
    };
    return among(a.paths, b.paths) || among(b.paths, a.paths);
}

inline std::int64_t number_of(diagnostic const& d, std::string_view name) {
    std::int64_t out = 0;
    for (argument const& a : d.arguments)
        if (a.name == name) std::from_chars(a.value.data(), a.value.data() + a.value.size(), out);
    return out;
}
/// Where a row and a column break by the same amount, the cell in both explains both: its number would have to be another.
inline void name_common_cell(diagnostic& row, diagnostic& column, cell_index const& cells) {
    for (std::string const& path : row.paths) {
        report_cell const* const c = cells.find(path);
        std::optional<decimal> const v = c == nullptr ? std::nullopt : c->value();
        if (!v || v->scale != 0 || std::ranges::find(column.paths, path) == column.paths.end()) continue;
        // The row: 总计 is `printed`, all others add up to `sum`.
        bool const total = path.ends_with(".total");
        std::int64_t const off = (number_of(row, "sum") - number_of(row, "printed")) * (total ? -1 : 1);
        bool const balance = column.code == code::balance_broken;
        bool const left = balance
                              ? path.find(".received.") != std::string::npos || path.find(".carried_over.") != std::string::npos
                              : path.find(".processed_total.") == std::string::npos;
        std::int64_t const more = balance ? number_of(column, "left") - number_of(column, "right")
                                          : number_of(column, "sum") - number_of(column, "printed");
        if (off == 0 || off != (left ? more : -more) || v->unscaled < off) continue;
        for (diagnostic* const d : {&row, &column}) {
            d->arguments.push_back({"other_row", c->row()});
            d->arguments.push_back({"other_column", c->column()});
            d->arguments.push_back({"other_value", std::to_string(v->unscaled - off)});
        }
        return;
    }
}
inline void name_common_cells(std::vector<diagnostic>& found, cell_index const& cells) {
    std::vector<diagnostic*> rows, columns;
    for (diagnostic& d : found) {
        bool const named = std::ranges::any_of(d.arguments, [](argument const& a) { return a.name == "other_row"; });
        if (named) return;
        if (d.code == code::row_sum_broken) rows.push_back(&d);
        if (d.code == code::column_sum_broken || d.code == code::balance_broken) columns.push_back(&d);
    }
    if (rows.size() == 1 && columns.size() == 1) name_common_cell(*rows.front(), *columns.front(), cells);
}

}  // namespace detail

GONGKAI_INLINE findings findings_of(parsed const& report, prose_reading const& prose) {
    findings out;
    // Of a report from before the form, or one that is not begun, none of the rules is broken.
    if (report.diagnostics.any(code::free_form) || report.diagnostics.any(code::form_blank)) return out;
    // The form as JSON, which no reader has judged.
    if (report.diagnostics.empty() && is_unfilled(report.report)) {
        add_finding(out, code::form_blank, severity::error);
        return out;
    }
    cell_index const cells(report.report);
    for (diagnostic& d : broken_identities(cells)) {
        bool const said = std::ranges::any_of(report.diagnostics, [&d](diagnostic const& o) { return detail::same(d, o); });
        if (!said) out.push_back(std::move(d));
    }
    rule_context const s{report, cells, prose};
    for (rule const& r : rule_table) r.find(s, out);
    for (diagnostic& d : claim_findings(prose.claims)) out.push_back(std::move(d));
    // A report that was read back from JSON has them already, perhaps settled.
    std::erase_if(out, [&report](diagnostic const& d) {
        return std::ranges::any_of(report.diagnostics, [&d](diagnostic const& o) {
            return d.code == o.code && d.paths == o.paths && (d.where == o.where || !d.where.known());
        });
    });
    detail::sort_by_place(out);
    return out;
}

GONGKAI_INLINE findings findings_of(parsed const& report) { return findings_of(report, read_prose(report)); }

GONGKAI_INLINE void add_findings(parsed& report, prose_reading const& prose) {
    for (diagnostic& d : findings_of(report, prose)) report.diagnostics.push_back(std::move(d));
    detail::sort_by_place(report.diagnostics);
    detail::name_common_cells(report.diagnostics, cell_index{report.report});
}

GONGKAI_INLINE void add_findings(parsed& report) { add_findings(report, read_prose(report)); }

}  // namespace gongkai::inline v0::checks

namespace gongkai::inline v0 {

GONGKAI_INLINE findings check(parsed const& report) {
    parsed out = report;
    checks::add_findings(out);
    return std::move(out.diagnostics);
}

}  // namespace gongkai::inline v0

#endif
