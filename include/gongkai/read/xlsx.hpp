// SPDX-License-Identifier: BSL-1.0
/// Excel workbooks (.xlsx) to lines of cells: a row a line, sheet after sheet. Needs libzip and pugixml, as read/docx.hpp does.
#ifndef GONGKAI_READ_XLSX_HPP
#define GONGKAI_READ_XLSX_HPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/docx.hpp>
#include <gongkai/read/docx/lines.hpp>
#include <gongkai/read/docx/package.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::read {

namespace detail::ooxml {

/// A cell's column and row, from 1.
struct sheet_spot {
    std::size_t column = 0, row = 0;
};
/// "AB12"; column 0 where it is none.
[[nodiscard]] inline sheet_spot parse_spot(std::string_view s) {
    namespace x3 = boost::spirit::x3;
    sheet_spot out;
    auto const letter = [&out](auto& context) {
        out.column = out.column * 26 + static_cast<std::size_t>(x3::_attr(context) - 'A' + 1);
    };
    auto const number = [&out](auto& context) { out.row = x3::_attr(context); };
    char const* first = s.data();
    bool const ok =
        x3::parse(first, first + s.size(), x3::repeat(1, 3)[x3::char_('A', 'Z')[letter]] >> x3::uint_[number] >> x3::eoi);
    return ok ? out : sheet_spot{};
}
struct merged_range {
    sheet_spot from, to;
};

/// A number as a spreadsheet shows it: fifteen digits are exact, what the file has behind them is not.
[[nodiscard]] inline std::string shown_number(std::string_view v) {
    static constexpr int exact = 15;
    double d = 0;
    auto const [end, error] = std::from_chars(v.data(), v.data() + v.size(), d);
    if (error != std::errc{} || end != v.data() + v.size()) return std::string{v};
    std::array<char, 64> buffer{};
    auto const written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), d, std::chars_format::general, exact);
    return written.ec == std::errc{} ? std::string(buffer.data(), written.ptr) : std::string{v};
}

/// Reads the sheets of a workbook.
class xlsx_reader {
public:
    xlsx_reader(document& doc, limits const& most, node strings) : out_(doc, most) {
        for (node const s : strings.children())
            if (local(s) == "si") strings_.push_back(text_of(s));
    }

    void sheet(node root, std::string_view name) {
        merged_.clear();
        for (node const m : child(root, "mergeCells").children()) {
            std::string_view const range = attribute(m, "ref");
            std::size_t const colon = std::min(range.find(':'), range.size());
            if (merged_.size() < most_merged && colon < range.size())
                merged_.push_back({parse_spot(range.substr(0, colon)), parse_spot(range.substr(colon + 1))});
        }
        for (node const r : child(root, "sheetData").children())
            if (local(r) == "row" && !out_.full()) row(r, name);
    }

private:
    static constexpr std::size_t most_merged = 512, most_columns = 256;

    /// The runs of a string, without its readings.
    [[nodiscard]] static std::string text_of(node parent) {
        std::string out;
        for (node const n : parent.children()) {
            if (local(n) == "t") out += n.text().get();
            if (local(n) == "r") out += child(n, "t").text().get();
        }
        return out;
    }
    [[nodiscard]] std::string value_of(node c) const {
        std::string_view const type = attribute(c, "t"), v = child(c, "v").text().get();
        if (type == "s") {
            auto const i = integer(v);
            return i && *i >= 0 && static_cast<std::size_t>(*i) < strings_.size() ? strings_[static_cast<std::size_t>(*i)] : "";
        }
        if (type == "inlineStr") return text_of(child(c, "is"));
        return type.empty() || type == "n" ? shown_number(v) : std::string{v};
    }
    /// Whether another cell reaches over this one.
    [[nodiscard]] bool covered(sheet_spot at) const {
        return std::any_of(merged_.begin(), merged_.end(), [at](merged_range const& m) {
            bool const inside =
                at.row >= m.from.row && at.row <= m.to.row && at.column >= m.from.column && at.column <= m.to.column;
            return inside && (at.row != m.from.row || at.column != m.from.column);
        });
    }
    void row(node r, std::string_view sheet) {
        struct placed {
            std::string text, place;
        };
        std::vector<placed> cells;
        std::size_t column = 0, filled = 0, written = 0;
        for (node const c : r.children()) {
            if (local(c) != "c") continue;
            std::string_view const ref = attribute(c, "r");
            sheet_spot const at = parse_spot(ref);
            // Cells without anything are left out of the file.
            for (++column; at.column > 0 && column < at.column && column < most_columns; ++column)
                if (!covered({column, at.row})) cells.push_back({});
            if (covered(at)) continue;
            std::string const text = value_of(c);
            cells.push_back({std::string{gongkai::text::trimmed(text)}, std::string{sheet} + '!' + std::string{ref}});
            filled += !cells.back().text.empty();
            ++written;
        }
        if (filled == 0 && written < 2) return out_.empty_line();
        bool const line = written == 1;  // of prose: a row of a table has its empty cells, too
        if (line) std::erase_if(cells, [](placed const& p) { return p.text.empty(); });
        out_.begin(!line);
        for (placed& p : cells) out_.add(p.text, std::move(p.place));
        if (!line) out_.end_row();
    }

    line_writer out_;
    std::vector<std::string> strings_;
    std::vector<merged_range> merged_;
};

}  // namespace detail::ooxml

/// Reads an Excel workbook. Places name the sheet and the cell. What is none, is damaged or beyond a limit gives a diagnostic and an empty
/// document. Thread-safe.
[[nodiscard]] inline document xlsx(std::string_view bytes, limits const& most = {}) {
    using namespace detail::ooxml;
    document doc;
    doc.format = "xlsx";
    archive const zip(bytes);
    part book, relations, strings;
    if (zip.is_open())
        book.load(zip, "xl/workbook.xml", most);
    else
        book.state = part_state::damaged;
    complain(doc, "xl/workbook.xml", book.state, severity::error, most);
    if (book.state != part_state::ok) return doc;
    relations.load(zip, "xl/_rels/workbook.xml.rels", most);
    strings.load(zip, "xl/sharedStrings.xml", most);
    if (strings.state != part_state::missing) complain(doc, strings.name, strings.state, severity::error, most);
    xlsx_reader reader(doc, most, strings.root());
    for (node const s : child(book.root(), "sheets").children()) {
        if (attribute(s, "state") == "hidden" || attribute(s, "state") == "veryHidden") continue;
        std::string_view const id = attribute(s, "id");
        for (node const r : relations.root().children()) {
            if (attribute(r, "Id") != id) continue;
            std::string_view const to = attribute(r, "Target");
            part sheet;
            sheet.load(zip, to.starts_with('/') ? std::string{to.substr(1)} : "xl/" + std::string{to}, most);
            complain(doc, sheet.name, sheet.state, severity::error, most);
            reader.sheet(sheet.root(), attribute(s, "name"));
        }
    }
    if (doc.lines.empty()) doc.diagnostics.push_back({code::input_empty, severity::error, {}, {}, {}});
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
