// SPDX-License-Identifier: BSL-1.0
/// Tells an extraction from which repeated lines were removed: its tables stand one cell a line, and no line stands twice.
#ifndef GONGKAI_READ_REPEATS_HPP
#define GONGKAI_READ_REPEATS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include <gongkai/read/document.hpp>

namespace gongkai::read {

/// Looks at the lines of a document's tables. Every report's tables say 总计 and 0 many times over; where each cell has its line and
/// nothing is said twice, the rest was removed, and which cells it stood in cannot be known.
class repeats {
public:
    /// `text` owns the characters of the lines' cells.
    explicit repeats(std::string_view text) : text_(text) {}

    /// Takes in the lines [from, to) of `lines`.
    void add(document const& lines, std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to && n < lines.lines.size() && !repeated_; ++n) {
            line const& l = lines.lines[n];
            if (l.size != 1) {
                ++rows_;
                continue;
            }
            cell const& c = lines.cells[l.first];
            std::string_view const shown = text_.substr(c.offset, c.length);
            if (shown.empty()) continue;
            ++cells_;
            figures_ += std::all_of(shown.begin(), shown.end(), [](char d) { return d >= '0' && d <= '9'; });
            // With its indentation: lines that differ in it were not taken for the same.
            std::size_t first = c.offset;
            while (first > 0 && (text_[first - 1] == ' ' || text_[first - 1] == '\t')) --first;
            repeated_ = !seen_.insert(text_.substr(first, c.offset + c.length - first)).second;
        }
    }

    /// True where lines were removed. Twelve cells at least must speak for it, a figure among them.
    [[nodiscard]] bool removed() const noexcept { return !repeated_ && cells_ >= 12 && figures_ > 0 && cells_ > 4 * rows_; }

private:
    std::string_view text_;
    std::unordered_set<std::string_view> seen_;
    std::size_t rows_ = 0, cells_ = 0, figures_ = 0;
    bool repeated_ = false;
};

}  // namespace gongkai::read

#endif
