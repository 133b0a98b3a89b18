// SPDX-License-Identifier: BSL-1.0
/// What rules over characters have in common. They work on folded UTF-8 (text/fold.hpp): full-width forms, spaces and dashes have one
/// spelling.
#ifndef GONGKAI_LEX_RULE_HPP
#define GONGKAI_LEX_RULE_HPP

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <boost/range/iterator_range_core.hpp>
#include <boost/spirit/home/x3.hpp>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::lex {

namespace x3 = boost::spirit::x3;

using iterator = char const*;
using slice = boost::iterator_range<iterator>;

[[nodiscard]] inline std::string_view view(slice s) { return {s.begin(), static_cast<std::size_t>(s.end() - s.begin())}; }

/// Whether a text begins with what a rule matches; its attribute, if one is asked for, goes to `found`.
template <class Rule, class... Attribute>
bool begins_with(Rule const& rule, std::string_view text, Attribute&... found) {
    iterator first = text.data();
    return x3::parse(first, first + text.size(), rule, found...);
}

/// Whether a rule matches a whole text; its attribute as above.
template <class Rule, class... Attribute>
[[nodiscard]] bool matches(Rule const& rule, std::string_view text, Attribute&... found) {
    iterator first = text.data();
    iterator const last = first + text.size();
    return x3::parse(first, last, rule, found...) && first == last;  // rule >> x3::eoi would copy the rule, which may be large
}

/// Whether one of these words, which a rule asks for, stands anywhere in a text: sooner told than by the rule.
[[nodiscard]] inline bool holds_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [text](std::string_view w) { return text.find(w) != std::string_view::npos; });
}

namespace rules {

inline constexpr auto ascii_digit = x3::omit[x3::standard::char_('0', '9')];
inline constexpr auto two_digits = ascii_digit >> -ascii_digit;  ///< or one
inline constexpr auto spaces = x3::omit[*x3::lit(' ')];

}  // namespace rules

}  // namespace gongkai::inline v0::lex

#endif
