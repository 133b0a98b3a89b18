// SPDX-License-Identifier: BSL-1.0
// That the page works is shown by findings_page.py, in a browser.
#include <gongkai/report/described.hpp>
#include <gongkai/write/page.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/rules.hpp>
#include <gongkai/read/document.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/write/plain.hpp>

#include "gallery/cases.hpp"

using namespace gongkai;

namespace write_findings_page {

write::checked checked(std::string text) {
    write::checked c;
    c.parsed = parse(text);
    checks::add_findings(c.parsed);
    c.parsed.source.name = "年报.txt";
    c.source = std::move(text);
    return c;
}
std::string page(write::checked const& c, write::language lang = write::language::en) { return write::to_page({c}, lang); }
/// The sample with a total that its four parts, all 0, do not make.
std::string broken_text() {
    annual_report r = gallery::sample();
    r.litigation.direct.total.set(4, origin::printed);
    return write::to_plain(r);
}
bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }
std::size_t times(std::string const& text, std::string_view part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++n;
    return n;
}
std::string attribute(std::string const& text, std::string const& from, std::string const& name) {
    std::size_t const at = text.find(name + "=\"", text.find(from)) + name.size() + 2;
    return text.substr(at, text.find('"', at) - at);
}

}  // namespace write_findings_page

BOOST_AUTO_TEST_SUITE(write_findings_page)

BOOST_AUTO_TEST_CASE(nothing_found) {
    std::string const p = page(checked(write::to_plain(gallery::sample())));
    BOOST_TEST(contains(p, "<p class=\"none\">Nothing was found.</p>"));
    BOOST_TEST(contains(p, "<li class=\"error zero\"><b>0</b>errors</li>"));
    BOOST_TEST(!contains(p, "class=\"finding "));
}

/// The one file has everything, and may ask for nothing.
BOOST_AUTO_TEST_CASE(no_network) {
    std::string const p = page(checked(broken_text()));
    BOOST_TEST(contains(p, "content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"));
    for (std::string const part : {"http:", "https:", "src=", "url(", "@import"}) BOOST_TEST(!contains(p, part), part);
}

BOOST_AUTO_TEST_CASE(a_broken_identity) {
    std::string const p = page(checked(broken_text()));
    std::string const finding = "<li class=\"finding error jump\" id=\"r1f1\"";
    BOOST_REQUIRE(contains(p, finding));
    BOOST_TEST(contains(p, "<li class=\"error\"><b>1</b>error</li>"));
    // Its five cells: 总计 first, which the message links to.
    std::string const cells = attribute(p, finding, "data-c");
    BOOST_TEST(times(cells, "r1c") == 5u);
    std::string const total = cells.substr(0, cells.find(' '));
    BOOST_TEST(attribute(p, "<p class=\"message\">", "href") == '#' + total);
    BOOST_TEST(contains(p, "<td id=\"" + total + "\" class=\"error numbered\" data-f=\"r1f1\""));
    BOOST_TEST(times(p, "class=\"error numbered\"") == 5u);
    BOOST_TEST(contains(p, "<td id=\"" + total + "\""));
    // From the cell to its place and back.
    std::string place = total;
    place[2] = 'p';
    BOOST_TEST(contains(p, "<a href=\"#" + place + "\">4<sup><span class=\"sr\">error </span>1</sup></a>"));
    BOOST_TEST(contains(
        p, "<span class=\"at\" id=\"" + place + "\"></span><a class=\"cell\" href=\"#" + total + "\"><mark class=\"error\""));
    BOOST_TEST(contains(p, "<a class=\"flag error\" id=\"r1m1\" href=\"#r1f1\">1</a>"));
    BOOST_TEST(contains(p, "<h2>四、政府信息公开行政复议、行政诉讼情况</h2>"));
}

BOOST_AUTO_TEST_CASE(cells_without_a_printed_number) {
    annual_report r = gallery::sample();
    std::string text = write::to_plain(r);
    text.replace(text.find("规章\t0\t0\t0"), 12, "规章\t0\t/\t0");
    std::string const p = page(checked(text));
    BOOST_TEST(contains(p, "class=\"blank warning numbered\""));
    BOOST_TEST(contains(p, ">/<sup>"));
    write::checked c = checked(write::to_plain(r));
    c.parsed.report.review.total.set(3, origin::inferred);
    c.parsed.report.review.other.clear(origin::absent);
    c.parsed.report.review.other.where = {};
    c.parsed.report.review.other.raw.clear();
    std::string const q = page(c);
    BOOST_TEST(contains(q, "class=\"inferred\""));
    BOOST_TEST(contains(q, ">3*</a>"));
    BOOST_TEST(contains(q, "<span class=\"in\">—<span class=\"sr\">absent</span></span>"));
}

BOOST_AUTO_TEST_CASE(suppressed_findings) {
    write::checked c = checked(broken_text());
    c.parsed.diagnostics[0].suppressed = "<原件>";
    std::string const p = page(c);
    BOOST_TEST(contains(p, "<p class=\"none\">Nothing was found.</p>"));
    BOOST_TEST(contains(p, "<h2>Suppressed</h2>"));
    BOOST_TEST(contains(p, "<p class=\"reason\">&lt;原件&gt;</p>"));
    BOOST_TEST(contains(p, "<li class=\"settled\"><b>1</b>Suppressed</li>"));
    BOOST_TEST(!contains(p, "numbered\" data-f"));
}

BOOST_AUTO_TEST_CASE(findings_are_in_the_order_of_the_source) {
    write::checked c = checked(broken_text());
    c.parsed.diagnostics.insert(c.parsed.diagnostics.begin(),
                                {code::fees_unstated, severity::warning, {"other_matters"}, {}, {}});
    std::string const p = page(c);
    BOOST_TEST(p.find("<code>fees_unstated</code>") < p.find("<code>row_sum_broken</code>"));
    BOOST_TEST(contains(p, "<li class=\"finding warning\" id=\"r1f1\"><span"));  // no cell and no place: nothing to jump to
    // Of a cell that several name, the worst counts.
    c.parsed.diagnostics.insert(c.parsed.diagnostics.begin(),
                                {code::cell_annotated, severity::note, {"litigation.direct.total"}, {}, {}});
    BOOST_TEST(times(page(c), "class=\"error numbered\"") == 5u);
}

/// Sections 一, 五 and 六 with their numbers, each linked to its place; and the rules.
BOOST_AUTO_TEST_CASE(prose_claims_and_rules) {
    std::string text = write::to_plain(gallery::sample());
    std::size_t const at = text.find('\n', text.find("一、总体情况")) + 1;
    text.insert(at, "全年新收政府信息公开申请<987>件。\n");
    write::checked c = checked(text);
    c.claims = checks::compare_claims(c.parsed);
    c.rules = checks::assess_rules(c.parsed);
    std::string const p = page(c, write::language::zh);
    for (char const* heading : {"一、总体情况", "五、", "六、"})
        BOOST_TEST(contains(p, "<section class=\"card prose\">\n<h2>" + std::string{heading}));
    BOOST_TEST(contains(p, "新收政府信息公开申请&lt;"));
    std::size_t const claim = p.find("<a class=\"claim ");
    BOOST_REQUIRE(claim != std::string::npos);
    BOOST_TEST(contains(p, "href=\"#r1k0\""));
    BOOST_TEST(contains(p, "<span class=\"at\" id=\"r1k0\"></span><a class=\"cell\" href=\"#r1q0\">"));
    BOOST_TEST(contains(p, "<ul class=\"rules\">"));
    BOOST_TEST(times(p, "<span class=\"status\">") == checks::rule_table.size());
    // Plots come after the tables, and all after the findings.
    BOOST_TEST(p.find("class=\"plots\"") > p.rfind("class=\"card form\""));
    BOOST_TEST(p.find("class=\"card findings\"") < p.find("class=\"card prose\""));
}

/// With the document at hand, it is shown.
BOOST_AUTO_TEST_CASE(the_document) {
    read::document d;
    d.format = "docx";
    d.text = "四";
    read::begin_line(d, 0, true);
    d.places.push_back("word/document.xml, table 4, row 4, cell 10");
    d.cells.push_back({0, 3, 1});
    d.lines.back().size = 1;
    write::checked c = checked(broken_text());
    c.parsed.source.format = "docx";
    c.parsed.report.litigation.direct.total.where = {{}, {}, d.places[1]};
    c.parsed.diagnostics[0].where = {{}, {}, d.places[1]};
    c.document = read::shared_document{read::document{d}};
    std::string const p = page(c);
    BOOST_TEST(contains(p, "<div class=\"lines document\""));
    BOOST_TEST(contains(p, "<h2>Source</h2>"));
    BOOST_TEST(contains(p, "id=\"r1m1\" href=\"#r1f1\">1</a><span class=\"at\""));
    BOOST_TEST(!contains(p, "class=\"lines places\""));
}

/// Whatever the report, its name and the reasons hold.
BOOST_AUTO_TEST_CASE(text_is_escaped) {
    std::string const evil = "<script>alert(\"1\")</script>\u2028'&\xff";
    write::checked c = checked("甲县" + evil + "2024年政府信息公开工作年度报告\n" + broken_text());
    c.parsed.report.title = c.parsed.report.issuer = c.parsed.source.name = evil;
    c.parsed.report.review.other.clear(origin::unreadable);
    c.parsed.report.review.other.raw = evil;
    for (diagnostic& d : c.parsed.diagnostics) d.where.within = evil;
    c.parsed.diagnostics.push_back({code::row_unknown, severity::warning, {evil}, {}, {{"found", evil}}, evil});
    for (std::string const format : {"text", "docx"}) {
        c.parsed.source.format = format;
        std::vector<write::checked> const both{c, c};
        for (write::language const lang : {write::language::zh, write::language::en}) {
            std::string const p = write::to_page(both, lang);
            BOOST_TEST(times(p, "<script") == 1u);
            BOOST_TEST(!contains(p, "alert(\""));
            BOOST_TEST(!contains(p, "\xff"));
        }
    }
}

/// Of a Word file the places are listed; what the reader made of it is no source.
BOOST_AUTO_TEST_CASE(places_that_are_no_lines) {
    write::checked c = checked(broken_text());
    c.parsed.source.format = "docx";
    c.parsed.report.litigation.direct.total.where = {{}, {}, "table 4, row 4, cell 10"};
    c.parsed.diagnostics[0].where = c.parsed.report.litigation.direct.total.where;
    std::string const p = page(c);
    BOOST_TEST(contains(p, "<h2>Places</h2>"));
    BOOST_TEST(contains(p, "<span class=\"n\">table 4, row 4, cell 10</span>"));
    BOOST_TEST(contains(p, "<a href=\"#r1m1\">table 4, row 4, cell 10</a>"));
    BOOST_TEST(!contains(p, "r1L1"));
}

/// Whatever was found, also where a table lacks rows or has them in another way: what is linked is there, once.
BOOST_AUTO_TEST_CASE(every_link_leads_somewhere) {
    std::vector<std::string> texts;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<code>>([&texts](auto e) {
        for (gallery::shown& s : gallery::show(e.value)) texts.push_back(std::move(s.text));
    });
    std::string lost = write::to_plain(gallery::sample());
    std::size_t const from = lost.rfind('\n', lost.find("（六）其他处理")) + 1;
    lost.erase(from, lost.rfind('\n', lost.find("（七）总计")) + 1 - from);
    texts.push_back(lost);
    for (std::string const& text : texts) {
        std::string const p = page(checked(text));
        std::set<std::string> ids;
        std::size_t dead = 0;
        auto const each = [&p](std::string const& before, auto f) {
            for (std::size_t at = p.find(before); at != std::string::npos; at = p.find(before, at + 1))
                f(p.substr(at + before.size(), p.find('"', at + before.size()) - at - before.size()));
        };
        each(" id=\"", [&](std::string const& id) { BOOST_TEST(ids.insert(id).second, id); });
        each(" href=\"#", [&](std::string const& id) { dead += ids.contains(id) ? 0 : 1; });
        BOOST_TEST(dead == 0u);
        BOOST_TEST(ids.size() > 100u);
    }
}

BOOST_AUTO_TEST_CASE(several_reports) {
    std::vector<write::checked> const two{checked(broken_text()), checked(broken_text())};
    std::string const p = write::to_page(two, write::language::zh);
    BOOST_TEST(contains(p, "<nav class=\"reports\""));
    BOOST_TEST(contains(p, "<tr><td><a href=\"#r2\">年报.txt</a></td>"));
    BOOST_TEST(contains(p, "<td class=\"error\">1</td><td class=\"warning zero\">0</td>"));
    BOOST_TEST(contains(p, "id=\"r2f1\""));
    BOOST_TEST(times(p, "<article ") == 2u);
    BOOST_TEST(write::to_page({}).ends_with("</html>\n"));
    BOOST_TEST(times(p, "<svg xmlns") == 0u, "of one year");
}

BOOST_AUTO_TEST_CASE(years_of_an_organ_are_drawn) {
    annual_report before = gallery::sample();
    before.year = *before.year - 1;
    before.title.clear();
    std::vector<write::checked> const two{checked(write::to_plain(gallery::sample())), checked(write::to_plain(before))};
    std::string const p = write::to_page(two, write::language::zh);
    BOOST_TEST(times(p, "class=\"trend\"") == 1u);
    BOOST_TEST(contains(p, "本年新收政府信息公开申请数量 " + std::to_string(*before.year)));
}

BOOST_AUTO_TEST_SUITE_END()
