// SPDX-License-Identifier: BSL-1.0
/// The kinds of files.
#ifndef GONGKAI_READ_FORMAT_HPP
#define GONGKAI_READ_FORMAT_HPP

#include <cstdint>

#include <boost/describe/enum.hpp>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read {

/// Kinds of files. The library reads those before `ole`.
enum class format : std::uint8_t {
    text,
    html,
    docx,
    pdf,
    odt,  ///< and .ods
    xlsx,
    rtf,
    pdf_words,  ///< what `pdftotext -tsv` writes
    pdf_xml,    ///< what `pdftohtml -xml` writes
    json,       ///< of reports, as the library writes it
    ole,        ///< .doc, .xls, .ppt or .wps: the compound files of old Word, Excel and WPS
    encrypted,  ///< a compound file that holds an Office document under a password
    ofd,
    mhtml,  ///< a web page with its pictures in one file, or a mail
    image,
    zip,      ///< an archive of something else
    unknown,  ///< bytes of no known kind, and not a text
};
BOOST_DESCRIBE_ENUM(format, text, html, docx, pdf, odt, xlsx, rtf, pdf_words, pdf_xml, json, ole, encrypted, ofd, mhtml, image,
                    zip, unknown)

/// Whether the library reads a format, with a reader that the program gives.
[[nodiscard]] constexpr bool is_read(format f) noexcept { return f < format::ole; }

}  // namespace gongkai::inline v0::read

#endif
