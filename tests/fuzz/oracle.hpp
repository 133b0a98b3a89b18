// SPDX-License-Identifier: BSL-1.0
/// What holds for any reading, whatever was read: the library's promise. A number stands in the source at its place or is said to be
/// inferred; a cell without one is named by a warning or an error; places lie in the source; what is written is read back.
#ifndef GONGKAI_FUZZ_ORACLE_HPP
#define GONGKAI_FUZZ_ORACLE_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include <unicode/utf8.h>

#include <gongkai/lex/spot.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/parsed.hpp>
#include <gongkai/text/fold.hpp>
#include <gongkai/write/json.hpp>

#include "../support/figures.hpp"

namespace gongkai_fuzz {

inline void demand(bool holds, char const* what, std::string_view about = {}) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s: %s\n", what, std::string{about.substr(0, 400)}.c_str());
    std::abort();
}

[[nodiscard]] inline bool is_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        auto const* const bytes = reinterpret_cast<std::uint8_t const*>(text.data());
        UChar32 c = 0;
        U8_NEXT(bytes, i, text.size(), c);
        if (c < 0) return false;
    }
    return true;
}

/// What places count in.
struct source {
    std::string_view text;
    bool lines = true;      ///< places are bytes of it; else they are told in words
    bool verbatim = false;  ///< a cell's `raw` is what stands there, byte for byte
};

namespace detail {

[[nodiscard]] inline bool well_formed(std::string_view path) {
    if (path.empty() || path.front() == '.' || path.back() == '.' || path.find("..") != path.npos) return false;
    return std::ranges::all_of(path,
                               [](char c) { return (c >= 'a' && c <= 'z') || c == '_' || c == '.' || (c >= '0' && c <= '9'); });
}

inline void check_place(gongkai::place const& where, source const& s, std::string_view about) {
    if (!where.within.empty()) {
        demand(!s.lines, "a place in words in a source of lines", where.within);
        demand(gongkai::lex::parse_spot(where.within).has_value(), "a place in words that cannot be read", where.within);
    }
    if (where.start.line == 0) return;
    demand(s.lines, "a place in bytes in a source without", about);
    demand(where.start.offset <= where.end.offset && where.end.offset <= s.text.size(), "a place outside the source", about);
    demand(where.start.column >= 1 && where.end.line >= where.start.line, "a place without line and column", about);
}

[[nodiscard]] inline std::string digits_of(std::string_view text) {
    std::string out;
    for (char const c : gongkai::text::fold(text).text)
        if (c >= '0' && c <= '9') out.push_back(c);
    return out;
}

/// Whether `raw` is what stands there; where it is several pieces with spaces between, each stands there in its turn, from end to end.
[[nodiscard]] inline bool stands_in(std::string_view raw, std::string_view there) {
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

/// 零; of a change, 无变化: words that print 0.
[[nodiscard]] inline bool says_nothing(std::string_view text) {
    std::string const words = gongkai::text::compact(text).text;
    return std::ranges::any_of(std::initializer_list<std::string_view>{"零", "未增未减", "无增减", "未增减", "不增不减", "无变化",
                                                                       "没有变化", "不变", "持平"},
                               [&words](std::string_view w) { return words.ends_with(w); });
}

/// Those of a value but for zeros at its ends: a unit, 万件 or 千元, moves the point.
template <class T>
[[nodiscard]] std::string digits_of_value(T const& value) {
    using gongkai::to_string;
    using std::to_string;
    std::string const all = digits_of(to_string(value));
    std::size_t const from = all.find_first_not_of('0');
    return from == std::string::npos ? "0" : all.substr(from, all.find_last_not_of('0') + 1 - from);
}

/// Checks what holds for any cell; tells whether it is accounted for: printed, not applicable, or named by a finding.
template <class Cell>
[[nodiscard]] bool check_cell(Cell const& cell, std::string const& path, gongkai_test::flagged_paths const& flagged,
                              source const& s) {
    using gongkai::origin;
    bool const has_origin_of_value = cell.origin == origin::printed || cell.origin == origin::inferred;
    demand(cell.has_value() == has_origin_of_value, "value and origin disagree", path);
    check_place(cell.where, s, path);
    if (cell.origin == origin::not_applicable) return true;
    if (cell.origin != origin::printed) return flagged(path);
    demand(cell.where.known(), "a printed number without a place", path);
    demand(digits_of(cell.raw).find(digits_of_value(*cell)) != std::string::npos ||
               (says_nothing(cell.raw) && digits_of_value(*cell) == "0"),
           "a printed number has digits that are not printed", path + ": " + cell.raw);
    if (s.verbatim)
        demand(stands_in(cell.raw, s.text.substr(cell.where.start.offset, cell.where.end.offset - cell.where.start.offset)),
               "a printed number is not what stands at its place", path);
    return true;
}

}  // namespace detail

inline void check_findings(gongkai::parsed const& r, source const& s) {
    for (gongkai::diagnostic const& finding : r.diagnostics) {
        for (std::string const& path : finding.paths) demand(detail::well_formed(path), "not a path", path);
        detail::check_place(finding.where, s, "a diagnostic");
    }
}

inline void check_report(gongkai::parsed const& r, source const& s) {
    check_findings(r, s);
    // What has no form has no cells: one finding says so of all.
    if (std::ranges::any_of(r.diagnostics, [](gongkai::diagnostic const& d) { return d.code == gongkai::code::free_form; }))
        return;
    // A report may have neither the one row of （六） nor the three; then the findings name one or the others.
    bool divided = true, undivided = true;
    std::size_t cells = 0;
    gongkai_test::flagged_paths const flagged{r.diagnostics};
    for (gongkai::const_cell_at const& c : gongkai::cells(r.report)) {
        std::string const& path = c.path;
        ++cells;
        bool const accounted = std::visit([&](auto const* cell) { return detail::check_cell(*cell, path, flagged, s); }, c.cell);
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

inline void check_same(gongkai::parsed const& a, gongkai::parsed const& b) {
    demand(a.report == b.report && a.diagnostics == b.diagnostics, "two readings of one input differ");
}

/// JSON gives back what it was written from; of bytes that are no UTF-8 it holds replacements, which it gives back.
inline void check_json(gongkai::parsed const& r, bool utf8 = true) {
    std::string const json = gongkai::write::to_json_line(r, {.provenance = true});
    demand(is_utf8(json), "JSON is no UTF-8", json);
    gongkai::parsed const back = gongkai::from_json(json);
    demand(back.report == r.report || !utf8, "a report that was written as JSON is read otherwise", json);
    demand(back.diagnostics == r.diagnostics || !utf8, "findings that were written as JSON are read otherwise", json);
    demand(gongkai::write::to_json_line(back, {.provenance = true}) == json, "JSON that was read is written otherwise", json);
}

}  // namespace gongkai_fuzz

#endif
