// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_ROLLUP_IPP
#define GONGKAI_WRITE_ROLLUP_IPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/held.hpp>
#include <gongkai/write/rollup.hpp>
#include <gongkai/write/values.hpp>

namespace gongkai::inline v0::write {

namespace detail {

inline bool any_differs(checks::rollup_result const& r) {
    return std::any_of(r.diagnostics.begin(), r.diagnostics.end(),
                       [](diagnostic const& d) { return d.code == code::rollup_differs; });
}

}  // namespace detail

GONGKAI_INLINE std::string to_text(checks::rollup_result const& r, language lang, bool every_cell) {
    bool const zh = lang == language::zh;
    std::string out;
    std::size_t equal = 0, unknown = 0;
    // Where another cause is named, the cells that differ for it are only counted.
    bool const said = detail::any_differs(r);
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
    using layout = text::json_layout;
    std::string out;
    text::json_stream json{out, true};
    json.begin_object();
    detail::put_head(json, "gongkai.rollup/1", r);
    json.key("cells");
    json.begin_array();
    for (checks::rolled_cell const& x : r.cells) {
        json.begin_object(layout::one_line);
        detail::put(json, "path", x.path);
        detail::put(json, "parent", x.parent);
        detail::put(json, "sum", x.sum);
        detail::put(json, "difference", x.difference);
        json.key("without");
        json.begin_array(layout::one_line);
        for (std::size_t const i : x.without) json.number(i);
        json.end_array();
        json.end_object();
    }
    json.end_array();
    detail::put(json, "missing", r.missing, layout::one_line);
    detail::put_findings(json, r, lang, "parent");
    json.end_object();
    return out;
}

GONGKAI_INLINE checked to_checked(checks::rollup_result const& r, checked parent) {
    std::vector<compared_cell> cells;
    // Where another cause is named, the cells that differ for it are not listed.
    bool const said = detail::any_differs(r);
    for (checks::rolled_cell const& x : r.cells)
        cells.push_back({x.path, x.row, x.column, x.sum, x.parent, said ? x.difference : std::nullopt});
    return detail::held(std::move(parent), held_against::children, r.diagnostics, {}, std::move(cells));
}

}  // namespace gongkai::inline v0::write

#endif
