// SPDX-License-Identifier: BSL-1.0
/// Reports from files of any format that the program has a reader for.
#ifndef GONGKAI_READ_A_FILE_HPP
#define GONGKAI_READ_A_FILE_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum.hpp>

#include <gongkai/config.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/readers.hpp>
#include <gongkai/read/shared_document.hpp>
#include <gongkai/report/result.hpp>

namespace gongkai::inline v0 {

/// A report, and the document that it was read in, which all reports of a file share.
struct file_report {
    parsed report;
    read::shared_document document{};  ///< what the reader made of the file; null for a report read back from JSON

    /// The text that the report's places count in; empty without a document, with which it lives.
    [[nodiscard]] std::string_view text() const noexcept;
};

/// Why nothing of a file was read.
enum class read_failure : std::uint8_t {
    cannot_open,    ///< `detail` is the system's message
    unsupported,    ///< of a format that the library does not read
    no_reader,      ///< of one that it reads, but no reader for it was given
    encrypted,      ///< under a password
    damaged,        ///< or cut short
    not_word,       ///< no Word file, or one that is cut short
    compound_file,  ///< an old Word file, or one under a password
    no_main_part,   ///< a Word file without its text
    malformed_xml,  ///< a damaged Word file
    image_only,     ///< a PDF of images
    no_text,        ///< bytes that are no text
    limit,          ///< one of the limits was met before anything was read; `detail` is its name
    not_a_report,   ///< JSON that is none of a report; `detail` tells why
};
BOOST_DESCRIBE_ENUM(read_failure, cannot_open, unsupported, no_reader, encrypted, damaged, not_word, compound_file, no_main_part,
                    malformed_xml, image_only, no_text, limit, not_a_report)

/// `write/read_error.hpp` has the sentence.
struct read_error {
    read_failure why{};
    std::string file;  ///< as it was named; empty for bytes
    std::string detail{};
    read::format format = read::format::unknown;
};

/// Reads the first report of a file: plain text, Rich Text, words of Poppler, a report's JSON, and what `with` has readers for:
///
///     gongkai::read_file("report.html", {.html = gongkai::read::html})
///
/// Thread-safe, as all readers of the library are.
[[nodiscard]] result<file_report, read_error> read_file(std::string const& path, read::readers const& with = {},
                                                        parse_options const& options = {});

/// The same of every report of a file, one at least. Thread-safe.
[[nodiscard]] result<std::vector<file_report>, read_error> read_all(std::string const& path, read::readers const& with = {},
                                                                    parse_options const& options = {});

/// The same of a file's bytes, whose format is told by their content where `as` does not say it. Thread-safe.
[[nodiscard]] result<std::vector<file_report>, read_error> read_bytes(std::string_view bytes, read::readers const& with = {},
                                                                      parse_options const& options = {});
[[nodiscard]] result<std::vector<file_report>, read_error> read_bytes(std::string_view bytes, read::readers const& with,
                                                                      parse_options const& options,
                                                                      std::optional<read::format> as);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/read_file.ipp>
#endif

#endif
