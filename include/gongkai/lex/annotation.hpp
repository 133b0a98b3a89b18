// SPDX-License-Identifier: BSL-1.0
/// What stands beside a figure in its cell and is none of its digits: notes, references to notes, struck text and markup. Over folded
/// text, in which raised and lowered digits are gone and ① is (1).
#ifndef GONGKAI_LEX_ANNOTATION_HPP
#define GONGKAI_LEX_ANNOTATION_HPP

#include <string_view>

#include <gongkai/lex/rule.hpp>
#include <gongkai/lex/unit.hpp>

namespace gongkai::inline v0::lex {

namespace rules {

inline constexpr auto ascii_letter = x3::omit[x3::standard::char_('a', 'z') | x3::standard::char_('A', 'Z')];

// ---- text that another stands for, or that is no part of the line ----

/// An element of HTML or XML with its text.
template <class Name>
[[nodiscard]] constexpr auto element(Name const& name) {
    return '<' >> name >> !ascii_letter >> *(x3::standard::char_ - '>') >> '>' >> *(x3::standard::char_ - "</") >> "</" >> name >>
           '>';
}
inline constexpr auto struck = ("~~" >> +(x3::standard::char_ - "~~") >> "~~") |
                               element(x3::lit("strike") | "del" | (x3::lit('s') >> &(x3::lit(' ') | '>')));
inline constexpr auto raised = element(x3::lit("sup") | "sub") | ('^' >> +ascii_digit >> -x3::lit('^'));
/// A tag of any other element, whose text counts: <ins>, <span …>, <b>.
inline constexpr auto tag = '<' >> -x3::lit('/') >> ascii_letter >> *(x3::standard::char_ - '<' - '>') >> '>';

// ---- references ----

/// [1], [^1], [注1], 〔1〕, 【1】; their digits may have been raised and be gone.
inline constexpr auto reference_number = -x3::lit('^') >> -x3::lit("注") >> *ascii_digit;
inline constexpr auto reference =
    ('[' >> reference_number >> ']') | ("〔" >> reference_number >> "〕") | ("【" >> reference_number >> "】");
/// 注1, 注①. More digits are another figure's, that ran together with it.
inline constexpr auto note_number = "注" >> ((ascii_digit >> -ascii_digit >> !ascii_digit) | note | !x3::standard::char_);
inline constexpr auto reference_sign = x3::lit('*') | "\\*" | "※" | "†" | "‡" | '#' | "★" | "☆" | "◆" | "◇" | "▪" | "•";

/// Marks that no word of the form has, so that they are known among words too.
inline constexpr auto mark = x3::omit[struck | raised | tag | reference | note_number];

/// http://www.example.gov.cn/2024/1.html: its digits count nothing.
inline constexpr auto address = ((x3::lit("http") >> -x3::lit('s') >> "://") | "www.") >> +x3::standard::char_('!', '~');

inline constexpr auto annotation = x3::omit[note | mark | reference_sign | address];

/// What an extractor fills a cell with: 5914__.
inline constexpr auto filler = x3::omit[*x3::lit('_')];
/// The same, or what a figure is set in: $5$, `5`, "5", '5.
inline constexpr auto setting = x3::omit[*(x3::lit('_') | '$' | '`' | '"' | '\'')];

// ---- corrections ----

inline constexpr auto correction_word = x3::lit("更正") | "改正" | "修正" | "订正" | "勘误" | "校正" | "纠正" | "应为" | "应是" |
                                        "应当为" | "实为" | "实际为" | "实际应" | "改为" | "调整为" | "误" | "有误" | "错";
/// Behind a figure: that another is meant. （更正为5）, 应为5, →5.
inline constexpr auto correction = x3::omit[((x3::lit('(') | '[' | ',' | "、" | ';' | '*') >> spaces >>
                                             -(x3::lit("现") | "已" | "此处" | "数据") >> correction_word) |
                                            correction_word | "→" | "->" | "=>"];

/// A mark that stands behind a label too.
inline constexpr auto mark_behind = x3::omit[mark | ('(' >> -x3::lit("注") >> +ascii_digit >> ')') | reference_sign];

}  // namespace rules

/// Words without the marks at their end: 规章(1), 规章[1].
[[nodiscard]] inline std::string_view without_marks_behind(std::string_view folded) {
    if (folded.empty() ||
        (folded.find_first_of(")]>~^*#") == std::string_view::npos && folded.find("注") == std::string_view::npos))
        return folded;
    slice words;
    begins_with(x3::raw[*(x3::standard::char_ - (+(rules::mark_behind >> rules::spaces) >> x3::eoi))], folded, words);
    return view(words);
}

/// Whether words behind a figure begin by saying that it is another.
[[nodiscard]] inline bool begins_with_correction(std::string_view folded) {
    return begins_with(rules::spaces >> rules::correction, folded);
}

}  // namespace gongkai::inline v0::lex

#endif
