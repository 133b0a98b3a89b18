// SPDX-License-Identifier: BSL-1.0
/// A document from pages of words with their boxes, whatever found them.
#ifndef GONGKAI_READ_PDF_DOCUMENT_HPP
#define GONGKAI_READ_PDF_DOCUMENT_HPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>
#include <vector>

#include <gongkai/read/document.hpp>
#include <gongkai/read/pdf/layout.hpp>
#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::read {

namespace detail {

/// In tenths of a point; what stands left of the page begins at its edge.
[[nodiscard]] inline stretch stretch_of(geometry::box const& b) {
    auto const tenths = [](double v) { return static_cast<std::uint32_t>(std::clamp(10 * v, 0.0, 1e8)); };
    return {tenths(b.x0), tenths(b.x1)};
}
/// "page 3, box 72.0 100.5 90.2 112.0": left, top, right, bottom, in points from the page's upper left corner.
[[nodiscard]] inline std::string pdf_place(geometry::laid_cell const& c) {
    std::string out = "page " + std::to_string(c.page + 1) + ", box";
    for (double const v : {c.where.x0, c.where.y0, c.where.x1, c.where.y1}) {
        std::array<char, 32> buffer{};
        auto const [end, failed] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v, std::chars_format::fixed, 1);
        out += ' ';
        if (failed == std::errc{}) out.append(buffer.data(), end);
    }
    return out;
}

}  // namespace detail

/// A document from the pages of words that a PDF has.
[[nodiscard]] inline document pdf_document(std::vector<geometry::page> const& pages, limits const& most = {}) {
    document doc;
    doc.format = "pdf";
    doc.across.resize(doc.places.size());
    geometry::laid_out const laid = geometry::lay_out(pages, most.max_pdf_columns);
    for (std::size_t const page : laid.too_wide)
        doc.diagnostics.push_back(limit_finding("max_pdf_columns", most.max_pdf_columns, "page " + std::to_string(page + 1)));
    for (geometry::laid_line const& l : laid.lines) {
        if (doc.cells.size() + l.cells.size() > most.max_cells) {
            doc.diagnostics.push_back(limit_finding("max_cells", most.max_cells, detail::pdf_place(l.cells.front())));
            break;
        }
        line out;
        out.first = static_cast<std::uint32_t>(doc.cells.size());
        out.size = static_cast<std::uint32_t>(l.cells.size());
        out.tabular = out.row_end = l.tabular;
        doc.lines.push_back(out);
        for (geometry::laid_cell const& c : l.cells) {
            if (&c != &l.cells.front()) doc.text += ' ';
            doc.places.push_back(detail::pdf_place(c));
            doc.across.push_back(detail::stretch_of(c.where));
            doc.cells.push_back(
                {doc.text.size(), static_cast<std::uint32_t>(c.text.size()), static_cast<std::uint32_t>(doc.places.size() - 1)});
            doc.text += c.text;
        }
        doc.text += '\n';
    }
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
