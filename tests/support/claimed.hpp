// SPDX-License-Identifier: BSL-1.0
// A report whose figures are all different, for tests of what prose says about them.
#ifndef GONGKAI_TEST_CLAIMED_HPP
#define GONGKAI_TEST_CLAIMED_HPP

#include <cstdint>
#include <vector>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <gongkai/form/each_table.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai_test {

using namespace gongkai;

using figures_by_path = std::vector<std::pair<std::string_view, std::int64_t>>;

/// A report with some cells by their path; all others are 0, and the sum of money is `charges`.
inline parsed report_with(figures_by_path const& figures, decimal charges = {}) {
    parsed out;
    annual_report& r = out.report;
    r.year = 2024;
    r.issuer = "青石市人民政府";
    form::each_table(r, [&](form::table_view const& table, auto const& cells) {
        for (form::grid_view const& g : table.grids)
            for (std::size_t row = 0; row < g.rows.size(); ++row)
                for (std::size_t column = 0; column < g.columns.size(); ++column) {
                    std::string const path = table.cell_path(g, row, column);
                    std::int64_t value = 0;
                    for (auto const& [name, figure] : figures)
                        if (name == path) value = figure;
                    bool const undivided = g.rows[row].alternative == form::alternative::undivided;
                    std::visit(
                        [&](auto* cell) {
                            if (undivided)
                                cell->clear(origin::not_applicable);
                            else if constexpr (std::is_same_v<decltype(cell), count*>)
                                cell->set(value, origin::printed);
                            else
                                cell->set(charges, origin::printed);
                        },
                        cells[g.cell(row, column)]);
                }
    });
    return out;
}

/// One of which the identities hold.
inline parsed claimed_report() {
    static figures_by_path const figures = {{"requests.received.natural_person", 731},
                                            {"requests.received.commercial_enterprise", 64},
                                            {"requests.received.legal_service_institution", 23},
                                            {"requests.received.other", 9},
                                            {"requests.received.total", 827},
                                            {"requests.carried_over.natural_person", 151},
                                            {"requests.carried_over.total", 151},
                                            {"requests.granted.total", 347},
                                            {"requests.partially_granted.total", 82},
                                            {"requests.denied.state_secret.total", 3},
                                            {"requests.denied.third_party_rights.total", 17},
                                            {"requests.denied.internal_affairs.total", 28},
                                            {"requests.denied.enforcement_file.total", 6},
                                            {"requests.unavailable.not_held.total", 209},
                                            {"requests.unavailable.needs_creation.total", 37},
                                            {"requests.not_processed.petition.total", 45},
                                            {"requests.not_processed.repeated.total", 19},
                                            {"requests.other_handling.not_corrected.total", 31},
                                            {"requests.other_handling.other.total", 12},
                                            {"requests.processed_total.total", 836},
                                            {"requests.carried_forward.total", 142},
                                            {"review.upheld", 33},
                                            {"review.corrected", 8},
                                            {"review.other", 5},
                                            {"review.pending", 2},
                                            {"review.total", 48},
                                            {"litigation.direct.upheld", 13},
                                            {"litigation.direct.corrected", 4},
                                            {"litigation.direct.pending", 7},
                                            {"litigation.direct.total", 24},
                                            {"litigation.after_review.upheld", 10},
                                            {"litigation.after_review.other", 1},
                                            {"litigation.after_review.total", 11},
                                            {"proactive_disclosure.regulations.issued", 4},
                                            {"proactive_disclosure.regulations.repealed", 2},
                                            {"proactive_disclosure.regulations.in_force", 39},
                                            {"proactive_disclosure.normative_documents.issued", 26},
                                            {"proactive_disclosure.normative_documents.repealed", 14},
                                            {"proactive_disclosure.normative_documents.in_force", 218},
                                            {"proactive_disclosure.licences.decisions", 61507},
                                            {"proactive_disclosure.penalties.decisions", 8429},
                                            {"proactive_disclosure.compulsory_measures.decisions", 356}};
    return report_with(figures, decimal{36275, 1});
}

}  // namespace gongkai_test

#endif
