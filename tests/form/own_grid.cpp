// SPDX-License-Identifier: BSL-1.0
// A form of one's own, in the words of form/declare.hpp: the readers of a library, with the same reading and solving as the state's form.
#include <gongkai/form/declare.hpp>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/describe/class.hpp>
#include "support/test.hpp"

#include <gongkai/form/view.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/grammar/table.hpp>
#include <gongkai/read/plain_text.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/solve/solve.hpp>

#include "../solve/items.hpp"

namespace library {

struct readers {
    gongkai::count pupils, students, adults, all;
    gongkai::amount fees;
};
BOOST_DESCRIBE_STRUCT(readers, (), (pupils, students, adults, all, fees))

struct reasons {
    readers moved, struck_off;
};
BOOST_DESCRIBE_STRUCT(reasons, (), (moved, struck_off))

struct year {
    readers at_start, joined;
    reasons left;
    readers left_in_all, at_end;
};
BOOST_DESCRIBE_STRUCT(year, (), (at_start, joined, left, left_in_all, at_end))

}  // namespace library

namespace form_own_grid {

using namespace gongkai;
using boost::test_tools::per_element;
using library::readers, library::reasons;

constexpr auto age_columns =
    form::columns(form::under("未成年人", form::column("小学生", &readers::pupils), form::column("中学生", &readers::students)),
                  form::column("成年人", &readers::adults), form::total("合计", &readers::all));

constexpr auto library_table = form::table(form::grid(
    "读者类别", age_columns,
    form::rows(form::row("一、年初在册读者", &library::year::at_start),
               form::row("二、本年新增读者", &library::year::joined, form::aliases("新办证读者")),
               form::group("三、本年退出读者",
                           form::rows(form::group("退出原因", &library::year::left, form::row("1.迁往外地", &reasons::moved),
                                                  form::row("2.注销借书证", &reasons::struck_off)),
                                      form::total_row("退出合计", &library::year::left_in_all))),
               form::row("四、年末在册读者", &library::year::at_end)),
    form::balance(form::sum_of(&library::year::at_start, &library::year::joined),
                  form::sum_of(&library::year::left_in_all, &library::year::at_end))));

struct fixture {
    form::table_view view = form::make_view(library_table, "");
    solve::model model = solve::make_model(view);

    /// Values by row; "?" where there is none.
    [[nodiscard]] std::vector<std::string> rows(solve::solution const& s) const { return gongkai_test::rows_of(model, s); }
};

std::vector<std::string> const whole{"100 50 200 350", "10 5 20 35", "1 0 2 3", "4 5 8 17", "5 5 10 20", "105 50 210 365"};

}  // namespace form_own_grid

BOOST_FIXTURE_TEST_SUITE(form_own_grid, form_own_grid::fixture)

BOOST_AUTO_TEST_CASE(the_view) {
    BOOST_REQUIRE(view.grids.size() == 1u);
    form::grid_view const& g = view.grids[0];
    BOOST_TEST(view.cells == 24u);
    BOOST_TEST(g.columns.size() == 4u);
    BOOST_TEST(g.columns[1].path == "students");
    BOOST_TEST(g.columns[1].heads == (std::vector<std::string_view>{"未成年人"}), per_element());
    BOOST_REQUIRE(g.row_sums.size() == 1u);
    BOOST_TEST(g.row_sums[0].target == 3u);
    BOOST_TEST(g.row_sums[0].terms == (std::vector<std::size_t>{0, 1, 2}), per_element());
    BOOST_TEST(g.rows[2].path == "left.moved");
    BOOST_TEST(g.rows[2].heads == (std::vector<std::string_view>{"三、本年退出读者", "退出原因"}), per_element());
    BOOST_REQUIRE(g.column_sums.size() == 1u);
    BOOST_TEST(g.column_sums[0].target == 4u);
    BOOST_TEST(g.column_sums[0].terms == (std::vector<std::size_t>{2, 3}), per_element());
    BOOST_REQUIRE(g.balances.size() == 1u);
    BOOST_TEST(g.balances[0].right == (std::vector<std::size_t>{4, 5}), per_element());
}

BOOST_AUTO_TEST_CASE(clean_items_need_no_search) {
    auto const items = gongkai_test::items_of(
        "读者类别 未成年人 成年人 合计 ; 小学生 中学生 ; 一、年初在册读者 100 50 200 350 ; 新办证读者 10 5 20 35 ; "
        "三、本年退出读者 退出原因 "
        "1.迁往外地 1 0 2 3 ; 2.注销借书证 4 5 8 17 ; 退出合计 5 5 10 20 ; 四、年末在册读者 105 50 210 365 ;");
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(rows(s) == whole, per_element());
    BOOST_TEST(s.findings.empty());
    BOOST_TEST(s.steps == 0u);
}

BOOST_AUTO_TEST_CASE(a_lost_cell_and_a_lost_label) {
    auto const items = gongkai_test::items_of(
        "一、年初在册读者 100 50 200 350 ; 二、本年新增读者 10 20 35 ; 1.迁往外地 1 0 2 3 ; 4 5 8 17 ; 退出合计 5 5 10 20 ; "
        "四、年末在册读者 105 50 210 365 ;");
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(rows(s) == whole, per_element());
    BOOST_TEST(s.cells[5].origin == origin::inferred);
    BOOST_TEST(gongkai_test::has(s, code::cell_inferred, 1));
    BOOST_TEST(gongkai_test::has(s, code::row_label_missing, 3));
}

BOOST_AUTO_TEST_CASE(digits_that_ran_together) {
    auto const items = gongkai_test::items_of(
        "一、年初在册读者 10050200350 二、本年新增读者 1052035 1.迁往外地 1023 2.注销借书证 45817 退出合计 551020 "
        "四、年末在册读者 10550210365");
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(rows(s) == whole, per_element());
}

BOOST_AUTO_TEST_CASE(what_contradicts_is_said_and_stands) {
    auto const items = gongkai_test::items_of(
        "一、年初在册读者 100 50 200 350 ; 二、本年新增读者 10 5 20 36 ; 1.迁往外地 1 0 2 3 ; 2.注销借书证 4 5 8 17 ; 退出合计 5 "
        "5 10 20 ; "
        "四、年末在册读者 105 50 210 365 ;");
    solve::solution const s = solve::solve(model, items);
    BOOST_TEST(rows(s)[1] == "10 5 20 36");
    BOOST_TEST(gongkai_test::has(s, code::row_sum_broken, 1));
    auto const* const balance = gongkai_test::find(s, code::balance_broken);
    BOOST_REQUIRE(balance != nullptr);
    auto const& what = gongkai_test::said<solve::broken>(*balance);
    BOOST_TEST(what.identity->terms.front().column == 3u);
    BOOST_TEST(what.left == 350 + 36);
    BOOST_TEST(what.right == 20 + 365);
}

BOOST_AUTO_TEST_CASE(from_text_to_the_struct) {
    read::document const doc = read::plain_text(
        "读者情况如下表：\n"
        "读者类别\t未成年人\t\t成年人\t合计\n"
        "\t小学生\t中学生\t\t\n"
        "一、年初在册读者\t100\t50\t200\t350\n"
        "二、本年新增读者\t10\t5\t20\t35\n"
        "三、本年退出读者\t1．迁往外地\t1\t0\t2\t3\n"
        "\t2、注销借书证\t4\t5\t8\t17\n"
        "\t退出合计\t5\t5\t10\t20\n"
        "四、年末在册读者\t105\t50\t210\t365\n");
    std::vector<diagnostic> said;
    grammar::parse_context here(doc, said);
    grammar::table_items const items = grammar::table_reader(here, model).read(0, doc.lines.size());
    solve::solution const s = solve::solve(model, items.items);
    BOOST_TEST(rows(s) == whole, per_element());
    BOOST_TEST(s.findings.empty());

    library::year year;
    auto const cells = form::cells_of(library_table, year);
    BOOST_REQUIRE(cells.size() == s.cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) std::get<count*>(cells[i])->set(s.cells[i].value->unscaled, s.cells[i].origin);
    BOOST_TEST(year.at_start.adults.value() == 200);
    BOOST_TEST(year.left.struck_off.all.value() == 17);
    BOOST_TEST(year.at_end.pupils.value() == 105);
}

constexpr std::string_view damaged =
    "一、年初在册读者\t100\t50\t200\t350\n"
    "二、本年新增读者\t10\t\t20\t35\n"
    "三、本年退出读者\t1.迁往外地\t1\t0\t2\t3\n"
    "\t2.注销借书证\t4\t5\t8\t17\n"
    "\t退出合计\t5\t5\t10\t20\n"
    "四、年末在册读者\t105\t50\t210\t365\n";

/// The whole way in one call.
BOOST_AUTO_TEST_CASE(read_table_fills_the_struct_and_says_what_it_did) {
    library::year year;
    auto const said = grammar::read_table<library_table>(damaged, year);
    BOOST_TEST(year.joined.students.value() == 5);
    BOOST_TEST(year.joined.students.origin == origin::inferred);
    BOOST_TEST(year.left.struck_off.adults.raw == "8");
    BOOST_TEST(year.left.struck_off.adults.where.start.line == 4u);
    BOOST_REQUIRE(said.size() == 1u);
    BOOST_TEST(said[0].code == code::cell_inferred);
    BOOST_TEST(said[0].paths == (std::vector<std::string>{"joined", "joined.students"}), per_element());
}

/// The paths of a table's first call are not kept for later ones.
BOOST_AUTO_TEST_CASE(read_table_under_two_paths) {
    library::year year;
    BOOST_TEST(grammar::read_table<library_table>(damaged, year, "north").at(0).paths.at(0) == "north.joined");
    BOOST_TEST(grammar::read_table<library_table>(damaged, year, "south").at(0).paths.at(0) == "south.joined");
}

/// A table with a sum of money: an exact decimal beside counts of nothing else.
BOOST_AUTO_TEST_CASE(a_table_of_two_grids_with_money) {
    static constexpr auto two =
        form::table(form::item("第一项", "内容", form::columns(form::column("成年人数", &readers::adults)),
                               form::rows(form::row("本年新增读者", &library::year::joined))),
                    form::item("第二项", "内容", form::columns(form::column("收费金额", &readers::fees)),
                               form::rows(form::row("本年退出读者", &library::year::left_in_all))));
    form::table_view const t = form::make_view(two, "money");
    solve::model const m = solve::make_model(t);
    BOOST_TEST(t.cell_path(t.grids[1], 0, 0) == "money.left_in_all.fees");
    read::document const doc =
        read::plain_text("第一项\n内容\t成年人数\n本年新增读者\t1,020\n第二项\n内容\t收费金额\n本年退出读者\t62,544.3758\n");
    std::vector<diagnostic> said;
    grammar::parse_context here(doc, said);
    grammar::table_items const items = grammar::table_reader(here, m).read(0, doc.lines.size());
    solve::solution const s = solve::solve(m, items.items);
    BOOST_REQUIRE(s.cells.size() == 2u);
    BOOST_TEST(s.cells[0].value == (decimal{1020, 0}));
    BOOST_TEST(s.cells[1].value == (decimal{625443758, 4}));
}

BOOST_AUTO_TEST_SUITE_END()
