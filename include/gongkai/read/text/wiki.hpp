// SPDX-License-Identifier: BSL-1.0
/// Tables of MediaWiki.
#ifndef GONGKAI_READ_TEXT_WIKI_HPP
#define GONGKAI_READ_TEXT_WIKI_HPP

#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/text/builder.hpp>

namespace gongkai::inline v0::read::detail {

namespace wiki_rules {

namespace x3 = boost::spirit::x3;

inline constexpr auto letters = x3::omit[+(x3::char_('a', 'z') | x3::char_('A', 'Z') | '-')];
inline constexpr auto quoted = x3::omit[('"' >> *(x3::standard::char_ - '"') >> '"') |
                                        ('\'' >> *(x3::standard::char_ - '\'') >> '\'') | +(x3::standard::char_ - ' ' - '|')];
/// rowspan="2" style="…" | before a cell's words.
inline constexpr auto attributes = x3::omit[+(*x3::lit(' ') >> letters >> *x3::lit(' ') >> '=' >> *x3::lit(' ') >> quoted)] >>
                                   x3::omit[*x3::lit(' ')] >> '|' >> !x3::lit('|');
inline constexpr auto separator = x3::lit("||") | "!!";

}  // namespace wiki_rules

/// {| |- | |}: a cell begins with a bar at a line's beginning or with two on it, and goes on over lines without.
class wiki {
public:
    bool take(std::string_view s, builder& out) {
        if (!in_table_) {
            in_table_ = s.starts_with("{|");
            return in_table_;
        }
        if (s.starts_with("|}") || s.starts_with("|-") || s.starts_with("|+")) {
            end_row(out);
            if (s.starts_with("|+")) {
                out.begin(false);
                out.add(trimmed(s.substr(2)));
            }
            in_table_ = !s.starts_with("|}");
            return true;
        }
        if (!s.starts_with('|') && !s.starts_with('!')) {
            if (open_cell_) cell_ = {cell_.data(), static_cast<std::size_t>(s.data() + s.size() - cell_.data())};
            return open_cell_;
        }
        static constexpr auto cells = cells_between(wiki_rules::separator);
        parse_cells(s.substr(1), cells, cells_);
        for (lex::slice const c : cells_) {
            end_cell(out);
            std::string_view const whole = lex::view(c);
            lex::iterator first = whole.data();
            boost::spirit::x3::parse(first, whole.data() + whole.size(), wiki_rules::attributes);
            cell_ = whole.substr(static_cast<std::size_t>(first - whole.data()));
            open_cell_ = true;
        }
        return true;
    }
    /// A text that was cut off ends in a cell.
    void finish(builder& out) { end_row(out); }

private:
    void end_cell(builder& out) {
        if (!open_cell_) return;
        if (!open_row_) out.begin(true);
        open_row_ = true;
        open_cell_ = false;
        out.add(trimmed(cell_));
    }
    void end_row(builder& out) {
        end_cell(out);
        if (open_row_) out.end_row();
        open_row_ = false;
    }

    std::vector<lex::slice> cells_;  ///< kept for its memory
    std::string_view cell_;
    bool in_table_ = false, open_row_ = false, open_cell_ = false;
};

}  // namespace gongkai::inline v0::read::detail

#endif
