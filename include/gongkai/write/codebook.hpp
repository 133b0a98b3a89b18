// SPDX-License-Identifier: BSL-1.0
/// Every cell of every edition as a variable: what tables of many reports have a column or a key for.
#ifndef GONGKAI_WRITE_CODEBOOK_HPP
#define GONGKAI_WRITE_CODEBOOK_HPP

#include <cstddef>
#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write {

/// A cell of the form.
struct variable {
    std::string path;        ///< "requests.denied.state_secret.total"
    int section = 0;         ///< 三 is 3
    std::string label;       ///< the form's words, from the outermost
    std::string row;         ///< the path of its row: "requests.denied.state_secret"
    std::string group;       ///< of a result of 三, the outermost head's member: "denied"; empty for all others
    bool is_amount = false;  ///< an exact decimal, not a count
    bool is_total = false;   ///< in its row, the sum of the others
    std::vector<int> editions;
};

/// All of them: section by section, the edition of 2021 first. Made once; thread-safe.
[[nodiscard]] std::vector<variable> const& codebook();

/// Where a report's cells stand in the codebook, in the order of `gongkai::cells`. Made once for each form of section 二; thread-safe.
[[nodiscard]] std::vector<std::size_t> const& variables_of(annual_report const& report);

/// For those who read the tables: every column, the origins of cells, and every variable with its meaning, kind, unit and editions.
/// Thread-safe.
[[nodiscard]] std::string codebook_to_markdown(language lang = language::zh);
/// The same as JSON, "gongkai.codebook/1", in both languages. Thread-safe.
[[nodiscard]] std::string codebook_to_json();

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/codebook.ipp>
#endif

#endif
