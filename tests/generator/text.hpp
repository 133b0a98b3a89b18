// SPDX-License-Identifier: BSL-1.0
/// A document as plain text, in the layouts that converters leave.
#ifndef GONGKAI_GENERATOR_TEXT_HPP
#define GONGKAI_GENERATOR_TEXT_HPP

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <generator/model.hpp>

namespace generator {

namespace detail {

inline std::size_t bytes_of(char lead) {
    auto const c = static_cast<unsigned char>(lead);
    return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}
/// Columns on a terminal: two for what is not ASCII.
inline std::size_t width_of(std::string_view s) {
    std::size_t w = 0;
    for (std::size_t i = 0; i < s.size(); i += bytes_of(s[i])) w += bytes_of(s[i]) == 1 ? 1 : bytes_of(s[i]) == 2 ? 1 : 2;
    return w;
}
inline std::vector<std::string> split_lines(std::string const& s) {
    std::vector<std::string> out{{}};
    for (char const c : s)
        if (c == '\n')
            out.emplace_back();
        else
            out.back() += c;
    return out;
}
/// Lines of at most so many columns.
inline std::vector<std::string> wrapped(std::string const& s, std::size_t columns) {
    std::vector<std::string> out;
    for (std::string const& line : split_lines(s)) {
        out.emplace_back();
        for (std::size_t i = 0; i < line.size(); i += bytes_of(line[i])) {
            std::string const c = line.substr(i, bytes_of(line[i]));
            if (width_of(out.back()) + width_of(c) > columns && !out.back().empty()) out.emplace_back();
            out.back() += c;
        }
    }
    return out;
}

inline std::string superscript(std::string const& digits, bool below) {
    static constexpr std::array up{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    static constexpr std::array down{"₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"};
    std::string out;
    for (char const c : digits) {
        if (c < '0' || c > '9')
            out += c;
        else
            out += (below ? down : up)[static_cast<std::size_t>(c - '0')];
    }
    return out;
}

inline std::string plain(piece const& p) {
    switch (p.as) {
        case mark::sup:
        case mark::raised:
        case mark::formula: return superscript(p.text, false);
        case mark::sub: return superscript(p.text, true);
        case mark::struck:
        case mark::deleted: return "~~" + p.text + "~~";
        case mark::hidden: return {};
        case mark::note: return "[" + p.text + "]";
        default: return p.text;
    }
}

}  // namespace detail

/// One place of a table's grid.
struct grid_place {
    std::string text;
    bool covered = false;  ///< under a merged cell
    bool label = true;     ///< not a figure's place
};

/// A table with its merged cells taken apart.
inline std::vector<std::vector<grid_place>> grid_of(table const& t) {
    std::vector<std::vector<grid_place>> out;
    std::vector<std::size_t> hanging;  // rows that a merged cell still covers, by column
    for (table_row const& r : t.rows) {
        std::vector<grid_place> line;
        auto const skip = [&] {
            while (line.size() < hanging.size() && hanging[line.size()] > 0) {
                --hanging[line.size()];
                line.push_back({{}, true, true});
            }
        };
        for (table_cell const& c : r) {
            skip();
            std::string s;
            for (piece const& p : c.pieces) s += detail::plain(p);
            for (std::size_t k = 0; k < c.columns; ++k) {
                if (hanging.size() <= line.size()) hanging.resize(line.size() + 1);
                hanging[line.size()] = c.rows - 1;
                line.push_back({k == 0 ? s : std::string{}, k > 0, c.id == no_cell});
            }
        }
        skip();
        out.push_back(std::move(line));
    }
    return out;
}

/// Writes one layout.
class text_writer {
public:
    text_writer(document const& d, chance& by) : d_(d), by_(by), pad_(by.one_in(2)) {}

    std::string run() {
        for (block const& b : d_.blocks) write(b);
        if (d_.laid == layout::one_line) std::replace(out_.begin(), out_.end(), '\n', ' ');
        if (d_.cut)
            if (std::size_t const at = out_.find(cut_sign); at != std::string::npos) out_.resize(at);
        return std::move(out_);
    }

private:
    using line = std::vector<grid_place>;

    void write(block const& b) {
        bool const down = d_.laid == layout::markdown;
        switch (b.is) {
            case block::title: out_ += (down ? "# " : "") + b.text + "\n\n"; break;
            case block::heading: out_ += "\n" + std::string{down ? "## " : ""} + b.text + "\n\n"; break;
            case block::table:
                for (block const& x : b.beside) {
                    out_ += x.text + '\n';
                    write(x.grid);
                }
                if (b.beside.empty()) write(b.grid);
                break;
            case block::picture: out_ += "[image: 表格]\n"; break;
            case block::subheading:
            case block::paragraph:
            case block::signature:
            case block::furniture: out_ += b.text + "\n" + (down ? "\n" : ""); break;
        }
    }
    void write(table const& t) {
        std::vector<line> rows = grid_of(t);
        switch (d_.laid) {
            case layout::tabs: each_line(rows, [&](line const& l) { joined(l, "", "\t", ""); }); break;
            case layout::bars: each_line(rows, [&](line const& l) { joined(l, "", pad_ ? " | " : "|", "|"); }); break;
            case layout::bars_led: each_line(rows, [&](line const& l) { joined(l, "| ", " | ", " |"); }); break;
            case layout::markdown: markdown(rows); break;
            case layout::boxes: boxes(rows); break;
            case layout::aligned: aligned(rows, 1000); break;
            case layout::aligned_wrapped: aligned(rows, 26); break;
            case layout::one_line:
            case layout::glued: run_on(rows); break;
            case layout::columns: columns(rows); break;
            default: cell_lines(rows);
        }
        out_ += '\n';
    }
    /// A row whose cells have several lines becomes several rows.
    template <class F>
    void each_line(std::vector<line> const& rows, F&& f) {
        for (line const& r : rows) {
            std::size_t height = 1;
            std::vector<std::vector<std::string>> parts;
            for (grid_place const& p : r) {
                parts.push_back(detail::split_lines(p.text));
                height = std::max(height, parts.back().size());
            }
            for (std::size_t k = 0; k < height; ++k) {
                line l = r;
                for (std::size_t i = 0; i < l.size(); ++i) l[i].text = k < parts[i].size() ? parts[i][k] : std::string{};
                f(l);
            }
        }
    }
    void joined(line const& l, std::string_view before, std::string_view between, std::string_view after) {
        out_ += before;
        for (std::size_t i = 0; i < l.size(); ++i) {
            if (i > 0) out_ += between;
            out_ += l[i].text;
        }
        (out_ += after) += '\n';
    }
    void markdown(std::vector<line> const& rows) {
        bool first = true;
        each_line(rows, [&](line const& l) {
            joined(l, "| ", " | ", " |");
            if (!std::exchange(first, false)) return;
            out_ += '|';
            for (std::size_t i = 0; i < l.size(); ++i) out_ += " --- |";
            out_ += '\n';
        });
    }
    void cell_lines(std::vector<line> const& rows) {
        for (line const& r : rows) {
            for (grid_place const& p : r) {
                if (p.covered) continue;
                for (std::string const& s : detail::split_lines(p.text))
                    ((out_ += d_.laid == layout::cell_lines ? "\t" : "") += s) += '\n';
                if (d_.laid == layout::cell_lines_apart) out_ += '\n';
            }
            out_ += '\n';
        }
    }
    void run_on(std::vector<line> const& rows) {
        for (line const& r : rows) {
            for (grid_place const& p : r) {
                if (p.covered || p.text.empty()) continue;
                std::string s = p.text;
                std::erase(s, '\n');
                out_ += s;
                if (d_.laid == layout::one_line) out_ += ' ';
            }
            if (d_.laid == layout::glued) out_ += '\n';
        }
    }
    void columns(std::vector<line> const& rows) {
        std::size_t wide = 0;
        for (line const& r : rows) wide = std::max(wide, r.size());
        for (std::size_t c = 0; c < wide; ++c) {
            for (line const& r : rows)
                if (c < r.size() && !r[c].covered && !r[c].text.empty()) (out_ += r[c].text) += '\n';
            out_ += '\n';
        }
    }
    [[nodiscard]] static std::vector<std::size_t> widths(std::vector<line> const& rows, std::size_t most) {
        std::vector<std::size_t> w;
        for (line const& r : rows)
            for (std::size_t i = 0; i < r.size(); ++i) {
                if (w.size() <= i) w.resize(i + 1, 2);
                bool const merged = i + 1 < r.size() && r[i + 1].covered;
                if (!merged)
                    for (std::string const& s : detail::split_lines(r[i].text))
                        w[i] = std::max(w[i], std::min(most, detail::width_of(s)));
            }
        return w;
    }
    void padded(std::string const& s, std::size_t to) {
        out_ += s;
        std::size_t const w = detail::width_of(s);
        if (w < to) out_.append(to - w, ' ');
    }
    void boxes(std::vector<line> const& rows) {
        std::vector<std::size_t> const w = widths(rows, 16);
        auto const rule = [&](char const* left, char const* mid, char const* right) {
            out_ += left;
            for (std::size_t i = 0; i < w.size(); ++i) {
                for (std::size_t k = 0; k < w[i]; ++k) out_ += "─";
                out_ += i + 1 < w.size() ? mid : right;
            }
            out_ += '\n';
        };
        rule("┌", "┬", "┐");
        for (std::size_t n = 0; n < rows.size(); ++n) {
            std::vector<std::vector<std::string>> parts;
            std::size_t height = 1;
            for (std::size_t i = 0; i < w.size(); ++i) {
                parts.push_back(i < rows[n].size() ? detail::wrapped(rows[n][i].text, merged_width(rows[n], i, w))
                                                   : std::vector<std::string>{{}});
                height = std::max(height, parts.back().size());
            }
            for (std::size_t k = 0; k < height; ++k) box_line(rows[n], parts, k, height, w);
            n + 1 < rows.size() ? rule("├", "┼", "┤") : rule("└", "┴", "┘");
        }
    }
    [[nodiscard]] static bool joins(line const& r, std::size_t i) {
        return i < r.size() && r[i].covered && r[i].text.empty() && i > 0;
    }
    /// The width of a merged cell over the columns that it covers in its row.
    [[nodiscard]] static std::size_t merged_width(line const& r, std::size_t i, std::vector<std::size_t> const& w) {
        if (r[i].covered || r[i].text.empty()) return w[i];
        std::size_t total = w[i];
        for (std::size_t k = i + 1; k < w.size() && joins(r, k); ++k) total += w[k] + 1;
        return total;
    }
    void box_line(line const& r, std::vector<std::vector<std::string>> const& parts, std::size_t k, std::size_t height,
                  std::vector<std::size_t> const& w) {
        out_ += "│";
        for (std::size_t i = 0; i < w.size(); ++i) {
            std::size_t const top = (height - parts[i].size()) / 2;
            std::string const s = k >= top && k - top < parts[i].size() ? parts[i][k - top] : std::string{};
            std::size_t width = w[i];
            if (i < r.size() && !r[i].covered && !r[i].text.empty())
                for (; i + 1 < w.size() && joins(r, i + 1); ++i) width += w[i + 1] + 1;
            padded(s, width);
            out_ += "│";
        }
        out_ += '\n';
    }
    void aligned(std::vector<line> const& rows, std::size_t most) {
        std::vector<std::size_t> const w = widths(rows, most);
        for (line const& r : rows) {
            std::vector<std::vector<std::string>> parts;
            std::size_t height = 1;
            for (std::size_t i = 0; i < r.size(); ++i) {
                parts.push_back(detail::wrapped(r[i].text, most == 1000 ? most : merged_width(r, i, w)));
                height = std::max(height, parts.back().size());
            }
            for (std::size_t k = 0; k < height; ++k) {
                std::string& before = out_;
                std::size_t const begin = before.size();
                std::size_t at = 0;
                for (std::size_t i = 0; i < r.size(); ++i) {
                    std::size_t const top = (height - parts[i].size()) / 2;
                    std::string const s = k >= top && k - top < parts[i].size() ? parts[i][k - top] : std::string{};
                    std::size_t const now = detail::width_of(std::string_view{out_}.substr(begin));
                    if (!s.empty() && now < at) out_.append(at - now, ' ');
                    if (!s.empty() && now > at) out_ += "  ";
                    out_ += s;
                    at += w[i] + 2;
                }
                out_ += '\n';
            }
        }
    }

    document const& d_;
    chance& by_;
    bool pad_;
    std::string out_;
};

inline std::string as_text(document const& d, chance& by) { return text_writer(d, by).run(); }

}  // namespace generator

#endif
