// SPDX-License-Identifier: BSL-1.0
#include "model.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

#include "figures.hpp"
#include "generate.hpp"
#include "random.hpp"

namespace gongkai_test {

style random_style(random_source& random) {
    style s;
    s.half_width = random.percent(35);
    s.longer_titles = random.percent(20);
    s.units = random.percent(15);
    s.lead_in = random.percent(15);
    s.title_lines = random.percent(20);
    s.repeat_groups = random.percent(10);
    s.narrow_labels = random.percent(15);
    s.bare = random.percent(50);
    s.leading_bar = random.percent(30);
    s.row_gap = random.percent(70) ? 1 : 0;
    static constexpr std::array<std::string_view, 6> marks{".", ".", ".", "．", "、", ". "};
    s.item_mark = random.pick(marks);
    return s;
}

namespace detail {
namespace {

std::string half_width(std::string text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> pairs{
        {{"（", "("}, {"）", ")"}, {"：", ":"}, {"，", ","}, {"；", ";"}, {"．", "."}}};
    for (auto const& [from, to] : pairs) text = replaced(std::move(text), from, to);
    return text;
}
}  // namespace

std::string styled(std::string_view text, style const& s) {
    return s.half_width ? half_width(std::string{text}) : std::string{text};
}
namespace {

/// A row's label with the mark after its number as the style has it.
std::string label_of(gongkai::form::row_view const& row, style const& s) {
    std::string text{row.label};
    if (text.size() > 2 && text[0] >= '0' && text[0] <= '9' && text[1] == '.') text.replace(1, 1, s.item_mark);
    text += row.note;
    return styled(text, s);
}
std::vector<std::string> paragraphs(std::string_view text, style const& s) {
    std::vector<std::string> out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find('\n'), text.size());
        out.push_back(styled(text.substr(0, end), s));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

/// The lines of heads above a grid: nested heads share their cells, a column without more heads reaches down.
void add_heads(model_table& table, gongkai::form::grid_view const& grid, std::size_t grid_index, style const& s) {
    if (!grid.head.empty()) {
        model_row row;
        row.kind = row_kind::heads;
        row.grid = grid_index;
        row.heads.push_back({styled(grid.head, s), 0, table.label_columns + table.value_columns, false});
        table.rows.push_back(std::move(row));
    }
    std::size_t depth = 1;
    for (auto const& c : grid.columns) depth = std::max(depth, c.heads.size() + 1);
    auto const same = [&](std::size_t a, std::size_t b, std::size_t level) {
        auto const &x = grid.columns[a].heads, &y = grid.columns[b].heads;
        return x.size() > level && y.size() > level &&
               std::equal(x.begin(), x.begin() + static_cast<std::ptrdiff_t>(level) + 1, y.begin());
    };
    for (std::size_t level = 0; level < depth; ++level) {
        model_row row;
        row.kind = row_kind::heads;
        row.grid = grid_index;
        if (table.label_columns > 0)
            row.heads.push_back({level == 0 ? styled(grid.corner, s) : std::string{}, 0, table.label_columns, level > 0});
        for (std::size_t c = 0; c < grid.columns.size();) {
            auto const& column = grid.columns[c];
            std::size_t end = c + 1;
            if (column.heads.size() > level)
                while (end < grid.columns.size() && same(c, end, level)) ++end;
            std::size_t columns = end - c;
            if (end == grid.columns.size()) columns = table.value_columns - c;  // the last reaches to the edge
            std::string_view const text = column.heads.size() > level ? column.heads[level] : column.label;
            bool const continued = column.heads.size() < level;
            row.heads.push_back({continued ? std::string{} : styled(text, s), table.label_columns + c, columns, continued});
            c = end;
        }
        table.rows.push_back(std::move(row));
    }
}

}  // namespace

model_table table_of(std::size_t index, gongkai::annual_report const& report, std::vector<figure> const& truth, style const& s) {
    auto const& form = form_tables::of(report);
    auto const& view = form.tables[index];
    auto const refs = gongkai_test::cells_in_order(report);
    model_table table;
    table.index = index;
    table.repeat_groups = s.repeat_groups;
    for (auto const& g : view.grids) {
        table.value_columns = std::max(table.value_columns, g.columns.size());
        for (auto const& r : g.rows)
            if (!r.label.empty()) table.label_columns = std::max(table.label_columns, r.heads.size() + 1);
    }
    if (s.narrow_labels) table.label_columns = std::min<std::size_t>(table.label_columns, 2);
    std::vector<std::vector<std::string_view>> seen;  // groups, to number them
    for (std::size_t g = 0; g < view.grids.size(); ++g) {
        auto const& grid = view.grids[g];
        add_heads(table, grid, g, s);
        for (std::size_t r = 0; r < grid.rows.size(); ++r) {
            std::size_t const first = form.first[index] + grid.cell(r, 0);
            bool const unused =
                std::visit([](auto const* c) { return c->origin == gongkai::origin::not_applicable; }, refs[first]);
            if (unused) continue;
            model_row row;
            row.grid = g;
            row.grid_columns = grid.columns.size();
            row.label = label_of(grid.rows[r], s);
            auto const& heads = grid.rows[r].heads;
            for (std::size_t level = 0; level < heads.size(); ++level) {
                if (s.narrow_labels && level + 1 < heads.size()) continue;
                std::vector<std::string_view> const path(heads.begin(), heads.begin() + static_cast<std::ptrdiff_t>(level) + 1);
                auto found = std::find(seen.begin(), seen.end(), path);
                if (found == seen.end()) found = seen.insert(seen.end(), path);
                row.groups.push_back({styled(heads[level], s), static_cast<std::size_t>(found - seen.begin()) + 1});
            }
            for (std::size_t c = 0; c < grid.columns.size(); ++c) {
                row.cells.push_back(first + c);
                row.values.push_back({truth[first + c] ? gongkai::to_string(*truth[first + c]) : std::string{}, first + c});
                if (form.paths[first + c] == "proactive_disclosure.procurement.amount")
                    row.values.back().text +=
                        std::get<gongkai::proactive_disclosure_2019>(report.proactive_disclosure).procurement.unit;
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace detail

model model_of(generated const& g, style const& s) {
    auto const& r = g.report;
    auto const& form = form_tables::of(r);
    model m;
    m.form = &form;
    m.issuer = r.issuer;
    m.year = *r.year;
    m.size = g.size;
    m.make = g.make;
    m.written = s;
    m.truth = figures(r, form);
    std::string title = r.title;
    if (s.title_lines) title.insert(r.issuer.size(), "\n");
    m.before = detail::paragraphs(title, s);
    m.before.push_back(detail::styled(g.opening, s));
    static constexpr std::array<std::string_view, 6> numerals{"一", "二", "三", "四", "五", "六"};
    for (std::size_t i = 0; i < 6; ++i) {
        model_section section;
        bool const table = i >= 1 && i <= 3;
        section.heading = std::string{numerals[i]} + "、" + std::string{s.longer_titles ? form.longer[i] : form.titles[i]};
        if (table && i >= 2 && s.units) section.heading += "（单位：件）";
        section.heading = detail::styled(section.heading, s);
        if (table && s.lead_in) section.paragraphs.push_back(detail::styled("具体情况如下表：", s));
        if (table) section.tables.push_back(detail::table_of(i - 1, r, m.truth, s));
        auto const& text = i == 0 ? r.overview.text : i == 4 ? r.problems_and_improvements.text : r.other_matters.text;
        if (!table) section.paragraphs = detail::paragraphs(text, s);
        m.sections.push_back(std::move(section));
    }
    if (!r.closing.issuer.empty()) {
        m.after.push_back(r.closing.issuer);
        auto const& d = *r.closing.date;
        m.after.push_back(std::to_string(d.year) + "年" + std::to_string(d.month) + "月" + std::to_string(d.day) + "日");
    }
    return m;
}

}  // namespace gongkai_test
