// SPDX-License-Identifier: BSL-1.0
/// The front door: parse().
#ifndef GONGKAI_PARSE_HPP
#define GONGKAI_PARSE_HPP

#include <cstddef>
#include <string_view>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai {

namespace read {
struct document;
}

/// Limits of one parse. Where one is met, a diagnostic says so and what could be read is returned.
struct parse_options {
    std::size_t max_bytes = std::size_t{256} << 20;     ///< of the source
    std::size_t max_cells = std::size_t{4} << 20;       ///< of the document
    std::size_t max_table_figures = 20'000;             ///< figures considered in one table
    std::size_t max_solver_steps = 200'000;             ///< search steps for one table
};

/// Reads a report from plain text in UTF-8. Does not throw on any input (out of memory aside).
[[nodiscard]] parsed parse(std::string_view text, parse_options const& options = {});

/// Reads a report from a document that a reader made.
[[nodiscard]] parsed parse(read::document const& document, parse_options const& options = {});

}  // namespace gongkai

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/parse.ipp>
#endif

#endif
