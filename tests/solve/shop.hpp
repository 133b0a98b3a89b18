// SPDX-License-Identifier: BSL-1.0
/// A form of two rows and their sum, for what decides among readings.
#ifndef GONGKAI_TEST_SOLVE_SHOP_HPP
#define GONGKAI_TEST_SOLVE_SHOP_HPP

#include <boost/describe/class.hpp>

#include <gongkai/form/declare.hpp>
#include <gongkai/form/view.hpp>
#include <gongkai/solve/edits.hpp>
#include <gongkai/solve/model.hpp>

namespace shop {

struct sales {
    gongkai::count apples, pears;
};
BOOST_DESCRIBE_STRUCT(sales, (), (apples, pears))
struct week {
    sales monday, tuesday, all;
};
BOOST_DESCRIBE_STRUCT(week, (), (monday, tuesday, all))

/// Two rows and their sum, two columns.
constexpr auto table = gongkai::form::table(gongkai::form::grid(
    "", gongkai::form::columns(gongkai::form::column("苹果", &sales::apples), gongkai::form::column("梨子", &sales::pears)),
    gongkai::form::rows(gongkai::form::row("星期一", &week::monday), gongkai::form::row("星期二", &week::tuesday),
                        gongkai::form::total_row("两天合计", &week::all))));

struct form {
    gongkai::form::table_view view = gongkai::form::make_view(table, "");
    gongkai::solve::model model = gongkai::solve::make_model(view);
    form() = default;
    form(form const&) = delete;
    form& operator=(form const&) = delete;

    /// A way to read a row; -1 for what is not known.
    static gongkai::solve::candidate read(int cost, int apples, int pears) {
        gongkai::solve::candidate r;
        r.cost = cost;
        for (int const v : {apples, pears}) {
            gongkai::solve::solved_cell c;
            if (v >= 0) c.value = gongkai::decimal{v, 0};
            r.cells.push_back(c);
        }
        return r;
    }
};

}  // namespace shop

#endif
