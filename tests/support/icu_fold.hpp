// SPDX-License-Identifier: BSL-1.0
/// What folding makes of each character, worked out from ICU's data: what the committed table is written from and compared with.
#ifndef GONGKAI_TEST_ICU_FOLD_HPP
#define GONGKAI_TEST_ICU_FOLD_HPP

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf.h>

namespace gongkai_test {

/// The folded form of every character of the Basic Multilingual Plane; empty for those that fold to nothing, surrogates too.
class icu_fold {
public:
    icu_fold() : map_(0x10000) {
        UErrorCode status = U_ZERO_ERROR;
        icu::Normalizer2 const* const nfkc = icu::Normalizer2::getNFKCInstance(status);
        std::unique_ptr<icu::Transliterator> const simplify{
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status)};
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
        for (char32_t c = 0; c < 0x10000; ++c)
            if (!U_IS_SURROGATE(c)) map_[c] = normalized(c, *nfkc);
        simplify_ideographs(*simplify);
    }
    [[nodiscard]] std::u32string const& operator[](char32_t c) const { return map_[c]; }

private:
    // Unicode's EquivalentUnifiedIdeograph for U+2E80..U+2EF3, which NFKC leaves alone; 0 where there is none.
    static constexpr std::array<char16_t, 0x74> radicals = {
        0x0000, 0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0x0000, 0x5200, 0x5202, 0x535C, 0x353E, 0x5C0F, 0x5C0F, 0x5140,
        0x5C23, 0x5C22, 0x0000, 0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3, 0x624C, 0x6535, 0x0000, 0x65E1, 0x65E5, 0x6708,
        0x6B7A, 0x6BCD, 0x6C11, 0x6C35, 0x6C3A, 0x706C, 0x722B, 0x722B, 0x4E2C, 0x725B, 0x72AD, 0x738B, 0x0000, 0x76EE, 0x793A,
        0x793B, 0x0000, 0x7CF9, 0x7E9F, 0x7F53, 0x7F52, 0x34C1, 0x5197, 0x0000, 0x7F8A, 0x0000, 0x0000, 0x8002, 0x8080, 0x807F,
        0x8089, 0x0000, 0x8279, 0x8279, 0x8279, 0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0x0000, 0x8BA0, 0x8D1D, 0x0000,
        0x8F66, 0x8FB6, 0x8FB6, 0x8FB6, 0x9091, 0x9485, 0x9577, 0x9578, 0x957F, 0x95E8, 0x0000, 0x961D, 0x96E8, 0x9752, 0x97E6,
        0x9875, 0x98CE, 0x98DE, 0x98DF, 0x0000, 0x98E0, 0x9963, 0x0000, 0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364, 0x9EA6,
        0x9EC4, 0x9EFE, 0x6589, 0x9F50, 0x6B6F, 0x9F7F, 0x7ADC, 0x9F99, 0x9F9C, 0x4E80, 0x9F9F,
    };

    static std::u32string normalized(char32_t c, icu::Normalizer2 const& nfkc) {
        if ((c >= 0x3400 && c < 0xD7A4) || (c >= 0xE000 && c < 0xF900)) return {c};  // ideographs, Hangul and private use
        if (c >= 0x2E80 && c < 0x2E80 + radicals.size() && radicals[c - 0x2E80] != 0) return {radicals[c - 0x2E80]};
        if (c == U'\n' || c == U'\r' || c == U'\t') return U" ";
        if (c == U'\u202E') return U"|";  // it mirrors the digits behind it: beside a bar they allow no single reading
        if (std::optional<std::u32string> const mark = marked(c)) return *mark;
        icu::UnicodeString decomposed;
        if (!nfkc.getDecomposition(static_cast<UChar32>(c), decomposed)) return unified({c});
        UErrorCode status = U_ZERO_ERROR;
        icu::UnicodeString const composed = nfkc.normalize(decomposed, status);
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
        std::u32string out;
        for (std::int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1))
            out.push_back(static_cast<char32_t>(composed.char32At(i)));
        return unified(out);
    }
    /// Raised and lowered digits are no digits of what they stand at: they go. A number in a circle is as one in parentheses.
    static std::optional<std::u32string> marked(char32_t c) {
        auto const cp = static_cast<UChar32>(c);
        double const value = u_getNumericValue(cp);
        if (value == U_NO_NUMERIC_VALUE) return std::nullopt;
        int const how = u_getIntPropertyValue(cp, UCHAR_DECOMPOSITION_TYPE);
        if (how == U_DT_SUPER || how == U_DT_SUB) return std::u32string{};
        bool const dingbat = c >= 0x2776 && c < 0x2794, circled = c >= 0x24EA && c < 0x2500;  // ❶ has no decomposition, nor ⓵
        bool const ideograph = c >= 0x3280 && c < 0x328A;
        if (how != U_DT_CIRCLE && !dingbat && !circled) return std::nullopt;
        std::u32string out = U"(";
        if (ideograph)
            out += U"一二三四五六七八九十"[static_cast<std::size_t>(value) - 1];
        else
            for (char const digit : std::to_string(static_cast<int>(value))) out += static_cast<char32_t>(digit);
        return out + U")";
    }
    /// Spaces, dashes and quotation marks have one form each; invisible characters go.
    static std::u32string unified(std::u32string const& s) {
        std::u32string out;
        for (char32_t const d : s) {
            auto const cp = static_cast<UChar32>(d);
            if (u_hasBinaryProperty(cp, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || u_iscntrl(cp)) continue;
            out.push_back(u_isUWhiteSpace(cp)                             ? U' '
                          : u_hasBinaryProperty(cp, UCHAR_DASH)           ? U'-'
                          : u_hasBinaryProperty(cp, UCHAR_QUOTATION_MARK) ? U'"'
                                                                          : d);
        }
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
        for (std::int32_t i = 0; i < all.length() && index < from.size(); ++index) {
            UChar32 const to = all.char32At(i);
            std::int32_t const next = all.moveIndex32(i, 1);
            if (next < all.length() && all.charAt(next) == u'\n' && to < 0xFFFE)
                map_[from[index]].assign(1, static_cast<char32_t>(to));
            i = all.indexOf(u'\n', next);
            if (i < 0) break;
            ++i;
        }
        // What NFKC made of compatibility ideographs is simplified in a second step.
        for (char32_t c = 0; c < 0x10000; ++c) {
            if ((c >= 0x3400 && c < 0xA000) || map_[c].size() != 1) continue;
            char32_t const to = map_[c][0];
            if (to >= 0x3400 && to < 0xA000) map_[c] = map_[to];
        }
    }

    std::vector<std::u32string> map_;
};

}  // namespace gongkai_test

#endif
