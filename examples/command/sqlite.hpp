// SPDX-License-Identifier: BSL-1.0
/// SQLite with C++'s lifetimes. Included only where GONGKAI_WITH_SQLITE is defined.
#ifndef GONGKAI_EXAMPLES_COMMAND_SQLITE_HPP
#define GONGKAI_EXAMPLES_COMMAND_SQLITE_HPP

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <sqlite3ext.h>

#include "command.hpp"

/// SQLite's functions are called by this table, as an extension calls them: its library is loaded where a database is opened.
extern sqlite3_api_routines const* sqlite3_api;

namespace command {

/// Gets that table. Throws failure where it cannot be had. Thread-safe.
void load_sqlite();

/// A prepared statement. Throws failure where SQLite reports an error.
class statement {
public:
    statement(sqlite3* in, std::string_view sql) : db_(in) {
        sqlite3_stmt* made = nullptr;
        check(sqlite3_prepare_v3(in, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr));
        statement_.reset(made);
    }
    /// Binds all values, in order, and runs it to its end.
    template <class... Values>
    void run(Values const&... values) {
        bind(values...);
        while (step()) {}
    }
    /// Binds values to what begins to be stepped through.
    template <class... Values>
    statement& bind(Values const&... values) {
        sqlite3_reset(get());
        int at = 0;
        (put(++at, values), ...);
        return *this;
    }
    /// Whether there is a row; after the last one it can be bound anew.
    bool step() {
        int const status = sqlite3_step(get());
        if (status == SQLITE_ROW) return true;
        sqlite3_reset(get());
        if (status != SQLITE_DONE) check(status);
        return false;
    }
    [[nodiscard]] int columns() const { return sqlite3_column_count(get()); }
    [[nodiscard]] std::string name(int column) const { return sqlite3_column_name(get(), column); }
    [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(get(), column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(get(), column); }
    [[nodiscard]] std::string text(int column) const { return std::string{bytes(column)}; }
    /// Valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const {
        auto const* const data = static_cast<char const*>(sqlite3_column_blob(get(), column));
        return data == nullptr ? std::string_view{}
                               : std::string_view{data, static_cast<std::size_t>(sqlite3_column_bytes(get(), column))};
    }

private:
    struct finalize {
        void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
    };
    [[nodiscard]] sqlite3_stmt* get() const { return statement_.get(); }
    void put(int at, std::integral auto n) { check(sqlite3_bind_int64(get(), at, static_cast<sqlite3_int64>(n))); }
    /// What it points to must be there until the statement was run.
    void put(int at, std::string_view text) {
        check(sqlite3_bind_text64(get(), at, text.data() == nullptr ? "" : text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void put(int at, std::span<std::byte const> blob) {
        check(sqlite3_bind_blob64(get(), at, blob.data(), blob.size(), SQLITE_STATIC));
    }
    void put(int at, std::nullptr_t) { check(sqlite3_bind_null(get(), at)); }
    template <class T>
    void put(int at, std::optional<T> const& value) {
        value ? put(at, *value) : put(at, nullptr);
    }
    void check(int status) const {
        if (status != SQLITE_OK) throw failure{std::string{"SQLite: "} + sqlite3_errmsg(db_)};
    }

    sqlite3* db_;
    std::unique_ptr<sqlite3_stmt, finalize> statement_;
};

/// A text that is stored as NULL where it is empty.
[[nodiscard]] inline std::optional<std::string_view> or_null(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

class database {
public:
    database(std::string const& file, int flags) {
        load_sqlite();
        sqlite3* made = nullptr;
        int const status = sqlite3_open_v2(file.c_str(), &made, flags, nullptr);
        db_.reset(made);
        if (status != SQLITE_OK)
            throw failure{"cannot open '" + file + "': " + (made == nullptr ? "no memory" : sqlite3_errmsg(made))};
        sqlite3_busy_timeout(made, 10'000);
    }
    void run(std::string const& sql) {
        char* message = nullptr;
        if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
        std::string const why = message == nullptr ? "error" : message;
        sqlite3_free(message);
        throw failure{"SQLite: " + why};
    }
    [[nodiscard]] statement prepare(std::string_view sql) { return {db_.get(), sql}; }
    /// The first column of the first row; 0 where there is none.
    [[nodiscard]] std::int64_t number(std::string_view sql) {
        statement s = prepare(sql);
        return s.step() ? s.number(0) : 0;
    }

private:
    struct close {
        void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
    };
    std::unique_ptr<sqlite3, close> db_;
};

}  // namespace command

#endif
