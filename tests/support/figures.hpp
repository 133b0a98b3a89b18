// SPDX-License-Identifier: BSL-1.0
/// The figures of a report as one flat list with their paths, for comparing what was read with what was meant.
#ifndef GONGKAI_TEST_FIGURES_HPP
#define GONGKAI_TEST_FIGURES_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <gongkai/report/diagnostic.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai_test {

/// The value of a cell, or none.
using figure = std::optional<gongkai::decimal>;

/// The tables of the edition of 2021: sections 二, 三 and 四.
struct form_tables {
    std::array<gongkai::form::table_view, 3> tables{
        gongkai::form::make_view(gongkai::form::proactive_disclosure_2021_table, "proactive_disclosure"),
        gongkai::form::make_view(gongkai::form::requests_table, "requests"),
        gongkai::form::make_view(gongkai::form::review_and_litigation_table, "")};
    std::array<std::size_t, 3> first{};    ///< index of each table's first cell in the flat list
    std::vector<std::string> paths;        ///< of all cells
    std::vector<std::string_view> titles;  ///< of the six sections
    std::vector<std::string_view> longer;  ///< the notice's wording, where the form has another

    static form_tables const& instance() {
        static form_tables const all;
        return all;
    }

private:
    form_tables() {
        for (std::size_t t = 0; t < tables.size(); ++t) {
            first[t] = paths.size();
            for (auto const& g : tables[t].grids)
                for (std::size_t r = 0; r < g.rows.size(); ++r)
                    for (std::size_t c = 0; c < g.columns.size(); ++c) paths.push_back(tables[t].cell_path(g, r, c));
        }
        std::apply(
            [this](auto const&... s) {
                (titles.push_back(s.title), ...);
                (longer.push_back(s.number == 1 || s.others[0].empty() ? s.title : s.others[0]), ...);
            },
            gongkai::form::edition_2021.sections);
    }
};

inline std::vector<std::string> const& cell_paths() { return form_tables::instance().paths; }

namespace detail {
inline figure figure_of(gongkai::form::const_cell_ref cell) {
    return std::visit(
        [](auto const* c) -> figure {
            if (!c->has_value()) return std::nullopt;
            if constexpr (std::is_same_v<decltype(c), gongkai::count const*>)
                return gongkai::decimal{**c, 0};
            else
                return **c;
        },
        cell);
}
}  // namespace detail

/// All cells of a report in the order of cell_paths(), as references.
inline std::vector<gongkai::form::const_cell_ref> cells_in_order(gongkai::annual_report const& report) {
    using namespace gongkai;
    static proactive_disclosure_2021 const none;
    auto const* two = std::get_if<proactive_disclosure_2021>(&report.proactive_disclosure);
    auto out = form::cells_of(form::proactive_disclosure_2021_table, two == nullptr ? none : *two);
    for (auto const c : form::cells_of(form::requests_table, report.requests)) out.push_back(c);
    for (auto const c : form::cells_of(form::review_and_litigation_table, report)) out.push_back(c);
    return out;
}
inline std::vector<figure> figures(gongkai::annual_report const& report) {
    std::vector<figure> out;
    for (auto const c : cells_in_order(report)) out.push_back(detail::figure_of(c));
    return out;
}
inline std::string to_text(figure const& f) { return f ? gongkai::to_string(f->trimmed()) : std::string{"null"}; }

/// Whether a finding that is at least as severe names the cell, its row or its table.
inline bool names(gongkai::diagnostic const& d, std::string_view path, gongkai::severity at_least) {
    if (d.severity < at_least) return false;
    for (std::string const& p : d.paths)
        if (gongkai::is_at_or_below(path, p)) return true;
    return false;
}
inline bool flagged(std::vector<gongkai::diagnostic> const& findings, std::string_view path,
                    gongkai::severity at_least = gongkai::severity::warning) {
    for (auto const& d : findings)
        if (names(d, path, at_least)) return true;
    return false;
}

}  // namespace gongkai_test

#endif
