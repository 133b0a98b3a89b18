// SPDX-License-Identifier: BSL-1.0
/// Reports from files of any format that this build has a reader for.
#ifndef GONGKAI_EXAMPLES_COMMAND_INPUT_HPP
#define GONGKAI_EXAMPLES_COMMAND_INPUT_HPP

#include <cstdio>
#include <string>
#include <vector>

#include <gongkai/read_file.hpp>

namespace command {

using input = gongkai::file_report;

/// Reads every report of a file; "-" is standard input, `from` a format's name or "auto"; a report's JSON is one. Throws unreadable. Thread-safe.
std::vector<input> read_reports(std::string const& name, std::string const& from = "auto");
/// The same of a file's bytes.
std::vector<input> read_reports(std::string const& name, std::string const& bytes, std::string const& from);

/// The same of several files, and of all that folders, patterns and `@LIST` name. One that cannot be read is told on standard error, makes
/// `status` `failed` and costs the others nothing.
std::vector<input> read_reports(std::vector<std::string> const& names, std::string const& from, int& status);

/// Reads the first report of a file. Throws failure.
input read_report(std::string const& name, std::string const& from = "auto");

/// Whether a stream shows colours.
bool colourful(std::FILE* stream);
/// The same of what goes to `file`, or to standard output where it is empty or "-".
inline bool colourful(std::string const& file) { return (file.empty() || file == "-") && colourful(stdout); }

}  // namespace command

#endif
