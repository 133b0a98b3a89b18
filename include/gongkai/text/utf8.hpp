// SPDX-License-Identifier: BSL-1.0
/// UTF-8, decoded and encoded in one place, by ICU's macros. All functions are total: ill-formed bytes are told apart as Unicode
/// recommends (one U+FFFD for each maximal part of a sequence), and none is read behind the end.
#ifndef GONGKAI_TEXT_UTF8_HPP
#define GONGKAI_TEXT_UTF8_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <unicode/umachine.h>
#include <unicode/utf8.h>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::text {

/// What next_code_point() gives for an ill-formed sequence.
inline constexpr char32_t ill_formed = 0xFFFFFFFF;

[[nodiscard]] constexpr bool is_ascii(char byte) noexcept { return static_cast<unsigned char>(byte) < 0x80; }
/// Whether a byte continues a character: 10xxxxxx.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// The character of three bytes at `i`, as most are in Chinese; 0 where there is none, and where only ICU tells whether it is well-formed.
[[nodiscard]] constexpr char32_t three_bytes(std::string_view utf8, std::size_t i) noexcept {
    if (i + 2 >= utf8.size()) return 0;
    auto const byte = [utf8, i](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]); };
    bool const usual = byte(0) >= 0xE1 && byte(0) <= 0xEF && byte(0) != 0xED;  // E0 and ED have successors that are ill-formed
    if (!usual || !is_continuation(utf8[i + 1]) || !is_continuation(utf8[i + 2])) return 0;
    return (byte(0) & 0xFU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU);
}

namespace detail {

/// As next_code_point(), for characters that few texts have.
[[nodiscard]] inline char32_t next_of_any_width(std::string_view utf8, std::size_t& i) noexcept {
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(utf8.data());
    std::size_t const size = utf8.size();
    UChar32 c = 0;
    U8_NEXT(bytes, i, size, c);
    return c < 0 ? ill_formed : static_cast<char32_t>(c);
}

}  // namespace detail

/// The character that begins at `i`, which must be inside, and which moves behind it; `ill_formed` for each ill-formed sequence.
[[nodiscard, gnu::always_inline]] inline char32_t next_code_point(std::string_view utf8, std::size_t& i) noexcept {
    if (is_ascii(utf8[i])) return static_cast<char32_t>(utf8[i++]);
    if (char32_t const c = three_bytes(utf8, i); c != 0) [[likely]] {
        i += 3;
        return c;
    }
    return detail::next_of_any_width(utf8, i);
}

/// The same, with U+FFFD for each ill-formed sequence.
[[nodiscard]] inline char32_t next_character(std::string_view utf8, std::size_t& i) noexcept {
    char32_t const c = next_code_point(utf8, i);
    return c == ill_formed ? U'\uFFFD' : c;
}

/// Where the character that holds byte `i` ends: the first byte behind `i` that continues none.
[[nodiscard]] constexpr std::size_t character_end(std::string_view utf8, std::size_t i) noexcept {
    do ++i;
    while (i < utf8.size() && is_continuation(utf8[i]));
    return i;
}

/// Where the last character of a text begins: the last byte that continues none; 0 where there is none.
[[nodiscard]] constexpr std::size_t last_character(std::string_view utf8) noexcept {
    std::size_t at = utf8.size();
    while (at > 0 && is_continuation(utf8[at - 1])) --at;
    return at > 0 ? at - 1 : 0;
}

/// Appends a character; U+FFFD for what is none (a surrogate, a number beyond U+10FFFF).
inline void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += static_cast<char>(c);
        return;
    }
    if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = U'\uFFFD';
    // ICU's macro for it converts signs, which a program that warns of that would hear of.
    int const more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    constexpr char32_t first[] = {0, 0xC0, 0xE0, 0xF0};
    out += static_cast<char>(first[more] | (c >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80U | ((c >> (6 * i)) & 0x3FU));
}

[[nodiscard]] inline std::string to_utf8(std::u32string_view characters) {
    std::string out;
    for (char32_t const c : characters) append(out, c);
    return out;
}

namespace detail {

/// How many of eight bytes continue a character.
[[nodiscard]] constexpr std::size_t count_continuations(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101;
    return static_cast<std::size_t>((((bytes >> 7) & ~(bytes >> 6) & ones) * ones) >> 56);  // adds the bytes up
}
/// Less than eight bytes, in any order, and zeros.
[[nodiscard]] inline std::uint64_t few_bytes(char const* at, std::size_t size) noexcept {
    std::uint32_t four = 0, rest = 0;
    if (size >= 4) {
        std::memcpy(&four, at, 4);
        at += 4;
        size -= 4;
    }
    for (; size > 0; --size, ++at) rest = rest << 8 | static_cast<unsigned char>(*at);
    return std::uint64_t{four} << 32 | rest;
}

}  // namespace detail

/// How many characters begin in a text: its bytes but for those that continue one. Eight bytes are looked at together.
[[nodiscard]] inline std::size_t count_characters(std::string_view utf8) noexcept {
    if (utf8.size() < 8) return utf8.size() - detail::count_continuations(detail::few_bytes(utf8.data(), utf8.size()));
    std::size_t continued = 0, i = 0;
#if defined(__SSE2__)
    __m128i sum = _mm_setzero_si128();
    for (; i + 16 <= utf8.size(); i += 16) {
        __m128i const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(utf8.data() + i));
        __m128i const continues = _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xC0)));
        sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(continues, _mm_set1_epi8(1)), _mm_setzero_si128()));
    }
    continued = static_cast<std::size_t>(_mm_cvtsi128_si32(sum) + _mm_cvtsi128_si32(_mm_srli_si128(sum, 8)));
#endif
    for (; i + 8 <= utf8.size(); i += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, utf8.data() + i, 8);
        continued += detail::count_continuations(word);
    }
    return utf8.size() - continued - detail::count_continuations(detail::few_bytes(utf8.data() + i, utf8.size() - i));
}

}  // namespace gongkai::inline v0::text

#endif
