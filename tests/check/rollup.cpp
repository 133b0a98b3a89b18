// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/rollup.hpp>

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

BOOST_AUTO_TEST_SUITE_END()
