// SPDX-License-Identifier: BSL-1.0
#include "module.hpp"

#include <sqlite3.h>
#include <sqlite3ext.h>
// sqlite3ext.h names the members of the table as the functions are called.
#undef sqlite3_auto_extension
#undef sqlite3_cancel_auto_extension
#undef sqlite3_close
#undef sqlite3_open

namespace {

sqlite3_api_routines const* routines = nullptr;

/// An extension that does nothing but keep the table that all extensions are given.
int keep(sqlite3*, char**, sqlite3_api_routines const* given) {
    routines = given;
    return SQLITE_OK;
}
sqlite3_api_routines const* routines_of_sqlite() {
    auto const extension = reinterpret_cast<void (*)()>(keep);
    if (sqlite3_auto_extension(extension) != SQLITE_OK) return nullptr;
    sqlite3* any = nullptr;
    sqlite3_open(":memory:", &any);
    sqlite3_close(any);
    sqlite3_cancel_auto_extension(extension);
    return routines;
}

}  // namespace

constinit command::module_content const gongkai_sqlite{.sqlite = routines_of_sqlite};
