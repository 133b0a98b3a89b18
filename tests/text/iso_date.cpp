// SPDX-License-Identifier: BSL-1.0
#include <gongkai/text/iso_date.hpp>

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_CASE(write_dates_are_iso) {
    using namespace std::chrono;
    BOOST_TEST(gongkai::text::iso_date(year{2024} / 12 / 31) == "2024-12-31");
    BOOST_TEST(gongkai::text::iso_date(year{2025} / 1 / 9) == "2025-01-09");
    BOOST_TEST(gongkai::text::iso_date(year{88} / 1 / 9) == "0088-01-09");
}
