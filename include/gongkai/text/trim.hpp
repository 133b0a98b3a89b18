// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_TRIM_HPP
#define GONGKAI_TEXT_TRIM_HPP

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
    auto const visible = [](char c) { return c > ' ' && c <= '~'; };  // most cells are a figure
    for (;;) {
        if (!s.empty() && visible(s.front())) break;
        if (!s.empty() && space(s.front()))
            s.remove_prefix(1);
        else if (s.starts_with("\u3000") || s.starts_with("\uFEFF"))
            s.remove_prefix(3);
        else if (s.starts_with("\u00A0"))
            s.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!s.empty() && visible(s.back())) break;
        if (!s.empty() && space(s.back()))
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

}  // namespace gongkai::inline v0::text

#endif
