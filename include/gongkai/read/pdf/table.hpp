// SPDX-License-Identifier: BSL-1.0
/// Tables by geometry: lines of numbers are rows, numbers below each other are columns, and pieces of labels find the row that
/// they stand beside. Rulings are not looked at: a table without them is read as one with them.
#ifndef GONGKAI_READ_PDF_TABLE_HPP
#define GONGKAI_READ_PDF_TABLE_HPP

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include <gongkai/read/pdf/geometry.hpp>
#include <gongkai/read/pdf/partition.hpp>

namespace gongkai::inline v0::read::geometry::detail {

/// A line of numbers.
struct number_row {
    std::size_t page = 0, line = 0;
    std::size_t labels = 0;  ///< words of the line that stand before its numbers
    std::vector<piece> values;
    std::vector<std::size_t> columns;  ///< beside `values`
    std::string first_label;           ///< the last word of the line before its numbers that begins a piece of a label
    std::vector<piece> groups, label;  ///< pieces of the row's labels
    box where;                         ///< of the numbers
    double em = 0;
    bool dissolved = false;  ///< its numbers are the ends of numbers on the line above

    [[nodiscard]] double y() const noexcept { return where.cy(); }
};

/// Pieces above each other that are one cell's text.
struct block {
    std::vector<piece> pieces;
    std::vector<std::pair<std::size_t, std::size_t>> words;  ///< line and word of each of its words
    std::vector<std::size_t> ends;                           ///< for each piece, the end of its words in `words`
    box where;
    double em = 0;

    [[nodiscard]] std::string text() const {
        std::string out;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (i > 0 && ascii_word(pieces[i - 1].text.back()) && ascii_word(pieces[i].text.front()) && !pieces[i].value)
                out += ' ';
            out += pieces[i].text;
        }
        return out;
    }
};

/// Pieces with the words that they were made of.
struct worded_piece {
    piece p;
    std::vector<std::pair<std::size_t, std::size_t>> words;
};

/// Joins pieces that stand close below each other, `pitch` em at most; none where an entry's mark begins a new one.
[[nodiscard]] inline std::vector<block> make_blocks(std::vector<worded_piece> pieces, double pitch) {
    std::ranges::stable_sort(pieces, {}, [](worded_piece const& x) { return x.p.where.cy(); });
    std::vector<block> out;
    std::size_t open = 0;  // blocks before it are too far above to go on
    for (worded_piece& w : pieces) {
        while (open < out.size() && w.p.where.y0 - out[open].where.y1 > 4 * w.p.em + 40) ++open;
        block* above = nullptr;
        if (lex::enumerator_length(w.p.compact) == 0)
            for (std::size_t k = std::max(open, out.size() > 64 ? out.size() - 64 : 0); k < out.size(); ++k) {
                block& b = out[k];
                piece const& s = b.pieces.back();
                double const em = std::min(s.em, w.p.em);
                // A column of a few characters is read downwards, however wide the lines stand apart.
                bool const narrow = b.where.width() < 2.5 * em && w.p.where.width() < 2.5 * em;
                bool const below =
                    w.p.where.y0 > s.where.cy() && (w.p.where.cy() - s.where.cy() < pitch * std::max(s.em, w.p.em) ||
                                                    (narrow && w.p.where.y0 - s.where.y1 < 1.0 * em));
                bool const beneath = share_x(b.where, w.p.where) > 0.5 || std::abs(b.where.x0 - w.p.where.x0) < 0.5 * em;
                if (below && beneath && (above == nullptr || above->where.y1 < b.where.y1)) above = &b;
            }
        if (above == nullptr) {
            out.emplace_back();
            above = &out.back();
            above->where = w.p.where;
        }
        above->where.join(w.p.where);
        above->em = std::max(above->em, w.p.em);
        above->words.insert(above->words.end(), w.words.begin(), w.words.end());
        above->ends.push_back(above->words.size());
        above->pieces.push_back(std::move(w.p));
    }
    return out;
}

/// The block's pieces [first, last) as a block.
[[nodiscard]] inline block part_of(block const& b, std::size_t first, std::size_t last) {
    block out;
    out.em = b.em;
    for (std::size_t i = first; i < last; ++i) {
        if (i == first) out.where = b.pieces[i].where;
        out.where.join(b.pieces[i].where);
        out.pieces.push_back(b.pieces[i]);
        out.words.insert(out.words.end(), b.words.begin() + static_cast<std::ptrdiff_t>(i == 0 ? 0 : b.ends[i - 1]),
                         b.words.begin() + static_cast<std::ptrdiff_t>(b.ends[i]));
        out.ends.push_back(out.words.size());
    }
    return out;
}

/// The columns of a table, from the numbers of its rows and the words of its head.
class columns {
public:
    /// `head`: the boxes of the lowest cells of the head, from left to right; may be empty.
    columns(std::vector<number_row*> const& rows, std::vector<box> const& head) {
        for (number_row* const r : rows)
            if (evidence_.size() < most_rows && r->values.size() <= most_values) evidence_.push_back(boxes(*r));
        if (!head.empty() && head.size() <= most_values) evidence_.push_back(head);
        for (number_row* const r : rows) {
            if (r->values.size() > most_values) continue;
            join_broken(*r);
            split_joined(*r);
        }
        std::vector<box> all;
        for (number_row* const r : rows)
            for (piece const& v : r->values) all.push_back(v.where);
        std::ranges::sort(all, {}, &box::x0);
        for (box const& b : all) {
            if (!columns_.empty() && share_x(columns_.back(), b) > 0.1)
                columns_.back().join(b);
            else
                columns_.push_back(b);
        }
        // Where each column of numbers has its head, a head above no number at all is a column of blanks.
        auto const above = [](box const& c) { return [&c](box const& h) { return overlap(c.x0, c.x1, h.x0, h.x1) > 0; }; };
        std::vector<box> blank;
        for (box const& h : head)
            if (std::ranges::none_of(columns_, above(h))) blank.push_back(h);
        if (std::ranges::all_of(columns_, [&](box const& c) { return std::ranges::count_if(head, above(c)) == 1; }))
            columns_.insert(columns_.end(), blank.begin(), blank.end());
        std::ranges::sort(columns_, {}, &box::x0);
    }

    [[nodiscard]] std::vector<box> const& all() const { return columns_; }
    /// Gives each number its column: rows times columns.
    void assign(std::vector<number_row*> const& rows) const {
        for (number_row* const r : rows) assign(*r);
    }

    /// Numbers that a narrow column broke: their ends stand on a line below. The row is the line that has more.
    void join_wrapped(std::vector<number_row*> const& rows) const {
        std::vector<double> widest(columns_.size(), 0);
        for (number_row const* const r : rows)
            for (std::size_t i = 0; i < r->values.size(); ++i)
                widest[r->columns[i]] = std::max(widest[r->columns[i]], r->values[i].where.width());
        for (std::size_t k = 0; k + 2 < rows.size(); ++k)
            if (!rows[k]->dissolved && around(*rows[k], *rows[k + 1], *rows[k + 2], widest))
                rows[k]->dissolved = rows[k + 2]->dissolved = true;
        for (std::size_t k = 0; k + 1 < rows.size(); ++k) {
            number_row &upper = *rows[k], &lower = *rows[k + 1];
            if (upper.dissolved || lower.dissolved || upper.page != lower.page || lower.y() - upper.y() > widest_pitch * upper.em)
                continue;
            bool const up = same_entry(upper, lower) && shared(lower, upper) == lower.values.size();
            bool const down =
                !up && (upper.first_label.empty() || same_entry(upper, lower)) && shared(upper, lower) == upper.values.size();
            if ((!up && !down) || !ends_of(upper, lower, widest)) continue;
            number_row& whole = up ? upper : lower;
            for (std::size_t i = 0; i < lower.values.size(); ++i) {
                std::size_t const u = find(upper, lower.columns[i]);
                if (u == upper.values.size()) continue;
                piece p = upper.values[u];
                append(p, lower.values[i], false);
                whole.values[find(whole, lower.columns[i])] = std::move(p);
            }
            (up ? lower : upper).dissolved = true;
        }
    }

private:
    static constexpr std::size_t most_rows = 64;    // that are compared with each other
    static constexpr std::size_t most_values = 64;  // of a row that is compared
    static constexpr double widest_pitch = 2.1;     // of the lines of a broken number, in em

    [[nodiscard]] static std::vector<box> boxes(number_row const& r) {
        std::vector<box> out;
        for (piece const& v : r.values) out.push_back(v.where);
        return out;
    }
    /// Which of a row's boxes stand in the columns that `b` covers.
    [[nodiscard]] static std::vector<std::size_t> covered(std::vector<box> const& row, box const& b) {
        std::vector<std::size_t> out;
        for (std::size_t i = 0; i < row.size(); ++i)
            if (share_x(row[i], b) > 0.5) out.push_back(i);
        return out;
    }
    /// Rows that have one number where `a` and `b` stand, and rows that have two.
    [[nodiscard]] std::pair<std::size_t, std::size_t> votes(box const& a, box const& b) const {
        std::size_t joint = 0, apart = 0;
        for (std::vector<box> const& row : evidence_)
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (share_x(row[i], a) <= 0.5) continue;
                if (share_x(row[i], b) > 0.5)
                    ++joint;
                else if (i + 1 < row.size() && share_x(row[i + 1], b) > 0.5)
                    ++apart;
            }
        return {joint, apart};
    }
    void join_broken(number_row& r) const {
        for (std::size_t i = 0; i + 1 < r.values.size();) {
            piece const &a = r.values[i], &b = r.values[i + 1];
            bool const near = gap_in_em(a, b) < 0.8 && is_digit(a.compact.back()) && is_digit(b.compact.front());
            auto const [joint, apart] = near ? votes(a.where, b.where) : std::pair<std::size_t, std::size_t>{0, 0};
            if (joint > 0 && joint >= apart) {
                append(r.values[i], b, true);
                r.values.erase(r.values.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            } else
                ++i;
        }
    }
    /// Numbers of neighbouring columns that touch are one word to the extractor.
    void split_joined(number_row& r) const {
        std::vector<piece> out;
        for (piece& v : r.values) {
            std::vector<box> const* best = nullptr;
            std::vector<std::size_t> in;
            if (v.glyphs.size() == v.characters && v.characters > 1 && v.characters < 64 && v.compact.size() == v.characters)
                for (std::vector<box> const& row : evidence_) {
                    std::vector<std::size_t> const c = covered(row, v.where);
                    if (c.size() > 1 && c.size() > in.size() && c.size() <= v.characters) {
                        best = &row;
                        in = c;
                    }
                }
            if (best != nullptr) {
                auto const [joint, apart] = votes((*best)[in[0]], (*best)[in[1]]);
                if (joint > apart) best = nullptr;
            }
            if (best == nullptr) {
                out.push_back(std::move(v));
                continue;
            }
            cut(v, *best, in, out);
        }
        r.values = std::move(out);
    }
    /// Cuts a word so that its pieces stand as the numbers of another row do.
    static void cut(piece const& v, std::vector<box> const& row, std::vector<std::size_t> const& in, std::vector<piece>& out) {
        std::size_t const n = v.characters, k = in.size();
        auto const span = [&v](std::size_t a, std::size_t b) {
            box w = v.glyphs[a];
            for (std::size_t i = a + 1; i < b; ++i) w.join(v.glyphs[i]);
            return w;
        };
        auto const cost = [&](std::size_t a, std::size_t b, std::size_t c) {
            box const w = span(a, b), &o = row[in[c]];
            double room = 1e9;
            if (in[c] > 0) room = std::min(room, o.cx() - row[in[c] - 1].cx());
            if (in[c] + 1 < row.size()) room = std::min(room, row[in[c] + 1].cx() - o.cx());
            return std::min({std::abs(w.x0 - o.x0), std::abs(w.cx() - o.cx()), std::abs(w.x1 - o.x1)}) +
                   std::max(0.0, w.width() - room);
        };
        auto const start = [](std::size_t i) { return i == 0 ? 0 : partition::impossible; };
        std::vector<std::size_t> const at = partition(n, k, start, cost).cuts(n);
        for (std::size_t c = 0; c < k; ++c) {
            piece p;
            p.text = p.compact = v.compact.substr(at[c], at[c + 1] - at[c]);
            p.where = span(at[c], at[c + 1]);
            p.em = v.em;
            p.value = true;
            p.characters = at[c + 1] - at[c];
            p.glyphs.assign(v.glyphs.begin() + static_cast<std::ptrdiff_t>(at[c]),
                            v.glyphs.begin() + static_cast<std::ptrdiff_t>(at[c + 1]));
            out.push_back(std::move(p));
        }
    }
    void assign(number_row& r) const {
        r.columns.clear();
        for (piece const& v : r.values) {
            std::size_t best = 0;
            for (std::size_t c = 1; c < columns_.size(); ++c)
                if (overlap(columns_[c].x0, columns_[c].x1, v.where.x0, v.where.x1) >
                    overlap(columns_[best].x0, columns_[best].x1, v.where.x0, v.where.x1))
                    best = c;
            r.columns.push_back(best);
        }
    }
    [[nodiscard]] static std::size_t find(number_row const& r, std::size_t column) {
        return static_cast<std::size_t>(std::ranges::find(r.columns, column) - r.columns.begin());
    }
    /// How many numbers of `a` stand in columns where `b` has one.
    [[nodiscard]] static std::size_t shared(number_row const& a, number_row const& b) {
        return static_cast<std::size_t>(
            std::ranges::count_if(a.columns, [&b](std::size_t c) { return find(b, c) < b.values.size(); }));
    }
    /// Whether a line may be more of a row: it begins no entry.
    [[nodiscard]] static bool same_entry(number_row const& row, number_row const& more) {
        return more.first_label.empty() ||
               (lex::enumerator_length(row.first_label) > 0 && lex::enumerator_length(more.first_label) == 0);
    }
    /// Whether a number leaves its column no room for one more digit.
    [[nodiscard]] bool full(piece const& v, std::size_t column, double widest) const {
        if (columns_.size() < 2) return v.characters >= 8 && v.where.width() >= 0.85 * widest;
        double room = 1e9;  // from this column's numbers to the next's, however they are aligned
        for (std::size_t c = std::max<std::size_t>(column, 1) - 1; c < std::min(column + 1, columns_.size() - 1); ++c) {
            box const &a = columns_[c], &b = columns_[c + 1];
            room = std::min({room, b.x0 - a.x0, b.cx() - a.cx(), b.x1 - a.x1});
        }
        double const digit = v.where.width() / static_cast<double>(v.characters);
        return v.characters >= 2 && v.where.width() >= 0.85 * widest && v.where.width() + digit > room - 1.3 * v.em;
    }
    /// Whether each number of `lower` below another goes on from one that fills its column.
    [[nodiscard]] bool ends_of(number_row const& upper, number_row const& lower, std::vector<double> const& widest) const {
        for (std::size_t i = 0; i < lower.values.size(); ++i) {
            std::size_t const c = lower.columns[i], u = find(upper, c);
            if (u == upper.values.size()) continue;
            piece const &a = upper.values[u], &b = lower.values[i];
            if (!full(a, c, widest[c]) || b.where.width() > a.where.width() + 0.5 || !is_digit(a.compact.back()) ||
                !is_digit(b.compact.front()))
                return false;
        }
        return true;
    }
    /// Numbers broken above and below the line of the others, where cells are centred.
    [[nodiscard]] bool around(number_row const& upper, number_row& middle, number_row const& lower,
                              std::vector<double> const& widest) const {
        if (upper.values.size() != lower.values.size() || upper.columns != lower.columns ||
            lower.y() - upper.y() > widest_pitch * upper.em)
            return false;
        if (!same_entry(upper, lower) || !(same_entry(upper, middle) || upper.first_label.empty()) ||
            !ends_of(upper, lower, widest))
            return false;
        for (std::size_t const c : upper.columns)
            if (find(middle, c) != middle.values.size()) return false;
        for (std::size_t i = 0; i < upper.values.size(); ++i) {
            piece p = upper.values[i];
            append(p, lower.values[i], false);
            auto const at = std::ranges::upper_bound(middle.columns, upper.columns[i]) - middle.columns.begin();
            middle.values.insert(middle.values.begin() + at, std::move(p));
            middle.columns.insert(middle.columns.begin() + at, upper.columns[i]);
        }
        return true;
    }

    std::vector<std::vector<box>> evidence_;
    std::vector<box> columns_;
};

/// Which block is which row's label, in order: the row's line of numbers is at the block's middle, first or last line. Blocks
/// and rows from top to bottom; `none` for a block without a row.
inline constexpr std::size_t none = static_cast<std::size_t>(-1);
[[nodiscard]] inline std::vector<std::size_t> match_labels(std::vector<block> const& blocks,
                                                           std::vector<number_row*> const& rows) {
    std::size_t const B = blocks.size(), R = rows.size();
    std::vector<std::size_t> out(B, none);
    if (B == 0 || R == 0 || B * R > 4'000'000) return out;
    auto const cost = [&](std::size_t b, std::size_t r) {
        block const& k = blocks[b];
        double const y = rows[r]->y(), em = std::max(1.0, k.em);
        double d = std::min({std::abs(k.where.cy() - y), std::abs(k.pieces.front().where.cy() - y) + 0.05 * em,
                             std::abs(k.pieces.back().where.cy() - y) + 0.1 * em}) /
                   em;
        if (y > k.where.y0 && y < k.where.y1) d = std::min(d, 0.7);
        return d;
    };
    std::vector<float> best((B + 1) * (R + 1), 0);
    std::vector<char> step((B + 1) * (R + 1), 0);
    auto const at = [R](std::size_t b, std::size_t r) { return b * (R + 1) + r; };
    for (std::size_t b = 0; b <= B; ++b)
        for (std::size_t r = 0; r <= R; ++r) {
            if (b + r == 0) continue;
            float least = std::numeric_limits<float>::infinity();
            char how = 0;
            if (b > 0) {
                least = best[at(b - 1, r)] + 1.0F;
                how = 'b';
            }
            if (r > 0 && best[at(b, r - 1)] + 1.0F < least) {
                least = best[at(b, r - 1)] + 1.0F;
                how = 'r';
            }
            if (b > 0 && r > 0) {
                double const c = cost(b - 1, r - 1);
                if (c < 1.1 && best[at(b - 1, r - 1)] + static_cast<float>(c) < least) {
                    least = best[at(b - 1, r - 1)] + static_cast<float>(c);
                    how = 'm';
                }
            }
            best[at(b, r)] = least;
            step[at(b, r)] = how;
        }
    for (std::size_t b = B, r = R; b > 0 || r > 0;) {
        char const how = step[at(b, r)];
        if (how == 'm')
            out[--b] = --r;
        else if (how == 'b')
            --b;
        else
            --r;
    }
    return out;
}

/// Cuts a block that stands beside several rows into a label for each: as if all its cells were centred, or all began, or all
/// ended at their row's line, whichever fits best. Pieces before the first label and after the last may be none's. Where to
/// cut, and the block's end.
[[nodiscard]] inline std::vector<std::size_t> cuts_for_rows(block const& b, std::vector<double> const& rows) {
    std::size_t const n = b.pieces.size(), k = rows.size();
    double const em = std::max(1.0, b.em);
    auto const y = [&b](std::size_t i) { return b.pieces[i].where.cy(); };
    std::vector<std::size_t> short_lines(n + 1, 0);  // among the pieces before
    for (std::size_t i = 0; i < n; ++i)
        short_lines[i + 1] = short_lines[i] + (b.pieces[i].where.width() < b.where.width() - 1.6 * em);
    auto const left_out = [](std::size_t i) { return 0.5 * static_cast<double>(i); };
    double least = partition::impossible;
    std::vector<std::size_t> out;
    for (int mode = 0; mode < 3; ++mode) {
        auto const cost = [&](std::size_t i, std::size_t j, std::size_t r) {
            // only a label's last line leaves room at its end
            double const ragged = 0.3 * static_cast<double>(short_lines[j - 1] - short_lines[i]);
            double const at = mode == 0 ? (y(i) + y(j - 1)) / 2 : mode == 1 ? y(i) : y(j - 1);
            double const gap = i > 0 ? (y(i) - y(i - 1)) / em : 0;  // the wider the gap, the better the cut
            return std::abs(at - rows[r]) / em + ragged - 0.05 * gap;
        };
        partition const parts(n, k, left_out, cost);
        for (std::size_t j = 0; j <= n; ++j) {
            double const sum =
                parts.cost(j) + left_out(n - j) - (j < n && j > 0 ? 0.05 * (y(j) - y(j - 1)) / em : 0) + 0.01 * mode;
            if (sum >= least) continue;
            least = sum;
            out = parts.cuts(j);
        }
    }
    return out;
}

/// Splits blocks that stand beside several rows, unless they are a group's label with the rows' own labels to their right.
[[nodiscard]] inline std::vector<block> split_at_rows(std::vector<block> const& blocks, std::vector<number_row*> const& rows) {
    std::vector<block> out;
    for (block const& b : blocks) {
        std::vector<double> beside;
        for (number_row const* const r : rows)
            if (r->y() > b.pieces.front().where.cy() - 0.35 * b.em && r->y() < b.pieces.back().where.cy() + 0.35 * b.em)
                beside.push_back(r->y());
        bool const group = blocks.size() > 2000 || std::ranges::any_of(blocks, [&b](block const& o) {
                               return o.where.x0 > b.where.x1 - 0.3 * b.em && share_y(o.where, b.where) > 0.3;
                           });
        if (group || beside.size() < 2 || beside.size() > b.pieces.size() || b.pieces.size() > 200) {
            out.push_back(b);
            continue;
        }
        std::size_t from = 0;
        for (std::size_t const to : cuts_for_rows(b, beside)) {
            if (to > from) out.push_back(part_of(b, from, to));
            from = to;
        }
        if (from < b.pieces.size()) out.push_back(part_of(b, from, b.pieces.size()));
    }
    return out;
}

}  // namespace gongkai::inline v0::read::geometry::detail

#endif
