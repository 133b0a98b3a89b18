// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_SUPPRESS_IPP
#define GONGKAI_CHECK_SUPPRESS_IPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/check/suppress.hpp>
#include <gongkai/check/fingerprint.hpp>

namespace gongkai::check {
namespace detail {

inline bool names(check::suppression const& s, diagnostic const& d, std::string_view fingerprint) {
    if (!s.fingerprint.empty()) return s.fingerprint == fingerprint;
    auto const at_or_below = [&s](std::string_view path) {
        return path.starts_with(s.path) && (path.size() == s.path.size() || path[s.path.size()] == '.');
    };
    return s.code == d.code && (s.path.empty() || std::any_of(d.paths.begin(), d.paths.end(), at_or_below));
}

}  // namespace detail

GONGKAI_INLINE std::vector<std::size_t> suppress(std::string_view issuer, std::optional<int> year, std::span<diagnostic> found,
                                                 std::span<check::suppression const> entries) {
    std::vector<std::size_t> out(entries.size());
    if (entries.empty()) return out;
    std::vector<std::string> const fingerprints = write::fingerprints_of(issuer, year, found);
    for (std::size_t i = 0; i < fingerprints.size(); ++i)
        for (std::size_t e = 0; e < entries.size(); ++e) {
            diagnostic& d = found[i];
            if (!detail::names(entries[e], d, fingerprints[i])) continue;
            ++out[e];
            if (d.suppressed.empty()) d.suppressed = entries[e].reason;
        }
    return out;
}

}  // namespace gongkai::check

#endif
