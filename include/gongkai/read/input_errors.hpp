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
#include <gongkai/text/scan.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read {

struct input_errors {
    std::size_t invalid = 0,
                first_invalid = 0;  ///< sequences that are not the encoding's, NULs among them, and where the first stands
    std::size_t controls = 0;       ///< of those that texts have not
    bool has_zeros = false;
    std::optional<std::size_t> cut_at;  ///< the limit of bytes, where it was met
};

/// What is wrong with a text that was scanned.
[[nodiscard]] inline input_errors errors_of(text::scanned const& seen) {
    input_errors out{seen.invalid, seen.first_invalid, seen.controls, seen.zeros > 0, {}};
    if (seen.zeros > 0) out.first_invalid = out.invalid == 0 ? seen.first_zero : std::min(seen.first_zero, out.first_invalid);
    out.invalid += seen.zeros;
    return out;
}

/// Whether a text is none: one character of fifty is a control that texts have not, or of ten bytes one is ill-formed.
[[nodiscard]] inline bool is_no_text(std::size_t size, std::size_t controls, std::size_t invalid) {
    return controls > size / 50 || invalid > size / 10;
}

/// Whether nothing of a text is seen.
[[nodiscard]] inline bool shows_nothing(std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        bool seen = false;
        text::detail::each_folded(text::next_character(utf8, i), [&seen](char32_t c) { seen = seen || c != U' '; });
        if (seen) return false;
    }
    return true;
}

/// Reports before all else that a text was cut, is empty, is no text, or has invalid bytes; NUL is one of these, which text does not have.
inline void report_input_errors(document& doc, input_errors const& errors) {
    std::vector<diagnostic> before;
    auto const say = [&before](code c, severity s, std::size_t offset, std::vector<argument> arguments) {
        add_finding(before, c, s, {}, {{offset, 0, 0}, {}, {}}, std::move(arguments));
    };
    std::string_view const text = doc.text;
    bool const empty = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos ||
                       (!errors.has_zeros && text.size() <= 4096 && shows_nothing(text));
    if (errors.cut_at) {
        before.push_back(limit_finding("max_bytes", *errors.cut_at));
        before.back().where.start.offset = text.size();
    }
    if (empty)
        say(code::input_empty, severity::error, 0, {});
    else if (is_no_text(text.size(), errors.controls, errors.invalid))
        say(code::input_not_text, severity::error, errors.first_invalid, {});
    else if (errors.invalid > 0)
        say(code::encoding_invalid, severity::warning, errors.first_invalid, {{"bytes", std::to_string(errors.invalid)}});
    doc.diagnostics.insert(doc.diagnostics.begin(), before.begin(), before.end());
    if (doc.diagnostics.empty()) return;
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
}

}  // namespace gongkai::inline v0::read

#endif
