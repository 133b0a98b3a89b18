// SPDX-License-Identifier: BSL-1.0
/// Rules over the characters of one table cell: figures with signs, separators, units and notes, and the words around them.
/// They work on folded UTF-8 (text/fold.hpp): full-width forms, spaces and dashes have one spelling.
#ifndef GONGKAI_LEX_FIGURE_HPP
#define GONGKAI_LEX_FIGURE_HPP

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>
#include <gongkai/lex/annotation.hpp>
#include <gongkai/lex/enumerator.hpp>
#include <gongkai/lex/page_number.hpp>
#include <gongkai/lex/rule.hpp>
#include <gongkai/lex/unit.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::lex {

namespace ast {

/// A figure as printed: each part is a slice of the cell.
struct figure {
    slice sign, integer, fraction, unit, sign_after, note;
};
/// Words and the figure after them; either may be empty.
struct piece {
    slice words, number;
};

}  // namespace ast
}  // namespace gongkai::inline v0::lex

BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::figure, sign, integer, fraction, unit, sign_after, note)
BOOST_FUSION_ADAPT_STRUCT(gongkai::lex::ast::piece, words, number)

namespace gongkai::inline v0::lex {

namespace rules {

/// A label's own numeral: one digit and its point, "1." or "1、", not followed by a digit ("1.5" is a number).
inline constexpr auto numeral = ascii_digit >> spaces >> (x3::lit('.') | "、") >> !ascii_digit;

/// 减4, 增加2, +19, -18; Markdown may write \-18.
inline constexpr auto symbol = x3::lit('+') | '-' | "\\-" | "\\+";
inline constexpr auto word_of_less = x3::lit("减少") | "减" | "下降" | "降低" | "降" | "↓" | "▼" | "负";
inline constexpr auto word_of_more = x3::lit("增加") | "增长" | "新增" | "增" | "上升" | "升" | "↑";
inline constexpr auto change_word = (word_of_less | word_of_more) >> -x3::lit("了");
inline constexpr auto sign = change_word | symbol;
/// （减）5 and 5（减）.
inline constexpr auto sign_in_parentheses = '(' >> spaces >> (change_word | x3::lit('+') | '-') >> spaces >> ')';
/// 较上年减少5.
inline constexpr auto last_year = x3::lit("上年") | "上一年" | "去年";
inline constexpr auto compared = -(x3::lit("同比") | ((x3::lit("较") | "比" | "与") >> last_year >> -x3::lit("相比")));
inline constexpr auto sign_before = sign_in_parentheses | (compared >> sign);
inline constexpr auto sign_after = (sign_in_parentheses | "↓" | "↑" | "减少" | "减" | "增加" | "增") >> !(spaces >> ascii_digit);
/// 1（减） 10: it stands at the figure before it, and a space parts it from the next.
inline constexpr auto sign_behind = sign_in_parentheses >> &x3::lit(' ');

/// Digits, with separators of thousands: 1,909.
inline constexpr auto thousands = ascii_digit >> -ascii_digit >> -ascii_digit >>
                                  +(',' >> ascii_digit >> ascii_digit >> ascii_digit) >> !ascii_digit;
inline constexpr auto digits = +(ascii_digit - numeral);

/// A line may end beside the point: 316. 5. A digit alone may number the line of a list: 1. 11.
inline constexpr auto listed = ascii_digit >> spaces >> '.' >> +x3::lit(' ') >> ascii_digit;
inline constexpr auto digits_of_figure = !listed >> +(ascii_digit - (numeral >> !(spaces >> ascii_digit)));
inline constexpr auto number = x3::raw[thousands | digits_of_figure] >> x3::raw[-(spaces >> '.' >> spaces >> +ascii_digit)];
inline constexpr auto number_only = x3::omit[(thousands | digits) >> -('.' >> +ascii_digit)];

/// :5, 共5件.
inline constexpr auto in_all = (x3::lit(':') | ("共" >> -x3::lit("计"))) >> spaces;

/// What is no digit of the figure beside it; a sign and a correction change what it says.
inline constexpr auto own_annotation = annotation - sign_in_parentheses - correction;
inline constexpr auto annotations = x3::omit[-(own_annotation >> *(spaces >> own_annotation))];

/// What a figure's words say of a part of it: 12，其中线上2.
inline constexpr auto including = -x3::lit(',') >> spaces >> "其中" >> *x3::standard::char_;

/// A figure that fills its cell: 62,544.3758; 251000元; 减4; 4(减); 22(其中修订 16 件); ①950; ~~30~~28; 共5件.
inline constexpr x3::rule<struct figure_class, ast::figure> figure{"figure"};
inline constexpr auto figure_def = setting >> annotations >> spaces >> x3::omit[-in_all] >> x3::raw[-sign_before] >> spaces >>
                                   annotations >> spaces >> number >> x3::omit[-(spaces >> &unit)] >>
                                   x3::raw[-(unit >> !x3::lit("/"))] >> x3::raw[-(sign_behind | (spaces >> sign_after))] >>
                                   spaces >> x3::raw[annotations] >> setting >> x3::omit[-including];
BOOST_SPIRIT_DEFINE(figure)

/// What stands in place of a figure: /, -, --, 无.
inline constexpr auto blank_mark = x3::lit('/') | +x3::lit('-') | "无" | "\\" | "·" | "\"\"";

/// A line drawn with them: longer than any sign for none.
inline constexpr auto drawn_line = x3::lit("-----") >> *x3::lit('-');

/// Neither more nor fewer.
inline constexpr auto unchanged = -("与" >> last_year) >> (x3::lit("未增未减") | "无增减" | "未增减" | "不增不减" | "无变化" |
                                                           "没有变化" | "不变" | "持平");

/// No case at all, in a word.
inline constexpr auto none = (x3::lit("零") | "〇") >> -unit;

/// A cell with a figure, or with something like one, that allows no single reading: struck out, corrected, with two signs, in
/// parentheses, where it may be below zero or a note's number, or beside a bar, which may be a border or a 1.
inline constexpr auto figure_in_parentheses =
    '(' >> spaces >> -symbol >> spaces >> number_only >> spaces >> -unit >> spaces >> ')';
inline constexpr auto doubted = number_only | figure_in_parentheses | struck;
inline constexpr auto beside_doubted = x3::lit(' ') | sign_before | sign_after | unit | ((annotation - correction) - doubted);
inline constexpr auto barred = ((+x3::lit('|') >> number_only) | (number_only >> '|')) >> *(number_only | '|');
inline constexpr auto doubtful_figure =
    x3::omit[barred | (listed >> *(ascii_digit | ',')) |
             (*beside_doubted >> doubted >> *(doubted | beside_doubted) >> -(correction >> *x3::standard::char_))];

/// Two figures that one cell has for one: 12/9, 20:23; 18+9, 18+9=27 where a sign means nothing.
inline constexpr auto compared_figure = x3::omit[number_only >> (x3::lit('/') | ':') >> number_only];
inline constexpr auto added_figure = x3::omit[number_only >> +('+' >> number_only) >> -('=' >> number_only)];

/// Letters for a number of several digits: 二十三, 一〇五.
inline constexpr auto number_letter = han_numeral | "〇" | "零" | "百" | "千" | "万";
inline constexpr auto lettered_figure = x3::omit[number_letter >> +number_letter >> -(x3::lit("件") | "条" | "次")];

/// What looks like a cell of a table of numbers, wherever separators stand, as words of a page are before their table is known.
inline constexpr auto loose_digits = ascii_digit >> *(ascii_digit | ((x3::lit(',') | '.') >> &ascii_digit));
inline constexpr auto misprinted = +han_numeral;  // a letter in the place of a digit: 4821三
inline constexpr auto value_word = ((-(x3::lit('+') | '-' | "增" | "减") >> loose_digits >> -(unit | '%' | note | misprinted)) |
                                    '/' | ('-' >> -x3::lit('-')) | "无" | "未增未减") >>
                                   x3::eoi;

/// 12%, +5.3%: a share, and no figure of a table of counts.
inline constexpr auto percentage = -symbol >> spaces >> +ascii_digit >> -('.' >> +ascii_digit) >> spaces >> '%';

/// A number among words, with what is its own behind it: 289件, 42(减), 10(更正为5).
inline constexpr auto number_among_words =
    !percentage >> number_only >> filler >>
    x3::omit[-((unit >> !x3::lit('/')) | (+x3::lit(' ') >> (money_unit | (unit >> &(x3::lit(' ') | x3::eoi)))))] >>
    x3::omit[-(sign_in_parentheses | ((x3::lit("↓") | "↑") >> !ascii_digit))] >> x3::omit[*mark_behind] >>
    x3::omit[-(&correction >> (note | ("→" >> number_only)))];

/// A sign with its number, which a space parts from what stands before: 2 -1 7. Not the page in - 3 - or -3-.
inline constexpr auto signed_number =
    ((sign_in_parentheses | change_word) >> spaces >> number_among_words) | (symbol >> number_among_words >> !x3::lit('-'));

/// ①-17.
inline constexpr auto marked_signed_number = x3::omit[*mark_behind] >> signed_number;

/// Words: all that is no figure; a note in parentheses belongs to the words before it, digits and all.
inline constexpr auto words = x3::raw[+(page_words | address | numeral | (note - sign_in_parentheses) |
                                        (x3::standard::char_ - ascii_digit - (' ' >> (marked_signed_number | percentage))))];
/// The same, where marks may stand among them.
inline constexpr auto words_and_marks =
    x3::raw[+(page_words | address | numeral | (note - sign_in_parentheses) | mark |
              (x3::standard::char_ - ascii_digit - (' ' >> (marked_signed_number | percentage))))];

/// Words and figures that ran together: 行政许可2293, 0000000三、…, 20减17.
template <class Words>
[[nodiscard]] constexpr auto piece_of(Words const& any_words) {
    return (spaces >> x3::raw[percentage] >> x3::raw[x3::eps]) |
           (x3::omit[+x3::lit(' ')] >> x3::raw[x3::eps] >> x3::raw[marked_signed_number]) |
           (x3::raw[x3::eps] >> x3::raw[(sign_in_parentheses | change_word) >> spaces >> number_among_words]) |
           (spaces >> any_words >> x3::raw[-number_among_words]) | (spaces >> x3::raw[x3::eps] >> x3::raw[number_among_words]);
}
inline constexpr x3::rule<struct piece_class, ast::piece> piece{"piece"};
inline constexpr auto piece_def = piece_of(words);
inline constexpr x3::rule<struct marked_piece_class, ast::piece> marked_piece{"piece with marks"};
inline constexpr auto marked_piece_def = piece_of(words_and_marks);
BOOST_SPIRIT_DEFINE(piece, marked_piece)

}  // namespace rules

/// A number as its cell prints it.
struct figure_value {
    decimal value;       ///< of a unit that multiplies, as 万件 does, in the unit behind; a sum of money in its own unit
    std::string digits;  ///< those before the point, without separators
    std::string unit;
    std::string note;
    bool fits = true;      ///< false where the digits exceed what a 64-bit number holds
    bool closed = false;   ///< the value is not what the digits alone say: 3万
    bool changes = false;  ///< words or arrows say that it is by how much something went up or down
    bool parted = false;   ///< its sign is a symbol that spaces part from its digits: - 4
};

/// Whether a figure's sign is a symbol that spaces part from its digits, - 4, or that nothing parts from a figure that ends before it: 15-4.
[[nodiscard]] inline bool is_parted_symbol(ast::figure const& f, iterator end_of_last = {}) {
    return !f.sign.empty() && matches(rules::symbol, view(f.sign)) &&
           (f.sign.end() != f.integer.begin() || f.sign.begin() == end_of_last);
}

namespace detail {

[[nodiscard]] inline bool is_negative(std::string_view sign) {
    return begins_with(x3::omit[*(x3::standard::char_ - rules::word_of_less - '-')] >> (rules::word_of_less | '-'), sign);
}

/// Nothing where it has two signs.
[[nodiscard]] inline std::optional<figure_value> to_value(ast::figure const& f) {
    if (!f.sign.empty() && !f.sign_after.empty()) return std::nullopt;
    figure_value out;
    for (char const c : view(f.integer))
        if (c != ',') out.digits += c;
    std::string_view fraction = view(f.fraction);
    fraction.remove_prefix(std::min(fraction.find_first_not_of(". "), fraction.size()));
    out.unit = view(f.unit);
    out.note = view(f.note);
    out.parted = is_parted_symbol(f);
    std::string_view const sign = f.sign.empty() ? view(f.sign_after) : view(f.sign);
    out.changes = !sign.empty() && !matches(rules::symbol, sign);
    std::size_t const leading = out.digits.find_first_not_of('0');
    std::size_t const significant = leading == std::string::npos ? 0 : out.digits.size() - leading;
    if (significant + fraction.size() > 18) {
        out.fits = false;
        return out;
    }
    for (char const c : out.digits) out.value.unscaled = out.value.unscaled * 10 + (c - '0');
    for (char const c : fraction) out.value.unscaled = out.value.unscaled * 10 + (c - '0');
    out.value.scale = static_cast<std::uint8_t>(fraction.size());
    if (!sign.empty() && is_negative(sign)) out.value.unscaled = -out.value.unscaled;
    if (int const power = is_money(out.unit) ? 0 : power_of(out.unit); power > 0) {
        auto const multiplied = out.value.times_ten_to(power);
        out.fits = multiplied.has_value();
        if (multiplied) out.value = *multiplied;
        out.closed = true;
    }
    return out;
}

}  // namespace detail

/// 12.0, as programs write a count, is 12; what has a fraction stays. - 12, as a list has it, is 12 too where no figure is below zero.
inline void take_as_count(figure_value& f, bool may_be_negative) {
    if (f.parted && f.value.unscaled < 0 && !may_be_negative) f.value.unscaled = -f.value.unscaled;
    decimal const count = f.value.trimmed();
    if (count.scale != 0 || f.value.scale == 0) return;
    f.value = count;
    f.closed = true;
}

/// Reads a folded cell that holds a figure and nothing else; nothing if it holds anything else.
[[nodiscard]] inline std::optional<figure_value> parse_figure(std::string_view cell) {
    ast::figure f;
    if (matches(rules::spaces >> rules::figure >> rules::spaces, cell, f)) return detail::to_value(f);
    bool const unchanged = matches(rules::spaces >> rules::unchanged >> rules::spaces, cell);
    if (unchanged || matches(rules::spaces >> rules::none >> rules::spaces, cell)) {
        figure_value zero;
        zero.digits = "0";
        zero.changes = unchanged;
        return zero;
    }
    return std::nullopt;
}

/// Whether a folded cell holds one thing that is made of two figures, of sums only where there are no signed ones, or a number in letters.
[[nodiscard]] inline bool is_composed_figure(std::string_view cell, bool sums) {
    return matches(rules::compared_figure | rules::lettered_figure, cell) || (sums && matches(rules::added_figure, cell));
}

/// Whether a folded cell that is no figure holds one that allows no single reading: 10(更正为5), (5), ~~30~~, -减5.
[[nodiscard]] inline bool is_doubtful_figure(std::string_view cell) { return matches(rules::doubtful_figure, cell); }

/// Reads a folded cell that holds several figures with their units and notes and nothing else: 9（2021年起生效） 0. Empty if it does not.
[[nodiscard]] inline std::vector<ast::figure> parse_figures(std::string_view cell) {
    std::vector<ast::figure> out;
    if (!matches(rules::spaces >> +(rules::figure >> rules::spaces), cell, out) || out.size() < 2) out.clear();
    return out;
}

/// Whether words are a share: 12%, +5.3%.
[[nodiscard]] inline bool is_percentage(std::string_view folded) {
    return folded.find('%') != std::string_view::npos && matches(rules::spaces >> rules::percentage >> rules::spaces, folded);
}

/// The digits of figures that have nothing else, one behind the other; empty where one has.
[[nodiscard]] inline std::string bare_digits(std::vector<ast::figure> const& all) {
    std::string out;
    for (ast::figure const& f : all) {
        bool const bare = f.sign.empty() && f.unit.empty() && f.sign_after.empty() && f.note.empty() && f.fraction.empty();
        if (!bare || view(f.integer).find(',') != std::string_view::npos) return {};
        out += view(f.integer);
    }
    return out;
}

/// Whether a folded cell is there but holds no number: empty, "/", "-", "无".
[[nodiscard]] inline bool is_blank(std::string_view cell) {
    return matches(rules::spaces >> -rules::blank_mark >> rules::spaces, cell);
}

/// Whether a folded cell is a line, drawn with dashes, and no sign for none.
[[nodiscard]] inline bool is_drawn_line(std::string_view cell) {
    return matches(rules::spaces >> rules::drawn_line >> rules::spaces, cell);
}

/// Whether a cell for a number may hold this word, folded and without spaces: 1,909 · -18 · 减4 · 3件 · 1(2025年生效) · 482三 · / · — · 无.
[[nodiscard]] inline bool is_value_word(std::string_view compact) { return matches(rules::value_word, compact); }

/// Words and bare figures of a folded cell, in order.
[[nodiscard]] inline std::vector<ast::piece> parse_pieces(std::string_view cell) {
    std::vector<ast::piece> out;
    bool const marks = cell.find_first_of("~<[^") != std::string_view::npos || cell.find("注") != std::string_view::npos;
    marks ? begins_with(*rules::marked_piece, cell, out) : begins_with(*rules::piece, cell, out);
    return out;
}

}  // namespace gongkai::inline v0::lex

#endif
