// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_PLOTS_IPP
#define GONGKAI_WRITE_PLOTS_IPP

#include <algorithm>
#include <string_view>
#include <variant>

#include <gongkai/text/fold.hpp>
#include <gongkai/write/markup.hpp>
#include <gongkai/write/plots.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::inline v0::write {
namespace detail {

inline void add_to(bar& b, form::const_cell_ref const& ref) {
    auto const* const c = std::get_if<count const*>(&ref);
    if (c == nullptr || (*c)->origin == origin::not_applicable) return;
    ++b.cells;
    std::int64_t sum = 0;
    if ((*c)->has_value() && !__builtin_add_overflow(b.value.value_or(0), ***c, &sum))
        b.value = sum;
    else
        ++b.missing;
}

/// Calls `f(section, grid)` for the grid that has rows summed up by a row, and columns by a column: section 三.
template <class F>
void with_request_grid(annual_report const& report, F&& f) {
    std::vector<form::section> const sections = form::sections_of(report);
    for (form::section const& s : sections)
        for (form::grid_view const& g : s.table.grids)
            if (!g.column_sums.empty() && !g.row_sums.empty()) return f(s, g);
}

inline constexpr int plot_width = 420, row_height = 26, label_width = 132, bar_height = 14, bar_most = 200;

inline std::string attribute(std::string_view name, long long value) {
    return ' ' + std::string{name} + "=\"" + std::to_string(value) + '"';
}
inline std::string svg_text(std::string_view style, int x, int y, std::string_view text) {
    return "<text class=\"" + std::string{style} + '"' + attribute("x", x) + attribute("y", y) + '>' + escaped(text) +
           "</text>\n";
}
/// "87", "at least 12; no number in 2 of 8 cells", "no number".
inline std::string shown(bar const& b, language lang) {
    bool const zh = lang == language::zh;
    if (!b.value) return zh ? "无数据" : "no number";
    std::string const n = std::to_string(*b.value);
    if (b.missing == 0) return n;
    return zh ? "≥ " + n + "（缺 " + std::to_string(b.missing) + " 项）"
              : "≥ " + n + " (" + std::to_string(b.missing) + " missing)";
}

}  // namespace detail

GONGKAI_INLINE std::vector<bar> outcome_bars(annual_report const& report) {
    std::vector<bar> out;
    detail::with_request_grid(report, [&out](form::section const& s, form::grid_view const& g) {
        form::column_sum const& sum = g.column_sums.front();
        std::string_view group;
        for (std::size_t const r : sum.terms) {
            // The outermost head is that of all outcomes.
            form::row_view const& row = g.rows[r];
            if (out.empty() || g.group_of(r) != group)
                out.push_back({std::string{row.heads.size() > 1 ? row.heads[1] : row.label}, {}, {}, 0, 0});
            group = g.group_of(r);
            detail::add_to(out.back(), s.cell(g, r, g.row_sums.front().target));
        }
        std::erase_if(out, [](bar const& b) { return b.cells == 0; });
    });
    return out;
}

GONGKAI_INLINE bar received_bar(annual_report const& report) {
    bar out;
    detail::with_request_grid(report, [&out](form::section const& s, form::grid_view const& g) {
        out.label = g.rows.front().label;
        detail::add_to(out, s.cell(g, 0, g.row_sums.front().target));
    });
    return out;
}

GONGKAI_INLINE std::vector<bar> applicant_bars(annual_report const& report) {
    std::vector<bar> out;
    detail::with_request_grid(report, [&out](form::section const& s, form::grid_view const& g) {
        std::string_view head;
        for (std::size_t const c : g.row_sums.front().terms) {
            form::column_view const& column = g.columns[c];
            std::string_view const own = column.heads.size() > 1 ? column.heads.back() : std::string_view{};
            out.push_back({std::string{column.label}, std::string{own == head ? std::string_view{} : own}, {}, 0, 0});
            head = own;
            detail::add_to(out.back(), s.cell(g, 0, c));
        }
    });
    return out;
}

GONGKAI_INLINE std::string to_svg(std::vector<bar> const& bars, std::string const& id, std::string const& title, language lang) {
    using namespace detail;
    std::int64_t most = 1;
    int rows = 0;
    std::string told;
    for (bar const& b : bars) {
        most = std::max(most, b.value.value_or(0));
        rows += b.head.empty() ? 1 : 2;
        told += (told.empty() ? "" : lang == language::zh ? "；" : "; ") + b.label + ' ' + shown(b, lang);
    }
    std::string out = "<svg class=\"plot\" viewBox=\"0 0 " + std::to_string(plot_width) + ' ' +
                      std::to_string(rows * row_height + 4) + "\" role=\"img\" aria-labelledby=\"" + id + "t " + id +
                      "d\">\n<title id=\"" + id + "t\">" + escaped(title) + "</title>\n<desc id=\"" + id + "d\">" +
                      escaped(told) + "</desc>\n";
    int y = 2;
    for (bar const& b : bars) {
        if (!b.head.empty()) {
            out += svg_text("head", 0, y + 18, b.head);
            y += row_height;
        }
        out += svg_text("label", label_width - 8, y + 18, b.label);
        std::int64_t const value = std::max<std::int64_t>(b.value.value_or(0), 0);
        // In doubles, for it is a length: 64 bits times the width would not fit.
        int const width =
            value == 0 ? 0 : std::max(2, static_cast<int>(static_cast<double>(value) / static_cast<double>(most) * bar_most));
        if (width > 0)
            out += "<rect class=\"" + std::string{b.missing > 0 ? "bar part" : "bar"} + '"' + attribute("x", label_width) +
                   attribute("y", y + (row_height - bar_height) / 2) + attribute("width", width) +
                   attribute("height", bar_height) + " rx=\"2\"/>\n";
        out += svg_text(b.value && b.missing == 0 ? "value" : "value none", label_width + width + 6, y + 18, shown(b, lang));
        y += row_height;
    }
    out += "<line class=\"axis\"" + attribute("x1", label_width) + attribute("x2", label_width) + " y1=\"2\"" +
           attribute("y2", y) + "/>\n";
    return out + "</svg>\n";
}

}  // namespace gongkai::inline v0::write

#endif
