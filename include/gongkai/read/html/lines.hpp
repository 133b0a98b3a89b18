// SPDX-License-Identifier: BSL-1.0
/// From Gumbo's tree to the lines and cells of a document, as a browser shows them. Needs Gumbo.
#ifndef GONGKAI_READ_HTML_LINES_HPP
#define GONGKAI_READ_HTML_LINES_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include <gumbo.h>
#include <unicode/utf8.h>

#include <gongkai/read/document.hpp>
#include <gongkai/read/html/marks.hpp>
#include <gongkai/read/html/tags.hpp>
#include <gongkai/text/decode.hpp>
#include <gongkai/text/marks.hpp>

namespace gongkai::inline v0::read::detail {

/// Gumbo's memory, given back at once: its own way back is recursive. Where there is none, std::bad_alloc leaves Gumbo, which owns nothing else.
class html_arena {
public:
    static void* allocate(void* self, std::size_t size) { return static_cast<html_arena*>(self)->take(size); }
    static void release(void*, void*) {}

private:
    void* take(std::size_t size) {
        size = (size + 15) & ~std::size_t{15};
        if (size > left_) {
            std::size_t const room = std::max(size, std::size_t{1} << 20);
            chunks_.push_back(std::make_unique_for_overwrite<char[]>(room));
            next_ = chunks_.back().get();
            left_ = room;
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
        outer.parts = outer.parts || m.parts || (tag == GUMBO_TAG_TABLE && m.cells > 1);
        if (tag == GUMBO_TAG_TR) {
            bool const alone = m.cells == 1;
            if (m.parts || (alone ? m.blocks > 1 && m.bytes > 150 : m.longest_prose)) rows_.insert(&node);
            outer.cells += m.cells;
        } else if (tag != GUMBO_TAG_TABLE) {
            ++outer.cells;
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
        static_cast<void>(text::next_code_point(page_, end));
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
    /// `pictures`: where they stand in the page, in order.
    html_writer(document& doc, std::vector<std::size_t> const& pictures, std::size_t max_cells)
        : doc_(doc), pictures_(pictures), max_cells_(max_cells) {}

    void begin_line(bool tabular) {
        tabular_ = tabular;
        read::begin_line(doc_, std::exchange(gap_, 0), tabular);
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
        end_cell(at);
        pass_pictures(at);
        on_the_line_ = shifted_ = struck_ = mirrored_ = false;
        if (full(at)) return;
        if (!doc_.text.empty()) doc_.text += doc_.lines.back().size == 0 ? '\n' : '\t';
        in_cell_ = true;
        start_ = kept_ = doc_.text.size();
        from_ = at;
        white_ = white::none;
    }
    /// One that ends at a place of the page; 0 where it ends with its text.
    void end_cell(std::size_t at = 0) {
        if (!in_cell_) return;
        if (pass_pictures(at)) picture();
        in_cell_ = behind_picture_ = false;
        doc_.text.resize(kept_);
        doc_.map.cut(kept_);
        if (struck_) doc_.text += text::strike;
        if (shifted_ && !on_the_line_) {
            doc_.map.respell(start_, [this](std::size_t begin, std::size_t end) {
                return text::on_the_line(std::string_view{doc_.text}.substr(begin, end - begin)).size();
            });
            doc_.text.replace(start_, std::string::npos, text::on_the_line(std::string_view{doc_.text}.substr(start_)));
        }
        kept_ = doc_.text.size();
        if (kept_ == start_) doc_.map.add(start_, 0, {from_, from_});
        doc_.cells.push_back({start_, static_cast<std::uint32_t>(kept_ - start_), 0});
        ++doc_.lines.back().size;
    }
    /// Of the cell that was begun.
    void spans(std::uint32_t columns, std::uint32_t rows) {
        if (in_cell_ && (columns > 1 || rows > 1))
            doc_.spans.push_back({static_cast<std::uint32_t>(doc_.cells.size()), columns, rows});
    }
    [[nodiscard]] bool in_cell() const noexcept { return in_cell_; }
    /// White space that a break makes.
    void soft_break() { white_ = white::shown; }

    /// A character that stands at [from, to) of the page, and how it is set there.
    void put(std::string_view character, char32_t c, std::size_t from, std::size_t to, text::marking how = {}) {
        if (pass_pictures(from)) picture();
        bool const at_picture = std::exchange(behind_picture_, false) && c >= U'0' && c <= U'9';
        if (c <= 0x20 && (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f')) {
            if (white_ != white::shown && white_ != white::line_end)
                white_ = c == '\n' || c == '\r' ? white::line_end : white::space;
            return;
        }
        bool const space = is_blank(c);
        if (!space && struck_ && !how.struck) {
            doc_.text += text::strike;
            struck_ = false;
        }
        if (kept_ == start_) {
            if (space) return;
        } else if (white_ == white::shown || white_ == white::space ||
                   (white_ == white::line_end && !(is_wide(c) && is_wide(last_))))
            doc_.text += ' ';
        white_ = white::none;
        if (!space && how.struck && !struck_) {
            doc_.text += text::strike;
            struck_ = true;
        }
        if (how.look != look_ && kept_ == doc_.text.size() && kept_ != start_ && text::are_of_one_number(last_, c))
            doc_.text += text::seam;
        look_ = how.look;
        if (at_picture) doc_.text += text::seam;
        if (how.mirrored && !mirrored_ && !space) doc_.text += text::mirror;
        mirrored_ = how.mirrored;
        std::size_t const at = doc_.text.size();
        if (how.raised || how.lowered) {
            shifted_ = shifted_ || how.shifted;
            text::append(doc_.text, text::set_as(c, how));
        } else {
            on_the_line_ = on_the_line_ || !space;
            doc_.text += character;
        }
        doc_.map.add(at, doc_.text.size() - at, {from, to});
        if (space) return;
        kept_ = doc_.text.size();
        last_ = c;
    }
    [[nodiscard]] static bool is_blank(char32_t c) {
        return c <= 0x20 || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x205F ||
               c == 0x2060 || c == 0xFEFF;
    }

    static constexpr std::size_t none = std::string_view::npos;
    std::size_t full_at = none;

private:
    /// Between ideographs a line's end in the source is no space.
    [[nodiscard]] static bool is_wide(char32_t c) { return c >= 0x2E80 && c < 0x1F000 && !(c >= 0xAC00 && c < 0xD7A4); }

    enum class white : std::uint8_t { none, space, line_end, shown };
    /// Whether pictures of a table stand before a place of the page, behind that which was asked for before.
    bool pass_pictures(std::size_t at) {
        std::size_t const first = next_picture_;
        while (next_picture_ < pictures_.size() && pictures_[next_picture_] < at) ++next_picture_;
        return next_picture_ > first && tabular_;
    }
    /// A picture in the line of a table's cell: beside digits it may be one of theirs.
    void picture() {
        if (kept_ > start_ && white_ == white::none && text::ends_with_digit(doc_.text)) {
            doc_.text += text::seam;
            kept_ = doc_.text.size();
        } else
            behind_picture_ = true;
    }

    document& doc_;
    std::vector<std::size_t> const& pictures_;
    std::size_t next_picture_ = 0;
    bool tabular_ = false, behind_picture_ = false, mirrored_ = false;
    std::size_t max_cells_;
    std::uint32_t gap_ = 0;
    bool in_cell_ = false;
    std::size_t start_ = 0, kept_ = 0;
    std::size_t from_ = 0;  ///< where an empty cell stands
    white white_ = white::none;
    char32_t last_ = 0;
    std::size_t look_ = 0;      ///< of the last character
    bool struck_ = false;       ///< the last character was
    bool on_the_line_ = false;  ///< something of the cell is neither raised nor lowered
    bool shifted_ = false;      ///< something of it is so by a length only
};

/// Writes the lines of a tree.
class html_lines {
public:
    html_lines(std::string_view page, std::string_view skeleton, std::vector<html_marks::stretch> const& marks,
               html_layout const& layout, html_writer& out)
        : page_(page), skeleton_(skeleton), marks_(marks), layout_(layout), out_(out) {}

    void enter(GumboNode const& node) {
        GumboElement const& e = node.v.element;
        if (e.original_tag.length > 0) seen_ = offset(e.original_tag.data) + e.original_tag.length;
        if (row_ != nullptr) {
            if ((e.tag == GUMBO_TAG_TD || e.tag == GUMBO_TAG_TH) && node.parent == row_) {
                out_.begin_cell(seen_);
                spans(e);
            } else
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
        GumboStringPiece const& last = node.v.element.original_end_tag;
        if (row_ != nullptr) {
            if (&node == row_) {
                out_.end_row();
                row_ = nullptr;
            } else if (node.parent == row_)
                out_.end_cell(last.length > 0 ? offset(last.data) : seen_);
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
        auto mark = std::ranges::upper_bound(marks_, from, {}, &html_marks::stretch::to);
        for (std::size_t i = 0; i < text.size();) {
            std::size_t const at = i;
            char32_t const c = text::next_character(text, i);
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
            while (mark != marks_.end() && mark->to <= place.from) ++mark;
            bool const marked = mark != marks_.end() && mark->from <= place.from;
            if (out_.in_cell()) out_.put(character, c, place.from, place.to, marked ? mark->how : text::marking{});
        }
        seen_ = to;
    }
    void finish() { flush(); }

private:
    /// What a cell covers, by the page's tag: the skeleton's has no attributes.
    void spans(GumboElement const& e) {
        if (e.original_tag.length == 0) return;
        std::size_t const at = offset(e.original_tag.data);
        if (at + 1 >= page_.size() || page_[at] != '<' || !html_letter(page_[at + 1])) return;
        std::uint32_t columns = 1, rows = 1;
        auto const read = [](std::string_view value, std::uint32_t most, std::uint32_t& to) {
            std::uint32_t n = 0;
            std::from_chars(value.data(), value.data() + value.size(), n);
            if (n > 0) to = std::min(n, most);
        };
        static_cast<void>(scan_tag(page_, at, [&](std::string_view name, std::string_view value) {
            if (same_letters(name, "colspan")) read(value, 1000, columns);
            if (same_letters(name, "rowspan")) read(value, 65534, rows);
        }));
        out_.spans(columns, rows);
    }
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
    std::vector<html_marks::stretch> const& marks_;
    html_layout const& layout_;
    html_writer& out_;
    GumboNode const* row_ = nullptr;
    GumboNode const* empty_paragraph_ = nullptr;
    std::size_t preformatted_ = 0;
    std::size_t seen_ = 0;
    bool line_open_ = false;
};

}  // namespace gongkai::inline v0::read::detail

#endif
