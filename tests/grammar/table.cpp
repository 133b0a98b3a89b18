// SPDX-License-Identifier: BSL-1.0
#include <gongkai/grammar/table.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/test.hpp"

#include <gongkai/read/plain_text.hpp>

#include "../solve/items.hpp"

using namespace gongkai;
using boost::test_tools::per_element;

namespace grammar_table {

using list = std::vector<std::string>;

struct reading {
    read::document doc;
    grammar::table_items items;

    reading(std::string_view text, solve::model const& m) : doc(read::plain_text(text)) {
        std::vector<diagnostic> said;
        grammar::parse_context here(doc, said);
        items = grammar::table_reader(here, m).read(0, doc.lines.size());
        BOOST_TEST(said.empty());
    }
    /// The items: words as printed, "#" before digits, "_" for a blank, ";" for a line's end.
    [[nodiscard]] list all() const {
        BOOST_TEST(items.items.size() == items.places.size());
        list out;
        for (std::size_t i = 0; i < items.items.size(); ++i) {
            solve::item const& it = items.items[i];
            grammar::item_place const& p = items.places[i];
            std::string const printed{doc.view(doc.cells.at(p.cell)).substr(p.from, p.length)};
            switch (it.kind) {
                case solve::item::kind::label: out.push_back(printed); break;
                case solve::item::kind::number: out.push_back("#" + printed); break;
                case solve::item::kind::blank: out.push_back("_"); break;
                default: out.push_back(";");
            }
        }
        return out;
    }
};

struct forms {
    gongkai_test::requests_form three;
    gongkai_test::disclosure_form two;
    gongkai_test::review_form four;
};

}  // namespace grammar_table

BOOST_FIXTURE_TEST_SUITE(grammar_table, grammar_table::forms)

BOOST_AUTO_TEST_CASE(rows_of_cells) {
    reading const r("规章\t0\t1\t14\n行政规范性文件\t30\t56\t258\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#0", "#1", "#14", ";", "行政规范性文件", "#30", "#56", "#258", ";"}), per_element());
    BOOST_TEST(r.items.items[3].value == (decimal{14, 0}));
    BOOST_TEST(r.items.items[3].digits == "14");
    BOOST_TEST(!r.items.items[3].joined);
    BOOST_TEST((r.items.items[0].key == text::label_key("规章")));
}

/// Two pieces in one cell hold one place: what cannot be read behind them is the last cell, no column more.
BOOST_AUTO_TEST_CASE(a_sign_behind_pieces_of_a_number) {
    reading const r("规章\t0\t1\t14\n行政规范性文件\t2 58\t7\t？\n", two.model);
    BOOST_REQUIRE(r.items.items.size() == 11u);
    BOOST_TEST(r.items.items[7].joined);
    BOOST_TEST(r.items.items[9].unread);
}

/// A cell in quotes that goes on in another line: no part of it is a figure.
BOOST_AUTO_TEST_CASE(a_quoted_cell_of_two_lines) {
    reading const r("规章,1,\"2\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#1", "_", ";"}), per_element());
    BOOST_TEST(r.items.items[2].unread);
}

/// As programs write a count; one with a fraction stays what it is.
BOOST_AUTO_TEST_CASE(counts_with_a_point) {
    reading const r("规章\t0.0\t12.00\t1.5\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#0.0", "#12.00", "#1.5", ";"}), per_element());
    BOOST_TEST(r.items.items[1].value->scale == 0);
    BOOST_TEST(r.items.items[2].value->unscaled == 12);
    BOOST_TEST(r.items.items[3].value->scale == 1);
    BOOST_TEST((r.items.items[1].closed && r.items.items[2].closed && !r.items.items[3].closed));
    BOOST_TEST(!reading("规章\t12\t1\n", two.model).items.items[1].closed);
}

/// No count has more than twelve digits: what looks so are cells that ran together. A sum of money may.
BOOST_AUTO_TEST_CASE(digits_that_are_too_many_for_a_count) {
    reading const r("109414212929525005\t\n999999999999\t0\n", four.model);
    BOOST_TEST(!r.items.items[0].value);
    BOOST_TEST(r.items.items[0].digits == "109414212929525005");
    BOOST_TEST(r.items.items[3].value == (decimal{999'999'999'999, 0}));
    BOOST_TEST(reading("行政事业性收费\t1094142129.295255\n", two.model).items.items[1].value.has_value());
}

BOOST_AUTO_TEST_CASE(a_cell_a_line_with_rows_apart) {
    reading const r("\t行政许可\n\t2293\n\n\t行政处罚\n\t4\n", two.model);
    BOOST_TEST(r.all() == (list{"行政许可", "#2293", ";", "行政处罚", "#4"}), per_element());
}

/// An empty line between rows, or between heads and figures, is no cell; one more than that is.
BOOST_AUTO_TEST_CASE(a_cell_a_line_with_empty_cells) {
    reading const rows("规章\n0\n1\n14\n\n行政规范性文件\n30\n\n258\n\n行政许可\n5\n", two.model);
    BOOST_TEST(
        rows.all() == (list{"规章", "#0", "#1", "#14", ";", "行政规范性文件", "#30", "_", ";", "#258", ";", "行政许可", "#5"}),
        per_element());
    reading const heads("尚未审结\n总计\n\n0\n4\n0\n4\n8\n0\n", four.model);
    BOOST_TEST(heads.all() == (list{"尚未审结", "总计", ";", "#0", "#4", "#0", "#4", "#8", "#0"}), per_element());
}

/// Signs that are neither digits nor words hold places, several beside each other, too.
BOOST_AUTO_TEST_CASE(signs_in_the_place_of_figures) {
    reading const r("行政规范性文件\n？\n###\n360\n", two.model);
    BOOST_TEST(r.all() == (list{"行政规范性文件", "_", "_", "#360"}), per_element());
    BOOST_TEST(r.items.items[1].unread);
    BOOST_TEST(r.items.items[2].unread);
}

/// Words and letters in the place of several figures, one below the other.
BOOST_AUTO_TEST_CASE(signs_and_words_below_each_other) {
    reading const r("总计\n3\no\nB\n待核\n3\n", four.model);
    BOOST_TEST(r.all() == (list{"总计", "#3", "_", "_", "_", "#3"}), per_element());
}

/// The same on one line, where a row's label stands before its figures.
/// Words for a figure on a line of their own, right behind a row's label and before its other figures.
BOOST_AUTO_TEST_CASE(words_between_a_label_and_figures) {
    reading const r("规章\n待核\n16\n240\n行政规范性文件\n1\n0\n9\n", two.model);
    BOOST_REQUIRE(r.items.items.size() > 4u);
    BOOST_TEST(r.items.items[1].unread);
    // So before and behind figures with marks.
    reading const marked("规章\n待核\n↑44\n240\n行政规范性文件\n②5\n待核\n9（应为8）\n", two.model);
    BOOST_TEST(std::count_if(marked.items.items.begin(), marked.items.items.end(), [](auto const& it) { return it.unread; }) >=
               2);
    BOOST_TEST(marked.items.items[1].unread);
    // A column's number with a word is none.
    reading const numbered("自然人\n数据1\n数据2\n数据3\n5\n", three.model);
    for (auto const& it : numbered.items.items) BOOST_TEST(!it.unread);
    // The second line of a label is none.
    reading const wrapped("其他对外\n管理服务事项\n16\n", two.model);
    for (auto const& it : wrapped.items.items) BOOST_TEST(!it.unread);
}

/// On the line of a label's second half a sign between figures holds the place of one.
BOOST_AUTO_TEST_CASE(a_sign_beside_a_part_of_a_label) {
    reading const r("正、行政机关不再处理其政府  7  0  x  0  0  0  7\n", three.model);
    auto const unread = std::count_if(r.items.items.begin(), r.items.items.end(), [](auto const& it) { return it.unread; });
    BOOST_TEST(unread == 1);
}

BOOST_AUTO_TEST_CASE(signs_between_figures_of_a_line) {
    reading const r(
        "1.属于国家秘密 1 0 0 0 0 0 1 2.其他法律行政法规禁止公开 2 0 0 0 0 0 2 3.危及“三安全一稳定” 5 0 0 0 ？ 0 5 "
        "4.保护第三方合法权益 1 1 0 见附件 0 0 3 5.属于三类内部事务信息 0 0 0 0 0 0 0",
        three.model);
    std::vector<std::string> const all = r.all();
    BOOST_REQUIRE(all.size() == 40u);
    BOOST_TEST(all[21] == "_");
    BOOST_TEST(all[28] == "_");
    BOOST_TEST(r.items.items[21].unread);
}

BOOST_AUTO_TEST_CASE(cells_without_a_number_are_blank) {
    reading const r("规章\t/\t—\t无\n行政规范性文件\t\t-\t3\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "_", "_", "_", ";", "行政规范性文件", "_", "_", "#3", ";"}), per_element());
}

/// Cells of labels that reach over several rows are empty below the first: none of the row above them.
BOOST_AUTO_TEST_CASE(empty_cells_before_a_label_are_none_of_a_row) {
    reading const r("三、本年度办理结果\t（一）予以公开\t1\t\n\t（二）部分公开\t2\t3\n", three.model);
    BOOST_TEST(r.all() == (list{"三、本年度办理结果", "（一）予以公开", "#1", "_", ";", "（二）部分公开", "#2", "#3", ";"}),
               per_element());
    reading const figures("（一）予以公开\t1\t2\n\t\t4\t5\n", three.model);
    BOOST_TEST(figures.all() == (list{"（一）予以公开", "#1", "#2", ";", "_", "_", "#4", "#5", ";"}), per_element());
}

BOOST_AUTO_TEST_CASE(a_row_of_nothing_is_nothing) {
    reading const r("规章\t1\t2\t3\n\t\t\t\n行政许可\t4\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#1", "#2", "#3", ";", "行政许可", "#4", ";"}), per_element());
}

BOOST_AUTO_TEST_CASE(figures_with_signs_units_and_notes) {
    reading const r("规章\t1,909\t１４\t1（2025年1月1日生效）\n行政事业性收费\t62,544.3758万元\n", two.model);
    BOOST_TEST(
        r.all() == (list{"规章", "#1,909", "#１４", "#1（2025年1月1日生效）", ";", "行政事业性收费", "#62,544.3758万元", ";"}),
        per_element());
    BOOST_TEST(r.items.items[1].value == (decimal{1909, 0}));
    BOOST_TEST(r.items.items[2].value == (decimal{14, 0}));
    BOOST_TEST(r.items.items[3].value == (decimal{1, 0}));
    BOOST_TEST(r.items.places[3].note == "(2025年1月1日生效)");
    BOOST_TEST(r.items.items[6].value == (decimal{625443758, 4}));
    BOOST_TEST(r.items.places[6].unit == "万元");
}

BOOST_AUTO_TEST_CASE(a_note_on_a_line_below_its_figure) {
    reading const r("\t规章\n\t22\n\t（其中修订 16 件）\n\t1\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#22", "#1"}), per_element());
    BOOST_TEST(r.items.places[1].note == "(其中修订 16 件)");
}

/// 11/48 behind a row's label is two figures for one, and no page of so many; elsewhere in a line it is a page's.
BOOST_AUTO_TEST_CASE(a_page_number_in_the_place_of_a_figure) {
    reading const r("规章\t1\t2\t3\n行政许可\t11/48\t53元\n3/7\t行政处罚\t4\n某局年度报告\t3/7\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#1", "#2", "#3", ";", "行政许可", "_", "#53元", ";", "行政处罚", "#4", ";",
                                "某局年度报告", ";"}),
               per_element());
    BOOST_TEST(r.items.items[6].unread);
}

/// 1 （减） 10: the sign is of either figure.
BOOST_AUTO_TEST_CASE(a_sign_between_two_figures) {
    reading const between("规章\t1 （减） 10\t3\n", two.model);
    BOOST_TEST(between.all() == (list{"规章", "_", "_", "#3", ";"}), per_element());
    BOOST_TEST((between.items.items[1].unread && between.items.items[2].unread));
    reading const behind("规章\t1（减） 10\t3\n", two.model);
    BOOST_TEST(behind.items.items[1].value == (decimal{-1, 0}));
    BOOST_TEST(behind.items.items[2].value == (decimal{10, 0}));
    reading const before("规章\t1 （减）10\t3\n", two.model);
    BOOST_TEST(before.items.items[1].value == (decimal{1, 0}));
    BOOST_TEST(before.items.items[2].value == (decimal{-10, 0}));
}

BOOST_AUTO_TEST_CASE(page_numbers_are_left_out) {
    reading const r("规章\t1\t2\t3\n第3页\n- 4 -\n3/7\n行政许可\t4\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#1", "#2", "#3", ";", "行政许可", "#4", ";"}), per_element());
}

BOOST_AUTO_TEST_CASE(a_space_inside_a_number_joins_items) {
    reading const r("行政许可\t500000 5\n", two.model);
    BOOST_REQUIRE(r.items.items.size() == 4u);
    BOOST_TEST(r.all() == (list{"行政许可", "#500000", "#5", ";"}), per_element());
    BOOST_TEST(!r.items.items[1].joined);
    BOOST_TEST(r.items.items[2].joined);
}

/// Layout 7.
BOOST_AUTO_TEST_CASE(cells_that_ran_together) {
    reading const r("行政许可2293行政处罚4行政强制0", two.model);
    BOOST_TEST(r.all() == (list{"行政许可", "#2293", "行政处罚", "#4", "行政强制", "#0"}), per_element());
    reading const t("1.属于国家秘密00000002.其他法律行政法规禁止公开0000000", three.model);
    BOOST_TEST(t.all() == (list{"1.属于国家秘密", "#0000000", "2.其他法律行政法规禁止公开", "#0000000"}), per_element());
    BOOST_TEST(t.items.items[1].digits == "0000000");
}

BOOST_AUTO_TEST_CASE(labels_in_other_spellings) {
    reading const r("1．屬於國家秘密\t0\t0\t0\t0\t0\t0\t0\n", three.model);
    BOOST_TEST((r.items.items.at(0).key == text::label_key("1.属于国家秘密")));
    BOOST_TEST(r.items.items.size() == 9u);
}

BOOST_AUTO_TEST_CASE(prose_before_the_table_is_no_part_of_it) {
    reading const r("全年制发文件30件。\n具体情况如下表：\n规章\t0\t1\t14\n", two.model);
    BOOST_TEST(r.all() == (list{"规章", "#0", "#1", "#14", ";"}), per_element());
}

BOOST_AUTO_TEST_CASE(prose_alone_gives_no_figures) {
    for (char const* const text : {"本年没有制发规章3件。", "", "无。", "我局2024年收到申请13件，办结13件，结转1件。"}) {
        reading const r(text, three.model);
        for (solve::item const& it : r.items.items) BOOST_TEST(it.kind != solve::item::kind::number, text);
    }
}

/// Every item's place is where its characters stand.
BOOST_AUTO_TEST_CASE(places_of_pieces) {
    std::string const source = "行政许可２２９３行政处罚 4";
    reading const r(source, two.model);
    BOOST_TEST(r.all() == (list{"行政许可", "#２２９３", "行政处罚 ", "#4"}), per_element());
    BOOST_TEST(r.items.places[1].from == 12u);
    BOOST_TEST(r.items.places[1].length == 12u);
    BOOST_TEST(r.items.places[3].from == source.size() - 1);
}

/// Where figures may be below zero, a dash between two is a sign or parts them: nothing tells.
BOOST_AUTO_TEST_CASE(a_dash_between_figures_that_ran_together) {
    reading const r("行政许可4-5行政处罚6行政强制7行政事业性收费8", two.model);
    BOOST_REQUIRE(r.items.items.size() == 9u);
    BOOST_TEST(r.items.items[1].value == (decimal{4, 0}));
    BOOST_TEST(r.items.items[2].unread);
    BOOST_TEST(reading("行政许可4\t-5", two.model).items.items[2].value == (decimal{-5, 0}));
}

BOOST_AUTO_TEST_CASE(only_the_lines_asked_for) {
    read::document const doc = read::plain_text("规章\t1\t2\t3\n行政许可\t4\n行政处罚\t5\n");
    std::vector<diagnostic> said;
    grammar::parse_context here(doc, said);
    auto const items = grammar::table_reader(here, two.model).read(1, 2);
    BOOST_REQUIRE(items.items.size() == 3u);
    BOOST_TEST(items.items[1].value == (decimal{4, 0}));
    BOOST_TEST(grammar::table_reader(here, two.model).read(3, 9).items.empty());
}

/// A dash among digits that ran together is a cell without a figure.
BOOST_AUTO_TEST_CASE(a_dash_among_digits) {
    reading const r("结果维持总计\n15—2128823738\n", four.model);
    BOOST_TEST(r.all() == (list{"结果维持总计", "#15", "_", "#2128823738"}), per_element());
    reading const first("结果维持总计\n—0212882373801\n", four.model);
    BOOST_REQUIRE(first.items.items.size() == 3u);
    BOOST_TEST(first.items.items[1].sign);
    reading const words("1.属于国家秘密1—00002", three.model);
    BOOST_TEST(words.all() == (list{"1.属于国家秘密", "#1", "_", "#00002"}), per_element());
}

/// A share in a row's last cell is none of the row's, though some of its figures are blank; before others it holds a place.
BOOST_AUTO_TEST_CASE(a_share_behind_a_row) {
    reading const r("1.属于国家秘密\t2\t\t\t0\t\t0\t2\t+34%\n2.重复申请\t1\t30%\t0\t0\t0\t0\t1\t\n", three.model);
    std::size_t const share = 8;
    BOOST_REQUIRE(r.items.items.size() > share);
    BOOST_TEST((r.items.items[share].kind == solve::item::kind::label));
    auto const unread = [](solve::item const& it) { return it.unread; };
    BOOST_TEST(std::count_if(r.items.items.begin(), r.items.items.end(), unread) == 1);
    // On one line it is no digit of the figure before it.
    reading const line("行政许可 1757 +6% 行政处罚 1893 +32% 行政强制 5", two.model);
    BOOST_TEST(line.all() == (list{"行政许可 ", "#1757", "行政处罚 ", "#1893", "行政强制 ", "#5"}), per_element());
    BOOST_TEST(std::none_of(line.items.items.begin(), line.items.items.end(), [](solve::item const& it) { return it.joined; }));
}

/// Signs that begin the only row of a table hold the places of its first figures, though it has a cell more than the form.
BOOST_AUTO_TEST_CASE(signs_before_the_first_figure) {
    reading const r("结果维持\t结果纠正\n###\tS\t□\t0\t0\t0\t?\t�\t0\t2\t2\t?\t0\t0\t2\t156\n", four.model);
    auto const unread = [](solve::item const& it) { return it.unread; };
    BOOST_TEST(std::count_if(r.items.items.begin(), r.items.items.end(), unread) == 6);
}

/// What closes a label's parenthesis in a cell of its own is no figure.
BOOST_AUTO_TEST_CASE(the_end_of_a_label) {
    reading const r("1.属于国家秘密\t)\t277\t14\t0\t0\t0\t0\t291\n", three.model);
    BOOST_TEST(std::none_of(r.items.items.begin(), r.items.items.end(), [](solve::item const& it) { return it.unread; }));
}

/// A table of one row, a cell a line: the number before its label is none of its figures.
BOOST_AUTO_TEST_CASE(the_number_of_the_only_row) {
    reading const r("序号\n信息内容\n本年制发件数\n1\n规章\n3\n5\n", two.model);
    BOOST_TEST(r.all() == (list{"信息内容", "本年制发件数", "规章", "#3", "#5"}), per_element());
}

/// Pieces that are compared with every label are counted; where there are too many it is said, once.
BOOST_AUTO_TEST_CASE(a_limit_is_met_and_said) {
    read::document const doc = read::plain_text("行政许可1行政处罚2行政强制3\n行政许可4行政处罚5行政强制6\n");
    std::vector<diagnostic> said;
    grammar::parse_context here(doc, said, {.max_fuzzy_labels = 2});
    (void)grammar::table_reader(here, two.model).read(0, 2);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].code == code::limit_reached);
    BOOST_TEST(said[0].arguments.front().value == "max_fuzzy_labels");
    BOOST_TEST(said[0].arguments.back().value == "2");
}

BOOST_AUTO_TEST_SUITE_END()
