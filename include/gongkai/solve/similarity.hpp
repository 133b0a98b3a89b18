// SPDX-License-Identifier: BSL-1.0
/// How much of a label stands in other words.
#ifndef GONGKAI_SOLVE_SIMILARITY_HPP
#define GONGKAI_SOLVE_SIMILARITY_HPP

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <string_view>

#include <boost/container/small_vector.hpp>

#include <gongkai/solve/cost.hpp>

namespace gongkai::inline v0::solve {

/// All of a label, in the unit of label_similarity.
inline constexpr int all_of_it = 1000;

namespace detail {

/// The letters of some words. Of letters that are not theirs some are taken for theirs too.
class letter_set {
public:
    explicit letter_set(std::u32string_view words, std::u32string_view more = {}) {
        for (char32_t const c : words) letters_[c % letters_.size()] = true;
        for (char32_t const c : more) letters_[c % letters_.size()] = true;
    }
    /// The letters of `label` that are among these, in parts of cost.letter: no words of these letters have more of it.
    [[nodiscard]] int most_of(std::u32string_view label) const {
        return cost.letter *
               static_cast<int>(std::ranges::count_if(label, [this](char32_t c) { return letters_[c % letters_.size()]; }));
    }

private:
    std::bitset<512> letters_;
};

/// How many letters of `label`, in parts of cost.letter, stand at the end of `words`, or begin there and go on in `after` (a label's
/// lines above and below the line of its figures). Words between the label and the figures count against it, words before it do not.
/// A letter in another's place is one lost and one put in. Costs |label|·(|words|+|after|) at most, both cut to what a label can need.
[[nodiscard]] inline int letters_of(std::u32string_view label, std::u32string_view words, std::u32string_view after) {
    if (label.empty() || words.empty()) return 0;
    std::size_t const window = label.size() * 2 + 24;
    if (words.size() > window) words.remove_prefix(words.size() - window);
    boost::container::small_vector<char32_t, 160> all(words.begin(), words.end());
    after = after.substr(0, label.size() + 8);
    all.insert(all.end(), after.begin(), after.end());
    // best[j]: the highest score of matching label[0..i) against a piece that ends at j and begins in `words`
    constexpr int no_start = -1'000'000;
    boost::container::small_vector<int, 160> best(all.size() + 1, 0);
    if (!after.empty())  // a label that begins in `after` is another row's
        std::fill(best.begin() + static_cast<std::ptrdiff_t>(words.size()), best.end(), no_start);
    auto const raise = [&best](std::size_t j, int score) {
        for (; j < best.size() && score > best[j]; ++j, score -= cost.letter_added) best[j] = score;
    };
    for (std::size_t i = 0; i < label.size(); ++i) {
        // From behind, so that the letter is matched once.
        for (std::size_t j = all.size(); j > 0; --j)
            if (all[j - 1] == label[i]) raise(j, best[j - 1] + cost.letter);
        if (i == 0 && !after.empty()) raise(words.size(), best[words.size() - 1] - cost.letter_added);
    }
    int top = 0;
    for (std::size_t j = 1; j <= words.size(); ++j)
        top = std::max(top, best[j] - cost.letter_behind * static_cast<int>(words.size() - j));
    if (top == 0) return 0;  // nothing of it begins here
    for (std::size_t j = words.size() + 1; j < best.size(); ++j) top = std::max(top, best[j]);
    return std::min(top, cost.letter * static_cast<int>(label.size()));
}

/// Letters as a part of their label, in thousandths.
[[nodiscard]] inline int part_of(std::u32string_view label, int letters) {
    return all_of_it * letters / (cost.letter * static_cast<int>(label.size()));
}

}  // namespace detail

/// How much of `label` stands at the end of `words`, or begins there and goes on in `after`: in thousandths, 0 for nothing of it. What is
/// not `above` some part need not be told exactly.
[[nodiscard]] inline int label_similarity(std::u32string_view label, std::u32string_view words, std::u32string_view after = {},
                                          int above = 0) {
    if (label.empty()) return 0;
    int const most = detail::part_of(label, detail::letter_set{words, after}.most_of(label));
    return most > above ? detail::part_of(label, detail::letters_of(label, words, after)) : most;
}

/// How much of `label` stands anywhere in `words`, in one piece or nearly so: in thousandths.
[[nodiscard]] inline int partial_similarity(std::u32string_view label, std::u32string_view words) {
    if (label.empty() || words.empty()) return 0;
    if (words.find(label) != std::u32string_view::npos) return all_of_it;
    int top = 0;
    for (std::size_t at = 0; at < words.size(); at += label.size())
        top = std::max(top, label_similarity(label, words.substr(at, label.size()),
                                             words.substr(std::min(words.size(), at + label.size()), label.size()), top));
    return top;
}

}  // namespace gongkai::inline v0::solve

#endif
