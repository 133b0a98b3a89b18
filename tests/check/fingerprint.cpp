// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/fingerprint.hpp>

#include <set>
#include <string>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/plain.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace write_fingerprint {

annual_report named(std::string issuer, int year) {
    annual_report r;
    r.issuer = std::move(issuer);
    r.year = year;
    return r;
}
std::string one(diagnostic const& d, annual_report const& r = named("某县", 2024)) {
    return checks::fingerprints_of(r, {&d, 1}).front();
}
diagnostic const broken{code::row_sum_broken,
                        severity::error,
                        {"review", "review.total"},
                        {{10, 2, 3}, {11, 2, 4}, {}},
                        {{"row", "行政复议"}, {"printed", "4"}, {"sum", "3"}, {"terms", "1+2"}}};

std::vector<std::string> found_in(std::string const& text) {
    parsed p = parse(text);
    checks::add_findings(p);
    return checks::fingerprints_of(p.report, p.diagnostics);
}

}  // namespace write_fingerprint

BOOST_AUTO_TEST_SUITE(write_fingerprint)

/// The check value that catalogues of CRCs give for CRC-64/XZ.
BOOST_AUTO_TEST_CASE(the_digest_is_the_published_one) {
    BOOST_TEST(checks::detail::digest("123456789") == "995dc9bbdf1939fa");
    BOOST_TEST(checks::detail::digest("") == "0000000000000000");
}

/// The digest of "某县", "2024", the code, the paths and the two figures, each with a NUL behind it.
BOOST_AUTO_TEST_CASE(what_it_is_made_of) {
    using namespace std::string_literals;
    BOOST_TEST(one(broken) == checks::detail::digest("某县\0"
                                                     "2024\0"
                                                     "row_sum_broken\0review\0review.total\0printed=\0"
                                                     "4\0sum=\0"
                                                     "3\0"s));
}

BOOST_AUTO_TEST_CASE(place_and_words_do_not_count) {
    diagnostic other = broken;
    other.where = {{900, 70, 1}, {901, 70, 2}, "page 3"};
    other.severity = severity::note;
    other.suppressed = "a reason";
    other.arguments[0].value = "another label";
    other.arguments[3].value = "2+1";
    BOOST_TEST(one(other) == one(broken));
    diagnostic claim{code::claim_differs, severity::warning, {"requests.granted.total"}, {}, {{"words", "予以公开 67\n件"}}};
    std::string const before = one(claim);
    claim.arguments[0].value = "予以公开\u300067件";
    BOOST_TEST(one(claim) == before);
}

BOOST_AUTO_TEST_CASE(all_else_does) {
    std::set<std::string> all{one(broken), one(broken, named("某县", 2023)), one(broken, named("某市", 2024)), one(broken, {})};
    diagnostic other = broken;
    other.code = code::balance_broken;
    all.insert(one(other));
    other = broken;
    other.paths.pop_back();
    all.insert(one(other));
    other = broken;
    other.arguments[1].value = "5";
    all.insert(one(other));
    BOOST_TEST(all.size() == 7u);
}

BOOST_AUTO_TEST_CASE(like_findings_are_told_apart_by_their_order) {
    std::vector<diagnostic> const twice{broken, broken, broken};
    auto const f = checks::fingerprints_of(named("某县", 2024), twice);
    BOOST_TEST(f[0] == one(broken));
    BOOST_TEST((std::set<std::string>{f.begin(), f.end()}.size() == 3u));
}

/// Lines above a finding, and words between, move it and leave its fingerprint.
BOOST_AUTO_TEST_CASE(edits_elsewhere_leave_it) {
    annual_report r = gallery::sample();
    r.review.total.set(4, origin::printed);
    auto const before = found_in(write::to_plain(r));
    BOOST_TEST(!before.empty());
    r.overview.text = "（一）主动公开。换了一段话。\n多了一行。\n" + r.overview.text;
    r.other_matters.text += "补充一句。";
    BOOST_TEST(found_in("\n\n" + write::to_plain(r)) == before, boost::test_tools::per_element());
}

/// No two findings of a report have one fingerprint, whatever is wrong with it.
BOOST_AUTO_TEST_CASE(no_two_in_a_report) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([](auto e) {
        std::vector<diagnostic> found;
        for (gallery::shown& s : gallery::findings(e.value)) found.push_back(std::move(s.found));
        auto const f = checks::fingerprints_of(gallery::sample(), found);
        BOOST_TEST((std::set<std::string>{f.begin(), f.end()}.size() == found.size()), e.name);
    });
}

BOOST_AUTO_TEST_SUITE_END()
