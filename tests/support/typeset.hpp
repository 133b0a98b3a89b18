// SPDX-License-Identifier: BSL-1.0
/// A model in the words of what sets type or makes pages: LaTeX, MediaWiki, Org, Rich Text.
#ifndef GONGKAI_TEST_TYPESET_HPP
#define GONGKAI_TEST_TYPESET_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <gongkai/text/utf8.hpp>

#include "lay.hpp"
#include "markup.hpp"
#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {
namespace detail {

/// Cells of a row one behind the other.
class row_format {
public:
    explicit row_format(random_source& random) : random_(random) {}
    std::string done() { return out_; }

protected:
    random_source& random_;
    std::string out_;
    std::size_t cells_ = 0;
};

class latex_format : public row_format {
public:
    using row_format::row_format;
    void paragraph(std::string_view text, bool strong) {
        std::string const words = escaped(replaced(std::string{text}, "\n", " "));
        out_ += (strong ? "\\section*{" + words + "}" : words) + "\n\n";
    }
    void begin_table() { out_ += "\\begin{longtable}{|l|l|l|l|l|l|l|l|l|l|}\n\\hline\n"; }
    void end_table() { out_ += "\\end{longtable}\n\n"; }
    void begin_row() { cells_ = 0; }
    void end_row() { out_ += std::string{random_.percent(50) ? " \\\\ \\hline" : " \\tabularnewline"} + "\n"; }
    void cell(box const& b, std::size_t rows) {
        if (cells_++ > 0) out_ += random_.percent(20) ? "\n& " : " & ";
        std::string words = escaped(replaced(b.text, "\n", " "));
        if (!b.value && !words.empty() && random_.percent(20)) words = "\\textbf{" + words + "}";
        if (rows > 1) words = "\\multirow{" + std::to_string(rows) + "}{*}{" + words + "}";
        if (b.columns > 1) words = "\\multicolumn{" + std::to_string(b.columns) + "}{c|}{" + words + "}";
        out_ += words;
    }
    std::string done() { return "\\documentclass{ctexart}\n\\begin{document}\n" + out_ + "\\end{document}\n"; }

private:
    static std::string escaped(std::string s) {
        return replaced(replaced(replaced(std::move(s), "&", "\\&"), "%", "\\%"), "_", "\\_");
    }
};

class wiki_format : public row_format {
public:
    using row_format::row_format;
    void paragraph(std::string_view text, bool strong) {
        std::string const words = replaced(std::string{text}, "\n", " ");
        out_ += (strong ? "== " + words + " ==" : words) + "\n\n";
    }
    void begin_table() { out_ += "{| class=\"wikitable\"\n"; }
    void end_table() { out_ += "|}\n\n"; }
    void begin_row() {
        out_ += "|-\n";
        cells_ = 0;
        beside_ = random_.percent(50);
    }
    void end_row() { out_ += '\n'; }
    void cell(box const& b, std::size_t rows) {
        if (rows == 0) return;
        std::string how;
        if (b.columns > 1) how += "colspan=\"" + std::to_string(b.columns) + "\" ";
        if (rows > 1) how += "rowspan=\"" + std::to_string(rows) + "\" ";
        out_ += (cells_++ == 0 ? "| "
                 : beside_     ? " || "
                               : "\n| ") +
                (how.empty() ? "" : how + "| ") + replaced(b.text, "\n", " ");
    }

private:
    bool beside_ = false;
};

class org_format : public row_format {
public:
    using row_format::row_format;
    void paragraph(std::string_view text, bool strong) {
        std::string const words = replaced(std::string{text}, "\n", " ");
        out_ += (strong ? "* " : "") + words + "\n\n";
    }
    void begin_table() { out_ += "|---+---+---|\n"; }
    void end_table() { out_ += "|---+---+---|\n\n"; }
    void begin_row() { out_ += '|'; }
    void end_row() { out_ += random_.percent(20) ? "\n|---+---|\n" : "\n"; }
    void cell(box const& b, std::size_t) {
        out_ += ' ' + replaced(b.text, "\n", " ") + " |";
        for (std::size_t c = 1; c < b.columns; ++c) out_ += "  |";
    }
};

class rtf_format : public row_format {
public:
    using row_format::row_format;
    void paragraph(std::string_view text, bool strong) {
        out_ += std::string{"\\pard "} + (strong ? "{\\b " + words(text) + "}" : words(text)) + "\\par\n";
    }
    void begin_table() {}
    void end_table() { out_ += "\\pard\\par\n"; }
    void begin_row() { out_ += "\\trowd\\cellx1000\\pard\\intbl "; }
    void end_row() { out_ += "\\row\n"; }
    void cell(box const& b, std::size_t) { out_ += words(b.text) + "\\cell "; }
    std::string done() {
        return "{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x;}{\\info{\\title y}}\n" + out_ + "}\n";
    }

private:
    /// \u with a stand-in, which readers that know it pass over.
    static std::string words(std::string_view text) {
        std::string out;
        for (std::size_t i = 0; i < text.size();) {
            char32_t const c = gongkai::text::next_code_point(text, i);
            if (c == U'\n')
                out += "\\line ";
            else if (c == U'\\' || c == U'{' || c == U'}')
                (out += '\\') += static_cast<char>(c);
            else if (c < 0x80)
                out += static_cast<char>(c);
            else if (c < 0x10000)
                out += "\\u" + std::to_string(static_cast<std::int16_t>(c)) + "?";
            else
                out += "\\u" + std::to_string(static_cast<std::int16_t>(0xD800 + ((c - 0x10000) >> 10))) + "?\\u" +
                       std::to_string(static_cast<std::int16_t>(0xDC00 + ((c - 0x10000) & 0x3FF))) + "?";
        }
        return out;
    }
};

}  // namespace detail
}  // namespace gongkai_test

#endif
