// SPDX-License-Identifier: BSL-1.0
/// The output of `pdftohtml -xml`: pieces of text with their boxes. Needs pugixml.
#ifndef GONGKAI_READ_PDF_XML_HPP
#define GONGKAI_READ_PDF_XML_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include <gongkai/read/document.hpp>
#include <gongkai/read/pdf/document.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/no_memory.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read {

namespace detail {

/// The characters in an element, whatever is bold or a link; it is not deep.
inline void xml_words(pugi::xml_node parent, std::string& out, int depth = 0) {
    for (pugi::xml_node const n : parent.children()) {
        out += n.value();
        if (depth < 8) xml_words(n, out, depth + 1);
    }
}

/// A piece of a line as words: it is cut at its spaces, its width shared by what its characters take.
/// False where the page would have more than `most`.
[[nodiscard]] inline bool add_words(geometry::page& page, std::string const& text, geometry::box const& box, std::size_t most) {
    auto const width_of = [](std::string_view s) {
        double w = 0;
        for (std::size_t i = 0; i < s.size();) w += text::next_code_point(s, i) < 0x2E80 ? 1 : 2;
        return w;
    };
    double const whole = std::max(1.0, width_of(text));
    for (std::size_t from = 0; from < text.size();) {
        std::size_t const end = std::min(text.find(' ', from), text.size());
        std::string const word = text.substr(from, end - from);
        if (!word.empty() && page.words.size() >= most) return false;
        double const before = width_of(std::string_view{text}.substr(0, from)) / whole, part = width_of(word) / whole;
        if (!word.empty()) {
            double const left = box.x0 + box.width() * before;
            page.words.push_back({word, {left, box.y0, left + box.width() * part, box.y1}, {}});
        }
        from = end + 1;
    }
    return true;
}

}  // namespace detail

/// Reads what `pdftohtml -xml` writes; places are pages and boxes. What is not that, or beyond a limit, gives a diagnostic. Thread-safe.
[[nodiscard]] inline document pdf_xml(std::string_view bytes, limits const& most = {}) {
    document doc;
    doc.format = "pdftohtml-xml";
    auto const refuse = [&doc](std::string reason) {
        add_finding(doc.diagnostics, code::input_not_text, severity::error, {}, {},
                    {{"format", doc.format}, {"reason", std::move(reason)}});
    };
    auto const marks = std::ranges::count_if(bytes, [](char c) { return c == '<' || c == '='; });
    if (static_cast<std::size_t>(marks) > most.max_docx_markup) {
        doc.diagnostics.push_back(limit_finding("max_docx_markup", most.max_docx_markup));
        doc.diagnostics.back().severity = severity::error;
        return doc;
    }
    pugi::xml_document xml;
    pugi::xml_parse_result const result =
        xml.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
    if (result.status == pugi::status_out_of_memory) text::no_memory();
    std::vector<geometry::page> pages;
    std::vector<diagnostic> found;
    std::size_t words = 0;
    // What was read before a fault stands; a file cut short is told by that.
    for (pugi::xml_node const p : xml.document_element().children("page")) {
        std::string const name = "page " + std::to_string(pages.size() + 1);
        if (pages.size() >= most.max_pdf_pages) {
            found.push_back(limit_finding("max_pdf_pages", most.max_pdf_pages, name));
            break;
        }
        geometry::page page{p.attribute("width").as_double(), p.attribute("height").as_double(), {}};
        for (pugi::xml_node const t : p.children("text")) {
            std::string text;
            detail::xml_words(t, text);
            double const left = t.attribute("left").as_double(), top = t.attribute("top").as_double();
            if (detail::add_words(page, text,
                                  {left, top, left + t.attribute("width").as_double(), top + t.attribute("height").as_double()},
                                  most.max_pdf_page_words))
                continue;
            found.push_back(limit_finding("max_pdf_page_words", most.max_pdf_page_words, name));
            break;
        }
        words += page.words.size();
        if (words > most.max_pdf_words) {
            found.push_back(limit_finding("max_pdf_words", most.max_pdf_words, name));
            break;
        }
        pages.push_back(std::move(page));
    }
    // The last piece may have been cut within a number.
    if (!result && !pages.empty() && !pages.back().words.empty()) pages.back().words.pop_back();
    doc = pdf_document(pages, most);
    doc.format = "pdftohtml-xml";
    doc.diagnostics.insert(doc.diagnostics.begin(), found.begin(), found.end());
    if (!result) refuse("damaged");
    if (doc.cells.empty() && result) add_finding(doc.diagnostics, code::input_empty, severity::error);
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
