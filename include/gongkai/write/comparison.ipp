// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_COMPARISON_IPP
#define GONGKAI_WRITE_COMPARISON_IPP

#include <cstdint>
#include <utility>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/claims.hpp>
#include <gongkai/write/comparison.hpp>
#include <gongkai/write/held.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {

GONGKAI_INLINE std::string to_text(checks::comparison const& c, language lang, bool every_cell) {
    bool const zh = lang == language::zh;
    std::string out;
    for (checks::cell_change const& x : c.cells) {
        if (!every_cell && x.old_value == x.new_value) continue;
        out += x.path + ": " + detail::to_text(x.old_value) + " -> " + detail::to_text(x.new_value) + " (" +
               detail::to_signed_text(x.change) + ")  " + x.row + " / " + x.column + '\n';
    }
    for (checks::repeated_prose const& p : c.prose) {
        out += p.section + (zh ? ": 与上年重复 " : ": repeated from last year: ") + std::to_string(p.repeated.size()) +
               (zh ? " 处，占 " : " passages, ") + to_string(decimal{static_cast<std::int64_t>(p.share()), 1}) + "%\n";
        for (std::string const& s : p.repeated) out += "  = " + text::truncate_to_width(s, 110) + '\n';
    }
    return out;
}

GONGKAI_INLINE std::string to_json(checks::comparison const& c, language lang) {
    using namespace detail;
    return json_text(true, [&](text::json_stream& json) {
        json.begin_object();
        put_head(json, "gongkai.comparison/1", c);
        put_objects(json, "cells", text::json_layout::one_line, c.cells, [&](checks::cell_change const& x) {
            put(json, "path", x.path);
            put(json, "old", x.old_value);
            put(json, "new", x.new_value);
            put(json, "change", x.change);
        });
        put_objects(json, "prose", text::json_layout::lines, c.prose, [&](checks::repeated_prose const& p) {
            put(json, "section", p.section);
            put(json, "sentences", p.sentences);
            put(json, "share", to_string(decimal{static_cast<std::int64_t>(p.share()), 1}) + "%");
            put(json, "repeated", p.repeated, text::json_layout::lines);
        });
        put_claims(json, c.claims);
        put_findings(json, c, lang, "new");
        json.end_object();
    });
}

GONGKAI_INLINE checked to_checked(checks::comparison const& c, checked new_report) {
    std::vector<compared_cell> cells;
    for (checks::cell_change const& x : c.cells) cells.push_back({x.path, x.row, x.column, x.old_value, x.new_value, x.change});
    return detail::held(std::move(new_report), held_against::last_year, c.diagnostics, c.claims, std::move(cells));
}

}  // namespace gongkai::inline v0::write

#endif
