// SPDX-License-Identifier: BSL-1.0
/// Prose that reports of different organs share (内容雷同), found in one pass over any number of reports: each is reduced to a signature of
/// fixed size, signatures that share a band are candidates, and only those are compared clause by clause.
#ifndef GONGKAI_CHECK_SHARED_PROSE_HPP
#define GONGKAI_CHECK_SHARED_PROSE_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include <gongkai/config.hpp>
#include <gongkai/report/parsed.hpp>

namespace gongkai::inline v0::checks {

/// MinHash of a report's clauses, years and what stands in every report aside: the share of equal values estimates the share of common
/// clauses. The same on every platform.
struct prose_signature {
    static constexpr std::size_t size = 128, bands = 16;
    std::size_t clauses = 0;  ///< different ones
    std::array<std::uint32_t, size> least{};

    /// One number for each band; two signatures that agree in a band have the same there.
    [[nodiscard]] std::uint64_t band(std::size_t which) const noexcept;
    friend bool operator==(prose_signature const&, prose_signature const&) = default;
};

/// Of 一, 五 and 六 together. Linear in the prose. Thread-safe.
[[nodiscard]] prose_signature signature_of(annual_report const& report);

/// How many of 1000 clauses two reports probably have in common; a standard deviation is 44 at most.
[[nodiscard]] std::size_t resemblance(prose_signature const& a, prose_signature const& b) noexcept;

/// Fewer clauses are too few to call two texts alike.
inline constexpr std::size_t least_shared_clauses = 8;

/// code::prose_shared about `report`, where eight clauses in ten of both reports' are common to them, and their organs are different; nothing
/// otherwise. Exact, whatever the signatures said. Thread-safe.
[[nodiscard]] std::optional<diagnostic> shared_prose(parsed const& other, parsed const& report);

/// code::report_repeated about `report`, which is of the same organ and year as `other`: a warning where a cell differs, else a note.
[[nodiscard]] diagnostic repeated_report(parsed const& other, parsed const& report);

}  // namespace gongkai::inline v0::checks

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/check/shared_prose.ipp>
#endif

#endif
