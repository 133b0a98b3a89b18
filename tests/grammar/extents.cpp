// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/extents.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;

namespace grammar_extents {

/// "from-to" of each cell of a text's last line.
std::string extents(std::string_view text) {
    read::document const doc = read::plain_text(text);
    std::string out;
    for (grammar::extent const& e : grammar::extents_of(doc, doc, doc.lines.back()))
        out += std::to_string(e.from) + '-' + std::to_string(e.to) + ' ';
    return out;
}

}  // namespace grammar_extents

BOOST_AUTO_TEST_SUITE(grammar_extents)

BOOST_AUTO_TEST_CASE(in_terminal_columns) {
    BOOST_TEST(extents("规章    3    0") == "0-4 8-9 13-14 ");
    BOOST_TEST(extents("信息内容\n  规章    3") == "2-6 10-11 ");
}

BOOST_AUTO_TEST_CASE(in_tenths_of_a_point) {
    read::document doc = read::plain_text("规章\t3\n");
    BOOST_TEST(grammar::has_extents(doc));
    doc.format = "pdf";
    BOOST_TEST(!grammar::has_extents(doc));
    doc.across = {{}, {560, 760}, {1000, 1050}};
    for (std::uint32_t c = 0; c < 2; ++c) doc.cells[c].within = c + 1;
    BOOST_TEST(grammar::has_extents(doc));
    std::vector<grammar::extent> const out = grammar::extents_of(doc, doc, doc.lines.front());
    BOOST_TEST_REQUIRE(out.size() == 2U);
    BOOST_TEST((out[0].from == 560 && out[0].to == 760 && out[1].from == 1000 && out[1].to == 1050));
}

/// A piece of a long line is not measured from that line's beginning, however far that is.
BOOST_AUTO_TEST_CASE(not_in_a_line_too_long_for_columns) {
    std::string const far(9000, 'x');
    BOOST_TEST(extents("规章    3    " + far).empty());
    read::document doc = read::plain_text(far + "规章");
    doc.cells.back() = {far.size(), 6, 0};  // as cut from it
    BOOST_TEST(grammar::extents_of(doc, doc, doc.lines.back()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
