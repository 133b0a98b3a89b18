// SPDX-License-Identifier: BSL-1.0
#include "layouts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "canvas.hpp"
#include "lay.hpp"
#include "markup.hpp"
#include "model.hpp"
#include "office.hpp"
#include "paged.hpp"
#include "random.hpp"
#include "typeset.hpp"

namespace gongkai_test {

namespace detail {
namespace {

std::string flat(std::string const& text, std::string_view line_end) { return replaced(text, "\n", line_end); }

/// The rows for a canvas: every place filled, so that borders close.
std::vector<box_row> filled(std::vector<laid_row> const& rows, std::size_t edge) {
    std::vector<box_row> out;
    for (laid_row const& r : rows) {
        box_row row;
        std::size_t column = 0;
        for (box const& b : r.boxes) {
            for (; column < b.column; ++column) row.push_back({{}, column, 1, false, false});
            row.push_back(b);
            column = b.column + b.columns;
        }
        for (; column < edge; ++column) row.push_back({{}, column, 1, false, false});
        out.push_back(std::move(row));
    }
    return out;
}

std::string pipe_table(std::vector<laid_row> const& rows, bool ragged) {
    std::size_t const edge = edge_of(rows);
    std::vector<std::vector<std::string>> texts;
    std::vector<std::size_t> widths(edge, 1);
    for (auto const& r : rows) {
        std::vector<std::string> line(edge);
        for (box const& b : r.boxes) line[b.column] = flat(b.text, " ");
        if (r.ragged && !r.boxes.empty()) line.resize(r.boxes.back().column + 1);
        for (std::size_t c = 0; c < line.size() && !ragged; ++c) widths[c] = std::max(widths[c], width(line[c]));
        texts.push_back(std::move(line));
    }
    std::string out = "|";
    for (std::size_t const w : widths) out += std::string(w + 2, ' ') + "|";
    out += "\n|";
    for (std::size_t const w : widths) out += std::string(w + 2, '-') + "|";
    out += '\n';
    for (auto const& line : texts) {
        out += '|';
        for (std::size_t c = 0; c < line.size(); ++c) {
            std::size_t const w = width(line[c]);
            out += ' ' + line[c] + std::string(w < widths[c] ? widths[c] - w : 0, ' ') + " |";
        }
        out += '\n';
    }
    return out;
}

/// A drawing's lines in characters of ASCII.
std::string in_ascii(std::string drawing) {
    for (std::string_view const joint : {"┘", "┐", "┤", "└", "┌", "├", "┴", "┬", "┼"})
        drawing = replaced(std::move(drawing), joint, "+");
    return replaced(replaced(std::move(drawing), "─", "-"), "│", "|");
}
/// Empty cells leave nothing.
std::string by_columns(std::vector<laid_row> const& rows, std::size_t edge) {
    std::string out;
    for (std::size_t c = 0; c < edge; ++c)
        for (laid_row const& r : rows)
            for (box const& b : r.boxes)
                if (b.column == c && !b.continued && !b.text.empty()) out += flat(b.text, "") + '\n';
    return out;
}

/// A cell in quotes where it has a comma or quotes of its own.
std::string quoted(std::string const& text) {
    return text.find_first_of(",\"") == std::string::npos ? text : '"' + replaced(text, "\"", "\"\"") + '"';
}

/// One row in the layouts that print cells one after the other.
std::string row_text(laid_row const& r, layout how, style const& s, std::size_t edge, bool first_of_line) {
    std::string out;
    std::size_t printed = 0;
    if (how == layout::tabs || how == layout::commas) {
        std::vector<std::string> line(edge);
        for (box const& b : r.boxes) line[b.column] = how == layout::tabs ? b.text : quoted(flat(b.text, " "));
        if (r.ragged) line.resize(r.boxes.empty() ? 1 : r.boxes.back().column + 1);
        return joined(line, how == layout::tabs ? "\t" : ",");
    }
    for (box const& b : r.boxes) {
        switch (how) {
            case layout::lines_tabbed: out += '\t' + flat(b.text, "\n\n") + '\n'; break;
            case layout::lines_plain: out += flat(b.text, " ") + '\n'; break;
            case layout::lines_spaced:
                if (!b.continued) out += flat(b.text, " ") + "\n\n";
                break;
            case layout::bars:
                if (b.continued) break;
                if (printed++ == 0 && s.leading_bar && first_of_line) out += "| ";
                out += b.text.empty() ? "| " : b.text + " | ";
                break;
            case layout::bars_lines:
                if (!b.continued) out += b.text.empty() ? "|\n" : b.text + " |\n", ++printed;
                break;
            case layout::bars_alone:
                if (!b.continued) out += b.text.empty() ? "|\n" : b.text + "\n|\n";
                break;
            default:
                if (!b.continued) out += flat(b.text, "");
        }
    }
    if (how == layout::bars || how == layout::bars_lines) {
        std::string const pads(!s.bare && !r.ragged && printed < edge ? edge - printed : 0, '|');
        if (how == layout::bars && out.ends_with(' ') && pads.empty()) out.pop_back();
        out += pads;
        if (how == layout::bars_lines && !pads.empty()) out += '\n';
    }
    return out;
}

std::string table_text(model_table const& table, layout how, style const& s, random_source& random) {
    auto const rows = lay(table);
    std::string out;
    auto const page = [&](std::string const& number) {
        if (how == layout::together)
            out += number;
        else
            out += (out.ends_with("\n\n") ? "" : "\n") + number + "\n\n";
    };
    by_page(
        rows,
        [&](std::vector<laid_row> const& here) {
            std::size_t const edge = edge_of(rows);
            if (how == layout::markdown) {
                out += pipe_table(here, s.bare);
            } else if (how == layout::drawing || how == layout::rest) {
                auto const boxes = filled(here, edge);
                std::string const drawing = drawn(boxes, column_widths(boxes, table.label_columns, edge, {12, 9, 48}, 8));
                out += how == layout::rest ? in_ascii(drawing) : drawing;
            } else if (how == layout::columns) {
                out += by_columns(here, edge);
            } else if (how == layout::spaces) {
                auto const boxes = filled(here, edge);
                out += aligned(boxes, column_widths(boxes, table.label_columns, edge, {8, 5, 18}, 6), s.row_gap, s.bare, random);
            } else {
                for (std::size_t i = 0; i < here.size(); ++i) {
                    bool const apart =
                        how == layout::tabs || how == layout::commas || how == layout::bars || how == layout::lines_tabbed;
                    bool const on = i + 1 < here.size() && here[i + 1].joined && apart;
                    out += row_text(here[i], how, s, edge, !here[i].joined);
                    if (on)
                        out += how == layout::tabs ? "\t" : how == layout::commas ? "," : how == layout::bars ? " " : "";
                    else if (apart)
                        out += '\n';
                    else if (how == layout::together && random.percent(3))
                        out += ' ';
                }
            }
        },
        page);
    return out;
}

/// One report of a text.
void print_report(model const& m, layout how, random_source& random, std::string& out) {
    style const& s = m.written;
    bool const tight =
        how == layout::lines_plain || how == layout::bars || how == layout::bars_lines || how == layout::bars_alone;
    bool const one_line = how == layout::together && s.bare;
    auto const line = [&](std::string const& text) { out += (out.ends_with('\n') ? "" : "\n") + text + '\n'; };
    auto const paragraph = [&](std::string const& text) {
        if (how == layout::spaces)
            out += joined(wrapped(text, 84), "\n") + "\n\n";
        else
            out += text + (one_line ? "" : tight || how == layout::together ? "\n" : "\n\n");
    };
    for (std::string const& p : m.before) {
        paragraph(how == layout::markdown && &p == &m.before.front() ? "# " + p : p);
        if (one_line) out += ' ';
    }
    for (model_section const& section : m.sections) {
        if (section.heading.empty()) {
        } else if (how == layout::together && !section.tables.empty())
            out += section.heading + (one_line && random.percent(50) ? " " : one_line ? "" : "\n");
        else
            paragraph(how == layout::markdown ? "## " + section.heading : section.heading);
        for (std::string const& p : section.paragraphs) paragraph(p);
        for (model_table const& table : section.tables) {
            if (!table.caption.empty()) how == layout::together ? line(table.caption) : paragraph(table.caption);
            out += table_text(table, how, s, random);
            if (&table != &section.tables.back() && !out.ends_with("\n\n")) out += '\n';
        }
        if (!section.tables.empty() && !one_line && !tight) out += '\n';
    }
    for (std::string const& p : m.after) paragraph(p);
}

}  // namespace
}  // namespace detail

std::string rendered(model const& m, layout how, random_source& random) {
    if (how == layout::html) return html_page(m, random);
    if (how == layout::docx) return docx_body(m, random);
    if (how == layout::latex) return detail::markup_printer<detail::latex_format>{random}.run(m);
    if (how == layout::mediawiki) return detail::markup_printer<detail::wiki_format>{random}.run(m);
    if (how == layout::org) return detail::markup_printer<detail::org_format>{random}.run(m);
    if (how == layout::rtf) return detail::markup_printer<detail::rtf_format>{random}.run(m);
    if (how == layout::odt) return detail::markup_printer<detail::odt_format>{random}.run(m);
    if (how == layout::xlsx) return detail::markup_printer<detail::xlsx_format>{random}.run(m);
    if (how == layout::words) return detail::as_tsv(detail::page_setter{random}.run(m));
    if (how == layout::pdf_xml) return detail::as_pdf_xml(detail::page_setter{random}.run(m));
    std::string out;
    detail::print_report(m, how, random, out);
    for (model const& other : m.below) {
        out += out.ends_with('\n') ? "\n" : "\n\n";
        detail::print_report(other, how, random, out);
    }
    return out;
}

}  // namespace gongkai_test
