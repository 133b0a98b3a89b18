// SPDX-License-Identifier: BSL-1.0
/// Whether the words beside a row's figures name another row too, which has none: the figures may be that row's.
#ifndef GONGKAI_SOLVE_OTHER_LABELS_HPP
#define GONGKAI_SOLVE_OTHER_LABELS_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include <gongkai/solve/align.hpp>
#include <gongkai/solve/cost.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/similarity.hpp>

namespace gongkai::inline v0::solve::detail {

/// The words beside one row's figures, and the rows without figures next to it.
class other_labels {
public:
    other_labels(model const& m, std::span<item const> items, alignment const& al, std::size_t row)
        : m_(m), items_(items), al_(al), row_(row) {}

    /// Whether a row below, up to the next one that has figures, is named here too: its words are nearer to the figures. Or one above, in words
    /// that ran together and not with the figures: then nothing tells which of the two these stood beside.
    [[nodiscard]] bool any() const {
        if (m_.rows[row_].keys.empty()) return false;  // the only row of its grid
        for (std::size_t k = row_; k-- > 0 && lacks_figures(k);)
            if (is_used(k) && ran_together_with(m_.rows[k].keys.front())) return true;
        if (al_.rows[row_].label_exact) return false;
        for (std::size_t k = row_ + 1; k < m_.rows.size() && lacks_figures(k); ++k)
            if (is_used(k) && is_named(m_.rows[k].keys.front())) return true;
        return false;
    }

private:
    [[nodiscard]] bool lacks_figures(std::size_t k) const { return !al_.rows[k].found || al_.rows[k].values.empty(); }
    [[nodiscard]] bool is_used(std::size_t k) const {
        constexpr std::size_t least = 4;  // letters
        form::alternative const use = m_.rows[k].alternative;
        std::vector<text::key> const& keys = m_.rows[k].keys;
        return !keys.empty() && keys.front().size() >= least &&
               (use == form::alternative::none || use == m_.rows[row_].alternative);
    }
    [[nodiscard]] bool ran_together_with(text::key const& label) const {
        matched_row const& row = al_.rows[row_];
        return !items_[row.values.front()].glued && std::any_of(row.labels.begin(), row.labels.end(), [&](std::size_t i) {
            text::key const& words = items_[i].key;
            return words.find(label) != text::key::npos && words.find(m_.rows[row_].keys.front()) != text::key::npos;
        });
    }
    /// Whether the most part of a label stands among the words, which the row's own label is not like.
    [[nodiscard]] bool is_named(text::key const& label) const {
        constexpr int more = 200;  // in thousandths
        text::key words;
        for (std::size_t const i : al_.rows[row_].labels) words += items_[i].key;
        text::key const& own = m_.rows[row_].keys.front();
        std::size_t const at = words.find(own);
        if (at != text::key::npos) words.erase(at, own.size());
        int const alike = at == text::key::npos ? partial_similarity(label, own) : 0;
        return partial_similarity(label, words) >= std::max(cost.similar, alike + more);
    }

    model const& m_;
    std::span<item const> items_;
    alignment const& al_;
    std::size_t row_;
};

}  // namespace gongkai::inline v0::solve::detail

#endif
