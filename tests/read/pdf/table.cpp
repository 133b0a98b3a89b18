// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/pdf/table.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include "support/make_words.hpp"

using namespace gongkai_test;

BOOST_AUTO_TEST_SUITE(read_pdf_table)

BOOST_AUTO_TEST_CASE(lines_of_a_label_above_and_below_its_numbers) {
    sheet s;
    s.put(60, 94, "1.本机关不掌").put(60, 106, "握相关信息").numbers(150, 100, {"1", "2", "3"});
    s.put(60, 124, "2.没有现成").put(60, 136, "信息").numbers(150, 130, {"4", "5", "9"});
    s.put(60, 160, "3.其他").numbers(150, 160, {"0", "0", "0"});
    BOOST_TEST(shown(s) == "[1.本机关不掌握相关信息][1][2][3]\n[2.没有现成信息][4][5][9]\n[3.其他][0][0][0]\n");
}

BOOST_AUTO_TEST_CASE(labels_without_marks_find_their_rows) {
    // the second label's lines stand as far from the first label as from each other
    sheet s;
    s.put(60, 100, "规章").numbers(150, 100, {"1", "2", "3"});
    s.put(60, 114, "行政规范").put(60, 128, "性文件").numbers(150, 121, {"4", "5", "6"});
    BOOST_TEST(shown(s) == "[规章][1][2][3]\n[行政规范性文件][4][5][6]\n");
}

BOOST_AUTO_TEST_CASE(labels_that_begin_at_their_numbers_line) {
    sheet s;
    s.put(60, 100, "规章及其").put(60, 113, "他").numbers(150, 100, {"1", "2", "3"});
    s.put(60, 126, "行政规范").put(60, 139, "性文件").numbers(150, 126, {"4", "5", "6"});
    s.put(60, 152, "其他").numbers(150, 152, {"7", "8", "9"});
    BOOST_TEST(shown(s) == "[规章及其他][1][2][3]\n[行政规范性文件][4][5][6]\n[其他][7][8][9]\n");
}

BOOST_AUTO_TEST_CASE(a_group_label_is_a_cell_of_its_own) {
    sheet s;
    s.put(90, 100, "1.属于国家秘密").numbers(200, 100, {"1", "2", "3"});
    s.put(90, 125, "2.其他法律禁止").numbers(200, 125, {"4", "5", "9"});
    s.put(90, 150, "3.保护第三方").numbers(200, 150, {"0", "0", "0"});
    s.put(60, 108, "（三").put(60, 120, "）不").put(60, 132, "予公").put(60, 144, "开");
    BOOST_TEST(shown(s) == "[1.属于国家秘密][1][2][3]\n[（三）不予公开][2.其他法律禁止][4][5][9]\n[3.保护第三方][0][0][0]\n");
}

BOOST_AUTO_TEST_CASE(a_group_label_close_to_its_rows_labels) {
    sheet s;
    s.put(60, 100, "（五）不").put(102, 100, "1.信访举报").put(60, 112, "予处理").numbers(200, 106, {"1", "2", "3"});
    s.put(102, 112, "投诉").put(102, 131, "2.重复申请").numbers(200, 131, {"4", "5", "9"});
    s.put(102, 156, "3.其他").numbers(200, 156, {"0", "0", "0"});
    BOOST_TEST(shown(s) == "[（五）不予处理][1.信访举报投诉][1][2][3]\n[2.重复申请][4][5][9]\n[3.其他][0][0][0]\n");
}

BOOST_AUTO_TEST_CASE(blank_cells_where_the_columns_show_them) {
    sheet s;
    s.put(60, 100, "1.甲").numbers(150, 100, {"1", "2", "3"});
    s.put(60, 120, "2.乙").numbers(150, 120, {"4", "", "9"});
    s.put(60, 140, "3.丙").numbers(150, 140, {"", "0", "0"});
    BOOST_TEST(shown(s) == "[1.甲][1][2][3]\n[2.乙][4][][9]\n[3.丙][][0][0]\n");
}

BOOST_AUTO_TEST_CASE(a_head_shows_columns_that_are_all_blank) {
    sheet s;
    s.put(150, 80, "维持").put(210, 80, "纠正").put(270, 80, "其他").put(330, 80, "总计");
    s.put(60, 100, "（一）").numbers(150, 100, {"", "2", "3", "5"});
    BOOST_TEST(shown(s) == "[维持][纠正][其他][总计]\n[（一）][][2][3][5]\n");
}

BOOST_AUTO_TEST_CASE(numbers_that_touch_are_parted_by_their_columns) {
    // three columns 30 points apart; 102945 and 515678 are one word to the extractor
    sheet s;
    s.put(60, 100, "1.甲").numbers(150, 100, {"11", "22", "33"}, 30);
    s.put(60, 120, "2.乙").put(150, 120, "102945515678").put(210, 120, "7");
    s.put(60, 140, "3.丙").numbers(150, 140, {"44", "55", "99"}, 30);
    BOOST_TEST(shown(s) == "[1.甲][11][22][33]\n[2.乙][102945][515678][7]\n[3.丙][44][55][99]\n");
}

BOOST_AUTO_TEST_CASE(a_number_with_a_gap_inside_is_one_cell) {
    sheet s;
    s.put(60, 100, "1.甲").numbers(150, 100, {"1234567", "2", "3"});
    s.put(60, 120, "2.乙").put(150, 120, "500000").put(182, 120, "5").numbers(210, 120, {"1", "1"});
    s.put(60, 140, "3.丙").numbers(150, 140, {"7654321", "2", "3"});
    BOOST_TEST(shown(s) == "[1.甲][1234567][2][3]\n[2.乙][500000 5][1][1]\n[3.丙][7654321][2][3]\n");
}

BOOST_AUTO_TEST_CASE(numbers_broken_by_a_narrow_column) {
    // the column holds four digits
    sheet top;
    top.numbers(100, 100, {"1029", "0", "5", "1034"}, 26).put(100, 112, "4").put(178, 112, "5");
    BOOST_TEST(shown(top) == "[10294][0][5][10345]\n");
    sheet bottom;
    bottom.put(100, 100, "1029").put(178, 100, "1034").numbers(100, 112, {"4", "0", "5", "5"}, 26);
    BOOST_TEST(shown(bottom) == "[10294][0][5][10345]\n");
    sheet middle;
    middle.put(100, 94, "1029")
        .put(178, 94, "1034")
        .numbers(100, 100, {"", "0", "5", "", "7"}, 26)
        .put(100, 106, "4")
        .put(178, 106, "5");
    BOOST_TEST(shown(middle) == "[10294][0][5][10345][7]\n");
}

BOOST_AUTO_TEST_CASE(rows_close_together_are_no_broken_numbers) {
    sheet s;
    s.put(60, 100, "规章").numbers(150, 100, {"150", "20", "3000"});
    s.put(60, 114, "文件").numbers(150, 114, {"2", "1", "1"});
    BOOST_TEST(shown(s) == "[规章][150][20][3000]\n[文件][2][1][1]\n");
}

BOOST_AUTO_TEST_SUITE_END()
