// SPDX-License-Identifier: BSL-1.0
/// Solving a table: labels propose, identities decide. Data in, data out.
#ifndef GONGKAI_SOLVE_SOLVE_HPP
#define GONGKAI_SOLVE_SOLVE_HPP

#include <span>

#include <gongkai/config.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/solve/model.hpp>

namespace gongkai::inline v0::solve {

/// Solves a table. Never throws (out of memory aside); linear in the number of items within the limits.
[[nodiscard]] solution solve(model const& m, std::span<item const> items, limits const& lim = {});

}  // namespace gongkai::inline v0::solve

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/solve/solve.ipp>
#endif

#endif
