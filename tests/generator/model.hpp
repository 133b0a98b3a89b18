// SPDX-License-Identifier: BSL-1.0
/// A document as its author sees it, before any format: blocks, tables of cells with marked pieces, and what a careful reader may say of it.
#ifndef GONGKAI_GENERATOR_MODEL_HPP
#define GONGKAI_GENERATOR_MODEL_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <generator/figures.hpp>

namespace generator {

/// What a piece of a cell's text is besides text.
enum class mark { plain, sup, sub, raised, struck, deleted, inserted, hidden, note, formula };

struct piece {
    std::string text;
    mark as = mark::plain;
};

inline constexpr std::size_t no_cell = cell_count;

struct table_cell {
    std::vector<piece> pieces;
    std::size_t columns = 1, rows = 1;
    std::size_t id = no_cell;  ///< the cell of the form whose figure this place is for
    [[nodiscard]] std::string text() const {
        std::string s;
        for (piece const& p : pieces) s += p.text;
        return s;
    }
    void print(std::string s) { pieces = {{std::move(s)}}; }
    /// With its marks.
    void print(std::vector<piece> of_other) { pieces = std::move(of_other); }
};

inline table_cell words(std::string s, std::size_t columns = 1, std::size_t rows = 1) {
    return {{{std::move(s)}}, columns, rows, no_cell};
}

using table_row = std::vector<table_cell>;

struct table {
    std::vector<table_row> rows;
    int part = 0;           ///< 2, 3 or 4: the section that it is in; 0 for any other
    std::size_t heads = 0;  ///< rows of column heads at its top
};

/// A piece of the document between two lines.
struct block {
    enum kind { title, heading, subheading, paragraph, table, picture, signature, furniture };
    kind is = paragraph;
    std::string text;
    generator::table grid;
    int section = 0;              ///< 1 to 6 where it is in one
    bool ours = true;             ///< of the report that is asked for, and not of another in the file
    std::vector<block> beside{};  ///< stand side by side in this block, each with its caption
};

/// What may be said of a cell.
struct expectation {
    std::optional<std::string> value;   ///< the true one; nullopt where the document has no such cell
    bool null_too = false;              ///< a reader may say that he cannot tell, and need not say more
    bool lost = false;                  ///< no longer printed: null, or inferred
    std::vector<std::string> or_these;  ///< other values that a careful reader could give
    std::vector<std::string> if_said;   ///< and those that need a finding that names the cell
};

enum class layout {
    tabs,
    cell_lines,
    cell_lines_plain,
    cell_lines_apart,
    bars,
    bars_led,
    markdown,
    boxes,
    aligned,
    aligned_wrapped,
    one_line,
    glued,
    columns
};
inline constexpr std::array layouts{layout::tabs,    layout::cell_lines,      layout::cell_lines_plain, layout::cell_lines_apart,
                                    layout::bars,    layout::bars_led,        layout::markdown,         layout::boxes,
                                    layout::aligned, layout::aligned_wrapped, layout::one_line,         layout::glued};
inline char const* name_of(layout l) {
    constexpr std::array names{"tabs",  "cell_lines", "cell_lines_plain", "cell_lines_apart", "bars",  "bars_led", "markdown",
                               "boxes", "aligned",    "aligned_wrapped",  "one_line",         "glued", "columns"};
    return names[static_cast<std::size_t>(l)];
}
/// Whether an empty cell can be seen in the layout.
inline bool keeps_blanks(layout l) {
    return l == layout::tabs || l == layout::bars || l == layout::bars_led || l == layout::markdown || l == layout::boxes;
}

enum class format { text, html, docx };
inline constexpr std::array formats{format::text, format::html, format::docx};
inline char const* name_of(format f) { return f == format::text ? "text" : f == format::html ? "html" : "docx"; }

struct document {
    format as = format::text;
    layout laid = layout::tabs;
    std::size_t html_style = 0;
    figures truth;
    std::vector<block> blocks;
    std::array<expectation, cell_count> expected;
    std::vector<std::string> issuers;  ///< any of these; empty: none can be told
    std::vector<int> years;            ///< any of these
    std::vector<std::string> dates;    ///< any of these, where it is asked for
    bool issuer_may_lack = false, year_may_lack = false;
    std::string page_title;
    std::vector<std::pair<std::string, std::string>> meta;
    std::string above, below;     ///< HTML around the report, raw
    bool cut = false;             ///< the file ends at the cut's sign
    std::array<bool, 5> taken{};  ///< tables (2, 3, 4) that a fault has for itself
    std::string variant;          ///< what exactly was done, for whoever reads a failing case
};

/// Where the file ends; in no text of the form.
inline constexpr char const* cut_sign = "\uE000";

template <class F>
void each_cell(document& d, F&& f) {
    for (block& b : d.blocks)
        for (table_row& r : b.grid.rows)
            for (table_cell& c : r)
                if (c.id != no_cell && b.ours) f(c);
}

/// The cells of figures that still print what they should, in tables that no fault has for itself.
inline std::vector<table_cell*> clean_cells(document& d, int part = 0) {
    std::vector<table_cell*> out;
    each_cell(d, [&](table_cell& c) {
        int const p = part_of(c.id);
        if ((part == 0 || p == part) && !d.taken[static_cast<std::size_t>(p)] && d.truth.printed[c.id] &&
            c.text() == *d.truth.printed[c.id])
            out.push_back(&c);
    });
    return out;
}

/// The document's own table of a section; null where it has none, or where a fault has it for itself.
inline block* table_of(document& d, int part) {
    if (d.taken[static_cast<std::size_t>(part)]) return nullptr;
    for (block& b : d.blocks)
        if (b.is == block::table && b.grid.part == part && b.ours) return &b;
    return nullptr;
}

/// The sections whose tables are there and free, in an order by chance.
inline std::vector<int> free_tables(document& d, chance& by) {
    std::vector<int> out;
    for (int p = 2; p <= 4; ++p)
        if (table_of(d, p) != nullptr) out.push_back(p);
    by.shuffle(out);
    return out;
}

inline void lose(document& d, std::size_t id) {
    d.expected[id].lost = true;
    d.expected[id].null_too = true;
}

/// Takes a figure out of its row; those after it move up. Where one beside it is the same, nobody can tell which of them is gone.
inline void take_out(document& d, table_row& row, std::size_t at) {
    std::size_t const id = row[at].id;
    auto const same = [&](std::size_t other) {
        if (other >= row.size() || row[other].id == no_cell || part_of(row[other].id) != part_of(id)) return false;
        bool const whole = !d.expected[row[other].id].lost && !d.expected[id].lost;  // whatever stands beside their digits
        return row[other].text() == row[at].text() || (whole && d.truth.printed[row[other].id] == d.truth.printed[id]);
    };
    if (same(at + 1) || (at > 0 && same(at - 1)))
        d.expected[id].null_too = true;
    else
        lose(d, id);
    row.erase(row.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace generator

#endif
