// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/text/drawing.hpp>

#include <chrono>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;

namespace read_text_drawing {

std::string cells_of(std::string const& text) {
    read::document const d = read::plain_text(text);
    std::string out;
    for (read::line const& l : d.lines) {
        for (std::size_t c = l.first; c < l.first + l.size; ++c) out += '[' + std::string{d.view(d.cells[c])} + ']';
        out += l.row_end ? ".\n" : "\n";
    }
    return out;
}
std::string times(std::size_t n, std::string const& s) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += s;
    return out;
}

}  // namespace read_text_drawing

BOOST_AUTO_TEST_SUITE(read_text_drawing)

BOOST_AUTO_TEST_CASE(a_cell_is_gathered_over_lines) {
    BOOST_TEST(cells_of("┌──────┬────┐\n│结果  │  3 │\n│维持  │    │\n└──────┴────┘\n") == "[结果][维持][3].\n");
}

/// What goes on in its box is told from the next cell.
BOOST_AUTO_TEST_CASE(only_what_goes_on_in_a_box) {
    read::document const d = read::plain_text("┌──────┬────┬────┐\n│总计  │ 1  │ 3  │\n│      │（注│    │\n└──────┴────┴────┘\n");
    BOOST_REQUIRE(d.cells.size() == 4u);
    BOOST_TEST(d.continued == std::vector<std::size_t>{d.cells[2].offset}, boost::test_tools::per_element());
}

/// A rule under one column closes that column's cell only.
BOOST_AUTO_TEST_CASE(a_cell_beside_several) {
    BOOST_TEST(cells_of("┌────┬────┐\n│甲  │ 1  │\n│    ├────┤\n│    │ 2  │\n└────┴────┘\n") == "[1].\n[甲][2].\n");
}

/// Dashes and quotation marks may be as wide as ideographs where it was drawn, or half as wide.
BOOST_AUTO_TEST_CASE(characters_of_two_widths) {
    for (std::string_view const filled : {"│“甲”│—  │—  │—  │1 │\n", "│“甲”  │—   │—   │—   │1 │\n"})
        BOOST_TEST(cells_of("┌──────┬────┬────┬────┬──┐\n│      │    │    │    │  │\n" + std::string{filled} +
                            "│      │    │    │    │2 │\n├──────┼────┼────┼────┼──┤\n│乙    │3   │4   │5   │6 │\n"
                            "└──────┴────┴────┴────┴──┘\n") == "[“甲”][—][—][—][1][2].\n[乙][3][4][5][6].\n",
                   filled);
}

/// Where rules between rows are lost, each line is a row that has a figure in every cell but the first.
BOOST_AUTO_TEST_CASE(rows_without_rules) {
    BOOST_TEST(cells_of("┌──────┬────┬───┐\n│规章  │ 0  │27 │\n│文件  │ 12 │9  │\n└──────┴────┴───┘\n") ==
               "[规章][0][27].\n[文件][12][9].\n");
    BOOST_TEST(cells_of("┌──────┬────┬───┐\n│规章  │ 0  │27 │\n│文件  │    │9  │\n└──────┴────┴───┘\n") ==
               "[规章][文件][0][27][9].\n");
    BOOST_TEST(cells_of("┌──────┬────┐\n│甲    │结果│\n│乙    │维持│\n└──────┴────┘\n") == "[甲][乙][结果][维持].\n");
}

/// Time grows with the size of a drawing, whatever its shape: many columns, many lines without a rule, nothing but corners.
BOOST_AUTO_TEST_CASE(large_drawings) {
    auto const seconds = [](std::string const& text) {
        auto const start = std::chrono::steady_clock::now();
        read::document const d = read::plain_text(text);
        BOOST_TEST(d.line_starts.size() > 1u);
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    };
    std::string const wide = times(20'000, "│ 1 ") + "│\n", ruled = times(20'000, "├───") + "┤\n";
    BOOST_TEST(seconds(times(6, wide + ruled)) < 5);
    BOOST_TEST(seconds(times(20'000, "│ 1 │ 2 │ 3 │\n")) < 5);
    BOOST_TEST(seconds(times(4, times(60'000, "┼") + "\n")) < 5);
}

BOOST_AUTO_TEST_SUITE_END()
