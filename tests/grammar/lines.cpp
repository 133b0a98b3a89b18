// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/lines.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/lex/date.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_lines {

using kind = marked_line::kind;

static_assert(std::is_same_v<x3::traits::attribute_of<decltype(rules::line[lex::rules::date]), x3::unused_type>::type,
                             line_match<lex::ast::date>>);

template <class Rule>
std::size_t taken(Rule const& rule, std::vector<marked_line> const& lines) {
    line_iterator first = lines.data();
    line_iterator const last = first + lines.size();
    x3::parse(first, last, rule);
    return static_cast<std::size_t>(first - lines.data());
}

std::vector<marked_line> const lines{{0, 0, kind::line}, {1, 3, kind::heading},      {2, 0, kind::line},
                                     {3, 0, kind::line}, {4, 4, kind::lost_heading}, {4, 0, kind::closing}};

/// How many lines of a text are a date, from the first on.
std::size_t dates(std::string_view text) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    std::vector<marked_line> const all = index_lines(document);
    line_iterator first = all.data();
    std::vector<line_match<lex::ast::date>> found;
    x3::parse(first, first + all.size(), x3::with<parse_context>(here)[*rules::line[lex::rules::date]], found);
    for (std::size_t i = 0; i < found.size(); ++i) BOOST_TEST(found[i].line == i);
    BOOST_TEST(static_cast<std::size_t>(first - all.data()) == found.size());
    return found.size();
}

}  // namespace grammar_lines

BOOST_AUTO_TEST_SUITE(grammar_lines)

BOOST_AUTO_TEST_CASE(ok) {
    BOOST_TEST(taken(any_line, lines) == 1u);
    BOOST_TEST(taken(any_line >> heading(3), lines) == 2u);
    BOOST_TEST(taken(any_line >> heading(0), lines) == 2u);
    BOOST_TEST(taken(any_line >> heading(3) >> *any_line, lines) == 4u);
    BOOST_TEST(taken(any_line >> heading(3) >> *any_line >> heading(4) >> closing_mark, lines) == 6u);
}

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(taken(heading(0), lines) == 0u);
    BOOST_TEST(taken(closing_mark, lines) == 0u);
    BOOST_TEST(taken(any_line >> heading(4), lines) == 0u);
    BOOST_TEST(taken(any_line, {}) == 0u);
    BOOST_TEST(taken(heading(0), {}) == 0u);
}

BOOST_AUTO_TEST_CASE(a_rule_over_the_characters_of_a_line) {
    BOOST_TEST(dates("2025年1月20日\n２０２５ 年 1 月 21 日\n") == 2u);
    BOOST_TEST(dates("2025年1月20日\n青石县档案馆\n2025年1月21日\n") == 1u);
    BOOST_TEST(dates("2025年1月20日印发\n") == 0u);  // to its end
    BOOST_TEST(dates("2025年1月20日" + std::string(300, ' ') + "\n") == 1u);
    BOOST_TEST(dates("") == 0u);
}

BOOST_AUTO_TEST_CASE(lines_without_marks) {
    read::document const document = read::plain_text("规章\t0\n\n后面\n");
    std::vector<marked_line> const all = index_lines(document);
    BOOST_REQUIRE(all.size() == 2u);
    BOOST_TEST(all[1].index == 1u);
    BOOST_TEST(all[1].section == 0);
}

BOOST_AUTO_TEST_SUITE_END()
