// SPDX-License-Identifier: BSL-1.0
/// Where something stands in a file without lines, from the words that the readers of Word files and PDFs have for it (`place::within`).
#ifndef GONGKAI_LEX_SPOT_HPP
#define GONGKAI_LEX_SPOT_HPP

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <gongkai/lex/rule.hpp>

namespace gongkai::inline v0::lex {

/// A page and a box on it (left, top, right, bottom, in points, as printed), or a part of a Word file and what is counted in it from 1; 0
/// where it is not said. Views of the words.
struct spot {
    std::uint32_t page = 0;
    std::vector<slice> box;
    slice part;
    std::uint32_t table = 0, row = 0, cell = 0, text_box = 0, paragraph = 0;
};

namespace rules {

inline constexpr auto spot_coordinate = x3::omit[-x3::lit('-') >> +ascii_digit >> -('.' >> +ascii_digit)];
inline constexpr auto spot_part = +(x3::standard::char_ - ',' - ' ');

}  // namespace rules

/// Nothing where the words are others.
[[nodiscard]] inline std::optional<spot> parse_spot(std::string_view within) {
    iterator first = within.data();
    iterator const last = first + within.size();
    spot out;
    if (x3::parse(first, last, "page " >> x3::uint32, out.page))
        x3::parse(first, last, ", box" >> x3::repeat(4)[' ' >> x3::raw[rules::spot_coordinate]], out.box);
    else if (x3::parse(first, last, x3::raw[rules::spot_part], out.part)) {
        x3::parse(first, last, ", table " >> x3::uint32, out.table);
        x3::parse(first, last, ", row " >> x3::uint32, out.row);
        x3::parse(first, last, ", cell " >> x3::uint32, out.cell);
        x3::parse(first, last, ", text box " >> x3::uint32, out.text_box);
        x3::parse(first, last, ", paragraph " >> x3::uint32, out.paragraph);
    }
    return first == last && !within.empty() ? std::optional{out} : std::nullopt;
}

}  // namespace gongkai::inline v0::lex

#endif
