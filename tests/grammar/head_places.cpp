// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/head_places.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <boost/test/unit_test.hpp>

#include <gongkai/form/edition_2019.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/parse.hpp>
#include <gongkai/read/pdf/document.hpp>
#include <gongkai/read/plain_text.hpp>

#include "support/make_words.hpp"

using namespace gongkai;
using namespace gongkai::grammar;

namespace grammar_head_places {

std::string with_four(std::string_view table) {
    return "青石县档案馆2024年政府信息公开工作年度报告\n一、总体情况\n完善目录。\n四、政府信息公开行政复议、行政诉讼情况\n" +
           std::string{table} + "五、存在的主要问题及改进情况\n公开不够及时，将按月检查。\n";
}

}  // namespace grammar_head_places

BOOST_AUTO_TEST_SUITE(grammar_head_places)

/// Heads of 四 on several lines, in another order: each figure is read under its own.
BOOST_AUTO_TEST_CASE(broken_heads_in_another_order) {
    parsed const p =
        parse(with_four("行政复议                         行政诉讼\n"
                        "                                 未经复议直接起诉                 复议后起诉\n"
                        "结果纠 尚未审 结果维 其他结\n"
                        "                            总计 结果维 尚未审 结果纠 其他结 总计 结果纠 结果维 其他结 尚未审 总计\n"
                        "正     结     持     果          持     结     正     果          正     持     果     结\n"
                        "3      0      2      5      10   1      0      0      4      5    0      7      8      1      16\n"));
    BOOST_TEST((p.report.review == case_results{2, 3, 5, 0, 10}));
    BOOST_TEST((p.report.litigation.direct == case_results{1, 0, 4, 0, 5}));
    BOOST_TEST((p.report.litigation.after_review == case_results{7, 0, 8, 1, 16}));
    BOOST_TEST(p.diagnostics.any(code::columns_reordered));
}

/// The same on a page of words with boxes: the heads of groups do not stand on one line either.
BOOST_AUTO_TEST_CASE(heads_in_another_order_on_a_page) {
    gongkai_test::sheet s;
    s.put(50, 40, "青石县档案馆2024年政府信息公开工作年度报告").put(50, 80, "四、政府信息公开行政复议、行政诉讼情况");
    double const heads = 120, numbers = 180;
    char const* const words[] = {"结果纠正", "尚未审结", "结果维持", "其他结果", "总计",     "结果维持", "尚未审结", "结果纠正",
                                 "其他结果", "总计",     "结果纠正", "结果维持", "其他结果", "尚未审结", "总计"};
    char const* const figures[] = {"3", "0", "2", "5", "10", "1", "0", "0", "4", "5", "0", "7", "8", "1", "16"};
    s.put(150, heads, "行政复议").put(580, heads, "行政诉讼");
    s.put(410, heads + 14, "未经复议直接起诉").put(700, heads + 14, "复议后起诉");
    for (std::size_t c = 0; c < 15; ++c)
        s.put(50 + 60 * static_cast<double>(c), heads + (c < 5 ? 26 : 40), words[c])
            .put(60 + 60 * static_cast<double>(c), numbers, figures[c]);
    parsed const p = parse(read::pdf_document({s.page}));
    BOOST_TEST((p.report.review == case_results{2, 3, 5, 0, 10}));
    BOOST_TEST((p.report.litigation.direct == case_results{1, 0, 4, 0, 5}));
    BOOST_TEST((p.report.litigation.after_review == case_results{7, 0, 8, 1, 16}));
    BOOST_TEST(p.diagnostics.any(code::columns_reordered));
}

/// On one line common heads do not stand above their columns, and places tell nothing that the order does not.
BOOST_AUTO_TEST_CASE(heads_on_one_line) {
    parsed const p =
        parse(with_four("行政诉讼 行政复议 未经复议直接起诉 复议后起诉  其他结果 总计 结果纠正 结果维持 尚未审结  其他结果 总计 "
                        "结果纠正 结果维持 "
                        "尚未审结 其他结果 总计 结果纠正 结果维持 尚未审结 1 3 2 0 0 0 0 0 0 0 5 9 1 1 2\n"));
    BOOST_TEST((!p.report.review.total.has_value() || p.report.review == case_results{1, 1, 5, 2, 9}));
}

BOOST_AUTO_TEST_CASE(words_one_below_the_other) {
    form::table_view const view = form::make_view(form::proactive_disclosure_2019_table, "proactive_disclosure");
    solve::model const m = solve::make_model(view);
    read::document const doc =
        read::plain_text("信息内容  上一年  处理决\n          项目数  定数量\n          量\n行政许可  5       7\n其他  甲\n");
    std::vector<diagnostic> said;
    parse_context here(doc, said);
    BOOST_TEST((stacked_words(here, m, 0, doc.lines.size()) == text::label_key("信息内容上一年项目数量处理决定数量其他甲")));
    // A title that stands above all columns is not a piece of each.
    gongkai_test::sheet s;
    s.put(50, 100, "第二十条第（五）项")
        .put(40, 114, "上一年项")
        .put(100, 114, "处理决定")
        .put(45, 126, "目数量")
        .put(110, 126, "数量");
    read::document const page = read::pdf_document({s.page});
    parse_context on_page(page, said);
    BOOST_TEST(
        (stacked_words(on_page, m, 0, page.lines.size()) == text::label_key("第二十条第（五）项上一年项目数量处理决定数量")));
    read::document const tabs = read::plain_text("上一年\t处理决\n项目数\t定数量\n");
    parse_context there(tabs, said);
    BOOST_TEST(stacked_words(there, m, 0, tabs.lines.size()).empty());
}

BOOST_AUTO_TEST_SUITE_END()
