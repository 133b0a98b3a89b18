// SPDX-License-Identifier: BSL-1.0
/// Lays cells with spans out on a grid of terminal columns: with borders as w3m draws them, without as `pdftotext -layout` does.
#ifndef GONGKAI_TEST_CANVAS_HPP
#define GONGKAI_TEST_CANVAS_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "random.hpp"

namespace gongkai_test {

/// A cell of a laid-out table.
struct box {
    std::string text;
    std::size_t column = 0;
    std::size_t columns = 1;
    bool continued = false;  ///< the lower part of a cell that began above
    bool value = false;
};
using box_row = std::vector<box>;

/// Characters at line and column; a wide one takes two places, the second of which is empty.
class canvas {
public:
    void put(std::size_t y, std::size_t x, std::string_view character) {
        reserve(y, x + width_of(character));
        lines_[y][x] = character;
        if (width_of(character) == 2) lines_[y][x + 1].clear();
    }
    void text(std::size_t y, std::size_t x, std::string_view s) {
        for (std::string const& c : characters(s)) {
            put(y, x, c);
            x += width_of(c);
        }
    }
    /// Whether `columns` places from (y, x) and the one before them are free.
    bool is_free(std::size_t y, std::size_t x, std::size_t columns) const {
        if (y >= lines_.size()) return true;
        for (std::size_t i = x == 0 ? 0 : x - 1; i < x + columns && i < lines_[y].size(); ++i)
            if (lines_[y][i] != " ") return false;
        return true;
    }
    /// All lines; without the empty columns at their ends if `trim`.
    std::string str(bool trim) const {
        std::string out;
        for (auto const& line : lines_) {
            std::string s = joined(line);
            if (trim) s.erase(s.find_last_not_of(' ') + 1);
            out += s + '\n';
        }
        return out;
    }

private:
    void reserve(std::size_t y, std::size_t x) {
        if (lines_.size() <= y) lines_.resize(y + 1);
        if (lines_[y].size() < x) lines_[y].resize(x, " ");
    }
    std::vector<std::vector<std::string>> lines_;
};

/// Where everything stands: the columns' widths, the rows' heights, the height of each box with its lower parts.
struct plan {
    std::vector<std::size_t> left;                ///< of each column, and the right edge
    std::vector<std::size_t> top;                 ///< of each row, and the bottom edge
    std::vector<std::vector<std::size_t>> spans;  ///< rows that a box reaches over; 0 where it only continues one
    std::size_t gap = 1;                          ///< between columns
    std::size_t lines_between = 1;                ///< between rows: a border, or nothing

    [[nodiscard]] std::size_t box_width(box const& b) const { return left[b.column + b.columns] - left[b.column] - gap; }
};

/// `widths` are those of the columns; `uneven` leaves the middle line of a label to the values.
inline plan make_plan(std::vector<box_row> const& rows, std::vector<std::size_t> const& widths, std::size_t gap,
                      std::size_t lines_between, bool uneven) {
    plan p;
    p.gap = gap;
    p.lines_between = lines_between;
    p.left.push_back(0);
    for (std::size_t const w : widths) p.left.push_back(p.left.back() + w + gap);
    std::vector<std::size_t> heights(rows.size(), 1);
    p.spans.resize(rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (box const& b : rows[r]) {
            std::size_t span = b.continued && r > 0 ? 0 : 1;
            while (span > 0 && r + span < rows.size()) {
                auto const& next = rows[r + span];
                auto const found =
                    std::find_if(next.begin(), next.end(), [&](box const& o) { return o.continued && o.column == b.column; });
                if (found == next.end()) break;
                ++span;
            }
            p.spans[r].push_back(span);
            std::size_t lines = wrapped(b.text, std::max<std::size_t>(p.box_width(b), 2)).size();
            if (uneven && !b.value && lines > 1 && lines % 2 == 0) ++lines;
            if (span == 1) heights[r] = std::max(heights[r], lines);
        }
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
            std::size_t const span = p.spans[r][i];
            if (span < 2) continue;
            std::size_t have = (span - 1) * lines_between;
            for (std::size_t k = 0; k < span; ++k) have += heights[r + k];
            std::size_t const need = wrapped(rows[r][i].text, std::max<std::size_t>(p.box_width(rows[r][i]), 2)).size();
            if (need > have) heights[r + span - 1] += need - have;
        }
    p.top.push_back(0);
    for (std::size_t const h : heights) p.top.push_back(p.top.back() + h + lines_between);
    return p;
}

/// Column widths: labels as wide as `caps` allows, values as wide as they need, their heads wrapped to `value_cap`.
inline std::vector<std::size_t> column_widths(std::vector<box_row> const& rows, std::size_t labels, std::size_t edge,
                                              std::array<std::size_t, 3> const& caps, std::size_t value_cap) {
    std::vector<std::size_t> widths(edge, 2);
    for (int wide = 0; wide < 2; ++wide)  // single columns first; then what is merged over several
        for (box_row const& row : rows)
            for (box const& b : row) {
                if ((b.columns > 1) != (wide == 1) || (wide == 1 && !b.value)) continue;
                std::size_t need = 0;
                for (std::string const& line : wrapped(b.text, 1000)) need = std::max(need, width(line));
                if (b.column < labels)
                    // The last label is the row's; before the groups' there may be a serial number.
                    need = std::min(need, caps[std::max(b.column + caps.size(), labels) - labels]);
                else if (!b.value)
                    need = std::min(need, value_cap);
                std::size_t have = 0;
                for (std::size_t c = b.column; c < b.column + b.columns; ++c) have += widths[c] + (c > b.column ? 1 : 0);
                if (need > have) widths[b.column + b.columns - 1] += need - have;
            }
    return widths;
}

/// Writes the boxes' texts, centred from top to bottom in what their box covers. `jitter` moves values sideways a little.
inline void write_texts(canvas& page, std::vector<box_row> const& rows, plan const& p, std::size_t x0, std::size_t y0,
                        bool uneven, random_source* jitter) {
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t i = 0; i < rows[r].size(); ++i) {
            box const& b = rows[r][i];
            if (p.spans[r][i] == 0 || b.text.empty()) continue;
            auto const lines = wrapped(b.text, std::max<std::size_t>(p.box_width(b), 2));
            std::size_t const room = p.top[r + p.spans[r][i]] - p.top[r] - p.lines_between;
            std::size_t y = y0 + p.top[r] + (room > lines.size() ? (room - lines.size()) / 2 : 0);
            for (std::size_t k = 0; k < lines.size(); ++k, ++y) {
                std::size_t x = x0 + p.left[b.column];
                std::size_t at = y;
                if (uneven && !b.value && lines.size() > 1 && lines.size() % 2 == 0 && room > lines.size())
                    at += k >= lines.size() / 2 ? 1u : 0u;
                if (jitter != nullptr && b.value) {
                    x += jitter->below(3);
                    while (!page.is_free(at, x, width(lines[k]))) ++x;
                }
                page.text(at, x, lines[k]);
            }
        }
}

/// Draws the table with single lines around each box.
inline std::string drawn(std::vector<box_row> const& rows, std::vector<std::size_t> const& widths) {
    plan const p = make_plan(rows, widths, 1, 1, false);
    canvas page;
    std::size_t const columns = widths.size();
    auto const x_of = [&](std::size_t c) { return p.left[c]; };
    // An edge lies above a place unless the box there continues; left of a place where a box begins.
    std::vector<std::vector<bool>> above(rows.size() + 1, std::vector<bool>(columns, true)),
        before(rows.size(), std::vector<bool>(columns + 1, false));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        before[r][columns] = true;
        for (box const& b : rows[r]) {
            before[r][b.column] = true;
            for (std::size_t c = b.column; c < b.column + b.columns; ++c)
                if (b.continued && r > 0) above[r][c] = false;
        }
    }
    for (std::size_t r = 0; r <= rows.size(); ++r) {
        std::size_t const y = p.top[r];
        for (std::size_t c = 0; c <= columns; ++c) {
            bool const up = r > 0 && before[r - 1][c], down = r < rows.size() && before[r][c];
            bool const west = c > 0 && above[r][c - 1], east = c < columns && above[r][c];
            static constexpr std::string_view joints[16] = {" ", "│", "│", "│", "─", "┘", "┐", "┤",
                                                            "─", "└", "┌", "├", "─", "┴", "┬", "┼"};
            page.put(y, x_of(c), joints[(up ? 1u : 0u) | (down ? 2u : 0u) | (west ? 4u : 0u) | (east ? 8u : 0u)]);
            if (c < columns)
                for (std::size_t x = x_of(c) + 1; x < x_of(c + 1); ++x) page.put(y, x, east ? "─" : " ");
            if (r < rows.size() && down)
                for (std::size_t below = y + 1; below < p.top[r + 1]; ++below) page.put(below, x_of(c), "│");
        }
    }
    write_texts(page, rows, p, 1, 1, false, nullptr);
    return page.str(false);
}

/// Aligned by spaces only.
inline std::string aligned(std::vector<box_row> const& rows, std::vector<std::size_t> const& widths, std::size_t row_gap,
                           bool uneven, random_source& random) {
    plan const p = make_plan(rows, widths, 1, row_gap, uneven);
    canvas page;
    write_texts(page, rows, p, 0, 0, uneven, &random);
    return page.str(true);
}

}  // namespace gongkai_test

#endif
