// SPDX-License-Identifier: BSL-1.0
/// Rules over the characters of one table cell: figures with signs, separators, units and notes, and the words around them.
/// They work on folded UTF-8 (text/fold.hpp): full-width forms, spaces and dashes have one spelling.
#ifndef GONGKAI_LEX_FIGURE_HPP
#define GONGKAI_LEX_FIGURE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <gongkai/lex/page_number.hpp>
#include <gongkai/lex/rule.hpp>
#include <gongkai/lex/unit.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::lex {

namespace ast {

/// A figure as printed: each part is a slice of the cell.
struct figure {
    slice sign, integer, fraction, unit, note;
};
/// Words and the figure after them; either may be empty.
struct piece {
    slice words, number;
};

}  // namespace ast
}  // namespace gongkai::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::figure, sign, integer, fraction, unit, note)
BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::piece, words, number)

namespace gongkai::lex {

namespace rules {

/// A label's own numeral: one digit and its point, "1." or "1、", not followed by a digit ("1.5" is a number).
inline constexpr auto numeral = ascii_digit >> spaces >> (x3::lit('.') | "、") >> !ascii_digit;

/// 减4, 增加2, +19, -18; Markdown may write \-18.
inline constexpr auto sign = x3::lit("减少") | "减" | "增加" | "增" | "+" | "-" | "\\-" | "\\+";

/// Digits, with separators of thousands: 1,909.
inline constexpr auto thousands = ascii_digit >> -ascii_digit >> -ascii_digit >>
                                  +(',' >> ascii_digit >> ascii_digit >> ascii_digit) >> !ascii_digit;
inline constexpr auto digits = +(ascii_digit - numeral);

inline constexpr auto number = x3::raw[thousands | digits] >> x3::raw[-('.' >> +ascii_digit)];
inline constexpr auto number_only = x3::omit[(thousands | digits) >> -('.' >> +ascii_digit)];

/// A figure that fills its cell: 62,544.3758; 251000元; 减4; 22(其中修订 16 件).
struct figure_class;
inline constexpr x3::rule<figure_class, ast::figure> figure{"figure"};
inline constexpr auto figure_def =
    x3::raw[-sign] >> spaces >> number >> spaces >> x3::raw[-(unit >> !x3::lit("/"))] >> spaces >> x3::raw[-note];
BOOST_SPIRIT_DEFINE(figure)

/// What stands in place of a figure: /, -, --, 无.
inline constexpr auto blank_mark = x3::lit('/') | +x3::lit('-') | "无" | "\\";

/// Neither more nor fewer.
inline constexpr auto unchanged = x3::lit("未增未减") | "无增减" | "未增减" | "无变化";

/// What looks like a cell of a table of numbers, wherever separators stand, as words of a page are before their table is known.
inline constexpr auto loose_digits = ascii_digit >> *(ascii_digit | ((x3::lit(',') | '.') >> &ascii_digit));
inline constexpr auto value_word = ((-(x3::lit('+') | '-' | "增" | "减") >> loose_digits >> -(unit | '%' | note)) | '/' |
                                    ('-' >> -x3::lit('-')) | "无" | "未增未减") >>
                                   x3::eoi;

/// A sign with its number, which a space parts from what stands before: 2 -1 7. Not the page in - 3 - or -3-.
inline constexpr auto signed_number = sign >> number_only >> !x3::lit('-');

/// Words: all that is no figure; a note in parentheses belongs to the words before it, digits and all.
inline constexpr auto words =
    x3::raw[+(page_words | numeral | note | (x3::standard::char_ - ascii_digit - (' ' >> signed_number)))];

/// Words and figures that ran together: 行政许可2293, 0000000三、….
struct piece_class;
inline constexpr x3::rule<piece_class, ast::piece> piece{"piece"};
inline constexpr auto piece_def = (x3::omit[+x3::lit(' ')] >> x3::raw[x3::eps] >> x3::raw[signed_number]) |
                                  (spaces >> words >> x3::raw[-number_only]) |
                                  (spaces >> x3::raw[x3::eps] >> x3::raw[number_only]);
BOOST_SPIRIT_DEFINE(piece)

inline constexpr auto pieces = *piece >> spaces;

}  // namespace rules

/// A number as its cell prints it.
struct figure_value {
    decimal value;
    std::string digits;  ///< those before the point, without separators
    std::string unit;
    std::string note;
    bool fits = true;  ///< false where the digits exceed what a 64-bit number holds
};

namespace detail {

[[nodiscard]] inline figure_value to_value(ast::figure const& f) {
    figure_value out;
    for (char const c : view(f.integer))
        if (c != ',') out.digits += c;
    std::string_view fraction = view(f.fraction);
    if (!fraction.empty()) fraction.remove_prefix(1);
    out.unit = view(f.unit);
    out.note = view(f.note);
    std::size_t const leading = out.digits.find_first_not_of('0');
    std::size_t const significant = leading == std::string::npos ? 0 : out.digits.size() - leading;
    if (significant + fraction.size() > 18) {
        out.fits = false;
        return out;
    }
    for (char const c : out.digits) out.value.unscaled = out.value.unscaled * 10 + (c - '0');
    for (char const c : fraction) out.value.unscaled = out.value.unscaled * 10 + (c - '0');
    out.value.scale = static_cast<std::uint8_t>(fraction.size());
    std::string_view const sign = view(f.sign);
    if (sign.ends_with('-') || sign.starts_with("减")) out.value.unscaled = -out.value.unscaled;
    return out;
}

}  // namespace detail

/// Reads a folded cell that holds a figure and nothing else; nothing if it holds anything else.
[[nodiscard]] inline std::optional<figure_value> parse_figure(std::string_view cell) {
    iterator first = cell.data();
    iterator const last = first + cell.size();
    ast::figure f;
    if (x3::parse(first, last, rules::spaces >> rules::figure >> rules::spaces >> x3::eoi, f)) return detail::to_value(f);
    first = cell.data();
    if (x3::parse(first, last, rules::unchanged >> x3::eoi)) {
        figure_value zero;
        zero.digits = "0";
        return zero;
    }
    return std::nullopt;
}

/// Reads a folded cell that holds several figures with their units and notes and nothing else: 9（2021年起生效） 0. Empty if it does not.
[[nodiscard]] inline std::vector<ast::figure> parse_figures(std::string_view cell) {
    iterator first = cell.data();
    iterator const last = first + cell.size();
    std::vector<ast::figure> out;
    if (!x3::parse(first, last, rules::spaces >> +(rules::figure >> rules::spaces) >> x3::eoi, out) || out.size() < 2)
        out.clear();
    return out;
}

/// Whether a folded cell is there but holds no number: empty, "/", "-", "无".
[[nodiscard]] inline bool is_blank(std::string_view cell) {
    iterator first = cell.data();
    iterator const last = first + cell.size();
    return x3::parse(first, last, rules::spaces >> -rules::blank_mark >> rules::spaces >> x3::eoi);
}

/// Whether a cell for a number may hold this word, folded and without spaces: 1,909 · -18 · 减4 · 3件 · 1(2025年生效) · / · — · 无.
[[nodiscard]] inline bool is_value_word(std::string_view compact) { return matches(rules::value_word, compact); }

/// Words and bare figures of a folded cell, in order.
[[nodiscard]] inline std::vector<ast::piece> parse_pieces(std::string_view cell) {
    iterator first = cell.data();
    iterator const last = first + cell.size();
    std::vector<ast::piece> out;
    x3::parse(first, last, rules::pieces, out);
    return out;
}

}  // namespace gongkai::lex

#endif
