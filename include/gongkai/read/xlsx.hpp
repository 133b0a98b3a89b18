// SPDX-License-Identifier: BSL-1.0
/// Excel workbooks (.xlsx) to lines of cells: a row a line, sheet after sheet. Needs libzip and pugixml, as read/docx.hpp does.
#ifndef GONGKAI_READ_XLSX_HPP
#define GONGKAI_READ_XLSX_HPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/docx.hpp>
#include <gongkai/read/docx/lines.hpp>
#include <gongkai/read/docx/package.hpp>
#include <gongkai/read/docx/runs.hpp>
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

namespace number_format {

namespace x3 = boost::spirit::x3;

/// What a format shows beside the number: words, colours, spaces of a width; no sign and no digit.
inline constexpr auto of_number = lex::rules::ascii_digit | x3::lit('-') | '(';
inline constexpr auto beside = ('"' >> *(x3::standard::char_ - '"' - of_number) >> '"') |
                               ('[' >> *(x3::standard::char_ - ']') >> ']') | ((x3::lit('_') | '*') >> x3::standard::char_) |
                               ('\\' >> (x3::standard::char_ - of_number)) | x3::lit(' ') | '+' | '$' | "¥" | "￥";
inline constexpr auto place = x3::lit('0') | '#' | '?';
inline constexpr auto places = +place;
inline constexpr auto number = x3::no_case["general"] | '@' | (places >> *(',' >> places) >> -('.' >> *place));
/// Of numbers that are not below zero. Others show a date, a part of a hundred, thousands of the number or another sign.
inline constexpr auto plain = x3::omit[*beside >> number >> *beside >> (x3::eoi | (';' >> *x3::standard::char_))];
inline constexpr auto hiding = x3::omit[*beside >> ';' >> *x3::standard::char_];

}  // namespace number_format

/// How a cell's format shows its number.
enum class number_shown : unsigned char { plainly, hidden, otherwise };

[[nodiscard]] inline number_shown shown_by(std::string_view format) {
    if (format.empty() || lex::matches(number_format::plain, format)) return number_shown::plainly;
    return lex::matches(number_format::hiding, format) ? number_shown::hidden : number_shown::otherwise;
}
/// By a format that has a number and no text in the file.
[[nodiscard]] inline number_shown shown_by(int built_in) {
    auto const in = [built_in](int from, int to) { return built_in >= from && built_in <= to; };
    return in(9, 22) || in(27, 36) || in(45, 48) || in(50, 58) ? number_shown::otherwise : number_shown::plainly;
}

/// What the styles of a workbook say of cells.
class xlsx_styles {
public:
    explicit xlsx_styles(node root) {
        std::unordered_map<int, number_shown> formats;
        for (node const f : child(root, "numFmts").children())
            formats[integer(attribute(f, "numFmtId")).value_or(0)] = shown_by(attribute(f, "formatCode"));
        std::vector<bool> struck;
        for (node const f : child(root, "fonts").children()) struck.push_back(on(child(f, "strike")));
        for (node const x : child(root, "cellXfs").children()) {
            int const format = integer(attribute(x, "numFmtId")).value_or(0);
            auto const own = formats.find(format);
            auto const font = static_cast<std::size_t>(integer(attribute(x, "fontId")).value_or(0));
            cells_.push_back({own == formats.end() ? shown_by(format) : own->second, font < struck.size() && struck[font]});
        }
    }
    struct style {
        number_shown number = number_shown::plainly;
        bool struck = false;
    };
    [[nodiscard]] style of(node cell) const {
        auto const s = static_cast<std::size_t>(integer(attribute(cell, "s")).value_or(0));
        return s < cells_.size() ? cells_[s] : style{};
    }

private:
    std::vector<style> cells_;
};

/// How a piece of a cell's text is set.
[[nodiscard]] inline run_format format_of_piece(node properties) {
    run_format out;
    for (node const p : properties.children()) {
        std::string_view const name = local(p);
        if (name == "vertAlign") {
            out.raised = value(p) == "superscript";
            out.lowered = value(p) == "subscript";
        } else if (name == "strike")
            out.struck = on(p);
        else if (name == "color") {  // AARRGGBB, or the first of the theme's, which is the paper's
            std::string_view const rgb = attribute(p, "rgb");
            bool const light =
                gongkai::text::is_light(rgb.substr(std::min<std::size_t>(rgb.size(), 2))) || attribute(p, "theme") == "0";
            out.look = light ? 1 : out.look.value_or(0);
        } else if (name == "sz")
            out.look = gongkai::text::is_tiny(integer(value(p)).value_or(12) * 2) ? 1 : out.look.value_or(0);
    }
    return out;
}

/// Reads the sheets of a workbook.
class xlsx_reader {
public:
    xlsx_reader(document& doc, limits const& most, node strings, xlsx_styles const& styles) : out_(doc, most), styles_(styles) {
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
        hidden_.clear();
        for (node const c : child(root, "cols").children())
            if (is_hidden(c)) hidden_.push_back({column_of(c, "min"), column_of(c, "max")});
        std::ranges::sort(hidden_);
        for (std::size_t i = 1; i < hidden_.size(); ++i) hidden_[i].second = std::max(hidden_[i].second, hidden_[i - 1].second);
        for (node const r : child(root, "sheetData").children())
            if (local(r) == "row" && !is_hidden(r) && !out_.full()) row(r, name);
    }

private:
    static constexpr std::size_t most_merged = 512, most_columns = 256;

    /// The runs of a string, without its readings.
    [[nodiscard]] static std::string text_of(node parent) {
        run_text out;
        for (node const n : parent.children()) {
            if (local(n) == "t") out.put(n);
            if (local(n) != "r") continue;
            out.how = format_of_piece(child(n, "rPr")).applied_to({});
            out.put(child(n, "t"));
        }
        out.finish();
        return std::move(out.text);
    }
    [[nodiscard]] static bool is_hidden(node n) { return attribute(n, "hidden") == "1" || attribute(n, "hidden") == "true"; }
    [[nodiscard]] static std::size_t column_of(node n, std::string_view which) {
        return static_cast<std::size_t>(std::max(integer(attribute(n, which)).value_or(0), 0));
    }
    [[nodiscard]] bool in_hidden_column(std::size_t column) const {
        auto const next = std::ranges::upper_bound(hidden_, column, {}, [](auto const& range) { return range.first; });
        return next != hidden_.begin() && column <= std::prev(next)->second;
    }
    /// As the cell shows it. What shows another number than the cell has allows no single reading.
    [[nodiscard]] std::string shown(node c) const {
        xlsx_styles::style const style = styles_.of(c);
        std::string_view const type = attribute(c, "t");
        std::string out = value_of(c);
        if (out.empty()) return out;
        if (type.empty() || type == "n") {
            if (style.number == number_shown::hidden) return {};
            if (style.number == number_shown::otherwise) out.insert(0, gongkai::text::seam);
        }
        return style.struck ? std::string{gongkai::text::strike} + out + std::string{gongkai::text::strike} : out;
    }
    [[nodiscard]] std::string value_of(node c) const {
        std::string_view const type = attribute(c, "t"), v = child(c, "v").text().get();
        if (type == "s") {
            auto const i = integer(v);
            return i && *i >= 0 && static_cast<std::size_t>(*i) < strings_.size() ? strings_[static_cast<std::size_t>(*i)] : "";
        }
        if (type == "inlineStr") return text_of(child(c, "is"));
        if (type == "b") return v == "1" ? "TRUE" : "FALSE";
        return type.empty() || type == "n" ? shown_number(v) : std::string{v};
    }
    /// Whether another cell reaches over this one.
    [[nodiscard]] bool covered(sheet_spot at) const {
        return std::ranges::any_of(merged_, [at](merged_range const& m) {
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
                if (!covered({column, at.row}) && !in_hidden_column(column)) cells.push_back({});
            if (covered(at) || in_hidden_column(column)) continue;
            std::string const text = shown(c);
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
    xlsx_styles const& styles_;
    std::vector<std::pair<std::size_t, std::size_t>> hidden_;  ///< columns, in order; to the last that one so far hides
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
    part book, relations, strings, looks;
    if (zip.is_open())
        book.load(zip, "xl/workbook.xml", most);
    else
        book.state = part_state::damaged;
    complain(doc, "xl/workbook.xml", book.state, severity::error, most);
    if (book.state != part_state::ok) return doc;
    relations.load(zip, "xl/_rels/workbook.xml.rels", most);
    strings.load(zip, "xl/sharedStrings.xml", most);
    if (strings.state != part_state::missing) complain(doc, strings.name, strings.state, severity::error, most);
    looks.load(zip, "xl/styles.xml", most);
    if (looks.state != part_state::missing) complain(doc, looks.name, looks.state, severity::warning, most);
    xlsx_styles const styles(looks.root());
    xlsx_reader reader(doc, most, strings.root(), styles);
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
    if (doc.lines.empty()) add_finding(doc.diagnostics, code::input_empty, severity::error);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
