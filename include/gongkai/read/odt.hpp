// SPDX-License-Identifier: BSL-1.0
/// OpenDocument files (.odt, .ods) to lines of cells. Needs libzip and pugixml, as read/docx.hpp does.
#ifndef GONGKAI_READ_ODT_HPP
#define GONGKAI_READ_ODT_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/read/docx.hpp>
#include <gongkai/read/docx/lines.hpp>
#include <gongkai/read/docx/package.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read {

namespace detail::ooxml {

/// Reads the body of content.xml.
class odt_reader {
public:
    odt_reader(document& doc, limits const& most) : doc_(doc), out_(doc, most) {}

    void run(node body) { blocks(body, 0); }

private:
    static constexpr std::string_view part_name = "content.xml";
    static constexpr int most_repeated = 64;  ///< cells that one element stands for

    /// Paragraphs and tables, whatever contains them.
    void blocks(node parent, std::size_t depth) {
        if (out_.too_deep(depth)) return;
        for (node const n : parent.children()) {
            if (out_.full()) return;
            std::string_view const name = local(n);
            if (name == "p" || name == "h")
                paragraph(n, depth);
            else if (name == "table")
                table(n, depth);
            else if (name != "tracked-changes" && name != "annotation" && name != "forms" && name != "table-of-content")
                blocks(n, depth + 1);
        }
    }
    void paragraph(node n, std::size_t depth) {
        std::string text;
        std::vector<node> boxes;
        words(n, text, boxes, depth);
        ++paragraph_;
        std::string const at = std::string{part_name} + ", paragraph " + std::to_string(paragraph_);
        for (std::size_t from = 0; from <= text.size();) {
            std::size_t const end = std::min(text.find('\n', from), text.size());
            std::string_view const line = gongkai::text::trimmed(std::string_view{text}.substr(from, end - from));
            from = end + 1;
            if (line.empty()) {
                out_.empty_line();
                continue;
            }
            out_.begin(false);
            out_.add(line, at);
        }
        for (node const b : boxes) blocks(b, depth + 1);
    }
    /// What a paragraph shows. Text boxes in it are put below it.
    void words(node parent, std::string& out, std::vector<node>& boxes, std::size_t depth) {
        if (out_.too_deep(depth)) return;
        for (node const n : parent.children()) {
            if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata) {
                out += n.value();
                continue;
            }
            std::string_view const name = local(n);
            if (name == "s" || name == "tab")
                out += ' ';
            else if (name == "line-break")
                out += '\n';
            else if (name == "image")
                doc_.pictures.push_back(doc_.text.size());
            else if (name == "text-box")
                boxes.push_back(n);
            else if (name != "note" && name != "annotation" && name != "tracked-changes" && name != "ruby-text")
                words(n, out, boxes, depth + 1);
        }
    }

    void table(node n, std::size_t depth) {
        ++table_;
        row_ = 0;
        rows(n, depth);
    }
    void rows(node parent, std::size_t depth) {
        if (out_.too_deep(depth)) return;
        for (node const n : parent.children()) {
            if (out_.full()) return;
            if (local(n) == "table-row")
                row(n, depth);
            else if (std::string_view const name = local(n);
                     name == "table-header-rows" || name == "table-rows" || name == "table-row-group")
                rows(n, depth + 1);
        }
    }
    /// A cell that holds a table or more is the page's layout, not a table's.
    [[nodiscard]] static bool lays_out(node cell) { return static_cast<bool>(child(cell, "table")); }

    void row(node n, std::size_t depth) {
        ++row_;
        std::vector<std::string> cells;
        std::size_t filled = 0;
        for (node const c : n.children()) {
            if (local(c) != "table-cell") continue;  // what another cell covers is none
            if (lays_out(c)) {
                blocks(c, depth + 1);
                continue;
            }
            std::string text;
            std::vector<node> boxes;
            for (node const p : c.children())
                if (local(p) == "p" || local(p) == "h" || local(p) == "list") {
                    if (!text.empty()) text += '\n';
                    words(p, text, boxes, depth);
                }
            int const times = std::clamp(integer(attribute(c, "number-columns-repeated")).value_or(1), 1, most_repeated);
            for (int i = 0; i < times; ++i) cells.emplace_back(gongkai::text::trimmed(text));
            if (!cells.back().empty()) filled = cells.size();
        }
        // A sheet is as wide as it can be: what one element repeats to its end is no part of it.
        node const last = n.last_child();
        if (last && attribute(last, "number-columns-repeated").size() > 1) cells.resize(filled);
        if (filled == 0 && cells.size() < 2) return;
        out_.begin(cells.size() > 1);
        for (std::size_t k = 0; k < cells.size(); ++k)
            out_.add(cells[k], std::string{part_name} + ", table " + std::to_string(table_) + ", row " + std::to_string(row_) +
                                   ", cell " + std::to_string(k + 1));
        out_.end_row();
    }

    document& doc_;
    line_writer out_;
    std::uint32_t paragraph_ = 0, table_ = 0, row_ = 0;
};

}  // namespace detail::ooxml

/// Reads an OpenDocument text or spreadsheet. Places name the paragraph, or the table, row and cell. What is none, is damaged or beyond a
/// limit gives a diagnostic and an empty document. Thread-safe.
[[nodiscard]] inline document odt(std::string_view bytes, limits const& most = {}) {
    using namespace detail::ooxml;
    document doc;
    doc.format = "odt";
    archive const zip(bytes);
    part content;
    if (zip.is_open())
        content.load(zip, "content.xml", most);
    else
        content.state = part_state::damaged;
    node const body = child(content.root(), "body");
    if (content.state == part_state::ok && !body) content.state = part_state::missing;
    complain(doc, "content.xml", content.state, severity::error, most);
    if (content.state != part_state::ok) return doc;
    odt_reader(doc, most).run(body);
    if (doc.lines.empty()) doc.diagnostics.push_back({code::input_empty, severity::error, {}, {}, {}});
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
