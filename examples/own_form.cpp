// SPDX-License-Identifier: BSL-1.0
// Another state grid, declared here and nowhere else: how 人大代表建议 and 政协提案 were handled, as every government prints it each year.
// It is read, checked and written, with its blank form, JSON and schema, by the library's machinery. Give it a text file, or nothing for the table below.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>

#include <boost/describe/class.hpp>

#include <gongkai/form/declare.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/grammar/grid.hpp>
#include <gongkai/report/sections.hpp>
#include <gongkai/write/layout.hpp>
#include <gongkai/write/markdown.hpp>
#include <gongkai/write/messages.hpp>
#include <gongkai/write/own_form.hpp>

namespace proposals {

using gongkai::count;

struct results {
    count solved, planned, noted, total;
};
BOOST_DESCRIBE_STRUCT(results, (), (solved, planned, noted, total))

struct by_side {
    results leading, assisting;
};
BOOST_DESCRIBE_STRUCT(by_side, (), (leading, assisting))

struct handled {
    by_side deputies, consultative;
    results all;
};
BOOST_DESCRIBE_STRUCT(handled, (), (deputies, consultative, all))

using namespace gongkai::form;

// The form: labels, members, and which figures are sums of which.
inline constexpr auto form = table(grid(
    "类别",
    columns(under("办理结果", column("所提问题已经解决或者基本解决", &results::solved, aliases("A类")),
                  column("所提问题正在解决或者列入计划", &results::planned, aliases("B类")),
                  column("留作参考", &results::noted, aliases("C类"))),
            total("合计", &results::total)),
    rows(group("人大代表建议", &handled::deputies, row("1.主办建议", &by_side::leading), row("2.协办建议", &by_side::assisting)),
         group("政协提案", &handled::consultative, row("1.主办提案", &by_side::leading), row("2.协办提案", &by_side::assisting)),
         total_row("全部建议提案", &handled::all))));

}  // namespace proposals

// One total is not printed, and one is wrong: 31+12+44+8 is not 96.
constexpr char sample[] =
    "类别\t\t办理结果\t\t\t合计\n"
    "\t\t所提问题已经解决或者基本解决\t所提问题正在解决或者列入计划\t留作参考\t\n"
    "人大代表建议\t1.主办建议\t31\t9\t2\t42\n"
    "\t2.协办建议\t12\t3\t0\t15\n"
    "政协提案\t1.主办提案\t44\t6\t3\t\n"
    "\t2.协办提案\t8\t1\t0\t9\n"
    "全部建议提案\t96\t19\t5\t119\n";

int main(int argc, char** argv) {
    std::string text = sample;
    if (argc > 1) {
        std::ifstream in(argv[1], std::ios::binary);
        text.assign(std::istreambuf_iterator<char>{in}, {});
    }

    proposals::handled figures;
    auto const findings = gongkai::grammar::read_table<proposals::form>(text, figures);
    for (gongkai::diagnostic const& d : findings) {
        std::cout << gongkai::write::word_for(d.severity, gongkai::write::language::zh) << ' ' << d.where.start.line << "："
                  << gongkai::write::message_of(d) << '\n';
    }

    auto const view = gongkai::form::make_view(proposals::form, "");
    auto const cells = gongkai::form::cells_of(proposals::form, std::as_const(figures));
    std::cout << '\n' << gongkai::write::to_markdown(gongkai::write::lay_out(view, cells));

    // The blank form is a struct without numbers; JSON and its schema have the members' names.
    proposals::handled const none;
    std::cout << '\n'
              << gongkai::write::to_markdown(gongkai::write::lay_out(view, gongkai::form::cells_of(proposals::form, none)));
    std::cout << '\n' << gongkai::write::to_json(view, cells) << '\n' << gongkai::write::json_schema(view, "建议提案办理情况");
    return figures.all.total.has_value() ? 0 : 1;
}
