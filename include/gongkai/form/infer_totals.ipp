// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_FORM_INFER_TOTALS_IPP
#define GONGKAI_FORM_INFER_TOTALS_IPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/form/infer_totals.hpp>
#include <gongkai/form/each_table.hpp>
#include <gongkai/report/each_cell.hpp>

namespace gongkai::inline v0 {
namespace detail {

/// Fills one table's totals.
class total_inference {
public:
    total_inference(form::table_view const& view, std::vector<form::cell_ref> const& cells, std::vector<diagnostic>& out)
        : view_(view), cells_(cells), out_(out) {}

    /// A sum may be a part of the next: again until nothing more follows.
    void run() {
        for (bool any = true; any;) {
            any = false;
            for (form::identity const& id : view_.identities) any = fill(id) || any;
        }
    }

private:
    [[nodiscard]] count* at(std::size_t cell) const {
        count* const* const c = std::get_if<count*>(&cells_[cell]);
        return c == nullptr ? nullptr : *c;
    }
    /// A cell's number; 0 in the alternative that the report does not use.
    [[nodiscard]] std::optional<std::int64_t> value(form::term const& t) const {
        form::grid_view const& g = view_.grids[grid_];
        auto const shown = [&](std::size_t row) {
            for (std::size_t c = 0; c < g.columns.size(); ++c)
                if (count const* const x = at(g.cell(row, c)); x != nullptr && x->has_value()) return true;
            return false;
        };
        count const* const c = at(t.cell);
        if (c != nullptr && c->has_value()) return **c;
        if (form::out_of_use(g, t.row - g.first_row, shown)) return 0;
        return std::nullopt;
    }

    bool fill(form::identity const& id) {
        if (id.kind == form::identity_kind::balance || id.terms.size() < 2) return false;
        grid_ = id.grid;
        form::term const& total = id.terms.front();
        count* const target = at(total.cell);
        if (target == nullptr || target->has_value() || target->origin == origin::not_applicable) return false;
        auto const known = [&](form::term const& t) { return t.sign < 0 ? std::nullopt : value(t); };
        std::optional<std::int64_t> const sum = form::residual_of(id, known).missing();
        if (!sum) return false;
        target->set(*sum, origin::inferred);
        form::grid_view const& g = view_.grids[id.grid];
        std::size_t const row = total.row - g.first_row;
        std::string const cell = view_.cell_path(g, row, total.column), whole = view_.row_path(g, row);
        diagnostic d{
            code::cell_inferred, severity::warning, {whole.empty() ? cell.substr(0, cell.rfind('.')) : whole, cell}, {}, {}};
        d.arguments = {{"row", view_.row_label(g, row, total.column)},
                       {"column", std::string{g.columns[total.column].label}},
                       {"value", std::to_string(*sum)},
                       {"identity", std::string{form::name_of(id.kind)}},
                       {"equation", form::equation(id, " = ", [&](form::term const& t) { return value(t); })}};
        out_.push_back(std::move(d));
        return true;
    }

    form::table_view const& view_;
    std::vector<form::cell_ref> const& cells_;
    std::vector<diagnostic>& out_;
    std::size_t grid_ = 0;  ///< of the identity that is looked at
};

}  // namespace detail

GONGKAI_INLINE annual_report blank_report(int edition) {
    annual_report out;
    out.edition = edition;
    auto const unused = edition == form::edition_2019.year ? form::alternative::divided : form::alternative::undivided;
    for (std::string_view const part : form::overview_parts) out.overview.parts.push_back({std::string{part}, {}, {}});
    if (edition == form::edition_2021.year) out.other_matters.text = form::fee_sentence;
    if (edition == form::edition_2019.year) out.proactive_disclosure.emplace<proactive_disclosure_2019>();
    form::each_table(out, [&](form::table_view const& view, std::vector<form::cell_ref> const& cells) {
        for (form::grid_view const& g : view.grids)
            for (std::size_t r = 0; r < g.rows.size(); ++r)
                for (std::size_t c = 0; c < g.columns.size() && g.rows[r].alternative == unused; ++c)
                    std::visit([](auto* cell) { cell->clear(origin::not_applicable); }, cells[g.cell(r, c)]);
    });
    return out;
}

GONGKAI_INLINE void accept_inferred(annual_report& report) {
    each_cell(report, [](auto& cell) {
        if (cell.origin == origin::inferred) cell.origin = origin::printed;
    });
}

GONGKAI_INLINE std::vector<diagnostic> infer_totals(annual_report& report) {
    std::vector<diagnostic> out;
    form::each_table(report, [&out](form::table_view const& view, std::vector<form::cell_ref> const& cells) {
        detail::total_inference{view, cells, out}.run();
    });
    return out;
}

}  // namespace gongkai::inline v0

#endif
