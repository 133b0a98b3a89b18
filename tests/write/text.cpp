// SPDX-License-Identifier: BSL-1.0
#include <gongkai/write/text.hpp>

#include <string>
#include <variant>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2021.hpp>
#include <gongkai/form/view.hpp>

using namespace gongkai;

namespace write_text {

bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace write_text

BOOST_AUTO_TEST_SUITE(write_text)

BOOST_AUTO_TEST_CASE(an_empty_report_says_that_nothing_is_there) {
    BOOST_TEST(write::to_text(annual_report{}) ==
               "·\n"
               "编制机关：·\n"
               "报告年度：·\n"
               "统计期限：·\n"
               "\n"
               "一、总体情况\n"
               "  ·\n"
               "\n"
               "二、主动公开政府信息情况\n"
               "  ·\n"
               "\n"
               "三、收到和处理政府信息公开申请情况\n"
               "  ·\n"
               "\n"
               "四、政府信息公开行政复议、行政诉讼情况\n"
               "  ·\n"
               "\n"
               "五、存在的主要问题及改进情况\n"
               "  ·\n"
               "\n"
               "六、其他需要报告的事项\n"
               "  ·\n"
               "\n"
               "落款：·\n"
               "日期：·\n"
               "\n"
               "· 文中没有数字\n");
}

BOOST_AUTO_TEST_CASE(head_and_prose) {
    annual_report r;
    r.title = "某县教育局2024年政府信息公开工作年度报告";
    r.issuer = "某县教育局";
    r.year = 2024;
    r.period = period{gongkai::date{2024, 1, 1}, gongkai::date{2024, 12, 31}};
    r.closing = {"某县教育局", gongkai::date{2025, 1, 20}};
    r.overview.text = "不显示";
    r.overview.parts = {{"（一）主动公开", "全年发布\n信息。", {}}, {"（二）依申请公开", "", {}}};
    for (int i = 0; i < 100; ++i) r.other_matters.text += "无";
    std::string const text = write::to_text(r);
    BOOST_TEST(text.starts_with(
        "某县教育局2024年政府信息公开工作年度报告\n编制机关：某县教育局\n报告年度：2024\n统计期限：2024-01-01 – 2024-12-31\n\n"));
    BOOST_TEST(contains(text, "一、总体情况\n  （一）主动公开\n    全年发布 信息。\n  （二）依申请公开\n\n"));
    std::string sixty;
    for (int i = 0; i < 59; ++i) sixty += "无";
    BOOST_TEST(contains(text, "六、其他需要报告的事项\n  " + sixty + "…\n"));
    BOOST_TEST(contains(text, "落款：某县教育局\n日期：2025-01-20\n"));
    BOOST_TEST(contains(write::to_text(r, write::language::en), "Issuer: 某县教育局\nYear: 2024\n"));
}

BOOST_AUTO_TEST_CASE(section_two_is_aligned_by_display_width) {
    annual_report r;
    auto& two = std::get<proactive_disclosure_2021>(r.proactive_disclosure);
    two.regulations.issued.set(0, origin::printed);
    two.regulations.repealed.set(1, origin::printed);
    two.regulations.in_force.set(14, origin::inferred);
    two.normative_documents.issued.clear(origin::blank);
    two.licences.decisions.set(1672944, origin::printed);
    two.charges.amount.set({6254437580, 4}, origin::printed);
    std::string const text = write::to_text(r);
    BOOST_TEST(contains(text,
                        "二、主动公开政府信息情况\n"
                        "  第二十条第（一）项 本年制发件数  本年废止件数  现行有效件数\n"
                        "    规章                        0             1            14*\n"
                        "    行政规范性文件              ·             ·             ·\n"
                        "  第二十条第（五）项 本年处理决定数量\n"
                        "    行政许可                  1672944\n"
                        "  第二十条第（六）项 本年处理决定数量\n"
                        "    行政处罚                        ·\n"
                        "    行政强制                        ·\n"
                        "  第二十条第（八）项 本年收费金额（单位：万元）\n"
                        "    行政事业性收费                  625443.7580\n"
                        "\n"));
    BOOST_TEST(contains(text, "\n* 文中没有，依勾稽关系推算\n· 文中没有数字\n"));
}

BOOST_AUTO_TEST_CASE(section_three_and_four) {
    annual_report r;
    for (form::cell_ref const& c : form::cells_of(form::requests_table, r.requests)) std::get<count*>(c)->set(7, origin::printed);
    applicant_counts& undivided = r.requests.other_handling.undivided;
    for (count* c :
         {&undivided.natural_person, &undivided.commercial_enterprise, &undivided.research_institution,
          &undivided.public_welfare_organization, &undivided.legal_service_institution, &undivided.other, &undivided.total})
        c->clear(origin::not_applicable);
    std::int64_t n = 0;
    for (form::cell_ref const& c : form::cells_of(form::review_and_litigation_table, r))
        std::get<count*>(c)->set(n++, origin::printed);
    std::string const text = write::to_text(r);
    // The longest label of the form that is not cut is 44 columns wide; figures end below the end of their column's label.
    BOOST_TEST(contains(
        text,
        "  三、本年度办理结果\n"
        "    （一）予以公开                                7         7         7             7             7     7     7\n"
        "    （二）部分公开                                7         7         7             7             7     7     7\n"
        "    （三）不予公开\n"
        "      1.属于国家秘密                              7         7         7             7             7     7     7\n"));
    BOOST_TEST(contains(
        text,
        "    （六）其他处理\n"
        "      1.申请人无正当理由逾期不补正、行政机…       7         7         7             7             7     7     7\n"));
    BOOST_TEST(contains(text,
                        "四、政府信息公开行政复议、行政诉讼情况\n"
                        "                            结果维持  结果纠正  其他结果  尚未审结  总计\n"
                        "  行政复议                         0         1         2         3     4\n"
                        "  行政诉讼·未经复议直接起诉        5         6         7         8     9\n"
                        "  行政诉讼·复议后起诉             10        11        12        13    14\n"
                        "\n"));
    BOOST_TEST(!contains(text, "依勾稽关系推算"));
}

/// A report whose （六） is one row shows that row, and not the three.
BOOST_AUTO_TEST_CASE(the_undivided_row) {
    annual_report r;
    other_handling& six = r.requests.other_handling;
    for (applicant_counts* row : {&six.not_corrected, &six.fee_unpaid, &six.other})
        for (count* c : {&row->natural_person, &row->commercial_enterprise, &row->research_institution,
                         &row->public_welfare_organization, &row->legal_service_institution, &row->other, &row->total})
            c->clear(origin::not_applicable);
    six.undivided.total.set(3, origin::printed);
    std::string const text = write::to_text(r);
    BOOST_TEST(contains(text, "\n    （六）其他处理 "));
    BOOST_TEST(!contains(text, "3.其他"));
}

BOOST_AUTO_TEST_SUITE_END()
