// SPDX-License-Identifier: BSL-1.0
/// Text inside HTML and XML.
#ifndef GONGKAI_WRITE_MARKUP_HPP
#define GONGKAI_WRITE_MARKUP_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/text/utf8.hpp>

namespace gongkai::write::detail {

/// Escapes what HTML and XML give a meaning; U+FFFD for ill-formed bytes and for characters that XML 1.0 does not allow.
[[nodiscard]] inline std::string escaped(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        char32_t const c = text::next_character(utf8, i);
        switch (c) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            default: text::append(out, (c < 0x20 && c != U'\t' && c != U'\n') || c == 0xFFFE || c == 0xFFFF ? U'\uFFFD' : c);
        }
    }
    return out;
}

}  // namespace gongkai::write::detail

#endif
