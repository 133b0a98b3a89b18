// SPDX-License-Identifier: BSL-1.0
#ifndef GONGKAI_CHECK_CLAIMS_FRAMES_IPP
#define GONGKAI_CHECK_CLAIMS_FRAMES_IPP

#include <algorithm>
#include <cstddef>
#include <utility>

#include <gongkai/check/claims/frames.hpp>

namespace gongkai::inline v0::checks::claims {
namespace detail {

/// The path of a cell of a section's table, whose row and column are joined to the section's member.
template <class Section>
std::string cell_path(Section section, std::string const& row, std::string const& column) {
    return form::table_view::join(form::table_view::join(path_of(section), row), column);
}
inline std::string total(applicant_counts requests::*row) {
    return cell_path(&annual_report::requests, path_of(row), path_of(&applicant_counts::total));
}

inline reading seldom(reading r) {
    r.other = true;
    return r;
}
inline reading received() { return {"本年新收", {total(&requests::received)}, {}}; }
inline reading incoming() { return {"新收加上年结转", {total(&requests::received), total(&requests::carried_over)}, {}}; }
inline reading processed() { return {"办理结果总计", {total(&requests::processed_total)}, {}}; }
inline reading processed_of_this_year() {
    return {"办理结果总计减上年结转", {total(&requests::processed_total)}, {total(&requests::carried_over)}};
}
inline reading carried_over() { return {"上年结转", {total(&requests::carried_over)}, {}}; }
inline reading carried_forward() { return {"结转下年度", {total(&requests::carried_forward)}, {}}; }

/// The rows of 三 that are outcomes, divided or not.
inline std::vector<std::string> outcome_rows() {
    static form::table_view const table = form::make_view(form::requests_table, "");
    std::vector<std::string> out;
    form::grid_view const& grid = table.grids.front();
    for (std::size_t const i : grid.column_sums.front().terms) out.push_back(grid.rows[i].path);
    return out;
}
/// Every one of these rows in every one of these columns of 三: 自然人予以公开12件.
inline reading cells_of(std::string const& name, std::vector<std::string> const& rows, std::vector<std::string> const& columns) {
    reading out{name, {}, {}};
    for (std::string const& r : rows)
        for (std::string const& c : columns) out.plus.push_back(cell_path(&annual_report::requests, r, c));
    return out;
}
inline reading rows_of(std::vector<std::string> const& rows, std::string const& label) {
    return cells_of(label, rows, {path_of(&applicant_counts::total)});
}
inline reading columns_of(std::string const& name, applicant_counts requests::*row, std::vector<std::string> const& columns) {
    return cells_of(name, {path_of(row)}, columns);
}
/// The group that some rows or columns are members of, and not all: for 国家秘密, 不予公开. What is made public is none.
inline meaning const* group_around(std::vector<std::string> const& paths) {
    for (meaning const& m : vocabulary::instance().meanings)
        if (m.paths.size() > paths.size() && m.paths.front() != path_of(&requests::granted) &&
            std::ranges::all_of(paths, [&m](std::string const& p) { return std::ranges::find(m.paths, p) != m.paths.end(); }))
            return &m;
    return nullptr;
}
/// The columns of 四.
inline std::vector<form::column_view> const& case_columns() {
    static form::table_view const table = form::make_view(form::review_and_litigation_table, "");
    return table.grids.front().columns;
}
/// 行政复议, 行政诉讼 and what both are called.
inline std::string owners_text(std::vector<std::string> const& owners) {
    bool const review = std::ranges::find(owners, path_of(&annual_report::review)) != owners.end();
    std::size_t const lawsuits = owners.size() - (review ? 1 : 0);
    auto const heads = [](std::string const& owner) -> std::vector<std::string_view> const& {
        return std::ranges::find_if(case_columns(), [&](form::column_view const& c) { return c.path.starts_with(owner); })->heads;
    };
    std::string out;
    if (review) out = heads(path_of(&annual_report::review)).back();
    if (lawsuits > 0) {
        out += review ? "、" : "";
        out += lawsuits > 1 ? heads(owners.back()).front() : heads(owners.back()).back();
    }
    return out;
}
/// The form's own name of a result.
inline std::string result_label(std::string const& column) {
    std::string const path = form::table_view::join(path_of(&annual_report::review), column);
    return std::string{vocabulary::label_of(case_columns(), path)};
}
inline reading columns_of_cases(std::vector<std::string> const& owners, std::vector<std::string> const& columns,
                                std::string const& label = {}) {
    reading out{owners_text(owners) + label, {}, {}};
    for (std::string const& c : columns)
        for (std::string const& o : owners) out.plus.push_back(form::table_view::join(o, c));
    return out;
}
inline std::vector<std::string> closed_columns() {
    using c = case_results;
    return {path_of(&c::upheld), path_of(&c::corrected), path_of(&c::other)};
}

/// Documents by the columns of either edition; those that the report's edition lacks are left out later.
inline std::vector<reading> documents(std::vector<std::string> const& rows, std::vector<std::string> const& columns) {
    std::vector<reading> out;
    for (std::string const& c : columns) {
        reading r;
        for (std::string const& row : rows) r.plus.push_back(cell_path(&annual_report::proactive_disclosure, row, c));
        out.push_back(std::move(r));
    }
    return out;
}

inline std::vector<reading> documents_of(measure m, std::vector<std::string> const& rows) {
    using now = documents_2021;
    using then = documents_2019;
    switch (m) {
        case measure::issued: return documents(rows, {path_of(&now::issued), path_of(&then::made)});
        case measure::made_public:
            return documents(rows, {path_of(&now::issued), path_of(&then::disclosed), path_of(&then::made), path_of(&then::total),
                                    path_of(&now::in_force)});
        case measure::repealed: return documents(rows, {path_of(&now::repealed)});
        default: return documents(rows, {path_of(&now::in_force), path_of(&then::total)});
    }
}

}  // namespace detail

GONGKAI_INLINE std::vector<reading> readings_of(measure m, named_cells const& n) {
    using namespace detail;
    switch (m) {
        case measure::received: return {received(), seldom(incoming())};
        case measure::fresh: return {received()};
        case measure::incoming: return {incoming()};
        case measure::handled:
        case measure::applied: return {received(), incoming(), processed()};
        case measure::processed: return {processed(), seldom(processed_of_this_year())};
        case measure::carried_over: return {carried_over()};
        case measure::carried_forward: return {carried_forward()};
        case measure::carried: return {carried_forward(), carried_over()};
        case measure::outcome: {
            std::vector<reading> out{rows_of(n.rows, n.label)};
            if (!n.members.empty()) out.push_back(rows_of(n.members, n.label_of_members));
            if (!n.columns.empty()) out.push_back(cells_of({}, n.rows, n.columns));
            return out;
        }
        case measure::applicant: {
            reading const of_received = columns_of("新收" + n.label, &requests::received, n.columns),
                          of_processed = columns_of("办结" + n.label, &requests::processed_total, n.columns);
            reading with = columns_of("新收加上年结转" + n.label, &requests::received, n.columns);
            for (std::string const& c : columns_of({}, &requests::carried_over, n.columns).plus) with.plus.push_back(c);
            if (n.of_processed) return {of_processed, of_received, with};
            return {of_received, with, of_processed};
        }
        case measure::cases: return {columns_of_cases(n.owners, {path_of(&case_results::total)})};
        case measure::result: return {columns_of_cases(n.owners, n.columns, n.label)};
        case measure::closed: return {columns_of_cases(n.owners, closed_columns(), "已审结")};
        case measure::decided: return documents(n.rows, {path_of(&decisions_2021::decisions)});
        case measure::charged: return documents(n.rows, {path_of(&charges_2021::amount)});
        default: return documents_of(m, n.rows);
    }
}

GONGKAI_INLINE std::vector<reading> wholes_of(measure m, named_cells const& n) {
    using namespace detail;
    switch (m) {
        case measure::outcome: {
            std::vector<reading> out{processed(), received(), incoming()};
            if (meaning const* const group = group_around(n.rows))  // 无法提供47件，其中本机关不掌握占74.5%
                out.push_back(rows_of(group->paths, group->label));
            return out;
        }
        case measure::applicant: {
            std::vector<reading> out{received(), incoming(), processed()};
            if (meaning const* const group = group_around(n.columns))
                out.push_back(columns_of("新收" + group->label, &requests::received, group->paths));
            return out;
        }
        case measure::processed: return {incoming(), received()};
        case measure::carried_over:
        case measure::carried_forward:
        case measure::carried: return {incoming(), received(), processed()};
        case measure::received:
        case measure::fresh: return {incoming()};
        case measure::result:
            return {columns_of_cases(n.owners, {path_of(&case_results::total)}), columns_of_cases(n.owners, closed_columns())};
        case measure::closed: return {columns_of_cases(n.owners, {path_of(&case_results::total)})};
        default: return {};
    }
}

}  // namespace gongkai::inline v0::checks::claims

#endif
