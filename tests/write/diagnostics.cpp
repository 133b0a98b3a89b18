// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/diagnostics.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using write::language;

namespace write_diagnostics {

/// The place of `part` in `source`: line and column are counted here, as a reader would.
place at(std::string_view source, std::string_view part, std::size_t from = 0) {
    auto const position_of = [&](std::size_t offset) {
        std::string_view const before = source.substr(0, offset);
        position p{offset, 1, 1};
        for (char const c : before) {
            if (c == '\n') {
                ++p.line;
                p.column = 1;
            } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80)
                ++p.column;
        }
        return p;
    };
    std::size_t const start = source.find(part, from);
    BOOST_TEST_REQUIRE(start != std::string_view::npos);
    return {position_of(start), position_of(start + part.size()), {}};
}

std::string render(diagnostic const& d, std::string_view source, language lang = language::zh, std::string_view name = "a.txt") {
    return write::to_text({d}, source, name, lang);
}

std::string second_line(std::string const& text) {
    std::size_t const from = text.find('\n') + 1;
    return text.substr(from, text.find('\n', from) - from);
}
std::string third_line(std::string const& text) { return second_line(text.substr(text.find('\n') + 1)); }

}  // namespace write_diagnostics

BOOST_AUTO_TEST_SUITE(write_diagnostics)

BOOST_AUTO_TEST_CASE(marks_stand_under_wide_characters) {
    std::string_view const source = "二、主动公开政府信息情况\n规章\t/\t０\t14\n";
    diagnostic d{code::cell_blank,
                 severity::warning,
                 {"proactive_disclosure.regulations.issued"},
                 at(source, "/"),
                 {{"row", "规章"}, {"found", "/"}}};
    BOOST_TEST(render(d, source) ==
               "a.txt:2:4: 警告: “规章”行有单元格没有填写数字（该行文中为“/”），没有的应填“0” [cell_blank]\n"
               "    2 | 规章 / ０ 14\n"
               "      |      ^\n"
               "      = proactive_disclosure.regulations.issued\n");
    d.where = at(source, "０\t14");
    BOOST_TEST(render(d, source, language::en) ==
               "a.txt:2:6: warning: cells of row '规章' hold no number (the row has '/'); the form wants 0 where there is none "
               "[cell_blank]\n"
               "    2 | 规章 / ０ 14\n"
               "      |        ^~~~~\n"
               "      = proactive_disclosure.regulations.issued\n");
    d.where = at(source, "主动公开");
    BOOST_TEST(second_line(render(d, source)) == "    1 | 二、主动公开政府信息情况");
    BOOST_TEST(third_line(render(d, source)) == "      |     ^~~~~~~~");
}

BOOST_AUTO_TEST_CASE(without_a_place_only_the_message_and_the_cells) {
    diagnostic const d{code::issuer_missing, severity::warning, {}, {}, {}};
    BOOST_TEST(render(d, "甲") == "a.txt: 警告: 未找到编制年度报告的行政机关名称 [issuer_missing]\n");
    BOOST_TEST(render(d, "甲", language::en, "") == "warning: nothing names the organ that reports [issuer_missing]\n");
    BOOST_TEST(write::to_text({}, "甲", "a.txt", language::zh) == "");
}

BOOST_AUTO_TEST_CASE(a_place_that_bytes_do_not_name) {
    diagnostic const d{
        code::table_missing, severity::error, {"requests"}, {{}, {}, "word/document.xml, table 2"}, {{"section", "3"}}};
    BOOST_TEST(render(d, "", language::en, "a.docx") ==
               "a.docx: word/document.xml, table 2: error: section 三 has no table; all its cells are absent [table_missing]\n"
               "      = requests\n");
}

BOOST_AUTO_TEST_CASE(many_paths_are_wrapped) {
    diagnostic const d{code::balance_broken,
                       severity::error,
                       {"requests.received.natural_person", "requests.carried_over.natural_person",
                        "requests.processed_total.natural_person", "requests.carried_forward.natural_person"},
                       {},
                       {{"column", "自然人"}, {"left", "3"}, {"right", "4"}}};
    BOOST_TEST(render(d, "") ==
               "a.txt: 错误: “自然人”列勾稽关系不成立：第一项加第二项之和 3，不等于第三项加第四项之和 4 [balance_broken]\n"
               "      = requests.received.natural_person, requests.carried_over.natural_person,\n"
               "        requests.processed_total.natural_person, requests.carried_forward.natural_person\n");
}

BOOST_AUTO_TEST_CASE(a_long_line_is_cut_around_the_place) {
    std::string source;
    for (int i = 0; i < 500; ++i) source += "政务";
    source += "12345";
    for (int i = 0; i < 500; ++i) source += "公开";
    diagnostic const d{code::cell_extra, severity::warning, {}, at(source, "12345"), {}};
    std::string const text = render(d, source);
    auto const repeated = [](std::string const& s, int n) {
        std::string out;
        while (n-- > 0) out += s;
        return out;
    };
    // 100 columns less two … and the five digits: 46 columns on each side, and one that no wide character fits in.
    BOOST_TEST(second_line(text) == "    1 | …务" + repeated("政务", 11) + "12345" + repeated("公开", 11) + "公…");
    BOOST_TEST(third_line(text) == "      | " + std::string(47, ' ') + "^~~~~");
}

BOOST_AUTO_TEST_CASE(a_long_place_is_cut_too) {
    std::string const source = "甲 " + std::string(300, '0') + " 乙";
    diagnostic const d{code::row_not_read, severity::error, {}, at(source, std::string(300, '0')), {}};
    std::string const text = render(d, source);
    BOOST_TEST(second_line(text) == "    1 | 甲 " + std::string(95, '0') + "…");
    BOOST_TEST(third_line(text) == "      |    ^" + std::string(94, '~'));
}

BOOST_AUTO_TEST_CASE(a_place_over_several_lines_is_marked_to_the_end_of_the_first) {
    std::string_view const source = "a\r\nbc 甲\r\nd";
    diagnostic const d{code::row_not_read, severity::error, {}, at(source, "甲\r\nd"), {}};
    BOOST_TEST(second_line(render(d, source)) == "    2 | bc 甲");
    BOOST_TEST(third_line(render(d, source)) == "      |    ^~");
}

BOOST_AUTO_TEST_CASE(an_empty_place_and_one_at_the_end_of_the_source) {
    std::string_view const source = "甲乙";
    diagnostic d{code::cell_absent, severity::warning, {}, {{3, 1, 2}, {3, 1, 2}, {}}, {}};
    BOOST_TEST(third_line(render(d, source)) == "      |   ^");
    d.where = {{6, 1, 3}, {6, 1, 3}, {}};
    BOOST_TEST(second_line(render(d, source)) == "    1 | 甲乙");
    BOOST_TEST(third_line(render(d, source)) == "      |     ^");
}

BOOST_AUTO_TEST_CASE(a_place_that_is_not_in_the_source_shows_no_line) {
    diagnostic const d{code::title_missing, severity::warning, {}, {{900, 7, 1}, {901, 7, 2}, {}}, {}};
    BOOST_TEST(render(d, "甲") == "a.txt:7:1: 警告: 未找到年度报告标题 [title_missing]\n");
    diagnostic const backwards{code::title_missing, severity::warning, {}, {{3, 1, 2}, {0, 1, 1}, {}}, {}};
    BOOST_TEST(third_line(render(backwards, "甲乙")) == "      |   ^");
}

BOOST_AUTO_TEST_CASE(invisible_and_broken_bytes_do_not_shift_the_mark) {
    std::string_view const source = "\xEF\xBB\xBF甲\xE2\x80\x8B\xFF\33[1m 7";
    diagnostic const d{code::cell_extra, severity::warning, {}, at(source, "7"), {}};
    BOOST_TEST(second_line(render(d, source)) == "    1 | 甲\uFFFD\uFFFD[1m 7");
    BOOST_TEST(third_line(render(d, source)) == "      |         ^");
}

BOOST_AUTO_TEST_CASE(large_line_numbers_widen_the_margin) {
    std::string const source = std::string(1'234'566, '\n') + "甲 1";
    diagnostic const d{code::cell_extra, severity::warning, {"requests.received"}, at(source, "1"), {}};
    BOOST_TEST(render(d, source) ==
               "a.txt:1234567:3: 警告: 有一行多出一格，已按勾稽关系舍去 [cell_extra]\n"
               "1234567 | 甲 1\n"
               "        |    ^\n"
               "        = requests.received\n");
}

BOOST_AUTO_TEST_CASE(colour_adds_nothing_but_escape_sequences) {
    std::string_view const source = "规章 / 0";
    std::vector<diagnostic> const found{{code::cell_blank, severity::warning, {"requests"}, at(source, "/"), {}}};
    std::string coloured = write::to_text(found, source, "a.txt", language::zh, true);
    BOOST_TEST(coloured.starts_with("\33[1ma.txt:1:4: \33[0m\33[1;35m警告: \33[0m\33[1m"));
    for (std::size_t i; (i = coloured.find('\33')) != std::string::npos;) coloured.erase(i, coloured.find('m', i) + 1 - i);
    BOOST_TEST(coloured == write::to_text(found, source, "a.txt", language::zh));
}

/// An unknown key of JSON is a path.
BOOST_AUTO_TEST_CASE(paths_are_printable) {
    diagnostic d{code::json_key_unknown, severity::error, {"a\33[2J\u202E"}, {}, {{"key", "\33[2J"}}};
    BOOST_TEST(render(d, "").find("= a\uFFFD[2J\uFFFD\n") != std::string::npos);
    BOOST_TEST(render(d, "").find('\33') == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
