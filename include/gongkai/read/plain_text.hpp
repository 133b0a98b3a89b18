// SPDX-License-Identifier: BSL-1.0
/// Plain text to lines of cells. The layout is told line by line: tabs, bars, box drawing, columns of spaces, or a cell a line.
#ifndef GONGKAI_READ_PLAIN_TEXT_HPP
#define GONGKAI_READ_PLAIN_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::read {

namespace detail {

[[nodiscard]] inline std::string_view trimmed(std::string_view s) {
    auto const space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; };
    for (;;) {
        if (!s.empty() && space(s.front()))
            s.remove_prefix(1);
        else if (s.starts_with("\u3000") || s.starts_with("\uFEFF"))
            s.remove_prefix(3);
        else if (s.starts_with("\u00A0"))
            s.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!s.empty() && space(s.back()))
            s.remove_suffix(1);
        else if (s.ends_with("\u3000"))
            s.remove_suffix(3);
        else if (s.ends_with("\u00A0"))
            s.remove_suffix(2);
        else
            break;
    }
    return s;
}

/// Box-drawing characters are U+2500..U+257F: three bytes, E2 94 80 .. E2 95 BF.
[[nodiscard]] inline bool is_box_lead(std::string_view s, std::size_t i) {
    return i + 2 < s.size() && s[i] == '\xE2' && (s[i + 1] == '\x94' || s[i + 1] == '\x95');
}
[[nodiscard]] inline bool is_vertical(std::string_view s, std::size_t i) {
    if (!is_box_lead(s, i)) return false;
    std::string_view const c = s.substr(i, 3);
    return c == "│" || c == "┃" || c == "║" || c == "┆" || c == "┊";
}

/// Collects lines and cells.
class builder {
public:
    explicit builder(document& d, std::size_t max_cells) : doc_(d), max_cells_(max_cells) {}

    void empty_line() { ++gap_; }
    void begin(bool tabular) {
        begin_line(doc_, std::exchange(gap_, 0), tabular);
    }
    void add(std::string_view text) {
        if (full()) {
            dropped_ = true;
            return;
        }
        doc_.cells.push_back({static_cast<std::size_t>(text.data() - doc_.text.data()), static_cast<std::uint32_t>(text.size()), 0});
        ++doc_.lines.back().size;
    }
    void end_row() {
        if (!doc_.lines.empty()) doc_.lines.back().row_end = true;
    }
    [[nodiscard]] bool dropped() const { return dropped_; }
    [[nodiscard]] bool full() const { return doc_.cells.size() >= max_cells_; }
    [[nodiscard]] document& target() { return doc_; }

private:
    document& doc_;
    std::size_t max_cells_;
    std::uint32_t gap_ = 0;
    bool dropped_ = false;  ///< a cell found no room
};

/// A table drawn in box-drawing characters, or in +, - and |: cells are gathered by column until a rule closes them.
class box {
public:
    /// Whether the line belongs to a box; if it does, it is taken in.
    bool take(std::string_view s, builder& out) {
        bool found = false;
        for (std::size_t i = 0; i + 2 < s.size() && !found; ++i) found = is_box_lead(s, i);
        ascii_ = !found && (is_ascii_rule(s) || (ascii_ && (s.front() == '|' || s.front() == '+')));
        if (!found && !ascii_) {
            close(out, 0, static_cast<std::size_t>(-1));
            return false;
        }
        std::vector<segment> ruled;
        std::size_t column = 0, from_column = 0, from = 0;
        bool rule = false, open = false;
        auto const finish = [&](std::size_t at) {
            if (!open) return;
            if (rule)
                ruled.push_back({from_column, column, {}});
            else if (column > from_column)
                gather(from_column, column, trimmed(s.substr(from, at - from)));
        };
        for (std::size_t i = 0; i < s.size();) {
            std::size_t const at = i;
            char32_t const c = text::next_character(s, i);
            if (ascii_ ? is_ascii_line(s, at) : is_box_lead(s, at)) {
                bool const horizontal = ascii_ ? s[at] == '-' || s[at] == '=' || s[at] == ':'
                                               : s.substr(at, 3) == "─" || s.substr(at, 3) == "━" || s.substr(at, 3) == "═";
                if (!horizontal) {
                    finish(at);
                    open = true;
                    rule = false;
                    from = i;
                    from_column = column + 1;
                } else
                    rule = true;
                ++column;
            } else
                column += static_cast<std::size_t>(text::display_width(c));
        }
        for (segment const& r : ruled) close(out, r.from, r.to);
        if (!ruled.empty() && in_row_) {
            out.end_row();
            in_row_ = false;
        }
        return true;
    }
    void finish(builder& out) { close(out, 0, static_cast<std::size_t>(-1)); }

private:
    struct segment {
        std::size_t from, to;
        std::vector<std::string_view> texts;
    };
    void gather(std::size_t from, std::size_t to, std::string_view text) {
        for (segment& o : open_) {
            // Borders may be off by a column or two where quotation marks are wider on one terminal than on another.
            if (from < o.from + 3 && o.from < from + 3) {
                if (!text.empty()) o.texts.push_back(text);
                return;
            }
        }
        open_.push_back({from, to, {}});
        if (!text.empty()) open_.back().texts.push_back(text);
    }
    void close(builder& out, std::size_t from, std::size_t to) {
        std::vector<segment> closed;
        for (std::size_t k = 0; k < open_.size();) {
            std::size_t const middle = (open_[k].from + open_[k].to) / 2;
            if (middle >= from && middle <= to) {
                closed.push_back(std::move(open_[k]));
                open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(k));
            } else
                ++k;
        }
        std::sort(closed.begin(), closed.end(), [](segment const& a, segment const& b) { return a.from < b.from; });
        for (segment const& c : closed) {
            if (!in_row_) out.begin(true);
            in_row_ = true;
            if (c.texts.empty()) out.add(std::string_view{out.target().text.data(), 0});
            for (std::string_view const t : c.texts) out.add(t);
        }
    }
    /// +-----+-----+, which begins such a drawing.
    [[nodiscard]] static bool is_ascii_rule(std::string_view s) {
        return s.size() > 2 && s.front() == '+' && s.back() == '+' && s.find_first_not_of("+-=:") == std::string_view::npos &&
               (s[1] == '-' || s[1] == '=' || s[1] == ':');
    }
    /// Whether the character at `i` is a line of it: a bar, a corner beside a rule, or a piece of a rule, which is two long at least.
    [[nodiscard]] static bool is_ascii_line(std::string_view s, std::size_t i) {
        auto const rule = [s](std::size_t k) { return k < s.size() && (s[k] == '-' || s[k] == '=' || s[k] == ':'); };
        if (s[i] == '+') return rule(i + 1) || (i > 0 && rule(i - 1));
        if (s[i] == '|') return true;
        auto const line = [&](std::size_t k) { return rule(k) || (k < s.size() && s[k] == '+'); };
        return rule(i) && line(i + 1) && (i == 0 || line(i - 1));
    }

    std::vector<segment> open_;
    bool in_row_ = false;
    bool ascii_ = false;  ///< of +, - and |
};

/// `a | b | c |`, with or without outer bars; a bar alone ends the cell above it, or is an empty cell.
class bars {
public:
    bool take(std::string_view s, builder& out) {
        if (s.find('|') == std::string_view::npos) {
            terminated_ = false;
            after_bars_ = false;
            return false;
        }
        if (s.find_first_not_of("|-:=+ \t") == std::string_view::npos && s.find('-') != std::string_view::npos) return true;  // a Markdown rule
        if (s == "|") {
            // Ends the cell above, if nothing did yet; else it is an empty cell.
            if (terminated_ || after_bars_) {
                out.begin(true);
                out.add(s.substr(0, 0));
            }
            terminated_ = true;
            return true;
        }
        std::string_view const whole = s;
        if (s.starts_with('|')) s.remove_prefix(1);
        if (s.ends_with('|')) s.remove_suffix(1);
        out.begin(true);
        std::size_t cells = 0;
        for (std::size_t from = 0;; ++cells) {
            std::size_t const bar = s.find('|', from);
            out.add(trimmed(s.substr(from, bar == std::string_view::npos ? bar : bar - from)));
            if (bar == std::string_view::npos) break;
            from = bar + 1;
        }
        if (cells > 0) out.end_row();
        terminated_ = whole.ends_with('|');
        after_bars_ = true;
        return true;
    }

private:
    bool terminated_ = false;
    bool after_bars_ = false;
};

/// Runs of two spaces or more between words make columns.
[[nodiscard]] inline bool has_columns(std::string_view s) {
    std::size_t const gap = s.find("  ");
    return gap != std::string_view::npos;
}

inline void tabs(std::string_view s, builder& out) {
    std::size_t const content = s.find_first_not_of('\t');
    if (content == std::string_view::npos) {
        // A tab alone is an empty cell where a cell stands on each line; several are an empty row.
        out.begin(true);
        out.add(s.substr(0, 0));
        if (s.size() > 1) {
            out.add(s.substr(0, 0));
            out.end_row();
        }
        return;
    }
    out.begin(true);
    if (s.find('\t', content) == std::string_view::npos) {
        out.add(trimmed(s));
        return;
    }
    for (std::size_t from = 0;;) {
        std::size_t const tab = s.find('\t', from);
        out.add(trimmed(s.substr(from, tab == std::string_view::npos ? tab : tab - from)));
        if (tab == std::string_view::npos) break;
        from = tab + 1;
    }
    out.end_row();
}

/// A long label leaves but one space before the first figure of its row: "不计其他情形 1      0      0". The byte at which to cut it off;
/// npos where the line is no such row.
[[nodiscard]] inline std::size_t crowded_figure(std::vector<std::string_view> const& cells) {
    constexpr std::string_view digits = "0123456789", figures = "0123456789 ";
    std::size_t beside = 0;
    for (std::size_t c = 1; c < cells.size(); ++c) {
        if (cells[c].empty() || cells[c].find_first_not_of(figures) != std::string_view::npos) return std::string_view::npos;
        beside += 1 + static_cast<std::size_t>(std::count(cells[c].begin(), cells[c].end(), ' '));
    }
    if (beside < 2) return std::string_view::npos;
    std::string_view const label = cells.front();
    std::size_t const words = label.find_last_not_of(figures);
    if (words == std::string_view::npos || text::is_ascii(label[words]) || words + 2 >= label.size() ||
        label[words + 1] != ' ' || digits.find(label[words + 2]) == std::string_view::npos)
        return std::string_view::npos;
    return words + 1;
}

inline void spaces(std::string_view s, builder& out) {
    std::vector<std::string_view> cells;
    for (std::size_t from = 0; from < s.size();) {
        std::size_t const gap = s.find("  ", from);
        cells.push_back(trimmed(s.substr(from, gap == std::string_view::npos ? gap : gap - from)));
        if (gap == std::string_view::npos) break;
        from = s.find_first_not_of(' ', gap);
        if (from == std::string_view::npos) break;
    }
    if (std::size_t const at = crowded_figure(cells); at != std::string_view::npos) {
        std::string_view const both = cells.front();
        cells.front() = both.substr(at + 1);
        cells.insert(cells.begin(), trimmed(both.substr(0, at)));
    }
    out.begin(false);
    for (std::string_view const c : cells) out.add(c);
    if (cells.size() > 2) out.end_row();
}

}  // namespace detail

/// Offsets at which the lines of `text` begin.
[[nodiscard]] inline std::vector<std::size_t> line_starts(std::string_view text) {
    std::vector<std::size_t> out{0};
    for (std::size_t i = text.find('\n'); i != std::string_view::npos; i = text.find('\n', i + 1)) out.push_back(i + 1);
    return out;
}

/// Reads plain text in UTF-8 into a document that owns a copy of it. Linear in the size of the text.
[[nodiscard]] inline document plain_text(std::string_view source, std::size_t max_cells = std::size_t{4} << 20) {
    document doc;
    doc.text.assign(source);
    doc.line_starts = line_starts(doc.text);
    std::string_view const text = doc.text;
    detail::builder out(doc, max_cells);
    detail::box box;
    detail::bars bars;
    auto const say_full = [&](std::size_t at) {
        diagnostic d;
        d.code = code::limit_reached;
        d.severity = severity::warning;
        d.where.start.offset = d.where.end.offset = at;
        d.arguments = {{"limit", "max_cells"}, {"value", std::to_string(max_cells)}};
        doc.diagnostics.push_back(std::move(d));
    };
    for (std::size_t n = 0; n < doc.line_starts.size(); ++n) {
        std::size_t const from = doc.line_starts[n];
        std::size_t const to = n + 1 < doc.line_starts.size() ? doc.line_starts[n + 1] - 1 : text.size();
        std::string_view line = text.substr(from, to - from);
        while (!line.empty() && (line.back() == '\r' || line.back() == '\f')) line.remove_suffix(1);
        while (!line.empty() && line.front() == '\f') line.remove_prefix(1);
        std::string_view const content = detail::trimmed(line);
        if (content.empty() && line.find('\t') == std::string_view::npos) {
            out.empty_line();
            continue;
        }
        if (out.full()) {
            say_full(from);
            break;
        }
        if (box.take(content, out)) continue;
        if (bars.take(content, out)) continue;
        if (line.find('\t') != std::string_view::npos)
            detail::tabs(line, out);
        else if (detail::has_columns(content))
            detail::spaces(content, out);
        else {
            out.begin(false);
            out.add(content);
        }
    }
    box.finish(out);
    if (out.dropped() && doc.diagnostics.empty()) say_full(text.size());
    return doc;
}

/// What is wrong with a text as a whole, before it is read.
struct text_faults {
    std::size_t invalid = 0, first_invalid = 0;  ///< sequences that are not the encoding's, and where the first stands
    std::optional<std::size_t> cut_at;           ///< the limit of bytes, where it was met
};

/// Says of a text, before all else that is said of it, that it is empty, is no text, has invalid bytes, or was cut.
inline void say_faults(document& doc, text_faults const& faults) {
    std::vector<diagnostic> before;
    auto const say = [&before](code c, severity s, std::size_t offset, std::vector<argument> arguments) {
        diagnostic d{c, s, {}, {}, std::move(arguments)};
        d.where.start.offset = offset;
        before.push_back(std::move(d));
    };
    std::string_view const text = doc.text;
    bool const nuls = text.find('\0') != std::string_view::npos;
    bool const shows_nothing = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos ||
                               (!nuls && text.size() <= 4096 && text::compact(text).text.empty());
    if (faults.cut_at)
        say(code::limit_reached, severity::warning, text.size(), {{"limit", "max_bytes"}, {"value", std::to_string(*faults.cut_at)}});
    if (shows_nothing)
        say(code::input_empty, severity::error, 0, {});
    else if (nuls || faults.invalid > text.size() / 10)
        say(code::input_not_text, severity::error, faults.first_invalid, {});
    else if (faults.invalid > 0)
        say(code::encoding_invalid, severity::warning, faults.first_invalid, {{"bytes", std::to_string(faults.invalid)}});
    doc.diagnostics.insert(doc.diagnostics.begin(), before.begin(), before.end());
    locator const locate(doc);
    for (diagnostic& d : doc.diagnostics) d.where.start = d.where.end = locate.at(d.where.start.offset);
}

}  // namespace gongkai::read

#endif
