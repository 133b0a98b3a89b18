// SPDX-License-Identifier: BSL-1.0
/// Places in the source: from offsets and cells to lines and columns.
#ifndef GONGKAI_READ_PLACES_HPP
#define GONGKAI_READ_PLACES_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/read/document.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::read {

/// Line and column of byte offsets; columns count characters.
class locator {
public:
    explicit locator(document const& doc) : doc_(doc), text_(doc.located_text()) {}

    [[nodiscard]] position at(std::size_t offset) const {
        position p;
        p.offset = offset;
        auto const next = std::upper_bound(doc_.line_starts.begin(), doc_.line_starts.end(), offset);
        if (next == doc_.line_starts.begin()) return p;
        p.line = static_cast<std::size_t>(next - doc_.line_starts.begin());
        std::size_t const begin = *(next - 1);
        p.column = 1 + (offset - begin <= block ? count(begin, offset) : characters_before(offset) - characters_before(begin));
        return p;
    }

    /// The place of a piece of a cell: `from` and `length` count bytes of the cell's text.
    [[nodiscard]] place of(cell const& c, std::size_t from, std::size_t length) const {
        place out;
        if (c.within != 0) out.within = doc_.places[c.within];
        if (doc_.line_starts.empty()) return out;
        std::size_t begin = c.offset + from, end = begin + length;
        if (!doc_.source.empty()) {
            source_map::range const there = doc_.map.of(begin, end);
            begin = there.from;
            end = there.to;
            length = end - begin;
        }
        out.start = at(begin);
        bool const same_line = out.start.line > 0 && length <= block &&
                               (out.start.line == doc_.line_starts.size() || end < doc_.line_starts[out.start.line]);
        if (same_line)
            out.end = {end, out.start.line, out.start.column + count(out.start.offset, end)};
        else
            out.end = at(end);
        return out;
    }

private:
    static constexpr std::size_t block = 1024;

    [[nodiscard]] std::size_t count(std::size_t from, std::size_t to) const {
        std::size_t n = 0;
        to = std::min(to, text_.size());
        for (std::size_t i = from; i < to; ++i) n += !text::is_continuation(text_[i]);
        return n;
    }
    /// Counted by blocks, once, so that a report that is one long line costs no more than one of many short lines.
    [[nodiscard]] std::size_t characters_before(std::size_t offset) const {
        if (before_.empty()) {
            before_.reserve(text_.size() / block + 2);
            before_.push_back(0);
            for (std::size_t i = 0; i < text_.size(); i += block) before_.push_back(before_.back() + count(i, i + block));
        }
        std::size_t const b = std::min(offset / block, before_.size() - 1);
        return before_[b] + count(b * block, offset);
    }

    document const& doc_;
    std::string_view text_;
    mutable std::vector<std::size_t> before_;
};

}  // namespace gongkai::read

#endif
