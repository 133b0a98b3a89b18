// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_LAYOUT_IPP
#define GONGKAI_WRITE_LAYOUT_IPP

#include <algorithm>
#include <optional>
#include <utility>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/text/trim.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/form/sections.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// Puts the cells of one table into their places.
class table_layout {
public:
    table_layout(form::table_view const& view, std::vector<form::const_cell_ref> const& cells,
                 std::vector<std::string_view> const& units)
        : cells_(cells), units_(units) {
        for (form::grid_view const& g : view.grids) {
            value_columns_ = std::max(value_columns_, g.columns.size());
            for (form::row_view const& r : g.rows)
                if (!r.label.empty()) out_.label_columns = std::max(out_.label_columns, r.heads.size() + 1);
        }
        out_.columns = out_.label_columns + value_columns_;
        for (form::grid_view const& g : view.grids) add(g);
        if (view.grids.size() == 1) out_.head_rows = heads_of(view.grids.front()) + (view.grids.front().head.empty() ? 0 : 1);
    }
    [[nodiscard]] layout_table finish() && { return std::move(out_); }

private:
    using role = layout_role;

    void put(role what, std::string_view text, std::size_t column, std::size_t columns, std::size_t rows = 1) {
        out_.cells.push_back({what, std::string{text}, out_.rows, column, rows, columns, false, 0});
    }
    [[nodiscard]] static std::size_t heads_of(form::grid_view const& g) {
        std::size_t depth = 0;
        for (form::column_view const& c : g.columns) depth = std::max(depth, c.heads.size());
        return depth + 1;
    }
    /// The last column reaches to the table's edge.
    [[nodiscard]] std::size_t width(form::grid_view const& g, std::size_t from, std::size_t to) const {
        return (to == g.columns.size() ? value_columns_ : to) - from;
    }
    /// Whether two label paths are the same down to `level`.
    [[nodiscard]] static bool same(std::vector<std::string_view> const& a, std::vector<std::string_view> const& b,
                                   std::size_t level) {
        return a.size() > level && b.size() > level &&
               std::equal(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(level) + 1, b.begin());
    }

    void add(form::grid_view const& g) {
        if (!g.head.empty()) {
            put(role::grid_head, g.head, 0, out_.columns);
            ++out_.rows;
        }
        add_heads(g);
        std::vector<std::size_t> rows;
        for (std::size_t r = 0; r < g.rows.size(); ++r)
            if (shown(g, r)) rows.push_back(r);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (out_.label_columns > 0) add_labels(g, rows, i);
            for (std::size_t c = 0; c < g.columns.size(); ++c) {
                put(role::figure, {}, out_.label_columns + c, width(g, c, c + 1));
                fill(out_.cells.back(), g.cell(rows[i], c));
            }
            ++out_.rows;
        }
    }
    void add_heads(form::grid_view const& g) {
        std::size_t const depth = heads_of(g);
        for (std::size_t level = 0; level < depth; ++level, ++out_.rows) {
            if (level == 0 && out_.label_columns > 0) put(role::corner, g.corner, 0, out_.label_columns, depth);
            for (std::size_t c = 0; c < g.columns.size();) {
                form::column_view const& column = g.columns[c];
                std::size_t end = c + 1;
                if (column.heads.size() > level) {
                    while (end < g.columns.size() && same(column.heads, g.columns[end].heads, level)) ++end;
                    put(role::column_head, column.heads[level], out_.label_columns + c, width(g, c, end));
                } else if (column.heads.size() == level)
                    put(role::column_head, column.label, out_.label_columns + c, width(g, c, end), depth - level);
                c = end;
            }
        }
    }
    void add_labels(form::grid_view const& g, std::vector<std::size_t> const& rows, std::size_t i) {
        form::row_view const& row = g.rows[rows[i]];
        for (std::size_t level = 0; level < row.heads.size(); ++level) {
            if (i > 0 && same(row.heads, g.rows[rows[i - 1]].heads, level)) continue;
            std::size_t end = i + 1;
            while (end < rows.size() && same(row.heads, g.rows[rows[end]].heads, level)) ++end;
            put(role::row_head, row.heads[level], level, 1, end - i);
        }
        put(role::row_head, std::string{row.label} + std::string{row.note}, row.heads.size(),
            out_.label_columns - row.heads.size());
    }

    /// Of two alternatives the one that the report has; the divided one where it has neither.
    [[nodiscard]] bool shown(form::grid_view const& g, std::size_t row) const {
        if (form::row_is(origin::not_applicable, cells_, g, row)) return false;
        form::alternative const own = g.rows[row].alternative;
        if (own == form::alternative::none || !form::row_is(origin::absent, cells_, g, row)) return true;
        bool other_lost = true, other_unused = true;
        for (std::size_t r = 0; r < g.rows.size(); ++r) {
            if (g.rows[r].alternative == form::alternative::none || g.rows[r].alternative == own) continue;
            other_lost = other_lost && form::row_is(origin::absent, cells_, g, r);
            other_unused = other_unused && form::row_is(origin::not_applicable, cells_, g, r);
        }
        return other_unused || (other_lost && own == form::alternative::divided);
    }
    void fill(layout_cell& to, std::size_t index) const {
        to.figure = index;
        std::optional<decimal> const value = value_of(cells_[index]);
        if (!value) return;
        to.text = to_string(*value);
        if (index < units_.size()) to.text += units_[index];
        to.inferred = origin_of(cells_[index]) == origin::inferred;
    }

    std::vector<form::const_cell_ref> const& cells_;
    std::vector<std::string_view> const& units_;
    std::size_t value_columns_ = 0;
    layout_table out_;
};

/// Non-empty lines; those that are a part's heading are marked.
inline void add_lines(std::vector<layout_line>& out, prose const& p) {
    auto const add = [&](std::string_view line) {
        if (line.find_first_not_of(" \t\r") != std::string_view::npos)
            out.push_back({std::string{line}, std::ranges::find(p.parts, line, &prose_part::heading) != p.parts.end()});
    };
    if (!p.text.empty()) return text::each_line(p.text, add);
    for (prose_part const& part : p.parts) {
        text::each_line(part.heading, add);
        text::each_line(part.text, add);
    }
}

inline std::string han_date(gongkai::date d) {
    return std::to_string(d.year) + "年" + std::to_string(d.month) + "月" + std::to_string(d.day) + "日";
}

}  // namespace detail

GONGKAI_INLINE std::vector<layout_cell const*> layout_table::lattice() const {
    std::vector<layout_cell const*> out(rows * columns, nullptr);
    for (layout_cell const& c : cells)
        for (std::size_t r = c.row; r < c.row + c.rows; ++r)
            for (std::size_t k = c.column; k < c.column + c.columns; ++k) out[r * columns + k] = &c;
    return out;
}

GONGKAI_INLINE std::vector<std::size_t> layout_table::widths() const {
    static constexpr std::size_t whole = 1000, head = 90, figures = 540;
    std::vector<std::size_t> out(columns, columns == 0 ? 0 : whole / columns);
    if (label_columns < 2) return out;
    std::size_t const values = columns - label_columns, figure = figures / values;
    for (std::size_t c = 0; c < columns; ++c) out[c] = c < label_columns ? head : figure;
    out[label_columns - 1] = whole - head * (label_columns - 1) - figure * values;
    return out;
}

GONGKAI_INLINE layout_table lay_out(form::table_view const& view, std::vector<form::const_cell_ref> const& cells,
                                    std::vector<std::string_view> const& units) {
    return detail::table_layout{view, cells, units}.finish();
}

GONGKAI_INLINE layout_report lay_out(annual_report const& report) {
    layout_report out;
    std::string const own_title =
        report.issuer + (report.year ? std::to_string(*report.year) + "年" : "") + "政府信息公开工作年度报告";
    out.title = report.title.empty() ? own_title : report.title;
    std::string_view const notice = form::with_edition_of(report, [](auto const& edition) { return edition.notice; });
    out.opening = "按照《中华人民共和国政府信息公开条例》和" + std::string{notice} + "的要求，";
    out.opening += !report.issuer.empty() && report.year ? "现公布" + own_title + "。" : "编制本报告。";
    if (report.period && report.period->from.ok() && report.period->to.ok())
        out.opening += "本报告所列数据的统计期限为" + detail::han_date(report.period->from) + "至" +
                       detail::han_date(report.period->to) + "。";
    for (form::section const& s : form::sections_of(report)) {
        layout_section& to = out.sections.emplace_back();
        to.heading = s.heading();
        if (s.prose != nullptr)
            detail::add_lines(to.lines, *s.prose);
        else
            to.table = lay_out(s.table, s.cells, s.units);
        out.inferred = out.inferred || std::ranges::any_of(to.table.cells, [](layout_cell const& c) { return c.inferred; });
    }
    out.issuer = report.closing.issuer;
    if (report.closing.date && report.closing.date->ok()) out.date = detail::han_date(*report.closing.date);
    return out;
}

}  // namespace gongkai::inline v0::write

#endif
