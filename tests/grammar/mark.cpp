// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/mark.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/read/plain_text.hpp>

using namespace gongkai;
using namespace gongkai::grammar;
using boost::test_tools::per_element;

namespace grammar_mark {

using numbers = std::vector<std::size_t>;
using list = std::vector<std::string>;

heading_candidate candidate(std::size_t line, int section, int weight) { return {line, section, section, weight, {}}; }
numbers chosen(std::vector<heading_candidate> const& all) {
    numbers out;
    for (std::size_t const i : choose_headings(all)) out.push_back(all[i].line);
    return out;
}

/// A letter for each token: a point for a line, the section's digit for a heading, in brackets where it is lost, c for the closing.
std::string marks(std::string_view text) {
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    std::string out;
    survey const seen = survey_document(here);
    for (marked_line const& m : mark_lines(here, seen, divide_reports(here, seen).front())) {
        std::string const section = std::to_string(m.section);
        switch (m.what) {
            case marked_line::kind::line: out += "."; break;
            case marked_line::kind::heading: out += section; break;
            case marked_line::kind::lost_heading: out += "(" + section + ")"; break;
            default: out += "c";
        }
    }
    return out;
}

constexpr std::string_view sentence = "全年发布林业方面的信息三百一十八条，公开造林计划十二项。\n";
constexpr std::string_view disclosure_row = "行政许可\t1204\n";
constexpr std::string_view request_row = "一、本年新收政府信息公开申请数量\t9\t3\t0\t0\t1\t0\t13\n";
constexpr std::string_view review_rows =
    "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n";

std::string joined(std::initializer_list<std::string_view> pieces) {
    std::string out;
    for (std::string_view const p : pieces) out += p;
    return out;
}

}  // namespace grammar_mark

BOOST_AUTO_TEST_SUITE(grammar_mark)

BOOST_AUTO_TEST_CASE(the_surest_chain_in_order) {
    BOOST_TEST(chosen({}).empty());
    BOOST_TEST(chosen({candidate(3, 1, 165), candidate(9, 2, 165), candidate(20, 3, 165)}) == (numbers{3, 9, 20}), per_element());
    // a heading twice: the surer one
    BOOST_TEST(chosen({candidate(3, 1, 165), candidate(7, 2, 100), candidate(9, 2, 165)}) == (numbers{3, 9}), per_element());
    // one out of order does not break the chain
    BOOST_TEST(
        chosen({candidate(3, 1, 165), candidate(5, 4, 80), candidate(9, 2, 165), candidate(12, 3, 165)}) == (numbers{3, 9, 12}),
        per_element());
}

BOOST_AUTO_TEST_CASE(a_table_of_contents_loses) {
    std::vector<heading_candidate> all;
    for (int s = 1; s <= 6; ++s) all.push_back(candidate(static_cast<std::size_t>(s), s, 165));
    for (int s = 1; s <= 6; ++s) all.push_back(candidate(static_cast<std::size_t>(10 * s), s, 165));
    BOOST_TEST(chosen(all) == (numbers{10, 20, 30, 40, 50, 60}), per_element());
}

BOOST_AUTO_TEST_CASE(headings_and_closing) {
    BOOST_TEST(marks(joined({"标题\n一、总体情况\n", sentence, "二、主动公开政府信息情况\n", disclosure_row,
                             "五、存在的主要问题及改进情况\n", sentence,
                             "六、其他需要报告的事项\n无。\n青石县林业局\n2025年1月20日\n附件\n"})) == ".1.2.5.6.c...");
    BOOST_TEST(marks("") == "");
    BOOST_TEST(marks("青石县林业局\n2025年1月20日\n") == "..");  // no report above it
}

BOOST_AUTO_TEST_CASE(where_a_table_begins_without_its_heading) {
    BOOST_TEST(marks(joined({"一、总体情况\n", sentence, disclosure_row, request_row})) == "1.(2).(3).");
}

BOOST_AUTO_TEST_CASE(where_prose_begins_without_its_heading) {
    std::string const tables = joined({"二、主动公开政府信息情况\n", disclosure_row, "三、收到和处理政府信息公开申请情况\n",
                                       request_row, "四、政府信息公开行政复议、行政诉讼情况\n", review_rows});
    BOOST_TEST(marks(joined({"青石县林业局2024年政府信息公开工作年度报告\n", sentence, tables, sentence})) == ".(1).2.3.4..(5).");
    // the opening is not section 一's, nor are a table's rows section 五's
    BOOST_TEST(marks(joined({"现将青石县林业局上一年度政府信息公开工作的有关情况报告如下：\n", tables, "（一）予以公开\n"})) ==
               ".2.3.4...");
    // a sentence between heading and table is not below the table
    BOOST_TEST(marks(joined({"四、政府信息公开行政复议、行政诉讼情况\n", sentence, review_rows, sentence})) == "4...(5).");
    // nothing of the form: a letter is no section
    BOOST_TEST(marks(joined({sentence, sentence})) == "..");
}

/// One report is a line, the other below it has its headings on lines.
BOOST_AUTO_TEST_CASE(a_report_on_one_line_above_another) {
    std::string first = "青石县林业局2024年政府信息公开工作年度报告 一、总体情况";
    for (int n = 0; n < 3; ++n) first += sentence;
    first += "二、主动公开政府信息情况行政许可1204";
    std::erase(first, '\n');
    std::string text = first + "\n柳河县水务局2024年政府信息公开工作年度报告\n一、总体情况\n";
    text += joined({sentence, "二、主动公开政府信息情况\n", disclosure_row, "三、收到和处理政府信息公开申请情况\n", request_row,
                    "四、政府信息公开行政复议、行政诉讼情况\n", review_rows, "五、存在的主要问题及改进情况\n", sentence});
    read::document const document = read::plain_text(text);
    std::vector<diagnostic> said;
    parse_context here(document, said);
    survey const seen = survey_document(here);
    BOOST_REQUIRE(seen.titles.size() == 2u);
    BOOST_TEST(seen.titles.front().issuer == "青石县林业局");
}

/// Which long texts are looked at closer: the letters of a title stand there, and no mark before them.
BOOST_AUTO_TEST_CASE(texts_that_may_begin_with_a_title) {
    using grammar::detail::may_begin_with_title;
    BOOST_TEST(may_begin_with_title("青石县林业局2024年政府信息公开工作年度报告 一、总体情况"));
    BOOST_TEST(may_begin_with_title("青石縣林業局2024年政府信息公開工作總結 一、總體情況"));
    BOOST_TEST(!may_begin_with_title("全年主动公开信息318条，报告期内无行政复议。"));
    BOOST_TEST(!may_begin_with_title("根据《政府信息公开条例》的规定，编制本报告。"));
    BOOST_TEST(!may_begin_with_title(""));
}

BOOST_AUTO_TEST_SUITE_END()
