// SPDX-License-Identifier: BSL-1.0
/// Rows whose cells commas or semicolons part, as a spreadsheet writes them (RFC 4180).
#ifndef GONGKAI_READ_TEXT_COMMAS_HPP
#define GONGKAI_READ_TEXT_COMMAS_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/spirit/home/x3.hpp>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/text/builder.hpp>

namespace gongkai::inline v0::read::detail {

namespace csv {

namespace x3 = boost::spirit::x3;
using lex::rules::ascii_digit;

/// "a, b", with its own quotes doubled: without those around it.
inline constexpr auto quoted = '"' >> x3::raw[*((x3::standard::char_ - '"') | "\"\"")] >> '"';
/// A cell whose quotes end on another line: with the one that it begins with, by which it is known to be a part.
inline constexpr auto begun = x3::raw['"' >> *(x3::standard::char_ - '"') >> x3::eoi];
/// Digits that a separator of thousands may stand before.
inline constexpr auto group = ascii_digit >> ascii_digit >> ascii_digit >> !ascii_digit;
/// The text is not folded yet.
inline constexpr auto wide_digit = x3::lit("０") | "１" | "２" | "３" | "４" | "５" | "６" | "７" | "８" | "９";
inline constexpr auto number = x3::omit[-(x3::lit('+') | '-')] >> +(ascii_digit | wide_digit) >>
                               -((x3::lit('.') | "．") >> +(ascii_digit | wide_digit));

template <class Separator>
[[nodiscard]] constexpr auto row_of(Separator separator) {
    return (quoted | begun | x3::raw[*(x3::standard::char_ - separator - '"' - "。")]) % separator >> x3::eoi;
}
inline constexpr auto by_commas = row_of(x3::lit(','));
inline constexpr auto by_semicolons = row_of(x3::lit(';'));

}  // namespace csv

/// Takes in a line of cells one of which is quoted or a number, or several of which are empty: a sentence has none of these. What may be
/// digits of a number with separators of thousands (1,234) tells nothing, unless words stand right before it, for no such number begins
/// with a separator. Of a quoted cell that goes on in the next line only the first is taken.
class commas {
public:
    bool take(std::string_view s, builder& out) {
        bool const semicolons = s.find(';') != std::string_view::npos && s.find('&') == std::string_view::npos;  // not &nbsp;
        if (!semicolons && s.find(',') == std::string_view::npos) return false;
        if (!parse(s, csv::by_commas) && !(semicolons && parse(s, csv::by_semicolons))) return false;
        out.begin(true);
        out.add_trimmed(cells_);
        out.end_row();
        return true;
    }

private:
    template <class Rule>
    [[nodiscard]] bool parse(std::string_view s, Rule const& row) {
        cells_.clear();
        lex::iterator first = s.data();
        if (!boost::spirit::x3::parse(first, s.data() + s.size(), row, cells_) || cells_.size() < 2) return false;
        std::size_t empty = 0, certain = 0;
        for (std::size_t k = 0; k < cells_.size(); ++k) {
            std::string_view const cell = lex::view(cells_[k]);
            bool const in_quotes = cell.starts_with('"') || (cells_[k].begin() != s.data() && cells_[k].begin()[-1] == '"');
            empty += cell.empty();
            certain += in_quotes || (lex::matches(csv::number, cell) && (k == 0 ? !goes_on(k) : stands_apart(k)));
        }
        return certain > 0 || empty > 1;
    }
    /// Whether a number is none with those before and behind, or stands behind words, which no separator of thousands does.
    [[nodiscard]] bool stands_apart(std::size_t k) const {
        return ends_with_digit(k - 1) ? !goes_on(k) && !goes_on(k - 1) : !goes_on(k) || !cells_[k - 1].empty();
    }
    [[nodiscard]] bool ends_with_digit(std::size_t k) const {
        return !cells_[k].empty() && lex::matches(lex::rules::ascii_digit, {cells_[k].end() - 1, 1});
    }
    /// Whether a cell and the next may be one number: 1 and 234, 公开1 and 234件.
    [[nodiscard]] bool goes_on(std::size_t k) const {
        if (k + 1 == cells_.size() || !ends_with_digit(k)) return false;
        lex::iterator first = cells_[k + 1].begin();
        return boost::spirit::x3::parse(first, cells_[k + 1].end(), csv::group);
    }
    std::vector<lex::slice> cells_;  ///< kept for its memory
};

}  // namespace gongkai::inline v0::read::detail

#endif
