// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/rollup.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/report/cells.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace check_rollup {

parsed one(std::string const& issuer) {
    parsed p{gallery::sample(), {}, {}};
    p.report.issuer = p.report.title = p.report.closing.issuer = issuer;
    return p;
}
/// A parent whose cells are twice the sample's.
parsed twice() {
    parsed p = one("澄川县人民政府");
    for (auto const& [path, cell] : cells(p.report))
        std::visit(
            [](auto* x) {
                if (!x->has_value()) return;
                auto v = x->value();
                if constexpr (std::is_same_v<decltype(v), decimal>)
                    v.unscaled *= 2;
                else
                    v *= 2;
                x->set(v, origin::printed);
            },
            cell);
    return p;
}

}  // namespace check_rollup

BOOST_AUTO_TEST_SUITE(check_rollup)

BOOST_AUTO_TEST_CASE(cell_by_cell) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    parsed parent = twice();
    BOOST_TEST(checks::rollup(parent, children).diagnostics.empty());
    parent.report.requests.granted.other.set(1, origin::printed);
    auto const r = checks::rollup(parent, children);
    BOOST_REQUIRE(r.diagnostics.size() == 1u);
    BOOST_TEST(r.diagnostics[0].code == code::rollup_differs);
    BOOST_TEST(r.diagnostics[0].paths.front() == "requests.granted.other");
}

BOOST_AUTO_TEST_CASE(money_is_exact) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    parsed parent = twice();
    std::get<proactive_disclosure_2021>(parent.report.proactive_disclosure)
        .charges.amount.set(decimal{106408373, 4}, origin::printed);
    auto const r = checks::rollup(parent, children);
    BOOST_REQUIRE(r.diagnostics.size() == 1u);
    BOOST_TEST(r.diagnostics[0].arguments.back().value == "10640.8372");
}

BOOST_AUTO_TEST_CASE(a_child_without_a_number_is_named) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    children[1].report.requests.granted.total.clear(origin::blank);
    auto const r = checks::rollup(twice(), children);
    BOOST_REQUIRE(r.diagnostics.size() == 1u);
    BOOST_TEST(r.diagnostics[0].code == code::rollup_incomplete);
    BOOST_TEST(r.diagnostics[0].arguments.front().value == "乙局");
}

BOOST_AUTO_TEST_CASE(a_missing_child_is_named) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    std::vector<std::string> const expected{"甲局", "乙 局", "丙局"};
    auto const r = checks::rollup(twice(), children, expected);
    BOOST_TEST(r.missing == std::vector<std::string>{"丙局"}, boost::test_tools::per_element());
    BOOST_REQUIRE(r.diagnostics.size() == 1u);
    BOOST_TEST(r.diagnostics[0].code == code::child_missing);
}

BOOST_AUTO_TEST_CASE(a_cause_is_named_once) {
    auto const only = [](std::vector<parsed> const& children, code c) {
        auto const r = checks::rollup(twice(), children);
        BOOST_REQUIRE(r.diagnostics.size() == 1u);
        BOOST_TEST(r.diagnostics[0].code == c);
    };
    only({one("甲局"), one("甲局")}, code::child_unfit);
    only({one("甲局"), one("澄川县政府")}, code::child_unfit);  // the parent, as people write it
    std::vector<parsed> years{one("甲局"), one("乙局")};
    years[1].report.year = 2023;
    only(years, code::child_unfit);
    only({one("甲局")}, code::child_missing);
}

BOOST_AUTO_TEST_CASE(a_row_that_a_child_has_not_divided) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    for (auto* cell : {&children[0].report.requests.other_handling.undivided.total,
                       &children[0].report.requests.other_handling.undivided.natural_person})
        cell->set(0, origin::printed);
    children[0].report.requests.other_handling.other.total.clear(origin::not_applicable);
    BOOST_TEST(checks::rollup(twice(), children).diagnostics.empty());
    children[0].report.requests.other_handling.undivided.total.set(3, origin::printed);  // whose three?
    auto const r = checks::rollup(twice(), children);
    BOOST_REQUIRE(r.diagnostics.size() == 1u);
    BOOST_TEST(r.diagnostics[0].code == code::rollup_incomplete);
}

/// A name is an organ's by its issuer, its signature, or its title.
BOOST_AUTO_TEST_CASE(whose_report_it_is) {
    for (std::string annual_report::*const where : {&annual_report::issuer, &annual_report::title}) {
        parsed p = one("");
        p.report.*where = where == &annual_report::title ? "甲局2024年政府信息公开工作年度报告" : "甲局";
        BOOST_TEST(checks::rollup(twice(), {p}, {"甲局"}).missing.empty());
        BOOST_TEST(checks::rollup(twice(), {p}, {"丙局"}).missing.size() == 1u);
    }
    parsed p = one("");
    p.report.closing.issuer = "甲局";
    BOOST_TEST(checks::rollup(twice(), {p}, {"甲局"}).missing.empty());
    BOOST_TEST(checks::rollup(twice(), {one("")}, {""}).missing.size() == 1u);
}

/// Without a year a report may be of any; without a name it may be anybody's.
BOOST_AUTO_TEST_CASE(years_and_names_that_are_not_known) {
    std::vector<parsed> children{one("甲局"), one("乙局")};
    children[0].report.year.reset();
    BOOST_TEST(checks::rollup(twice(), children).diagnostics.empty());
    parsed parent = twice();
    parent.report.year.reset();
    BOOST_TEST(checks::rollup(parent, {one("甲局"), one("乙局")}).diagnostics.empty());
    BOOST_TEST(checks::rollup(twice(), {one(""), one("")}).diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(a_sum_that_was_inferred_is_a_warning) {
    std::vector<parsed> const children{one("甲局"), one("乙局")};
    parsed parent = twice();
    count& cell = parent.report.requests.granted.other;
    cell.set(1, origin::inferred);
    BOOST_TEST(checks::rollup(parent, children).diagnostics.at(0).severity == severity::warning);
    cell.set(1, origin::printed);
    BOOST_TEST(checks::rollup(parent, children).diagnostics.at(0).severity == severity::error);
}

/// Twenty cells that are more than the sums, and none that is less, are a report that is not there.
BOOST_AUTO_TEST_CASE(very_many_differences) {
    std::vector<parsed> const children{one("甲局"), one("乙局")};
    parsed parent = twice();
    std::size_t changed = 0;
    auto const more = [&](std::size_t wanted, std::int64_t by) {
        for (auto const& [path, cell] : cells(parent.report)) {
            if (wanted == 0) return;
            auto* const* const held = std::get_if<count*>(&cell);
            if (held == nullptr || !(*held)->has_value() || (*held)->value() % 1000 >= 900) continue;
            (*held)->set((*held)->value() * 1000 + 900 + by, origin::printed);
            --wanted;
            ++changed;
        }
    };
    more(19, 1);
    BOOST_TEST(checks::rollup(parent, children).diagnostics.size() == 19u);
    more(1, 1);
    auto const all = checks::rollup(parent, children).diagnostics;
    BOOST_REQUIRE(all.size() == 1u);
    BOOST_TEST(all[0].code == code::child_missing);
    parent.report.requests.carried_forward.total.set(-1, origin::printed);
    BOOST_TEST(checks::rollup(parent, children).diagnostics.size() >= 20u);
}

BOOST_AUTO_TEST_SUITE_END()
