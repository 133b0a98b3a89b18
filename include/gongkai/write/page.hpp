// SPDX-License-Identifier: BSL-1.0
/// Findings as one HTML page that needs no other file and no network: the findings, the tables as the form has them, plots,
/// and the source beside them, each linked to the others.
#ifndef GONGKAI_WRITE_PAGE_HPP
#define GONGKAI_WRITE_PAGE_HPP

#include <string>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/write/checked.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// A page with a part for each report. Where places are not in a text, as in a Word file or a PDF, the places themselves are
/// listed instead of the source. Thread-safe.
[[nodiscard]] std::string to_page(std::vector<checked> const& reports, language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/page.ipp>
#endif

#endif
