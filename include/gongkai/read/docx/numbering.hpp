// SPDX-License-Identifier: BSL-1.0
/// A Word file's styles and lists: which numbers are printed before its paragraphs, and what its styles hide.
#ifndef GONGKAI_READ_DOCX_NUMBERING_HPP
#define GONGKAI_READ_DOCX_NUMBERING_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <gongkai/read/docx/package.hpp>
#include <gongkai/read/docx/runs.hpp>
#include <gongkai/text/numeral.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read::detail::ooxml {

// ---- styles -------------------------------------------------------------------------------------------------------------

struct style {
    std::string_view based_on;
    std::optional<int> list, level;
    run_format text;
    bool contents = false;  ///< of a line in a table of contents
};

class style_sheet {
public:
    explicit style_sheet(node root) {
        for (node const n : root.children()) {
            if (local(n) != "style") continue;
            style s;
            node const numbers = child(child(n, "pPr"), "numPr");
            s.based_on = value(child(n, "basedOn"));
            s.list = integer(value(child(numbers, "numId")));
            s.level = integer(value(child(numbers, "ilvl")));
            s.text = run_format(child(n, "rPr"));
            std::string_view const name = value(child(n, "name"));
            s.contents =
                name.size() == 5 && (name.starts_with("toc ") || name.starts_with("TOC ")) && name[4] >= '1' && name[4] <= '9';
            std::string_view const id = attribute(n, "styleId");
            std::string_view const given = attribute(n, "default");
            if (attribute(n, "type") == "paragraph" && (given == "1" || given == "true")) default_ = id;
            styles_.emplace(id, s);
        }
    }
    [[nodiscard]] std::string_view default_paragraph() const { return default_; }

    /// Calls f(id, style) for a style and those it is based on, until f returns true.
    template <class F>
    void chain(std::string_view id, F const& f) const {
        for (int steps = 0; steps < 32; ++steps) {
            auto const found = styles_.find(id);
            if (found == styles_.end() || f(id, found->second)) return;
            id = found->second.based_on;
        }
    }
    /// How a style and those it is based on set their text.
    [[nodiscard]] run_format text(std::string_view id) const {
        run_format out;
        chain(id, [&out](std::string_view, style const& s) {
            out.inherit(s.text);
            return false;
        });
        return out;
    }
    /// What a style says of its paragraphs.
    struct paragraph {
        bool contents = false, hidden = false;
        std::optional<int> list, level;  ///< of itself or of one that it is based on
        std::string_view list_from;      ///< the style that says which
    };
    [[nodiscard]] paragraph of_paragraphs(std::string_view id) const {
        paragraph out;
        auto const found = styles_.find(id);
        out.contents = found != styles_.end() && found->second.contents;
        out.hidden = text(id).hidden.value_or(false);
        chain(id, [&out](std::string_view name, style const& s) {
            if (!out.level) out.level = s.level;
            if (out.list_from.empty() && (s.list || s.level)) out.list_from = name;
            out.list = s.list;
            return out.list.has_value();
        });
        return out;
    }

private:
    std::unordered_map<std::string_view, style> styles_;
    std::string_view default_;
};

// ---- automatic numbers --------------------------------------------------------------------------------------------------

/// A number in one of Word's formats (ST_NumberFormat); in digits where the format has none of its own for it.
[[nodiscard]] inline std::string number_text(std::int64_t n, std::string_view format) {
    std::string decimal = std::to_string(n);
    auto const one_of = [format](std::initializer_list<std::string_view> names) {
        return std::find(names.begin(), names.end(), format) != names.end();
    };
    auto const character = [](std::int64_t c) {
        std::string out;
        text::append(out, static_cast<char32_t>(c));
        return out;
    };
    auto const pick = [&](std::u32string_view set) { return character(set[static_cast<std::size_t>(n - 1)]); };
    if (format == "none") return {};
    if (n < 1 || n > 9999) return decimal;
    if (one_of({"chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand"}))
        return text::counted_numeral(n);
    if (one_of({"japaneseCounting", "koreanCounting"})) return text::counted_numeral(n, text::counting::japanese);
    if (one_of({"chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"}))
        return text::counted_numeral(n, text::counting::formal);
    if (one_of({"ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2"}))
        return text::numeral_digits(n);
    if (one_of({"decimalFullWidth", "decimalFullWidth2"})) {
        std::string out;
        for (char const c : decimal) out += character(static_cast<std::int64_t>(U'０') + (c - '0'));
        return out;
    }
    if (format == "decimalZero") return n < 10 ? '0' + decimal : decimal;
    if (format == "numberInDash") return "- " + decimal + " -";
    if (n <= 10 && format == "ideographTraditional") return pick(U"甲乙丙丁戊己庚辛壬癸");
    if (n <= 12 && one_of({"ideographZodiac", "ideographZodiacTraditional"})) return pick(U"子丑寅卯辰巳午未申酉戌亥");
    if (n <= 10 && format == "ideographEnclosedCircle") return character(U'㊀' + n - 1);
    if (n <= 20 && one_of({"decimalEnclosedCircle", "decimalEnclosedCircleChinese"})) return character(U'①' + n - 1);
    if (n <= 20 && format == "decimalEnclosedParen") return character(U'⑴' + n - 1);
    if (n <= 20 && format == "decimalEnclosedFullstop") return character(U'⒈' + n - 1);
    if (n <= 234 && one_of({"lowerLetter", "upperLetter"}))
        return std::string(static_cast<std::size_t>((n - 1) / 26 + 1),
                           static_cast<char>((format == "lowerLetter" ? 'a' : 'A') + (n - 1) % 26));
    if (n < 4000 && one_of({"lowerRoman", "upperRoman"})) return text::roman_numeral(n, format == "upperRoman");
    return decimal;
}

/// numbering.xml and how far each list has counted.
class lists {
public:
    lists(node root, style_sheet const& styles) : styles_(styles) {
        for (node const n : root.children()) {
            if (local(n) == "abstractNum") {
                auto const id = integer(attribute(n, "abstractNumId"));
                if (!id) continue;
                definition& d = definitions_[*id];
                d.style = value(child(n, "numStyleLink"));
                for (node const l : n.children())
                    if (local(l) == "lvl") add_level(d.levels, l);
            } else if (local(n) == "num") {
                auto const id = integer(attribute(n, "numId"));
                auto const of = integer(value(child(n, "abstractNumId")));
                if (!id || !of) continue;
                list& made = lists_[*id];
                made.definition = *of;
                for (node const o : n.children()) {
                    auto const at = integer(attribute(o, "ilvl"));
                    if (local(o) != "lvlOverride" || !at || *at < 0 || *at >= depth) continue;
                    if (auto const start = integer(value(child(o, "startOverride")))) made.start.insert_or_assign(*at, *start);
                    if (node const l = child(o, "lvl")) add_level(made.levels, l);
                }
            }
        }
    }

    /// The level that a definition ties to a paragraph style.
    [[nodiscard]] std::optional<int> level_of_style(int id, std::string_view style) {
        auto const [l, d] = resolve(id);
        if (d == nullptr) return std::nullopt;
        for (auto const& [at, candidate] : d->levels)
            if (candidate.style == style) return at;
        return std::nullopt;
    }

    /// Counts one more paragraph of a list and gives its number as printed.
    [[nodiscard]] std::string next(int id, int at) {
        auto const [l, d] = resolve(id);
        if (d == nullptr || at < 0 || at >= depth) return {};
        level const* const own = find(*l, *d, at);
        if (own == nullptr) return {};
        auto& count = d->count[static_cast<std::size_t>(at)];
        if (auto const start = l->start.find(at); start != l->start.end() && !start->second.used) {
            start->second.used = true;
            count = start->second.value;
        } else
            count = count ? *count + 1 : own->start;
        for (int below = at + 1; below < depth; ++below) {
            level const* const other = find(*l, *d, below);
            int const restarts_after = other == nullptr || other->restart < 0 ? below : other->restart;  // levels, counted from 1
            if (at < restarts_after) d->count[static_cast<std::size_t>(below)].reset();
        }
        if (own->hidden || own->format == "bullet") return {};
        std::string out;
        for (std::size_t i = 0; i < own->text.size();) {
            std::size_t const from = i;
            char32_t const c = gongkai::text::next_code_point(own->text, i);
            if (c == gongkai::text::ill_formed) {
                out += "\uFFFD";
                continue;
            }
            if (c != U'%' || i == own->text.size() || own->text[i] < '1' || own->text[i] > '9') {
                out.append(own->text, from, i - from);
                continue;
            }
            int const which = own->text[i++] - '1';
            level const* const other = find(*l, *d, which);
            if (other == nullptr || which > at) continue;
            std::int64_t const n = d->count[static_cast<std::size_t>(which)].value_or(other->start);
            out += number_text(n, own->legal && other->format != "none" ? std::string_view{"decimal"} : other->format);
        }
        // "1." and a figure after it are not one number.
        if (own->spaced && !out.empty() && text::is_ascii(out.back())) out += ' ';
        return out;
    }

private:
    static constexpr int depth = 9;
    struct level {
        std::int64_t start = 1;
        std::string_view format = "decimal", text, style;
        int restart = -1;
        bool legal = false, spaced = true, hidden = false;
    };
    struct definition {
        std::map<int, level> levels;
        std::string_view style;
        std::array<std::optional<std::int64_t>, depth> count{};
    };
    struct start_at {
        std::int64_t value = 0;
        bool used = false;
        start_at(int v) : value(v) {}
    };
    struct list {
        int definition = 0;
        std::map<int, start_at> start;
        std::map<int, level> levels;
    };

    static void add_level(std::map<int, level>& to, node n) {
        auto const at = integer(attribute(n, "ilvl"));
        if (!at || *at < 0 || *at >= depth) return;
        level l;
        l.start = integer(value(child(n, "start"))).value_or(0);
        if (node const f = child(n, "numFmt")) l.format = value(f);
        l.text = value(child(n, "lvlText"));
        if (l.text.size() > 256) l.text = {};
        l.style = value(child(n, "pStyle"));
        l.restart = integer(value(child(n, "lvlRestart"))).value_or(-1);
        l.legal = on(child(n, "isLgl"));
        l.spaced = value(child(n, "suff")) != "nothing";
        l.hidden = on(child(child(n, "rPr"), "vanish"));
        to.insert_or_assign(*at, l);
    }
    [[nodiscard]] static level const* find(list const& l, definition const& d, int at) {
        if (auto const own = l.levels.find(at); own != l.levels.end()) return &own->second;
        auto const found = d.levels.find(at);
        return found == d.levels.end() ? nullptr : &found->second;
    }
    /// A list and its definition, which may be that of a numbering style.
    [[nodiscard]] std::pair<list*, definition*> resolve(int id) {
        auto const first = lists_.find(id);
        for (int steps = 0; steps < 4; ++steps) {
            auto const l = lists_.find(id);
            if (l == lists_.end()) break;
            auto const d = definitions_.find(l->second.definition);
            if (d == definitions_.end()) break;
            if (d->second.style.empty()) return {&first->second, &d->second};
            std::optional<int> linked;
            styles_.chain(d->second.style, [&linked](std::string_view, style const& s) {
                linked = s.list;
                return linked.has_value();
            });
            if (!linked) break;
            id = *linked;
        }
        return {nullptr, nullptr};
    }

    style_sheet const& styles_;
    std::unordered_map<int, definition> definitions_;
    std::unordered_map<int, list> lists_;
};

}  // namespace gongkai::inline v0::read::detail::ooxml

#endif
