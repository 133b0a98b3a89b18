// SPDX-License-Identifier: BSL-1.0
/// Web pages to lines of cells. Needs Gumbo (libgumbo, pkg-config `gumbo`): CMake's gongkai::html.
///
/// Gumbo builds the tree, but of a page of the same length in which only the tags that make lines and cells are left (see
/// detail::html_skeleton): fonts, scripts and the rest are taken out first, so that its time and memory stay linear in the page.
#ifndef GONGKAI_READ_HTML_HPP
#define GONGKAI_READ_HTML_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <gumbo.h>
#include <unicode/utf8.h>

#include <gongkai/diagnostic.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/text/decode.hpp>

namespace gongkai::read {

/// Limits of reading a page. Where one is met, a diagnostic says so and what could be read is returned.
struct html_limits {
    std::size_t max_cells = std::size_t{4} << 20;
    std::size_t max_bytes = std::size_t{64} << 20;
    std::size_t max_nodes = std::size_t{6} << 20;  ///< tags and texts
    std::size_t max_depth = 192;                   ///< blocks and tables within each other; deeper ones are read as if not there
};

namespace detail {

[[nodiscard]] inline bool html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
[[nodiscard]] inline char html_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
[[nodiscard]] inline bool html_letter(char c) { return html_lower(c) >= 'a' && html_lower(c) <= 'z'; }
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

/// Whether a style hides its element.
[[nodiscard]] inline bool hides(std::string_view style) {
    for (std::size_t from = 0; from < style.size();) {
        std::size_t const end = std::min(style.find(';', from), style.size());
        std::string declaration;
        for (char const c : style.substr(from, end - from))
            if (!html_space(c)) declaration += html_lower(c);
        if (std::size_t const mark = declaration.find('!'); mark != std::string::npos) declaration.resize(mark);
        if (declaration == "display:none" || declaration == "visibility:hidden" || declaration == "visibility:collapse" ||
            declaration == "mso-hide:all" || declaration == "font-size:0" || declaration == "font-size:0px" ||
            declaration == "font-size:0pt")
            return true;
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
    for (std::size_t i = head.find('<'); i != std::string_view::npos; i = head.find('<', i)) {
        if (head.substr(i).starts_with("<!--")) {
            i = std::min(head.find("-->", i + 2), head.size());
            continue;
        }
        if (i + 1 >= head.size() || !html_letter(head[i + 1])) {
            ++i;
            continue;
        }
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
        are(unseen, {"head", "noscript", "select", "template", "svg", "math", "rt", "rp", "object", "audio", "video", "canvas"});
        return out;
    }();
    std::array<char, 12> lower;
    if (name.size() > lower.size()) return {};
    for (std::size_t i = 0; i < name.size(); ++i) lower[i] = html_lower(name[i]);
    auto const found = elements.find(std::string_view{lower.data(), name.size()});
    return found == elements.end() ? html_element{} : found->second;
}

/// A page of the same length whose tags are only those that make lines and cells, without attributes but `hidden`. In the place
/// of the others, of comments and of all else that is not text stand end tags of nothing, which HTML5 ignores. It follows which
/// elements are open as HTML5 does, to keep their depth below a limit.
class html_skeleton {
public:
    html_skeleton(std::string_view page, html_limits const& limits)
        : page_(page), limits_(limits), out_(page), searches_left_(4 * page.size() + 4096) {
        build();
    }

    [[nodiscard]] std::string const& text() const noexcept { return out_; }
    static constexpr std::size_t none = std::string_view::npos;
    std::size_t too_many = none;  ///< where max_nodes was met
    std::size_t too_deep = none;  ///< where max_depth was first met

private:
    struct open_element {
        html_element is;
        char cell = '\0';  ///< of a table: the second letter of the td, th or caption that is open
        bool row = false;  ///< of a table: a row is open
    };

    void build() {
        std::size_t i = 0;
        while (i < page_.size()) {
            std::size_t const at = page_.find('<', i);
            if (at == none) break;
            if (at > i) ++nodes_;
            if (nodes_ > limits_.max_nodes) {
                too_many = at;
                out_.resize(at);
                return;
            }
            i = markup(at);
        }
    }

    [[nodiscard]] std::size_t markup(std::size_t at) {
        char const next = at + 1 < page_.size() ? page_[at + 1] : '\0';
        if (html_letter(next)) return start(at);
        if (next == '/') {
            char const letter = at + 2 < page_.size() ? page_[at + 2] : '\0';
            if (html_letter(letter)) return end(at);
            return letter == '\0' ? at + 1 : drop(at, after('>', at + 2));
        }
        if (next == '?') return drop(at, after('>', at));
        if (next != '!') return at + 1;
        if (page_.substr(at).starts_with("<!--")) return drop(at, comment_end(at));
        std::size_t const last = after('>', at);
        if (same_letters(page_.substr(at + 2, 7), "doctype")) return last;
        return drop(at, last);
    }
    [[nodiscard]] std::size_t after(char c, std::size_t from) const {
        std::size_t const found = page_.find(c, from);
        return found == none ? page_.size() : found + 1;
    }
    [[nodiscard]] std::size_t comment_end(std::size_t at) const {
        std::string_view const s = page_.substr(at + 4);
        if (s.starts_with(">")) return at + 5;
        if (s.starts_with("->")) return at + 6;
        for (std::size_t i = page_.find("--", at + 4); i != none; i = page_.find("--", i + 1)) {
            if (i + 2 < page_.size() && page_[i + 2] == '>') return i + 3;
            if (i + 3 < page_.size() && page_[i + 2] == '!' && page_[i + 3] == '>') return i + 4;
        }
        return page_.size();
    }

    // ---- what is written -----------------------------------------------------------------------------------------

    void blank(std::size_t from, std::size_t to) {
        std::fill(out_.begin() + static_cast<std::ptrdiff_t>(from), out_.begin() + static_cast<std::ptrdiff_t>(to), ' ');
    }

    /// An end tag without effect in the place of [at, end), one with that just before it.
    std::size_t drop(std::size_t at, std::size_t end) {
        bool const joined = dropped_to_ == at;
        if (!joined) dropped_from_ = at;
        blank(joined ? at - 1 : at, end);
        if (end - dropped_from_ >= 3) {
            out_[dropped_from_] = '<';
            out_[dropped_from_ + 1] = '/';
            if (end - dropped_from_ > 3) out_[dropped_from_ + 2] = 'z';
            out_[end - 1] = '>';
        }
        dropped_to_ = end;
        return end;
    }
    /// The tag under a name of no greater length.
    std::size_t keep(std::size_t at, html_tag const& tag, std::string_view name, bool hidden = false) {
        blank(at, tag.end);
        std::size_t i = at;
        auto const put = [&](std::string_view s) {
            std::copy(s.begin(), s.end(), out_.begin() + static_cast<std::ptrdiff_t>(i));
            i += s.size();
        };
        put(tag.closing ? "</" : "<");
        put(name);
        if (hidden) put(" hidden");
        out_[tag.end - 1] = '>';
        nodes_ += !tag.closing || tag.name.size() == 1;  // </p> may stand for a paragraph
        return tag.end;
    }

    // ---- tags ----------------------------------------------------------------------------------------------------

    [[nodiscard]] std::size_t start(std::size_t at) {
        bool hidden = false;
        html_tag const tag = scan_tag(page_, at, [&hidden](std::string_view name, std::string_view value) {
            hidden = hidden || same_letters(name, "hidden") || (same_letters(name, "style") && hides(value));
        });
        if (tag.end == none) return drop(at, page_.size());
        html_element const is = element_named(tag.name);
        html_kind const kind = is.kind;
        switch (kind) {
            case html_kind::passing:
            case html_kind::unseen:
                if (hidden || kind == html_kind::unseen)
                    if (std::size_t const end = element_end(tag); end != none) return drop(at, end);
                return drop(at, tag.end);
            case html_kind::raw: return drop(at, raw_end(tag));
            case html_kind::rule:
            case html_kind::paragraph: return keep(at, tag, tag.name, hidden);
            case html_kind::item:
                if (hidden)
                    if (std::size_t const end = element_end(tag); end != none) return drop(at, end);
                return keep(at, tag, "p");
            case html_kind::row:
            case html_kind::cell:
            case html_kind::caption: {
                std::size_t const t = open_table();
                if (t == none) return kind == html_kind::caption ? drop(at, tag.end) : keep(at, tag, "br");
                open_.resize(t + 1);
                open_[t].cell = kind == html_kind::row ? '\0' : html_lower(tag.name[1]);
                open_[t].row = kind != html_kind::caption;
                break;
            }
            case html_kind::heading:
                if (!open_.empty() && open_.back().is.kind == html_kind::heading) open_.pop_back();
                break;
            case html_kind::table:
                // Between its cells, a table ends a table.
                if (std::size_t const t = open_table(); t != none && open_[t].cell == '\0') open_.resize(t);
                break;
            case html_kind::block: break;
        }
        if (kind == html_kind::block || kind == html_kind::heading || kind == html_kind::table) {
            if (open_.size() >= limits_.max_depth) {
                if (too_deep == none) too_deep = at;
                ++beyond_[is.number];
                return drop(at, tag.end);
            }
            open_.push_back({is});
        }
        return keep(at, tag, tag.name, hidden);
    }

    [[nodiscard]] std::size_t end(std::size_t at) {
        html_tag const tag = scan_tag(page_, at, [](std::string_view, std::string_view) {});
        if (tag.end == none) return drop(at, page_.size());
        html_element const is = element_named(tag.name);
        std::size_t const t = open_table();
        switch (is.kind) {
            case html_kind::paragraph: return keep(at, tag, tag.name);
            case html_kind::rule: return same_letters(tag.name, "br") ? keep(at, tag, tag.name) : drop(at, tag.end);
            case html_kind::cell:
            case html_kind::caption:
                if (t == none || open_[t].cell != html_lower(tag.name[1])) return drop(at, tag.end);
                open_.resize(t + 1);
                open_[t].cell = '\0';
                return keep(at, tag, tag.name);
            case html_kind::row:
                if (t == none || open_[t].cell == 'a' || !open_[t].row) return drop(at, tag.end);
                open_.resize(t + 1);
                open_[t].cell = '\0';
                open_[t].row = false;
                return keep(at, tag, tag.name);
            case html_kind::block:
            case html_kind::heading:
            case html_kind::table: {
                if (beyond_[is.number] > 0) {
                    --beyond_[is.number];
                    return drop(at, tag.end);
                }
                std::size_t const found = is.kind == html_kind::table ? t : open_block(is, t);
                if (found == none) return drop(at, tag.end);
                open_.resize(found);
                return keep(at, tag, tag.name);
            }
            default: return drop(at, tag.end);
        }
    }

    [[nodiscard]] static std::string lowered(std::string_view name) {
        std::string out;
        for (char const c : name) out += html_lower(c);
        return out;
    }
    [[nodiscard]] std::size_t open_table() const {
        for (std::size_t k = open_.size(); k-- > 0;)
            if (open_[k].is.kind == html_kind::table) return k;
        return none;
    }
    /// The innermost open element that such an end tag ends, within the innermost table.
    [[nodiscard]] std::size_t open_block(html_element is, std::size_t table) const {
        for (std::size_t k = open_.size(); k-- > 0 && k != table;)
            if (open_[k].is.kind == is.kind && (is.kind == html_kind::heading || open_[k].is.number == is.number)) return k;
        return none;
    }

    // ---- elements dropped whole ----------------------------------------------------------------------------------

    [[nodiscard]] std::size_t raw_end(html_tag const& tag) const {
        std::string const name = lowered(tag.name);
        for (std::size_t i = page_.find("</", tag.end); i != none; i = page_.find("</", i + 2)) {
            std::size_t const after_name = i + 2 + tag.name.size();
            if (after_name >= page_.size()) break;
            char const c = page_[after_name];
            if ((html_space(c) || c == '/' || c == '>') && same_letters(page_.substr(i + 2, name.size()), name))
                return after('>', after_name);
        }
        return page_.size();
    }
    /// One past the end tag that belongs to a start tag; none where it has none, or too much was searched already.
    [[nodiscard]] std::size_t element_end(html_tag const& tag) {
        std::string const name = lowered(tag.name);
        std::size_t depth = 1;
        for (std::size_t i = tag.end; i < page_.size();) {
            std::size_t const at = page_.find('<', i);
            if (at == none || at + 2 >= page_.size()) break;
            std::size_t next = at + 1;
            if (page_.substr(at).starts_with("<!--"))
                next = comment_end(at);
            else if (html_letter(page_[at + 1]) || (page_[at + 1] == '/' && html_letter(page_[at + 2]))) {
                html_tag const found = scan_tag(page_, at, [](std::string_view, std::string_view) {});
                if (found.end == none) break;
                next = found.end;
                if (same_letters(found.name, name)) {
                    if (!found.closing)
                        ++depth;
                    else if (--depth == 0)
                        return found.end;
                } else if (!found.closing && element_named(found.name).kind == html_kind::raw)
                    next = raw_end(found);
            }
            if (next - i >= searches_left_) {
                searches_left_ = 0;
                return none;
            }
            searches_left_ -= next - i;
            i = next;
        }
        return none;
    }

    std::string_view page_;
    html_limits const& limits_;
    std::string out_;
    std::vector<open_element> open_;
    std::array<std::size_t, 256> beyond_{};  ///< of elements too deep, how many are open, by their number
    std::size_t dropped_from_ = 0, dropped_to_ = none;
    std::size_t nodes_ = 0;
    std::size_t searches_left_;
};

/// Gumbo's memory, given back at once: its own way back is recursive.
class html_arena {
public:
    static void* allocate(void* self, std::size_t size) { return static_cast<html_arena*>(self)->take(size); }
    static void release(void*, void*) {}

private:
    void* take(std::size_t size) {
        size = (size + 15) & ~std::size_t{15};
        if (size > left_) {
            left_ = std::max(size, std::size_t{1} << 20);
            chunks_.emplace_back(new char[left_]);
            next_ = chunks_.back().get();
        }
        char* const out = next_;
        next_ += size;
        left_ -= size;
        return out;
    }
    std::vector<std::unique_ptr<char[]>> chunks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

/// Calls `visitor.enter(element)`, `leave(element)` and `text(node)` in the page's order, without recursion and without what is
/// hidden.
template <class Visitor>
void walk(GumboNode const* root, Visitor& visitor) {
    std::vector<std::pair<GumboNode const*, unsigned>> path{{root, 0}};
    while (!path.empty()) {
        auto& [node, next] = path.back();
        if (next == node->v.element.children.length) {
            visitor.leave(*node);
            path.pop_back();
            continue;
        }
        auto const* const child = static_cast<GumboNode const*>(node->v.element.children.data[next++]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_WHITESPACE || child->type == GUMBO_NODE_CDATA)
            visitor.text(*child);
        else if (child->type == GUMBO_NODE_ELEMENT && gumbo_get_attribute(&child->v.element.attributes, "hidden") == nullptr) {
            visitor.enter(*child);
            path.emplace_back(child, 0);
        }
    }
}

[[nodiscard]] inline bool makes_line(GumboTag tag) {
    return tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_HEAD && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_BR &&
           tag != GUMBO_TAG_TBODY;
}

/// Finds the rows whose cells hold the page's parts, not a table's words and figures: a table, a heading or paragraphs of prose.
class html_layout {
public:
    [[nodiscard]] bool is_layout(GumboNode const* row) const { return rows_.contains(row); }

    void enter(GumboNode const& node) {
        switch (node.v.element.tag) {
            case GUMBO_TAG_TABLE: open_.push_back({}); break;
            case GUMBO_TAG_TR: open_.push_back({}); break;
            case GUMBO_TAG_TD:
            case GUMBO_TAG_TH: open_.push_back({}); break;
            case GUMBO_TAG_H1:
            case GUMBO_TAG_H2:
            case GUMBO_TAG_H3:
            case GUMBO_TAG_H4:
            case GUMBO_TAG_H5:
            case GUMBO_TAG_H6:
                if (!open_.empty()) open_.back().parts = true;
                break;
            case GUMBO_TAG_P:
            case GUMBO_TAG_DIV:
            case GUMBO_TAG_BR:
                if (!open_.empty()) ++open_.back().blocks;
                break;
            default: break;
        }
    }
    void text(GumboNode const& node) {
        if (!open_.empty() && node.type != GUMBO_NODE_WHITESPACE) open_.back().bytes += node.v.text.original_text.length;
    }
    void leave(GumboNode const& node) {
        GumboTag const tag = node.v.element.tag;
        if (tag != GUMBO_TAG_TABLE && tag != GUMBO_TAG_TR && tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) return;
        measure const m = open_.back();
        open_.pop_back();
        measure none;
        measure& outer = open_.empty() ? none : open_.back();
        outer.bytes += m.bytes;
        outer.blocks += m.blocks;
        if (tag == GUMBO_TAG_TABLE)
            outer.parts = outer.parts || m.cells > 1 || m.parts;
        else if (tag == GUMBO_TAG_TR) {
            bool const alone = m.cells == 1;
            if (m.parts || (alone ? m.blocks > 1 && m.bytes > 150 : m.longest_prose)) rows_.insert(&node);
            outer.cells += m.cells;
            outer.parts = outer.parts || m.parts;
        } else {
            ++outer.cells;
            outer.parts = outer.parts || m.parts;
            outer.longest_prose = outer.longest_prose || (m.blocks > 2 && m.bytes > 1500);
        }
    }

private:
    /// Of an open table, row or cell.
    struct measure {
        std::size_t cells = 0, blocks = 0, bytes = 0;
        bool parts = false;          ///< it holds headings or tables
        bool longest_prose = false;  ///< of a row: a cell of it holds prose
    };
    std::vector<measure> open_;
    std::unordered_set<GumboNode const*> rows_;
};

/// Where the characters of a text came from: references, line ends and tags without effect lie in between.
class html_alignment {
public:
    /// `from` and `to` delimit the text in the page.
    html_alignment(std::string_view page, std::size_t from, std::size_t to) : page_(page.substr(0, to)), at_(from) {}

    struct range {
        std::size_t from, to;
    };
    /// The place of the character `c` at the beginning of `rest`, all of them asked for in order.
    [[nodiscard]] range next(std::string_view c, std::string_view rest) {
        for (;; ++at_) {
            if (at_ >= page_.size()) return {page_.size(), page_.size()};
            char const first = page_[at_];
            if (first == '<' && at_ + 1 < page_.size() &&
                (html_letter(page_[at_ + 1]) || page_[at_ + 1] == '/' || page_[at_ + 1] == '!')) {
                at_ = std::min(page_.find('>', at_), page_.size() - 1);
                continue;
            }
            if (first == '&') {
                std::size_t const end = reference_end(c, rest);
                after_reference_ = end != at_ + 1;
                return took(end);
            }
            if (page_.substr(at_).starts_with(c)) break;
            if (first == '\r' && c == "\n") return took(at_ + (at_ + 1 < page_.size() && page_[at_ + 1] == '\n' ? 2 : 1));
            if (after_reference_) return {at_, at_};  // the second character of a reference to two
            if (!html_space(first) && first != '\0') break;
        }
        after_reference_ = false;
        std::size_t end = at_;
        UChar32 ignored = 0;
        U8_NEXT(reinterpret_cast<std::uint8_t const*>(page_.data()), end, page_.size(), ignored);
        static_cast<void>(ignored);
        return took(end);
    }

private:
    [[nodiscard]] range took(std::size_t end) {
        range const out{at_, end};
        at_ = end;
        return out;
    }
    [[nodiscard]] std::size_t reference_end(std::string_view c, std::string_view rest) const {
        auto const alphanumeric = [](char x) { return html_letter(x) || (x >= '0' && x <= '9'); };
        std::size_t end = at_ + 1;
        bool const number = end < page_.size() && page_[end] == '#';
        if (c == "&" && !number && !same_letters(page_.substr(end, 3), "amp")) return end;
        end += number;
        while (end < page_.size() && end < at_ + 40 && alphanumeric(page_[end])) ++end;
        if (end < page_.size() && page_[end] == ';') return end + 1;
        if (number || rest.empty()) return end;
        // A name without its semicolon ends where the next character stands.
        for (std::size_t k = at_ + 3; k < end; ++k)
            if (page_[k] == rest.front()) return k;
        return end;
    }

    std::string_view page_;
    std::size_t at_;
    bool after_reference_ = false;
};

/// Writes a document's cells, white space as a browser shows it.
class html_writer {
public:
    html_writer(document& doc, std::size_t max_cells) : doc_(doc), max_cells_(max_cells) {}

    void begin_line(bool tabular) {
        line l;
        l.first = static_cast<std::uint32_t>(doc_.cells.size());
        l.gap = gap_;
        l.tabular = tabular;
        doc_.lines.push_back(l);
        gap_ = 0;
    }
    void end_row() {
        if (doc_.lines.back().size == 0)
            doc_.lines.pop_back();
        else
            doc_.lines.back().row_end = true;
    }
    void empty_line() { ++gap_; }
    /// Whether there is room for no more cells; remembers where that was first asked.
    [[nodiscard]] bool full(std::size_t at) {
        if (doc_.cells.size() < max_cells_) return false;
        if (full_at == none) full_at = at;
        return true;
    }

    void begin_cell(std::size_t at) {
        end_cell();
        if (full(at)) return;
        if (!doc_.text.empty()) doc_.text += doc_.lines.back().size == 0 ? '\n' : '\t';
        in_cell_ = true;
        start_ = kept_ = doc_.text.size();
        from_ = to_ = at;
        white_ = white::none;
    }
    void end_cell() {
        if (!in_cell_) return;
        in_cell_ = false;
        doc_.text.resize(kept_);
        doc_.cells.push_back({start_, static_cast<std::uint32_t>(kept_ - start_), 0});
        doc_.offsets.push_back(from_);
        doc_.ends.push_back(to_);
        ++doc_.lines.back().size;
    }
    [[nodiscard]] bool in_cell() const noexcept { return in_cell_; }
    /// White space that a break makes.
    void soft_break() { white_ = white::shown; }

    /// A character that stands at [from, to) of the page.
    void put(std::string_view character, UChar32 c, std::size_t from, std::size_t to) {
        if (c <= 0x20 && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
            if (white_ != white::shown && white_ != white::line_end)
                white_ = c == '\n' || c == '\r' ? white::line_end : white::space;
            return;
        }
        bool const space = is_blank(c);
        if (kept_ == start_) {
            if (space) return;
            from_ = from;
        } else if (white_ == white::shown || white_ == white::space ||
                   (white_ == white::line_end && !(is_wide(c) && is_wide(last_))))
            doc_.text += ' ';
        white_ = white::none;
        doc_.text += character;
        if (space) return;
        kept_ = doc_.text.size();
        to_ = to;
        last_ = c;
    }
    [[nodiscard]] static bool is_blank(UChar32 c) {
        return c <= 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F ||
               c == 0x2060 || c == 0xFEFF;
    }

    static constexpr std::size_t none = std::string_view::npos;
    std::size_t full_at = none;

private:
    /// Between ideographs a line's end in the source is no space.
    [[nodiscard]] static bool is_wide(UChar32 c) { return c >= 0x2E80 && c < 0x1F000 && !(c >= 0xAC00 && c < 0xD7A4); }

    enum class white : std::uint8_t { none, space, line_end, shown };
    document& doc_;
    std::size_t max_cells_;
    std::uint32_t gap_ = 0;
    bool in_cell_ = false;
    std::size_t start_ = 0, kept_ = 0, from_ = 0, to_ = 0;
    white white_ = white::none;
    UChar32 last_ = 0;
};

/// Writes the lines of a tree.
class html_lines {
public:
    html_lines(std::string_view page, std::string_view skeleton, html_layout const& layout, html_writer& out)
        : page_(page), skeleton_(skeleton), layout_(layout), out_(out) {}

    void enter(GumboNode const& node) {
        GumboElement const& e = node.v.element;
        if (e.original_tag.length > 0) seen_ = offset(e.original_tag.data) + e.original_tag.length;
        if (row_ != nullptr) {
            if ((e.tag == GUMBO_TAG_TD || e.tag == GUMBO_TAG_TH) && node.parent == row_)
                out_.begin_cell(seen_);
            else
                out_.soft_break();
            return;
        }
        if (e.tag == GUMBO_TAG_BR) {
            if (!flush()) out_.empty_line();
            empty_paragraph_ = nullptr;
            return;
        }
        if (!makes_line(e.tag)) return;
        flush();
        if (e.tag == GUMBO_TAG_PRE || e.tag == GUMBO_TAG_LISTING) ++preformatted_;
        if (e.tag == GUMBO_TAG_P) empty_paragraph_ = &node;
        if (e.tag == GUMBO_TAG_TR && !layout_.is_layout(&node)) {
            row_ = &node;
            out_.begin_line(true);
        }
    }
    void leave(GumboNode const& node) {
        GumboTag const tag = node.v.element.tag;
        if (row_ != nullptr) {
            if (&node == row_) {
                out_.end_row();
                row_ = nullptr;
            } else if (node.parent == row_)
                out_.end_cell();
            else
                out_.soft_break();
            return;
        }
        if (!makes_line(tag)) return;
        if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING) --preformatted_;
        bool const written = flush();
        if (!written && empty_paragraph_ == &node && is_paragraph(node)) out_.empty_line();
    }
    void text(GumboNode const& node) {
        std::string_view const text = node.v.text.text;
        GumboStringPiece const& original = node.v.text.original_text;
        std::size_t const from = original.data == nullptr ? seen_ : offset(original.data),
                          to = std::min(from + original.length, skeleton_.size());
        bool const verbatim = skeleton_.substr(from, to - from) == text;
        html_alignment places(skeleton_, from, to);
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
        for (std::size_t i = 0; i < text.size();) {
            std::size_t const at = i;
            UChar32 c = 0;
            U8_NEXT(bytes, i, text.size(), c);
            if (c < 0) c = 0xFFFD;
            std::string_view const character = text.substr(at, i - at);
            html_alignment::range const place =
                verbatim ? html_alignment::range{from + at, from + i} : places.next(character, text.substr(i));
            if (row_ == nullptr) {
                if (preformatted_ > 0 && c == '\n') {
                    if (!flush()) out_.empty_line();
                    continue;
                }
                if (!out_.in_cell()) {
                    if (html_writer::is_blank(c)) continue;
                    if (out_.full(place.from)) break;
                    out_.begin_line(false);
                    out_.begin_cell(place.from);
                    line_open_ = true;
                    empty_paragraph_ = nullptr;
                }
            }
            if (out_.in_cell()) out_.put(character, c, place.from, place.to);
        }
        seen_ = to;
    }
    void finish() { flush(); }

private:
    /// Ends the line of prose that is open; whether there was one.
    bool flush() {
        out_.end_cell();
        return std::exchange(line_open_, false);
    }
    [[nodiscard]] std::size_t offset(char const* at) const {
        return std::min(static_cast<std::size_t>(at - skeleton_.data()), skeleton_.size());
    }
    /// Not a list's item in disguise, nor one that Gumbo made of an end tag.
    [[nodiscard]] bool is_paragraph(GumboNode const& node) const {
        GumboStringPiece const& tag = node.v.element.original_tag;
        if (tag.length < 2) return false;
        std::size_t const at = offset(tag.data);
        return at + 1 < page_.size() && html_lower(page_[at + 1]) == 'p';
    }

    std::string_view page_, skeleton_;
    html_layout const& layout_;
    html_writer& out_;
    GumboNode const* row_ = nullptr;
    GumboNode const* empty_paragraph_ = nullptr;
    std::size_t preformatted_ = 0;
    std::size_t seen_ = 0;
    bool line_open_ = false;
};

}  // namespace detail

/// Reads a web page into a document whose places are bytes of the page (of the page in UTF-8, where it is in another encoding).
/// A table's row is a line; what a cell spans is not looked at: a cell stands where it is written, once. Linear in the page.
[[nodiscard]] inline document html(std::string_view bytes, html_limits const& limits = {}) {
    document doc;
    doc.format = "html";
    std::size_t const whole = bytes.size();
    bytes = bytes.substr(0, limits.max_bytes);
    text::decoded decoded = text::decode(bytes, detail::declared_charset(bytes));
    doc.source = std::move(decoded.text);
    doc.encoding = std::move(decoded.encoding);
    doc.line_starts = line_starts(doc.source);
    auto const say = [&doc](code c, severity s, std::size_t at, std::vector<argument> arguments) {
        diagnostic d{c, s, {}, {}, std::move(arguments)};
        d.where.start.offset = at;
        doc.diagnostics.push_back(std::move(d));
    };
    auto const limit = [&say](char const* name, std::size_t value, std::size_t at) {
        say(code::limit_reached, severity::warning, at, {{"limit", name}, {"value", std::to_string(value)}});
    };
    if (decoded.invalid > 0)
        say(code::encoding_invalid, severity::warning, decoded.first_invalid, {{"bytes", std::to_string(decoded.invalid)}});

    detail::html_skeleton const skeleton(doc.source, limits);
    detail::html_arena memory;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = &detail::html_arena::allocate;
    options.deallocator = &detail::html_arena::release;
    options.userdata = &memory;
    options.max_errors = 0;
    GumboOutput const* const tree = gumbo_parse_with_options(&options, skeleton.text().data(), skeleton.text().size());

    detail::html_layout layout;
    detail::walk(tree->root, layout);
    detail::html_writer writer(doc, limits.max_cells);
    detail::html_lines lines(doc.source, skeleton.text(), layout, writer);
    detail::walk(tree->root, lines);
    lines.finish();

    if (skeleton.too_deep != detail::html_skeleton::none) limit("max_depth", limits.max_depth, skeleton.too_deep);
    if (writer.full_at != detail::html_writer::none) limit("max_cells", limits.max_cells, writer.full_at);
    if (skeleton.too_many != detail::html_skeleton::none) limit("max_nodes", limits.max_nodes, skeleton.too_many);
    if (bytes.size() < whole) limit("max_bytes", limits.max_bytes, doc.source.size());
    if (doc.cells.empty()) say(code::input_empty, severity::error, 0, {});
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
    return doc;
}

}  // namespace gongkai::read

#endif
