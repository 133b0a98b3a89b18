// SPDX-License-Identifier: BSL-1.0
/// A report with what was found while reading it, and where it came from.
#ifndef GONGKAI_REPORT_PARSED_HPP
#define GONGKAI_REPORT_PARSED_HPP

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/report/findings.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0 {

/// Where a report came from.
struct source_info {
    std::string name;                ///< the file's; empty for text in memory
    std::string format = "text";     ///< "text", "html", "docx", "pdf"
    std::string encoding = "UTF-8";  ///< as detected or declared
};

class report_cell;

/// A report and what was found while reading it.
struct parsed {
    annual_report report;
    findings diagnostics;
    source_info source;

    /// Every cell of the report's form, in the form's order. They point into `*this`. Some 250, made anew at each call. Defined in
    /// form/cells.hpp.
    [[nodiscard]] std::vector<report_cell> cells() const;
    /// The cell at "requests.denied.state_secret.total"; nothing where the report's edition has none there. As long as `cells`.
    [[nodiscard]] std::optional<report_cell> at(std::string_view path) const;
};

}  // namespace gongkai::inline v0

#endif
