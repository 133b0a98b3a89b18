// SPDX-License-Identifier: BSL-1.0
/// A file of any format that the program has a reader for.
#ifndef GONGKAI_READ_FILE_HPP
#define GONGKAI_READ_FILE_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/diagnostic.hpp>
#include <gongkai/read/detect.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/text/decode.hpp>

namespace gongkai::read {

/// The optional readers that a program has; null those it has not.
struct readers {
    using reader = document (*)(std::string_view bytes, std::size_t max_cells);
    reader html = nullptr;
    reader docx = nullptr;
    reader pdf = nullptr;

    /// The reader of a format; null where there is none.
    [[nodiscard]] reader of(format f) const noexcept {
        return f == format::html ? html : f == format::docx ? docx : f == format::pdf ? pdf : nullptr;
    }
};

/// Reads a text in any encoding; places count in UTF-8.
[[nodiscard]] inline document text_file(std::string_view bytes, std::size_t max_cells = std::size_t{4} << 20,
                                        std::size_t max_bytes = std::size_t{256} << 20) {
    bool const cut = bytes.size() > max_bytes;
    text::decoded const decoded = text::decode(bytes.substr(0, max_bytes));
    document doc = plain_text(decoded.text, max_cells);
    doc.encoding = decoded.encoding;
    auto const say = [&doc](code c, severity s, std::size_t offset, std::vector<argument> arguments) {
        diagnostic d{c, s, {}, {}, std::move(arguments)};
        d.where.start.offset = offset;
        doc.diagnostics.insert(doc.diagnostics.begin(), std::move(d));
    };
    bool const nuls = decoded.text.find('\0') != std::string::npos;
    if (decoded.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string::npos)
        say(code::input_empty, severity::error, 0, {});
    else if (nuls || decoded.invalid > decoded.text.size() / 10)
        say(code::input_not_text, severity::error, decoded.first_invalid, {});
    else if (decoded.invalid > 0)
        say(code::encoding_invalid, severity::warning, decoded.first_invalid, {{"bytes", std::to_string(decoded.invalid)}});
    if (cut)
        say(code::limit_reached, severity::warning, doc.text.size(),
            {{"limit", "max_bytes"}, {"value", std::to_string(max_bytes)}});
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
    return doc;
}

/// Reads a file of a known format; nothing where no reader is for it.
[[nodiscard]] inline std::optional<document> file(std::string_view bytes, format as, readers const& with,
                                                  std::size_t max_cells = std::size_t{4} << 20) {
    if (as == format::text) return text_file(bytes, max_cells);
    readers::reader const reader = with.of(as);
    if (reader == nullptr) return std::nullopt;
    return reader(bytes, max_cells);
}

}  // namespace gongkai::read

#endif
