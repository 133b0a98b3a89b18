// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_TRIM_HPP
#define GONGKAI_TEXT_TRIM_HPP

#include <string_view>

#include <gongkai/config.hpp>

namespace gongkai::text {

/// A text without the white space at its ends: ASCII's, U+00A0 and U+3000, and at its front U+FEFF, which marks files.
[[nodiscard]] inline std::string_view trimmed(std::string_view s) {
    auto const space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; };
    for (;;) {
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

}  // namespace gongkai::text

#endif
