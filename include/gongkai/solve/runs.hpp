// SPDX-License-Identifier: BSL-1.0
/// The items of a table as runs: words, then the figures and blanks that follow them.
#ifndef GONGKAI_SOLVE_RUNS_HPP
#define GONGKAI_SOLVE_RUNS_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include <gongkai/solve/labels.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// How many figures and blanks a run has, and of what kind.
struct value_counts {
    std::size_t numbers = 0, blanks = 0, digits = 0;
    std::size_t unread = 0;  ///< of the blanks, those in the place of a figure
    std::size_t pieces = 0;  ///< of the numbers, those that stand in one cell with the one before

    [[nodiscard]] std::size_t figures() const noexcept { return numbers + unread; }
    void add(item const& it) noexcept {
        numbers += it.is_number();
        blanks += !it.is_number();
        digits += it.digits.size();
        unread += it.unread;
        pieces += it.is_number() && it.joined;
    }
};

/// Words, then the figures and blanks that follow them.
struct label_run : value_counts {
    text::key words;
    std::vector<std::size_t> labels;  ///< items of its words
    std::vector<std::size_t> values;  ///< items of its figures and blanks
    std::size_t row = none;           ///< the row its words name exactly
    bool head_only = true;            ///< all of its words are heads of the form, or there are none

    void clear_values() {
        values.clear();
        static_cast<value_counts&>(*this) = {};
    }
    /// Those of another run, which is to be given others or cleared.
    void take_values(label_run& from) {
        values = std::move(from.values);
        static_cast<value_counts&>(*this) = from;
    }
};

namespace detail {

inline void add_value(label_run& run, std::span<item const> items, std::size_t i) {
    if (run.values.empty()) run.values.reserve(8);  // most are a row's
    run.values.push_back(i);
    run.add(items[i]);
}

/// Cuts a run in which rows of figures stand, each whole, with empty cells between them; false where it has no such rows.
inline bool push_rows(std::vector<label_run>& out, label_run& run, std::span<item const> items, std::size_t columns) {
    if (columns < 2 || run.numbers < 2 * columns || run.numbers % columns != 0 || run.blanks == 0) return false;
    std::vector<std::size_t> starts;  // of rows, in run.values
    std::size_t numbers = 0;
    for (std::size_t k = 0; k < run.values.size(); ++k) {
        if (!items[run.values[k]].is_number()) {
            if (numbers % columns != 0) return false;
            continue;
        }
        if (numbers++ % columns != 0) continue;
        if (!starts.empty() && items[run.values[k - 1]].is_number()) return false;
        starts.push_back(k);
    }
    std::vector<std::size_t> const values = std::exchange(run.values, {});
    run.clear_values();
    for (std::size_t n = 0; n < starts.size(); ++n) {
        std::size_t const end = n + 1 < starts.size() ? starts[n + 1] : values.size();
        for (std::size_t k = n == 0 ? 0 : starts[n]; k < end; ++k) add_value(run, items, values[k]);
        out.push_back(std::exchange(run, label_run{}));
    }
    return true;
}

/// Splits a run whose lines are rows of their own: labels were lost, the lines are still there. The digits of a row may have run together.
inline void push_lines(std::vector<label_run>& out, label_run&& run, std::vector<std::size_t> const& line_ends,
                       std::span<item const> items, std::size_t columns) {
    constexpr std::size_t least_together = 5;  // columns: fewer digits may well be a number
    bool const together = columns >= least_together && run.blanks == 0 && run.numbers > 1 &&
                          std::ranges::all_of(run.values, [&](std::size_t i) { return items[i].digits.size() >= columns; });
    if (columns > 1 && (together || (!line_ends.empty() && run.numbers + run.blanks + 1 >= 2 * columns))) {
        std::vector<label_run> parts;
        label_run part = run;
        part.clear_values();
        // Each line is a row if it has a row's figures, or as many cells as a row.
        auto const is_row = [columns, together](label_run const& p) {
            return (together && p.numbers == 1) || p.numbers + 1 >= columns ||
                   (p.numbers != 1 && p.numbers + p.blanks >= columns);
        };
        std::size_t end = 0, rows = 0;
        bool whole = true;
        auto const close = [&] {
            if (part.numbers > 0 || is_row(part)) {
                whole = whole && is_row(part);
                ++rows;
            }
            parts.push_back(std::move(part));
            part = label_run{};
        };
        for (std::size_t const i : run.values) {
            bool passed = together && !part.values.empty() && items[part.values.back()].line != items[i].line;
            for (; end < line_ends.size() && line_ends[end] < i; ++end) passed = true;
            if (passed && !part.values.empty()) close();
            add_value(part, items, i);
        }
        if (!part.values.empty()) close();
        if (whole && rows > 1) {
            for (label_run& p : parts) out.push_back(std::move(p));
            return;
        }
    }
    if (!push_rows(out, run, items, columns)) out.push_back(std::move(run));
}

}  // namespace detail

/// Groups items into runs. Heads that stand alone before a row's label join it.
[[nodiscard]] inline std::vector<label_run> make_runs(model const& m, std::span<item const> items) {
    std::size_t const columns = m.widest();
    std::vector<label_run> out;
    label_run current;
    std::vector<std::size_t> ends;
    bool heads_line = false;  // the line has a label
    auto const has_signs = [&] { return std::ranges::any_of(current.values, [&items](std::size_t v) { return items[v].sign; }); };
    auto const flush = [&] {
        detail::push_lines(out, std::move(current), ends, items, columns);
        current = label_run{};
        ends.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        switch (it.kind) {
            case item::kind::label: {
                bool const head = is_head(m, it.key);
                heads_line = true;
                if (!current.values.empty()) {
                    // Blanks after a head are merged cells of the head, not figures of a row; but those with a sign in them are.
                    bool const carries = current.numbers == 0 && !has_signs() && current.row == none &&
                                         (current.head_only || current.blanks < columns);
                    if (carries) {
                        current.clear_values();
                        ends.clear();
                    } else
                        flush();
                } else if (current.row != none && (head || row_at_end(m, it.key) != none))
                    flush();  // a row's label without any figures, then another label
                current.words += it.key;
                current.labels.push_back(i);
                current.head_only = current.head_only && head;
                current.row = head && !m.row_of_key.contains(it.key) ? none : row_at_end(m, current.words);
                break;
            }
            case item::kind::line_end:
                // Empty cells at the end of a line of heads are the heads', not the first of the row below.
                if (heads_line && current.numbers == 0 && !has_signs() && current.row == none && current.head_only &&
                    std::ranges::all_of(current.values, [&](std::size_t v) { return items[v].adjacent; }))
                    current.clear_values();
                heads_line = false;
                if (!current.values.empty()) ends.push_back(i);
                break;
            default: detail::add_value(current, items, i);
        }
    }
    if (!current.labels.empty() || !current.values.empty()) flush();
    return out;
}

/// The figures and blanks right behind a label.
struct labelled_run {
    std::size_t row = none;           ///< whose label it is, letter by letter
    std::size_t label = none;         ///< its item; none where no label stands before
    std::vector<std::size_t> values;  ///< items: a figure at least
};

/// All of a table, in order. Linear.
[[nodiscard]] inline std::vector<labelled_run> labelled_runs(model const& m, std::span<item const> items) {
    std::vector<labelled_run> out;
    labelled_run now;
    bool figures = false;
    auto const close = [&] {
        if (figures) out.push_back(now);
        figures = false;
        now.values.clear();
    };
    for (std::size_t i = 0; i < items.size(); ++i) {
        item const& it = items[i];
        if (it.is_label()) {
            close();
            now.row = m.row_named(it.key);
            now.label = i;
        } else if (!it.is_line_end()) {
            figures = figures || it.is_number();
            now.values.push_back(i);
        }
    }
    close();
    return out;
}

}  // namespace gongkai::inline v0::solve

#endif
