// SPDX-License-Identifier: BSL-1.0
/// The solver's terms: what it is given and what it gives back. Plain data; nothing here knows the report.
#ifndef GONGKAI_SOLVE_MODEL_HPP
#define GONGKAI_SOLVE_MODEL_HPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai::solve {

inline constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// One thing that stands in a table, in reading order.
struct item {
    enum class kind : std::uint8_t {
        label,     ///< words
        number,    ///< digits
        blank,     ///< a cell that is there and holds no number
        line_end,  ///< the end of a row or a gap, as far as the layout shows it
    };
    item::kind kind = kind::label;
    bool joined = false;        ///< stands in one cell with the item before it
    bool glued = false;         ///< a number right at the words before it: cells ran together here
    bool adjacent = false;      ///< a blank beside other cells on its line: not a line of its own
    text::key key;              ///< of a label
    std::string digits;         ///< of a number: digits only
    std::optional<decimal> value;  ///< of a number; none where it does not fit
};

/// A row of the form.
struct row_model {
    std::vector<text::key> keys;  ///< spellings that are taken as exact; the first is the form's, with its numeral
    std::size_t grid = 0;
    std::size_t row = 0;          ///< in its grid
    std::size_t columns = 0;
    std::size_t first_cell = 0;
    form::alternative alternative = form::alternative::none;
    std::vector<form::row_sum> const* sums = nullptr;
};

/// One column identity: the cells of the rows `plus` sum up to those of the rows `minus`, in each column. Rows are indices into model::rows.
struct column_identity {
    std::vector<std::size_t> plus, minus;
    std::size_t columns = 0;
    bool is_balance = false;
};

/// A table of the form, ready for matching. Holds pointers into the view it was made from.
struct model {
    form::table_view const* table = nullptr;
    std::vector<row_model> rows;
    std::vector<column_identity> identities;
    std::unordered_map<text::key, std::size_t> row_of_key;   ///< exact spellings of rows
    std::unordered_map<text::key, bool> head_keys;           ///< heads, column labels, corners; true for heads of row groups
    std::vector<text::key> all_keys;                         ///< every label, for resemblance
    std::size_t longest_key = 0;
    std::size_t cells = 0;
};

/// Where a solved cell's value comes from.
struct solved_cell {
    gongkai::origin origin = gongkai::origin::absent;
    std::optional<decimal> value;
    std::size_t item = none;       ///< the item it is printed in (the first, where a number was in two pieces)
    std::size_t last_item = none;  ///< the last one
    std::size_t digits_from = 0;   ///< which of the item's digits are its own, where digits of several cells ran together
    std::size_t digits_count = 0;  ///< 0: all
};

/// What the solver has to say, as indices and numbers.
struct finding {
    gongkai::code code{};
    gongkai::severity severity{};
    std::size_t row = none;               ///< in model::rows
    std::size_t column = none;
    std::vector<std::size_t> columns;     ///< several columns
    std::vector<std::size_t> items;
    std::optional<decimal> value;
    std::vector<std::pair<std::size_t, std::size_t>> cells;  ///< (row, column) of an identity: the sum first, then its parts
    std::int64_t left = 0, right = 0;
    bool steps = false;                                       ///< of a limit: the search's, not the table's
    std::size_t identity = none;          ///< in model::identities, or the index of the row's sum
};

struct solution {
    std::vector<solved_cell> cells;  ///< by table_view's cell index
    std::vector<finding> findings;
    std::size_t steps = 0;           ///< search steps taken; 0 for a clean table
    bool any = false;                ///< at least one cell was read
    std::size_t rows_found = 0;      ///< rows that were matched with something
    int cost = 0;                    ///< of the alignment, for choosing between editions
};

struct limits {
    std::size_t max_figures = 20'000;
    std::size_t max_steps = 200'000;
};

namespace detail {

/// A label without its leading numeral: "1.属于国家秘密" → "属于国家秘密", "（一）予以公开" → "予以公开".
[[nodiscard]] inline text::key without_numeral(text::key const& k) {
    std::size_t i = 0;
    while (i < k.size() && i < 2 && text::is_numeral(k[i])) ++i;
    return k.substr(i);
}

inline void add_keys(model& m, row_model& r, form::row_view const& v) {
    text::key const full = text::label_key(v.label);
    if (full.empty()) return;
    r.keys.push_back(full);
    if (!v.note.empty()) r.keys.push_back(full + text::label_key(v.note));
    for (std::string_view const other : v.others) r.keys.push_back(text::label_key(other));
    text::key const bare = without_numeral(full);
    if (bare.size() >= 3 && bare != full) {
        r.keys.push_back(bare);
        if (!v.note.empty()) r.keys.push_back(bare + text::label_key(v.note));
    }
    for (text::key const& k : r.keys) m.all_keys.push_back(k);
}

}  // namespace detail

/// Makes the model of a table; the view must outlive it.
[[nodiscard]] inline model make_model(form::table_view const& table) {
    model m;
    m.table = &table;
    m.cells = table.cells;
    auto const head = [&m](std::string_view label, bool of_rows) {
        text::key const k = text::label_key(label);
        if (k.empty()) return;
        m.head_keys.emplace(k, of_rows);
        m.all_keys.push_back(k);
    };
    for (std::size_t g = 0; g < table.grids.size(); ++g) {
        form::grid_view const& grid = table.grids[g];
        std::size_t const base = m.rows.size();
        head(grid.head, false);
        head(grid.corner, false);
        for (form::column_view const& c : grid.columns) {
            for (std::string_view const h : c.heads) head(h, false);
            head(c.label, false);
            for (std::string_view const o : c.others) head(o, false);
        }
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            row_model row;
            row.grid = g;
            row.row = r;
            row.columns = grid.columns.size();
            row.first_cell = grid.cell(r, 0);
            row.alternative = grid.rows[r].alternative;
            row.sums = &grid.row_sums;
            detail::add_keys(m, row, grid.rows[r]);
            for (std::string_view const h : grid.rows[r].heads) head(h, true);
            m.rows.push_back(std::move(row));
        }
        for (form::column_sum const& s : grid.column_sums) {
            column_identity id{{}, {base + s.target}, grid.columns.size(), false};
            for (std::size_t const t : s.terms) id.plus.push_back(base + t);
            m.identities.push_back(std::move(id));
        }
        for (form::row_balance const& b : grid.balances) {
            column_identity id{{}, {}, grid.columns.size(), true};
            for (std::size_t const t : b.left) id.plus.push_back(base + t);
            for (std::size_t const t : b.right) id.minus.push_back(base + t);
            m.identities.push_back(std::move(id));
        }
    }
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        for (text::key const& k : m.rows[r].keys) m.row_of_key.emplace(k, r);
    for (text::key const& k : m.all_keys) m.longest_key = std::max(m.longest_key, k.size());
    return m;
}

}  // namespace gongkai::solve

#endif
