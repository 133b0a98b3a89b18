// SPDX-License-Identifier: BSL-1.0
/// The lines of a document as a grammar reads them, and what the components that make cells and text of them find in their context.
#ifndef GONGKAI_GRAMMAR_LINES_HPP
#define GONGKAI_GRAMMAR_LINES_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <boost/range/iterator_range_core.hpp>
#include <boost/spirit/home/x3.hpp>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::grammar {

namespace x3 = boost::spirit::x3;

/// A line as the report's grammar sees it.
struct marked_line {
    std::size_t index = 0;  ///< of the document's line
    int section = 0;        ///< the section whose heading it is, 0 for any other line
};

using line_iterator = marked_line const*;
using line_range = boost::iterator_range<line_iterator>;

/// The lines of a document without any mark.
[[nodiscard]] inline std::vector<marked_line> unmarked(read::document const& doc) {
    std::vector<marked_line> out(doc.lines.size());
    for (std::size_t n = 0; n < out.size(); ++n) out[n].index = n;
    return out;
}

/// What `prose` and `grid[table]` need beside the lines; their context has it: x3::with<reading>(r)[prose].
struct reading {
    read::document const& source;  ///< owns the text
    read::document const& lines;   ///< has its lines, which may be cut at headings
    read::locator const& locate;
    solve::limits limits;
    std::vector<diagnostic>& diagnostics;  ///< what is found goes here

    /// A line's text as the source has it, from its first cell to its last.
    [[nodiscard]] std::string text(std::size_t line) const {
        auto const [first, last] = ends(line);
        if (first == nullptr) return {};
        return source.text.substr(first->offset, last->offset + last->length - first->offset);
    }
    /// Where it stands.
    [[nodiscard]] place where(std::size_t line) const {
        auto const [first, last] = ends(line);
        if (first == nullptr) return {};
        return around(locate.of(*first, 0, first->length), locate.of(*last, 0, last->length));
    }
    /// The place that reaches over two.
    [[nodiscard]] static place around(place const& a, place const& b) {
        place out = a.start.offset <= b.start.offset ? a : b;
        out.end = a.end.offset <= b.end.offset ? b.end : a.end;
        return out;
    }

private:
    /// The cells that begin first and end last: those of a drawing's row, which takes several lines, do not stand in the source's order.
    [[nodiscard]] std::pair<read::cell const*, read::cell const*> ends(std::size_t line) const {
        read::line const& l = lines.lines[line];
        if (l.size == 0) return {nullptr, nullptr};
        read::cell const* const begin = lines.cells.data() + l.first;
        read::cell const* const end = begin + l.size;
        return {std::min_element(begin, end, [](read::cell const& a, read::cell const& b) { return a.offset < b.offset; }),
                std::max_element(begin, end, [](read::cell const& a, read::cell const& b) {
                    return a.offset + a.length < b.offset + b.length;
                })};
    }
};

/// Matches one line that is the heading of section `number`; of any section where it is 0.
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
/// Matches any one line.
struct line_parser : x3::parser<line_parser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;

    template <class Iterator, class Context, class RContext, class Attribute>
    bool parse(Iterator& first, Iterator const& last, Context const&, RContext const&, Attribute&) const {
        if (first == last) return false;
        ++first;
        return true;
    }
};

[[nodiscard]] constexpr heading_parser heading(int number) { return heading_parser{number}; }
inline constexpr line_parser any_line{};

namespace detail {
/// The end of the body that begins at `first`: the next heading.
template <class Iterator>
[[nodiscard]] Iterator body_end(Iterator first, Iterator const& last) {
    while (first != last && first->section == 0) ++first;
    return first;
}
}  // namespace detail

}  // namespace gongkai::grammar

#endif
