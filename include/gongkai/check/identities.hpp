// SPDX-License-Identifier: BSL-1.0
/// 勾稽关系 within one report, exact: sums along rows and columns, and the balance 一 + 二 = 三 + 四, as the form declares them.
#ifndef GONGKAI_CHECK_IDENTITIES_HPP
#define GONGKAI_CHECK_IDENTITIES_HPP

#include <vector>

#include <gongkai/check/cells.hpp>
#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::checks {

/// Every identity that does not hold: an error where all of its cells have numbers, a warning where its parts exceed their sum without those
/// that have none. `parse` reports the same of what it reads;
/// for reports that came another way, this does.
[[nodiscard]] std::vector<diagnostic> broken_identities(cell_index const& cells);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/identities.ipp>
#endif

#endif
