// SPDX-License-Identifier: BSL-1.0
/// Marks in a text that becomes HTML: anchors, and links to what they are about.
#ifndef GONGKAI_WRITE_MARKED_TEXT_HPP
#define GONGKAI_WRITE_MARKED_TEXT_HPP

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/write/markup.hpp>

namespace gongkai::inline v0::write {

/// A piece of the source to mark. One over several lines is marked to the end of the first.
struct source_mark {
    std::size_t from = 0, to = 0;  ///< bytes
    std::string id;                ///< the anchor's
    std::string href;              ///< where it leads to: "#r1c12"
    std::string style;             ///< classes: "error"; empty for a cell without findings
    std::size_t finding = 0;       ///< its number, shown before the piece; 0 for a cell
};

namespace detail {

/// The marks that are open while a text is written from its beginning to its end.
class marked_text {
public:
    explicit marked_text(std::vector<source_mark> all) : marks(std::move(all)) {}

    std::vector<source_mark> marks;

    void begin(std::string& out, std::size_t mark) {
        source_mark const& m = marks[mark];
        if (m.finding != 0)
            out += "<a class=\"flag " + m.style + "\" id=\"" + m.id + "\" href=\"" + m.href + "\">" + std::to_string(m.finding) +
                   "</a>";
        else
            out += "<span class=\"at\" id=\"" + m.id + "\"></span>";
        if (m.to > m.from) active(m).insert(mark);
    }
    void end(std::size_t mark) { active(marks[mark]).erase(mark); }

    /// A piece of the text, in the marks that are open.
    void put(std::string& out, std::string_view piece) const {
        if (piece.empty()) return;
        std::string const text = escaped(piece);
        if (cells_.empty() && findings_.empty()) {
            out += text;
            return;
        }
        if (!cells_.empty()) out += "<a class=\"cell\" href=\"" + marks[*cells_.rbegin()].href + "\">";
        out += "<mark";
        if (std::string const& style = style_now(); !style.empty()) out += " class=\"" + style + '"';
        names(out, "data-c", cells_);
        names(out, "data-f", findings_);
        out += '>' + text + "</mark>";
        if (!cells_.empty()) out += "</a>";
    }

private:
    [[nodiscard]] std::set<std::size_t>& active(source_mark const& m) { return m.finding == 0 ? cells_ : findings_; }
    void names(std::string& out, std::string_view attribute, std::set<std::size_t> const& of) const {
        if (of.empty()) return;
        constexpr std::size_t most = 8;  // so that many marks on one long line do not make the page their square
        ((out += ' ') += attribute) += "=\"";
        std::size_t n = 0;
        for (auto m = of.begin(); m != of.end() && n < most; ++m, ++n) (out += n == 0 ? "" : " ") += marks[*m].id;
        out += '"';
    }
    /// A cell's own style is that of the findings that name it; others only lie around it.
    [[nodiscard]] std::string const& style_now() const {
        if (!cells_.empty() && (findings_.empty() || !marks[*cells_.rbegin()].style.empty()))
            return marks[*cells_.rbegin()].style;
        return marks[*findings_.begin()].style;
    }

    std::set<std::size_t> cells_, findings_;
};

}  // namespace detail

}  // namespace gongkai::inline v0::write

#endif
