// SPDX-License-Identifier: BSL-1.0
/// What tells of a table's alignment whether the figures of a row are its own: borders, extra columns, serial numbers, several labels.
#ifndef GONGKAI_SOLVE_VETO_CONTEXT_HPP
#define GONGKAI_SOLVE_VETO_CONTEXT_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve::detail {

/// A table's alignment with what several vetoes ask of it, found once.
class veto_context {
public:
    model const& m;
    std::span<item const> items;
    alignment const& al;

    veto_context(model const& of, std::span<item const> all, alignment const& given) : m(of), items(all), al(given) {
        for (std::size_t r = 0; r < al.rows.size(); ++r)
            has_borders_ =
                has_borders_ || (al.rows[r].values.size() == m.rows[r].columns + 1 && (ends_in_a_blank(r) || ends_all(r)));
        find_several_labels();
        find_own_labels();
    }
    [[nodiscard]] std::vector<std::size_t> const& values(std::size_t r) const { return al.rows[r].values; }
    [[nodiscard]] bool shows(std::size_t r) const { return al.rows[r].found && !al.rows[r].values.empty(); }
    /// Whether an empty cell is a row's last, and its line goes on behind it.
    [[nodiscard]] bool ends_in_a_blank(std::size_t r) const {
        if (values(r).size() < 2) return false;
        std::size_t const last = values(r).back();
        return items[last].is_blank() && last + 1 < items.size() && !items[last + 1].is_line_end();
    }
    /// Whether an empty cell is a row's last, and the table's.
    [[nodiscard]] bool ends_all(std::size_t r) const { return values(r).back() + 1 == items.size() && items.back().is_blank(); }
    /// Whether rows have an empty cell beside their own: on one line of bars, the two that stand between rows look like one.
    [[nodiscard]] bool has_borders() const { return has_borders_; }
    [[nodiscard]] bool under_several_labels(std::size_t r) const { return !several_labels_.empty() && several_labels_[r]; }

    /// Whether a row's label stands, whole, where its figures are not: behind them, among them where no sum holds these together, or with none of
    /// its words before them.
    [[nodiscard]] bool has_its_label_elsewhere(std::size_t r) const {
        std::size_t const own = own_label_[r];
        if (own == none || al.rows[r].label_exact) return false;
        if (own > (m.rows[r].sums.empty() ? values(r).front() : values(r).back())) return true;
        std::vector<std::size_t> const& labels = al.rows[r].labels;
        if (std::ranges::find(labels, own) != labels.end()) return false;
        // Where only another label stands between it and the figures, and that row's follow, two rows are in one.
        bool const followed = r + 1 < al.rows.size() && shows(r + 1) && values(r).size() == m.rows[r].columns &&
                              values(r + 1).size() == m.rows[r + 1].columns && values(r + 1).front() == values(r).back() + 1;
        if (!followed) return true;
        for (std::size_t i = own; i < values(r).front(); ++i)
            if (items[i].is_number() || items[i].is_blank()) return true;
        return false;
    }

    /// Whether a row's figures stand before the head of its grid, or behind that of one that follows, and not beside the row's label.
    [[nodiscard]] bool is_outside_its_grid(std::size_t r) const {
        if (al.rows[r].label_exact || m.table->grids.size() < 2) return false;
        std::size_t const grid = m.rows[r].grid, own = grid_head(grid), at = values(r).front();
        if (own != none && at < own) return true;
        for (std::size_t g = 0; g < m.table->grids.size(); ++g)
            if (std::size_t const head = grid_head(g); head != none && head < at && (own == none ? g > grid : head > own))
                return true;
        return false;
    }
    /// Whether the figures right before those of a row or behind them, no words between, were given to a row that they are not.
    [[nodiscard]] bool adjoins_figures_out_of_place(std::size_t r) const {
        for (std::size_t k = 0; k < m.rows.size(); ++k) {
            if (k == r || !shows(k) || !(has_its_label_elsewhere(k) || is_outside_its_grid(k))) continue;
            std::size_t const end = std::min(values(k).back(), values(r).back());
            std::size_t const next = end == values(k).back() ? values(r).front() : values(k).front();
            auto const is_label = [](item const& it) { return it.is_label(); };
            auto const first = items.begin() + static_cast<std::ptrdiff_t>(end);
            if (end < next && std::none_of(first, items.begin() + static_cast<std::ptrdiff_t>(next), is_label)) return true;
        }
        return false;
    }

    /// Whether the table has a column of figures that the form has not: where words stand behind the figures, it is theirs.
    [[nodiscard]] bool has_extra_column() const { return has_extra_head() && !words_behind_figures(); }
    /// Whether a column that the form has not has a head. Looked for where a row asks.
    [[nodiscard]] bool has_extra_head() const {
        if (!extra_head_) extra_head_ = find_extra_head();
        return *extra_head_;
    }

    /// Whether a word that is none of the form's is a cell of its own between heads, or behind them and before the figures.
    [[nodiscard]] bool foreign_word_among_heads() const {
        constexpr std::size_t longest = 12;
        bool below_heads = false;
        for (item const& it : items) {
            if (it.is_number()) return false;
            if (!it.is_label()) continue;
            if (below_heads && it.key.size() <= longest && is_foreign(m, it.key)) return !words_behind_figures();
            below_heads = below_heads || is_head(m, it.key);
        }
        return false;
    }
    /// Whether a 1 stands before the first row's label, and nothing between: where all ran together, each row's serial number follows the
    /// figures of the row above.
    [[nodiscard]] bool has_serials() const {
        auto const first = std::ranges::find_if(items, [](item const& it) { return it.is_number(); });
        if (first == items.begin() || items.end() - first < 2 || first->digits != "1" || !first->glued) return false;
        item const &before = *(first - 1), &behind = *(first + 1);
        return before.is_label() && row_at_end(m, before.key) == none && behind.is_label() && m.row_of_key.contains(behind.key);
    }

private:
    /// The item that is the head of a grid, or begins with it; none where there is none. Words before it may be a row's above.
    [[nodiscard]] std::size_t grid_head(std::size_t g) const {
        text::key const& head = m.spellings[g].head;
        for (std::size_t i = 0; i < items.size() && !head.empty(); ++i)
            if (items[i].is_label() && items[i].key.starts_with(head)) return i;
        return none;
    }
    /// What is left of words without the form's labels in them.
    [[nodiscard]] static text::key rest_of(text::key words, std::vector<text::key> const& labels) {
        for (text::key const& k : labels)
            for (std::size_t at = words.find(k); at != text::key::npos; at = words.find(k, at))
                words.replace(at, k.size(), 1, U'|');
        std::erase(words, U'|');
        return words;
    }
    /// What stands behind the last of the form's labels in words; nothing where none is in them.
    [[nodiscard]] static text::key behind_last(text::key const& words, std::vector<text::key> const& labels) {
        std::size_t end = 0;
        for (text::key const& k : labels)
            if (std::size_t const at = words.rfind(k); at != text::key::npos) end = std::max(end, at + k.size());
        return end == 0 ? text::key{} : words.substr(end);
    }
    /// The same word, none of the form's, stands right behind the heads of several grids or before them, or a word behind several of the only
    /// one's, which ran together.
    [[nodiscard]] bool find_extra_head() const {
        constexpr std::size_t longest = 200, least_head = 4, most = 32;
        bool const alone = m.table->grids.size() == 1;
        bool const wide = m.rows.size() == 1 && values(0).size() > m.rows.front().columns;
        if (wide && foreign_word_among_heads()) return true;
        std::vector<text::key> labels, heads;
        std::set<text::key> rests, fronts;
        auto const add = [&heads](std::string_view label) {
            text::key k = text::label_key(label);
            if (k.size() >= least_head && std::ranges::find(heads, k) == heads.end()) heads.push_back(std::move(k));
        };
        for (form::grid_view const& g : m.table->grids)
            for (form::column_view const& c : g.columns) {
                add(c.label);
                for (std::string_view const h : c.heads) add(h);
            }
        for (text::key const& k : m.all_keys)
            if (k.size() >= 2) labels.push_back(k);
        std::ranges::sort(labels, std::ranges::greater{}, [](text::key const& k) { return k.size(); });
        for (std::size_t i = 0; i < items.size() && rests.size() < most; ++i) {
            if (!items[i].is_label() || items[i].key.size() > longest) continue;
            std::size_t behind = 0, before = items[i].key.size(), found = 0;  // the last head, the first
            for (text::key const& h : heads)
                if (std::size_t const at = items[i].key.rfind(h); at != text::key::npos) {
                    behind = std::max(behind, at + h.size());
                    before = std::min(before, items[i].key.find(h));
                    ++found;
                }
            if (behind == 0 || (alone && found < 2)) continue;
            if (stands_too_often(items[i].key)) return true;
            // In words that ran together, one may stand between two heads.
            if (wide && rest_of(items[i].key.substr(before, behind - before), labels).size() >= 2) return true;
            if (text::key front = behind_last(items[i].key.substr(0, before), labels);
                !alone && front.size() >= 2 && !fronts.insert(std::move(front)).second)
                return true;
            // Where each head is a cell of its own, the word is the next cell, or the first of the line below.
            text::key words = items[i].key.substr(behind);
            std::size_t next = i + 1;
            while (next < items.size() && items[next].is_blank()) ++next;
            if (next < items.size() && items[next].is_line_end()) ++next;
            if (!alone && next < items.size() && items[next].is_label() && items[next].key.size() <= longest &&
                !m.row_of_key.contains(items[next].key))
                words += items[next].key;
            text::key rest = rest_of(std::move(words), labels);
            if (rest.size() >= 2 && (!rests.insert(std::move(rest)).second || alone)) return true;
        }
        return false;
    }
    /// Whether words that ran together have a column's head more often than any grid has such columns.
    [[nodiscard]] bool stands_too_often(text::key const& words) const {
        for (form::grid_view const& g : m.table->grids)
            for (form::column_view const& c : g.columns) {
                text::key const k = text::label_key(c.label);
                std::size_t found = 0, most = 0;
                for (std::size_t at = words.find(k); at != text::key::npos; at = words.find(k, at + k.size())) ++found;
                if (found < 2) continue;
                for (form::grid_view const& other : m.table->grids)
                    most = std::max(most, static_cast<std::size_t>(std::ranges::count_if(other.columns, [&k](auto const& column) {
                                        return text::label_key(column.label) == k;
                                    })));
                if (found > most) return true;
            }
        return false;
    }
    /// Whether a row's figures are followed by a word on their line.
    [[nodiscard]] bool words_behind_figures() const {
        for (matched_row const& row : al.rows) {
            if (row.values.empty()) continue;
            std::size_t const next = row.values.back() + 1;
            if (next < items.size() && items[next].is_label() && items[next].line == items[row.values.back()].line &&
                !looks_like_label(m, items[next].key))
                return true;
        }
        return false;
    }
    /// In a table of several grids, one that ran together with other words is a label as well.
    void find_own_labels() {
        constexpr std::size_t least = 4;  // letters
        own_label_.assign(m.rows.size(), none);
        for (std::size_t i = 0; i < items.size(); ++i) {
            text::key const& key = items[i].key;
            if (!items[i].is_label()) continue;
            if (std::size_t const row = m.row_named(key); row != none) {
                if (key == m.rows[row].keys.front()) own_label_[row] = i;
            } else if (m.table->grids.size() > 1 && !is_head(m, key))
                for (std::size_t r = 0; r < m.rows.size(); ++r)
                    if (std::vector<text::key> const& own = m.rows[r].keys;  // the only row of its grid may have none
                        !own.empty() && own.front().size() >= least && key.find(own.front()) != text::key::npos)
                        own_label_[r] = i;
        }
    }
    void find_several_labels() {
        auto const bare = [](matched_row const& row) { return row.found && row.values.empty() && !row.labels.empty(); };
        if (std::ranges::none_of(al.rows, bare)) return;
        std::vector<std::size_t> line_of(items.size());
        std::size_t lines = 1;
        for (std::size_t i = 0; i < items.size(); ++i) {
            line_of[i] = lines - 1;
            lines += items[i].is_line_end();
        }
        std::vector<bool> waits(lines);
        std::vector<std::size_t> valued(lines);
        for (std::size_t r = 0; r < al.rows.size(); ++r) {
            if (bare(al.rows[r])) waits[line_of[al.rows[r].labels.front()]] = true;
            if (shows(r)) ++valued[line_of[values(r).front()]];
        }
        several_labels_.resize(al.rows.size());
        for (std::size_t r = 0; r < al.rows.size(); ++r)
            if (shows(r)) several_labels_[r] = waits[line_of[values(r).front()]] && valued[line_of[values(r).front()]] == 1;
    }

    bool has_borders_ = false;
    std::vector<std::size_t> own_label_;  ///< by row: the item that is its label with its numeral, and nothing else
    mutable std::optional<bool> extra_head_;
    std::vector<bool> several_labels_;
};

}  // namespace gongkai::inline v0::solve::detail

#endif
