// SPDX-License-Identifier: BSL-1.0
/// Findings as text, as a compiler shows them: the message, the line of the source with the place marked, the cells.
#ifndef GONGKAI_WRITE_DIAGNOSTICS_HPP
#define GONGKAI_WRITE_DIAGNOSTICS_HPP

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/write/messages.hpp>

namespace gongkai::inline v0::write {

/// Renders findings one below the other:
///
///     report.txt:12:3: 警告: … [cell_blank]
///        12 | 规章  /  0  14
///           |       ^
///           = proactive_disclosure.regulations.issued
///
/// `source` is the text that the findings' offsets count in; where it is empty, or a finding has no place in it, the line is left
/// out. Marks stand right under East Asian wide characters. Lines are cut around the place to about 100 columns. `colour` adds
/// the terminal's escape sequences. Thread-safe.
[[nodiscard]] std::string to_text(std::vector<diagnostic> const& found, std::string_view source, std::string_view name,
                                  language lang = language::zh, bool colour = false);

}  // namespace gongkai::inline v0::write

namespace gongkai::inline v0 {

/// One line in Chinese: "46:33: 错误: … [row_sum_broken]".
std::ostream& operator<<(std::ostream& out, diagnostic const& found);

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/write/diagnostics.ipp>
#endif

#endif
