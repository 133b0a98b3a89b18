// SPDX-License-Identifier: BSL-1.0
/// Rows whose cells stand in columns of spaces.
#ifndef GONGKAI_READ_TEXT_SPACES_HPP
#define GONGKAI_READ_TEXT_SPACES_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include <boost/spirit/home/x3.hpp>

#include <gongkai/read/text/builder.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read::detail {

/// A long label leaves but one space before the first figure of its row: "不计其他情形 1      0      0". The byte at which to cut it off;
/// npos where the line is no such row.
[[nodiscard]] inline std::size_t crowded_figure(std::vector<std::string_view> const& cells) {
    constexpr std::string_view digits = "0123456789", figures = "0123456789 ";
    std::size_t beside = 0;
    for (std::size_t c = 1; c < cells.size(); ++c) {
        if (cells[c].empty() || cells[c].find_first_not_of(figures) != std::string_view::npos) return std::string_view::npos;
        beside += 1 + static_cast<std::size_t>(std::ranges::count(cells[c], ' '));
    }
    if (beside < 2) return std::string_view::npos;
    std::string_view const label = cells.front();
    std::size_t const words = label.find_last_not_of(figures);
    if (words == std::string_view::npos || text::is_ascii(label[words])) return std::string_view::npos;
    std::string_view const figure = label.substr(words + 1);
    bool const behind_note = label.substr(0, words + 1).ends_with("）");  // which leaves not even a space
    if (!figure.starts_with(' ') && !behind_note) return std::string_view::npos;
    std::size_t const first = figure.starts_with(' ') ? 1 : 0;
    if (first >= figure.size() || digits.find(figure[first]) == std::string_view::npos) return std::string_view::npos;
    return words + 1;
}

/// Takes in a line in which two spaces or more part words.
class spaces {
public:
    [[nodiscard]] static bool has_columns(std::string_view s) { return s.find("  ") != std::string_view::npos; }
    void take(std::string_view s, builder& out) {
        namespace x3 = boost::spirit::x3;
        static constexpr auto row = cells_between("  " >> *x3::lit(' '));
        parse_cells(s, row, slices_);
        cells_.clear();
        for (lex::slice const c : slices_) cells_.push_back(trimmed(lex::view(c)));
        if (std::size_t const at = crowded_figure(cells_); at != std::string_view::npos) {
            std::string_view const both = cells_.front();
            cells_.front() = trimmed(both.substr(at));
            cells_.insert(cells_.begin(), trimmed(both.substr(0, at)));
        }
        out.begin(false);
        for (std::string_view const c : cells_) out.add(c);
        if (cells_.size() > 2) out.end_row();
    }

private:
    std::vector<lex::slice> slices_;  ///< kept for their memory
    std::vector<std::string_view> cells_;
};

}  // namespace gongkai::inline v0::read::detail

#endif
