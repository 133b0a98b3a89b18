// SPDX-License-Identifier: BSL-1.0
/// Findings as SARIF 2.1.0, which editors and code hosts show.
#ifndef GONGKAI_WRITE_SARIF_HPP
#define GONGKAI_WRITE_SARIF_HPP

#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// One run for all reports. Lines and columns are those of the text, columns in characters. Of a Word file or a PDF, which have
/// no lines, the place is told in words. The other cells that a finding names are its related locations. Thread-safe.
[[nodiscard]] std::string to_sarif(std::vector<checked> const& reports, language lang = language::zh);

namespace detail {

/// A file's name as a URI: a relative one stays relative. Empty for "-", which is no file.
[[nodiscard]] std::string uri_of(std::string_view name);

}  // namespace detail
}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/sarif.ipp>
#endif

#endif
