// SPDX-License-Identifier: BSL-1.0
#include "outcome.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <utility>

#include <boost/crc.hpp>
#include <boost/describe/enum_to_string.hpp>

#include <gongkai/check/check.hpp>
#include <gongkai/check/claims/claims.hpp>
#include <gongkai/check/fingerprint.hpp>
#include <gongkai/report/cells.hpp>
#include <gongkai/report/described.hpp>
#include <gongkai/report/each_cell.hpp>
#include <gongkai/text/json_stream.hpp>
#include <gongkai/write/json.hpp>

#include "command.hpp"
#include "input.hpp"

namespace command {
namespace {

/// Whether anything of the form was found.
bool is_of_form(gongkai::annual_report const& report) {
    bool any = !report.title.empty() || !report.overview.text.empty() || !report.problems_and_improvements.text.empty();
    gongkai::each_cell(report, [&any](auto const& cell) { any = any || cell.has_value(); });
    return any;
}

}  // namespace

file_status status_of(std::vector<stored_report> const& reports) {
    auto const of_form = [](stored_report const& r) { return is_of_form(r.parsed.report); };
    auto const counts = [](gongkai::diagnostic const& d) { return d.severity != gongkai::severity::note; };
    auto const found = [&counts](stored_report const& r) {
        return std::any_of(r.parsed.diagnostics.begin(), r.parsed.diagnostics.end(), counts);
    };
    if (std::none_of(reports.begin(), reports.end(), of_form)) return file_status::not_of_form;
    return std::any_of(reports.begin(), reports.end(), found) ? file_status::findings : file_status::read;
}

namespace {

std::array<std::pair<std::int64_t times::*, std::atomic<std::int64_t>>, 4> clocks{
    {{&times::reading, 0}, {&times::checking, 0}, {&times::rendering, 0}, {&times::storing, 0}}};

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

std::vector<finding_row> rows_of(std::string const& issuer, std::optional<int> year,
                                 std::vector<gongkai::diagnostic> const& found, gongkai::write::language lang) {
    std::vector<std::string> fingerprints = gongkai::checks::fingerprints_of(issuer, year, found);
    std::vector<finding_row> out;
    out.reserve(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        gongkai::diagnostic const& d = found[i];
        finding_row row{boost::describe::enum_to_string(d.severity, ""),
                        boost::describe::enum_to_string(d.code, ""),
                        {},
                        gongkai::write::message_of(d, lang),
                        d.where.within,
                        std::move(fingerprints[i]),
                        {},
                        {}};
        for (std::string const& path : d.paths) (row.paths += row.paths.empty() ? "" : " ") += path;
        if (d.where.start.line != 0) {
            row.line = static_cast<std::int64_t>(d.where.start.line);
            row.column = static_cast<std::int64_t>(d.where.start.column);
        }
        out.push_back(std::move(row));
    }
    return out;
}

outcome outcome_of(file_stamp file, std::string const* bytes, work_options const& options) {
    outcome out;
    out.file = std::move(file);
    std::vector<input> inputs;
    try {
        timed const clock{&times::reading};
        inputs = bytes == nullptr ? read_reports(out.file.path, options.from) : read_reports(out.file.path, *bytes, options.from);
    } catch (unreadable const& error) {
        out.status = file_status::unreadable;
        out.reason = error.reason;
        return out;
    }
    timed const clock{&times::checking};
    for (input& in : inputs) {
        stored_report r{std::move(in.report), {}, {}};
        gongkai::checks::prose_reading prose = gongkai::checks::read_prose(r.parsed);
        gongkai::checks::add_findings(r.parsed, prose);
        r.claims = std::move(prose.claims);
        r.signature = gongkai::checks::signature_of(r.parsed.report);
        out.reports.push_back(std::move(r));
    }
    out.status = status_of(out.reports);
    return out;
}

std::string failure_line(outcome const& o) {
    std::string out;
    gongkai::text::json_stream json{out, false};
    json.begin_object();
    auto const put = [&json](std::string_view key, std::string_view value) {
        json.key(key);
        json.string(value);
    };
    put("schema", failure_schema);
    json.key("source");
    json.begin_object();
    put("name", o.file.path);
    json.end_object();
    put("status", boost::describe::enum_to_string(o.status, ""));
    put("reason", o.reason);
    json.end_object();
    return out += '\n';
}

std::string ndjson_of(outcome const& o, work_options const& options) {
    if (o.status == file_status::unreadable) return failure_line(o);
    std::string out;
    for (stored_report const& r : o.reports)
        out += gongkai::write::to_json_line(r.parsed, {options.provenance, options.lang}) + '\n';
    return out;
}

std::uint64_t digest(std::string_view bytes) {
    boost::crc_optimal<64, 0x42F0E1EBA9EA3693, 0xFFFFFFFFFFFFFFFF, 0xFFFFFFFFFFFFFFFF, true, true> crc;
    crc.process_bytes(bytes.data(), bytes.size());
    return crc.checksum();
}

times times_so_far() {
    times out{};
    for (auto const& [what, spent] : clocks) out.*what = spent;
    return out;
}
timed::timed(std::int64_t times::*what) : what_(what), start_(now()) {}
timed::~timed() {
    for (auto& [what, spent] : clocks)
        if (what == what_) spent += now() - start_;
}

}  // namespace command
