// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CODEBOOK_IPP
#define GONGKAI_WRITE_CODEBOOK_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/sections.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/write/codebook.hpp>

namespace gongkai::write {
namespace detail {

/// An empty report with each form of section 二, in the order of the variant.
inline std::array<annual_report, std::variant_size_v<proactive_disclosure>> empty_reports() {
    std::array<annual_report, std::variant_size_v<proactive_disclosure>> out;
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<proactive_disclosure>>>([&out](auto i) {
        out[i].proactive_disclosure.template emplace<i>();
        out[i].edition = form::with_edition_of(out[i], [](auto const& e) { return static_cast<int>(e.year); });
    });
    return out;
}

/// A cell's labels: heads and label of its row, then of its column.
inline std::string labels_of(form::grid_view const& g, std::size_t row, std::size_t column) {
    std::string out;
    auto const add = [&out](std::string_view label) {
        if (!label.empty()) (out += out.empty() ? "" : " / ") += label;
    };
    add(g.head);
    for (std::string_view const head : g.rows[row].heads) add(head);
    add(g.rows[row].label);
    for (std::string_view const head : g.columns[column].heads) add(head);
    add(g.columns[column].label);
    return out;
}

inline variable variable_at(form::section const& s, form::grid_view const& g, std::size_t r, std::size_t c) {
    variable v{
        s.table.cell_path(g, r, c), s.number, labels_of(g, r, c), s.table.row_path(g, r), {}, g.columns[c].is_amount, false, {}};
    v.is_total = std::any_of(g.row_sums.begin(), g.row_sums.end(), [c](form::row_sum const& sum) { return sum.target == c; });
    for (form::column_sum const& sum : g.column_sums)
        if (std::find(sum.terms.begin(), sum.terms.end(), r) != sum.terms.end())
            v.group = g.rows[r].path.substr(0, g.rows[r].path.find('.'));
    return v;
}

}  // namespace detail

GONGKAI_INLINE std::vector<variable> const& codebook() {
    static std::vector<variable> const all = [] {
        std::vector<variable> out;
        std::map<std::string, std::size_t> seen;
        for (annual_report const& report : detail::empty_reports())
            for (form::section const& s : form::sections_of(report))
                for (form::grid_view const& g : s.table.grids)
                    for (std::size_t r = 0; r < g.rows.size(); ++r)
                        for (std::size_t c = 0; c < g.columns.size(); ++c) {
                            variable v = detail::variable_at(s, g, r, c);
                            auto const [at, added] = seen.emplace(v.path, out.size());
                            if (added) out.push_back(std::move(v));
                            std::vector<int>& editions = out[at->second].editions;
                            if (std::find(editions.begin(), editions.end(), report.edition) == editions.end())
                                editions.push_back(report.edition);
                        }
        std::stable_sort(out.begin(), out.end(), [](variable const& a, variable const& b) { return a.section < b.section; });
        return out;
    }();
    return all;
}

GONGKAI_INLINE std::vector<std::size_t> const& variables_of(annual_report const& report) {
    static auto const all = [] {
        std::map<std::string, std::size_t, std::less<>> number;
        for (std::size_t i = 0; i < codebook().size(); ++i) number.emplace(codebook()[i].path, i);
        std::array<std::vector<std::size_t>, std::variant_size_v<proactive_disclosure>> out;
        for (annual_report const& empty : detail::empty_reports())
            for (const_cell_at const& c : cells(empty)) out[empty.proactive_disclosure.index()].push_back(number.at(c.path));
        return out;
    }();
    return all[report.proactive_disclosure.index()];
}

}  // namespace gongkai::write

#endif
