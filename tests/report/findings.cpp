// SPDX-License-Identifier: BSL-1.0
#include <gongkai/report/findings.hpp>

#include "support/test.hpp"

#include <gongkai/report/result.hpp>

using namespace gongkai;

BOOST_AUTO_TEST_SUITE(report_findings)

BOOST_AUTO_TEST_CASE(by_severity_and_code) {
    findings const all{{code::cell_blank, severity::warning, {"review"}, {}, {}},
                       {code::row_sum_broken, severity::error, {"requests.granted"}, {}, {}, "已核实"},
                       {code::cell_annotated, severity::note, {}, {}, {}}};
    BOOST_TEST(all.at_least(severity::note).size() == 2u);
    BOOST_REQUIRE(all.at_least(severity::warning).size() == 1u);
    BOOST_TEST(all.at_least(severity::warning)[0].code == code::cell_blank);
    BOOST_TEST(all.any(severity::warning));
    BOOST_TEST(!all.any(severity::error));  // it is settled
    BOOST_TEST(all.any(code::row_sum_broken));
    BOOST_TEST(!all.any(code::balance_broken));
    BOOST_TEST(!findings{}.any(severity::note));
}

BOOST_AUTO_TEST_CASE(a_value_or_why_not) {
    result<std::string, int> const value{"a"}, none{3};
    BOOST_TEST(value.has_value());
    BOOST_TEST(*value == "a");
    BOOST_TEST(value->size() == 1u);
    BOOST_TEST(!none);
    BOOST_TEST(none.error() == 3);
    result<std::string, int> moved{"b"};
    BOOST_TEST(*std::move(moved) == "b");
}

BOOST_AUTO_TEST_SUITE_END()
