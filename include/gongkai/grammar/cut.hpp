// SPDX-License-Identifier: BSL-1.0
/// Lines that hold headings, titles or captions among other text, cut into lines.
#ifndef GONGKAI_GRAMMAR_CUT_HPP
#define GONGKAI_GRAMMAR_CUT_HPP

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/grammar/context.hpp>
#include <gongkai/grammar/heading.hpp>
#include <gongkai/lex/caption.hpp>
#include <gongkai/lex/search.hpp>
#include <gongkai/lex/title.hpp>

namespace gongkai::grammar {

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
            begin();
            now_.gap = line.gap;
            for (std::size_t c = line.first; c < line.first + line.size; ++c) cell(c, line.size > 1);
            if (now_.size > 0) out_.lines.lines.push_back(now_);
        }
        return std::move(out_);
    }

private:
    /// A cell this long may be a heading among the cells of a line; one longer may hold some.
    static constexpr std::size_t heading_from = 12, heading_to = 120, holds_from = 60, holds_from_in_row = 24;

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
    void cell(std::size_t index, bool in_row) {
        read::cell const& whole = here_.source().cells[index];
        std::string_view const text = here_.source().view(whole);
        // The lines of a report may have become the columns of one.
        if (in_row && text.size() >= heading_from && text.size() <= heading_to &&
            parse_heading(titles_, here_.compact(index).text)) {
            end_line();
            take(whole, index);
            end_line();
        } else if (text.size() < (in_row ? holds_from_in_row : holds_from))
            take(whole, index);
        else
            cut(whole, text, index);
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
        for (lex::slice w; x3::parse(first, last, word, w);) {
            std::string_view const text = lex::view(w);
            auto const at = static_cast<std::size_t>(w.begin() - folded.text.data());
            if (stands_alone(text)) out.push_back({folded.source[at], folded.source[at + text.size()]});
        }
        std::sort(out.begin(), out.end(), [](piece const& a, piece const& b) { return a.from < b.from; });
        return out;
    }
    [[nodiscard]] static bool stands_alone(std::string_view word) {
        if (word.size() > heading_to || word.find("年") == std::string_view::npos) return false;
        if (auto const caption = lex::parse_year_caption(word)) return caption->year.has_value();
        auto const title = lex::parse_title(word);
        return title && !title->issuer.empty() && title->year;
    }
    void cut(read::cell const& whole, std::string_view text, std::size_t index) {
        std::size_t at = 0;
        auto const take_to = [&](std::size_t to) {
            while (at < to && (text[at] == ' ' || text[at] == '\t')) ++at;
            if (to > at) take({whole.offset + at, static_cast<std::uint32_t>(to - at), whole.within}, index);
            at = to;
        };
        for (piece const& p : lines_within(index)) {
            if (p.from < at) continue;
            take_to(p.from);
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
};

/// The lines of a document, its long lines cut where headings, titles and captions stand inside them.
[[nodiscard]] inline cut_document cut_at_headings(parse_context& here, section_titles const& titles) {
    return heading_cutter(here, titles).run();
}

}  // namespace gongkai::grammar

#endif
