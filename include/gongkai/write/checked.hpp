// SPDX-License-Identifier: BSL-1.0
/// A report with all that was found, and the text that its places count in: what SARIF and the page of findings show.
#ifndef GONGKAI_WRITE_CHECKED_HPP
#define GONGKAI_WRITE_CHECKED_HPP

#include <optional>
#include <string>
#include <vector>

#include <gongkai/check/assessed_rule.hpp>
#include <gongkai/check/claims/claim.hpp>
#include <gongkai/read/page_picture.hpp>
#include <gongkai/read/shared_document.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0::write {

/// What a report's cells are held against.
enum class held_against : unsigned char { nothing, last_year, children };
/// A cell beside its number of last year, or the sum of the reports below.
struct compared_cell {
    std::string path, row, column;
    std::optional<decimal> other, own, difference;
};

struct checked {
    gongkai::parsed parsed;
    std::string source;                                  ///< in UTF-8; empty where it is not at hand
    std::optional<std::vector<checks::claim>> claims{};  ///< where they are asked for
    std::vector<checks::assessed_rule> rules{};          ///< with the claims
    read::shared_document document{};  ///< what the reader made of the source, for what shows it; null where it is not at hand
    std::vector<read::page_picture> pictures{};  ///< of a PDF's pages from the first on, where they are asked for
    held_against against = held_against::nothing;
    std::vector<compared_cell> compared{};  ///< where it is held against something: every cell
};

}  // namespace gongkai::inline v0::write

#endif
