// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/file.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/parse.hpp>

using namespace std::string_view_literals;
using gongkai::code;
using gongkai::read::document;
using gongkai::read::format;
using gongkai::read::readers;

namespace read_file {

document a_page(std::string_view bytes, gongkai::limits const& most) {
    document d;
    d.format = "page of " + std::to_string(bytes.size()) + " and " + std::to_string(most.max_cells);
    return d;
}

}  // namespace read_file

BOOST_AUTO_TEST_SUITE(read_file)

BOOST_AUTO_TEST_CASE(a_format_goes_to_its_reader) {
    readers with;
    with.html = a_page;
    BOOST_TEST(gongkai::read::file("<p>x", format::html, with, {.max_cells = 7})->format == "page of 4 and 7");
    BOOST_TEST(gongkai::read::file("<p>x", format::text, with)->format == "text");
    BOOST_TEST(!gongkai::read::file("%PDF-1.7", format::pdf, with));
    BOOST_TEST(!gongkai::read::file("", format::ole, with));
}

BOOST_AUTO_TEST_CASE(text_in_any_encoding) {
    // 柳溪县2023年政府信息公开工作年度报告 in GB18030.
    document const d = gongkai::read::text_file(
        "\xC1\xF8\xCF\xAA\xCF\xD8"
        "2023\xC4\xEA\xD5\xFE\xB8\xAE\xD0\xC5\xCF\xA2\xB9\xAB\xBF\xAA\xB9\xA4\xD7\xF7\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6\n");
    BOOST_TEST(d.encoding == "GB18030");
    BOOST_TEST(d.view(d.cells.at(0)) == "柳溪县2023年政府信息公开工作年度报告");
    gongkai::parsed const r = gongkai::parse(d);
    BOOST_TEST(r.report.issuer == "柳溪县");
    BOOST_TEST(r.source.encoding == "GB18030");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_with_its_place) {
    auto const first = [](std::string_view bytes) { return gongkai::read::text_file(bytes).diagnostics.at(0); };
    BOOST_TEST(first("").code == code::input_empty);
    BOOST_TEST(first(" \n").code == code::input_empty);
    BOOST_TEST(first("a\0b"sv).code == code::input_not_text);
    gongkai::diagnostic const d = first("一、总体情况\n全年新收\xFF申请3件\n");
    BOOST_TEST(d.code == code::encoding_invalid);
    BOOST_TEST(d.where.start == (gongkai::position{31, 2, 5}));
    BOOST_TEST(d.arguments.at(0).value == "1");
    BOOST_TEST(gongkai::read::text_file("规章\t1\n").diagnostics.empty());
}

BOOST_AUTO_TEST_CASE(limits) {
    document const d = gongkai::read::text_file("规章\t1\n行政规范性文件\t2\n", {.max_bytes = 9});
    BOOST_TEST(d.text == "规章\t1\n");
    BOOST_TEST(d.diagnostics.at(0).code == code::limit_reached);
    BOOST_TEST(d.diagnostics.at(0).where.start == (gongkai::position{9, 2, 1}));
    BOOST_TEST(gongkai::read::text_file("a\nb\nc\n", {.max_cells = 2}).diagnostics.at(0).code == code::limit_reached);
}

BOOST_AUTO_TEST_SUITE_END()
