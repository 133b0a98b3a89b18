// SPDX-License-Identifier: BSL-1.0
// error: form: a struct is not described: write BOOST_DESCRIBE_STRUCT for it
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    gongkai::count online;
};
struct services {
    by_kind accepted;
};
BOOST_DESCRIBE_STRUCT(services, (), (accepted))

constexpr auto table = form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online)),
                                              form::rows(form::row("受理", &services::accepted))));

form::table_view view() { return form::make_view(table, "services"); }
