// SPDX-License-Identifier: BSL-1.0
/// Empty cells between figures, in a text that keeps its columns by spaces: a figure stands below the others of its column, or below its head.
#ifndef GONGKAI_GRAMMAR_PLACED_FIGURES_HPP
#define GONGKAI_GRAMMAR_PLACED_FIGURES_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/extents.hpp>
#include <gongkai/grammar/head_places.hpp>
#include <gongkai/grammar/items.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/runs.hpp>
#include <gongkai/text/characters.hpp>

namespace gongkai::inline v0::grammar {

namespace detail {

/// Gives the rows of a table of one grid the empty cells that their places show.
class figure_placer {
public:
    figure_placer(parse_context& here, solve::model const& model, table_items& items)
        : here_(here), model_(model), items_(items), columns_(model.rows.front().columns) {}

    void run() {
        std::vector<solve::labelled_run> const runs = solve::labelled_runs(model_, items_.items);
        std::vector<std::vector<extent>> places;
        bool open = false;
        for (solve::labelled_run const& run : runs) {
            places.push_back(places_of(run));
            if (run.values.size() >= columns_) continue;
            // Below a broken label the figures may be another row's; and of some rows alone the blanks would say what they do not.
            if (run.row == solve::none || places.back().empty()) return;
            open = true;
        }
        if (!open || !find_columns(places)) return;
        std::vector<std::pair<std::size_t, std::size_t>> blanks;  // before which item, how many
        for (std::size_t n = 0; n < runs.size(); ++n)
            if (!places[n].empty() && places[n].size() < columns_) place(runs[n], places[n], blanks);
        insert(blanks);
    }

private:
    static constexpr std::size_t least_rows = 4;

    /// Where the figures and signs of a row stand; none where they do not stand on one line of spaces.
    [[nodiscard]] std::vector<extent> places_of(solve::labelled_run const& run) {
        constexpr std::size_t longest_cell = 400;  // bytes
        std::vector<extent> out;
        std::size_t const n = items_.items[run.values.front()].line;
        read::line const& line = here_.lines().lines[n];
        if (line.tabular || line.size < 2) return out;
        if (std::exchange(line_, n) != n) cells_ = extents_of(here_.source(), here_.lines(), line);
        if (run.values.size() > columns_) return out;
        for (std::size_t const i : run.values) {
            item_place const& p = items_.places[i];
            if (items_.items[i].line != n || p.cell < line.first || p.cell - line.first >= cells_.size() || p.rest > 0 ||
                p.in_pieces || p.length == 0)
                return {};
            std::string_view const cell = here_.view(p.cell);
            if (cell.size() > longest_cell) return {};
            std::size_t const from = cells_[p.cell - line.first].from + text::width_of(cell.substr(0, p.from));
            out.push_back({from, from + text::width_of(cell.substr(p.from, p.length))});
        }
        // A figure alone on its line may be a page's number.
        bool const labelled = run.label != solve::none && items_.items[run.label].line == n;
        return out.size() > 1 || labelled ? out : std::vector<extent>{};
    }
    /// The columns, as the rows that have them all show them; else as the heads do. False where they are not clear of each other.
    [[nodiscard]] bool find_columns(std::vector<std::vector<extent>> const& places) {
        std::size_t rows = 0;
        at_.assign(columns_, {solve::none, 0});
        for (std::vector<extent> const& row : places) {
            if (row.size() != columns_) continue;
            ++rows;
            for (std::size_t c = 0; c < columns_; ++c)
                at_[c] = {std::min(at_[c].from, row[c].from), std::max(at_[c].to, row[c].to)};
        }
        if (rows < least_rows) at_ = head_extents(here_, model_, items_.items);
        for (std::size_t c = 1; c < at_.size(); ++c)
            if (at_[c].from < at_[c - 1].to) return false;
        return !at_.empty();
    }
    /// The only column that a figure stands in; it may be off by a little where it stands in none.
    [[nodiscard]] std::optional<std::size_t> column_of(extent const& e) const {
        constexpr std::size_t most_off = 2;
        std::optional<std::size_t> out;
        for (std::size_t const off : {std::size_t{0}, most_off}) {
            for (std::size_t c = 0; c < at_.size(); ++c) {
                if (e.from >= at_[c].to + off || at_[c].from >= e.to + off) continue;
                if (out) return std::nullopt;
                out = c;
            }
            if (out) return out;
        }
        return out;
    }
    void place(solve::labelled_run const& run, std::vector<extent> const& places,
               std::vector<std::pair<std::size_t, std::size_t>>& blanks) const {
        std::vector<std::size_t> columns;
        for (extent const& e : places) {
            std::optional<std::size_t> const c = column_of(e);
            if (!c || (!columns.empty() && *c <= columns.back())) return;
            columns.push_back(*c);
        }
        std::size_t next = 0;
        for (std::size_t k = 0; k < columns.size(); ++k) {
            if (columns[k] > next) blanks.emplace_back(run.values[k], columns[k] - next);
            next = columns[k] + 1;
        }
        if (next < columns_) blanks.emplace_back(run.values.back() + 1, columns_ - next);
    }
    void insert(std::vector<std::pair<std::size_t, std::size_t>> const& blanks) {
        if (blanks.empty()) return;
        table_items out;
        auto next = blanks.begin();
        for (std::size_t i = 0; i <= items_.items.size(); ++i) {
            if (next != blanks.end() && next->first == i) {
                // Beside the figure that it stands before, or else behind.
                std::size_t const beside = i > 0 && (i == items_.items.size() || items_.items[i].is_line_end() ||
                                                     items_.items[i].line != items_.items[i - 1].line)
                                               ? i - 1
                                               : i;
                for (std::size_t n = (next++)->second; n > 0; --n) {
                    solve::item blank;
                    blank.kind = solve::item::kind::blank;
                    blank.adjacent = true;
                    blank.line = items_.items[beside].line;
                    out.items.push_back(blank);
                    item_place& p = out.places.emplace_back();
                    p.cell = items_.places[beside].cell;
                    p.from = items_.places[beside].from + (beside < i ? items_.places[beside].length : 0);
                }
            }
            if (i == items_.items.size()) break;
            out.take(items_, i);
        }
        items_.items = std::move(out.items);
        items_.places = std::move(out.places);
    }

    parse_context& here_;
    solve::model const& model_;
    table_items& items_;
    std::size_t columns_;
    std::vector<extent> at_;  ///< by column
    std::size_t line_ = solve::none;
    std::vector<extent> cells_;  ///< of that line
};

}  // namespace detail

/// Puts blanks where a row of a table of one grid has less figures than columns, and their places show which are empty. Linear.
inline void place_figures(parse_context& here, solve::model const& model, table_items& items) {
    if (here.source().format != "text" || model.table->grids.size() != 1 || model.rows.size() < 2) return;
    detail::figure_placer(here, model, items).run();
}

}  // namespace gongkai::inline v0::grammar

#endif
