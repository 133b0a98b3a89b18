// SPDX-License-Identifier: BSL-1.0
/// The mark that begins an entry: 一、 （三） 1. 2、. Over folded text without spaces.
#ifndef GONGKAI_LEX_ENUMERATOR_HPP
#define GONGKAI_LEX_ENUMERATOR_HPP

#include <cstddef>
#include <string_view>

#include <gongkai/lex/rule.hpp>

namespace gongkai::inline v0::lex {

namespace rules {

inline constexpr auto han_numeral = x3::lit("一") | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十";

inline constexpr auto section_numeral_mark = +han_numeral >> "、";
inline constexpr auto enumerator =
    ('(' >> (+han_numeral | two_digits) >> ')') | section_numeral_mark | (two_digits >> ("、" | ('.' >> !ascii_digit)));
/// The line ends inside （三.
inline constexpr auto cut_enumerator = '(' >> +han_numeral >> x3::eoi;

}  // namespace rules

/// The length of the mark at the front of a text; 0 where there is none. `cut` allows that the text ends inside （三.
[[nodiscard]] inline std::size_t enumerator_length(std::string_view compact, bool cut = true) {
    iterator const begin = compact.data(), last = begin + compact.size();
    iterator first = begin;
    bool const found = x3::parse(first, last, rules::enumerator) || (cut && x3::parse(first, last, rules::cut_enumerator));
    return found ? static_cast<std::size_t>(first - begin) : 0;
}
[[nodiscard]] inline bool is_enumerator(std::string_view compact) { return matches(rules::enumerator, compact); }
/// 一、 to 十、, as a section's heading begins.
[[nodiscard]] inline bool has_section_numeral(std::string_view compact) {
    return begins_with(rules::section_numeral_mark, compact);
}

}  // namespace gongkai::inline v0::lex

#endif
