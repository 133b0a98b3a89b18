// SPDX-License-Identifier: BSL-1.0
// error: form: a column is bound to a member that is neither a count nor an amount
#include <gongkai/form/view.hpp>

namespace form = gongkai::form;

struct by_kind {
    int online;
};
struct services {
    by_kind accepted;
};
BOOST_DESCRIBE_STRUCT(by_kind, (), (online))
BOOST_DESCRIBE_STRUCT(services, (), (accepted))

constexpr auto table = form::table(form::grid("事项", form::columns(form::column("网上", &by_kind::online)),
                                              form::rows(form::row("受理", &services::accepted))));

form::table_view view() { return form::make_view(table, "services"); }
