// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/message_table.hpp>
#include <gongkai/write/messages.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using write::language;
using write::message_of;

namespace write_messages {

diagnostic found(code c, std::vector<argument> arguments = {}) { return {c, severity::error, {}, {}, std::move(arguments)}; }

}  // namespace write_messages

// That no code lacks an entry is asserted where the table stands, when it is compiled.
static_assert(write::word_for(severity::error, language::zh) == "错误" &&
              write::word_for(severity::note, language::en) == "note");

BOOST_AUTO_TEST_SUITE(write_messages)

BOOST_AUTO_TEST_CASE(a_code_has_its_own_entry) {
    for (code const c : {code::input_empty, code::column_sum_broken, code::child_unfit})
        BOOST_TEST((write::entry_of(c).code == c));
}

BOOST_AUTO_TEST_CASE(arguments_stand_in_their_places) {
    diagnostic const d =
        found(code::row_sum_broken, {{"row", "（一）予以公开"}, {"printed", "866"}, {"sum", "867"}, {"terms", "835+5+23+4"}});
    BOOST_TEST(message_of(d) == "“（一）予以公开”行总计 866 与各项之和 867 不符（835+5+23+4）");
    BOOST_TEST(message_of(d, language::en) ==
               "row '（一）予以公开': the total 866 is not the sum of its parts, 867 (835+5+23+4)");
}

BOOST_AUTO_TEST_CASE(a_sentence_is_whole_without_its_arguments) {
    BOOST_TEST(message_of(found(code::row_sum_broken)) == "总计与各项之和不符");
    BOOST_TEST(message_of(found(code::row_sum_broken), language::en) == "the total is not the sum of its parts");
    BOOST_TEST(message_of(found(code::row_missing)) == "表中缺少规定的一行");
    BOOST_TEST(message_of(found(code::row_missing), language::en) == "the table lacks a row of the form");
    BOOST_TEST(message_of(found(code::section_missing)) == "缺少一个部分，标题和内容均未找到");
    BOOST_TEST(message_of(found(code::balance_broken)) == "勾稽关系不成立：第一项加第二项之和，不等于第三项加第四项之和");
    BOOST_TEST(message_of(found(code::cell_inferred), language::en) == "the number is not printed; an identity gives it");
    BOOST_TEST(message_of(found(code::cell_blank)) == "表中有单元格没有填写数字，没有的应填“0”");
}

BOOST_AUTO_TEST_CASE(an_empty_argument_is_a_missing_one) {
    BOOST_TEST(message_of(found(code::cell_blank, {{"row", "规章"}, {"columns", "本年废止件数"}, {"found", ""}})) ==
               "“规章”行有单元格没有填写数字：本年废止件数，没有的应填“0”");
    BOOST_TEST(message_of(found(code::cell_blank, {{"row", "规章"}, {"columns", "本年废止件数"}, {"found", "/"}})) ==
               "“规章”行有单元格没有填写数字：本年废止件数（该行文中为“/”），没有的应填“0”");
}

BOOST_AUTO_TEST_CASE(options_nest) {
    BOOST_TEST(message_of(found(code::limit_reached)) == "达到读取上限，超出部分未读取");
    BOOST_TEST(message_of(found(code::limit_reached, {{"limit", "max_bytes"}})) == "达到读取上限（max_bytes），超出部分未读取");
    BOOST_TEST(message_of(found(code::limit_reached, {{"limit", "max_bytes"}, {"value", "1024"}})) ==
               "达到读取上限（max_bytes：1024），超出部分未读取");
}

BOOST_AUTO_TEST_CASE(names_of_identities_and_sections_are_translated) {
    diagnostic const d = found(code::cell_inferred, {{"row", "（七）总计"},
                                                     {"column", "自然人"},
                                                     {"value", "867"},
                                                     {"identity", "row_sum"},
                                                     {"equation", "867 = 835+5+23+4"}});
    BOOST_TEST(message_of(d) == "“（七）总计”行“自然人”列文中没有数字，依横向合计关系推算为 867（867 = 835+5+23+4）");
    BOOST_TEST(message_of(d, language::en) ==
               "the number of row '（七）总计', column '自然人' is not printed; the row's sum gives 867 (867 = 835+5+23+4)");
    BOOST_TEST(message_of(found(code::heading_missing, {{"section", "5"}, {"title", "存在的主要问题及改进情况"}})) ==
               "第五部分缺少标题“存在的主要问题及改进情况”，系依据其他特征识别");
    BOOST_TEST(message_of(found(code::heading_missing, {{"section", "五"}}), language::en) ==
               "the heading of section 五 is missing; the section was told by other signs");
}

BOOST_AUTO_TEST_CASE(what_the_source_says_cannot_break_the_line) {
    BOOST_TEST(message_of(found(code::cell_not_a_number, {{"found", "甲\n[乙]{row}|\33"}})) ==
               "单元格内容不是数字：“甲 [乙]{row}|\uFFFD”");
    std::string const message = message_of(found(code::row_not_read, {{"found", std::string(10'000, '7')}}));
    BOOST_TEST(message == "有一行的数字不能唯一确定：" + std::string(79, '7') + "…");
}

BOOST_AUTO_TEST_CASE(the_longest_label_of_the_form_is_not_cut) {
    std::string const label = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
    BOOST_TEST(message_of(found(code::row_missing, {{"row", label}})) == "表中缺少“" + label + "”这一行");
}

/// No sentence of the table shows a brace, a bracket or a doubled space, with all its arguments or without any.
BOOST_AUTO_TEST_CASE(no_sentence_shows_its_pattern) {
    for (write::message_entry const& entry : write::message_table)
        for (language const lang : {language::zh, language::en}) {
            std::vector<argument> all;
            for (std::string_view rest = entry.sentence.in(lang); rest.find('{') != std::string_view::npos;) {
                rest.remove_prefix(rest.find('{') + 1);
                all.push_back({std::string{rest.substr(0, rest.find('}'))}, "%"});
            }
            for (auto const& arguments : {all, std::vector<argument>{}}) {
                std::string const message = message_of(found(entry.code, arguments), lang);
                BOOST_TEST(message.find_first_of("{}[]|") == std::string::npos, message);
                BOOST_TEST(message.find("  ") == std::string::npos, message);
                BOOST_TEST(!message.empty());
                BOOST_TEST(!message.starts_with(' '), message);
                BOOST_TEST(!message.ends_with(' '), message);
                BOOST_TEST((std::count(message.begin(), message.end(), '%') >= static_cast<std::ptrdiff_t>(arguments.size())),
                           message);
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()
