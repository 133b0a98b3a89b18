// SPDX-License-Identifier: BSL-1.0
/// A file of findings that somebody has settled, one a line, each with the reason:
///
///     # comment
///     row_sum_broken requests.granted: 原件如此，已去函核实
///     fees_unstated: the department charges no fees
///     1f0c9a7b2d3e4f56: 已更正，下次发布时替换
#ifndef GONGKAI_CHECK_SUPPRESSIONS_HPP
#define GONGKAI_CHECK_SUPPRESSIONS_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0::checks {

/// An entry: a finding by its fingerprint, or all findings of a code, or those of a code at or below a path.
struct suppression {
    std::string fingerprint;  ///< in lower case; empty where the entry names a code
    gongkai::code code{};
    std::string path;  ///< a cell, row or table; empty for all
    std::string reason;
    std::size_t line = 0;
};

/// What is wrong with a line.
enum class suppression_fault : std::uint8_t {
    no_target,     ///< it begins with neither a fingerprint nor a code
    unknown_code,  ///< no finding has this code
    no_reason,     ///< nothing stands behind the colon, or there is none
};
struct faulty_suppression {
    suppression_fault fault{};
    std::string words;  ///< those that are wrong
    std::size_t line = 0;
};

struct suppression_file {
    std::vector<suppression> entries;
    std::vector<faulty_suppression> faults;
};

/// Reads such a file. Total: a line that is none of these is among the faults. Thread-safe.
[[nodiscard]] suppression_file read_suppressions(std::string_view text);

/// Marks the findings that an entry covers, which stay among the findings, with the reason, and count no more; where several entries do, the
/// first one's reason stands. Returns for each entry how many it covers: one that covers none is out of date. Issuer and year are those of
/// the report that the findings are about.
[[nodiscard]] std::vector<std::size_t> suppress(std::string_view issuer, std::optional<int> year, std::vector<diagnostic>& found,
                                                std::vector<suppression> const& entries);
[[nodiscard]] inline std::vector<std::size_t> suppress(parsed& report, std::vector<suppression> const& entries) {
    return suppress(report.report.issuer, report.report.year, report.diagnostics, entries);
}

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/suppressions.ipp>
#endif

#endif
