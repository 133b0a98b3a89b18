// SPDX-License-Identifier: BSL-1.0
#include <gongkai/report/cells.hpp>
#include <gongkai/report/each_cell.hpp>

#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "support/test.hpp"

#include <gongkai/form/sections.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(report_cells)

BOOST_AUTO_TEST_CASE(of_every_edition) {
    annual_report r;
    BOOST_TEST(cells(r).size() == 10u + 26u * 7u + 15u);
    r.proactive_disclosure.emplace<proactive_disclosure_2019>();
    BOOST_TEST(cells(r).size() == 22u + 26u * 7u + 15u);
    r.proactive_disclosure.emplace<proactive_disclosure_mixed>();
    BOOST_TEST(cells(r).size() == 10u + 26u * 7u + 15u);
}

/// The same cells under the same paths as the form has, though the form's rows may stand in another order.
BOOST_AUTO_TEST_CASE(as_the_form_names_them) {
    annual_report r;
    std::set<std::string> own, of_form;
    for (auto const& [path, cell] : cells(r)) own.insert(path);
    for (form::section const& s : form::sections_of(r))
        for (form::grid_view const& g : s.table.grids)
            for (std::size_t i = 0; i < g.rows.size(); ++i)
                for (std::size_t c = 0; c < g.columns.size(); ++c) {
                    of_form.insert(s.table.cell_path(g, i, c));
                    BOOST_TEST(at(std::as_const(r), s.table.cell_path(g, i, c)) == s.cell(g, i, c));
                }
    BOOST_TEST(own == of_form, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(at_a_path) {
    annual_report r;
    auto const ok = [&r](std::string_view path, count& cell) {
        BOOST_TEST_INFO_SCOPE(path);
        auto const found = at(r, path);
        BOOST_REQUIRE(found.has_value());
        BOOST_TEST(std::get<count*>(*found) == &cell);
    };
    auto const bad = [&r](std::string_view path) {
        BOOST_TEST_INFO_SCOPE(path);
        BOOST_TEST(!at(r, path).has_value());
    };
    ok("requests.denied.state_secret.total", r.requests.denied.state_secret.total);
    ok("review.upheld", r.review.upheld);
    ok("litigation.after_review.pending", r.litigation.after_review.pending);
    bad("");
    bad("requests");
    bad("requests.denied.state_secret");
    bad("requests.denied.state_secret.total.total");
    bad("requests.denied.state_secret.tot");
    bad("requests.granted.");
    bad("request.granted.total");
    bad("overview.text");
    bad("proactive_disclosure.licences.change");  // the other edition's
}

BOOST_AUTO_TEST_CASE(values) {
    annual_report r;
    auto const value = [&r](std::string_view path) { return value_of(at(std::as_const(r), path).value()); };
    BOOST_TEST(!value("requests.received.total").has_value());
    r.requests.received.total.set(-3, origin::printed);
    BOOST_TEST(value("requests.received.total") == (decimal{-3, 0}));
    std::get<proactive_disclosure_2021>(r.proactive_disclosure).charges.amount.set({1250, 3}, origin::printed);
    BOOST_TEST(value("proactive_disclosure.charges.amount") == (decimal{125, 2}));
    BOOST_TEST(origin_of(at(std::as_const(r), "requests.received.other").value()) == origin::absent);
}

BOOST_AUTO_TEST_CASE(each_cell_in_the_order_of_cells) {
    annual_report r;
    auto const all = cells(std::as_const(r));
    std::size_t i = 0;
    each_cell(std::as_const(r), [&](auto const& cell) { BOOST_TEST((all.at(i++).cell == const_cell_ref{&cell})); });
    BOOST_TEST(i == all.size());
}

BOOST_AUTO_TEST_CASE(decimals_from_text) {
    for (decimal const d : {decimal{0, 0}, decimal{-5, 1}, decimal{126661053152, 6}, decimal{999999999999999999, 0}})
        BOOST_TEST((to_decimal(to_string(d)) == d));
    for (char const* const bad : {"", "-", ".5", "5.", "01", "1e3", "1,000", " 1", "1234567890123456789"})
        BOOST_TEST(!to_decimal(bad).has_value(), bad);
}

BOOST_AUTO_TEST_CASE(below) {
    BOOST_TEST(is_at_or_below("requests.granted.total", "requests.granted"));
    BOOST_TEST(is_at_or_below("requests", "requests"));
    BOOST_TEST(!is_at_or_below("requests.granted", "requests.gran"));
    BOOST_TEST(!is_at_or_below("requests", "requests.granted"));
}

BOOST_AUTO_TEST_SUITE_END()
