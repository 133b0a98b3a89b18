// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html/marks.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/read/html.hpp>

#include "support/cells_read.hpp"

using gongkai::read::document;
using gongkai::read::html;

namespace read_html_marks {

/// A cell's text.
std::string cell(std::string_view inside) {
    document const d = html("<table><tr><td>行政许可<td>" + std::string{inside} + "<td>7</table>");
    BOOST_TEST_REQUIRE(d.cells.size() == 3u, inside);
    return std::string{d.view(d.cells[1])};
}
std::string value(std::string_view inside) {
    gongkai_test::cells_read const r(
        gongkai::parse(html("<h2>二、主动公开政府信息情况</h2><table><tr><td>行政许可<td>" + std::string{inside} +
                            "<tr><td>行政处罚<td>56<tr><td>行政强制<td>3</table>")));
    BOOST_TEST(r.value("proactive_disclosure.penalties.decisions") == "56");
    return r.value("proactive_disclosure.licences.decisions");
}

}  // namespace read_html_marks

BOOST_AUTO_TEST_SUITE(read_html_marks)

BOOST_AUTO_TEST_CASE(raised_and_lowered_digits) {
    BOOST_TEST(cell("289<sup>1</sup>") == "289¹");
    BOOST_TEST(cell("289<SUB>12</SUB>件") == "289₁₂件");
    BOOST_TEST(cell("<span>289</span><span style='vertical-align: super; font-size:8px'>1</span>") == "289¹");
    BOOST_TEST(cell("289<span style=\"vertical-align:sub\">1</span>0") == "289₁0");
    BOOST_TEST(cell("289<sup>[1]</sup>") == "289[¹]");
    BOOST_TEST(cell("289<a href=\"#_ftn1\"><span>[1]</span></a>") == "289[¹]");
    BOOST_TEST(cell("289<a href=\"#_ftn1\">1</a>") == "289¹");
    BOOST_TEST(cell("<a href=\"#y\">2024</a>年") == "2024年");
    BOOST_TEST(value("289<sup>1</sup>") == "289");
    BOOST_TEST(value("<sup>2</sup>289") == "289");
}

/// A whole cell that is moved by a length, as Word's pages do beside another font, and a little movement mean nothing.
BOOST_AUTO_TEST_CASE(text_that_is_only_moved) {
    BOOST_TEST(cell("<span style='mso-text-raise:4.0pt'>289</span>") == "289");
    BOOST_TEST(cell("289<span style='mso-text-raise:4.0pt'>1</span>") == "289¹");
    BOOST_TEST(cell("289<span style='mso-text-raise:1.0pt'>1</span>") == "2891");
    BOOST_TEST(cell("289<span style='vertical-align:-30%'>1</span>") == "289₁");
    BOOST_TEST(cell("<p style='vertical-align:middle'>289</p>") == "289");
}

/// Digits that are mirrored, or beside a picture of their line, allow no single reading.
BOOST_AUTO_TEST_CASE(what_may_be_another_digit) {
    BOOST_TEST(value("<bdo dir=rtl>982</bdo>") == "null");
    BOOST_TEST(value("<bdo dir=ltr>289</bdo>") == "289");
    BOOST_TEST(value("<span style='direction:rtl;unicode-bidi:bidi-override'>982</span>") == "null");
    BOOST_TEST(value("<span style='direction:rtl'>289</span>") == "289");
    BOOST_TEST(value("28<img src=9.gif>") == "null");
    BOOST_TEST(value("<img src=2.gif>89") == "null");
    BOOST_TEST(value("2<svg><path/></svg>9") == "null");
    BOOST_TEST(value("289 <img src=a.gif>") == "289");
    BOOST_TEST(value("<img src=a.gif>共289件") == "289");
    BOOST_TEST(cell("28<img src=9.gif>") == "28|");
}

/// Digits of a button or a link, or that are placed elsewhere, are none of a number's; what a browser does not show is not there.
BOOST_AUTO_TEST_CASE(digits_of_something_else) {
    for (std::string_view const beside : {"<button>1</button>", "<a href='b.html'>1</a>", "<b style='float:right'>1</b>",
                                          "<font size=1>1</font>", "<b style='color:#eee'>1</b>"})
        BOOST_TEST(cell("289" + std::string{beside}) == "289|1", beside);
    for (std::string_view const unseen : {"<dialog>1</dialog>", "<datalist><option>1</datalist>", "<progress>1</progress>",
                                          "<b style='color:rgba(0,0,0,0)'>1</b>"})
        BOOST_TEST(cell("289" + std::string{unseen}) == "289", unseen);
}

BOOST_AUTO_TEST_CASE(struck_text) {
    BOOST_TEST(cell("<s>30</s>28") == "~~30~~28");
    BOOST_TEST(cell("<del>3</del><del>0</del> 28") == "~~30~~ 28");
    BOOST_TEST(cell("28<strike>30</strike>") == "28~~30~~");
    BOOST_TEST(cell("<span style='text-decoration: line-through'><b>30</b></span><ins>28</ins>") == "~~30~~28");
    BOOST_TEST(cell("<span style='text-decoration:line-through'><span>30</span></span>28") == "~~30~~28");
    BOOST_TEST(cell("28<span style=\"display:none\">30</span>") == "28");
    BOOST_TEST(value("<s>30</s>28") == "28");
    BOOST_TEST(value("<s>30</s>") == "null");
    BOOST_TEST(value("<del>30</del><ins>28</ins>") == "28");
}

/// What is around a cell, or is not closed in it, tells nothing of its parts.
BOOST_AUTO_TEST_CASE(marks_end_with_their_cell) {
    document const d = html("<s><table><tr><td>30<td><s>4<td>5</table><p><s>甲</p><p>6</p>");
    BOOST_TEST_REQUIRE(d.cells.size() == 5u);
    BOOST_TEST(d.view(d.cells[0]) == "30");
    BOOST_TEST(d.view(d.cells[1]) == "~~4~~");
    BOOST_TEST(d.view(d.cells[2]) == "5");
    BOOST_TEST(d.view(d.cells[3]) == "~~甲~~");
    BOOST_TEST(d.view(d.cells[4]) == "6");
}

BOOST_AUTO_TEST_CASE(places_are_those_of_the_page) {
    std::string const page = "<table><tr><td>甲<td><s>30</s>28<sup>1</sup></td><td>7</table>";
    document const d = html(page);
    auto const there = [&d](std::size_t from, std::size_t length) {
        auto const [begin, end] = d.map.of(from, from + length);
        return d.source.substr(begin, end - begin);
    };
    BOOST_TEST(there(d.cells.at(1).offset, d.cells[1].length) == "30</s>28<sup>1");
    BOOST_TEST(there(d.cells.at(2).offset, d.cells[2].length) == "7");
    BOOST_TEST(there(d.text.find("28"), 2) == "28");
}

/// A cell that is raised as a whole is on the line: its digits are one byte again, each at its place.
BOOST_AUTO_TEST_CASE(places_in_a_cell_that_is_moved_as_a_whole) {
    document const d = html(
        "<table><tr><td style='vertical-align:super'>甲<td><span style='vertical-align:5pt'>&#49;2"
        "<b>34</b></span></td><td>7</table>");
    BOOST_TEST_REQUIRE(d.cells.size() == 3u);
    BOOST_TEST(d.view(d.cells[1]) == "1234");
    auto const there = [&d](std::size_t from, std::size_t length) {
        auto const [begin, end] = d.map.of(from, from + length);
        return d.source.substr(begin, end - begin);
    };
    std::size_t const at = d.cells[1].offset;
    BOOST_TEST(there(at, 4) == "&#49;2<b>34");
    BOOST_TEST(there(at, 1) == "&#49;");
    BOOST_TEST(there(at + 1, 1) == "2");
    BOOST_TEST(there(at + 3, 1) == "4");
    BOOST_TEST(there(d.cells[2].offset, 1) == "7");
}

BOOST_AUTO_TEST_CASE(many_open_marks_cost_no_more) {
    std::string page = "<table><tr><td>";
    for (int i = 0; i < 100'000; ++i) page += "<s><span style='vertical-align:super'>1</span>";
    for (int i = 0; i < 100'000; ++i) page += "</s>2";
    BOOST_TEST(html(page).cells.size() == 1u);
}

/// The file ends inside the number, or the tag that ends its cell is there.
BOOST_AUTO_TEST_CASE(a_page_that_ends_in_a_number) {
    std::string const head = "<h2>二、主动公开政府信息情况</h2><table><tr><td>规章<td>0<td>1<td>14<tr><td>行政许可<td>13";
    auto const read = [](std::string const& page) {
        return gongkai_test::cells_read(gongkai::parse(html(page))).value("proactive_disclosure.licences.decisions");
    };
    BOOST_TEST(read(head) == "null");
    BOOST_TEST(read(head + "</td>") == "13");
}

BOOST_AUTO_TEST_SUITE_END()
#endif
