// SPDX-License-Identifier: BSL-1.0
/// The tags of a web page and what its first bytes say of its charset: as HTML5 cuts them, without a tree.
#ifndef GONGKAI_READ_HTML_TAGS_HPP
#define GONGKAI_READ_HTML_TAGS_HPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_map>

#include <gongkai/config.hpp>

namespace gongkai::inline v0::read::detail {

[[nodiscard]] inline bool html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
[[nodiscard]] inline char html_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] inline bool html_letter(char c) { return html_lower(c) >= 'a' && html_lower(c) <= 'z'; }
[[nodiscard]] inline std::string html_lowered(std::string_view s) {
    std::string out;
    for (char const c : s) out += html_lower(c);
    return out;
}
[[nodiscard]] inline bool same_letters(std::string_view a, std::string_view lower) {
    return a.size() == lower.size() &&
           std::equal(a.begin(), a.end(), lower.begin(), [](char x, char y) { return html_lower(x) == y; });
}

/// A start or end tag, cut as HTML5's tokenizer cuts it.
struct html_tag {
    std::string_view name;
    std::size_t end = std::string_view::npos;  ///< one past its '>'; npos where the page ends within the tag
    bool closing = false;
};

/// The tag whose '<' is at `at` (a letter, or '/' and a letter, comes next); calls `attribute(name, value)` for each attribute.
template <class Attribute>
[[nodiscard]] html_tag scan_tag(std::string_view s, std::size_t at, Attribute&& attribute) {
    html_tag out;
    std::size_t i = at + 1;
    if (s[i] == '/') {
        out.closing = true;
        ++i;
    }
    auto const until = [&](auto&& stop) {
        std::size_t const from = i;
        while (i < s.size() && !stop(s[i])) ++i;
        return s.substr(from, i - from);
    };
    auto const name_end = [](char c) { return html_space(c) || c == '/' || c == '>'; };
    auto const skip = [&] {
        while (i < s.size() && html_space(s[i])) ++i;
    };
    out.name = until(name_end);
    for (;;) {
        while (i < s.size() && (html_space(s[i]) || s[i] == '/')) ++i;
        if (i >= s.size()) return out;
        if (s[i] == '>') {
            out.end = i + 1;
            return out;
        }
        std::size_t const first = i++;
        until([&](char c) { return name_end(c) || c == '='; });
        std::string_view const name = s.substr(first, i - first);
        std::string_view value;
        skip();
        if (i < s.size() && s[i] == '=') {
            ++i;
            skip();
            if (i < s.size() && (s[i] == '"' || s[i] == '\'')) {
                char const quote = s[i++];
                value = until([quote](char c) { return c == quote; });
                if (i >= s.size()) return out;
                ++i;
            } else
                value = until([](char c) { return html_space(c) || c == '>'; });
        }
        attribute(name, value);
    }
}

/// Where the next tag begins, at `from` or behind it, comments passed over; npos where there is none.
[[nodiscard]] inline std::size_t next_tag(std::string_view s, std::size_t from) {
    for (std::size_t i = s.find('<', from); i != std::string_view::npos; i = s.find('<', i)) {
        if (s.substr(i).starts_with("<!--"))
            i = std::min(s.find("-->", i + 2), s.size());
        else if (i + 1 < s.size() && html_letter(s[i + 1]))
            return i;
        else
            ++i;
    }
    return std::string_view::npos;
}

/// Calls `declaration(text)` for each of a style, in lower case and without spaces and "!important".
template <class Declaration>
void each_declaration(std::string_view style, Declaration&& declaration) {
    for (std::size_t from = 0; from < style.size();) {
        std::size_t const end = std::min(style.find(';', from), style.size());
        std::string one;
        for (char const c : style.substr(from, end - from))
            if (!html_space(c)) one += html_lower(c);
        if (std::size_t const mark = one.find('!'); mark != std::string::npos) one.resize(mark);
        declaration(std::string_view{one});
        from = end + 1;
    }
}

/// Whether a style hides its element.
[[nodiscard]] inline bool hides(std::string_view style) {
    bool out = false;
    each_declaration(style, [&out](std::string_view d) {
        out = out || d == "display:none" || d == "visibility:hidden" || d == "visibility:collapse" || d == "mso-hide:all" ||
              d == "font-size:0" || d == "font-size:0px" || d == "font-size:0pt";
    });
    return out;
}

/// A length or a number of a style, without its unit; nothing where it is none.
[[nodiscard]] inline std::optional<double> number_of_style(std::string_view value) {
    double out = 0;
    auto const [end, failed] = std::from_chars(value.data(), value.data() + value.size(), out);
    if (failed != std::errc{}) return std::nullopt;
    return out;
}

/// Whether a style puts a piece of a line out of sight, for programs that read pages aloud or to mislead those that copy them. A block may be
/// shown by a program later.
[[nodiscard]] inline bool hides_piece(std::string_view style) {
    constexpr double far = -900;
    bool out = false, overflows = true, no_width = false;
    each_declaration(style, [&](std::string_view d) {
        std::size_t const colon = std::min(d.find(':'), d.size());
        std::string_view const property = d.substr(0, colon), value = d.substr(std::min(colon + 1, d.size()));
        auto const number = number_of_style(value);
        if (property == "opacity" || property == "width" || property == "height")
            (property == "opacity" ? out : no_width) |= number == 0.0;
        else if (property == "left" || property == "top" || property == "text-indent" || property == "margin-left")
            out = out || number.value_or(0) < far;
        else if (property == "color")
            out = out || value == "transparent" || (value.starts_with("rgba(") && value.ends_with(",0)"));
        else if (property == "clip" || property == "clip-path")
            out = out || value == "rect(0,0,0,0)" || value == "rect(1px,1px,1px,1px)" || value == "inset(50%)" ||
                  value == "inset(100%)";
        else if (property == "overflow")
            overflows = value != "hidden";
    });
    return out || (no_width && !overflows);
}
/// Whether an element's classes are those that libraries hide text with that is only to be read aloud.
[[nodiscard]] inline bool is_only_spoken(std::string_view classes) {
    for (std::size_t from = 0; from < classes.size();) {
        std::size_t const end = std::min(classes.find(' ', from), classes.size());
        std::string_view const one = classes.substr(from, end - from);
        if (one == "sr-only" || one == "visually-hidden" || one == "screen-reader-text") return true;
        from = end + 1;
    }
    return false;
}

/// The charset that a page names in <meta> or in an XML declaration; empty where it names none near its beginning.
[[nodiscard]] inline std::string declared_charset(std::string_view bytes) {
    std::string_view const head = bytes.substr(0, 8192);
    auto const value_after = [](std::string_view s, std::string_view word) -> std::string_view {
        auto const same = [](char x, char y) { return html_lower(x) == y; };
        auto const hit = std::search(s.begin(), s.end(), word.begin(), word.end(), same);
        if (hit == s.end()) return {};
        s.remove_prefix(static_cast<std::size_t>(hit - s.begin()) + word.size());
        while (!s.empty() && (html_space(s.front()) || s.front() == '=' || s.front() == '"' || s.front() == '\''))
            s.remove_prefix(1);
        return s.substr(0, s.find_first_of(" \t\r\n\f;,\"'?>"));
    };
    if (head.starts_with("<?xml"))
        if (std::string_view const v = value_after(head.substr(0, head.find("?>")), "encoding"); !v.empty())
            return std::string{v};
    for (std::size_t i = next_tag(head, 0); i != std::string_view::npos; i = next_tag(head, i)) {
        std::string_view charset, content;
        html_tag const tag = scan_tag(head, i, [&](std::string_view name, std::string_view value) {
            if (same_letters(name, "charset")) charset = value;
            if (same_letters(name, "content")) content = value_after(value, "charset");
        });
        if (same_letters(tag.name, "meta") && !(charset.empty() && content.empty()))
            return std::string{charset.empty() ? content : charset};
        i = tag.end == std::string_view::npos ? i + 1 : tag.end;
    }
    return {};
}

/// What an element is to the reader.
enum class html_kind : std::uint8_t {
    passing,  ///< its tags are dropped, its content stays
    block,    ///< a line of its own
    heading,
    table,
    row,
    cell,
    caption,
    item,  ///< li, dd, dt
    paragraph,
    rule,    ///< br, hr
    raw,     ///< dropped with its content, which is not markup
    unseen,  ///< dropped with its content
};

/// An element's kind, and a number that tells it from others of its kind.
struct html_element {
    html_kind kind = html_kind::passing;
    std::uint8_t number = 0;
};

[[nodiscard]] inline html_element element_named(std::string_view name) {
    using enum html_kind;
    static std::unordered_map<std::string_view, html_element> const elements = [] {
        std::unordered_map<std::string_view, html_element> out;
        auto const are = [&out](html_kind kind, std::initializer_list<std::string_view> names) {
            for (std::string_view const n : names) out.emplace(n, html_element{kind, static_cast<std::uint8_t>(out.size())});
        };
        are(block, {"address", "article",  "aside",      "blockquote", "center", "details", "dir",     "div",
                    "dl",      "fieldset", "figcaption", "figure",     "footer", "header",  "hgroup",  "listing",
                    "main",    "menu",     "nav",        "ol",         "pre",    "section", "summary", "ul"});
        are(heading, {"h1", "h2", "h3", "h4", "h5", "h6"});
        are(table, {"table"});
        are(row, {"tr"});
        are(cell, {"td", "th"});
        are(caption, {"caption"});
        are(item, {"li", "dd", "dt"});
        are(paragraph, {"p"});
        are(rule, {"br", "hr"});
        are(raw, {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"});
        are(unseen, {"head", "noscript", "select", "template", "svg", "math", "rt", "rp", "object", "audio", "video", "canvas",
                     "dialog", "datalist", "progress", "meter"});
        return out;
    }();
    std::array<char, 12> lower;
    if (name.size() > lower.size()) return {};
    for (std::size_t i = 0; i < name.size(); ++i) lower[i] = html_lower(name[i]);
    auto const found = elements.find(std::string_view{lower.data(), name.size()});
    return found == elements.end() ? html_element{} : found->second;
}

}  // namespace gongkai::inline v0::read::detail

#endif
