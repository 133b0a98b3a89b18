// SPDX-License-Identifier: BSL-1.0
// Whole tables that are damaged in several ways at once, and what a careful reader makes of them.
#include <cstddef>
#include <cstdint>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/enum_to_string.hpp>

#include <gongkai/report/described.hpp>
#include <gongkai/solve/solve.hpp>

#include "support/test.hpp"

#include "items.hpp"
#include "shop.hpp"

using namespace gongkai;
using namespace gongkai_test;

namespace solve_damaged_tables {

using solve::item;

/// As items_of; "-" is a sign for none, "?" a figure that cannot be read, "^5" stands in one cell with what is before it, "/" ends a line that a text shows as going on.
std::vector<item> items(std::string_view text) {
    std::vector<item> out;
    std::uint32_t line = 0;
    std::size_t first = 0;  // of the line
    auto const close = [&] {
        for (std::size_t i = first; i < out.size(); ++i)
            out[i].adjacent = out[i].kind == item::kind::blank && out.size() - first > 1;
        first = out.size();
        ++line;
    };
    std::istringstream in{std::string{text}};
    for (std::string word; in >> word;) {
        if (word == "/" || word == ";") close();
        if (word == "/") continue;
        bool const joined = word[0] == '^', sign = word == "-", unread = word == "?";
        item it = items_of(sign || unread ? "_" : word.substr(joined ? 1 : 0)).front();
        it.joined = joined;
        it.sign = sign;
        it.unread = unread;
        it.line = it.kind == item::kind::line_end ? line - 1 : line;
        out.push_back(std::move(it));
        if (word == ";") first = out.size();
    }
    close();
    return out;
}

/// A table, its rows as they are read, "?" for a cell without a number, and the findings.
struct damaged {
    std::string_view text, rows, findings;
};

void each(solve::model const& m, std::vector<damaged> const& tables) {
    for (damaged const& t : tables) {
        solve::solution const s = solve::solve(m, items(t.text));
        std::string rows, findings;
        for (std::string const& row : rows_of(m, s)) rows += (rows.empty() ? "" : " / ") + row;
        std::set<std::string> codes;
        for (solve::finding const& f : s.findings) codes.insert(boost::describe::enum_to_string(f.code, ""));
        for (std::string const& c : codes) findings += (findings.empty() ? "" : " ") + c;
        BOOST_TEST(rows == t.rows, t.text << ": " << rows << " for " << t.rows);
        BOOST_TEST(findings == t.findings, t.text << ": " << findings << " for " << t.findings);
    }
}

}  // namespace solve_damaged_tables

BOOST_AUTO_TEST_SUITE(solve_damaged_tables)

// clang-format off
BOOST_AUTO_TEST_CASE(two_days_and_their_sum) {
    shop::form const form;
    each(form.model, {
        // The second day above the first, its other figure on a line of its own: one of the labels is out of order, and only the total is told.
        {"苹果 梨子 ; 星期二 0 ; 3 ; 星期一 2 0 ; 两天合计 2 0", "? ? / ? ? / 2 0", "row_missing row_not_read table_not_read"},
        // One figure in each row: of which column, nothing tells.
        {"星期一 26 / 星期二 1 / 两天合计 27 /", "? ? / ? ? / ? ?", "row_not_read table_not_read"},
        // A total of noughts that is printed so stands, and what it would make of the empty row does not.
        {"苹果 梨子 ; 星期一 ; 星期二 4 1 ; 两天合计 0 0 ; 41", "? ? / 4 1 / 0 0", "cell_absent column_sum_broken table_not_read"},
        // The columns tell the empty row.
        {"苹果 梨子 ; 星期一 比重 0 7 ; 星期二 ; 两天合计 0 7", "0 7 / 0 0 / 0 7", "cell_inferred row_label_missing"},
        {"苹果 梨子 ; 12 8 ; 星期一 1 39 ; 星期二 ; 两天合计 1 43", "1 39 / 0 4 / 1 43", "cell_inferred table_not_read"},
        // The last row again, with the same figures or with others.
        {"苹果 梨子 ; 1 星期一 0 1 ; 2 星期二 0 5 ; 3 两天合计 0 6 ; 3 两天合计 0 6", "0 1 / 0 5 / 0 6", "table_not_read"},
        {"苹果 梨子 ; 星期一 0 31 ; 星期二 54 82 ; 两天合计 54 113 ; 两天合计 53 113", "0 31 / 54 82 / 54 113", "table_not_read"},
        // A figure alone may be anything.
        {"20",
         "? ? / ? ? / ? ?", "row_label_missing row_missing row_not_read"},
        // 01 are two cells; so may be 00, but for the page's number below it, and 0001 are too many.
        {"星期一 00 ; 第 3 页 ; 星期二 01 ; 两天合计 0001",
         "? ? / 0 1 / ? ?", "cell_split row_label_missing row_not_read"},
        // A column more, in which nothing stands.
        {"苹果梨子比重 ; 星期一 5 6 - ; 星期二 0 74 - ; 5 80 -",
         "5 6 / 0 74 / 5 80", "row_label_missing"},
        // Two labels above the figures of two rows, and one more that cannot be read.
        {"星期一 星期二 0 0 ? 0 0 ; 两天合计 0 0",
         "? ? / ? ? / 0 0", "cell_absent row_not_read table_not_read"},
        // In which of its columns the first row has its figure is not told.
        {"星期一 _ 0 _ ; 星期二 0 8 _ ; 两天合计 0 8 _",
         "? ? / 0 8 / 0 8", "row_not_read"},
        // Rows that are numbered, and the last one's digits together.
        {"1 星期一 0 0 ; 2 星期二 0 0 ; 3 两天合计 00",
         "0 0 / 0 0 / 0 0", "cell_split table_not_read"},
        // An empty cell before each row, and a figure in another's cell.
        {"星期一 _ 0 0 ; 星期二 _ 0 ^0 ; 两天合计 _ 0 0",
         "0 0 / 0 0 / 0 0", ""},
        // A sign for all of the last row.
        {"65 62 _ _ ; 星期一 14 98 _ _ ; 星期二 79 160 _ _ ; 天合计 -",
         "14 98 / 79 160 / ? ?", "cell_blank table_not_read"},
        // Column after column, with signs.
        {"星期一 ; 星期二 ; 两天合计 ; 苹果 ; - ; - ; - ; 梨子 ; 8 ; - ; 8",
         "? 8 / ? ? / ? 8", "cell_blank"},
        // So too, but the rows are numbered: these are figures below no head.
        {"1 星期一 ; 2 星期二 ; 3 两天合计 ; 苹果 ; 4 ; 7 ; 11 ; 梨子 ; 0 ; 9 ; 9",
         "? ? / ? ? / ? ?", "table_not_read"},
        // Figures of three rows and a foreign one, two labels before them.
        {"苹果 梨子 ; 星期一 星期二 1 5 54 0 ; 55 5",
         "? ? / ? ? / ? ?", "row_label_missing row_not_read table_not_read"},
    });
}

BOOST_AUTO_TEST_CASE(three_sums_in_a_row) {
    review_form const form;
    constexpr std::string_view unknown = "? ? ? ? ? ? ? ? ? ? ? ? ? ? ?";
    each(form.model, {
        // 82 53 55 8 or 82 53 5 58, both 198.
        {"7 73047127127120318253558198", "7 73 0 47 127 12 7 12 0 31 82 53 ? ? 198", "cell_split row_not_read"},
        // 00 are two cells, 09 and 05 too; the second group lacks one, and which, nothing tells.
        {"0 0 0 0 0 0 0 5 6 4 00 0 4", "0 0 0 0 0 ? ? ? ? ? 4 0 0 0 4", "cell_split row_not_read"},
        {"行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; 0 1 0 4 5 09 0 2 11 0 05 0 5",
         "0 1 0 4 5 0 9 0 2 11 0 0 5 0 5", "cell_split"},
        // Cells enough, and one of them two noughts.
        {"0 0 0 6 6 0 0 0 7 7 00 0 0 0 0", unknown, "row_not_read"},
        // On two lines.
        {"行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; 0 0 0 0 0 0 0 0 2 2 ; 7 9 0 1 17",
         "0 0 0 0 0 0 0 0 2 2 7 9 0 1 17", ""},
        // Nothing that can be read; empty cells, one more than the row has.
        {"?",
         unknown, "cell_blank"},
        {"_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _",
         unknown, "cell_blank"},
        // The second group holds without the sign before it; the others lack a cell each.
        {"行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; 1 5 0 8 8 - 0 0 0 8 0 2 0 13",
         "? ? ? ? ? 8 0 0 0 8 ? ? ? ? ?", "row_not_read"},
        // 77 700 or 777 0, 2 5 20 or 25 2 0.
        {"0337401077770097862520027",
         "0 33 74 0 107 ? ? 0 9 786 ? ? ? 0 27", "cell_split row_not_read"},
        // A line of empty cells above the row.
        {"行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; _ _ _ _ _ _ _ _ _ _ _ _ _ _ ; _ _ _ _ _ _ _ _ 7 7 3 _ _ _ 3",
         "? ? ? ? ? ? ? ? 7 7 3 ? ? ? 3", "cell_blank"},
        // 12 in two pieces among empty cells.
        {"行政复议结果维持结果纠正其他结果尚未审结总计行政诉讼未经复议直接起诉结果维持结果纠正其他结果尚未审结总计复议后起诉结果维持结果纠正其他结果尚未审结总计 ; 4 _ _ 8 1 ^2 _ _ _ _ _ 1 _ _ _ 1",
         "4 ? ? 8 12 ? ? ? ? ? 1 ? ? ? 1", "cell_blank cell_joined"},
        // The first group lacks a nought, and only its first cell is one wherever that stood.
        {"0 5 0 5 0 0 1 0 1 0 7 0 07",
         "0 ? ? ? ? 0 0 1 0 1 0 7 0 0 7", "cell_inferred cell_split row_not_read"},
        // What cannot be read is what the sum lacks; a row that the form has not stands above.
        {"其他 信息 1 2 3 4 5 6 7 ; 行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; 0 0 0 0 0 ? 1 4 0 5 0 0 0 2 2",
         "0 0 0 0 0 0 1 4 0 5 0 0 0 2 2", "cell_inferred row_unknown"},
        // 09 and a 00 that stands in another's cell.
        {"行政复议 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; 0 7 0 1 8 09 20 0 29 6 4 ^00 10",
         "0 7 0 1 8 0 9 20 0 29 6 4 0 0 10", "cell_split"},
        // A column more before the row's, and an empty cell in it.
        {"行政复议 单位 结果维持 结果纠正 其他结果 尚未审结 总计 行政诉讼 未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计 复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计 ; _ 0 0 0 0 0 0 9 0 0 9 0 8 0 9 17",
         "0 0 0 0 0 0 9 0 0 9 0 8 0 9 17", ""},
    });
}

BOOST_AUTO_TEST_CASE(rows_without_sums) {
    disclosure_form const form;
    each(form.model, {
        // A page's number between a head and its row.
        {"第二十条第（一）项 ; 第 3 页 ; 规章 0 0 0 ; 行政规范性文件 0 2 76 ; 第二十条第（五）项 ; 行政许可 1039 ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 1 ; 行政强制 4 ; 第二十条第（八）项 ; 行政事业性收费 0",
         "0 0 0 / 0 2 76 / 1039 / 1 / 4 / 0", "table_not_read"},
        // An empty cell more than the row has.
        {"第二十条第（一）项 ; 规章 _ _ _ _ / 行政规范性文件 0 0 1 / 第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 0 / 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 1 / 行政强制 7 / 第二十条第（八）项 ; 信息内容 本年收费金额（单位：万元） ; 行政事业性收费 0 /",
         "? ? ? / 0 0 1 / 0 / 1 / 7 / 0", "cell_blank"},
        // 0819 and a row that the form has not; two rows without a figure.
        {"第二十条第（一）项 ; 规章 0819 ; 其他 1 2 3 ; 行政规范性文件 66 99 0 ; 第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 ; 行政强制 0 ; 第二十条第（八）项 ; 信息内容 本年收费金额（单位：万元） ; 行政事业性收费 0",
         "? ? ? / 66 99 0 / ? / ? / 0 / 0", "cell_absent row_label_missing row_not_read"},
        // The grids in another order, each row with an empty cell or a sign behind it.
        {"12 8 ; 第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 0 _ ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 0 - ; 行政强制 0 _ ; 第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 ; 规章 0 3 0 _ ; 行政规范性文件 0 6 0 _ _ ; 第二十条第（八）项 ; 信息内容 本年收费金额（单位：万元） ; 行政事业性收费 0 _",
         "0 3 0 / 0 6 0 / 0 / 0 / 0 / 0", "table_not_read"},
        // Column after column, but the labels of several grids together and most heads lost.
        {"行政事业性收费 ; 行政许可 ; 规章 ; 行政规范性文件 ; 行政处罚 ; 行政强制 ; 第二十条第（六）项 ; 0 ; 0 ; 0 ; 0 ; 0 ; 0 ; 信息内容 ; 0 ; 0 ; 本年处理决定数量 ; 4 ; 9",
         "? ? ? / ? ? ? / ? / ? / ? / ?", "row_label_missing row_not_read table_not_read"},
        // Digits that ran together in several rows, and a figure that no label has.
        {"第二十条第（一）项 ; 信息内容本年制发件数本年废止件数现行有效件数 ; 规章 000 ; 行政规范性文件 ; 第二十条第（五）项 ; 信息内容本年处理决定数量 ; 行政许可 040 ; 第二十条第（六）项 ; 信息内容本年处理决定数量 ; 行政处罚 0 ; 行政强制 0 ; 0 ; 第二十条第（八）项 ; 信息内容本年收费金额（单位：万元）",
         "? ? ? / ? ? ? / ? / 0 / ? / ?", "cell_absent row_label_missing row_not_read table_not_read"},
        // Two rows that lack a cell each, one that the form has not, and nothing below it.
        {"第二十条第（一）项 ; 规章 0 0 ; 行政规范性文件 0 0 ; 其他 1 2 3 ; 第二十条第（五）项 ; 信息内容 本年处理决定数量 ; 行政许可 ; 第二十条第（六）项 ; 行政处罚 ; 行政强制 ; 第二十条第（八）项 ; 行政事业性收费",
         "? ? ? / ? ? ? / ? / ? / ? / ?", "cell_absent row_label_missing row_not_read table_not_read"},
        // Grids in another order, and figures beside the head of one.
        {"第二十条第（五）项 ; 行政许可 0 ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 0 ; 行政强制 0 ; 第二十条第（一）项 ; 规章 0 8 0 ; 行政规范性文件 0 0 1 ; 第二十条第（八）项 1 2 3 4 5 6 7 ; 信息内容 本年收费金额（单位：万元） ; 行政事业性收费 0.36",
         "? ? ? / ? ? ? / ? / ? / ? / ?", "table_not_read"},
        // A row without its label, and another with its last letter.
        {"规章 28 7 39 ; 0 8 97 ; 行政许可 0 ; 行政处罚 34 ; 制 0 ; 行政事业性收费 0",
         "28 7 39 / 0 8 97 / 0 / 34 / 0 / 0", "row_label_missing"},
        // Serial numbers that ran together with the rows before them.
        {"第二十条第（一）项 ; 信息内容 本年制发件数 本年废止件数 现行有效件数 ; 规章 +1 0 3 1 ; 行政规范性文 +0 0 96 2 ; 第二十条第（五）项 ; 行政许可 +5 3 ; 第二十条第（六）项 ; 信息内容 本年处理决定数量 ; 行政处罚 +5 4 ; 行政强制 +3 5 ; 第二十条第（八）项 ; 行政事业性收费 31 6",
         "? ? ? / ? ? ? / ? / ? / ? / ?", "row_not_read table_not_read"},
        // A lost label between two that are there, and words that are none.
        {"第二十条第（一）项 ; 信息内容本年制发件数本年废止件数现行有效件数 ; 规章 6 _ _ ; 行政规范性文件 _ _ _ ; 第二十条第（五）项 ; 信息内容本年处理决定数量 ; 行政许可 6 ; 第二十条第（六）项 ; 信息内容本年处理决定数量 ; 75 ; 行政强制 48 ; 第二十条第（八）项 ; 信息内容本年收费金额（单位：万元） ; 说明 ; 行政事业性收费 1",
         "6 ? ? / ? ? ? / 6 / 75 / 48 / 1", "cell_blank row_label_missing"},
    });
}
// clang-format on

BOOST_AUTO_TEST_SUITE_END()
