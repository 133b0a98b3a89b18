// SPDX-License-Identifier: BSL-1.0
/// Where the cells of a line stand in a text that keeps its columns by spaces, or on a page of words with boxes.
#ifndef GONGKAI_GRAMMAR_EXTENTS_HPP
#define GONGKAI_GRAMMAR_EXTENTS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/read/document.hpp>
#include <gongkai/text/characters.hpp>

namespace gongkai::inline v0::grammar {

/// Terminal columns [from, to), or tenths of a point.
struct extent {
    std::size_t from = 0, to = 0;
};

/// Whether a document's cells have places beside each other: as lines of text or as boxes.
[[nodiscard]] inline bool has_extents(read::document const& source) noexcept {
    return source.format == "text" || !source.across.empty();
}

/// Those of a line's cells; none where the cells do not stand in the source's order, or behind more bytes than a line of columns has: many lines
/// may be cut from one long one, and each would be measured from its beginning. `lines` has the pieces of the cells of `source`.
[[nodiscard]] inline std::vector<extent> extents_of(read::document const& source, read::document const& lines,
                                                    read::line const& line) {
    constexpr std::size_t longest = 4096;  // bytes
    std::vector<extent> out;
    if (line.size == 0) return out;
    if (!source.across.empty()) {
        for (std::size_t c = line.first; c < line.first + line.size; ++c) {
            read::stretch const& s = source.across[lines.cells[c].within];
            out.push_back({std::size_t{s.from}, std::size_t{s.to}});
        }
        return out;
    }
    std::size_t const first = lines.cells[line.first].offset;
    std::string_view const before =
        std::string_view{source.text}.substr(first - std::min(first, longest), std::min(first, longest));
    std::size_t const end_of_last = before.rfind('\n');
    if (end_of_last == std::string_view::npos && before.size() < first) return out;
    std::size_t const begin = end_of_last == std::string_view::npos ? 0 : first - before.size() + end_of_last + 1;
    std::size_t at = begin, column = 0;
    for (std::size_t c = line.first; c < line.first + line.size; ++c) {
        read::cell const& cell = lines.cells[c];
        if (cell.offset < at || cell.offset + cell.length - begin > longest) return {};
        column += text::width_of(std::string_view{source.text}.substr(at, cell.offset - at));
        std::size_t const width = text::width_of(source.view(cell));
        out.push_back({column, column + width});
        column += width;
        at = cell.offset + cell.length;
    }
    return out;
}

}  // namespace gongkai::inline v0::grammar

#endif
