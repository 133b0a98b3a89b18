// SPDX-License-Identifier: BSL-1.0
/// Lines and cells of a text as they are found, and what its layouts are read with.
#ifndef GONGKAI_READ_TEXT_BUILDER_HPP
#define GONGKAI_READ_TEXT_BUILDER_HPP

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/lex/figure.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read::detail {

using text::trimmed;

/// A rule for cells that `separator` parts: one at least, each maybe empty.
template <class Separator>
[[nodiscard]] constexpr auto cells_between(Separator const& separator) {
    namespace x3 = boost::spirit::x3;
    return x3::raw[*(x3::standard::char_ - separator)] % separator;
}
template <class Rule>
void parse_cells(std::string_view line, Rule const& rule, std::vector<lex::slice>& cells) {
    cells.clear();
    lex::iterator first = line.data();
    boost::spirit::x3::parse(first, line.data() + line.size(), rule, cells);
}

namespace references {

namespace x3 = boost::spirit::x3;
inline constexpr auto space =
    x3::omit[(x3::lit("&nbsp;") | "&ensp;" | "&emsp;" | "&#160;" | "&#xA0;" | "&#xa0;") | x3::standard::space];
inline constexpr auto cell = x3::omit[*space] >> x3::raw[*(x3::standard::char_ - (+space >> x3::eoi))];

}  // namespace references

/// A cell's text without &nbsp; and the like at its ends.
[[nodiscard]] inline std::string_view trim_references(std::string_view text) {
    lex::iterator first = text.data();
    lex::slice inner;
    boost::spirit::x3::parse(first, first + text.size(), references::cell, inner);
    return lex::view(inner);
}

/// Collects lines and cells.
class builder {
public:
    builder(document& d, std::size_t max_cells) : doc_(d), max_cells_(max_cells) {}

    void empty_line() { ++gap_; }
    void begin(bool tabular) { begin_line(doc_, std::exchange(gap_, 0), tabular); }
    /// A cell of the line, without references to spaces around it, as programs leave them of web pages.
    void add(std::string_view text) {
        if (text.starts_with('&') || text.ends_with(';')) text = trim_references(text);
        if (full()) {
            dropped_ = true;
            return;
        }
        doc_.cells.push_back(
            {static_cast<std::size_t>(text.data() - doc_.text.data()), static_cast<std::uint32_t>(text.size()), 0});
        ++doc_.lines.back().size;
    }
    /// The last cell stands in one box with that before it.
    void go_on() {
        if (!dropped_) doc_.continued.push_back(doc_.cells.back().offset);
    }
    /// The cells of a row, each without the white space around it.
    void add_trimmed(std::vector<lex::slice> const& cells) {
        for (lex::slice const c : cells) add(trimmed(lex::view(c)));
    }
    void end_row() {
        if (!doc_.lines.empty()) doc_.lines.back().row_end = true;
    }
    [[nodiscard]] bool dropped() const { return dropped_; }
    [[nodiscard]] bool full() const { return doc_.cells.size() >= max_cells_; }
    [[nodiscard]] document& target() { return doc_; }

private:
    document& doc_;
    std::size_t max_cells_;
    std::uint32_t gap_ = 0;
    bool dropped_ = false;  ///< a cell found no room
};

}  // namespace gongkai::inline v0::read::detail

#endif
