// SPDX-License-Identifier: BSL-1.0
// gongkai::parse on any bytes: it does not throw, and it keeps the promise. A number stands in the source at its place or is
// said to be inferred; a cell without one is named by a warning or an error; places lie in the source.
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/gongkai.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>

#include <unicode/utf8.h>

namespace {

void demand(bool holds, char const* what, std::string_view about) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s: %.*s\n", what, static_cast<int>(about.size()), about.data());
    std::abort();
}

bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        if (c < 0) return false;
    }
    return true;
}

bool names(std::string_view path, std::string_view cell) {
    return cell == path || (cell.starts_with(path) && cell[path.size()] == '.');
}

/// `finding` names the cell, its row or its table, and says that something is not as it should be.
bool is_about(gongkai::diagnostic const& finding, std::string_view cell) {
    return finding.severity >= gongkai::severity::warning &&
           std::ranges::any_of(finding.paths, [&](std::string const& path) { return names(path, cell); });
}

bool well_formed(std::string_view path) {
    if (path.empty() || path.front() == '.' || path.back() == '.' || path.find("..") != path.npos) return false;
    return std::ranges::all_of(path,
                               [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || (c >= '0' && c <= '9'); });
}

void check_place(gongkai::place const& where, std::string_view text, std::string_view about) {
    if (where.start.line == 0) return;
    demand(where.start.offset <= where.end.offset && where.end.offset <= text.size(), "a place outside the source", about);
    demand(where.start.column >= 1 && where.end.line >= where.start.line, "a place without line and column", about);
}

/// Checks what holds for any cell; tells whether it is accounted for: printed, not applicable, or named by a finding.
template <class Cell>
bool check_cell(Cell const& cell, std::string const& path, gongkai::parsed const& r, std::string_view text, bool utf8) {
    using gongkai::origin;
    bool const has_origin_of_value = cell.origin == origin::printed || cell.origin == origin::inferred;
    demand(cell.has_value() == has_origin_of_value, "value and origin disagree", path);
    check_place(cell.where, text, path);
    if (cell.origin == origin::not_applicable) return true;
    if (cell.origin != origin::printed)
        return std::ranges::any_of(r.diagnostics, [&](auto const& finding) { return is_about(finding, path); });
    demand(cell.where.known(), "a printed number without a place", path);
    if (utf8)
        demand(text.substr(cell.where.start.offset, cell.where.end.offset - cell.where.start.offset) == cell.raw,
               "a printed number is not what stands at its place", path);
    return true;
}

template <class Table, class Object>
void check_table(Table const& table, Object const& object, std::string path, gongkai::parsed const& r, std::string_view text,
                 bool utf8) {
    using gongkai::form::alternative;
    auto const view = gongkai::form::make_view(table, std::move(path));
    auto const cells = gongkai::form::cells_of(table, object);
    demand(cells.size() == view.cells, "cells and view disagree", view.path);
    for (auto const& grid : view.grids) {
        // Of two alternatives a report may have neither; then the findings name the rows of one.
        bool divided = true, undivided = true;
        for (std::size_t row = 0; row < grid.rows.size(); ++row)
            for (std::size_t column = 0; column < grid.columns.size(); ++column) {
                std::string const cell_path = view.cell_path(grid, row, column);
                bool const accounted = std::visit([&](auto const* cell) { return check_cell(*cell, cell_path, r, text, utf8); },
                                                  cells[grid.cell(row, column)]);
                switch (grid.rows[row].alternative) {
                    case alternative::none: demand(accounted, "nothing is said of a cell that is not printed", cell_path); break;
                    case alternative::divided: divided = divided && accounted; break;
                    case alternative::undivided: undivided = undivided && accounted; break;
                }
            }
        demand(divided || undivided, "nothing is said of two alternatives that are not printed", view.path);
    }
}

/// Every table of an edition's declaration, with the object that the report keeps it in.
template <class Edition>
void check_tables(Edition const& edition, gongkai::parsed const& r, std::string_view text, bool utf8) {
    auto const check_section = [&](auto const& section) {
        if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(section.content)>, gongkai::form::prose_content>) {
            auto const& member = gongkai::form::detail::bound(section.member, r.report);
            using member_type = std::remove_cvref_t<decltype(member)>;
            auto const path = gongkai::form::detail::member_name(section.member);
            if constexpr (std::is_same_v<member_type, gongkai::proactive_disclosure>)
                check_table(section.content, std::get<gongkai::proactive_disclosure_2021>(member), path, r, text, utf8);
            else
                check_table(section.content, member, path, r, text, utf8);
        }
    };
    std::apply([&](auto const&... each) { (check_section(each), ...); }, edition.sections);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    gongkai::parsed const r = gongkai::parse(text);  // what it throws ends the program

    for (auto const& finding : r.diagnostics) {
        for (auto const& path : finding.paths) demand(well_formed(path), "not a path", path);
        check_place(finding.where, text, "a diagnostic");
    }
    check_tables(gongkai::form::edition_2021, r, text, is_utf8(text));
    if (size % 8 == 0) {  // not each time: it doubles the cost
        gongkai::parsed const again = gongkai::parse(text);
        demand(r.report == again.report && r.diagnostics == again.diagnostics, "two readings of one text differ", "");
    }
    return 0;
}
