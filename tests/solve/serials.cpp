// SPDX-License-Identifier: BSL-1.0
#include <gongkai/solve/serials.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include "items.hpp"

using namespace gongkai;
using namespace gongkai_test;
using boost::test_tools::per_element;

namespace solve_serials {

using list = std::vector<std::size_t>;

struct numbered : disclosure_form {
    [[nodiscard]] list serials(std::string_view text) const { return solve::serial_numbers(model, items_of(text)); }
};

}  // namespace solve_serials

BOOST_FIXTURE_TEST_SUITE(solve_serials, solve_serials::numbered)

BOOST_AUTO_TEST_CASE(ok) {
    BOOST_TEST(serials("序号 信息内容 1 规章 1 19 64 2 行政规范性文件 10 28 410 第二十条第（五）项 3 行政许可 735 4 行政处罚 842 "
                       "5 行政强制 61 6 行政事业性收费 31") == (list{2, 7, 13, 16, 19, 22}),
               per_element());
    // Lines between do not matter; a row may be lost with its number.
    BOOST_TEST(serials("1 ; 规章 0 0 7 ; 2 ; 行政规范性文件 1 1 9 ; 4 ; 行政处罚 842 ;") == (list{0, 7, 14}), per_element());
    // A group's label stands between a number and its row.
    BOOST_TEST(
        serials("1 规章 0 0 7 2 第二十条第（一）项 行政规范性文件 1 1 9 3 第二十条第（五）项 行政许可 8") == (list{0, 5, 11}),
        per_element());
    // An empty cell does too.
    BOOST_TEST(serials("1 规章 0 0 7 ; 2 _ 行政规范性文件 1 1 9 ; 3 _ 行政许可 8") == (list{0, 6, 13}), per_element());
    // Where a label ran together with its number and its figures, the others are still numbered.
    BOOST_TEST(
        serials("1规章016无 ; 2行政规范性文件143含派出机构 ; 3 行政许可 208 ; 4行政处罚51 ; 5 行政强制 7") == (list{4, 10}),
        per_element());
}

/// On one line the words of a cell run together with the label before them: the number is still the next one. Those do not count, but the others
/// must be three.
BOOST_AUTO_TEST_CASE(before_a_label_with_other_words_behind) {
    std::string const rows = "1 规章 0 0 7 2 行政规范性文件 1 1 9 3 行政许可 8 4 行政处罚 842 5 行政强制 7 ";
    BOOST_TEST(serials(rows + "6 行政事业性收费见附件") == (list{0, 5, 10, 13, 16, 19}), per_element());
    BOOST_TEST(serials(rows + "7 行政事业性收费见附件") == (list{0, 5, 10, 13, 16}), per_element());
    BOOST_TEST(
        serials("1 规章无无 191 2 行政规范性文件 1 1 9 3 行政许可□件 4 行政处罚 842 5 行政强制 无 1") == (list{0, 3, 8, 10, 13}),
        per_element());
    BOOST_TEST(serials("1规章无无191 ; 2行政规范性文件无 ; 3行政许可35无 ; 4 行政处罚 842 5 行政强制 7") == (list{6, 9}),
               per_element());
    BOOST_TEST(serials("1 规章见附件 2 行政规范性文件 1 1 9 3 行政许可 8 4 行政处罚见附件") == list{}, per_element());
}

/// A dash before a number may have made it one that cannot be read.
BOOST_AUTO_TEST_CASE(before_a_part_of_a_label) {
    // The number that is next, and the one behind it is there.
    BOOST_TEST(serials("1 规章 0 0 7 2 甲 _ _ _ 3 行政许可 8 4 行政处罚 842") == (list{0, 5, 10, 13}), per_element());
    BOOST_TEST(serials("1 规章 0 0 7 2 甲 乙 1 1 9 3 丙 4 行政处罚 842 5 行政强制 7") == (list{0, 5, 11, 13, 16}), per_element());
    BOOST_TEST(serials("1 规章 0 0 7 2 甲 / / / 3 乙 / 4 丙 / 5 丁 / 6 行政事业性收费 7 7 行政强制 /").size() == 7u);
    // A figure that is next, too, is none of them where its number follows.
    BOOST_TEST(serials("1 规章 0 0 2 第二十条第（一）项 2 行政规范性文件 1 1 9 3 行政许可 8") == (list{0, 6, 11}), per_element());
    // Another number, or the last, is a figure for all that is known.
    BOOST_TEST(serials("1 规章 0 0 7 9 甲 _ _ _ 3 行政许可 8 4 行政处罚 842") == (list{0, 10, 13}), per_element());
    BOOST_TEST(serials("1 规章 0 0 7 2 行政规范性文件 1 1 9 3 行政许可 8 4 甲 842") == (list{0, 5, 10}), per_element());
}

BOOST_AUTO_TEST_CASE(a_number_that_cannot_be_read) {
    auto items = items_of("1 规章 0 19 224 _ 行政规范性文件 26 18 390 3 行政许可 1497 4 行政处罚 867 5 行政强制 2118");
    items[5].unread = true;
    BOOST_TEST(solve::serial_numbers(model, items) == (list{0, 10, 13, 16}), per_element());
}

/// Where all ran together, the first row of a group has the group's head before its label.
BOOST_AUTO_TEST_CASE(before_a_groups_head) {
    requests_form const form;
    BOOST_TEST(
        solve::serial_numbers(form.model, items_of("1 一、本年新收政府信息公开申请数量 885210399 2 "
                                                   "二、上年结转政府信息公开申请数量 2001104 3 三、本年度办理结果（一）予以公开 "
                                                   "1000001 4 （二）部分公开 0000000 5 （三）不予公开1.属于国家秘密 0000000")) ==
            (list{0, 3, 6, 9, 12}),
        per_element());
}

/// A table that was cut off in its first row: nothing else stands before the 1 but heads, and the row's figures behind its label.
BOOST_AUTO_TEST_CASE(of_the_only_row) {
    BOOST_TEST(serials("序号 信息内容 本年制发件数 本年废止件数 现行有效件数 ; 1 规章 0 15") == (list{6}), per_element());
    BOOST_TEST(serials("信息内容 ; 1 规章") == list{}, per_element());           // figures may stand before their label
    BOOST_TEST(serials("信息内容 ; 3 ; 1 规章 0 15") == list{}, per_element());  // nor is it the first
    BOOST_TEST(serials("信息内容 ; 2 规章 0 15") == list{}, per_element());
}

/// On lines: each cell has its own, or all are on that of the 1; a row's figures on the line below the 1 are another row's beside it.
BOOST_AUTO_TEST_CASE(of_the_only_row_on_lines) {
    auto const on_lines = [this](std::string_view text) {
        auto items = items_of(text);
        std::uint32_t line = 0;
        for (solve::item& it : items) {
            it.line = line;
            line += it.kind == solve::item::kind::line_end;
        }
        return solve::serial_numbers(model, items);
    };
    BOOST_TEST(on_lines("信息内容 ; 1 ; 规章 ; 0 ; 15 ;") == list{2}, per_element());
    BOOST_TEST(on_lines("信息内容 ; 1 规章 0 15") == list{2}, per_element());
    BOOST_TEST(on_lines("信息内容 ; 1 ; 规章 0 15") == list{}, per_element());
    BOOST_TEST(on_lines("信息内容 ; 1 ; ; 规章 ; 0 ; 15 ;") == list{}, per_element());
}

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(serials("规章 0 0 1 行政规范性文件 1 1 2 行政许可 3 行政处罚 4 行政强制 5 行政事业性收费 6") == list{},
               per_element());
    BOOST_TEST(serials("1 规章 0 0 7 行政规范性文件 1 1 2 行政许可 3 行政处罚 842") == list{}, per_element());  // 7 is a figure
    BOOST_TEST(serials("1 规章 0 0 7 2 行政规范性文件 1 1 9 行政许可 _ 行政处罚 842") == list{}, per_element());
    BOOST_TEST(serials("1 规章 0 0 7 2 行政规范性文件 1 1 9") == list{}, per_element());  // two only
    BOOST_TEST(serials("2 规章 0 0 7 3 行政规范性文件 1 1 9 4 行政许可 8") == list{}, per_element());
    BOOST_TEST(serials("") == list{}, per_element());
}

/// （六）其他处理 above its three rows is a group's label, with the first row's number before it.
BOOST_AUTO_TEST_CASE(before_a_group_that_is_a_row_too) {
    requests_form const form;
    requests_text table;
    std::string text;
    std::size_t n = 0;
    for (auto const& row : form.view.grids[0].rows)
        if (row.path.starts_with("other_handling") && row.alternative == form::alternative::divided)
            text += std::to_string(n + 1) + (n == 0 ? " （六）其他处理 " : " ") + std::string{row.label} + " 0 0 0 0 0 _ 0 ; ",
                ++n;
    BOOST_TEST(solve::serial_numbers(form.model, items_of(text)) == (list{0, 11, 21}), per_element());
    // A share behind its empty cells is no label.
    BOOST_TEST(solve::serial_numbers(form.model,
                                     items_of("1 一、本年新收政府信息公开申请数量 _ ; 2 二、上年结转政府信息公开申请数量 _ ; "
                                              "3 （六）其他处理 _ _ _ _ _ _ _ x27 ; 4 （七）总计 _ ;")) == (list{0, 4, 8, 19}),
               per_element());
}

BOOST_AUTO_TEST_CASE(numbers_of_columns) {
    auto const numbers = [this](std::string_view text) { return solve::column_numbers(model, items_of(text)); };
    std::string const heads = "第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 ; ";
    BOOST_TEST(numbers(heads + "甲 1 2 3 ; 规章 138 4 5 ;") == (list{8, 9, 10}), per_element());
    BOOST_TEST(numbers(heads + "1 ; 2 ; 3 ; 规章 1 2 3 ;") == (list{7, 9, 11}), per_element());
    BOOST_TEST(numbers(heads + "数据 1 数据 2 数据 3 ; 规章 138 4 5 ;") == (list{8, 10, 12}), per_element());
    BOOST_TEST(numbers(heads + "1 栏 2 栏 3 栏 ; 规章 138 4 5 ;") == (list{7, 9, 11}), per_element());
    BOOST_TEST(numbers(heads + "1 甲 2 乙 3 ; 规章 138 4 5 ;") == list{}, per_element());
    BOOST_TEST(numbers(heads + "规章 1 2 3 ;") == list{}, per_element());
    BOOST_TEST(numbers(heads + "1 2 4 ; 规章 1 2 3 ;") == list{}, per_element());
    BOOST_TEST(numbers(heads + "1 2 3 4 ; 规章 1 2 3 ;") == list{}, per_element());
    BOOST_TEST(numbers("规章 _ _ _ ; 1 2 3 ; 行政规范性文件 1 2 3 ;") == list{}, per_element());
    BOOST_TEST(numbers("1 2 3 ; 规章 138 4 5 ;") == list{}, per_element());  // no heads above
    review_form const four;                                                  // its row has no label
    std::vector<solve::item> const items =
        items_of("尚未审结 总计 ; 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 ; 8 1 2 3 14 0 0 0 0 0 0 0 0 0 0 ;");
    BOOST_TEST(solve::column_numbers(four.model, items).size() == 15u);
}

/// Of two digits at most; a longer number is none of a row.
BOOST_AUTO_TEST_CASE(a_number_in_words) {
    auto const split = [](text::key words) {
        std::int64_t const n = solve::detail::serial_in(words);
        return std::to_string(n) + "|" + text::to_utf8(words);
    };
    BOOST_TEST(split(U"1规章") == "1|规章");
    BOOST_TEST(split(U"12规章") == "12|规章");
    BOOST_TEST(split(U"123规章") == "0|123规章");
    BOOST_TEST(split(U"规章") == "0|规章");
    BOOST_TEST(split(U"规章1") == "0|规章1");
    BOOST_TEST(split(U"90") == "90|");
}

BOOST_AUTO_TEST_SUITE_END()
