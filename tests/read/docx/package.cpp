// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx/package.hpp>

#include <string>

#include "support/test.hpp"

#include "support/make_docx.hpp"

using gongkai_test::make_zip;

BOOST_AUTO_TEST_SUITE(read_docx_package)

using namespace gongkai::read::detail::ooxml;

BOOST_AUTO_TEST_CASE(parts_are_found_and_read) {
    std::string const bytes = make_zip({{"a.xml", "甲"}, {"Dir\\B.xml", "乙"}});
    archive const zip(bytes);
    BOOST_REQUIRE(zip.is_open());
    std::string a, b, c;
    BOOST_TEST(zip.read("a.xml", {.max_docx_part_bytes = 100}, a) == part_state::ok);
    BOOST_TEST(a == "甲");
    BOOST_TEST(zip.read("dir/b.XML", {.max_docx_part_bytes = 100}, b) == part_state::ok);
    BOOST_TEST(b == "乙");
    BOOST_TEST(zip.read("dir", {.max_docx_part_bytes = 100}, c) == part_state::missing);
    BOOST_TEST(zip.read("a.xml", {.max_docx_part_bytes = 2}, c) == part_state::too_large);
}

BOOST_AUTO_TEST_CASE(a_size_that_lies_is_found_out) {
    std::string bytes = make_zip({{"a.xml", std::string(5000, 'x')}});
    // 5000 in the central directory and in the entry's own header becomes 50
    for (std::size_t at = bytes.find("\x88\x13"); at != std::string::npos; at = bytes.find("\x88\x13", at + 1))
        bytes.replace(at, 2, std::string{"\x32\0", 2});
    archive const zip(bytes);
    std::string out;
    BOOST_TEST((!zip.is_open() || zip.read("a.xml", {.max_docx_part_bytes = 100}, out) == part_state::damaged));
    BOOST_TEST(out.size() <= 50u);
}

BOOST_AUTO_TEST_CASE(relationships_lead_to_parts) {
    auto const to = [](std::string const& type, std::string const& target_name, std::string const& more = {}) {
        pugi::xml_document xml;
        std::string const text =
            "<Relationships><Relationship Type=\"" + type + "\" Target=\"" + target_name + "\"" + more + "/></Relationships>";
        BOOST_REQUIRE(xml.load_string(text.c_str()));
        return target(xml.document_element(), "word", "styles");
    };
    BOOST_TEST(to("x/styles", "styles.xml") == "word/styles.xml");
    BOOST_TEST(to("x/styles", "/styles.xml") == "styles.xml");
    BOOST_TEST(to("x/styles", ".././a//s.xml") == "a/s.xml");
    BOOST_TEST(to("x/styles", "../../../../s.xml") == "s.xml");
    BOOST_TEST(to("x/styles", "http://example.com/s.xml", " TargetMode=\"External\"") == "");
    BOOST_TEST(to("x/mystyles", "s.xml") == "");
    BOOST_TEST(to("styles", "s.xml") == "");
}

BOOST_AUTO_TEST_CASE(values_of_attributes) {
    pugi::xml_document xml;
    BOOST_REQUIRE(xml.load_string("<r><a/><b w:val='0'/><c val='off'/><d x:val='1'/></r>"));
    node const r = xml.document_element();
    BOOST_TEST(on(child(r, "a")));
    BOOST_TEST(!on(child(r, "b")));
    BOOST_TEST(!on(child(r, "c")));
    BOOST_TEST(on(child(r, "d")));
    BOOST_TEST(!on(child(r, "e")));
    BOOST_TEST((integer("12") == 12 && integer("-3") == -3));
    BOOST_TEST((!integer("") && !integer("1x") && !integer("99999999999")));
}

BOOST_AUTO_TEST_SUITE_END()
#endif
