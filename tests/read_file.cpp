// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read_file.hpp>

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/check/check.hpp>
#include <gongkai/form/cells.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/write/json.hpp>
#include <gongkai/write/read_error.hpp>

using namespace gongkai;

namespace read_a_file {

std::string const county = "examples/reports/county.txt";

read::document nothing_opens(std::string_view, limits const&) {
    read::document d;
    d.diagnostics.push_back({code::input_not_text, severity::error, {}, {}, {{"reason", "encrypted"}}});
    return d;
}

}  // namespace read_a_file

BOOST_AUTO_TEST_SUITE(read_a_file)

BOOST_AUTO_TEST_CASE(a_text_file) {
    auto const read = read_file(county);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->report.report.issuer == "澄川县人民政府");
    BOOST_TEST(read->report.source.name == county);
    BOOST_TEST(read->text().find("澄川县人民政府") != std::string_view::npos);
    BOOST_TEST(**read->report.at("review.total") == (decimal{18, 0}));
    BOOST_TEST(!check(read->report).any(severity::warning));
}

BOOST_AUTO_TEST_CASE(every_report_of_it) {
    auto const read = read_all(county);
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->size() == 1u);
    std::string const text{read->front().text()};
    auto const twice = read_bytes(text + '\n' + text);
    BOOST_REQUIRE(twice.has_value());
    BOOST_TEST(twice->size() == 2u);
    BOOST_TEST((*twice)[1].report.report == read->front().report.report);
    // However many there are, their text is held once.
    BOOST_TEST((*twice)[0].text() == text + '\n' + text);
    BOOST_TEST(((*twice)[0].text().data() == (*twice)[1].text().data()));
    BOOST_TEST(file_report{}.text().empty());
}

BOOST_AUTO_TEST_CASE(json_as_it_is_written) {
    auto const read = read_file("examples/reports/damaged.txt");
    BOOST_REQUIRE(read.has_value());
    parsed report = read->report;
    report.diagnostics = check(report);
    for (bool const provenance : {false, true}) {
        auto const back = read_bytes(write::to_json(report, {.provenance = provenance}));
        BOOST_REQUIRE(back.has_value());
        BOOST_TEST(back->front().report.report == report.report);
        BOOST_TEST(back->front().report.source.name == "examples/reports/damaged.txt");
        BOOST_TEST(check(back->front().report) == report.diagnostics);  // nothing twice
    }
    auto const none = read_bytes("{\"schema\": \"gongkai.report/9\"}");
    BOOST_REQUIRE(!none);
    BOOST_TEST(none.error().why == read_failure::not_a_report);
    BOOST_TEST(!none.error().detail.empty());
}

BOOST_AUTO_TEST_CASE(what_is_not_read_says_why) {
    auto const why = [](std::string_view bytes, read::readers const& with = {}) {
        auto const read = read_bytes(bytes, with);
        BOOST_REQUIRE(!read);
        return read.error();
    };
    BOOST_TEST(why("<html><p>x").why == read_failure::no_reader);
    BOOST_TEST(why("<html><p>x").format == read::format::html);
    BOOST_TEST(why("\xD0\xCF\x11\xE0").why == read_failure::unsupported);
    BOOST_TEST(why("<html><p>x", {.html = nothing_opens}).why == read_failure::encrypted);
    std::string noise;
    for (int i = 0; i < 500; ++i) noise += "a\1";
    auto const as_text = read_bytes(noise, {}, {}, read::format::text);
    BOOST_REQUIRE(!as_text);
    BOOST_TEST(as_text.error().why == read_failure::no_text);
    for (auto const* const name : {"no such file.txt", "examples"}) {
        auto const none = read_file(name);
        BOOST_REQUIRE(!none);
        BOOST_TEST(none.error().why == read_failure::cannot_open);
        BOOST_TEST(none.error().file == name);
        BOOST_TEST(!none.error().detail.empty());
    }
}

BOOST_AUTO_TEST_CASE(limits_are_said) {
    auto const read = read_file(county, {}, {.max_bytes = 100});
    BOOST_REQUIRE(read.has_value());
    BOOST_TEST(read->report.diagnostics.any(code::limit_reached));
    BOOST_TEST(read->text().size() <= 100u);
}

BOOST_AUTO_TEST_SUITE_END()
