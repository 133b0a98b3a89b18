// SPDX-License-Identifier: BSL-1.0
/// What rules over characters have in common. They work on folded UTF-8 (text/fold.hpp): full-width forms, spaces and dashes have one
/// spelling.
#ifndef GONGKAI_LEX_RULE_HPP
#define GONGKAI_LEX_RULE_HPP

#include <cstddef>
#include <string_view>

#include <boost/range/iterator_range_core.hpp>
#include <boost/spirit/home/x3.hpp>

#include <gongkai/config.hpp>

namespace gongkai::lex {

namespace x3 = boost::spirit::x3;

using iterator = char const*;
using slice = boost::iterator_range<iterator>;

[[nodiscard]] inline std::string_view view(slice s) { return {s.begin(), static_cast<std::size_t>(s.end() - s.begin())}; }

/// Whether a rule matches a whole text.
template <class Rule>
[[nodiscard]] bool matches(Rule const& rule, std::string_view text) {
    iterator first = text.data();
    return x3::parse(first, text.data() + text.size(), rule >> x3::eoi);
}

namespace rules {

inline constexpr auto ascii_digit = x3::omit[x3::standard::char_('0', '9')];
inline constexpr auto spaces = x3::omit[*x3::lit(' ')];

}  // namespace rules

}  // namespace gongkai::lex

#endif
