// SPDX-License-Identifier: BSL-1.0
/// A report with what was found while reading it, and where it came from.
#ifndef GONGKAI_REPORT_PARSED_HPP
#define GONGKAI_REPORT_PARSED_HPP

#include <string>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai {

/// Where a report came from.
struct source_info {
    std::string name;                ///< the file's; empty for text in memory
    std::string format = "text";     ///< "text", "html", "docx", "pdf"
    std::string encoding = "UTF-8";  ///< as detected or declared
};
BOOST_DESCRIBE_STRUCT(source_info, (), (name, format, encoding))

/// A report and what was found while reading it.
struct parsed {
    annual_report report;
    std::vector<diagnostic> diagnostics;  ///< in source order; those without a place come last
    source_info source;
};

}  // namespace gongkai

#endif
