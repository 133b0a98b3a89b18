// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/report.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support/attribute.hpp"
#include "support/requests_labels.hpp"
#include "support/test.hpp"

#include <gongkai/read/plain_text.hpp>
#include <gongkai/report/cells.hpp>

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace grammar_report {

using gongkai_test::attribute_of;

static_assert(std::is_same_v<attribute_of<decltype(rules::report)>, ast::report>);
static_assert(std::is_same_v<attribute_of<decltype(section<1>[grammar::prose])>, gongkai::prose>);
static_assert(std::is_same_v<attribute_of<decltype(section<2>[disclosure])>, proactive_disclosure>);
static_assert(std::is_same_v<attribute_of<decltype(section<3>[grid[grammar::requests]])>, gongkai::requests>);

using list = std::vector<std::string>;

struct reading {
    annual_report report;
    std::vector<diagnostic> said;
    explicit reading(std::string_view text) {
        read::document const document = read::plain_text(text);
        parse_context here(document, said);
        report = read_report(here);
    }
    /// "section:words" of its headings.
    [[nodiscard]] list headings() const {
        list out;
        for (printed_heading const& h : report.headings) out.push_back(std::to_string(h.section) + ":" + h.words);
        return out;
    }
    [[nodiscard]] std::size_t count(code c) const {
        return static_cast<std::size_t>(
            std::count_if(said.begin(), said.end(), [c](diagnostic const& d) { return d.code == c; }));
    }
};

constexpr std::string_view whole =
    "青石县林业局2024年政府信息公开工作年度报告\n"
    "一、总体情况\n"
    "（一）主动公开。全年公开318条。\n"
    "二、主动公开政府信息情况\n"
    "行政许可\t1204\n"
    "五、存在的主要问题和改进措施\n"
    "公开不及时。\n"
    "六、其他需要报告的事项\n"
    "没有收取信息处理费。\n"
    "青石县林业局\n"
    "2025年1月20日\n"
    "附件下载\n";
std::string const all_titles =
    "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n"
    "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";

}  // namespace grammar_report

BOOST_AUTO_TEST_SUITE(grammar_report)

BOOST_AUTO_TEST_CASE(each_part_in_its_place) {
    reading const r(whole);
    BOOST_TEST(r.report.title == "青石县林业局2024年政府信息公开工作年度报告");
    BOOST_TEST(r.report.issuer == "青石县林业局");
    BOOST_TEST(r.report.overview.text == "（一）主动公开。全年公开318条。");
    BOOST_TEST(std::get<proactive_disclosure_2021>(r.report.proactive_disclosure).licences.decisions.value() == 1204);
    BOOST_TEST(r.report.problems_and_improvements.text == "公开不及时。");
    BOOST_TEST(r.report.other_matters.text == "没有收取信息处理费。");
    BOOST_TEST(r.report.closing.issuer == "青石县林业局");
    BOOST_TEST(r.count(code::text_after_end) == 1u);
    BOOST_TEST(r.count(code::table_missing) == 2u);
    BOOST_TEST(r.count(code::section_missing) == 0u);
}

BOOST_AUTO_TEST_CASE(headings_as_they_are_printed) {
    reading const r(whole);
    BOOST_TEST(
        r.headings() == (list{"1:总体情况", "2:主动公开政府信息情况", "5:存在的主要问题和改进措施", "6:其他需要报告的事项"}),
        per_element());
    BOOST_TEST(r.report.headings[2].numeral == 5);
    BOOST_TEST(r.report.headings[2].where.start.line == 6u);
}

/// A heading above the report that its section has elsewhere, and a table of contents, are none of its headings.
BOOST_AUTO_TEST_CASE(headings_that_are_not_the_reports) {
    list const own = reading(whole).headings();
    BOOST_TEST(reading("六、其他需要报告的事项\n" + std::string{whole}).headings() == own, per_element());
    BOOST_TEST(reading("目录\n" + all_titles + std::string{whole}).headings() == own, per_element());
}

BOOST_AUTO_TEST_CASE(a_section_out_of_order_is_among_the_headings) {
    std::string text{whole};
    text.insert(text.find("一、总体情况"), "四、政府信息公开行政复议、行政诉讼情况\n没有行政复议。\n");
    BOOST_TEST(reading(text).headings().front() == "4:政府信息公开行政复议、行政诉讼情况");
}

BOOST_AUTO_TEST_CASE(where_prose_stands_in_the_source) {
    reading const r(whole);
    std::string const& text = r.report.overview.text;
    place const at = r.report.overview.place_of(text.find("318"), 3);
    BOOST_TEST(at.start.line == 3u);
    BOOST_TEST(at.start.column == 13u);
    BOOST_TEST(at.end.column == 16u);
    BOOST_TEST(whole.substr(at.start.offset, at.end.offset - at.start.offset) == "318");
}

BOOST_AUTO_TEST_CASE(nothing_of_a_report) {
    for (char const* const text : {"", "今天天气很好。\n"}) {
        reading const r(text);
        BOOST_TEST((r.report == annual_report{}));
        BOOST_TEST(r.count(code::section_missing) == 3u);
        BOOST_TEST(r.count(code::table_missing) == 3u);
        BOOST_TEST(r.headings().empty());
    }
}

/// What tells it apart from a report whose tables are missing: nothing of the form at all.
BOOST_AUTO_TEST_CASE(nothing_was_read) {
    auto const found = [](reading const& r) {
        auto const at =
            std::find_if(r.said.begin(), r.said.end(), [](diagnostic const& d) { return d.code == code::nothing_read; });
        BOOST_REQUIRE(at != r.said.end());
        BOOST_CHECK(at->severity == severity::error);
        return at->arguments.size();
    };
    BOOST_TEST(found(reading("那一年，河边的柳树刚发芽。\n")) == 1u);
    BOOST_TEST(found(reading("青石县林业局2024年政府信息公开工作年度报告\n" + all_titles)) == 0u);
    BOOST_TEST(reading(whole).count(code::nothing_read) == 0u);
}

/// Where prose was read, something was: what says that the tables are not there is an error then, and nothing else.
BOOST_AUTO_TEST_CASE(prose_without_tables) {
    std::string const text =
        "青石县林业局2024年政府信息公开工作年度报告\n一、总体情况\n全年公开318条。\n"
        "二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
        "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n公开不及时。\n"
        "六、其他需要报告的事项\n没有收取信息处理费。\n";
    reading const r(text);
    BOOST_TEST(r.count(code::nothing_read) == 0u);
    BOOST_TEST(r.count(code::table_missing) == 3u);
    for (diagnostic const& d : r.said) BOOST_TEST((d.severity == severity::error) == (d.code == code::table_missing));
}

/// A text that stops inside a table lacks what follows for one reason.
BOOST_AUTO_TEST_CASE(a_text_that_is_cut_off_in_a_table) {
    std::string const head =
        "青石县林业局2024年政府信息公开工作年度报告\n一、总体情况\n全年公开318条。\n"
        "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
        "规章\t0\t0\t0\n行政规范性文件\t1\t0\t4\n第二十条第（五）项\n";
    std::string const rest = "行政许可\t12\n第二十条第（六）项\n行政处罚\t3\n";
    for (auto const& [text, count] : {std::pair{head, "4"}, {head + rest, "2"}, {head + rest + "行政强制\t0\n", ""}}) {
        reading const r(text);
        BOOST_TEST_CONTEXT(text) {
            BOOST_TEST(r.count(code::row_missing) + r.count(code::cell_absent) + r.count(code::table_missing) +
                           r.count(code::section_missing) ==
                       0u);
            auto const cut =
                std::find_if(r.said.begin(), r.said.end(), [](diagnostic const& d) { return d.code == code::text_cut; });
            BOOST_REQUIRE((cut != r.said.end()));
            auto const named = [&cut](std::string_view path) {
                return std::find(cut->paths.begin(), cut->paths.end(), path) != cut->paths.end();
            };
            BOOST_TEST(named("proactive_disclosure.charges"));
            for (char const* const path : {"requests", "review", "litigation", "problems_and_improvements", "other_matters"})
                BOOST_TEST(named(path), path);
            BOOST_TEST(!named("proactive_disclosure.normative_documents"));
            auto const has = [&cut](argument const& a) {
                return std::find(cut->arguments.begin(), cut->arguments.end(), a) != cut->arguments.end();
            };
            BOOST_TEST(has({"count", count}));
            BOOST_TEST(has({"sections", "三、四、五、六"}));
        }
    }
    // A heading of a later section, a signature, a whole table: what is missing is said of each.
    for (std::string const& text : {head + rest + "六、其他需要报告的事项\n没有收取信息处理费。\n",
                                    head + rest + "行政强制\t0\n第二十条第（八）项\n行政事业性收费\t0\n"})
        BOOST_TEST(reading(text).count(code::text_cut) == 0u);
    // Nor has it to be much of the table.
    reading const begun(head + rest + "行政强制\t0\n行政事业性收费\t0\n三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n");
    BOOST_TEST(begun.count(code::text_cut) == 1u);
    BOOST_TEST(begun.count(code::table_missing) == 0u);
}

/// Before 2019 there was no form: one finding, and nothing that looks like a cell is one.
BOOST_AUTO_TEST_CASE(a_report_from_before_the_form) {
    std::string const old =
        "青石县林业局2014年政府信息公开工作年度报告\n一、概述\n全年公开318条。\n二、主动公开政府信息情况\n行政许可\t12\n";
    reading const r(old);
    BOOST_TEST(r.count(code::free_form) == 1u);
    BOOST_TEST(r.said.size() == 1u);
    BOOST_TEST(!has_figures(r.report));
    BOOST_TEST(r.report.edition == 0);
    BOOST_TEST(r.report.issuer == "青石县林业局");
    std::string now = old;
    now.replace(now.find("2014"), 4, "2019");
    BOOST_TEST(reading(now).count(code::free_form) == 0u);
}

/// A table that is a picture is another thing than one that is missing.
BOOST_AUTO_TEST_CASE(a_table_that_is_a_picture) {
    std::string text{whole};
    text.insert(text.find("五、"),
                "三、收到和处理政府信息公开申请情况\n![](image3.png)\n四、政府信息公开行政复议、行政诉讼情况\n无\n");
    reading const r(text);
    BOOST_TEST(r.count(code::table_is_picture) == 1u);
    BOOST_TEST(r.count(code::table_missing) == 1u);
}

/// Issue's smallest example: an incomplete report whose heading has no numeral, and another organ's below it.
BOOST_AUTO_TEST_CASE(nothing_beyond_fills_the_report) {
    reading const r(
        "青石县林业局2024年政府信息公开工作年度报告\n主动公开政府信息情况\n行政许可\t5\n"
        "白杨县档案馆2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n行政许可\t777\n行政处罚\t8\n行政强制\t9\n");
    auto const& table = std::get<proactive_disclosure_2021>(r.report.proactive_disclosure);
    BOOST_TEST(r.report.issuer == "青石县林业局");
    BOOST_TEST(r.report.year == 2024);
    BOOST_TEST(table.licences.decisions.optional() == 5);
    BOOST_TEST(!table.penalties.decisions.has_value());
    BOOST_TEST(r.count(code::several_reports) == 1u);
}

/// Last year's grid beside this year's, which is empty; and below this year's, which is damaged.
BOOST_AUTO_TEST_CASE(a_table_of_another_year_is_not_read) {
    std::string const head = "青石县林业局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n";
    std::string const heads = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n";
    std::string const last = "1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t0\t0\t3\t0\t3\n",
                      none = "/\t/\t/\t/\t/\t/\t/\t/\t/\t/\t/\t/\t/\t/\t/\n";
    for (std::string const& text : {head + "2024年：\n" + heads + none + "2023年：\n" + heads + last,
                                    head + "2023年：\n" + heads + last + "2024年：\n" + heads + none}) {
        reading const r(text);
        BOOST_TEST(!r.report.review.upheld.has_value());
        BOOST_TEST(!r.report.litigation.after_review.total.has_value());
        BOOST_TEST(r.count(code::other_year) == 1u);
    }
}

/// Rows of two years in one table: this year's has fourteen figures, last year's all fifteen.
BOOST_AUTO_TEST_CASE(a_row_of_another_year_is_not_read) {
    reading const r(
        "青石县林业局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n"
        "年度\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
        "2023年\t1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t0\t0\t3\t0\t3\n"
        "2024年\t6\t22\t1\t21\t50\t16\t38\t33\t3\t90\t33\t0\t34\t17\n");
    BOOST_TEST(r.report.review.total.optional() == 50);
    BOOST_TEST(r.report.litigation.direct.total.optional() == 90);
    BOOST_TEST(r.count(code::other_year) == 1u);
}

/// Columns that stand in another order together with their heads.
BOOST_AUTO_TEST_CASE(columns_are_read_by_their_heads) {
    reading const r(
        "青石县林业局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n"
        "信息内容\t现行有效件数\t本年制发件数\t本年废止件数\n规章\t14\t0\t1\n行政规范性文件\t258\t30\t56\n");
    auto const& table = std::get<proactive_disclosure_2021>(r.report.proactive_disclosure);
    BOOST_TEST(table.normative_documents.issued.optional() == 30);
    BOOST_TEST(table.normative_documents.repealed.optional() == 56);
    BOOST_TEST(table.normative_documents.in_force.optional() == 258);
    BOOST_TEST(table.normative_documents.in_force.where.start.column == 9u);
    BOOST_TEST(r.count(code::columns_reordered) == 1u);
}

namespace {
std::string requests_with(std::string_view row) {
    return "青石县林业局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
           "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n" +
           std::string{row};
}
}  // namespace

/// An unreadable cell keeps its place: what stands behind it is no other column's.
BOOST_AUTO_TEST_CASE(an_unreadable_cell_keeps_its_place) {
    reading const r(requests_with("一、本年新收政府信息公开申请数量\t1\t0\t1\tZ\tZ\t0\t2\n"));
    applicant_counts const& row = r.report.requests.received;
    BOOST_TEST(row.research_institution.optional() == 1);
    BOOST_TEST(!row.public_welfare_organization.has_value());
    BOOST_TEST(!row.legal_service_institution.has_value());
    BOOST_TEST((row.legal_service_institution.origin == origin::unreadable));
    BOOST_TEST(row.other.optional() == 0);
    BOOST_TEST(row.total.optional() == 2);
}

/// A row one column off, its total empty: where the column contradicts the figure, it is not read.
BOOST_AUTO_TEST_CASE(a_row_one_column_off) {
    std::string table;
    for (std::string const& label : gongkai_test::requests_labels()) {
        bool const sum = label.starts_with("一、") || label.starts_with("（七）");
        table += label + (label == "（二）部分公开" ? "\t\t3\t\t\t\t\t\n"
                          : sum                     ? "\t3\t0\t0\t0\t0\t0\t3\n"
                                                    : "\t0\t0\t0\t0\t0\t0\t0\n");
    }
    reading const r(requests_with(table));
    BOOST_TEST(r.report.requests.received.total.optional() == 3);
    BOOST_TEST(!r.report.requests.partially_granted.commercial_enterprise.has_value());
    BOOST_TEST(r.count(code::row_not_read) == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
