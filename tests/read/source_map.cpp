// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/source_map.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

using gongkai::read::source_map;

namespace read_source_map {

/// `a&amp;b <i>c</i>` as "a&b c": a reference, a space that both have, tags.
constexpr std::string_view source = "a&amp;b <i>c</i>", text = "a&b c";
source_map map_of_it() {
    source_map m;
    m.add(0, 1, {0, 1});
    m.add(1, 1, {1, 6});
    m.add(2, 1, {6, 7});
    m.add(4, 1, {11, 12});
    return m;
}
std::string at(source_map const& m, std::size_t begin, std::size_t end) {
    auto const [from, to] = m.of(begin, end);
    return std::string{source.substr(from, to - from)};
}

}  // namespace read_source_map

BOOST_AUTO_TEST_SUITE(read_source_map)

BOOST_AUTO_TEST_CASE(pieces) {
    source_map const m = map_of_it();
    BOOST_TEST(at(m, 0, 1) == "a");
    BOOST_TEST(at(m, 1, 2) == "&amp;");
    BOOST_TEST(at(m, 2, 3) == "b");
    BOOST_TEST(at(m, 0, 3) == "a&amp;b");
    BOOST_TEST(at(m, 4, 5) == "c");
    BOOST_TEST(at(m, 0, text.size()) == "a&amp;b <i>c");
    BOOST_TEST(at(m, 3, 5) == "c");  // what was put in begins with what is behind it
    BOOST_TEST(m.source_end() == 12u);
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_source) {
    source_map const m = map_of_it();
    BOOST_TEST(m.of(3, 4) == (source_map::range{7, 7}));
    BOOST_TEST(m.of(5, 6) == (source_map::range{12, 12}));
    BOOST_TEST(m.of(1, 1) == (source_map::range{1, 1}));
    BOOST_TEST(source_map{}.of(0, 3) == (source_map::range{0, 0}));
    BOOST_TEST(source_map{}.empty());
}

/// An empty cell stands where it was added.
BOOST_AUTO_TEST_CASE(empty_runs) {
    source_map m;
    m.add(0, 1, {4, 5});
    m.add(2, 0, {14, 14});
    m.add(3, 1, {23, 24});
    BOOST_TEST(m.of(2, 2) == (source_map::range{14, 14}));
    BOOST_TEST(m.of(0, 1) == (source_map::range{4, 5}));
    BOOST_TEST(m.of(3, 4) == (source_map::range{23, 24}));
}

BOOST_AUTO_TEST_CASE(runs_are_few) {
    source_map m;
    for (std::size_t i = 0; i < 100; i += 2) m.add(i, 1, {500 + i, 501 + i});
    std::vector<std::size_t> pieces;
    m.each_piece(10, 20, [&pieces](std::size_t begin, std::size_t end) { pieces.insert(pieces.end(), {begin, end}); });
    BOOST_TEST(pieces == (std::vector<std::size_t>{10, 20}), boost::test_tools::per_element());
    BOOST_TEST(m.of(31, 33) == (source_map::range{531, 533}));
}

BOOST_AUTO_TEST_CASE(the_end_is_cut_off) {
    source_map m = map_of_it();
    m.cut(3);
    BOOST_TEST(m.source_end() == 7u);
    m.cut(1);
    BOOST_TEST(m.source_end() == 1u);
    source_map whole;
    whole.add(0, 9, {3, 12});
    whole.cut(4);
    BOOST_TEST(whole.of(0, 9) == (source_map::range{3, 7}));
}

/// "²³ ⁴" of seven bytes and a space is "23 4".
BOOST_AUTO_TEST_CASE(another_spelling) {
    source_map m;
    m.add(0, 1, {0, 1});
    m.add(2, 2, {10, 11});
    m.add(4, 2, {20, 21});
    m.add(7, 3, {30, 31});
    m.respell(2, [](std::size_t, std::size_t) { return std::size_t{1}; });
    BOOST_TEST(m.of(0, 1) == (source_map::range{0, 1}));
    BOOST_TEST(m.of(2, 3) == (source_map::range{10, 11}));
    BOOST_TEST(m.of(3, 4) == (source_map::range{20, 21}));
    BOOST_TEST(m.of(5, 6) == (source_map::range{30, 31}));
}

BOOST_AUTO_TEST_CASE(from_the_source) {
    // "甲&amp;12" in a page: 甲 and 12 as they are, a reference in between.
    source_map m;
    m.add(0, 3, {10, 13});
    m.add(3, 1, {13, 18});
    m.add(4, 2, {18, 20});
    m.add(7, 2, {30, 32});
    BOOST_TEST((m.from_source(10, 13) == source_map::range{0, 3}));
    BOOST_TEST((m.from_source(19, 20) == source_map::range{5, 6}));
    BOOST_TEST((m.from_source(14, 15) == source_map::range{3, 4}));
    BOOST_TEST((m.from_source(12, 31) == source_map::range{2, 8}));
    BOOST_TEST((m.from_source(19, 19) == source_map::range{5, 5}));
    BOOST_TEST((m.from_source(22, 25) == source_map::range{6, 6}));
    BOOST_TEST((m.from_source(40, 50) == source_map::range{9, 9}));
    BOOST_TEST((m.from_source(0, 5) == source_map::range{0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()
