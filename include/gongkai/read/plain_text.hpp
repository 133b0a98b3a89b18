// SPDX-License-Identifier: BSL-1.0
/// Plain text to lines of cells. The layout is told line by line: tabs, bars, box drawing, columns of spaces, or a cell a line.
#ifndef GONGKAI_READ_PLAIN_TEXT_HPP
#define GONGKAI_READ_PLAIN_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include <gongkai/lex/markup.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/read/text/bars.hpp>
#include <gongkai/read/text/builder.hpp>
#include <gongkai/read/text/commas.hpp>
#include <gongkai/read/text/drawing.hpp>
#include <gongkai/read/text/latex.hpp>
#include <gongkai/read/text/spaces.hpp>
#include <gongkai/read/text/tabs.hpp>
#include <gongkai/read/text/wiki.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/limits.hpp>
#include <gongkai/text/scan.hpp>

namespace gongkai::inline v0::read {

namespace detail {

/// Reads lines one after the other; each layout may be asked whether it takes a line.
class line_reader {
public:
    explicit line_reader(builder& out) : out_(out) {}

    /// A line without its end and without form feeds at its ends, its content, and what stands in it (text/scan.hpp).
    void take(std::string_view line, std::string_view content, std::uint8_t marks) {
        namespace mark = text::line_mark;
        if (commas_.is_open() && commas_.take(content, out_)) return;
        if (latex_.take(content, out_) || wiki_.take(content, out_) || lex::is_block_tag(content)) return;
        if ((marks & (mark::box | mark::bar | mark::plus)) == 0 || tabs_part(content, marks)) {
            drawing_.pass(out_);
            bars_.pass();
        } else if (drawing_.take(content, out_) || bars_.take(content, out_))
            return;
        if ((marks & mark::tab) != 0)
            tabs_.take(line, out_);
        else if (commas_.take(content, out_))
            return;
        else if ((marks & mark::gap) != 0 && spaces::has_columns(content))
            spaces_.take(content, out_);
        else {
            out_.begin(false);
            out_.add(content);
        }
    }
    void finish() {
        drawing_.finish(out_);
        commas_.finish(out_);
        latex_.finish(out_);
        wiki_.finish(out_);
    }
    [[nodiscard]] bool in_drawing() const { return drawing_.is_open(); }

private:
    /// A bar beside a digit, between tabs, may be a 1.
    [[nodiscard]] static bool tabs_part(std::string_view line, std::uint8_t marks) {
        if ((marks & text::line_mark::tab) == 0 || (marks & text::line_mark::box) != 0) return false;
        return std::count(line.begin(), line.end(), '\t') > std::count(line.begin(), line.end(), '|');
    }

    builder& out_;
    latex latex_;
    wiki wiki_;
    drawing drawing_;
    bars bars_;
    tabs tabs_;
    commas commas_;
    spaces spaces_;
};

}  // namespace detail

/// Reads plain text in UTF-8, which was scanned, into a document that owns a copy of it. n log n in the size of the text at most.
[[nodiscard]] inline document plain_text(std::string_view source, text::scanned seen, limits const& most = {}) {
    document doc;
    doc.text.assign(source);
    doc.line_starts = std::move(seen.line_starts);
    doc.lines.reserve(doc.line_starts.size());
    doc.cells.reserve(doc.line_starts.size() * 2);
    std::string_view const all = doc.text;
    detail::builder out(doc, most.max_cells);
    detail::line_reader lines(out);
    auto const say_full = [&](std::size_t at) {
        doc.diagnostics.push_back(limit_finding("max_cells", most.max_cells));
        doc.diagnostics.back().where.start.offset = doc.diagnostics.back().where.end.offset = at;
    };
    for (std::size_t n = 0; n < doc.line_starts.size(); ++n) {
        std::size_t const from = doc.line_starts[n];
        std::size_t const to = n + 1 < doc.line_starts.size() ? doc.line_starts[n + 1] - 1 : all.size();
        std::string_view line = all.substr(from, to - from);
        while (!line.empty() && (line.back() == '\r' || line.back() == '\f')) line.remove_suffix(1);
        while (!line.empty() && line.front() == '\f') line.remove_prefix(1);
        std::string_view const content = detail::trimmed(line);
        if (content.empty() && (seen.marks[n] & text::line_mark::tab) == 0) {
            out.empty_line();
            continue;
        }
        if (out.full()) {
            say_full(from);
            break;
        }
        lines.take(line, content, seen.marks[n]);
    }
    doc.open_row = lines.in_drawing() && !all.ends_with('\n');
    lines.finish();
    std::sort(doc.continued.begin(), doc.continued.end());
    doc.open_end = !doc.cells.empty() && doc.cells.back().offset + doc.cells.back().length == all.size();
    if (out.dropped() && doc.diagnostics.empty()) say_full(all.size());
    return doc;
}
[[nodiscard]] inline document plain_text(std::string_view source, limits const& most = {}) {
    return plain_text(source, text::scan(source), most);
}

}  // namespace gongkai::inline v0::read

#endif
