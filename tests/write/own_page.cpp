// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/own_page.hpp>

#include <string>
#include <string_view>
#include <utility>

#include <boost/describe/class.hpp>

#include "support/test.hpp"

#include <gongkai/form/declare.hpp>
#include <gongkai/grammar/grid.hpp>

namespace write_own_page {

struct by_place {
    gongkai::count town, village, all;
};
BOOST_DESCRIBE_STRUCT(by_place, (), (town, village, all))
struct members {
    by_place old_ones, new_ones;
};
BOOST_DESCRIBE_STRUCT(members, (), (old_ones, new_ones))

using namespace gongkai::form;
constexpr auto members_table = table(
    grid("读者", columns(column("城镇", &by_place::town), column("乡村", &by_place::village), total("合计", &by_place::all)),
         rows(row("一、老读者", &members::old_ones), row("二、新读者", &members::new_ones))));

constexpr std::string_view source = "读者\t城镇\t乡村\t合计\n一、老读者\t12\t3\t16\n二、新读者\t4\t5\t<9>\n";

std::string page_of(std::string_view text, gongkai::write::language lang) {
    members m;
    auto const found = gongkai::grammar::read_table<members_table>(text, m);
    return gongkai::write::to_page(make_view(members_table, ""), cells_of(members_table, std::as_const(m)), found, "读者 <2024>",
                                   text, lang);
}
bool has(std::string const& page, std::string_view part) { return page.find(part) != std::string::npos; }

}  // namespace write_own_page

BOOST_AUTO_TEST_SUITE(write_own_page)

/// 12+3 is not 16: the finding, the cell that it names and its line are marked and linked.
BOOST_AUTO_TEST_CASE(a_wrong_total) {
    std::string const page = page_of(source, gongkai::write::language::zh);
    for (std::string_view const part :
         {"<html lang=\"zh-CN\">", "<h1>读者 &lt;2024&gt;</h1>", "<li id=\"f1\" class=\"error\"><strong>错误</strong>", "12",
          "<a href=\"#c0\">单元格</a> <a href=\"#l2\">第 2 行</a>", "<td id=\"c0\" class=\"error\"><a href=\"#f1\">12</a></td>",
          "<span id=\"l2\" class=\"error\">一、老读者\t12\t3\t16</span>", "&lt;9&gt;"})
        BOOST_TEST(has(page, part), part << " in " << page);
}

BOOST_AUTO_TEST_CASE(nothing_to_find) {
    std::string const page =
        page_of("读者\t城镇\t乡村\t合计\n一、老读者\t12\t3\t15\n二、新读者\t4\t5\t9\n", gongkai::write::language::en);
    BOOST_TEST(has(page, "<p>Nothing was found.</p>"), page);
    BOOST_TEST(!has(page, "class=\"error\""));
    BOOST_TEST(has(page, "<td id=\"c5\">9</td>"));
}

BOOST_AUTO_TEST_SUITE_END()
