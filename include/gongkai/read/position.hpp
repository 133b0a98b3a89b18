// SPDX-License-Identifier: BSL-1.0
/// Lines and columns of a text.
#ifndef GONGKAI_READ_POSITION_HPP
#define GONGKAI_READ_POSITION_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/report.hpp>

namespace gongkai::read {

/// Where an offset of a text in UTF-8 is: its line by `line_starts`, its column in characters. Linear in the line's length.
[[nodiscard]] inline position position_at(std::string_view text, std::vector<std::size_t> const& line_starts,
                                          std::size_t offset) {
    position out{offset, 1, 1};
    auto const next = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    if (next == line_starts.begin()) return out;
    out.line = static_cast<std::size_t>(next - line_starts.begin());
    std::size_t const start = std::min(*(next - 1), text.size());
    std::string_view const before = text.substr(start, std::min(offset, text.size()) - start);
    auto const begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    out.column = 1 + static_cast<std::size_t>(std::count_if(before.begin(), before.end(), begins));
    return out;
}

}  // namespace gongkai::read

#endif
