// SPDX-License-Identifier: BSL-1.0
/// Figures that are not in the text any more, or ran together.
#ifndef GONGKAI_TEST_INJECT_LOSSES_HPP
#define GONGKAI_TEST_INJECT_LOSSES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cells.hpp"
#include "common.hpp"

namespace gongkai_test::detail {

/// A row that loses a cell, so that those after it move up. Where no column's identity can tell, filling the line up would make
/// it another, true-looking row with a blank total: there the line is short, or the fault does not fit the layout.
inline model_row* shrinking(injector& x, bool only_several) {
    injector::row_ref at{nullptr, 0};
    auto const decided = [&x](model_table const& t) { return x.alone && t.index == 1; };
    model_row* r = x.row(
        [&](model_table const& t, model_row const& c) {
            return (only_several ? several(t, c) : whole(t, c)) && (!fills_up(x.how) || decided(t));
        },
        &at);
    if (r != nullptr) r->ragged = !decided(*at.first);
    return r;
}
inline bool lost_cell(injector& x) {
    model_row* r = shrinking(x, false);
    if (r == nullptr) return false;
    r->values.erase(r->values.begin() + static_cast<std::ptrdiff_t>(x.random.below(r->values.size())));
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}
inline bool blank_cell(injector& x) {
    static constexpr std::array<std::string_view, 6> blanks{"", "", "/", "-", "—", "无"};
    model_row* r = nullptr;
    field* f = x.value(plain, &r);
    if (f == nullptr) return false;
    f->text = x.random.pick(blanks);
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}
inline bool blank_row(injector& x) {
    model_row* r = x.row(several);
    if (r == nullptr) return false;
    for (field& f : r->values) f.text.clear();
    x.say(r->cells);
    return true;
}
inline bool blanks_and_a_total(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) { return several(t, c) && t.index == 1; });
    if (r == nullptr) return false;
    for (std::size_t i = 0; i + 1 < r->values.size(); ++i) r->values[i].text.clear();
    x.say(r->cells);
    return true;
}
inline bool blank_totals(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    for (model_row& r : t->rows)
        if (r.kind == row_kind::figures && whole(*t, r)) {
            r.values.back().text.clear();
            x.say(r.cells);
            x.touch(r);
        }
    return true;
}
inline bool lost_row(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(whole, &at);
    if (r == nullptr) return false;
    x.say(r->cells);
    if (r->groups.size() > 0 && at.second + 1 < at.first->rows.size()) {  // what a merged cell says stays
        auto& next = at.first->rows[at.second + 1];
        for (std::size_t i = 0; i < r->groups.size() && i < next.groups.size(); ++i)
            if (next.groups[i].id == r->groups[i].id) next.groups[i].text = r->groups[i].text;
    }
    at.first->rows.erase(at.first->rows.begin() + static_cast<std::ptrdiff_t>(at.second));
    return true;
}
inline bool lost_table(injector& x) {
    std::size_t const section = x.random.between(1, 3);
    auto& tables = x.m.sections[section].tables;
    if (tables.empty()) return false;
    std::vector<std::size_t> all;
    auto const& form = *x.m.form;
    for (std::size_t c = form.first[section - 1]; c < (section == 3 ? form.paths.size() : form.first[section]); ++c) {
        x.m.truth[c].reset();
        all.push_back(c);
    }
    x.out.touched = all;
    x.say(all);
    tables.clear();
    return true;
}

inline bool joined_row(injector& x) {
    model_row* r = shrinking(x, true);
    if (r == nullptr) return false;
    for (std::size_t i = 1; i < r->values.size(); ++i) r->values[0].text += r->values[i].text;
    r->values.resize(1);
    r->values[0].cell = no_cell;
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}
inline bool joined_cells(injector& x) {
    model_row* r = shrinking(x, true);
    if (r == nullptr) return false;
    std::size_t const at = x.random.below(r->values.size() - 1);
    r->values[at].text += r->values[at + 1].text;
    r->values[at].cell = no_cell;
    r->values.erase(r->values.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}

/// A row of zeros as one merged cell.
inline bool merged_zero(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) {
        return several(t, c) && t.index == 1 &&
               std::all_of(c.values.begin(), c.values.end(), [](field const& f) { return f.text == "0"; });
    });
    if (r == nullptr) return false;
    r->values.assign(1, field{"0", no_cell});
    x.say(r->cells);
    return true;
}
/// Zeros left out: nothing but the figures above it is printed in section 三.
inline bool blank_zeros(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    for (model_row& r : t->rows) {
        for (field& f : r.values)
            if (f.text == "0") {
                f.text.clear();
                x.say({f.cell});
            }
        if (r.kind == row_kind::figures) x.touch(r);
    }
    return true;
}

}  // namespace gongkai_test::detail

#endif
