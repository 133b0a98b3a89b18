// SPDX-License-Identifier: BSL-1.0
/// Cutting a sequence into parts at least cost.
#ifndef GONGKAI_READ_PDF_PARTITION_HPP
#define GONGKAI_READ_PDF_PARTITION_HPP

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read::geometry::detail {

/// The cheapest `parts` consecutive parts, none empty, of a sequence of `size` items, wherever they end.
class partition {
public:
    static constexpr double impossible = std::numeric_limits<double>::infinity();

    /// `start(i)`: the cost of leaving out the first i items; `cost(first, last, part)`: of the items [first, last) as that part.
    /// Takes parts times size squared.
    template <class Start, class Cost>
    partition(std::size_t size, std::size_t parts, Start const& start, Cost const& cost)
        : best_(parts + 1, std::vector<double>(size + 1, impossible)), from_(parts + 1, std::vector<std::size_t>(size + 1, 0)) {
        for (std::size_t i = 0; i <= size; ++i) best_[0][i] = start(i);
        for (std::size_t part = 0; part < parts; ++part)
            for (std::size_t first = part; first < size; ++first) {
                if (best_[part][first] == impossible) continue;
                for (std::size_t last = first + 1; last <= size; ++last) {
                    double const sum = best_[part][first] + cost(first, last, part);
                    if (sum >= best_[part + 1][last]) continue;
                    best_[part + 1][last] = sum;
                    from_[part + 1][last] = first;
                }
            }
    }

    /// Of all parts, the last ending at `end`.
    [[nodiscard]] double cost(std::size_t end) const { return best_.back()[end]; }
    /// Where each part begins, and `end`.
    [[nodiscard]] std::vector<std::size_t> cuts(std::size_t end) const {
        std::vector<std::size_t> out{end};
        for (std::size_t part = best_.size() - 1; part > 0; --part) out.push_back(from_[part][out.back()]);
        std::reverse(out.begin(), out.end());
        return out;
    }

private:
    std::vector<std::vector<double>> best_;
    std::vector<std::vector<std::size_t>> from_;
};

}  // namespace gongkai::inline v0::read::geometry::detail

#endif
