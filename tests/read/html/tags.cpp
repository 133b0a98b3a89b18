// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/html/tags.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

namespace read_html_tags {

using namespace gongkai::read::detail;

/// A tag as "name a=1 b=2 >rest"; "/" before the name of an end tag, "?" where the page ends within it.
std::string shown(std::string_view page) {
    std::string attributes;
    html_tag const t = scan_tag(page, 0, [&](std::string_view name, std::string_view value) {
        attributes += " " + std::string{name} + "=" + std::string{value};
    });
    std::string const rest = t.end == std::string_view::npos ? "?" : ">" + std::string{page.substr(t.end)};
    return (t.closing ? "/" : "") + std::string{t.name} + attributes + rest;
}

}  // namespace read_html_tags

BOOST_AUTO_TEST_SUITE(read_html_tags)

BOOST_AUTO_TEST_CASE(a_tag_ends_where_html5_ends_it) {
    BOOST_TEST(shown("<td>12") == "td>12");
    BOOST_TEST(shown("</TD >12") == "/TD>12");
    BOOST_TEST(shown("<td colspan=2 rowspan='3' style=\"a > b\">x") == "td colspan=2 rowspan=3 style=a > b>x");
    BOOST_TEST(shown("<br/>x") == "br>x");
    BOOST_TEST(shown("<input disabled>x") == "input disabled=>x");
    BOOST_TEST(shown("<p class = big >x") == "p class=big>x");
}

BOOST_AUTO_TEST_CASE(a_page_may_end_within_a_tag) {
    for (std::string_view const page : {"<td", "<td a", "<td a=", "<td a='b", "<td a=b "}) BOOST_TEST_CONTEXT(page) {
            BOOST_TEST(shown(page).back() == '?');
        }
}

BOOST_AUTO_TEST_CASE(styles_that_hide) {
    for (std::string_view const s :
         {"display:none", "color:red; DISPLAY : none", "visibility: hidden !important", "mso-hide:all"})
        BOOST_TEST_CONTEXT(s) { BOOST_TEST(hides(s)); }
    for (std::string_view const s : {"", "display:block", "display:none-such", "font-size:0.9em", "x:display:none"})
        BOOST_TEST_CONTEXT(s) { BOOST_TEST(!hides(s)); }
}

BOOST_AUTO_TEST_CASE(the_charset_that_a_page_names) {
    BOOST_TEST(declared_charset("<html><meta charset=gb2312>") == "gb2312");
    BOOST_TEST(declared_charset("<META http-equiv=Content-Type content='text/html; charset=GBK'>") == "GBK");
    BOOST_TEST(declared_charset("<?xml version=\"1.0\" encoding=\"gb18030\"?><html>") == "gb18030");
    BOOST_TEST(declared_charset("<p>charset=gbk</p>").empty());
    BOOST_TEST(declared_charset("").empty());
}

BOOST_AUTO_TEST_CASE(what_an_element_is) {
    BOOST_TEST(element_named("TD").kind == html_kind::cell);
    BOOST_TEST(element_named("th").kind == html_kind::cell);
    BOOST_TEST(element_named("td").number != element_named("th").number);
    BOOST_TEST(element_named("script").kind == html_kind::raw);
    BOOST_TEST(element_named("span").kind == html_kind::passing);
    BOOST_TEST(element_named("an-element-of-their-own").kind == html_kind::passing);
}

BOOST_AUTO_TEST_SUITE_END()
