// SPDX-License-Identifier: BSL-1.0
/// The typed report: plain structs, no Spirit, no ICU. Names are those of the form (国办公开办函〔2021〕30号, 〔2019〕60号).
#ifndef GONGKAI_REPORT_SECTIONS_HPP
#define GONGKAI_REPORT_SECTIONS_HPP

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <gongkai/report/cell.hpp>
#include <gongkai/report/date.hpp>

namespace gongkai::inline v0 {

// ---- prose -------------------------------------------------------------------------------------------------------

/// A numbered part of a prose section: its heading as printed, with the numeral, and the text below it.
struct prose_part {
    std::string heading;
    std::string text;
    place where;
    friend bool operator==(prose_part const& a, prose_part const& b) { return a.heading == b.heading && a.text == b.text; }
};

/// A piece of a prose's text and where it stands in the source: byte by byte where both have the same length, else (a reference) as a whole.
struct source_run {
    std::size_t from = 0, to = 0;  ///< its bytes in the text
    place where;
};

/// A prose section (一, 五, 六): the whole text, and its numbered parts in order.
struct prose {
    std::string text;
    std::vector<prose_part> parts;
    place where;
    std::vector<source_run> source;  ///< in the text's order; empty for a report that was not read from a source

    /// Where `length` bytes of the text from `offset` on stand; the whole section where that is not known. Logarithmic, and linear in
    /// the length of one run.
    [[nodiscard]] place place_of(std::size_t offset, std::size_t length) const;
    friend bool operator==(prose const& a, prose const& b);
};

/// The places of pieces of a prose, quickest where they are asked for in the text's order. Each is logarithmic, and linear in the
/// distance within a run from the last one.
class prose_places {
public:
    explicit prose_places(prose const& p) : prose_(p) {}
    [[nodiscard]] place of(std::size_t offset, std::size_t length);

private:
    void move_to(std::size_t byte);
    /// Where what ends before `byte` ends, its last byte in the run that was moved to.
    [[nodiscard]] position end_behind(std::size_t byte);

    prose const& prose_;
    std::size_t run_ = 0, byte_ = 0;
    place at_;
};

/// A section's heading as the source prints it.
struct printed_heading {
    int section = 0;    ///< the section that it heads: 一 is 1
    int numeral = 0;    ///< as printed; 0 where there is none
    std::string words;  ///< folded, without numeral, unit and marks
    place where;
};

/// 统计期限, both days included.
struct period {
    gongkai::date from;
    gongkai::date to;
    friend bool operator==(period const&, period const&) = default;
};

/// Who signs the report, and when.
struct closing {
    std::string issuer;
    std::optional<gongkai::date> date;
    friend bool operator==(closing const&, closing const&) = default;
};

// ---- section 二, edition 2021 --------------------------------------------------------------------------------------

/// 第二十条第（一）项: 本年制发件数, 本年废止件数, 现行有效件数.
struct documents_2021 {
    count issued, repealed, in_force;
    friend bool operator==(documents_2021 const&, documents_2021 const&) = default;
};

/// 本年处理决定数量.
struct decisions_2021 {
    count decisions;
    friend bool operator==(decisions_2021 const&, decisions_2021 const&) = default;
};

/// 本年收费金额（单位：万元）.
struct charges_2021 {
    gongkai::amount amount;
    friend bool operator==(charges_2021 const&, charges_2021 const&) = default;
};

/// Section 二 in the edition of 2021.
struct proactive_disclosure_2021 {
    documents_2021 regulations;
    documents_2021 normative_documents;
    decisions_2021 licences, penalties, compulsory_measures;
    charges_2021 charges;
    friend bool operator==(proactive_disclosure_2021 const&, proactive_disclosure_2021 const&) = default;
};

// ---- section 二, edition 2019 --------------------------------------------------------------------------------------

/// 第二十条第（一）项: 本年新制作数量, 本年新公开数量, 对外公开总数量.
struct documents_2019 {
    count made, disclosed, total;
    friend bool operator==(documents_2019 const&, documents_2019 const&) = default;
};

/// 上一年项目数量, 本年增/减 (signed), 处理决定数量.
struct items_2019 {
    count previous, change, decisions;
    friend bool operator==(items_2019 const&, items_2019 const&) = default;
};

/// 第二十条第（八）项: a number of charged items, not money.
struct charges_2019 {
    count previous, change;
    friend bool operator==(charges_2019 const&, charges_2019 const&) = default;
};

/// 第二十条第（九）项: 采购项目数量, 采购总金额. `unit` is the one printed beside the sum: "元", "万元", or empty.
struct procurement_2019 {
    count projects;
    gongkai::amount amount;
    std::string unit;
    friend bool operator==(procurement_2019 const&, procurement_2019 const&) = default;
};

/// Section 二 in the edition of 2019.
struct proactive_disclosure_2019 {
    documents_2019 regulations, normative_documents;
    items_2019 licences, other_services, penalties, compulsory_measures;
    charges_2019 charges;
    procurement_2019 procurement;
    friend bool operator==(proactive_disclosure_2019 const&, proactive_disclosure_2019 const&) = default;
};

/// Section 二 as some reports mix it: item （一） in the columns of 2019, the others as in 2021.
struct proactive_disclosure_mixed {
    documents_2019 regulations, normative_documents;
    decisions_2021 licences, penalties, compulsory_measures;
    charges_2021 charges;
    friend bool operator==(proactive_disclosure_mixed const&, proactive_disclosure_mixed const&) = default;
};

// ---- section 三, both editions -------------------------------------------------------------------------------------

/// One row of section 三: applicants by kind, and their 总计.
struct applicant_counts {
    count natural_person, commercial_enterprise, research_institution, public_welfare_organization, legal_service_institution,
        other, total;
    friend bool operator==(applicant_counts const&, applicant_counts const&) = default;
};

/// （三）不予公开.
struct denied_requests {
    applicant_counts state_secret, prohibited_by_law, endangers_security_or_stability, third_party_rights, internal_affairs,
        deliberative_process, enforcement_file, administrative_query;
    friend bool operator==(denied_requests const&, denied_requests const&) = default;
};

/// （四）无法提供.
struct unavailable_requests {
    applicant_counts not_held, needs_creation, still_unclear;
    friend bool operator==(unavailable_requests const&, unavailable_requests const&) = default;
};

/// （五）不予处理.
struct unprocessed_requests {
    applicant_counts petition, repeated, published_material, excessive, confirmation;
    friend bool operator==(unprocessed_requests const&, unprocessed_requests const&) = default;
};

/// （六）其他处理: either the three rows, or `undivided` where the report has one row for them.
struct other_handling {
    applicant_counts not_corrected, fee_unpaid, other, undivided;
    friend bool operator==(other_handling const&, other_handling const&) = default;
};

/// Section 三: 收到和处理政府信息公开申请情况.
struct requests {
    applicant_counts received, carried_over, granted, partially_granted;
    denied_requests denied;
    unavailable_requests unavailable;
    unprocessed_requests not_processed;
    gongkai::other_handling other_handling;
    applicant_counts processed_total, carried_forward;
    friend bool operator==(requests const&, requests const&) = default;
};

// ---- section 四, both editions -------------------------------------------------------------------------------------

/// Results of reviews or lawsuits: 结果维持, 结果纠正, 其他结果, 尚未审结, 总计.
struct case_results {
    count upheld, corrected, other, pending, total;
    friend bool operator==(case_results const&, case_results const&) = default;
};

/// 行政诉讼: 未经复议直接起诉, 复议后起诉.
struct litigation_results {
    case_results direct, after_review;
    friend bool operator==(litigation_results const&, litigation_results const&) = default;
};

// ---- the report ----------------------------------------------------------------------------------------------------

/// Section 二 in the edition that its tables show.
using proactive_disclosure = std::variant<proactive_disclosure_2021, proactive_disclosure_2019, proactive_disclosure_mixed>;

/// One 政府信息公开工作年度报告. Strings are UTF-8 and empty where the source has none.
struct annual_report {
    int edition = 2021;  ///< of the tables, whatever notice the text cites; 0 of a report from before the form (code::free_form)
    std::string title;
    std::string issuer;
    std::optional<int> year;
    std::optional<gongkai::period> period;
    prose overview;  ///< 一、总体情况
    gongkai::proactive_disclosure proactive_disclosure;
    gongkai::requests requests;
    case_results review;              ///< 四, 行政复议
    litigation_results litigation;    ///< 四, 行政诉讼
    prose problems_and_improvements;  ///< 五
    prose other_matters;              ///< 六
    gongkai::closing closing;
    std::vector<printed_heading> headings;  ///< those that its sections stand under, in the source's order; equality does not ask

    // Made once in the library, not in every unit that holds a report: there are some 250 cells to make, copy and destroy.
    annual_report();
    annual_report(annual_report const&);
    annual_report(annual_report&&) noexcept;
    annual_report& operator=(annual_report const&);
    annual_report& operator=(annual_report&&) noexcept;
    ~annual_report();
    friend bool operator==(annual_report const& a, annual_report const& b);
};

}  // namespace gongkai::inline v0

#if !defined(GONGKAI_SEPARATE_COMPILATION)
#include <gongkai/report/sections.ipp>
#endif

#endif
