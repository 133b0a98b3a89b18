// SPDX-License-Identifier: BSL-1.0
/// The lines of a document as a grammar reads them: each is a token, and so is each mark that stands between them.
#ifndef GONGKAI_GRAMMAR_LINES_HPP
#define GONGKAI_GRAMMAR_LINES_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
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

/// Matches the heading of section `number`, lost or not; of any section where it is 0.
struct heading_parser : x3::parser<heading_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    int number;
    constexpr explicit heading_parser(int n) : number(n) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&, Attribute&) const {
        if (first == last || first->section == 0 || (number != 0 && first->section != number)) return false;
        ++first;
        return true;
    }
};
/// Matches one token of a kind.
struct mark_parser : x3::parser<mark_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    marked_line::kind what;
    constexpr explicit mark_parser(marked_line::kind k) : what(k) {}

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&, Attribute&) const {
        if (first == last || first->what != what) return false;
        ++first;
        return true;
    }
};

[[nodiscard]] constexpr heading_parser heading(int number) { return heading_parser{number}; }
/// Matches any one line that heads nothing.
inline constexpr mark_parser any_line{marked_line::kind::line};
inline constexpr mark_parser closing_mark{marked_line::kind::closing};
inline constexpr mark_parser page_end_mark{marked_line::kind::page_end};

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
struct line_directive {
    template <class Subject>
    [[nodiscard]] constexpr auto operator[](Subject const& rule) const {
        return line_parser<typename x3::extension::as_parser<Subject>::value_type>{x3::as_parser(rule)};
    }
};
namespace rules {
inline constexpr line_directive line{};
}

namespace detail {
/// The end of the body that begins at `first`: the next mark.
template <class Iterator>
[[nodiscard]] Iterator body_end(Iterator first, Iterator const& last) {
    while (first != last && first->what == marked_line::kind::line) ++first;
    return first;
}
}  // namespace detail

}  // namespace gongkai::inline v0::grammar

#endif
