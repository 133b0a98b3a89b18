// SPDX-License-Identifier: BSL-1.0
/// PDF to lines of cells, with poppler-cpp. Include this header only where PDF is read: it needs poppler, and poppler is under
/// the GNU General Public License (version 2 or 3). gongkai itself stays under the Boost licence, but a program that includes
/// this header links poppler and, when it is passed on to others, must be passed on under terms that the GPL allows: with its
/// source, for the whole program. Who cannot do that converts PDF outside (pdftotext -layout, a process of its own) and reads
/// the text with read/plain_text.hpp.
#ifndef GONGKAI_READ_PDF_HPP
#define GONGKAI_READ_PDF_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <unicode/unistr.h>

#include <gongkai/read/document.hpp>
#include <gongkai/read/pdf/document.hpp>
#include <gongkai/read/pdf/layout.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read {

namespace detail {

/// UTF-8 of a word of poppler's: UTF-16 in host order; unpaired surrogates become U+FFFD, control characters nothing.
[[nodiscard]] inline std::string pdf_text(poppler::ustring const& s) {
    std::u16string const units(s.begin(), s.end());
    icu::UnicodeString const all{units.data(), static_cast<std::int32_t>(units.size())};
    std::string out;
    for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1))
        if (UChar32 const c = all.char32At(i); c >= 0x20) text::append(out, static_cast<char32_t>(c));
    return out;
}

/// Turns a box of a page whose text runs up, down or upside down, so that its text runs to the right.
[[nodiscard]] inline geometry::box turned(poppler::rectf const& r, int rotation, double width, double height) {
    double const x0 = r.left(), y0 = r.top(), x1 = r.right(), y1 = r.bottom();
    switch (rotation) {
        case 1: return {y0, width - x1, y1, width - x0};  // downwards
        case 2: return {width - x1, height - y1, width - x0, height - y0};
        case 3: return {height - y1, x0, height - y0, x1};  // upwards
        default: return {x0, y0, x1, y1};
    }
}

/// Whether a page has more than `most` words, by its bare text: poppler gives that in linear time, but takes quadratic time to join the
/// words that it has boxes for (10,000 of them, 10 s).
[[nodiscard]] inline bool exceeds(poppler::page const& page, std::size_t most) {
    poppler::ustring const text = page.text({}, poppler::page::raw_order_layout);
    if (text.size() > 64 * most) return true;
    auto const ends_word = [](unsigned short c) { return c == ' ' || c == '\n' || c == '\f'; };
    return static_cast<std::size_t>(std::ranges::count_if(text, ends_word)) > most;
}

/// The words of a page; nothing where it cannot be read, or has more than `most`.
[[nodiscard]] inline geometry::page pdf_page(poppler::document const& source, int index, std::size_t most, bool& limited) {
    geometry::page out;
    std::unique_ptr<poppler::page> const page(source.create_page(index));
    if (!page) return out;
    limited = exceeds(*page, most);
    if (limited) return out;
    poppler::rectf const rect = page->page_rect();
    bool const side = page->orientation() == poppler::page::landscape || page->orientation() == poppler::page::seascape;
    out.width = side ? rect.height() : rect.width();
    out.height = side ? rect.width() : rect.height();
    std::vector<poppler::text_box> const words = page->text_list();
    std::array<std::size_t, 4> turns{};
    for (poppler::text_box const& w : words)
        if (w.rotation() >= 0 && w.rotation() < 4) ++turns[static_cast<std::size_t>(w.rotation())];
    int rotation = 0;
    for (int r = 1; r < 4; ++r)
        if (turns[static_cast<std::size_t>(r)] > turns[static_cast<std::size_t>(rotation)]) rotation = r;
    for (poppler::text_box const& w : words) {
        poppler::ustring const text = w.text();
        geometry::word word{pdf_text(text), turned(w.bbox(), rotation, out.width, out.height), {}};
        if (word.text.empty()) continue;
        // Only short words are ever cut: numbers of two columns that touch.
        if (text.size() < 64)
            for (std::size_t i = 0; i < text.size(); ++i)
                word.glyphs.push_back(turned(w.char_bbox(i), rotation, out.width, out.height));
        out.words.push_back(std::move(word));
    }
    if (rotation % 2 == 1) std::swap(out.width, out.height);
    return out;
}

}  // namespace detail

/// Reads a PDF. Does not throw on any input (out of memory aside): what cannot be read is told by a diagnostic, whose argument
/// `reason` is "encrypted" (a password is asked for), "damaged" (no PDF, or none that can be opened) or "image_only" (pages,
/// but no text on them). Thread-safe, as poppler 22.12 is.
[[nodiscard]] inline document pdf(std::string_view bytes, limits const& most = {}) {
    static std::once_flag silent;
    std::call_once(silent, [] { poppler::set_debug_error_function([](std::string const&, void*) {}, nullptr); });
    document doc;
    doc.format = "pdf";
    std::vector<diagnostic> found;
    auto const say = [&found](code c, severity s, std::vector<argument> arguments) {
        add_finding(found, c, s, {}, {}, std::move(arguments));
    };
    std::unique_ptr<poppler::document> source;
    if (!bytes.empty() && bytes.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()))
        source.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (bytes.empty()) {
        say(code::input_empty, severity::error, {});
    } else if (!source || source->is_locked()) {
        say(code::input_not_text, severity::error, {{"reason", source ? "encrypted" : "damaged"}});
    } else {
        std::vector<geometry::page> pages;
        std::size_t words = 0;
        int const count = source->pages();
        bool crowded = false;
        for (int n = 0; n < count && static_cast<std::size_t>(n) < most.max_pdf_pages; ++n) {
            bool limited = false;
            pages.push_back(detail::pdf_page(*source, n, most.max_pdf_page_words, limited));
            words += pages.back().words.size();
            crowded = crowded || limited;
            if (limited)
                found.push_back(limit_finding("max_pdf_page_words", most.max_pdf_page_words, "page " + std::to_string(n + 1)));
            if (words <= most.max_pdf_words) continue;
            pages.pop_back();
            found.push_back(limit_finding("max_pdf_words", most.max_pdf_words, "page " + std::to_string(n + 1)));
            break;
        }
        if (static_cast<std::size_t>(std::max(count, 0)) > most.max_pdf_pages)
            found.push_back(limit_finding("max_pdf_pages", most.max_pdf_pages, "page " + std::to_string(most.max_pdf_pages + 1)));
        if (words == 0 && !crowded)
            say(code::input_not_text, severity::error, {{"reason", count > 0 ? "image_only" : "damaged"}});
        doc = pdf_document(pages, most);
    }
    doc.diagnostics.insert(doc.diagnostics.begin(), found.begin(), found.end());
    return doc;
}

}  // namespace gongkai::inline v0::read

#endif
