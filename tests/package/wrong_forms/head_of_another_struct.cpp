// SPDX-License-Identifier: BSL-1.0
// error: form: what stands under a head is not bound to members of the head's struct
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online;
};
struct refusals {
    by_kind late;
};
struct services {
    by_kind accepted;
    refusals refused;
};

constexpr auto table =
    form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online)),
                           form::rows(form::group("不受理", &services::refused, form::row("受理", &services::accepted)))));
