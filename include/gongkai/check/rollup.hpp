// SPDX-License-Identifier: BSL-1.0
/// A government's report against those that it sums up (30号第二部分): parent = sum of children, cell by cell.
#ifndef GONGKAI_CHECK_ROLLUP_HPP
#define GONGKAI_CHECK_ROLLUP_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0::checks {

/// A cell of the parent and what the children add up to.
struct rolled_cell {
    std::string path, row, column;
    std::optional<decimal> parent, sum, difference;  ///< `sum` only where every child has a number
    std::vector<std::size_t> without;                ///< the children that have none
};

struct rollup_result {
    std::string issuer;       ///< the parent's
    std::optional<int> year;  ///< the parent's
    std::vector<rolled_cell> cells;
    std::vector<std::string> missing;  ///< of the expected names, those that no child's issuer is
    findings diagnostics;              ///< places are in the parent
};

/// `expected` names the organs whose reports should be there; empty where nobody knows. Thread-safe.
[[nodiscard]] rollup_result rollup(parsed const& parent, std::vector<parsed> const& children,
                                   std::vector<std::string> const& expected = {});

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/rollup.ipp>
#endif

#endif
