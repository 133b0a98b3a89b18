// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_DIAGNOSTICS_IPP
#define GONGKAI_WRITE_DIAGNOSTICS_IPP

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <utility>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/places.hpp>
#include <gongkai/write/diagnostics.hpp>

namespace gongkai::inline v0::write {
namespace detail {

inline constexpr std::size_t text_columns = 100;

/// A line of the source, cut around a place, and where the place stands in it, in terminal columns.
struct excerpt {
    std::string line;
    std::size_t indent = 0;
    std::size_t length = 1;
};

/// A character as it is shown, and where it stands in the source.
struct shown_character {
    char32_t c;
    std::size_t offset;
    std::size_t width;
};
/// The part of a line that is looked at, and whether the line goes on at either end.
struct line_part {
    std::vector<shown_character> characters;
    bool cut_before = false, cut_after = false;

    [[nodiscard]] std::size_t index(std::size_t offset) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(characters, offset, {}, &shown_character::offset) -
                                        characters.begin());
    }
    [[nodiscard]] std::size_t width(std::size_t from, std::size_t to) const {
        std::size_t sum = 0;
        for (; from < to; ++from) sum += characters[from].width;
        return sum;
    }
};

/// The line around `start`, some hundred bytes of it at most, however long it is.
inline line_part part_around(std::string_view source, std::size_t start) {
    auto const ends_line = [&](std::size_t i) { return source[i] == '\n' || source[i] == '\r'; };
    constexpr std::size_t reach = 4 * text_columns;
    line_part out;
    std::size_t i = start;
    while (i > 0 && !ends_line(i - 1) && start - i < reach) --i;
    out.cut_before = i > 0 && !ends_line(i - 1);
    while (out.cut_before && i < start && text::is_continuation(source[i])) ++i;
    std::size_t const stop = std::min(source.size(), start + 2 * reach);
    while (i < stop && !ends_line(i)) {
        std::size_t const at = i;
        char32_t const c = text::printable(text::next_character(source, i));
        if (c != text::nothing) out.characters.push_back({c, at, static_cast<std::size_t>(text::display_width(c))});
    }
    out.cut_after = i < source.size() && !ends_line(i);
    return out;
}

/// Cuts to the columns that are shown: the characters [a, b) first, up to two thirds of the columns, then what is around them, to both sides
/// alike. Returns the first that is shown and the one behind the last.
inline std::pair<std::size_t, std::size_t> window_around(line_part const& line, std::size_t a, std::size_t b) {
    auto const width = [&line](std::size_t i) { return line.characters[i].width; };
    std::size_t room = text_columns - 2;  // for an … on each side
    std::size_t left = a, right = a, before = 0, after = 0;
    for (; right < b && width(right) + text_columns / 3 <= room; ++right) room -= width(right);
    while (true) {
        bool const may_before = left > 0 && width(left - 1) <= room;
        bool const may_after = right < line.characters.size() && width(right) <= room;
        if (may_before && (before <= after || !may_after)) {
            before += width(--left);
            room -= width(left);
        } else if (may_after) {
            after += width(right);
            room -= width(right++);
        } else
            return {left, right};
    }
}

/// The excerpt for the bytes [start, end) of `source`.
inline excerpt excerpt_of(std::string_view source, std::size_t start, std::size_t end) {
    line_part const line = part_around(source, start);
    std::size_t const size = line.characters.size(), a = line.index(start), b = std::max(line.index(end), a);
    bool const whole = !line.cut_before && !line.cut_after && line.width(0, size) <= text_columns;
    auto const [left, right] = whole ? std::pair{std::size_t{0}, size} : window_around(line, a, b);
    bool const cut_before = line.cut_before || left > 0;
    excerpt out;
    out.indent = (cut_before ? 1U : 0U) + line.width(left, a);
    out.length = std::max<std::size_t>(line.width(a, std::min(b, right)), 1);
    if (cut_before) out.line += "…";
    for (std::size_t k = left; k < right; ++k) text::append(out.line, line.characters[k].c);
    if (line.cut_after || right < size) out.line += "…";
    while (out.line.ends_with(' ')) out.line.pop_back();
    return out;
}

/// Writes findings with or without colour.
class diagnostics_text {
public:
    diagnostics_text(std::string_view source, std::string_view name, language lang, bool colour)
        : source_(source), name_(text::truncate_to_width(name, 4 * text_columns)), lang_(lang), colour_(colour) {}

    /// The first line, without its end.
    void add_head(diagnostic const& d) {
        std::string head = name_;
        if (d.where.start.line != 0)
            head += (head.empty() ? "" : ":") + std::to_string(d.where.start.line) + ':' + std::to_string(d.where.start.column);
        if (!d.where.within.empty())
            head += (head.empty() ? "" : ": ") + text::truncate_to_width(words_of(d.where, lang_), text_columns);
        if (!head.empty()) styled(bold, head + ": ");
        styled(style_of(d.severity), std::string{word_for(d.severity, lang_)} + ": ");
        styled(bold, message_of(d, lang_));
        out_ += std::string{" ["} + boost::describe::enum_to_string(d.code, "") + "]";
    }
    void add(diagnostic const& d) {
        add_head(d);
        out_ += '\n';
        std::string const number = d.where.start.line != 0 ? std::to_string(d.where.start.line) : "";
        std::string const margin(std::max<std::size_t>(number.size(), 5), ' ');
        if (d.where.start.line != 0 && d.where.start.offset <= source_.size() && !source_.empty()) {
            excerpt const e = excerpt_of(source_, d.where.start.offset, std::min(d.where.end.offset, source_.size()));
            out_ += margin.substr(number.size()) + number + " | " + e.line + '\n' + margin + " | " + std::string(e.indent, ' ');
            styled(green, '^' + std::string(e.length - 1, '~'));
            out_ += '\n';
        }
        add_paths(d.paths, margin);
        if (!d.suppressed.empty())
            out_ += margin + " = " + std::string{word_for_suppressed(lang_)} + ": " +
                    text::truncate_to_width(d.suppressed, 4 * text_columns) + '\n';
    }
    [[nodiscard]] std::string finish() && { return std::move(out_); }

private:
    static constexpr std::string_view bold = "1";
    static constexpr std::string_view green = "1;32";
    static constexpr std::string_view style_of(severity s) {
        return s == severity::error ? "1;31" : s == severity::warning ? "1;35" : "1;36";
    }
    void styled(std::string_view style, std::string_view text) {
        if (!colour_) {
            out_ += text;
            return;
        }
        ((((out_ += "\33[") += style) += 'm') += text) += "\33[0m";
    }
    void add_paths(std::vector<std::string> const& paths, std::string const& margin) {
        if (paths.empty()) return;
        std::string line = margin + " = ";
        for (std::size_t i = 0; i < paths.size(); ++i) {
            // Of JSON, unknown keys are paths, too.
            std::string const path = text::truncate_to_width(paths[i], 4 * text_columns) + (i + 1 < paths.size() ? "," : "");
            bool const begins = line.size() == margin.size() + 3;
            if (!begins && line.size() + 1 + path.size() > text_columns) {
                out_ += line + '\n';
                line = margin + "   " + path;
            } else
                line += (begins ? "" : " ") + path;
        }
        out_ += line + '\n';
    }

    std::string out_;
    std::string_view source_;
    std::string name_;
    language lang_;
    bool colour_;
};

}  // namespace detail

GONGKAI_INLINE std::string to_text(std::vector<diagnostic> const& found, std::string_view source, std::string_view name,
                                   language lang, bool colour) {
    detail::diagnostics_text text{source, name, lang, colour};
    for (diagnostic const& d : found) text.add(d);
    return std::move(text).finish();
}

}  // namespace gongkai::inline v0::write

namespace gongkai::inline v0 {

GONGKAI_INLINE std::ostream& operator<<(std::ostream& out, diagnostic const& found) {
    write::detail::diagnostics_text text{{}, {}, write::language::zh, false};
    text.add_head(found);
    return out << std::move(text).finish();
}

}  // namespace gongkai::inline v0

#endif
