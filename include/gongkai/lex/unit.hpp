// SPDX-License-Identifier: BSL-1.0
/// Units and notes behind a figure.
#ifndef GONGKAI_LEX_UNIT_HPP
#define GONGKAI_LEX_UNIT_HPP

#include <gongkai/lex/rule.hpp>

namespace gongkai::lex {

namespace rules {

/// 件, 万元 and what else reports write behind a figure.
inline constexpr auto unit =
    x3::lit("件次") | "件" | "条" | "个" | "项" | "人次" | "次" | "宗" | "起" | "份" | "万元" | "亿元" | "元";

/// Words in parentheses: （2025年1月1日生效）.
inline constexpr auto note = '(' >> *(x3::standard::char_ - '(' - ')') >> ')';

}  // namespace rules

/// What may stand beside a number in its cell, and no more.
[[nodiscard]] inline bool is_unit_or_note(std::string_view folded) { return matches(rules::unit | '%' | rules::note, folded); }

}  // namespace gongkai::lex

#endif
