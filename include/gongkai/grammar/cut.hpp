// SPDX-License-Identifier: BSL-1.0
/// Lines that hold headings, titles or captions among other text, cut into lines.
#ifndef GONGKAI_GRAMMAR_CUT_HPP
#define GONGKAI_GRAMMAR_CUT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/heading.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/lex/search.hpp>
#include <gongkai/lex/title.hpp>
#include <gongkai/text/trim.hpp>

namespace gongkai::inline v0::grammar {

/// A document cut at the headings inside its lines, and which cell of the whole each of its cells is a piece of.
struct cut_document {
    read::document lines;
    std::vector<std::size_t> from;
};

/// Makes lines of what stands before, in and behind a heading.
class heading_cutter {
public:
    heading_cutter(parse_context& here, section_titles const& titles) : here_(here), titles_(titles) {}

    [[nodiscard]] cut_document run() {
        read::document const& doc = here_.source();
        out_.lines.cells.reserve(doc.cells.size() + 16);
        for (read::line const& line : doc.lines) {
            now_ = line;
            line_end_ = line.first + line.size;
            begin();
            now_.gap = line.gap;
            bool const lines = holds_lines(line);
            for (std::size_t c = line.first; c < line.first + line.size; ++c)
                if (lines && is_line(c, line))
                    own_line(c);
                else
                    cut(c, lines ? heading_from : line.size > 1 ? in_row_from : alone_from);
            if (now_.size > 0) out_.lines.lines.push_back(now_);
        }
        return std::move(out_);
    }

private:
    /// A cell this long may be a heading among the cells of a line; one longer may hold some, in a row or alone.
    static constexpr std::size_t heading_from = 12, heading_to = 120, alone_from = 60, in_row_from = 24;

    void begin() {
        now_.first = static_cast<std::uint32_t>(out_.lines.cells.size());
        now_.size = 0;
        now_.gap = 0;
    }
    void end_line() {
        if (now_.size > 0) out_.lines.lines.push_back(now_);
        begin();
    }
    void take(read::cell const& cell, std::size_t from) {
        out_.lines.cells.push_back(cell);
        out_.from.push_back(from);
        ++now_.size;
    }
    [[nodiscard]] std::string_view raw(std::size_t cell) const { return here_.source().view(here_.source().cells[cell]); }
    [[nodiscard]] bool is_heading(std::size_t cell) {
        std::size_t const size = raw(cell).size();
        return size >= heading_from && size <= heading_to && parse_heading(titles_, here_.compact(cell).text);
    }
    /// The lines of a report may have become the columns of one.
    [[nodiscard]] bool holds_lines(read::line const& line) {
        if (line.size < 2) return false;
        for (std::size_t c = line.first; c < line.first + line.size; ++c)
            if (is_heading(c)) return true;
        return false;
    }
    /// Whether such a column was a line that heads something: a section, a table, a report.
    [[nodiscard]] bool is_line(std::size_t c, read::line const& line) {
        if (raw(c).size() > heading_to) return false;
        std::string const& text = here_.compact(c).text;
        if (is_heading(c) || is_caption(text) || is_title(text)) return true;
        auto const year_of = [](std::string_view words) { return words.find("年") != std::string_view::npos; };
        auto const ends_title = [&](std::size_t at) { return raw(at).size() <= heading_to && year_of(raw(at)); };
        if (c > line.first && ends_title(c) && (is_title(here_.compact(c - 1).text + text) || is_title(last_word(c - 1) + text)))
            return true;
        return c + 1 < line.first + line.size && ends_title(c + 1) && is_title(text + here_.compact(c + 1).text);
    }
    /// What stands behind the last space of a cell: maybe the name that a title in the next cell lacks.
    [[nodiscard]] std::string last_word(std::size_t cell) {
        std::string_view const text = text::trimmed(here_.folded(cell).text);
        return std::string{text.substr(text.rfind(' ') + 1)};
    }
    void own_line(std::size_t cell) {
        end_line();
        take(here_.source().cells[cell], cell);
        end_line();
    }
    /// A piece of a cell, in bytes, that is to be a line of its own.
    struct piece {
        std::size_t from, to;
    };
    /// Headings by their words; titles and captions of other years where they stand between spaces.
    [[nodiscard]] std::vector<piece> lines_within(std::size_t index) {
        std::vector<piece> out;
        text::folded const& compact = here_.compact(index);
        for (inline_heading const& h : find_headings(titles_, compact.text))
            out.push_back({compact.source[h.from], compact.source[h.to]});
        text::folded const& folded = here_.folded(index);
        static constexpr auto word = lex::search(x3::raw[+(x3::standard::char_ - ' ')]);
        lex::iterator first = folded.text.data();
        lex::iterator const last = first + folded.text.size();
        auto const offset = [&folded](lex::iterator at) {
            return folded.source[static_cast<std::size_t>(at - folded.text.data())];
        };
        lex::slice before;
        for (lex::slice w; x3::parse(first, last, word, w); before = w) {
            std::string_view const text = lex::view(w);
            if (text.size() > heading_to || text.find("年") == std::string_view::npos) continue;
            std::string const both =
                before.size() <= heading_to ? std::string{lex::view(before)} + std::string{text} : std::string{};
            bool const alone = is_caption(text) || is_title(text);
            bool const together = begins_in_label(both, text) || (!alone && is_title(both)) ||
                                  (lex::is_table_number(lex::view(before)) && is_caption(both));
            if (together || alone) out.push_back({offset((together ? before : w).begin()), offset(w.end())});
        }
        // A title in the next cell whose name ends this one.
        if (index + 1 < line_end_ && !before.empty() && before.size() <= heading_to && raw(index + 1).size() <= heading_to &&
            is_title(std::string{lex::view(before)} + here_.compact(index + 1).text))
            out.push_back({offset(before.begin()), offset(before.end())});
        std::ranges::sort(out, {}, &piece::from);
        return out;
    }
    [[nodiscard]] static bool is_caption(std::string_view word) {
        auto const caption = lex::parse_year_caption(word);
        return caption && caption->year;
    }
    [[nodiscard]] static bool is_title(std::string_view word) {
        auto const title = lex::parse_title(word);
        return title && !title->issuer.empty() && title->year;
    }
    /// Whether a title begins inside a word whose beginning ends what labels it: 名　　称 before a title.
    [[nodiscard]] static bool begins_in_label(std::string_view both, std::string_view word) {
        if (both.size() <= word.size() || !is_title(both)) return false;
        auto const title = lex::parse_title(both), alone = lex::parse_title(word);
        return title->words.size() < word.size() && (!alone || alone->words.size() > title->words.size());
    }
    /// A cell of `holds_from` bytes or more may hold lines.
    void cut(std::size_t index, std::size_t holds_from) {
        read::cell const& whole = here_.source().cells[index];
        std::string_view const text = raw(index);
        if (text.size() < holds_from) return take(whole, index);
        std::size_t at = 0;
        auto const take_to = [&](std::size_t to) {
            while (at < to && (text[at] == ' ' || text[at] == '\t')) ++at;
            if (to > at) take({whole.offset + at, static_cast<std::uint32_t>(to - at), whole.within}, index);
            at = to;
        };
        for (piece const& p : lines_within(index)) {
            if (p.from < at) continue;
            // The marks of a heading, as Markdown has them, are its own.
            std::size_t from = p.from;
            while (from > at && std::string_view{"#*= \t"}.find(text[from - 1]) != std::string_view::npos) --from;
            take_to(from);
            end_line();
            take_to(p.to);
            end_line();
        }
        take_to(text.size());
    }

    parse_context& here_;
    section_titles const& titles_;
    cut_document out_;
    read::line now_;
    std::size_t line_end_ = 0;  ///< behind the last cell of the line that is cut
};

/// The lines of a document, its long lines cut where headings, titles and captions stand inside them.
[[nodiscard]] inline cut_document cut_at_headings(parse_context& here, section_titles const& titles) {
    return heading_cutter(here, titles).run();
}

}  // namespace gongkai::inline v0::grammar

#endif
