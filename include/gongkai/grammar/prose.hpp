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

#include <gongkai/lex/date.hpp>
#include <gongkai/grammar/lines.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::grammar {

namespace x3 = boost::spirit::x3;
using lex::view;

namespace rules {

/// （一）, (二): the notice's own numerals.
inline constexpr auto part_numeral_han = '(' >> lex::rules::spaces >> x3::raw[-x3::lit("十") >> lex::rules::han_digit | x3::lit("十")] >> lex::rules::spaces >> ')';
/// 1. or 1、, where a report numbers its parts so.
inline constexpr auto part_numeral_arabic = x3::raw[lex::rules::two_digits] >> lex::rules::spaces >> (x3::lit('.') | "、") >> !lex::rules::ascii_digit;
/// What may stand before a part: the start of a line, the end of a sentence.
inline constexpr auto part_break = x3::lit('\n') | "。" | ';' | '.';
/// A part's heading ends here.
inline constexpr auto heading_stop = x3::lit("。") | ':' | '\n' | ',' | ';';

}  // namespace rules

/// A part: where its heading begins and ends, and where its text ends. Offsets in the folded text.
struct part_span {
    std::size_t from, heading_end, text_from, to;
};

namespace detail {

/// A numeral or two may have been lost on the way: （一）, then （三）.
[[nodiscard]] constexpr bool follows(int numeral, int expected) { return numeral == expected || (expected > 1 && numeral > expected && numeral <= expected + 2); }

template <class Numeral>
std::vector<part_span> parts_by(std::string_view folded, Numeral const& numeral) {
    std::vector<part_span> out;
    lex::iterator const begin = folded.data(), last = begin + folded.size();
    int expected = 1;
    bool may_begin = true;
    for (lex::iterator at = begin; at != last;) {
        if (may_begin) {
            lex::iterator probe = at;
            lex::slice number;
            x3::parse(probe, last, lex::rules::spaces);
            lex::iterator const from = probe;
            if (x3::parse(probe, last, numeral, number) && follows(lex::detail::number_value(lex::view(number)), expected)) {
                expected = lex::detail::number_value(lex::view(number));
                lex::iterator heading = probe;
                x3::parse(heading, last, x3::omit[*(x3::standard::char_ - rules::heading_stop)]);
                // A heading is short; a long sentence right after the numeral is text.
                lex::iterator const heading_end = heading - probe <= 120 ? heading : probe;
                lex::iterator text = heading_end;
                x3::parse(text, last, -(x3::lit("。") | ':' | ',' | ';'));
                if (!out.empty()) out.back().to = static_cast<std::size_t>(from - begin);
                out.push_back({static_cast<std::size_t>(from - begin), static_cast<std::size_t>(heading_end - begin),
                               static_cast<std::size_t>(text - begin), folded.size()});
                ++expected;
                at = heading_end;
                may_begin = false;
                continue;
            }
        }
        lex::iterator after = at;
        if (x3::parse(after, last, rules::part_break)) {
            may_begin = true;
            at = after;
            continue;
        }
        if (*at != ' ') may_begin = false;
        ++at;
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
inline void read_prose(reading const& r, std::size_t from, std::size_t to, gongkai::prose& out) {
    text::folded folded;
    out.text.clear();
    for (std::size_t n = from; n < to; ++n) {
        std::string const line = r.text(n);
        text::folded const f = text::fold(line);
        if (n > from) {
            folded.text += '\n';
            folded.source.push_back(static_cast<std::uint32_t>(out.text.size()));
            out.text += '\n';
        }
        for (std::size_t i = 0; i < f.text.size(); ++i)
            folded.source.push_back(static_cast<std::uint32_t>(out.text.size() + f.source[i]));
        folded.text += f.text;
        out.text += line;
    }
    folded.source.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.where = r.where(from);
    out.where.end = r.where(to - 1).end;
    auto const original = [&](std::size_t begin, std::size_t end) {
        return stripped(std::string_view{out.text}.substr(folded.source[begin], folded.source[end] - folded.source[begin]));
    };
    for (part_span const& p : find_parts(folded.text))
        out.parts.push_back({original(p.from, p.heading_end), original(p.text_from, p.to), {}});
}

}  // namespace detail

/// An X3 parser of lines: those up to the next heading become a gongkai::prose, with its numbered parts and its place. Fails where
/// there are none. Its context has a `reading`.
struct prose_parser : x3::parser<prose_parser> {
    using attribute_type = gongkai::prose;
    static constexpr bool has_attribute = true;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        Iterator const end = detail::body_end(first, last);
        if (end == first) return false;
        gongkai::prose out;
        reading const& r = x3::get<reading>(context);
        detail::read_prose(r, first->index, first->index + static_cast<std::size_t>(end - first), out);
        x3::traits::move_to(std::move(out), attribute);
        first = end;
        return true;
    }
};
inline constexpr prose_parser prose{};

}  // namespace gongkai::grammar

#endif
