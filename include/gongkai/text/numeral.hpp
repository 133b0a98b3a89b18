// SPDX-License-Identifier: BSL-1.0
/// Chinese and Roman numerals. Those that a report's headings and dates have are read here; all others are ICU's, whose spellings are made
/// at their first use (some milliseconds). All functions may be called by several threads at once.
#ifndef GONGKAI_TEXT_NUMERAL_HPP
#define GONGKAI_TEXT_NUMERAL_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <gongkai/config.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::text {

/// The numeral of a section: 一 to 九; empty for other numbers.
[[nodiscard]] constexpr std::string_view numeral(int n) noexcept {
    constexpr std::string_view digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    return n >= 1 && n <= 9 ? digits[n - 1] : std::string_view{};
}

/// The value of a digit, Arabic or Chinese (〇, ○ and 零 are 0); -1 for other characters.
[[nodiscard]] constexpr int digit_value(char32_t c) noexcept {
    switch (c) {
        case U'○':
        case U'〇':
        case U'零': return 0;
        case U'一': return 1;
        case U'二': return 2;
        case U'三': return 3;
        case U'四': return 4;
        case U'五': return 5;
        case U'六': return 6;
        case U'七': return 7;
        case U'八': return 8;
        case U'九': return 9;
        default: return c >= U'0' && c <= U'9' ? static_cast<int>(c - U'0') : -1;
    }
}

/// Whether a character may begin a label's number: 一 to 十, 0 to 9.
[[nodiscard]] constexpr bool is_numeral(char32_t c) noexcept { return digit_value(c) > 0 || c == U'十' || c == U'0'; }

namespace detail {

/// Digits place by place; nothing for all else.
[[nodiscard]] inline std::optional<std::int64_t> digits_value(std::string_view utf8) {
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < utf8.size(); ++digits) {
        int const digit = digit_value(next_character(utf8, i));
        if (digit < 0 || digits == 18) return std::nullopt;
        value = value * 10 + digit;
    }
    return digits > 0 ? std::optional{value} : std::nullopt;
}
/// Any number that ICU reads in Chinese: 一百零一, 一百〇一.
[[nodiscard]] std::optional<std::int64_t> spelled_value(std::string_view utf8);

}  // namespace detail

/// A number in Arabic digits, in Chinese ones place by place (二〇二四), or counted (二十一, 一百零一); nothing for all else, and where it
/// has over 18 digits.
[[nodiscard]] inline std::optional<std::int64_t> numeral_value(std::string_view utf8) {
    if (auto const value = detail::digits_value(utf8)) return value;
    static constexpr std::string_view ten = "十";
    std::size_t const at = utf8.find(ten);
    if (at == std::string_view::npos) return detail::spelled_value(utf8);
    std::string_view const before = utf8.substr(0, at), behind = utf8.substr(at + ten.size());
    auto const tens = before.empty() ? std::optional<std::int64_t>{1} : detail::digits_value(before);
    auto const ones = behind.empty() ? std::optional<std::int64_t>{0} : detail::digits_value(behind);
    return tens && ones && *tens < 10 && *ones < 10 ? std::optional{*tens * 10 + *ones} : detail::spelled_value(utf8);
}

/// 2024 as 二〇二四.
[[nodiscard]] inline std::string numeral_digits(std::int64_t n) {
    static constexpr std::u32string_view digits = U"〇一二三四五六七八九";
    std::string out;
    for (char const c : std::to_string(n)) c >= '0' ? append(out, digits[static_cast<std::size_t>(c - '0')]) : append(out, U'负');
    return out;
}

/// 101 as 一百零一, 10 as 十; in formal writing 壹佰零壹, 壹拾; as Japanese counts, 百一.
enum class counting : unsigned char { plain, formal, japanese };
[[nodiscard]] std::string counted_numeral(std::int64_t n, counting how = counting::plain);

/// 1 to 3999 as i to mmmcmxcix; other numbers in digits.
[[nodiscard]] std::string roman_numeral(std::int64_t n, bool upper);

}  // namespace gongkai::inline v0::text

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/text/numeral.ipp>
#endif

#endif
