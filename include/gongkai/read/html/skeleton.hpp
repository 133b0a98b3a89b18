// SPDX-License-Identifier: BSL-1.0
/// A web page reduced to what makes lines and cells, so that a tree of it stays linear in the page. Gumbo alone takes quadratic time in the
/// depth of open elements, whatever the number of nodes (40,000 <div>, 195 KB: 8 s); the depth is bounded here, before it.
#ifndef GONGKAI_READ_HTML_SKELETON_HPP
#define GONGKAI_READ_HTML_SKELETON_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gongkai/read/html/marks.hpp>
#include <gongkai/read/html/tags.hpp>
#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::read::detail {

/// A page of the same length whose tags are only those that make lines and cells, without attributes but `hidden`. In the place
/// of the others, of comments and of all else that is not text stand end tags of nothing, which HTML5 ignores. It follows which
/// elements are open as HTML5 does, to keep their depth below a limit.
class html_skeleton {
public:
    html_skeleton(std::string_view page, limits const& limits)
        : page_(page), limits_(limits), out_(page), searches_left_(4 * page.size() + 4096) {
        build();
    }

    [[nodiscard]] std::string const& text() const noexcept { return out_; }
    [[nodiscard]] std::vector<html_marks::stretch> const& marks() const noexcept { return marks_.all(); }
    static constexpr std::size_t none = std::string_view::npos;
    std::vector<std::size_t> pictures;  ///< where they stand, in order
    std::size_t too_many = none;        ///< where max_html_nodes was met
    std::size_t too_deep = none;        ///< where max_html_depth was first met

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
            if (nodes_ > limits_.max_html_nodes) {
                too_many = at;
                out_.resize(at);
                return;
            }
            i = markup(at);
        }
        marks_.close_all(page_.size());
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
        setting_attributes set;
        html_tag const tag = scan_tag(page_, at, [&](std::string_view name, std::string_view value) {
            hidden = hidden || same_letters(name, "hidden");
            if (same_letters(name, "style")) set.style = value;
            if (same_letters(name, "href")) set.href = value;
            if (same_letters(name, "class")) set.classes = value;
            if (same_letters(name, "color")) set.colour = value;
            if (same_letters(name, "size")) set.size = value;
            if (same_letters(name, "dir")) set.direction = value;
        });
        if (tag.end == none) return drop(at, page_.size());
        hidden = hidden || hides(set.style);
        if (!hidden && (same_letters(tag.name, "img") || (in_cell() && same_letters(tag.name, "svg")))) pictures.push_back(at);
        html_element const is = element_named(tag.name);
        html_kind const kind = is.kind;
        if (marks_.any_open()) end_marks(kind, at);
        switch (kind) {
            case html_kind::passing:
            case html_kind::unseen:
                if (!hidden && in_cell())
                    if (std::size_t const past = form_field(at, tag); past != none) return past;
                hidden = hidden || hides_piece(set.style) || is_only_spoken(set.classes);
                if (hidden || kind == html_kind::unseen)
                    if (std::size_t const end = element_end(tag); end != none) return drop(at, end);
                marks_.open(tag.name, marking_of_tag(tag.name, set), at, tag.end);
                return drop(at, tag.end);
            case html_kind::raw:
                if (!in_cell() || !same_letters(tag.name, "textarea")) return drop(at, raw_end(tag));
                marks_.open(tag.name, marking_of_field(at), at, tag.end);
                return drop(at, tag.end);
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
            if (open_.size() >= limits_.max_html_depth) {
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
        if (is.kind == html_kind::passing || is.kind == html_kind::raw) {
            marks_.close(tag.name, at, tag.end);
            return drop(at, tag.end);
        }
        if (marks_.any_open()) end_marks(is.kind, at);
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

    /// Marks end with their cell, or with their paragraph outside cells.
    void end_marks(html_kind kind, std::size_t at) {
        using enum html_kind;
        bool const of_table = kind == table || kind == row || kind == cell || kind == caption;
        bool const of_prose = kind == block || kind == heading || kind == paragraph || kind == item;
        std::size_t const t = of_prose ? open_table() : none;
        if (of_table || (of_prose && (t == none || open_[t].cell == '\0'))) marks_.close_all(at);
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

    // ---- fields of a form, filled in -----------------------------------------------------------------------------

    [[nodiscard]] bool in_cell() const {
        std::size_t const t = open_table();
        return t != none && (open_[t].cell == 'd' || open_[t].cell == 'h');
    }
    /// Leaves of a field in a table's cell what it shows; where it ends, none where it is no field. Other fields are the page's own.
    [[nodiscard]] std::size_t form_field(std::size_t at, html_tag const& tag) {
        if (same_letters(tag.name, "select")) {
            std::size_t const end = element_end(tag);
            return end == none ? none : chosen_option(at, tag.end, end);
        }
        if (!same_letters(tag.name, "input")) return none;
        bool shown = true;
        std::string_view filled;
        static_cast<void>(scan_tag(page_, at, [&](std::string_view name, std::string_view value) {
            if (same_letters(name, "value")) filled = value;
            if (same_letters(name, "type")) shown = same_letters(value, "text") || same_letters(value, "number");
        }));
        if (!shown || filled.empty() || filled.find_first_of("<>") != none) return drop(at, tag.end);
        auto const from = static_cast<std::size_t>(filled.data() - page_.data());
        return show_field(tag.name, at, from, from + filled.size(), tag.end);
    }
    /// Leaves of the field [at, end) its text [from, to).
    std::size_t show_field(std::string_view name, std::size_t at, std::size_t from, std::size_t to, std::size_t end) {
        drop(at, from);
        marks_.open(name, marking_of_field(at), at, from);
        marks_.close(name, to, end);
        return drop(to, end);
    }
    /// Of a <select>, the text of the option that is selected.
    [[nodiscard]] std::size_t chosen_option(std::size_t at, std::size_t from, std::size_t end) {
        for (std::size_t i = next_tag(page_, from); i < end; i = next_tag(page_, i)) {
            bool chosen = false;
            html_tag const tag = scan_tag(
                page_, i, [&](std::string_view name, std::string_view) { chosen = chosen || same_letters(name, "selected"); });
            if (tag.end >= end) break;
            if (chosen && same_letters(tag.name, "option"))
                return show_field(tag.name, at, tag.end, std::min(page_.find('<', tag.end), end), end);
            i = tag.end;
        }
        return drop(at, end);
    }

    // ---- elements dropped whole ----------------------------------------------------------------------------------

    [[nodiscard]] std::size_t raw_end(html_tag const& tag) const {
        std::string const name = html_lowered(tag.name);
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
        std::string const name = html_lowered(tag.name);
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
    limits const& limits_;
    std::string out_;
    std::vector<open_element> open_;
    html_marks marks_;
    std::array<std::size_t, 256> beyond_{};  ///< of elements too deep, how many are open, by their number
    std::size_t dropped_from_ = 0, dropped_to_ = none;
    std::size_t nodes_ = 0;
    std::size_t searches_left_;
};

}  // namespace gongkai::inline v0::read::detail

#endif
