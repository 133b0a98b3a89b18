// SPDX-License-Identifier: BSL-1.0
// The solver over plain data: the first byte chooses the table, and each byte behind it is an item.
#include "bytes.hpp"
#include "cost.hpp"
#include "oracle.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/solve/solve.hpp>
#include <gongkai/text/fold.hpp>

using namespace gongkai_fuzz;
namespace solve = gongkai::solve;

namespace {

/// A table of the form with its model, which points into it.
struct prepared {
    gongkai::form::table_view view;
    solve::model model;
    explicit prepared(gongkai::form::table_view v) : view(std::move(v)), model(solve::make_model(view)) {}
    prepared(prepared const&) = delete;
    prepared& operator=(prepared const&) = delete;
};
prepared const& table(std::size_t i) {
    using namespace gongkai::form;
    static std::array<std::unique_ptr<prepared>, 4> const all{
        std::make_unique<prepared>(make_view(requests_table, "requests")),
        std::make_unique<prepared>(make_view(review_and_litigation_table, "")),
        std::make_unique<prepared>(make_view(std::get<1>(edition_2021.sections).content, "proactive_disclosure")),
        std::make_unique<prepared>(make_view(std::get<1>(edition_2019.sections).content, "proactive_disclosure"))};
    return *all[i % all.size()];
}

solve::item number(std::string digits) {
    solve::item out;
    out.kind = solve::item::kind::number;
    if (digits.size() <= 18) out.value = gongkai::decimal{std::stoll(digits), 0};
    out.digits = std::move(digits);
    return out;
}
solve::item label(gongkai::text::key key) {
    solve::item out;
    out.key = std::move(key);
    return out;
}

std::vector<solve::item> items_of(bytes& in, solve::model const& m) {
    using item = solve::item;
    std::vector<solve::item> out;
    std::uint32_t line = 0;
    bool joined = false, glued = false;
    while (!in.empty() && out.size() < 2000) {
        std::uint8_t const b = in.one();
        solve::item it;
        if (b < 0x40) {  // the rows in order, so that a byte changed is a row lost or moved
            auto const& keys = m.rows[b % m.rows.size()].keys;
            it = label(keys.empty() ? m.all_keys[b % m.all_keys.size()] : keys.front());
        } else if (b < 0x50)
            it = label(m.all_keys[in.one() % m.all_keys.size()]);
        else if (b < 0x58) {  // a label that is cut
            gongkai::text::key const& key = m.all_keys[in.one() % m.all_keys.size()];
            it = label(key.substr(0, 1 + static_cast<std::size_t>(b & 7)));
        } else if (b < 0x5C)
            it = label(U"说明");
        else if (b < 0x60) {
            joined = (b & 1) != 0;
            glued = (b & 2) != 0;
            continue;
        } else if (b < 0xC0)
            it = number(std::to_string(b - 0x60));
        else if (b < 0xD0)
            it = number(std::to_string(in.two()));
        else if (b < 0xD8) {  // digits that ran together
            std::string digits;
            for (char const c : in.some(1 + 2 * static_cast<std::size_t>(b & 7)))
                digits += std::to_string(static_cast<unsigned char>(c) % 32);
            it = number(digits.empty() ? "0" : digits);
        } else if (b < 0xF0) {
            it.kind = item::kind::blank;
            it.adjacent = (b & 1) != 0;
            it.unread = (b & 6) == 6;
        } else {
            it.kind = item::kind::line_end;
            ++line;
        }
        it.line = line;
        it.joined = joined && !out.empty();
        it.glued = glued && it.kind == item::kind::number;
        joined = glued = false;
        out.push_back(std::move(it));
    }
    return out;
}

/// A cell that is printed is its item's number, or digits of it that no other cell has.
void check_cells(solve::solution const& s, std::vector<solve::item> const& items) {
    std::set<std::tuple<std::size_t, std::size_t>> used;
    for (solve::solved_cell const& c : s.cells) {
        using gongkai::origin;
        demand(c.value.has_value() == (c.origin == origin::printed || c.origin == origin::inferred), "value and origin disagree");
        if (c.origin != origin::printed) continue;
        demand(c.item < items.size() && c.last_item < items.size() && c.item <= c.last_item, "a number from nowhere");
        std::string digits;
        for (std::size_t i = c.item; i <= c.last_item; ++i) digits += items[i].digits;
        if (c.digits_count != 0) {
            demand(c.digits_from + c.digits_count <= digits.size(), "digits that are not there", digits);
            digits = digits.substr(c.digits_from, c.digits_count);
        }
        std::string const value = to_string(*c.value);
        std::size_t const zeros = std::min(digits.find_first_not_of('0'), digits.size() - 1);
        demand(value == digits.substr(zeros), "a printed number was changed", digits + " became " + value);
        demand(used.emplace(c.item, c.digits_from).second, "a number stands in two cells", digits);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    bytes in{data, size};
    prepared const& t = table(in.one());
    std::vector<solve::item> const items = items_of(in, t.model);
    gongkai::limits const most;
    solve::solution s;
    cost const taken = cost_of([&] { s = solve::solve(t.model, items, most); });
    demand(taken.allocations <= 4 * most.max_solver_steps, "work that no step counts", std::to_string(taken.allocations));
    demand(s.cells.size() == t.model.cells, "cells are missing", std::to_string(s.cells.size()));
    demand(s.steps <= most.max_solver_steps, "more steps than the limit has", std::to_string(s.steps));
    check_cells(s, items);
    for (solve::finding const& f : s.findings)
        for (std::size_t const i : f.items) demand(i < items.size(), "a finding about nothing");
    if (size % 8 == 0) {
        solve::solution const again = solve::solve(t.model, items, most);
        for (std::size_t c = 0; c < s.cells.size(); ++c)
            demand(s.cells[c].value == again.cells[c].value && s.cells[c].item == again.cells[c].item, "two solutions differ");
    }
    return 0;
}
