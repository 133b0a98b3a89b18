// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_PLAIN_IPP
#define GONGKAI_WRITE_PLAIN_IPP

#include <cstddef>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/plain.hpp>

namespace gongkai::inline v0::write {

/// Merged cells stand at their upper left; what else they cover is empty.
GONGKAI_INLINE std::string to_plain(layout_table const& table) {
    std::string out;
    std::vector<layout_cell const*> const lattice = table.lattice();
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            layout_cell const& cell = *lattice[r * table.columns + c];
            if (c > 0) out += '\t';
            if (cell.row != r || cell.column != c) continue;
            out += text::harmless(cell.text);
            if (cell.inferred) out += inferred_mark;
        }
        while (out.ends_with('\t') && lattice[(r + 1) * table.columns - 1]->role != layout_role::figure) out.pop_back();
        out += '\n';
    }
    return out;
}

GONGKAI_INLINE std::string to_plain(annual_report const& report) {
    layout_report const paper = lay_out(report);
    std::string out = text::harmless(paper.title) + "\n\n" + text::harmless(paper.opening) + '\n';
    for (layout_section const& s : paper.sections) {
        out += '\n' + s.heading + '\n';
        for (layout_line const& line : s.lines) out += text::harmless(line.text) + '\n';
        out += to_plain(s.table);
    }
    if (!paper.issuer.empty() || !paper.date.empty()) out += '\n';
    if (!paper.issuer.empty()) out += text::harmless(paper.issuer) + '\n';
    if (!paper.date.empty()) out += paper.date + '\n';
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
