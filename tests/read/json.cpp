// SPDX-License-Identifier: BSL-1.0
#include <gongkai/read/json.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "support/linear.hpp"
#include "support/test.hpp"

#include <gongkai/form/infer_totals.hpp>
#include <gongkai/write/json.hpp>

using namespace gongkai;

namespace from_json_ {

parsed sample(int edition) {
    parsed p;
    p.source = {"a.txt", "text", "GB18030"};
    p.report = blank_report(edition);
    p.report.issuer = "某县";
    p.report.year = 2020;
    p.report.requests.granted = {1, 2, 3, 4, 5, 6, 21};
    p.report.requests.granted.total.raw = "21件";
    p.report.requests.granted.total.where = {{100, 5, 3}, {105, 5, 6}, "word/document.xml"};
    p.report.requests.carried_over.total.clear(origin::blank);
    p.report.review = {1, 2, 3, 4, {}};
    p.diagnostics = infer_totals(p.report);
    return p;
}
std::string replaced(std::string text, std::string_view from, std::string_view to) {
    std::size_t const at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}
/// The findings on a sample of which a piece is replaced.
std::vector<diagnostic> found(std::string_view from, std::string_view to) {
    parsed p = sample(2021);
    p.diagnostics.clear();
    return from_json(replaced(write::to_json(p), from, to)).diagnostics;
}
bool is(std::vector<diagnostic> const& d, code c, std::string const& path) {
    return d.size() == 1 && d[0].code == c && (path.empty() ? d[0].paths.empty() : d[0].paths == std::vector{path});
}

}  // namespace from_json_

BOOST_AUTO_TEST_SUITE(from_json_)

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
    for (int const edition : {2021, 2019})
        for (bool const provenance : {false, true}) {
            parsed const p = sample(edition);
            std::string const json = write::to_json(p, {.provenance = provenance});
            parsed const back = from_json(json);
            BOOST_TEST(back.report == p.report);
            BOOST_TEST(back.diagnostics == p.diagnostics);
            BOOST_TEST(write::to_json(back, {.provenance = provenance}) == json);
            BOOST_TEST(back.report.review.total.origin == origin::inferred);
            BOOST_TEST(back.report.review.other.origin == origin::printed);
            BOOST_TEST(
                (back.report.requests.granted.total.where == (provenance ? p.report.requests.granted.total.where : place{})));
        }
}

BOOST_AUTO_TEST_CASE(the_mixed_edition_is_told_by_its_keys) {
    parsed p = sample(2021);
    p.report.proactive_disclosure.emplace<proactive_disclosure_mixed>().regulations = {1, 2, 3};
    BOOST_TEST(from_json(write::to_json(p)).report == p.report);
}

BOOST_AUTO_TEST_CASE(not_a_report) {
    BOOST_TEST(is(from_json("").diagnostics, code::json_invalid, ""));
    BOOST_TEST(is(from_json("[1, 2").diagnostics, code::json_invalid, ""));
    BOOST_TEST(is(from_json("[]").diagnostics, code::json_invalid, ""));
    BOOST_TEST(is(from_json("{}").diagnostics, code::json_invalid, ""));
    BOOST_TEST(is(found("gongkai.report/1", "gongkai.report/9"), code::json_invalid, ""));
    parsed const p = from_json("{\"schema\": \"gongkai.report/1\",\n \"edition\"; 2021}");
    BOOST_REQUIRE(is(p.diagnostics, code::json_invalid, ""));
    BOOST_TEST(p.diagnostics[0].where.start.line == 2u);
    BOOST_TEST(p.diagnostics[0].where.start.column == 11u);
}

BOOST_AUTO_TEST_CASE(several_reports) {
    parsed const a = sample(2021), b = sample(2019);
    std::string const lines = write::to_json_line(a) + '\n' + write::to_json_line(b) + '\n',
                      array = write::to_json(std::vector{a, b});
    for (std::string const& json : {lines, array, "\xEF\xBB\xBF" + array + "\n"}) {
        std::vector<parsed> const back = all_from_json(json);
        BOOST_REQUIRE(back.size() == 2u);
        BOOST_TEST(back[0].report == a.report);
        BOOST_TEST(back[1].report == b.report);
        BOOST_TEST(back[1].diagnostics == b.diagnostics);
    }
    BOOST_TEST(all_from_json(write::to_json(a)).size() == 1u);
    // What is none is said at its own place, and costs the others nothing.
    std::vector<parsed> const mixed = all_from_json("[{}, " + write::to_json(a) + "]");
    BOOST_REQUIRE(mixed.size() == 2u);
    BOOST_TEST(is(mixed[0].diagnostics, code::json_invalid, ""));
    BOOST_TEST(mixed[1].report == a.report);
    BOOST_TEST(mixed[1].diagnostics == a.diagnostics);
    std::vector<parsed> const cut = all_from_json(lines + "{\"schema\": ");
    BOOST_REQUIRE(cut.size() == 3u);
    BOOST_TEST(is(cut[2].diagnostics, code::json_invalid, ""));
    BOOST_TEST(all_from_json("").size() == 1u);
    BOOST_TEST(is(all_from_json("[]").front().diagnostics, code::json_invalid, ""));
}

BOOST_AUTO_TEST_CASE(cells_are_numbers) {
    std::string const cell = "\"granted\": {\"natural_person\": 1,", path = "requests.granted.natural_person";
    for (std::string const bad : {"\"1\"", "1.0", "1e3", "true", "[]", "99999999999999999999"})
        BOOST_TEST(is(found(cell, "\"granted\": {\"natural_person\": " + bad + ","), code::cell_not_a_number, path), bad);
    parsed const p = from_json(replaced(write::to_json(sample(2021)), cell, "\"granted\": {\"natural_person\": \"1\","));
    BOOST_TEST(p.report.requests.granted.natural_person.origin == origin::unreadable);
    BOOST_TEST(found(cell, "\"granted\": {\"natural_person\": null,").empty());
    std::string const money = "\"charges\": {\"amount\": null}", amount = "proactive_disclosure.charges.amount";
    for (std::string const bad : {"12.5", "\"\"", "\"1,000\"", "\"01\"", "\"1.\"", "\".5\"", "\"1234567890.1234567890\""})
        BOOST_TEST(is(found(money, "\"charges\": {\"amount\": " + bad + "}"), code::cell_not_a_number, amount), bad);
    for (std::string const good : {"\"0\"", "\"-12.50\"", "\"126661.053152\""})
        BOOST_TEST(found(money, "\"charges\": {\"amount\": " + good + "}").empty(), good);
}

BOOST_AUTO_TEST_CASE(keys_and_values) {
    BOOST_TEST(is(found("\"granted\"", "\"grated\": null, \"granted\""), code::json_key_unknown, "requests.grated"));
    BOOST_TEST(is(found("\"year\": 2020,", ""), code::json_key_missing, "year"));
    BOOST_TEST(is(found("\"year\": 2020,", "\"year\": \"2020\","), code::json_value_wrong, "year"));
    BOOST_TEST(is(found("\"edition\": 2021,", "\"edition\": 2008,"), code::json_value_wrong, "edition"));
    BOOST_TEST(found("\"edition\": 2021,", "\"edition\": null,").empty());
    BOOST_TEST(from_json(replaced(write::to_json(sample(2021)), "\"edition\": 2021,", "\"edition\": null,")).report.edition == 0);
    BOOST_TEST(is(found("\"period\": null", "\"period\": {\"from\": \"2020-02-30\", \"to\": \"2020-12-31\"}"),
                  code::json_value_wrong, "period.from"));
    BOOST_TEST(
        is(found("\"closing\": {\"issuer\": null", "\"closing\": {\"issuer\": 1"), code::json_value_wrong, "closing.issuer"));
    BOOST_TEST(is(found("\"diagnostics\": []",
                        "\"diagnostics\": [{\"code\": \"x\", \"severity\": \"note\", \"message\": \"\", \"paths\": [], "
                        "\"range\": null, \"arguments\": {}}]"),
                  code::json_value_wrong, "diagnostics"));
}

/// The fingerprint is made anew, so that none need be there; the reason of a settled finding is kept.
BOOST_AUTO_TEST_CASE(settled_findings) {
    parsed p = sample(2021);
    p.diagnostics = {{code::year_missing, severity::warning, {}, {}, {}, "已核实"}};
    std::string json = write::to_json(p);
    BOOST_TEST(from_json(json).diagnostics == p.diagnostics);
    std::size_t const at = json.find(",\n      \"fingerprint\"");
    BOOST_REQUIRE(at != std::string::npos);
    json.erase(at, json.find('\n', at + 2) - at - 1);
    BOOST_TEST(from_json(json).diagnostics == p.diagnostics);
    auto const d = from_json(replaced(json, "\"reason\"", "\"why\"")).diagnostics;
    BOOST_REQUIRE(d.size() == 3u);
    BOOST_TEST(d[0].suppressed.empty());
    BOOST_TEST(d[1].code == code::json_key_missing);
    BOOST_TEST(d[2].code == code::json_key_unknown);
}

/// An origin and a value that contradict each other.
BOOST_AUTO_TEST_CASE(provenance) {
    parsed p = sample(2021);
    p.diagnostics.clear();
    std::string const json = write::to_json(p, {.provenance = true});
    auto const d =
        from_json(replaced(json, "{\"value\": 1, \"origin\": \"printed\"", "{\"value\": 1, \"origin\": \"blank\"")).diagnostics;
    BOOST_TEST(is(d, code::json_value_wrong, "requests.granted.natural_person"));
}

/// Many findings, said in another order than the source's.
/// A finding on a row's empty cells says nothing of the cells that tell themselves how they came by no number.
BOOST_AUTO_TEST_CASE(origins_that_are_told_stand) {
    parsed p = sample(2021);
    p.report.requests.other_handling.not_corrected = {};
    p.report.requests.other_handling.undivided.total.clear(origin::blank);
    p.diagnostics.push_back({code::cell_blank, severity::warning, {"requests.other_handling"}, {}, {}});
    parsed const back = from_json(write::to_json(p, {.provenance = true}));
    BOOST_TEST(back.report.requests.other_handling.not_corrected.total.origin == origin::absent);
    BOOST_TEST(back.report.requests.other_handling.undivided.total.origin == origin::blank);
}

BOOST_AUTO_TEST_CASE(findings_in_linear_time) {
    auto const report = [](std::size_t size) {
        parsed p = sample(2021);
        p.diagnostics.clear();
        return replaced(write::to_json(p), "\"diagnostics\": []",
                        "\"diagnostics\": [" + gongkai_test::repeated(size, [](std::size_t) {
                            return std::string{"{\"code\":1,\"x\":2},"};
                        }) + "{}]");
    };
    BOOST_TEST(gongkai_test::is_linear(
        60'000, report, [](std::string const& json) { BOOST_TEST(from_json(json).diagnostics.size() > json.size() / 20); }));
}

BOOST_AUTO_TEST_SUITE_END()
