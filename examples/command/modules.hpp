// SPDX-License-Identifier: BSL-1.0
/// The modules of this build, loaded where they are needed: of the time of a start, most is that of loading libraries.
#ifndef GONGKAI_EXAMPLES_COMMAND_MODULES_HPP
#define GONGKAI_EXAMPLES_COMMAND_MODULES_HPP

#include <string>

#include <gongkai/read/format.hpp>

#include "modules/module.hpp"

namespace command {

struct loaded_module {
    module_content has{};
    std::string missing{};  ///< where a module that this build made is not found, or cannot be loaded: why
};

/// That with the reader of a format; empty where it needs none, and in a build without its libraries. Thread-safe.
loaded_module const& module_of(gongkai::read::format format);

}  // namespace command

#endif
