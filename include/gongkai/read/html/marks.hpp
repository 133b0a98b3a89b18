// SPDX-License-Identifier: BSL-1.0
/// Which text of a web page is raised, lowered or struck out, by the tags and styles around it.
#ifndef GONGKAI_READ_HTML_MARKS_HPP
#define GONGKAI_READ_HTML_MARKS_HPP

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <gongkai/read/html/tags.hpp>
#include <gongkai/text/marks.hpp>

namespace gongkai::inline v0::read::detail {

/// How far a length of a style raises a line's text, in points of a font of 12; 0 where it is no such length.
[[nodiscard]] inline double points_of(std::string_view length) {
    bool const below = length.starts_with('-');
    if (below || length.starts_with('+')) length.remove_prefix(1);
    double value = 0;
    auto const [unit, failed] = std::from_chars(length.data(), length.data() + length.size(), value);
    if (failed != std::errc{}) return 0;
    length.remove_prefix(static_cast<std::size_t>(unit - length.data()));
    static constexpr std::pair<std::string_view, double> units[] = {{"pt", 1}, {"px", 0.75}, {"em", 12}, {"%", 0.12}};
    for (auto const& [name, points] : units)
        if (length == name) return (below ? -value : value) * points;
    return 0;
}

/// Looks of text that is hardly to be seen, and of what a form's field was filled in with.
enum own_look : std::size_t { white_text = 1, tiny_text, small_text, field_text, placed_text };
/// Of the field at a byte of the page: digits beside it, another field's too, are not of its number.
[[nodiscard]] inline text::marking marking_of_field(std::size_t at) {
    text::marking out;
    out.look = at << 3 | field_text;
    return out;
}

[[nodiscard]] inline bool is_white(std::string_view colour) {
    return same_letters(colour, "white") || colour == "rgb(255,255,255)" ||
           (colour.starts_with('#') && text::is_light(colour.substr(1)));
}

/// What a style's declarations say of the text of an inline element. Text is moved by a point or two to look better beside another font.
[[nodiscard]] inline text::marking marking_of_style(std::string_view style) {
    static constexpr double least = 3;
    text::marking out;
    bool overrides = false, leftwards = false;
    each_declaration(style, [&](std::string_view d) {
        std::size_t const colon = std::min(d.find(':'), d.size());
        std::string_view const property = d.substr(0, colon), value = d.substr(std::min(colon + 1, d.size()));
        if (property == "text-decoration" || property == "text-decoration-line")
            out.struck = out.struck || value.find("line-through") != std::string_view::npos;
        else if (property == "color" && is_white(value))
            out.look = white_text;
        else if (property == "unicode-bidi")
            overrides = value == "bidi-override" || value == "isolate-override";
        else if (property == "direction")
            leftwards = value == "rtl";
        else if ((property == "float" && value != "none") || d == "position:absolute" || d == "position:fixed")
            out.look = placed_text;
        else if (property == "font-size" && std::abs(points_of(value)) < 4 && points_of(value) > 0)
            out.look = tiny_text;
        else if (property == "vertical-align" || property == "mso-text-raise") {
            double const points = points_of(value);
            out.shifted = out.shifted || std::abs(points) >= least;
            out.raised = out.raised || value == "super" || points >= least;
            out.lowered = out.lowered || value == "sub" || points <= -least;
        }
    });
    out.mirrored = overrides && leftwards;
    return out;
}

/// Whether a link leads to a note of its page, as Word's and other converters' do.
[[nodiscard]] inline bool leads_to_note(std::string_view href) {
    static constexpr std::string_view notes[] = {"#_ftn", "#_edn", "#fn", "#footnote", "#note", "#ref", "#cite"};
    return std::any_of(std::begin(notes), std::end(notes),
                       [href](std::string_view n) { return same_letters(href.substr(0, n.size()), n); });
}

/// Attributes of an inline element that tell how its text is set.
struct setting_attributes {
    std::string_view style, href, classes, colour, size, direction;
};

/// What an element's tag says of its text.
[[nodiscard]] inline text::marking marking_of_tag(std::string_view name, setting_attributes const& of) {
    auto const& [style, href, classes, colour, size, direction] = of;
    text::marking out = style.empty() ? text::marking{} : marking_of_style(style);
    if (out.look == 0 && is_white(colour)) out.look = white_text;
    if (out.look == 0 && (same_letters(name, "small") || size == "1" || size.starts_with('-'))) out.look = small_text;
    if (out.look == 0 && (same_letters(name, "button") || (same_letters(name, "a") && !href.empty() && !leads_to_note(href))))
        out.look = placed_text;
    out.mirrored = out.mirrored || (same_letters(name, "bdo") && same_letters(direction, "rtl"));
    if (out.look == 0 && !classes.empty()) out.look = std::hash<std::string_view>{}(classes) | 8;
    out.raised = out.raised || same_letters(name, "sup");
    out.lowered = out.lowered || same_letters(name, "sub");
    out.struck = out.struck || same_letters(name, "s") || same_letters(name, "strike") || same_letters(name, "del");
    if (same_letters(name, "a") && leads_to_note(href)) out.raised = out.shifted = true;
    return out;
}

/// The marked stretches of a page, in its order, as its tags are met in that order.
class html_marks {
public:
    struct stretch {
        std::size_t from, to;
        text::marking how;
    };
    /// A tag of an inline element that begins at `at` and ends at `end`.
    void open(std::string_view name, text::marking how, std::size_t at, std::size_t end) {
        if (!open_.empty())
            if (element* const e = innermost(name); e != nullptr && how == text::marking{}) {
                ++e->nested;
                return;
            }
        if (how == text::marking{} || open_.size() == most_open) return;
        change(at, end);
        open_.push_back({html_lowered(name), how, 0});
    }
    void close(std::string_view name, std::size_t at, std::size_t end) {
        if (open_.empty()) return;
        element* const e = innermost(name);
        if (e == nullptr) return;
        if (e->nested > 0) {
            --e->nested;
            return;
        }
        change(at, end);
        open_.erase(open_.begin() + (e - open_.data()));
    }
    /// A cell or a paragraph begins or ends: what is open was not closed, or is around it all and tells nothing of its parts.
    void close_all(std::size_t at) {
        if (open_.empty()) return;
        change(at, at);
        open_.clear();
    }
    [[nodiscard]] bool any_open() const noexcept { return !open_.empty(); }
    [[nodiscard]] std::vector<stretch> const& all() const noexcept { return all_; }

private:
    static constexpr std::size_t most_open = 16;
    struct element {
        std::string name;
        text::marking how;
        std::size_t nested;  ///< elements of the same name that are open in it
    };
    [[nodiscard]] element* innermost(std::string_view name) {
        for (auto e = open_.rbegin(); e != open_.rend(); ++e)
            if (same_letters(name, e->name)) return &*e;
        return nullptr;
    }
    /// What is open holds up to `at`; something else holds from `end` on.
    void change(std::size_t at, std::size_t end) {
        text::marking how;
        for (element const& e : open_) how |= e.how;
        if (how != text::marking{} && since_ < at) all_.push_back({since_, at, how});
        since_ = end;
    }
    std::vector<element> open_;
    std::vector<stretch> all_;
    std::size_t since_ = 0;
};

}  // namespace gongkai::inline v0::read::detail

#endif
