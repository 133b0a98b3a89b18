// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/lines.hpp>

#include <cstddef>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/places.hpp>
#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;

namespace {

template <class Rule>
std::size_t taken(Rule const& rule, std::vector<marked_line> const& lines) {
    line_iterator first = lines.data();
    line_iterator const last = first + lines.size();
    x3::parse(first, last, rule);
    return static_cast<std::size_t>(first - lines.data());
}

std::vector<marked_line> const lines{{0, 0}, {1, 3}, {2, 0}, {3, 0}, {4, 4}};

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_lines)

BOOST_AUTO_TEST_CASE(ok) {
    BOOST_TEST(taken(any_line, lines) == 1u);
    BOOST_TEST(taken(any_line >> heading(3), lines) == 2u);
    BOOST_TEST(taken(any_line >> heading(0), lines) == 2u);
    BOOST_TEST(taken(*(any_line - heading(4)), lines) == 4u);
}

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(taken(heading(0), lines) == 0u);
    BOOST_TEST(taken(any_line >> heading(4), lines) == 0u);
    BOOST_TEST(taken(any_line, {}) == 0u);
    BOOST_TEST(taken(heading(0), {}) == 0u);
}

BOOST_AUTO_TEST_CASE(a_reading_has_the_lines_texts_and_places) {
    read::document const document = read::plain_text("一、总体情况\n\n规章\t0\t3\n");
    read::locator const locate(document);
    std::vector<diagnostic> said;
    reading const r{document, document, locate, {}, said};
    BOOST_TEST(unmarked(document).size() == 2u);
    BOOST_TEST(r.text(0) == "一、总体情况");
    BOOST_TEST(r.text(1) == "规章\t0\t3");
    BOOST_TEST(r.where(1).start.line == 3u);
    BOOST_TEST(r.where(1).end.column == 7u);
}

/// The cells of a drawing's row stand column by column, its last one in an upper line: the row still reaches from its first to its last.
BOOST_AUTO_TEST_CASE(a_row_over_several_lines) {
    read::document const document = read::plain_text(
        "┌────┬──┐\n"
        "│其他│  │\n"
        "│    │ 1│\n"
        "│处理│  │\n"
        "└────┴──┘\n"
        "后面的话\n");
    read::locator const locate(document);
    std::vector<diagnostic> said;
    reading const r{document, document, locate, {}, said};
    BOOST_TEST(r.text(0) == "其他│  │\n│    │ 1│\n│处理");
    BOOST_TEST(r.where(0).start.line == 2u);
    BOOST_TEST(r.where(0).end.line == 4u);
}

BOOST_AUTO_TEST_SUITE_END()
