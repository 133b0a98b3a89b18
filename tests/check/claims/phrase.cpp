// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/phrase.hpp>

#include <boost/test/unit_test.hpp>

using namespace gongkai::checks::claims;

BOOST_AUTO_TEST_SUITE(check_claims_phrase)

/// What either of two phrases has, both together have; years that figures are held against are the second's.
BOOST_AUTO_TEST_CASE(two_phrases_together) {
    for (bool phrase::*const has : {&phrase::foreign_before, &phrase::years, &phrase::request, &phrase::level, &phrase::townships,
                                    &phrase::offices, &phrase::due, &phrase::restricted, &phrase::net, &phrase::paper}) {
        phrase with;
        with.*has = true;
        BOOST_TEST((together(with, {}).*has));
        BOOST_TEST((together({}, with).*has));
        BOOST_TEST((together(with, with).*has));
        BOOST_TEST(!(together({}, {}).*has));
    }
    phrase against;
    against.against_year = true;
    BOOST_TEST((together({}, against).against_year));
    BOOST_TEST((!together(against, {}).against_year));
}

BOOST_AUTO_TEST_SUITE_END()
