// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_PARSE_IPP
#define GONGKAI_PARSE_IPP

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/report.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/input_errors.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/solve/sort_by.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0 {

namespace detail {

inline void put_in_source_order(std::vector<diagnostic>& all) {
    constexpr std::size_t behind_all = static_cast<std::size_t>(-1);
    solve::sort_by(all, [](diagnostic const& d) { return d.where.known() ? d.where.start.offset : behind_all; });
}
/// What is told of the source of a document.
[[nodiscard]] inline source_info source_of(read::document const& document) { return {{}, document.format, document.encoding}; }
/// A document of a text, within its limits.
[[nodiscard]] inline read::document document_of(std::string_view text, parse_options const& options) {
    bool const cut = text.size() > options.max_bytes;
    text = text.substr(0, options.max_bytes);
    text::scanned seen = text::scan(text);
    read::input_errors errors = read::errors_of(seen);
    if (cut) errors.cut_at = options.max_bytes;
    read::document document = read::plain_text(text, std::move(seen), options);
    read::report_input_errors(document, errors);
    return document;
}

}  // namespace detail

GONGKAI_INLINE parsed parse(read::document const& document, parse_options const& options) {
    std::vector<diagnostic> found = document.diagnostics;
    grammar::parse_context here(document, found, options);
    // No part is left to be zeros: the whole, which is large, would be filled with them first.
    parsed out{grammar::read_report(here), findings{}, detail::source_of(document)};
    detail::put_in_source_order(found);
    out.diagnostics = std::move(found);
    return out;
}

GONGKAI_INLINE parsed parse(std::string_view text, parse_options const& options) {
    return parse(detail::document_of(text, options), options);
}

GONGKAI_INLINE std::vector<parsed> parse_all(read::document const& document, parse_options const& options) {
    std::vector<parsed> out;
    std::vector<diagnostic> found = document.diagnostics;  // what is said of the file is said with its first report
    grammar::parse_context here(document, found, options);
    grammar::survey const seen = grammar::survey_document(here);
    for (grammar::report_lines const& own : grammar::divide_reports(here, seen)) {
        annual_report report = grammar::read_report(here, seen, own);
        detail::put_in_source_order(found);
        out.push_back({std::move(report), std::exchange(found, {}), detail::source_of(document)});
    }
    return out;
}

GONGKAI_INLINE std::vector<parsed> parse_all(std::string_view text, parse_options const& options) {
    return parse_all(detail::document_of(text, options), options);
}

}  // namespace gongkai::inline v0

#endif
