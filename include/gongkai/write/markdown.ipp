// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_MARKDOWN_IPP
#define GONGKAI_WRITE_MARKDOWN_IPP

#include <cstddef>
#include <string_view>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/markdown.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Escapes what Markdown would take for markup: anywhere, at the start of a line, and in a table. Controls are replaced.
[[nodiscard]] inline std::string markdown_escaped(std::string_view raw, bool in_table) {
    std::string const text = text::harmless(raw);
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char const c = text[i];
        auto const letter = [&](std::size_t k) { return k < text.size() && letters.find(text[k]) != std::string_view::npos; };
        bool const inside_word = i > 0 && letter(i - 1) && letter(i + 1);
        bool const marks = c == '\\' || c == '`' || c == '*' || c == '<' || c == '[' || (c == '_' && !inside_word);
        bool const begins = i == 0 && !in_table && std::string_view{"#>+-=~|"}.find(c) != std::string_view::npos;
        if (marks || begins || (c == '|' && in_table)) out += '\\';
        out += c;
    }
    return out;
}

}  // namespace detail

GONGKAI_INLINE std::string to_markdown(layout_table const& table) {
    std::string out;
    std::vector<layout_cell const*> const lattice = table.lattice();
    for (std::size_t r = 0; r < table.rows; ++r) {
        for (std::size_t c = 0; c < table.columns; ++c) {
            layout_cell const& cell = *lattice[r * table.columns + c];
            out += c == 0 ? "| " : " | ";
            if (cell.row != r || cell.column != c) continue;
            out += detail::markdown_escaped(cell.text, true);
            if (cell.inferred) out += inferred_mark;
        }
        out += " |\n";
        if (r > 0) continue;
        for (std::size_t c = 0; c < table.columns; ++c) out += c < table.label_columns ? "|---" : "|---:";
        out += "|\n";
    }
    return out;
}

GONGKAI_INLINE std::string to_markdown(annual_report const& report) {
    layout_report const paper = lay_out(report);
    auto const text = [](std::string_view s) { return detail::markdown_escaped(s, false); };
    std::string out = "# " + text(paper.title) + "\n\n" + text(paper.opening) + '\n';
    for (layout_section const& s : paper.sections) {
        out += "\n## " + text(s.heading) + '\n';
        for (layout_line const& line : s.lines) out += '\n' + text(line.text) + '\n';
        if (!s.table.cells.empty()) out += '\n' + to_markdown(s.table);
    }
    if (!paper.issuer.empty()) out += '\n' + text(paper.issuer) + '\n';
    if (!paper.date.empty()) out += '\n' + paper.date + '\n';
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
