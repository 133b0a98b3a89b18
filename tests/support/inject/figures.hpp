// SPDX-License-Identifier: BSL-1.0
/// How a figure is written.
#ifndef GONGKAI_TEST_INJECT_FIGURES_HPP
#define GONGKAI_TEST_INJECT_FIGURES_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../figures.hpp"
#include "common.hpp"

namespace gongkai_test::detail {

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
/// As programs write a figure, or what they set it in.
inline bool set_figure(injector& x) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> ways{
        {{"", ".0"}, {"$", "$"}, {"`", "`"}, {"\"", "\""}, {"'", ""}, {"共", "件"}, {":", ""}}};
    field* f = x.value(plain);
    if (f == nullptr) return false;
    auto const& [before, behind] = x.random.pick(ways);
    f->text = std::string{before} + f->text + std::string{behind};
    return true;
}
/// Two figures that one cell has for one.
inline bool two_for_one(injector& x) {
    static constexpr std::array<std::string_view, 2> between{"/", ":"};
    model_row* row = nullptr;
    field* f = x.value(plain, &row);
    if (f == nullptr) return false;
    f->text += std::string{x.random.pick(between)} + std::to_string(x.random.between(1, 99));
    return true;
}
/// A figure behind the override that shows it from right to left, and is stored so that it shows right.
inline bool mirrored(injector& x) {
    field* f = x.value(at_least<2>);
    if (f == nullptr) return false;
    f->text = "\u202E" + std::string{f->text.rbegin(), f->text.rend()};
    return true;
}
/// 3. 12: a list's number before a figure, or a point in it.
inline bool numbered_figure(injector& x) {
    field* f = x.value(plain);
    if (f == nullptr) return false;
    f->text.insert(0, std::to_string(x.random.between(1, 9)) + ". ");
    return true;
}
/// - 12: what a list has before each figure of a row.
inline bool listed_figures(injector& x) {
    model_row* const r = x.row([](model_table const& t, model_row const& candidate) {
        return std::all_of(candidate.values.begin(), candidate.values.end(), [&](field const& f) { return plain(t, f); });
    });
    if (r == nullptr) return false;
    for (field& f : r->values) f.text.insert(0, "- ");
    return true;
}
/// The page that tells more, behind a figure in its cell.
inline bool address_behind(injector& x) {
    field* f = x.value(plain);
    if (f == nullptr) return false;
    f->text += " http://www.example.gov.cn/art/" + std::to_string(x.random.between(2019, 2025)) + "/8.html";
    return true;
}
/// 07: a 0 that another cell may have lost.
inline bool needless_zero(injector& x) {
    field* f = x.value(plain);
    if (f == nullptr) return false;
    f->text.insert(0, "0");
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

/// Digits of a figure on a second line of its cell.
inline bool wrapped_digits(injector& x) {
    model_row* r = x.row([](model_table const& t, model_row const& c) {
        return whole(t, c) && std::any_of(c.values.begin(), c.values.end(), [&t](field const& f) { return at_least<2>(t, f); });
    });
    if (r == nullptr) return false;
    std::size_t const keep = x.random.between(1, 3);
    for (field& f : r->values)
        if (digits(f.text) && f.text.size() > 1) f.text.insert(std::min(keep, f.text.size() - 1), "\n");
    x.say(r->cells);
    return true;
}
/// What is no figure stands in the place of one, or of several in a row.
inline bool unreadable(injector& x) {
    static constexpr std::array<std::string_view, 12> tokens{"Z", "ZZ",  "?",    "？",     "□",    "■",
                                                             "x", "###", "若干", "见附件", "待核", "#REF!"};
    model_row* const r = x.row([](model_table const& t, model_row const& c) { return whole(t, c) && !c.values.empty(); });
    if (r == nullptr) return false;
    for (std::size_t n = x.random.between(1, 3); n > 0; --n) {
        field& f = r->values[x.random.below(r->values.size())];
        if (f.cell == no_cell) continue;
        f.text = x.random.pick(tokens);
        x.say({f.cell});
        f.cell = no_cell;
    }
    return true;
}
/// A scanner's letters for 0 and 1.
inline bool letters_for_digits(injector& x) {
    auto const suits = [](model_table const&, field const& f) {
        return digits(f.text) && f.text.find_first_not_of("01") == std::string::npos;
    };
    field* const f = x.value(suits);
    if (f == nullptr) return false;
    for (char& c : f->text) c = c == '0' ? (x.random.percent(60) ? 'O' : 'o') : x.random.percent(50) ? 'l' : 'I';
    return true;
}
/// 2019's increases and decreases as reports write them.
inline bool signs(injector& x) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> down{{{"", "（减）"},
                                                                                         {"", "(减)"},
                                                                                         {"", "（减少）"},
                                                                                         {"减", ""},
                                                                                         {"减少", ""},
                                                                                         {"下降", ""},
                                                                                         {"-", ""},
                                                                                         {"－", ""},
                                                                                         {"−", ""},
                                                                                         {"↓", ""},
                                                                                         {"减 ", ""}}};
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> up{
        {{"", "（增）"}, {"增", ""}, {"增加", ""}, {"+", ""}, {"＋", ""}, {"↑", ""}}};
    static constexpr std::array<std::string_view, 7> same{"未增未减", "持平", "无变化", "不变", "无增减", "+0", "0"};
    bool any = false;
    for (model_table* t : x.m.tables())
        for (model_row& r : t->rows)
            for (field& f : r.values) {
                if (f.cell == no_cell || !x.m.form->paths[f.cell].ends_with(".change")) continue;
                std::string const bare = f.text.starts_with('-') ? f.text.substr(1) : f.text;
                if (!digits(bare)) continue;
                auto const& [before, behind] = bare == f.text ? x.random.pick(up) : x.random.pick(down);
                f.text = bare == "0" ? std::string{x.random.pick(same)} : std::string{before} + bare + std::string{behind};
                any = true;
            }
    return any;
}

}  // namespace gongkai_test::detail

#endif
