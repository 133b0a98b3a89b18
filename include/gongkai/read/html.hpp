// SPDX-License-Identifier: BSL-1.0
/// Web pages to lines of cells. Needs Gumbo (libgumbo, pkg-config `gumbo`): CMake's gongkai::html.
///
/// Gumbo builds the tree, but of a page of the same length in which only the tags that make lines and cells are left (see
/// detail::html_skeleton): fonts, scripts and the rest are taken out first, so that its time and memory stay linear in the page.
#ifndef GONGKAI_READ_HTML_HPP
#define GONGKAI_READ_HTML_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <gumbo.h>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/html/head.hpp>
#include <gongkai/read/html/lines.hpp>
#include <gongkai/read/html/skeleton.hpp>
#include <gongkai/read/html/tags.hpp>
#include <gongkai/read/input_errors.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/text/decode.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0::read {

/// Reads a web page into a document whose places are bytes of the page (of the page in UTF-8, where it is in another encoding).
/// A table's row is a line; what a cell spans is not looked at: a cell stands where it is written, once. Linear in the page. Thread-safe.
[[nodiscard]] inline document html(std::string_view bytes, limits const& most = {}) {
    document doc;
    doc.format = "html";
    std::size_t const whole = bytes.size();
    std::size_t const max_bytes = std::min({most.max_bytes, most.max_html_bytes, std::size_t{1} << 30});
    bytes = bytes.substr(0, max_bytes);
    text::decoded decoded = text::decode(bytes, detail::declared_charset(bytes));
    if (std::size_t const first = decoded.text.find('\0'); first != std::string::npos) {
        // HTML5 leaves NULs out, which would join the digits around one. As another control it is no digit, and not left out.
        decoded.first_invalid = decoded.invalid == 0 ? first : std::min(first, decoded.first_invalid);
        decoded.invalid += static_cast<std::size_t>(std::ranges::count(decoded.text, '\0'));
        std::ranges::replace(decoded.text, '\0', '\x1A');
    }
    doc.source = std::move(decoded.text);
    doc.encoding = std::move(decoded.encoding);
    text::scanned seen = text::scan(doc.source);
    doc.line_starts = std::move(seen.line_starts);
    auto const say = [&doc](code c, severity s, std::size_t at, std::vector<argument> arguments) {
        add_finding(doc.diagnostics, c, s, {}, {{at, 0, 0}, {}, {}}, std::move(arguments));
    };
    auto const limit = [&doc](char const* name, std::size_t value, std::size_t at) {
        doc.diagnostics.push_back(limit_finding(name, value));
        doc.diagnostics.back().where.start.offset = at;
    };
    if (is_no_text(doc.source.size(), seen.controls, decoded.invalid))
        say(code::input_not_text, severity::error, decoded.first_invalid, {});
    else if (decoded.invalid > 0)
        say(code::encoding_invalid, severity::warning, decoded.first_invalid, {{"bytes", std::to_string(decoded.invalid)}});

    doc.fields = detail::html_head(doc.source).run();
    detail::html_skeleton const skeleton(doc.source, most);
    detail::html_arena memory;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &detail::html_arena::allocate;
    options.deallocator = &detail::html_arena::release;
    options.userdata = &memory;
    options.max_errors = 0;
    GumboOutput const* const tree = gumbo_parse_with_options(&options, skeleton.text().data(), skeleton.text().size());

    detail::html_layout layout;
    detail::walk(tree->root, layout);
    detail::html_writer writer(doc, skeleton.pictures, most.max_cells);
    detail::html_lines lines(doc.source, skeleton.text(), skeleton.marks(), layout, writer);
    detail::walk(tree->root, lines);
    lines.finish();
    for (std::size_t const at : skeleton.pictures) doc.pictures.push_back(doc.map.before(at));
    // Nothing behind the last cell's text, not even the tag that ends it.
    doc.open_end = !doc.cells.empty() && doc.map.source_end() == doc.source.size();

    if (skeleton.too_deep != detail::html_skeleton::none) limit("max_html_depth", most.max_html_depth, skeleton.too_deep);
    if (writer.full_at != detail::html_writer::none) limit("max_cells", most.max_cells, writer.full_at);
    if (skeleton.too_many != detail::html_skeleton::none) limit("max_html_nodes", most.max_html_nodes, skeleton.too_many);
    if (bytes.size() < whole) limit(max_bytes < most.max_bytes ? "max_html_bytes" : "max_bytes", max_bytes, doc.source.size());
    if (doc.cells.empty()) say(code::input_empty, severity::error, 0, {});
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
