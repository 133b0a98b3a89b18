// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_ROLLUP_IPP
#define GONGKAI_WRITE_ROLLUP_IPP

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/held.hpp>
#include <gongkai/write/rollup.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {

GONGKAI_INLINE std::string to_text(checks::rollup_result const& r, language lang, bool every_cell) {
    bool const zh = lang == language::zh;
    std::string out;
    std::size_t equal = 0, unknown = 0;
    // Where another cause is named, the cells that differ for it are only counted.
    bool const said = r.diagnostics.any(code::rollup_differs);
    for (checks::rolled_cell const& x : r.cells) {
        bool const same = x.difference && x.difference->unscaled == 0;
        equal += same ? 1U : 0U;
        unknown += x.difference ? 0U : 1U;
        if (!every_cell && (same || !x.difference || !said)) continue;
        out += x.path + ": " + detail::to_text(x.parent) + (zh ? "，各报告之和 " : ", children ") + detail::to_text(x.sum) +
               " (" + detail::to_signed_text(x.difference) + ")  " + x.row + " / " + x.column + '\n';
    }
    out += (zh ? "一致 " : "equal ") + std::to_string(equal) + (zh ? "，不一致 " : ", different ") +
           std::to_string(r.cells.size() - equal - unknown) + (zh ? "，无法比较 " : ", not comparable ") +
           std::to_string(unknown) + '\n';
    return out;
}

GONGKAI_INLINE std::string to_json(checks::rollup_result const& r, language lang) {
    using namespace detail;
    return json_text(true, [&](text::json_stream& json) {
        json.begin_object();
        put_head(json, "gongkai.rollup/1", r);
        put_objects(json, "cells", text::json_layout::one_line, r.cells, [&](checks::rolled_cell const& x) {
            put(json, "path", x.path);
            put(json, "parent", x.parent);
            put(json, "sum", x.sum);
            put(json, "difference", x.difference);
            put_array(json, "without", text::json_layout::one_line, [&] {
                for (std::size_t const i : x.without) json.number(i);
            });
        });
        put(json, "missing", r.missing, text::json_layout::one_line);
        put_findings(json, r, lang, "parent");
        json.end_object();
    });
}

GONGKAI_INLINE checked to_checked(checks::rollup_result const& r, checked parent) {
    std::vector<compared_cell> cells;
    // Where another cause is named, the cells that differ for it are not listed.
    bool const said = r.diagnostics.any(code::rollup_differs);
    for (checks::rolled_cell const& x : r.cells)
        cells.push_back({x.path, x.row, x.column, x.sum, x.parent, said ? x.difference : std::nullopt});
    return detail::held(std::move(parent), held_against::children, r.diagnostics, {}, std::move(cells));
}

}  // namespace gongkai::inline v0::write

#endif
