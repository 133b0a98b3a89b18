// SPDX-License-Identifier: BSL-1.0
/// A source text as HTML: its lines with their numbers, and marks in them that are anchors and links.
#ifndef GONGKAI_WRITE_SOURCE_VIEW_HPP
#define GONGKAI_WRITE_SOURCE_VIEW_HPP

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/read/page_picture.hpp>
#include <gongkai/write/marked_text.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

struct source_view_options {
    std::string prefix;  ///< of the lines' ids: "r1" makes "r1L12"
    language lang = language::zh;
    std::size_t most_bytes = std::size_t{2} << 20;  ///< of a larger source, only the lines around marks are shown
    std::size_t most_lines = 50'000;
    std::span<read::page_picture const> pictures{};  ///< of the document's pages, from the first on; below their words
};

namespace detail {
inline constexpr words source_too_long{"原文较长，只列出有标记的各行及其前后文字。",
                                       "The source is long: only the lines with marks are shown, and those around them."};
}  // namespace detail

/// Where marks overlap, a cell's own style counts, else that of the first finding given. Takes time linear in the source and
/// the marks, but for sorting these.
[[nodiscard]] std::string source_html(std::string_view source, std::vector<source_mark> marks,
                                      source_view_options const& options);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/source_view.ipp>
#endif

#endif
