// SPDX-License-Identifier: BSL-1.0
/// What is wrong with the command's words, told in the user's language.
#ifndef GONGKAI_EXAMPLES_COMMAND_USAGE_HPP
#define GONGKAI_EXAMPLES_COMMAND_USAGE_HPP

#include <string>

namespace command {

/// The language that `--lang` asks for, wherever it stands, is spoken from here on: what is wrong may stand before it.
void speak_as_asked(int argc, char const* const* argv);

/// The words of CLI11 for an argument that is missing or wrong, as this command has them; others as they are.
std::string usage_words(std::string const& told);

}  // namespace command

#endif
