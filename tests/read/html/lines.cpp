// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_HTML)
#include <gongkai/read/html/lines.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/html.hpp>

using gongkai::read::detail::html_alignment;

namespace read_html_lines {

/// Where each character of `text` stands in `page`, as the piece of the page.
std::vector<std::string> pieces(std::string_view page, std::vector<std::string> const& text) {
    html_alignment places(page, 0, page.size());
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string rest;
        for (std::size_t k = i + 1; k < text.size(); ++k) rest += text[k];
        html_alignment::range const r = places.next(text[i], rest);
        out.emplace_back(page.substr(r.from, r.to - r.from));
    }
    return out;
}
using list = std::vector<std::string>;

}  // namespace read_html_lines

BOOST_AUTO_TEST_SUITE(read_html_lines)

BOOST_AUTO_TEST_CASE(characters_and_references) {
    BOOST_TEST(pieces("一2", {"一", "2"}) == (list{"一", "2"}), boost::test_tools::per_element());
    BOOST_TEST(pieces("1&nbsp;2", {"1", "\xC2\xA0", "2"}) == (list{"1", "&nbsp;", "2"}), boost::test_tools::per_element());
    BOOST_TEST(pieces("&#49;&#x32;", {"1", "2"}) == (list{"&#49;", "&#x32;"}), boost::test_tools::per_element());
    BOOST_TEST(pieces("a&b", {"a", "&", "b"}) == (list{"a", "&", "b"}), boost::test_tools::per_element());
    BOOST_TEST(pieces("1&lt2", {"1", "<", "2"}) == (list{"1", "&lt", "2"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(tags_in_between_and_line_ends) {
    BOOST_TEST(pieces("1</x>2", {"1", "2"}) == (list{"1", "2"}), boost::test_tools::per_element());
    BOOST_TEST(pieces("1\r\n2", {"1", "\n", "2"}) == (list{"1", "\r\n", "2"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_text_that_ends_early_has_empty_places) {
    BOOST_TEST(pieces("1", {"1", "2"}) == (list{"1", ""}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_cells_cover_is_told) {
    gongkai::read::document const d = gongkai::read::html(
        "<table><tr><td rowspan=2>甲</td><td class='x' COLSPAN=\"3\">乙</td><td colspan=junk>丙</td></tr></table>");
    BOOST_REQUIRE(d.spans.size() == 2u);
    BOOST_TEST(d.spans[0].cell == 0u);
    BOOST_TEST(d.spans[0].rows == 2u);
    BOOST_TEST(d.spans[1].cell == 1u);
    BOOST_TEST(d.spans[1].columns == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
#endif
