// SPDX-License-Identifier: BSL-1.0
/// What every reader yields: lines, each a row of cells, each cell a text and its place. Nothing above the readers knows formats.
#ifndef GONGKAI_READ_DOCUMENT_HPP
#define GONGKAI_READ_DOCUMENT_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/read/source_map.hpp>
#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::read {

/// A cell: its text as the source has it, and where that begins.
struct cell {
    std::size_t offset = 0;    ///< in document::text
    std::uint32_t length = 0;  ///< bytes
    std::uint32_t within = 0;  ///< index into document::places, where bytes do not name the place; else 0
};

/// A cell that covers several rows or columns of its table, or lies below one that does.
struct span {
    std::uint32_t cell = 0;     ///< its index
    std::uint32_t columns = 1;  ///< of the table
    std::uint32_t rows = 1;     ///< 0 of one that is part of the cell above it
};

/// Where a cell stands across its page: tenths of a point from the page's left edge.
struct stretch {
    std::uint32_t from = 0, to = 0;
};

/// A line: one cell for prose, several for a row of a table.
struct line {
    std::uint32_t first = 0;  ///< index of its first cell
    std::uint32_t size = 0;   ///< number of cells
    std::uint32_t gap = 0;    ///< empty lines above it
    bool tabular = false;     ///< the reader saw a row or a cell of a table, not a paragraph
    bool row_end = false;     ///< the reader knows that a table's row ends here
};

/// What a page says of itself beside its text: a <title>, or a <meta> by its name in small letters.
struct page_field {
    std::string name;
    std::string text;
    source_map::range at;  ///< bytes of the source
};

/// A document. `text` owns the characters that the cells point to; for text and web pages it is the (decoded) source itself, so
/// that a cell's offset in it is its place.
struct document {
    std::string text;
    std::vector<cell> cells;
    std::vector<line> lines;
    std::vector<std::string> places{std::string{}};  ///< names of places, for formats whose places are not bytes
    std::vector<stretch> across;                     ///< beside `places`, where pages have words with boxes; else empty
    std::vector<std::size_t> line_starts;            ///< byte offset of each line of the source, for line and column
    std::string source;                              ///< the decoded source that places count in, where it is not `text`
    source_map map;                                  ///< where the pieces of `text` stand in `source`
    bool open_end =
        false;  ///< nothing stands behind the last cell, not even a line's end: the source may have been cut off in it
    bool open_row = false;               ///< the last row is drawn and not closed: cells may have been cut off
    std::vector<std::size_t> continued;  ///< where cells begin that go on in the box of the one before them, in order
    std::vector<span> spans;  ///< where the reader knows them, by cell; what shows the document looks at them, nothing else
    std::vector<std::size_t> pictures;  ///< where pictures stand: the size of `text` up to there
    std::vector<page_field> fields;     ///< what the page says of itself, where it is one
    std::string format = "text";
    std::string encoding = "UTF-8";
    std::vector<diagnostic> diagnostics;  ///< what the reader found

    [[nodiscard]] std::string_view view(cell const& c) const noexcept {
        return std::string_view{text}.substr(c.offset, c.length);
    }
    /// The text that places count in.
    [[nodiscard]] std::string_view located_text() const noexcept {
        return source.empty() ? std::string_view{text} : std::string_view{source};
    }
};

/// Begins a line, without cells as yet.
inline void begin_line(document& doc, std::uint32_t gap, bool tabular) {
    line l;
    l.first = static_cast<std::uint32_t>(doc.cells.size());
    l.gap = gap;
    l.tabular = tabular;
    doc.lines.push_back(l);
}

/// Offsets at which the lines of `text` begin.
[[nodiscard]] inline std::vector<std::size_t> line_starts(std::string_view text) {
    std::vector<std::size_t> out{0};
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) out.push_back(i + 1);
    return out;
}

/// What is said where a limit was met; `where` is a place that is not bytes, or empty.
[[nodiscard]] inline diagnostic limit_finding(std::string_view name, std::size_t value, std::string where = {}) {
    diagnostic d{
        code::limit_reached, severity::warning, {}, {}, {{"limit", std::string{name}}, {"value", std::to_string(value)}}};
    d.where.within = std::move(where);
    return d;
}

}  // namespace gongkai::inline v0::read

#endif
