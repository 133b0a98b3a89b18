// SPDX-License-Identifier: BSL-1.0
/// Findings that somebody has settled: they stay among the findings, with the reason, and count no more.
#ifndef GONGKAI_CHECK_SUPPRESS_HPP
#define GONGKAI_CHECK_SUPPRESS_HPP

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/check/suppressions.hpp>
#include <gongkai/parse.hpp>

namespace gongkai::check {

/// Marks the findings that an entry names; where several do, the first one's reason stands. Returns for each entry how many it
/// names: one that names none is out of date. Issuer and year are those of the report that the findings are about.
[[nodiscard]] std::vector<std::size_t> suppress(std::string_view issuer, std::optional<int> year, std::span<diagnostic> found,
                                                std::span<check::suppression const> entries);
[[nodiscard]] inline std::vector<std::size_t> suppress(parsed& report, std::span<check::suppression const> entries) {
    return suppress(report.report.issuer, report.report.year, report.diagnostics, entries);
}

}  // namespace gongkai::check

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/suppress.ipp>
#endif

#endif
