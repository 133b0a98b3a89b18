// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/text/wiki.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include "support/lines_of.hpp"

#include <gongkai/read/plain_text.hpp>

namespace read_text_wiki {

std::string lines(std::string_view text) { return gongkai_test::lines_of(gongkai::read::plain_text(text)); }

}  // namespace read_text_wiki

BOOST_AUTO_TEST_SUITE(read_text_wiki)

BOOST_AUTO_TEST_CASE(tables) {
    BOOST_TEST(lines("{| class=\"wikitable\"\n|-\n! 项目 !! 数量\n|-\n| 行政许可 || 12\n|-\n| 行政处罚\n| 3\n|}\n完。\n") ==
               "+项目|数量\n+行政许可|12\n+行政处罚|3\n完。\n");
    BOOST_TEST(lines("{|\n|+ 表一\n| rowspan=\"2\" | 甲 || align=right | 1 || \n|}\n") == "表一\n+甲|1|\n");
    BOOST_TEST(lines("{|\n| 一\n二\n| 3\n|}\n") == "+一\n二|3\n");  // a cell over two lines
    BOOST_TEST(lines("{|\n| 一 || 12") == "+一|12\n");              // cut off
}

BOOST_AUTO_TEST_SUITE_END()
