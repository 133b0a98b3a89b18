// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_DIAGNOSTICS_IPP
#define GONGKAI_WRITE_DIAGNOSTICS_IPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/text/characters.hpp>
#include <gongkai/write/diagnostics.hpp>

namespace gongkai::write {
namespace detail {

inline constexpr std::size_t text_columns = 100;

/// A line of the source, cut around a place, and where the place stands in it, in terminal columns.
struct excerpt {
    std::string line;
    std::size_t indent = 0;
    std::size_t length = 1;
};

/// The excerpt for the bytes [start, end) of `source`. Looks at some hundred bytes at most, however long the line is.
inline excerpt excerpt_of(std::string_view source, std::size_t start, std::size_t end) {
    struct character {
        char32_t c;
        std::size_t offset;
        std::size_t width;
    };
    auto const ends_line = [&](std::size_t i) { return source[i] == '\n' || source[i] == '\r'; };

    constexpr std::size_t reach = 4 * text_columns;
    std::size_t first = start;
    while (first > 0 && !ends_line(first - 1) && start - first < reach) --first;
    bool cut_before = first > 0 && !ends_line(first - 1);
    while (cut_before && first < start && text::is_continuation(source[first])) ++first;

    std::vector<character> line;
    std::size_t i = first;
    std::size_t const stop = std::min(source.size(), start + 2 * reach);
    while (i < stop && !ends_line(i)) {
        std::size_t const at = i;
        char32_t const c = text::printable(text::next_character(source, i));
        if (c != text::nothing) line.push_back({c, at, static_cast<std::size_t>(text::display_width(c))});
    }
    bool cut_after = i < source.size() && !ends_line(i);

    auto const index = [&](std::size_t offset) {
        return static_cast<std::size_t>(std::lower_bound(line.begin(), line.end(), offset, [](character const& c, std::size_t o) {
                                            return c.offset < o;
                                        }) - line.begin());
    };
    auto const width = [&](std::size_t from, std::size_t to) {
        std::size_t sum = 0;
        for (; from < to; ++from) sum += line[from].width;
        return sum;
    };
    std::size_t const a = index(start);
    std::size_t const b = std::max(index(end), a);

    std::size_t left = 0;
    std::size_t right = line.size();
    if (cut_before || cut_after || width(0, line.size()) > text_columns) {
        // The place first, up to two thirds of the columns, then what is around it, to both sides alike.
        std::size_t room = text_columns - 2;  // for an … on each side
        left = right = a;
        for (; right < b && line[right].width + text_columns / 3 <= room; ++right) room -= line[right].width;
        std::size_t before = 0;
        std::size_t after = 0;
        while (true) {
            bool const may_before = left > 0 && line[left - 1].width <= room;
            bool const may_after = right < line.size() && line[right].width <= room;
            if (may_before && (before <= after || !may_after)) {
                before += line[--left].width;
                room -= line[left].width;
            } else if (may_after) {
                after += line[right].width;
                room -= line[right++].width;
            } else
                break;
        }
    }
    cut_before = cut_before || left > 0;
    cut_after = cut_after || right < line.size();

    excerpt out;
    out.indent = (cut_before ? 1U : 0U) + width(left, a);
    out.length = std::max<std::size_t>(width(a, std::min(b, right)), 1);
    if (cut_before) out.line += "…";
    for (std::size_t k = left; k < right; ++k) text::append(out.line, line[k].c);
    if (cut_after) out.line += "…";
    while (out.line.ends_with(' ')) out.line.pop_back();
    return out;
}

/// Writes findings with or without colour.
class diagnostics_text {
public:
    diagnostics_text(std::string_view source, std::string_view name, language lang, bool colour)
        : source_(source), name_(text::truncate_to_width(name, 4 * text_columns)), lang_(lang), colour_(colour) {}

    void add(diagnostic const& d) {
        std::string head = name_;
        if (d.where.start.line != 0)
            head += ':' + std::to_string(d.where.start.line) + ':' + std::to_string(d.where.start.column);
        if (!d.where.within.empty()) head += (head.empty() ? "" : ": ") + text::truncate_to_width(d.where.within, text_columns);
        if (!head.empty()) styled(bold, head + ": ");
        styled(style_of(d.severity), std::string{word_for(d.severity, lang_)} + ": ");
        styled(bold, message_of(d, lang_));
        out_ += std::string{" ["} + boost::describe::enum_to_string(d.code, "") + "]\n";

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
            out_ +=
                margin + " = " + std::string{word_for_suppressed(lang_)} + ": " + text::truncate_to_width(d.suppressed, 4 * text_columns) + '\n';
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
            std::string const path = paths[i] + (i + 1 < paths.size() ? "," : "");
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

}  // namespace gongkai::write

#endif
