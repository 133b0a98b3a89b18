// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_TRIM_HPP
#define GONGKAI_TEXT_TRIM_HPP

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string_view>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::text {

/// Whether a text has no character but spaces, tabs and carriage returns.
[[nodiscard]] inline bool is_empty(std::string_view s) noexcept {
    for (char const c : s)
        if (c != ' ' && c != '\t' && c != '\r') return false;
    return true;
}

/// A text without the white space at its ends: ASCII's, U+00A0 and U+3000, and at its front U+FEFF, which marks files.
[[nodiscard]] inline std::string_view trimmed(std::string_view s) {
    auto const space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; };
    // Most cells begin and end with a figure or an ideograph: one look at their first and last byte tells it.
    auto const low = [](char c) { return static_cast<unsigned char>(c) <= ' '; };
    auto const may_begin = [low](char c) { return low(c) || c == '\xE3' || c == '\xEF' || c == '\xC2'; };
    auto const may_end = [low](char c) { return low(c) || c == '\x80' || c == '\xA0'; };
    while (!s.empty() && may_begin(s.front())) {
        if (space(s.front()))
            s.remove_prefix(1);
        else if (s.starts_with("\u3000") || s.starts_with("\uFEFF"))
            s.remove_prefix(3);
        else if (s.starts_with("\u00A0"))
            s.remove_prefix(2);
        else
            break;
    }
    while (!s.empty() && may_end(s.back())) {
        if (space(s.back()))
            s.remove_suffix(1);
        else if (s.ends_with("\u3000"))
            s.remove_suffix(3);
        else if (s.ends_with("\u00A0"))
            s.remove_suffix(2);
        else
            break;
    }
    return s;
}

/// Whether a text begins, or ends, with one of several.
[[nodiscard]] constexpr bool starts_with_any(std::string_view s, std::initializer_list<std::string_view> beginnings) noexcept {
    return std::ranges::any_of(beginnings, [s](std::string_view b) { return s.starts_with(b); });
}
[[nodiscard]] constexpr bool ends_with_any(std::string_view s, std::initializer_list<std::string_view> ends) noexcept {
    return std::ranges::any_of(ends, [s](std::string_view e) { return s.ends_with(e); });
}

/// Calls `f(line)` for each line of a text, without its end.
template <class F>
void each_line(std::string_view text, F&& f) {
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        f(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace gongkai::inline v0::text

#endif
