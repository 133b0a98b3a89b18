// SPDX-License-Identifier: BSL-1.0
/// Reading and writing files, with "-" for the standard ones.
#ifndef GONGKAI_EXAMPLES_COMMAND_FILES_HPP
#define GONGKAI_EXAMPLES_COMMAND_FILES_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace command {

/// A file's bytes, of "-" standard input's; at most `most` and one more, so that a reader sees when there are too many.
/// Throws failure.
std::string read_file(std::string const& name, std::size_t most);

/// How messages name it: "-" is standard input.
std::string shown_name(std::string const& name);

/// Writes a whole file, or standard output where `name` is empty or "-". Throws failure.
void write_file(std::string const& name, std::string_view bytes);

}  // namespace command

#endif
