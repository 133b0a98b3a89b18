// SPDX-License-Identifier: BSL-1.0
/// How a document's marks are written in plain text: raised and lowered digits as Unicode has them, ~~ around what is struck out.
#ifndef GONGKAI_TEXT_MARKS_HPP
#define GONGKAI_TEXT_MARKS_HPP

#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// How a piece of text is set.
struct marking {
    bool raised = false, lowered = false, struck = false;
    bool mirrored = false;  ///< shown from right to left, digits too
    bool shifted = false;   ///< raised or lowered by a length or as a link, which whole cells are too: then it means nothing
    std::size_t look =
        0;  ///< set apart from what stands around it, hardly to be seen or by a class: a number that tells such looks apart

    friend bool operator==(marking const&, marking const&) = default;
    marking& operator|=(marking const& o) {
        raised = raised || o.raised;
        lowered = lowered || o.lowered;
        struck = struck || o.struck;
        mirrored = mirrored || o.mirrored;
        shifted = shifted || o.shifted;
        if (o.look != 0) look = o.look;
        return *this;
    }
};

inline constexpr std::string_view strike = "~~";
/// Written between digits of different looks, which are hardly one number: a figure beside a bar allows no single reading.
inline constexpr std::string_view seam = "|";
/// Written before digits that are mirrored: what the override of Unicode is, which folds to a bar.
inline constexpr std::string_view mirror = "\u202E";
inline constexpr std::u32string_view superscripts = U"⁰¹²³⁴⁵⁶⁷⁸⁹", subscripts = U"₀₁₂₃₄₅₆₇₈₉";

/// Whether a character is a raised or lowered digit.
[[nodiscard]] constexpr bool is_raised_or_lowered(char32_t c) noexcept {
    return superscripts.find(c) != std::u32string_view::npos || subscripts.find(c) != std::u32string_view::npos;
}

/// Whether a text ends, or begins, with a digit.
[[nodiscard]] constexpr bool ends_with_digit(std::string_view s) noexcept {
    return !s.empty() && s.back() >= '0' && s.back() <= '9';
}
[[nodiscard]] constexpr bool begins_with_digit(std::string_view s) noexcept {
    return !s.empty() && s.front() >= '0' && s.front() <= '9';
}
/// Whether two characters side by side may be of one number.
[[nodiscard]] constexpr bool are_of_one_number(char32_t a, char32_t b) noexcept {
    auto const part = [](char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.' || c == U','; };
    return part(a) && part(b);
}
/// Whether a colour, RRGGBB or RGB, is hardly to be seen on white paper.
[[nodiscard]] inline bool is_light(std::string_view colour) {
    auto const full = [](char c) { return c == 'F' || c == 'f' || c == 'E' || c == 'e'; };
    if (colour.size() != 3 && colour.size() != 6) return false;
    std::size_t const step = colour.size() / 3;
    return full(colour[0]) && full(colour[step]) && full(colour[2 * step]);
}
/// Whether characters of half that many points are too small to be read.
[[nodiscard]] constexpr bool is_tiny(int half_points) noexcept { return half_points < 12; }
/// A digit as it is set; any other character as it is.
[[nodiscard]] constexpr char32_t set_as(char32_t c, marking how) noexcept {
    if (c < U'0' || c > U'9') return c;
    return how.raised ? superscripts[c - U'0'] : how.lowered ? subscripts[c - U'0'] : c;
}
/// The text with its raised and lowered digits on the line.
[[nodiscard]] inline std::string on_the_line(std::string_view utf8) {
    std::string out;
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t const at = i;
        char32_t const c = next_code_point(utf8, i);
        std::size_t digit = superscripts.find(c);
        if (digit == std::u32string_view::npos) digit = subscripts.find(c);
        if (digit == std::u32string_view::npos)
            out.append(utf8, at, i - at);
        else
            out += static_cast<char>('0' + digit);
    }
    return out;
}

}  // namespace gongkai::inline v0::text

#endif
