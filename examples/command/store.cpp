// SPDX-License-Identifier: BSL-1.0
#include "store.hpp"

#if defined(GONGKAI_WITH_SQLITE)

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <variant>

#include <boost/describe/enum_to_string.hpp>
#include <boost/mp11/algorithm.hpp>

#include <gongkai/check/names.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/each_cell.hpp>
#include <gongkai/text/utf8.hpp>
#include <gongkai/write/codebook.hpp>

namespace command {
namespace {

using gongkai::annual_report;
using gongkai::prose;

/// The prose sections by their numbers.
constexpr std::array<std::pair<int, prose annual_report::*>, 3> proses{
    {{1, &annual_report::overview}, {5, &annual_report::problems_and_improvements}, {6, &annual_report::other_matters}}};

}  // namespace

std::string organ_of(std::string_view issuer) {
    std::string out;
    for (char32_t const c : gongkai::checks::issuer_key(issuer)) gongkai::text::append(out, c);
    return out;
}

namespace {

std::optional<std::string> day(std::optional<gongkai::date> d) {
    if (!d || !d->ok()) return std::nullopt;
    return to_string(*d);
}
std::int64_t count(std::vector<gongkai::diagnostic> const& found, gongkai::severity s) {
    return std::count_if(found.begin(), found.end(), [s](gongkai::diagnostic const& d) { return d.severity == s; });
}
std::span<std::byte const> bytes_of(std::array<std::uint32_t, gongkai::checks::prose_signature::size> const& least) {
    return std::as_bytes(std::span{least});
}

}  // namespace

store::store(std::string const& file, work_options const& work)
    : work_(work),
      db_(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE),
      find_file_(with_schema(db_).prepare("SELECT id FROM file WHERE path = ?")),
      put_file_(db_.prepare("INSERT OR REPLACE INTO file VALUES(?,?,?,?,?,?,?,?)")),
      put_report_(db_.prepare("INSERT INTO report VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")),
      put_cell_(db_.prepare("INSERT INTO cell VALUES(?,?,?,?)")),
      put_prose_(db_.prepare("INSERT INTO prose VALUES(?,?,?)")),
      put_claim_(db_.prepare("INSERT INTO claim VALUES(?,?,?,?,?,?,?,?,?,?,?,?)")),
      put_finding_(db_.prepare("INSERT INTO finding VALUES(?,?,?,?,?,?,?,?,?,?,?)")),
      put_signature_(db_.prepare("INSERT INTO signature VALUES(?,?,?)")),
      get_report_(db_.prepare(
          "SELECT r.issuer, r.year, r.edition, r.form, r.title, r.signed_by, f.path FROM report r JOIN file f ON f.id = r.file "
          "WHERE r.id = ?")),
      get_cells_(db_.prepare("SELECT variable, value, origin FROM cell WHERE report = ?")),
      get_prose_(db_.prepare("SELECT section, text FROM prose WHERE report = ?")) {
    statement keys = db_.prepare("SELECT key FROM file WHERE key IS NOT NULL");
    while (keys.step()) done_.push_back(static_cast<std::uint64_t>(keys.number(0)));
    std::sort(done_.begin(), done_.end());
    last_file_ = db_.number("SELECT max(id) FROM file");
    db_.run("BEGIN");
}

bool store::has(std::uint64_t key) { return std::binary_search(done_.begin(), done_.end(), key); }

/// Nothing: rows are made where they are stored, but for the words of findings.
std::string store::render(outcome const&) const { return {}; }

void store::put(outcome const& o, std::string_view) {
    if (o.kept) return;
    if (++changed_ == 1) set_about("compared", "");  // what was found between files is no longer all
    std::int64_t id = 0;
    if (find_file_.bind(o.file.path).step()) {
        id = find_file_.number(0);
        static_cast<void>(find_file_.step());
        db_.run(remove_file_sql(std::to_string(id)));
    } else
        id = ++last_file_;
    std::size_t const reports = std::min<std::size_t>(o.reports.size(), most_reports);
    put_file_.run(id, o.file.path, o.file.size, o.file.modified, static_cast<std::int64_t>(o.file.key),
                  std::string_view{boost::describe::enum_to_string(o.status, "")}, or_null(o.reason), reports);
    for (std::size_t i = 0; i < reports; ++i)
        put_report(id * most_reports + static_cast<std::int64_t>(i), id, static_cast<std::int64_t>(i), o.reports[i],
                   o.findings.at(i));
}

void store::put_report(std::int64_t id, std::int64_t file, std::int64_t number, stored_report const& r,
                       std::vector<finding_row> const& found) {
    annual_report const& report = r.parsed.report;
    std::string const organ = organ_of(report.issuer);
    std::optional<std::string> from, to;
    if (report.period) {
        from = day(report.period->from);
        to = day(report.period->to);
    }
    put_report_.run(id, file, number, or_null(report.issuer), or_null(organ), report.year, report.edition,
                    report.proactive_disclosure.index(), or_null(report.title), from, to, or_null(report.closing.issuer),
                    day(report.closing.date), r.parsed.source.format, r.parsed.source.encoding,
                    count(r.parsed.diagnostics, gongkai::severity::error),
                    count(r.parsed.diagnostics, gongkai::severity::warning),
                    count(r.parsed.diagnostics, gongkai::severity::note));
    put_cells(id, report);
    for (auto const& [section, member] : proses)
        if (!(report.*member).text.empty()) put_prose_.run(id, section, (report.*member).text);
    put_claims(id, r.claims);
    for (finding_row const& f : found) put_finding(id, "report", std::nullopt, f);
    if (r.signature.clauses >= gongkai::checks::least_shared_clauses)
        put_signature_.run(id, r.signature.clauses, bytes_of(r.signature.least));
}

void store::put_cells(std::int64_t id, annual_report const& report) {
    // In the order of the key, so that each row goes to the table's end.
    static thread_local std::vector<gongkai::const_cell_ref> cells;
    cells.assign(gongkai::write::codebook().size(), gongkai::const_cell_ref{});
    auto variable = gongkai::write::variables_of(report).begin();
    gongkai::each_cell(report, [&](auto const& cell) { cells[*variable++] = &cell; });
    for (std::size_t i = 0; i < cells.size(); ++i)
        std::visit(
            [&](auto const* cell) {
                if (cell == nullptr || cell->origin == gongkai::origin::not_applicable) return;
                auto const origin = static_cast<int>(cell->origin);
                if (!cell->has_value())
                    put_cell_.run(id, i, nullptr, origin);
                else if constexpr (std::is_same_v<decltype(cell), gongkai::count const*>)
                    put_cell_.run(id, i, **cell, origin);
                else
                    put_cell_.run(id, i, to_string(**cell), origin);
            },
            cells[i]);
}

void store::put_claims(std::int64_t id, std::vector<gongkai::checks::claim> const& claims) {
    for (std::size_t i = 0; i < claims.size(); ++i) {
        gongkai::checks::claim const& c = claims[i];
        std::string cells;
        if (!c.readings.empty())
            for (std::string const& path : c.readings.front().plus) (cells += cells.empty() ? "" : " ") += path;
        bool const number = !c.printed.empty();
        std::string const value = number ? to_string(c.number) : "";
        put_claim_.run(id, i, std::string_view{boost::describe::enum_to_string(c.kind, "")}, c.section, c.words,
                       or_null(c.printed), or_null(value), or_null(c.unit), or_null(cells),
                       std::string_view{boost::describe::enum_to_string(c.verdict, "")},
                       std::string_view{boost::describe::enum_to_string(c.certainty, "")}, or_null(c.found));
    }
}

void store::put_finding(std::int64_t report, std::string_view scope, std::optional<std::int64_t> other, finding_row const& f) {
    put_finding_.run(report, scope, f.severity, f.code, or_null(f.paths), f.message, f.line, f.column, or_null(f.within),
                     f.fingerprint, other);
}

void store::add_findings(std::int64_t report, std::string_view scope, std::int64_t other, std::string const& issuer,
                         std::optional<int> year, std::vector<gongkai::diagnostic> const& found) {
    for (finding_row const& f : rows_of(issuer, year, found, work_.lang))
        put_finding(report, scope, other == 0 ? std::nullopt : std::optional{other}, f);
}

gongkai::parsed store::report(std::int64_t id) {
    gongkai::parsed out;
    annual_report& r = out.report;
    if (!get_report_.bind(id).step()) throw failure{"the database lacks a report"};
    r.issuer = get_report_.text(0);
    if (!get_report_.is_null(1)) r.year = static_cast<int>(get_report_.number(1));
    r.edition = static_cast<int>(get_report_.number(2));
    auto const form = static_cast<std::size_t>(get_report_.number(3));
    boost::mp11::mp_for_each<boost::mp11::mp_iota_c<std::variant_size_v<gongkai::proactive_disclosure>>>([&](auto i) {
        if (i == form) r.proactive_disclosure.template emplace<i>();
    });
    r.title = get_report_.text(4);
    r.closing.issuer = get_report_.text(5);
    out.source.name = get_report_.text(6);
    static_cast<void>(get_report_.step());
    std::vector<gongkai::cell_ref> cells(gongkai::write::codebook().size());
    auto variable = gongkai::write::variables_of(r).begin();
    gongkai::each_cell(r, [&](auto& cell) {
        cell.clear(gongkai::origin::not_applicable);
        cells[*variable++] = &cell;
    });
    get_cells_.bind(id);
    while (get_cells_.step())
        std::visit(
            [this](auto* cell) {
                if (cell == nullptr) return;
                auto const origin = static_cast<gongkai::origin>(get_cells_.number(2));
                if (get_cells_.is_null(1))
                    cell->clear(origin);
                else if constexpr (std::is_same_v<decltype(cell), gongkai::count*>)
                    cell->set(get_cells_.number(1), origin);
                else
                    cell->set(gongkai::to_decimal(get_cells_.bytes(1)).value_or(gongkai::decimal{}), origin);
            },
            cells.at(static_cast<std::size_t>(get_cells_.number(0))));
    get_prose_.bind(id);
    while (get_prose_.step())
        for (auto const& [section, member] : proses)
            if (section == get_prose_.number(0)) (r.*member).text = get_prose_.text(1);
    return out;
}

std::string store::about(std::string_view name) {
    statement s = db_.prepare("SELECT value FROM about WHERE name = ?");
    return s.bind(name).step() ? s.text(0) : std::string{};
}
void store::set_about(std::string_view name, std::string_view value) {
    db_.prepare("INSERT OR REPLACE INTO about VALUES(?,?)").run(name, value);
}

void store::checkpoint() { db_.run("COMMIT; BEGIN"); }

void store::finish() { db_.run(indices_sql() + "COMMIT; BEGIN"); }

std::string remove_file_sql(std::string const& ids) {
    std::string out;
    std::string const reports = "(SELECT id FROM report WHERE file IN (" + ids + "))";
    for (std::string const table : {"cell", "prose", "claim", "finding", "signature"})
        out += "DELETE FROM " + table + " WHERE report IN " + reports + ";";
    return out + "DELETE FROM report WHERE file IN (" + ids + ");";
}

}  // namespace command

#endif
