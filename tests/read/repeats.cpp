// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/repeats.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <boost/test/unit_test.hpp>

#include <gongkai/parse.hpp>
#include <gongkai/read/plain_text.hpp>

#include "../support/figures.hpp"
#include "../support/generate.hpp"
#include "../support/layouts.hpp"
#include "../support/rewrite.hpp"

using namespace gongkai;

namespace read_repeats {

bool removed(std::string const& text) {
    read::document const d = read::plain_text(text);
    read::repeats lines{d.text};
    lines.add(d, 0, d.lines.size());
    return lines.removed();
}

}  // namespace read_repeats

BOOST_AUTO_TEST_SUITE(read_repeats)

/// What a table of section 四 leaves, in a cell a line.
std::string const heads = "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n";

BOOST_AUTO_TEST_CASE(bad) {
    BOOST_TEST(removed(heads + "4\n1\n0\n5\n17\n"));
    BOOST_TEST(removed(heads + "\n\n4\n\n1\n\n\n0\n\n5\n17\n"));
    BOOST_TEST(removed(heads + "4\n  4\n1\n0\n5\n"));  // with their indentation they were not the same line
}

/// A line too long for a table's, from which many reports may be cut, says nothing, however often a piece of it is looked at.
BOOST_AUTO_TEST_CASE(pieces_of_a_long_line) {
    read::document d = read::plain_text(heads + "4\n1\n0\n5\n17\n" + std::string(9000, 'x'));
    d.cells.back() = {d.cells.back().offset + 100, 6, 0};
    read::repeats lines{d.text};
    lines.add(d, 0, d.lines.size() - 1);
    for (int n = 0; n < 2; ++n) lines.add(d, d.lines.size() - 1, d.lines.size());
    BOOST_TEST(lines.removed());
}

BOOST_AUTO_TEST_CASE(ok) {
    BOOST_TEST(!removed(""));
    BOOST_TEST(!removed(heads + "4\n1\n0\n5\n5\n"));
    BOOST_TEST(!removed(heads + "4\n1\n0\n5\n17\n结果纠正\n总计\n"));
    BOOST_TEST(!removed(heads + "4\n1\n0\n5\n"));                                  // too few cells to speak for it
    BOOST_TEST(!removed(heads + "4 1 0 0 5\n件\n一行\n二行\n三行\n四行\n"));       // a row, which is seldom like another
    BOOST_TEST(!removed(heads + "复议后起诉\n未经复议直接起诉\n单位\n件\n表\n"));  // and no figure at all
    BOOST_TEST(!removed("规章\t1\t0\t4\n规范性文件\t2\t3\t5\n行政许可\t7\n" + heads +
                        "4\n1\n0\n5\n17\n"));  // rows are seldom alike anyway
}

BOOST_AUTO_TEST_CASE(tables_are_absent_and_said_once) {
    using namespace gongkai_test;
    for (size_class const size : {size_class::township, size_class::county, size_class::city, size_class::province})
        for (layout const how : {layout::lines_plain, layout::lines_spaced, layout::lines_tabbed, layout::drawing}) {
            random_source random{11};
            generated const g = generate(random, size);
            std::string const whole = rendered(model_of(g, style{}), how, random);
            parsed const p = parse(gongkai_test::detail::repeated_lines_removed(whole, random));
            auto const said = [](parsed const& read) {
                return std::count_if(read.diagnostics.begin(), read.diagnostics.end(),
                                     [](diagnostic const& d) { return d.code == code::repeats_removed; });
            };
            BOOST_TEST(said(p) == 1);
            for (std::string_view const table : {"requests", "review", "litigation"})
                BOOST_TEST(std::count_if(p.diagnostics.begin(), p.diagnostics.end(), [table](diagnostic const& d) {
                               return d.severity >= severity::warning && std::count(d.paths.begin(), d.paths.end(), table) > 0;
                           }) == 1);
            BOOST_TEST(said(parse(whole)) == 0);
            std::size_t const requests = form_tables::instance().first[1];
            auto const got = figures(p.report);
            BOOST_TEST(std::none_of(got.begin() + static_cast<std::ptrdiff_t>(requests), got.end(),
                                    [](auto const& f) { return f.has_value(); }));
        }
}

BOOST_AUTO_TEST_SUITE_END()
