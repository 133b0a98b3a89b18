// SPDX-License-Identifier: BSL-1.0
// Compiles: what the other files get wrong, done right.
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online, counter, total;
};
struct services {
    by_kind accepted, refused, all;
};
BOOST_DESCRIBE_STRUCT(by_kind, (), (online, counter, total))
BOOST_DESCRIBE_STRUCT(services, (), (accepted, refused, all))

constexpr auto table =
    form::table(form::grid("事项",
                           form::columns(form::column("网上", &by_kind::online), form::column("窗口", &by_kind::counter),
                                         form::total("合计", &by_kind::total)),
                           form::rows(form::row("受理", &services::accepted), form::row("不受理", &services::refused),
                                      form::total_row("合计", &services::all)),
                           form::balance(form::sum_of(&services::accepted, &services::refused), form::sum_of(&services::all))));

form::table_view view() { return form::make_view(table, "services"); }
