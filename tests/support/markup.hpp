// SPDX-License-Identifier: BSL-1.0
/// A model as a web page, and as the body of a Word file.
#ifndef GONGKAI_TEST_MARKUP_HPP
#define GONGKAI_TEST_MARKUP_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lay.hpp"
#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {
namespace detail {

/// Part of a cell's text: how it is marked there, <sup>1</sup> or <s>30</s>, both formats do in their own ways.
struct marked_text {
    std::string_view text;
    enum class mark : unsigned char { none, raised, struck } as = mark::none;
};
inline std::vector<marked_text> parts_of(std::string_view s) {
    std::vector<marked_text> out;
    while (!s.empty()) {
        std::size_t at = std::min(s.find("<sup>"), s.find("<s>"));
        if (at > 0) out.push_back({s.substr(0, at)});
        if (at >= s.size()) break;
        bool const raised = s.substr(at).starts_with("<sup>");
        std::string_view const close = raised ? "</sup>" : "</s>";
        std::size_t const from = at + close.size() - 1, end = std::min(s.find(close, from), s.size());
        out.push_back({s.substr(from, end - from), raised ? marked_text::mark::raised : marked_text::mark::struck});
        s.remove_prefix(std::min(end + close.size(), s.size()));
    }
    return out;
}
inline std::string escaped(std::string_view s) {
    return replaced(replaced(replaced(std::string{s}, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

/// How many rows a box reaches over; none where it only continues one.
inline std::size_t rows_of(std::vector<laid_row> const& rows, std::size_t r, box const& b) {
    if (b.continued && r > 0) return 0;
    std::size_t n = 1;
    for (; r + n < rows.size() && !rows[r + n].joined; ++n) {
        auto const& next = rows[r + n].boxes;
        if (std::none_of(next.begin(), next.end(), [&](box const& o) { return o.continued && o.column == b.column; })) break;
    }
    return n;
}

/// What both formats print alike.
template <class Format>
class markup_printer {
public:
    explicit markup_printer(random_source& random) : format_{random} {}

    std::string run(model const& m) {
        report(m);
        for (model const& other : m.below) report(other);
        return format_.done();
    }

private:
    void report(model const& m) {
        for (std::string const& p : m.before) format_.paragraph(p, &p == &m.before.front());
        for (model_section const& section : m.sections) {
            if (!section.heading.empty()) format_.paragraph(section.heading, true);
            for (std::string const& p : section.paragraphs) format_.paragraph(p, false);
            for (model_table const& t : section.tables) {
                if (!t.caption.empty()) format_.paragraph(t.caption, false);
                auto const laid = lay(t);
                by_page(
                    laid, [&](std::vector<laid_row> const& rows) { table(rows, edge_of(laid)); },
                    [&](std::string const& number) { format_.paragraph(number, false); });
            }
        }
        for (std::string const& p : m.after) format_.paragraph(p, false);
    }
    void table(std::vector<laid_row> const& rows, std::size_t edge) {
        format_.begin_table();
        for (std::size_t r = 0; r < rows.size(); ++r) {
            bool const on = rows[r].joined && r > 0;
            if (!on) {
                if (r > 0) format_.end_row();
                format_.begin_row();
            }
            std::size_t column = 0;
            for (box const& b : rows[r].boxes) {
                if (on && b.continued) continue;
                format_.cell(b, rows_of(rows, r, b));
                column = b.column + b.columns;
            }
            for (; !rows[r].ragged && !on && column < edge; ++column) format_.cell({{}, column, 1, false, true}, 1);
        }
        format_.end_row();
        format_.end_table();
    }

    Format format_;
};

/// A web page: plain, pasted from Word, in fonts, or in a table that lays the page out.
class html_format {
public:
    explicit html_format(random_source& random) : random_(random), style_(random.below(4)) {
        out_ = "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n";
        if (style_ == 3) out_ += "<table width=\"100%\"><tr><td>\n";
    }
    void paragraph(std::string_view text, bool strong) {
        bool const bold = strong && random_.percent(50);
        out_ += style_ == 1 ? "<p class=\"MsoNormal\">" : "<p>";
        out_ += (bold ? "<strong>" : "") + inside(text) + (bold ? "</strong>" : "") + "</p>\n";
    }
    void begin_table() { out_ += style_ == 1 ? "<table class=\"MsoTableGrid\" border=\"1\"><tbody>\n" : "<table>\n"; }
    void end_table() { out_ += style_ == 1 ? "</tbody></table>\n" : "</table>\n"; }
    void begin_row() { out_ += "<tr>"; }
    void end_row() { out_ += "</tr>\n"; }
    void cell(box const& b, std::size_t rows) {
        if (rows == 0) return;
        out_ += "<td";
        if (b.columns > 1) out_ += " colspan=\"" + std::to_string(b.columns) + '"';
        if (rows > 1) out_ += " rowspan=\"" + std::to_string(rows) + '"';
        out_ += '>' + (style_ == 1 ? "<p class=\"MsoNormal\">" + inside(b.text) + "<o:p></o:p></p>" : inside(b.text)) + "</td>";
    }
    std::string done() { return out_ + (style_ == 3 ? "</td></tr></table>\n" : "") + "</body></html>\n"; }

private:
    std::string inside(std::string_view text) {
        if (text.empty()) return random_.percent(30) ? "&nbsp;" : "";
        std::string out;
        for (marked_text const& p : parts_of(text)) {
            std::string const words = replaced(escaped(p.text), "\n", "<br>");
            if (p.as == marked_text::mark::raised)
                out += random_.percent(70) ? "<sup>" + words + "</sup>"
                                           : "<span style=\"vertical-align: super\">" + words + "</span>";
            else if (p.as == marked_text::mark::struck) {
                std::size_t const how = random_.below(4);
                out += how == 0   ? "<s>" + words + "</s>"
                       : how == 1 ? "<del>" + words + "</del>"
                       : how == 2 ? "<span style=\"text-decoration:line-through\">" + words + "</span>"
                                  : "<span style=\"display:none\">" + words + "</span>";
            } else
                out += words;
        }
        if (style_ == 1) return "<span style=\"font-family:宋体\">" + out + "</span>";
        return style_ == 2 ? "<font face=\"宋体\">" + out + "</font>" : out;
    }

    random_source& random_;
    std::size_t style_;
    std::string out_;
};

class docx_format {
public:
    explicit docx_format(random_source& random) : random_(random) {}
    void paragraph(std::string_view text, bool strong) { out_ += "<w:p>" + runs(text, strong ? "<w:b/>" : "") + "</w:p>\n"; }
    void begin_table() { out_ += "<w:tbl><w:tblPr/>\n"; }
    void end_table() { out_ += "</w:tbl>\n<w:p/>\n"; }
    void begin_row() { out_ += "<w:tr>"; }
    void end_row() { out_ += "</w:tr>\n"; }
    void cell(box const& b, std::size_t rows) {
        out_ += "<w:tc><w:tcPr>";
        if (b.columns > 1) out_ += "<w:gridSpan w:val=\"" + std::to_string(b.columns) + "\"/>";
        if (rows != 1) out_ += rows == 0 ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>";
        out_ += "</w:tcPr><w:p>" + (rows == 0 ? std::string{} : runs(b.text, "")) + "</w:p></w:tc>";
    }
    std::string done() { return out_; }

private:
    static std::string run_of(std::string_view text, std::string_view properties, std::string_view element = "w:t") {
        if (text.empty()) return {};
        std::string const tag{element};
        std::string const line_end = "</" + tag + "><w:br/><" + tag + " xml:space=\"preserve\">";
        return "<w:r><w:rPr>" + std::string{properties} + "</w:rPr><" + tag + " xml:space=\"preserve\">" +
               replaced(escaped(text), "\n", line_end) + "</" + tag + "></w:r>";
    }
    std::string runs(std::string_view text, std::string_view properties) {
        std::string out;
        for (marked_text const& p : parts_of(text)) {
            std::size_t const how = random_.below(4);
            if (p.as == marked_text::mark::raised)
                out += run_of(
                    p.text, how == 0 ? "<w:position w:val=\"8\"/><w:sz w:val=\"12\"/>" : "<w:vertAlign w:val=\"superscript\"/>");
            else if (p.as == marked_text::mark::struck)
                out += how == 0 ? "<w:del w:id=\"1\" w:author=\"a\">" + run_of(p.text, "", "w:delText") + "</w:del>"
                                : run_of(p.text, how == 1   ? "<w:strike/>"
                                                 : how == 2 ? "<w:dstrike/>"
                                                            : "<w:vanish/>");
            else
                out += run_of(p.text, properties);
        }
        return out;
    }

    random_source& random_;
    std::string out_;
};

}  // namespace detail

inline std::string html_page(model const& m, random_source& random) {
    return detail::markup_printer<detail::html_format>{random}.run(m);
}
/// What stands in the body of the Word file's main part.
inline std::string docx_body(model const& m, random_source& random) {
    return detail::markup_printer<detail::docx_format>{random}.run(m);
}

}  // namespace gongkai_test

#endif
