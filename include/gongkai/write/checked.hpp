// SPDX-License-Identifier: BSL-1.0
/// A report with all that was found, and the text that its places count in: what SARIF and the page of findings show.
#ifndef GONGKAI_WRITE_CHECKED_HPP
#define GONGKAI_WRITE_CHECKED_HPP

#include <optional>
#include <string>
#include <vector>

#include <gongkai/check/claims/claim.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::write {

struct checked {
    gongkai::parsed parsed;
    std::string source;                                  ///< in UTF-8; empty where it is not at hand
    std::optional<std::vector<checks::claim>> claims{};  ///< where they are asked for
    std::vector<checks::assessed_rule> rules{};          ///< with the claims
};

}  // namespace gongkai::write

#endif
