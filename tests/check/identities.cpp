// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/identities.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "support/test.hpp"

#include <gongkai/check/check.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/plain.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace check_identities {

std::vector<diagnostic> broken(annual_report const& r) { return checks::broken_identities(checks::cell_index(r)); }
std::size_t many(std::vector<diagnostic> const& d, code c) {
    return static_cast<std::size_t>(std::count_if(d.begin(), d.end(), [c](diagnostic const& x) { return x.code == c; }));
}

std::string argument_of(diagnostic const& d, std::string_view name) {
    for (argument const& a : d.arguments)
        if (a.name == name) return a.value;
    return "none";
}

}  // namespace check_identities

BOOST_AUTO_TEST_SUITE(check_identities)

BOOST_AUTO_TEST_CASE(the_sample_breaks_none) { BOOST_TEST(broken(gallery::sample()).empty()); }

BOOST_AUTO_TEST_CASE(row_sum) {
    annual_report r = gallery::sample();
    r.review.total.set(4, origin::printed);
    auto const d = broken(r);
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST(d[0].code == code::row_sum_broken);
    BOOST_TEST(d[0].severity == severity::error);
    BOOST_TEST(d[0].paths.front() == "review");
    BOOST_TEST(argument_of(d[0], "printed") == "4");
    BOOST_TEST(argument_of(d[0], "sum") == "3");
    BOOST_TEST(argument_of(d[0], "terms").find('+') != std::string::npos);
    BOOST_TEST(argument_of(d[0], "equation") == "none");
}

BOOST_AUTO_TEST_CASE(balance_and_column_sum) {
    annual_report r = gallery::sample();
    r.requests.carried_forward.natural_person.set(8, origin::printed);
    r.requests.carried_forward.total.set(9, origin::printed);
    BOOST_TEST(broken(r).size() == 2u);
    BOOST_TEST(many(broken(r), code::balance_broken) == 2u);
    r = gallery::sample();
    r.requests.granted.natural_person.set(59, origin::printed);
    r.requests.granted.total.set(65, origin::printed);
    BOOST_TEST(broken(r).size() == 2u);
    BOOST_TEST(many(broken(r), code::column_sum_broken) == 2u);
    BOOST_TEST(argument_of(broken(r)[0], "equation").find("≠") != std::string::npos);
    BOOST_TEST(argument_of(broken(r)[0], "terms") == "none");
}

BOOST_AUTO_TEST_CASE(an_identity_with_an_unknown_cell_says_nothing) {
    annual_report r = gallery::sample();
    r.review.total.clear(origin::blank);
    BOOST_TEST(broken(r).empty());
}

BOOST_AUTO_TEST_CASE(parts_that_exceed_their_sum_though_one_is_unknown) {
    annual_report r = gallery::sample();
    r.review.upheld.clear(origin::blank);
    r.review.corrected.set(r.review.total.value() + 1, origin::printed);
    auto const d = broken(r);
    BOOST_REQUIRE(d.size() == 1u);
    BOOST_TEST((d[0].code == code::row_sum_broken));
    BOOST_TEST((d[0].severity == severity::warning));
}

BOOST_AUTO_TEST_CASE(what_parse_said_is_not_said_again) {
    annual_report r = gallery::sample();
    r.review.total.set(4, origin::printed);
    std::string const text = write::to_plain(r);
    parsed p = parse(text);
    BOOST_TEST(many(p.diagnostics, code::row_sum_broken) == 1u);
    BOOST_TEST(many(checks::findings_of(p), code::row_sum_broken) == 0u);
    p.diagnostics.clear();  // a report that came another way
    BOOST_TEST(many(checks::findings_of(p), code::row_sum_broken) == 1u);
    checks::add_findings(p);
    BOOST_TEST(many(p.diagnostics, code::row_sum_broken) == 1u);
    checks::add_findings(p);
    BOOST_TEST(many(p.diagnostics, code::row_sum_broken) == 1u);
}

/// A finding that is there already is not said again: of the same cell, at the same place.
BOOST_AUTO_TEST_CASE(what_is_said_already) {
    parsed p{gallery::sample(), {}, {}};
    auto& table = std::get<proactive_disclosure_2021>(p.report.proactive_disclosure);
    table.licences.decisions.raw = "1件";
    table.penalties.decisions.raw = "1件";
    table.licences.decisions.where = {{10, 1, 10}, {11, 1, 11}, {}};
    auto const all = checks::findings_of(p);
    BOOST_TEST(many(all, code::cell_annotated) == 2u);
    auto const of_licences = std::find_if(all.begin(), all.end(), [](diagnostic const& d) {
        return d.code == code::cell_annotated && d.paths.front() == "proactive_disclosure.licences.decisions";
    });
    BOOST_REQUIRE((of_licences != all.end()));
    p.diagnostics = {*of_licences};
    auto const rest = checks::findings_of(p);
    BOOST_TEST(many(rest, code::cell_annotated) == 1u);
    p.diagnostics = {*of_licences};
    p.diagnostics[0].where = {{20, 2, 1}, {21, 2, 2}, {}};
    BOOST_TEST(many(checks::findings_of(p), code::cell_annotated) == 2u);
    p.diagnostics[0].where = of_licences->where;
    p.diagnostics[0].code = code::count_fractional;
    BOOST_TEST(many(checks::findings_of(p), code::cell_annotated) == 2u);
}

/// A balance is told where its last cell stands, 第四项; a sum where its total is.
BOOST_AUTO_TEST_CASE(where_identities_are_broken) {
    annual_report r = gallery::sample();
    auto const place_of = [](std::size_t offset) { return place{{offset, 1, offset}, {offset + 1, 1, offset + 1}, {}}; };
    r.requests.received.other.where = place_of(10);
    r.requests.carried_over.other.where = place_of(20);
    r.requests.processed_total.other.where = place_of(30);
    r.requests.carried_forward.other.where = place_of(40);
    r.requests.received.other.set(r.requests.received.other.value() + 1, origin::printed);
    r.requests.received.other.where = place_of(10);
    r.requests.carried_forward.other.where = place_of(40);
    for (diagnostic const& d : broken(r))
        if (d.code == code::balance_broken) BOOST_TEST(d.where.start.offset == 40u);
    r = gallery::sample();
    r.review.total.set(4, origin::printed);
    r.review.total.where = place_of(50);
    r.review.upheld.where = place_of(60);
    BOOST_TEST(broken(r).at(0).where.start.offset == 50u);
}

/// Different amounts are no one cell's; and a number that would have to be less than nothing is none.
BOOST_AUTO_TEST_CASE(a_row_and_a_column_that_no_one_cell_explains) {
    auto const named = [](std::int64_t by, std::int64_t total) {
        parsed p{gallery::sample(), {}, {}};
        count& cell = p.report.requests.granted.natural_person;
        cell.set(cell.value() + by, origin::printed);
        count& sum = p.report.requests.granted.total;
        sum.set(sum.value() + total, origin::printed);
        count& all = p.report.requests.processed_total.total;
        all.set(all.value() + total, origin::printed);
        count& left = p.report.requests.carried_forward.total;
        left.set(left.value() - total, origin::printed);
        checks::add_findings(p);
        std::size_t out = 0;
        for (diagnostic const& d : p.diagnostics)
            for (argument const& a : d.arguments) out += a.name == "other_value";
        return out;
    };
    BOOST_TEST(named(4, 0) == 2u);
    BOOST_TEST(named(-4, 0) == 2u);
    BOOST_TEST(named(4, 1) == 0u);
}

/// One cell breaks its row and its column: both say which number would mend both.
BOOST_AUTO_TEST_CASE(the_cell_that_explains_a_row_and_a_column) {
    parsed p{gallery::sample(), {}, {}};
    count& wrong = p.report.requests.granted.natural_person;
    std::int64_t const right = wrong.value();
    wrong.set(right + 4, origin::printed);
    checks::add_findings(p);
    std::size_t named = 0;
    for (diagnostic const& d : p.diagnostics)
        for (argument const& a : d.arguments)
            if (a.name == "other_value") {
                ++named;
                BOOST_TEST(a.value == std::to_string(right));
            }
    BOOST_TEST(named == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
