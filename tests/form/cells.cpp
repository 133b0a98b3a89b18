// SPDX-License-Identifier: BSL-1.0
#include <gongkai/form/cells.hpp>

#include <set>
#include <sstream>
#include <string>

#include "support/test.hpp"

#include <gongkai/form/infer_totals.hpp>

using namespace gongkai;

namespace form_cells {

parsed sample() {
    parsed p;
    p.report = blank_report(2021);
    p.report.review = {1, 2, 3, 4, {}};
    p.report.review.upheld.raw = "1件";
    p.report.review.upheld.where = {{100, 5, 3}, {104, 5, 5}, {}};
    p.report.litigation.direct.upheld.clear(origin::blank);
    std::get<proactive_disclosure_2021>(p.report.proactive_disclosure).charges.amount = decimal{1250, 3};
    p.diagnostics = infer_totals(p.report);
    return p;
}

}  // namespace form_cells

BOOST_AUTO_TEST_SUITE(form_cells)

BOOST_AUTO_TEST_CASE(all_of_them_once) {
    parsed const p = sample();
    std::set<std::string> own, typed;
    for (report_cell const& c : p.cells()) own.insert(c.path());
    for (auto const& [path, cell] : cells(p.report)) typed.insert(path);
    BOOST_TEST(p.cells().size() == own.size());
    BOOST_TEST(own == typed, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_known_of_a_cell) {
    parsed const p = sample();
    auto const printed = p.at("review.upheld"), inferred = p.at("review.total"), blank = p.at("litigation.direct.upheld");
    BOOST_REQUIRE((printed && inferred && blank));
    BOOST_TEST(printed->path() == "review.upheld");
    BOOST_TEST(printed->value() == (decimal{1, 0}));
    BOOST_TEST(printed->origin() == origin::printed);
    BOOST_TEST(printed->raw() == "1件");
    BOOST_TEST(printed->where().start.line == 5u);
    BOOST_TEST(printed->why().empty());
    BOOST_TEST((printed->cell() == const_cell_ref{&p.report.review.upheld}));
    BOOST_TEST(**inferred == (decimal{10, 0}));
    BOOST_TEST(inferred->origin() == origin::inferred);
    BOOST_TEST(inferred->why() == "10 = 1+2+3+4");
    BOOST_TEST(!blank->has_value());
    BOOST_TEST(!blank->value().has_value());
    auto const total = p.at("requests.denied.state_secret.total");
    BOOST_REQUIRE(total.has_value());
    BOOST_TEST(total->label() == total->row() + " / " + total->column());
    BOOST_TEST(total->row().find("国家秘密") != std::string::npos);
    BOOST_TEST(total->column() == "总计");
    std::ostringstream out;
    out << **p.at("proactive_disclosure.charges.amount");
    BOOST_TEST(out.str() == "1.250");
}

BOOST_AUTO_TEST_CASE(no_such_cell) {
    parsed const p = sample();
    for (char const* const path : {"", "review", "review.upheld.total", "proactive_disclosure.licences.change"})
        BOOST_TEST(!p.at(path).has_value(), path);
}

BOOST_AUTO_TEST_SUITE_END()
