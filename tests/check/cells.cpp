// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/cells.hpp>

#include <cstdint>
#include <optional>

#include "support/test.hpp"

#include "gallery/cases.hpp"

using namespace gongkai;
using checks::difference;
using checks::sum;

BOOST_AUTO_TEST_SUITE(check_cells)

BOOST_AUTO_TEST_CASE(sums_are_exact_or_none) {
    BOOST_TEST((sum({15, 1}, {5, 1}) == decimal{20, 1}));
    BOOST_TEST((sum({15, 1}, {2, 0}) == decimal{35, 1}));
    BOOST_TEST((sum({2, 0}, {15, 1}) == decimal{35, 1}));
    BOOST_TEST((sum({2, 0}, {15, 3}) == decimal{2015, 3}));
    BOOST_TEST((difference({2, 0}, {15, 1}) == decimal{5, 1}));
    BOOST_TEST((sum({INT64_MAX, 0}, {1, 0}) == std::nullopt));
    BOOST_TEST((sum({INT64_MAX, 0}, {0, 0}) == decimal{INT64_MAX, 0}));
    BOOST_TEST((sum({INT64_MAX, 0}, {1, 1}) == std::nullopt));
    BOOST_TEST((difference({0, 0}, {INT64_MIN, 0}) == std::nullopt));
    BOOST_TEST((difference({-1, 0}, {INT64_MAX, 0}) == decimal{INT64_MIN, 0}));
}

/// A cell that the report has in another way counts nothing; one without a number leaves no sum.
BOOST_AUTO_TEST_CASE(totals) {
    annual_report r = gallery::sample();
    checks::cell_index const cells(r);
    BOOST_TEST((cells.total({}) == std::nullopt));
    BOOST_TEST((cells.total({"requests.received.total"}) == decimal{107, 0}));
    BOOST_TEST((cells.total({"requests.received.total", "requests.carried_over.total"}) == decimal{112, 0}));
    BOOST_TEST((cells.total({"requests.received.total", "no.such.cell"}) == std::nullopt));
    r.requests.carried_over.total.clear(origin::not_applicable);
    BOOST_TEST((cells.total({"requests.received.total", "requests.carried_over.total"}) == decimal{107, 0}));
    BOOST_TEST((cells.total({"requests.carried_over.total"}) == std::nullopt));
    r.requests.carried_over.total.clear(origin::blank);
    BOOST_TEST((cells.total({"requests.received.total", "requests.carried_over.total"}) == std::nullopt));
    BOOST_TEST((cells.value("no.such.cell") == std::nullopt));
    BOOST_TEST((cells.find("no.such.cell") == nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
