// SPDX-License-Identifier: BSL-1.0
/// A Word file's tables and paragraphs as they are read, and where they stand.
#ifndef GONGKAI_READ_DOCX_CELLS_HPP
#define GONGKAI_READ_DOCX_CELLS_HPP

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read::detail::ooxml {

/// Where a paragraph or cell stands; tables and text boxes are counted through the part, rows, cells and paragraphs where they are.
struct spot {
    std::uint32_t table = 0, row = 0, cell = 0, box = 0, paragraph = 0;
};
struct table_cell;
/// A paragraph, or a table within a cell or text box.
struct block {
    std::string text;
    spot at;
    bool boxed = false;  ///< in a text box that is anchored here
    std::vector<std::vector<table_cell>> rows;
};
struct table_cell {
    spot at;
    std::vector<block> blocks;
    std::uint32_t columns = 1, rows = 1;  ///< as read::span has them
};

/// Whether a cell has nothing but a paragraph, or nothing at all.
[[nodiscard]] inline bool is_one_paragraph(table_cell const& c) {
    return c.blocks.empty() || (c.blocks.size() == 1 && c.blocks.front().rows.empty() && !c.blocks.front().boxed);
}
/// Whether cells lay out blocks (tables, paragraphs of prose) instead of holding labels and figures.
[[nodiscard]] inline bool lays_out(std::vector<table_cell> const& cells) {
    bool prose = false, figures = false;
    for (table_cell const& c : cells) {
        std::size_t bytes = 0, paragraphs = 0;
        bool sentence = false, digits = true;
        for (block const& b : c.blocks) {
            if (b.boxed) continue;
            if (!b.rows.empty()) return true;
            ++paragraphs;
            bytes += b.text.size();
            sentence = sentence || b.text.find("。") != std::string::npos;
            digits = digits && b.text.find_first_not_of("0123456789.,\n ") == std::string::npos;
        }
        figures = figures || (digits && paragraphs > 0);
        prose = prose || (paragraphs > 1 && sentence && (bytes > 300 || cells.size() == 1));
    }
    return prose && !figures;
}

/// "word/document.xml, table 1, row 2, cell 3, paragraph 1".
[[nodiscard]] inline std::string place_of(std::string_view part, spot at) {
    std::string out;
    out.reserve(part.size() + 64);
    out += part;
    auto const name = [&out](std::string_view what, std::uint32_t n) {
        if (n == 0) return;
        char digits[10];
        out.append(what).append(digits, std::to_chars(digits, std::end(digits), n).ptr);
    };
    name(", table ", at.table);
    name(", row ", at.row);
    name(", cell ", at.cell);
    name(", text box ", at.box);
    name(", paragraph ", at.paragraph);
    return out;
}

}  // namespace gongkai::inline v0::read::detail::ooxml

#endif
