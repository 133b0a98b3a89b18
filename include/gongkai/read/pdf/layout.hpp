// SPDX-License-Identifier: BSL-1.0
/// Pages of words to a document's lines: rows of tables with their labels, heads of tables, headings and paragraphs.
#ifndef GONGKAI_READ_PDF_LAYOUT_HPP
#define GONGKAI_READ_PDF_LAYOUT_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <gongkai/lex/caption.hpp>
#include <gongkai/read/pdf/geometry.hpp>
#include <gongkai/read/pdf/table.hpp>
#include <gongkai/report/limits.hpp>

namespace gongkai::inline v0::read::geometry {

namespace detail {

class layout {
public:
    layout(std::vector<page> const& pages, std::size_t most_columns) : most_columns_(most_columns) {
        lines_.reserve(pages.size());
        for (page const& p : pages) {
            lines_.push_back(make_lines(p));
            width_ = std::max(width_, p.width);
        }
        strip_running_heads(pages, lines_);
        find_captions();
        used_.resize(lines_.size());
        row_at_.resize(lines_.size());
        items_.resize(lines_.size());
        for (std::size_t p = 0; p < lines_.size(); ++p) {
            row_at_[p].assign(lines_[p].size(), none);
            for (text_line const& l : lines_[p]) used_[p].emplace_back(l.words.size(), false);
        }
    }

    [[nodiscard]] laid_out run() {
        find_rows();
        measure_pitch();
        for (std::size_t first = 0; first < rows_.size();) {
            std::size_t last = first + 1;
            double left = left_of(rows_[first]);
            for (; last < rows_.size() && same_table(rows_[last - 1], rows_[last], left); ++last)
                left = std::min(left, left_of(rows_[last]));
            read_table(first, last, left);
            first = last;
        }
        for (std::size_t p = 0; p < lines_.size(); ++p) flow(p);
        for (std::vector<item>& page : items_) std::ranges::stable_sort(page, {}, &item::y);
        paragraphs const prose(items_, width_);
        return {prose.join(std::move(items_)), {too_wide_.begin(), too_wide_.end()}};
    }

private:
    static constexpr std::size_t most_head_words = 1000;   // above a table's first row
    static constexpr std::size_t most_label_lines = 4000;  // beside a table's rows, on one page

    [[nodiscard]] static double left_of(number_row const& r) { return r.values.front().where.x0; }

    /// Lines that say which year's table stands below: no piece of a label is one.
    void find_captions() {
        captions_.resize(lines_.size());
        for (std::size_t p = 0; p < lines_.size(); ++p)
            for (text_line const& l : lines_[p]) {
                auto const caption = values_at_end(l) == 0 ? lex::parse_year_caption(compact_text(l)) : std::nullopt;
                captions_[p].push_back(caption && !caption->alone);
            }
    }

    // ---- rows --------------------------------------------------------------------------------------------------

    /// How many words at the end of a line are numbers.
    [[nodiscard]] static std::size_t values_at_end(text_line const& l) {
        std::size_t n = 0;
        while (n < l.words.size() && l.words[l.words.size() - 1 - n].value) ++n;
        return n;
    }
    void find_rows() {
        for (std::size_t p = 0; p < lines_.size(); ++p) {
            std::vector<bool> sure(lines_[p].size(), false);
            for (std::size_t n = 0; n < lines_[p].size(); ++n) {
                text_line const& l = lines_[p][n];
                std::size_t const k = values_at_end(l), before = l.words.size() - k;
                double const gap = k > 0 && before > 0 ? gap_in_em(l.words[before - 1], l.words[before]) : 0;
                sure[n] = k >= 3 || gap >= 0.9 || (gap >= 0.25 && in_column(p, n, l.words[before].where));
            }
            for (std::size_t n = 0; n < lines_[p].size(); ++n)
                if (sure[n] || in_table(p, n, sure)) add_row(p, n);
        }
    }
    /// Whether a number stands in a column of the nearest line with cells, above or below.
    [[nodiscard]] bool in_column(std::size_t p, std::size_t n, box const& number) const {
        for (int const step : {-1, 1})
            for (std::size_t k = n + static_cast<std::size_t>(step); k < lines_[p].size(); k += static_cast<std::size_t>(step)) {
                text_line const& o = lines_[p][k];
                if (std::abs(o.where.cy() - number.cy()) > 5 * o.em) break;
                std::vector<piece> const cells = cells_of(o.words, 0.9);
                if (cells.size() < 2) continue;
                auto const aligned = [&number](piece const& c) {
                    return std::min({std::abs(c.where.x0 - number.x0), std::abs(c.where.cx() - number.cx()),
                                     std::abs(c.where.x1 - number.x1)}) < 1.5;
                };
                if (std::any_of(cells.begin() + 1, cells.end(), aligned)) return true;
                break;
            }
        return false;
    }
    /// Whether a line of one or two numbers alone belongs to a table: rows are near it, or a label stands beside it.
    [[nodiscard]] bool in_table(std::size_t p, std::size_t n, std::vector<bool> const& sure) const {
        text_line const& l = lines_[p][n];
        if (values_at_end(l) != l.words.size()) return false;
        for (int const step : {-1, 1})
            for (std::size_t k = n + static_cast<std::size_t>(step); k < lines_[p].size(); k += static_cast<std::size_t>(step)) {
                text_line const& o = lines_[p][k];
                double const away = std::abs(o.where.cy() - l.where.cy()), em = std::max(o.em, l.em);
                if (away > 8 * em) break;
                if (sure[k]) {
                    if (away < 1.2 * em) return true;
                    if (l.where.x0 > o.words[o.words.size() - values_at_end(o)].where.x0 - 0.5 * em) return true;
                    break;
                }
                bool const aside = o.where.x1 < l.where.x0 - 0.5 * em;
                if (aside && away < 1.2 * em) return true;
                if (!aside && values_at_end(o) != o.words.size()) break;
            }
        return false;
    }
    void add_row(std::size_t p, std::size_t n) {
        text_line const& l = lines_[p][n];
        number_row r;
        r.page = p;
        r.line = n;
        r.em = l.em;
        r.labels = l.words.size() - values_at_end(l);
        r.values.assign(l.words.begin() + static_cast<std::ptrdiff_t>(r.labels), l.words.end());
        r.where = r.values.front().where;
        for (piece const& v : r.values) r.where.join(v.where);
        for (std::size_t w = r.labels; w < l.words.size(); ++w) used_[p][n][w] = true;
        for (std::size_t w = r.labels; w-- > 0;)
            if (lex::enumerator_length(l.words[w].compact) > 0 || w == 0) {
                r.first_label = l.words[w].compact;
                break;
            }
        row_at_[p][n] = rows_.size();
        rows_.push_back(std::move(r));
    }
    /// How far apart the lines of one label stand in this document: the least distance that several have, in em.
    void measure_pitch() {
        std::vector<double> found;
        for (std::size_t p = 0; p < lines_.size() && found.size() < 10'000; ++p) {
            double left = -1;
            piece const* last = nullptr;
            bool last_in_row = false;
            for (std::size_t n = 0; n < lines_[p].size(); ++n) {
                text_line const& l = lines_[p][n];
                bool const row = row_at_[p][n] != none;
                if (row) left = left_of(rows_[row_at_[p][n]]);
                std::size_t const labels = row ? rows_[row_at_[p][n]].labels : l.words.size();
                if (labels == 0) continue;
                piece const& word = l.words[labels - 1];
                if (left < 0 || word.where.x1 > left + 0.4 * l.em) {
                    last = nullptr;
                    continue;
                }
                if (last != nullptr && !(row && last_in_row) && share_x(last->where, word.where) > 0.5 &&
                    lex::enumerator_length(word.compact) == 0) {
                    double const pitch = (word.where.cy() - last->where.cy()) / std::max(last->em, word.em);
                    if (pitch > 0.9 && pitch < 2.1) found.push_back(pitch);
                }
                last = &word;
                last_in_row = row;
            }
        }
        std::ranges::sort(found);
        for (std::size_t i = 0; i + 2 < found.size(); ++i)
            if (found[i + 2] < 1.08 * found[i]) {
                line_pitch_ = std::min(line_pitch_, 1.2 * found[i + 2]);
                return;
            }
        measure_rows();
    }
    /// Where no label goes on in a second line: lines as far apart as rows are two labels, one of a row without numbers.
    void measure_rows() {
        static constexpr std::size_t several = 5;
        std::vector<double> apart;
        for (std::size_t r = 1; r < rows_.size(); ++r)
            if (rows_[r].page == rows_[r - 1].page && rows_[r].labels > 0 && rows_[r - 1].labels > 0)
                apart.push_back((rows_[r].y() - rows_[r - 1].y()) / std::max(rows_[r].em, rows_[r - 1].em));
        if (apart.size() < several) return;
        std::ranges::sort(apart);
        line_pitch_ = std::min(line_pitch_, std::max(1.0, 0.95 * apart[several - 1]));
    }
    /// Where the labels beside a row's numbers end.
    [[nodiscard]] double reach_of(number_row const& r) const {
        return r.labels == 0 ? -1 : lines_[r.page][r.line].words[r.labels - 1].where.x1;
    }
    /// Whether a line, no row, has a cell in the columns of numbers: beyond `left`, or apart from the labels, which end at
    /// `reach`.
    [[nodiscard]] bool crosses(std::size_t p, std::size_t n, double left, double reach) const {
        text_line const& l = lines_[p][n];
        if (row_at_[p][n] != none || values_at_end(l) == l.words.size()) return false;
        if (l.where.x1 > left + 0.4 * l.em) return true;
        for (std::size_t w = 1; w < l.words.size() && reach > 0; ++w)
            if (l.words[w].where.x0 > reach + 0.5 * l.em && gap_in_em(l.words[w - 1], l.words[w]) > 1) return true;
        return false;
    }
    /// No line between two rows of a table reaches into the columns or is a caption.
    [[nodiscard]] bool same_table(number_row const& a, number_row const& b, double left) const {
        left = std::min(left, left_of(b));
        double const reach = std::max(reach_of(a), reach_of(b));
        for (std::size_t p = a.page; p <= b.page; ++p) {
            std::size_t const from = p == a.page ? a.line + 1 : 0, to = p == b.page ? b.line : lines_[p].size();
            for (std::size_t n = from; n < to; ++n)
                if (captions_[p][n] || crosses(p, n, left, reach)) return false;
        }
        return true;
    }

    // ---- tables ------------------------------------------------------------------------------------------------

    void read_table(std::size_t first, std::size_t last, double left) {
        std::vector<number_row*> rows;
        for (std::size_t r = first; r < last; ++r) rows.push_back(&rows_[r]);
        double reach = -1;
        for (number_row const* const r : rows) reach = std::max(reach, reach_of(*r));
        std::vector<box> const head = read_head(*rows.front(), left, reach);
        for (box const& h : head) left = std::min(left, h.x0);
        columns const cols(rows, head);
        bool const wide = cols.all().size() > most_columns_;
        if (wide) {
            for (number_row const* const r : rows) too_wide_.insert(r->page);
        } else {
            cols.assign(rows);
            cols.join_wrapped(rows);
            std::erase_if(rows, [](number_row const* r) { return r->dissolved; });
        }
        for (std::size_t k = 0; k < rows.size();) {
            std::size_t end = k + 1;
            while (end < rows.size() && rows[end]->page == rows[k]->page) ++end;
            read_labels({rows.begin() + static_cast<std::ptrdiff_t>(k), rows.begin() + static_cast<std::ptrdiff_t>(end)}, left);
            k = end;
        }
        for (number_row const* const r : rows) emit(*r, wide ? std::vector<box>{} : cols.all());
    }

    /// The lines above a table's first row that belong to its head. They become one cell for each cell of the head; the boxes
    /// of the lowest are returned.
    [[nodiscard]] std::vector<box> read_head(number_row const& first, double left, double reach) {
        std::size_t const p = first.page;
        std::vector<text_line> const& page = lines_[p];
        std::vector<std::size_t> taken;
        box zone = first.where;
        std::size_t top = first.line;
        bool any = false;
        std::size_t words = 0;
        for (std::size_t n = first.line; n-- > 0;) {
            text_line const& l = page[n];
            words += l.words.size();
            if (words > most_head_words) break;
            if (row_at_[p][n] != none || std::ranges::find(used_[p][n], true) != used_[p][n].end()) break;
            if (captions_[p][n]) break;
            if (page[top].where.y0 - l.where.y1 > 4 * l.em) break;
            bool const beside = any && share_y(zone, l.where) > 0.2;
            if (!beside && lex::has_section_numeral(l.words.front().compact)) break;
            if (!beside && l.where.x1 <= left + 0.4 * l.em) continue;  // a label's piece, or the corner's
            if (!beside && cells_of(l.words, 1.0).size() < 2) break;
            if (any)
                zone.join(l.where);
            else
                zone = l.where;
            any = true;
            taken.push_back(n);
            top = n;
        }
        if (!any) return {};
        for (std::size_t n = top + 1; n < first.line; ++n)
            if (std::ranges::find(taken, n) == taken.end() && share_y(zone, page[n].where) > 0.2) taken.push_back(n);
        std::vector<worded_piece> pieces;
        for (std::size_t const n : taken) {
            for (piece& c : cells_of(page[n].words, 0.3)) pieces.push_back({std::move(c), {}});
            used_[p][n].assign(used_[p][n].size(), true);
        }
        std::vector<block> blocks = make_blocks(std::move(pieces), line_pitch_);
        std::ranges::stable_sort(blocks, {}, [](block const& x) { return x.where.y0; });
        std::vector<box> lowest;
        std::vector<item> made;
        for (block const& b : blocks) {
            bool const above = std::ranges::any_of(blocks, [&b](block const& o) {
                return o.where.y0 > b.where.cy() && o.where.y1 > b.where.y1 && share_x(o.where, b.where) > 0.2;
            });
            if (!above && b.where.x0 > std::min(reach, left) - 0.3 * b.em) lowest.push_back(b.where);
            laid_cell cell{b.text(), p, b.where};
            if (!made.empty() && b.where.y0 - made.back().y < 0.8 * b.em)
                made.back().line.cells.push_back(std::move(cell));
            else
                made.push_back({b.where.y0, {{std::move(cell)}, true}, 0});
        }
        for (item& i : made) {
            std::ranges::stable_sort(i.line.cells, {}, [](laid_cell const& x) { return x.where.x0; });
            items_[p].push_back(std::move(i));
        }
        std::ranges::sort(lowest, {}, &box::x0);
        for (std::size_t i = 0; i + 1 < lowest.size(); ++i)
            if (share_x(lowest[i], lowest[i + 1]) > 0.1) return {};  // not one row of cells
        return lowest;
    }

    /// Gives the pieces of labels on one page to its rows.
    void read_labels(std::vector<number_row*> const& rows, double left) {
        std::size_t const p = rows.front()->page;
        std::vector<text_line> const& page = lines_[p];
        double const em = rows.front()->em;
        double const top = rows.front()->y() - 10 * em, foot = rows.back()->y() + 10 * em;
        std::vector<std::size_t> lines;
        double reach = -1;
        for (number_row const* const r : rows) reach = std::max(reach, reach_of(*r));
        auto const eligible = [&](std::size_t n) {
            if (row_at_[p][n] != none || captions_[p][n] || page[n].where.cy() < top || page[n].where.cy() > foot) return false;
            if (std::ranges::find(used_[p][n], true) != used_[p][n].end()) return false;
            return values_at_end(page[n]) != page[n].words.size() && !crosses(p, n, left, reach);
        };
        // up and down from the rows to the first line that is none of the label columns
        std::size_t from = rows.front()->line, to = rows.back()->line + 1;
        while (from > 0 && eligible(from - 1)) --from;
        while (to < page.size() && eligible(to)) ++to;
        for (std::size_t n = from; n < to; ++n)
            if (row_at_[p][n] == none ? eligible(n) : rows_[row_at_[p][n]].labels > 0) lines.push_back(n);
        if (lines.size() > most_label_lines) return;
        std::vector<block> blocks = split_at_rows(make_blocks(label_pieces(p, lines), line_pitch_), rows);
        std::ranges::stable_sort(blocks, {}, [](block const& x) { return x.where.cy(); });

        // The rightmost block beside a row is its label; others beside it are the group's.
        std::vector<std::size_t> nearest(blocks.size());
        std::map<std::size_t, double> right;  // row → where its rightmost block begins
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            double const y = blocks[b].where.cy();
            std::size_t r = static_cast<std::size_t>(
                std::ranges::lower_bound(rows, y, {}, [](number_row const* row) { return row->y(); }) - rows.begin());
            if (r == rows.size() || (r > 0 && y - rows[r - 1]->y() < rows[r]->y() - y)) --r;
            nearest[b] = r;
            auto const [it, added] = right.try_emplace(r, blocks[b].where.x0);
            if (!added) it->second = std::max(it->second, blocks[b].where.x0);
        }
        std::vector<block> labels;
        std::vector<std::size_t> groups;
        for (std::size_t b = 0; b < blocks.size(); ++b) {
            if (right[nearest[b]] > blocks[b].where.x1 - 0.3 * blocks[b].em)
                groups.push_back(b);
            else
                labels.push_back(blocks[b]);
        }
        std::vector<std::size_t> const matched = match_labels(labels, rows);
        for (std::size_t b = 0; b < labels.size(); ++b) {
            if (matched[b] == none) {
                loose(p, labels[b], rows);
                continue;
            }
            take(p, labels[b]);
            rows[matched[b]]->label.push_back({labels[b].text(), {}, labels[b].where, {}, labels[b].em, false, 0});
        }
        for (std::size_t const b : groups) {
            number_row& r = *rows[nearest[b]];
            if (std::abs(r.y() - blocks[b].where.cy()) > 3 * em + blocks[b].where.height() / 2) {
                loose(p, blocks[b], rows);
                continue;
            }
            take(p, blocks[b]);
            r.groups.push_back({blocks[b].text(), {}, blocks[b].where, {}, blocks[b].em, false, 0});
        }
    }
    void take(std::size_t p, block const& b) {
        for (auto const& [line, word] : b.words) used_[p][line][word] = true;
    }
    /// A block that is no row's stands alone, if it is inside the table; else it is left to the text around.
    void loose(std::size_t p, block const& b, std::vector<number_row*> const& rows) {
        bool const inside = b.where.cy() > rows.front()->y() && b.where.cy() < rows.back()->y();
        bool const beside = std::ranges::any_of(b.words, [&](auto const& w) { return row_at_[p][w.first] != none; });
        if (!inside && !beside) return;
        take(p, b);
        items_[p].push_back({b.where.cy(), {{{b.text(), p, b.where}}, true}, 0});
    }

    /// The words of label columns as pieces: they part at wide gaps, at an entry's mark, and where several lines begin a word
    /// at the same place.
    [[nodiscard]] std::vector<worded_piece> label_pieces(std::size_t p, std::vector<std::size_t> const& lines) const {
        std::map<long, std::size_t> starts;
        auto const each = [&](auto&& f) {
            for (std::size_t const n : lines) {
                text_line const& l = lines_[p][n];
                std::size_t const end = row_at_[p][n] == none ? l.words.size() : rows_[row_at_[p][n]].labels;
                for (std::size_t w = 0; w < end; ++w) f(n, w, l.words[w], w == 0 ? nullptr : &l.words[w - 1]);
            }
        };
        each([&](std::size_t, std::size_t, piece const& w, piece const* before) {
            if (before == nullptr || gap_in_em(*before, w) > 0.15) ++starts[std::lround(w.where.x0)];
        });
        auto const common = [&](double x) {
            std::size_t n = 0;
            for (long k = std::lround(x) - 1; k <= std::lround(x) + 1; ++k)
                if (auto const it = starts.find(k); it != starts.end()) n += it->second;
            return n >= 3;
        };
        std::vector<worded_piece> out;
        each([&](std::size_t n, std::size_t i, piece const& w, piece const* before) {
            double const gap = before == nullptr ? 0 : gap_in_em(*before, w);
            bool const mark = lex::enumerator_length(w.compact) > 0;
            // 1. and its words are one piece, however far apart; （三） may be a column of its own.
            bool const numeral =
                before != nullptr && lex::is_enumerator(out.back().p.compact) && out.back().p.compact.front() != '(';
            bool const parts =
                before == nullptr || (gap > 0.1 && mark) || (!numeral && (gap > 0.8 || (gap > 0.15 && common(w.where.x0))));
            if (parts)
                out.push_back({w, {}});
            else
                append(out.back().p, w, wants_space(out.back().p, w) && !lex::is_enumerator(out.back().p.compact));
            out.back().words.emplace_back(n, i);
        });
        return out;
    }

    /// A row: its group's label, its label, a cell for each column; its numbers alone where there are no columns.
    void emit(number_row const& r, std::vector<box> const& cols) {
        item i;
        i.y = r.y();
        i.line.tabular = true;
        auto const add = [&](piece const& x) { i.line.cells.push_back({x.text, r.page, x.where}); };
        std::vector<piece> before = r.groups;
        before.insert(before.end(), r.label.begin(), r.label.end());
        std::ranges::stable_sort(before, {}, [](piece const& x) { return x.where.x0; });
        for (piece const& x : before) add(x);
        std::size_t next = 0;
        for (std::size_t v = 0; v < r.values.size(); ++v) {
            for (; !cols.empty() && next < r.columns[v]; ++next) add_blank(i, r, cols[next]);
            add(r.values[v]);
            if (!cols.empty()) next = std::max(next, r.columns[v] + 1);
        }
        for (; next < cols.size(); ++next) add_blank(i, r, cols[next]);
        items_[r.page].push_back(std::move(i));
    }
    static void add_blank(item& i, number_row const& r, box const& column) {
        i.line.cells.push_back({{}, r.page, {column.x0, r.where.y0, column.x1, r.where.y1}});
    }

    // ---- what is left ------------------------------------------------------------------------------------------

    void flow(std::size_t p) {
        for (std::size_t n = 0; n < lines_[p].size(); ++n) {
            text_line const& l = lines_[p][n];
            std::vector<piece> words;
            for (std::size_t w = 0; w < l.words.size(); ++w)
                if (!used_[p][n][w]) words.push_back(l.words[w]);
            if (words.empty()) continue;
            item i;
            i.y = l.where.cy();
            std::vector<piece> cells = cells_of(words, 1.0);
            if (cells.size() > 1) cells = cells_of(words, 0.4);
            for (piece const& c : cells) i.line.cells.push_back({c.text, p, c.where});
            i.line.tabular = i.line.cells.size() > 1;
            if (!i.line.tabular) i.em = l.em;
            items_[p].push_back(std::move(i));
        }
    }

    std::vector<std::vector<text_line>> lines_;
    std::vector<std::vector<std::vector<bool>>> used_;  ///< for each word of each line
    std::vector<std::vector<bool>> captions_;           ///< for each line
    std::vector<std::vector<std::size_t>> row_at_;      ///< for each line the row that it is, or none
    std::vector<number_row> rows_;
    double width_ = 0;
    double line_pitch_ = 2.1;  ///< that lines of one label stand apart at most, in em
    std::vector<std::vector<item>> items_;
    std::size_t most_columns_;
    std::set<std::size_t> too_wide_;  ///< pages of tables with more columns than that
};

}  // namespace detail

/// The lines of a document, from its pages of words. Of a table with more columns than `most_columns` blank cells are not known.
[[nodiscard]] inline laid_out lay_out(std::vector<page> const& pages, std::size_t most_columns = limits{}.max_pdf_columns) {
    return detail::layout(pages, most_columns).run();
}

}  // namespace gongkai::inline v0::read::geometry

#endif
