// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/gaps.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/read/plain_text.hpp>

#include "solve/items.hpp"

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace grammar_gaps {

using numbers = std::vector<std::size_t>;

/// The empty cells above each line but the first.
numbers cells(std::string_view text, solve::model const& model) {
    read::document const doc = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    line_gaps const gaps(here, model, 0, doc.lines.size());
    numbers out;
    for (std::size_t n = 1; n < doc.lines.size(); ++n) out.push_back(gaps.cells_above(n));
    return out;
}

struct forms {
    gongkai_test::disclosure_form two;
    gongkai_test::review_form four;
};

}  // namespace grammar_gaps

BOOST_FIXTURE_TEST_SUITE(grammar_gaps, grammar_gaps::forms)

BOOST_AUTO_TEST_CASE(empty_lines_between_figures) {
    BOOST_TEST(cells("规章\n0\n1\n14\n行政规范性文件\n30\n\n258\n", two.model) == (numbers{0, 0, 0, 0, 0, 1}), per_element());
    // Where one stands between all, a cell makes two more.
    BOOST_TEST(cells("规章\n\n0\n\n1\n\n14\n\n行政规范性文件\n\n30\n\n\n\n258\n", two.model) == (numbers{0, 0, 0, 0, 0, 1}),
               per_element());
}

/// Where an empty line stands between nearly all figures, one without goes on with the digits above it, and tells nothing of empty cells.
BOOST_AUTO_TEST_CASE(digits_without_an_empty_line) {
    BOOST_TEST(cells("规章\n\n0\n\n1\n\n14\n5\n\n行政规范性文件\n\n30\n\n2\n\n258\n\n6\n\n7\n", two.model) ==
                   (numbers{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
               per_element());
    BOOST_TEST(cells("规章\n\n—\n\n0\n\n63\n\n行政规范性文件\n\n—\n\n29\n\n125\n\n行政处罚\n\n4\n03989\n", two.model) ==
                   (numbers{0, 0, 0, 0, 0, 0, 0, 0, 0, 0}),
               per_element());
}

/// What parts rows, or heads and figures, is no cell.
BOOST_AUTO_TEST_CASE(empty_lines_between_rows) {
    BOOST_TEST(
        cells("规章\n0\n1\n14\n\n行政规范性文件\n30\n2\n\n\n行政许可\n5\n", two.model) == (numbers{0, 0, 0, 0, 0, 0, 1, 0}),
        per_element());
    BOOST_TEST(cells("尚未审结\n总计\n\n待核\n4\n0\n4\n8\n", four.model) == (numbers{0, 0, 0, 0, 0, 0}), per_element());
}

/// A figure with a note is a figure: the line below it tells nothing of what parts heads and figures.
BOOST_AUTO_TEST_CASE(empty_lines_above_figures_with_notes) {
    for (std::string const noted : {"4", "4（含派出机构3件）", "4（2025年1月1日生效）", "4件"}) {
        std::string const rows = "尚未审结\n总计\n\n3\n4\n0\n" + noted + "\n4\n0\n8\n";
        BOOST_TEST(cells(rows, four.model) == (numbers{0, 0, 0, 0, 0, 0, 0, 0}), per_element());
    }
}

/// A caption is in the place of no figure: what stands between it and the heads tells nothing.
BOOST_AUTO_TEST_CASE(empty_lines_below_a_caption) {
    std::string_view const rows = "总计\n\n\n4\n\n0\n\n1\n\n3\n\n0\n";
    for (std::string const caption : {"2025年：", "单位：件", "总计\n\n0\n\n2024年\n\n"})
        BOOST_TEST(cells("复议情况\n" + caption + "\n\n" + std::string{rows}, four.model).at(caption.size() < 20 ? 2 : 5) == 0u);
}

BOOST_AUTO_TEST_CASE(nothing_is_told_of_few_figures_or_of_rows_of_cells) {
    BOOST_TEST(cells("规章\n0\n\n14\n", two.model) == (numbers{0, 0}), per_element());
    BOOST_TEST(cells("规章\t0\t1\n\n2\n3\n4\n5\n\n6\n", two.model) == (numbers{0, 0, 0, 0, 0}), per_element());
}

BOOST_AUTO_TEST_CASE(short_signs) {
    for (char const* const sign : {"？", "###", "ZZ", "□", " o "}) BOOST_TEST(is_short_sign(sign), sign);
    for (char const* const other : {"", "12", "Z1", "无", "见附件", "#####"}) BOOST_TEST(!is_short_sign(other), other);
}

BOOST_AUTO_TEST_SUITE_END()
