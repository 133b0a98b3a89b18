// SPDX-License-Identifier: BSL-1.0
/// gongkai merge -o OUT SHARD…: what several runs made, as one database.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <gongkai/check/claims/claims.hpp>
#include <gongkai/read/json.hpp>
#include <gongkai/text/json.hpp>

#include "command.hpp"
#include "outcome.hpp"
#include "paths.hpp"
#include "store.hpp"

namespace command {

struct merge_arguments {
    std::vector<std::string> shards;
    std::string out, lang = "zh", levels;
    unsigned jobs = std::max(1u, std::thread::hardware_concurrency());
    bool alone = false;
};

#if defined(GONGKAI_WITH_SQLITE)
namespace {

/// A file that is gone with its owner.
struct scratch_file {
    explicit scratch_file(std::string made) : name(std::move(made)) { remove(); }
    scratch_file(scratch_file const&) = delete;
    scratch_file& operator=(scratch_file const&) = delete;
    ~scratch_file() { remove(); }
    void remove() const {
        std::error_code error;
        std::filesystem::remove(name, error);
        std::filesystem::remove(name + "-journal", error);
    }
    std::string const name;
};

bool is_database(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw failure{in_words({"无法读取", "cannot read "}) + named(file)};
    std::string head(15, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head == "SQLite format 3";
}

/// One line of NDJSON; the lines of one file stand together.
void add_line(std::string const& line, std::string const& where, outcome& now, store& to, work_options const& work) {
    auto const flush = [&] {
        if (now.file.path.empty() && now.reports.empty()) return;
        if (now.status != file_status::unreadable) now.status = status_of(now.reports);
        to.put(now, {});
    };
    outcome next;
    if (line.empty())
        next = {};
    else if (gongkai::text::json_text json{line}; line.starts_with("{\"schema\":\"" + std::string{failure_schema})) {
        auto const failed = json.read();
        auto const* const source = failed ? failed->find("source") : nullptr;
        auto const* const name = source == nullptr ? nullptr : source->find("name");
        auto const* const reason = failed ? failed->find("reason") : nullptr;
        if (name == nullptr || reason == nullptr) throw failure{where + ": no line of reports"};
        next.file.path = name->text;
        next.status = file_status::unreadable;
        next.reason = reason->text;
    } else {
        stored_report r{gongkai::from_json(line), {}, {}};
        for (gongkai::diagnostic const& d : r.parsed.diagnostics)
            if (d.code == gongkai::code::json_invalid) throw failure{where + ": " + gongkai::write::message_of(d, work.lang)};
        r.claims = gongkai::checks::compare_claims(r.parsed);
        r.signature = gongkai::checks::signature_of(r.parsed.report);
        bool const same = !now.reports.empty() && now.file.path == r.parsed.source.name;
        std::vector<finding_row> found = rows_of(r.parsed.report.issuer, r.parsed.report.year, r.parsed.diagnostics, work.lang);
        if (same) {
            now.reports.push_back(std::move(r));
            now.findings.push_back(std::move(found));
            return;
        }
        next.file.path = r.parsed.source.name;
        next.reports.push_back(std::move(r));
        next.findings.push_back(std::move(found));
    }
    flush();
    now = std::move(next);
}
void import_lines(std::string const& file, std::string const& into, work_options const& work) {
    store to{into, work};
    std::ifstream in(file, std::ios::binary);
    outcome now;
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (!line.empty()) add_line(line, file + ':' + std::to_string(number), now, to, work);
        if (number % 4096 == 0) to.checkpoint();
    }
    add_line({}, file, now, to, work);
    to.checkpoint();
}

/// SQL for a shard that is attached: its rows under the ids that `numbered` gives its files. CROSS JOIN: each row once, its number looked up.
std::string copy_sql(std::size_t shard) {
    std::string const n = std::to_string(store::most_reports), s = std::to_string(shard);
    auto const id = [&n](std::string const& report) { return "n.id * " + n + " + " + report + " % " + n; };
    auto const from = [&](std::string const& table, std::string const& report) {
        return " FROM shard." + table + " t CROSS JOIN numbered n ON n.shard = " + s + " AND n.old = " + report + " / " + n;
    };
    return "INSERT INTO file SELECT n.id, t.path, t.size, t.modified, t.key, t.status, t.reason, t.reports FROM shard.file t "
           "CROSS JOIN numbered n ON n.shard = " +
           s +
           " AND n.old = t.id;"
           "INSERT INTO report SELECT " +
           id("t.id") +
           ", n.id, t.number, t.issuer, t.organ, t.year, t.edition, t.form, t.title, t.period_from, "
           "t.period_to, t.signed_by, t.published, t.format, t.encoding, t.errors, t.warnings, t.notes" +
           from("report", "t.id") +
           ";"
           "INSERT INTO cell SELECT " +
           id("t.report") + ", t.variable, t.value, t.origin" + from("cell", "t.report") +
           ";"
           "INSERT INTO prose SELECT " +
           id("t.report") + ", t.section, t.text" + from("prose", "t.report") +
           ";"
           "INSERT INTO claim SELECT " +
           id("t.report") +
           ", t.number, t.kind, t.section, t.words, t.printed, t.value, t.unit, t.cells, "
           "t.verdict, t.certainty, t.expected" +
           from("claim", "t.report") +
           ";"
           "INSERT INTO finding SELECT " +
           id("t.report") +
           ", t.scope, t.severity, t.code, t.paths, t.message, t.line, t.\"column\", t.within, "
           "t.fingerprint, NULL" +
           from("finding", "t.report") +
           " WHERE t.scope = 'report' ORDER BY t.rowid;"
           "INSERT INTO signature SELECT " +
           id("t.report") + ", t.clauses, t.least" + from("signature", "t.report") + ";";
}

/// Attaches a shard while `f` runs.
template <class F>
void with_shard(store& to, std::string const& file, F f) {
    to.tables().run("COMMIT");
    to.tables().prepare("ATTACH ? AS shard").run(file);
    to.tables().run("BEGIN");
    f();
    to.tables().run("COMMIT; DETACH shard; BEGIN");
}

int merge(merge_arguments const& a) {
    work_options const work{"auto", language_named(a.lang), false};
    std::vector<std::unique_ptr<scratch_file>> made;
    std::vector<std::string> shards;
    for (std::string const& name : expanded(a.shards)) {
        if (is_database(name)) {
            shards.push_back(name);
            continue;
        }
        made.push_back(std::make_unique<scratch_file>(a.out + ".part." + std::to_string(made.size())));
        import_lines(name, made.back()->name, work);
        shards.push_back(made.back()->name);
    }
    scratch_file const part{a.out + ".part"};
    {
        store to{part.name, work};
        database& db = to.tables();
        // Files are numbered by their paths, so that it does not matter which shard they are in; of one that is in several, the last counts.
        db.run("CREATE TEMP TABLE incoming(path TEXT PRIMARY KEY, shard INTEGER, old INTEGER) WITHOUT ROWID");
        for (std::size_t s = 0; s < shards.size(); ++s)
            with_shard(to, shards[s], [&] {
                if (db.number("PRAGMA shard.user_version") != db.number("PRAGMA main.user_version"))
                    throw failure{named(shards[s]) + in_words({"不是报告数据库，或者版本不同",
                                                               " is no database of reports, or of another version"})};
                db.run("INSERT OR REPLACE INTO incoming SELECT path, " + std::to_string(s) + ", id FROM shard.file");
            });
        db.run(
            "CREATE TEMP TABLE numbered AS SELECT row_number() OVER (ORDER BY path) AS id, shard, old FROM incoming;"
            "CREATE UNIQUE INDEX temp.numbered_key ON numbered(shard, old)");
        for (std::size_t s = 0; s < shards.size(); ++s) with_shard(to, shards[s], [&] { db.run(copy_sql(s)); });
        to.finish();
        if (!a.alone) compare_all(to, a.levels, a.jobs);
        to.checkpoint();
        std::fprintf(stderr, "%lld files, %lld reports\n", static_cast<long long>(db.number("SELECT count(*) FROM file")),
                     static_cast<long long>(db.number("SELECT count(*) FROM report")));
    }
    if (std::rename(part.name.c_str(), a.out.c_str()) != 0) throw failure{in_words({"无法写入", "cannot write "}) + named(a.out)};
    return done;
}

}  // namespace
#else
namespace {
int merge(merge_arguments const&) { throw failure{"this build has no SQLite"}; }
}  // namespace
#endif

void add_merge(CLI::App& app, int& status) {
    add_subcommand(app, "merge", "Make one database of what several runs of batch (SQLite) or filter (NDJSON) made",
                   [&status](CLI::App& sub) {
                       auto const a = std::make_shared<merge_arguments>();
                       sub.add_option("SHARD", a->shards, "Databases and files of NDJSON")->required();
                       sub.add_option("-o,--output", a->out, "The database")->required();
                       sub.add_option("--levels", a->levels, "Lines 'parent,child' of organs, as for batch");
                       sub.add_flag("--alone", a->alone, "Reports are not held against each other");
                       sub.add_option("-j,--jobs", a->jobs, "Threads")->check(CLI::Range(1, 1024))->capture_default_str();
                       add_language(sub, a->lang);
                       sub.callback([a, &status] { status = merge(*a); });
                   });
}

}  // namespace command
