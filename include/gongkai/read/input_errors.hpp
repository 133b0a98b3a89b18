// SPDX-License-Identifier: BSL-1.0
/// What is wrong with a text as a whole, before it is read.
#ifndef GONGKAI_READ_INPUT_ERRORS_HPP
#define GONGKAI_READ_INPUT_ERRORS_HPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::read {

struct input_errors {
    std::size_t invalid = 0, first_invalid = 0;  ///< sequences that are not the encoding's, and where the first stands
    std::optional<std::size_t> cut_at;           ///< the limit of bytes, where it was met
};

/// Counts the ill-formed sequences of a text that is to be UTF-8.
[[nodiscard]] inline input_errors ill_formed_sequences(std::string_view utf8) {
    input_errors out;
    for (std::size_t i = 0; i < utf8.size();) {
        std::size_t const at = i;
        if (text::next_code_point(utf8, i) == text::ill_formed && out.invalid++ == 0) out.first_invalid = at;
    }
    return out;
}

/// Whether a text is none: one character of fifty is a control that texts have not, or of ten bytes one is ill-formed.
[[nodiscard]] inline bool is_no_text(std::string_view utf8, std::size_t invalid) {
    auto const controls = static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
        auto const byte = static_cast<unsigned char>(c);
        return byte < 0x20 && !(byte >= 9 && byte <= 13) && byte != 0x1B;
    }));
    return controls > utf8.size() / 50 || invalid > utf8.size() / 10;
}

/// Reports before all else that a text was cut, is empty, is no text, or has invalid bytes; NUL is one of these, which text does not have.
inline void report_input_errors(document& doc, input_errors errors) {
    std::vector<diagnostic> before;
    auto const say = [&before](code c, severity s, std::size_t offset, std::vector<argument> arguments) {
        diagnostic d{c, s, {}, {}, std::move(arguments)};
        d.where.start.offset = offset;
        before.push_back(std::move(d));
    };
    std::string_view const text = doc.text;
    auto const nuls = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
    if (nuls > 0) {
        std::size_t const first = text.find('\0');
        errors.first_invalid = errors.invalid == 0 ? first : std::min(first, errors.first_invalid);
        errors.invalid += nuls;
    }
    bool const shows_nothing = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos ||
                               (nuls == 0 && text.size() <= 4096 && text::compact_text(text).empty());
    if (errors.cut_at) {
        before.push_back(limit_finding("max_bytes", *errors.cut_at));
        before.back().where.start.offset = text.size();
    }
    if (shows_nothing)
        say(code::input_empty, severity::error, 0, {});
    else if (is_no_text(text, errors.invalid))
        say(code::input_not_text, severity::error, errors.first_invalid, {});
    else if (errors.invalid > 0)
        say(code::encoding_invalid, severity::warning, errors.first_invalid, {{"bytes", std::to_string(errors.invalid)}});
    doc.diagnostics.insert(doc.diagnostics.begin(), before.begin(), before.end());
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
}

}  // namespace gongkai::read

#endif
