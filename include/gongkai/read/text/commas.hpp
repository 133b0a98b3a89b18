// SPDX-License-Identifier: BSL-1.0
/// Rows whose cells commas or semicolons part, as a spreadsheet writes them (RFC 4180).
#ifndef GONGKAI_READ_TEXT_COMMAS_HPP
#define GONGKAI_READ_TEXT_COMMAS_HPP

#include <cstddef>
#include <string_view>
#include <utility>
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
/// with a separator. Behind such a line one of as many cells is one, too, whatever they hold; a quoted cell may go on over lines.
class commas {
public:
    bool take(std::string_view s, builder& out) {
        if (is_open()) {
            std::string_view const whole{open_.data(), static_cast<std::size_t>(s.data() + s.size() - open_.data())};
            if (whole.size() <= longest && divide(whole)) {
                if (goes_on_below())
                    open_ = whole;
                else
                    write(out);
                return true;
            }
            finish(out);
        }
        bool const is_row = divide(s);
        if (!is_row || !goes_on_below() || count_ == 0) {
            count_ = is_row ? cells_.size() : 0;
            if (is_row) write(out);
            return is_row;
        }
        open_ = s;
        return true;
    }
    [[nodiscard]] bool is_open() const { return open_.data() != nullptr; }
    /// A cell in quotes that does not end: what stands on its lines is read line by line.
    void finish(builder& out) {
        text::each_line(std::exchange(open_, {}), [&](std::string_view printed) {
            std::string_view const line = trimmed(printed);
            if (line.empty()) return;
            if (divide(line) && cells_.size() > 1) return write(out);
            out.begin(false);
            out.add(line);
        });
    }

private:
    static constexpr std::size_t longest = 4096;

    [[nodiscard]] bool divide(std::string_view s) {
        bool const semicolons = s.find(';') != std::string_view::npos && s.find('&') == std::string_view::npos;  // not &nbsp;
        if (!semicolons && !s.starts_with('"') && s.find(',') == std::string_view::npos) return false;
        return parse(s, csv::by_commas) || (semicolons && parse(s, csv::by_semicolons));
    }
    /// Whether the last cell begins with a quote and does not end.
    [[nodiscard]] bool goes_on_below() const {
        lex::iterator const at = cells_.back().begin();
        return !cells_.back().empty() && *at == '"' && (at == from_ || at[-1] != '"');
    }
    void write(builder& out) {
        open_ = {};
        out.begin(true);
        out.add_trimmed(cells_);
        out.end_row();
    }
    template <class Rule>
    [[nodiscard]] bool parse(std::string_view s, Rule const& row) {
        cells_.clear();
        lex::iterator first = from_ = s.data();
        if (!boost::spirit::x3::parse(first, s.data() + s.size(), row, cells_)) return false;
        if (cells_.size() < 2) return count_ > 0 && goes_on_below();
        if (cells_.size() == count_ && count_ > 2) return true;
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
    lex::iterator from_ = nullptr;   ///< where they begin
    std::size_t count_ = 0;          ///< of the cells of the row above
    std::string_view open_;          ///< a row whose last cell goes on in the next line
};

}  // namespace gongkai::inline v0::read::detail

#endif
