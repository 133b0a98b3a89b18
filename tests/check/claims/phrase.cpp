// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/claims/phrase.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai::checks::claims;

namespace check_claims_phrase {

phrase phrase_of(std::string_view words) {
    std::vector<token> const tokens = tokens_of(words);
    return read_phrase(tokens, {0, tokens.size()});
}

}  // namespace check_claims_phrase

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

BOOST_AUTO_TEST_CASE(what_is_behind_the_subject) {
    phrase a, b;
    a.unknown = a.unknown_behind = 6;
    b.unknown = 9, b.unknown_behind = 3;
    BOOST_TEST(together(a, b).unknown == 15U);
    BOOST_TEST(together(a, b).unknown_behind == 9U);  // no other subject
    b.topic = topic::cases;
    BOOST_TEST(together(a, b).unknown_behind == 3U);
    BOOST_TEST((together(a, b).topic == topic::cases));
    BOOST_TEST((together(b, a).topic == topic::cases));
}

BOOST_AUTO_TEST_CASE(words_of_a_phrase) {
    BOOST_TEST(phrase_of("网络").channels == 1);
    BOOST_TEST(phrase_of("网络在线").channels == 1);
    BOOST_TEST(phrase_of("网络和信函").channels == 2);
    BOOST_TEST(phrase_of("网络、信函").channels == 2);
    BOOST_TEST(together(phrase_of("网络"), phrase_of("信函")).channels == 2);
    BOOST_TEST(phrase_of("全市").area == 3);
    BOOST_TEST(phrase_of("全市全省").area == 4);
    BOOST_TEST(phrase_of("全省全市").area == 4);
    BOOST_TEST(together(phrase_of("全市"), phrase_of("全省")).area == 4);
    BOOST_TEST(phrase_of("两项").together == 2);
    BOOST_TEST(phrase_of("三项").together == 3);
    BOOST_TEST((phrase_of("行政复议").owners == std::vector<std::string>{"review"}));
    BOOST_TEST((phrase_of("行政诉讼").owners == std::vector<std::string>{"litigation.direct", "litigation.after_review"}));
    BOOST_TEST((phrase_of("行政诉讼复议后起诉").owners == std::vector<std::string>{"litigation.after_review"}));
    BOOST_TEST((phrase_of("复议后起诉行政诉讼").owners == std::vector<std::string>{"litigation.after_review"}));
    BOOST_TEST(
        (phrase_of("直接起诉、复议后起诉").owners == std::vector<std::string>{"litigation.direct", "litigation.after_review"}));
    BOOST_TEST((phrase_of("行政复议行政复议").owners == std::vector<std::string>{"review"}));
    BOOST_TEST(phrase_of("较上年").against_year);
    BOOST_TEST(!phrase_of("较").against_year);
    BOOST_TEST(!phrase_of("较上年增长").against_year);
    BOOST_TEST(!phrase_of("较上年下降").against_year);
    BOOST_TEST(!phrase_of("较上年持平").against_year);
    BOOST_TEST(phrase_of("较2023年").against_year);
    BOOST_TEST(!phrase_of("2023年").against_year);
    BOOST_TEST(!phrase_of("较好增长2023年").against_year);
    BOOST_TEST(phrase_of("2022年至2024年").years);
    BOOST_TEST(!phrase_of("2024年").years);
    BOOST_TEST((phrase_of("2022年和2024年").first_year == 2022));
    BOOST_TEST((phrase_of("2022年和2024年").last_year == 2024));
    BOOST_TEST((phrase_of("企业开办申请").topic == topic::foreign));
    BOOST_TEST((phrase_of("征地申请").topic == topic::foreign));
    BOOST_TEST((phrase_of("征地申请件").topic == topic::foreign));
    BOOST_TEST((phrase_of("咨询类申请").topic == topic::foreign));
    BOOST_TEST((phrase_of("征地类申请").topic == topic::foreign));
    BOOST_TEST((phrase_of("征地公开申请").topic == topic::requests));
    BOOST_TEST((phrase_of("征地依法依规申请").topic == topic::requests));
    BOOST_TEST(phrase_of("征地公开申请").unknown == 6U);
    BOOST_TEST(phrase_of("征地公开申请").unknown_behind == 0U);
    BOOST_TEST(phrase_of("公开申请征地").unknown_behind == 6U);
    BOOST_TEST((phrase_of("其中收到").first_word == 1U));
    BOOST_TEST(!phrase_of("其中").first_word.has_value());
}

BOOST_AUTO_TEST_CASE(names_are_said_once) {
    phrase const p = phrase_of("予以公开、同意公开、不予公开");
    BOOST_TEST(labels_of(p.outcomes) == "予以公开、不予公开");
    BOOST_TEST(paths_of(p.outcomes).size() == 9U);
    BOOST_TEST(paths_of(p.outcomes).front() == "granted");
}

BOOST_AUTO_TEST_SUITE_END()
