// SPDX-License-Identifier: BSL-1.0
/// The form of 国办公开办函〔2021〕30号, for reports on 2021 and later: all of it, on one page.
#ifndef GONGKAI_FORM_EDITION_2021_HPP
#define GONGKAI_FORM_EDITION_2021_HPP

#include <array>
#include <string_view>
#include <tuple>

#include <gongkai/form/declare.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::form {

/// The parts of section 一, in either edition.
inline constexpr std::array<std::string_view, 5> overview_parts{"（一）主动公开", "（二）依申请公开", "（三）政府信息管理",
                                                                "（四）政府信息公开平台建设", "（五）监督保障"};
/// What section 六 has to state in any case (国办函〔2020〕109号), with room for the figure.
inline constexpr std::string_view fee_sentence = "本年度收取信息处理费      元。";

/// Above the row labels of every item of section 二.
inline constexpr std::string_view disclosure_corner = "信息内容";

/// 第二十条第（一）项, with the columns of an edition; T is the struct that holds the section.
template <class T>
constexpr auto documents_item(auto columns, std::string_view normative_documents, std::string_view also_called) {
    return item("第二十条第（一）项", disclosure_corner, columns,
                rows(row("规章", &T::regulations), row(normative_documents, &T::normative_documents, aliases(also_called))));
}
/// 第二十条第（五）项: 行政许可, and what other rows an edition has.
template <class T>
constexpr auto licences_item(auto columns, auto... other_rows) {
    return item("第二十条第（五）项", disclosure_corner, columns, rows(row("行政许可", &T::licences), other_rows...));
}
/// 第二十条第（六）项.
template <class T>
constexpr auto penalties_item(auto columns) {
    return item("第二十条第（六）项", disclosure_corner, columns,
                rows(row("行政处罚", &T::penalties), row("行政强制", &T::compulsory_measures)));
}
/// 第二十条第（八）项.
template <class T>
constexpr auto charges_item(auto columns) {
    return item("第二十条第（八）项", disclosure_corner, columns, rows(row("行政事业性收费", &T::charges)));
}

inline constexpr std::string_view normative_documents_2021 = "行政规范性文件";
inline constexpr std::string_view normative_documents_2019 = "规范性文件";
inline constexpr std::string_view decisions_2019_label = "处理决定数量";

inline constexpr auto document_columns_2021 = columns(column("本年制发件数", &documents_2021::issued, aliases("本年新制发数量")),
                                                      column("本年废止件数", &documents_2021::repealed, aliases("废止数量")),
                                                      column("现行有效件数", &documents_2021::in_force, aliases("现行有效数量")));
inline constexpr auto decision_columns_2021 =
    columns(column("本年处理决定数量", &decisions_2021::decisions, aliases(decisions_2019_label)));
inline constexpr auto charge_columns_2021 =
    columns(column("本年收费金额（单位：万元）", &charges_2021::amount, aliases("本年收费金额", "本年度收费金额")));

/// Section 二: 《条例》第二十条第（一）、（五）、（六）、（八）项.
inline constexpr auto proactive_disclosure_2021_table =
    table(documents_item<proactive_disclosure_2021>(document_columns_2021, normative_documents_2021, normative_documents_2019),
          licences_item<proactive_disclosure_2021>(decision_columns_2021),
          penalties_item<proactive_disclosure_2021>(decision_columns_2021),
          charges_item<proactive_disclosure_2021>(charge_columns_2021));

/// The columns of section 三.
inline constexpr auto applicant_columns =
    under("申请人情况", column("自然人", &applicant_counts::natural_person),
          under("法人或其他组织", column("商业企业", &applicant_counts::commercial_enterprise),
                column("科研机构", &applicant_counts::research_institution),
                column("社会公益组织", &applicant_counts::public_welfare_organization),
                column("法律服务机构", &applicant_counts::legal_service_institution, aliases("法律服务")),
                column("其他", &applicant_counts::other)),
          total("总计", &applicant_counts::total));

/// Section 三.
inline constexpr auto requests_table = table(grid(
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", applicant_columns,
    rows(
        row("一、本年新收政府信息公开申请数量", &requests::received),
        row("二、上年结转政府信息公开申请数量", &requests::carried_over),
        group(
            "三、本年度办理结果",
            rows(row("（一）予以公开", &requests::granted),
                 row("（二）部分公开", note{"（区分处理的，只计这一情形，不计其他情形）"}, &requests::partially_granted),
                 group("（三）不予公开", &requests::denied, row("1.属于国家秘密", &denied_requests::state_secret),
                       row("2.其他法律行政法规禁止公开", &denied_requests::prohibited_by_law),
                       row("3.危及“三安全一稳定”", &denied_requests::endangers_security_or_stability),
                       row("4.保护第三方合法权益", &denied_requests::third_party_rights),
                       row("5.属于三类内部事务信息", &denied_requests::internal_affairs),
                       row("6.属于四类过程性信息", &denied_requests::deliberative_process),
                       row("7.属于行政执法案卷", &denied_requests::enforcement_file),
                       row("8.属于行政查询事项", &denied_requests::administrative_query)),
                 group("（四）无法提供", &requests::unavailable,
                       row("1.本机关不掌握相关政府信息", &unavailable_requests::not_held),
                       row("2.没有现成信息需要另行制作", &unavailable_requests::needs_creation),
                       row("3.补正后申请内容仍不明确", &unavailable_requests::still_unclear)),
                 group("（五）不予处理", &requests::not_processed, row("1.信访举报投诉类申请", &unprocessed_requests::petition),
                       row("2.重复申请", &unprocessed_requests::repeated),
                       row("3.要求提供公开出版物", &unprocessed_requests::published_material),
                       row("4.无正当理由大量反复申请", &unprocessed_requests::excessive),
                       row("5.要求行政机关确认或重新出具已获取信息", &unprocessed_requests::confirmation)),
                 either_rows(
                     "（六）其他处理", &requests::other_handling, &other_handling::undivided,
                     row("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", &other_handling::not_corrected),
                     row("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", &other_handling::fee_unpaid),
                     row("3.其他", &other_handling::other)),
                 total_row("（七）总计", &requests::processed_total))),
        row("四、结转下年度继续办理", &requests::carried_forward)),
    balance(sum_of(&requests::received, &requests::carried_over),
            sum_of(&requests::processed_total, &requests::carried_forward))));

/// The five results of section 四.
inline constexpr auto result_columns = columns(
    column("结果维持", &case_results::upheld), column("结果纠正", &case_results::corrected),
    column("其他结果", &case_results::other), column("尚未审结", &case_results::pending), total("总计", &case_results::total));

/// Section 四: one row of fifteen figures.
inline constexpr auto review_and_litigation_table = table(grid(
    "",
    columns(under("行政复议", &annual_report::review, result_columns),
            under("行政诉讼", &annual_report::litigation, under("未经复议直接起诉", &litigation_results::direct, result_columns),
                  under("复议后起诉", &litigation_results::after_review, result_columns))),
    rows(figures())));

/// The edition of 2021.
inline constexpr auto edition_2021 = edition(
    2021, "国办公开办函〔2021〕30号",
    prose_section(1, "总体情况", &annual_report::overview, aliases("总体工作情况", "概述", "基本情况")),
    table_section(2, "主动公开政府信息情况", &annual_report::proactive_disclosure, proactive_disclosure_2021_table,
                  aliases("行政机关主动公开政府信息情况")),
    table_section(3, "收到和处理政府信息公开申请情况", &annual_report::requests, requests_table,
                  aliases("行政机关收到和处理政府信息公开申请情况")),
    table_section(
        4, "政府信息公开行政复议、行政诉讼情况", unbound{}, review_and_litigation_table,
        aliases("因政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开工作被申请行政复议和提起行政诉讼情况")),
    prose_section(5, "存在的主要问题及改进情况", &annual_report::problems_and_improvements,
                  aliases("政府信息公开工作存在的主要问题及改进情况", "存在问题及改进情况", "存在的主要问题和改进措施",
                          "存在的问题及改进情况", "存在问题和改进措施")),
    prose_section(6, "其他需要报告的事项", &annual_report::other_matters,
                  aliases("需要报告的其他事项", "其他需要报告事项", "其他报告事项")));

/// The title of a section, without its numeral; empty where the form has no such section. The editions' are the same.
[[nodiscard]] constexpr std::string_view title_of(int section) {
    std::string_view out;
    std::apply([&](auto const&... s) { ((s.number == section ? void(out = s.title) : void()), ...); }, edition_2021.sections);
    return out;
}

}  // namespace gongkai::inline v0::form

#endif
