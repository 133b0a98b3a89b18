// SPDX-License-Identifier: BSL-1.0
#include "usage.hpp"

#include <array>
#include <regex>
#include <string>
#include <string_view>

#include <gongkai/text/characters.hpp>

#include "command.hpp"

namespace command {
namespace {

/// What CLI11 says, and the same in both languages with its parts: $1 is the option or the argument.
struct usage_message {
    char const* told;
    gongkai::write::words words;
};
constexpr std::array<usage_message, 7> usage_messages = {{
    {"(.+) is required", {"缺少 $1", "$1 is missing"}},
    {"(.+): [0-9]+ required [^]*missing", {"$1 后面缺少值", "$1 lacks its value"}},
    {"(.+): At Most ([0-9]+) required but received ([0-9]+)", {"$1 给了 $3 次，最多 $2 次", "$1 is given $3 times, at most $2"}},
    {"(.+): ([^]*) not in \\{([^]*)\\}", {"$1 不能是“$2”，应为其中之一：$3", "$1 cannot be '$2'; it is one of $3"}},
    {"(.+): Value ([^]*) not in range (.+) to (.+)", {"$1 不能是“$2”，应在 $3 至 $4 之间", "$1 cannot be '$2'; it is $3 to $4"}},
    {"Could not convert: (.+) = ([^]*)", {"$1 不能是“$2”", "$1 cannot be '$2'"}},
    {"([A-Za-z-]+): ([^]*)", {"$1 不能是“$2”", "$1 cannot be '$2'"}},
}};

}  // namespace

void speak_as_asked(int argc, char const* const* argv) {
    std::string_view constexpr option = "--lang";
    for (int i = 1; i < argc; ++i) {
        std::string_view const word = argv[i];
        std::string const value{word == option && i + 1 < argc                                ? argv[i + 1]
                                : word.starts_with(option) && word.substr(6).starts_with('=') ? argv[i] + 7
                                                                                              : ""};
        if (value == "zh" || value == "en") spoken() = language_named(value);
    }
}

std::string usage_words(std::string const& told) {
    std::string const shown = gongkai::text::truncate_to_width(told, 400);  // what is given may be very long
    for (usage_message const& m : usage_messages)
        if (std::smatch parts; std::regex_match(shown, parts, std::regex{m.told}))
            return parts.format(std::string{m.words.in(spoken())});
    return shown;
}

}  // namespace command
