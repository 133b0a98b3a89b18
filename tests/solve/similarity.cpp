// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/similarity.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/text/fold.hpp>

using namespace gongkai;

namespace solve_similarity {

text::key key(std::string_view s) { return text::label_key(s); }
/// In thousandths.
int alike(std::string_view label, std::string_view words, std::string_view after = {}) {
    return solve::label_similarity(key(label), key(words), key(after));
}

}  // namespace solve_similarity

BOOST_AUTO_TEST_SUITE(solve_similarity)

BOOST_AUTO_TEST_CASE(all_of_a_label_is_one_nothing_of_it_is_zero) {
    BOOST_TEST(alike("属于国家秘密", "属于国家秘密") == 1000);
    BOOST_TEST(alike("属于国家秘密", "（三）不予公开1.属于国家秘密") == 1000);  // words before it do not count
    BOOST_TEST(alike("属于国家秘密", "重复申请") == 0);
    BOOST_TEST(alike("", "重复申请") == 0);
    BOOST_TEST(alike("重复申请", "") == 0);
}

BOOST_AUTO_TEST_CASE(damage_lowers_it) {
    char const* const label = "2.其他法律行政法规禁止公开";
    int const cut = alike(label, "2.其他法律行政法规禁止");
    int const misspelt = alike(label, "2.其他法律行政止公开");
    int const other = alike(label, "1.本机关不掌握相关政府信息");
    BOOST_TEST(cut < 1000);
    BOOST_TEST(cut > 700);
    BOOST_TEST(misspelt > 600);
    BOOST_TEST(other < 300);
    BOOST_TEST(alike(label, "2.其他法律行政法规禁止公开七八九十百") < 1000);  // words after it count against it
}

/// A label's lines above and below the line of its figures.
BOOST_AUTO_TEST_CASE(a_label_may_go_on_behind_its_figures) {
    int const above = alike("2.其他法律行政法规禁止公开", "2.其他法律行政法");
    int const both = alike("2.其他法律行政法规禁止公开", "2.其他法律行政法", "规禁止公开");
    BOOST_TEST(both > above);
    BOOST_TEST(both == 1000);
}

/// A label that stands wholly behind the figures is another row's.
BOOST_AUTO_TEST_CASE(a_label_begins_before_its_figures) { BOOST_TEST(alike("重复申请", "甲", "重复申请") < 500); }

/// A letter that is another one weighs more than one that is lost, and that more than one that was put in.
BOOST_AUTO_TEST_CASE(what_a_letter_weighs) {
    BOOST_TEST(alike("属于国家秘密", "属于国家机密") < alike("属于国家秘密", "属于国家密"));
    BOOST_TEST(alike("属于国家秘密", "属于国家密") < alike("属于国家秘密", "属于国家的秘密"));
}

BOOST_AUTO_TEST_CASE(partial_similarity_anywhere) {
    BOOST_TEST(solve::partial_similarity(key("重复申请"), key("甲重复申请乙")) == 1000);
    BOOST_TEST(solve::partial_similarity(key("重复申请"), key("甲乙丙丁")) == 0);
}

BOOST_AUTO_TEST_CASE(it_is_between_zero_and_one) {
    for (std::string const& a : {std::string{"总计"}, std::string{"1"}, std::string{"三、本年度办理结果"}, std::string(900, '1')})
        for (std::string const& b : {std::string{"计总"}, std::string{"总总总计计计"}, std::string(900, '2'), std::string{"1"}}) {
            int const s = alike(a, b);
            BOOST_TEST(s >= 0);
            BOOST_TEST(s <= 1000);
        }
}

/// What is not above some part may be told as anything that is not.
BOOST_AUTO_TEST_CASE(above_some_part) {
    text::key const label = key("2.其他法律行政法规禁止公开"), words = key("2.其他法律行政法");
    int const exact = solve::label_similarity(label, words);
    BOOST_TEST(solve::label_similarity(label, words, {}, exact - 1) == exact);
    BOOST_TEST(solve::label_similarity(label, words, {}, 900) <= 900);
}

BOOST_AUTO_TEST_CASE(letters_of_both_words) {
    solve::detail::letter_set const letters{U"属于", U"秘密"};
    BOOST_TEST(letters.most_of(U"属于秘密") == 4 * solve::cost.letter);
    BOOST_TEST(letters.most_of(U"属于国家秘密") == 4 * solve::cost.letter);
    BOOST_TEST(letters.most_of(U"") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
