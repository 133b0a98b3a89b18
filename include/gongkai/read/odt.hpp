// SPDX-License-Identifier: BSL-1.0
/// OpenDocument files (.odt, .ods) to lines of cells. Needs libzip and pugixml, as read/docx.hpp does.
#ifndef GONGKAI_READ_ODT_HPP
#define GONGKAI_READ_ODT_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gongkai/read/docx.hpp>
#include <gongkai/read/docx/lines.hpp>
#include <gongkai/read/docx/package.hpp>
#include <gongkai/read/docx/runs.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read {

namespace detail::ooxml {

/// What the styles of a file say of the text that has them.
class odt_styles {
public:
    /// <office:styles> or <office:automatic-styles>.
    void add(node list) {
        for (node const s : list.children()) {
            node const text = child(s, "text-properties");
            run_format f;
            for (pugi::xml_attribute const a : text.attributes()) take(f, local(a.name()), a.value());
            if (auto const parent = by_name_.find(attribute(s, "parent-style-name")); parent != by_name_.end())
                f.inherit(parent->second);
            by_name_.insert_or_assign(attribute(s, "name"), f);
        }
    }
    [[nodiscard]] run_format of(node element) const {
        auto const found = by_name_.find(attribute(element, "style-name"));
        return found == by_name_.end() ? run_format{} : found->second;
    }

private:
    static void take(run_format& f, std::string_view name, std::string_view value) {
        if (name == "text-position") {  // super 58%, -33% 58%
            auto const percent = number_of(value);
            f.raised = value.starts_with("super") || percent.value_or(0) > 0;
            f.lowered = value.starts_with("sub") || percent.value_or(0) < 0;
            f.shifted = percent.has_value();
        } else if (name == "text-line-through-style" || name == "text-line-through-type")
            f.struck = f.struck.value_or(false) || value != "none";
        else if (name == "display")
            f.hidden = value == "none";
        else if (name == "color")
            f.look = gongkai::text::is_light(value.substr(std::min<std::size_t>(value.size(), 1))) ? 1 : f.look.value_or(0);
        else if (name == "font-size" && value.ends_with("pt"))
            f.look = gongkai::text::is_tiny(static_cast<int>(number_of(value).value_or(12) * 2)) ? 1 : f.look.value_or(0);
    }
    [[nodiscard]] static std::optional<double> number_of(std::string_view value) {
        double out = 0;
        auto const [end, failed] = std::from_chars(value.data(), value.data() + value.size(), out);
        if (failed != std::errc{}) return std::nullopt;
        return out;
    }
    std::unordered_map<std::string_view, run_format> by_name_;
};

/// Reads the body of content.xml.
class odt_reader {
public:
    odt_reader(document& doc, odt_styles const& styles, limits const& most) : doc_(doc), styles_(styles), out_(doc, most) {}

    void run(node body) { blocks(body, 0); }

private:
    static constexpr std::string_view part_name = "content.xml";
    static constexpr int most_repeated = 64;  ///< cells that one element stands for

    /// Paragraphs and tables, whatever contains them.
    void blocks(node parent, std::size_t depth) {
        if (out_.too_deep(depth)) return;
        for (node const n : parent.children()) {
            if (out_.full()) return;
            std::string_view const name = local(n), shown = attribute(n, "display");
            if (shown == "none" || shown == "false") continue;
            if (name == "p" || name == "h")
                paragraph(n, depth);
            else if (name == "table")
                table(n, depth);
            else if (name != "tracked-changes" && name != "annotation" && name != "forms" && name != "table-of-content")
                blocks(n, depth + 1);
        }
    }
    void paragraph(node n, std::size_t depth) {
        std::vector<node> boxes;
        std::string const text = text_of(n, boxes, depth, false);
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
    [[nodiscard]] std::string text_of(node paragraph, std::vector<node>& boxes, std::size_t depth, bool cell) {
        run_text out;
        in_cell_ = cell;
        styled(paragraph, out, boxes, depth);
        out.finish();
        return std::move(out.text);
    }
    /// The words of an element, set as its style says.
    void styled(node n, run_text& out, std::vector<node>& boxes, std::size_t depth) {
        run_format const format = styles_.of(n);
        if (format.hidden.value_or(false)) return;
        auto const before = out.how;
        out.how = format.applied_to(out.how);
        words(n, out, boxes, depth);
        out.how = before;
    }
    void words(node parent, run_text& out, std::vector<node>& boxes, std::size_t depth) {
        static constexpr std::string_view unseen[] = {"note",      "annotation", "tracked-changes",
                                                      "ruby-text", "title",      "desc"};  // of a picture
        if (out_.too_deep(depth)) return;
        for (node const n : parent.children()) {
            if (n.type() == pugi::node_pcdata || n.type() == pugi::node_cdata) {
                out.put(std::string_view{n.value()});
                continue;
            }
            std::string_view const name = local(n);
            bool const hidden = attribute(n, "is-hidden") == "true";
            if (hidden && name == "hidden-paragraph") {
                out.text.clear();
                return;
            }
            if (name == "s" || name == "tab")
                out.text += ' ';
            else if (name == "line-break")
                out.text += '\n';
            else if (name == "image")
                doc_.pictures.push_back(doc_.text.size());
            else if (name == "text-box")
                boxes.push_back(n);
            else if (!hidden && std::find(std::begin(unseen), std::end(unseen), name) == std::end(unseen)) {
                if (in_cell_ && name == "frame" && attribute(n, "anchor-type") == "as-char") out.picture();
                styled(n, out, boxes, depth + 1);
            }
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
    /// A cell that holds a table or more is the page's layout, not a table's; one of a single row stands for that row's cells.
    void cells_of(node row, std::vector<node>& out, std::size_t depth) {
        if (out_.too_deep(depth)) return;
        for (node const c : row.children()) {
            if (local(c) != "table-cell") continue;  // what another cell covers is none
            node const table = child(c, "table"), only = child(table, "table-row");
            if (!table)
                out.push_back(c);
            else if (only && only == table.last_child() && local(only.previous_sibling()) != "table-row")
                cells_of(only, out, depth + 1);
            else
                blocks(c, depth + 1);
        }
    }
    void row(node n, std::size_t depth) {
        ++row_;
        if (attribute(n, "visibility") == "collapse" || attribute(n, "visibility") == "filter") return;
        std::vector<node> printed;
        cells_of(n, printed, depth);
        std::vector<std::string> cells;
        std::size_t filled = 0;
        for (node const c : printed) {
            std::string text;
            std::vector<node> boxes;
            for (node const p : c.children())
                if (local(p) == "p" || local(p) == "h" || local(p) == "list") {
                    if (!text.empty()) text += '\n';
                    text += text_of(p, boxes, depth, true);
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
    odt_styles const& styles_;
    line_writer out_;
    bool in_cell_ = false;
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
    odt_styles styles;
    part common;
    common.load(zip, "styles.xml", most);
    styles.add(child(common.root(), "styles"));
    styles.add(child(content.root(), "automatic-styles"));
    odt_reader(doc, styles, most).run(body);
    if (doc.lines.empty()) add_finding(doc.diagnostics, code::input_empty, severity::error);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
