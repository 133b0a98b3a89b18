// SPDX-License-Identifier: BSL-1.0
#include <gongkai/parse.hpp>
#include <gongkai/report/described.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/describe/enum_to_string.hpp>
#include "support/figures.hpp"
#include "support/test.hpp"

using namespace gongkai;
using boost::test_tools::per_element;

namespace parse_text {

using list = std::vector<std::string>;

constexpr std::string_view front =
    "云泽市林业局\n"
    "2023年政府信息公开工作年度报告\n"
    "\n"
    "本报告根据《中华人民共和国政府信息公开条例》编制。本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。\n"
    "\n";
constexpr std::string_view one =
    "一、总体情况\n"
    "全年发布林业信息318条。\n"
    "（一）主动公开。公开造林计划12项。\n"
    "（二）依申请公开\n"
    "新收申请13件。\n";
constexpr std::string_view two =
    "二、主动公开政府信息情况\n"
    "第二十条第（一）项\n"
    "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t2\n"
    "行政规范性文件\t3\t1\t17\n"
    "第二十条第（五）项\n"
    "信息内容\t本年处理决定数量\n"
    "行政许可\t1,204\n"
    "第二十条第（六）项\n"
    "信息内容\t本年处理决定数量\n"
    "行政处罚\t56\n"
    "行政强制\t0\n"
    "第二十条第（八）项\n"
    "信息内容\t本年收费金额（单位：万元）\n"
    "行政事业性收费\t38.206\n";
constexpr std::string_view three =
    "三、收到和处理政府信息公开申请情况\n"
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t申请人情况\n"
    "\t自然人\t法人或其他组织\t总计\n"
    "\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t\n"
    "一、本年新收政府信息公开申请数量\t9\t3\t0\t0\t1\t0\t13\n"
    "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
    "三、本年度办理结果\t（一）予以公开\t4\t1\t0\t0\t0\t0\t5\n"
    "\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t2\t0\t0\t0\t0\t0\t2\n"
    "\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t2.其他法律行政法规禁止公开\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t3.危及“三安全一稳定”\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t4.保护第三方合法权益\t1\t0\t0\t0\t0\t0\t1\n"
    "\t\t5.属于三类内部事务信息\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t6.属于四类过程性信息\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t7.属于行政执法案卷\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t8.属于行政查询事项\t0\t0\t0\t0\t0\t0\t0\n"
    "\t（四）无法提供\t1.本机关不掌握相关政府信息\t2\t1\t0\t0\t1\t0\t4\n"
    "\t\t2.没有现成信息需要另行制作\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t3.补正后申请内容仍不明确\t0\t0\t0\t0\t0\t0\t0\n"
    "\t（五）不予处理\t1.信访举报投诉类申请\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t2.重复申请\t0\t1\t0\t0\t0\t0\t1\n"
    "\t\t3.要求提供公开出版物\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t4.无正当理由大量反复申请\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t5.要求行政机关确认或重新出具已获取信息\t0\t0\t0\t0\t0\t0\t0\n"
    "\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请\t0\t0\t0\t0\t0\t0\t0\n"
    "\t\t3.其他\t0\t0\t0\t0\t0\t0\t0\n"
    "\t（七）总计\t9\t3\t0\t0\t1\t0\t13\n"
    "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n";
constexpr std::string_view four =
    "四、政府信息公开行政复议、行政诉讼情况\n"
    "行政复议\t行政诉讼\n"
    "\t未经复议直接起诉\t复议后起诉\n"
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚"
    "未审结\t总计\n"
    "1\t0\t2\t0\t3\t12\t0\t0\t0\t12\t0\t0\t0\t0\t0\n";
constexpr std::string_view five =
    "五、存在的主要问题及改进情况\n"
    "栏目更新不够及时。明年按月检查。\n";
constexpr std::string_view six =
    "六、其他需要报告的事项\n"
    "本年度未收取信息处理费。\n"
    "\n"
    "云泽市林业局\n"
    "2024年1月18日\n";

std::string text_of(std::initializer_list<std::string_view> parts) {
    std::string out;
    for (std::string_view const p : parts) out += p;
    return out;
}
std::string const& whole() {
    static std::string const text = text_of({front, one, two, three, four, five, six});
    return text;
}
std::string with(std::string text, std::string_view from, std::string_view to) {
    std::size_t const at = text.find(from);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}
list codes(parsed const& p) {
    list out;
    for (diagnostic const& d : p.diagnostics) out.emplace_back(boost::describe::enum_to_string(d.code, "?"));
    return out;
}
std::vector<diagnostic> of(parsed const& p, code c) {
    std::vector<diagnostic> out;
    std::copy_if(p.diagnostics.begin(), p.diagnostics.end(), std::back_inserter(out), [c](auto const& d) { return d.code == c; });
    return out;
}
std::string given(diagnostic const& d, std::string_view name) {
    for (auto const& a : d.arguments)
        if (a.name == name) return a.value;
    return "(none)";
}
list row(applicant_counts const& r) {
    list out;
    for (count const* c : {&r.natural_person, &r.commercial_enterprise, &r.research_institution, &r.public_welfare_organization,
                           &r.legal_service_institution, &r.other, &r.total})
        out.push_back(c->has_value() ? std::to_string(c->value()) : "?");
    return out;
}
std::size_t values(annual_report const& r) {
    std::size_t n = 0;
    for (auto const& f : gongkai_test::figures(r)) n += f.has_value();
    return n;
}

}  // namespace parse_text

BOOST_AUTO_TEST_SUITE(parse_text)

BOOST_AUTO_TEST_CASE(title_issuer_year_period_and_closing) {
    parsed const p = parse(whole());
    annual_report const& r = p.report;
    BOOST_TEST(r.edition == 2021);
    BOOST_TEST(r.title == "云泽市林业局2023年政府信息公开工作年度报告");  // over two lines
    BOOST_TEST(r.issuer == "云泽市林业局");
    BOOST_TEST(r.year == 2023);
    BOOST_REQUIRE(r.period.has_value());
    BOOST_TEST((r.period->from == gongkai::date{2023, 1, 1}));
    BOOST_TEST((r.period->to == gongkai::date{2023, 12, 31}));
    BOOST_TEST(r.closing.issuer == "云泽市林业局");
    BOOST_TEST((r.closing.date == gongkai::date{2024, 1, 18}));
    BOOST_TEST(p.source.format == "text");
    BOOST_TEST(p.source.encoding == "UTF-8");
    BOOST_TEST(codes(p) == list{}, per_element());
}

BOOST_AUTO_TEST_CASE(section_two) {
    parsed const p = parse(whole());
    auto const& t = std::get<proactive_disclosure_2021>(p.report.proactive_disclosure);
    BOOST_TEST(t.regulations.issued.value() == 0);
    BOOST_TEST(t.regulations.in_force.value() == 2);
    BOOST_TEST(t.normative_documents.issued.value() == 3);
    BOOST_TEST(t.normative_documents.repealed.value() == 1);
    BOOST_TEST(t.normative_documents.in_force.value() == 17);
    BOOST_TEST(t.licences.decisions.value() == 1204);
    BOOST_TEST(t.penalties.decisions.value() == 56);
    BOOST_TEST(t.compulsory_measures.decisions.value() == 0);
    BOOST_TEST(to_string(t.charges.amount.value()) == "38.206");
}

BOOST_AUTO_TEST_CASE(section_three) {
    requests const r = parse(whole()).report.requests;
    list const none(7, "0"), unused(7, "?");
    BOOST_TEST(row(r.received) == (list{"9", "3", "0", "0", "1", "0", "13"}), per_element());
    BOOST_TEST(row(r.carried_over) == (list{"1", "0", "0", "0", "0", "0", "1"}), per_element());
    BOOST_TEST(row(r.granted) == (list{"4", "1", "0", "0", "0", "0", "5"}), per_element());
    BOOST_TEST(row(r.partially_granted) == (list{"2", "0", "0", "0", "0", "0", "2"}), per_element());
    for (applicant_counts const* x :
         {&r.denied.state_secret, &r.denied.prohibited_by_law, &r.denied.endangers_security_or_stability,
          &r.denied.internal_affairs, &r.denied.deliberative_process, &r.denied.enforcement_file, &r.denied.administrative_query,
          &r.unavailable.needs_creation, &r.unavailable.still_unclear, &r.not_processed.petition,
          &r.not_processed.published_material, &r.not_processed.excessive, &r.not_processed.confirmation,
          &r.other_handling.not_corrected, &r.other_handling.fee_unpaid, &r.other_handling.other})
        BOOST_TEST(row(*x) == none, per_element());
    BOOST_TEST(row(r.denied.third_party_rights) == (list{"1", "0", "0", "0", "0", "0", "1"}), per_element());
    BOOST_TEST(row(r.unavailable.not_held) == (list{"2", "1", "0", "0", "1", "0", "4"}), per_element());
    BOOST_TEST(row(r.not_processed.repeated) == (list{"0", "1", "0", "0", "0", "0", "1"}), per_element());
    BOOST_TEST(row(r.other_handling.undivided) == unused, per_element());
    BOOST_TEST(r.other_handling.undivided.total.origin == origin::not_applicable);
    BOOST_TEST(row(r.processed_total) == (list{"9", "3", "0", "0", "1", "0", "13"}), per_element());
    BOOST_TEST(row(r.carried_forward) == (list{"1", "0", "0", "0", "0", "0", "1"}), per_element());
}

BOOST_AUTO_TEST_CASE(section_four) {
    annual_report const r = parse(whole()).report;
    BOOST_TEST(r.review.upheld.value() == 1);
    BOOST_TEST(r.review.other.value() == 2);
    BOOST_TEST(r.review.total.value() == 3);
    BOOST_TEST(r.litigation.direct.upheld.value() == 12);
    BOOST_TEST(r.litigation.direct.total.value() == 12);
    BOOST_TEST(r.litigation.after_review.upheld.value() == 0);
    BOOST_TEST(r.litigation.after_review.total.value() == 0);
}

BOOST_AUTO_TEST_CASE(prose_and_its_parts) {
    annual_report const r = parse(whole()).report;
    BOOST_TEST(r.overview.text ==
               "全年发布林业信息318条。\n（一）主动公开。公开造林计划12项。\n（二）依申请公开\n新收申请13件。");
    BOOST_REQUIRE(r.overview.parts.size() == 2u);
    BOOST_TEST(r.overview.parts[0].heading == "（一）主动公开");
    BOOST_TEST(r.overview.parts[0].text == "公开造林计划12项。");
    BOOST_TEST(r.overview.parts[1].heading == "（二）依申请公开");
    BOOST_TEST(r.overview.parts[1].text == "新收申请13件。");
    BOOST_TEST(r.problems_and_improvements.text == "栏目更新不够及时。明年按月检查。");
    BOOST_TEST(r.problems_and_improvements.parts.empty());
    BOOST_TEST(r.other_matters.text == "本年度未收取信息处理费。");  // the closing is not its text
    BOOST_TEST(r.overview.where.start.line == 7u);
    BOOST_TEST(r.overview.where.end.line == 10u);
}

/// The promise: what a cell prints stands at its range.
BOOST_AUTO_TEST_CASE(every_cell_stands_where_it_says) {
    std::string const text = whole();
    parsed const p = parse(text);
    std::size_t printed = 0;
    for (auto const ref : gongkai_test::cells_in_order(p.report))
        std::visit(
            [&](auto const* c) {
                if (c->origin != origin::printed) {
                    BOOST_TEST(!c->where.known());
                    BOOST_TEST(c->raw == "");
                    return;
                }
                ++printed;
                position const &a = c->where.start, &b = c->where.end;
                BOOST_TEST(text.substr(a.offset, b.offset - a.offset) == c->raw);
                BOOST_TEST(a.line == b.line);
                BOOST_TEST(a.line == static_cast<std::size_t>(
                                         std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(a.offset), '\n')) +
                                         1);
                BOOST_TEST(a.column >= 1u);
                BOOST_TEST(a.column < b.column);
            },
            ref);
    BOOST_TEST(printed == 200u);
    auto const& licences = std::get<proactive_disclosure_2021>(p.report.proactive_disclosure).licences.decisions;
    BOOST_TEST(licences.raw == "1,204");
    BOOST_TEST(licences.where.start.column == 6u);  // 行政许可 and a tab before it: columns are characters
    BOOST_TEST(licences.where.end.column == 11u);
}

BOOST_AUTO_TEST_CASE(diagnostics_in_source_order) {
    std::string text = with(whole(), "（一）予以公开\t4\t1\t0\t0\t0\t0\t5", "（一）予以公开\t4\t1\t0\t0\t0\t0\t6");
    text = with(text, "行政处罚\t56", "行政处罚\t/");
    text = with(text, "1\t0\t2\t0\t3\t12", "1\t0\t2\t0\t4\t12");
    parsed const p = parse(text);
    BOOST_REQUIRE(p.diagnostics.size() >= 4u);
    bool placed = true;
    std::size_t last = 0;
    for (diagnostic const& d : p.diagnostics) {
        BOOST_TEST((placed || !d.where.known()));  // those without a place come last
        placed = d.where.known();
        if (!placed) continue;
        BOOST_TEST(d.where.start.offset >= last);
        last = d.where.start.offset;
    }
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "proactive_disclosure.penalties.decisions"));
    auto const sums = of(p, code::row_sum_broken);
    BOOST_REQUIRE(sums.size() == 2u);
    BOOST_TEST(sums[0].severity == severity::error);
    BOOST_TEST(sums[0].paths.front() == "requests.granted");  // the shortest true path first
    BOOST_TEST(given(sums[0], "printed") == "6");
    BOOST_TEST(given(sums[0], "sum") == "5");
    BOOST_TEST(given(sums[0], "row") == "（一）予以公开");
    BOOST_TEST(sums[1].paths.front() == "review");
    BOOST_REQUIRE(of(p, code::column_sum_broken).size() == 1u);
    // nothing printed changes
    BOOST_TEST(p.report.requests.granted.total.value() == 6);
    BOOST_TEST(p.report.review.total.value() == 4);
    BOOST_TEST(!std::get<proactive_disclosure_2021>(p.report.proactive_disclosure).penalties.decisions.has_value());
}

/// report.hpp: a cell that is there and holds "/" is blank. So is a wholly blank row of section 二, not unreadable.
BOOST_AUTO_TEST_CASE(a_blank_row_of_section_two_is_blank) {
    parsed const p = parse(with(with(whole(), "行政处罚\t56", "行政处罚\t/"), "规章\t0\t0\t2", "规章\t无\t无\t无"));
    auto const& t = std::get<proactive_disclosure_2021>(p.report.proactive_disclosure);
    BOOST_TEST(t.penalties.decisions.origin == origin::blank);
    BOOST_TEST(t.penalties.decisions.raw == "/");
    BOOST_TEST(t.regulations.in_force.origin == origin::blank);
    BOOST_TEST(of(p, code::cell_blank).size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_is_inferred_is_explained) {
    std::string const text = with(whole(), "（一）予以公开\t4\t1\t0\t0\t0\t0\t5", "（一）予以公开\t4\t\t0\t0\t0\t0\t5");
    parsed const p = parse(text);
    count const& c = p.report.requests.granted.commercial_enterprise;
    BOOST_TEST(c.value() == 1);
    BOOST_TEST(c.origin == origin::inferred);
    BOOST_TEST(c.raw == "");
    auto const said = of(p, code::cell_inferred);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].severity == severity::warning);
    BOOST_TEST(std::count(said[0].paths.begin(), said[0].paths.end(), "requests.granted.commercial_enterprise") == 1);
    BOOST_TEST(given(said[0], "value") == "1");
    BOOST_TEST(given(said[0], "identity") == "row_sum");
    BOOST_TEST(given(said[0], "equation") == "5 = 4+1");
}

// ---- around the sections ----------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(titles_in_other_shapes) {
    auto const read = [](std::string_view title) {
        return parse(text_of({title, "\n\n", one, two, three, four, five, six})).report;
    };
    BOOST_TEST(read("云泽市林业局2023年度政府信息公开工作年度报告").issuer == "云泽市林业局");
    BOOST_TEST(read("# 云泽市林业局2023年政府信息公开工作年度报告").title == "云泽市林业局2023年政府信息公开工作年度报告");
    BOOST_TEST(read("云泽市林业局 2023 年政府信息公开工作年度报告").title == "云泽市林业局2023年政府信息公开工作年度报告");
    BOOST_TEST(read("2023年云泽市林业局政府信息公开工作年度报告").year == 2023);
    BOOST_TEST(read("云泽市林业局\n2023年\n政府信息公开工作年度报告").issuer == "云泽市林业局");
    BOOST_TEST(read("首页 > 政府信息公开 > 年报\n云泽市林业局2023年政府信息公开工作年度报告").issuer == "云泽市林业局");
}

/// 发布机构 is a name nearby. The line before the title is not the first half of the issuer's full name.
BOOST_AUTO_TEST_CASE(a_name_before_the_title_is_not_the_issuers) {
    std::string const text =
        "发布机构：云泽市人民政府\n云泽市林业局2023年政府信息公开工作年度报告\n\n" + text_of({one, two, three, four, five, six});
    BOOST_TEST(parse(text).report.issuer == "云泽市林业局");
}

/// A name nearby is not the issuer; without a title the closing names who reports.
BOOST_AUTO_TEST_CASE(without_a_title) {
    parsed const p = parse(text_of({one, two, three, four, five, six}));
    BOOST_TEST(p.report.title == "");
    BOOST_TEST(of(p, code::title_missing).size() == 1u);
    BOOST_TEST(p.report.issuer == "云泽市林业局");
    BOOST_TEST(!p.report.year.has_value());
    BOOST_TEST(of(p, code::year_missing).size() == 1u);
    parsed const nameless = parse(text_of({one, two, three, four, five, "六、其他需要报告的事项\n无。\n"}));
    BOOST_TEST(nameless.report.issuer == "");
    BOOST_TEST(of(nameless, code::issuer_missing).size() == 1u);
    BOOST_TEST(!nameless.report.closing.date.has_value());
    BOOST_TEST(nameless.report.other_matters.text == "无。");
    BOOST_TEST(values(nameless.report) == 200u);
}

BOOST_AUTO_TEST_CASE(the_period_in_another_section) {
    std::string const plain = "云泽市林业局2023年政府信息公开工作年度报告\n";
    std::string const text =
        text_of({plain, one, two, three, four, five, "六、其他需要报告的事项\n本报告统计期限为2023年1月1日至2023年12月31日。\n"});
    BOOST_REQUIRE(parse(text).report.period.has_value());
    BOOST_TEST((parse(text).report.period->to == gongkai::date{2023, 12, 31}));
    BOOST_TEST(!parse(text_of({plain, one, two, three, four, five, six})).report.period.has_value());
}

BOOST_AUTO_TEST_CASE(text_after_the_end) {
    parsed const p = parse(whole() + "\n打印 分享\n附件下载\n规章 5\n");
    BOOST_TEST(p.report.other_matters.text == "本年度未收取信息处理费。");
    auto const said = of(p, code::text_after_end);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].severity == severity::note);
    BOOST_TEST(given(said[0], "lines") == "3");
    BOOST_TEST((p.report.closing.date == gongkai::date{2024, 1, 18}));
    BOOST_TEST(values(p.report) == 200u);
}

BOOST_AUTO_TEST_CASE(the_opening_lists_all_titles) {
    std::string const opening =
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问"
        "题及改进情况、其他需要报告的事项等六部分组成。\n";
    parsed const p = parse(text_of({front, opening, one, two, three, four, five, six}));
    BOOST_TEST(values(p.report) == 200u);
    BOOST_TEST(codes(p) == list{}, per_element());
}

BOOST_AUTO_TEST_CASE(a_table_of_contents) {
    std::string const contents =
        "目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况"
        "\n"
        "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
    parsed const p = parse(text_of({front, contents, one, two, three, four, five, six}));
    BOOST_TEST(values(p.report) == 200u);
    BOOST_TEST(p.report.overview.text.starts_with("全年发布林业信息318条。"));
}

// ---- what is missing ----------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(a_heading_is_missing) {
    std::string const text = with(whole(), "三、收到和处理政府信息公开申请情况\n", "");
    parsed const p = parse(text);
    BOOST_TEST(values(p.report) == 200u);
    auto const said = of(p, code::heading_missing);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].paths == (list{"requests"}), per_element());
    BOOST_TEST(given(said[0], "title") == "收到和处理政府信息公开申请情况");
    BOOST_TEST(said[0].where.known());
}

BOOST_AUTO_TEST_CASE(headings_without_numerals) {
    std::string text = whole();
    for (std::string_view const n : {"二、主动", "三、收到", "四、政府", "五、存在", "六、其他"})
        text = with(text, n, n.substr(6));
    parsed const p = parse(text);
    BOOST_TEST(values(p.report) == 200u);
    BOOST_TEST(p.report.other_matters.text == "本年度未收取信息处理费。");
}

/// A section that is not there is said once; nothing in it becomes 0.
BOOST_AUTO_TEST_CASE(sections_are_missing) {
    parsed const p = parse(text_of({front, one, six}));
    BOOST_TEST(values(p.report) == 0u);
    auto const tables = of(p, code::table_missing);
    BOOST_REQUIRE(tables.size() == 3u);
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "proactive_disclosure.licences.decisions"));
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "requests.denied.state_secret.total"));
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "review.total"));
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "litigation.direct.upheld"));
    auto const prose = of(p, code::section_missing);
    BOOST_REQUIRE(prose.size() == 1u);
    BOOST_TEST(prose[0].paths == (list{"problems_and_improvements"}), per_element());
    for (auto const& d : tables) BOOST_TEST(d.severity == severity::error);  // none of the three is there
}

/// Headings without tables: every cell is absent, said once for each table.
BOOST_AUTO_TEST_CASE(tables_are_missing) {
    parsed const p = parse(text_of(
        {front, one,
         "二、主动公开政府信息情况\n（见图）\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n", five,
         six}));
    BOOST_TEST(values(p.report) == 0u);
    BOOST_TEST(of(p, code::table_missing).size() == 3u);
    BOOST_TEST(of(p, code::row_missing).empty());
    BOOST_TEST(of(p, code::cell_absent).empty());
    for (auto const ref : gongkai_test::cells_in_order(p.report))
        std::visit([](auto const* c) { BOOST_TEST(c->origin == origin::absent); }, ref);
}

BOOST_AUTO_TEST_CASE(one_row_is_missing) {
    parsed const p = parse(with(whole(), "行政强制\t0\n", ""));
    auto const& t = std::get<proactive_disclosure_2021>(p.report.proactive_disclosure);
    BOOST_TEST(!t.compulsory_measures.decisions.has_value());
    BOOST_TEST(gongkai_test::flagged(p.diagnostics, "proactive_disclosure.compulsory_measures.decisions"));
    BOOST_TEST(t.licences.decisions.value() == 1204);
    BOOST_TEST(to_string(t.charges.amount.value()) == "38.206");
}

/// The row above a missing one, under its own whole label, is not given up with it.
BOOST_AUTO_TEST_CASE(the_neighbours_of_a_missing_row_stay) {
    parsed const p = parse(with(whole(), "行政强制\t0\n", ""));
    BOOST_TEST(values(p.report) == 199u);
    BOOST_TEST(!gongkai_test::flagged(p.diagnostics, "proactive_disclosure.penalties.decisions"));
}

BOOST_AUTO_TEST_CASE(six_others_in_one_row) {
    std::string text = whole();
    std::size_t const from = text.find("\t（六）其他处理"), to = text.find("\t（七）总计");
    text.replace(from, to - from, "\t（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n");
    parsed const p = parse(text);
    BOOST_TEST(p.report.requests.other_handling.undivided.total.value() == 0);
    BOOST_TEST(p.report.requests.other_handling.other.total.origin == origin::not_applicable);
    BOOST_TEST(codes(p) == list{}, per_element());
}

// ---- a report on one line ------------------------------------------------------------------------------------------------

BOOST_AUTO_TEST_CASE(everything_on_one_line) {
    std::string text = whole();
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    parsed const p = parse(text);
    annual_report const& r = p.report;
    BOOST_TEST(r.year == 2023);
    BOOST_TEST((r.period && r.period->from == gongkai::date{2023, 1, 1}));
    BOOST_TEST(row(r.requests.received) == (list{"9", "3", "0", "0", "1", "0", "13"}), per_element());
    BOOST_TEST(row(r.requests.processed_total) == (list{"9", "3", "0", "0", "1", "0", "13"}), per_element());
    BOOST_TEST(r.litigation.direct.upheld.value_or(-1) == 12);
    BOOST_TEST(r.overview.text.starts_with("全年发布林业信息318条。"));
    BOOST_TEST(r.overview.parts.size() == 2u);
    BOOST_TEST(values(r) == 200u);
}

/// A title is looked for at the start of a line, however short title and opening together are.
BOOST_AUTO_TEST_CASE(the_title_before_a_short_opening) {
    std::string text = with(whole(), "工作年度报告\n\n", "工作年度报告 ");
    BOOST_TEST(parse(text).report.issuer == "云泽市林业局");
    for (char& c : text)
        if (c == '\n' || c == '\t') c = ' ';
    BOOST_TEST(parse(text).report.issuer == "云泽市林业局");
}

BOOST_AUTO_TEST_CASE(a_part_of_a_report) {
    parsed const p = parse(three);
    BOOST_TEST(row(p.report.requests.unavailable.not_held) == (list{"2", "1", "0", "0", "1", "0", "4"}), per_element());
    BOOST_TEST(of(p, code::table_missing).size() == 2u);
    BOOST_TEST(of(p, code::section_missing).size() == 3u);
}

BOOST_AUTO_TEST_SUITE_END()
