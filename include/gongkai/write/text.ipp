// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_WRITE_TEXT_IPP
#define GONGKAI_WRITE_TEXT_IPP

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <gongkai/text/characters.hpp>
#include <gongkai/form/sections.hpp>
#include <gongkai/write/text.hpp>

namespace gongkai::inline v0::write {
namespace detail {

/// A table ready to print: labels on the left, figures to the right.
struct text_grid {
    struct row {
        std::string label;                 ///< with its indent
        std::vector<std::string> figures;  ///< none: a heading
    };
    std::string corner;
    std::vector<std::pair<std::string, std::size_t>> heads;  ///< above the column labels: each with the columns it spans
    std::vector<std::string> columns;
    std::vector<row> rows;
};

class report_text {
public:
    explicit report_text(language lang) : lang_(lang) {}

    void add(annual_report const& report) {
        line(report.title.empty() ? missing : text::truncate_to_width(report.title, 100));
        fact({"编制机关", "Issuer"}, text::truncate_to_width(report.issuer, 100));
        fact({"报告年度", "Year"}, report.year ? std::to_string(*report.year) : "");
        fact({"统计期限", "Period"}, report.period ? date(report.period->from) + " – " + date(report.period->to) : "");
        for (form::section const& s : form::sections_of(report)) {
            line();
            line(s.heading());
            s.prose != nullptr ? add(*s.prose) : add(s);
        }
        line();
        fact({"落款", "Signed"}, text::truncate_to_width(report.closing.issuer, 100));
        fact({"日期", "Date"}, report.closing.date ? date(*report.closing.date) : "");
        if (inferred_ || missing_) line();
        if (inferred_) line(words{"* 文中没有，依勾稽关系推算", "* not printed; an identity of the form decides it"}.in(lang_));
        if (missing_) line(words{"· 文中没有数字", "· no number in the source"}.in(lang_));
    }
    [[nodiscard]] std::string finish() && { return std::move(out_); }

private:
    static constexpr std::string_view missing = "·";
    static constexpr std::size_t label_columns = 44;

    void line(std::string_view text = {}) {
        out_ += text;
        while (out_.ends_with(' ')) out_.pop_back();
        out_ += '\n';
    }
    void fact(words const& name, std::string const& value) {
        missing_ = missing_ || value.empty();
        line(std::string{name.in(lang_)} + (lang_ == language::zh ? "：" : ": ") +
             (value.empty() ? std::string{missing} : value));
    }
    static std::string date(gongkai::date d) { return d.ok() ? to_string(d) : std::string{}; }

    void add(prose const& p) {
        if (p.parts.empty()) {
            missing_ = missing_ || p.text.empty();
            return line("  " + (p.text.empty() ? std::string{missing} : text::truncate_to_width(p.text, 120)));
        }
        for (prose_part const& part : p.parts) {
            line("  " + text::truncate_to_width(part.heading, 100));
            if (!part.text.empty()) line("    " + text::truncate_to_width(part.text, 120));
        }
    }

    void add(form::section const& s) {
        bool const lost = std::ranges::all_of(
            s.cells, [](form::const_cell_ref const& cell) { return !value_of(cell) && origin_of(cell) == origin::absent; });
        if (lost) {
            missing_ = true;
            return line("  " + std::string{missing});
        }
        std::vector<text_grid> grids;
        for (form::grid_view const& g : s.table.grids) grids.push_back(across(g) ? turned(s, g) : straight(s, g));
        std::size_t label = 0;
        for (text_grid const& g : grids) {
            label = std::max(label, text::width_of(g.corner));
            for (text_grid::row const& r : g.rows) label = std::max(label, text::width_of(r.label));
        }
        for (text_grid const& g : grids) print(g, label);
    }

    /// One row without a label, whose columns repeat under several heads: it reads better with the heads as rows.
    static bool across(form::grid_view const& g) {
        return g.rows.size() == 1 && g.rows.front().label.empty() && !repeated_labels(g).empty();
    }
    /// The labels that stand under each of a grid's heads alike; none where they differ.
    static std::vector<std::string_view> repeated_labels(form::grid_view const& g) {
        std::vector<std::string_view> first;
        for (form::column_view const& c : g.columns)
            if (c.heads == g.columns.front().heads) first.push_back(c.label);
        if (first.size() == g.columns.size() || g.columns.size() % first.size() != 0) return {};
        for (std::size_t i = 0; i < g.columns.size(); ++i)
            if (g.columns[i].label != first[i % first.size()] || g.columns[i].heads != g.columns[i - i % first.size()].heads)
                return {};
        return first;
    }
    text_grid turned(form::section const& s, form::grid_view const& g) {
        text_grid out;
        for (std::string_view const label : repeated_labels(g)) out.columns.emplace_back(label);
        std::size_t const n = out.columns.size();
        for (std::size_t i = 0; i < g.columns.size(); i += n) {
            std::string label = "  ";
            for (std::string_view const head : g.columns[i].heads) label += (label.size() > 2 ? "·" : "") + std::string{head};
            out.rows.push_back({label, {}});
            for (std::size_t k = 0; k < n; ++k) out.rows.back().figures.push_back(figure(s.cell(g, 0, i + k)));
        }
        return out;
    }
    text_grid straight(form::section const& s, form::grid_view const& g) {
        text_grid out;
        out.corner = "  " + std::string{g.head};
        for (form::column_view const& c : g.columns) out.columns.emplace_back(c.label);
        out.heads = partial_heads(g);
        std::size_t const outer = g.head.empty() ? 0 : 1;  // rows stand below the grid's own head
        std::vector<std::string_view> heads;
        for (std::size_t r = 0; r < g.rows.size(); ++r) {
            form::row_view const& row = g.rows[r];
            if (form::row_is(origin::not_applicable, s.cells, g, r)) continue;
            if (row.alternative == form::alternative::undivided && form::row_is(origin::absent, s.cells, g, r)) continue;
            for (std::size_t d = 0; d < row.heads.size(); ++d)
                if (d >= heads.size() || heads[d] != row.heads[d]) out.rows.push_back({indented(row.heads[d], outer + d), {}});
            heads = row.heads;
            out.rows.push_back({indented(row.label, outer + heads.size()), {}});
            for (std::size_t c = 0; c < g.columns.size(); ++c) out.rows.back().figures.push_back(figure(s.cell(g, r, c)));
        }
        return out;
    }
    static std::string indented(std::string_view label, std::size_t depth) {
        return std::string(2 + 2 * depth, ' ') + text::truncate_to_width(label, label_columns - 2 - 2 * depth);
    }
    /// The innermost heads that stand above some columns only.
    static std::vector<std::pair<std::string, std::size_t>> partial_heads(form::grid_view const& g) {
        std::size_t common = g.columns.front().heads.size();
        for (form::column_view const& c : g.columns) common = std::min(common, c.heads.size());
        std::vector<std::pair<std::string, std::size_t>> out;
        bool any = false;
        for (form::column_view const& c : g.columns) {
            std::string const head{c.heads.size() > common ? c.heads.back() : std::string_view{}};
            any = any || !head.empty();
            if (!out.empty() && !head.empty() && out.back().first == head)
                ++out.back().second;
            else
                out.emplace_back(head, 1);
        }
        return any ? out : decltype(out){};
    }
    std::string figure(form::const_cell_ref const& cell) {
        std::optional<decimal> const value = value_of(cell);
        bool const inferred = origin_of(cell) == origin::inferred;
        missing_ = missing_ || !value;
        inferred_ = inferred_ || (value && inferred);
        return value ? to_string(*value) + (inferred ? '*' : ' ') : std::string{missing} + ' ';
    }

    static std::string padding(std::size_t columns, std::string_view text) {
        std::size_t const width = text::width_of(text);
        return std::string(columns > width ? columns - width : 0, ' ');
    }
    void print(text_grid const& g, std::size_t label) {
        std::vector<std::size_t> widths;
        for (std::size_t c = 0; c < g.columns.size(); ++c) {
            widths.push_back(text::width_of(g.columns[c]) + 1);
            for (text_grid::row const& r : g.rows)
                if (c < r.figures.size()) widths.back() = std::max(widths.back(), text::width_of(r.figures[c]));
        }
        if (!g.heads.empty()) {
            std::string text(label, ' ');
            std::size_t c = 0;
            for (auto const& [head, span] : g.heads) {
                std::size_t room = 0;
                for (std::size_t k = 0; k < span; ++k) room += widths[c++] + 1;
                std::string const beside = padding(room, head);
                text += beside.substr(0, beside.size() / 2) + head + beside.substr(beside.size() / 2);
            }
            line(text);
        }
        std::string text = g.corner + padding(label, g.corner);
        for (std::size_t c = 0; c < g.columns.size(); ++c)
            text += ' ' + padding(widths[c] - 1, g.columns[c]) + g.columns[c] + ' ';
        line(text);
        for (text_grid::row const& r : g.rows) {
            text = r.label + padding(label, r.label);
            for (std::size_t c = 0; c < r.figures.size(); ++c) text += ' ' + padding(widths[c], r.figures[c]) + r.figures[c];
            line(text);
        }
    }

    std::string out_;
    language lang_;
    bool inferred_ = false;
    bool missing_ = false;
};

}  // namespace detail

GONGKAI_INLINE std::string to_text(annual_report const& report, language lang) {
    detail::report_text text{lang};
    text.add(report);
    return std::move(text).finish();
}

}  // namespace gongkai::inline v0::write

#endif
