// SPDX-License-Identifier: BSL-1.0
/// The number of a page.
#ifndef GONGKAI_LEX_PAGE_NUMBER_HPP
#define GONGKAI_LEX_PAGE_NUMBER_HPP

#include <optional>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/rule.hpp>

namespace gongkai::inline v0::lex::ast {
struct page_line {
    slice before, number, between, total, after;
};
}  // namespace gongkai::inline v0::lex::ast

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::page_line, before, number, between, total, after)

namespace gongkai::inline v0::lex {

namespace rules {

inline constexpr auto page_words = x3::lit("第") >> spaces >> +ascii_digit >> spaces >> "页";

/// 第3页, - 3 -, 3/7 on a line of its own: the page, not a figure.
inline constexpr auto page_number = (page_words >> x3::omit[*x3::standard::char_]) |
                                    ('-' >> spaces >> +ascii_digit >> spaces >> '-') |
                                    (+ascii_digit >> spaces >> '/' >> spaces >> +ascii_digit);

inline constexpr auto page_mark = x3::lit('-') | '~' | "·" | "第" | "页" | "共" | '/' | ',';

/// A line in a page's margin, without spaces: 3, -3-, 第3页, 3/12, 第3页共12页.
inline constexpr x3::rule<struct page_line_class, ast::page_line> page_line{"page line"};
inline constexpr auto page_line_def =
    x3::raw[*page_mark] >> x3::raw[+ascii_digit] >> x3::raw[*page_mark] >> x3::raw[*ascii_digit] >> x3::raw[*page_mark];
BOOST_SPIRIT_DEFINE(page_line)

}  // namespace rules

/// Whether a folded cell is a page number.
[[nodiscard]] inline bool is_page_number(std::string_view cell) {
    return matches(rules::spaces >> rules::page_number >> rules::spaces, cell);
}

/// A page's number, and whether nothing else looks so.
struct margin_number {
    long number;
    bool sure;
};
/// Reads a line in a page's margin, folded and without spaces; nothing where it is no number of a page.
[[nodiscard]] inline std::optional<margin_number> parse_margin_number(std::string_view compact) {
    ast::page_line p;
    if (compact.size() > 40 || !matches(rules::page_line, compact, p)) return std::nullopt;
    margin_number out{0, !p.before.empty() || !p.between.empty() || !p.after.empty()};
    for (char const c : view(p.number))
        if (out.number < 100'000) out.number = out.number * 10 + (c - '0');
    if (compact.front() == '-' && compact.back() != '-') out.sure = false;  // a negative number
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
