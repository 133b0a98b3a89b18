// SPDX-License-Identifier: BSL-1.0
/// Tells an extraction from which repeated lines were removed: its tables stand one cell a line, or drawn, and no line stands twice.
#ifndef GONGKAI_READ_REPEATS_HPP
#define GONGKAI_READ_REPEATS_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_set>

#include <gongkai/read/document.hpp>

namespace gongkai::inline v0::read {

/// Looks at the lines of a document's tables. Every report's tables say 总计 and 0 many times over, and a drawing has the same border
/// between most rows; where nothing is said twice, the rest was removed, and which cells it stood in cannot be known.
class repeats {
public:
    /// `text` owns the characters of the lines' cells.
    explicit repeats(std::string_view text) : text_(text) {}

    /// Takes in the lines [from, to) of `lines`.
    void add(document const& lines, std::size_t from, std::size_t to) {
        std::size_t begin = text_.size(), end = 0;
        for (std::size_t n = from; n < to && n < lines.lines.size(); ++n)
            for (std::size_t c = lines.lines[n].first; c < std::size_t{lines.lines[n].first} + lines.lines[n].size; ++c) {
                cell const& x = lines.cells[c];
                if (x.length == 0) continue;
                begin = std::min(begin, x.offset);
                end = std::max(end, x.offset + x.length);
            }
        if (begin >= end) return;
        // With its indentation: lines that differ in it were not taken for the same.
        std::size_t const window = begin - std::min(begin, longest);
        std::size_t const above = text_.substr(window, begin - window).rfind('\n');
        if (above == std::string_view::npos && window > 0) return;
        begin = above == std::string_view::npos ? 0 : window + above + 1;
        while (begin < end && !repeated_) {
            std::string_view const rest = text_.substr(begin, end - begin + longest);
            std::size_t const stop = std::min(rest.find('\n'), rest.size());
            if (stop == rest.size() && begin + stop < text_.size()) return;
            take(rest.substr(0, stop));
            begin += stop + 1;
        }
    }

    /// True where lines were removed. Twelve lines at least must speak for it, a figure alone on its line or borders among them.
    [[nodiscard]] bool removed() const noexcept {
        return !repeated_ && lines_ >= 12 && ((figures_ > 0 && figures_ > 4 * rows_) || borders_ >= 4);
    }

private:
    static constexpr std::size_t longest = 4096;  ///< bytes: a longer line may hold very many tables, and is none of one

    void take(std::string_view line) {
        auto const between = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '|'; };
        std::size_t numbers = 0, words = 0;
        for (auto at = line.begin(); (at = std::find_if_not(at, line.end(), between)) != line.end();) {
            auto const end = std::find_if(at, line.end(), between);
            ++(std::all_of(at, end, [](char d) { return d >= '0' && d <= '9'; }) ? numbers : words);
            at = end;
        }
        if (numbers + words == 0) return;
        ++lines_;
        figures_ += numbers == 1 && words == 0;
        rows_ += numbers > 2;  // two may be one with a space in it
        borders_ += line.find("─") != std::string_view::npos || line.find("━") != std::string_view::npos;
        repeated_ = !seen_.insert(line).second;
    }

    std::string_view text_;
    std::unordered_set<std::string_view> seen_;
    std::size_t lines_ = 0, figures_ = 0, rows_ = 0, borders_ = 0;
    bool repeated_ = false;
};

}  // namespace gongkai::inline v0::read

#endif
