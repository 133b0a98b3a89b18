// SPDX-License-Identifier: BSL-1.0
/// The file of findings that somebody has settled, for `gongkai check --suppress`.
#ifndef GONGKAI_EXAMPLES_COMMAND_SUPPRESSIONS_HPP
#define GONGKAI_EXAMPLES_COMMAND_SUPPRESSIONS_HPP

#include <cstddef>
#include <string>
#include <vector>

#include <gongkai/grammar/suppressions.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/messages.hpp>

namespace command {

class suppressions {
public:
    /// Reads the file; without a name there are none. Throws failure where a line is not an entry.
    explicit suppressions(std::string const& file);

    void apply(gongkai::parsed& report);

    /// The entries that named nothing in any report, one a line; empty where all did.
    [[nodiscard]] std::string stale() const;

private:
    std::string file_;
    std::vector<gongkai::grammar::suppression> entries_;
    std::vector<std::size_t> named_;
};

/// How many findings of a report are settled, and why; empty where none is.
[[nodiscard]] std::string suppressed_text(gongkai::parsed const& report, gongkai::write::language lang);

}  // namespace command

#endif
