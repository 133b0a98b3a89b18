// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_PLAIN_IPP
#define GONGKAI_WRITE_PLAIN_IPP

#include <cstddef>
#include <string>
#include <vector>

#include <gongkai/write/plain.hpp>

namespace gongkai::write {

/// Merged cells stand at their upper left; what else they cover is empty.
GONGKAI_INLINE std::string to_plain(printed_table const& table) {
    std::string out;
    std::vector<printed_cell const*> const lattice = table.lattice();
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            printed_cell const& cell = *lattice[r * table.columns + c];
            if (c > 0) out += '\t';
            if (cell.row != r || cell.column != c) continue;
            out += cell.text;
            if (cell.inferred) out += inferred_mark;
        }
        while (out.ends_with('\t') && lattice[(r + 1) * table.columns - 1]->role != printed_role::figure) out.pop_back();
        out += '\n';
    }
    return out;
}

GONGKAI_INLINE std::string to_plain(annual_report const& report) {
    printed_report const printed = print(report);
    std::string out = printed.title + "\n\n" + printed.opening + '\n';
    for (printed_section const& s : printed.sections) {
        out += '\n' + s.heading + '\n';
        for (printed_line const& line : s.lines) out += line.text + '\n';
        out += to_plain(s.table);
    }
    if (!printed.issuer.empty() || !printed.date.empty()) out += '\n';
    if (!printed.issuer.empty()) out += printed.issuer + '\n';
    if (!printed.date.empty()) out += printed.date + '\n';
    return out;
}

}  // namespace gongkai::write

#endif
