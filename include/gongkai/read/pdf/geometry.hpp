// SPDX-License-Identifier: BSL-1.0
/// Words with boxes, as plain data, to lines: words on a common baseline; page numbers and running heads out; paragraphs whole.
#ifndef GONGKAI_READ_PDF_GEOMETRY_HPP
#define GONGKAI_READ_PDF_GEOMETRY_HPP

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/lex/enumerator.hpp>
#include <gongkai/lex/figure.hpp>
#include <gongkai/lex/page_number.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read::geometry {

/// A rectangle in points; y grows downwards.
struct box {
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    [[nodiscard]] double width() const noexcept { return x1 - x0; }
    [[nodiscard]] double height() const noexcept { return y1 - y0; }
    [[nodiscard]] double cx() const noexcept { return (x0 + x1) / 2; }
    [[nodiscard]] double cy() const noexcept { return (y0 + y1) / 2; }
    void join(box const& b) noexcept {
        x0 = std::min(x0, b.x0);
        y0 = std::min(y0, b.y0);
        x1 = std::max(x1, b.x1);
        y1 = std::max(y1, b.y1);
    }
};

/// How far two intervals overlap; negative where there is a gap.
[[nodiscard]] inline double overlap(double a0, double a1, double b0, double b1) noexcept {
    return std::min(a1, b1) - std::max(a0, b0);
}
/// The overlap of two boxes' widths as a part of the narrower.
[[nodiscard]] inline double share_x(box const& a, box const& b) noexcept {
    return overlap(a.x0, a.x1, b.x0, b.x1) / std::max(0.1, std::min(a.width(), b.width()));
}
[[nodiscard]] inline double share_y(box const& a, box const& b) noexcept {
    return overlap(a.y0, a.y1, b.y0, b.y1) / std::max(0.1, std::min(a.height(), b.height()));
}

/// A word as a page prints it.
struct word {
    std::string text;  ///< UTF-8
    box where;
    std::vector<box> glyphs;  ///< one for each code point, or none
};

struct page {
    double width = 0, height = 0;
    std::vector<word> words;
};

/// A cell and a line that were made of words.
struct laid_cell {
    std::string text;
    std::size_t page = 0;
    box where;
};
struct laid_line {
    std::vector<laid_cell> cells;
    bool tabular = false;  ///< a row, or a cell, of a table
};
struct laid_out {
    std::vector<laid_line> lines;
    std::vector<std::size_t> too_wide;  ///< pages of tables whose columns were too many to be told apart
};

namespace detail {

/// Words that were put together, or one word.
struct piece {
    std::string text;
    std::string compact;  ///< folded, without spaces
    box where;
    std::vector<box> glyphs;
    double em = 0;       ///< the size of its font
    bool value = false;  ///< what a cell for a number may hold
    std::size_t characters = 0;
};

/// A line of a page: words on one baseline, from left to right.
struct text_line {
    std::vector<piece> words;
    box where;
    double em = 0;
};

[[nodiscard]] inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

[[nodiscard]] inline piece make_piece(word const& w) {
    piece p;
    p.text = w.text;
    p.compact = text::compact(w.text).text;
    p.where = w.where;
    double cells = 0;
    bool wide = false, digits = true;
    for (std::size_t i = 0; i < w.text.size();) {
        char32_t const c = text::next_character(w.text, i);
        bool const two = text::display_width(c) == 2;
        wide = wide || two;
        digits = digits && c >= '0' && c <= '9';
        cells += two ? 1 : 0.5;
        ++p.characters;
    }
    if (w.glyphs.size() == p.characters) p.glyphs = w.glyphs;
    double const h = std::max(1.0, w.where.height());
    if (p.characters > 1 && h > 1.5 * w.where.width())
        p.em = std::max(1.0, w.where.width());  // written downwards
    else
        p.em = wide     ? std::clamp(w.where.width() / std::max(0.5, cells), 0.6 * h, 1.1 * h)
               : digits ? std::clamp(w.where.width() / std::max(0.5, cells), 0.8 * h, 0.9 * h)
                        : 0.8 * h;
    p.value = lex::is_value_word(p.compact);
    return p;
}

/// Puts `next` behind `p`. Between Chinese characters, and between them and figures, there is no space.
inline void append(piece& p, piece const& next, bool spaced) {
    if (spaced) {
        p.text += ' ';
        p.glyphs.clear();
    }
    if (p.glyphs.size() == p.characters && next.glyphs.size() == next.characters)
        p.glyphs.insert(p.glyphs.end(), next.glyphs.begin(), next.glyphs.end());
    else
        p.glyphs.clear();
    p.text += next.text;
    p.compact += next.compact;
    p.characters += next.characters + (spaced ? 1 : 0);
    p.where.join(next.where);
    p.em = std::max(p.em, next.em);
    p.value = p.value && next.value;
}
[[nodiscard]] inline bool ascii_word(char c) noexcept { return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
[[nodiscard]] inline bool wants_space(piece const& a, piece const& b) {
    if (a.text.empty() || b.text.empty()) return false;
    double const gap = b.where.x0 - a.where.x1;
    if (ascii_word(a.text.back()) && ascii_word(b.text.front())) return true;
    return gap > 0.8 * std::min(a.em, b.em) && !(a.characters == 1 && b.characters == 1);
}
[[nodiscard]] inline double gap_in_em(piece const& a, piece const& b) {
    return (b.where.x0 - a.where.x1) / std::max(1.0, std::min(a.em, b.em));
}

/// Words of one line to pieces: they part where `part(a, b)` says so.
template <class Part>
[[nodiscard]] std::vector<piece> join_words(std::vector<piece> const& words, std::size_t first, std::size_t last, Part part) {
    std::vector<piece> out;
    for (std::size_t i = first; i < last; ++i) {
        if (out.empty() || part(out.back(), words[i]))
            out.push_back(words[i]);
        else
            append(out.back(), words[i], wants_space(out.back(), words[i]));
    }
    return out;
}
/// Gaps clearly wider than a space part cells; 总 计 is one word, and a numeral belongs to its heading.
[[nodiscard]] inline std::vector<piece> cells_of(std::vector<piece> const& words, double gap) {
    return join_words(words, 0, words.size(), [gap](piece const& a, piece const& b) {
        double const g = gap_in_em(a, b);
        if (lex::is_enumerator(a.compact) && g < 4) return false;
        bool const letters =
            !a.value && !b.value && b.characters == 1 && (a.characters == 1 || a.text.find(' ') != std::string::npos);
        return g >= (letters || (!a.value && !b.value && a.characters == 1 && b.characters == 1) ? std::max(gap, 1.5) : gap);
    });
}

/// The lines of a page, from top to bottom.
[[nodiscard]] inline std::vector<text_line> make_lines(page const& source) {
    std::vector<piece> words;
    words.reserve(source.words.size());
    for (word const& w : source.words) {
        bool const sane = std::isfinite(w.where.x0) && std::isfinite(w.where.y0) && std::isfinite(w.where.x1) &&
                          std::isfinite(w.where.y1) && w.where.x1 >= w.where.x0 && w.where.y1 >= w.where.y0 &&
                          std::abs(w.where.cx()) < 1e6 && std::abs(w.where.cy()) < 1e6;
        if (!sane) continue;
        piece p = make_piece(w);
        if (!p.compact.empty()) words.push_back(std::move(p));
    }
    std::ranges::stable_sort(words, {}, [](piece const& x) { return x.where.cy(); });
    std::vector<text_line> out;
    double sum = 0;
    for (piece& w : words) {
        if (!out.empty()) {
            text_line& line = out.back();
            double const mean = sum / static_cast<double>(line.words.size());
            if (w.where.cy() - mean <= 0.4 * std::min(w.em, line.em)) {
                sum += w.where.cy();
                line.em = std::max(line.em, w.em);
                line.where.join(w.where);
                line.words.push_back(std::move(w));
                continue;
            }
        }
        text_line line;
        line.where = w.where;
        line.em = w.em;
        sum = w.where.cy();
        line.words.push_back(std::move(w));
        out.push_back(std::move(line));
    }
    for (text_line& line : out) {
        std::ranges::stable_sort(line.words, {}, [](piece const& x) { return x.where.x0; });
        // a unit or a note belongs to the number before it
        line.words = join_words(line.words, 0, line.words.size(), [](piece const& a, piece const& b) {
            return !(a.value && is_digit(a.compact.back()) && lex::is_unit_or_note(b.compact) && gap_in_em(a, b) < 0.4);
        });
        for (piece& p : line.words) p.value = lex::is_value_word(p.compact);
    }
    return out;
}

[[nodiscard]] inline std::string compact_text(text_line const& line) {
    std::string out;
    for (piece const& p : line.words) out += p.compact;
    return out;
}

/// Takes page numbers and running heads and feet out of the pages' margins.
inline void strip_running_heads(std::vector<page> const& pages, std::vector<std::vector<text_line>>& lines) {
    struct candidate {
        std::size_t page, line;
        std::string text;  ///< without digits
        long number;       ///< as a page number
        bool sure;
        double y;
        double x;  ///< from the nearer margin: heads of facing pages mirror each other
    };
    std::vector<candidate> found;
    std::map<std::string, std::vector<double>> repeats;  ///< where each text stands
    std::map<long, std::size_t> shifts;                  ///< by printed number minus page
    std::size_t filled = 0;
    for (std::size_t p = 0; p < lines.size(); ++p) {
        filled += !lines[p].empty();
        for (std::size_t n = 0; n < lines[p].size(); ++n) {
            if (n == 3 && lines[p].size() > 6) n = lines[p].size() - 3;
            double const y = lines[p][n].where.cy() / std::max(1.0, pages[p].height);
            if (y > 0.12 && y < 0.88) continue;
            box const& where = lines[p][n].where;
            candidate c{p, n, {}, -1, false, where.cy(), std::min(where.x0, pages[p].width - where.x1)};
            std::string const text = compact_text(lines[p][n]);
            if (auto const page_number = lex::parse_margin_number(text)) {
                c.number = page_number->number;
                c.sure = page_number->sure;
            }
            bool words = false;
            for (char const ch : text)
                if (!is_digit(ch)) {
                    c.text += ch;
                    words = words || !text::is_ascii(ch) || ascii_word(ch);
                }
            if (!words || c.text.size() > 240) c.text.clear();
            if (!c.text.empty()) {
                c.text += '@' + std::to_string(std::lround(c.y / 4));
                repeats[c.text].push_back(c.x);
            }
            if (c.number >= 0) ++shifts[c.number - static_cast<long>(p)];
            found.push_back(std::move(c));
        }
    }
    for (auto& [text, places] : repeats) std::ranges::sort(places);
    // A signature at the top of the last page is no head of the first, though it may name the organ as the title does.
    auto const repeated_here = [&repeats](candidate const& c) {
        static constexpr double aside = 20;  // points: a page number in it changes its width
        std::vector<double> const& places = repeats.at(c.text);
        auto const from = std::ranges::lower_bound(places, c.x - aside);
        return static_cast<std::size_t>(std::upper_bound(from, places.end(), c.x + aside) - from);
    };
    std::vector<std::set<std::size_t>> out(lines.size());
    for (candidate const& c : found) {
        bool const counted =
            c.number >= 0 && (c.sure || shifts[c.number - static_cast<long>(c.page)] > 1 || (filled == 1 && c.number == 1));
        bool const repeated = !c.text.empty() && filled > 2 && repeated_here(c) * 2 > filled;
        if (counted || repeated) out[c.page].insert(c.line);
    }
    for (std::size_t p = 0; p < lines.size(); ++p) {
        std::vector<text_line> kept;
        for (std::size_t n = 0; n < lines[p].size(); ++n)
            if (!out[p].contains(n)) kept.push_back(std::move(lines[p][n]));
        lines[p] = std::move(kept);
    }
}

/// What stands on a page between its top and its foot.
struct item {
    double y = 0;
    laid_line line;
    double em = 0;  ///< 0 for what is no prose
};

/// Prose lines to paragraphs: a line that runs to the right margin goes on in the next, unless that is indented or begins an
/// entry.
class paragraphs {
public:
    /// `width`: of the pages.
    paragraphs(std::vector<std::vector<item>> const& pages, double width) {
        double widest = 0;
        for (std::vector<item> const& page : pages)
            for (item const& i : page)
                if (i.em > 0) widest = std::max(widest, i.line.cells.front().where.width());
        for (std::vector<item> const& page : pages)
            for (item const& i : page)
                if (i.em > 0 && i.line.cells.front().where.width() > 0.6 * widest) measure(i.line.cells.front().where);
        right_ = std::max(most(rights_, true), 0.6 * width);
        left_ = most(lefts_, false);
    }
    [[nodiscard]] std::vector<laid_line> join(std::vector<std::vector<item>> pages) const {
        std::vector<laid_line> out;
        item before;
        box last;  // of the paragraph's last line
        bool open = false, new_page = false;
        for (std::vector<item>& page : pages) {
            new_page = true;
            for (item& i : page) {
                if (i.em > 0 && open && goes_on(before, last, i, new_page)) {
                    laid_cell& cell = out.back().cells.back();
                    laid_cell const& more = i.line.cells.front();
                    if (!cell.text.empty() && !more.text.empty() && ascii_word(cell.text.back()) &&
                        ascii_word(more.text.front()) && !(is_digit(cell.text.back()) && is_digit(more.text.front())))
                        cell.text += ' ';
                    cell.text += more.text;
                    if (more.page == cell.page) cell.where.join(more.where);
                } else
                    out.push_back(i.line);
                open = i.em > 0;
                new_page = false;
                if (open) last = i.line.cells.front().where;
                before = std::move(i);
            }
        }
        return out;
    }

private:
    void measure(box const& b) {
        ++rights_[std::lround(b.x1 / 2)];
        ++lefts_[std::lround(b.x0 / 2)];
    }
    /// The outermost edge that some lines share; else the outermost of all.
    [[nodiscard]] static double most(std::map<long, std::size_t> const& edges, bool high) {
        if (edges.empty()) return 0;
        auto const near = [&](long at) {
            std::size_t n = 0;
            for (auto it = edges.lower_bound(at - 9); it != edges.end() && it->first <= at + 9; ++it) n += it->second;
            return n;
        };
        auto const first = [&](auto from, auto to) {
            auto const shared = std::find_if(from, to, [&](auto const& edge) { return near(edge.first) >= 3; });
            return 2.0 * static_cast<double>((shared != to ? shared : from)->first);
        };
        return high ? first(edges.rbegin(), edges.rend()) : first(edges.begin(), edges.end());
    }
    [[nodiscard]] bool goes_on(item const& before, box const& last, item const& next, bool new_page) const {
        laid_cell const& b = next.line.cells.front();
        double const em = std::max(1.0, std::min(before.em, next.em));
        if (std::max(before.em, next.em) > 1.25 * em) return false;  // a heading's size and the text's
        if (last.x1 < right_ - 2.2 * em) return false;
        double const indent = b.where.x0 - std::min(left_, last.x0);
        if (indent > 1.2 * em && b.where.x0 > last.x0 - 1.2 * em) return false;
        std::string const begins = text::compact(b.text.substr(0, 24)).text;
        std::string_view const ends = before.line.cells.back().text;
        bool const sentence = text::ends_with_any(ends, {"。", "；", "：", "！", "？"});
        if (lex::enumerator_length(begins, false) > 0 && (sentence || !new_page)) {
            if (sentence || lex::has_section_numeral(begins)) return false;
        }
        return new_page || b.where.cy() - last.cy() < 2.6 * std::max(before.em, next.em);
    }
    std::map<long, std::size_t> rights_, lefts_;
    double right_ = 0, left_ = 0;
};

}  // namespace detail

}  // namespace gongkai::inline v0::read::geometry

#endif
