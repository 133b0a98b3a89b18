// SPDX-License-Identifier: BSL-1.0
/// A report as plain text for a person at a terminal.
#ifndef GONGKAI_WRITE_TEXT_HPP
#define GONGKAI_WRITE_TEXT_HPP

#include <string>

#include <gongkai/config.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// Title, issuer, year and period; the tables, aligned by the width of East Asian characters; the beginnings of the prose.
/// A cell without a number is `·`, and an inferred number has a `*` behind it. Labels are the form's in either language. Thread-safe.
[[nodiscard]] std::string to_text(annual_report const& report, language lang = language::zh);

}  // namespace gongkai::inline v0::write

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/text.ipp>
#endif

#endif
