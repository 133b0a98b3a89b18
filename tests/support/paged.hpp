// SPDX-License-Identifier: BSL-1.0
/// A model set on pages, as the tables of words that Poppler's programs write: `pdftotext -tsv` and `pdftohtml -xml`.
#ifndef GONGKAI_TEST_PAGED_HPP
#define GONGKAI_TEST_PAGED_HPP

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "canvas.hpp"
#include "lay.hpp"
#include "markup.hpp"
#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {
namespace detail {

/// A line of text on a page; points from the page's upper left corner.
struct set_line {
    std::string text;
    double x = 0, y = 0;
};
/// As tall as it must be.
struct set_page {
    std::vector<set_line> lines;
    double width = 595, height = 842;
};

/// Sets paragraphs and tables: no rules are drawn, for none is in what those programs write.
class page_setter {
public:
    explicit page_setter(random_source& random)
        : random_(random),
          centred_(random.percent(50)),
          numbered_(random.percent(50)),
          pad_(1 + random.below(3)),
          gap_(8 + 4 * static_cast<double>(random.below(3))) {
        pages_.emplace_back();
    }

    std::vector<set_page> run(model const& m) {
        report(m);
        for (model const& other : m.below) {
            if (random_.percent(50)) next_page({});
            report(other);
        }
        end_page({});
        return std::move(pages_);
    }

    static constexpr double em = 10, half = em / 2;  ///< of a letter of Latin

private:
    static constexpr double margin = 56, line_height = 18, pitch = 12, foot = 790;

    enum class place : unsigned char { left, indented, centre, right };

    void report(model const& m) {
        std::size_t const title = m.before.size() > 2 && m.written.title_lines ? 2 : 1;
        for (std::string const& p : m.before)
            paragraph(p, static_cast<std::size_t>(&p - m.before.data()) < title ? place::centre : place::indented);
        for (model_section const& section : m.sections) {
            if (!section.heading.empty()) paragraph(section.heading, place::left);
            for (std::string const& p : section.paragraphs) paragraph(p, place::indented);
            for (model_table const& t : section.tables) {
                if (!t.caption.empty()) paragraph(t.caption, place::left);
                auto const laid = lay(t);
                by_page(
                    laid, [&](std::vector<laid_row> const& rows) { table(rows, edge_of(laid), t.label_columns); },
                    [&](std::string const& number) { next_page(number); });
                y_ += line_height;
            }
        }
        for (std::string const& p : m.after) paragraph(p, place::right);
    }
    void put(std::string_view text, double x, double y) {
        if (!text.empty()) pages_.back().lines.push_back({std::string{text}, x, y});
    }
    /// `number` as the page's foot, or the page's own.
    void end_page(std::string number) {
        if (number.empty() && numbered_) number = "— " + std::to_string(pages_.size()) + " —";
        set_page& page = pages_.back();
        page.height = std::max(page.height, y_ + margin);
        put(number, (page.width - static_cast<double>(width(number)) * half) / 2, page.height - margin + line_height);
    }
    void next_page(std::string const& number) {
        end_page(number);
        pages_.emplace_back();
        y_ = margin;
    }
    void paragraph(std::string_view text, place where) {
        auto const columns = static_cast<std::size_t>((595 - 2 * margin) / half);
        // Programs that find words leave out what is only space.
        static constexpr std::string_view indent = "　　";
        bool const indented = where == place::indented;
        auto lines = wrapped((indented ? std::string{indent} : "") + std::string{text}, columns);
        if (indented) lines.front().erase(0, indent.size());
        if (y_ + line_height * static_cast<double>(lines.size()) > foot) next_page({});
        for (std::string const& line : lines) {
            double const free = static_cast<double>(columns - std::min(columns, width(line))) * half;
            put(line,
                margin + (where == place::centre                ? free / 2
                          : where == place::right               ? free
                          : indented && &line == &lines.front() ? 2 * em
                                                                : 0),
                y_);
            y_ += line_height;
        }
    }
    void table(std::vector<laid_row> const& rows, std::size_t edge, std::size_t labels) {
        std::vector<box_row> boxes;
        for (laid_row const& r : rows) boxes.push_back(r.boxes);
        for (std::size_t r = boxes.size(); r-- > 1;)
            if (rows[r].joined) {  // on the line of the row before it
                boxes[r - 1].insert(boxes[r - 1].end(), boxes[r].begin(), boxes[r].end());
                boxes.erase(boxes.begin() + static_cast<std::ptrdiff_t>(r));
            }
        plan const p = make_plan(boxes, column_widths(boxes, labels, edge, {8, 10, 28}, 8), pad_ + 2, 0, false);
        double const height = y_of(p, boxes.size());
        if (y_ > margin + 6 * line_height && y_ + height > foot) next_page({});
        for (std::size_t r = 0; r < boxes.size(); ++r)
            for (std::size_t i = 0; i < boxes[r].size(); ++i) set(boxes[r][i], p, r, p.spans[r][i]);
        pages_.back().width = std::max(pages_.back().width, 2 * margin + static_cast<double>(p.left.back()) * half);
        y_ += height;
    }
    [[nodiscard]] double y_of(plan const& p, std::size_t row) const {
        return static_cast<double>(p.top[row]) * pitch + static_cast<double>(row) * gap_;
    }
    void set(box const& b, plan const& p, std::size_t row, std::size_t rows) {
        if (rows == 0 || b.text.empty()) return;
        std::size_t const room_x = p.box_width(b);
        auto const lines = wrapped(b.text, std::max<std::size_t>(room_x, 2));
        double const room = y_of(p, row + rows) - gap_ - y_of(p, row);
        double y = y_ + y_of(p, row) + (room - static_cast<double>(lines.size()) * pitch) / 2;
        for (std::string const& line : lines) {
            std::size_t const w = width(line);
            double const left = b.column >= p.left.size() ? 0 : static_cast<double>(p.left[b.column]);
            double const off = centred_ || b.value ? static_cast<double>(room_x - std::min(room_x, w)) / 2 : 0;
            put(line, margin + (left + off) * half, y);
            y += pitch;
        }
    }

    random_source& random_;
    bool centred_;     ///< labels
    bool numbered_;    ///< pages
    std::size_t pad_;  ///< between columns, in halves of an em
    double gap_;       ///< between rows
    std::vector<set_page> pages_;
    double y_ = margin;
};

inline std::string decimal(double v) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%.6f", v);
    return buffer;
}
/// Words, cut at spaces.
inline std::string as_tsv(std::vector<set_page> const& pages) {
    std::string out = "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
    auto const row = [&out](char const* level, std::size_t page, double x, double y, double w, double h, std::string_view text) {
        out += std::string{level} + '\t' + std::to_string(page) + "\t0\t0\t0\t0";
        for (double const v : {x, y, w, h}) out += '\t' + decimal(v);
        out += std::string{level[0] == '5' ? "\t100\t" : "\t-1\t"} + std::string{text} + '\n';
    };
    for (std::size_t n = 0; n < pages.size(); ++n) {
        row("1", n + 1, 0, 0, pages[n].width, pages[n].height, "###PAGE###");
        for (set_line const& l : pages[n].lines) {
            row("4", n + 1, l.x, l.y, static_cast<double>(width(l.text)) * page_setter::half, page_setter::em, "###LINE###");
            for (std::size_t from = 0; from < l.text.size();) {
                std::size_t const end = std::min(l.text.find(' ', from), l.text.size());
                std::string_view const word = std::string_view{l.text}.substr(from, end - from);
                double const x = l.x + static_cast<double>(width(std::string_view{l.text}.substr(0, from))) * page_setter::half;
                if (!word.empty())
                    row("5", n + 1, x, l.y, static_cast<double>(width(word)) * page_setter::half, page_setter::em, word);
                from = end + 1;
            }
        }
    }
    return out;
}
/// Lines, in whole points.
inline std::string as_pdf_xml(std::vector<set_page> const& pages) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE pdf2xml SYSTEM \"pdf2xml.dtd\">\n\n<pdf2xml producer=\"poppler\" "
        "version=\"22.12.0\">\n";
    auto const number = [](double v) { return std::to_string(static_cast<int>(v + 0.5)); };
    for (std::size_t n = 0; n < pages.size(); ++n) {
        out += "<page number=\"" + std::to_string(n + 1) + "\" position=\"absolute\" top=\"0\" left=\"0\" height=\"" +
               number(pages[n].height) + "\" width=\"" + number(pages[n].width) + "\">\n";
        for (set_line const& l : pages[n].lines)
            out += "<text top=\"" + number(l.y) + "\" left=\"" + number(l.x) + "\" width=\"" +
                   number(static_cast<double>(width(l.text)) * page_setter::half) + "\" height=\"" + number(page_setter::em) +
                   "\" font=\"0\">" + escaped(l.text) + "</text>\n";
        out += "</page>\n";
    }
    return out + "</pdf2xml>\n";
}

}  // namespace detail
}  // namespace gongkai_test

#endif
