// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx/runs.hpp>

#include <string>
#include <string_view>

#include "support/test.hpp"

#include <gongkai/read/docx.hpp>

#include "support/cells_read.hpp"
#include "support/make_docx.hpp"

using namespace gongkai_test;
using gongkai::read::document;
using gongkai::read::docx;

namespace {

std::string set(std::string_view text, std::string_view properties) {
    return "<w:r><w:rPr>" + std::string{properties} + "</w:rPr><w:t>" + std::string{text} + "</w:t></w:r>";
}
/// A paragraph's text.
std::string shown(std::string_view runs, std::string_view styles = {}) {
    document const d = docx(make_docx(para(runs), styles));
    BOOST_TEST_REQUIRE(d.cells.size() == 1u, runs);
    return std::string{d.view(d.cells[0])};
}
std::string value(std::string_view runs) {
    cells_read const r(gongkai::parse(
        docx(make_docx(para(run("二、主动公开政府信息情况")) + tbl(tr(tc(para(run("行政许可"))) + tc(para(runs))) +
                                                                   tr_of({"行政处罚", "56"}) + tr_of({"行政强制", "3"}))))));
    BOOST_TEST(r.value("proactive_disclosure.penalties.decisions") == "56");
    return r.value("proactive_disclosure.licences.decisions");
}

}  // namespace

BOOST_AUTO_TEST_SUITE(read_docx_runs)

BOOST_AUTO_TEST_CASE(raised_and_lowered_runs) {
    BOOST_TEST(shown(run("289") + set("1", "<w:vertAlign w:val=\"superscript\"/>")) == "289¹");
    BOOST_TEST(shown(run("289") + set("1", "<w:vertAlign w:val=\"subscript\"/>")) == "289₁");
    BOOST_TEST(shown(run("289") + set("1", "<w:vertAlign w:val=\"baseline\"/>")) == "2891");
    BOOST_TEST(shown(run("289") + set("1", "<w:position w:val=\"8\"/><w:sz w:val=\"12\"/>")) == "289¹");
    BOOST_TEST(shown(set("289", "<w:position w:val=\"8\"/>")) == "289");            // all of it: it is only moved
    BOOST_TEST(shown(run("2") + set("89", "<w:position w:val=\"2\"/>")) == "289");  // by a point
    std::string const style =
        "<w:style w:type=\"character\" w:styleId=\"base\"><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr></w:style>"
        "<w:style w:type=\"character\" w:styleId=\"ref\"><w:basedOn w:val=\"base\"/></w:style>";
    BOOST_TEST(shown(run("289") + set("1", "<w:rStyle w:val=\"ref\"/>"), style) == "289¹");
    BOOST_TEST(value(run("289") + set("1", "<w:vertAlign w:val=\"superscript\"/>")) == "289");
    BOOST_TEST(value(run("289") +
                     "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"1\"/></w:r>") == "289");
}

BOOST_AUTO_TEST_CASE(formulas) {
    std::string const math = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">";
    std::string const power = "<m:sSup><m:e>%</m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup></m:oMath>";
    auto const with = [&](std::string_view base) {
        std::string s = power;
        return math + s.replace(s.find('%'), 1, base);
    };
    BOOST_TEST(shown(run("289") + with("")) == "289¹");
    BOOST_TEST(shown(with("<m:r><m:t>289</m:t></m:r>")) == "289¹");
    BOOST_TEST(value(with("<m:r><m:t>289</m:t></m:r>")) == "289");
}

BOOST_AUTO_TEST_CASE(struck_runs) {
    BOOST_TEST(shown(set("30", "<w:strike/>") + run("28")) == "~~30~~28");
    BOOST_TEST(shown(set("3", "<w:strike/>") + set("0", "<w:dstrike/>") + run("28")) == "~~30~~28");
    BOOST_TEST(shown(run("28") + set("30", "<w:strike w:val=\"true\"/>")) == "28~~30~~");
    BOOST_TEST(shown(set("28", "<w:strike w:val=\"0\"/>")) == "28");
    BOOST_TEST(value(set("30", "<w:strike/>") + run("28")) == "28");
    BOOST_TEST(value("<w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins>" + run("28") + "</w:ins>") == "28");
    BOOST_TEST(value(run("28") + set("30", "<w:vanish/>")) == "28");
    BOOST_TEST(value(set("30", "<w:strike/>")) == "null");
}

BOOST_AUTO_TEST_SUITE_END()
#endif
