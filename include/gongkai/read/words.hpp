// SPDX-License-Identifier: BSL-1.0
/// Words with their boxes in a table of text, as `pdftotext -tsv` writes them.
#ifndef GONGKAI_READ_WORDS_HPP
#define GONGKAI_READ_WORDS_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/fusion/include/adapt_struct.hpp>

#include <gongkai/lex/rule.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/pdf/document.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/marks.hpp>

namespace gongkai::inline v0::read {

namespace detail::words {

namespace x3 = boost::spirit::x3;

/// A line: what it is (1 a page, 5 a word), its page, its box and its text.
struct row {
    unsigned level = 0, page = 0;
    double left = 0, top = 0, width = 0, height = 0;
    lex::slice text;
};

}  // namespace detail::words
}  // namespace gongkai::inline v0::read

BOOST_FUSION_ADAPT_STRUCT(gongkai::read::detail::words::row, level, page, left, top, width, height, text)

namespace gongkai::inline v0::read {

namespace detail::words {

inline constexpr auto other = x3::omit[x3::double_] >> '\t';
inline constexpr auto number = x3::double_ >> '\t';
inline constexpr auto row_of_table = x3::uint_ >> '\t' >> x3::uint_ >> '\t' >> other >> other >> other >> other >> number >>
                                     number >> number >> number >> other >>
                                     x3::raw[x3::omit[*(x3::standard::char_ - '\r' - '\n')]];

}  // namespace detail::words

/// The first words of such a table.
inline constexpr std::string_view words_head =
    "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";

/// Reads the output of `pdftotext -tsv`; places are pages and boxes. Lines that are no rows are passed over. Thread-safe.
[[nodiscard]] inline document words(std::string_view bytes, limits const& most = {}) {
    std::vector<geometry::page> pages;
    std::size_t taken = 0;
    std::vector<diagnostic> found;
    bool more_pages = false, more_words = false;
    std::size_t crowded = 0;  // the last page said to be
    if (bytes.size() > most.max_bytes) found.push_back(limit_finding("max_bytes", most.max_bytes));
    bytes = bytes.substr(0, most.max_bytes);
    for (std::size_t from = 0, end = 0; from < bytes.size() && !more_words; from = end + 1) {
        end = std::min(bytes.find('\n', from), bytes.size());
        detail::words::row r;
        lex::iterator first = bytes.data() + from;
        if (!detail::words::x3::parse(first, bytes.data() + end, detail::words::row_of_table, r) || r.page == 0) continue;
        if (r.page > most.max_pdf_pages) {
            more_pages = true;
            continue;
        }
        if (pages.size() < r.page) pages.resize(r.page);
        geometry::page& p = pages[r.page - 1];
        if (r.level == 1) {
            p.width = r.width;
            p.height = r.height;
        } else if (end == bytes.size() && text::ends_with_digit(lex::view(r.text))) {
            break;  // without the end of its line: the file may be cut within the number
        } else if (r.level == 5 && taken == most.max_pdf_words) {
            more_words = true;
        } else if (r.level == 5 && p.words.size() == most.max_pdf_page_words) {
            if (std::exchange(crowded, r.page) != r.page)
                found.push_back(limit_finding("max_pdf_page_words", most.max_pdf_page_words, "page " + std::to_string(r.page)));
        } else if (r.level == 5) {
            p.words.push_back({std::string{lex::view(r.text)}, {r.left, r.top, r.left + r.width, r.top + r.height}, {}});
            ++taken;
        }
    }
    if (more_pages) found.push_back(limit_finding("max_pdf_pages", most.max_pdf_pages));
    if (more_words) found.push_back(limit_finding("max_pdf_words", most.max_pdf_words));
    document doc = pdf_document(pages, most);
    doc.format = "pdftotext-tsv";
    doc.diagnostics.insert(doc.diagnostics.begin(), found.begin(), found.end());
    if (doc.cells.empty()) add_finding(doc.diagnostics, code::input_empty, severity::error);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
