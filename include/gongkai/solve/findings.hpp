// SPDX-License-Identifier: BSL-1.0
/// From a solved table to its cells and findings: what was inferred by which identity, what is blank, lost, doubtful or broken.
#ifndef GONGKAI_SOLVE_FINDINGS_HPP
#define GONGKAI_SOLVE_FINDINGS_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/form/identity.hpp>
#include <gongkai/solve/align.hpp>
#include <gongkai/solve/finding.hpp>
#include <gongkai/solve/interpret.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/open_ends.hpp>

namespace gongkai::inline v0::solve {

/// Writes a solved table and what is to be said about it.
class reporter {
public:
    reporter(model const& m, std::span<item const> items, solution& out) : m_(m), items_(items), out_(out) {
        out_.cells.resize(m.cells);
    }

    void write(alignment const& al, interpretation const& o, agreement const& agreed, std::vector<label_run> const& runs) {
        for (std::size_t r = 0; r < m_.rows.size(); ++r) write_row(al.rows[r], o, r, agreed[r]);
        mark_alternatives(al, o);
        leave_lacking_rows(al, o);
        leave_unlike_blanks();
        infer();
        leave_unconfirmed();
        if (open_ends(m_, items_, out_.cells).leave_all()) infer_again();
        leave_broken_rows();
        for (std::size_t r = 0; r < m_.rows.size(); ++r) describe_row(al.rows[r], o, r);
        check();
        downgrade_table(al);
        downgrade_columns(al, o);
        report_left_over(al, runs);
    }
    /// Rows whose figures stood a row off. Where they could not be given back for sure, neither they nor what was told by them is read.
    void shifted(std::vector<std::size_t> rows, bool given_back) {
        if (!given_back) {
            for (std::size_t const r : rows) leave_row(r);
            std::erase_if(out_.findings, [](finding const& f) {
                return std::holds_alternative<inferred>(f.what) || std::holds_alternative<broken>(f.what);
            });
            for (std::size_t r = 0; r < m_.rows.size(); ++r) leave_inferred(r);
        }
        std::erase_if(rows, [this](std::size_t r) { return cell(r, 0).origin == origin::not_applicable; });
        add(given_back ? code::rows_given_back : code::rows_shifted, {}, about_rows{std::move(rows)});
    }
    void limit_reached(limit which, std::size_t value) { add(code::limit_reached, {}, limit_met{which, value}); }

private:
    /// What other rows' figures told of this one is not known: its cells are named as what the source lacks.
    void leave_inferred(std::size_t r) {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c)
            if (cell(r, c).origin == origin::inferred) {
                leave(cell(r, c));
                columns.push_back(c);
            }
        if (!columns.empty()) add_row(code::cell_absent, r, std::move(columns), {});
    }
    [[nodiscard]] solved_cell& cell(std::size_t r, std::size_t c) { return out_.cells[m_.rows[r].first_cell + c]; }
    [[nodiscard]] solved_cell const& cell(std::size_t r, std::size_t c) const { return out_.cells[m_.rows[r].first_cell + c]; }
    [[nodiscard]] std::span<solved_cell> cells_of(std::size_t r) { return m_.rows[r].among(out_.cells); }
    [[nodiscard]] std::span<solved_cell const> cells_of(std::size_t r) const { return m_.rows[r].among(out_.cells); }
    void leave_row(std::size_t r) { std::ranges::for_each(cells_of(r), leave); }
    [[nodiscard]] std::optional<std::int64_t> value(form::term const& t) const { return value_in(out_.cells, t); }
    [[nodiscard]] form::residual residual_of(form::identity const& id) const {
        return form::residual_of(id, [this](form::term const& t) { return value(t); });
    }
    [[nodiscard]] bool is_unread(std::size_t r) const {
        return std::ranges::find(cells_of(r), origin::unreadable, &solved_cell::origin) != cells_of(r).end();
    }

    void add(gongkai::code c, std::vector<std::size_t> items, decltype(finding::what) what = about_table{},
             gongkai::severity s = severity::warning) {
        out_.findings.push_back({c, s, std::move(items), std::move(what)});
    }
    void add_row(gongkai::code c, std::size_t row, std::vector<std::size_t> columns, std::vector<std::size_t> items) {
        add(c, std::move(items), about_row{row, std::move(columns)});
    }

    void write_row(matched_row const& from, interpretation const& o, std::size_t r, std::vector<char> const& agreed) {
        if (!from.found) return;
        ++out_.rows_found;
        candidate const* const chosen = o.chosen(r);
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c) {
            if (chosen == nullptr) {
                cell(r, c).origin = from.values.empty() ? origin::absent : origin::unreadable;
                continue;
            }
            solved_cell s = chosen->cells[c];
            if (!agreed[c])
                s = {origin::unreadable, std::nullopt, none, none, 0, 0};
            else if (s.value && s.value->scale > 0 && !m_.table->grids[m_.rows[r].grid].columns[c].is_amount) {
                s.value.reset();
                s.origin = origin::unreadable;
                add_row(code::cell_not_a_number, r, {c}, {s.item});
            }
            out_.has_values = out_.has_values || s.value.has_value();
            cell(r, c) = s;
        }
    }
    /// The other alternative is not applicable only where the one in use is whole; else nobody knows which it was.
    void mark_alternatives(alignment const& al, interpretation const& o) {
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            if (!out_of_use(m_, o.rows, r)) continue;
            bool whole_and_certain = true;
            for (std::size_t k = 0; k < m_.rows.size(); ++k) {
                row_model const& other = m_.rows[k];
                if (other.grid != m_.rows[r].grid || other.is_used_with(m_.rows[r].alternative)) continue;
                // A row that shows no figure at all may be a group's head, cut off from its rows.
                auto const is_read = [](solved_cell const& c) { return c.value.has_value(); };
                bool const certain = other.alternative == form::alternative::divided ||
                                     (al.rows[k].label_certain && std::ranges::any_of(cells_of(k), is_read));
                whole_and_certain = whole_and_certain && !o.rows[k].empty() && certain;
            }
            if (!whole_and_certain) continue;
            for (solved_cell& c : cells_of(r)) c.origin = origin::not_applicable;
        }
    }
    /// A cell that the source shows blank in a wholly blank row stays so; one that was lost, or is blank among figures, may be inferred.
    [[nodiscard]] bool inferable(form::term const& t) {
        solved_cell const& s = out_.cells[t.cell];
        if (s.value || s.origin == origin::not_applicable || s.origin == origin::unreadable) return false;
        if (s.origin == origin::absent) return true;
        return std::ranges::count(cells_of(t.row), origin::printed, &solved_cell::origin) >= 2;
    }

    /// A row's own sums were tried with its candidates; here the columns fill what is single, until nothing more follows.
    void infer() {
        if (!out_.has_values) return;
        for (bool changed = true; changed;) {
            changed = false;
            for (form::identity const& id : m_.table->identities) {
                form::residual const found = residual_of(id);
                auto const missing = found.missing();
                if (!missing || !inferable(id.terms[found.unknown])) continue;
                form::term const& hole = id.terms[found.unknown];
                solved_cell& x = out_.cells[hole.cell];
                x.value = decimal{*missing, 0};
                x.origin = origin::inferred;
                changed = true;
                explained_.push_back(hole.cell);
                explain(hole, id);
            }
        }
    }
    void explain(form::term const& at, form::identity const& by) {
        add(code::cell_inferred, {}, inferred{at.row, at.column, &by, *out_.cells[at.cell].value});
    }
    void describe_row(matched_row const& from, interpretation const& o, std::size_t r) {
        row_model const& row = m_.rows[r];
        if (cell(r, 0).origin == origin::not_applicable) return;
        if (!from.found && out_.rows_found > 0) add_row(code::row_missing, r, {}, {});
        if (!from.found) return;
        std::vector<std::size_t> blank, absent, unreadable;
        for (std::size_t c = 0; c < row.columns; ++c) {
            solved_cell const& s = cell(r, c);
            if (s.value) continue;
            (s.origin == origin::blank ? blank : s.origin == origin::unreadable ? unreadable : absent).push_back(c);
        }
        if ((!from.label_certain || from.interrupted) && !from.values.empty())
            add_row(code::row_label_missing, r, {}, from.labels.empty() ? from.values : from.labels);
        // Where the row has more or fewer cells than the form, which of them are blank is itself deduced: the row is named.
        bool const in_place = from.values.size() == row.columns;
        if (!blank.empty()) add_row(code::cell_blank, r, in_place ? blank : std::vector<std::size_t>{}, from.values);
        if (!absent.empty()) add_row(code::cell_absent, r, absent, from.values);
        if (!unreadable.empty()) add_row(code::row_not_read, r, {}, from.values);
        candidate const* const x = o.chosen(r);
        if (x == nullptr) return;
        if (x->gaps) {
            std::vector<std::size_t> empty;
            for (std::size_t const i : from.values)
                if (items_[i].is_blank()) empty.push_back(i);
            add(code::cell_extra, std::move(empty), about_row{r, {}}, severity::note);  // all its figures are there
        }
        if (!x->dropped.empty()) add_row(code::cell_extra, r, {}, x->dropped);
        if (x->joined)
            add_row(code::cell_joined, r, row.sums.empty() ? std::vector<std::size_t>{} : joined_columns(r), from.values);
        if (x->split && unreadable.size() < row.columns) add_row(code::cell_split, r, {}, from.values);
        explain_own_sums(r);
    }
    /// What the row's candidate inferred by its own sums.
    void explain_own_sums(std::size_t r) {
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c) {
            std::size_t const at = m_.rows[r].first_cell + c;
            if (out_.cells[at].origin != origin::inferred || std::ranges::find(explained_, at) != explained_.end()) continue;
            for (form::identity const& sum : m_.rows[r].sums) {
                auto const t = std::ranges::find_if(sum.terms, [at](form::term const& x) { return x.cell == at; });
                if (t == sum.terms.end()) continue;
                explain(*t, sum);
                break;
            }
        }
    }
    [[nodiscard]] std::vector<std::size_t> joined_columns(std::size_t r) {
        std::vector<std::size_t> out;
        for (std::size_t c = 0; c < m_.rows[r].columns; ++c)
            if (cell(r, c).item != cell(r, c).last_item) out.push_back(c);
        return out;
    }

    /// The number of a cell where an empty part of a row's sum counts as 0: a row must sum up without it, or something is not where it
    /// should be. `blanks` is set where there is one.
    [[nodiscard]] std::optional<std::int64_t> value_or_blank(form::identity const& id, form::term const& t, bool& blanks) const {
        auto const v = value(t);
        if (v || id.kind != form::identity_kind::row_sum || t.sign < 0 || out_.cells[t.cell].origin != origin::blank) return v;
        blanks = true;
        return 0;
    }
    /// Whether each sum of a row is printed and holds, and not of one part, by which its column is `off`: that may stand in any column.
    [[nodiscard]] bool sums_up(std::size_t r, std::int64_t off) const {
        return std::ranges::all_of(m_.rows[r].sums, [this, off](form::identity const& id) {
            bool blanks = false;
            auto const found = form::residual_of(id, [&](form::term const& t) { return value_or_blank(id, t, blanks); });
            auto const is_some = [this](form::term const& t) { return value(t).value_or(0) != 0; };
            if (!found.holds()) return false;
            return found.plus != off || std::ranges::count_if(id.terms, is_some) != 2;
        });
    }
    /// A figure in a row of empty cells that its row's total does not vouch for, where its column contradicts it, may stand one column off, and
    /// the row's others with it.
    void leave_unconfirmed() {
        std::vector<std::size_t> doubtful;  // rows
        for (form::identity const& id : m_.column_identities) {
            form::residual const found = residual_of(id);
            std::int64_t const off = std::max(found.plus, found.minus) - std::min(found.plus, found.minus);
            for (form::term const& t : id.terms) {
                solved_cell const& x = out_.cells[t.cell];
                if (!found.impossible() || x.origin != origin::printed || !x.value || x.value->unscaled == 0) continue;
                if (has_blank(t.row) && !sums_up(t.row, off)) doubtful.push_back(t.row);
            }
        }
        for (std::size_t const r : doubtful)
            for (solved_cell& c : cells_of(r))
                if (c.origin == origin::printed) leave(c);
        if (!doubtful.empty()) infer_again();
    }
    /// What columns told, without what is not read since.
    void infer_again() {
        for (std::size_t const at : std::exchange(explained_, {})) {
            solved_cell& x = out_.cells[at];
            x.value.reset();
            x.origin = x.item == none ? origin::absent : origin::blank;
        }
        std::erase_if(out_.findings, [](finding const& f) { return std::holds_alternative<inferred>(f.what); });
        infer();
    }
    /// Whether a row has an empty cell, though a column may have told what it is.
    [[nodiscard]] bool has_blank(std::size_t r) const {
        return std::ranges::any_of(cells_of(r),
                                   [this](solved_cell const& c) { return c.item != none && items_[c.item].is_empty(); });
    }
    /// In a table that prints a sign where there is nothing, the only row with an empty cell may stand a column off, or lack a cell; unless a
    /// column vouches for one of its figures.
    void leave_unlike_blanks() {
        constexpr std::size_t least_signs = 3;
        std::size_t signs = 0, empty = 0, row = 0;  // rows
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            bool has_sign = false, has_empty = false;
            for (solved_cell const& c : cells_of(r))
                if (c.item != none && items_[c.item].is_empty()) (items_[c.item].sign ? has_sign : has_empty) = true;
            signs += has_sign;
            empty += has_empty;
            if (has_empty) row = r;
        }
        if (empty == 1 && signs >= least_signs && !m_.rows[row].sums.empty() && !is_vouched_for(row)) leave_row(row);
    }
    /// Whether the sum of a column that a figure of a row is a part of is known and holds.
    [[nodiscard]] bool is_vouched_for(std::size_t r) const {
        return std::ranges::any_of(m_.column_identities, [&](form::identity const& id) {
            auto const part = std::ranges::find_if(id.terms, [r](form::term const& t) { return t.row == r; });
            return part != id.terms.end() && value(*part).value_or(0) != 0 && residual_of(id).holds();
        });
    }
    /// Where half of the rows allow no single reading, a row that does not sum up is read no better: it may lack a cell as they do, and have
    /// another's figure for it.
    void leave_broken_rows() {
        std::size_t unread = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) unread += is_unread(r);
        if (m_.rows.size() < 4 || unread * 2 < m_.rows.size()) return;
        bool left = false;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            if (is_unread(r) || sums_up_as_far_as_known(r)) continue;
            leave_row(r);
            left = true;
        }
        if (left) infer_again();
    }
    /// Whether no sum of a row is broken.
    [[nodiscard]] bool sums_up_as_far_as_known(std::size_t r) const {
        return std::ranges::none_of(m_.rows[r].sums, [this](form::identity const& id) { return residual_of(id).impossible(); });
    }
    /// Identities that do not hold, or cannot whatever stood in their unknown cells: those are a warning, since a cell may have been read
    /// into another's place.
    void check() {
        for (form::identity const& id : m_.table->identities) {
            bool blanks = false;
            form::residual const found =
                form::residual_of(id, [&](form::term const& t) { return value_or_blank(id, t, blanks); });
            if (!found.impossible()) continue;
            bool const balance = id.kind == form::identity_kind::balance;
            std::vector<std::size_t> items;
            if (auto const i = out_.cells[id.terms.front().cell].item; i != none) items.push_back(i);
            add(form::broken_code(id.kind), std::move(items),
                broken{&id, balance ? found.plus : found.minus, balance ? found.minus : found.plus},
                blanks || found.unknowns() > 0 ? severity::warning : severity::error);
        }
    }
    /// Where many rows allow no single reading or do not sum up, the others are not to be relied on either: they may have lost cells or
    /// stand one column off, and still sum up.
    void downgrade_table(alignment const& al) {
        std::vector<std::size_t> items;
        std::size_t unread = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            auto const is_broken = [r](finding const& x) { return x.code == code::row_sum_broken && x.row() == r; };
            if (!is_unread(r) && std::ranges::none_of(out_.findings, is_broken)) continue;
            ++unread;
            items.insert(items.end(), al.rows[r].values.begin(), al.rows[r].values.end());
        }
        if (unread >= 3 && unread * 4 >= m_.rows.size()) add(code::table_not_read, std::move(items), left_over{});
    }
    /// The rows that lack as many figures as most of the table's rows do; none where most lack none.
    struct lacking_rows {
        std::vector<std::size_t> rows;
        std::size_t split = 0;  ///< how many more do, whose digits could be cut so that their sums hold
    };
    [[nodiscard]] lacking_rows find_lacking(alignment const& al, interpretation const& o) const {
        std::map<std::size_t, lacking_rows> all;  // by how many figures are lacking
        std::size_t rows = 0;
        for (std::size_t r = 0; r < m_.rows.size(); ++r) {
            candidate const* const x = o.chosen(r);
            if (m_.rows[r].sums.empty() || x == nullptr) continue;
            std::size_t const numbers = numbers_among(items_, al.rows[r].values);
            rows += x->split ? 0 : 1;
            if (numbers < 2 || numbers >= m_.rows[r].columns) continue;
            lacking_rows& same = all[m_.rows[r].columns - numbers];
            if (x->split)
                ++same.split;
            else
                same.rows.push_back(r);
        }
        for (auto& [lacking, same] : all)
            if (same.rows.size() >= 3 && same.rows.size() * 2 >= rows) return std::move(same);
        return {};
    }
    /// Where most rows have the same number of figures, and fewer than the form, a column is lost or blank: which one, the sums alone do
    /// not tell for sure. Rows in which no empty cell shows the place are not read, unless it is known where the column was, and none where two
    /// columns are one: digits of other rows could be cut.
    void leave_lacking_rows(alignment const& al, interpretation const& o) {
        if (o.lost_column) return;
        constexpr std::size_t least_split = 3;
        lacking_rows const lacking = find_lacking(al, o);
        for (std::size_t const r : lacking.rows) {
            bool hidden = lacking.split >= least_split, some = false;
            for (solved_cell const& c : cells_of(r)) {
                hidden = hidden || c.item == none;
                some = some || (c.value && c.value->unscaled != 0);
            }
            if (hidden && some) leave_row(r);
        }
    }
    void downgrade_columns(alignment const& al, interpretation const& o) {
        if (find_lacking(al, o).rows.empty()) return;
        std::vector<std::size_t> items;
        for (matched_row const& row : al.rows) items.insert(items.end(), row.values.begin(), row.values.end());
        add(code::cell_absent, std::move(items));
    }
    void report_left_over(alignment const& al, std::vector<label_run> const& runs) {
        bool const incomplete = std::ranges::any_of(out_.cells, [](solved_cell const& c) {
            return !c.value && c.origin != origin::not_applicable && c.origin != origin::blank;
        });
        std::size_t const widest = m_.widest();
        std::vector<std::size_t> stray;
        for (std::size_t const n : al.left_over) {
            label_run const& run = runs[n];
            // A row that the form has not: words of its own and figures, or one word, 其他 as a column is called, and a figure in each column.
            bool const words = run.words.size() >= 4 && !run.head_only,
                       word = run.words.size() >= 2 && run.labels.size() == 1 && run.numbers == widest;
            bool const row = (words || word) && run.row == none && run.numbers > 1;
            std::vector<std::size_t> unknown = run.labels;
            for (std::size_t const i : run.values)
                if (items_[i].is_number()) (row ? unknown : stray).push_back(i);
            if (row) add(code::row_unknown, std::move(unknown), left_over{}, incomplete ? severity::warning : severity::note);
        }
        if (stray.empty()) return;
        // A figure or two between complete rows are page numbers; more, or anything beside an incomplete table, may be a row.
        // Without sums nothing tells a stray figure from a row's own.
        bool const no_sums = std::ranges::any_of(m_.rows, [](row_model const& r) { return r.sums.empty(); });
        auto const how = incomplete || no_sums || stray.size() >= widest ? severity::warning : severity::note;
        add(code::table_not_read, std::move(stray), left_over{}, how);
    }

    model const& m_;
    std::span<item const> items_;
    solution& out_;
    std::vector<std::size_t> explained_;  ///< cells that the columns told
};

}  // namespace gongkai::inline v0::solve

#endif
