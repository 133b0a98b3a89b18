// SPDX-License-Identifier: BSL-1.0
// error: a_total_has_no_parts
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count total;
};
struct services {
    by_kind accepted;
};

constexpr auto table = form::table(
    form::grid("事项", form::columns(form::total("合计", &by_kind::total)), form::rows(form::row("受理", &services::accepted))));
