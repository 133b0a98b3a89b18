// SPDX-License-Identifier: BSL-1.0
/// Units and notes behind a figure, and the unit that a head names for the figures under it.
#ifndef GONGKAI_LEX_UNIT_HPP
#define GONGKAI_LEX_UNIT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <gongkai/lex/rule.hpp>

namespace gongkai::inline v0::lex {

namespace rules {

/// What Chinese counts in: 万, 百万, 亿.
inline constexpr auto multiplier = +(x3::lit("十") | "百" | "千" | "万" | "亿");
inline constexpr auto money_unit = -multiplier >> "元";

/// 件, 万元 and what else reports write behind a figure.
inline constexpr auto unit =
    money_unit | (-multiplier >> (x3::lit("件次") | "件" | "条" | "个" | "项" | "人次" | "次" | "宗" | "起" | "份")) | multiplier;

/// Words in parentheses: （2025年1月1日生效）.
inline constexpr auto note = '(' >> *(x3::standard::char_ - '(' - ')') >> ')';

/// How a head names the unit of its figures: （单位：万元）, 单位:件、万元, （元）, 金额/万元.
/// Letters may be spaced: （单位：万　元）.
inline constexpr auto spaced_unit = x3::raw[-multiplier] >> x3::omit[spaces >> "元"];
inline constexpr auto before_unit = x3::omit[("单位" >> *(x3::standard::char_ - spaced_unit - ascii_digit - ')' - "。")) |
                                             ((x3::lit('(') | '[' | '/' | ',' | "、") >> spaces >> -x3::lit("人民币"))];
inline constexpr auto after_unit = x3::lit(')') | ']' | ',' | "、" | '/' | ' ' | x3::eoi;
inline constexpr auto named_unit = before_unit >> spaced_unit >> &after_unit;
inline constexpr auto unit_of_head = x3::omit[*(x3::standard::char_ - named_unit)] >> named_unit;

}  // namespace rules

/// What may stand beside a number in its cell, and no more.
[[nodiscard]] inline bool is_unit_or_note(std::string_view folded) { return matches(rules::unit | '%' | rules::note, folded); }

[[nodiscard]] constexpr bool is_money(std::string_view unit) noexcept { return unit.ends_with("元"); }

/// The power of ten that a unit multiplies by: 4 for 万元 and for 万件, 0 for 元 and for 件.
[[nodiscard]] constexpr int power_of(std::string_view unit) noexcept {
    constexpr struct {
        std::string_view name;
        int power;
    } multipliers[] = {{"十", 1}, {"百", 2}, {"千", 3}, {"万", 4}, {"亿", 8}};
    for (int power = 0;;) {
        auto const* const m = std::ranges::find_if(multipliers, [unit](auto const& x) { return unit.starts_with(x.name); });
        if (m == std::end(multipliers)) return power;
        power += m->power;
        unit.remove_prefix(m->name.size());
    }
}

/// The unit of money that the words of a head or a caption name; empty where they name none.
[[nodiscard]] inline std::string money_unit_of(std::string_view folded) {
    if (folded.find("元") == std::string_view::npos) return {};
    slice multiplier;
    if (!begins_with(rules::unit_of_head, folded, multiplier)) return {};
    return std::string{view(multiplier)} + "元";
}

/// The end of a head's words that may begin to name a unit, which goes on in the next line: （单位：万. Empty where there is none.
[[nodiscard]] inline std::string_view begun_unit_of(std::string_view folded) {
    std::size_t const word = folded.rfind("单位"), open = folded.rfind('('), at = std::min(word, open);
    if (at == std::string_view::npos || folded.size() - at > 64 || folded.find(')', at) != std::string_view::npos) return {};
    return folded.substr(at);
}

}  // namespace gongkai::inline v0::lex

#endif
