// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/identities.hpp>

#include <algorithm>
#include <string>
#include <string_view>
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
