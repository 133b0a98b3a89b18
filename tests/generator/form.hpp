// SPDX-License-Identifier: BSL-1.0
/// The state's form as its notices print it: labels and the cells' paths. Written a second time on purpose: a slip in the library's own
/// tables would not show in documents made from them.
#ifndef GONGKAI_GENERATOR_FORM_HPP
#define GONGKAI_GENERATOR_FORM_HPP

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace generator {

struct named {
    std::string_view name, label;
};

inline constexpr std::array<named, 7> applicants{{{"natural_person", "自然人"},
                                                  {"commercial_enterprise", "商业企业"},
                                                  {"research_institution", "科研机构"},
                                                  {"public_welfare_organization", "社会公益组织"},
                                                  {"legal_service_institution", "法律服务机构"},
                                                  {"other", "其他"},
                                                  {"total", "总计"}}};

struct request_row {
    std::string_view name, group, label;
};

inline constexpr std::array<request_row, 26> request_rows{{
    {"received", "", "一、本年新收政府信息公开申请数量"},
    {"carried_over", "", "二、上年结转政府信息公开申请数量"},
    {"granted", "", "（一）予以公开"},
    {"partially_granted", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"},
    {"denied.state_secret", "（三）不予公开", "1.属于国家秘密"},
    {"denied.prohibited_by_law", "（三）不予公开", "2.其他法律行政法规禁止公开"},
    {"denied.endangers_security_or_stability", "（三）不予公开", "3.危及“三安全一稳定”"},
    {"denied.third_party_rights", "（三）不予公开", "4.保护第三方合法权益"},
    {"denied.internal_affairs", "（三）不予公开", "5.属于三类内部事务信息"},
    {"denied.deliberative_process", "（三）不予公开", "6.属于四类过程性信息"},
    {"denied.enforcement_file", "（三）不予公开", "7.属于行政执法案卷"},
    {"denied.administrative_query", "（三）不予公开", "8.属于行政查询事项"},
    {"unavailable.not_held", "（四）无法提供", "1.本机关不掌握相关政府信息"},
    {"unavailable.needs_creation", "（四）无法提供", "2.没有现成信息需要另行制作"},
    {"unavailable.still_unclear", "（四）无法提供", "3.补正后申请内容仍不明确"},
    {"not_processed.petition", "（五）不予处理", "1.信访举报投诉类申请"},
    {"not_processed.repeated", "（五）不予处理", "2.重复申请"},
    {"not_processed.published_material", "（五）不予处理", "3.要求提供公开出版物"},
    {"not_processed.excessive", "（五）不予处理", "4.无正当理由大量反复申请"},
    {"not_processed.confirmation", "（五）不予处理", "5.要求行政机关确认或重新出具已获取信息"},
    {"other_handling.not_corrected", "（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"},
    {"other_handling.fee_unpaid", "（六）其他处理", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"},
    {"other_handling.other", "（六）其他处理", "3.其他"},
    {"other_handling.undivided", "", "（六）其他处理"},
    {"processed_total", "", "（七）总计"},
    {"carried_forward", "", "四、结转下年度继续办理"},
}};
inline constexpr std::size_t row_received = 0, row_carried_over = 1, first_outcome = 2, first_divided = 20, row_undivided = 23,
                             row_processed = 24, row_forward = 25;

inline constexpr std::array<named, 3> case_groups{
    {{"review", "行政复议"}, {"litigation.direct", "未经复议直接起诉"}, {"litigation.after_review", "复议后起诉"}}};
inline constexpr std::array<named, 5> case_results{
    {{"upheld", "结果维持"}, {"corrected", "结果纠正"}, {"other", "其他结果"}, {"pending", "尚未审结"}, {"total", "总计"}}};

/// Cells are numbered: 三 by row and column, then 四, then 二 of all editions.
inline constexpr std::size_t cells_3 = request_rows.size() * 7, first_4 = cells_3, first_2 = cells_3 + 15;

/// The cells of 二, all editions. Each name once: `decisions` is in both.
enum disclosure : std::size_t {
    regulations_issued = first_2,
    regulations_repealed,
    regulations_in_force,
    normative_issued,
    normative_repealed,
    normative_in_force,
    licences_decisions,
    penalties_decisions,
    measures_decisions,
    charges_amount,
    regulations_made,
    regulations_disclosed,
    regulations_total,
    normative_made,
    normative_disclosed,
    normative_total,
    licences_previous,
    licences_change,
    services_previous,
    services_change,
    services_decisions,
    penalties_previous,
    penalties_change,
    measures_previous,
    measures_change,
    charges_previous,
    charges_change,
    procurement_projects,
    procurement_amount,
    cell_count
};

inline std::size_t cell_3(std::size_t row, std::size_t column) { return row * 7 + column; }
inline std::size_t cell_4(std::size_t group, std::size_t result) { return first_4 + group * 5 + result; }
/// 2, 3 or 4: the section whose table has the cell.
inline int part_of(std::size_t id) { return id < cells_3 ? 3 : id < first_2 ? 4 : 2; }
inline bool is_amount(std::size_t id) { return id == charges_amount || id == procurement_amount; }
inline bool is_change(std::size_t id) {
    return id == licences_change || id == services_change || id == penalties_change || id == measures_change ||
           id == charges_change;
}

/// The path of each cell, by its number.
inline std::vector<std::string> const& paths() {
    static std::vector<std::string> const all = [] {
        std::vector<std::string> out;
        for (request_row const& r : request_rows)
            for (named const& a : applicants) out.push_back("requests." + std::string{r.name} + '.' + std::string{a.name});
        for (named const& g : case_groups)
            for (named const& r : case_results) out.push_back(std::string{g.name} + '.' + std::string{r.name});
        for (std::string_view const s : {"regulations.issued",
                                         "regulations.repealed",
                                         "regulations.in_force",
                                         "normative_documents.issued",
                                         "normative_documents.repealed",
                                         "normative_documents.in_force",
                                         "licences.decisions",
                                         "penalties.decisions",
                                         "compulsory_measures.decisions",
                                         "charges.amount",
                                         "regulations.made",
                                         "regulations.disclosed",
                                         "regulations.total",
                                         "normative_documents.made",
                                         "normative_documents.disclosed",
                                         "normative_documents.total",
                                         "licences.previous",
                                         "licences.change",
                                         "other_services.previous",
                                         "other_services.change",
                                         "other_services.decisions",
                                         "penalties.previous",
                                         "penalties.change",
                                         "compulsory_measures.previous",
                                         "compulsory_measures.change",
                                         "charges.previous",
                                         "charges.change",
                                         "procurement.projects",
                                         "procurement.amount"})
            out.push_back("proactive_disclosure." + std::string{s});
        return out;
    }();
    return all;
}

/// The cell of a path; cell_count where the form has none of that name.
inline std::size_t cell_of(std::string const& path) {
    static std::unordered_map<std::string, std::size_t> const index = [] {
        std::unordered_map<std::string, std::size_t> out;
        for (std::size_t i = 0; i < paths().size(); ++i) out.emplace(paths()[i], i);
        return out;
    }();
    auto const found = index.find(path);
    return found == index.end() ? cell_count : found->second;
}

}  // namespace generator

#endif
