// SPDX-License-Identifier: BSL-1.0
#if defined(GONGKAI_WITH_DOCX)
#include <gongkai/read/docx.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/parse.hpp>
#include <gongkai/read/places.hpp>

#include "support/make_docx.hpp"

using namespace gongkai_test;
using gongkai::code;
using gongkai::severity;
using gongkai::read::document;
using gongkai::read::docx;

namespace read_docx {

/// A document as text: a line a line, the cells of rows in brackets.
std::string shown(document const& d) {
    std::string out;
    for (gongkai::read::line const& l : d.lines) {
        for (std::size_t c = l.first; c < l.first + l.size; ++c)
            out += l.tabular ? "[" + std::string{d.view(d.cells[c])} + "]" : std::string{d.view(d.cells[c])};
        out += l.tabular && !l.row_end ? "...\n" : "\n";
    }
    return out;
}
std::string shown_body(std::string_view body) {
    document const d = docx(make_docx(body));
    BOOST_TEST(d.diagnostics.size() == 0u);
    return shown(d);
}
std::vector<std::string> places(document const& d) {
    std::vector<std::string> out;
    for (gongkai::read::cell const& c : d.cells) out.push_back(d.places[c.within]);
    return out;
}
std::string argument(gongkai::diagnostic const& d, std::string_view name) {
    for (gongkai::argument const& a : d.arguments)
        if (a.name == name) return a.value;
    return {};
}

}  // namespace read_docx

BOOST_AUTO_TEST_SUITE(read_docx)

BOOST_AUTO_TEST_CASE(paragraphs_are_lines_and_tables_are_rows) {
    document const d = docx(make_docx(para(run("青石镇年度报告")) + para("") + para(run("二、主动公开")) +
                                      tbl(tr_of({"规章", "1", "0"}) + tr_of({"规范性文件", "", "7"})) + para(run("说明"))));
    BOOST_TEST(d.format == "docx");
    BOOST_TEST(d.encoding == "UTF-8");
    BOOST_TEST(d.diagnostics.empty());
    BOOST_TEST(d.line_starts.empty());  // no place in bytes is claimed
    BOOST_TEST(shown(d) == "青石镇年度报告\n二、主动公开\n[规章][1][0]\n[规范性文件][][7]\n说明\n");
    BOOST_TEST(d.lines[1].gap == 1u);
    BOOST_TEST(d.text == "青石镇年度报告\n二、主动公开\n规章\t1\t0\n规范性文件\t\t7\n说明");
    std::vector<std::string> const expected = {"word/document.xml, paragraph 1",
                                               "word/document.xml, paragraph 3",
                                               "word/document.xml, table 1, row 1, cell 1",
                                               "word/document.xml, table 1, row 1, cell 2",
                                               "word/document.xml, table 1, row 1, cell 3",
                                               "word/document.xml, table 1, row 2, cell 1",
                                               "word/document.xml, table 1, row 2, cell 2",
                                               "word/document.xml, table 1, row 2, cell 3",
                                               "word/document.xml, paragraph 4"};
    BOOST_TEST(places(d) == expected, boost::test_tools::per_element());
    BOOST_TEST(d.places.front().empty());
}

BOOST_AUTO_TEST_CASE(a_number_in_several_runs_is_one_number) {
    BOOST_TEST(shown_body(para(run("20") + "<w:proofErr w:type=\"spellStart\"/>" + run("23") + run("年共") + run("1") +
                               run("8件"))) == "2023年共18件\n");
}

BOOST_AUTO_TEST_CASE(breaks_tabs_and_hyphens) {
    BOOST_TEST(shown_body(para("<w:r><w:t>一、概述</w:t><w:br/><w:t>增长</w:t><w:noBreakHyphen/><w:t>8</w:t><w:tab/><w:t>件</"
                               "w:t><w:sym w:char=\"F0A7\"/></w:r>")) ==
               "一、概述\n增长-8 件\n");  // a line break ends a line of the document
    BOOST_TEST(shown_body("<w:p><w:r><w:t>甲\n乙</w:t><w:t>&lt;丙&gt;&#x4E01;</w:t><w:t><![CDATA[&戊]]></w:t></w:r></w:p>") ==
               "甲 乙<丙>丁&戊\n");
}

BOOST_AUTO_TEST_CASE(wrappers_are_looked_through) {
    BOOST_TEST(shown_body("<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>" +
                          para("<w:hyperlink>" + run("登录") + "</w:hyperlink><w:smartTag><w:smartTag>" + run("网站") +
                               "</w:smartTag></w:smartTag>") +
                          tbl("<w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + tc(para(run("5"))) +
                              "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt>") +
                          "</w:sdtContent></w:sdt><w:customXml>" + para(run("末")) + "</w:customXml>") == "登录网站\n[5]\n末\n");
    BOOST_TEST(shown_body(para("<w:r><w:ruby><w:rt><w:r><w:t>zhang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>章</w:t></w:r></"
                               "w:rubyBase></w:ruby></w:r>")) == "章\n");
}

BOOST_AUTO_TEST_CASE(merged_cells) {
    std::string const rows =
        tr(tc(para(run("申请人情况")), "<w:gridSpan w:val=\"3\"/>")) +
        tr(tc(para(run("不予公开")), "<w:vMerge w:val=\"restart\"/>") + tc(para(run("秘密"))) + tc(para(run("3")))) +
        tr(tc(para(run("此处不显示")), "<w:vMerge/>") + tc(para(run("安全"))) + tc(para(run("4")))) +
        tr(tc(para(""), "<w:vMerge w:val=\"continue\"/>") + tc(para(run("案卷"))) + tc(para(run("5")))) +
        tr(tc(para(run("总计"))) + tc(para(run("12")), "<w:gridSpan w:val=\"2\"/>"));
    BOOST_TEST(shown_body(tbl(rows)) == "[申请人情况]\n[不予公开][秘密][3]\n[][安全][4]\n[][案卷][5]\n[总计][12]\n");
    // Nothing above to go on from: the cell is shown as any other.
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("9")), "<w:vMerge/>") + tc(para(run("8")))))) == "[9][8]\n");
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("合")), "<w:hMerge w:val=\"restart\"/>") + tc(para(""), "<w:hMerge/>") +
                                 tc(para(run("6")))))) == "[合][6]\n");
}

BOOST_AUTO_TEST_CASE(a_label_in_several_paragraphs_is_one_cell) {
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("商业")) + para("") + para(run("企业"))) + tc(para(run("科研\u3000")))))) ==
               "[商业\n企业][科研]\n");
}

BOOST_AUTO_TEST_CASE(nested_tables) {
    // rows inside a cell: in place, as lines
    document const d =
        docx(make_docx(tbl(tr(tc(para(run("外层标题")) + tbl(tr_of({"甲", "1"}) + tr_of({"乙", "2"})) + para(run("后文")))))));
    BOOST_TEST(shown(d) == "外层标题\n[甲][1]\n[乙][2]\n后文\n");
    BOOST_TEST(places(d)[0] == "word/document.xml, table 1, row 1, cell 1, paragraph 1");
    BOOST_TEST(places(d)[4] == "word/document.xml, table 2, row 2, cell 2");
    // a cell that holds nothing but a row stands for its cells
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("予以公开"))) + tc(tbl(tr_of({"3", "0", "3"})) + para(""))))) ==
               "[予以公开][3][0][3]\n");
}

BOOST_AUTO_TEST_CASE(cells_that_lay_out_prose_are_paragraphs) {
    std::string sentence;
    for (int i = 0; i < 12; ++i) sentence += "全年更新栏目若干次，";
    std::string const cell = tc(para(run("一、总体情况")) + para(run(sentence + "运行平稳。")));
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("导航"))) + cell))) == "导航\n一、总体情况\n" + sentence + "运行平稳。\n");
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("六、其他")) + para(run("无。")))))) == "六、其他\n无。\n");
    // beside a figure it is a label with a note
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("规章")) + para(run(sentence + "。"))) + tc(para(run("7")))))) ==
               "[规章\n" + sentence + "。][7]\n");
}

BOOST_AUTO_TEST_CASE(text_boxes_are_read_once) {
    std::string const content = "<w:txbxContent>" + para(run("框内一")) + tbl(tr_of({"框", "2"})) + "</w:txbxContent>";
    std::string const box = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:wsp><wps:txbx>" + content +
                            "</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>" + content +
                            "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    document const d = docx(make_docx(para(run("前") + box + run("后")) + para(run("下段"))));
    BOOST_TEST(shown(d) == "前后\n框内一\n[框][2]\n下段\n");
    BOOST_TEST(places(d)[1] == "word/document.xml, text box 1, paragraph 1");
    BOOST_TEST(places(d)[4] == "word/document.xml, paragraph 2");
    std::string const old = "<w:r><w:pict><v:shape><v:textbox>" + content + "</v:textbox></v:shape></w:pict></w:r>";
    BOOST_TEST(shown_body(para(old)) == "框内一\n[框][2]\n");
    BOOST_TEST(shown_body(tbl(tr(tc(para(run("甲") + old)) + tc(para(run("1")))))) ==
               "[甲][1]\n框内一\n[框][2]\n");  // not in the row
    BOOST_TEST(shown_body(para(
                   "<w:r><mc:AlternateContent><mc:Fallback><w:t>旧</w:t></mc:Fallback></mc:AlternateContent></w:r>")) == "旧\n");
}

BOOST_AUTO_TEST_CASE(tracked_changes_are_accepted) {
    BOOST_TEST(shown_body(para(run("收到") + "<w:del><w:r><w:delText>11</w:delText></w:r></w:del><w:ins>" + run("12") +
                               "</w:ins>" + run("件"))) == "收到12件\n");
    BOOST_TEST(shown_body(para("<w:moveFrom>" + run("移走") + "</w:moveFrom>" + run("留下")) +
                          para("<w:moveTo>" + run("移来") + "</w:moveTo>")) == "留下\n移来\n");
    // rows, cells and the ends of paragraphs
    BOOST_TEST(shown_body(tbl("<w:tr><w:trPr><w:del/></w:trPr>" + tc(para(run("旧"))) + "</w:tr>" +
                              tr(tc(para(run("弃")), "<w:cellDel/>") + tc(para(run("新")))))) == "[新]\n");
    BOOST_TEST(shown_body(para(run("上半"), "<w:rPr><w:del/></w:rPr>") + para(run("下半"))) == "上半下半\n");
    BOOST_TEST(shown_body(para(run("末段"), "<w:rPr><w:del/></w:rPr>")) == "末段\n");
}

BOOST_AUTO_TEST_CASE(fields_show_their_results) {
    auto const mark = [](std::string const& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
    std::string const code = "<w:r><w:instrText>IF </w:instrText></w:r>";
    BOOST_TEST(shown_body(para(run("共") + mark("begin") + code + mark("begin") + code + mark("separate") + run("99") +
                               mark("end") + mark("separate") + run("7") + mark("end") + run("件"))) == "共7件\n");
    BOOST_TEST(shown_body(para("<w:fldSimple w:instr=\"PAGE\">" + run("3") + "</w:fldSimple>")) == "3\n");
    BOOST_TEST(shown_body(para(mark("begin") + code + run("不能丢"))) == "不能丢\n");  // never ends
}

BOOST_AUTO_TEST_CASE(hidden_text_and_tables_of_contents_are_left_out) {
    std::string const styles =
        "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"k\"><w:basedOn w:val=\"h\"/></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>";
    std::string const body =
        para(
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r>"
            "<w:r><w:rPr><w:rStyle w:val=\"h\"/></w:rPr><w:t>隐</w:t></w:r>") +
        para(run("隐"), "<w:pStyle w:val=\"k\"/>") + para(run("一、总体情况 1"), "<w:pStyle w:val=\"11\"/>");
    BOOST_TEST(shown(docx(make_docx(body, styles))) == "见\n");
    BOOST_TEST(shown_body(para(run("正文") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>")) == "正文\n");
}

/// What asks to be filled in is no text; digits that are white or hardly to be seen are none of the number beside them.
BOOST_AUTO_TEST_CASE(placeholders_and_digits_of_another_look) {
    auto const sdt = [](std::string const& inner) {
        return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + inner + "</w:sdtContent></w:sdt>";
    };
    BOOST_TEST(shown_body(para(run("规章") + sdt(run("单击此处")))) == "规章\n");
    BOOST_TEST(shown_body(tbl("<w:tr>" + tc(para(run("5"))) + tc(sdt(para(run("单击此处")))) + sdt(tc(para(run("无")))) +
                              "</w:tr>")) == "[5][][无]\n");
    auto const set = [](std::string const& how, std::string const& text) {
        return "<w:r><w:rPr>" + how + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    };
    BOOST_TEST(shown_body(para(set("<w:color w:val=\"FFFFFF\"/>", "3") + run("5"))) == "3|5\n");
    BOOST_TEST(shown_body(para(run("5") + set("<w:sz w:val=\"2\"/>", "3"))) == "5|3\n");
    BOOST_TEST(shown_body(para(run("5") + set("<w:sz w:val=\"18\"/><w:color w:val=\"FF0000\"/>", "3"))) == "53\n");
    BOOST_TEST(shown_body(para(set("<w:color w:val=\"FFFFFF\"/>", "35"))) == "35\n");
}

BOOST_AUTO_TEST_CASE(automatic_numbers_are_given_back) {
    std::string const numbering =
        "<w:abstractNum w:abstractNumId=\"4\">"
        "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:pStyle "
        "w:val=\"2\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
        "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
        "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText "
        "w:val=\"%3.\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"4\"/></w:num>";
    std::string const styles =
        "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:type=\"paragraph\" w:styleId=\"2a\"><w:basedOn w:val=\"2\"/></w:style>";
    std::string const body = listed("总体情况", 7, 0) + listed("主动公开", 7, 1) + listed("网站", 7, 2) + listed("公报", 7, 2) +
                             listed("依申请公开", 7, 1) + listed("热线", 7, 2) +
                             para(run("主动公开情况"), "<w:pStyle w:val=\"2a\"/>") +
                             para(run("不编号"), "<w:pStyle w:val=\"2\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>") +
                             para(run("删去的编号"), "<w:numPr><w:numId w:val=\"7\"/></w:numPr><w:rPr><w:del/></w:rPr>") +
                             listed("申请情况", 7, 0) + tbl(tr(tc(listed("监督", 7, 1)) + tc(para(run("4")))));
    BOOST_TEST(shown(docx(make_docx(body, styles, numbering))) ==
               "一、总体情况\n（一）主动公开\n1. 网站\n2. 公报\n（二）依申请公开\n1. "
               "热线\n二、主动公开情况\n不编号\n三、删去的编号申请情况\n[（一）监督][4]\n");
}

BOOST_AUTO_TEST_CASE(other_names_for_the_same_elements) {
    // strict namespaces, other prefixes, a main part of another name, no relationships of its own
    std::string const main =
        "<d:document "
        "xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body><d:p><d:r><d:t>严格</d:t></d:r></d:p></d:body></"
        "d:document>";
    std::string const rels =
        "<Relationships><Relationship Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" "
        "Target=\"/a/main.xml\"/></Relationships>";
    document const d = docx(make_zip({{"_rels/.rels", rels}, {"a/main.xml", main}}));
    BOOST_TEST(shown(d) == "严格\n");
    BOOST_TEST(places(d)[0] == "a/main.xml, paragraph 1");
    BOOST_TEST(shown(docx(make_zip({{"word\\Document.xml", main}}))) ==
               "严格\n");  // no relationships at all, Windows' separators
}

BOOST_AUTO_TEST_CASE(what_is_not_a_word_file_is_said) {
    auto const reason = [](std::string_view bytes) {
        document const d = docx(bytes);
        BOOST_TEST(d.lines.empty());
        BOOST_TEST(d.format == "docx");
        BOOST_REQUIRE(d.diagnostics.size() == 1u);
        BOOST_TEST((d.diagnostics[0].code == code::input_not_text && d.diagnostics[0].severity == severity::error));
        return argument(d.diagnostics[0], "reason");
    };
    std::string const good = make_docx(para(run("正文")));
    BOOST_TEST(reason("一份普通文本") == "not_zip");
    BOOST_TEST(reason(std::string_view{good}.substr(0, good.size() / 2)) == "not_zip");
    BOOST_TEST(reason("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old .doc or an encrypted .docx") == "compound_file");
    BOOST_TEST(reason(make_zip({{"mimetype", "application/epub+zip"}})) == "no_main_part");
    BOOST_TEST(reason(make_zip({{"word/document.xml", "<workbook/>"}})) == "no_main_part");
    BOOST_TEST(reason(make_zip({{"word/document.xml", "<w:document><w:body><w:p>"}})) == "malformed_xml");
    BOOST_TEST(reason(make_zip({{"word/document.xml", ""}})) == "malformed_xml");
    BOOST_TEST(reason(make_zip({{"word/document.xml", wordprocessing("document", "<w:body/>")}}, "秘")) == "encrypted");
    std::string damaged = good;
    std::size_t const at = damaged.find("word/document.xml") + std::string_view{"word/document.xml"}.size();
    for (std::size_t i = at; i < at + 24; ++i) damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    BOOST_TEST(reason(damaged) == "damaged");
}

BOOST_AUTO_TEST_CASE(a_file_with_nothing_to_read_is_said) {
    BOOST_REQUIRE(docx("").diagnostics.size() == 1u);
    BOOST_TEST(docx("").diagnostics[0].code == code::input_empty);
    document const d = docx(make_docx(para("<w:r><w:drawing/></w:r>")));
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::input_empty);
    BOOST_TEST(d.diagnostics[0].where.within == "word/document.xml");
}

BOOST_AUTO_TEST_CASE(damage_of_any_byte_is_survived) {
    std::string const good = make_docx(listed("正文", 1, 0) + tbl(tr_of({"甲", "1"})), "<w:style/>", "<w:num w:numId=\"1\"/>");
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string bad = good;
        bad[i] = static_cast<char>(~bad[i]);
        document const d = docx(bad);
        BOOST_TEST((!d.lines.empty() || !d.diagnostics.empty()));
        BOOST_TEST(!docx(std::string_view{good}.substr(0, i)).diagnostics.empty());
    }
}

BOOST_AUTO_TEST_CASE(cells_beyond_the_limit_are_not_read) {
    std::string rows;
    for (int i = 0; i < 10; ++i) rows += tr_of({"甲", "1", "2"});
    document const d = docx(make_docx(tbl(rows) + para(run("后"))), {.max_cells = 8});
    BOOST_TEST(shown(d) == "[甲][1][2]\n[甲][1][2]\n");  // whole rows only
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::limit_reached);
    BOOST_TEST(argument(d.diagnostics[0], "limit") == "max_cells");
    BOOST_TEST(d.diagnostics[0].where.within == "word/document.xml, table 1, row 3, cell 3");
    BOOST_TEST(shown(docx(make_docx(para(run("一")) + para(run("二"))), {.max_cells = 1})) == "一\n");
    std::string const inside = tbl(tr(tc(para(run("外")) + tbl(rows))));  // cells of a nested table count as well
    BOOST_TEST(docx(make_docx(inside), {.max_cells = 8}).cells.empty());
}

BOOST_AUTO_TEST_CASE(elements_nested_too_deep_are_left_out) {
    std::string deep = para(run("底"));
    for (int i = 0; i < 5000; ++i) deep = tbl(tr(tc(deep)));
    document const d = docx(make_docx(para(run("面")) + deep));
    BOOST_TEST(shown(d).starts_with("面\n"));
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(argument(d.diagnostics[0], "limit") == "max_docx_depth");
    std::string number = run("2");
    for (int i = 0; i < 300; ++i) number = "<w:smartTag>" + number + "</w:smartTag>";
    document const half = docx(make_docx(para(run("1") + number) + para(run("末"))));
    BOOST_TEST(shown(half) == "末\n");  // half a number is no number
    BOOST_TEST(argument(half.diagnostics.at(0), "limit") == "max_docx_depth");
    BOOST_TEST(half.diagnostics.at(0).where.within == "word/document.xml, paragraph 1");
}

BOOST_AUTO_TEST_CASE(bombs_are_not_inflated) {
    auto const limit = [](std::string const& body) {
        document const d = docx(make_docx(body));
        BOOST_TEST(d.lines.empty());
        BOOST_REQUIRE(d.diagnostics.size() == 1u);
        BOOST_TEST(d.diagnostics[0].code == code::limit_reached);
        BOOST_TEST(d.diagnostics[0].where.within == "word/document.xml");
        return argument(d.diagnostics[0], "limit");
    };
    BOOST_TEST(limit(std::string(std::size_t{40} << 20, ' ')) == "max_docx_ratio");
    BOOST_TEST(limit(std::string(gongkai::limits{}.max_docx_markup + 1, '=')) == "max_docx_markup");  // an attribute has one
}

BOOST_AUTO_TEST_CASE(entities_are_not_expanded) {
    std::string const main =
        "<!DOCTYPE d [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
        "<w:document><w:body><w:p><w:r><w:t>甲&b;&f;乙</w:t></w:r></w:p></w:body></w:document>";
    BOOST_TEST(shown(docx(make_zip({{"word/document.xml", main}}))) == "甲&b;&f;乙\n");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf8_are_replaced) {
    document const d = docx(make_docx(para(run("甲\xFF乙"))));
    BOOST_TEST(shown(d) == "甲\uFFFD乙\n");
    BOOST_REQUIRE(d.diagnostics.size() == 1u);
    BOOST_TEST(d.diagnostics[0].code == code::encoding_invalid);
    BOOST_TEST(argument(d.diagnostics[0], "bytes") == "1");
}

BOOST_AUTO_TEST_CASE(a_table_is_read_with_its_places) {
    std::string const body =
        para(run("云溪区水务局2024年政府信息公开工作年度报告")) + para(run("四、政府信息公开行政复议、行政诉讼情况")) +
        tbl(tr_of({"行政复议", "行政诉讼"}) + tr_of({"3", "1", "0", "2", "6", "0", "0", "0", "0", "0", "1", "0", "0", "1", "2"}));
    gongkai::parsed const r = gongkai::parse(docx(make_docx(body)));
    BOOST_TEST(r.source.format == "docx");
    BOOST_TEST(r.report.issuer == "云溪区水务局");
    BOOST_TEST(r.report.review.total.value() == 6);
    BOOST_TEST(r.report.review.total.where.within == "word/document.xml, table 1, row 2, cell 5");
    BOOST_TEST(r.report.review.total.where.start.line == 0u);
}

BOOST_AUTO_TEST_CASE(merged_cells_are_told) {
    auto const merged = [](char const* what) {
        return "<w:tc><w:tcPr>" + std::string{what} + "</w:tcPr>" + para(run("甲")) + "</w:tc>";
    };
    document const d = docx(make_docx(tbl(tr(merged("<w:vMerge w:val=\"restart\"/>") + merged("<w:gridSpan w:val=\"3\"/>")) +
                                          tr(merged("<w:vMerge/>") + merged("")))));
    BOOST_REQUIRE(d.spans.size() == 2u);
    BOOST_TEST(d.spans[0].cell == 1u);
    BOOST_TEST(d.spans[0].columns == 3u);
    BOOST_TEST(d.spans[1].cell == 2u);
    BOOST_TEST(d.spans[1].rows == 0u);
}

/// A number's place in a paragraph is its characters'.
BOOST_AUTO_TEST_CASE(places_within_a_paragraph) {
    document const d = docx(make_docx(para(run("青石镇")) + para(run("全年新收12件"))));
    gongkai::place const p = gongkai::read::locator{d}.of(d.cells[1], 12, 2);
    BOOST_TEST(p.within == "word/document.xml, paragraph 2");
    BOOST_TEST(p.start.line == 0u);
    BOOST_TEST(p.start.column == 5u);
    BOOST_TEST(p.end.column == 7u);
    BOOST_TEST(d.text.substr(p.start.offset, p.end.offset - p.start.offset) == "12");
}

BOOST_AUTO_TEST_SUITE_END()
#endif
