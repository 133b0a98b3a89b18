// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/words.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using namespace gongkai;

namespace read_words {

std::string word(unsigned page, unsigned left, unsigned top, std::string_view text) {
    return "5\t" + std::to_string(page) + "\t0\t0\t0\t0\t" + std::to_string(left) + "\t" + std::to_string(top) + "\t" +
           std::to_string(10 * text.size() / 3) + "\t10\t100\t" + std::string{text} + "\n";
}

}  // namespace read_words

BOOST_AUTO_TEST_SUITE(read_words)

BOOST_AUTO_TEST_CASE(lines_of_words) {
    std::string table{read::words_head};
    table += "\n1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###\n4\t1\t0\t0\t0\t0\t72\t100\t200\t10\t-1\t###LINE###\n";
    table += word(1, 72, 100, "一、总体情况") + word(1, 72, 140, "全年公开各类信息。");
    read::document const doc = read::words(table);
    BOOST_REQUIRE(doc.lines.size() == 2u);
    BOOST_TEST(doc.view(doc.cells[0]) == "一、总体情况");
    BOOST_TEST(doc.places[doc.cells[0].within].starts_with("page 1, box 72.0 100.0"));
    BOOST_TEST(doc.view(doc.cells[1]) == "全年公开各类信息。");
}

/// A file that ends within a number: the digits that are left are none.
BOOST_AUTO_TEST_CASE(cut_in_a_number) {
    std::string table = word(1, 72, 100, "行政许可") + word(1, 200, 100, "125");
    BOOST_TEST(read::words(table).cells.size() == 2u);
    table.resize(table.size() - 2);
    read::document const doc = read::words(table);
    BOOST_REQUIRE(doc.cells.size() == 1u);
    BOOST_TEST(doc.view(doc.cells[0]) == "行政许可");
}

BOOST_AUTO_TEST_CASE(bad) {
    for (std::string_view const s : {"", "level\tpage_num\n", "5\t1\tx\n", "5\t999999\t0\t0\t0\t0\t1\t1\t1\t1\t1\ta\n"})
        BOOST_TEST(read::words(s).cells.empty());
}

BOOST_AUTO_TEST_SUITE_END()
