// SPDX-License-Identifier: BSL-1.0
/// Characters of UTF-8 text on their way out: safe whatever the bytes are, and measured in terminal columns.
#ifndef GONGKAI_TEXT_CHARACTERS_HPP
#define GONGKAI_TEXT_CHARACTERS_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <unicode/uchar.h>

#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// Terminal columns of a character: 2 for East Asian wide and full-width ones, 0 for combining and invisible ones, else 1; `ambiguous` for
/// those that are 1 or 2 as the terminal is set: — “ ”.
[[nodiscard]] inline int display_width(char32_t c, int ambiguous = 1) noexcept {
    auto const cp = static_cast<UChar32>(c);
    int const type = u_charType(cp);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) return 0;
    int const width = u_getIntPropertyValue(cp, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : width == U_EA_AMBIGUOUS ? ambiguous : 1;
}

/// Whether a character may act on whatever shows it: a control but tab and line ends (C0, DEL, C1: ESC begins a terminal's commands), and those
/// that turn the direction of the text around them (Unicode Standard Annex 9).
[[nodiscard]] constexpr bool acts_on_display(char32_t c) noexcept {
    bool const control = (c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r') || (c >= 0x7F && c < 0xA0);
    bool const turns = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || turns;
}
/// A text with U+FFFD for each character that acts on its display, and for ill-formed bytes.
[[nodiscard]] inline std::string harmless(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        char32_t const c = next_character(utf8, i);
        append(out, acts_on_display(c) ? U'\uFFFD' : c);
    }
    return out;
}

/// What a terminal may be given for a character: a space for white space, U+FFFD for what acts on the display, nothing for other
/// invisible ones.
inline constexpr char32_t nothing = 0;
inline char32_t printable(char32_t c) {
    auto const cp = static_cast<UChar32>(c);
    if (c == U'\t' || c == U'\n' || c == U'\r' || (c != U'\u3000' && u_isUWhiteSpace(cp))) return U' ';
    if (acts_on_display(c)) return U'\uFFFD';
    return u_charType(cp) == U_FORMAT_CHAR ? nothing : c;
}

/// Terminal columns of a text that went through printable().
inline std::size_t width_of(std::string_view utf8) {
    std::size_t width = 0;
    for (std::size_t i = 0; i < utf8.size();) width += static_cast<std::size_t>(display_width(next_character(utf8, i)));
    return width;
}

/// One printable line of at most `columns` terminal columns: runs of white space are one space, and … stands for what is cut.
inline std::string truncate_to_width(std::string_view utf8, std::size_t columns) {
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
        std::size_t const more = static_cast<std::size_t>(display_width(c)) + (space ? 1 : 0);
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

}  // namespace gongkai::inline v0::text

#endif
