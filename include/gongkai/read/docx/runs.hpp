// SPDX-License-Identifier: BSL-1.0
/// The text of an office file's runs, with what they raise, lower, strike out or mirror.
#ifndef GONGKAI_READ_DOCX_RUNS_HPP
#define GONGKAI_READ_DOCX_RUNS_HPP

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <gongkai/read/docx/package.hpp>
#include <gongkai/text/marks.hpp>
#include <gongkai/text/utf8.hpp>

namespace gongkai::inline v0::read::detail::ooxml {

/// How a run's own properties, or a style's, set its text; nothing of what they leave to others.
struct run_format {
    std::optional<bool> hidden, raised, lowered, struck, shifted;
    std::optional<std::size_t>
        look;  ///< 1 for text that is white or too small to be read, 0 for any other that has a colour or a size
    std::optional<std::string_view> style;  ///< the first that it names

    explicit run_format(node properties = {}) {
        each_child(properties, [this](node p) {
            std::string_view const name = local(p);
            if (is(name, "rStyle"))
                style = style.value_or(value(p));
            else if (is(name, "vanish"))
                hidden = on(p);
            else if (is(name, "strike") || is(name, "dstrike"))
                struck = struck.value_or(false) || on(p);
            else if (is(name, "color"))
                look = gongkai::text::is_light(value(p)) || attribute(p, "themeColor") == "background1" ? 1 : look.value_or(0);
            else if (is(name, "highlight"))
                look = value(p) == "black" ? 1 : look.value_or(0);
            else if (is(name, "sz"))
                look = gongkai::text::is_tiny(integer(value(p)).value_or(12)) ? 1 : look.value_or(0);
            else if (is(name, "vertAlign")) {
                raised = value(p) == "superscript";
                lowered = value(p) == "subscript";
            } else if (is(name, "position")) {
                // In half points. Text is moved by a point or two to look better beside another font.
                static constexpr int least = 6;
                int const up = integer(value(p)).value_or(0);
                if (up < least && up > -least) return;
                raised = up > 0;
                lowered = up < 0;
                shifted = true;
            }
        });
    }
    [[nodiscard]] gongkai::text::marking applied_to(gongkai::text::marking how) const {
        return {raised.value_or(how.raised),   lowered.value_or(how.lowered), struck.value_or(how.struck), how.mirrored,
                shifted.value_or(how.shifted), look.value_or(how.look)};
    }
    /// What is not said here is as it is there.
    void inherit(run_format const& from) {
        for (std::optional<bool> run_format::*const m :
             {&run_format::hidden, &run_format::raised, &run_format::lowered, &run_format::struck, &run_format::shifted})
            if (!(this->*m)) this->*m = from.*m;
        if (!look) look = from.look;
    }
};

/// Whether a picture stands apart from the line in which it is anchored.
[[nodiscard]] inline bool floats(node picture) {
    if (child(picture, "anchor")) return true;
    return std::any_of(picture.begin(), picture.end(),
                       [](node shape) { return attribute(shape, "style").find("position:absolute") != std::string_view::npos; });
}
/// What a w:sym shows, where its font has Latin characters; other fonts of symbols show marks.
[[nodiscard]] inline std::string symbol(node n) {
    static constexpr unsigned private_use = 0xF000;
    std::string_view const code = attribute(n, "char");
    unsigned c = 0;
    std::from_chars(code.data(), code.data() + code.size(), c, 16);
    if (c > private_use) c -= private_use;
    bool const latin = attribute(n, "font").find("dings") == std::string_view::npos;
    return latin && c > 0x20 && c < 0x7F ? std::string(1, static_cast<char>(c)) : std::string{};
}
/// Whether a text is digits and nothing else.
[[nodiscard]] inline bool is_bare_figure(std::string_view text) {
    return text.find_first_of("0123456789") != text.npos && text.find_first_not_of("0123456789., ") == text.npos;
}

/// A paragraph's text as its runs are put to it.
class run_text {
public:
    std::string text;
    gongkai::text::marking how;  ///< of the run that comes next

    /// The characters of a w:t or m:t.
    void put(node n) {
        each_child(n, [this](node piece) { put(std::string_view{piece.value()}); });
    }
    /// A picture in the line of a table's cell: beside digits it may be one of theirs.
    void picture() {
        if (gongkai::text::ends_with_digit(text))
            text += gongkai::text::seam;
        else
            behind_picture_ = true;
    }
    /// Ends what is struck out; what is all raised by a length stands on the line. How many bytes were no text.
    std::size_t finish() {
        if (std::exchange(struck_, false)) text += gongkai::text::strike;
        if (shifted_ && !on_the_line_) text = gongkai::text::on_the_line(text);
        return bad_;
    }

    void put(std::string_view s) {
        if (s.empty()) return;
        if (std::exchange(behind_picture_, false) && gongkai::text::begins_with_digit(s)) text += gongkai::text::seam;
        if (how.mirrored && !mirrored_) text += gongkai::text::mirror;
        mirrored_ = how.mirrored;
        if (how.struck != struck_) {
            text += gongkai::text::strike;
            struck_ = how.struck;
        }
        auto const letter = [](char c) { return static_cast<char32_t>(static_cast<unsigned char>(c)); };
        if (how.look != look_ && !text.empty() && gongkai::text::are_of_one_number(letter(text.back()), letter(s.front())))
            text += gongkai::text::seam;
        look_ = how.look;
        bool const set = how.raised || how.lowered;
        shifted_ = shifted_ || (set && how.shifted);
        on_the_line_ = on_the_line_ || !set;
        std::size_t plain = 0;  // from here on, what stands as it is
        for (std::size_t i = 0; i < s.size();) {
            std::size_t const at = i;
            char32_t const c = gongkai::text::next_code_point(s, i);
            if (c >= 0x20 && c != gongkai::text::ill_formed && !set) continue;
            text += s.substr(plain, at - plain);
            plain = i;
            if (c == gongkai::text::ill_formed) {
                ++bad_;
                text += "\uFFFD";
            } else if (c < 0x20)
                text += ' ';
            else
                gongkai::text::append(text, gongkai::text::set_as(c, how));
        }
        text += s.substr(plain);
    }

private:
    std::size_t bad_ = 0;
    std::size_t look_ = 0;  ///< of the last character
    bool struck_ = false, mirrored_ = false, on_the_line_ = false, shifted_ = false, behind_picture_ = false;
};

}  // namespace gongkai::inline v0::read::detail::ooxml

#endif
