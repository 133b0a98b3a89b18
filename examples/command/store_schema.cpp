// SPDX-License-Identifier: BSL-1.0
/// The tables, and the views that people query. Rows and names of results come from the form's declaration.
#include "store.hpp"

#if defined(GONGKAI_WITH_SQLITE)

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/write/codebook.hpp>

namespace command {
namespace {

constexpr int schema_version = 1;

// What `.schema` shows explains itself.
constexpr char tables[] = R"sql(
CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file(
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    size INTEGER,      -- bytes
    modified INTEGER,  -- nanoseconds since 1970
    key INTEGER,       -- of path, size, time, version and options: what is the same is not read again
    status TEXT NOT NULL,  -- read, findings (warnings or errors), not_of_form, unreadable
    reason TEXT,           -- why it is unreadable
    reports INTEGER NOT NULL);
CREATE TABLE report(
    id INTEGER PRIMARY KEY,
    file INTEGER NOT NULL REFERENCES file(id),
    number INTEGER NOT NULL,  -- in its file, from 0
    issuer TEXT,
    organ TEXT,               -- the issuer without what is left out at will: one organ has one
    year INTEGER,
    edition INTEGER NOT NULL, -- of the tables: 2021 or 2019; 0 before there was a form
    form INTEGER NOT NULL,    -- of section 2: 0 as in 2021, 1 as in 2019, 2 mixed
    title TEXT,
    period_from TEXT, period_to TEXT,
    signed_by TEXT, published TEXT,
    format TEXT, encoding TEXT,
    errors INTEGER NOT NULL, warnings INTEGER NOT NULL, notes INTEGER NOT NULL);
CREATE TABLE codebook(
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,  -- as in JSON and CSV
    section INTEGER NOT NULL,   -- 2 to 4
    label TEXT NOT NULL,        -- the form's words, from the outermost
    row TEXT NOT NULL,          -- the path of its row
    result TEXT,                -- of section 3's results, the group: granted, denied
    kind TEXT NOT NULL,         -- count, or amount: an exact decimal, as text
    is_total INTEGER NOT NULL,  -- of its row
    editions TEXT NOT NULL);
CREATE TABLE origin(id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE cell(              -- cells that the report's own form does not have are not here
    report INTEGER NOT NULL REFERENCES report(id),
    variable INTEGER NOT NULL REFERENCES codebook(id),
    value,                      -- NULL where there is no number
    origin INTEGER NOT NULL REFERENCES origin(id),
    PRIMARY KEY(report, variable)) WITHOUT ROWID;
CREATE TABLE prose(
    report INTEGER NOT NULL REFERENCES report(id),
    section INTEGER NOT NULL,   -- 1, 5, 6
    text TEXT NOT NULL,
    PRIMARY KEY(report, section)) WITHOUT ROWID;
CREATE TABLE claim(             -- what the prose states
    report INTEGER NOT NULL REFERENCES report(id),
    number INTEGER NOT NULL,    -- in the report, from 0
    kind TEXT NOT NULL,         -- count, share, change, parts, statement
    section TEXT NOT NULL, words TEXT NOT NULL, printed TEXT, value TEXT, unit TEXT,
    cells TEXT,                 -- the paths of its likeliest reading
    verdict TEXT NOT NULL,      -- holds, differs, not_compared
    certainty TEXT NOT NULL, expected TEXT,
    PRIMARY KEY(report, number)) WITHOUT ROWID;
CREATE TABLE finding(
    report INTEGER NOT NULL REFERENCES report(id),
    scope TEXT NOT NULL,        -- report; years, twice, prose, levels: against other reports
    severity TEXT NOT NULL, code TEXT NOT NULL, paths TEXT, message TEXT NOT NULL,
    line INTEGER, "column" INTEGER, within TEXT, fingerprint TEXT NOT NULL,
    other INTEGER REFERENCES report(id));
CREATE TABLE signature(report INTEGER PRIMARY KEY REFERENCES report(id), clauses INTEGER NOT NULL, least BLOB NOT NULL);
)sql";

constexpr char views[] = R"sql(
CREATE VIEW cells AS
    SELECT f.path AS file, r.issuer, r.year, r.edition, b.path, b.label, c.value, o.name AS origin
    FROM cell c JOIN report r ON r.id = c.report JOIN file f ON f.id = r.file JOIN codebook b ON b.id = c.variable
    JOIN origin o ON o.id = c.origin;
CREATE VIEW findings AS
    SELECT f.path AS file, r.issuer, r.year, n.scope, n.severity, n.code, n.paths, n.message, n.line, n."column", n.within,
           g.path AS other_file, n.fingerprint
    FROM finding n JOIN report r ON r.id = n.report JOIN file f ON f.id = r.file
    LEFT JOIN report q ON q.id = n.other LEFT JOIN file g ON g.id = q.file;
CREATE VIEW findings_by_code AS
    SELECT severity, code, scope, count(*) AS findings, count(DISTINCT report) AS reports
    FROM finding GROUP BY severity, code, scope ORDER BY findings DESC, code, scope;
CREATE VIEW unread AS SELECT path, status, reason FROM file WHERE status IN ('unreadable', 'not_of_form');
CREATE VIEW summary AS SELECT status, reason, count(*) AS files FROM file GROUP BY status, reason ORDER BY files DESC, status;
CREATE VIEW organs AS
    SELECT organ, min(issuer) AS issuer, min(year) AS first_year, max(year) AS last_year, count(*) AS reports
    FROM report WHERE organ IS NOT NULL GROUP BY organ;
CREATE VIEW missing AS  -- organs without a report for a year that others have one for
    SELECT o.issuer, y.year, o.first_year, o.last_year
    FROM organs o CROSS JOIN (SELECT DISTINCT year FROM report WHERE year IS NOT NULL) y
    WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.organ = o.organ AND r.year = y.year);
)sql";

/// The sum of cells as a query; NULL where one of them has no number, and 0 only where all are 0.
std::string sum_of(std::vector<std::size_t> const& variables) {
    std::string list;
    for (std::size_t const v : variables) list += (list.empty() ? "" : ", ") + std::to_string(v);
    return "(SELECT CASE WHEN count(c.value) = count(*) THEN sum(c.value) END FROM cell c WHERE c.report = r.id AND c.variable "
           "IN (" +
           list + "))";
}

/// The columns of `outcomes`: for each row or group of section 三, its name and its totals.
std::vector<std::pair<std::string, std::vector<std::size_t>>> outcome_columns() {
    std::vector<std::pair<std::string, std::vector<std::size_t>>> out;
    std::vector<gongkai::write::variable> const& all = gongkai::write::codebook();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].section != 3 || !all[i].is_total) continue;
        std::string const name = all[i].group.empty() ? all[i].row.substr(all[i].row.find('.') + 1) : all[i].group;
        auto at = std::find_if(out.begin(), out.end(), [&name](auto const& column) { return column.first == name; });
        if (at == out.end()) at = out.insert(at, {name, {}});
        at->second.push_back(i);
    }
    return out;
}

std::string outcome_views() {
    std::string outcomes =
        "CREATE VIEW outcomes AS  -- of requests: a row's total, or the sum of a group's\n    SELECT r.id AS report, r.issuer, "
        "r.year";
    std::string shares = "CREATE VIEW shares AS  -- of all that were processed, in percent\n    SELECT report, issuer, year";
    std::vector<gongkai::write::variable> const& all = gongkai::write::codebook();
    for (auto const& [name, variables] : outcome_columns()) {
        outcomes += ",\n        " + sum_of(variables) + " AS " + name;
        if (!all[variables.front()].group.empty())
            shares += ",\n        round(100.0 * " + name + " / nullif(processed_total, 0), 2) AS " + name;
    }
    return outcomes + "\n    FROM report r WHERE r.organ IS NOT NULL;\n" + shares + "\n    FROM outcomes;\n";
}

void fill_codebook(database& db) {
    statement put = db.prepare("INSERT INTO codebook VALUES(?,?,?,?,?,?,?,?,?)");
    std::vector<gongkai::write::variable> const& all = gongkai::write::codebook();
    for (std::size_t i = 0; i < all.size(); ++i) {
        gongkai::write::variable const& v = all[i];
        std::string editions;
        for (int const e : v.editions) editions += (editions.empty() ? "" : " ") + std::to_string(e);
        put.run(i, v.path, v.section, v.label, v.row, or_null(v.group), std::string_view{v.is_amount ? "amount" : "count"},
                v.is_total, editions);
    }
    statement name = db.prepare("INSERT INTO origin VALUES(?,?)");
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<gongkai::origin>>(
        [&name](auto e) { name.run(static_cast<int>(e.value), std::string_view{e.name}); });
}

}  // namespace

database& with_schema(database& db) {
    db.run("PRAGMA page_size=8192; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-24000; PRAGMA temp_store=FILE");
    if (db.number("PRAGMA user_version") == schema_version) return db;
    if (db.number("SELECT count(*) FROM sqlite_master") > 0)
        throw failure{"the database holds something else, or is of another version"};
    db.run("BEGIN");
    db.run(tables);
    db.run(views);
    db.run(outcome_views());
    fill_codebook(db);
    db.run("PRAGMA user_version=" + std::to_string(schema_version));
    db.run("COMMIT");
    return db;
}

std::string indices_sql() {
    return "CREATE INDEX IF NOT EXISTS report_file ON report(file);"
           "CREATE INDEX IF NOT EXISTS report_organ ON report(organ, year);"
           "CREATE INDEX IF NOT EXISTS finding_report ON finding(report);"
           "CREATE INDEX IF NOT EXISTS finding_code ON finding(code);";
}

}  // namespace command

#endif
