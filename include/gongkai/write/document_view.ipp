// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_DOCUMENT_VIEW_IPP
#define GONGKAI_WRITE_DOCUMENT_VIEW_IPP

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <tuple>

#include <boost/archive/iterators/base64_from_binary.hpp>
#include <boost/archive/iterators/transform_width.hpp>

#include <gongkai/lex/spot.hpp>
#include <gongkai/text/characters.hpp>
#include <gongkai/write/document_view.hpp>
#include <gongkai/write/page_words.hpp>

namespace gongkai::inline v0::write {

GONGKAI_INLINE document_places::document_places(read::document const& document) : document_(document) {
    for (std::size_t i = 0; i < document.cells.size(); ++i)
        if (document.cells[i].within != 0) named_.emplace(document.places[document.cells[i].within], i);
}

GONGKAI_INLINE std::optional<std::pair<std::size_t, std::size_t>> document_places::of(place const& where) const {
    auto const within = [this](std::size_t from, std::size_t to) {
        std::size_t const end = std::min(to, document_.text.size());
        return std::pair{std::min(from, end), end};
    };
    if (where.start.line == 0 && where.within.empty()) return std::nullopt;
    if (where.start.line != 0 && !document_.source.empty()) {
        read::source_map::range const r = document_.map.from_source(where.start.offset, where.end.offset);
        return within(r.from, r.to);
    }
    if (where.start.column != 0) return within(where.start.offset, where.end.offset);
    auto const named = named_.find(where.within);
    if (named == named_.end()) return std::nullopt;
    read::cell const& c = document_.cells[named->second];
    return within(c.offset, c.offset + c.length);
}

GONGKAI_INLINE bool is_plain(read::document const& document) { return document.source.empty() && !document.line_starts.empty(); }

namespace detail {

/// Writes a document's lines from the first to the last, opening and closing marks on its way.
class document_writer {
public:
    document_writer(read::document const& document, std::vector<source_mark> marks, std::vector<std::size_t> headings,
                    source_view_options const& options)
        : document_(document),
          marked_{std::move(marks)},
          headings_(std::move(headings)),
          options_(options),
          shown_(document.lines.size(),
                 document.text.size() <= options.most_bytes && document.lines.size() <= options.most_lines) {
        std::ranges::sort(headings_);
        line_of_.resize(document_.cells.size());
        for (std::size_t l = 0; l < document_.lines.size(); ++l)
            for (std::size_t c = 0; c < document_.lines[l].size; ++c) line_of_[document_.lines[l].first + c] = l;
        for (std::size_t m = 0; m < marked_.marks.size(); ++m) place(m);
        std::ranges::stable_sort(events_, [](event const& a, event const& b) {
            return std::tuple{a.cell, a.at, a.begins} < std::tuple{b.cell, b.at, b.begins};
        });
        for (read::span const& s : document_.spans)
            if (s.cell < document_.cells.size()) spans_.emplace_back(s);
    }

    [[nodiscard]] std::string run() && {
        if (std::ranges::find(shown_, false) != shown_.end())
            out_ += "<p class=\"cut\">" + std::string{source_too_long.in(options_.lang)} + "</p>\n";
        if (is_paged())
            pages();
        else
            flow();
        return std::move(out_);
    }

private:
    struct event {
        std::size_t cell, at;
        bool begins;
        std::size_t mark;
    };
    struct box {
        std::uint32_t page = 0;
        std::array<double, 4> at{};  ///< left, top, right, bottom
    };

    [[nodiscard]] std::size_t end_of(std::size_t cell) const {
        return document_.cells[cell].offset + document_.cells[cell].length;
    }

    /// Into the first cell that it may be in, to the end of that cell's line.
    void place(std::size_t mark) {
        source_mark& m = marked_.marks[mark];
        auto const& cells = document_.cells;
        if (cells.empty()) return;
        auto const found = std::ranges::lower_bound(cells, m.from, {}, [](read::cell const& c) { return c.offset + c.length; });
        std::size_t cell = found == cells.end() ? cells.size() - 1 : static_cast<std::size_t>(found - cells.begin());
        // What begins behind one cell's text and goes on is the next one's.
        if (cell + 1 < cells.size() && m.to > m.from && end_of(cell) == m.from && m.to > cells[cell + 1].offset) ++cell;
        read::line const& line = document_.lines[line_of_[cell]];
        std::size_t last = line.first + line.size - 1;
        m.from = std::clamp(m.from, cells[cell].offset, end_of(cell));
        m.to = std::clamp(m.to, m.from, end_of(last));
        events_.push_back({cell, m.from, true, mark});
        if (m.to > m.from) {
            while (last > cell && cells[last].offset >= m.to) --last;
            m.to = std::min(m.to, end_of(last));
            events_.push_back({last, m.to, false, mark});
        }
        std::size_t const l = line_of_[cell], around = 3;
        for (std::size_t i = l > around ? l - around : 0; i <= l + around && i < shown_.size(); ++i) shown_[i] = true;
    }

    /// A cell's text with its marks.
    void put(std::size_t cell) {
        std::size_t at = document_.cells[cell].offset;
        std::string_view const text = document_.text;
        for (; next_ < events_.size() && events_[next_].cell <= cell; ++next_) {
            event const& e = events_[next_];
            if (e.at > at) {
                marked_.put(out_, text.substr(at, e.at - at));
                at = e.at;
            }
            e.begins ? marked_.begin(out_, e.mark) : marked_.end(e.mark);
        }
        if (end_of(cell) > at) marked_.put(out_, text.substr(at, end_of(cell) - at));
    }
    [[nodiscard]] bool is_heading(read::line const& l) {
        if (l.size == 0) return false;
        std::size_t const from = document_.cells[l.first].offset, to = end_of(l.first + l.size - 1);
        auto const h = std::ranges::lower_bound(headings_, from);
        return h != headings_.end() && *h <= to;
    }

    // ---- paragraphs and tables -----------------------------------------------------------------------------------------

    void flow() {
        bool cut = false;
        for (std::size_t l = 0; l < document_.lines.size();) {
            read::line const& line = document_.lines[l];
            if (line.size == 0 || !shown_[l]) {
                if (!shown_[l] && !std::exchange(cut, true)) out_ += "<p class=\"cut\" aria-hidden=\"true\">⋯</p>\n";
                ++l;
                continue;
            }
            cut = false;
            if (line.tabular) {
                std::size_t end = l + 1;
                while (end < document_.lines.size() && shown_[end] && document_.lines[end].tabular && same_table(l, end)) ++end;
                table(l, end);
                l = end;
                continue;
            }
            out_ += is_heading(line) ? "<p class=\"line h\">" : "<p class=\"line\">";
            for (std::size_t c = 0; c < line.size; ++c) {
                if (c > 0) out_ += ' ';
                put(line.first + c);
            }
            out_ += "</p>\n";
            ++l;
        }
    }
    [[nodiscard]] bool same_table(std::size_t a, std::size_t b) const {
        auto const table = [this](std::size_t l) -> std::uint32_t {
            read::line const& line = document_.lines[l];
            if (line.size == 0 || document_.cells[line.first].within == 0) return 0;
            std::optional<lex::spot> const s = lex::parse_spot(document_.places[document_.cells[line.first].within]);
            return s ? s->table : 0;
        };
        return table(a) == table(b);
    }
    [[nodiscard]] read::span span_of(std::size_t cell) const {
        auto const s = std::ranges::lower_bound(spans_, cell, {}, &read::span::cell);
        return s != spans_.end() && s->cell == cell ? *s : read::span{static_cast<std::uint32_t>(cell), 1, 1};
    }
    /// Rows [from, to) of one table.
    void table(std::size_t from, std::size_t to) {
        // Cells that belong to one above them make that one longer.
        std::size_t const first = document_.lines[from].first;
        std::vector<std::uint32_t> height;
        std::vector<std::size_t> owner;  // of each column
        for (std::size_t l = from; l < to; ++l) {
            std::size_t column = 0;
            for (std::size_t c = document_.lines[l].first; c < document_.lines[l].first + document_.lines[l].size; ++c) {
                read::span const s = span_of(c);
                height.resize(std::max(height.size(), c - first + 1), 1);
                height[c - first] = s.rows;
                if (column >= owner.size()) owner.resize(std::min<std::size_t>(column + 1, most_columns), first);
                if (column < owner.size()) {
                    if (s.rows == 0 && l > from && document_.cells[c].length == 0)
                        ++height[owner[column] - first];
                    else {
                        height[c - first] = std::max(s.rows, std::uint32_t{1});
                        owner[column] = c;
                    }
                }
                column += s.columns;
            }
        }
        out_ += "<div class=\"wide\"><table>\n";
        for (std::size_t l = from; l < to; ++l) {
            out_ += "<tr class=\"line\">";
            for (std::size_t c = document_.lines[l].first; c < document_.lines[l].first + document_.lines[l].size; ++c) {
                std::uint32_t const h = height[c - first];
                if (h == 0) continue;
                std::uint32_t const columns = span_of(c).columns;
                out_ += is_figure(c) ? "<td class=\"figure\"" : "<td";
                if (h > 1) out_ += " rowspan=\"" + std::to_string(h) + '"';
                if (columns > 1) out_ += " colspan=\"" + std::to_string(columns) + '"';
                out_ += '>';
                put(c);
                out_ += "</td>";
            }
            out_ += "</tr>\n";
        }
        out_ += "</table></div>\n";
    }
    [[nodiscard]] bool is_figure(std::size_t cell) const {
        return document_.view(document_.cells[cell]).find_first_not_of("0123456789.,-/ ") == std::string_view::npos;
    }

    // ---- pages ---------------------------------------------------------------------------------------------------------

    [[nodiscard]] std::optional<box> box_of(std::size_t cell) const {
        if (document_.cells[cell].within == 0) return std::nullopt;
        std::optional<lex::spot> const s = lex::parse_spot(document_.places[document_.cells[cell].within]);
        if (!s || s->page == 0 || s->box.size() != 4) return std::nullopt;
        box out{s->page, {}};
        for (std::size_t i = 0; i < 4; ++i) {
            std::from_chars(s->box[i].begin(), s->box[i].end(), out.at[i]);
            out.at[i] = std::clamp(out.at[i], 0.0, 20'000.0);
        }
        return out;
    }
    [[nodiscard]] bool is_paged() const { return !document_.cells.empty() && box_of(0).has_value(); }

    /// Each page as wide as the widest, which its words tell with the same margins on both sides.
    void pages() {
        std::array<double, 2> size{595.0, 842.0};
        double left = size[0];
        std::map<std::uint32_t, box> reach;
        for (std::size_t c = 0; c < document_.cells.size(); ++c)
            if (std::optional<box> const b = box_of(c)) {
                left = std::min(left, b->at[0]);
                box& own = reach[b->page];
                own.page = b->page;
                for (std::size_t const i : {std::size_t{2}, std::size_t{3}}) own.at[i] = std::max(own.at[i], b->at[i]);
                for (std::size_t i : {std::size_t{0}, std::size_t{1}})
                    size[i] = std::max(size[i], b->at[i + 2] + (i == 0 ? left : 36.0));
            }
        std::uint32_t page = 0;
        std::array<double, 2> page_size = size;
        for (std::size_t l = 0; l < document_.lines.size(); ++l) {
            if (!shown_[l]) continue;
            for (std::size_t c = document_.lines[l].first; c < document_.lines[l].first + document_.lines[l].size; ++c) {
                std::optional<box> const b = box_of(c);
                if (!b) continue;
                if (b->page != page) {
                    if (page != 0) out_ += "</div>\n";
                    page = b->page;
                    read::page_picture const* const picture = picture_of(reach[page]);
                    page_size = picture == nullptr ? size : std::array{picture->width, picture->height};
                    out_ += "<p class=\"page-number\">" + filled(page_number.in(options_.lang), std::to_string(page)) +
                            "</p>\n<div class=\"paper" + (picture == nullptr ? "" : " pictured") +
                            "\" style=\"aspect-ratio:" + tenths(page_size[0]) + '/' + tenths(page_size[1]) + "\">\n";
                    if (picture != nullptr) out_ += "<img alt=\"\" src=\"data:image/png;base64," + base64(picture->png) + "\">\n";
                }
                word(c, *b, page_size, is_heading(document_.lines[l]));
            }
        }
        if (page != 0) out_ += "</div>\n";
    }
    /// Null where there is none, or where the page's words stand beyond it: it shows them turned.
    [[nodiscard]] read::page_picture const* picture_of(box const& reach) const {
        if (reach.page > options_.pictures.size()) return nullptr;
        read::page_picture const& picture = options_.pictures[reach.page - 1];
        bool const inside = reach.at[2] <= picture.width + 1 && reach.at[3] <= picture.height + 1;
        return inside && !picture.png.empty() ? &picture : nullptr;
    }
    [[nodiscard]] static std::string base64(std::string bytes) {
        using namespace boost::archive::iterators;
        using encoder = base64_from_binary<transform_width<std::string::const_iterator, 6, 8>>;
        std::size_t const lacking = (3 - bytes.size() % 3) % 3;
        bytes.append(lacking, '\0');
        std::string out(encoder{bytes.cbegin()}, encoder{bytes.cend()});
        return out.replace(out.size() - lacking, lacking, lacking, '=');
    }
    void word(std::size_t cell, box const& b, std::array<double, 2> const& page, bool heading) {
        double const width = std::max(b.at[2] - b.at[0], 1.0), height = std::max(b.at[3] - b.at[1], 1.0);
        double const ems =
            0.53 * static_cast<double>(std::max<std::size_t>(text::width_of(document_.view(document_.cells[cell])), 1));
        // In one line, or in as many as let it be much larger.
        double const single = std::min(height / 1.1, width / ems);
        double several = 0;
        for (int n = 2; n * 4.0 < height && n < 100; ++n)
            several = std::max(several, std::min(height / (1.3 * n), width * n / (ems + 0.7 * n)));
        bool const wrapped = several > 1.25 * single;
        double const font = wrapped ? several : single;
        out_ += "<div class=\"line word";
        out_ += heading ? " h" : "";
        out_ += wrapped ? " wrapped\" style=\"" : "\" style=\"";
        out_ += "left:" + tenths(100 * b.at[0] / page[0]) + "%;top:" + tenths(100 * b.at[1] / page[1]) +
                "%;width:" + tenths(100 * width / page[0]) + "%;height:" + tenths(100 * height / page[1]) +
                "%;font-size:" + hundredths(100 * std::min(font, 40.0) / page[0]) + "cqw\">";
        put(cell);
        out_ += "</div>\n";
    }
    [[nodiscard]] static std::string decimals(double v, int n) {
        std::array<char, 48> buffer{};
        auto const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v, std::chars_format::fixed, n).ptr;
        return {buffer.data(), end};
    }
    [[nodiscard]] static std::string tenths(double v) { return decimals(v, 1); }
    [[nodiscard]] static std::string hundredths(double v) { return decimals(v, 2); }

    static constexpr std::size_t most_columns = 1000;
    static constexpr words page_number{"第 {} 页", "page {}"};

    read::document const& document_;
    marked_text marked_;
    std::vector<std::size_t> headings_;
    source_view_options const& options_;
    std::vector<bool> shown_;  ///< of each line
    std::vector<std::size_t> line_of_;
    std::vector<event> events_;
    std::vector<read::span> spans_;
    std::size_t next_ = 0;
    std::string out_;
};

}  // namespace detail

GONGKAI_INLINE std::string document_html(read::document const& document, std::vector<source_mark> marks,
                                         std::vector<std::size_t> headings, source_view_options const& options) {
    return detail::document_writer{document, std::move(marks), std::move(headings), options}.run();
}

}  // namespace gongkai::inline v0::write

#endif
