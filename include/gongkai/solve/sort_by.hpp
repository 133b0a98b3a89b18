// SPDX-License-Identifier: BSL-1.0
/// Sorting by a number. The search is over numbers and places, so that it is compiled once, whatever is sorted.
#ifndef GONGKAI_SOLVE_SORT_BY_HPP
#define GONGKAI_SOLVE_SORT_BY_HPP

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace gongkai::inline v0::solve {

/// A thing's number, and its place among the others.
using keyed_place = std::pair<std::size_t, std::size_t>;

namespace detail {

/// Sorts; says whether anything moved.
inline bool sort_places(std::vector<keyed_place>& all) {
    if (std::is_sorted(all.begin(), all.end())) return false;
    std::sort(all.begin(), all.end());
    return true;
}

}  // namespace detail

/// The least `key(element)` first; those with the same keep their order.
template <class T, class Key>
void sort_by(std::span<T> all, Key&& key) {
    std::vector<keyed_place> order;
    order.reserve(all.size());
    for (T const& each : all) order.emplace_back(key(each), order.size());
    if (!detail::sort_places(order)) return;
    std::vector<T> sorted;
    sorted.reserve(all.size());
    for (auto const& [number, place] : order) sorted.push_back(std::move(all[place]));
    std::move(sorted.begin(), sorted.end(), all.begin());
}
template <class T, class Key>
void sort_by(std::vector<T>& all, Key&& key) {
    sort_by(std::span<T>{all}, key);
}

}  // namespace gongkai::inline v0::solve

#endif
