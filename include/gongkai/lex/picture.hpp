// SPDX-License-Identifier: BSL-1.0
/// What extractors of text leave in the place of a picture.
#ifndef GONGKAI_LEX_PICTURE_HPP
#define GONGKAI_LEX_PICTURE_HPP

#include <string_view>

#include <gongkai/lex/rule.hpp>

namespace gongkai::inline v0::lex {

namespace rules {

/// ![](a.png) of Markdown, [image: …], [图片], .. image:: of reStructuredText, [[File:…]] of MediaWiki.
inline constexpr auto picture_mark = x3::lit("![") | "[image" | "[Image" | "[图片" | "【图片" | "<img" | ".. image::" |
                                     "[[File:" | "[[文件:" | "\\includegraphics";

}  // namespace rules

/// Whether a line begins with such a mark.
[[nodiscard]] inline bool is_picture_mark(std::string_view line) {
    return begins_with(rules::spaces >> rules::picture_mark, line);
}

}  // namespace gongkai::inline v0::lex

#endif
