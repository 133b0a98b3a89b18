// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/extents.hpp>

#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;

namespace {

/// "from-to" of each cell of a text's last line.
std::string extents(std::string_view text) {
    read::document const doc = read::plain_text(text);
    std::string out;
    for (grammar::extent const& e : grammar::extents_of(doc, doc, doc.lines.back()))
        out += std::to_string(e.from) + '-' + std::to_string(e.to) + ' ';
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grammar_extents)

BOOST_AUTO_TEST_CASE(in_terminal_columns) {
    BOOST_TEST(extents("规章    3    0") == "0-4 8-9 13-14 ");
    BOOST_TEST(extents("信息内容\n  规章    3") == "2-6 10-11 ");
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
