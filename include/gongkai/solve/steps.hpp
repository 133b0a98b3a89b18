// SPDX-License-Identifier: BSL-1.0
/// What the searches in one table may cost together.
#ifndef GONGKAI_SOLVE_STEPS_HPP
#define GONGKAI_SOLVE_STEPS_HPP

#include <algorithm>
#include <cstddef>

#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::solve {

/// Counts the steps of all searches in one table, which are limits::max_solver_steps at most. Each search has a share, so that a row with too many
/// readings leaves the other rows and the columns theirs.
class step_counter {
public:
    explicit step_counter(std::size_t most = limits{}.max_solver_steps) : most_(most) {}

    [[nodiscard]] std::size_t taken() const noexcept { return taken_; }
    /// Whether no further alignment is to be tried: the last one must have enough left for its rows.
    [[nodiscard]] bool is_spent() const noexcept { return taken_ > most_ - most_ / row_part; }
    [[nodiscard]] bool is_empty() const noexcept { return taken_ == most_; }

    /// A search in one row begins.
    void begin_row() noexcept {
        end_ = std::min(taken_ + most_ / row_part, most_);
        refused_ = false;
    }
    /// A step of the row's search; false where it has none left.
    [[nodiscard]] bool take() noexcept {
        refused_ = refused_ || taken_ >= end_;
        taken_ += refused_ ? 0 : 1;
        return !refused_;
    }
    /// Whether the row's search was refused a step, so that it has not seen everything.
    [[nodiscard]] bool refused() const noexcept { return refused_; }

    /// What the columns of one alignment may take that have taken so many.
    [[nodiscard]] std::size_t left_for_columns(std::size_t already) const noexcept {
        return std::min(most_ / columns_part - std::min(already, most_ / columns_part), most_ - taken_);
    }
    /// Steps that the columns took of those.
    void add(std::size_t steps) noexcept { taken_ += steps; }

private:
    static constexpr std::size_t row_part = 3, columns_part = 6;  ///< a third of all steps, a sixth

    std::size_t most_, taken_ = 0, end_ = 0;
    bool refused_ = false;
};

}  // namespace gongkai::inline v0::solve

#endif
