// SPDX-License-Identifier: BSL-1.0
/// Text inside HTML and XML.
#ifndef GONGKAI_WRITE_MARKUP_HPP
#define GONGKAI_WRITE_MARKUP_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/text/characters.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::write::detail {

/// Escapes what HTML and XML give a meaning; U+FFFD for ill-formed bytes, for characters that XML 1.0 does not allow and for those that act on
/// what shows them.
[[nodiscard]] inline std::string escaped(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        char32_t const c = text::next_character(utf8, i);
        switch (c) {
            case U'&': out += "&amp;"; break;
            case U'<': out += "&lt;"; break;
            case U'>': out += "&gt;"; break;
            case U'"': out += "&quot;"; break;
            default: {
                bool const none = text::acts_on_display(c) || c == U'\r' || c == 0xFFFE || c == 0xFFFF;
                text::append(out, none ? U'\uFFFD' : c);
            }
        }
    }
    return out;
}

}  // namespace gongkai::inline v0::write::detail

#endif
