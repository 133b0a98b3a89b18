// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_PARSE_IPP
#define GONGKAI_PARSE_IPP

#include <algorithm>
#include <string_view>

#include <gongkai/grammar/report.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/input_errors.hpp>
#include <gongkai/read/plain_text.hpp>

namespace gongkai {

GONGKAI_INLINE parsed parse(read::document const& document, parse_options const& options) {
    parsed out;
    out.source.format = document.format;
    out.source.encoding = document.encoding;
    out.diagnostics = document.diagnostics;
    grammar::parse_context here(document, out.diagnostics, options);
    out.report = grammar::read_report(here);
    std::stable_sort(out.diagnostics.begin(), out.diagnostics.end(), [](diagnostic const& a, diagnostic const& b) {
        if (a.where.known() != b.where.known()) return a.where.known();
        return a.where.start.offset < b.where.start.offset;
    });
    return out;
}

GONGKAI_INLINE parsed parse(std::string_view text, parse_options const& options) {
    bool const cut = text.size() > options.max_bytes;
    text = text.substr(0, options.max_bytes);
    read::input_errors errors = read::ill_formed_sequences(text);
    if (cut) errors.cut_at = options.max_bytes;
    read::document document = read::plain_text(text, options);
    read::report_input_errors(document, errors);
    return parse(document, options);
}

}  // namespace gongkai

#endif
