// SPDX-License-Identifier: BSL-1.0
/// The form of 国办公开办函〔2019〕60号, for reports on 2019 and 2020. Only section 二 differs from the edition of 2021; of section 三
/// the row （六）其他处理 is undivided.
#ifndef GONGKAI_FORM_EDITION_2019_HPP
#define GONGKAI_FORM_EDITION_2019_HPP

#include <string_view>
#include <tuple>
#include <variant>

#include <gongkai/form/declare.hpp>
#include <gongkai/form/edition_2021.hpp>
#include <gongkai/report/sections.hpp>

namespace gongkai::inline v0::form {

inline constexpr auto document_columns_2019 =
    columns(column("本年新制作数量", &documents_2019::made), column("本年新公开数量", &documents_2019::disclosed),
            column("对外公开总数量", &documents_2019::total));
inline constexpr std::string_view previous_items = "上一年项目数量";
inline constexpr std::string_view change_of_items = "本年增/减";
inline constexpr auto item_columns_2019 =
    columns(column(previous_items, &items_2019::previous), column(change_of_items, &items_2019::change),
            column(decisions_2019_label, &items_2019::decisions));
inline constexpr auto charge_columns_2019 =
    columns(column(previous_items, &charges_2019::previous), column(change_of_items, &charges_2019::change));
inline constexpr auto procurement_columns_2019 =
    columns(column("采购项目数量", &procurement_2019::projects), column("采购总金额", &procurement_2019::amount));

/// Section 二: 《条例》第二十条第（一）、（五）、（六）、（八）、（九）项.
inline constexpr auto proactive_disclosure_2019_table = table(
    documents_item<proactive_disclosure_2019>(document_columns_2019, normative_documents_2019, normative_documents_2021),
    licences_item<proactive_disclosure_2019>(item_columns_2019,
                                             row("其他对外管理服务事项", &proactive_disclosure_2019::other_services)),
    penalties_item<proactive_disclosure_2019>(item_columns_2019), charges_item<proactive_disclosure_2019>(charge_columns_2019),
    item("第二十条第（九）项", disclosure_corner, procurement_columns_2019,
         rows(row("政府集中采购", &proactive_disclosure_2019::procurement))));

/// Section 二 where item （一） kept the columns of 2019 and the others follow 2021.
inline constexpr auto proactive_disclosure_mixed_table =
    table(documents_item<proactive_disclosure_mixed>(document_columns_2019, normative_documents_2019, normative_documents_2021),
          licences_item<proactive_disclosure_mixed>(decision_columns_2021),
          penalties_item<proactive_disclosure_mixed>(decision_columns_2021),
          charges_item<proactive_disclosure_mixed>(charge_columns_2021));

/// The sections of 2021 with another table in section 二: all that tells the editions apart.
template <class Table>
constexpr auto edition_with_disclosure(int year, std::string_view notice, Table const& table) {
    return std::apply(
        [&](auto const& overview, auto const& disclosure, auto const&... others) {
            section_t<decltype(disclosure.member), Table> const own{disclosure.number, disclosure.title, disclosure.others,
                                                                    disclosure.member, table};
            return edition(year, notice, overview, own, others...);
        },
        edition_2021.sections);
}

/// The edition of 2019.
inline constexpr auto edition_2019 = edition_with_disclosure(2019, "国办公开办函〔2019〕60号", proactive_disclosure_2019_table);

/// The edition of 2021 as some reports mix it with that of 2019.
inline constexpr auto edition_mixed =
    edition_with_disclosure(edition_2021.year, edition_2021.notice, proactive_disclosure_mixed_table);

/// Calls `f` with the edition whose section 二 a report holds.
template <class F>
decltype(auto) with_edition_of(annual_report const& report, F&& f) {
    if (std::holds_alternative<proactive_disclosure_2019>(report.proactive_disclosure)) return f(edition_2019);
    if (std::holds_alternative<proactive_disclosure_mixed>(report.proactive_disclosure)) return f(edition_mixed);
    return f(edition_2021);
}

}  // namespace gongkai::inline v0::form

#endif
