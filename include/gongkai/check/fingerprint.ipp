// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_FINGERPRINT_IPP
#define GONGKAI_CHECK_FINGERPRINT_IPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>

#include <unicode/uchar.h>

#include <boost/crc.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/check/fingerprint.hpp>

namespace gongkai::inline v0::checks {
namespace detail {

/// Whether an argument is about the finding's own cells and words.
inline bool identifies(diagnostic const& d, std::string_view name) {
    // Labels, which the paths imply; what restates other arguments; and counts of things elsewhere.
    static constexpr std::array<std::string_view, 21> others = {
        "row",   "column",     "columns",  "rows",     "other_row", "other_column", "other_value",
        "title", "identity",   "terms",    "equation", "elsewhere", "before",       "lines",
        "bytes", "characters", "deadline", "count",    "repeated",  "sentences",    "share"};
    if (std::ranges::find(others, name) != others.end()) return false;
    // Here it is the whole row, of which the finding is about a part.
    return name != "found" || (d.code != code::cell_blank && d.code != code::cell_absent && d.code != code::row_label_missing);
}

/// A field with its end, without white space: a line may be broken anew.
inline void add_field(std::string& to, std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        char32_t const c = text::next_character(utf8, i);
        if (c != U'\0' && !u_isUWhiteSpace(static_cast<UChar32>(c))) text::append(to, c);
    }
    to += '\0';
}

}  // namespace detail

GONGKAI_INLINE std::string detail::digest(std::string_view bytes) {
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    std::string out(16, '0');
    std::uint64_t rest = crc.checksum();
    for (auto digit = out.rbegin(); digit != out.rend(); ++digit, rest >>= 4) *digit = "0123456789abcdef"[rest & 0xF];
    return out;
}

GONGKAI_INLINE std::vector<std::string> fingerprints_of(std::string_view issuer, std::optional<int> year,
                                                        std::span<diagnostic const> found) {
    std::string own;
    detail::add_field(own, issuer);
    detail::add_field(own, year ? std::to_string(*year) : "");
    std::vector<std::string> out;
    out.reserve(found.size());
    std::map<std::string, std::size_t, std::less<>> seen;
    for (diagnostic const& d : found) {
        std::string all = own;
        detail::add_field(all, boost::describe::enum_to_string(d.code, ""));
        for (std::string const& path : d.paths) detail::add_field(all, path);
        for (argument const& a : d.arguments) {
            if (!detail::identifies(d, a.name)) continue;
            detail::add_field(all, a.name + '=');
            detail::add_field(all, a.value);
        }
        std::size_t const before = seen[all]++;
        if (before > 0) detail::add_field(all, '#' + std::to_string(before));
        out.push_back(detail::digest(all));
    }
    return out;
}

}  // namespace gongkai::inline v0::checks

#endif
