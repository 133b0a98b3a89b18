// SPDX-License-Identifier: BSL-1.0
/// The file of findings that somebody has settled: `--suppress` of check, compare and rollup.
#ifndef GONGKAI_EXAMPLES_COMMAND_SUPPRESSIONS_HPP
#define GONGKAI_EXAMPLES_COMMAND_SUPPRESSIONS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/check/suppressions.hpp>
#include <gongkai/write/messages.hpp>

namespace command {

struct suppress_arguments {
    std::string file;
    bool show = false;
};
/// Adds `--suppress FILE` and `--show-suppressed`.
void add_suppress(CLI::App& subcommand, suppress_arguments& arguments);

class suppressions {
public:
    /// Reads the file; without a name there are none. Throws failure where a line is not an entry.
    explicit suppressions(suppress_arguments const& arguments);

    /// Marks those of a report's findings that are settled.
    void apply(std::string_view issuer, std::optional<int> year, std::vector<gongkai::diagnostic>& found);

    /// Findings that stand, how many are settled and why, and with --show-suppressed those too. `source` is the text of the file `name`.
    [[nodiscard]] std::string text_of(std::vector<gongkai::diagnostic> const& found, std::string_view source,
                                      std::string_view name, gongkai::write::language lang, bool colour) const;

    /// The entries that named nothing in any report, one a line; empty where all did.
    [[nodiscard]] std::string stale() const;

private:
    std::string file_;
    bool show_;
    std::vector<gongkai::checks::suppression> entries_;
    std::vector<std::size_t> named_;
};

}  // namespace command

#endif
