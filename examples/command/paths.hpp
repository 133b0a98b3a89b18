// SPDX-License-Identifier: BSL-1.0
/// Files by what a user names: files, folders, patterns, lists.
#ifndef GONGKAI_EXAMPLES_COMMAND_PATHS_HPP
#define GONGKAI_EXAMPLES_COMMAND_PATHS_HPP

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace command {

/// What "-" is among the names: a document, or a list of files, one a line.
enum class standard_input : unsigned char { document, list };

/// Gives the files one after another, and holds no more of them than one folder's names. A folder is all that is below it, in the order of
/// the names' bytes, but for what begins with a dot; a pattern (`*.docx`) is what matches it; `@LIST` is a file of names, one a line. What does
/// not exist is given as it is named: who reads it says so.
class path_source {
public:
    path_source(std::vector<std::string> names, standard_input dash);

    /// Nothing at the end. Throws failure where a list cannot be read or a pattern matches nothing.
    [[nodiscard]] std::optional<std::string> next();

private:
    struct level {
        std::vector<std::string> names;
        std::size_t at = 0;
        std::shared_ptr<std::istream> lines;  ///< a list's, instead of names
        bool plain = true;                    ///< its names are neither patterns nor lists
    };
    [[nodiscard]] std::optional<std::string> name(bool& plain);
    void open_list(std::string const& file);
    void open_pattern(std::string const& pattern);
    [[nodiscard]] bool open_folder(std::string const& name);

    std::vector<level> open_;
    standard_input dash_;
};

/// All of them.
[[nodiscard]] std::vector<std::string> expanded(std::vector<std::string> names);

}  // namespace command

#endif
