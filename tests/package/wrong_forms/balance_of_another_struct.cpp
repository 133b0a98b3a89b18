// SPDX-License-Identifier: BSL-1.0
// error: form: a balance names a row of another struct than the grid's
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online;
};
struct refusals {
    by_kind late;
};
struct services {
    by_kind accepted, refused;
};

constexpr auto table =
    form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online)),
                           form::rows(form::row("受理", &services::accepted), form::row("不受理", &services::refused)),
                           form::balance(form::sum_of(&services::accepted), form::sum_of(&refusals::late))));
