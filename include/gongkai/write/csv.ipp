// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CSV_IPP
#define GONGKAI_WRITE_CSV_IPP

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/write/csv.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::write {
namespace detail {

/// A field, in quotation marks where it must be.
[[nodiscard]] inline std::string csv_field(std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string{text};
    std::string out = "\"";
    for (char const c : text) out.append(c == '"' ? 2 : 1, c);
    return out += '"';
}

/// A cell's labels: heads and label of its row, then of its column.
[[nodiscard]] inline std::string labels_of(form::grid_view const& g, std::size_t row, std::size_t column) {
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

}  // namespace detail

GONGKAI_INLINE std::string csv_header() { return "issuer,year,edition,table,row,column,label,value,origin\r\n"; }

GONGKAI_INLINE std::string to_csv(annual_report const& report) {
    std::string out;
    std::string const front = detail::csv_field(report.issuer) + ',' + (report.year ? std::to_string(*report.year) : "") + ',' +
                              std::to_string(report.edition) + ',';
    for (form::section const& s : form::sections_of(report))
        for (form::grid_view const& g : s.table.grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size(); ++c) {
                    std::string const path = s.table.cell_path(g, r, c);
                    std::size_t const first = path.find('.'), last = path.rfind('.');
                    out += front + path.substr(0, first) + ',' + (first == last ? "" : path.substr(first + 1, last - first - 1)) +
                           ',' + path.substr(last + 1) + ',' + detail::csv_field(detail::labels_of(g, r, c)) + ',';
                    std::visit(
                        [&out](auto const* cell) {
                            using std::to_string;
                            if (cell->has_value()) out += to_string(**cell);
                            (out += ',') += boost::describe::enum_to_string(cell->origin, "");
                        },
                        s.cell(g, r, c));
                    out += "\r\n";
                }
    return out;
}

}  // namespace gongkai::write

#endif
