// SPDX-License-Identifier: BSL-1.0
// error: form: a row is bound to another struct than the one that the columns are members of
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online, counter;
};
struct by_place {
    gongkai::count town, village;
};
struct services {
    by_kind accepted;
    by_place refused;
};

constexpr auto table =
    form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online), form::column("窗口", &by_kind::counter)),
                           form::rows(form::row("受理", &services::accepted), form::row("不受理", &services::refused))));
