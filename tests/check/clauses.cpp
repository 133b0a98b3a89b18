// SPDX-License-Identifier: BSL-1.0
#include <gongkai/check/clauses.hpp>

#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using namespace gongkai::checks::detail;

BOOST_AUTO_TEST_SUITE(check_clauses)

BOOST_AUTO_TEST_CASE(a_sentence_falls_into_clauses) {
    using list = std::vector<std::string_view>;
    BOOST_TEST(clauses_of("甲，乙；丙：丁。") == (list{"甲，", "乙；", "丙：", "丁。"}), boost::test_tools::per_element());
    BOOST_TEST(clauses_of("a,b;c:d") == (list{"a,", "b;", "c:", "d"}), boost::test_tools::per_element());
    BOOST_TEST(clauses_of("甲") == (list{"甲"}), boost::test_tools::per_element());
    BOOST_TEST(clauses_of("").empty());
}

BOOST_AUTO_TEST_CASE(years_and_numerals_of_a_list_do_not_count) {
    BOOST_TEST((sentence_key("2024年公开12条") == sentence_key("2023年公开12条")));
    BOOST_TEST((sentence_key("2024年公开12条") != sentence_key("2024年公开13条")));
    BOOST_TEST((sentence_key("2023年至2024年公开") == sentence_key("年至年公开")));
    BOOST_TEST((sentence_key("12024年公开") != sentence_key("12023年公开")));
    BOOST_TEST((sentence_key("024年公开") != sentence_key("023年公开")));
    BOOST_TEST((sentence_key("近5年公开") != sentence_key("近4年公开")));
    BOOST_TEST((clause_key("一是加强学习") == clause_key("三是加强学习")));
    BOOST_TEST((clause_key("一是加强学习") == clause_key("加强学习")));
    BOOST_TEST((clause_key("一是") == U"一是"));
    BOOST_TEST((clause_key("一是学") == U"学"));
    BOOST_TEST((clause_key("甲是加强学习") == U"甲是加强学习"));
    BOOST_TEST((clause_key("一加强学习") == U"一加强学习"));
}

/// Fewer than eight characters are no sentence, and what the form asks for is in every report.
BOOST_AUTO_TEST_CASE(what_every_report_says) {
    BOOST_TEST(is_boilerplate(U"甲乙丙丁戊己庚"));
    BOOST_TEST(!is_boilerplate(U"甲乙丙丁戊己庚辛"));
    for (std::u32string_view const words :
         {U"根据中华人民共和国政府信息公开条例编制", U"现公布政府信息公开工作年度报告", U"本报告统计期限为全年起止",
          U"全年未收取信息处理费用", U"没有收取政府信息公开费用", U"没有其他需要报告的事项",
          U"坚持以习近平新时代中国特色社会主义思想为指导", U"具体情况如下所述各项", U"联系地址青石市人民路一号"})
        BOOST_TEST(is_boilerplate(text::key{words}));
}

BOOST_AUTO_TEST_SUITE_END()
