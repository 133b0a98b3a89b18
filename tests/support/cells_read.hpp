// SPDX-License-Identifier: BSL-1.0
/// What a report's reading has at a cell's path, and what is said of it.
#ifndef GONGKAI_TEST_CELLS_READ_HPP
#define GONGKAI_TEST_CELLS_READ_HPP

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/report/cells.hpp>

namespace gongkai_test {

struct cells_read {
    gongkai::parsed parsed;

    explicit cells_read(gongkai::parsed p) : parsed(std::move(p)) {}
    explicit cells_read(std::string_view text) : parsed(gongkai::parse(text)) {}

    /// The number; "null" where there is none.
    [[nodiscard]] std::string value(std::string_view path) const {
        auto const cell = gongkai::at(parsed.report, path);
        if (!cell) return "no such cell";
        auto const number = gongkai::value_of(*cell);
        return number ? to_string(*number) : "null";
    }
    [[nodiscard]] std::string raw(std::string_view path) const {
        auto const cell = gongkai::at(parsed.report, path);
        return cell ? std::visit([](auto const* c) { return c->raw; }, *cell) : "no such cell";
    }
    /// Whether a warning or an error names the cell, its row or its group.
    [[nodiscard]] bool said(std::string_view path) const {
        return std::any_of(parsed.diagnostics.begin(), parsed.diagnostics.end(), [path](gongkai::diagnostic const& d) {
            return d.severity != gongkai::severity::note &&
                   std::any_of(d.paths.begin(), d.paths.end(), [path](std::string const& p) {
                       bool const table = p == "proactive_disclosure" || p == "requests";
                       return !table && gongkai::is_at_or_below(path, p);
                   });
        });
    }
};

}  // namespace gongkai_test

#endif
