// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/source_view.hpp>

#include <chrono>
#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

using namespace gongkai;
using write::source_mark;

namespace write_source_view {

std::string view(std::string_view source, std::vector<source_mark> marks = {}) {
    return write::source_html(source, std::move(marks), {.prefix = "r1"});
}
std::string line(int n, std::string const& text) {
    std::string const id = "r1L" + std::to_string(n);
    return "<div class=\"line\" id=\"" + id + "\"><a class=\"n\" href=\"#" + id + "\">" + std::to_string(n) +
           "</a><span class=\"t\">" + text + "</span></div>\n";
}
source_mark figure(std::size_t from, std::size_t to, std::string n = "7") { return {from, to, "r1p" + n, "#r1c" + n, "", 0}; }
source_mark finding(std::size_t from, std::size_t to, std::size_t n = 1, std::string style = "error") {
    return {from, to, "r1m" + std::to_string(n), "#r1f" + std::to_string(n), std::move(style), n};
}
std::string const anchor = "<span class=\"at\" id=\"r1p7\"></span>";
std::string const flag = "<a class=\"flag error\" id=\"r1m1\" href=\"#r1f1\">1</a>";
std::string linked(std::string const& mark) { return "<a class=\"cell\" href=\"#r1c7\">" + mark + "</a>"; }
std::size_t times(std::string const& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}

}  // namespace write_source_view

BOOST_AUTO_TEST_SUITE(write_source_view)

BOOST_AUTO_TEST_CASE(lines) {
    BOOST_TEST(view("") == "");
    BOOST_TEST(view("甲") == line(1, "甲"));
    BOOST_TEST(view("甲\n") == line(1, "甲"));
    BOOST_TEST(view("\n\n乙\r\n丙\r") == line(1, "") + line(2, "") + line(3, "乙") + line(4, "丙"));
}

BOOST_AUTO_TEST_CASE(text_is_escaped) {
    BOOST_TEST(view("<b>\"&'\u2028\x1b\xff") == line(1, "&lt;b&gt;&quot;&amp;'\u2028\uFFFD\uFFFD"));
}

BOOST_AUTO_TEST_CASE(a_cell) {
    BOOST_TEST(view("a 12 b", {figure(2, 4)}) == line(1, "a " + anchor + linked("<mark data-c=\"r1p7\">12</mark>") + " b"));
}

BOOST_AUTO_TEST_CASE(a_finding) {
    BOOST_TEST(view("a 12 b", {finding(2, 4)}) == line(1, "a " + flag + "<mark class=\"error\" data-f=\"r1m1\">12</mark> b"));
    // One without extent is a flag alone.
    BOOST_TEST(view("a b", {finding(2, 2)}) == line(1, "a " + flag + "b"));
    BOOST_TEST(view("a b", {finding(3, 3)}) == line(1, "a b" + flag));
}

BOOST_AUTO_TEST_CASE(a_finding_over_a_cell_and_more) {
    BOOST_TEST(view("1 2 3", {finding(0, 5), figure(2, 3)}) ==
               line(1, flag + "<mark class=\"error\" data-f=\"r1m1\">1 </mark>" + anchor +
                           linked("<mark class=\"error\" data-c=\"r1p7\" data-f=\"r1m1\">2</mark>") +
                           "<mark class=\"error\" data-f=\"r1m1\"> 3</mark>"));
}

BOOST_AUTO_TEST_CASE(marks_that_cross) {
    BOOST_TEST(view("abc", {finding(1, 3), figure(0, 2)}) ==
               line(1, anchor + linked("<mark data-c=\"r1p7\">a</mark>") + flag +
                           linked("<mark class=\"error\" data-c=\"r1p7\" data-f=\"r1m1\">b</mark>") +
                           "<mark class=\"error\" data-f=\"r1m1\">c</mark>"));
}

BOOST_AUTO_TEST_CASE(the_first_of_several_findings_gives_the_style) {
    std::string const v = view("1 2 3", {finding(2, 3), finding(0, 5, 2, "warning")});
    BOOST_TEST(times(v, "<mark class=\"warning\" data-f=\"r1m2\">1 </mark>") == 1u);
    BOOST_TEST(times(v, "<mark class=\"error\" data-f=\"r1m1 r1m2\">2</mark>") == 1u);
}

BOOST_AUTO_TEST_CASE(a_cells_own_style_counts) {
    source_mark named = figure(2, 3);
    named.style = "error";
    std::string const v = view("1 2 3", {finding(0, 5, 1, "warning"), named});
    BOOST_TEST(times(v, "<mark class=\"error\" data-c=\"r1p7\" data-f=\"r1m1\">2</mark>") == 1u);
    BOOST_TEST(times(v, "<mark class=\"warning\"") == 2u);
}

/// Digits that ran together: both cells are anchored, and the mark is both's.
BOOST_AUTO_TEST_CASE(two_cells_in_one_place) {
    std::string const v = view("606", {figure(0, 3, "7"), figure(0, 3, "8")});
    BOOST_TEST(times(v, "id=\"r1p7\"") == 1u);
    BOOST_TEST(times(v, "id=\"r1p8\"") == 1u);
    BOOST_TEST(times(v, "data-c=\"r1p7 r1p8\"") == 1u);
}

BOOST_AUTO_TEST_CASE(to_the_end_of_the_first_line) {
    BOOST_TEST(view("ab\r\ncd", {finding(1, 6)}) ==
               line(1, "a" + flag + "<mark class=\"error\" data-f=\"r1m1\">b</mark>") + line(2, "cd"));
}

BOOST_AUTO_TEST_CASE(places_that_are_none) {
    BOOST_TEST(view("ab", {finding(90, 99)}) == line(1, "ab" + flag));
    BOOST_TEST(view("ab", {finding(2, 1)}) == line(1, "ab" + flag));
    // Within a character: the whole one.
    BOOST_TEST(view("甲乙", {finding(1, 4)}) == line(1, flag + "<mark class=\"error\" data-f=\"r1m1\">甲乙</mark>"));
}

BOOST_AUTO_TEST_CASE(of_a_large_source_the_lines_around_marks) {
    std::string source;
    for (int i = 1; i <= 100; ++i) source += "line " + std::to_string(i) + '\n';
    std::size_t const fifty = source.find("line 50\n");
    std::string const v =
        write::source_html(source, {finding(fifty, fifty + 4)}, {.prefix = "r1", .lang = write::language::en, .most_bytes = 100});
    BOOST_TEST(times(v, "class=\"line\"") == 7u);
    BOOST_TEST(v.find("<p class=\"cut\">The source is long") == 0u);
    for (int const n : {47, 50, 53}) BOOST_TEST(times(v, "id=\"r1L" + std::to_string(n) + '"') == 1u);
    BOOST_TEST(times(v, "id=\"r1L46\"") + times(v, "id=\"r1L54\"") == 0u);
    BOOST_TEST(v.find(">line</mark> 50<") != std::string::npos);
    // By the number of lines too; and one without marks shows its beginning.
    std::string const begin = write::source_html(source, {}, {.prefix = "r1", .most_lines = 99});
    BOOST_TEST(begin.find(line(1, "line 1")) != std::string::npos);
    BOOST_TEST(times(begin, "class=\"line\"") == 4u);
    BOOST_TEST(times(write::source_html(source, {}, {.prefix = "r1", .most_lines = 100}), "class=\"line\"") == 100u);
}

BOOST_AUTO_TEST_CASE(of_a_large_line_the_piece_around_a_mark) {
    std::string source;
    for (int i = 0; i < 3000; ++i) source += "政务";
    std::string const v = write::source_html(source, {finding(6000, 6006), finding(6012, 6018, 2), finding(17'994, 18'000, 3)},
                                             {.prefix = "r1", .most_bytes = 100});
    BOOST_TEST(times(v, "id=\"r1L1\"") == 1u);  // two pieces of one line
    BOOST_TEST(times(v, "class=\"line\"") == 2u);
    BOOST_TEST(v.size() < 8000u);
    BOOST_TEST(v.find("\uFFFD") == std::string::npos);
    BOOST_TEST(times(v, "class=\"flag error\"") == 3u);
}

/// A long line with many marks, of which each reaches to its end.
BOOST_AUTO_TEST_CASE(time_and_size_are_linear) {
    std::string const source(200'000, '7');
    std::vector<source_mark> marks;
    for (std::size_t i = 0; i < 5000; ++i) marks.push_back(finding(i * 40, source.size(), i + 1));
    auto const begin = std::chrono::steady_clock::now();
    std::string const v = view(source, marks);
    BOOST_TEST(v.size() < 5'000'000u);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < std::chrono::seconds{20}));
}

BOOST_AUTO_TEST_SUITE_END()
