// SPDX-License-Identifier: BSL-1.0
/// Pages of words set by hand: Chinese characters one em wide, all others half.
#ifndef GONGKAI_TESTS_SUPPORT_MAKE_WORDS_HPP
#define GONGKAI_TESTS_SUPPORT_MAKE_WORDS_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/read/pdf/layout.hpp>

namespace gongkai_test {

/// A page of 300 by 842 points.
struct sheet {
    gongkai::read::geometry::page page{300, 842, {}};

    /// A word whose upper left corner is at (x, y).
    sheet& put(double x, double y, std::string_view text, double em = 10) {
        gongkai::read::geometry::word w;
        w.text = text;
        double right = x;
        for (char const c : text) {
            if ((static_cast<unsigned char>(c) & 0xC0) == 0x80) continue;
            double const width = static_cast<unsigned char>(c) < 0x80 ? em / 2 : em;
            w.glyphs.push_back({right, y, right + width, y + em});
            right += width;
        }
        w.where = {x, y, right, y + em};
        page.words.push_back(w);
        return *this;
    }
    /// A row of numbers, 60 points apart.
    sheet& numbers(double x, double y, std::vector<std::string_view> const& texts, double step = 60) {
        for (std::string_view const t : texts) {
            if (!t.empty()) put(x, y, t);
            x += step;
        }
        return *this;
    }
};

/// A layout as text: a line a line, the cells of tables in brackets.
inline std::string shown(std::vector<gongkai::read::geometry::laid_line> const& lines) {
    std::string out;
    for (auto const& l : lines) {
        for (auto const& c : l.cells) out += l.tabular ? "[" + c.text + "]" : c.text;
        out += '\n';
    }
    return out;
}
inline std::string shown(sheet const& s) { return shown(gongkai::read::geometry::lay_out({s.page}).lines); }
inline std::string shown(std::vector<sheet> const& sheets) {
    std::vector<gongkai::read::geometry::page> pages;
    for (sheet const& s : sheets) pages.push_back(s.page);
    return shown(gongkai::read::geometry::lay_out(pages).lines);
}

}  // namespace gongkai_test

#endif
