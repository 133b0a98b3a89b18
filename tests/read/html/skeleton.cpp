// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/html/skeleton.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

using gongkai::limits;
using gongkai::read::detail::html_skeleton;

namespace read_html_skeleton {

/// The skeleton without the tags of nothing that fill the gaps; its length must be the page's.
std::string kept(std::string_view page, limits const& limits = {}) {
    html_skeleton const s(page, limits);
    BOOST_TEST(s.text().size() == page.size());
    std::string out;
    for (std::size_t i = 0; i < s.text().size();) {
        if (s.text()[i] == '<' && i + 1 < s.text().size() && s.text()[i + 1] == '/') {
            std::size_t const end = s.text().find('>', i);
            std::string const name = s.text().substr(i + 2, end - i - 2);
            bool const closes = name == "p" || name == "td" || name == "tr" || name == "table" || name == "div";
            if (closes) out += "</" + name + ">";
            i = end + 1;
            continue;
        }
        out += s.text()[i++];
    }
    return out;
}

}  // namespace read_html_skeleton

BOOST_AUTO_TEST_SUITE(read_html_skeleton)

BOOST_AUTO_TEST_CASE(what_makes_no_line_or_cell_goes) {
    std::string const out = kept("<p class=a><font color=red>一</font><b>二</b></p><!-- 三 --><script>四</script>");
    BOOST_TEST(out.find("一二") != std::string::npos);
    for (std::string_view const gone : {"font", "class", "三", "四"}) BOOST_TEST_CONTEXT(gone) {
            BOOST_TEST(out.find(gone) == std::string::npos);
        }
    BOOST_TEST(out.find("<p") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(tables_stay) {
    std::string const out = kept("<table border=1><tr><td colspan=2>12<td>3</table>");
    for (std::string_view const stays : {"<table", "<tr", "<td", "12", "3", "</table>"}) BOOST_TEST_CONTEXT(stays) {
            BOOST_TEST(out.find(stays) != std::string::npos);
        }
    BOOST_TEST(out.find("colspan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(limits_are_told) {
    std::string page;
    for (int i = 0; i < 50; ++i) page += "<div>";
    page += "7";
    limits shallow;
    shallow.max_html_depth = 10;
    html_skeleton const deep(page, shallow);
    BOOST_TEST(deep.too_deep != html_skeleton::none);
    BOOST_TEST(deep.text().back() == '7');
    limits few;
    few.max_html_nodes = 10;
    BOOST_TEST(html_skeleton(page, few).too_many != html_skeleton::none);
    html_skeleton const whole(page, {});
    BOOST_TEST(whole.too_deep == html_skeleton::none);
    BOOST_TEST(whole.too_many == html_skeleton::none);
}

BOOST_AUTO_TEST_SUITE_END()
