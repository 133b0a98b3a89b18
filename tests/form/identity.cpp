// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/identity.hpp>

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

using namespace gongkai;

namespace form_identity {

constexpr std::optional<std::int64_t> unknown{};

/// total = a + b + c, whose cells are 0 to 3.
form::identity const sum{form::identity_kind::row_sum, 0, {{0, 0, 0, -1}, {1, 0, 1, +1}, {2, 0, 2, +1}, {3, 0, 3, +1}}};
/// a + b = c + d; the right side stands first.
form::identity const balance{form::identity_kind::balance, 0, {{2, 2, 0, -1}, {3, 3, 0, -1}, {0, 0, 0, +1}, {1, 1, 0, +1}}};

struct figures {
    std::vector<std::optional<std::int64_t>> of;
    std::optional<std::int64_t> operator()(form::term const& t) const { return of.at(t.cell); }
};
form::residual residual(form::identity const& id, std::vector<std::optional<std::int64_t>> values) {
    return form::residual_of(id, figures{std::move(values)});
}

}  // namespace form_identity

BOOST_AUTO_TEST_SUITE(form_identity)

BOOST_AUTO_TEST_CASE(all_known) {
    BOOST_TEST(!residual(sum, {6, 1, 2, 3}).broken());
    BOOST_TEST(!residual(sum, {6, 1, 2, 3}).impossible());
    form::residual const wrong = residual(sum, {7, 1, 2, 3});
    BOOST_TEST(wrong.broken());
    BOOST_TEST(wrong.impossible());
    BOOST_TEST(wrong.minus == 7);
    BOOST_TEST(wrong.plus == 6);
    BOOST_TEST(!wrong.missing().has_value());
}

BOOST_AUTO_TEST_CASE(a_single_unknown_follows) {
    BOOST_TEST((residual(sum, {unknown, 1, 2, 3}).missing() == 6));
    BOOST_TEST((residual(sum, {6, 1, unknown, 3}).missing() == 2));
    BOOST_TEST(residual(sum, {6, 1, unknown, 3}).unknown == 2u);
    BOOST_TEST((residual(sum, {4, 1, unknown, 3}).missing() == 0));
    BOOST_TEST((residual(balance, {5, unknown, 4, 3}).missing() == 2));
    BOOST_TEST((residual(balance, {5, 2, unknown, 3}).missing() == 4));
}

/// No count is below zero.
BOOST_AUTO_TEST_CASE(what_no_count_can_fill) {
    form::residual const one = residual(sum, {3, 1, unknown, 3});
    BOOST_TEST(one.impossible());
    BOOST_TEST(!one.broken());
    BOOST_TEST(!one.missing().has_value());
    BOOST_TEST(residual(sum, {3, unknown, unknown, 4}).impossible());
    BOOST_TEST(!residual(sum, {3, unknown, unknown, 3}).impossible());
    BOOST_TEST(!residual(sum, {3, unknown, unknown, 2}).missing().has_value());
    BOOST_TEST(!residual(sum, {unknown, unknown, 9, 9}).impossible());  // unknown on both sides: anything may be
}

BOOST_AUTO_TEST_CASE(too_large_for_64_bits_says_nothing) {
    std::int64_t const most = std::numeric_limits<std::int64_t>::max();
    for (auto const& values :
         {std::vector<std::optional<std::int64_t>>{1, most, most, 0}, {unknown, most, most, 0}, {1, most, 1, unknown}}) {
        form::residual const r = residual(sum, values);
        BOOST_TEST(r.overflow);
        BOOST_TEST(!r.broken());
        BOOST_TEST(!r.impossible());
        BOOST_TEST(!r.missing().has_value());
    }
}

BOOST_AUTO_TEST_CASE(as_an_equation) {
    BOOST_TEST(form::equation(sum, " = ", figures{{6, 1, 0, 5}}) == "6 = 1+5");
    BOOST_TEST(form::equation(sum, " ≠ ", figures{{6, 0, 0, 0}}) == "6 ≠ 0");
    BOOST_TEST(form::equation(balance, " = ", figures{{9, 2, 10, 1}}) == "9+2 = 10+1");
    BOOST_TEST(form::side_text(sum, +1, figures{{6, 1, 0, unknown}}, true) == "1+0+?");
}

/// Section 三: 26 sums of rows, then （七） and the balance in each of seven columns.
BOOST_AUTO_TEST_CASE(those_of_section_three) {
    form::table_view const t = form::make_view(form::requests_table, "requests");
    std::map<form::identity_kind, std::size_t> many;
    for (form::identity const& id : t.identities) {
        ++many[id.kind];
        std::set<std::size_t> cells;
        for (form::term const& x : id.terms) {
            BOOST_TEST(x.cell == t.grids[0].cell(x.row, x.column));
            cells.insert(x.cell);
        }
        BOOST_TEST(cells.size() == id.terms.size());
        BOOST_TEST(id.terms.front().sign == -1);
    }
    BOOST_TEST(many[form::identity_kind::row_sum] == 26u);
    BOOST_TEST(many[form::identity_kind::column_sum] == 7u);
    BOOST_TEST(many[form::identity_kind::balance] == 7u);
    BOOST_TEST(t.identities[26].terms.size() == 1u + 22u);
    BOOST_TEST(form::make_view(form::proactive_disclosure_2021_table, "").identities.empty());
    BOOST_TEST(form::make_view(form::review_and_litigation_table, "").identities.size() == 3u);
}

/// 其他处理 is divided or not; the rows of the other take no part, unless nothing tells.
BOOST_AUTO_TEST_CASE(divided_or_undivided) {
    form::table_view const t = form::make_view(form::requests_table, "requests");
    form::grid_view const& g = t.grids[0];
    auto const out_of_use = [&g](std::size_t row, std::set<std::size_t> const& shown) {
        return form::out_of_use(g, row, [&shown](std::size_t r) { return shown.contains(r); });
    };
    std::size_t const undivided = 20, divided = 21, other = 2;
    BOOST_TEST(out_of_use(undivided, {divided}));
    BOOST_TEST(out_of_use(divided, {undivided}));
    BOOST_TEST(!out_of_use(divided, {divided}));
    BOOST_TEST(!out_of_use(divided, {divided + 1}));             // its own alternative is in use: the row is lost
    BOOST_TEST(!out_of_use(divided, {divided + 1, undivided}));  // both are there
    BOOST_TEST(!out_of_use(divided, {}));
    BOOST_TEST(!out_of_use(other, {divided}));
}

BOOST_AUTO_TEST_SUITE_END()
