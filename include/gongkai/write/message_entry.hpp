// SPDX-License-Identifier: BSL-1.0
/// What the table of messages is made of: words in two languages, and an entry for each kind of finding.
#ifndef GONGKAI_WRITE_MESSAGE_ENTRY_HPP
#define GONGKAI_WRITE_MESSAGE_ENTRY_HPP

#include <cstdint>
#include <string_view>

#include <gongkai/report/diagnostic.hpp>

namespace gongkai::inline v0::write {

/// The language of messages.
enum class language : std::uint8_t { zh, en };

/// The same words in both languages; empty where there are none.
struct words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(language lang) const noexcept { return lang == language::zh ? zh : en; }
};

/// What is said about one kind of finding.
///
/// A sentence shows arguments: `{row}`. `[…]` is left out where an argument in it is missing or empty, and `[…|…]` says
/// the second part instead; so that a sentence is whole with any arguments.
struct message_entry {
    gongkai::code code;
    words sentence;
    words meaning;  ///< one line: what it is, and what to do
    words basis;    ///< the clause that asks for it
};

}  // namespace gongkai::inline v0::write

#endif
