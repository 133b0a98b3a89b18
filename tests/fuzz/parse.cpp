// SPDX-License-Identifier: BSL-1.0
// gongkai::parse on any bytes: it does not throw, and it keeps the promise. A number stands in the source at its place or is
// said to be inferred; a cell without one is named by a warning or an error; places lie in the source.
#include <gongkai/gongkai.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/text/fold.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <variant>

#include <unicode/utf8.h>

#include "../support/figures.hpp"

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

std::string digits_of(std::string_view text) {
    std::string out;
    for (char const c : gongkai::text::fold(text).text)
        if (c >= '0' && c <= '9') out.push_back(c);
    return out;
}

/// Whether `raw` is what stands there; where it is several pieces with spaces between, each stands there in its turn, from end to end.
bool stands_in(std::string_view raw, std::string_view there) {
    if (raw == there) return true;
    bool first = true;
    while (!raw.empty()) {
        std::size_t const space = std::min(raw.find(' '), raw.size());
        std::size_t const at = there.find(raw.substr(0, space));
        if (at == std::string_view::npos || (first && at != 0)) return false;
        first = false;
        there.remove_prefix(at + space);
        raw.remove_prefix(std::min(space + 1, raw.size()));
    }
    return there.empty();
}

/// 上一年 against 本年: words that print 0.
bool says_unchanged(std::string_view text) {
    std::string const words = gongkai::text::compact(text).text;
    return words == "未增未减" || words == "无增减" || words == "未增减" || words == "无变化";
}

template <class T>
std::string digits_of_value(T const& value) {
    using gongkai::to_string;
    using std::to_string;
    return digits_of(to_string(value));
}

/// Checks what holds for any cell; tells whether it is accounted for: printed, not applicable, or named by a finding.
template <class Cell>
bool check_cell(Cell const& cell, std::string const& path, gongkai::parsed const& r, std::string_view text, bool utf8) {
    using gongkai::origin;
    bool const has_origin_of_value = cell.origin == origin::printed || cell.origin == origin::inferred;
    demand(cell.has_value() == has_origin_of_value, "value and origin disagree", path);
    check_place(cell.where, text, path);
    if (cell.origin == origin::not_applicable) return true;
    if (cell.origin != origin::printed) return gongkai_test::flagged(r.diagnostics, path);
    demand(cell.where.known(), "a printed number without a place", path);
    demand(digits_of(cell.raw).find(digits_of_value(*cell)) != std::string::npos ||
               (says_unchanged(cell.raw) && digits_of_value(*cell) == "0"),
           "a printed number has digits that are not printed", path);
    if (utf8)
        demand(stands_in(cell.raw, text.substr(cell.where.start.offset, cell.where.end.offset - cell.where.start.offset)),
               "a printed number is not what stands at its place", path);
    return true;
}

void check_cells(gongkai::parsed const& r, std::string_view text, bool utf8) {
    // A report may have neither the one row of （六） nor the three; then the findings name one or the others.
    bool divided = true, undivided = true;
    std::size_t cells = 0;
    for (gongkai::const_cell_at const& c : gongkai::cells(r.report)) {
        std::string const& path = c.path;
        ++cells;
        bool const accounted = std::visit([&](auto const* cell) { return check_cell(*cell, path, r, text, utf8); }, c.cell);
        if (!path.starts_with("requests.other_handling."))
            demand(accounted, "nothing is said of a cell that is not printed", path);
        else if (path.starts_with("requests.other_handling.undivided."))
            undivided = undivided && accounted;
        else
            divided = divided && accounted;
    }
    demand(cells > 190, "cells are missing from the report", std::to_string(cells));
    demand(divided || undivided, "nothing is said of two alternatives that are not printed", "requests.other_handling");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const text{reinterpret_cast<char const*>(data), size};
    gongkai::parsed const r = gongkai::parse(text);  // what it throws ends the program

    for (auto const& finding : r.diagnostics) {
        for (auto const& path : finding.paths) demand(well_formed(path), "not a path", path);
        check_place(finding.where, text, "a diagnostic");
    }
    check_cells(r, text, is_utf8(text));
    if (size % 8 == 0) {  // not each time: it doubles the cost
        gongkai::parsed const again = gongkai::parse(text);
        demand(r.report == again.report && r.diagnostics == again.diagnostics, "two readings of one text differ", "");
    }
    return 0;
}
