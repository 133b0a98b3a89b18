// SPDX-License-Identifier: BSL-1.0
/// How lightweight markup languages mark a line as a heading. Over folded text without spaces.
#ifndef GONGKAI_LEX_MARKUP_HPP
#define GONGKAI_LEX_MARKUP_HPP

#include <string_view>

#include <gongkai/lex/figure.hpp>

namespace gongkai::inline v0::lex {

namespace rules {

/// # of Markdown, = of AsciiDoc and MediaWiki, emphasis.
inline constexpr auto markup_signs = x3::omit[*(x3::lit('#') | '*' | '=')];
/// h2. and h2(#name). of Textile, .. rubric:: of reStructuredText.
inline constexpr auto markup_prefix = markup_signs >>
                                      -(('h' >> ascii_digit >> x3::omit[-('(' >> *(x3::standard::char_ - ')') >> ')')] >> '.') |
                                        "..rubric::");
/// {#name} of pandoc.
inline constexpr auto markup_suffix = x3::omit[-(x3::lit('{') >> '#' >> *(x3::standard::char_ - '}') >> '}')] >> markup_signs;
inline constexpr auto marked_heading = markup_prefix >> x3::raw[*(x3::standard::char_ - (markup_suffix >> x3::eoi))];

/// <div align="center">, </div>: what Markdown has of HTML around its blocks.
inline constexpr auto block_tag = '<' >> -x3::lit('/') >> (x3::lit("div") | "center" | "details" | "summary" | "section" |
                                                           "article" | "p" | "br" | "hr") >>
                                  x3::omit[*(x3::standard::char_ - '>' - '<')] >> '>' >> x3::eoi;

}  // namespace rules

/// Whether a line is a tag of a block and nothing else.
[[nodiscard]] inline bool is_block_tag(std::string_view line) {
    return line.starts_with('<') && begins_with(rules::block_tag, line);
}

/// A heading without the marks around it.
[[nodiscard]] inline std::string_view strip_heading_markup(std::string_view compact) {
    slice words;
    begins_with(rules::marked_heading, compact, words);
    return view(words);
}

}  // namespace gongkai::inline v0::lex

#endif
