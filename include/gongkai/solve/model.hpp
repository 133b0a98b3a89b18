// SPDX-License-Identifier: BSL-1.0
/// The solver's terms: what it is given and what it gives back. Plain data; nothing here knows the report.
#ifndef GONGKAI_SOLVE_MODEL_HPP
#define GONGKAI_SOLVE_MODEL_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/lex/unit.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/solve/finding.hpp>
#include <gongkai/solve/grid_heads.hpp>
#include <gongkai/solve/printed_labels.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/numeral.hpp>

namespace gongkai::inline v0::solve {

/// One thing that stands in a table, in reading order.
struct item {
    enum class kind : std::uint8_t {
        label,     ///< words
        number,    ///< digits
        blank,     ///< a cell that is there and holds no number
        line_end,  ///< the end of a row or a gap, as far as the layout shows it
    };
    item::kind kind = kind::label;
    bool joined = false;           ///< stands in one cell with the item before it
    bool glued = false;            ///< a number right at the words before it: cells ran together here
    bool adjacent = false;         ///< a blank beside other cells on its line: not a line of its own
    bool sign = false;             ///< a blank in which a sign stands for none: a cell of its own
    bool closed = false;           ///< a number that more than its digits make, 12.0 or 3万: they are neither cut nor go on
    bool unread = false;           ///< a blank in the place of a figure that allows no single reading: a cell of its row
    bool may_lack = false;         ///< digits of a row that ran together, of which a 0 may be lost
    std::uint32_t line = 0;        ///< of the document, where it begins
    text::key key;                 ///< of a label
    std::string digits;            ///< of a number: digits only
    std::optional<decimal> value;  ///< of a number; none where it does not fit

    [[nodiscard]] bool is_label() const noexcept { return kind == kind::label; }
    [[nodiscard]] bool is_number() const noexcept { return kind == kind::number; }
    [[nodiscard]] bool is_blank() const noexcept { return kind == kind::blank; }
    [[nodiscard]] bool is_line_end() const noexcept { return kind == kind::line_end; }
    /// A number, or what stands in the place of one and cannot be read.
    [[nodiscard]] bool is_figure() const noexcept { return is_number() || unread; }
    /// A cell that holds nothing, or a sign for it.
    [[nodiscard]] bool is_empty() const noexcept { return is_blank() && !unread; }
    /// A cell whose figure allows no single reading.
    [[nodiscard]] static item unread_at(std::uint32_t line) {
        item out;
        out.kind = kind::blank;
        out.adjacent = out.unread = true;
        out.line = line;
        return out;
    }
};

/// A row of the form.
struct row_model {
    std::vector<text::key> keys;  ///< spellings that are taken as exact; the first is the form's, with its numeral
    std::size_t grid = 0;
    std::size_t row = 0;  ///< in its grid
    std::size_t columns = 0;
    std::size_t first_cell = 0;
    form::alternative alternative = form::alternative::none;
    std::span<form::identity const> sums;  ///< of its cells

    /// Whether it stands in a table that uses this alternative.
    [[nodiscard]] bool is_used_with(form::alternative use) const noexcept {
        return alternative == form::alternative::none || alternative == use;
    }
    /// Its cells among those of the table.
    template <class Cells>
    [[nodiscard]] auto among(Cells& cells) const {
        return std::span{cells}.subspan(first_cell, columns);
    }
};

/// Tells labels apart by a few of their letters.
struct key_hash {
    [[nodiscard]] std::size_t operator()(text::key const& k) const noexcept {
        if (k.empty()) return 0;
        std::size_t out = k.size();
        for (char32_t const c : {k.front(), k[k.size() / 2], k[k.size() - 1 - k.size() / 4], k.back()})
            out = out * 0x9E3779B1 + c;
        return out ^ (out >> 15);
    }
};

/// What a grid's columns and rows are called, each by the form's word and the others for it.
struct grid_spellings {
    text::key head;
    std::vector<std::vector<text::key>> labels;
};

/// A table of the form, ready for matching. Holds pointers into the view it was made from.
struct model {
    form::table_view const* table = nullptr;
    std::vector<row_model> rows;
    std::span<form::identity const> column_identities;                ///< those between rows
    std::unordered_map<text::key, std::size_t, key_hash> row_of_key;  ///< exact spellings of rows
    std::vector<std::pair<text::key, std::size_t>> row_endings;       ///< those of two letters at least, the longest first
    std::unordered_map<text::key, bool, key_hash> head_keys;  ///< heads, column labels, corners; true for heads of row groups
    std::vector<grid_heads> heads;                            ///< of the columns, by grid
    printed_labels labels;
    std::vector<text::key> all_keys;        ///< every label, for similarity
    std::vector<grid_spellings> spellings;  ///< by grid
    std::vector<text::key> words;           ///< every exact spelling of two letters at least, the longest first
    std::size_t cells = 0;

    /// Whether the only row has no label.
    [[nodiscard]] bool is_unlabelled() const noexcept { return rows.size() == 1 && rows.front().keys.empty(); }
    /// Whether a row is the last of its grid.
    [[nodiscard]] bool ends_grid(std::size_t row) const { return row + 1 == rows.size() || rows[row + 1].grid != rows[row].grid; }
    /// How many columns the widest grid has.
    [[nodiscard]] std::size_t widest() const noexcept {
        std::size_t most = 0;
        for (row_model const& r : rows) most = std::max(most, r.columns);
        return most;
    }
    /// The row that these words name, letter by letter; `none` where they name none.
    [[nodiscard]] std::size_t row_named(text::key const& key) const {
        auto const found = row_of_key.find(key);
        return found == row_of_key.end() ? none : found->second;
    }
    /// Whether these words are a label of the form, letter by letter.
    [[nodiscard]] bool knows(text::key const& key) const { return row_of_key.contains(key) || head_keys.contains(key); }
    /// Cuts words into the exact spellings that they hold, the longest first: `take(words, whether nothing is behind them)`.
    template <class Take>
    void cut(text::key const& key, Take&& take) const {
        if (knows(key)) return static_cast<void>(take(key, true));
        for (std::u32string_view rest = key; !rest.empty();) {
            auto const found = std::ranges::find_if(words, [rest](text::key const& w) { return rest.starts_with(w); });
            rest.remove_prefix(found == words.end() ? 1 : found->size());
            if (found != words.end()) take(*found, rest.empty());
        }
    }
    /// A label in any spelling that the table takes as exact; nothing where it is none.
    [[nodiscard]] std::optional<label_use> label(std::string_view bytes) const {
        label_use out;
        out.key = text::label_key(bytes);
        out.row = row_named(out.key);
        out.head = head_keys.contains(out.key);
        if (out.row == none && !out.head) return std::nullopt;
        out.heads.resize(heads.size());
        for (std::size_t g = 0; g < out.heads.size(); ++g) heads[g].cut(out.key, out.heads[g]);
        std::string const folded = text::fold(bytes).text;
        out.unit = lex::money_unit_of(folded);
        out.begins_unit = out.unit.empty() && !lex::begun_unit_of(folded).empty();
        return out;
    }
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

/// How a table was read.
struct solution {
    std::vector<solved_cell> cells;  ///< by table_view's cell index
    std::vector<finding> findings;
    std::size_t steps = 0;       ///< search steps taken; 0 for a clean table
    bool has_values = false;     ///< at least one cell was read
    std::size_t rows_found = 0;  ///< rows that were matched with something
};

/// What bounds the solver's time and memory; a `limit_met` says where one is met.
using gongkai::limits;

/// A whole number, where a cell has one.
[[nodiscard]] inline std::optional<std::int64_t> whole(solved_cell const& c) {
    if (!c.value || c.value->scale != 0) return std::nullopt;
    return c.value->unscaled;
}
/// Takes a cell's number away.
inline void leave(solved_cell& c) {
    if (c.value) c = {origin::unreadable, std::nullopt, c.item, c.last_item, 0, 0};
}

/// Digits of a count: more are those of several cells.
inline constexpr std::size_t longest_count = 12;
/// "00", "023": nobody prints a number so; cells ran together.
[[nodiscard]] inline bool has_leading_zero(item const& it) {
    return it.digits.size() > 1 && it.digits[0] == '0' && it.value && it.value->scale == 0;
}
/// How many of these items are numbers; the others are blanks.
[[nodiscard]] inline std::size_t numbers_among(std::span<item const> items, std::vector<std::size_t> const& values) {
    return static_cast<std::size_t>(std::ranges::count_if(values, [&](std::size_t i) { return items[i].is_number(); }));
}

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

inline void add_spellings(model& m) {
    for (form::grid_view const& g : m.table->grids) {
        grid_spellings& out = m.spellings.emplace_back();
        out.head = text::label_key(g.head);
        auto const add = [&out](auto const& named) {
            std::vector<text::key>& all = out.labels.emplace_back();
            all.push_back(text::label_key(named.label));
            for (std::string_view const o : named.others) all.push_back(text::label_key(o));
        };
        for (form::column_view const& c : g.columns) add(c);
        for (form::row_view const& r : g.rows) add(r);
    }
}

/// Calls `take(label)` for each label of a grid's columns, as the form prints it.
template <class Take>
void each_column_label(form::grid_view const& g, Take&& take) {
    take(g.head);
    take(g.corner);
    for (form::column_view const& c : g.columns) {
        for (std::string_view const h : c.heads) take(h);
        take(c.label);
        for (std::string_view const o : c.others) take(o);
    }
}

/// Every label as the form prints it.
inline void add_printed(model& m) {
    auto const add = [&m](std::string_view label) {
        if (m.labels.find(label) != nullptr) return;
        if (auto use = m.label(label)) m.labels.add(label, *std::move(use));
    };
    for (form::grid_view const& g : m.table->grids) {
        each_column_label(g, add);
        for (form::row_view const& r : g.rows) {
            for (std::string_view const h : r.heads) add(h);
            add(r.label);
            add(std::string{r.label} + std::string{r.note});
            for (std::string_view const o : r.others) add(o);
        }
    }
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
    std::size_t sums = 0;
    for (std::size_t g = 0; g < table.grids.size(); ++g) {
        form::grid_view const& grid = table.grids[g];
        m.heads.emplace_back(grid);
        detail::each_column_label(grid, [&head](std::string_view label) { head(label, false); });
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            row_model row;
            row.grid = g;
            row.row = r;
            row.columns = grid.columns.size();
            row.first_cell = grid.cell(r, 0);
            row.alternative = grid.rows[r].alternative;
            row.sums = std::span{table.identities}.subspan(sums, grid.row_sums.size());
            sums += grid.row_sums.size();
            detail::add_keys(m, row, grid.rows[r]);
            for (std::string_view const h : grid.rows[r].heads) head(h, true);
            m.rows.push_back(std::move(row));
        }
    }
    m.column_identities = std::span{table.identities}.subspan(sums);
    for (std::size_t r = 0; r < m.rows.size(); ++r)
        for (text::key const& k : m.rows[r].keys) m.row_of_key.emplace(k, r);
    for (auto const& [key, row] : m.row_of_key)
        if (key.size() >= 2) m.row_endings.emplace_back(key, row);
    std::ranges::sort(m.row_endings, std::ranges::greater{}, [](auto const& ending) { return ending.first.size(); });
    for (auto const& [key, row] : m.row_of_key) m.words.push_back(key);
    for (auto const& [key, of_rows] : m.head_keys)
        if (!m.row_of_key.contains(key)) m.words.push_back(key);
    std::erase_if(m.words, [](text::key const& k) { return k.size() < 2; });
    std::ranges::sort(m.words,
                      [](text::key const& a, text::key const& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    detail::add_spellings(m);
    detail::add_printed(m);
    return m;
}

}  // namespace gongkai::inline v0::solve

#endif
