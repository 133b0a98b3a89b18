// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/text/latex.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/lines_of.hpp"

#include <gongkai/read/plain_text.hpp>

namespace read_text_latex {

std::string lines(std::string_view text) { return gongkai_test::lines_of(gongkai::read::plain_text(text)); }

}  // namespace read_text_latex

BOOST_AUTO_TEST_SUITE(read_text_latex)

BOOST_AUTO_TEST_CASE(tables) {
    BOOST_TEST(lines("\\begin{tabular}{|l|r|}\n\\hline\n行政许可 & 12 \\\\ \\hline\n行政处罚 & 3\\\\\n\\end{tabular}\n完。\n") ==
               "+行政许可|12\n+行政处罚|3\n完。\n");
    BOOST_TEST(
        lines("\\begin{longtable}{ll}\n\\toprule\n甲\n& 1 \\tabularnewline\n\\cline{1-2} 乙 & \\\\[2pt]\n\\end{longtable}\n") ==
        "+甲|1\n+乙|\n");  // a row over two lines, an empty cell
    BOOST_TEST(lines("\\begin{tabular}{ll}\n\\multirow{2}{*}{三、结果} & \\multicolumn{2}{c|}{\\textbf{合计}} & 7 "
                     "\\\\\n\\end{tabular}\n") == "+三、结果|合计|7\n");
    BOOST_TEST(lines("\\begin{tabular}{ll}\n一 & 二\\&三 \\\\\n四 & 5\n\\end{tabular}\n") == "+一|二\\&三\n+四|5\n");
    BOOST_TEST(lines("\\begin{tabular}{ll}\n一 & 12") == "+一|12\n");  // cut off
}

BOOST_AUTO_TEST_CASE(lines_around_them) {
    BOOST_TEST(lines("\\documentclass{ctexart}\n\\begin{document}\n\\section*{一、总体情况}\n正文。\n\\end{document}\n") ==
               "一、总体情况\n正文。\n");
    BOOST_TEST(lines("\\\\server\\share\n") == "\\\\server\\share\n");  // no command
}

BOOST_AUTO_TEST_SUITE_END()
