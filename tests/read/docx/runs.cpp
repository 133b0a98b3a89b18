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

namespace read_docx_runs {

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

}  // namespace read_docx_runs

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
    // Of two, the first counts.
    BOOST_TEST(shown(run("289") + set("1", "<w:rStyle w:val=\"\"/><w:rStyle w:val=\"ref\"/>"), style) == "2891");
    BOOST_TEST(shown(run("289") + set("1", "<w:rStyle w:val=\"ref\"/><w:rStyle w:val=\"none\"/>"), style) == "289¹");
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

/// Light, blacked out or tiny digits are set apart from those beside them; of a fraction neither part is read with the other.
BOOST_AUTO_TEST_CASE(runs_set_apart) {
    for (std::string_view const how : {"<w:color w:val=\"FEFEFE\"/>", "<w:color w:val=\"auto\" w:themeColor=\"background1\"/>",
                                       "<w:highlight w:val=\"black\"/>", "<w:sz w:val=\"9\"/>"})
        BOOST_TEST(shown(run("28") + set("9", how)) == "28|9", how);
    BOOST_TEST(shown(run("28") + set("9", "<w:color w:val=\"333333\"/><w:sz w:val=\"12\"/>")) == "289");
    BOOST_TEST(
        value("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:f><m:num><m:r><m:t>28</m:t>"
              "</m:r></m:num><m:den><m:r><m:t>9</m:t></m:r></m:den></m:f></m:oMath>") == "null");
}

/// Digits that are mirrored, or beside a picture in the line, allow no single reading; a list's number is none of a figure.
BOOST_AUTO_TEST_CASE(what_may_be_another_digit) {
    std::string const picture = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>";
    BOOST_TEST(value("<w:bdo w:val=\"rtl\">" + run("28") + "</w:bdo>") == "null");
    BOOST_TEST(value("<w:bdo w:val=\"ltr\">" + run("28") + "</w:bdo>") == "28");
    BOOST_TEST(value(run("2") + picture) == "null");
    BOOST_TEST(value(picture + run("8")) == "null");
    BOOST_TEST(value("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>" + run("28")) == "28");
    BOOST_TEST(value("<w:r><w:pict><v:shape style=\"position:absolute\"/></w:pict></w:r>" + run("28")) == "28");
    BOOST_TEST(shown(run("2024") + picture) == "2024");
}

/// A digit or a sign that a font of symbols has.
BOOST_AUTO_TEST_CASE(symbols) {
    BOOST_TEST(shown(run("2") + "<w:r><w:sym w:font=\"Symbol\" w:char=\"F038\"/></w:r>") == "28");
    BOOST_TEST(shown("<w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/></w:r>" + run("28")) == "-28");
    BOOST_TEST(shown(run("28") + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>") == "28");
}

BOOST_AUTO_TEST_SUITE_END()
#endif
