// SPDX-License-Identifier: BSL-1.0
/// What faults ask of rows and figures, and how they put rows in.
#ifndef GONGKAI_TEST_INJECT_COMMON_HPP
#define GONGKAI_TEST_INJECT_COMMON_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "../injector.hpp"
#include "../layouts.hpp"
#include "../model.hpp"
#include "../random.hpp"

namespace gongkai_test::detail {

inline bool whole(model_table const&, model_row const& r) {
    return !r.continues && !r.joined && r.stray.empty() && r.values.size() == r.cells.size();
}
inline bool labelled(model_table const& t, model_row const& r) { return whole(t, r) && !r.label.empty(); }
inline bool long_label(model_table const& t, model_row const& r) { return labelled(t, r) && characters(r.label).size() >= 6; }
/// A whole row of several figures.
inline bool several(model_table const& t, model_row const& r) { return whole(t, r) && r.cells.size() > 1; }
inline bool digits(std::string_view s) {
    return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
}
inline bool plain(model_table const&, field const& f) { return digits(f.text); }
template <std::size_t N>
bool at_least(model_table const&, field const& f) {
    return digits(f.text) && f.text.size() >= N;
}

inline std::string page_number(injector& x, bool bare) {
    std::string const n = std::to_string(x.random.between(2, 19));
    std::size_t const form = x.random.below(bare ? 1 : x.how == layout::together ? 1 : 3);
    return form == 2 || bare ? n : form == 1 || x.how == layout::together ? "第" + n + "页" : "- " + n + " -";
}
inline std::vector<model_row> head_rows(model_table const& t, std::size_t grid) {
    std::vector<model_row> out;
    for (model_row const& r : t.rows)
        if (r.kind == row_kind::heads && r.grid == grid) out.push_back(r);
    return out;
}
inline model_row break_row(std::string page) {
    model_row r;
    r.kind = row_kind::page_break;
    r.page = std::move(page);
    return r;
}
template <class Row>
void insert_at(model_table& t, std::size_t at, Row&& rows) {
    t.rows.insert(t.rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin(), rows.end());
}

inline bool none(injector&) { return true; }

/// One figure of a row is not there: its cell is gone, or empty.
inline void lose_a_figure(injector& x, model_row& r) {
    std::size_t const at = x.random.below(r.values.size());
    if (x.random.percent(50) && !fills_up(x.how)) {
        r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(at));
        r.ragged = true;
    } else
        r.values[at].text = x.random.percent(50) ? "—" : "";
    x.say(r.cells);
}

}  // namespace gongkai_test::detail

#endif
