// SPDX-License-Identifier: BSL-1.0
// error: form: rows or columns that stand together are bound to members of different structs
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online;
};
struct by_place {
    gongkai::count town;
};
struct services {
    by_kind accepted;
};

constexpr auto table =
    form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online), form::column("镇", &by_place::town)),
                           form::rows(form::row("受理", &services::accepted))));
