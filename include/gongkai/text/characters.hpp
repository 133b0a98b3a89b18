// SPDX-License-Identifier: BSL-1.0
/// Characters of UTF-8 text on their way out: safe whatever the bytes are, and measured in terminal columns.
#ifndef GONGKAI_TEXT_CHARACTERS_HPP
#define GONGKAI_TEXT_CHARACTERS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <gongkai/text/fold.hpp>

namespace gongkai::write::detail {

/// The character that begins at `i`, which moves behind it; U+FFFD for each ill-formed sequence.
inline char32_t next_character(std::string_view utf8, std::size_t& i) {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(utf8.data());
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, utf8.size(), c);
    return static_cast<char32_t>(c);
}

inline void append(std::string& out, char32_t c) {
    auto const byte = [&out](char32_t b) { out += static_cast<char>(b); };
    if (c < 0x80) return byte(c);
    if (c < 0x800)
        byte(0xC0 | (c >> 6));
    else {
        if (c < 0x10000)
            byte(0xE0 | (c >> 12));
        else {
            byte(0xF0 | (c >> 18));
            byte(0x80 | ((c >> 12) & 0x3F));
        }
        byte(0x80 | ((c >> 6) & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

/// What a terminal may be given for a character: a space for white space, nothing for invisible ones (they could turn the
/// line around), U+FFFD for other controls.
inline constexpr char32_t nothing = 0;
inline char32_t printable(char32_t c) {
    auto const cp = static_cast<UChar32>(c);
    if (c == U'\t' || c == U'\n' || c == U'\r' || (c != U'\u3000' && u_isUWhiteSpace(cp))) return U' ';
    if (u_charType(cp) == U_FORMAT_CHAR) return nothing;
    return u_iscntrl(cp) ? U'\uFFFD' : c;
}

/// Terminal columns of a text that went through printable().
inline std::size_t width_of(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) width += static_cast<std::size_t>(text::display_width(next_character(utf8, i)));
    return width;
}

/// One printable line of at most `columns` terminal columns: runs of white space are one space, and … stands for what is cut.
inline std::string one_line(std::string_view utf8, std::size_t columns) {
    std::string out;
    std::size_t width = 0;
    std::size_t keep = 0;  // bytes of `out` that leave room for the …
    bool space = false;
    for (std::size_t i = 0; i < utf8.size();) {
        char32_t const c = printable(next_character(utf8, i));
        if (c == nothing) continue;
        if (c == U' ' || c == U'\u3000') {
            space = !out.empty();
            continue;
        }
        std::size_t const more = static_cast<std::size_t>(text::display_width(c)) + (space ? 1 : 0);
        if (width + more > columns) {
            out.resize(keep);
            return out += "…";
        }
        if (space) out += ' ';
        append(out, c);
        width += more;
        space = false;
        if (width + 1 <= columns) keep = out.size();
    }
    return out;
}

}  // namespace gongkai::write::detail

#endif
