// SPDX-License-Identifier: BSL-1.0
/// Why a file was not read, in words.
#ifndef GONGKAI_WRITE_READ_ERROR_HPP
#define GONGKAI_WRITE_READ_ERROR_HPP

#include <iosfwd>
#include <string>

#include <gongkai/config.hpp>
#include <gongkai/read_file.hpp>
#include <gongkai/write/message_entry.hpp>

namespace gongkai::inline v0::write {

/// What the file is, or what befell: "a PDF of images; it has no text". The same words for all files that have it.
[[nodiscard]] std::string reason_of(read_error const& error, language lang = language::zh);

/// The sentence, on one line: "cannot read 'report.pdf': it is a PDF of images; it has no text". Thread-safe.
[[nodiscard]] std::string message_of(read_error const& error, language lang = language::zh);

}  // namespace gongkai::inline v0::write

namespace gongkai::inline v0 {

/// The sentence, in Chinese.
std::ostream& operator<<(std::ostream& out, read_error const& error);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/read_error.ipp>
#endif

#endif
