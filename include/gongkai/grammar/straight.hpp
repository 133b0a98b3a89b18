// SPDX-License-Identifier: BSL-1.0
/// The straight way through a table: every row under its own label, in order, with just its figures, in which every identity holds. Its cells
/// are taken as they stand, with nothing folded, aligned or sought. At the first surprise it gives up, and the table is read and solved;
/// of what it takes, that comes to the same (tests/grammar/straight.cpp).
#ifndef GONGKAI_GRAMMAR_STRAIGHT_HPP
#define GONGKAI_GRAMMAR_STRAIGHT_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/container/small_vector.hpp>

#include <gongkai/form/identity.hpp>
#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/describe.hpp>
#include <gongkai/grammar/figures.hpp>
#include <gongkai/grammar/head_places.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/solve/heads.hpp>
#include <gongkai/solve/match.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/printed_labels.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

/// Reads one table, if it is such a one.
class straight_reader {
public:
    straight_reader(parse_context& here, compiled_table const& table)
        : here_(here),
          doc_(here.lines()),
          table_(table),
          model_(table.model),
          rows_(table.model),
          unlabelled_(model_.rows.size() == 1 && model_.rows[0].keys.empty()) {
        for (form::grid_view const& g : table.view.grids)
            for (form::column_view const& c : g.columns)
                if (c.is_amount) money_ = &c;
    }

    /// Whether the lines [from, to) are a table that reads straight.
    [[nodiscard]] bool match(std::size_t from, std::size_t to) {
        if (from >= to || may_be_cut(to)) return false;
        figures_.assign(model_.cells, {});
        found_.assign(model_.rows.size(), false);
        read_.assign(table_.view.grids.size(), 0);
        above_.reserve(64);
        if (unlabelled_) begin_row(0);
        end_ = doc_.lines[to - 1].first + doc_.lines[to - 1].size;
        if (end_ - doc_.lines[from].first > here_.limits.max_table_figures) return false;
        for (std::size_t n = from; n < to; ++n)
            if (doc_.lines[n].size > 1 ? !take_row(n) : !take_cell(n)) return false;
        return is_whole() && holds();
    }
    /// Whether each grid stands under its own head and those of all its columns.
    [[nodiscard]] bool has_all_heads() const noexcept { return all_heads_; }

    /// Writes what was matched into the cells, which are in the order of the table's view.
    void write(std::vector<form::cell_ref> const& cells) const {
        for (std::size_t i = 0; i < figures_.size(); ++i) std::visit([&](auto* to) { write(figures_[i], *to); }, cells[i]);
    }

private:
    struct figure {
        std::size_t cell = solve::none;  ///< of the document; none where the row is not in use
        decimal value;
    };
    static constexpr std::size_t most_digits = 15;

    /// Whether the source may have been cut off in the table's last cell.
    [[nodiscard]] bool may_be_cut(std::size_t to) const {
        read::document const& source = here_.source();
        return (source.open_end || source.open_row) && to == doc_.lines.size();
    }
    [[nodiscard]] std::string_view view(std::size_t cell) const { return here_.view(cell); }
    /// Digits, maybe with a point among them.
    [[nodiscard]] static std::optional<decimal> figure_of(std::string_view s) {
        if (s.size() > most_digits) return std::nullopt;
        decimal out;
        std::size_t point = s.size();
        for (std::size_t i = 0; i < s.size(); ++i)
            if (s[i] >= '0' && s[i] <= '9')
                out.unscaled = out.unscaled * 10 + (s[i] - '0');
            else if (s[i] == '.' && point == s.size() && i > 0 && i + 1 < s.size())
                point = i;
            else
                return std::nullopt;
        out.scale = static_cast<std::uint8_t>(point == s.size() ? 0 : s.size() - point - 1);
        return out;
    }
    [[nodiscard]] bool complete() const { return row_ == solve::none || count_ == model_.rows[row_].columns; }

    /// A row of cells has its label and all its figures.
    bool take_row(std::size_t n) {
        read::line const& line = doc_.lines[n];
        std::size_t const last = line.first + line.size;
        bool empty = true;
        for (std::size_t c = line.first; c < last; ++c) {
            if (here_.left_out(c)) return false;
            empty = empty && text::is_empty(view(c));
        }
        if (empty) return true;
        in_rows_ = true;
        bool labelled = unlabelled_;
        for (std::size_t c = line.first; c < last; ++c) {
            std::string_view const s = view(c);
            if (s.empty()) {
                if (!take_blank()) return false;
            } else if (auto const value = figure_of(s)) {
                if (!labelled || !take_figure(s, *value, c)) return false;
            } else {
                std::size_t const before = row_;
                if (!take_label(s, n, c)) return false;
                labelled = labelled || row_ != before;
            }
        }
        return complete() || (unlabelled_ && count_ == 0);
    }
    /// A cell on a line of its own. Empty lines between those of figures are empty cells where they are more than between others.
    bool take_cell(std::size_t n) {
        read::line const& line = doc_.lines[n];
        if (line.size == 0) return false;
        std::string_view const s = view(line.first);
        if (here_.left_out(line.first)) return false;
        if (behind_head_ && line.gap > most_gap_) most_gap_ = line.gap;
        if (s.empty()) return take_blank();
        auto const value = figure_of(s);
        if (!value) return take_label(s, n, line.first);
        if (in_rows_ || !take_figure(s, *value, line.first)) return false;
        in_cells_ = true;
        if (count_ < 2 || line.tabular) return true;
        if (gap_ && *gap_ != line.gap) return false;
        gap_ = line.gap;
        return true;
    }
    bool take_blank() {
        if (behind_head_ && ++blanks_ > model_.rows.front().columns) return false;
        return count_ == 0 || complete();
    }
    bool take_figure(std::string_view s, decimal value, std::size_t cell) {
        if (row_ == solve::none || complete()) return false;
        solve::row_model const& row = model_.rows[row_];
        if (s.front() == '0' && s.size() > 1 && s[1] != '.') return false;
        if (value.scale > 0 && !table_.view.grids[row.grid].columns[count_].is_amount) return false;
        if (unlabelled_ && count_ == 0 && !read_heads(0)) return false;
        behind_head_ = false;
        figure& f = figures_[row.first_cell + count_++];
        f = {cell, value};
        return true;
    }
    /// Between a row's label and its figures nothing stands; elsewhere only the form's own heads.
    bool take_label(std::string_view s, std::size_t line, std::size_t cell) {
        solve::label_use const* use = model_.labels.find(s);
        if (use == nullptr) {
            auto other = model_.label(s);
            if (!other) return false;
            use = &others_.emplace_front(*std::move(other));
        }
        if (money_ != nullptr && (use->begins_unit || (!use->unit.empty() && use->unit != unit_of_column(*money_)))) return false;
        above_.push_back({line, use});
        blanks_ = 0;
        behind_head_ = may_be_column(*use);
        if (unlabelled_) return count_ == 0 && use->head;
        if (!complete()) return false;
        if (use->row == solve::none) return true;
        std::size_t const row = use->row;
        if (model_.rows[row].alternative == form::alternative::undivided && heads_divided(cell)) {
            above_.clear();
            return read_[model_.rows[row].grid] != 0;
        }
        if (!rows_.take(row) || !read_heads(model_.rows[row].grid)) return false;
        begin_row(row);
        return true;
    }
    /// Whether a label is that of a column of the first grid.
    [[nodiscard]] bool may_be_column(solve::label_use const& use) const {
        return use.row == solve::none && model_.heads.front().column_named(use.key) != solve::none;
    }
    void begin_row(std::size_t row) {
        row_ = row;
        count_ = 0;
        found_[row] = true;
    }
    /// Whether another label follows that of the undivided row: then it is the head of the divided ones.
    [[nodiscard]] bool heads_divided(std::size_t cell) const {
        for (++cell; cell < end_; ++cell)
            if (std::string_view const s = view(cell); !s.empty()) return !figure_of(s);
        return false;
    }
    /// The columns of a grid stand in the form's order, as far as the labels above its first row tell.
    bool read_heads(std::size_t grid_index) {
        if (!std::exchange(read_[grid_index], char{1})) {
            boost::container::small_vector<solve::label_above, 24> labels;
            labels.reserve(above_.size());
            for (auto const& [line, use] : above_) labels.push_back({line, &use->heads[grid_index]});
            solve::column_order order = solve::order_of_columns(model_.heads[grid_index], labels);
            if (in_rows_ && !above_.empty())  // the last is the first row's own label, where it has one
                correct_by_places(here_, model_, grid_index, above_.front().first, above_.back().first + (unlabelled_ ? 1 : 0),
                                  order);
            if (order.doubtful || !order.columns.empty()) return false;
            std::vector<std::size_t> const& columns = model_.heads[grid_index].columns();
            all_heads_ = all_heads_ && std::all_of(columns.begin(), columns.end(), [&labels](std::size_t column) {
                             return std::any_of(labels.begin(), labels.end(), [column](solve::label_above const& l) {
                                 return std::find(l.heads->begin(), l.heads->end(), column) != l.heads->end();
                             });
                         });
            all_heads_ = all_heads_ && above_.front().second == model_.labels.find(table_.view.grids[grid_index].head);
        }
        above_.clear();
        return true;
    }
    /// Whether every row is there that must be.
    [[nodiscard]] bool is_whole() const {
        if (!complete() || rows_.of_both()) return false;
        // Empty lines enough behind a head look like a column's empty cells.
        if (in_cells_ && gap_ && most_gap_ > *gap_ + model_.rows.front().columns) return false;
        for (std::size_t r = 0; r < found_.size(); ++r)
            if (!found_[r] && rows_.expects(r)) return false;
        return true;
    }
    [[nodiscard]] bool holds() const {
        return std::all_of(table_.view.identities.begin(), table_.view.identities.end(), [this](form::identity const& id) {
            std::int64_t sum = 0;
            bool whole = true;
            for (form::term const& t : id.terms) {
                sum += t.sign * figures_[t.cell].value.unscaled;
                whole = whole && figures_[t.cell].value.scale == 0;
            }
            return sum == 0 && whole;
        });
    }
    template <class Cell>
    void write(figure const& f, Cell& to) const {
        if (f.cell == solve::none) {
            to = {};
            to.origin = origin::not_applicable;
            return;
        }
        read::cell const& cell = doc_.cells[f.cell];
        if constexpr (std::is_same_v<Cell, count>)
            to.set(f.value.unscaled, origin::printed);
        else
            to.set(f.value, origin::printed);
        here_.locate().set(to.where, cell, 0, cell.length);
        to.raw = view(f.cell);
    }

    parse_context& here_;
    read::document const& doc_;
    compiled_table const& table_;
    solve::model const& model_;
    solve::detail::row_sequence rows_;
    bool const unlabelled_;
    form::column_view const* money_ = nullptr;                            ///< a column of sums of money
    std::vector<figure> figures_;                                         ///< by the view's cells
    std::vector<bool> found_;                                             ///< rows
    std::vector<char> read_;                                              ///< grids whose heads were read
    std::forward_list<solve::label_use> others_;                          ///< labels in other spellings than the form's
    std::vector<std::pair<std::size_t, solve::label_use const*>> above_;  ///< labels since the last row, with their lines
    std::size_t row_ = solve::none, count_ = 0;  ///< the row that is being read, and how many figures it has
    std::size_t end_ = 0;                        ///< behind the last cell
    bool in_rows_ = false, in_cells_ = false;    ///< figures stand in rows, on lines of their own
    std::optional<std::size_t> gap_;             ///< empty lines between two figures
    std::size_t most_gap_ = 0, blanks_ = 0;      ///< empty lines and empty cells behind heads
    bool behind_head_ = false, all_heads_ = true;
};

}  // namespace gongkai::inline v0::grammar

#endif
