// SPDX-License-Identifier: BSL-1.0
/// A section's heading: 二、主动公开政府信息情况. Over folded text without spaces. Which words are a section's title is the form's
/// (grammar/heading.hpp).
#ifndef GONGKAI_LEX_HEADING_HPP
#define GONGKAI_LEX_HEADING_HPP

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/date.hpp>
#include <gongkai/lex/markup.hpp>

namespace gongkai::inline v0::lex {

namespace ast {
/// A section's numeral: its digit, empty where it was lost, and the mark behind it, empty where there is none.
struct heading_numeral {
    slice digit, mark;
};
/// A line read as a heading: all of it behind the numeral are its words.
struct heading {
    heading_numeral numeral;
    slice words;
};
}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::heading_numeral, digit, mark)
BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::heading, numeral, words)

namespace gongkai::inline v0::lex {

namespace rules {

/// 一、 or 1. or 三是; （一） is a part's numeral, never a section's.
inline constexpr auto section_mark = x3::lit("、") | '.' | ',' | ':' | "是";
inline constexpr auto section_digit = han_digit | "十" | ascii_digit;

/// 一、 or 第二部分、; 、 alone where the digit was lost.
inline constexpr x3::rule<struct heading_numeral_class, ast::heading_numeral> heading_numeral{"numeral of a heading"};
inline constexpr auto heading_numeral_def =
    (-x3::lit("第") >> x3::raw[section_digit] >> -x3::lit("部分") >> x3::raw[section_mark]) |
    (x3::raw[x3::eps] >> x3::raw[-x3::lit("、")]);
BOOST_SPIRIT_DEFINE(heading_numeral)

/// What stands before a heading: the marks of lightweight markup, bullets, 表二：.
inline constexpr auto heading_ornament = markup_prefix >> x3::omit[*(x3::lit('*') | "■" | "●" | "▲" | "◆" | "-")] >>
                                         -(x3::lit("表") >> (han_digit | ascii_digit) >> x3::omit[x3::lit(":") | "、" | "."]);
/// 表 behind a table's title.
inline constexpr auto table_word = -(x3::lit("统计") | "一览") >> x3::lit("表");
/// What may follow a title: （单位：件）, a colon, emphasis.
inline constexpr auto title_end = x3::omit[*(x3::lit('*') | ':' | "。" | note)] >> markup_suffix >> x3::eoi;

/// How a character is read aloud, as some sites put it behind rare or traditional ones: 申請(qǐng)情況. No word of a heading.
inline constexpr auto latin_letter =
    x3::char_('a', 'z') | x3::char_('A', 'Z') | (x3::char_('\xC3', '\xC9') >> x3::char_('\x80', '\xBF'));
inline constexpr auto gloss = x3::omit['(' >> +latin_letter >> ')'];

/// Any line as a heading.
inline constexpr x3::rule<struct heading_class, ast::heading> heading{"heading"};
inline constexpr auto heading_def =
    heading_ornament >> heading_numeral >> x3::omit[*x3::lit('*')] >> x3::raw[x3::omit[*x3::standard::char_]];
BOOST_SPIRIT_DEFINE(heading)

}  // namespace rules

/// The value of a section's numeral; 0 where it has no digit.
[[nodiscard]] inline int value_of(ast::heading_numeral const& n) { return n.digit.empty() ? 0 : detail::number_value(n.digit); }

/// A text without its glosses, and where each of its bytes stood; one more for its end.
struct unglossed {
    std::string text;
    std::vector<std::size_t> from;
};
[[nodiscard]] inline unglossed without_glosses(std::string_view compact) {
    std::vector<slice> pieces;
    begins_with(x3::raw[*(x3::standard::char_ - rules::gloss)] % rules::gloss, compact, pieces);
    unglossed out;
    for (slice const& piece : pieces) {
        out.text.append(piece.begin(), piece.end());
        for (iterator at = piece.begin(); at != piece.end(); ++at)
            out.from.push_back(static_cast<std::size_t>(at - compact.data()));
    }
    out.from.push_back(compact.size());
    return out;
}

/// A line's parts, taken as a heading.
[[nodiscard]] inline ast::heading read_heading(std::string_view compact) {
    ast::heading out;
    begins_with(rules::heading, compact, out);
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
