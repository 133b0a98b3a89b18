// SPDX-License-Identifier: BSL-1.0
/// Tables for the solver, written as words: "规章 0 1 14 ;" is a label, three numbers and a line's end; "_" is a blank cell, "+5" a number
/// run together with the label before it.
#ifndef GONGKAI_TEST_SOLVE_ITEMS_HPP
#define GONGKAI_TEST_SOLVE_ITEMS_HPP

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/solve/finding.hpp>
#include <gongkai/solve/model.hpp>
#include <gongkai/solve/solve.hpp>
#include <gongkai/text/fold.hpp>

#include "support/test.hpp"

namespace gongkai_test {

inline std::vector<gongkai::solve::item> items_of(std::string_view text) {
    using gongkai::solve::item;
    std::vector<item> out;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) continue;
        item it;
        it.glued = word.starts_with('+');
        if (it.glued) word.remove_prefix(1);
        if (word == ";")
            it.kind = item::kind::line_end;
        else if (word == "_")
            it.kind = item::kind::blank;
        else if (word.find_first_not_of("0123456789") == std::string_view::npos) {
            it.kind = item::kind::number;
            it.digits = word;
            if (word.size() <= 18) it.value = gongkai::decimal{std::stoll(it.digits), 0};
        } else
            it.key = gongkai::text::label_key(word);
        out.push_back(std::move(it));
    }
    return out;
}

/// The rows of a solution, each as its values with spaces between; "?" where there is none.
inline std::vector<std::string> rows_of(gongkai::solve::model const& m, gongkai::solve::solution const& s) {
    std::vector<std::string> out;
    for (auto const& row : m.rows) {
        std::string line;
        for (std::size_t c = 0; c < row.columns; ++c) {
            auto const& cell = s.cells.at(row.first_cell + c);
            line += (c == 0 ? "" : " ") + (cell.value ? to_string(*cell.value) : std::string{"?"});
        }
        out.push_back(std::move(line));
    }
    return out;
}

inline gongkai::solve::finding const* find(gongkai::solve::solution const& s, gongkai::code c,
                                           std::size_t row = gongkai::solve::none) {
    for (auto const& f : s.findings)
        if (f.code == c && (row == gongkai::solve::none || f.row() == row)) return &f;
    return nullptr;
}
inline bool has(gongkai::solve::solution const& s, gongkai::code c, std::size_t row = gongkai::solve::none) {
    return find(s, c, row) != nullptr;
}

/// What a finding says, where it must be of that type.
template <class Event>
Event const& said(gongkai::solve::finding const& f) {
    return std::get<Event>(f.what);
}
/// (row, column) of an identity's cells, but for those of the alternative that is not in use.
inline std::vector<std::pair<std::size_t, std::size_t>> cells_of(gongkai::solve::solution const& s,
                                                                 gongkai::form::identity const& id) {
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (gongkai::form::term const& t : id.terms)
        if (s.cells.at(t.cell).origin != gongkai::origin::not_applicable) out.emplace_back(t.row, t.column);
    return out;
}

/// The finding names all of these columns, or the whole row.
inline bool named(gongkai::solve::finding const& f, std::vector<std::size_t> const& wanted) {
    std::vector<std::size_t> const& columns = said<gongkai::solve::about_row>(f).columns;
    auto const has_column = [&columns](std::size_t c) { return std::find(columns.begin(), columns.end(), c) != columns.end(); };
    return columns.empty() || std::all_of(wanted.begin(), wanted.end(), has_column);
}

/// Section 三 with its model.
struct requests_form {
    gongkai::form::table_view view = gongkai::form::make_view(gongkai::form::requests_table, "requests");
    gongkai::solve::model model = gongkai::solve::make_model(view);
    requests_form() = default;
    requests_form(requests_form const&) = delete;
    requests_form& operator=(requests_form const&) = delete;

    [[nodiscard]] std::size_t row(std::string_view path) const {
        for (std::size_t r = 0; r < view.grids[0].rows.size(); ++r)
            if (view.grids[0].rows[r].path == path) return r;
        return gongkai::solve::none;
    }
    [[nodiscard]] std::string values(gongkai::solve::solution const& s, std::string_view path) const {
        return rows_of(model, s).at(row(path));
    }
    [[nodiscard]] gongkai::origin origin_of(gongkai::solve::solution const& s, std::string_view path, std::size_t column) const {
        return s.cells.at(row(path) * 7 + column).origin;
    }
};
/// Section 四 with its model.
struct review_form {
    gongkai::form::table_view view = gongkai::form::make_view(gongkai::form::review_and_litigation_table, "");
    gongkai::solve::model model = gongkai::solve::make_model(view);
    review_form() = default;
    review_form(review_form const&) = delete;
    review_form& operator=(review_form const&) = delete;
};
/// Section 二 with its model.
struct disclosure_form {
    gongkai::form::table_view view =
        gongkai::form::make_view(gongkai::form::proactive_disclosure_2021_table, "proactive_disclosure");
    gongkai::solve::model model = gongkai::solve::make_model(view);
    disclosure_form() = default;
    disclosure_form(disclosure_form const&) = delete;
    disclosure_form& operator=(disclosure_form const&) = delete;
};

inline constexpr std::string_view zeros = "0 0 0 0 0 0 0";

/// A section 三 in which every identity holds, to be damaged.
struct requests_text {
    std::map<std::string, std::string, std::less<>> rows{{"received", "9 3 0 0 1 0 13"},
                                                         {"carried_over", "1 0 0 0 0 0 1"},
                                                         {"granted", "4 1 0 0 0 0 5"},
                                                         {"partially_granted", "2 0 0 0 0 0 2"},
                                                         {"denied.third_party_rights", "1 0 0 0 0 0 1"},
                                                         {"unavailable.not_held", "2 1 0 0 1 0 4"},
                                                         {"not_processed.repeated", "0 1 0 0 0 0 1"},
                                                         {"processed_total", "9 3 0 0 1 0 13"},
                                                         {"carried_forward", "1 0 0 0 0 0 1"}};
    std::set<std::string, std::less<>> unlabelled;  ///< rows whose label is lost
    std::set<std::string, std::less<>> left_out;    ///< rows that are not there
    std::set<std::string, std::less<>> lost_heads;  ///< group labels that are lost
    bool undivided = false;                         ///< （六） as one row
    bool line_ends = true;

    /// What row `path` holds when nothing is damaged.
    [[nodiscard]] std::string values(std::string_view path) const {
        auto const found = rows.find(path);
        return found == rows.end() ? std::string{zeros} : found->second;
    }
    [[nodiscard]] std::string text(requests_form const& form) const {
        std::string out;
        std::vector<std::string_view> printed;
        for (auto const& row : form.view.grids[0].rows) {
            if (row.alternative == (undivided ? gongkai::form::alternative::divided : gongkai::form::alternative::undivided))
                continue;
            if (left_out.contains(row.path)) continue;
            for (std::string_view const head : row.heads) {
                if (lost_heads.contains(head) || std::find(printed.begin(), printed.end(), head) != printed.end()) continue;
                printed.push_back(head);
                out += std::string{head} + " ";
            }
            if (!unlabelled.contains(row.path)) out += std::string{row.label} + std::string{row.note} + " ";
            out += values(row.path) + (line_ends ? " ; " : " ");
        }
        return out;
    }
    [[nodiscard]] std::vector<gongkai::solve::item> items(requests_form const& form) const { return items_of(text(form)); }
};

/// Section 三 with a table to be damaged and solved.
struct three : requests_form {
    requests_text table;

    [[nodiscard]] gongkai::solve::solution solved(gongkai::solve::limits const& lim = {}) const {
        return gongkai::solve::solve(model, table.items(*this), lim);
    }
    /// Every row as the undamaged table has it, but for those named.
    void same_but(gongkai::solve::solution const& s, std::vector<std::string> const& rows = {}) const {
        requests_text const whole;
        for (auto const& row : view.grids[0].rows) {
            if (row.path == "other_handling.undivided" || std::find(rows.begin(), rows.end(), row.path) != rows.end()) continue;
            BOOST_TEST_CONTEXT(row.path) { BOOST_TEST(values(s, row.path) == whole.values(row.path)); }
        }
    }
};

}  // namespace gongkai_test

#endif
