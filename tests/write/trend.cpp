// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/trend.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/report/sections.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace write_trend {

std::size_t times_in(std::string const& in, std::string_view what) {
    std::size_t n = 0;
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) ++n;
    return n;
}

}  // namespace write_trend

BOOST_AUTO_TEST_SUITE(write_trend)

BOOST_AUTO_TEST_CASE(lines_break_where_there_is_no_number) {
    std::string const svg =
        write::to_svg({{2019, 2020, 2021, 2022}, {{"新收", {10, std::nullopt, 30, 40}}, {"公开<1>", {1, 2, 3, 4}}}}, "某县");
    BOOST_TEST(times_in(svg, "<polyline") == 3u);
    BOOST_TEST(times_in(svg, "<circle") == 7u);
    BOOST_TEST(svg.find("新收 2019: 10 2020: 无数据 2021: 30 2022: 40；公开&lt;1&gt; 2019: 1") != std::string::npos);
    BOOST_TEST(svg.find("nan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(and_where_a_year_has_no_report) {
    std::string const svg = write::to_svg({{2019, 2021}, {{"新收", {10, 30}}}}, "某县", write::language::en);
    BOOST_TEST(times_in(svg, "<polyline") == 2u);
}

BOOST_AUTO_TEST_CASE(any_numbers_have_a_place) {
    for (std::int64_t const n : {std::int64_t{0}, std::int64_t{1}, std::int64_t{999'999'999'999}, std::int64_t{-5}}) {
        std::string const svg = write::to_svg({{2024}, {{"a", {n}}, {"b", {std::nullopt}}}}, "t", write::language::en);
        BOOST_TEST(svg.find("nan") == std::string::npos);
        BOOST_TEST(svg.find("inf") == std::string::npos);
        BOOST_TEST(svg.find("2024 a " + std::to_string(n)) != std::string::npos);
        BOOST_TEST(svg.find("b 2024: no number") != std::string::npos);
    }
    BOOST_TEST(write::to_svg({}, "t").find("nan") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(requests_and_outcomes_of_an_organ) {
    annual_report now = gallery::sample(), before = now, office = now, undated = now;
    before.year = *now.year - 2;
    before.requests.received.total.set(500, origin::printed);
    before.requests.denied.state_secret.total.clear(origin::blank);
    office.issuer = "澄川县公安局";
    undated.year.reset();

    write::trend const all = write::request_trend({&now, &undated, &before});
    BOOST_TEST(all.years == (std::vector{*now.year - 2, *now.year}), boost::test_tools::per_element());
    auto const line = [&all](std::string_view of) {
        for (write::trend_line const& l : all.lines)
            if (l.label.find(of) != std::string::npos) return l.values;
        return std::vector<std::optional<std::int64_t>>{};
    };
    using values = std::vector<std::optional<std::int64_t>>;
    BOOST_TEST((line("本年新收") == values{500, *now.requests.received.total}));
    BOOST_TEST((line("予以公开") == values{*now.requests.granted.total, *now.requests.granted.total}));
    BOOST_TEST((line("不予公开").front() == std::nullopt), "a sum that lacks a cell is no number");
    BOOST_TEST(line("不予公开").back().has_value());

    BOOST_TEST(write::trends_of({&now}).empty());
    BOOST_TEST(write::trends_of({&now, &office}).empty(), "two organs, a year each");
    auto const drawn = write::trends_of({&now, &office, &before, &undated}, write::language::en);
    BOOST_REQUIRE(drawn.size() == 1u);
    BOOST_TEST(drawn[0].find(now.issuer + ": requests for information") != std::string::npos);
    BOOST_TEST(drawn[0].find(" id=\"trend1t\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
