// SPDX-License-Identifier: BSL-1.0
/// The help in Chinese: the words of the declarations of subcommands and options, and what CLI11 puts around them.
#ifndef GONGKAI_EXAMPLES_COMMAND_HELP_WORDS_HPP
#define GONGKAI_EXAMPLES_COMMAND_HELP_WORDS_HPP

#include <CLI/CLI.hpp>

namespace command {

/// Where Chinese is spoken, what a program and its subcommands say of themselves is said in Chinese from here on. What has no words here stays
/// as it is declared; tests/command.py tells.
void say_help_as_spoken(CLI::App& app);

}  // namespace command

#endif
