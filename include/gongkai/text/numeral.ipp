// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_TEXT_NUMERAL_IPP
#define GONGKAI_TEXT_NUMERAL_IPP

#include <array>

#include <unicode/unum.h>
#include <unicode/ustring.h>

#include <gongkai/text/numeral.hpp>

namespace gongkai::inline v0::text {

namespace detail {

/// One of ICU's rule-based spellings. Costly to make; const use by several threads is safe.
class spelling {
public:
    spelling(UNumberFormatStyle style, char const* locale) {
        UErrorCode status = U_ZERO_ERROR;
        format_.adoptInstead(unum_open(style, nullptr, 0, locale, nullptr, &status));
        static constexpr std::u16string_view cardinal = u"%spellout-cardinal";
        if (style == UNUM_SPELLOUT)
            unum_setTextAttribute(format_.getAlias(), UNUM_DEFAULT_RULESET, cardinal.data(),
                                  static_cast<std::int32_t>(cardinal.size()), &status);
        if (U_FAILURE(status)) format_.adoptInstead(nullptr);
    }
    [[nodiscard]] std::string print(std::int64_t n) const {
        std::array<UChar, 128> units{};
        std::array<char, 3 * 128> bytes{};
        std::int32_t size = 0;
        UErrorCode status = format_.isValid() ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
        std::int32_t const count = unum_formatInt64(format_.getAlias(), n, units.data(), units.size(), nullptr, &status);
        u_strToUTF8(bytes.data(), bytes.size(), &size, units.data(), count, &status);
        return U_SUCCESS(status) ? std::string(bytes.data(), static_cast<std::size_t>(size)) : std::to_string(n);
    }
    [[nodiscard]] std::optional<std::int64_t> parse(std::string_view utf8) const {
        std::array<UChar, 64> units{};
        std::int32_t count = 0, at = 0;
        UErrorCode status = format_.isValid() ? U_ZERO_ERROR : U_MISSING_RESOURCE_ERROR;
        u_strFromUTF8(units.data(), units.size(), &count, utf8.data(), static_cast<std::int32_t>(utf8.size()), &status);
        std::int64_t const value = unum_parseInt64(format_.getAlias(), units.data(), count, &at, &status);
        return U_SUCCESS(status) && at == count ? std::optional{value} : std::nullopt;
    }

private:
    icu::LocalUNumberFormatPointer format_;
};

inline spelling const& chinese() {
    static spelling const made{UNUM_SPELLOUT, "zh"};
    return made;
}
inline spelling const& japanese() {
    static spelling const made{UNUM_SPELLOUT, "ja"};
    return made;
}
inline spelling const& roman(bool upper) {
    static spelling const low{UNUM_DEFAULT, "en@numbers=romanlow"}, up{UNUM_DEFAULT, "en@numbers=roman"};
    return upper ? up : low;
}

GONGKAI_INLINE std::optional<std::int64_t> spelled_value(std::string_view utf8) {
    // What is long, and what has no numeral of a counted number, need not be asked of ICU, which parses slowly.
    bool const counted = utf8.find("百") != std::string_view::npos || utf8.find("千") != std::string_view::npos ||
                         utf8.find("万") != std::string_view::npos || utf8.find("亿") != std::string_view::npos;
    if (!counted || utf8.size() > 90) return std::nullopt;
    return chinese().parse(utf8);
}

}  // namespace detail

GONGKAI_INLINE std::string counted_numeral(std::int64_t n, counting how) {
    if (how == counting::plain && n >= 1 && n <= 9) return std::string{numeral(static_cast<int>(n))};
    if (how == counting::japanese) return detail::japanese().print(n);
    std::string const plain = detail::chinese().print(n);
    if (how == counting::plain) return plain;
    static constexpr std::u32string_view usual = U"一二三四五六七八九十百千", formal = U"壹贰叁肆伍陆柒捌玖拾佰仟";
    std::string out{n >= 10 && n < 20 ? "壹" : ""};  // 壹拾
    for (std::size_t i = 0; i < plain.size();) {
        char32_t const c = next_character(plain, i);
        std::size_t const k = usual.find(c);
        append(out, k == std::u32string_view::npos ? c : formal[k]);
    }
    return out;
}

GONGKAI_INLINE std::string roman_numeral(std::int64_t n, bool upper) {
    return n >= 1 && n <= 3999 ? detail::roman(upper).print(n) : std::to_string(n);
}

}  // namespace gongkai::inline v0::text

#endif
