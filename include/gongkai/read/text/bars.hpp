// SPDX-License-Identifier: BSL-1.0
/// Tables of bars, as Markdown has them.
#ifndef GONGKAI_READ_TEXT_BARS_HPP
#define GONGKAI_READ_TEXT_BARS_HPP

#include <string_view>
#include <vector>

#include <boost/spirit/home/x3.hpp>

#include <gongkai/read/text/builder.hpp>

namespace gongkai::inline v0::read::detail {

/// `a | b | c |`, with or without outer bars; a bar alone ends the cell above it, or is an empty cell.
class bars {
public:
    bool take(std::string_view s, builder& out) {
        if (s.find('|') == std::string_view::npos) {
            pass();
            return false;
        }
        if (s.find_first_not_of("|-:=+ \t") == std::string_view::npos && s.find('-') != std::string_view::npos)
            return true;  // a Markdown rule
        if (s == "|") {
            // Ends the cell above, if nothing did yet; else it is an empty cell.
            if (terminated_ || after_bars_) {
                out.begin(true);
                out.add(s.substr(0, 0));
            }
            terminated_ = true;
            return true;
        }
        std::string_view const whole = s;
        if (s.starts_with('|')) s.remove_prefix(1);
        if (s.ends_with('|')) s.remove_suffix(1);
        static constexpr auto row = cells_between(boost::spirit::x3::lit('|'));
        parse_cells(s, row, cells_);
        out.begin(true);
        out.add_trimmed(cells_);
        if (cells_.size() > 1) out.end_row();
        terminated_ = whole.ends_with('|');
        after_bars_ = true;
        return true;
    }

    /// A line without a bar stands behind the table.
    void pass() { terminated_ = after_bars_ = false; }

private:
    std::vector<lex::slice> cells_;  ///< kept for its memory
    bool terminated_ = false;
    bool after_bars_ = false;
};

}  // namespace gongkai::inline v0::read::detail

#endif
