// SPDX-License-Identifier: BSL-1.0
/// What tells how the command is used, made from the same declarations that it is parsed by: help, completions, the man page, suggestions.
#ifndef GONGKAI_EXAMPLES_COMMAND_MANUAL_HPP
#define GONGKAI_EXAMPLES_COMMAND_MANUAL_HPP

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

namespace command {

/// "0 nothing at or above …": what the exit statuses are, one a line.
std::vector<std::string> exit_statuses();

/// The name nearest to a word that is none; empty where none is near.
std::string nearest(std::string const& word, std::vector<std::string> const& names);
/// The first of the words that `app` did not understand, and what it may have been meant to be.
std::string unknown_word(CLI::App const& app);

/// For "bash", "zsh" or "fish".
std::string completions(CLI::App const& app, std::string const& shell);
/// gongkai(1), for man.
std::string man_page(CLI::App const& app, std::string const& version);

}  // namespace command

#endif
