// SPDX-License-Identifier: BSL-1.0
/// Folding: one spelling for what real reports write in many. NFKC, traditional to simplified characters, radicals to
/// their ideographs, punctuation variants unified, all Unicode spaces to ' ', invisible characters out.
#ifndef GONGKAI_TEXT_FOLD_HPP
#define GONGKAI_TEXT_FOLD_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/text/fold_table.hpp>
#include <gongkai/text/folded.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// Characters as code points: what labels are compared in.
using key = std::u32string;

namespace detail {

/// What a character of the Basic Multilingual Plane folds to: itself, another one, or, from U+D800, nothing or several characters.
[[nodiscard]] constexpr char16_t folded_unit(char32_t c) noexcept {
    std::size_t const page = fold_index[c / 128];
    return page == 0 ? static_cast<char16_t>(c) : fold_pages[(page - 1) * 128 + c % 128];
}
inline constexpr char16_t removed = 0xDFFF;
/// Whether a folded unit is no character: `removed`, or the number of an expansion.
[[nodiscard]] constexpr bool is_special(char16_t unit) noexcept { return unit >= 0xD800 && unit <= removed; }
[[nodiscard]] constexpr std::u32string_view expansion(char16_t unit) noexcept {
    if (unit == removed) return {};
    std::size_t const i = unit - std::size_t{0xD800};
    return {fold_expansions + fold_expansion_at[i], static_cast<std::size_t>(fold_expansion_at[i + 1] - fold_expansion_at[i])};
}

/// Calls `emit(character)` for what a character folds to.
template <class Emit>
constexpr void each_folded(char32_t c, Emit&& emit) {
    if (c <= 0xFFFF) {
        char16_t const to = folded_unit(c);
        if (is_special(to)) [[unlikely]] {
            for (char32_t const d : expansion(to)) emit(d);
            return;
        }
        c = to;
    } else if (c >= 0x1D7CE && c < 0x1D800)  // digits of formulas: five alphabets of them
        c = U'0' + (c - 0x1D7CE) % 10;
    emit(c);
}

/// Calls `take(character, to)` for each character of the Basic Multilingual Plane that folds to another or to several, once for each of them.
template <class Take>
void each_variant(Take&& take) {
    constexpr char32_t page_size = 128;
    for (char32_t page = 0; page < std::size(fold_index); ++page) {
        if (fold_index[page] == 0) continue;
        for (char32_t c = page * page_size; c < (page + 1) * page_size; ++c)
            if (!is_special(static_cast<char16_t>(c)) && folded_unit(c) != c) each_folded(c, [&](char32_t to) { take(c, to); });
    }
}

/// Bytes at `i` that fold to themselves: ASCII or characters of three bytes, of one kind only, so that the caller knows their width.
/// Spaces are not among them where `Compact`.
template <bool Compact>
[[nodiscard]] inline std::size_t unchanged(std::string_view utf8, std::size_t const i) noexcept {
    std::size_t at = i;
    while (at < utf8.size() && is_ascii(utf8[at]) && utf8[at] != '\'' && utf8[at] > (Compact ? ' ' : '\x1F') &&
           utf8[at] != '\x7F')
        ++at;
    if (at != i) return at - i;
    for (char32_t c = three_bytes(utf8, at); c != 0 && folded_unit(c) == c; c = three_bytes(utf8, at)) at += 3;
    return at - i;
}

/// Appends what `utf8` folds to, without spaces where `Compact`. `copied(at, count, width)` is told of `count` bytes that are those at
/// `at`, in characters of `width` bytes, and `made(at, count)` of `count` bytes that the character at `at` became.
template <bool Compact, class Copied, class Made>
void fold_onto(std::string& out, std::string_view utf8, Copied&& copied, Made&& made) {
#if defined(GONGKAI_ON_FOLD)  // a test counts what is folded
    GONGKAI_ON_FOLD(utf8);
#endif
    for (std::size_t i = 0; i < utf8.size();) {
        if (std::size_t const same = unchanged<Compact>(utf8, i); same > 0) {
            out.append(utf8, i, same);
            copied(i, same, is_ascii(utf8[i]) ? std::size_t{1} : std::size_t{3});
            i += same;
            continue;
        }
        std::size_t const at = i, size = out.size();
        each_folded(next_character(utf8, i), [&out](char32_t c) {
            if (!Compact || c != U' ') append(out, c);
        });
        made(at, out.size() - size);
    }
}

}  // namespace detail

namespace detail {

template <bool Compact>
[[nodiscard]] folded fold_with_source(std::string_view utf8) {
    folded out;
    out.text.reserve(utf8.size());
    out.source.reserve(utf8.size() + 1);
    auto const copied = [&out](std::size_t at, std::size_t count, std::size_t width) {
        std::size_t k = out.source.size();
        out.source.resize(k + count);
        auto from = static_cast<std::uint32_t>(at);
        if (width == 1)
            for (std::size_t const end = k + count; k < end; ++k) out.source[k] = from++;
        else
            for (std::size_t const end = k + count; k < end; k += 3, from += 3)
                out.source[k] = out.source[k + 1] = out.source[k + 2] = from;
    };
    auto const made = [&out](std::size_t at, std::size_t count) {
        out.source.insert(out.source.end(), count, static_cast<std::uint32_t>(at));
    };
    fold_onto<Compact>(out.text, utf8, copied, made);
    out.source.push_back(static_cast<std::uint32_t>(utf8.size()));
    return out;
}

}  // namespace detail

/// Folds `utf8`; ill-formed bytes become U+FFFD. Linear in the size of the input.
[[nodiscard]] inline folded fold(std::string_view utf8) { return detail::fold_with_source<false>(utf8); }

/// A folded text without its spaces.
[[nodiscard]] inline folded compact(std::string_view utf8) { return detail::fold_with_source<true>(utf8); }

/// Appends the text of compact(utf8), for who does not ask where it came from.
inline void append_compact(std::string& out, std::string_view utf8) {
    detail::fold_onto<true>(
        out, utf8, [](auto...) {}, [](auto...) {});
}
[[nodiscard]] inline std::string compact_text(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    append_compact(out, utf8);
    return out;
}

/// Whether a folded character carries meaning in a label: ideographs and digits do; punctuation, spaces and Latin letters
/// (pinyin that a font left behind characters) do not.
[[nodiscard]] inline bool in_key(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || (c >= 0x3400 && c < 0xA000) || c == 0x3007 || (c >= 0x20000 && c < 0x32000);
}

/// The key of a label: folded, only ideographs and digits left. "1．属于国家 秘密" and "1、屬於國家秘密" have one key.
[[nodiscard]] inline key label_key(std::string_view utf8) {
#if defined(GONGKAI_ON_FOLD)
    GONGKAI_ON_FOLD(utf8);
#endif
    key out;
    out.reserve(utf8.size() / 3);
    for (std::size_t i = 0; i < utf8.size();)
        detail::each_folded(next_character(utf8, i), [&out](char32_t c) {
            if (in_key(c)) out.push_back(c);
        });
    return out;
}

/// The key of a text that is folded already.
[[nodiscard]] inline key key_of(std::string_view utf8) {
    key out;
    out.reserve(utf8.size() / 3);
    for (std::size_t i = 0; i < utf8.size();)
        if (char32_t const c = next_code_point(utf8, i); in_key(c)) out.push_back(c);
    return out;
}

/// A name as its characters mean it: the radicals that a PDF's fonts give for whole characters (⺠, ⼈) are those characters (民, 人);
/// all else stays.
[[nodiscard]] inline std::string without_radicals(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t const at = i;
        char32_t const c = next_code_point(name, i);
        char16_t const ideograph = c >= 0x2E80 && c < 0x2FE0 ? detail::folded_unit(c) : char16_t{0};
        if (ideograph >= 0x3400 && ideograph < 0xA000)
            append(out, ideograph);
        else
            out.append(name, at, i - at);
    }
    return out;
}

}  // namespace gongkai::inline v0::text

#endif
