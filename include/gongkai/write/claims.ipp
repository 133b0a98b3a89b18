// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_CLAIMS_IPP
#define GONGKAI_WRITE_CLAIMS_IPP

#include <array>
#include <cstddef>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/claims.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// The cells that a claim agrees with, or else those that it was held against first.
inline std::vector<std::string> cells_of(checks::claim const& c) {
    return c.readings.empty() ? std::vector<std::string>{} : c.readings[c.held.value_or(0)].plus;
}

GONGKAI_INLINE void put_claims(text::json_stream& json, std::vector<checks::claim> const& claims) {
    put_objects(json, "claims", text::json_layout::one_line, claims, [&](checks::claim const& c) {
        put(json, "words", c.words);
        json.key("where");
        put(json, c.where);
        put_or_null(json, "number", c.printed);
        put(json, "unit", c.unit);
        put(json, "kind", boost::describe::enum_to_string(c.kind, ""));
        put(json, "cells", cells_of(c), text::json_layout::one_line);
        put_or_null(json, "found", c.found);
        put(json, "verdict", boost::describe::enum_to_string(c.verdict, ""));
    });
}

}  // namespace detail

GONGKAI_INLINE std::string to_text(std::vector<checks::claim> const& claims, language lang) {
    static constexpr std::array<words, 3> verdicts{{{"相符", "holds"}, {"不符", "differs"}, {"未比较", "not compared"}}};
    std::string out;
    for (checks::claim const& c : claims) {
        out += "  " + std::string{verdicts[static_cast<std::size_t>(c.verdict)].in(lang)} + "  " +
               text::truncate_to_width(c.words, 80);
        if (!c.found.empty()) out += "  = " + c.found;
        for (std::string const& path : detail::cells_of(c)) out += ' ' + path;
        out += '\n';
    }
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
