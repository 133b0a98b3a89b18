// SPDX-License-Identifier: BSL-1.0
#include "figures.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <tuple>
#include <variant>
#include <vector>

#include <gongkai/form/each_table.hpp>
#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai_test {

template <class Edition>
form_tables::form_tables(Edition const& edition)
    : tables{gongkai::form::make_view(std::get<1>(edition.sections).content, "proactive_disclosure"),
             gongkai::form::make_view(gongkai::form::requests_table, "requests"),
             gongkai::form::make_view(gongkai::form::review_and_litigation_table, "")} {
    for (std::size_t t = 0; t < tables.size(); ++t) {
        first[t] = paths.size();
        for (auto const& g : tables[t].grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size(); ++c) paths.push_back(tables[t].cell_path(g, r, c));
    }
    std::apply(
        [this](auto const&... s) {
            (titles.push_back(s.title), ...);
            (longer.push_back(s.number == 1 || s.others[0].empty() ? s.title : s.others[0]), ...);
        },
        edition.sections);
}

form_tables const& form_tables::instance() {
    static form_tables const all{gongkai::form::edition_2021};
    return all;
}

form_tables const& form_tables::of(gongkai::annual_report const& report) {
    static std::array<form_tables, 2> const older{form_tables{gongkai::form::edition_2019},
                                                  form_tables{gongkai::form::edition_mixed}};
    if (std::holds_alternative<gongkai::proactive_disclosure_2019>(report.proactive_disclosure)) return older[0];
    if (std::holds_alternative<gongkai::proactive_disclosure_mixed>(report.proactive_disclosure)) return older[1];
    return instance();
}

std::vector<gongkai::form::const_cell_ref> cells_in_order(gongkai::annual_report const& report) {
    using namespace gongkai;
    auto out = form::with_edition_of(report, [&report](auto const& edition) {
        auto const& table = std::get<1>(edition.sections).content;
        return form::cells_of(table, *form::detail::object_of(table, report.proactive_disclosure));
    });
    for (auto const c : form::cells_of(form::requests_table, report.requests)) out.push_back(c);
    for (auto const c : form::cells_of(form::review_and_litigation_table, report)) out.push_back(c);
    return out;
}

std::vector<figure> figures(gongkai::annual_report const& report, form_tables const& tables) {
    std::vector<figure> out;
    auto const& own = form_tables::of(report);
    auto const cells = cells_in_order(report);
    if (&own != &tables)
        for (std::size_t c = 0; c < tables.first[1]; ++c) {
            auto const found = gongkai::at(report, tables.paths[c]);
            out.push_back(found ? gongkai::value_of(*found) : std::nullopt);
        }
    for (std::size_t c = &own == &tables ? 0 : own.first[1]; c < cells.size(); ++c) out.push_back(gongkai::value_of(cells[c]));
    return out;
}

}  // namespace gongkai_test
