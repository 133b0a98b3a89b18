// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/report.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/attribute.hpp"
#include "support/test.hpp"

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace {

using gongkai_test::attribute_of;

static_assert(std::is_same_v<attribute_of<decltype(rules::report)>, ast::report>);
static_assert(std::is_same_v<attribute_of<heading_parser>, x3::unused_type>);
static_assert(std::is_same_v<attribute_of<line_parser>, x3::unused_type>);

/// Lines from a word: a digit is that section's heading, a point any other line.
std::vector<marked_line> lines(std::string_view word) {
    std::vector<marked_line> out;
    for (char const c : word) out.push_back({out.size(), c == '.' ? 0 : c - '0'});
    return out;
}
std::string range(line_range r) { return r.empty() ? "-" : std::to_string(r.front().index) + "+" + std::to_string(r.size()); }

/// front, then heading/body of each section, as "first line+number of lines"; what is left of the lines at the end.
std::string parse(std::string_view word) {
    auto const all = lines(word);
    line_iterator first = all.data();
    line_iterator const last = first + all.size();
    ast::report r;
    BOOST_TEST(x3::parse(first, last, rules::report, r));
    std::string out = range(r.front);
    for (ast::section const* s : {&r.overview, &r.disclosure, &r.requests, &r.review, &r.problems, &r.other})
        out += " " + range(s->heading) + "/" + range(s->body);
    return out + " left " + std::to_string(last - first);
}

heading_candidate candidate(std::size_t line, int section, int weight) { return {line, section, section, weight}; }
std::vector<std::size_t> chosen(std::vector<heading_candidate> all) {
    std::vector<std::size_t> out;
    for (auto const& h : choose_headings(std::move(all))) out.push_back(h.line);
    return out;
}
using numbers = std::vector<std::size_t>;

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_report)

BOOST_AUTO_TEST_CASE(a_heading_is_one_line) {
    auto const all = lines("3.");
    line_iterator const last = all.data() + all.size();
    line_iterator first = all.data();
    BOOST_TEST(!x3::parse(first, last, heading(2)));
    BOOST_TEST((first == all.data()));
    BOOST_TEST(x3::parse(first, last, heading(3)));
    BOOST_TEST(last - first == 1);
    BOOST_TEST(!x3::parse(first, last, heading(0)));
    BOOST_TEST(x3::parse(first, last, any_line));
    BOOST_TEST(!x3::parse(first, last, any_line));
    first = all.data();
    BOOST_TEST(x3::parse(first, last, heading(0)));
}

BOOST_AUTO_TEST_CASE(six_sections) {
    BOOST_TEST(parse("..1..2.3.4.5.6.") == "0+2 2+1/3+2 5+1/6+1 7+1/8+1 9+1/10+1 11+1/12+1 13+1/14+1 left 0");
    BOOST_TEST(parse("123456") == "- 0+1/- 1+1/- 2+1/- 3+1/- 4+1/- 5+1/- left 0");
}

BOOST_AUTO_TEST_CASE(sections_that_are_missing) {
    BOOST_TEST(parse(".2.3..6.") == "0+1 -/- 1+1/2+1 3+1/4+2 -/- -/- 6+1/7+1 left 0");
    BOOST_TEST(parse("...") == "0+3 -/- -/- -/- -/- -/- -/- left 0");
    BOOST_TEST(parse("") == "- -/- -/- -/- -/- -/- -/- left 0");
    BOOST_TEST(parse("6.") == "- -/- -/- -/- -/- -/- 0+1/1+1 left 0");
}

BOOST_AUTO_TEST_CASE(headings_out_of_order_are_left) { BOOST_TEST(parse("2.1.") == "- -/- 0+1/1+1 -/- -/- -/- -/- left 2"); }

BOOST_AUTO_TEST_CASE(the_surest_chain_in_order) {
    BOOST_TEST(chosen({}).empty());
    BOOST_TEST(chosen({candidate(3, 1, 165), candidate(9, 2, 165), candidate(20, 3, 165)}) == (numbers{3, 9, 20}), per_element());
    // a heading twice: the surer one
    BOOST_TEST(chosen({candidate(3, 1, 165), candidate(7, 2, 100), candidate(9, 2, 165)}) == (numbers{3, 9}), per_element());
    // one out of order does not break the chain
    BOOST_TEST(
        chosen({candidate(3, 1, 165), candidate(5, 4, 80), candidate(9, 2, 165), candidate(12, 3, 165)}) == (numbers{3, 9, 12}),
        per_element());
}

BOOST_AUTO_TEST_CASE(a_table_of_contents_loses) {
    std::vector<heading_candidate> all;
    for (int s = 1; s <= 6; ++s) all.push_back(candidate(static_cast<std::size_t>(s), s, 165));
    for (int s = 1; s <= 6; ++s) all.push_back(candidate(static_cast<std::size_t>(10 * s), s, 165));
    BOOST_TEST(chosen(all) == (numbers{10, 20, 30, 40, 50, 60}), per_element());
}

BOOST_AUTO_TEST_CASE(long_lines_are_cut_at_their_headings) {
    section_titles const titles{form::edition_2021};
    std::string const source =
        "青石县2024年政府信息公开工作年度报告 一、总体情况 全年公开信息402条。 二、主动公开政府信息情况 "
        "规章0114三、收到和处理政府信息公开申请情况";
    read::document const doc = read::plain_text(source);
    BOOST_REQUIRE(doc.lines.size() == 1u);
    read::document const cut = cut_at_headings(doc, titles);
    std::vector<std::string> out;
    for (read::line const& l : cut.lines) {
        BOOST_TEST(l.size == 1u);
        // the cells of the cut document are places in the text of the whole one
        std::string_view text = doc.view(cut.cells[l.first]);
        while (text.ends_with(' ')) text.remove_suffix(1);
        out.emplace_back(text);
    }
    BOOST_TEST(out == (std::vector<std::string>{"青石县2024年政府信息公开工作年度报告", "一、总体情况", "全年公开信息402条。",
                                                "二、主动公开政府信息情况", "规章0114", "三、收到和处理政府信息公开申请情况"}),
               per_element());
}

BOOST_AUTO_TEST_CASE(lines_without_headings_stay) {
    section_titles const titles{form::edition_2021};
    read::document const doc = read::plain_text(
        "规章\t0\t1\t14\n\n一、总体情况\n一个很长的句子，里面没有任何标题，只是为了超过六十个字节的长度而写的。\n");
    read::document const cut = cut_at_headings(doc, titles);
    BOOST_REQUIRE(cut.lines.size() == 3u);
    BOOST_TEST(cut.lines[0].size == 4u);
    BOOST_TEST(cut.lines[0].row_end);
    BOOST_TEST(cut.lines[1].gap == 1u);
    BOOST_TEST(cut.cells.size() == doc.cells.size());
}

/// The lines of a report became the columns of one line: headings are cells among the others.
BOOST_AUTO_TEST_CASE(headings_that_are_cells_of_one_line) {
    section_titles const titles{form::edition_2021};
    read::document const doc = read::plain_text("一、总体情况  公开402条。  二、主动公开政府信息情况  规章  0  1  14  三、收到和处理政府信息公开申请情况  0");
    BOOST_REQUIRE(doc.lines.size() == 1u);
    read::document const cut = cut_at_headings(doc, titles);
    std::vector<std::size_t> sizes;
    for (read::line const& l : cut.lines) sizes.push_back(l.size);
    BOOST_TEST(sizes == (std::vector<std::size_t>{1, 1, 1, 4, 1, 1}), per_element());
}

BOOST_AUTO_TEST_SUITE_END()
