// SPDX-License-Identifier: BSL-1.0
/// What real reports do to a table, each as a function on the model. faults.hpp lists them with what is to be expected.
#ifndef GONGKAI_TEST_INJECT_HPP
#define GONGKAI_TEST_INJECT_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "figures.hpp"
#include "injector.hpp"
#include "layouts.hpp"
#include "model.hpp"
#include "random.hpp"

namespace gongkai_test {

namespace detail {

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

// ---- labels

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

// ---- pages and rows

/// Where a page may end: between two whole rows of figures in section 三.
inline std::size_t between_rows(injector& x, model_table*& t) {
    t = x.table(1);
    std::vector<std::size_t> fit;
    for (std::size_t i = 1; t != nullptr && i < t->rows.size(); ++i)
        if (t->rows[i].kind == row_kind::figures && t->rows[i - 1].kind == row_kind::figures && whole(*t, t->rows[i]))
            fit.push_back(i);
    return fit.empty() ? 0 : x.random.pick(fit);
}
inline bool page_break(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    insert_at(*t, at, std::vector<model_row>{break_row(page_number(x, false))});
    return true;
}
inline bool page_break_heads(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    std::vector<model_row> rows = head_rows(*t, 0);
    rows.insert(rows.begin(), break_row(page_number(x, false)));
    insert_at(*t, at, rows);
    return true;
}
inline bool repeated_heads(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    insert_at(*t, at, head_rows(*t, 0));
    return true;
}
/// The page ends inside a row's label; its figures stand on the first page.
inline bool page_break_in_label(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(long_label, &at);
    if (r == nullptr) return false;
    auto c = characters(r->label);
    auto const cut = c.begin() + static_cast<std::ptrdiff_t>(x.random.between(2, c.size() - 2));
    model_row rest = *r;
    rest.continues = true;
    rest.cells.clear();
    rest.values.clear();
    rest.label = joined({cut, c.end()});
    r->label = joined({c.begin(), cut});
    insert_at(*at.first, at.second + 1, std::vector<model_row>{break_row(page_number(x, false)), rest});
    return true;
}
inline bool split_values(injector& x, bool page) {
    injector::row_ref at;
    model_row* r = x.row(several, &at);
    if (r == nullptr) return false;
    if (page) x.keeps_in_columns(*r);
    auto const cut = r->values.begin() + static_cast<std::ptrdiff_t>(x.random.between(1, r->values.size() - 1));
    model_row rest = *r;
    rest.continues = true;
    rest.label.clear();
    rest.cells.clear();
    rest.values.assign(cut, r->values.end());
    r->values.erase(cut, r->values.end());
    std::vector<model_row> rows{rest};
    if (page) rows.insert(rows.begin(), break_row(page_number(x, false)));
    insert_at(*at.first, at.second + 1, rows);
    return true;
}
inline bool page_break_in_values(injector& x) { return split_values(x, true); }
inline bool values_in_two_lines(injector& x) { return split_values(x, false); }
inline bool label_above_values(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(labelled, &at);
    if (r == nullptr) return false;
    model_row rest = *r;
    rest.continues = true;
    rest.label.clear();
    rest.cells.clear();
    r->values.clear();
    insert_at(*at.first, at.second + 1, std::vector<model_row>{rest});
    return true;
}
inline bool two_rows_in_one(injector& x) {
    model_table* t = nullptr;
    std::size_t const at = between_rows(x, t);
    if (at == 0) return false;
    t->rows[at].joined = true;
    x.touch(t->rows[at]);
    return true;
}

// ---- cells

inline bool extra_empty_cell(injector& x) {
    model_row* r = x.row(several);
    if (r == nullptr) return false;
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(x.random.below(r->values.size() + 1)), field{});
    return true;
}
inline bool extra_zero_cell(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) { return several(t, c) && t.index != 0; });
    if (r == nullptr) return false;
    x.keeps_in_columns(*r);
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(x.random.below(r->values.size() + 1)), field{"0", no_cell});
    return true;
}
inline bool extra_column(injector& x, std::string const& text) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns + 1);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at)
                (h.column >= t->label_columns + at && at > 0 ? h.column : h.columns) += 1;
        if (r.kind != row_kind::figures) continue;
        r.values.insert(r.values.begin() + static_cast<std::ptrdiff_t>(at), field{text, no_cell});
        x.touch(r);
    }
    t->value_columns += 1;
    return true;
}
inline bool extra_empty_column(injector& x) { return extra_column(x, {}); }
inline bool extra_zero_column(injector& x) { return extra_column(x, "0"); }
/// A column of section 三 that is not in any row, its head with it.
inline bool lost_column(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        std::erase_if(r.heads, [&](head_cell const& h) { return h.columns == 1 && h.column == t->label_columns + at; });
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at) (h.column > t->label_columns + at ? h.column : h.columns) -= 1;
        if (r.kind != row_kind::figures) continue;
        r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(at));
        x.say(r.cells);
        x.touch(r);
    }
    t->value_columns -= 1;
    return true;
}
/// Two columns of section 三 as one: their figures run together in every row.
inline bool merged_columns(injector& x) {
    model_table* t = x.table(1);
    if (t == nullptr) return false;
    std::size_t const at = x.random.below(t->value_columns - 1);
    for (model_row const& r : t->rows)
        if (r.kind == row_kind::figures && !whole(*t, r)) return false;
    for (model_row& r : t->rows) {
        for (head_cell& h : r.heads)
            if (h.column + h.columns > t->label_columns + at + 1) (h.column > t->label_columns + at ? h.column : h.columns) -= 1;
        if (r.kind != row_kind::figures) continue;
        r.values[at].text += r.values[at + 1].text;
        r.values[at].cell = no_cell;
        r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        x.say(r.cells);
        x.touch(r);
    }
    t->value_columns -= 1;
    return true;
}
/// A page's number in a cell of the labels, where a group's merged cell goes on.
inline bool page_number_at_label(injector& x) {
    model_row* r =
        x.row([](model_table const& t, model_row const& c) { return labelled(t, c) && t.index == 1 && !c.groups.empty(); });
    if (r == nullptr) return false;
    r->groups.front() = {page_number(x, true), 0};
    return true;
}
inline bool page_number_among_values(injector& x) {
    model_row* r = x.row(several);
    if (r == nullptr) return false;
    std::size_t const at = x.random.below(r->values.size() + 1);
    r->values.insert(r->values.begin() + static_cast<std::ptrdiff_t>(at), field{page_number(x, true), no_cell});
    x.say(r->cells);
    x.keeps_in_columns(*r);
    return true;
}
/// A row that loses a cell, so that those after it move up. Where no column's identity can tell, filling the line up would make
/// it another, true-looking row with a blank total: there the line is short, or the fault does not fit the layout.
inline model_row* shrinking(injector& x, bool only_several) {
    injector::row_ref at{nullptr, 0};
    auto const decided = [&x](model_table const& t) { return x.alone && t.index == 1; };
    model_row* r = x.row(
        [&](model_table const& t, model_row const& c) {
            return (only_several ? several(t, c) : whole(t, c)) && (x.how != layout::drawing || decided(t));
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

// ---- how a figure is written

inline bool space_in_number(injector& x) {
    field* f = x.value(at_least<2>);
    if (f == nullptr) return false;
    f->text.insert(f->text.size() > 3 ? f->text.size() - 3 : 1, " ");
    return true;
}
inline bool thousands(injector& x) {
    bool any = false;
    for (model_table* t : x.m.tables())
        for (model_row& r : t->rows)
            for (field& f : r.values) {
                std::size_t const point = std::min(f.text.find('.'), f.text.size());
                if (f.cell == no_cell || point < 4 || !digits(f.text.substr(0, point))) continue;
                for (std::size_t i = point; i > 3; i -= 3) f.text.insert(i - 3, ",");
                any = true;
            }
    return any;
}
inline bool full_width_digits(injector& x) {
    model_row* r = x.row(whole);
    if (r == nullptr) return false;
    for (field& f : r->values) {
        std::string wide;
        for (char const c : f.text)
            if (c >= '0' && c <= '9')
                wide += std::string{"\xEF\xBC"} + static_cast<char>(0x90 + (c - '0'));
            else
                wide += c == '.' ? std::string{"．"} : std::string(1, c);
        f.text = wide;
    }
    return true;
}
inline bool annotated(injector& x) {
    field* f = x.value([](model_table const& t, field const& c) { return plain(t, c) && c.text != "0"; });
    if (f == nullptr) return false;
    switch (x.random.below(3)) {
        case 0: f->text += "（其中修订" + std::to_string(x.random.between(1, 9)) + "件）"; break;
        case 1: f->text += "（" + std::to_string(x.random.between(2021, 2025)) + "年起生效）"; break;
        default: f->text += " (其中修订 1 件)";
    }
    return true;
}
inline bool with_unit(injector& x) {
    field* f = x.value(plain);
    if (f == nullptr) return false;
    f->text += "件";
    return true;
}
/// A mark beside a figure, which is no digit of it.
inline bool marked(injector& x) {
    static constexpr std::array<std::string_view, 10> behind{"¹",       "②",   "[1]", "*", "※",
                                                             "（注1）", "注1", "₂",   "❶", "<sup>1</sup>"};
    static constexpr std::array<std::string_view, 6> before{"①", "[1]", "（注1）", "*", "~~", "<s>"};
    field* f = x.value(plain);
    if (f == nullptr) return false;
    bool const glued = x.how == layout::together;
    if (glued || x.random.percent(60)) {
        f->text += glued ? "[1]" : x.random.pick(behind);
        return true;
    }
    std::string_view const mark = x.random.pick(before);
    std::string const old = std::to_string(x.random.between(1, 99));
    f->text.insert(0, mark == "~~" ? "~~" + old + "~~" : mark == "<s>" ? "<s>" + old + "</s>" : std::string{mark});
    return true;
}
/// Another figure with a note that says which is meant: neither may be read as if nothing were said.
inline bool corrected(injector& x) {
    static constexpr std::array<std::string_view, 3> words{"（更正为", "（应为", "（更正："};
    field* f = x.value(plain);
    if (f == nullptr) return false;
    f->text = std::to_string(x.random.between(100, 999)) + std::string{x.random.pick(words)} + f->text + "）";
    x.say({f->cell});
    return true;
}
/// 收费金额 in another unit, which its head or its cell names.
inline bool other_unit(injector& x) {
    static constexpr std::array<std::pair<std::string_view, int>, 3> units{{{"元", 4}, {"千元", 1}, {"亿元", -4}}};
    model_table* t = x.table(0);
    if (t == nullptr || t->rows.empty() || t->rows.back().values.size() != 1) return false;
    field& f = t->rows.back().values.front();
    auto const amount = f.cell == no_cell ? std::nullopt : x.m.truth[f.cell];
    if (!amount || !digits(replaced(f.text, ".", ""))) return false;
    auto const& [unit, power] = x.random.pick(units);
    auto const value = amount->times_ten_to(power);
    if (!value) return false;
    bool const in_cell = x.random.percent(50);
    for (model_row& r : t->rows)
        for (head_cell& h : r.heads)
            if (auto const at = h.text.find("万元"); at != std::string::npos && !in_cell)
                h.text.replace(at, std::string_view{"万元"}.size(), unit);
    f.text = to_string(*value) + (in_cell ? std::string{unit} : std::string{});
    x.touch(t->rows.back());
    return true;
}
/// The last digits of a row's figures stand in a line below.
inline bool broken_figures(injector& x) {
    injector::row_ref at;
    model_row* r = x.row(
        [](model_table const& t, model_row const& c) {
            return several(t, c) &&
                   std::any_of(c.values.begin(), c.values.end(), [&t](field const& f) { return at_least<2>(t, f); });
        },
        &at);
    if (r == nullptr) return false;
    model_row rest = *r;
    rest.continues = true;
    rest.label.clear();
    rest.cells.clear();
    for (std::size_t i = 0; i < r->values.size(); ++i) {
        std::string& whole_text = r->values[i].text;
        std::size_t const cut = digits(whole_text) && whole_text.size() > 1 ? 1 : whole_text.size();
        rest.values[i].text = whole_text.substr(cut);
        whole_text.resize(cut);
    }
    insert_at(*at.first, at.second + 1, std::vector<model_row>{rest});
    x.say(at.first->rows[at.second].cells);
    return true;
}

inline constexpr std::string_view cut_sign = "\uE000";
/// The file ends inside a number.
inline std::string cut_at_sign(std::string text, random_source&) {
    std::size_t const at = text.find(cut_sign);
    return at == std::string::npos ? text : text.substr(0, at);
}
inline bool cut_in_number(injector& x) {
    field* f = x.value(at_least<2>);
    if (f == nullptr) return false;
    std::size_t const cut = x.random.between(1, f->text.size() - 1);
    f->text.insert(cut, cut_sign);
    x.say({f->cell});
    x.out.rewrites.push_back(cut_at_sign);
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
/// One digit of one figure of 三 or 四 is another. A printed number is never overwritten: the wrong one is what must come back.
inline bool wrong_digit(injector& x) {
    field* f = x.value([](model_table const& t, field const& c) { return plain(t, c) && t.index != 0; });
    if (f == nullptr) return false;
    std::size_t const at = x.random.below(f->text.size());
    bool const first = at == 0 && f->text.size() > 1;  // no leading zero
    char const was = f->text[at];
    while (f->text[at] == was) f->text[at] = static_cast<char>('0' + (first ? x.random.between(1, 9) : x.random.below(10)));
    x.m.truth[f->cell] = gongkai::decimal{std::stoll(f->text), 0};
    x.say({f->cell}, gongkai::severity::error);
    return true;
}
// ---- zeros and headings

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
inline bool none(injector&) { return true; }

}  // namespace detail

}  // namespace gongkai_test

#endif
