// SPDX-License-Identifier: BSL-1.0
/// Tables and headings of LaTeX.
#ifndef GONGKAI_READ_TEXT_LATEX_HPP
#define GONGKAI_READ_TEXT_LATEX_HPP

#include <cstddef>
#include <string_view>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/text/builder.hpp>

namespace gongkai::inline v0::read::detail {

namespace latex_rules {

namespace x3 = boost::spirit::x3;

inline constexpr auto letters = x3::omit[+(x3::char_('a', 'z') | x3::char_('A', 'Z'))];
inline constexpr auto options = x3::omit[*('[' >> *(x3::standard::char_ - ']') >> ']')];
inline constexpr auto argument = x3::omit['{' >> *(x3::standard::char_ - '{' - '}') >> '}'];
inline constexpr auto blanks = x3::omit[*x3::standard::space];

inline constexpr auto table_name = x3::lit("tabularx") | "tabulary" | "tabular*" | "tabular" | "longtable" | "longtblr" | "tblr" |
                                   "supertabular" | "xltabular" | "array" | "tabu";
inline constexpr auto begin_table = x3::lit("\\begin{") >> table_name >> '}';
inline constexpr auto end_table = x3::lit("\\end{") >> table_name >> '}';
/// \\ with its space, \tabularnewline.
inline constexpr auto row_end = (x3::lit("\\\\") >> -x3::lit('*') >> options) | "\\tabularnewline";
/// What draws lines or repeats heads, and is no cell.
inline constexpr auto rule = (x3::lit("\\hline") | "\\toprule" | "\\midrule" | "\\bottomrule" | "\\endfirsthead" | "\\endhead" |
                              "\\endlastfoot" | "\\endfoot" | "\\centering" | "\\noalign" | "\\specialrule") >>
                             !x3::char_('a', 'z') >> *argument;
inline constexpr auto partial_rule = (x3::lit("\\cline") | "\\cmidrule" | "\\hhline" | "\\rowcolor") >>
                                     x3::omit[-('(' >> *(x3::standard::char_ - ')') >> ')')] >> options >> argument;
/// What stands before a cell's words: \multicolumn{2}{|c|}{, \multirow{3}{*}{, \textbf{, \small.
inline constexpr auto wrapper = (x3::lit("\\multicolumn") >> argument >> argument >> '{') |
                                (x3::lit("\\multirow") >> options >> argument >> options >> argument >> options >> '{') |
                                ('\\' >> letters >> options >> '{') | (x3::lit('\\') >> letters) | '{';
inline constexpr auto before_words = x3::omit[*(x3::standard::space | rule | partial_rule | wrapper)];

/// A line that is one command with words: \section*{一、总体情况}, \title{…}.
inline constexpr auto heading = x3::omit['\\' >> letters >> -x3::lit('*') >> options >> '{' >> blanks] >>
                                x3::raw[x3::omit[*(x3::standard::char_ - ('}' >> blanks >> x3::eoi))]];
/// One that has none for the reader.
inline constexpr auto declaration = x3::lit("\\begin") | "\\end" | "\\documentclass" | "\\usepackage" | "\\maketitle" |
                                    "\\tableofcontents" | "\\setlength" | "\\renewcommand" | "\\newcommand" | "\\geometry" |
                                    "\\label" | "\\newpage" | "\\clearpage" | "\\centering" | "\\noindent" | "\\vspace" |
                                    "\\hspace" | "\\set" | "\\pagestyle" | "\\bigskip" | "\\medskip" | "\\hline";

}  // namespace latex_rules

/// Rows end with \\ and cells with &, wherever lines of the source do.
class latex {
public:
    /// A line's content that begins with a backslash, or stands in a table.
    bool take(std::string_view s, builder& out) {
        namespace x3 = boost::spirit::x3;
        if (!in_table_ && !s.starts_with('\\')) return false;
        lex::iterator first = s.data();
        lex::iterator const last = first + s.size();
        if (!in_table_) {
            static constexpr auto opening =
                x3::omit[*(x3::standard::char_ - latex_rules::begin_table)] >> latex_rules::begin_table;
            if (x3::parse(first, last, opening)) {
                in_table_ = true;  // what follows on the line are the columns' widths
                return true;
            }
            return other(s, out);
        }
        static constexpr auto separator = x3::raw[latex_rules::row_end | latex_rules::end_table | '&'];
        while (first != last) {
            lex::iterator const from = first;
            lex::slice mark;
            while (first != last && !x3::parse(first, last, separator, mark)) first += *first == '\\' && last - first > 1 ? 2 : 1;
            bool const ends = !mark.empty();
            std::string_view const piece{from, static_cast<std::size_t>((ends ? mark.begin() : first) - from)};
            if (ends && lex::view(mark).starts_with("\\end")) {
                if (open_row_) {
                    extend(piece);
                    end_cell(out);
                }
                end_row(out);
                in_table_ = false;
                break;
            }
            extend(piece);
            if (!ends) break;
            end_cell(out);
            if (*mark.begin() != '&') end_row(out);
        }
        return true;
    }
    /// A text that was cut off ends in a cell.
    void finish(builder& out) {
        if (!trimmed(cell_).empty()) end_cell(out);
        end_row(out);
    }

private:
    /// A heading, a command without words, or a sentence that begins with a command.
    static bool other(std::string_view s, builder& out) {
        namespace x3 = boost::spirit::x3;
        lex::iterator first = s.data();
        lex::iterator const last = first + s.size();
        if (x3::parse(first, last, latex_rules::declaration)) return true;
        lex::slice words;
        if (!x3::parse(first, last, latex_rules::heading, words)) return false;
        out.begin(false);
        out.add(trimmed(lex::view(words)));
        return true;
    }
    /// More of the cell that is open: its lines are one piece of the source.
    void extend(std::string_view piece) {
        if (trimmed(piece).empty()) {
            if (cell_.data() == nullptr) cell_ = piece.substr(0, 0);
            return;
        }
        cell_ = cell_.empty()
                    ? piece
                    : std::string_view{cell_.data(), static_cast<std::size_t>(piece.data() + piece.size() - cell_.data())};
    }
    void end_cell(builder& out) {
        namespace x3 = boost::spirit::x3;
        if (!open_row_) {
            out.begin(true);
            open_row_ = true;
        }
        std::string_view words = trimmed(cell_);
        lex::iterator first = words.data();
        x3::parse(first, words.data() + words.size(), latex_rules::before_words);
        words.remove_prefix(static_cast<std::size_t>(first - words.data()));
        while (words.ends_with('}')) words.remove_suffix(1);
        out.add(trimmed(words));
        cell_ = {};
    }
    void end_row(builder& out) {
        if (open_row_) out.end_row();
        open_row_ = false;
        cell_ = {};
    }

    bool in_table_ = false, open_row_ = false;
    std::string_view cell_;
};

}  // namespace gongkai::inline v0::read::detail

#endif
