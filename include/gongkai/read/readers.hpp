// SPDX-License-Identifier: BSL-1.0
/// The readers that need libraries, and so are a program's to choose.
#ifndef GONGKAI_READ_READERS_HPP
#define GONGKAI_READ_READERS_HPP

#include <string_view>

#include <gongkai/read/format.hpp>
#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::read {

struct document;

/// The readers that a program has; null those it has not. Text, Rich Text, the words of Poppler and reports' JSON need none.
struct readers {
    using reader = document (*)(std::string_view bytes, limits const& most);
    reader html = nullptr;
    reader docx = nullptr;
    reader pdf = nullptr;
    reader odt = nullptr;
    reader xlsx = nullptr;
    reader pdf_xml = nullptr;

    /// The reader of a format; null where there is none.
    [[nodiscard]] reader of(format f) const noexcept {
        switch (f) {
            case format::html: return html;
            case format::docx: return docx;
            case format::pdf: return pdf;
            case format::odt: return odt;
            case format::xlsx: return xlsx;
            case format::pdf_xml: return pdf_xml;
            default: return nullptr;
        }
    }
};

}  // namespace gongkai::inline v0::read

#endif
