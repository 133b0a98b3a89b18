// SPDX-License-Identifier: BSL-1.0
/// The lines of a document as a grammar reads them: each is a token, and so is each mark that stands between them.
#ifndef GONGKAI_GRAMMAR_LINES_HPP
#define GONGKAI_GRAMMAR_LINES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/range/iterator_range_core.hpp>
#include <boost/spirit/home/x3.hpp>

#include <gongkai/grammar/context.hpp>
#include <gongkai/lex/figure.hpp>

namespace gongkai::inline v0::grammar {

namespace x3 = boost::spirit::x3;

/// A line, or a mark before one. Marks other than headings are no lines of their own.
struct marked_line {
    enum class kind : std::uint8_t {
        line,
        heading,       ///< a line that heads a section
        lost_heading,  ///< before the first line of a section whose heading is lost
        closing,       ///< before the lines that close the report
        page_end,      ///< before the lines that are the page's below a report that is not closed
    };
    std::size_t index = 0;  ///< of the document's line
    int section = 0;        ///< that it heads; 0 for any other line or mark
    kind what = kind::line;
};

using line_iterator = marked_line const*;
using line_range = boost::iterator_range<line_iterator>;

/// The lines of a document without any mark.
[[nodiscard]] inline std::vector<marked_line> index_lines(read::document const& doc) {
    std::vector<marked_line> out(doc.lines.size());
    for (std::size_t n = 0; n < out.size(); ++n) out[n].index = n;
    return out;
}

/// Matches one token that `Is` holds of.
template <class Is>
struct token_parser : x3::parser<token_parser<Is>> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Is is;
    constexpr explicit token_parser(Is const& i) : is(i) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&, Attribute&) const {
        if (first == last || !is(*first)) return false;
        ++first;
        return true;
    }
};

/// Matches the heading of section `number`, lost or not; of any section where it is 0.
[[nodiscard]] constexpr auto heading(int number) {
    return token_parser{[number](marked_line const& l) { return l.section != 0 && (number == 0 || l.section == number); }};
}
[[nodiscard]] constexpr auto token_of(marked_line::kind what) {
    return token_parser{[what](marked_line const& l) { return l.what == what; }};
}
/// Matches any one line that heads nothing.
inline constexpr auto any_line = token_of(marked_line::kind::line);
inline constexpr auto closing_mark = token_of(marked_line::kind::closing);
inline constexpr auto page_end_mark = token_of(marked_line::kind::page_end);

/// What a rule made of a line's characters, and which line it was.
template <class Attribute>
struct line_match {
    std::size_t line = 0;
    Attribute value{};
};

/// line[rule]: one line whose characters, folded and without spaces, the rule matches to their end. Slices in the attribute point into
/// the context's folded text. Its context has a `parse_context`.
template <class Subject>
struct line_parser : x3::unary_parser<Subject, line_parser<Subject>> {
    using base = x3::unary_parser<Subject, line_parser<Subject>>;
    using subject_attribute = typename x3::traits::attribute_of<Subject, x3::unused_type>::type;
    using attribute_type = line_match<subject_attribute>;
    static constexpr bool has_attribute = true;
    static constexpr std::size_t longest = 240;  ///< bytes: a longer line is prose
    constexpr explicit line_parser(Subject const& rule) : base(rule) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        parse_context& here = x3::get<parse_context>(context);
        if (first == last || first->what != marked_line::kind::line || here.text(first->index).size() > longest) return false;
        std::string_view const text = here.compact_line(first->index).text;
        lex::iterator at = text.data();
        subject_attribute value{};
        if (!x3::parse(at, text.data() + text.size(), this->subject >> x3::eoi, value)) return false;
        x3::traits::move_to(attribute_type{first->index, std::move(value)}, attribute);
        ++first;
        return true;
    }
};
/// directive[p]: a parser that is made of p.
template <template <class> class Parser>
struct directive {
    template <class Subject>
    [[nodiscard]] constexpr auto operator[](Subject const& component) const {
        return Parser<typename x3::extension::as_parser<Subject>::value_type>{x3::as_parser(component)};
    }
};
namespace rules {
inline constexpr directive<line_parser> line{};
}

namespace detail {
/// The end of the body that begins at `first`: the next mark.
template <class Iterator>
[[nodiscard]] Iterator body_end(Iterator first, Iterator const& last) {
    while (first != last && first->what == marked_line::kind::line) ++first;
    return first;
}
}  // namespace detail

/// An X3 parser of lines: of those up to the next mark, which are [from, to), `read(here, from, to, attribute)` of `Derived` makes what it can.
/// Fails where there are none, or where it is false. Its context has a `parse_context`.
template <class Derived>
struct body_parser : x3::parser<Derived> {
    static constexpr bool has_attribute = true;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const& context, RContext const&, Attribute& attribute) const {
        Iterator const end = detail::body_end(first, last);
        if (first == end) return false;
        std::size_t const from = first->index, to = from + static_cast<std::size_t>(end - first);
        if (!this->derived().read(x3::get<parse_context>(context), from, to, attribute)) return false;
        first = end;
        return true;
    }
};

}  // namespace gongkai::inline v0::grammar

#endif
