// SPDX-License-Identifier: BSL-1.0
/// A document as a person knows it, as HTML: paragraphs and tables, or a PDF's pages with its words where they stand; with the marks of
/// source_html. Nothing of the file's own markup is in it.
#ifndef GONGKAI_WRITE_DOCUMENT_VIEW_HPP
#define GONGKAI_WRITE_DOCUMENT_VIEW_HPP

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/write/source_view.hpp>

namespace gongkai::inline v0::write {

/// Finds places of a report in the text of the document that it was read from.
class document_places {
public:
    explicit document_places(read::document const& document);

    /// Bytes [first, second) of `document::text`; nothing where the document has no such place. Logarithmic.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> of(place const& where) const;

private:
    read::document const& document_;
    std::map<std::string_view, std::size_t> named_;  ///< the first cell of each name
};

/// Whether a text's own lines show it better: it has places that are bytes, and no markup between them.
[[nodiscard]] bool is_plain(read::document const& document);

/// `marks` count bytes of `document::text`, and so do `headings`, which begin lines that are shown as such. One over several lines is marked
/// to the end of the first. Takes time linear in the document, but for sorting the marks.
[[nodiscard]] std::string document_html(read::document const& document, std::vector<source_mark> marks,
                                        std::vector<std::size_t> headings, source_view_options const& options);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/document_view.ipp>
#endif

#endif
