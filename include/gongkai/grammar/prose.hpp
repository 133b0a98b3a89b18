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
#include <gongkai/lex/page_number.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0::grammar {

namespace ast {
/// A part's heading: where it begins, its number, its words.
struct part_heading {
    lex::slice begin, number, words;
};
}  // namespace ast
}  // namespace gongkai::inline v0::grammar

BOOST_FUSION_ADAPT_STRUCT(gongkai::grammar::ast::part_heading, begin, number, words)

namespace gongkai::inline v0::grammar {

namespace rules {

/// （一）, (二): the notice's own numerals.
inline constexpr auto part_numeral_han =
    '(' >> lex::rules::spaces >> x3::raw[-x3::lit("十") >> lex::rules::han_digit | x3::lit("十")] >> lex::rules::spaces >> ')';
/// 1. or 1、, where a report numbers its parts so.
inline constexpr auto part_numeral_arabic = x3::raw[lex::rules::two_digits] >> lex::rules::spaces >> (x3::lit('.') | "、") >>
                                            !lex::rules::ascii_digit;
/// A part's title ends here, or with its line.
inline constexpr auto part_title_end = x3::lit("。") | ':' | ';';
/// A part's numeral and what may be its title.
inline constexpr auto part_heading = [](auto const& numeral) {
    return lex::rules::spaces >> x3::raw[x3::eps] >> numeral >> x3::raw[x3::omit[*(x3::standard::char_ - part_title_end)]];
};
/// A title is words alone, commas among them; of a sentence, its first words are.
inline constexpr auto part_title_words = x3::omit[*(x3::standard::char_ - lex::rules::ascii_digit)] >> x3::eoi;
inline constexpr auto part_clause = x3::raw[x3::omit[*(x3::standard::char_ - ',' - lex::rules::ascii_digit)]] >> ',';

}  // namespace rules

/// A part: where its heading begins and ends, and where its text ends. Offsets in the prose.
struct part_span {
    std::size_t from, heading_end, text_from, to;
};

/// Finds the numbered parts of a prose in its lines, one line after the other. Nothing is folded but what may be the numeral and the title
/// of a part: it stands at the start of a line or behind a sentence.
class part_finder {
public:
    part_finder() {
        heading_.text.reserve(longest_heading * 2);
        heading_.source.reserve(longest_heading * 2);
    }
    /// A line that stands at `offset` of the prose.
    void take(std::string_view line, std::size_t offset) {
        for (sequence* const of : {&han_, &arabic_}) name(line, offset, *of);
        for (std::size_t at = 0; at < line.size(); at = behind_break(line, at)) {
            if (text::begins_ideograph(line[at]) || !fold_heading(line, at)) continue;
            keep(rules::part_numeral_han, at, offset, han_);
            keep(rules::part_numeral_arabic, at, offset, arabic_);
        }
    }
    /// The parts of a prose of `size` bytes: by the notice's （一） where there are such, else by 1.
    [[nodiscard]] std::vector<part_span> parts(std::size_t size) {
        for (sequence* const of : {&han_, &arabic_}) {
            if (of->parts.empty() || (of->parts.size() == 1 && !of->at_front))
                continue;  // a lone numeral inside text is not a part
            of->parts.back().to = size;
            return std::move(of->parts);
        }
        return {};
    }

private:
    /// Parts by one kind of numeral, as they are found.
    struct sequence {
        std::vector<part_span> parts;
        int expected = 1;
        std::size_t taken = 0;  ///< up to where the last heading reaches
        bool at_front = false;  ///< nothing stands before the first
        bool unnamed = false;   ///< the last one's numeral stands alone on the line before
    };
    /// A title is short; a long sentence right after the numeral is text.
    static constexpr std::ptrdiff_t longest_title = 120, longest_clause = 60;
    static constexpr std::size_t longest_heading = 140, longest_numeral = 8;

    /// A numeral or two may have been lost on the way: （一）, then （三）.
    [[nodiscard]] static constexpr bool follows(int numeral, int expected) {
        return numeral == expected || (expected > 1 && numeral > expected && numeral <= expected + 2);
    }
    [[nodiscard]] static bool begins_with_numeral(std::string_view folded) {
        return lex::begins_with(lex::rules::spaces >> x3::omit[rules::part_numeral_han | rules::part_numeral_arabic], folded);
    }

    /// Behind the end of the sentence that holds `at`; the line's end where none ends.
    [[nodiscard]] static std::size_t behind_break(std::string_view line, std::size_t at) {
        for (bool ends = false; !ends && (at = text::next_stop(line, at)) < line.size();)
            text::detail::each_folded(text::next_character(line, at),
                                      [&ends](char32_t c) { ends = ends || c == U'。' || c == U';' || c == U'.'; });
        return at;
    }
    /// Folds what stands at `at` up to where a title ends; false where it begins with no numeral.
    [[nodiscard]] bool fold_heading(std::string_view line, std::size_t at) {
        std::string& out = heading_.text;
        out.clear();
        heading_.source.clear();
        std::size_t letters = 0;  // bytes without spaces
        for (bool ended = false; at < line.size();) {
            std::size_t const from = at, size = out.size();
            text::detail::each_folded(text::next_character(line, at), [&out](char32_t c) { text::append(out, c); });
            std::string_view const now = std::string_view{out}.substr(size);
            if (now.empty()) continue;
            if (ended || letters > longest_heading) {  // the first letter behind it
                out.resize(size);
                at = from;
                break;
            }
            heading_.source.resize(out.size(), static_cast<std::uint32_t>(from));
            if (now == " ") continue;
            if (letters == 0 && now.front() != '(' && !(now.front() >= '0' && now.front() <= '9')) return false;
            std::size_t const before = std::exchange(letters, letters + now.size());
            if (before < longest_numeral && letters >= longest_numeral && !begins_with_numeral(out)) return false;
            ended = now.find_first_of(":;") != std::string_view::npos || now.find("。") != std::string_view::npos;
        }
        heading_.source.push_back(static_cast<std::uint32_t>(at));
        to_line_end_ = at >= line.size();
        return letters > 0;
    }
    /// Takes the folded heading for the next of a sequence where it has its numeral.
    template <class Numeral>
    void keep(Numeral const& numeral, std::size_t at, std::size_t offset, sequence& of) {
        if (offset + at < of.taken) return;
        lex::iterator const begin = heading_.text.data(), last = begin + heading_.text.size();
        lex::iterator probe = begin;
        ast::part_heading found;
        if (!x3::parse(probe, last, rules::part_heading(numeral), found)) return;
        int const number = lex::detail::number_value(found.number);
        if (!follows(number, of.expected)) return;
        lex::iterator const words = found.words.begin(), title_end = end_of_title(found.words, last);
        lex::iterator text = title_end;
        x3::parse(text, last, -(rules::part_title_end | ','));
        auto const place = [&](lex::iterator i) { return offset + heading_.source[static_cast<std::size_t>(i - begin)]; };
        std::size_t const from = place(found.begin.begin());
        if (!of.parts.empty())
            of.parts.back().to = from;
        else
            of.at_front = offset + at == 0 && found.begin.begin() == begin;
        of.taken = place(title_end);
        of.unnamed = found.words.empty() && found.words.end() == last;
        // A numeral without a title is text.
        of.parts.push_back(title_end == words ? part_span{from, from, from, from} : part_span{from, of.taken, place(text), from});
        of.expected = number + 1;
    }
    /// Where a part's title ends, of the words up to the first mark or the line's end; at their beginning where they are a sentence.
    [[nodiscard]] lex::iterator end_of_title(lex::slice words, lex::iterator last) const {
        lex::iterator probe = words.begin();
        bool const words_alone = words.size() <= longest_title && x3::parse(probe, words.end(), rules::part_title_words);
        lex::slice clause;
        probe = words.begin();
        bool const has_comma = x3::parse(probe, words.end(), rules::part_clause, clause) && clause.size() <= longest_clause;
        bool const ends_line = words.end() != last && to_line_end_;
        if (words_alone && !(has_comma && ends_line)) return words.end();  // (五)监督保障,开展培训。 is a sentence
        return has_comma ? clause.end() : words_alone ? words.end() : words.begin();
    }
    /// The title of a part whose numeral stands alone on the line before.
    void name(std::string_view line, std::size_t offset, sequence& of) {
        if (!std::exchange(of.unnamed, false) || line.size() > static_cast<std::size_t>(longest_clause)) return;
        std::string const words = text::compact(line).text;
        static constexpr auto title =
            !x3::lit('(') >> x3::omit[+(x3::standard::char_ - rules::part_title_end - lex::rules::ascii_digit)] >> -x3::lit(':');
        if (!lex::matches(title, words)) return;
        of.parts.back().heading_end = of.parts.back().text_from = of.taken = offset + line.size();
    }

    sequence han_, arabic_;
    bool to_line_end_ = false;
    text::folded heading_;  ///< kept for its memory
};

namespace detail {

[[nodiscard]] inline std::string stripped(std::string_view s) {
    std::size_t const a = s.find_first_not_of(" \t\r\n");
    if (a == std::string_view::npos) return {};
    return std::string{s.substr(a, s.find_last_not_of(" \t\r\n") - a + 1)};
}

/// Whether a line holds the number of a page and nothing else: — 7 —.
[[nodiscard]] inline bool is_page_number(parse_context& here, std::size_t n) {
    static constexpr std::size_t longest = 24;  // bytes
    std::string_view const text = here.text(n);
    return !text.empty() && text.size() <= longest && lex::is_page_number(here.compact_line(n).text);
}

/// The lines [from, to), which are some.
[[nodiscard]] inline gongkai::prose read_prose(parse_context& here, std::size_t from, std::size_t to) {
    gongkai::prose out;
    part_finder finder;
    std::size_t size = 0;
    for (std::size_t n = from; n < to; ++n) size += here.text(n).size() + 1;
    out.text.reserve(size);
    out.source.reserve(to - from);
    for (std::size_t n = from; n < to; ++n) {
        if ((n + 1 < to || !out.source.empty()) && is_page_number(here, n)) continue;
        if (!out.source.empty()) out.text += '\n';
        here.each_run(n, [&out, at = out.text.size()](std::size_t begin, std::size_t end, place where) {
            out.source.push_back({at + begin, at + end, std::move(where)});
        });
        finder.take(here.text(n), out.text.size());
        out.text += here.text(n);
    }
    out.where = out.source.front().where;
    out.where.end = out.source.back().where.end;
    auto const piece = [&out](std::size_t begin, std::size_t end) {
        return stripped(std::string_view{out.text}.substr(begin, end - begin));
    };
    std::vector<part_span> const parts = finder.parts(out.text.size());
    out.parts.reserve(parts.size());
    for (part_span const& p : parts) {
        out.parts.push_back({piece(p.from, p.heading_end), piece(p.text_from, p.to), {}});
        std::erase(out.parts.back().heading, '\n');  // its numeral has a line of its own
    }
    return out;
}

}  // namespace detail

/// The lines up to the next mark as a gongkai::prose, with its numbered parts and its place.
struct prose_parser : body_parser<prose_parser> {
    using attribute_type = gongkai::prose;

    template <class Attribute>
    bool read(parse_context& here, std::size_t from, std::size_t to, Attribute& attribute) const {
        x3::traits::move_to(detail::read_prose(here, from, to), attribute);
        return true;
    }
};
inline constexpr prose_parser prose{};

}  // namespace gongkai::inline v0::grammar

#endif
