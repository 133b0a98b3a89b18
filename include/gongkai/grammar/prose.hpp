// SPDX-License-Identifier: BSL-1.0
/// Prose and its numbered parts: （一）主动公开。…（二）依申请公开。… The component `prose` reads it from lines.
#ifndef GONGKAI_GRAMMAR_PROSE_HPP
#define GONGKAI_GRAMMAR_PROSE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/grammar/lines.hpp>
#include <gongkai/lex/date.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

namespace ast {
/// A part's heading: where it begins, its number, its words.
struct part_heading {
    lex::slice begin, number, words;
};
}  // namespace ast
}  // namespace gongkai::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::part_heading, begin, number, words)

namespace gongkai::grammar {

namespace rules {

/// （一）, (二): the notice's own numerals.
inline constexpr auto part_numeral_han =
    '(' >> lex::rules::spaces >> x3::raw[-x3::lit("十") >> lex::rules::han_digit | x3::lit("十")] >> lex::rules::spaces >> ')';
/// 1. or 1、, where a report numbers its parts so.
inline constexpr auto part_numeral_arabic = x3::raw[lex::rules::two_digits] >> lex::rules::spaces >> (x3::lit('.') | "、") >>
                                            !lex::rules::ascii_digit;
/// What may stand before a part, beside the beginning: the start of a line, the end of a sentence.
inline constexpr auto part_break = x3::lit('\n') | "。" | ';' | '.';
/// A part's title ends here.
inline constexpr auto part_title_end = x3::lit("。") | ':' | '\n' | ',' | ';';
/// A part's numeral and title.
inline constexpr auto part_heading = [](auto const& numeral) {
    return lex::rules::spaces >> x3::raw[x3::eps] >> numeral >> x3::raw[x3::omit[*(x3::standard::char_ - part_title_end)]];
};
inline constexpr auto to_next_break = x3::omit[*(x3::standard::char_ - part_break)] >> part_break;

}  // namespace rules

/// A part: where its heading begins and ends, and where its text ends. Offsets in the folded text.
struct part_span {
    std::size_t from, heading_end, text_from, to;
};

namespace detail {

/// A numeral or two may have been lost on the way: （一）, then （三）.
[[nodiscard]] constexpr bool follows(int numeral, int expected) {
    return numeral == expected || (expected > 1 && numeral > expected && numeral <= expected + 2);
}

/// A title is short; a long sentence right after the numeral is text.
inline constexpr std::ptrdiff_t longest_part_title = 120;

template <class Numeral>
std::vector<part_span> parts_by(std::string_view folded, Numeral const& numeral) {
    std::vector<part_span> out;
    lex::iterator const begin = folded.data(), last = begin + folded.size();
    auto const offset = [begin](lex::iterator at) { return static_cast<std::size_t>(at - begin); };
    int expected = 1;
    lex::iterator taken = begin;  // up to where the last heading reaches
    for (lex::iterator at = begin; at != last;) {
        lex::iterator probe = at;
        ast::part_heading heading;
        if (at >= taken && x3::parse(probe, last, rules::part_heading(numeral), heading)) {
            int const number = lex::detail::number_value(heading.number);
            if (follows(number, expected)) {
                taken = heading.words.size() <= longest_part_title ? heading.words.end() : heading.words.begin();
                lex::iterator text = taken;
                x3::parse(text, last, -(rules::part_title_end - '\n'));
                std::size_t const from = offset(heading.begin.begin());
                if (!out.empty()) out.back().to = from;
                out.push_back({from, offset(taken), offset(text), folded.size()});
                expected = number + 1;
            }
        }
        if (!x3::parse(at, last, rules::to_next_break)) break;
    }
    if (out.size() == 1 && out.front().from != 0) return {};  // a lone numeral inside text is not a part
    return out;
}

}  // namespace detail

/// The numbered parts of a folded prose text in which lines are kept apart by '\n'. The notice's （一） is looked for first, then 1.
[[nodiscard]] inline std::vector<part_span> find_parts(std::string_view folded) {
    std::vector<part_span> out = detail::parts_by(folded, rules::part_numeral_han);
    if (out.empty()) out = detail::parts_by(folded, rules::part_numeral_arabic);
    return out;
}

namespace detail {

[[nodiscard]] inline std::string stripped(std::string_view s) {
    std::size_t const a = s.find_first_not_of(" \t\r\n");
    if (a == std::string_view::npos) return {};
    return std::string{s.substr(a, s.find_last_not_of(" \t\r\n") - a + 1)};
}

/// The lines [from, to), which are some.
[[nodiscard]] inline gongkai::prose read_prose(parse_context& here, std::size_t from, std::size_t to) {
    gongkai::prose out;
    auto const append = [&out](std::string_view text, std::string_view folded, auto const& source) {
        for (std::size_t i = 0; i < folded.size(); ++i)
            out.folded.source.push_back(static_cast<std::uint32_t>(out.text.size() + source(i)));
        out.folded.text += folded;
        out.text += text;
    };
    for (std::size_t n = from; n < to; ++n) {
        if (n > from) append("\n", "\n", [](std::size_t) { return std::uint32_t{0}; });
        here.each_run(n, [&out, at = out.text.size()](std::size_t begin, std::size_t end, place where) {
            out.source.push_back({at + begin, at + end, std::move(where)});
        });
        text::folded const& f = here.folded_line(n);
        append(here.text(n), f.text, [&f](std::size_t i) { return f.source[i]; });
    }
    out.folded.source.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.where = out.source.front().where;
    out.where.end = out.source.back().where.end;
    auto const original = [&out](std::size_t begin, std::size_t end) {
        std::size_t const at = out.folded.source[begin];
        return stripped(std::string_view{out.text}.substr(at, out.folded.source[end] - at));
    };
    for (part_span const& p : find_parts(out.folded.text))
        out.parts.push_back({original(p.from, p.heading_end), original(p.text_from, p.to), {}});
    return out;
}

}  // namespace detail

/// An X3 parser of lines: those up to the next mark become a gongkai::prose, with its numbered parts and its place. Fails where
/// there are none. Its context has a `parse_context`.
struct prose_parser : x3::parser<prose_parser> {
    using attribute_type = gongkai::prose;
    static constexpr bool has_attribute = true;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        Iterator const end = detail::body_end(first, last);
        if (end == first) return false;
        parse_context& here = x3::get<parse_context>(context);
        x3::traits::move_to(detail::read_prose(here, first->index, first->index + static_cast<std::size_t>(end - first)),
                            attribute);
        first = end;
        return true;
    }
};
inline constexpr prose_parser prose{};

}  // namespace gongkai::grammar

#endif
