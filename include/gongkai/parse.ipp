// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_PARSE_IPP
#define GONGKAI_PARSE_IPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <unicode/utf8.h>

#include <gongkai/grammar/report.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/plain_text.hpp>

namespace gongkai::detail {

/// Counts ill-formed UTF-8 sequences; `first` is the offset of the first.
[[nodiscard]] inline std::size_t ill_formed(std::string_view text, std::size_t& first) {
    std::size_t bad = 0;
    auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
    std::size_t const size = text.size();
    for (std::size_t i = 0; i < size;) {
        std::size_t const at = i;
        UChar32 c = bytes[i];
        if (c < 0x80) {
            ++i;
            continue;
        }
        U8_NEXT(bytes, i, size, c);
        if (c < 0 && bad++ == 0) first = at;
    }
    return bad;
}

}  // namespace gongkai::detail

namespace gongkai {

GONGKAI_INLINE parsed parse(read::document const& document, parse_options const& options) {
    parsed out;
    out.source.format = document.format;
    out.source.encoding = document.encoding;
    out.diagnostics = document.diagnostics;
    grammar::parse_context here(document, out.diagnostics, {options.max_table_figures, options.max_solver_steps});
    out.report = grammar::read_report(here);
    std::stable_sort(out.diagnostics.begin(), out.diagnostics.end(), [](diagnostic const& a, diagnostic const& b) {
        if (a.where.known() != b.where.known()) return a.where.known();
        return a.where.start.offset < b.where.start.offset;
    });
    return out;
}

GONGKAI_INLINE parsed parse(std::string_view text, parse_options const& options) {
    read::text_faults faults;
    if (text.size() > options.max_bytes) {
        text = text.substr(0, options.max_bytes);
        faults.cut_at = options.max_bytes;
    }
    faults.invalid = detail::ill_formed(text, faults.first_invalid);
    read::document document = read::plain_text(text, options.max_cells);
    read::say_faults(document, faults);
    return parse(document, options);
}

}  // namespace gongkai

#endif
