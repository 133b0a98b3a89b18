// SPDX-License-Identifier: BSL-1.0
// That it is SARIF is shown by sarif.py, with the standard's own schema and a validator that is not ours.
#include <gongkai/write/sarif.hpp>

#include <string>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/text/json.hpp>

using namespace gongkai;
using text::json_value;

namespace write_sarif {

write::checked report(std::string name, std::string format = "text") {
    write::checked c;
    c.parsed.source = {std::move(name), std::move(format), "GB18030"};
    c.parsed.report.issuer = "某县";
    c.parsed.report.review.total.set(4, origin::printed);
    c.parsed.report.review.total.where = {{6, 2, 3}, {7, 2, 4}, {}};
    c.parsed.report.review.upheld.set(3, origin::printed);
    c.parsed.report.review.upheld.where = {{4, 2, 1}, {5, 2, 2}, {}};
    c.parsed.diagnostics = {{code::row_sum_broken,
                             severity::error,
                             {"review", "review.total", "review.upheld"},
                             {{6, 2, 3}, {7, 2, 4}, {}},
                             {{"printed", "4"}, {"sum", "3"}}},
                            {code::fees_unstated, severity::warning, {}, {}, {}}};
    return c;
}
struct log {
    std::string text;
    json_value value;
};
log sarif(std::vector<write::checked> const& reports, write::language lang = write::language::en) {
    log out;
    out.text = write::to_sarif(reports, lang);
    auto value = text::json_text{out.text}.read();
    BOOST_REQUIRE(value.has_value());
    out.value = std::move(*value);
    return out;
}
json_value const& at(json_value const& v, std::string_view key) {
    json_value const* const m = v.find(key);
    BOOST_TEST_INFO_SCOPE(key);
    BOOST_REQUIRE(m != nullptr);
    return *m;
}
json_value const& run(log const& l) { return at(l.value, "runs").items.at(0); }
json_value const& result(log const& l, std::size_t i) { return at(run(l), "results").items.at(i); }
json_value const& physical(json_value const& location) { return at(location, "physicalLocation"); }

}  // namespace write_sarif

BOOST_AUTO_TEST_SUITE(write_sarif)

BOOST_AUTO_TEST_CASE(the_run) {
    log const l = sarif({report("a.txt"), report("b.txt"), report("a.txt")});
    BOOST_TEST(at(l.value, "version").text == "2.1.0");
    BOOST_TEST(at(l.value, "runs").items.size() == 1u);
    BOOST_TEST(at(run(l), "columnKind").text == "unicodeCodePoints");
    BOOST_TEST(at(run(l), "results").items.size() == 6u);
    BOOST_TEST(at(run(l), "artifacts").items.size() == 2u);
    BOOST_TEST(at(at(run(l), "artifacts").items[0], "encoding").text == "GB18030");
    json_value const& driver = at(at(run(l), "tool"), "driver");
    BOOST_TEST(at(driver, "name").text == "gongkai");
    BOOST_REQUIRE(at(driver, "rules").items.size() == 2u);
    BOOST_TEST(at(at(driver, "rules").items[0], "id").text == "row_sum_broken");
    BOOST_TEST(at(at(at(driver, "rules").items[1], "help"), "text").text.find("〔2020〕109") != std::string::npos);
    BOOST_TEST(at(run(sarif({})), "results").items.empty());
}

BOOST_AUTO_TEST_CASE(a_result) {
    log const l = sarif({report("a.txt")});
    json_value const& r = result(l, 0);
    BOOST_TEST(at(r, "ruleId").text == "row_sum_broken");
    BOOST_TEST(at(r, "ruleIndex").text == "0");
    BOOST_TEST(at(r, "level").text == "error");
    BOOST_TEST(at(at(r, "message"), "text").text == "the total 4 is not the sum of its parts, 3");
    json_value const& location = at(r, "locations").items.at(0);
    BOOST_TEST(at(at(physical(location), "artifactLocation"), "uri").text == "a.txt");
    json_value const& region = at(physical(location), "region");
    BOOST_TEST(at(region, "startLine").text == "2");
    BOOST_TEST(at(region, "startColumn").text == "3");
    BOOST_TEST(at(region, "endLine").text == "2");
    BOOST_TEST(at(region, "endColumn").text == "4");
    BOOST_TEST(region.find("byteOffset") == nullptr);
    BOOST_TEST(at(location, "logicalLocations").items.size() == 3u);
    BOOST_TEST(at(at(location, "logicalLocations").items[1], "fullyQualifiedName").text == "review.total");
    // The other cell, not the one that the finding stands at.
    BOOST_REQUIRE(at(r, "relatedLocations").items.size() == 1u);
    BOOST_TEST(at(at(physical(at(r, "relatedLocations").items[0]), "region"), "startColumn").text == "1");
    BOOST_TEST(at(at(r, "partialFingerprints"), "gongkai/v1").text.size() == 16u);
    BOOST_TEST(r.find("suppressions") == nullptr);
    // A finding without a place is the file's.
    BOOST_TEST(physical(at(result(l, 1), "locations").items.at(0)).find("region") == nullptr);
}

/// A Word file has no lines: a region would be a made-up one.
BOOST_AUTO_TEST_CASE(places_that_are_no_lines) {
    write::checked c = report("a.docx", "docx");
    c.parsed.diagnostics[0].where = {{}, {}, "word/document.xml, table 2"};
    log const l = sarif({c});
    json_value const& location = at(result(l, 0), "locations").items.at(0);
    BOOST_TEST(physical(location).find("region") == nullptr);
    BOOST_TEST(at(at(location, "message"), "text").text == "word/document.xml, table 2");
    BOOST_TEST(at(run(l), "artifacts").items.at(0).find("encoding") == nullptr);
}

BOOST_AUTO_TEST_CASE(settled_findings) {
    write::checked c = report("a.txt");
    c.parsed.diagnostics[0].suppressed = "原件如此";
    log const l = sarif({c});
    json_value const& s = at(result(l, 0), "suppressions");
    BOOST_REQUIRE(s.items.size() == 1u);
    BOOST_TEST(at(s.items[0], "kind").text == "external");
    BOOST_TEST(at(s.items[0], "justification").text == "原件如此");
    BOOST_TEST(at(result(l, 1), "suppressions").items.empty());
}

BOOST_AUTO_TEST_CASE(names_as_uris) {
    using write::detail::uri_of;
    BOOST_TEST(uri_of("dir/a.txt") == "dir/a.txt");
    BOOST_TEST(uri_of("/tmp/a b.txt") == "file:///tmp/a%20b.txt");
    BOOST_TEST(uri_of("年#1%.txt") == "%E5%B9%B4%231%25.txt");
    BOOST_TEST(uri_of("c:x?") == "c%3Ax%3F");
    BOOST_TEST(uri_of("-") == "");
    log const l = sarif({report("-")});
    json_value const& artifact = at(physical(at(result(l, 0), "locations").items.at(0)), "artifactLocation");
    BOOST_TEST(artifact.find("uri") == nullptr);
    BOOST_TEST(at(at(artifact, "description"), "text").text == "standard input");
}

BOOST_AUTO_TEST_SUITE_END()
