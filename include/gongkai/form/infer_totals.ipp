// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_FORM_INFER_TOTALS_IPP
#define GONGKAI_FORM_INFER_TOTALS_IPP

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/form/each_table.hpp>

namespace gongkai {
namespace detail {

/// Fills one table's totals.
class table_completer {
public:
    table_completer(form::table_view const& view, std::vector<form::cell_ref> const& cells, std::vector<diagnostic>& out)
        : view_(view), cells_(cells), out_(out) {}

    void run() {
        for (form::grid_view const& g : view_.grids)
            // A sum may be a part of the next.
            while (rows(g) || columns(g)) {}
    }

private:
    [[nodiscard]] count* at(form::grid_view const& g, std::size_t row, std::size_t column) const {
        count* const* const c = std::get_if<count*>(&cells_[g.cell(row, column)]);
        return c == nullptr ? nullptr : *c;
    }
    bool rows(form::grid_view const& g) {
        bool any = false;
        for (std::size_t r = 0; r < g.rows.size(); ++r)
            for (form::row_sum const& sum : g.row_sums) {
                std::vector<count const*> terms;
                for (std::size_t const c : sum.terms) terms.push_back(at(g, r, c));
                any = fill(g, r, sum.target, terms, "row_sum") || any;
            }
        return any;
    }
    bool columns(form::grid_view const& g) {
        bool any = false;
        for (form::column_sum const& sum : g.column_sums)
            for (std::size_t c = 0; c < g.columns.size(); ++c) {
                std::vector<count const*> terms;
                for (std::size_t const r : sum.terms)
                    if (counts(g, r)) terms.push_back(at(g, r, c));
                any = fill(g, sum.target, c, terms, "column_sum") || any;
            }
        return any;
    }
    [[nodiscard]] bool has_numbers(form::grid_view const& g, std::size_t row) const {
        for (std::size_t c = 0; c < g.columns.size(); ++c)
            if (count const* const x = at(g, row, c); x != nullptr && x->has_value()) return true;
        return false;
    }
    /// Of two alternatives, only that which has numbers.
    [[nodiscard]] bool counts(form::grid_view const& g, std::size_t row) const {
        form::alternative const own = g.rows[row].alternative;
        if (own == form::alternative::none || has_numbers(g, row)) return true;
        bool mine = false, other = false;
        for (std::size_t r = 0; r < g.rows.size(); ++r)
            if (g.rows[r].alternative != form::alternative::none && has_numbers(g, r))
                (g.rows[r].alternative == own ? mine : other) = true;
        return mine || !other;
    }
    [[nodiscard]] static bool unused(count const& c) { return c.origin == origin::not_applicable; }

    bool fill(form::grid_view const& g, std::size_t row, std::size_t column, std::vector<count const*> const& terms,
              std::string_view identity) {
        count* const target = at(g, row, column);
        if (target == nullptr || target->has_value() || unused(*target) || terms.empty()) return false;
        std::int64_t total = 0;
        std::string equation;
        for (count const* const term : terms) {
            if (term == nullptr || !term->has_value()) return false;
            std::int64_t const n = **term;
            if (n > 0 ? total > std::numeric_limits<std::int64_t>::max() - n
                      : total < std::numeric_limits<std::int64_t>::min() - n)
                return false;
            total += n;
            if (n != 0) equation += (equation.empty() ? "" : "+") + std::to_string(n);
        }
        target->set(total, origin::inferred);
        std::string const cell = view_.cell_path(g, row, column), whole = view_.row_path(g, row);
        diagnostic d{
            code::cell_inferred, severity::warning, {whole.empty() ? cell.substr(0, cell.rfind('.')) : whole, cell}, {}, {}};
        std::string label{g.rows[row].label};
        if (label.empty())
            for (std::string_view const head : g.columns[column].heads) (label += label.empty() ? "" : " ") += head;
        d.arguments = {{"row", std::move(label)},
                       {"column", std::string{g.columns[column].label}},
                       {"value", std::to_string(total)},
                       {"identity", std::string{identity}},
                       {"equation", std::to_string(total) + " = " + (equation.empty() ? "0" : equation)}};
        out_.push_back(std::move(d));
        return true;
    }

    form::table_view const& view_;
    std::vector<form::cell_ref> const& cells_;
    std::vector<diagnostic>& out_;
};

}  // namespace detail

GONGKAI_INLINE annual_report blank_report(int edition) {
    annual_report out;
    out.edition = edition;
    auto const unused = edition == form::edition_2019.year ? form::alternative::divided : form::alternative::undivided;
    if (edition == form::edition_2019.year) out.proactive_disclosure.emplace<proactive_disclosure_2019>();
    form::each_table(out, [&](form::table_view const& view, std::vector<form::cell_ref> const& cells) {
        for (form::grid_view const& g : view.grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size() && g.rows[r].alternative == unused; ++c)
                    std::visit([](auto* cell) { cell->clear(origin::not_applicable); }, cells[g.cell(r, c)]);
    });
    return out;
}

GONGKAI_INLINE std::vector<diagnostic> complete(annual_report& report) {
    std::vector<diagnostic> out;
    form::each_table(report, [&out](form::table_view const& view, std::vector<form::cell_ref> const& cells) {
        detail::table_completer{view, cells, out}.run();
    });
    return out;
}

}  // namespace gongkai

#endif
