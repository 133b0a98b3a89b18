// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CSV_IPP
#define GONGKAI_WRITE_CSV_IPP

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/text/characters.hpp>
#include <gongkai/write/csv.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::write {
namespace detail {

/// Whether a spreadsheet would run a field as a formula: after =, +, @, and - where no number follows, each in full width too, and behind
/// a tab or a line end. An apostrophe counts as well, so that each can be told from one that was put before a field.
[[nodiscard]] inline bool begins_formula(std::string_view field) {
    for (std::string_view const first : {"=", "+", "@", "\t", "\r", "\n", "'", "＝", "＋", "＠", "－"})
        if (field.starts_with(first)) return true;
    bool const number = field.size() > 1 && field.find_first_not_of("0123456789.", 1) == std::string_view::npos;
    return field.starts_with('-') && !number;
}
/// A field, with an apostrophe before a formula, and in quotation marks where it must be.
[[nodiscard]] inline std::string csv_field(std::string_view raw) {
    std::string text = text::harmless(raw);
    if (begins_formula(text)) text.insert(0, 1, '\'');
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
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
