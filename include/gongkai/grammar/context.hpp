// SPDX-License-Identifier: BSL-1.0
/// What the components of a grammar over lines find in their context: the lines, their places, their text folded once, limits, and
/// where findings go.
#ifndef GONGKAI_GRAMMAR_CONTEXT_HPP
#define GONGKAI_GRAMMAR_CONTEXT_HPP

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/lex/picture.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/places.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/text/fold.hpp>

namespace gongkai::inline v0::grammar {

/// Where a report's lines end in a section with a table, of which some is lacking, and what is: no heading of a later section follows.
struct lost_end {
    int section = 0;       ///< in which the lines end; 0 where they end in prose
    bool open = false;     ///< it is being read
    bool found = false;    ///< its table is not whole: the text was cut off there
    std::string row;       ///< the first row of the table that is not there
    std::size_t rows = 0;  ///< how many are not
    std::string sections;  ///< the later ones
    std::vector<std::string> paths;
};

/// x3::with<parse_context>(c)[p]: for one document and one thread. References that it gives stay good while it lives.
class parse_context {
public:
    /// Findings go to `diagnostics`. Both must outlive it.
    parse_context(read::document const& document, std::vector<diagnostic>& found, gongkai::limits const& most = {})
        : limits(most), diagnostics(found), source_(document), locate_(document), lines_(&document) {}
    parse_context(parse_context const&) = delete;
    parse_context& operator=(parse_context const&) = delete;

    gongkai::limits const limits;
    std::vector<diagnostic>& diagnostics;
    std::vector<printed_heading> headings;  ///< as they were found, in the source's order
    std::array<std::pair<std::size_t, std::size_t>, 7>
        bodies{};                  ///< by section: its lines, from the first to behind the last; 0: above the first section
    bool one_report = true;        ///< the document has no other
    bool straight = true;          ///< tables that read straight are not solved
    bool repeats_removed = false;  ///< lines that would stand twice were removed from the tables: their cells are not known
    grammar::lost_end lost_end;

    /// Owns the text.
    [[nodiscard]] read::document const& source() const noexcept { return source_; }
    /// Forgets what was found of one report of the document, before the next is read.
    void begin_report() {
        headings.clear();
        bodies = {};
        repeats_removed = false;
        lost_end = {};
    }
    /// Has the lines and cells, which may be those of the source cut at headings.
    [[nodiscard]] read::document const& lines() const noexcept { return *lines_; }
    [[nodiscard]] read::locator const& locate() const noexcept { return locate_; }
    /// Puts the lines of `cut` in the place of the document's: pieces of its cells, `from` says of which. What was folded is not folded again.
    void replace_lines(read::document cut, std::vector<std::size_t> const& from) {
        std::vector<text::folded const*> folded(cut.cells.size());
        for (std::size_t c = 0; c < cut.cells.size() && !folded_.empty(); ++c) {
            read::cell const &whole = source_.cells[from[c]], &part = cut.cells[c];
            if (folded_[from[c]] == nullptr) continue;
            folded[c] = part.length == whole.length ? folded_[from[c]]
                                                    : &keep(piece(*folded_[from[c]], part.offset - whole.offset, part.length));
        }
        cut_ = std::move(cut);
        lines_ = &cut_;
        folded_ = std::move(folded);
        compact_.clear();
        compact_lines_.clear();
    }

    /// Leaves a cell out of what tables are read from.
    void leave_out(std::size_t cell) {
        if (left_out_.empty()) left_out_.resize(lines_->cells.size());
        left_out_[cell] = true;
    }
    [[nodiscard]] bool left_out(std::size_t cell) const { return !left_out_.empty() && left_out_[cell]; }

    [[nodiscard]] std::string_view view(std::size_t cell) const noexcept { return source_.view(lines_->cells[cell]); }
    /// A cell's text folded; made once.
    [[nodiscard]] text::folded const& folded(std::size_t cell) {
        return made(folded_, lines_->cells.size(), cell, [&] { return text::fold(view(cell)); });
    }
    /// The same without spaces.
    [[nodiscard]] text::folded const& compact(std::size_t cell) {
        return made(compact_, lines_->cells.size(), cell, [&] { return text::compact(view(cell)); });
    }
    /// A line's text, as text() has it, folded and without spaces; made once.
    [[nodiscard]] text::folded const& compact_line(std::size_t line) {
        read::line const& l = lines_->lines[line];
        if (l.size == 1) return compact(l.first);
        return made(compact_lines_, lines_->lines.size(), line, [&] { return text::compact(text(line)); });
    }

    /// Whether a picture stands below line `from`, above line `to`; or a line that an extractor put in its place.
    [[nodiscard]] bool has_picture(std::size_t from, std::size_t to) {
        for (std::size_t n = from; n < to; ++n)
            if (lex::is_picture_mark(text(n))) return true;
        std::size_t const begin = offset_of(from), end = to < lines_->lines.size() ? offset_of(to) : source_.text.size() + 1;
        auto const& all = source_.pictures;
        return std::ranges::any_of(all, [begin, end](std::size_t at) { return at > begin && at <= end; });
    }

    /// A line's text as the source has it, from its first cell to its last.
    [[nodiscard]] std::string_view text(std::size_t line) const {
        auto const [first, last] = ends(line);
        if (first == nullptr) return {};
        return std::string_view{source_.text}.substr(first->offset, last->offset + last->length - first->offset);
    }
    /// Where it stands.
    [[nodiscard]] place where(std::size_t line) const {
        auto const [first, last] = ends(line);
        if (first == nullptr) return {};
        if (first == last) return locate_.of(*first, 0, first->length);
        return around(locate_.of(*first, 0, first->length), locate_.of(*last, 0, last->length));
    }
    /// Calls `take(from, to, where)` for the pieces of a line's text, one at least; all of it, where it is the source itself.
    template <class Take>
    void each_run(std::size_t line, Take&& take) const {
        auto const both = ends(line);  // lambdas of C++20 do not capture a structured binding
        read::cell const *const first = both.first, *const last = both.second;
        if (source_.source.empty() || first == nullptr) return take(std::size_t{0}, text(line).size(), where(line));
        std::size_t const begin = first->offset, end = last->offset + last->length;
        std::size_t taken = 0;
        source_.map.each_piece(begin, end, [&](std::size_t from, std::size_t to) {
            take(from - begin, to - begin, locate_.of(*first, from - begin, to - from));
            ++taken;
        });
        if (taken == 0) take(std::size_t{0}, end - begin, where(line));
    }
    /// The place that reaches over two.
    [[nodiscard]] static place around(place const& a, place const& b) {
        place out = a.start.offset <= b.start.offset ? a : b;
        out.end = a.end.offset <= b.end.offset ? b.end : a.end;
        return out;
    }
    void say(gongkai::code code, gongkai::severity severity, std::vector<std::string> paths, place where,
             std::vector<argument> arguments = {}) {
        diagnostics.push_back({code, severity, std::move(paths), std::move(where), std::move(arguments)});
    }

    /// Says that a limit was met, once for each.
    void meet(std::string_view limit, std::size_t value, place where) {
        auto const same = [limit](diagnostic const& d) {
            return d.code == code::limit_reached && !d.arguments.empty() && d.arguments.front().value == limit;
        };
        if (std::ranges::any_of(diagnostics, same)) return;
        say(code::limit_reached, severity::warning, {}, std::move(where),
            {{"limit", std::string{limit}}, {"value", std::to_string(value)}});
    }

private:
    /// The cells that begin first and end last: those of a drawing's row, which takes several lines, do not stand in the source's order.
    [[nodiscard]] std::pair<read::cell const*, read::cell const*> ends(std::size_t line) const {
        read::line const& l = lines_->lines[line];
        if (l.size == 0) return {nullptr, nullptr};
        read::cell const *const begin = lines_->cells.data() + l.first, *const end = begin + l.size;
        return {std::ranges::min_element(begin, end, {}, &read::cell::offset),
                std::ranges::max_element(begin, end, {}, [](read::cell const& c) { return c.offset + c.length; })};
    }
    /// Where a line begins in the document's text.
    [[nodiscard]] std::size_t offset_of(std::size_t line) const {
        auto const first = ends(line).first;
        return first == nullptr ? 0 : first->offset;
    }
    /// The folded bytes that come from `length` bytes of the original from `from` on.
    [[nodiscard]] static text::folded piece(text::folded const& whole, std::size_t from, std::size_t length) {
        auto const at = [&whole](std::size_t byte) {
            return static_cast<std::size_t>(std::lower_bound(whole.source.begin(), whole.source.end() - 1, byte) -
                                            whole.source.begin());
        };
        std::size_t const begin = at(from), end = at(from + length);
        text::folded out;
        out.text = whole.text.substr(begin, end - begin);
        for (std::size_t i = begin; i < end; ++i) out.source.push_back(whole.source[i] - static_cast<std::uint32_t>(from));
        out.source.push_back(static_cast<std::uint32_t>(length));
        return out;
    }
    text::folded const& keep(text::folded f) { return kept_.emplace_back(std::move(f)); }
    template <class Make>
    text::folded const& made(std::vector<text::folded const*>& all, std::size_t size, std::size_t index, Make const& make) {
        if (all.empty()) all.resize(size);
        if (all[index] == nullptr) all[index] = &keep(make());
        return *all[index];
    }

    read::document const& source_;
    read::locator locate_;
    read::document cut_;
    read::document const* lines_;
    std::deque<text::folded> kept_;
    std::vector<text::folded const*> folded_, compact_, compact_lines_;
    std::vector<bool> left_out_;
};

/// The printed characters behind a piece of a folded text, without spaces.
[[nodiscard]] inline std::string printed(text::folded const& folded, std::string_view original, std::string_view piece) {
    std::string out;
    if (piece.empty()) return out;
    auto const from = static_cast<std::size_t>(piece.data() - folded.text.data());
    std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
    for (std::size_t i = from; i < from + piece.size(); ++i) {
        std::uint32_t const at = folded.source[i];
        if (at == last) continue;
        last = at;
        std::size_t end = at + 1;
        while (end < original.size() && (static_cast<unsigned char>(original[end]) & 0xC0) == 0x80) ++end;
        out.append(original.substr(at, end - at));
    }
    return text::without_radicals(out);
}

}  // namespace gongkai::inline v0::grammar

#endif
