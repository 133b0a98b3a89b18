// SPDX-License-Identifier: BSL-1.0
/// The words for findings, from the table of messages, in Chinese and English.
#ifndef GONGKAI_WRITE_MESSAGES_HPP
#define GONGKAI_WRITE_MESSAGES_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write {

/// The entry of a code.
[[nodiscard]] message_entry const& entry_of(code c) noexcept;

/// The sentence for a finding, with its arguments, on one line and without a full stop. Thread-safe.
[[nodiscard]] std::string message_of(diagnostic const& found, language lang = language::zh);

/// "error", "错误".
[[nodiscard]] constexpr std::string_view word_for(severity s, language lang) noexcept {
    constexpr std::array<words, 3> names{{{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}}};
    return names[static_cast<std::size_t>(s)].in(lang);
}

/// What stands before the reason of a finding that is settled.
[[nodiscard]] constexpr std::string_view word_for_suppressed(language lang) noexcept {
    return words{"已豁免", "suppressed"}.in(lang);
}

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/messages.ipp>
#endif

#endif
