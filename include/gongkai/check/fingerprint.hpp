// SPDX-License-Identifier: BSL-1.0
/// What makes a finding the same finding in the next run, whatever was edited elsewhere in the file.
#ifndef GONGKAI_CHECK_FINGERPRINT_HPP
#define GONGKAI_CHECK_FINGERPRINT_HPP

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/config.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::checks {

/// One for each finding, in their order: 16 hexadecimal digits.
///
/// It is made of the report's issuer and year, the finding's code and paths, and those of its arguments that are about its own
/// cells and words: figures that differ otherwise make another finding. Lines, offsets, file names, labels, languages and white
/// space do not count. Findings that are alike in all that are told apart by their order. Thread-safe.
[[nodiscard]] std::vector<std::string> fingerprints_of(std::string_view issuer, std::optional<int> year,
                                                       std::span<diagnostic const> found);
[[nodiscard]] inline std::vector<std::string> fingerprints_of(annual_report const& report, std::span<diagnostic const> found) {
    return fingerprints_of(report.issuer, report.year, found);
}

namespace detail {

/// CRC-64/XZ of bytes, in hexadecimal: the same on every platform, which std::hash is not. It guards against accidents, not
/// against somebody who looks for collisions.
[[nodiscard]] std::string digest(std::string_view bytes);

}  // namespace detail
}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/fingerprint.ipp>
#endif

#endif
