// SPDX-License-Identifier: BSL-1.0
/// A file of any format that the program has a reader for.
#ifndef GONGKAI_READ_FILE_HPP
#define GONGKAI_READ_FILE_HPP

#include <optional>
#include <string_view>
#include <utility>

#include <gongkai/read/detect.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/input_errors.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/read/readers.hpp>
#include <gongkai/read/rtf.hpp>
#include <gongkai/read/words.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/decode.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0::read {

/// Reads a text in any encoding; places count in UTF-8.
[[nodiscard]] inline document text_file(std::string_view bytes, limits const& most = {}) {
    text::decoded const decoded = text::decode(bytes.substr(0, most.max_bytes));
    text::scanned seen = text::scan(decoded.text);
    seen.invalid = decoded.invalid;  // they were replaced
    seen.first_invalid = decoded.first_invalid;
    input_errors errors = errors_of(seen);
    document doc = plain_text(decoded.text, std::move(seen), most);
    doc.encoding = decoded.encoding;
    if (bytes.size() > most.max_bytes) errors.cut_at = most.max_bytes;
    report_input_errors(doc, errors);
    return doc;
}

/// Reads a file of a known format; nothing where no reader is for it.
[[nodiscard]] inline std::optional<document> file(std::string_view bytes, format as, readers const& with,
                                                  limits const& most = {}) {
    if (as == format::text) return text_file(bytes, most);
    if (as == format::rtf) return rtf(bytes, most);
    if (as == format::pdf_words) return words(bytes, most);
    readers::reader const reader = with.of(as);
    if (reader == nullptr) return std::nullopt;
    return reader(bytes, most);
}

}  // namespace gongkai::inline v0::read

#endif
