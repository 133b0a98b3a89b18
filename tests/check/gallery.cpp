// SPDX-License-Identifier: BSL-1.0
// Every finding can be had, and the sample that each case changes in one place has none.
#include "gallery/cases.hpp"

#include <string>

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include "support/test.hpp"

#include <gongkai/check/check.hpp>
#include <gongkai/check/compare.hpp>
#include <gongkai/check/rollup.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/plain.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(check_gallery)

BOOST_AUTO_TEST_CASE(every_code_is_reached) {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([](auto e) {
        BOOST_TEST_INFO_SCOPE(e.name);
        BOOST_TEST(gallery::show(e.value).size() == 1u);
    });
}

BOOST_AUTO_TEST_CASE(the_sample_has_nothing_to_find) {
    std::string const text = write::to_plain(gallery::sample());
    parsed p = parse(text);
    checks::add_findings(p);
    for (diagnostic const& d : p.diagnostics) BOOST_ERROR(write::message_of(d));
    BOOST_TEST(p.report.requests == gallery::sample().requests);
}

BOOST_AUTO_TEST_CASE(the_sample_follows_from_the_year_before) {
    std::string const text = write::to_plain(gallery::sample());
    auto const c = checks::compare(parse(write::to_plain(gallery::last_year())), parse(text));
    for (diagnostic const& d : c.diagnostics) BOOST_ERROR(write::message_of(d));
}

BOOST_AUTO_TEST_CASE(the_sample_sums_up_an_office_with_the_same_figures) {
    parsed const p = parse(write::to_plain(gallery::sample()));
    annual_report office = gallery::sample();
    office.issuer = office.closing.issuer = "澄川县公安局";
    office.title = "澄川县公安局2024年政府信息公开工作年度报告";
    parsed const child = parse(write::to_plain(office));
    auto const r = checks::rollup(p, {child}, {"澄川县公安局"});
    for (diagnostic const& d : r.diagnostics) BOOST_ERROR(write::message_of(d));
    BOOST_TEST(r.missing.empty());
}

/// The severity of a rule's findings is at most the rule's; each of them names what it is about.
BOOST_AUTO_TEST_CASE(findings_keep_to_their_rule) {
    for (checks::rule const& r : checks::rule_table)
        for (gallery::shown const& s : gallery::show(r.code)) {
            BOOST_TEST_INFO_SCOPE(boost::describe::enum_to_string(r.code, ""));
            BOOST_TEST(s.found.severity <= r.severity);
            BOOST_TEST((!s.found.paths.empty() || s.found.where.known()));
        }
}

/// A broken identity is the table's alone: one change, one kind of error.
BOOST_AUTO_TEST_CASE(no_identity_is_reported_twice) {
    std::size_t broken = 0;
    for (gallery::shown const& s : gallery::findings(code::row_sum_broken))
        broken += s.found.code == code::row_sum_broken ? 1 : 0;
    BOOST_TEST(broken == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
