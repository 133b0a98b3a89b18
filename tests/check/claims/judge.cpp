// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/judge.hpp>

#include <cstdint>

#include "support/test.hpp"

using namespace gongkai;
using checks::fit_of_share;
using checks::precision;
using checks::share_fit;
using checks::claims::answer;

namespace check_claims_judge {

answer fits(std::int64_t printed, precision how, std::int64_t value) {
    checks::claim c;
    c.number = {printed, 0};
    c.precision = how;
    return checks::claims::fits(c, {value, 0});
}

}  // namespace check_claims_judge

BOOST_AUTO_TEST_SUITE(check_claims_judge)

BOOST_AUTO_TEST_CASE(an_exact_number_is_that_number) {
    BOOST_TEST((fits(48, precision::exact, 48) == answer::yes));
    BOOST_TEST((fits(48, precision::exact, 49) == answer::no));
    BOOST_TEST((fits(48, precision::exact, -48) == answer::no));
}

BOOST_AUTO_TEST_CASE(words_of_about_reach_as_far_as_their_last_digit) {
    BOOST_TEST((fits(900, precision::above, 900) == answer::yes));
    BOOST_TEST((fits(900, precision::above, 999) == answer::yes));
    BOOST_TEST((fits(900, precision::above, 1000) == answer::no));
    BOOST_TEST((fits(920, precision::above, 930) == answer::no));
    BOOST_TEST((fits(1000, precision::about, 1049) == answer::yes));
    BOOST_TEST((fits(1000, precision::about, 1150) == answer::unknown));
    BOOST_TEST((fits(1000, precision::about, 1300) == answer::no));
    BOOST_TEST((fits(500, precision::under, 470) == answer::yes));
    BOOST_TEST((fits(500, precision::under, 501) == answer::no));
    BOOST_TEST((fits(500, precision::over, 499) == answer::no));
    BOOST_TEST((fits(500, precision::over, 501) == answer::yes));
    BOOST_TEST((fits(500, precision::over, 5000) == answer::unknown));
    BOOST_TEST((fits(500, precision::less_than, 500) == answer::no));
}

BOOST_AUTO_TEST_CASE(tens_of_thousands_are_rounded) {
    checks::claim c;
    c.number = {58, 1};
    c.factor = 10'000;
    BOOST_TEST((checks::claims::fits(c, {58'213, 0}) == answer::yes));
    BOOST_TEST((checks::claims::fits(c, {57'500, 0}) == answer::yes));
    BOOST_TEST((checks::claims::fits(c, {57'499, 0}) == answer::no));
}

BOOST_AUTO_TEST_CASE(money_is_in_the_units_that_prose_takes) {
    checks::claim c;
    c.unit = "万元";
    c.number = {36275, 1};
    BOOST_TEST((checks::claims::fits(c, {36275, 1}) == answer::yes));
    c.number = {3628, 0};
    BOOST_TEST((checks::claims::fits(c, {36275, 1}) == answer::yes));  // rounded
    c.number = {3629, 0};
    BOOST_TEST((checks::claims::fits(c, {36275, 1}) == answer::no));
    c.number = {36275, 0};
    c.unit = "元";
    BOOST_TEST((checks::claims::fits(c, {36275, 4}) == answer::yes));
    c.number = {36, 2};
    c.unit = "亿元";
    BOOST_TEST((checks::claims::fits(c, {36275, 1}) == answer::yes));
}

BOOST_AUTO_TEST_CASE(shares_are_rounded_or_cut_off) {
    BOOST_TEST((fit_of_share({445, 1}, 867, 1950) == share_fit::rounded));
    BOOST_TEST((fit_of_share({125, 1}, 1, 8) == share_fit::rounded));
    BOOST_TEST((fit_of_share({13, 0}, 1, 8) == share_fit::rounded));  // 12.5 is rounded up
    BOOST_TEST((fit_of_share({12, 0}, 1, 8) == share_fit::cut));
    BOOST_TEST((fit_of_share({14, 0}, 1, 8) == share_fit::near));
    BOOST_TEST((fit_of_share({15, 0}, 1, 8) == share_fit::off));
    // 4 of 9 is 44.44…: 44.4 is rounded, and 44.3 to 44.6 are near it.
    BOOST_TEST((fit_of_share({444, 1}, 4, 9) == share_fit::rounded));
    BOOST_TEST((fit_of_share({443, 1}, 4, 9) == share_fit::near));
    BOOST_TEST((fit_of_share({442, 1}, 4, 9) == share_fit::off));
    BOOST_TEST((fit_of_share({445, 1}, 4, 9) == share_fit::near));
    // 5 of 9 is 55.55…: 55.6, cut off 55.5; 55.7 is next to the one, 55.4 to the other.
    BOOST_TEST((fit_of_share({556, 1}, 5, 9) == share_fit::rounded));
    BOOST_TEST((fit_of_share({555, 1}, 5, 9) == share_fit::cut));
    BOOST_TEST((fit_of_share({554, 1}, 5, 9) == share_fit::near));
    BOOST_TEST((fit_of_share({557, 1}, 5, 9) == share_fit::near));
    BOOST_TEST((fit_of_share({558, 1}, 5, 9) == share_fit::off));
    BOOST_TEST((fit_of_share({0, 0}, 0, 9) == share_fit::rounded));
    BOOST_TEST((fit_of_share({0, 0}, -1, 9) == share_fit::off));
    BOOST_TEST((fit_of_share({333333333333, 10}, 1, 3) == share_fit::off));
    BOOST_TEST((fit_of_share({0, 0}, 1, 0) == share_fit::off));
    BOOST_TEST((fit_of_share({0, 200}, 1, 3) == share_fit::off));
}

BOOST_AUTO_TEST_CASE(bounds) {
    BOOST_TEST((fits(500, precision::less_than, 250) == answer::yes));
    BOOST_TEST((fits(500, precision::less_than, 249) == answer::unknown));
    BOOST_TEST((fits(100, precision::about, 105) == answer::yes));
    BOOST_TEST((fits(100, precision::about, 106) == answer::unknown));
    BOOST_TEST((fits(100, precision::about, 120) == answer::unknown));
    BOOST_TEST((fits(100, precision::about, 121) == answer::no));
    BOOST_TEST((fits(500, precision::under, 450) == answer::yes));
    BOOST_TEST((fits(500, precision::under, 449) == answer::unknown));
    BOOST_TEST((fits(500, precision::under, 500) == answer::yes));
    BOOST_TEST((fits(500, precision::about, 500) == answer::yes));
    BOOST_TEST((fits(100, precision::about, 95) == answer::yes));
    BOOST_TEST((fits(100, precision::about, 94) == answer::unknown));
    BOOST_TEST((fits(100, precision::about, 80) == answer::unknown));
    BOOST_TEST((fits(100, precision::about, 79) == answer::no));
    BOOST_TEST((fits(900, precision::above, 899) == answer::no));
    BOOST_TEST((fits(10, precision::above, 19) == answer::yes));
    BOOST_TEST((fits(10, precision::above, 20) == answer::no));
    BOOST_TEST((fits(7, precision::above, 8) == answer::no));
    BOOST_TEST((fits(0, precision::above, 0) == answer::yes));
    BOOST_TEST((fits(0, precision::above, 1) == answer::no));
    BOOST_TEST((fits(500, precision::over, 500) == answer::yes));
    BOOST_TEST((fits(500, precision::over, 999) == answer::yes));
    BOOST_TEST((fits(500, precision::over, 1000) == answer::unknown));
    BOOST_TEST((fits(500, precision::more_than, 500) == answer::yes));
    BOOST_TEST((fits(500, precision::more_than, 499) == answer::no));
    constexpr std::int64_t most = INT64_MAX / 10'000;
    checks::claim c;
    c.unit = "元";
    c.number = {most * 10'000, 0};
    BOOST_TEST((checks::claims::fits(c, {most, 0}) == answer::yes));
    BOOST_TEST((checks::claims::fits(c, {most + 1, 0}) == answer::unknown));
    BOOST_TEST((checks::claims::fits(c, {-1, 0}) == answer::unknown));
    c.number = {1, 10};
    BOOST_TEST((checks::claims::fits(c, {1, 0}) == answer::unknown));
    c.number = {1, 0};
    BOOST_TEST((checks::claims::fits(c, {1, 19}) == answer::unknown));
    c.number = {0, 0};
    BOOST_TEST((checks::claims::fits(c, {0, 0}) == answer::yes));
}

BOOST_AUTO_TEST_SUITE_END()
