// SPDX-License-Identifier: BSL-1.0
/// Folding: one spelling for what real reports write in many. NFKC, traditional to simplified characters, radicals to
/// their ideographs, punctuation variants unified, all Unicode spaces to ' ', invisible characters out.
#ifndef GONGKAI_TEXT_FOLD_HPP
#define GONGKAI_TEXT_FOLD_HPP

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <gongkai/report/sections.hpp>

namespace gongkai::text {

/// Characters as code points: what labels are compared in.
using key = std::u32string;

namespace detail {

// Unicode's EquivalentUnifiedIdeograph for U+2E80..U+2EF3, which NFKC leaves alone; 0 where there is none.
inline constexpr std::array<char16_t, 0x74> radicals = {
    0x0000, 0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0x0000, 0x5200, 0x5202, 0x535C, 0x353E,
    0x5C0F, 0x5C0F, 0x5140, 0x5C23, 0x5C22, 0x0000, 0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3,
    0x624C, 0x6535, 0x0000, 0x65E1, 0x65E5, 0x6708, 0x6B7A, 0x6BCD, 0x6C11, 0x6C35, 0x6C3A, 0x706C,
    0x722B, 0x722B, 0x4E2C, 0x725B, 0x72AD, 0x738B, 0x0000, 0x76EE, 0x793A, 0x793B, 0x0000, 0x7CF9,
    0x7E9F, 0x7F53, 0x7F52, 0x34C1, 0x5197, 0x0000, 0x7F8A, 0x0000, 0x0000, 0x8002, 0x8080, 0x807F,
    0x8089, 0x0000, 0x8279, 0x8279, 0x8279, 0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0x0000,
    0x8BA0, 0x8D1D, 0x0000, 0x8F66, 0x8FB6, 0x8FB6, 0x8FB6, 0x9091, 0x9485, 0x9577, 0x9578, 0x957F,
    0x95E8, 0x0000, 0x961D, 0x96E8, 0x9752, 0x97E6, 0x9875, 0x98CE, 0x98DE, 0x98DF, 0x0000, 0x98E0,
    0x9963, 0x0000, 0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364, 0x9EA6, 0x9EC4, 0x9EFE, 0x6589,
    0x9F50, 0x6B6F, 0x9F7F, 0x7ADC, 0x9F99, 0x9F9C, 0x4E80, 0x9F9F,
};

/// The folded form of every character of the Basic Multilingual Plane, made once.
class fold_table {
public:
    static constexpr char16_t removed = 0xFFFF;   ///< folds to nothing
    static constexpr char16_t expands = 0xFFFE;   ///< folds to several characters, see expansion()

    static fold_table const& instance() {
        static fold_table const table;
        return table;
    }
    [[nodiscard]] char16_t operator[](char32_t c) const noexcept { return map_[c]; }
    [[nodiscard]] std::u32string_view expansion(char32_t c) const {
        auto const found = expansions_.find(c);
        return found == expansions_.end() ? std::u32string_view{} : std::u32string_view{found->second};
    }

private:
    fold_table() : map_(0x10000) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Normalizer2 const* const nfkc = icu::Normalizer2::getNFKCInstance(status);
        std::unique_ptr<icu::Transliterator> const simplify{
            U_SUCCESS(status) ? icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status) : nullptr};
        for (char32_t c = 0; c < 0x10000; ++c) {
            if (U_IS_SURROGATE(c)) {
                map_[c] = removed;
                continue;
            }
            if ((c >= 0x3400 && c < 0xD7A4) || (c >= 0xE000 && c < 0xF900)) {  // ideographs, Hangul and private use fold to themselves
                map_[c] = static_cast<char16_t>(c);
                continue;
            }
            std::u32string const to = folded(c, nfkc);
            if (to.empty())
                map_[c] = removed;
            else if (to.size() == 1 && to[0] < 0xFFFE)
                map_[c] = static_cast<char16_t>(to[0]);
            else {
                map_[c] = expands;
                expansions_.emplace(c, to);
            }
        }
        if (simplify) simplify_ideographs(*simplify);
    }

    static std::u32string folded(char32_t c, icu::Normalizer2 const* nfkc) {
        if (c >= 0x2E80 && c < 0x2E80 + radicals.size() && radicals[c - 0x2E80] != 0) return {radicals[c - 0x2E80]};
        if (c == U'\n' || c == U'\r' || c == U'\t') return U" ";
        icu::UnicodeString decomposed;
        std::u32string out;
        auto const append = [&out](char32_t d) {
            if (u_hasBinaryProperty(static_cast<UChar32>(d), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(static_cast<UChar32>(d))) return;
            if (u_isUWhiteSpace(static_cast<UChar32>(d)))
                d = U' ';
            else if (u_hasBinaryProperty(static_cast<UChar32>(d), UCHAR_DASH))
                d = U'-';
            else if (u_hasBinaryProperty(static_cast<UChar32>(d), UCHAR_QUOTATION_MARK))
                d = U'"';
            out.push_back(d);
        };
        if (nfkc != nullptr && nfkc->getDecomposition(static_cast<UChar32>(c), decomposed)) {
            UErrorCode status = U_ZERO_ERROR;
            icu::UnicodeString const composed = nfkc->normalize(decomposed, status);
            icu::UnicodeString const& use = U_SUCCESS(status) ? composed : decomposed;
            for (int32_t i = 0; i < use.length(); i = use.moveIndex32(i, 1)) append(static_cast<char32_t>(use.char32At(i)));
        } else
            append(c);
        return out;
    }

    /// One transliteration of all ideographs at once: a call for each would cost a hundred times more.
    void simplify_ideographs(icu::Transliterator const& simplify) {
        std::vector<char32_t> from;
        icu::UnicodeString all;
        for (char32_t c = 0x3400; c < 0xA000; ++c) {
            from.push_back(c);
            all.append(static_cast<UChar32>(c));
            all.append(u'\n');  // keeps the few multi-character rules from seeing neighbours
        }
        simplify.transliterate(all);
        std::size_t index = 0;
        for (int32_t i = 0; i < all.length() && index < from.size(); ++index) {
            UChar32 const to = all.char32At(i);
            int32_t const next = all.moveIndex32(i, 1);
            if (next < all.length() && all.charAt(next) == u'\n' && to < 0xFFFE) map_[from[index]] = static_cast<char16_t>(to);
            i = all.indexOf(u'\n', next);
            if (i < 0) break;
            ++i;
        }
        // What NFKC made of compatibility ideographs is simplified in a second step.
        for (char32_t c = 0; c < 0x10000; ++c)
            if ((c < 0x3400 || c >= 0xA000) && map_[c] >= 0x3400 && map_[c] < 0xA000) map_[c] = map_[map_[c]];
    }

    std::vector<char16_t> map_;
    std::unordered_map<char32_t, std::u32string> expansions_;
};

/// Calls `emit(folded code point, byte offset of its source character)` for each folded character of `utf8`.
template <class Emit>
void each_folded(std::string_view utf8, Emit&& emit) {
    fold_table const& table = fold_table::instance();
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(utf8.data());
    std::size_t const size = utf8.size();
    for (std::size_t i = 0; i < size;) {
        std::size_t const at = i;
        UChar32 c = bytes[i];
        if (c < 0x80)
            ++i;
        else
            U8_NEXT(bytes, i, size, c);
        if (c < 0) c = 0xFFFD;
        if (c > 0xFFFF) {
            emit(static_cast<char32_t>(c), at);
            continue;
        }
        char16_t const to = table[static_cast<char32_t>(c)];
        if (to == fold_table::removed) continue;
        if (to != fold_table::expands)
            emit(static_cast<char32_t>(to), at);
        else
            for (char32_t const d : table.expansion(static_cast<char32_t>(c))) emit(d, at);
    }
}

}  // namespace detail

/// A folded text that remembers where each of its bytes came from.
using folded = folded_text;

/// Folds `utf8`; ill-formed bytes become U+FFFD. Linear in the size of the input.
[[nodiscard]] inline folded fold(std::string_view utf8) {
    folded out;
    out.text.reserve(utf8.size());
    out.source.reserve(utf8.size() + 1);
    detail::each_folded(utf8, [&out](char32_t c, std::size_t at) {
        char buffer[U8_MAX_LENGTH];
        std::size_t n = 0;
        U8_APPEND_UNSAFE(buffer, n, static_cast<UChar32>(c));
        out.text.append(buffer, n);
        out.source.insert(out.source.end(), n, static_cast<std::uint32_t>(at));
    });
    out.source.push_back(static_cast<std::uint32_t>(utf8.size()));
    return out;
}

/// A folded text without its spaces.
[[nodiscard]] inline folded compact(std::string_view utf8) {
    folded const f = fold(utf8);
    folded out;
    for (std::size_t i = 0; i < f.text.size(); ++i) {
        if (f.text[i] == ' ') continue;
        out.text.push_back(f.text[i]);
        out.source.push_back(f.source[i]);
    }
    out.source.push_back(f.source.back());
    return out;
}

/// Whether a folded character carries meaning in a label: ideographs and digits do; punctuation, spaces and Latin letters
/// (pinyin that a font left behind characters) do not.
[[nodiscard]] inline bool in_key(char32_t c) noexcept {
    return (c >= U'0' && c <= U'9') || (c >= 0x3400 && c < 0xA000) || c == 0x3007 || (c >= 0x20000 && c < 0x32000);
}

/// The key of a label: folded, only ideographs and digits left. "1．属于国家 秘密" and "1、屬於國家秘密" have one key.
[[nodiscard]] inline key label_key(std::string_view utf8) {
    key out;
    detail::each_folded(utf8, [&out](char32_t c, std::size_t) {
        if (in_key(c)) out.push_back(c);
    });
    return out;
}

/// UTF-8 of a key, for messages and tests.
[[nodiscard]] inline std::string to_utf8(std::u32string_view k) {
    std::string out;
    for (char32_t const c : k) {
        char buffer[U8_MAX_LENGTH];
        std::size_t n = 0;
        U8_APPEND_UNSAFE(buffer, n, static_cast<UChar32>(c));
        out.append(buffer, n);
    }
    return out;
}

/// Terminal columns of a character: 2 for East Asian wide and full-width ones, 0 for combining and invisible ones, else 1.
[[nodiscard]] inline int display_width(char32_t c) noexcept {
    auto const cp = static_cast<UChar32>(c);
    int const type = u_charType(cp);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) return 0;
    int const width = u_getIntPropertyValue(cp, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// A name as its characters mean it: the radicals that a PDF's fonts give for whole characters (⺠, ⼈) are those characters (民, 人);
/// all else stays.
[[nodiscard]] inline std::string without_radicals(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t const at = i;
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<std::uint8_t const*>(name.data()), i, name.size(), c);
        char16_t const to = c >= 0x2E80 && c < 0x2FE0 ? detail::fold_table::instance()[static_cast<char32_t>(c)] : detail::fold_table::removed;
        if (to < 0x3400 || to >= 0xA000) {
            out.append(name.substr(at, i - at));
            continue;
        }
        std::array<char, 4> bytes{};
        std::size_t size = 0;
        U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(to));
        out.append(bytes.data(), size);
    }
    return out;
}

}  // namespace gongkai::text

#endif
