// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_PLACES_IPP
#define GONGKAI_WRITE_PLACES_IPP

#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>

#include <gongkai/lex/spot.hpp>
#include <gongkai/write/places.hpp>

namespace gongkai::inline v0::write {

namespace detail {

/// Of a coordinate in points, as a ruler on paper has it.
inline std::string millimetres(lex::slice points) {
    double value = 0;
    std::from_chars(points.begin(), points.end(), value);
    return std::to_string(std::lround(value * 25.4 / 72));
}

}  // namespace detail

GONGKAI_INLINE std::string words_of(place const& where, language lang) {
    if (where.within.empty()) return {};
    bool const inside = where.start.line == 0 && where.start.column > 1;  // not the whole paragraph or cell, nor its beginning
    std::string const character = std::to_string(where.start.column);
    if (lang != language::zh) return where.within + (inside ? ", character " + character : "");
    std::optional<lex::spot> const s = lex::parse_spot(where.within);
    if (!s) return where.within + (inside ? " 第" + character + "字" : "");
    std::string out;
    auto const count = [&out](std::uint32_t n, std::string_view what) {
        if (n > 0) ((out += "第") += std::to_string(n)) += what;
    };
    // The document itself goes without saying.
    if (std::string_view const part = lex::view(s->part); !part.empty() && !part.ends_with("/document.xml"))
        ((out += part) += ' ');
    count(s->page, "页");
    if (s->box.size() == 4) out += "左" + detail::millimetres(s->box[0]) + "毫米、上" + detail::millimetres(s->box[1]) + "毫米处";
    count(s->table, "个表");
    count(s->row, "行");
    count(s->cell, "格");
    count(s->text_box, "个文本框");
    count(s->paragraph, "段");
    if (inside) out += (s->box.empty() ? "第" : "起第") + character + "字";
    return out.empty() ? where.within : out;
}

}  // namespace gongkai::inline v0::write

#endif
