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

namespace gongkai::inline v0::read {

/// Line and column of byte offsets, or the character of a cell where the source has no lines; columns count characters.
class locator {
public:
    explicit locator(document const& doc) : doc_(doc), text_(doc.located_text()) {}

    /// Quickest in the source's order: on a line, characters are counted from the last place on.
    [[nodiscard]] position at(std::size_t offset) const {
        if (offset < last_.offset || offset >= end_of_line_) move_to_line(offset);
        if (last_.line == 0) return {offset, 0, 0};
        if (offset - last_.offset <= block)
            last_.column += count(last_.offset, offset);
        else
            last_.column += characters_before(offset) - characters_before(last_.offset);
        last_.offset = offset;
        return last_;
    }

    /// The place of a piece of a cell: `from` and `length` count bytes of the cell's text.
    [[nodiscard]] place of(cell const& c, std::size_t from, std::size_t length) const {
        place out;
        set(out, c, from, length);
        return out;
    }
    /// Makes `to` that place.
    void set(place& to, cell const& c, std::size_t from, std::size_t length) const {
        if (c.within != 0)
            to.within = doc_.places[c.within];
        else if (!to.within.empty())
            to.within.clear();
        std::size_t begin = c.offset + from, end = begin + length;
        if (doc_.line_starts.empty()) {
            to.start = in_cell(c, begin);
            to.end = in_cell(c, end);
            return;
        }
        if (!doc_.source.empty()) {
            source_map::range const there = doc_.map.of(begin, end);
            begin = there.from;
            end = there.to;
        }
        to.start = at(begin);
        to.end = end == begin ? to.start : at(end);
    }

private:
    static constexpr std::size_t block = 1024;

    /// Where there are no lines: the character of the cell. Quickest in the cell's order.
    [[nodiscard]] position in_cell(cell const& c, std::size_t offset) const {
        if (last_.column == 0 || first_ != c.offset || offset < last_.offset) {
            first_ = c.offset;
            last_ = {c.offset, 0, 1};
        }
        last_.column += count(last_.offset, offset);
        last_.offset = offset;
        return last_;
    }

    /// To the beginning of the line that holds an offset.
    void move_to_line(std::size_t offset) const {
        auto const& starts = doc_.line_starts;
        if (starts.empty()) return;
        auto const begin = starts.begin() + static_cast<std::ptrdiff_t>(offset < last_.offset ? 0 : last_.line);
        bool const is_next = begin != starts.end() && begin != starts.begin() && *begin <= offset &&
                             (begin + 1 == starts.end() || offset < *(begin + 1));
        auto const next = is_next ? begin + 1 : std::ranges::upper_bound(starts, offset);
        end_of_line_ = next == starts.end() ? static_cast<std::size_t>(-1) : *next;
        last_ = {*(next - 1), static_cast<std::size_t>(next - starts.begin()), 1};
    }
    [[nodiscard]] std::size_t count(std::size_t from, std::size_t to) const {
        if (from >= text_.size()) return 0;
        return text::count_characters({text_.data() + from, std::min(to, text_.size()) - from});
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
    mutable position last_;
    mutable std::size_t first_ = 0;  ///< where the cell begins that `last_` is in
    mutable std::size_t end_of_line_ = 0;
    mutable std::vector<std::size_t> before_;
};

}  // namespace gongkai::inline v0::read

#endif
