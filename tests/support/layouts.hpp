// SPDX-License-Identifier: BSL-1.0
/// Prints a model as text in each layout that real reports were seen in.
#ifndef GONGKAI_TEST_LAYOUTS_HPP
#define GONGKAI_TEST_LAYOUTS_HPP

#include <array>
#include <string>
#include <string_view>

#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {

enum class layout : unsigned char {
    tabs,          ///< 1: a row a line, merged cells as empty fields
    lines_tabbed,  ///< 2: one cell a line behind a tab, an empty line between rows
    lines_plain,   ///< 2b: one cell a line, nothing between (docx2txt)
    lines_spaced,  ///< 2c: an empty line between all cells
    bars,          ///< 3: a | b | c |, padded with bars to the table's width
    bars_lines,    ///< 3b: one cell and its bar a line, the padding bars on a line
    bars_alone,    ///< 3c: a bar alone on a line after each cell
    markdown,      ///< 4: a pipe table as pandoc prints it
    drawing,       ///< 5: box-drawing characters (w3m)
    spaces,        ///< 6: aligned by spaces (pdftotext -layout)
    together,      ///< 7: all cells run together
    html,          ///< a web page
    docx,          ///< the body of a Word file
    latex,         ///< longtable, \\multirow
    mediawiki,     ///< {| |}
    org,           ///< | a | b |, |---+---|
    rtf,           ///< Rich Text
    odt,           ///< the body of an OpenDocument text
    xlsx,          ///< the strings and the sheet of a workbook
    words,         ///< pdftotext -tsv
    pdf_xml,       ///< pdftohtml -xml
    rest,          ///< reStructuredText's grids: +---+ and |
    columns,       ///< column after column, a cell a line (pdftotext)
    commas,        ///< as a spreadsheet writes rows: commas between cells, quotes where it must
};
inline constexpr std::array<std::string_view, 24> layout_names{
    "tabs",    "lines_tabbed", "lines_plain", "lines_spaced", "bars",    "bars_lines", "bars_alone", "markdown",
    "drawing", "spaces",       "together",    "html",         "docx",    "latex",      "mediawiki",  "org",
    "rtf",     "odt",          "xlsx",        "words",        "pdf_xml", "rest",       "columns",    "commas"};

/// Whether a row without one of its cells looks like one whose last cell is blank.
constexpr bool fills_up(layout how) {
    return how == layout::drawing || how == layout::rest || how == layout::words || how == layout::pdf_xml;
}

/// The text of a report in one layout. `random` only decides small things: where a stray space stands, how far a column is off.
std::string rendered(model const& m, layout how, random_source& random);

}  // namespace gongkai_test

#endif
