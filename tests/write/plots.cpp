// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/plots.hpp>

#include <cstdint>
#include <limits>
#include <string>

#include "support/test.hpp"

#include <gongkai/form/infer_totals.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace write_plots {
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
}  // namespace write_plots

BOOST_AUTO_TEST_SUITE(write_plots)

BOOST_AUTO_TEST_CASE(outcomes_by_category) {
    annual_report r = gallery::sample();
    r.requests.denied.state_secret.total.set(3, origin::printed);
    auto const bars = write::outcome_bars(r);
    BOOST_REQUIRE(bars.size() == 6u);
    char const* const labels[] = {"（一）予以公开", "（二）部分公开", "（三）不予公开",
                                  "（四）无法提供", "（五）不予处理", "（六）其他处理"};
    std::int64_t const values[] = {66, 12, 6 + 3, 18, 0, 0};
    std::size_t const cells[] = {1, 1, 8, 3, 5, 3};
    for (std::size_t i = 0; i < 6; ++i) {
        BOOST_TEST(bars[i].label == labels[i]);
        BOOST_TEST(bars[i].value == values[i]);
        BOOST_TEST(bars[i].cells == cells[i]);
        BOOST_TEST(bars[i].missing == 0u);
    }
}

BOOST_AUTO_TEST_CASE(other_handling_in_one_row) {
    annual_report r = blank_report(2019);
    r.requests.other_handling.undivided.total.set(4, origin::printed);
    auto const bars = write::outcome_bars(r);
    BOOST_REQUIRE(bars.size() == 6u);
    BOOST_TEST(bars[5].value == 4);
    BOOST_TEST(bars[5].cells == 1u);
}

BOOST_AUTO_TEST_CASE(applicants) {
    auto const bars = write::applicant_bars(gallery::sample());
    BOOST_REQUIRE(bars.size() == 6u);
    BOOST_TEST(bars[0].label == "自然人");
    BOOST_TEST(bars[0].value == 98);
    BOOST_TEST(bars[0].head == "");
    BOOST_TEST(bars[1].label == "商业企业");
    BOOST_TEST(bars[1].head == "法人或其他组织");
    BOOST_TEST(bars[1].value == 9);
    BOOST_TEST(bars[2].head == "");
    BOOST_TEST(bars[5].value == 0);
}

/// Nothing absent becomes 0.
BOOST_AUTO_TEST_CASE(what_has_no_number) {
    annual_report r = gallery::sample();
    r.requests.granted.total.clear(origin::blank);
    r.requests.denied.state_secret.total.clear(origin::absent);
    auto const bars = write::outcome_bars(r);
    BOOST_TEST(!bars[0].value.has_value());
    BOOST_TEST(bars[2].value == 6);
    BOOST_TEST(bars[2].missing == 1u);
    std::string const svg = write::to_svg(bars, "x", "<标题>", write::language::en);
    BOOST_TEST(contains(svg, "<text class=\"value none\" x=\"138\" y=\"20\">no number</text>"));
    BOOST_TEST(contains(svg, ">≥ 6 (1 missing)</text>"));
    BOOST_TEST(
        contains(svg, "<title id=\"xt\">&lt;标题&gt;</title>\n<desc id=\"xd\">（一）予以公开 no number; （二）部分公开 12; "));
    BOOST_TEST(contains(svg, ">0</text>"));  // a 0 that is there
}

BOOST_AUTO_TEST_CASE(lengths) {
    std::string const svg =
        write::to_svg({{"甲", "", 200, 1, 0}, {"乙", "", 100, 1, 0}, {"丙", "", 1, 1, 0}, {"丁", "", 0, 1, 0}}, "x", "");
    BOOST_TEST(contains(svg, "<rect class=\"bar\" x=\"132\" y=\"8\" width=\"200\""));
    BOOST_TEST(contains(svg, "<rect class=\"bar\" x=\"132\" y=\"34\" width=\"100\""));
    BOOST_TEST(contains(svg, "y=\"60\" width=\"2\""));  // not invisible
    BOOST_TEST(!contains(svg, "y=\"86\""));             // 0 has no bar
    BOOST_TEST(contains(svg, ">0</text>"));
}

BOOST_AUTO_TEST_CASE(odd_numbers) {
    annual_report r = gallery::sample();
    r.requests.denied.state_secret.total.set(std::numeric_limits<std::int64_t>::max(), origin::printed);
    r.requests.granted.total.set(-5, origin::printed);
    auto const bars = write::outcome_bars(r);
    BOOST_TEST(bars[2].missing == 1u);  // 64 bits do not hold the sum
    std::string const svg = write::to_svg(bars, "x", "");
    BOOST_TEST(contains(svg, "width=\"200\""));
    BOOST_TEST(contains(svg, ">-5</text>"));
    BOOST_TEST(write::to_svg({}, "x", "").starts_with("<svg"));
}

BOOST_AUTO_TEST_SUITE_END()
