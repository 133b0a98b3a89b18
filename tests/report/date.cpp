// SPDX-License-Identifier: BSL-1.0
#include <gongkai/report/date.hpp>

#include <boost/test/unit_test.hpp>

using gongkai::date;

namespace report_date {

void ok(date d) { BOOST_TEST(d.ok(), to_string(d)); }
void bad(date d) { BOOST_TEST(!d.ok(), to_string(d)); }

}  // namespace report_date

BOOST_AUTO_TEST_SUITE(report_date)

BOOST_AUTO_TEST_CASE(real_days) {
    ok({2024, 1, 31});
    ok({2024, 2, 29});
    ok({2000, 2, 29});
    ok({2025, 12, 31});
    bad({});
    bad({2025, 2, 29});
    bad({1900, 2, 29});
    bad({2025, 4, 31});
    bad({2025, 13, 1});
    bad({2025, 0, 1});
    bad({2025, 1, 0});
}

BOOST_AUTO_TEST_CASE(in_order) {
    BOOST_TEST((date{2024, 12, 31} < date{2025, 1, 1}));
    BOOST_TEST((date{2025, 1, 31} < date{2025, 2, 1}));
    BOOST_TEST((date{2025, 1, 9} == date{2025, 1, 9}));
}

BOOST_AUTO_TEST_CASE(written_as_iso_8601_has_it) {
    BOOST_TEST(to_string(date{2024, 12, 31}) == "2024-12-31");
    BOOST_TEST(to_string(date{2025, 1, 9}) == "2025-01-09");
    BOOST_TEST(to_string(date{88, 1, 9}) == "0088-01-09");
}

BOOST_AUTO_TEST_SUITE_END()
