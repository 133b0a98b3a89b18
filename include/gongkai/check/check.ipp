// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CHECK_IPP
#define GONGKAI_CHECK_CHECK_IPP

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/identities.hpp>
#include <gongkai/check/rules.hpp>

namespace gongkai::check {
namespace detail {

/// As `parse` orders them.
inline void sort_by_place(std::vector<diagnostic>& found) {
    std::stable_sort(found.begin(), found.end(), [](diagnostic const& a, diagnostic const& b) {
        if (a.where.known() != b.where.known()) return a.where.known();
        return a.where.start.offset < b.where.start.offset;
    });
}

/// Whether two findings say the same: one code, and every cell of one among the other's.
inline bool same(diagnostic const& a, diagnostic const& b) {
    if (a.code != b.code) return false;
    auto const among = [](std::vector<std::string> const& x, std::vector<std::string> const& y) {
        return !x.empty() && std::all_of(x.begin(), x.end(),
                                         [&y](std::string const& p) { return std::find(y.begin(), y.end(), p) != y.end(); });
    };
    return among(a.paths, b.paths) || among(b.paths, a.paths);
}

}  // namespace detail

GONGKAI_INLINE std::vector<diagnostic> findings_of(parsed const& report, std::vector<claim> const& claims) {
    cell_index const cells(report.report);
    std::vector<diagnostic> out;
    for (diagnostic& d : broken_identities(cells)) {
        bool const said = std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                                      [&d](diagnostic const& o) { return detail::same(d, o); });
        if (!said) out.push_back(std::move(d));
    }
    rule_context const s{report, report.report, cells};
    for (rule const& r : rule_table) r.find(s, out);
    std::vector<diagnostic> of_claims = claim_findings(claims);
    out.insert(out.end(), std::make_move_iterator(of_claims.begin()), std::make_move_iterator(of_claims.end()));
    detail::sort_by_place(out);
    return out;
}

GONGKAI_INLINE std::vector<diagnostic> findings_of(parsed const& report) { return findings_of(report, compare_claims(report)); }

GONGKAI_INLINE void add_findings(parsed& report, std::vector<claim> const& claims) {
    std::vector<diagnostic> found = findings_of(report, claims);
    report.diagnostics.insert(report.diagnostics.end(), std::make_move_iterator(found.begin()),
                              std::make_move_iterator(found.end()));
    detail::sort_by_place(report.diagnostics);
}

GONGKAI_INLINE void add_findings(parsed& report) { add_findings(report, compare_claims(report)); }

}  // namespace gongkai::check

#endif
