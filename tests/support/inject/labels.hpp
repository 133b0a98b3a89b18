// SPDX-License-Identifier: BSL-1.0
/// Labels, heads and headings: lost, cut, misspelt, moved.
#ifndef GONGKAI_TEST_INJECT_LABELS_HPP
#define GONGKAI_TEST_INJECT_LABELS_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common.hpp"

namespace gongkai_test::detail {

inline bool lost_label(injector& x) {
    model_row* r = x.row(labelled);
    if (r == nullptr) return false;
    r->label.clear();
    return true;
}
/// All rows of one group: their labels, and the group's own.
inline bool lost_group(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::vector<std::size_t> ids;
    for (model_row const& r : t->rows)
        if (whole(*t, r) && !r.groups.empty() && r.groups.back().id > 1 && (ids.empty() || ids.back() != r.groups.back().id))
            ids.push_back(r.groups.back().id);
    if (ids.empty()) return false;
    std::size_t const id = x.random.pick(ids);
    for (model_row& r : t->rows)
        if (!r.groups.empty() && r.groups.back().id == id) {
            r.label.clear();
            r.groups.back().text.clear();
            x.touch(r);
        }
    return true;
}
inline bool lost_group_label(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) {
        return whole(t, c) && !c.groups.empty() && !c.groups.back().text.empty();
    });
    if (r == nullptr) return false;
    std::size_t const id = r->groups.back().id;
    for (model_table* t : x.m.tables())
        for (model_row& other : t->rows)
            for (group_label& g : other.groups)
                if (g.id == id && t->index == 1) g.text.clear();
    return true;
}
inline bool cut_label(injector& x) {
    model_row* r = x.row(long_label);
    if (r == nullptr) return false;
    auto c = characters(r->label);
    c.resize(c.size() - x.random.between(1, c.size() / 2));
    r->label = joined(c);
    return true;
}
inline bool misspelt_label(injector& x) {
    static constexpr std::array<std::string_view, 8> wrong{"的", "人", "止", "关", "青", "在", "已", "未"};
    model_row* r = x.row(long_label);
    if (r == nullptr) return false;
    auto c = characters(r->label);
    std::size_t const at = x.random.between(2, c.size() - 1);
    if (x.random.percent(50))
        c[at] = x.random.pick(wrong);
    else
        c.erase(c.begin() + static_cast<std::ptrdiff_t>(at));
    r->label = joined(c);
    return true;
}
inline bool spaced_label(injector& x) {
    model_row* r = x.row(labelled);
    if (r == nullptr) return false;
    r->label = joined(characters(r->label), " ");
    for (group_label& g : r->groups) g.text = joined(characters(g.text), " ");
    return true;
}
inline bool wrapped_label(injector& x) {
    model_row* r = x.row(long_label);
    if (r == nullptr) return false;
    auto c = characters(r->label);
    c.insert(c.begin() + static_cast<std::ptrdiff_t>(x.random.between(2, c.size() - 2)), "\n");
    r->label = joined(c);
    return true;
}
/// The text says something else now, and nothing shows it.
inline bool swapped_labels(injector& x) {
    injector::row_ref at;
    if (x.row(
            [](model_table const& t, model_row const& r) {
                return labelled(t, r) && &r != &t.rows.back() && labelled(t, *(&r + 1)) && (&r + 1)->kind == row_kind::figures;
            },
            &at) == nullptr)
        return false;
    std::swap(at.first->rows[at.second].label, at.first->rows[at.second + 1].label);
    x.touch(at.first->rows[at.second + 1]);
    return true;
}
/// Rows of heads in section 三 or 四.
inline model_table* headed(injector& x) {
    model_table* t = x.table(x.random.percent(75) ? 1 : 2);
    return t != nullptr && t->rows.size() > 3 && t->rows[2].kind == row_kind::heads ? t : nullptr;
}
inline bool merged_heads(injector& x) {
    model_table* t = headed(x);
    if (t == nullptr) return false;
    auto& heads = t->rows[2].heads;
    for (std::size_t i = heads.size() - 1; i > 1; --i)
        if (!heads[i].continued && !heads[i - 1].continued && !heads[i].text.empty() && x.random.percent(50)) {
            heads[i - 1].text += heads[i].text;
            heads[i - 1].columns += heads[i].columns;
            heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(i));
            break;
        }
    return true;
}
inline bool moved_heads(injector& x) {
    model_table* t = headed(x);
    if (t == nullptr) return false;
    std::swap(t->rows[1], t->rows[2]);
    return true;
}
inline bool lost_heads(injector& x) {
    model_table* t = headed(x);
    if (t == nullptr) return false;
    bool const all = x.random.percent(60);
    std::size_t const only = x.random.below(3);
    for (std::size_t i = 3; i-- > 0;)
        if (all || i == only) t->rows.erase(t->rows.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
}

/// Keeps the text after the numeral and its 、 only.
inline bool unnumbered_headings(injector& x) {
    for (auto& s : x.m.sections)
        if (auto const at = s.heading.find("、"); at != std::string::npos && at <= 6)
            s.heading.erase(0, at + std::string_view{"、"}.size());
    return true;
}
inline bool arabic_headings(injector& x) {
    std::size_t n = 0;
    for (auto& s : x.m.sections)
        if (auto const at = s.heading.find("、"); at != std::string::npos && at <= 6)
            s.heading.replace(0, at, std::to_string(++n));
    return true;
}
inline bool spaced_headings(injector& x) {
    for (auto& s : x.m.sections) s.heading = joined(characters(s.heading), " ");
    return true;
}
inline bool lost_heading(injector& x) {
    auto& heading = x.m.sections[x.random.below(x.m.sections.size())].heading;
    if (heading.empty()) return false;
    heading.clear();
    return true;
}

}  // namespace gongkai_test::detail

#endif
