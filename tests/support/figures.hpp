// SPDX-License-Identifier: BSL-1.0
/// The figures of a report as one flat list with their paths, for comparing what was read with what was meant.
#ifndef GONGKAI_TEST_FIGURES_HPP
#define GONGKAI_TEST_FIGURES_HPP

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <variant>
#include <vector>

#include <gongkai/form/view.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/diagnostic.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai_test {

/// The value of a cell, or none.
using figure = std::optional<gongkai::decimal>;

/// The tables of an edition: sections 二, 三 and 四.
struct form_tables {
    std::array<gongkai::form::table_view, 3> tables;
    std::array<std::size_t, 3> first{};    ///< index of each table's first cell in the flat list
    std::vector<std::string> paths;        ///< of all cells
    std::vector<std::string_view> titles;  ///< of the six sections
    std::vector<std::string_view> longer;  ///< the notice's wording, where the form has another

    static form_tables const& instance();
    /// Those of the edition whose section 二 a report holds.
    static form_tables const& of(gongkai::annual_report const& report);
    /// Which of the three tables a cell of the flat list is in.
    [[nodiscard]] std::size_t table_of(std::size_t cell) const { return cell >= first[2] ? 2 : cell >= first[1] ? 1 : 0; }

private:
    template <class Edition>
    explicit form_tables(Edition const& edition);
};

/// The paths of the cells of the edition of 2021.
inline std::vector<std::string> const& cell_paths() { return form_tables::instance().paths; }

/// All cells of a report in the order of its edition's tables, as references.
std::vector<gongkai::form::const_cell_ref> cells_in_order(gongkai::annual_report const& report);
/// The figures of a report in the cells of `tables`; none where the report's edition has no such cell.
std::vector<figure> figures(gongkai::annual_report const& report, form_tables const& tables = form_tables::instance());
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

/// The same of very many paths: what findings name is gathered once.
class flagged_paths {
public:
    explicit flagged_paths(std::vector<gongkai::diagnostic> const& findings,
                           gongkai::severity at_least = gongkai::severity::warning) {
        for (auto const& d : findings)
            if (d.severity >= at_least) named_.insert(d.paths.begin(), d.paths.end());
    }
    [[nodiscard]] bool operator()(std::string_view path) const {
        for (;; path = path.substr(0, path.rfind('.'))) {
            if (named_.contains(path)) return true;
            if (path.find('.') == std::string_view::npos) return false;
        }
    }

private:
    std::unordered_set<std::string_view> named_;
};

}  // namespace gongkai_test

#endif
